"""Nouns that count several without an *s*: *15 crew*, *1,100 staff*."""

from __future__ import annotations

from functools import cache

from lessons.tables import rows


@cache
def collective_nouns() -> frozenset[str]:
    """The nouns of ``data/lexicon/collective_nouns.csv``, in lower case."""
    return frozenset(row["noun"] for row in rows("lexicon", "collective_nouns.csv"))
