"""The report, its saved findings, and looking things up in it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lessons import ledger, open_key, places, saving
from lessons.analysis import analyse
from lessons.columns import COLUMNS
from lessons.reading import ReadingError
from lessons.report import Report, open_report
from lessons.words import find_words

SHA256 = "38d74a6d046d6b6dd53736fb7ffd1a8e17af0f5c47f88b290264774eab3e39b7"
TEXT = "The mayor said the old bridge is safe. “It will stand,” she added.\n\nEngineers found 12 cracks in 2023."


@pytest.fixture(scope="module")
def small() -> Report:
    return Report(TEXT, "bridge")


def test_the_reports_bytes_are_the_ones_given_for_the_course() -> None:
    raw = places.data("report", "report.txt").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == SHA256
    assert open_report().text == raw.decode("utf-8")


def test_the_findings_that_ship_with_the_report_are_what_the_library_finds_today() -> None:
    report = open_report()
    shipped = json.loads(places.data("report", "report.findings.json").read_text(encoding="utf-8"))
    fresh = json.loads(json.dumps(saving.to_json("report", report.text, analyse(report.text))))
    assert fresh == shipped


def test_opening_the_report_neither_imports_spacy_nor_takes_long_lists_of_modules() -> None:
    code = (
        "import sys, lessons; report = lessons.open_report(); len(report.attributions), len(report.figures); "
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_importing_lessons_loads_nothing_heavy() -> None:
    code = "import sys, lessons; sys.exit(any(m in sys.modules for m in ('spacy', 'pandas', 'numpy', 'matplotlib')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_saved_findings_come_back_equal(small: Report) -> None:
    again = saving.from_json(json.loads(json.dumps(small.to_json())), TEXT)
    assert again == small.analysis


def test_a_range_that_falls_is_saved_as_one() -> None:
    text = "The grant fell from 3 million euros to 900,000 euros. It had been 40 to 50 pounds before."
    report = Report(text, "grant")
    fallen, other = report.to_json()["figures"]
    assert (fallen["low"], fallen["high"], fallen["falls"]) == (900_000, 3e6, True)
    assert "falls" not in other
    assert saving.from_json(json.loads(json.dumps(report.to_json())), text) == report.analysis


def test_saved_findings_are_used_only_for_this_text_and_these_versions(
    small: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    saved = small.to_json()
    file = saving.findings_file(path)
    saving.save(file, saved)
    monkeypatch.setattr("lessons.report.analyse", lambda text: pytest.fail("parsed anew"))
    assert Report.read(path).figures == small.figures
    assert "anew" not in capsys.readouterr().err
    monkeypatch.undo()
    for broken, said in (
        ({**saved, "sha256": "0"}, "another text"),
        ({**saved, "versions": {"lessons": "0"}}, "other versions"),
        ({k: v for k, v in saved.items() if k != "figures"}, "not in the form"),
        ([], "broken"),
    ):
        file.write_text(json.dumps(broken), encoding="utf-8")
        assert Report.read(path).figures == small.figures
        assert said in capsys.readouterr().err
    file.write_bytes(file.read_bytes()[:1] + b"\xff")
    assert Report.read(path).figures == small.figures
    assert "broken" in capsys.readouterr().err


def altered(saved: saving.Json, kind: str, values: dict[str, object]) -> saving.Json:
    """The saved findings with the first of one kind changed."""
    return {**saved, kind: [{**saved[kind][0], **values}, *saved[kind][1:]]}


ALTERED: list[tuple[str, dict[str, object]]] = [
    ("figures", {"start": -5}),
    ("figures", {"end": 10**9}),
    ("figures", {"end": True}),
    ("figures", {"start": 50, "end": 50}),
    ("figures", {"number_end": 10**9}),
    ("figures", {"attribution": -1}),
    ("figures", {"attribution": 99}),
    ("figures", {"value": "many"}),
    ("figures", {"value": float("inf")}),
    ("figures", {"value": 10**400}),
    ("figures", {"kind": 5}),
    ("figures", {"surface": None}),
    ("figures", {"falls": "yes"}),
    ("attributions", {"start": "x"}),
    ("attributions", {"source": [[0.5, 3]]}),
    ("attributions", {"identity": "named god"}),
    ("attributions", {"voice": 7}),
    ("voices", {"mentions": [{"start": 3, "end": 1, "why": ""}]}),
    ("paragraphs", {"number": "1"}),
    ("wording", {"kind": []}),
]


@pytest.mark.parametrize(("kind", "values"), ALTERED)
def test_a_saved_finding_that_cannot_be_one_is_not_trusted(kind: str, values: dict[str, object], small: Report) -> None:
    with pytest.raises(saving.StaleFindings, match="not in the form"):
        saving.from_json(altered(small.to_json(), kind, values), TEXT)


def test_saved_sentences_that_are_no_places_are_not_trusted(small: Report) -> None:
    with pytest.raises(saving.StaleFindings, match="not in the form"):
        saving.from_json({**small.to_json(), "sentences": [["a", "b"]]}, TEXT)


@pytest.mark.parametrize("kind", ["paragraphs", "attributions", "voices", "figures", "wording"])
def test_keys_that_a_later_step_adds_are_left_out(kind: str, small: Report) -> None:
    assert saving.from_json(altered(small.to_json(), kind, {"added": "later"}), TEXT) == small.analysis


@pytest.mark.parametrize("content", ["[" * 200_000, "[" + "1" * 5_000 + "]"], ids=["deep", "long"])
def test_hostile_json_is_not_in_the_form(content: str, tmp_path: Path) -> None:
    file = tmp_path / "bridge.findings.json"
    file.write_text(content)
    with pytest.raises(saving.StaleFindings, match="not in the form"):
        saving.load(file, TEXT)


def test_findings_that_are_no_file_are_not_used_and_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    file = saving.findings_file(path)
    for make in (file.mkdir, lambda: os.mkfifo(file)):
        make()
        assert Report.read(path).text == TEXT
        assert "Reading anew" in capsys.readouterr().err
        file.rmdir() if file.is_dir() else file.unlink()


def test_findings_are_named_after_the_report_and_a_date_in_its_name_is_kept() -> None:
    names = {"report.txt": "report", "Report.MD": "Report", "2022.07.30": "2022.07.30", "a.b.text": "a.b"}
    for name, kept in names.items():
        assert saving.findings_file(Path(name)).name == f"{kept}.findings.json"


def test_findings_of_another_report_and_other_files_are_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from lessons.cli import main

    first, second, mine = tmp_path / "flood.txt", tmp_path / "flood.md", tmp_path / "own.txt"
    first.write_text("The mayor said no.")
    second.write_text("The mayor said yes.")
    mine.write_text("The mayor said no.")
    (tmp_path / "own.findings.json").write_text("my notes")
    assert main(["analyse", str(first), "--save"]) == 0
    before = (tmp_path / "flood.findings.json").read_bytes()
    assert main(["analyse", str(second), str(mine), "--save"]) == 2
    said = capsys.readouterr().err
    assert "holds findings of another text" in said
    assert "holds no findings" in said
    assert (tmp_path / "flood.findings.json").read_bytes() == before
    assert (tmp_path / "own.findings.json").read_text() == "my notes"


@pytest.mark.parametrize("wanted", [None, True, [1], b"12"])
def test_only_a_number_or_words_can_be_looked_for(wanted: object, small: Report) -> None:
    with pytest.raises(TypeError, match="a number or for words"):
        small.where(wanted)  # type: ignore[arg-type]


def test_one_is_said_in_the_singular(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from lessons.cli import main

    assert repr(Report("No.", "n")) == "Report “n”: 1 paragraph, 1 word"
    assert repr(Report("No!\nOh no.", "n")) == "Report “n”: 2 paragraphs, 3 words"
    path = tmp_path / "bridge.txt"
    path.write_text("The mayor said 12 bridges are closed.")
    assert main(["analyse", str(path)]) == 0
    said = capsys.readouterr().out
    assert "1 statement by 1 voice:" in said
    assert "1 figure:" in said


def saved(path: Path) -> None:
    """Findings beside a report, so that a process of its own need not load the parser to print them."""
    saving.save(saving.findings_file(path), Report(path.read_text(encoding="utf-8")).to_json())


@pytest.mark.parametrize("form", [["--json"], []])
def test_a_reader_that_has_enough_ends_the_command_quietly(form: list[str], tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT * 4, encoding="utf-8")
    saved(path)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "lessons.cli", "analyse", str(path), *form]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.stderr == b""


def test_what_is_printed_is_utf8_whatever_the_console_has(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    saved(path)
    command = [sys.executable, "-m", "lessons.cli", "analyse", str(path), "--json"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["doc"] == "bridge"


@pytest.mark.parametrize("port", ["0", "70000", "-1", "x", "9" * 5000])
def test_a_port_that_there_is_not_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    from lessons.cli import main

    with pytest.raises(SystemExit, match="2"):
        main([f"--port={port}"])
    assert "from 1 to 65535" in capsys.readouterr().err


def test_an_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    from lessons.cli import main

    with pytest.raises(SystemExit, match="2"):
        main(["foo"])
    assert "argument COMMAND: invalid choice: 'foo'" in capsys.readouterr().err


def test_saving_again_finds_everything_anew(small: Report, tmp_path: Path) -> None:
    from lessons.cli import main

    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    saving.save(saving.findings_file(path), {**small.to_json(), "figures": []})
    assert main(["analyse", str(path), "--save"]) == 0
    assert Report.read(path).figures == small.figures


def test_saving_over_findings_leaves_either_the_old_or_the_new_ones(
    small: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bridge.findings.json"
    saving.save(file, small.to_json())
    before = file.read_bytes()
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        saving.save(file, {**small.to_json(), "doc": "new"})
    assert file.read_bytes() == before


def test_the_json_has_every_promised_key(small: Report) -> None:
    found = small.to_json()
    assert list(found) == [
        *("doc", "sha256", "versions", "paragraphs", "sentences", "attributions", "voices", "figures", "doubts"),
        *("wording", "counts", "readability"),
    ]
    promised = {
        "attributions": "start end source cue content mode layer voice origin identity role access verb_class why",
        "figures": "start end number_start number_end value low high surface unit counts kind bound change source why",
        "wording": "start end kind class why",
        "paragraphs": "start end kind",
    }
    for name, keys in promised.items():
        assert found[name], name
        for item in found[name]:
            assert set(keys.split()) <= set(item)
    json.dumps(found, allow_nan=False)


def test_every_finding_of_the_report_stands_in_its_text_and_says_why() -> None:
    report = open_report()
    for findings in (report.paragraphs, report.sentences, report.attributions, report.figures, report.wording):
        assert findings
        for finding in findings:
            assert 0 <= finding.start < finding.end <= len(report.text)
            assert finding.words.strip()
            assert finding.why.strip()


def test_no_sentence_of_the_report_crosses_a_paragraph() -> None:
    report = open_report()
    for sentence in report.sentences:
        paragraph = report.paragraph_of(sentence)
        assert sentence.end <= paragraph.end


def test_where_finds_a_number_however_it_is_written_and_words_whatever_their_quotation_marks() -> None:
    report = open_report()
    assert str(report.where(6000)).count("⟦") == 2
    assert "paragraph 8" in str(report.where(234))
    assert str(report.where("'torture pits'")).count("⟦") == str(report.where("‘TORTURE  PITS’")).count("⟦") > 1
    assert "0 places" in str(report.where("no such words"))
    assert "0 places" in str(report.where(987654321))
    assert find_words("abc", "") == []


def test_show_marks_source_cue_and_content() -> None:
    report = open_report()
    shown = str(report.show(report.attributions.where(voice="Richard Moore")[0]))
    assert "⟦source: MI6 chief Richard Moore⟧" in shown
    assert "⟦cue: said⟧" in shown


def test_findings_are_filtered_tallied_and_tabled(small: Report) -> None:
    said = small.attributions.where(layer="speech")
    assert [a.cue_words for a in said][:2] == ["said", "added"]
    assert sum(small.attributions.tally("mode").values()) == len(small.attributions)
    assert list(small.figures.table().index) == list(range(1, len(small.figures) + 1))
    assert small.figures.where(kind="no such kind").table().empty
    assert small.attributions[:1].table().shape[0] == 1
    assert len(small.attributions.where(cue="said")) == 1
    with pytest.raises(AttributeError, match=r"They have: .*layer"):
        small.attributions.where(colour="red")


def test_a_table_or_list_of_nothing_says_so_in_one_sentence() -> None:
    calm = Report("The sea was calm. It rained.")
    tables = [calm.doubts.table(), calm.figures.table()[["figure", "kind"]], calm.corrections(keep=False).next()]
    tables += [ledger(calm.voices), open_key("flood").claims.table(), open_report().figures.where(value=-1).table()]
    for empty in (*tables, calm.voices, calm.attributions):
        assert repr(empty) == str(empty) == "Nothing was found, so there is nothing to list."
    for table in tables:
        assert table.empty
        assert table._repr_html_() == "<p>Nothing was found, so there is nothing to list.</p>"


def test_an_unknown_column_is_still_a_key_error_and_a_known_one_is_there_though_nothing_was_found() -> None:
    report = open_report()
    with pytest.raises(KeyError):
        report.attributions.table()["origin"]
    assert list(report.figures.where(value=-1).table()[["figure", "why"]].columns) == ["figure", "why"]
    assert list(report.figures[:0].table().columns) == list(report.figures.table().columns)


def test_the_columns_of_an_empty_table_are_those_of_a_full_one() -> None:
    report = open_report()
    for kind, columns in COLUMNS.items():
        assert columns == tuple(getattr(report, kind).table().columns), kind


def test_a_list_of_findings_is_printed_short_and_readable() -> None:
    report = open_report()
    said = repr(report.voices)
    assert said.splitlines()[0] == f"{len(report.voices)} voices; table() tells more of each:"
    assert "  [1] defense officials in the United States" in said
    for found in (report.attributions, report.voices, report.figures, report.doubts, report.wording):
        assert len(repr(found)) < 2_000
    assert repr(report.figures[:1]).startswith("1 figure; ")
    assert "[1]" not in repr(report.figures[:1])


def test_a_page_may_be_asked_for_up_to_a_paragraph() -> None:
    report = open_report()
    assert str(report.page(last=3)) == str(report.page(1, 3))


def test_many_files_are_read_in_order_and_one_at_a_time(tmp_path: Path) -> None:
    paths = []
    for number in range(3):
        path = tmp_path / f"r{number}.txt"
        path.write_text(f"The mayor said {number + 2} bridges are closed.", encoding="utf-8")
        paths.append(path)
    reports = Report.read_many(paths)
    assert next(reports).figures[0].value == 2
    assert [report.name for report in reports] == ["r1", "r2"]


@pytest.fixture
def shelf(tmp_path: Path) -> list[Path]:
    """Five files, of which the first, the third and the last cannot be read as reports."""
    names = ["scan.txt", "bridge.txt", "empty.txt", "well.txt", "missing.txt"]
    contents = [b"%PDF-1.7", b"The mayor said 12 bridges are closed.", b"", b"Officials said 3 wells are dry."]
    for name, content in zip(names, contents, strict=False):
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in names]


def test_bad_files_among_many_are_named_and_the_others_are_read(
    shelf: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert [(report.name, report.figures[0].value) for report in Report.read_many(shelf)] == [
        ("bridge", 12),
        ("well", 3),
    ]
    said = capsys.readouterr().err.splitlines()
    assert [line.split("”")[0] for line in said[:2]] == ["Left out: “scan.txt", "Left out: “empty.txt"]
    assert len(said) == 3
    assert "missing.txt" in said[2]


def test_the_errors_of_bad_files_can_be_gathered(shelf: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    errors: list[ReadingError] = []
    assert len(list(Report.read_many(iter(map(str, shelf)), unreadable=errors.append))) == 2
    assert ["PDF" in str(error) for error in errors] == [True, False, False]
    assert capsys.readouterr().err == ""


def test_only_bad_files_or_no_files_are_no_reports(shelf: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert list(Report.read_many([])) == []
    assert list(Report.read_many(shelf[:1])) == []
    assert "a PDF" in capsys.readouterr().err


def test_one_file_is_not_taken_for_many(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"Report\.read opens one"):
        Report.read_many(str(tmp_path / "bridge.txt"))


def test_what_many_gives_is_what_one_gives(tmp_path: Path) -> None:
    """Paragraphs of different files share the parser's batches, and each report still gets its own."""
    texts = [f"The mayor said {n} bridges are closed.\n\n“It is {n},” she added." * (n % 3 + 1) for n in range(2, 30)]
    paths = [tmp_path / f"{n:02}.txt" for n in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    for report, path in zip(Report.read_many(paths), paths, strict=True):
        assert report.to_json() == Report.read(path).to_json()


def test_files_are_opened_as_their_turn_comes(tmp_path: Path) -> None:
    opened = []

    def endless() -> Iterator[Path]:
        for number in range(10**9):
            path = tmp_path / f"{number}.txt"
            path.write_text("The mayor said no. " * 20, encoding="utf-8")
            opened.append(path)
            yield path

    reports = Report.read_many(endless())
    assert [next(reports).name for _ in range(3)] == ["0", "1", "2"]
    assert len(opened) < 100


def test_half_a_character_is_replaced_and_read_on() -> None:
    report = Report("The mayor said \ud800 no to 12 bridges.")
    assert len(report.text) == len("The mayor said ? no to 12 bridges.")
    assert report.figures[0].value == 12
    json.dumps(report.to_json()).encode()


def test_what_was_cleaned_in_a_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_bytes(b"The mayor said no.\r\n")
    assert Report.read(path).cleaned == ("Line breaks of another system were changed to plain ones.",)
    assert next(Report.read_many([path])).cleaned
    path.write_bytes(b"The mayor said no.\n")
    assert Report.read(path).cleaned == ()


def test_a_report_without_a_word_has_no_findings_and_no_error() -> None:
    for text in ("…", "?!", "-", "\n\n…"):
        report = Report(text, "grant")
        assert not report.attributions
        assert not report.figures
        json.dumps(report.to_json(), allow_nan=False)
    with pytest.raises(TypeError, match=r"Report\.read opens a file"):
        Report(b"bytes")  # type: ignore[arg-type]


def test_the_command_prints_one_json_line_a_report_and_a_summary_without_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from lessons.cli import main

    report, missing = tmp_path / "bridge.txt", tmp_path / "no.txt"
    report.write_text(TEXT, encoding="utf-8")
    assert main(["analyse", str(report), str(missing), str(report), "--json"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["doc"] for line in lines] == ["bridge", "bridge"]
    assert main(["analyse", str(report)]) == 0
    assert "12 cracks" in capsys.readouterr().out


def test_notebooks_are_copied_once_and_never_over_what_is_there(tmp_path: Path) -> None:
    from lessons.lab import FIRST, copy_notebooks

    assert FIRST in copy_notebooks(tmp_path / "mine")
    copied = json.loads((tmp_path / "mine" / FIRST).read_text(encoding="utf-8"))
    assert all(not cell["outputs"] for cell in copied["cells"] if cell["cell_type"] == "code")
    changed = tmp_path / "mine" / FIRST
    changed.write_text("my own")
    (tmp_path / "mine" / "answers").mkdir()
    assert copy_notebooks(tmp_path / "mine") == []
    assert changed.read_text() == "my own"


def test_jupyterlab_is_started_on_the_first_lesson_and_as_root_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from lessons.lab import FIRST, lab_command

    monkeypatch.setattr("os.geteuid", lambda: 0)
    command = lab_command(Path("folder"), port=9999, browser=False)
    assert f"--LabApp.default_url=/lab/tree/{FIRST}" in command
    assert {"--allow-root", "--no-browser", "--ServerApp.port=9999"} <= set(command)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert "--allow-root" not in lab_command(Path("folder"), port=None, browser=True)


def test_jupyterlab_is_quiet_so_that_its_address_is_the_last_thing_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    from lessons.lab import lab_command

    quiet = {"--ServerApp.log_level=WARN", "--LabApp.log_level=WARN"}
    monkeypatch.delenv("JUPYTER_TOKEN", raising=False)
    assert quiet <= set(lab_command(Path("folder"), port=None, browser=False))
    monkeypatch.setenv("JUPYTER_TOKEN", "chosen")
    assert not quiet & set(lab_command(Path("folder"), port=None, browser=False)), "it tells its address nowhere else"


def test_data_is_found_in_a_clone_and_shipped_for_the_wheel() -> None:
    assert places.is_clone()
    pyproject = (places.data().parent / "pyproject.toml").read_text(encoding="utf-8")
    assert '"data" = "lessons/data"' in pyproject
    assert '"notebooks" = "lessons/notebooks"' in pyproject
    assert 'exclude = ["notebooks/answers"' in pyproject
    assert shutil.which("lessons", path=str(Path(sys.executable).parent))
