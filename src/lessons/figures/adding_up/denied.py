"""A change in numbers that somebody denies: *“We never cut it,” she said. The budget fell from 31 million to 27*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.amounts import in_percent
from lessons.figures.adding_up.claims import direction
from lessons.figures.adding_up.fitting import in_order
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.pairs import Pair, pairs_of
from lessons.figures.adding_up.sameness import stem
from lessons.figures.doubts import Doubt, doubt_about
from lessons.tables import rows


def change_denied(page: Page) -> Iterator[Doubt]:
    """A change in numbers beside somebody's word that there was none: of the same thing, and the same way."""
    for pair in pairs_of(page):
        old, new = pair.old.value, pair.new.value
        if not old or new is None or old == new or not _is_denied(page, pair, "down" if new < old else "up"):
            continue
        by = f"{in_percent(abs(new / old - 1))} {'less' if new < old else 'more'}"
        why = f"From “{pair.old.words}” to “{pair.new.words}” is {by}, and somebody denies it."
        about = in_order(pair.old, pair.new)
        yield doubt_about("change", about, "What exactly is denied, if the two numbers are right?", why)


def _is_denied(page: Page, pair: Pair, way: str) -> bool:
    """Does the sentence before the two numbers, or their own up to them, deny that this went that way?"""
    first = in_order(pair.old, pair.new)[0]
    here, opening = page.sentence(first), page.opening(first)
    if _denies(opening, way, None):
        return True
    return here > 0 and _denies(page.words(here - 1), way, _subject(opening))


def _denies(words: str, way: str, subject: frozenset[str] | None) -> bool:
    """Do the words deny a change that way of a subject? None: of whatever they speak of themselves.

    What is denied of a time of its own, of what is still to come, or *so fast*, leaves room for the two numbers.
    """
    found = _DENIAL.search(words)
    rest = words[found.end() :] if found else ""
    changed = _change_verb().search(rest)
    if found is None or changed is None or direction(changed.group()) != way or _LEAVES_ROOM.search(rest):
        return False
    if found.group().lower() == "never" and (subject is None or changed.start() > _RIGHT_BEHIND):
        return False
    return subject is None or _is_of(rest, changed, subject)


_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss)(?:s|es|ed|ing)?\s+(?:\w+\s+)?(?:claims?|accusations?|allegations?|"
    r"reports?|suggestions?|charges?)\b|never)\b",
    re.IGNORECASE,
)
_RIGHT_BEHIND = 12
"""Characters between *never* and the verb that it denies (own choice)."""
_LEAVES_ROOM = re.compile(
    r"\b(?:would|will|plan\w*|going to|intend\w*|want\w*|may|might|(?:this|last|next) (?:year|month|week|season)|"
    r"in (?:\d{4}|[A-Z]\w+|(?:the )?(?:spring|summer|autumn|winter))|since|until|yet|before|during|because|"
    r"so|as|than|above|below|beyond|faster|illegal\w*|unfair\w*|wrong\w*)\b"
)


@cache
def _change_verb() -> re.Pattern[str]:
    """A verb of change in any of its forms; *the cut was illegal* has a noun."""
    verbs = {
        row["word"] for row in rows("lexicon", "change_words.csv") if row["part"].endswith("verb") and row["change"]
    }
    forms = {row["word"] for row in rows("lexicon", "change_words.csv") if row["part"] == "form"}
    endings = "|".join(f"{verb.rstrip('e')}(?:{verb[-1]}?(?:ed|ing)|e?s|e)?" for verb in sorted(verbs))
    return re.compile(
        rf"\b(?:{endings}|{'|'.join(sorted(forms))})\b(?!\s+(?:is|are|was|were|had|has|have)\b)", re.IGNORECASE
    )


def _subject(opening: str) -> frozenset[str]:
    """Stems of the words before the verb of change; a pronoun alone stands for what was spoken of before."""
    changed = _change_verb().search(opening)
    return _stems(opening[: changed.start() if changed else None])


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(w) for w in re.findall(r"[a-z]+", words.lower()) if w in _PRONOUNS or w not in _no_nouns())


_PRONOUNS = frozenset(("it", "they", "them", "this", "that"))
_STAND_IN = frozenset(map(stem, _PRONOUNS))


@cache
def _no_nouns() -> frozenset[str]:
    """Words of grammar, and those that only say that something is counted."""
    tables = ("empty_words.csv", "english_function_words.csv")
    return _COUNTED_ONLY.union(row["word"] for table in tables for row in rows("lexicon", table))


_COUNTED_ONLY = frozenset(("number", "numbers", "total", "average", "figure", "figures", "level", "s", "a", "an", "or"))


def _is_of(rest: str, changed: re.Match[str], subject: frozenset[str]) -> bool:
    """Is what is denied said of the subject? *Had cut spending*, *the budget was cut*; *it* stands for either."""
    said = _stems(re.split(r"[.;:!?,”\"]", rest[changed.end() :])[0])
    said = said or _stems(rest[: changed.start()])
    if subject <= _STAND_IN or said <= _STAND_IN:
        return bool(subject and said)
    return bool((subject & said) - _STAND_IN)
