"""The lists of labels that lesson 07 works through: the doubtful first, or some drawn by chance."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.correcting.doubts import Doubt, doubt_of
from lessons.correcting.kinds import KINDS
from lessons.correcting.naming import find_kind
from lessons.correcting.replay import Item
from lessons.correcting.saying import DONE, said_of, shortened
from lessons.exercises.answers import described, is_blank, listed
from lessons.mistakes import WrongKind
from lessons.report import Report
from lessons.saving import sha256

if TYPE_CHECKING:
    from lessons.word_table import Table

WANTED = 10
"""Labels that lesson 07 asks a learner to judge."""


def drawn(report: Report, items: Iterable[Item], most: object) -> list[Item]:
    """The first of the machine's proposals in an order by chance that hangs on the text alone."""
    proposals = [item for item in items if item.machine is not None]
    order = random.Random(sha256(report.text)).sample(proposals, len(proposals))
    return order[: how_many(most)]


def how_many(most: object) -> int:
    """How many labels a learner wants to see.

    Raises
    ------
    lessons.mistakes.WrongKind
        It is no number from 1 on.
    """
    if is_blank(most):
        return WANTED
    if isinstance(most, int) and not isinstance(most, bool) and most >= 1:
        return most
    given = str(most)[:20] if isinstance(most, (int, float)) and abs(most) < 10**9 else described(most)
    raise WrongKind(f'Say how many labels, from 1 on, and then their kind: next(10, "figure"). This is {given}.')


def table(report: Report, items: Iterable[Item], most: object, kind: object) -> Table:
    """Labels, the most doubtful first, one row each."""
    from lessons.word_table import Table

    wanted = None if is_blank(kind) else find_kind(kind)
    if wanted is None and not is_blank(kind):
        raise WrongKind(f"There is no kind of label called that. There are {listed(tuple(KINDS))}.")
    mentions = mentions_of(report)
    doubted = [(doubt_about(item, mentions), item) for item in items if wanted in (None, item.kind)]
    doubted.sort(key=lambda pair: (-pair[0].share, pair[1].finding.start))
    rows = [_row(report, doubt, item) for doubt, item in doubted[: how_many(most)]]
    columns = ["label", "paragraph", "the machine says", "in the words", "doubt", "what speaks against it", "you"]
    return Table(rows, columns=columns).set_index("label")


def mentions_of(report: Report) -> dict[tuple[int, int], str]:
    """Why each mention of a voice is one, by its place."""
    return {(m.start, m.end): m.why for voice in report.voices for m in voice.mentions}


def doubt_about(item: Item, mentions: dict[tuple[int, int], str]) -> Doubt:
    """What speaks against a label; nothing, where the learner added it."""
    if item.machine is None:
        return Doubt(0.0, ("you added it",))
    return doubt_of(item.kind, item.machine, mentions)


def _row(report: Report, doubt: Doubt, item: Item) -> tuple[object, ...]:
    finding = item.machine or item.finding
    return (
        item.id,
        report.paragraph_of(finding).number,
        said_of(item.kind, finding),
        shortened(finding.words),
        round(100 * doubt.share),
        "; ".join(doubt.reasons) or "nothing",
        DONE[item.act],
    )
