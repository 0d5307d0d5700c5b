"""The ways in which a sentence leaves out a noun that it has just said, one function each."""

from __future__ import annotations

import re

from lessons.figures.bounds import bound_before
from lessons.figures.counted import is_people_noun
from lessons.figures.figure import Figure
from lessons.figures.hedges import PLAYED
from lessons.figures.living import LIVING_BEHIND
from lessons.figures.tokens import Tokens


def shares_in_sentence(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """The ways of leaving out a noun that was just said, one after the other."""
    return (
        _is_compared(figure)
        or _follows_at_once(figure, earlier)
        or _is_owned(figure)
        or _is_needed(figure)
        or _is_of_a_whole(figure, earlier)
        or bool(_RESPECTIVELY.match(figure.text, figure.number_end))
        or (bool(earlier.counts) and is_listed(figure))
        or _is_one_of_a_row(figure)
        or bool(_SHARED_OUT.match(figure.text, figure.number_end))
        or _is_of_people(figure, earlier)
        or _is_subject_alone(tokens, figure)
        or _is_result(tokens, figure, earlier)
        or _is_included(figure, earlier)
        or _is_in_a_state(tokens, figure, earlier)
    )


_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|as against|against|versus|vs\.?|rather than|instead of|(?:up|down) from"
    r"|out of(?: a total of)?|(?:from|out of) a possible|(?:less|fewer|more|lower|higher) than the)\s+$",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"\bfor a total of\s+$", re.IGNORECASE)
_MORE_THAN = re.compile(
    r"\s+(?:(?:more|fewer|less)\s+than|to be (?:exact|precise)\b|"
    r"behind|ahead of|clear of|short of|adrift of|(?:more|fewer)(?=\s*(?:$|[.,;:)]"
    r"|\s(?:in|on|at|for|by|from|before|after|this|last|next|were|was|have|had|will|are|is|to|died|watched|waited)\b)))",
    re.IGNORECASE,
)


def _is_compared(figure: Figure) -> bool:
    """*14 women, compared with nine*, *15 million votes, 3 million more than*."""
    hedge = bound_before(figure.text, figure.number_start)
    start = hedge[0] if hedge else figure.number_start
    before = figure.text[max(0, start - 20) : start]
    summed = _SUMMED.search(figure.text[max(0, figure.number_start - 20) : figure.number_start])
    return bool(summed or _COMPARED.search(before) or _MORE_THAN.match(figure.text, figure.number_end))


_AT_ONCE = re.compile(r",?\s+(?:to|from)\s+", re.IGNORECASE)


def _follows_at_once(figure: Figure, earlier: Figure) -> bool:
    """*By 212 votes to 198*, *1.29 billion crowns from 1.33 billion*; no level behind a change in points."""
    level = "unit of measure" in earlier.why and earlier.kind == "things"
    return not level and bool(_AT_ONCE.fullmatch(figure.text[earlier.end : figure.start]))


_OWNER = re.compile(r"(?:['’]s|s['’])\s+$")
_CLOSED = re.compile(r"\s*(?:$|[,.;:)]|(?:and|but|or|to|in|on)\b)")
_RESPECTIVELY = re.compile(r"(?:\s+and\s+[\d.,]+(?:\s(?:million|billion|thousand))?)?,?\s+respectively\b")
"""*The next two drew 90,000 and 80,000, respectively*."""


def _is_owned(figure: Figure) -> bool:
    """*Five meetings, to the union's three*."""
    before = figure.text[max(0, figure.number_start - 4) : figure.number_start]
    return bool(_OWNER.search(before) and _CLOSED.match(figure.text, figure.number_end))


_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_NEEDED = re.compile(r"\s+(?:needed|required|necessary|available|at stake|up for grabs|remaining)\b", re.IGNORECASE)


def _is_needed(figure: Figure) -> bool:
    """*It lacks 12 votes to reach the 60 needed*."""
    before = figure.text[max(0, figure.number_start - 6) : figure.number_start]
    return bool(_THE.search(before) and _NEEDED.match(figure.text, figure.number_end))


_OF_ALL = re.compile(r"(?:^|[.!?“\"]\s*|\n)Of\s+(?:the\s+|all\s+|these\s+|those\s+|its\s+|his\s+|her\s+)?$")


def _is_of_a_whole(figure: Figure, earlier: Figure) -> bool:
    """*Of 30 guests named by the mayor, he met just five*; *of the 300 visitors, 210 came by air*."""
    whole = _OF_ALL.search(figure.text[max(0, earlier.start - 20) : earlier.start])
    at_once = figure.text[earlier.end : figure.start] in (", ", " ")
    return bool(whole and (at_once or _CLOSED.match(figure.text, figure.number_end)))


_LIST_MARK = re.compile(
    r"(?:,|,?\s+and|,?\s+but|,?\s+along with|,?\s+plus)\s+"
    r"(?:(?:about|some|another|at least|more than|just|only|nearly)\s+)?$"
)
_PLACE_BEHIND = re.compile(r"\s+(?:in|at|on|from|near|outside|aboard|for|to|under|over|by)\s+[\w“\"'‘’]", re.IGNORECASE)


def is_listed(figure: Figure) -> bool:
    """*Five people died in the north, three in the east and one in the west*."""
    before = figure.text[max(0, figure.number_start - 24) : figure.number_start]
    return bool(_LIST_MARK.search(before) and _PLACE_BEHIND.match(figure.text, figure.number_end))


_OF_A_ROW = re.compile(
    r"\b(?:of|in) (?:the|its|his|her|their) (?:next|last|other|remaining|first|past|previous)\s+$", re.IGNORECASE
)


_PLURAL = re.compile(r"\s+[a-z]+s\b")


def _is_one_of_a_row(figure: Figure) -> bool:
    """*Won seven of the next eight*: the row goes on with what was counted before."""
    before = figure.text[max(0, figure.number_start - 30) : figure.number_start]
    return bool(_OF_A_ROW.search(before) and not _PLURAL.match(figure.text, figure.number_end))


_SHARED_OUT = re.compile(r"\s+(?:apiece|each)\b", re.IGNORECASE)
"""*Nine medals, Ostrand and Velmora six apiece*."""


def _is_of_people(figure: Figure, earlier: Figure) -> bool:
    """*120 passengers, well over 300 on board*, *12 miners were killed, hundreds injured*."""
    return is_people_noun(earlier.unit) and bool(LIVING_BEHIND.match(figure.text, figure.number_end))


def _is_subject_alone(tokens: Tokens, figure: Figure) -> bool:
    """*…, six were absent*: a bare number between a comma and a verb."""
    if LIVING_BEHIND.match(figure.text, figure.number_end):
        return False  # *300 tickets, and 12 were arrested*
    before, place = tokens.before(figure.start), tokens.first_from(figure.end)
    if (
        before is None
        or before.lower_ not in (",", "and", "but", ";", "(", "as", "while", "whereas")
        or place >= len(tokens)
    ):
        return False
    return tokens.doc[place].tag_ in ("VBD", "VBP", "VBN", "MD") or tokens.doc[place].lower_ == "being"


_RESULTS = frozenset({"win", "lose", "draw", "tie"})


def _is_result(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """*Unbeaten in 37 home games, winning 26 and drawing 11*."""
    verb = tokens.before(figure.start)
    return verb is not None and verb.lemma_ in _RESULTS and verb.tag_.startswith("VB") and earlier.unit in PLAYED


_INCLUDING = re.compile(r",?\s+including\s+(?:at least\s+|about\s+)?$", re.IGNORECASE)


def _is_included(figure: Figure, earlier: Figure) -> bool:
    """*70 offences, including two for theft*."""
    before = figure.text[max(0, figure.start - 24) : figure.start]
    return bool(earlier.counts and _INCLUDING.search(before) and _PLACE_BEHIND.match(figure.text, figure.number_end))


def _is_in_a_state(tokens: Tokens, figure: Figure, earlier: Figure) -> bool:
    """*640 of the flats may be sublet and 410 empty*: a bare number between *and* and a word for how they are."""
    before, place = tokens.before(figure.start), tokens.first_from(figure.number_end)
    if before is None or before.lower_ != "and" or not earlier.counts or place + 1 >= len(tokens):
        return False
    if LIVING_BEHIND.match(figure.text, figure.number_end):
        return False  # *300 houses and 12 dead*
    state, behind = tokens.doc[place], tokens.doc[place + 1]
    return state.tag_ in ("JJ", "VBN") and (behind.is_punct or behind.tag_ in ("CC", "IN"))
