"""Which verbs, and which classes of verbs, does this report use more than news does?

A cue's share of a report's speech is set beside its share in news (``data/reference/news_cues.csv``, counted by
people). Both count the same things: the cues that ``attribution_verbs.csv`` lists as speech.

The report's share has an interval, because a few cues prove little: eleven *said* of thirty can be chance. It is
Wilson's (1927), which Brown, Cai and DasGupta (2001) recommend for small numbers. Wilson's sum takes every cue for an
independent draw, and they are not: a reporter who has written *said* writes it again. So the cues are counted as if
they were fewer, divided by the spread that real reports have (``data/reference/news_cue_spread.csv``;
``benchmarks/verb_spread.py`` measures it in 924 of them). Without that, 24 of 100 ordinary reports would be called
unusual for their *said*; with it 6 are, where 5 should be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from lessons.sourcing.attribution import Attribution, Identity, VerbClass
from lessons.tables import rows

if TYPE_CHECKING:
    import pandas as pd

    from lessons.word_table import Table

Verdict = Literal["more than news", "less than news", "too few to tell"]
TOO_FEW: Verdict = "too few to tell"

LEAST_USES = 5
"""Uses. There are hundreds of rare verbs, and some of them turn up twice or three times in any report by chance; no
interval for one verb sees that. Below this none is given (own choice)."""

Z = 1.96
"""Standard deviations on either side that hold 95 % of a normal distribution."""


@dataclass(frozen=True)
class VerbUse:
    """One cue, or one class of cues, in this report and in news.

    Attributes
    ----------
    name : the cue's base form, or the class
    uses, of : how often it is a cue in this report, and how many cues there are
    low, high : the 95 % interval of its share, in percent; None under ``LEAST_USES`` uses
    news_share : of the cues in news, in percent
    verdict : whether the interval excludes news
    """

    name: str
    uses: int
    of: int
    low: float | None
    high: float | None
    news_share: float
    verdict: Verdict

    @property
    def share(self) -> float:
        """Of this report's cues, in percent."""
        return 100 * self.uses / self.of

    def row(self, what: str) -> dict[str, Any]:
        """What a table shows; ``what`` heads the name's column."""
        return {
            what: self.name,
            "uses": self.uses,
            "% of cues here": round(self.share, 1),
            "from": "" if self.low is None else f"{self.low:.1f}",
            "to": "" if self.high is None else f"{self.high:.1f}",
            "% of cues in news": round(self.news_share, 1),
            "verdict": self.verdict,
        }


def verb_use(attributions: Iterable[Attribution]) -> tuple[VerbUse, ...]:
    """Each cue of a report beside its frequency in news, the most used first.

    Parameters
    ----------
    attributions : those of one report; only speech counts, and only cues that the verb table lists
    """
    return _uses(attributions, of_cue, lambda cue: cue)


def class_use(attributions: Iterable[Attribution]) -> tuple[VerbUse, ...]:
    """Each class of verbs beside its frequency in news, the most used first. The class is the table's, in any frame."""
    return _uses(attributions, of_class, lambda cue: spoken()[cue])


def verb_table(attributions: Iterable[Attribution]) -> Table:
    """:func:`verb_use` as a table, one row a cue."""
    return _table(verb_use(attributions), "cue")


def class_table(attributions: Iterable[Attribution]) -> Table:
    """:func:`class_use` as a table, one row a class."""
    return _table(class_use(attributions), "verb class")


def _table(uses: Iterable[VerbUse], what: str) -> Table:
    from lessons.word_table import Table

    frame = Table([use.row(what) for use in uses])
    return frame.set_index(what) if len(frame) else frame


def _uses(attributions: Iterable[Attribution], use: Any, name: Any) -> tuple[VerbUse, ...]:
    cues = [cue for a in attributions if a.layer == "speech" and (cue := listed_cue(a.cue_words))]
    counted = Counter(name(cue) for cue in cues)
    return tuple(use(found, times, len(cues)) for found, times in counted.most_common())


def of_cue(cue: str, uses: int, of: int) -> VerbUse:
    """One cue that is used so many times among so many cues.

    Raises
    ------
    ValueError
        More uses than cues.
    """
    cue = listed_cue(cue) or cue
    return _judged(cue, uses, of, news_share("cue", cue), spread_of("cue", cue))


def of_class(name: str, uses: int, of: int) -> VerbUse:
    """One class that is used so many times among so many cues."""
    return _judged(name, uses, of, news_share("class", name), spread_of("class", name))


def _judged(name: str, uses: int, of: int, news: float, spread: float) -> VerbUse:
    if not 0 <= uses <= of or of < 1:
        raise ValueError(f"“{name}” cannot be {uses} of {of} cues. Give how often it is used, then all cues together.")
    if max(uses, of * news) < LEAST_USES:
        return VerbUse(name, uses, of, None, None, 100 * news, TOO_FEW)
    low, high = interval(uses, of, spread)
    verdict: Verdict = "more than news" if low > news else "less than news" if high < news else TOO_FEW
    return VerbUse(name, uses, of, 100 * low, 100 * high, 100 * news, verdict)


def interval(uses: int, of: int, spread: float = 1.0) -> tuple[float, float]:
    """The 95 % interval of a share, 0 to 1 (Wilson 1927).

    Parameters
    ----------
    uses, of : how many of how many
    spread : by how much squared differences between reports exceed chance; the numbers are divided by it, as for any
        sample whose members are alike (Kish 1965)

    >>> low, high = interval(11, 30)
    >>> round(low, 2), round(high, 2)
    (0.22, 0.54)
    """
    size = of / spread
    share = uses / of
    middle = (share + Z**2 / (2 * size)) / (1 + Z**2 / size)
    half = Z / (1 + Z**2 / size) * sqrt(share * (1 - share) / size + Z**2 / (4 * size**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def class_by_identity(attributions: Iterable[Attribution]) -> pd.DataFrame:
    """How often each kind of source is given each class of verb.

    Returns
    -------
    DataFrame
        One row an identity of the source, one column a verb class, both in the order in which the lessons name them;
        those that do not occur are left out. Cells count speech attributions with a cue.
    """
    import pandas as pd

    told = Counter((a.identity, a.verb_class) for a in attributions if a.layer == "speech" and a.cue and a.verb_class)
    identities = [i for i in get_args(Identity) if any(i == identity for identity, _ in told)]
    classes = [c for c in get_args(VerbClass) if any(c == verb_class for _, verb_class in told)]
    cells = [[told[identity, verb_class] for verb_class in classes] for identity in identities]
    return pd.DataFrame(cells, index=pd.Index(identities, name="source"), columns=pd.Index(classes, name="verb class"))


# ------------------------------------------------------------------------ news


@cache
def spoken() -> dict[str, VerbClass]:
    """The cues that the verb table lists as speech, with their class."""
    listed = rows("lexicon", "attribution_verbs.csv")
    return {row["lemma"]: cast(VerbClass, row["class"]) for row in listed if row["layer"] == "speech"}


@cache
def news_counts() -> dict[str, int]:
    """How often each cue signals an attribution in 1,008 news reports."""
    counts: Counter[str] = Counter()
    for row in rows("reference", "news_cues.csv"):
        counts[row["cue"]] += int(row["total"])
    return dict(counts)


@cache
def _news_cues() -> Counter[str]:
    return Counter({cue: uses for cue, uses in news_counts().items() if cue in spoken()})


@cache
def _news_classes() -> Counter[str]:
    counts: Counter[str] = Counter()
    for cue, uses in _news_cues().items():
        counts[spoken()[cue]] += uses
    return counts


def news_share(kind: Literal["cue", "class"], name: str) -> float:
    """Share of a cue or a class among the cues of news, 0 to 1."""
    counts = _news_cues() if kind == "cue" else _news_classes()
    return counts[name] / counts.total()


def verb_classes_in_news() -> list[str]:
    """The classes, the most used in news first."""
    return [name for name, _ in _news_classes().most_common()]


@cache
def _spreads() -> dict[tuple[str, str], float]:
    return {(row["kind"], row["name"]): float(row["spread"]) for row in rows("reference", "news_cue_spread.csv")}


def spread_of(kind: Literal["cue", "class"], name: str) -> float:
    """The spread of a cue or class among news reports; of one too rare to tell, the usual one. Never under 1."""
    known = sorted(spread for (what, _), spread in _spreads().items() if what == kind)
    usual = known[len(known) // 2] if known else 1.0
    return max(1.0, _spreads().get((kind, name), usual))


def clear() -> None:
    """Forget the tables, so that changed ones are read anew."""
    for cached in (spoken, news_counts, _news_cues, _news_classes, _spreads):
        cached.cache_clear()
    rows.cache_clear()


# ----------------------------------------------------------------- base forms

_AUXILIARIES = re.compile(
    r"^(?:(?:has|have|had|is|are|was|were|be|been|being|will|would|could|can|may|might|also|not|to|did|does|do)\s+)+",
    re.I,
)


def listed_cue(cue: str) -> str:
    """The base form of a cue, if the verb table lists it as speech; "" for any other.

    >>> listed_cue("has said"), listed_cue("wants")
    ('say', '')
    """
    base = base_form(cue)
    return base if base in spoken() else ""


def base_form(cue: str) -> str:
    """A cue as news_cues.csv lists it: "said" and "has said" are *say*; a cue that is not listed stays as it is.

    >>> base_form("has said"), base_form("According to"), base_form("admitted"), base_form("spoke of")
    ('say', 'according to', 'admit', 'speak')
    """
    words = _AUXILIARIES.sub("", cue.lower().replace(" … ", " ").strip())
    listed = news_counts()
    candidates = [words, *(base for word in words.split()[:1] for base in _bases(word))]
    return max(candidates, key=lambda base: (listed.get(base, 0), base in spoken())) if words else ""


@cache
def _irregular() -> dict[str, str]:
    table = rows("lexicon", "irregular_verbs.csv")
    return {row[form]: row["lemma"] for form in ("participle", "past") for row in table}


def _bases(word: str) -> list[str]:
    """What a form of a verb may be a form of."""
    found = [_irregular().get(word, word)]
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            found += [stem, stem + "e"]
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found
