"""``lessons analyse``: who speaks, what is counted, what may not add up; for a file and for what is piped in."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from lessons import find_doubts
from lessons.cli import main
from lessons.report import Report

TEXT = """The mayor said the old bridge is safe. “It will stand,” she added. It was said that nobody had looked.

Police said 60 of the 50 boats sank. Engineers found 12 cracks in 2023.
"""


def typed(monkeypatch: pytest.MonkeyPatch, text: bytes, *, in_a_terminal: bool = False) -> None:
    class Piped:
        buffer = io.BytesIO(text)

        def isatty(self) -> bool:
            return in_a_terminal

    monkeypatch.setattr(sys, "stdin", Piped())


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_summary_says_who_speaks_what_is_counted_and_what_to_ask(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", str(bridge)]) == 0
    said = capsys.readouterr().out
    who, counted, asked = (said.index(words) for words in ("Who speaks?", "What is counted", "Does it add up?"))
    assert who < counted < asked
    assert "the mayor (unnamed officials, 2 statements)" in said[who:counted]
    assert "12 cracks [things, on the word of " in said[counted:asked]
    for doubt in Report(TEXT).doubts:
        assert doubt.question in said[asked:]
        assert doubt.why in said[asked:]


def test_each_heading_counts_the_lines_below_it(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["analyse", str(bridge)])
    lines = capsys.readouterr().out.splitlines()
    heads = [place for place, line in enumerate(lines) if re.match(r"  \S.*\?", line)]
    below = [
        sum(bool(re.match(r"    \S", line)) for line in lines[begin + 1 : end])
        for begin, end in zip(heads, [*heads[1:], len(lines)], strict=True)
    ]
    nouns = ("voices?", "figures?", "questions?")
    found = [re.search(rf"(\d+) {noun}", lines[head]) for head, noun in zip(heads, nouns, strict=True)]
    assert [int(count.group(1)) if count else 0 for count in found] == below


def test_statements_are_counted_by_voice_and_those_of_nobody_apart(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = Report(TEXT)
    spoken = report.attributions.where(layer="speech").tally("voice")
    main(["analyse", str(bridge)])
    head = next(line for line in capsys.readouterr().out.splitlines() if "Who speaks?" in line)
    by_voices, by_nobody = (int(count) for count in re.findall(r"(\d+) statements? by", head))
    assert by_nobody == spoken.pop("")
    assert by_voices == sum(spoken.values())


def test_thoughts_and_attitudes_are_counted_apart_from_statements(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pool.txt"
    path.write_text("The mayor said the pool was open. Ann Lee believes that it is cold.", encoding="utf-8")
    layers = Report.read(path).attributions.tally("layer")
    assert layers == {"speech": 1, "thought": 1}
    main(["analyse", str(path)])
    said = capsys.readouterr().out
    assert "Who speaks? 1 statement by 1 voice:" in said
    assert "  Statements are what is said or written. Besides, the report tells 1 thought.\n" in said
    path.write_text("The mayor said the pool was open.", encoding="utf-8")
    main(["analyse", str(path)])
    assert "Besides" not in capsys.readouterr().out


def test_a_report_with_nothing_to_find_says_so_under_each_heading(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "calm.txt"
    path.write_text("The sea was calm. It rained.", encoding="utf-8")
    main(["analyse", str(path)])
    said = capsys.readouterr().out
    for words in (
        "Who speaks? Nobody is cited.",
        "The report gives no figure.",
        "Does it add up? Nothing found to ask. The rules know only some slips that numbers make: add up yourself.",
    ):
        assert f"  {words}" in said or words in said


def test_a_report_has_its_doubts_and_json_has_them_too(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = Report(TEXT)
    assert report.doubts == find_doubts(report.figures)
    assert report.doubts
    main(["analyse", str(bridge), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert [doubt["question"] for doubt in found["doubts"]] == [doubt.question for doubt in report.doubts]
    for doubt, of in zip(found["doubts"], report.doubts, strict=True):
        assert set(doubt) == {"start", "end", "rule", "question", "figures", "why"}
        assert doubt["figures"] == [[figure.start, figure.end] for figure in of.figures]


def test_a_dash_reads_what_is_piped_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed(monkeypatch, TEXT.encode())
    assert main(["analyse", "-"]) == 0
    assert capsys.readouterr().out.startswith("Report “pasted”: 2 paragraphs")
    typed(monkeypatch, TEXT.encode())
    assert main(["analyse", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["figures"]


def test_the_prompt_of_a_terminal_is_no_part_of_the_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, TEXT.encode(), in_a_terminal=True)
    assert main(["analyse", "-", "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["doc"] == "pasted"
    assert said.err.startswith("Paste the report")


def test_what_is_piped_in_is_read_as_strictly_as_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for content, wrong in ((b"", "is empty"), (b"%PDF-1.7", "is a PDF"), (b"\xff\xfeT", "UTF-16")):
        typed(monkeypatch, content)
        assert main(["analyse", "-"]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("lessons: “the pasted text” ")
        assert wrong in said.err
        assert said.err.count("\n") == 1


def test_what_is_piped_in_cannot_be_saved_and_one_sentence_says_so(
    bridge: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, TEXT.encode())
    assert main(["analyse", str(bridge), "-", "--save"]) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "--save" in said.err
    assert said.err.endswith(".\n")
    assert said.out == ""
    assert sorted(path.name for path in bridge.parent.iterdir()) == ["bridge.txt"], "nothing is half done"
