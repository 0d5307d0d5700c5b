"""The report, its saved findings, and looking things up in it."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lessons import places, saving
from lessons.analysis import analyse
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
    assert capsys.readouterr().err == ""
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
        saving.save(file, {"doc": "new"})
    assert file.read_bytes() == before


def test_the_json_has_every_promised_key(small: Report) -> None:
    found = small.to_json()
    assert list(found) == [
        *("doc", "sha256", "versions", "paragraphs", "sentences", "attributions", "voices", "figures", "wording"),
        *("counts", "readability"),
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


def test_many_files_are_read_in_order_and_one_at_a_time(tmp_path: Path) -> None:
    paths = []
    for number in range(3):
        path = tmp_path / f"r{number}.txt"
        path.write_text(f"The mayor said {number + 2} bridges are closed.", encoding="utf-8")
        paths.append(path)
    reports = Report.read_many(paths)
    assert next(reports).figures[0].value == 2
    assert [report.name for report in reports] == ["r1", "r2"]


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


def test_an_empty_report_has_no_findings_and_no_error() -> None:
    for text in ("", " ", "…", "?!", "\n\n"):
        report = Report(text)
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


def test_data_is_found_in_a_clone_and_shipped_for_the_wheel() -> None:
    assert places.is_clone()
    pyproject = (places.data().parent / "pyproject.toml").read_text(encoding="utf-8")
    assert '"data" = "lessons/data"' in pyproject
    assert '"notebooks" = "lessons/notebooks"' in pyproject
    assert 'exclude = ["notebooks/answers"' in pyproject
    assert shutil.which("lessons", path=str(Path(sys.executable).parent))
