"""Whose relatives a report's voices tell of: *a man said his son was held*."""

from __future__ import annotations

import re
from functools import cache

from lessons.sourcing.nouns import has_role, source_nouns

_ABOUT = re.compile(r"(?:that\s+)?[\"'“‘]?(his|her|their|my|our)\s+(?:[\w-]+\s+)?([\w-]+)", re.IGNORECASE)
_OWN = {"he": ("his", "my", "our"), "she": ("her", "my", "our"), "": ("his", "her", "their", "my", "our")}


def told_of(content: str, gender: str) -> str:
    """The speaker's relative whom the content is about, by its first words: *son* in *his son was held*; else "".

    ``gender`` is the speaker's: *his* fits no woman who speaks.
    """
    match = _ABOUT.match(content)
    if match is None or match[1].lower() not in _OWN[gender]:
        return ""
    words = match[0].lower().split()
    return next((noun for word in words for noun in (word, word.removesuffix("s")) if has_role(noun, "relative")), "")


@cache
def tells_of_relatives() -> re.Pattern[str]:
    """Finds *his son*, *her two daughters*, *my friend* anywhere in a content."""
    kin = "|".join(re.escape(noun) for noun, row in source_nouns().items() if row["role"] == "relative")
    others = "child|children|friend|neighbou?r"
    return re.compile(rf"\b(?:his|her|their|my|our) (?:\w+ )?(?:{kin}|{others})s?\b", re.IGNORECASE)
