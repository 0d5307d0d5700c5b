"""The counted noun: where the noun phrase behind a number ends, and which of its words is the head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lessons.figures.collectives import collective_nouns
from lessons.figures.counted_by_parse import LONGEST_PHRASE, by_parse, of_what_by_parse
from lessons.figures.tokens import Tokens, end_of, is_noun
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun phrase: its place, its words and the singular of its head."""

    start: int
    end: int
    words: str
    head: str
    is_people: bool
    is_singular: bool
    tokens: tuple[Token, ...]


@cache
def _people() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("lexicon", "people_nouns.csv"))


_ARTICLES = frozenset(
    {"the", "these", "those", "his", "her", "its", "their", "our", "my", "your", "all", "this", "that"}
)
_CONTAINERS = frozenset(
    {
        "number",
        "group",
        "total",
        "majority",
        "minority",
        "lot",
        "couple",
        "handful",
        "series",
        "dozen",
        "hundred",
        "thousand",
        "million",
    }
)


def counted_behind(
    tokens: Tokens, position: int, *, single: bool = False, of: bool = True, part: bool = True
) -> Counted | None:
    """The noun phrase that begins at a position.

    Parameters
    ----------
    tokens : the parsed text
    position : where the number, with its unit, ends
    single : the number is one, so the noun is singular (*one soldier*)
    of : an *of* and an article may stand between (*one of the soldiers*)
    part : the number is a part or an amount, so an article may stand between without *of* (*half the houses*)
    """
    strong = _STRONG.match(tokens.text, position)
    if strong:
        return _read(tokens, strong.end(), single=True, of=False, part=part)[0]
    counted, holds_more = _read(tokens, position, single=single, of=of, part=part)
    for _ in range(_DEEPEST):
        inner, more = _read(tokens, end_of(counted.tokens[-1])) if counted and holds_more else (None, False)
        if inner is None:
            break
        counted, holds_more = inner, more
    return counted


_DEEPEST = 4
"""Containers one in the other, *two of the hundreds of the group of the men*: nobody writes more (own choice)."""
_STRONG = re.compile(r"(?:-strong)+\b")
"""*A 3,000-strong force*: the noun says what the counted are together."""


def _read(
    tokens: Tokens, position: int, *, single: bool = False, of: bool = True, part: bool = True
) -> tuple[Counted | None, bool]:
    """The phrase at a position, and whether it may hold another, *the group* of *the men*, that is meant."""
    hyphen = _HYPHEN.match(tokens.text, position)
    place = tokens.first_from(hyphen.end() if hyphen else position)
    place, partitive = _skip_partitive(tokens, place, part=part) if of else (place, False)
    phrase = _phrase(tokens, place, single=single and not partitive)
    if partitive:
        phrase = of_what_by_parse(tokens, place, phrase)
    elif hyphen:
        phrase = phrase[:1] if phrase and is_noun(phrase[0]) else []
    else:
        phrase = by_parse(tokens, tokens.before(position), place, single=single) or phrase
    if (
        not phrase
        or (not single and _is_a_clause(phrase))
        or _owns_a_number(phrase[-1], partitive=partitive)
        or _compares(phrase[-1])
        or _is_a_place(phrase)
    ):
        return None, False
    alone = bool(partitive or hyphen or single)
    if not alone:
        phrase = phrase[:1] if _describes_by_its_size(phrase) else _with_joined(phrase, tokens.before(position))
    return _as_counted(tokens, phrase, alone), partitive and phrase[-1].lemma_.lower() in _CONTAINERS


def _as_counted(tokens: Tokens, phrase: list[Token], alone: bool) -> Counted:
    """The noun phrase with what is known of its head; not ``alone``: a noun that is joined to it belongs to it."""
    head = phrase[-1]
    start, end = phrase[0].idx, end_of(head if alone else _last_of_pair(head))
    words = tokens.text[start:end]
    return Counted(start, end, words, singular(head), counts_people(head), head.tag_ == "NN", tuple(phrase))


_HYPHEN = re.compile(r"-|\s-\s(?=[a-z])")


def _last_of_pair(head: Token) -> Token:
    """*40,000 homes and shops*: both are counted together, so the words go on to the second noun."""
    second = [
        t for t in head.children if t.dep_ == "conj" and t.tag_ == "NNS" and head.i < t.i <= head.i + _NEAR_JOINED
    ]
    if head.tag_ != "NNS" or not second or head.nbor().lower_ not in ("and", "or"):
        return head
    between = [head.doc[i] for i in range(head.i + 2, second[0].i)]
    return second[0] if all(t.tag_ in _BESIDE for t in between) else head


def _describes_by_its_size(phrase: list[Token]) -> bool:
    """*A 15 man crew*, *the 1,640 delegate threshold*: people in the singular before a singular noun are counted."""
    one, *rest = phrase
    return one.tag_ == "NN" and bool(rest) and rest[-1].tag_ == "NN" and is_people_noun(one.lower_)


def _with_joined(phrase: list[Token], number: Token | None) -> list[Token]:
    """*Three security and background checks*: a singular joined to a plural describes it, as both are counted."""
    head = phrase[-1]
    joined = [
        t for t in head.children if t.dep_ == "conj" and t.tag_ == "NNS" and head.i < t.i <= head.i + _NEAR_JOINED
    ]
    if (
        head.tag_ != "NN"
        or not joined
        or number is None
        or number.tag_ != "CD"
        or head.nbor().lower_ not in ("and", "or")
    ):
        return phrase
    between = [head.doc[i] for i in range(head.i + 2, joined[0].i)]
    return [*phrase, *head.doc[head.i + 1 : joined[0].i + 1]] if all(t.tag_ in _BESIDE for t in between) else phrase


_NEAR_JOINED = 5
_BESIDE = ("JJ", "NN", "VBG", "HYPH")


def _owns_a_number(head: Token, *, partitive: bool) -> bool:
    """*The city's* in *19 of the city's 41 libraries*: an owner, and no noun that is counted."""
    if head.tag_ in ("NNP", "NNPS") and head.text.endswith("s") and head.i + 1 < len(head.doc):
        # web pages lose apostrophes: *a third of Kabuls 200 schools*, *one of Uniteds first six games*
        ordered = head.nbor().lower_ in _IN_ORDER and head.i + 2 < len(head.doc)
        owned = head.nbor(2) if ordered else head.nbor()
        return partitive and owned.tag_ == "CD" and not _is_recent_year(owned)
    if not _owns_the_next(head) or head.i + 2 >= len(head.doc):
        return False
    owned = head.doc[head.i + 2]
    return owned.tag_ == "CD" and not _is_recent_year(owned)


_IN_ORDER = frozenset({"first", "last", "next", "past", "previous", "opening", "final", "latest"})


def _is_a_clause(phrase: list[Token]) -> bool:
    """*Five needed treatment*: several are not counted in the singular, so what looks like a participle is a verb."""
    last = phrase[-1]
    return phrase[0].tag_ in ("VBN", "VBD", "VBG") and last.tag_ == "NN" and last.lower_ not in collective_nouns()


def _is_a_place(phrase: list[Token]) -> bool:
    """*1,200 reached Velmora and 31 Ostrand*: a place by its name, and no noun that is counted."""
    return len(phrase) == 1 and phrase[0].tag_ == "NNP" and phrase[0].ent_type_ == "GPE"


def _compares(head: Token) -> bool:
    """*9,000 dearer than its rival*: an adjective, though the model takes it for a noun."""
    alone = head.tag_ in ("NN", "NNP") and head.lower_.endswith("er") and not is_people_noun(head.lower_)
    return alone and head.i + 1 < len(head.doc) and head.nbor().lower_ == "than"


def _is_recent_year(token: Token) -> bool:
    """*Holm’s 2016 rivals*: a year inside the phrase, and no number of them."""
    return bool(_RECENT_YEAR.fullmatch(token.text))


_RECENT_YEAR = re.compile(r"19[5-9]\d|20[0-4]\d")


def singular(head: Token) -> str:
    """The singular of a noun as a reader would write it."""
    if head.lower_ in _ALIKE:
        return str(head.text)
    lemma = str(head.lemma_ or head.text)
    if lemma.lower().endswith("os") and head.lower_.endswith("oses"):
        return str(head.text[:-1])  # *doses*, which the model makes *dos*
    if lemma.lower() in _PARTICLES and head.i > 1 and head.nbor(-1).text == "-":
        return f"{head.nbor(-2).text}-{lemma.lower()}"
    if head.tag_ in ("NNPS", "NNP") and head.text.endswith("s") and len(head.text) > _SHORTEST_PLURAL:
        return str(head.text[:-1])
    if head.lower_.endswith("currencies"):
        return f"{head.text[:-3]}y"  # *cryptocurrencies*, which the model does not know
    if lemma.lower() == head.lower_ and _PLURAL_IN_S.search(lemma) and head.tag_ != "NN":
        lemma = lemma[:-1]
    return "people" if lemma.lower() in ("people", "person") and head.text.lower() == "people" else lemma


_PARTICLES = frozenset({"off", "up", "in", "out", "on", "by", "over", "down", "back"})
"""Ends of compounds that are no noun alone: *two walk-offs*."""
_ALIKE = frozenset({"species", "series", "headquarters", "crossroads", "barracks", "means", "offspring", "aircraft"})
"""Nouns with one form for both numbers, some of which the model shortens (*specie*)."""
_SHORTEST_PLURAL = 3
_PLURAL_IN_S = re.compile(r"(?<![sui])s$(?<!series)(?<!species)(?<!news)")


def is_people_noun(noun: str) -> bool:
    """Is a noun, in the singular, in ``data/lexicon/people_nouns.csv``?"""
    return noun.lower() in _people()


def counts_people(head: Token) -> bool:
    """Is the head in ``data/lexicon/people_nouns.csv``, or the name of a people (*three Swedes*)?"""
    return head.lemma_.lower() in _people() or head.text.lower() in _people() or _names_a_people(head)


def _names_a_people(head: Token) -> bool:
    """A people of the table, or one that the model names and that ends like one: it takes *five Tests* for a people."""
    words, endings = _peoples()
    word = head.lower_.rstrip("s")
    known = head.text[:1].isupper() and word in words
    return known or (head.ent_type_ == "NORP" and word.endswith(endings))


@cache
def _peoples() -> tuple[frozenset[str], tuple[str, ...]]:
    found = rows("lexicon", "peoples.csv")
    words = frozenset(row["form"] for row in found if row["match"] == "word")
    return words, tuple(row["form"] for row in found if row["match"] == "ending")


def _skip_partitive(tokens: Tokens, place: int, *, part: bool) -> tuple[int, bool]:
    """Behind *of the*, *the*, *of his*; and whether there was one."""
    here = _behind_space(tokens, place)
    if here < len(tokens) and tokens.doc[here].lower_ == "of":
        here = _behind_space(tokens, here + 1)
        while here < len(tokens) and tokens.doc[here].lower_ in _ARTICLES:
            here += 1
        return here, True
    if part and here < len(tokens) and tokens.doc[here].lower_ in _ARTICLES:
        return here + 1, True
    return place, False


def _behind_space(tokens: Tokens, place: int) -> int:
    while place < len(tokens) and tokens.doc[place].is_space and "\n" not in tokens.doc[place].text:
        place += 1
    return place


_MEASURE_INSIDE = re.compile(r"\d[\d.,]*[A-Za-z]*")


def _phrase(tokens: Tokens, place: int, *, single: bool) -> list[Token]:
    """Modifiers and nouns up to the head: the first plural noun, or the last noun of the run."""
    taken: list[Token] = []
    last_noun = -1
    for token in _run(tokens, place):
        if single and token.text == ",":
            break
        taken.append(token)
        if not (is_noun(token) or _is_lost_plural(token, place)) or _MEASURE_INSIDE.fullmatch(token.text):
            continue
        last_noun = len(taken)
        if _closes(token, single=single):
            break
    return taken[:last_noun] if last_noun > 0 else []


def _closes(token: Token, *, single: bool) -> bool:
    """A plural noun ends the phrase, unless the parse says that it belongs to a noun behind it."""
    if token.i + 1 < len(token.doc) and token.nbor().text == "-" and not token.whitespace_:
        return False
    if (
        token.i + 2 < len(token.doc)
        and token.nbor().tag_ in ("RBS", "JJS")
        and token.doc[token.i + 2].tag_ in _AFTER_MOST
    ):
        return False  # web pages lose apostrophes: *one of the worlds most famous singers*
    if not single and token.tag_ == "NNS" and _ends_in_a_singular(token):
        return True
    joined = token.dep_ in ("compound", "nmod", "amod") and token.head.i == token.i + 1 and is_noun(token.head)
    if joined or single:
        return not joined and single and token.head.i < token.i
    return token.tag_ in ("NNS", "NNPS") and (token.lower_ == "people" or not _owns_the_next(token))


def _ends_in_a_singular(token: Token) -> bool:
    """*The 450 pupils walk.*: a verb, though the model takes it for a noun, as several walks would be in the plural."""
    following = list(token.doc[token.i + 1 : token.i + 3])
    if not following or following[0].tag_ != "NN" or following[0].lower_ in collective_nouns():
        return False
    return not (following[1:] and (is_noun(following[1]) or following[1].text == "("))


_AFTER_MOST = ("JJ", "NN", "NNS", "VBN", "VBG")


def _owns_the_next(token: Token) -> bool:
    """*Women's* in *twelve women's groups*: an owner, and the noun is still to come."""
    return token.i + 1 < len(token.doc) and (token.nbor().tag_ == "POS" or _is_owners_sign(token.nbor()))


def _is_owners_sign(token: Token) -> bool:
    """The apostrophe of *the farmers’ tractors*, which the model may take for the end of a quotation."""
    owner, owned = token.nbor(-1) if token.i else token, token.nbor() if token.i + 1 < len(token.doc) else token
    grown = token.text in ("’", "'") and not owner.whitespace_ and bool(token.whitespace_)
    return grown and owner.text.endswith("s") and is_noun(owner) and owned.tag_ in ("NN", "NNS", "JJ")


def _run(tokens: Tokens, place: int) -> Iterator[Token]:
    """Tokens that can stand inside a noun phrase, from one place on."""
    here = place
    while here < min(len(tokens), place + LONGEST_PHRASE):
        token = tokens.doc[here]
        if token.is_space:
            if "\n" in token.text:
                return
        elif behind := (_behind_rank if here == place else _behind_abbreviation)(tokens, here):
            here = behind
            continue
        elif not _may_stand_inside(tokens, here, place):
            return
        else:
            yield token
        here += 1


def _behind_rank(tokens: Tokens, here: int) -> int | None:
    """*Two No. 1 albums*: the rank describes them."""
    words = [token.text for token in tokens.doc[here : here + 3]]
    ranked = words[:1] == ["No."] and words[1:2] and words[1].isdigit()
    apart = words[:2] == ["No", "."] and words[2:] and words[2].isdigit()
    return here + 2 if ranked else here + 3 if apart else None


def _behind_abbreviation(tokens: Tokens, here: int) -> int | None:
    """*Two heavy goods vehicle (HGV) drivers*, *40 foreign (non-EU) students*: the noun stands behind the brackets."""
    if tokens.doc[here].text != "(":
        return None
    inside = tokens.doc[here + 1 : min(here + _LONGEST_BRACKETS, len(tokens) - 1)]
    closed = next((token for token in inside if token.text == ")"), None)
    plain = closed is not None and is_noun(closed.nbor()) and not any(t.like_num for t in inside if t.i < closed.i)
    return closed.i + 1 if plain and closed is not None else None


_LONGEST_BRACKETS = 6
"""Tokens between two brackets inside a noun phrase."""
_NEVER = frozenset(
    {
        "last",
        "next",
        "past",
        "this",
        "ago",
        "later",
        "earlier",
        "old",
        "each",
        "more",
        "less",
        "fewer",
        "percent",
        "such",
        "same",
        "am",
        "pm",
    }
)
_PLACED = frozenset({"away", "back", "online"})
"""Adverbs that describe a noun: *three away games*, *two back seats*."""
_COMPARING = ("more", "fewer", "same")
"""Words that may stand first: *300 more houses*, *7 million fewer viewers*."""
_DESCRIBING = ("JJ", "JJR", "JJS", "VBN", "VBG")


def _may_stand_inside(tokens: Tokens, here: int, first: int) -> bool:
    token = tokens.doc[here]
    following = tokens.doc[here + 1] if here + 1 < len(tokens) else None
    if _ends_a_phrase(token, here == first):
        return False
    if is_noun(token) or token.tag_ in ("JJ", "JJS", "JJR") or _is_lost_plural(token, first):
        return here == first or not (token.is_sent_start and token.is_title)
    if _is_a_link(token):
        return here > first and following is not None and token.whitespace_ != "\n"
    if token.text == "," or token.tag_ == "CC":
        return here > first and following is not None and _joins(tokens.doc[here - 1], token, following)
    if token.lower_ in _PLACED and following is not None and is_noun(following):
        return True
    if token.tag_ in ("RB", "RBS", "RBR"):
        return token.dep_ == "advmod" and here < token.head.i <= here + 2 and token.head.tag_ in _DESCRIBING
    if following is None:
        return False
    if token.tag_ in ("VBN", "VBG", "VBD"):
        return _describes(token, following)
    return token.tag_ == "CD" and _is_a_number_inside(tokens, here, first)


def _is_lost_plural(token: Token, first: int) -> bool:
    """*Six inflatables carrying 40 people*: no verb in the singular stands behind a count, whatever the model says.

    Nor is it a verb where the parse makes it an object: *50 million user accounts*.
    """
    if token.tag_ != "VBZ" or token.lemma_ in _HELPERS or not token.i or token.i + 1 >= len(token.doc):
        return False
    if token.i != first:
        return token.dep_ in _NOMINAL and token.nbor(-1).tag_ in ("NN", "NNP", "JJ", "VBN")
    number = token.nbor(-1)
    counts = number.tag_ == "CD" and number.lower_ not in ("one", "1")
    if number.dep_ == "nsubj":
        return counts and "." in number.text  # *the 3500 comes with a new axle*
    return counts and number.dep_ == "nummod" and token.nbor().tag_ in _BEHIND_A_SUBJECT


_NOMINAL = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr"})
_HELPERS = frozenset({"be", "have", "do"})
_BEHIND_A_SUBJECT = ("VBG", "VBD", "VBN", "VBP", "MD", "WDT", "WP", "IN")


def _ends_a_phrase(token: Token, is_first: bool) -> bool:
    """A word that never stands inside a counted noun phrase, or only as the first of its words."""
    never = token.lower_ in _NEVER and not (token.lower_ in _COMPARING and is_first)
    return never or (token.lower_ in ("many", "several", "dead") and not is_first)


def _is_a_link(token: Token) -> bool:
    """A hyphen or the sign of an owner."""
    return token.text in ("-", "–", "'s", "’s", "&", "/") or token.tag_ == "POS" or _is_owners_sign(token)


def _joins(before: Token, token: Token, following: Token) -> bool:
    """*Large, modern ferries*: a comma between two adjectives; *red and white boats*, *two- and three-year courses*."""
    if token.text == ",":
        return all(t.tag_ in ("JJ", "JJR", "JJS", "VBN") for t in (before, following))
    return before.text == "-" or before.tag_ == following.tag_ == "JJ"


def _describes(token: Token, following: Token) -> bool:
    """*Two frozen lakes*: a participle before its noun."""
    described = is_noun(following) or following.tag_ == "JJ"
    inside = token.dep_ in ("amod", "compound", "nmod") or (token.tag_ == "VBG" and following.tag_ == "NNS")
    return described and inside


def _is_a_number_inside(tokens: Tokens, here: int, first: int) -> bool:
    """*21 three-pointers*, *Holm’s 2016 rivals*, a number in a name."""
    token, following = tokens.doc[here], tokens.doc[here + 1]
    if following.text == "-" and not token.whitespace_ and token.is_alpha:
        return True
    if here > first and _is_recent_year(token) and is_noun(following):
        return True
    named = here > first + 1 and tokens.doc[here - 1].text == "-" and tokens.doc[here - 2].tag_ == "NNP"
    named = named or (
        here > first and token.is_digit and tokens.doc[here - 1].tag_ == "NNP" and tokens.doc[here - 1].is_upper
    )  # *four FTSE 100 companies*
    return here > first and following.tag_ in (("NNP", "NNPS", "NN", "NNS") if named else ("NNP", "NNPS"))
