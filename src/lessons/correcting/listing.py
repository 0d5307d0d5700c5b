"""The lists of labels that lesson 07 works through: the doubtful first, or some drawn by chance."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.correcting.doubts import Doubt, doubt_of
from lessons.correcting.naming import find_kind
from lessons.correcting.replay import Item
from lessons.correcting.saying import DONE, said_of, shortened
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
    return order[: most if isinstance(most, int) else WANTED]


def table(report: Report, items: Iterable[Item], most: object, kind: object) -> Table:
    """Labels, the most doubtful first, one row each."""
    from lessons.word_table import Table

    wanted = find_kind(kind)
    mentions = mentions_of(report)
    doubted = [(doubt_about(item, mentions), item) for item in items if wanted in (None, item.kind)]
    doubted.sort(key=lambda pair: (-pair[0].share, pair[1].finding.start))
    rows = [_row(report, doubt, item) for doubt, item in doubted[: most if isinstance(most, int) else WANTED]]
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
