"""Does it add up? The questions that a careful reader would ask of a report's figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from typing import Any

from lessons.figures.dates import find_dates
from lessons.figures.figure import Figure
from lessons.findings import Finding, Findings
from lessons.tables import rows


@dataclass(frozen=True, kw_only=True)
class Doubt(Finding):
    """A question about one figure or several. ``start`` and ``end`` are those of the first.

    Attributes
    ----------
    rule : the name of the rule that asks
    question : what to ask, in one sentence
    figures : the figures that it is about, in text order
    """

    rule: str
    question: str
    figures: tuple[Figure, ...]

    def row(self) -> dict[str, Any]:
        """What a table shows of this question."""
        return {
            "rule": self.rule,
            "question": self.question,
            "figures": " · ".join(figure.words for figure in self.figures),
            "why": self.why,
        }


def find_doubts(figures: Iterable[Figure]) -> Findings[Doubt]:
    """All questions that the rules of this file raise, in text order.

    Parameters
    ----------
    figures : the figures of one report, with their attributions
    """
    ordered = sorted(figures, key=lambda f: f.number_start)
    found = [doubt for rule in _RULES for doubt in rule(ordered)]
    return Findings(sorted(found, key=lambda doubt: (doubt.start, doubt.rule)))


@cache
def threshold(name: str) -> float:
    """A threshold of ``data/lexicon/figure_question_thresholds.csv``."""
    table = rows("lexicon", "figure_question_thresholds.csv")
    return next(float(row["value"]) for row in table if row["threshold"] == name)


def _doubt(rule: str, figures: tuple[Figure, ...], question: str, why: str) -> Doubt:
    first = figures[0]
    return Doubt(
        text=first.text, start=first.start, end=first.end, rule=rule, question=question, figures=figures, why=why
    )


_COUNTS = ("people", "things", "money", "percent")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z])|\n")


def sentence_of(figure: Figure) -> str:
    """The sentence in which a figure stands, found by punctuation alone."""
    start, end = 0, len(figure.text)
    begin = max(0, figure.start - _LONGEST_SENTENCE)
    for match in _SENTENCE_END.finditer(figure.text, begin, min(len(figure.text), figure.end + _LONGEST_SENTENCE)):
        if match.end() <= figure.start:
            start = match.end()
        elif match.start() >= figure.end:
            end = match.start() + 1
            break
    return figure.text[max(start, begin) : min(end, figure.end + _LONGEST_SENTENCE)].strip()


_LONGEST_SENTENCE = 800


def _same_sentence(first: Figure, second: Figure) -> bool:
    return not _SENTENCE_END.search(first.text, first.end, second.start)


# ------------------------------------------------------------- the same again


def two_forms(figures: list[Figure]) -> Iterator[Doubt]:
    """The same quantity written in two ways (*9000 km*, *9,000 km*)."""
    for same in _alike(figures, lambda f: (f.value, f.unit, f.kind)):
        forms = {figure.surface.lower(): figure for figure in reversed(same)}
        if len(forms) < _TWO or min(map(len, forms)) < _TWO or not any(form[0].isdigit() for form in forms):
            continue
        pair = tuple(sorted(forms.values(), key=lambda f: f.start))
        written = " and ".join(f"“{figure.surface}”" for figure in pair)
        why = f"The same {pair[0].unit or 'number'} count is written as {written}."
        yield _doubt("two forms", pair, "Is this one number from one place, or two from two?", why)


_TWO = 2


def one_number_two_things(figures: list[Figure]) -> Iterator[Doubt]:
    """The same number given to different things: *6,000 houses*, later *the 6,000 families*."""
    counts = [f for f in figures if f.kind in ("people", "things") and f.unit]
    for same in _alike(counts, lambda f: f.value):
        first, second = same[0], next((f for f in same if f.unit != same[0].unit), same[0])
        if first is second or (first.value or 0) < threshold("smallest number that does not recur by chance"):
            continue
        why = f"{first.surface} is the number of “{first.counts}” here and of “{second.counts}” there."
        yield _doubt("one number, two things", (first, second), "Which of the two was counted?", why)


def repeated(figures: list[Figure]) -> Iterator[Doubt]:
    """A figure that is given again: a second witness, or the first one's echo?"""
    for same in _alike(figures, lambda f: (f.value, f.unit, f.kind)):
        if same[0].kind not in _COUNTS or (same[0].value or 0) < threshold("smallest repeated number"):
            continue
        voices = {figure.voice for figure in same}
        who = f"each time on the word of {voices.pop()}" if len(voices) == 1 else "on the word of different voices"
        why = f"“{same[0].words}” is given {len(same)} times, {who}."
        yield _doubt("repeated", tuple(same), "Does the second time tell more than the first?", why)


def _alike(figures: list[Figure], key: Any) -> Iterator[list[Figure]]:
    groups: dict[Any, list[Figure]] = {}
    for figure in figures:
        if figure.value is not None and figure.kind not in ("ordinal", "date", "age", "vague"):
            groups.setdefault(key(figure), []).append(figure)
    yield from (group for group in groups.values() if len(group) > 1)


# ----------------------------------------------------------------------- sums

_OF = re.compile(r"\s+(?:out )?of\s+(?:the|its|his|her|their|all|those|these|a total of)?\s*$", re.IGNORECASE)
_INCLUDING = re.compile(r"^[^.;]{0,40}\bincluding\s+$", re.IGNORECASE)


def part_and_whole(figures: list[Figure]) -> Iterator[Doubt]:
    """A part that is larger than its whole: *60 of the 50 boats*, *40 boats, including 45 trawlers*."""
    for first, second in pairwise(figures):
        if first.value is None or second.value is None or second.kind not in ("people", "things"):
            continue
        if first.kind not in ("people", "things"):
            continue
        between = first.text[first.number_end : second.start]
        part, whole = (first, second) if _OF.fullmatch(between) else (second, first)
        joined = part is first or _INCLUDING.search(first.text[first.end : second.start])
        if joined and (part.value or 0) > (whole.value or 0):
            why = f"“{part.words}” is given as a part of “{whole.words}”, and is larger."
            yield _doubt("part and whole", (first, second), "Which of the two numbers is wrong?", why)


def others(figures: list[Figure]) -> Iterator[Doubt]:
    """*Twelve others*: with the one or ones they are other than, how many?"""
    for figure in figures:
        if figure.unit == "other" and figure.value is not None and figure.value > 1:
            more = f"{figure.value + 1:g}"
            why = f"“{figure.words}” leaves out those they are other than; with one more they are {more}."
            yield _doubt("others", (figure,), f"Are they {figure.value:g} or {more} in all?", why)


_GROUPS = re.compile(
    r"\b(groups?|teams?|batches|batch|rows?|units?|cells?|classes|crews?|squads?|pairs?|lots?)\s+of\s+$", re.IGNORECASE
)


def groups_of(figures: list[Figure]) -> Iterator[Doubt]:
    """A number divided into groups of a size: how many groups, and does it divide?"""
    for whole, size in combinations(figures, 2):
        if whole.kind not in ("people", "things") or size.kind not in ("people", "things"):
            continue
        if not whole.value or not size.value or whole.value <= size.value or not _same_sentence(whole, size):
            continue
        word = _GROUPS.search(size.text[max(0, size.start - 20) : size.start])
        if not word or not word.group(1).endswith("s"):
            continue
        number, rest = divmod(whole.value, size.value)
        left = f", with {rest:g} left over" if rest else ""
        why = f"“{whole.words}” in {word.group(1)} of {size.surface} makes {number:g} {word.group(1)}{left}."
        yield _doubt("groups", (whole, size), f"Does the text bear out {number:g} {word.group(1)}?", why)


# --------------------------------------------------------------- side by side


@cache
def _outcomes() -> dict[str, str]:
    return {row["word"]: row["outcome"] for row in rows("lexicon", "outcome_words.csv")}


def side_by_side(figures: list[Figure]) -> Iterator[Doubt]:
    """Two figures that look comparable but count different things, at other dates, or on other sides' word."""
    counts = [
        f for f in figures if f.kind in ("people", "things") and (f.value or 0) >= threshold("smallest repeated number")
    ]
    seen: set[frozenset[tuple[float | None, str]]] = set()
    for first, second in combinations(counts, 2):
        if second.start - first.end > threshold("farthest apart") or first.value == second.value:
            continue
        differences = _differences(first, second)
        names = frozenset(((first.value, first.unit), (second.value, second.unit)))
        if differences and names not in seen:
            seen.add(names)
            why = f"“{first.words}” and “{second.words}” look comparable, but {' and '.join(differences)}."
            yield _doubt("side by side", (first, second), "Can these two be compared at all?", why)


def _differences(first: Figure, second: Figure) -> list[str]:
    """In what two counts of the same sort of outcome differ; empty if they have none in common."""
    one, two = _outcome_words(first), _outcome_words(second)
    shared = {_outcomes()[w] for w in one} & {_outcomes()[w] for w in two}
    if not shared:
        return []
    found = []
    if one != two:
        found.append(f"one counts {_listed(one)}, the other {_listed(two)}")
    if first.voice != second.voice:
        found.append(f"they stand on the word of {first.voice} and of {second.voice}")
    dates = [_date_words(figure) for figure in (first, second)]
    if dates[0] != dates[1]:
        found.append("they are of different dates" if all(dates) else "only one has a date")
    return found


def _outcome_words(figure: Figure) -> list[str]:
    """Outcome words behind the figure in its sentence, or in its own noun."""
    clause = figure.words.lower() + " " + figure.text[figure.end : figure.end + _CLAUSE].split(". ")[0].lower()
    return list(dict.fromkeys(w for w in re.findall(r"[a-z]+", clause.split("\n")[0]) if w in _outcomes()))


_CLAUSE = 90
"""Characters behind a figure in which its verb is looked for (own choice)."""


def _listed(words: list[str]) -> str:
    return " or ".join(words)


def _date_words(figure: Figure) -> str:
    sentence = sentence_of(figure)
    return " ".join(sentence[d.start : d.end].lower() for d in find_dates(sentence))


# ------------------------------------------------------------ what is missing


def bare_comparison(figures: list[Figure]) -> Iterator[Doubt]:
    """A comparison without its second number: *almost the size of a football pitch*."""
    for figure in figures:
        if figure.kind != "comparison" or (figure.value is not None and not figure.counts):
            continue
        inside = [f for f in figures if f is not figure and figure.number_end <= f.start <= figure.end + _NEAR]
        if any(
            f.kind in ("people", "things", "distance", "money", "percent") and _same_sentence(figure, f) for f in inside
        ):
            continue
        why = f"“{figure.words}” compares with something whose own number is not given."
        yield _doubt("bare comparison", (figure,), "How large is what it is compared with?", why)


_NEAR = 40


def no_source(figures: list[Figure]) -> Iterator[Doubt]:
    """A count that nobody is named for, too large for the reporter to have counted."""
    seen: set[tuple[float | None, str]] = set()
    for figure in figures:
        large = (figure.value or 0) >= threshold("smallest count worth a source")
        size = _GROUPS.search(figure.text[max(0, figure.start - 20) : figure.start])
        if figure.kind != "people" or not large or size or (figure.value, figure.unit) in seen:
            continue
        seen.add((figure.value, figure.unit))
        if figure.attribution is None:
            why = f"“{figure.words}” stands in the reporter's own words; nobody is said to have counted."
            yield _doubt("no source", (figure,), "Who counted, and how does the report know?", why)


_FAINT = ("vague", "agentless", "unnamed officials", "unnamed group", "unnamed individual")


def precise_from_a_vague_source(figures: list[Figure]) -> Iterator[Doubt]:
    """A number to the last digit from a source without a name."""
    for figure in figures:
        value = figure.value or 0
        precise = value >= threshold("smallest precise number") and value % 10 != 0 and figure.kind in _COUNTS
        source = figure.attribution
        if precise and source is not None and source.identity in _FAINT:
            who = f"“{source.source_words}”" if source.source else "nobody in particular"
            why = f"“{figure.surface}” is exact to the last digit, while its source is {who}."
            yield _doubt("precise from a vague source", (figure,), "Who could know it so exactly?", why)


_RULES = (
    two_forms,
    one_number_two_things,
    repeated,
    part_and_whole,
    others,
    groups_of,
    side_by_side,
    bare_comparison,
    no_source,
    precise_from_a_vague_source,
)
