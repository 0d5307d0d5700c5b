"""*61 percent, well below the target*: compared with something whose own number the text keeps back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.figures.adding_up.amounts import SHARES
from lessons.figures.adding_up.fitting import is_counted, measure
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import sentences_of
from lessons.figures.adding_up.sameness import noun
from lessons.figures.doubts import Doubt, doubt_about, sentence_span
from lessons.figures.figure import Figure

_HOW_MUCH = (
    r"(?:(?:far|well|much|many|slightly|sharply|significantly|considerably|substantially|somewhat|a lot|a little|"
    r"even|still|clearly|markedly|just|a good deal|noticeably|comfortably|nowhere near)\s+)"
)
_MEASURED_BY = (
    r"(?:targets?|average|norm|limit|threshold|forecasts?|estimates?|mean|goal|quota|standard|guideline|benchmark|"
    r"minimum|maximum|expectations?)"
)
_EARLIER = (
    r"(?:(?:in|at|during|on|over|for)\s+(?!any\b|no\b|every\b|each\b|all\b|most\b)(?:the\s+)?(?:same|previous|last|"
    r"past|first|whole|corresponding|[12]\d{3}|"
    r"[A-Z]\w+)|last\s+(?:year|month|week|spring|summer|autumn|winter|season|time)|(?:a|an|one|\w+)\s+(?:years?|"
    r"months?|weeks?|"
    r"decades?)\s+(?:ago|earlier|before)|the\s+(?:year|month|week|season)\s+before|before|usual|normal|ever|expected|"
    r"planned|forecast|hoped|predicted|feared)\b"
)
_ELSEWHERE = (
    r"(?:elsewhere|abroad|(?:his|her|its|their|the|those|most of its|most of the|some|other)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:colleagues?|neighbou?rs?|rivals?|competitors?|counterparts?|peers?|predecessors?|brothers?|sisters?|cities|"
    r"towns|"
    r"countries|schools|hospitals|firms|clubs|men|women|others|ones|capital|rest|old one|previous one|one before|"
    r"district|region|country|city|south|north|east|west)\b|(?:colleagues|neighbours|neighbors|rivals|competitors|men|"
    r"women|others|similar|comparable|other)\b|in (?:the )?(?:neighbou?ring|rest|capital|city|country|south|north|east|"
    r"west|other|similar|comparable)\b)"
)
_COMPARED = re.compile(
    rf",?\s*(?:[\w’'-]+,?\s+){{0,12}}?(?P<words>{_HOW_MUCH}?(?:below|above|under|over|(?<=well )short of|"
    rf"(?<=far )short of|beyond)\s+"
    rf"(?:the|its|their|a|an|his|her|any)\s+(?:[\w’'-]+\s+){{0,3}}?{_MEASURED_BY}\b(?! of (?:about |some |nearly |"
    rf"over )?[\d$£€])|"
    rf"(?:{_HOW_MUCH}|(?<=, ))(?:more|fewer|less|higher|lower|better|worse|longer|shorter|larger|smaller|faster|"
    rf"slower|up|down)\s+"
    rf"(?:\w+\s+)?(?:than|from|on)\s+(?:{_EARLIER}|(?:[\w’'-]+\s+){{1,4}}(?:expected|planned|hoped|predicted|feared|"
    rf"promised|forecast|thought)\b|{_ELSEWHERE}|the\s+(?:[\w’'-]+\s+){{0,3}}?{_MEASURED_BY}\b(?! of (?:about |"
    rf"some |nearly |over )?[\d$£€])))",
    re.IGNORECASE,
)
_LED = re.compile(
    rf"(?P<words>{_HOW_MUCH}(?:below|above|beyond)\s+(?:the|its|their|"
    rf"an?)\s+(?:[\w’'-]+\s+){{0,3}}?{_MEASURED_BY})\b(?! of (?:about |some |nearly |over )?[\d$£€])"
    r"[^.;:\d]{0,40},?\s+(?:at|with)\s+(?:only\s+|just\s+|about\s+)?$",
    re.IGNORECASE,
)
"""*Well above the average in the region, at 3,400 euros*."""
_CLAUSE_ENDS = re.compile(r"[.;:!?\n]|,?\s+(?:but|while|although)\s+", re.IGNORECASE)
_LONGEST = 130


def compared_with_nothing(page: Page) -> Iterator[Doubt]:
    """A number that is set against a target, an average or an earlier one, and nothing beside it to compare."""
    for sentence in sentences_of(page.figures):
        for figure in sentence:
            said = _said(figure) if _has_size(figure, sentence) else None
            if said and not _is_given(figure, sentence, page.figures):
                words = said.group("words")
                why = f"“{figure.words}” is said to be “{words}”, and the other number is not given."
                question = f"“{words[:1].upper()}{words[1:]}”: how many were they there, or how much was it?"
                yield doubt_about("bare comparison", (figure,), question, why)


def _has_size(figure: Figure, sentence: list[Figure]) -> bool:
    """A number that can be compared; a length of time only where nothing else in the sentence can."""
    if figure.kind == "duration":
        return not any(is_counted(f) or f.kind in SHARES for f in sentence)
    return is_counted(figure) or figure.kind in SHARES


def _said(figure: Figure) -> re.Match[str] | None:
    """The comparison behind a figure in its own clause, with no other figure between."""
    end = min(sentence_span(figure)[1], figure.number_end + _LONGEST)
    led = _LED.search(figure.text[max(sentence_span(figure)[0], figure.start - 110) : figure.start])
    if led:
        return led
    found = _COMPARED.match(figure.text[:end], figure.number_end)
    if not found or _CLAUSE_ENDS.search(figure.text[figure.number_end : found.start("words")]):
        return None
    difference = re.match(
        r"\s*(?:[\w’'-]+\s+){0,2}(?:more|fewer|less|higher|lower|below|above|up|down|points?)\b", found.group()
    )
    return None if difference and not re.match(_HOW_MUCH, found.group("words"), re.IGNORECASE) else found


def _is_given(figure: Figure, sentence: list[Figure], figures: list[Figure]) -> bool:
    """Does a number that can be compared stand in the same sentence, or right behind it?"""
    end = sentence_span(figure)[1]
    alike = [f for f in figures if figure.start < f.start <= end + _NEXT and measure(f) == measure(figure)]
    return any(f in sentence or _names_the_same(f, figure) for f in alike)


def _names_the_same(following: Figure, figure: Figure) -> bool:
    """In the next sentence, a share, or a count with the same noun written out."""
    return following.kind in SHARES or (noun(following) == noun(figure) and following.end > following.number_end)


_NEXT = 120
"""Characters into the next sentence in which the other number may follow (own choice)."""
