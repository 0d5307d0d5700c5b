"""What a learner mistypes in a cell: each gets one sentence that says what is wrong and what would do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessons import Report, charts, check_note, evaluation, open_key, open_practice, open_report
from lessons.mistakes import Mistake

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
