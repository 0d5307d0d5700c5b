"""The verb swap and the negation test, on sentences of our own, on the report and on a practice report."""

from __future__ import annotations

from dataclasses import replace

import pytest

import lessons
from lessons import tables
from lessons.display import Note
from lessons.keys import open_key
from lessons.language.negation import Negation, negate
from lessons.language.reporting_verb import CannotChange, reporting_verb
from lessons.language.verb_classes import class_of, classes_table, survival_table, under_negation, verb_classes
from lessons.language.verb_forms import Form, inflect
from lessons.language.verb_swap import VerbSwap, base_of, fits, swap_verb, swapped
from lessons.sourcing.attribution import Attribution, VerbClass


def said(text: str, source: str, cue: str, content: str, verb_class: VerbClass = "neutral") -> Attribution:
    """An attribution in a text, its parts given by their words."""

    def spans(words: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    return Attribution(
        text=text, start=0, end=len(text), why="", source=spans(source), cue=spans(cue), content=spans(content),
        mode="direct" if content.startswith("“") else "indirect", layer="speech", voice=source, origin=source,
        identity="named person", role=None, access=None, verb_class=verb_class,
    )  # fmt: skip


WALL = said("Ana Roy said that the wall had cracks.", "Ana Roy", "said", "the wall had cracks")
QUOTE = said("“It is safe,” said Ana Roy, the mayor.", "Ana Roy, the mayor", "said", "“It is safe,”")
PERFECT = said("The rumour has been confirmed by divers.", "divers", "confirmed by", "The rumour", "endorsing")
TOLD = said("They were told that the ferry was late.", "", "were told", "the ferry was late")
HEARD = said("“It sank,” he told the Lund Post.", "he", "told", "“It sank,”")
PRESENT = said("Divers say the wall has cracks.", "Divers", "say", "the wall has cracks")
THING = said("Divers found a coin.", "Divers", "found", "a coin", "endorsing")
PHRASE = said("According to divers, it sank.", "divers", "According to", "it sank")
NOUN = said("The divers’ claim that it sank was heard.", "The divers", "claim", "that it sank", "distancing")
PARTICIPLE = said("Asking to leave, he ran.", "he", "Asking", "to leave", "act")
ACT = said("The firm offered a refund.", "The firm", "offered", "a refund", "act")
NEITHER = said("She would neither confirm nor deny it.", "She", "confirm", "it", "endorsing")
NO_CUE = said("“It sank.”", "", "", "“It sank.”")


# ------------------------------------------------------------------- the swap


@pytest.mark.parametrize(
    ("found", "verb", "becomes"),
    [
        (WALL, "claim", "Ana Roy claimed that the wall had cracks."),
        (WALL, " Claimed ", "Ana Roy claimed that the wall had cracks."),
        (WALL, "point out", "Ana Roy pointed out that the wall had cracks."),
        (WALL, "has claimed", "Ana Roy has claimed that the wall had cracks."),
        (QUOTE, "insist", "“It is safe,” insisted Ana Roy, the mayor."),
        (PERFECT, "deny", "The rumour has been denied by divers."),
        (TOLD, "promise", "They were promised that the ferry was late."),
        (HEARD, "claimed to", "“It sank,” he claimed to the Lund Post."),
        (PRESENT, "warn", "Divers warn the wall has cracks."),
    ],
)
def test_the_new_verb_stands_in_the_old_ones_place_and_form(found: Attribution, verb: str, becomes: str) -> None:
    assert swapped(found, verb).text == becomes


def test_a_swap_says_what_is_vouched_for_before_and_after() -> None:
    swap = swapped(WALL, "reveal")
    assert (swap.before.name, swap.after.name) == ("neutral", "endorsing")
    assert swap.table().loc["the reader is led to think", "after"] == verb_classes()["endorsing"].led_to_think
    assert "⟦cue: revealed⟧" in repr(swap)
    assert "revealed</mark>" in swap._repr_html_()


def test_the_class_before_is_the_attributions_own() -> None:
    assert swapped(replace(WALL, verb_class="distancing"), "reveal").before.name == "distancing"


def test_only_the_cue_is_changed_and_the_parts_are_found_again() -> None:
    for found, verb in [(WALL, "acknowledge"), (QUOTE, "insist"), (PERFECT, "deny"), (HEARD, "claimed to")]:
        swap = swapped(found, verb)
        after = swap.changed()
        assert (after.source_words, after.content_words) == (found.source_words, found.content_words)
        assert after.cue_words == swap.text[slice(*swap.cue)]
        assert len(swap.text) - len(found.text) == len(swap.verbs[1]) - len(swap.verbs[0])


@pytest.mark.parametrize(
    ("found", "verb", "because"),
    [
        (PHRASE, "claim", "is a phrase and no verb"),
        (NOUN, "say", "is no verb here"),
        (NO_CUE, "say", "the quotation runs on"),
        (WALL, "say", "is the verb that stands there"),
        (WALL, "said", "is the verb that stands there"),
        (WALL, "bicycle", "not in the table of reporting verbs"),
        (WALL, "accuse", "does not take what stands here"),
        (THING, "insist", "does not take what stands here"),
        (ACT, "claim", "does something with words here"),
        (WALL, "tell", "needs a hearer"),
        (HEARD, "claim", "Here somebody is told (“the Lund Post”)"),
        (TOLD, "claim", "Here somebody is told (“They”)"),
        (WALL, "", "in quotation marks"),
        (WALL, None, "in quotation marks"),
        (WALL, 12, "in quotation marks"),
        (WALL, "claimed; and then he left", "Give one verb"),
        (WALL, "claim " * 50, "Give one verb"),
        (replace(WALL, layer="attitude"), "claim", "nobody reports anything"),
    ],
)
def test_what_cannot_be_swapped_is_refused_in_a_kind_sentence(found: Attribution, verb: object, because: str) -> None:
    with pytest.raises(CannotChange, match=because.replace("(", r"\(").replace(")", r"\)")):
        swapped(found, verb)
    note = swap_verb(found, verb)
    assert isinstance(note, Note)
    assert because in repr(note)


def test_whatever_is_given_a_learner_sees_no_traceback() -> None:
    for attribution in (None, "a07", 7, [], {}):
        assert isinstance(swap_verb(attribution, "claim"), Note)
        assert isinstance(negate(attribution), Note)


def test_every_attribution_of_a_report_and_of_a_key_is_swapped_and_negated_or_refused() -> None:
    swaps = negations = 0
    for report in (lessons.open_report(), open_key(), open_key("sleep")):
        for found in report.attributions:
            swap, negation = swap_verb(found, "reveal"), negate(found)
            assert isinstance(swap, VerbSwap | Note)
            assert isinstance(negation, Negation | Note)
            swaps += isinstance(swap, VerbSwap)
            negations += isinstance(negation, Negation)
            assert repr(swap)
            assert repr(negation)
    assert swaps >= 50
    assert negations >= 70


@pytest.mark.parametrize(
    ("typed", "base"),
    [("has claimed", "claim"), ("Pointed out", "point out"), ("said", "say"), ("claimed to", "claim")],
)
def test_the_base_form_of_what_is_typed(typed: str, base: str) -> None:
    assert base_of(typed) == base


def test_a_frame_takes_the_verbs_that_reporters_use_in_it() -> None:
    assert fits("claim", "that")
    assert fits("insist", "quote before")
    assert not fits("accuse", "that")
    assert not fits("insist", "obj")
    assert fits("opine", "that")


# --------------------------------------------------------------- the negation


@pytest.mark.parametrize(
    ("found", "becomes"),
    [
        (WALL, "Ana Roy did not say that the wall had cracks."),
        (QUOTE, "“It is safe,” Ana Roy, the mayor, did not say."),
        (PERFECT, "The rumour has not been confirmed by divers."),
        (TOLD, "They were not told that the ferry was late."),
        (HEARD, "“It sank,” he did not tell the Lund Post."),
        (PRESENT, "Divers do not say the wall has cracks."),
        (THING, "Divers did not find a coin."),
    ],
)
def test_a_negated_sentence_is_english(found: Attribution, becomes: str) -> None:
    negation = negate(found)
    assert isinstance(negation, Negation)
    assert negation.text == becomes
    assert " not" in negation.text[slice(*negation.cue)]


@pytest.mark.parametrize(
    ("found", "because"),
    [
        (PARTICIPLE, "has no tense here"),
        (PHRASE, "is a phrase and no verb"),
        (NEITHER, "is negated already"),
        (said("Ana Roy did not say that it sank.", "Ana Roy", "did not say", "it sank"), "is negated already"),
    ],
)
def test_what_cannot_be_negated_is_refused_in_a_kind_sentence(found: Attribution, because: str) -> None:
    note = negate(found)
    assert isinstance(note, Note)
    assert because in repr(note)


def test_a_swapped_verb_can_be_negated() -> None:
    negation = negate(swap_verb(WALL, "reveal"))
    assert isinstance(negation, Negation)
    assert negation.text == "Ana Roy did not reveal that the wall had cracks."
    assert "survives" in repr(negation.answer())


def test_a_negated_sentence_says_that_it_is_not_the_reports() -> None:
    assert "A version of ours" in repr(negate(WALL))
    assert "A version of ours" in repr(swap_verb(WALL, "claim"))


@pytest.mark.parametrize(
    ("verb", "survives"),
    [("know", "yes"), ("reveal", "yes"), ("admit", "disputed"), ("find", "no"), ("say", "no"), ("boast", "no")],
)
def test_what_survives_is_the_verbs_own_row_or_its_classs(verb: str, survives: str) -> None:
    assert under_negation(verb).survives == survives
    assert under_negation(verb).source


def test_a_verb_that_no_table_lists_has_no_answer_and_says_so() -> None:
    with pytest.raises(LookupError):
        under_negation("bicycle")
    odd = Negation(WALL, WALL.text, (0, 3), "bicycle")
    assert "Your own judgment decides" in repr(odd.answer())


# ------------------------------------------------------- the tables behind it


def test_there_is_a_row_for_each_class_and_each_row_says_where_it_comes_from() -> None:
    assert set(verb_classes()) == {class_of(row["lemma"]) for row in tables.rows("lexicon", "attribution_verbs.csv")}
    for name in ("verb_classes.csv", "under_negation.csv", "hearer_verbs.csv", "irregular_verbs.csv"):
        assert all(all(row.values()) for row in tables.rows("lexicon", name))


def test_examples_of_a_class_are_of_that_class() -> None:
    for name, row in verb_classes().items():
        for example in row.examples.split(", "):
            assert class_of(base_of(example.removesuffix(" to be"))) == name, example


def test_verbs_with_a_row_of_their_own_are_reporting_verbs_and_stand_there_once() -> None:
    for name in ("under_negation.csv", "hearer_verbs.csv"):
        lemmas = [row["lemma"] for row in tables.rows("lexicon", name)]
        assert all(class_of(lemma) for lemma in lemmas)
        assert len(lemmas) == len(set(lemmas))
    assert {row["survives"] for row in tables.rows("lexicon", "under_negation.csv")} == {"yes", "no", "disputed"}


def test_tables_show_the_columns_that_are_asked_for() -> None:
    assert list(classes_table("examples").columns) == ["examples"]
    assert list(survival_table("know", "say")["survives"]) == ["yes", "no"]
    assert list(survival_table("revealed", "bicycle")["survives"]) == ["yes", "not known"]
    assert len(survival_table()) == len(tables.rows("lexicon", "under_negation.csv"))
    assert len(classes_table("no such column").columns) == 5


@pytest.mark.parametrize(
    ("verb", "form", "becomes"),
    [
        ("say", "past", "said"), ("write", "participle", "written"), ("deny", "third person", "denies"),
        ("deny", "past", "denied"), ("argue", "ing", "arguing"), ("agree", "ing", "agreeing"),
        ("admit", "past", "admitted"), ("begin", "ing", "beginning"), ("snap", "past", "snapped"),
        ("quip", "past", "quipped"), ("confess", "third person", "confesses"), ("point out", "ing", "pointing out"),
        ("whisper", "past", "whispered"), ("repeat", "past", "repeated"), ("show", "participle", "shown"),
        ("say", "third person", "says"), ("stress", "past", "stressed"), ("claim", "base", "claim"),
    ],
)  # fmt: skip
def test_a_verbs_forms(verb: str, form: Form, becomes: str) -> None:
    assert inflect(verb, form) == becomes


def test_the_verb_of_a_cue_is_described() -> None:
    verb = reporting_verb(HEARD)
    assert (verb.lemma, verb.form, verb.frame, verb.hearer) == ("tell", "past", "quote before", "the Lund Post")
    assert reporting_verb(PERFECT).passive
    assert reporting_verb(QUOTE).inverted is not None


def test_a_swap_without_a_verb_asks_for_one() -> None:
    assert "Give the new verb" in str(swap_verb(open_key()["a09"]))
    assert "Give an attribution first" in str(swap_verb())


@pytest.mark.parametrize("words", ["according to", "allegedly", "reportedly"])
def test_what_is_no_verb_takes_no_verbs_place(words: str) -> None:
    assert "is no verb" in str(swap_verb(open_key()["a09"], words))
