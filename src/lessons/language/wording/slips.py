"""Slips that copying, paraphrase and translation leave behind: they show that a text was worked over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.findings import Span
from lessons.language.mark import Mark
from lessons.language.syllables import abbreviations

if TYPE_CHECKING:
    from spacy.tokens import Doc

SHORTEST_NAME = 5
"""Letters. Shorter names differ by one letter too often (Iran and Iraq, Mary and Mark)."""

MOST_SPELLINGS = 4
"""Names. More that are almost alike are a list of names, not one name misspelled."""

_SLIPS = (
    (
        "stray full stop",
        re.compile(r"\b(?P<before>[a-z]{3,}|[A-Z][a-z]{4,})\.[ \t]+[a-z]+\b(?![./]\w)"),
        "a small letter follows the full stop, so the sentence goes on",
    ),
    ("space before a stop", re.compile(r"\b\w+[ \t]+[.,;:!?](?=\s|$)(?!\s?\.)"), "a space stands before the stop"),
    (
        "spaced hyphen",
        re.compile(
            r"\b(?:counter|anti|pro|ex|semi|non|re|pre|post|co|self|multi|inter)[ \t]+[-–][ \t]+[a-z]+", re.IGNORECASE
        ),
        "the hyphen of a compound has spaces around it, or has become a dash",
    ),
    (
        "spaced hyphen",
        re.compile(
            r"\b\w+[ \t]+[-–][ \t]+(?:led|based|backed|style|controlled|funded|wide|owned|related|speaking)"
            r"\b(?!\s+(?:by|in|on|at|to)\b)"
        ),
        "the hyphen of a compound has spaces around it, or has become a dash",
    ),
    (
        "doubled word",
        re.compile(
            r"\b(?P<word>the|a|an|of|to|in|and|for|with|on|at|by|from|is|was|are|were|it|he|she|they) (?P=word)\b",
            re.IGNORECASE,
        ),
        "the same small word stands twice",
    ),
)
"""Class, pattern and reason of the slips that a pattern can see."""


def find_slips(doc: Doc, paragraphs: list[Span]) -> Iterator[Mark]:
    """One mark a slip."""
    text = doc.text
    for start, end in paragraphs:
        for class_, pattern, because in _SLIPS:
            for match in pattern.finditer(text, start, end):
                if match.groupdict().get("before", "").lower() in abbreviations():
                    continue
                yield _slip(text, match.span(), class_, because)
    yield from _broken_names(doc, text)
    yield from _two_forms_of_a_number(text)
    yield from _two_spellings(doc, text)


def _slip(text: str, span: Span, class_: str, because: str) -> Mark:
    return Mark(text=text, start=span[0], end=span[1], kind="slip", class_=class_, why=f"slip, {class_}: {because}")


def _broken_names(doc: Doc, text: str) -> Iterator[Mark]:
    """A full stop inside a name: behind it one proper noun alone, and the sentence ends again."""
    for token in doc[1:-2]:
        if token.text != "." or token.nbor(-1).pos_ != "PROPN" or len(token.nbor(-1)) < SHORTEST_NAME:
            continue
        last = token.i + 3 == len(doc) or doc[token.i + 3].is_space or doc[token.i + 3].is_quote
        if token.nbor(1).pos_ == "PROPN" and token.nbor(2).text == "." and last:
            because = "a single proper noun follows the full stop, as if it belonged to the name before"
            following = token.nbor(1)
            yield _slip(text, (token.nbor(-1).idx, following.idx + len(following)), "stray full stop", because)


# ------------------------------------------------------------- the same twice


_NUMBER = re.compile(r"(?<![\w.,$€£])(?:\d{1,3}(?:,\d{3})+|\d{4,})(?![\w,.]*\d)")


def _two_forms_of_a_number(text: str) -> Iterator[Mark]:
    """One number with and without a comma for the thousands: "6000" and "6,000"."""
    forms: dict[str, dict[bool, list[Span]]] = {}
    for match in _NUMBER.finditer(text):
        digits = match.group().replace(",", "")
        forms.setdefault(digits, {}).setdefault("," in match.group(), []).append(match.span())
    for digits, found in forms.items():
        if len(found) == 2:
            for with_comma, spans in found.items():
                other = digits if with_comma else f"{int(digits):,}"
                yield from (
                    _slip(text, span, "two forms of one number", f"it is also written “{other}”") for span in spans
                )


def _two_spellings(doc: Doc, text: str) -> Iterator[Mark]:
    """Two names that differ by one letter, doubled, lost or changed, and may well be one."""
    names = _names(doc)
    for name, others in _alike(names).items():
        for other in others:
            because = f"the text also has “{other}”, which differs by one letter"
            yield from (_slip(text, found.span, "two spellings", because) for found in names[name])


@dataclass(frozen=True, slots=True)
class _Name:
    """One place of a name; ``surname`` is the proper noun right behind it, or ""."""

    span: Span
    surname: str


def _names(doc: Doc) -> dict[str, list[_Name]]:
    """Proper nouns that are never written small, with their places."""
    small = {token.lower_ for token in doc if token.is_lower}
    found: dict[str, list[_Name]] = {}
    for token in doc:
        capital = token.is_title or token.is_upper  # a dateline shouts: PORT AMBERLEY
        is_name = token.pos_ == "PROPN" and capital and token.is_alpha and len(token) >= SHORTEST_NAME
        if is_name and token.lower_ not in small:
            after = doc[token.i + 1] if token.i + 1 < len(doc) else None
            surname = after.text.title() if after is not None and after.pos_ == "PROPN" else ""
            found.setdefault(token.text.title(), []).append(_Name((token.idx, token.idx + len(token)), surname))
    return found


def _alike(names: dict[str, list[_Name]]) -> dict[str, list[str]]:
    """Each name with those that are spelled almost like it and do not belong to somebody else."""
    by_skeleton: dict[str, list[str]] = {}
    for name in names:
        by_skeleton.setdefault(_skeleton(name), []).append(name)
    groups = [group for group in by_skeleton.values() if 1 < len(group) <= MOST_SPELLINGS]
    return {name: [o for o in group if o != name and _may_be_one(names, name, o)] for group in groups for name in group}


def _may_be_one(names: dict[str, list[_Name]], one: str, other: str) -> bool:
    """Whether two names differ by one letter, and are not the first names of two people."""
    surnames = [{name.surname for name in names[n] if name.surname} for n in (one, other)]
    return _one_letter_apart(one, other) and (not all(surnames) or bool(surnames[0] & surnames[1]))


def _one_letter_apart(one: str, other: str) -> bool:
    """True if one letter added, lost or changed makes one of the other."""
    if len(one) > len(other):
        one, other = other, one
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]


_TRANSLITERATED = str.maketrans({"y": "i", "j": "i", "k": "c", "q": "c", "w": "v", "z": "s"})


def _skeleton(name: str) -> str:
    """What two spellings of one name have in common: letters that alphabets swap made one, doubled letters single,
    vowels inside the word alike, the ending kept."""
    letters = re.sub(r"(.)\1", r"\1", name.lower().translate(_TRANSLITERATED).replace("h", ""))
    return letters[:1] + re.sub("[aeiou]+", "a", letters[1:-1]) + letters[-1:]
