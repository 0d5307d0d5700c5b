"""How often finders are right on text that they have never seen: ours, others', and one person against another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from lessons import tables
from lessons.mistakes import NotThere

if TYPE_CHECKING:
    from lessons.word_table import Table

Subject = Literal["attribution", "figures", "doubts", "voices"]


def evaluation(subject: Subject = "attribution") -> Table:
    """The table of measurements behind a lesson: one row a finder, the best last, or one row a fifth of the proposals.

    It is ``data/reference/SUBJECT_evaluation.csv``, written by ``benchmarks/SUBJECT.py`` and measured once on articles
    that no rule was made from.

    Raises
    ------
    lessons.mistakes.NotThere
        There is no such table.
    """
    if subject not in get_args(Subject):
        there = ", ".join(f'"{name}"' for name in get_args(Subject))
        raise NotThere(f"Nothing has been measured under the name {subject!r}. There are: {there}.")
    from lessons.word_table import Table

    rows = tables.rows("reference", f"{subject}_evaluation.csv")
    return Table(rows).set_index(next(iter(rows[0])))
