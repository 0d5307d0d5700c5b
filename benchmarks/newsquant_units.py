"""The unit of a figure as NewsQuant writes it: a measure by its full name, a count by its whole noun phrase."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from lessons.figures.counted import counts_people, singular
from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens, is_noun

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

UNITS = {
    "percent": "percentage",
    "percentage point": "percentage",
    "time": "count",
    "dutch guilder": "netherlands guilde",
    "franc": "swiss franc",
    "peso": "mexican peso",
    "polish zloty": "polish złoty",
    "swedish krona": "swedish krone",
    "russian rouble": "russian ruble",
    "psi": "pound per square inch",
    "nautical mile": "mile",
    "cubic centimetre": "millilitre",
    "milliampere hour": "milliampere-hour",
    "nit": "candela per square metre",
    "ampere hour": "ampere-hour",
    "part per million": "parts-per-million",
    "part per billion": "parts-per-billion",
    "angstrom": "ångström",
    "litre per 100 kilometre": "litre per 100 km",
    "millimetre of mercury": "millimeter of mercury",
}
"""Names of units where CQE's list (Almasian et al. 2023), after which NewsQuant was made, has its own."""

CUT_BEFORE = frozenset({"this", "that", "which", "what", "who", "whose", "whom"})
"""Words before which a noun with all that hangs on it is cut off."""

FORMS = {"p": "point", "rupee": "rupee", "rupees": "rupee", "bhp": "brake horsepower", "ppm": "parts-per-million"}
"""Written forms that this list names apart: the p of British share prices is a point there."""


def unit_of(figure: Figure, tokens: Tokens) -> str:
    if figure.kind == "age":
        return f"{figure.unit} of age"
    measured = figure.kind in ("money", "distance", "duration", "percent") or _is_measure(figure)
    if _is_one_of(figure):
        return _one_of_what(figure, tokens)
    if not measured and _OTHERS.match(figure.text, figure.number_end):
        return "other"
    name = _named(figure.unit) if measured or not figure.counts else _noun_phrase(figure, tokens) + _per(figure)
    name = _form(figure) or name if measured else name
    name = _ABBREVIATED.sub("", name)
    return f"% {name or '-'}" if _is_part(figure) else name or "-"


_ABBREVIATED = re.compile(r"(?<=\b[a-z])\.")
"""*U.S. soldiers* are *us soldiers* there."""


def _is_part(figure: Figure) -> bool:
    """A fraction: NewsQuant writes a percent sign before what it is a part of."""
    return figure.kind == "ratio" and "is a part" in figure.why


_TORQUE = re.compile(r"\s?(?:lb-ft|ft-lbs?|foot-pounds?)\b", re.IGNORECASE)
"""*Pound-feet* is a unit of that list by itself; these forms stand under another name."""


def _form(figure: Figure) -> str:
    """The unit as it is written behind the number, if one of these forms is."""
    if _TORQUE.match(figure.text, figure.number_end):
        return "foot pound-force"
    behind = re.match(r"\s?([A-Za-z]+)", figure.text[figure.number_end : figure.end])
    return FORMS.get(behind.group(1).lower(), "") if behind else ""


def _named(unit: str) -> str:
    if unit in UNITS:
        return UNITS[unit]
    head, per, rest = unit.partition(" per ")
    return UNITS.get(head, head) + per + rest


_OTHERS = re.compile(r"\s+others\b", re.IGNORECASE)
"""*Four killed and 20 others hurt*: no noun stands there, so NewsQuant keeps the word."""
_EACH = re.compile(r"\s+(?:each|every)\s", re.IGNORECASE)


def _per(figure: Figure) -> str:
    """*200 cars a day*; *calls every week* is no rate there."""
    _, per, rest = figure.unit.partition(" per ")
    return "" if _EACH.search(figure.text[figure.number_end : figure.end + len(" every ")]) else per + rest


def _is_measure(figure: Figure) -> bool:
    return "unit of measure" in figure.why


def _is_one_of(figure: Figure) -> bool:
    """*One of*, *two of*: in words, and not *two of the 30 boats*."""
    spelled = figure.surface.isalpha() and figure.kind in ("people", "things") and bool(figure.counts)
    return spelled and figure.text[figure.number_end : figure.number_end + 4] == " of " and "part of" not in figure.why


def _one_of_what(figure: Figure, tokens: Tokens) -> str:
    """Behind *one of*, NewsQuant takes the noun with all that hangs on it, without words that mean little."""
    at = figure.text.rfind(figure.counts, figure.start, figure.end)
    head = tokens.at(at + len(figure.counts) - 1) if at >= 0 else None
    if head is None:
        return _noun_phrase(figure, tokens)
    left_out = {t.i for child in head.children if _is_aside(child) for t in child.subtree}
    hanging = takewhile(lambda t: (t.text == "-" or not t.is_punct) and t.lower_ not in CUT_BEFORE, head.subtree)
    kept = [t for t in hanging if _is_hyphened(t) or not (t.is_stop or t.is_space or t.i in left_out)]
    return " ".join("".join(_lemma_of_hanging(t, head) + _gap(t, kept) for t in kept).split())


def _lemma_of_hanging(token: Token, head: Token) -> str:
    """Names and the parts of a hyphened word stay as they are written: *fastest-growing company*."""
    written = token.i != head.i and (token.tag_ in ("NNP", "NNPS") or _is_hyphened(token))
    return str(token.lower_) if written else _lemma(token, last=True)


def _is_aside(child: Token) -> bool:
    """A clause with a subject of its own: *one of the reasons the group left*."""
    return child.dep_ == "relcl" and any(t.dep_ in ("nsubj", "nsubjpass") for t in child.children)


def _noun_phrase(figure: Figure, tokens: Tokens) -> str:
    """The counted noun phrase as NewsQuant normalises it: lemmas of its adjectives and nouns."""
    at = _place_of_noun(figure)
    if at < 0:
        return figure.counts.lower()
    end = at + len(figure.counts)
    first, behind = tokens.first_from(_behind_owner(figure, at)), tokens.first_from(end)
    behind = _first_of_joined(tokens.doc[first:behind]) or _described(figure, tokens.doc[behind - 1]).i + 1
    if figure.kind == "vague":
        first = behind - 1
    dropped = ("RB", "RBS", "RBR", "CC", "POS", "DT")
    words = [t for t in tokens.doc[first:behind] if t.tag_ not in dropped or _is_hyphened(t)]
    words = [t for t in words if not _is_of_a_measure(t)]
    words = [t for t in words if t.i == behind - 1 or _is_hyphened(t) or not _is_left_out_of_units(t)]
    words = [t for t in words if (t.text not in ("'s", "’s", "’") and not t.text[:1].isdigit()) or _is_model(t)]
    words = [t for t in tokens.doc[max(first - 2, 0) : first] if _describes(t, figure, tokens.doc[behind - 1])] + words
    words += _of_what(tokens.doc[behind - 1])
    return " ".join("".join(_lemma_in_phrase(t, behind - 1) + _gap(t, words) for t in words).split())


def _lemma_in_phrase(token: Token, head: int) -> str:
    """A name behind *of* stays as it is written: *member congress*."""
    written = token.i > head and token.tag_ in ("NNP", "NNPS")
    return str(token.lower_) if written else _lemma(token, last=token.i >= head)


def _first_of_joined(span: Span) -> int:
    """Of *40 homes and shops*, the homes; 0 where no two plurals are joined."""
    joined = (t.i for t in span if t.tag_ == "CC" and t.i > span.start and t.nbor(-1).tag_ == "NNS")
    return next(joined, 0)


def _described(figure: Figure, counted: Token) -> Token:
    """*A 28-page report*: the noun that digits with a hyphen describe ends the unit, else the counted noun does."""
    head = counted
    if figure.text[figure.number_end : figure.number_end + 1] == "-" and figure.surface[-1].isdigit():
        while head.dep_ in ("compound", "nmod", "amod", "npadvmod") and head.i < head.head.i <= counted.i + _NEAR:
            head = head.head
    return head if is_noun(head) else counted


_NEAR = 5


def _of_what(head: Token) -> list[Token]:
    """*Categories of products*: the noun behind *of* is part of the unit there, without its own describing words."""
    of = head.nbor() if head.i + 1 < len(head.doc) else head
    nouns = [t for t in of.children if t.dep_ == "pobj" and is_noun(t)] if of.lower_ == "of" else []
    return [t for t in nouns[:1] if not any(child.dep_ == "nummod" for child in t.children)]


def _is_of_a_measure(token: Token) -> bool:
    """The *km* of *two 9.8km tunnels*."""
    return token.i > 0 and token.nbor(-1).like_num and not token.nbor(-1).whitespace_ and token.is_alpha


def _is_hyphened(token: Token) -> bool:
    """Part of a word like *first-team* or *weather-related*."""
    around = tokens_beside(token)
    return any(t.text == "-" and not t.whitespace_ for t in (token, *around))


def tokens_beside(token: Token) -> list[Token]:
    """The token before and the one behind, where nothing stands between."""
    before = [token.nbor(-1)] if token.i and not token.nbor(-1).whitespace_ else []
    return before + ([token.nbor()] if token.i + 1 < len(token.doc) and not token.whitespace_ else [])


def _is_left_out_of_units(token: Token) -> bool:
    """Verb forms (*combined*) and commas are no part of a unit there."""
    return token.tag_.startswith("VB") or token.text == ","


def _describes(token: Token, figure: Figure, head: Token) -> bool:
    """An adjective in front of the number that belongs to the noun behind it: *the previous two sessions*."""
    return token.tag_ == "JJ" and token.idx < figure.number_start and token.head.i == head.i


_OWNER = re.compile(r"(?:[\w.-]+\s+){0,3}[\w-]+(?:['’]s|s['’])\s+")


def _behind_owner(figure: Figure, at: int) -> int:
    """A part of *the state’s electricity* is a part of electricity."""
    match = _OWNER.match(figure.counts) if _is_part(figure) else None
    return at + match.end() if match else at


def _place_of_noun(figure: Figure) -> int:
    """Where the counted words stand: in the figure, else the nearest place before it, else behind it; -1 if nowhere."""
    inside = figure.text.rfind(figure.counts, figure.start, figure.end)
    before = figure.text.rfind(figure.counts, 0, figure.start) if inside < 0 else inside
    return before if before >= 0 else figure.text.find(figure.counts, figure.end)


def _gap(token: Any, words: list[Any]) -> str:
    """A blank behind a word, unless the next one is grown on to it (“gas-only”)."""
    following = next((t for t in words if t.i > token.i), None)
    grown = following is not None and following.i == token.i + 1 and not token.whitespace_
    return "" if grown else " "


def _is_model(token: Any) -> bool:
    """Digits inside a name, as in “737 Max jets”."""
    return bool(token.text.isdigit())


def _lemma(token: Any, *, last: bool) -> str:
    if token.lower_ == "people":
        return "people"
    if token.tag_ == "NNPS" and (counts_people(token) or token.ent_type_ == "NORP"):
        return str(token.lower_)  # names of peoples and parties stay as they are written: *four americans*
    if last and (token.tag_ in ("NNP", "NNPS") or token.lemma_ == token.text):
        return singular(token).lower()
    return str(token.lemma_ if last or token.tag_ in ("JJS", "JJR", "NNS") else token.text).lower()
