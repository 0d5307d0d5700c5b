"""How likely a use must be to be taken, by kind of frame: ``data/lexicon/least_shares.csv``.

Where one is nearly sure that somebody speaks (*said that …*) a use is taken earlier than where many verbs only tell
what somebody does (*began moving …*).
"""

from __future__ import annotations

from functools import cache

from lessons import tables

EVERY_FRAME = "*"


@cache
def _table() -> dict[str, float]:
    return {row["frame"]: float(row["least_share"]) for row in tables.rows("lexicon", "least_shares.csv")}


def least_share(frame: str) -> float:
    """The least share of a frame, 0 to 1, by the first word of its name: ``pass`` for ``pass prep:of``."""
    table = _table()
    return table.get(frame.replace(":", " ").split(" ")[0], table[EVERY_FRAME])


def clear() -> None:
    """Forget the table, so that a changed one is read anew."""
    _table.cache_clear()
