"""Counts that nobody is said to have made, and precise ones from a vague source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lessons.figures.adding_up.groups import GROUPS
from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.reach import before, behind, is_label
from lessons.figures.doubts import COUNTS, Doubt, doubt_about, sentence_span, threshold
from lessons.figures.figure import Figure
from lessons.tables import rows

_WISHED = re.compile(
    r"\b(?:wants?|wanted|plans?|planned|hopes?|hoped|aims?|needs?|needed|takes?|requires?|must|should|will|"
    r"would|could|can|may|to)\s+"
    r"(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:\b(?:his|her|their|its|our|my|your|the|all)|['’]s?)\s+"
    r"(?:(?!(?:summer|winter|spring|autumn|year|month|week|day|war|start|end|beginning|raids?)\b)\w+\s+)?$",
    re.IGNORECASE,
)
_AT_STAKE = re.compile(r"\s+(?:at stake|up for grabs|needed|required|to win)\b", re.IGNORECASE)
_COUNTED_OR_ROOM = re.compile(
    r"\b(?:counted|(?<!an )estimated?|estimates|recorded|registered|puts?|holds?|seats?|sleeps?|room for|space for|"
    r"capacity of|monitoring|tracking|treating|tending|investigating|looking after|caring for|looking for|"
    r"searching for)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Somebody counted, or it is the room that a hall has."""
_COUNTED_BY_ASKING = re.compile(
    r"\b(?:survey\w*|sample|polled|poll|interview\w*|questionnaire|list of|respondents?|asked|told|spoke|quoted)\b",
    re.IGNORECASE,
)


@cache
def _contested() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(row["word"] for row in rows("lexicon", "contested_counts.csv")) + r")\b", re.I
    )


_SAID = re.compile(
    r"\b(?:said|says|say|told|according to|reported|reports|announced|confirmed|(?<!an )estimat\w+|counted|"
    r"recorded|registered|"
    r"wrote|writes|claimed|claims|statement|figures from|data|records|survey|census|study)\b",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"\b(?:officials?|police|ministry|authorit\w+|agency|court|prosecutors?|hospital|inspectors?|coroner)\b",
    re.IGNORECASE,
)
_ONE_EVENT = re.compile(
    r"\b(?:killing|wounding|injuring|(?:that|which) (?:killed|wounded|injured))\s|\bshot\s+(?:dead\s+)?(?:an?|"
    r"\d+|\w+)\s|\bone of\s",
    re.IGNORECASE,
)
"""*Killing 49*: told in passing, of an event that is known."""
_LONG_AGO = re.compile(
    r"\b(?:years? (?:ago|earlier|before|since)|(?:1\d{3}|20\d\d)(?!s? (?:\w+ )?(?:soldiers|people))|anniversary)\b"
)
_SUFFER = re.compile(
    r"\s+(?:have |has |had |were |was |are |been |be )*(?:died|drowned|killed|wounded|injured|fled|abducted|"
    r"kidnapped|displaced|"
    r"stabbed|shot|beaten|arrested|jailed|deported|expelled|starved|frozen|poisoned|executed)\b",
    re.IGNORECASE,
)
"""What only people, or animals, suffer: *27 skiers have died*."""
_CLAUSE, _VERB = 70, 25
"""Characters behind and before a count in which a word may say that it is contested (own choice)."""


def no_source(page: Page) -> Iterator[Doubt]:
    """A count that no reporter can have made, such as of the dead of a war, and nobody is named for it."""
    seen: set[tuple[float | None, str]] = set()
    told = {figure.value for figure in page.figures if figure.attribution is not None}
    for figure in page.figures:
        large = (figure.value or 0) >= threshold("smallest count worth a source")
        if figure.kind not in ("people", "things") or not large or figure.attribution is not None:
            continue
        again = (figure.value, figure.unit) in seen or figure.value in told
        if again or not _is_count(figure) or not _is_contested(figure):
            continue
        seen.add((figure.value, figure.unit))
        why = f"“{figure.words}” stands in the reporter's own words; nobody is said to have counted."
        yield doubt_about("no source", (figure,), "Who counted, and how does the report know?", why)


def _is_contested(figure: Figure) -> bool:
    """Do the words around say that it is hard to count, and neither they nor the sentence before who did?"""
    start, end = sentence_span(figure)
    behind_it = re.split(r"[,;:]", figure.text[figure.end : min(end, figure.end + _CLAUSE)])[0]
    near = f"{figure.text[max(start, figure.start - _VERB) : figure.start]} {figure.words} {behind_it}"
    if figure.text[max(start, figure.start - 10) : figure.end + 10].isupper():
        return False
    at_age = re.search(r"\b(?:at|aged?|with)\s+$", figure.text[max(start, figure.start - 8) : figure.start])
    if (
        at_age
        or not (_contested().search(near) or _lives(figure))
        or (figure.kind == "things" and figure.unit and not (_SUFFER.match(behind_it) or _lives(figure)))
    ):
        return False
    paragraph = figure.text[:start].rpartition("\n")[2]
    before_it = _LAST_SENTENCE.split(paragraph.strip())[-1]
    whole = figure.text[start:end]
    told = _SAID.search(whole) or _COUNTERS.search(whole) or _SAID.search(before_it)
    if _lives(figure):
        told = _SAID.search(_CLAIMED_LIVES.sub("", whole)) or _COUNTERS.search(whole) or _SAID.search(before_it)
    if figure.start > _FAR_DOWN and _TOLL.search(whole):
        return False
    in_passing = _IN_PASSING.search(figure.text[max(start, figure.start - _VERB) : figure.start])
    helping = figure.unit in (*_ARMED, *_HELPERS) and _HELP.search(whole)
    return not (told or in_passing or helping or _LONG_AGO.search(whole) or _ONE_EVENT.search(near))


_FAR_DOWN = 800
_TOLL = re.compile(
    r"\b(?:killed|dead|died)(?:,| and| while)\s+(?:\w+\s+){0,3}[\w,]+\s+(?:\w+\s+){0,2}(?:injured|wounded|hurt|"
    r"missing)\b",
    re.IGNORECASE,
)
"""*Three were killed and 260 injured*, far down in a report: an event that is known, told again."""
_IN_PASSING = re.compile(r"\b(?:after|when|where|in which|since|before|until|in whose \w+)\s+(?:about |some )?$", re.I)
"""*In the hours after 14 people were killed*: the event is known, and the count no news."""
_ARMED = ("soldier", "troop", "guardsman", "reservist", "conscript", "recruit")
_HELPERS = ("firefighter", "rescuer", "volunteer", "paramedic", "diver", "officer", "engineer", "helper", "medic")
_HELP = re.compile(
    r"\b(?:fire ?fighters?|rescuers?|helicopters?|paramedics|ambulances?|volunteers|engines|sandbags?|rescue|relief|"
    r"search\w*|clear(?:ed|ing)?|help\w*|fires?|flood\w*|parade\w*|guard of honour|ceremon\w+)\b",
    re.IGNORECASE,
)
"""Soldiers who fight a fire or a flood are counted by nobody's enemy."""


def _lives(figure: Figure) -> bool:
    """*Sinkings have cost 900 lives*: the dead, under another name."""
    verb = _COST.search(before(figure)) or re.match(
        r"\s+(?:have |has |had |were |been )*(?:lost|taken)\b", behind(figure)
    )
    return figure.unit == "life" and bool(verb)


_CLAIMED_LIVES = re.compile(r"\bclaim(?:ed|s|ing)?\b(?=[^.;:]{0,40}\blives\b)", re.IGNORECASE)
_COST = re.compile(
    r"\b(?:cost(?:ing|s)?|claim(?:ed|s|ing)?|took|taken|takes|taking|lost)\b[^.;:]{0,25}$", re.IGNORECASE
)
_LAST_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"])")


def _is_count(figure: Figure) -> bool:
    """Not the size of groups, a wish, those who were asked, or a number that is taken up with *the*."""
    text = before(figure)
    if is_label(figure) or _AT_STAKE.match(behind(figure)):
        return False
    if re.match(r"\s+of (?:the|them|those|these|whom|its|their)\b", figure.text[figure.number_end :][:12]):
        return False
    if GROUPS.search(text) or any(pattern.search(text) for pattern in (_WISHED, _OWN, _COUNTED_OR_ROOM)):
        return False
    return not _COUNTED_BY_ASKING.search(f"{text[-45:]} {figure.words} {behind(figure, 25)}")


def precise_from_a_vague_source(page: Page) -> Iterator[Doubt]:
    """A number to the last digit from a source without a name."""
    for figure in page.figures:
        value = figure.value or 0
        if is_label(figure):
            continue
        odd = value % 10 != 0 or (value >= _MANY_DIGITS and value % 100 != 0)
        precise = (
            value >= threshold("smallest precise number")
            and odd
            and figure.kind in COUNTS
            and " per " not in figure.unit
        )
        who = _faint_source(figure) if precise else ""
        if who:
            why = f"“{figure.surface}” is exact to the last digit, while its source is {who}."
            yield doubt_about("precise from a vague source", (figure,), "Who could know it so exactly?", why)


def _faint_source(figure: Figure) -> str:
    """The source of a figure where it is faint; "" where it could count, or where there is none."""
    source = figure.attribution
    words = source.source_words if source is not None else ""
    vague = source is not None and source.identity == "vague" and not _could_count(words)
    if words and (vague or _PEOPLE.search(words)) and not re.match(r"(?:the|its|a|an)\b", words, re.IGNORECASE):
        return f"“{words}”"
    start, end = sentence_span(figure)
    found = _PEOPLE_RECKON.search(figure.text, start, end) or _RUMOUR.search(figure.text, start, figure.start)
    gap = figure.text[found.end() : figure.start] if found and found.end() <= figure.start else ""
    return f"“{found.group().strip()}”" if found and len(gap) <= _CLAUSE and not _SOMEBODY_ELSE.search(gap) else ""


_RUMOUR = re.compile(
    r"\b(?:rumou?rs?|gossip|hearsay|the talk|whispers?|scuttlebutt|tittle-tattle|old wives)\b(?:[^.;:,\d]{0,40})",
    re.IGNORECASE,
)
_SOMEBODY_ELSE = re.compile(r"\bwhich\b|;|\b(?:said|measured|recorded|counted|registered|according)\b", re.IGNORECASE)


_LAY = (
    r"residents|locals|villagers|neighbou?rs|witnesses|bystanders|onlookers|passers-by|folk|people|regulars|fans|"
    r"shoppers|gossip|rumou?rs?|survivors|refugees|those (?:who|in the know)|insiders|some|many|several|"
    r"tradition|legend|lore|folklore|"
    r"hearsay|grapevine|superstition|drinkers|customers|passengers|commuters|sailors|dockers|walkers|shepherds|"
    r"hunters|miners|traders|drivers|old-timers|elders|grandmothers|"
    r"fishermen|farmers|growers|hikers|tourists|pilgrims|children|believers|spectators|revellers|worshippers"
)
_PEOPLE = re.compile(rf"^(?:[\w-]+\s+)?(?:{_LAY})\b", re.IGNORECASE)
_MANY_DIGITS = 10_000
_PEOPLE_RECKON = re.compile(
    rf"\b(?:(?:some |many |most |several )?(?:{_LAY}|word|talk|the story|a story|an old story|one man|one woman|"
    r"a (?:passer-by|neighbou?r|bystander|local|man|woman|boy|girl|regular|fan|visitor))(?: (?:at|in|on|of|from|"
    r"along|around) (?:the )?\w+){0,2},? "
    r"(?:say|says|said|reckon\w*|believe\w*|claim\w*|guess\w*|swear|swore|insist\w*|think|has it|had it|spoke of|"
    r"put|tell of|tells? (?:us|you)|talk of|speak of|is that|are that|goes that|holds?|relates?|recounts?|"
    r"are certain|are sure|are convinced|will tell you|know|remember\w*|"
    r"recall\w*|thought|felt|suppose\w*|suspect\w*|imagine\w*|goes)\b|in the \w+,? (?:they|people|"
    r"everyone|everybody) sa(?:y|id)|it is (?:said|rumou?red|claimed|whispered)|(?:is|are|was|were) "
    r"(?:said|rumou?red|thought|believed|supposed) to|as (?:the )?(?:story|legend|tradition) (?:has it|goes)|"
    r"reportedly|allegedly|(?:unconfirmed|"
    r"anonymous|unnamed) \w+|"
    r"according to (?:some|many|several|residents|locals|neighbou?rs|witnesses|rumou?rs?|people|onlookers|villagers|"
    r"those|a man|a woman|social media))",
    re.IGNORECASE,
)


_COUNTS_FOR_A_LIVING = re.compile(
    r"\b(?:board|office|ministry|agency|court|council|researchers?|report|study|survey|census|data|figures|records|"
    r"registry|police|statement|table|slide|which|that|documents?|analysis|tally|airline|company|spokes\w+|he|"
    r"she|they|it|i|we)\b",
    re.IGNORECASE,
)


def _could_count(words: str) -> bool:
    """A source that keeps books needs no name to know a number to its last digit."""
    return bool(_COUNTS_FOR_A_LIVING.search(words))


_GUESSED = re.compile(
    r"\b(?:guess(?:ed|es|ing)?|guesswork|guesstimate\w*|reckon(?:s|ed)?|roughly|vaguely|off the top of|by eye|"
    r"eyeball\w*|at a glance|rough (?:estimate|idea|guess|count|reckoning)|"
    r"from memory|rule of thumb|ballpark|back of an envelope|finger in the (?:air|wind)|more or less|give or take|"
    r"had the impression|instinct|hunch|seems? to (?:remember|recall)|if memory serves|or thereabouts|or so)\b",
    re.IGNORECASE,
)
_NO_GUESS = re.compile(
    r"\b(?:counted|measured|recorded|registered|according to|survey\w*|polls?|polled|census|calculated|study|"
    r"data|analysis|results?|figures|statistics|meters?|scales?|instruments?|thought to be the|percent of|per cent of "
    r"(?:those|people|voters|respondents|americans))\b",
    re.IGNORECASE,
)
_DIGITS = 4
_GUESS_REACH = 60


def guessed_and_exact(page: Page) -> Iterator[Doubt]:
    """*A rough guess of 38.74 per cent*, *reckoned by eye at 4,813*: exact where the words say that it was guessed."""
    for figure in page.figures:
        if figure.kind not in (*COUNTS, "distance") or is_label(figure) or " per " in figure.unit:
            continue
        start, end = sentence_span(figure)
        around = figure.text[max(start, figure.start - _GUESS_REACH) : min(end, figure.end + _GUESS_REACH // 2)]
        guessed = _GUESSED.search(re.split(r"[;:]", around)[-1 if ";" in around[:_GUESS_REACH] else 0])
        price = figure.kind == "money" and re.search(r"\.\d\d$", figure.surface)
        if guessed and not price and _exact_digits(figure) >= _DIGITS and not _NO_GUESS.search(figure.text[start:end]):
            why = f"“{guessed.group()}” says that it was guessed, while {figure.surface} is exact to the last digit."
            yield doubt_about("precise", (figure,), "Was it counted, or was it estimated?", why)


def _exact_digits(figure: Figure) -> int:
    """How many digits a number gives, without the zeros at its end; with decimals at least one more than it needs."""
    number = re.match(r"[\d,]+(?:\.\d+)?", figure.surface)
    digits = re.sub(r"[^\d]", "", number.group()).lstrip("0") if number else ""
    decimals = number.group().partition(".")[2] if number else ""
    return max(len(digits.rstrip("0")), _DIGITS if len(decimals) > 1 and figure.kind == "percent" else 0)
