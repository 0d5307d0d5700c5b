"""What a learner mistypes in a cell: each gets one sentence that says what is wrong and what would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import lessons
from lessons import (
    Report,
    charts,
    check_note,
    compare_figures,
    evaluation,
    ledger,
    open_key,
    open_practice,
    open_report,
    practice_reports,
)
from lessons.mistakes import Mistake
from lessons.reading import ReadingError

MISTAKES: dict[str, tuple[Callable[[], object], str]] = {
    "a value without its field": (lambda: open_report().attributions.where("Moore"), "Name the field"),
    "a field that is not there": (lambda: open_report().attributions.where(colour="red"), "They have: start"),
    "a count of a number": (lambda: open_report().figures.tally(3), "They have: start"),  # type: ignore[arg-type]
    "one past the last": (lambda: open_report().attributions[999], "numbered from 0 to"),
    "the first of none": (lambda: open_report().attributions.where(voice="Nobody")[0], "The list is empty"),
    "a finding by a word": (lambda: open_report().attributions["a01"], "by its place in the list"),  # type: ignore[call-overload]
    "a row that the key lacks": (lambda: open_key()["a99"], "It has a01 to a"),
    "a row by its number": (lambda: open_key()[3], 'such as key["a01"]'),  # type: ignore[index]
    "a paragraph in quotation marks": (lambda: open_report().page("5"), "page(5)"),  # type: ignore[arg-type]
    "a paragraph too many": (lambda: open_report().page(99), "has paragraphs 1 to"),
    "paragraphs from the last to the first": (lambda: open_report().page(5, 2), "Write page(2, 5)"),
    "a column that is not there": (
        lambda: open_report().attributions.table()[["source", "origin"]],
        "no column “origin”. Its columns are: source, cue",
    ),
    "one column that is not there": (lambda: open_report().figures.table()["banana"], "Its columns are: figure, value"),
    "a column of none": (lambda: open_report().figures.where(value=-1).table()[["banana"]], "Its columns are: figure"),
    "a column of an empty report": (lambda: Report("It rained.").doubts.table()[["banana"]], "Its columns are: rule"),
    "no such formula": (lambda: open_report().readability()["zzz"], "There are: flesch_ease"),
    "too long a report": (lambda: Report("x" * 600_000), "at most 0.5"),
    "nothing to look for": (lambda: open_report().where(" "), "Try where(12)"),
    "a word to be shown": (lambda: open_report().show("said"), "show() takes findings"),  # type: ignore[arg-type]
    "a finding of another report": (lambda: open_report().show(open_practice("flood").figures[0]), "not from this"),
    "no key": (lambda: open_report().compare(None), "compared with a key"),  # type: ignore[arg-type]
    "another report's key": (lambda: open_report().compare(open_key("flood")), "the key of another report"),
    "a label that none has": (lambda: open_report().compare(open_key()).differences("colour"), "There are: mode"),
    "a chart of a report": (lambda: charts.identity_bar(open_report()), "report.attributions"),  # type: ignore[arg-type]
    "a chart of a key": (lambda: charts.identity_bar(open_key()), "key.attributions"),  # type: ignore[arg-type]
    "no such measurement": (lambda: evaluation("voices!"), '"attribution"'),  # type: ignore[arg-type]
    "no practice report": (lambda: open_practice("floood"), "Did you mean “flood”?"),
    "a number for a file": (lambda: Report.read(3), "in quotation marks"),  # type: ignore[arg-type]
    "pasted nothing": (lambda: Report.from_text(""), "is empty"),
    "a report of nothing": (lambda: Report(""), "this is empty"),
    "a report of blanks": (lambda: Report(" \n"), "this is empty"),
    "a report of bytes": (lambda: Report(b"The mayor said no."), "Report.read opens a file"),  # type: ignore[arg-type]
    "a name that is none": (lambda: Report("No.", 5), "name is text"),  # type: ignore[arg-type]
    "a pasted text's name that is none": (lambda: Report.from_text("No.", None), "name is text"),  # type: ignore[arg-type]
    "something for the course's report": (lambda: open_report(5), 'Report.read("article.txt")'),  # type: ignore[call-arg]
    "a folder": (lambda: Report.read("/"), "is a folder"),
    "one file for many": (lambda: Report.read_many("a.txt"), "opens one"),
    "no files": (lambda: Report.read_many(None), "a list of files"),  # type: ignore[arg-type]
    "nothing for a practice report": (lambda: open_practice(None), "There are: "),  # type: ignore[arg-type]
    "nothing for a key": (lambda: open_key(None), "There are: "),  # type: ignore[arg-type]
    "a list with something for it": (lambda: practice_reports(5), "takes nothing"),  # type: ignore[call-arg]
    "figures that are words": (lambda: compare_figures("12", "12"), "key.figures"),  # type: ignore[arg-type]
    "a key for its figures": (lambda: compare_figures(open_report().figures, None), "key.figures"),  # type: ignore[arg-type]
    "voices that are none": (lambda: ledger(5), "report.voices"),  # type: ignore[arg-type]
    "another kind of findings": (lambda: ledger(open_report().figures), "report.voices"),  # type: ignore[arg-type]
    "a chart of a word": (lambda: charts.completeness("12"), "report.figures"),  # type: ignore[arg-type]
    "a chart of nothing at all": (lambda: charts.who_speaks(), "a report, such as"),  # type: ignore[call-arg]
    "a chart of a class": (lambda: charts.who_speaks(Report), "a report, such as"),  # type: ignore[arg-type]
    "a chart of other findings": (lambda: charts.verb_classes(open_report().figures), "report.attributions"),  # type: ignore[arg-type]
    "a paragraph of a number": (lambda: open_report().paragraph_of(5), "takes a finding"),  # type: ignore[arg-type]
    "a note on a word": (lambda: check_note("A note.", "flood"), "check_note(note, report)"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize(("do", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_in_a_cell_is_shown_as_one_sentence_and_no_traceback(do: Callable[[], object], said: str) -> None:
    with pytest.raises(Mistake) as raised:
        do()
    shown = raised.value._render_traceback_()
    assert len(shown) == 1
    assert said in shown[0]
    assert "Traceback" not in shown[0]


NO_ANSWERS = (5, None, "", " ", b"x", [1], {}, object(), float("nan"), True, Path("/"), len, Report)


@pytest.mark.parametrize("given", NO_ANSWERS, ids=lambda given: type(given).__name__)
@pytest.mark.parametrize("name", sorted(set(lessons.__all__) - {"charts", "find_doubts"}))
def test_whatever_is_given_to_what_a_lesson_calls_it_answers_or_says_one_sentence(name: str, given: object) -> None:
    said = refusal(getattr(lessons, name), given)
    assert said is None or (said.endswith(".") and "\n" not in said)


@pytest.mark.parametrize("given", NO_ANSWERS, ids=lambda given: type(given).__name__)
@pytest.mark.parametrize("opens", [Report.read, Report.from_text, Report.read_many], ids=lambda opens: opens.__name__)
def test_whatever_is_given_for_a_file_or_a_text_gets_one_sentence(opens: Callable[..., object], given: object) -> None:
    said = refusal(opens, given)
    assert (said is None and opens == Report.read_many) or (said and said.endswith(".") and "\n" not in said)


def refusal(function: Callable[..., object], given: object) -> str | None:
    """The sentence in which a function refuses what it is given; None where it answers."""
    try:
        found = function(given, "claimed") if function is lessons.swap_verb else function(given)
        # What is made as it is asked for, and what is shown.
        _ = list(found) if isinstance(found, Iterator) else repr(found)
    except Mistake as mistake:
        return str(mistake)
    return None


def test_among_many_files_what_is_no_name_is_left_out_like_a_file_that_cannot_be_read() -> None:
    errors: list[ReadingError] = []
    assert list(Report.read_many([5, None, b"x", "/", ""], unreadable=errors.append)) == []  # type: ignore[list-item]
    assert ["name in quotation marks" in str(error) for error in errors] == [True, True, True, False, False]


def test_jupyter_prints_the_sentence_alone() -> None:
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    printed: list[str] = []
    shell._showtraceback = lambda kind, value, lines: printed.extend(lines)  # type: ignore[method-assign]
    shell.run_cell('from lessons import open_key\nopen_key("flooood")')
    assert len(printed) == 1
    assert printed[0].startswith("There is no practice report called “flooood”")


def test_a_list_of_findings_is_shown_like_each_of_them() -> None:
    report = open_report()
    first = report.figures[:2]
    assert str(report.show(first)) == str(report.show(*first))
