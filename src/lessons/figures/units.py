"""Units of measure and money, read off the text directly before and behind a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lessons.tables import rows


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it stands at a number.

    Attributes
    ----------
    start, end : its place in the text
    name : the unit's name, singular ("square mile", "dollar per share")
    kind : what it measures: distance, duration, money, percent, ratio, or things for all other measures
    """

    start: int
    end: int
    name: str
    kind: str


# The second form, for symbols, is compared with its capitals: MB is no mb.
@cache
def _names(match: str) -> dict[str, tuple[str, str]]:
    found = (row for row in rows("lexicon", "units.csv") if row["match"] == match)
    return {_key(row["form"], match): (row["unit"], row["kind"]) for row in found}


def _key(form: str, match: str) -> str:
    return form if match == "symbol" else form.lower()


def _alternation(forms: object) -> str:
    ordered = sorted(map(str, forms), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(form).replace(r"\ ", r"[ \xa0-]") for form in ordered)


@cache
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    ending = r"(?![A-Za-z0-9²³])"
    # *four day-night matches*: no days
    compound = r"(?<=[ \xa0])day-(?:night|trip|tripper|care|pass)"
    words = re.compile(
        rf"(?:[ \xa0]{{0,2}}|-|\s-\s)(?!{compound})({_alternation(_names('word'))}){ending}", re.IGNORECASE
    )
    symbols = re.compile(rf"[ \xa0]?-?({_alternation(_names('symbol'))}){ending}")
    return words, symbols


@cache
def currency_signs() -> dict[str, str]:
    """Each sign of the table, without blanks, and its currency."""
    return {_without_spaces(row["sign"]): row["unit"] for row in rows("lexicon", "currency_signs.csv")}


def _without_spaces(sign: str) -> str:
    """*US $* is *US$*: a blank may stand between the letters and the sign."""
    return re.sub(r"[ \xa0-]", "", sign)


@cache
def _before() -> re.Pattern[str]:
    signs = sorted(currency_signs(), key=len, reverse=True)
    spaced = "|".join(re.sub(r"(?<=[A-Za-z.])(?=\\?[$£¥])", r"[ \\xa0]?", re.escape(sign)) for sign in signs)
    worded = _alternation(row["sign"] for row in rows("lexicon", "currency_signs.csv") if " " in row["sign"])
    return re.compile(rf"(?:(?<![A-Za-z])|(?=[$£€¥₹₩₽₴₪₺₿₡฿₦₫₱৳]))({worded}|{spaced})[ \xa0]?$")


_LONGEST_SIGN = 12


def currency_before(text: str, position: int) -> Unit | None:
    """The currency sign directly before a number: *$*, *US $*, *EUR*."""
    begin = max(0, position - _LONGEST_SIGN)
    near = text[begin:position].rstrip(" \xa0")[-1:]
    if not near or near.isdigit() or near in ",;:!?()-":
        return None
    match = _before().search(text[begin:position])
    if not match:
        return None
    return Unit(begin + match.start(1), position, currency_signs()[_without_spaces(match.group(1))], "money")


_FIRST_WORD = re.compile(r"[ \xa0-]{0,3}([^\W\d_]+|[^\s\d-])")


@cache
def _first_words() -> frozenset[str]:
    """How the forms of the table begin: most words behind a number are no unit, and are dismissed by this alone."""
    forms = (*_names("word"), *_names("symbol"))
    return frozenset(match.group(1).lower() for match in map(_FIRST_WORD.match, forms) if match)


_GLUED_INCH = re.compile(r"in(?![\w])")
"""*6ft 4in*: grown on the digits it is a length, and no preposition."""


def unit_behind(text: str, position: int) -> Unit | None:
    """The unit directly behind a number, with what it is *per*: *miles*, *% a year*, *km/h*."""
    first = _FIRST_WORD.match(text, position)
    if not first or first.group(1).lower() not in _first_words():
        return None
    if _GLUED_INCH.match(text, position):
        return Unit(position, position + 2, "inch", "distance")
    words, symbols = _behind()
    match = symbols.match(text, position)
    found = _names("symbol")[match.group(1)] if match else None
    longer = words.match(text, position)
    if longer and (not match or longer.end() > match.end()):
        match = longer
        found = _names("word")[re.sub(r"[\xa0-]", " ", longer.group(1).lower())] if _plain(longer) else _any(longer)
    if match is None or found is None:
        return None
    return with_per(text, Unit(match.start(1), match.end(), *found))


def _plain(match: re.Match[str]) -> bool:
    return re.sub(r"[\xa0-]", " ", match.group(1).lower()) in _names("word")


def _any(match: re.Match[str]) -> tuple[str, str] | None:
    """A form that the table writes with hyphens."""
    return _names("word").get(match.group(1).lower())


@cache
def _per() -> re.Pattern[str]:
    nouns = _alternation(row["noun"] for row in rows("lexicon", "per_nouns.csv"))
    time = "(?<=year|week|hour)|(?<=month)|(?<=day)|(?<=minute|second)"
    compared = rf"(?!\s+(?:earlier|ago|later|since)|(?:{time})\s+(?:before|after))"
    return re.compile(
        r"(?:[\s-]+per[\s-]+(?:(?:fully|diluted|basic|adjusted|ordinary|common|preferred|outstanding)\s+)*"
        rf"|\s?/\s?)((?:square |cubic |sq\.? )?[A-Za-zµμ]+[23²³]?)(?!\w)"
        rf"|(?:\s+|-|\s-\s)(?:an?)[\s-]+({nouns})(?![A-Za-z]){compared}"
        rf"|\s+(?:each|every)[\s-]+({nouns})(?![A-Za-z])",
        re.IGNORECASE,
    )


@cache
def _times() -> frozenset[str]:
    """Stretches of time, and matches: *300 letters a week*, *12 points a game*."""
    return frozenset(row["noun"] for row in rows("lexicon", "per_nouns.csv") if row["of"] == "time")


_EACH = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
_ADVERB = re.compile(rf"\s+({'|'.join(_EACH)})\b(?!\s+\w+s\b)", re.IGNORECASE)
"""*$49 million annually*, but not *$2 monthly tickets*."""


def with_per(text: str, unit: Unit, *, counted: bool = False) -> Unit:
    """The unit with its *per*: *$6 a share*, *barrels per day*.

    ``counted`` tells that it is no measure but a counted noun: *gave 300 families a room* is no rate.
    """
    adverb = None if counted else _ADVERB.match(text, unit.end)
    if adverb:
        return Unit(unit.start, adverb.end(), f"{unit.name} per {_EACH[adverb.group(1).lower()]}", unit.kind)
    match = _per().match(text, unit.end)
    if not match:
        return unit
    per = (match.group(1) or match.group(2) or match.group(3)).lower()
    if counted and "/" in match.group() and per.endswith("s"):
        return unit  # *30,000 houses/buildings*
    if match.group(1) and match.group(1).istitle() and per not in _names("word"):
        return unit  # *up by $1 million, per Autoweek*
    if counted and match.group(2) and per not in _times():
        return unit
    known = _names("symbol").get(per) or _names("word").get(per)
    return Unit(unit.start, match.end(), f"{unit.name} per {known[0] if known else per}", unit.kind)
