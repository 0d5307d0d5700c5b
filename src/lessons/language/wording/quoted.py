"""What quotation marks do: quote what somebody said, keep a word at arm's length, or name a term.

Every pair of marks gets one of three answers. A *term* is introduced as a name, a title or a word ("so-called",
"known as"; the rules are in terms.py). A *quotation* is somebody's: an attribution covers it, a verb of saying governs
it, or it is a clause of its own. What is left, a few words that nobody is said to have said, is a *scare quote*.

What the rules cannot see: whose words they are where no verb of saying stands near ("observers saw “minor
irregularities”" reads as quotation, scare quote or both); whether a word is borrowed or mocked ("the town's “express
service”"); a term in small letters that nothing introduces ("at night “pilots” light the canal"). The same list, for
learners, is ``lessons.language.wording.limits()``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from lessons.language.mark import Mark, WordingKind
from lessons.language.wording import terms
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.quotations import Quotation, Quotations, find_quotations
from lessons.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_SCARE_QUOTE = 3
"""Words. A longer stretch in quotation marks is somebody's, even where the text does not say whose."""

LONGEST_OBJECTION = 2
"""Words. Inside reported speech, so few words behind an article ("says that the “study” is short") are kept at arm's
length by the reporter or the speaker; more are the speaker's own."""

WORDS_TO_THE_VERB = 6
"""Words behind the closing mark among which the verb of saying must be."""

_JOINT = re.compile(r",?\s*(?:and|or|nor|but|to)?\s*(?:(?:a|an|the|his|her|its|their)\s+)?", re.IGNORECASE)
"""What may stand between two marked stretches of one list."""

_PUT_IT = re.compile(r"\bas [^“”‘.;:]{1,45} (?:put|puts|has put) it\b", re.IGNORECASE)

Answer = tuple[WordingKind, str, str]


def find_quoted(doc: Doc, quotations: Quotations, attributions: Iterable[Attribution]) -> Iterator[Mark]:
    """One mark for each stretch in quotation marks, the marks included; also for marks inside marks."""
    text = doc.text  # put together anew at each access, so asked for once
    reader = _Reader(doc, text, attributions)
    inside = [(q.inner_start, q.inner_end) for q in quotations.all if q.closed]
    nested = [q for q in find_quotations(text, inside).all if q.closed]
    for quotation in sorted([*quotations.all, *nested], key=lambda q: (q.start, -q.end)):
        if text[max(0, quotation.start - 1) : quotation.start] == "=":  # a setting in a scrap of HTML
            continue
        kind, class_, because = reader.answer(quotation)
        yield Mark(
            text=text, start=quotation.start, end=quotation.end, kind=kind, class_=class_, why=f"{kind}: {because}"
        )


class _Reader:
    """Answers for one report; it remembers where its tokens and attributed contents are."""

    def __init__(self, doc: Doc, text: str, attributions: Iterable[Attribution]) -> None:
        self._doc, self._text = doc, text
        self._places = [token.idx for token in doc]
        speech = [a for a in attributions if a.layer != "attitude"]
        contents = [(start, end, a) for a in speech for start, end in a.content]
        self._contents = sorted(contents, key=lambda content: content[:2])
        self._last: tuple[Quotation, Answer] | None = None
        self._heads: set[str] = set()  # of terms of several words: "contact", after "soft contacts"

    def answer(self, quotation: Quotation) -> Answer:
        """The first answer that fits, from the surest to the least sure."""
        if not quotation.closed:
            return "quotation", "runs on", "no mark closes it, as where somebody's words go on in the next paragraph"
        tokens = self._tokens(quotation)
        answer = (
            self._named(quotation, tokens)
            or self._whole(quotation)
            or self._spoken(quotation)
            or _term(terms.in_capitals(tokens))
            or _term(terms.in_jargon(self._text, quotation, tokens))
            or self._part(quotation, tokens)
            or self._governed(quotation, tokens)
            or self._beside(quotation, tokens)
            or self._joined(quotation, tokens)
            or _term(terms.glossed(self._text, quotation))
            or _term(terms.of_a_kind(self._text, quotation, tokens))
            or self._clause(tokens)
            or ("scare quote", "", "a few marked words, and the text does not say that anybody said them")
        )
        self._last = (quotation, answer)
        if answer[0] == "term" and len(tokens) > 1:
            self._heads.add(_head(tokens))
        return answer

    # -------------------------------------------------------------- the rules

    def _named(self, quotation: Quotation, tokens: list[Token]) -> Answer | None:
        """What stands beside the marks says that they name something."""
        if not tokens:
            return None
        return _term(
            terms.introduced(self._text, quotation)
            or terms.called(tokens, _verb_above(tokens))
            or terms.classed(tokens)
            or terms.in_apposition(self._text, quotation, tokens)
            or terms.as_account(self._text, quotation)
            or (None if terms.is_headline(tokens) else terms.as_nickname(self._text, quotation))
        )

    def _whole(self, quotation: Quotation) -> Answer | None:
        """The marks hold all that an attribution says was said, or a part of it that stands alone."""
        for start, end, attribution in self._touching(quotation):
            if attribution.mode != "indirect" and quotation.start - 1 <= start and end <= quotation.end + 1:
                return "quotation", "attributed", _said_by(attribution)
        return None

    def _spoken(self, quotation: Quotation) -> Answer | None:
        """A comma closes the marked words and a verb of saying follows: “Never,” she told them."""
        if "," not in self._text[quotation.inner_end - 1 : quotation.end + 1]:
            return None
        first = bisect_left(self._places, quotation.end)
        for token in self._doc[first : first + WORDS_TO_THE_VERB]:
            if token.pos_ == "VERB" and token.lemma_ in _saying():
                return "quotation", "attributed", f"a comma closes it and “{token.text}” follows"
            if token.is_punct and token.text != ",":
                return None
        return None

    def _part(self, quotation: Quotation, tokens: list[Token]) -> Answer | None:
        """The marks stand inside reported speech: the speaker's words, or words kept at arm's length."""
        attribution = next((a for _, _, a in self._touching(quotation)), None)
        if attribution is None:
            return None
        if self._is_objection(tokens):
            return "scare quote", "in reported speech", "a thing already spoken of is named again, in quotation marks"
        return "quotation", "attributed", _said_by(attribution)

    def _governed(self, quotation: Quotation, tokens: list[Token]) -> Answer | None:
        """A verb of saying stands above the marked words, or "in the words of" beside them."""
        sentence = self._text[max(0, quotation.start - 60) : quotation.end + 60]
        if re.search(r"\bin (?:the words of|\S+(?: \S+)?[’']s? words|(?:his|her|their|its) words)", sentence, re.I):
            return "quotation", "attributed", "“words” beside it says whose words they are"
        if _PUT_IT.search(self._text, max(0, quotation.start - 60), quotation.end + 60):
            return "quotation", "attributed", "“put it” beside it says that somebody said it so"
        verb = _verb_above(tokens)
        if verb is None or verb.lemma_ not in _saying() or self._is_objection(tokens):
            return None
        return "quotation", "governed", f"“{verb.text}” tells that somebody said it"

    def _joined(self, quotation: Quotation, tokens: list[Token]) -> Answer | None:
        """One of a list of marked stretches is what the one before it is; a term's kin is a term."""
        if self._last is not None and tokens:
            before, (kind, class_, because) = self._last
            same_list = before.end <= quotation.start and _JOINT.fullmatch(self._text, before.end, quotation.start)
            same_sentence = before.start >= tokens[0].sent.start_char and class_ == "introduced"
            if kind != "scare quote" and (same_list or same_sentence):
                return kind, class_, f"it goes on from the marked words before it, and there {because}"
        if len(tokens) > 1 and _head(tokens) in self._heads:
            return "term", "name", f"a term of the same kind, “… {tokens[-1].text}”, stands before it"
        return None

    def _clause(self, tokens: list[Token]) -> Answer | None:
        """A clause of its own, words with a verb, or too many words for a scare quote."""
        words = [token for token in tokens if not token.is_punct]
        if words and tokens[-1].text in ("!", "?"):
            return "quotation", "unattributed", "a call or a question is somebody's, though the text does not say whose"
        if words and terms.is_headline(tokens):
            return "quotation", "unattributed", "marked words in a headline are, as a habit, somebody's"
        if len(words) > LONGEST_SCARE_QUOTE:
            return "quotation", "unattributed", "so many words are somebody's, though the text does not say whose"
        if any(token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "acl") for token in words):
            return "quotation", "unattributed", "words with a verb are somebody's, though the text does not say whose"
        return None

    def _beside(self, quotation: Quotation, tokens: list[Token]) -> Answer | None:
        """Another pair of marks in the same sentence holds words of somebody: these are theirs too."""
        if not tokens or self._is_objection(tokens):
            return None
        sentence = tokens[0].sent
        for start, _, attribution in self._touching_span(sentence.start_char, sentence.end_char):
            if attribution.mode != "indirect" and start < quotation.start:
                return "quotation", "attributed", _said_by(attribution)
        return None

    # ---------------------------------------------------------------- looking

    def _tokens(self, quotation: Quotation) -> list[Token]:
        first = bisect_left(self._places, quotation.inner_start)
        last = bisect_left(self._places, quotation.inner_end)
        return list(self._doc[first:last])

    def _touching(self, quotation: Quotation) -> Iterator[tuple[int, int, Attribution]]:
        """Attributed contents that share a character with the marked words, if these are not in the source."""
        for content in self._touching_span(quotation.inner_start, quotation.inner_end):
            if not any(s < quotation.inner_end and quotation.inner_start < e for s, e in content[2].source):
                yield content

    def _touching_span(self, start: int, end: int) -> Iterator[tuple[int, int, Attribution]]:
        """Attributed contents that share a character with a span; at most a dozen are looked at."""
        last = bisect_right(self._contents, end, key=lambda content: content[0])
        for content in self._contents[max(0, last - 12) : last]:
            if content[1] > start and content[0] < end:
                yield content

    def _is_objection(self, tokens: list[Token]) -> bool:
        """A word or two behind an article or a possessive: a thing that the reader already knows about."""
        words = [token for token in tokens if not token.is_punct]
        if not words or len(words) > LONGEST_OBJECTION or tokens[0].i < 2:
            return False
        before = tokens[0].nbor(-2)
        return before.dep_ in ("det", "poss", "case") and before.lower_ not in ("a", "an", "no", "any", "this", "that")


def _term(because: terms.Because | None) -> Answer | None:
    """A term's class and reason as an answer."""
    return ("term", *because) if because is not None else None


def _head(tokens: list[Token]) -> str:
    """The last word of marked words, without its ending."""
    words = [token for token in tokens if not token.is_punct]
    return words[-1].lemma_.lower() if words else ""


def _said_by(attribution: Attribution) -> str:
    source = attribution.source_words
    return f"they are words of “{source[:60]}”" if source else "it is reported as somebody's words"


def _verb_above(tokens: list[Token]) -> Token | None:
    """The nearest verb that the marked words depend on, unless they are its subject."""
    inside = {token.i for token in tokens}
    top = next((token for token in tokens if token.head.i not in inside and not token.is_punct), None)
    while top is not None and top.head.i != top.i:
        if top.dep_ in ("nsubj", "nsubjpass", "csubj", "relcl", "advcl"):
            return None
        top = top.head
        if top.pos_ == "VERB" and top.i not in inside:
            return top
    return None


@cache
def _saying() -> frozenset[str]:
    """Verbs with which somebody is said to say something."""
    return frozenset(row["lemma"] for row in rows("lexicon", "attribution_verbs.csv") if row["layer"] == "speech")
