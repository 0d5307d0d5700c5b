"""A learner's corrections: saved at once, undone at will, followed by every chart, and never a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lessons import charts, places
from lessons.correcting import Corrections, doubts, record
from lessons.correcting.kinds import KINDS
from lessons.correcting.scoring import Share
from lessons.mistakes import WrongKind
from lessons.practice import open_practice
from lessons.report import Report
from lessons.sourcing.attribution import Attribution


@pytest.fixture(autouse=True)
def own_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "answers"))
    monkeypatch.setattr(record, "_OPENED", {})
    return tmp_path / "answers"


@pytest.fixture
def work() -> Corrections:
    return open_practice("bridge").corrections()


def found(work: Corrections, words: str, kind: str = "attribution") -> str:
    """The name of the first label with these words in it."""
    return next(item.id for item in work.items if item.kind == kind and words in item.finding.words)


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "bridge.corrections.jsonl").read_text().splitlines()]


# ---------------------------------------------------------------------- acting


def test_every_act_is_a_line_at_once_and_lines_are_only_added(work: Corrections, own_answers: Path) -> None:
    work.accept("a01")
    before = (own_answers / "bridge.corrections.jsonl").read_bytes()
    work.delete("w01")
    work.undo()
    after = (own_answers / "bridge.corrections.jsonl").read_bytes()
    assert after.startswith(before)
    assert [line["act"] for line in lines(own_answers)] == ["accept", "delete", "undo"]


def test_what_was_done_is_there_again_in_the_next_session(work: Corrections, monkeypatch: pytest.MonkeyPatch) -> None:
    work.change("a01", identity="unnamed officials")
    monkeypatch.setattr(record, "_OPENED", {})
    again = open_practice("bridge").corrected()
    assert again.attributions.where(layer="speech")[0].identity == "unnamed officials"


def test_a_changed_label_is_in_every_table_and_chart(work: Corrections) -> None:
    id = found(work, "Karin Dahl")
    before = charts.identity_bar(work.report.attributions).description
    work.change(id, identity="unnamed group")
    mine = work.corrected()
    assert "Karin Dahl" in list(mine.attributions.where(identity="unnamed group").table()["voice"])
    assert charts.identity_bar(mine.attributions).description != before


def test_copied_words_move_a_span_to_their_place(work: Corrections) -> None:
    id = found(work, "Three of the 17 injured")
    said = str(work.change(id, source="hospital", content="in a serious condition on Wednesday"))
    assert "paragraph 2" in said
    changed = next(item.mine for item in work.items if item.id == id)
    assert isinstance(changed, Attribution)
    assert changed.source_words == "hospital"
    assert changed.content_words == "in a serious condition on Wednesday"
    assert changed.words.startswith("in a serious")


def test_words_that_stand_in_many_places_are_taken_from_the_labels_own_paragraph(work: Corrections) -> None:
    id = found(work, "rejected the claim")
    work.change(id, source="the agency")
    changed = next(item.mine for item in work.items if item.id == id)
    assert changed is not None
    assert work.report.paragraph_of(changed).number == 11


def test_a_label_moves_to_another_voice_and_the_voices_follow(work: Corrections) -> None:
    before = {voice.name for voice in work.report.voices}
    said = [i.id for i in work.items if isinstance(i.machine, Attribution) and i.machine.voice == "another passenger"]
    own = {a.source[0] for a in work.report.attributions.where(voice="a former inspector") if a.source}
    assert said
    for id in said:
        work.change(id, voice="a former inspector")
    voices = work.corrected().voices
    assert {voice.name for voice in voices} == before - {"another passenger"} - _silent(work)
    assert inspector_origins(work) == {"a former inspector"}
    (inspector,) = (voice for voice in voices if voice.name == "a former inspector")
    assert len(inspector.mentions) == len(said) + len(own)


def inspector_origins(work: Corrections) -> set[str]:
    return {a.origin for a in work.corrected().attributions.where(voice="a former inspector")}


def _silent(work: Corrections) -> set[str]:
    """Voices that no attribution of the machine's has for its source."""
    return {v.name for v in work.report.voices} - {a.voice for a in work.report.attributions if a.source}


def test_a_deleted_label_is_gone_and_its_figure_stands_on_the_reports_word(work: Corrections) -> None:
    id = found(work, "Three of the 17 injured")
    assert {f.voice for f in work.report.figures.where(surface="17")} == {"St Brannoc’s hospital"}
    work.delete(id)
    mine = work.corrected()
    assert len(mine.attributions) == len(work.report.attributions) - 1
    assert {f.voice for f in mine.figures.where(surface="17")} == {"the report"}


def test_a_missed_label_is_added_with_what_its_words_tell(work: Corrections) -> None:
    said = str(work.add("attribution", source="his employer", content="as Petr Lindqvist, 46", identity="vague"))
    assert "paragraph 3" in said
    own = work.corrected().attributions.where(source="his employer")[0]
    assert (own.mode, own.layer, own.voice, own.why) == ("indirect", "speech", "his employer", "your correction")
    direct = "“Like somebody closing a house,”"
    work.delete(found(work, "Like somebody"))
    work.add("attribution", content=direct, identity="unnamed individual")
    assert work.corrected().attributions[-1].mode == "direct"


def test_a_figure_and_a_mark_can_be_added_and_corrected(work: Corrections) -> None:
    work.delete(found(work, "second", "figure"))
    assert "added" in str(work.add("figure", number="second", kind="ordinal", value=2, words="second carriage"))
    work.change(found(work, "17", "figure"), unit="person", counts="injured", kind="people", whose="the report")
    mine = work.corrected()
    assert "second carriage" in [figure.words for figure in mine.figures]
    assert {figure.voice for figure in mine.figures.where(counts="injured")} >= {"the report"}
    assert "added" in str(work.add("wording", words="like somebody closing a house", kind="near-duplicate"))
    assert "like somebody closing a house" in [mark.words.lower() for mark in work.corrected().wording]


def test_a_label_is_named_by_its_number_or_by_its_words(work: Corrections) -> None:
    id = found(work, "Footplate, says that it wrote")
    for said in (id, id.upper(), f" {id[0]}{int(id[1:])} ", "footplate, says  that it wrote"):
        assert f"{id}, attribution" in str(work.show(said))


def test_one_word_names_a_label_too_and_the_one_that_it_is_the_source_of_before_others(work: Corrections) -> None:
    assert f"{found(work, 'Coastline Cargo said')}, attribution" in str(work.show("Coastline Cargo"))
    assert "Several labels have these words" in str(work.show("agency"))
    assert "No label has the words “banana”. Copy them to the letter, or give its name: a01 to" in str(
        work.show("banana")
    )


@pytest.mark.parametrize("most", [-1, 0, True, 2.5, "figure", [3]])
def test_a_list_of_labels_says_what_it_cannot_count(work: Corrections, most: Any) -> None:
    for shows in (work.next, work.sample, work.table, lambda most: work.score(drawn=most)):
        with pytest.raises(WrongKind, match="Say how many labels, from 1 on"):
            shows(most)


def test_a_kind_of_label_that_there_is_not_is_said(work: Corrections) -> None:
    with pytest.raises(WrongKind, match="There are “attribution”, “figure” and “wording”"):
        work.next(5, "voices")


def test_another_source_moves_a_label_to_the_voice_of_that_source_and_that_is_said(work: Corrections) -> None:
    id = found(work, "Coastline Cargo said")
    first = str(work.change(id, source="the investigators", identity="unnamed officials"))
    assert "voice: “Coastline Cargo” is now “the investigators”" in first
    assert 'The voice follows the source. Is it somebody else\'s? Say voice="…" too.' in first
    for again in (id, "Coastline Cargo said it had"):
        assert str(work.change(again, source="the investigators", identity="unnamed officials")) == first
    mine = work.corrected()
    (moved,) = mine.attributions.where(voice="the investigators")
    assert moved.origin == "the investigators"
    assert "the investigators" in [voice.name for voice in mine.voices]


def test_another_source_that_is_somebody_known_is_that_voice(work: Corrections) -> None:
    id = found(work, "Footplate, says that it wrote")
    there = next(a for a in work.report.attributions if a.voice == "a former inspector" and a.source)
    assert "is now “a former inspector”" in str(work.change(id, source=there.source_words))
    work.change(id, voice="Footplate")
    assert "Footplate" in [voice.name for voice in work.corrected().voices]


def test_a_source_that_is_only_cut_or_is_given_with_its_voice_says_nothing_of_the_voice(work: Corrections) -> None:
    cut = str(work.change(found(work, "according to the national rail agency"), source="the national rail agency"))
    given = str(work.change(found(work, "Coastline Cargo said"), source="the investigators", voice="the police"))
    assert "follows" not in cut + given
    assert "the police" in [voice.name for voice in work.corrected().voices]


def test_undo_takes_back_one_act_after_the_other(work: Corrections) -> None:
    work.change("a01", identity="vague")
    work.delete("a01")
    assert "a01 is as it was before" in str(work.undo())
    assert next(i for i in work.items if i.id == "a01").act == "change"
    work.undo()
    assert next(i for i in work.items if i.id == "a01").act is None
    assert "Nothing to undo" in str(work.undo())
    work.add("wording", words="one by one", kind="vague quantity")
    assert "is gone again" in str(work.undo())


def test_no_name_moves_to_another_label_when_one_is_deleted_or_undone(work: Corrections) -> None:
    before = {item.id: item.finding for item in work.items}
    work.add("wording", words="for weeks", kind="vague quantity")
    work.add("wording", words="one by one", kind="vague quantity")
    last = max(item.id for item in work.items if item.kind == "wording")
    work.delete(f"w{int(last[1:]) - 1}")
    after = {item.id: item.finding for item in work.items}
    assert before.items() <= after.items()
    assert after[last].words == "one by one"


# ------------------------------------------------------------------ kind words

MISUSES: list[tuple[str, tuple[Any, ...], dict[str, Any], str]] = [
    ("accept", (), {}, "Nothing accepted yet"),
    ("accept", (...,), {}, "Nothing accepted yet"),
    ("accept", ("z99",), {}, "There is no label “z99”. There are: a01 to"),
    ("accept", (7,), {}, "A label is named in quotation marks"),
    ("accept", ([1, 2],), {}, "A label is named in quotation marks"),
    ("accept", (["a01", "z99"],), {}, "There is no label “z99”"),
    ("delete", ("a01", "a02"), {}, "One label at a time"),
    ("undo", ("a01",), {}, "undo() takes back what you did last"),
    ("delete", (None,), {}, "Nothing deleted yet"),
    ("change", ("a01",), {}, "Nothing changed yet"),
    ("change", (), {"identity": "vague"}, "Nothing changed yet"),
    ("change", ("a01",), {"identity": ...}, "Nothing changed yet"),
    ("change", ("a01",), {"identity": "unnamed official"}, "Did you mean “unnamed officials”?"),
    ("change", ("a01",), {"identity": 3}, "the answer is a number"),
    ("change", ("a01",), {"colour": "red"}, "This attribution has no “colour”"),
    ("change", ("a01",), {"source": "the lighthouse keeper"}, "does not stand in the report"),
    ("change", ("a01",), {"source": 12}, "give words in quotation marks; this is a number"),
    ("change", ("a01",), {"content": "nobody"}, "An attribution without content"),
    ("change", ("f01",), {"value": "many"}, "is not a number"),
    ("change", ("f01",), {"whose": "the lighthouse keeper"}, "Nobody called “the lighthouse keeper” speaks"),
    ("add", (), {}, "Nothing added yet"),
    ("add", ("sentence",), {"words": "a"}, "There is no kind of label “sentence”"),
    ("add", ("attribution",), {"source": "the agency"}, "Missing: “content” and “identity”"),
    ("add", ("wording",), {"words": "the agency", "kind": "hedge"}, "Say which: paragraph="),
    ("add", ("wording",), {"words": "the agency", "kind": "hedge", "paragraph": 99}, "There is no paragraph 99"),
    ("add", ("figure",), {"number": "seventeen", "kind": "people"}, "does not stand in the report"),
    ("add", ("figure",), {"number": "eleven", "kind": "things"}, "Say which it is: value=12"),
    ("show", (), {}, "Which label?"),
    ("show", ("the lighthouse keeper",), {}, "No label has the words “the lighthouse keeper”"),
    ("show", ("every pier had been examined",), {}, "Several labels have these words"),
    ("show", (object(),), {}, "A label is named in quotation marks"),
]


@pytest.mark.parametrize(("act", "given", "labels", "said"), MISUSES)
def test_a_misuse_gets_a_kind_sentence_and_changes_nothing(
    work: Corrections, act: str, given: tuple[Any, ...], labels: dict[str, Any], said: str
) -> None:
    assert said in str(getattr(work, act)(*given, **labels))
    assert not work.judged()


def test_the_same_label_again_is_said_and_not_written(work: Corrections, own_answers: Path) -> None:
    work.change("a01", identity="vague")
    assert "a01 changed" in str(work.change("a01", identity="Vague "))
    work.accept("a02")
    work.accept("a02")
    assert len(lines(own_answers)) == 2
    work.add("wording", words="one by one", kind="vague quantity")
    assert " added" in str(work.add("wording", words="One by one", kind="vague quantity"))
    assert len(lines(own_answers)) == 3
    assert "has these labels already" in str(work.change("a02", identity="named person"))
    assert "already" in str(work.add("wording", words="was named", kind="passive"))


# ------------------------------------------------------------------------ file


def test_a_damaged_file_loses_nothing_but_the_damaged_lines(work: Corrections, own_answers: Path) -> None:
    work.accept("a01")
    file = own_answers / "bridge.corrections.jsonl"
    hostile = ["[" * 100_000, "[1]", '{"act": "accept"}', '{"act": "burn", "kind": "x", "key": 1, "machine": 0}']
    file.write_bytes(file.read_bytes() + "\n".join(hostile).encode() + b'\n\xff\xfe\n{"act": "chan')
    work.accept("a02")
    assert [item.id for item in work.judged()] == ["a01", "a02"]


def test_corrections_of_another_version_of_the_text_do_not_count_and_that_is_said(
    work: Corrections, own_answers: Path
) -> None:
    work.accept("a01", "a02")
    other = Report("The mayor said the bridge is safe.", "bridge", analysis=Report("x").analysis)
    assert not other.corrections().judged()
    assert "2 lines of the file belong to another version" in str(other.corrections().progress())


def test_a_correction_outlives_a_machine_that_finds_something_else(work: Corrections) -> None:
    from dataclasses import replace

    from lessons.findings import Findings

    work.change(found(work, "Karin Dahl"), identity="unnamed individual")
    fewer = replace(work.report.analysis, attributions=Findings(work.report.attributions[:2]))
    later = Report(work.report.text, "bridge", analysis=fewer)
    assert "Karin Dahl" in [a.voice for a in later.corrected().attributions]


def test_an_own_report_has_its_corrections_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "strike.txt"
    path.write_text(open_practice("bridge").text, encoding="utf-8")
    own = Report.read(path)
    own.analysis = open_practice("bridge").analysis
    own.corrections().accept("a01")
    assert (tmp_path / "strike.corrections.jsonl").is_file()


def test_where_nothing_can_be_written_the_correction_holds_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in the way").write_text("a file")
    monkeypatch.setenv("LESSONS_ANSWERS", str(tmp_path / "in the way" / "answers"))
    work = open_practice("bridge").corrections()
    assert "could not be saved" in str(work.accept("a01"))
    assert [item.id for item in work.judged()] == ["a01"]


# ---------------------------------------------------------------------- doubts


def test_the_doubtful_come_first_each_with_its_reasons(work: Corrections) -> None:
    table = work.next(40)
    shares = list(table["doubt"])
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 50
    top = table.iloc[0]
    assert top["what speaks against it"] != "nothing"
    work.accept(str(table.index[0]))
    assert table.index[0] not in work.next(40).index
    assert set(work.next(5, "figure").index.str[0]) == {"f"}


def test_every_reason_has_a_row_and_every_row_a_reason() -> None:
    rows = {(row["kind"], row["reason"]) for row in doubts.tables.rows("lexicon", "doubts.csv")}
    assert {kind for kind, _ in rows} == set(KINDS)
    given = {("figure", name) for name in doubts._OF_FIGURE}
    for slug in ("bridge", "flood"):
        report = open_practice(slug)
        mentions = {(m.start, m.end): m.why for v in report.voices for m in v.mentions}
        for kind, findings in (
            ("attribution", report.attributions),
            ("figure", report.figures),
            ("wording", report.wording),
        ):
            for finding in findings:
                given |= {(kind, reason) for reason in doubts.reasons_of(finding, mentions)}
    assert given <= rows


def test_a_named_source_that_is_quoted_is_less_doubtful_than_nobody_quoted_on_nothing(work: Corrections) -> None:
    def doubt(cue: str, words: str) -> float:
        made = [i.machine for i in work.items if isinstance(i.machine, Attribution) and words in i.machine.words]
        return doubts.doubt_of("attribution", next(a for a in made if a.cue_words == cue), {}).share

    assert doubt("told", "He reported the noise twice") < 0.15
    assert doubt("allegedly", "diesel") > 3 * doubt("told", "He reported the noise twice")


# --------------------------------------------------------------------- scoring


def test_precision_and_recall_are_counted_on_judged_labels_alone(work: Corrections) -> None:
    ids = [item.id for item in work.items if item.kind == "attribution"]
    work.accept(*ids[:10])
    for id in ids[10:12]:
        work.delete(id)
    work.add("attribution", content="loose rails", cue="reports", identity="vague")
    score = work.score().kinds["attribution"]
    assert (score.precision.right, score.precision.of) == (10, 12)
    assert (score.recall.right, score.recall.of) == (10, 11)
    assert "likely between" in str(score.precision)
    assert "You added nothing" not in " ".join(work.score().remarks)


def test_a_changed_source_costs_precision_and_recall_and_a_changed_class_neither(work: Corrections) -> None:
    ids = [item.id for item in work.items if item.kind == "attribution"][:4]
    work.accept(*ids)
    id = found(work, "Three of the 17 injured")
    work.change(id, identity="vague")
    score = work.score().kinds["attribution"]
    assert (score.precision.right, score.whole.right) == (4, 3)
    work.change(id, source="Wednesday")
    score = work.score().kinds["attribution"]
    assert (score.precision.right, score.recall.right) == (3, 3)


def test_a_sample_is_drawn_by_chance_and_is_the_same_each_time(work: Corrections) -> None:
    drawn = set(work.sample(20).index)
    assert drawn == set(open_practice("bridge").corrections().sample(20).index)
    assert len(drawn) == 20
    assert set(work.sample(10).index) < drawn
    assert drawn != set(work.next(20).index)
    outside = next(item.id for item in work.items if item.id not in drawn)
    work.accept(*sorted(drawn)[:12], outside)
    score = work.score(drawn=20)
    assert (score.judged, work.score().judged) == (12, 13)
    assert "recall" not in score.table().columns
    assert "drawn by chance" in repr(score)


def test_too_few_labels_give_no_share(work: Corrections) -> None:
    work.accept("a01", "a02")
    assert "2 of 2: too few" in str(work.score().kinds["attribution"].precision)
    assert "nothing to go by" in str(work.score().kinds["wording"].recall)
    assert Share(0, 12).interval == (0.0, 0.24)
    assert Share(12, 12).interval == (0.76, 1.0)


def test_a_report_in_which_nothing_was_found_can_be_corrected_too() -> None:
    empty = Report("It rained. Then it was dry.", "rain")
    work = empty.corrections()
    assert len(work.next()) == 0
    assert "There are: none" in str(work.accept("a01"))
    assert "added" in str(work.add("wording", words="it rained", kind="hedge"))
    assert len(work.corrected().wording) == 1
    assert repr(work.score())


def test_what_could_not_be_saved_is_saved_with_the_next_in_the_order_it_was_done(tmp_path: Path) -> None:
    from lessons.correcting.record import Entry, Record

    blocked = tmp_path / "folder"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    record = Record(blocked / "report.corrections.jsonl", "fingerprint")
    assert "could not be saved" in record.add(Entry("undo", "", "first", None, None))
    blocked.unlink()
    assert record.add(Entry("undo", "", "second", None, None)) == ""
    again = Record(record.file, "fingerprint")
    assert [entry.key for entry in again.entries()[0]] == ["first", "second"]


def test_a_damaged_line_is_counted_and_never_lends_its_number_to_a_new_label(
    work: Corrections, own_answers: Path
) -> None:
    first = {"source": "reports", "content": "of loose rails", "identity": "vague"}
    work.add("attribution", **first)
    (file,) = own_answers.rglob("*.corrections.jsonl")
    with file.open("a", encoding="utf-8") as damaged:
        damaged.write('{"act": "add", "ki\n')
    assert "1 line of the file cannot be read" in str(work.progress())
    work.add("attribution", source="A freight train", content="part of a railway bridge", identity="vague")
    keys = [line["key"] for line in map(json.loads, filter(_is_whole, file.read_text().splitlines()))]
    assert len(keys) == len(set(keys)) == 2


def _is_whole(line: str) -> bool:
    return line.endswith("}")


# --------------------------------------------------------------- a second time

EXAMPLE = json.loads((places.notebooks() / "07_my_own_report.ipynb").read_text(encoding="utf-8"))


def worked_example() -> list[str]:
    """What lesson 07's worked example says, cell by cell."""
    names: dict[str, Any] = {"open_practice": open_practice, "charts": charts}
    said = []
    for cell in EXAMPLE["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and re.search(r"\b(practice|example)\.", source):
            *before, last = source.strip().split("\n")
            exec("\n".join(before), names)
            said.append(repr(eval(last, names)))
    return said


def test_the_worked_example_teaches_the_same_when_the_notebook_is_run_again(
    monkeypatch: pytest.MonkeyPatch, own_answers: Path
) -> None:
    first = worked_example()
    assert len(first) >= 8
    assert not any("Nothing done" in said for said in first)
    monkeypatch.setattr(record, "_OPENED", {})
    assert worked_example() == first
    assert not own_answers.exists(), "practice is not kept"


def test_a_change_that_is_made_again_is_shown_again_and_not_written_twice(work: Corrections, own_answers: Path) -> None:
    first = str(work.change("a03", identity="named organisation"))
    assert str(work.change("a03", identity="named organisation")) == first
    assert [line["act"] for line in lines(own_answers)] == ["change"]


def test_a_label_that_is_added_again_is_shown_again_and_not_written_twice(work: Corrections, own_answers: Path) -> None:
    words = {"source": "reports", "content": "of loose rails", "identity": "vague"}
    first = str(work.add("attribution", **words))
    assert str(work.add("attribution", **words)) == first
    assert [line["act"] for line in lines(own_answers)] == ["add"]
