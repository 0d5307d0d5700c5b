"""What is said of people alone: *300 on board*, *20 were injured*, *40 dead*."""

from __future__ import annotations

import re

_HARMED = (
    "dead|killed|injured|wounded|hurt|missing|arrested|detained|hospitali[sz]ed|trapped|rescued|drowned|evacuated|stranded"
    "|jailed|executed|displaced|homeless|died|perished|survived"
)
LIVING_BEHIND = re.compile(
    r"\s+(?:others\s+|more\s+|already\s+)?(?:on board\b|aboard\b"
    rf"|(?:were |are |is |was |have been |had been |has been )?(?:{_HARMED})\b)",
    re.IGNORECASE,
)
"""Words behind a bare number that make it one of people."""
