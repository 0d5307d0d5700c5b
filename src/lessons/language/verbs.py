"""Which verbs does this report use more than news does, and what do they vouch for?

A cue's share of a report's speech is set beside its share in 1,008 news reports (``data/reference/news_cues.csv``,
counted by people). The report's share has an interval, because a few cues prove little: eleven *said* of thirty can
be chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from math import exp, lgamma, log, log1p
from typing import TYPE_CHECKING, Any, Literal

from lessons.sourcing.attribution import Attribution
from lessons.tables import rows

if TYPE_CHECKING:
    import pandas as pd

Verdict = Literal["more than news", "less than news", "too few to tell"]

LEAST_USES = 3
"""Uses. There are hundreds of rare cues, and one or two of them turn up in any report by chance."""

TAIL = 0.025
"""What a 95 % interval leaves out at either end."""


@dataclass(frozen=True)
class VerbUse:
    """One cue in this report and in news.

    Attributes
    ----------
    uses : how often it is a cue in this report
    share : of this report's cues, in percent, with its 95 % interval ``low`` to ``high`` (Clopper and Pearson 1934)
    news_share : of the cues in 1,008 news reports, in percent
    verdict : whether the interval excludes news, on three uses or more
    """

    cue: str
    uses: int
    share: float
    low: float
    high: float
    news_share: float
    verdict: Verdict

    def row(self) -> dict[str, Any]:
        """What a table shows of this cue."""
        return {
            "cue": self.cue,
            "uses": self.uses,
            "% of cues here": round(self.share, 1),
            "from": round(self.low, 1),
            "to": round(self.high, 1),
            "% of cues in news": round(self.news_share, 1),
            "verdict": self.verdict,
        }


def verb_use(attributions: Iterable[Attribution]) -> tuple[VerbUse, ...]:
    """Each cue of a report beside its frequency in news, the most used first.

    Parameters
    ----------
    attributions : those of one report; only speech counts, and only attributions that have a cue
    """
    cues = Counter(cue for a in attributions if a.layer == "speech" and (cue := base_form(a.cue_words)))
    total = sum(cues.values())
    return tuple(_use(cue, uses, total) for cue, uses in cues.most_common())


def verb_table(attributions: Iterable[Attribution]) -> pd.DataFrame:
    """:func:`verb_use` as a table, one row a cue."""
    import pandas as pd

    frame = pd.DataFrame([use.row() for use in verb_use(attributions)])
    return frame.set_index("cue") if len(frame) else frame


def class_by_identity(attributions: Iterable[Attribution]) -> pd.DataFrame:
    """How often each kind of source is given each class of verb.

    Returns
    -------
    DataFrame
        One row an identity of the source, one column a verb class; cells count speech attributions with a cue.
    """
    import pandas as pd

    told = [a for a in attributions if a.layer == "speech" and a.verb_class]
    if not told:
        return pd.DataFrame()
    identity = pd.Series([a.identity for a in told], name="source")
    return pd.crosstab(identity, pd.Series([a.verb_class for a in told], name="verb class"))


def _use(cue: str, uses: int, total: int) -> VerbUse:
    low, high = exact_interval(uses, total)
    news = 100 * news_counts().get(cue, 0) / sum(news_counts().values())
    verdict: Verdict = "too few to tell"
    if 100 * low > news and uses >= LEAST_USES:
        verdict = "more than news"
    elif 100 * high < news:
        verdict = "less than news"
    return VerbUse(cue, uses, 100 * uses / total, 100 * low, 100 * high, news, verdict)


def exact_interval(uses: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share, 0 to 1, exact for small numbers too (Clopper and Pearson 1934).

    >>> low, high = exact_interval(11, 30)
    >>> round(low, 2), round(high, 2)
    (0.2, 0.56)
    """
    low = 0.0 if uses == 0 else _solve(lambda share: 1 - _at_most(uses - 1, total, share) < TAIL)
    high = 1.0 if uses == total else _solve(lambda share: _at_most(uses, total, share) > TAIL)
    return low, high


def _solve(is_below: Callable[[float], bool]) -> float:
    """The share at which a condition that holds below it stops holding, by halving."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2


def _at_most(uses: int, total: int, share: float) -> float:
    """Chance of at most so many uses in ``total`` cues if each has the chance ``share`` (binomial)."""
    ways = (lgamma(total + 1) - lgamma(k + 1) - lgamma(total - k + 1) for k in range(uses + 1))
    return sum(exp(way + k * log(share) + (total - k) * log1p(-share)) for k, way in enumerate(ways))


@cache
def news_counts() -> dict[str, int]:
    """How often each cue signals an attribution in 1,008 news reports."""
    counts: Counter[str] = Counter()
    for row in rows("reference", "news_cues.csv"):
        counts[row["cue"]] += int(row["total"])
    return dict(counts)


# ----------------------------------------------------------------- base forms

_IRREGULAR = {
    "said": "say", "told": "tell", "found": "find", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "knew": "know", "known": "know", "thought": "think", "felt": "feel", "heard": "hear",
    "saw": "see", "seen": "see", "swore": "swear", "sworn": "swear", "made": "make", "gave": "give", "held": "hold",
    "given": "give", "meant": "mean", "read": "read", "sang": "sing", "taught": "teach", "forgot": "forget",
}  # fmt: skip
"""Past forms of verbs of saying that no rule gives."""

_AUXILIARIES = re.compile(
    r"^(?:(?:has|have|had|is|are|was|were|be|been|being|will|would|could|can|may|might|also|not|to|did|does|do)\s+)+",
    re.I,
)


def base_form(cue: str) -> str:
    """A cue as news_cues.csv lists it: "said" and "has said" are *say*; a cue that is not listed stays as it is.

    >>> base_form("has said"), base_form("According to"), base_form("admitted"), base_form("spoke of")
    ('say', 'according to', 'admit', 'speak')
    """
    words = _AUXILIARIES.sub("", cue.lower().replace(" … ", " ").strip())
    listed = news_counts()
    candidates = [words, *(base for word in words.split()[:1] for base in _bases(word))]
    return max(candidates, key=lambda candidate: listed.get(candidate, 0)) if words else ""


def _bases(word: str) -> list[str]:
    """What a form of a verb may be a form of."""
    found = [_IRREGULAR.get(word, word)]
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            found += [stem, stem + "e"]
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found
