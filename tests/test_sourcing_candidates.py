"""What the patterns propose before anything is chosen, on sentences of our own, and what is said of each candidate."""

from __future__ import annotations

from lessons import parsing
from lessons.sourcing import lexicon
from lessons.sourcing.candidate import Candidate
from lessons.sourcing.circumstances.word_uses import is_word_use
from lessons.sourcing.proposing import propose
from lessons.sourcing.quotations import find_quotations
from lessons.sourcing.reasons import why


def proposed(text: str, frame: str) -> list[Candidate]:
    """The candidates of one frame."""
    spans = [(0, len(text))]
    return [c for c in propose(parsing.parse(text), spans, find_quotations(text, spans)) if c.frame == frame]


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def test_what_is_praised_ends_before_a_comma_and_which() -> None:
    text = "The mayor praised the new bridge, which opened in May."
    (found,) = proposed(text, "obj")
    assert words(text, found.content) == "the new bridge"


def test_a_clause_without_a_comma_tells_which_bridge_is_praised() -> None:
    text = "The mayor praised the bridge which the village had paid for."
    (found,) = proposed(text, "obj")
    assert words(text, found.content).endswith("had paid for")


def test_an_object_and_what_it_is_blamed_for_are_offered_as_one_content() -> None:
    text = "Farmers criticized the minister for selling the dairy."
    (found,) = proposed(text, "obj prep:for")
    assert words(text, found.source) == "Farmers"
    assert words(text, found.content) == "the minister for selling the dairy"
    assert "with an object and “for”" in why(found)


def test_when_an_object_was_praised_is_no_part_of_the_praise() -> None:
    assert not proposed("The mayor praised the nurses after the storm.", "obj prep:after")


def test_whoever_is_angered_is_the_source() -> None:
    text = "The new timetable angered many parents in Eastwick."
    (found,) = proposed(text, "felt")
    assert words(text, found.source).startswith("many parents")
    assert words(text, found.content) == "The new timetable"


def test_whoever_was_alarmed_by_a_thing_is_the_source() -> None:
    text = "The teachers were alarmed by the new timetable."
    (found,) = proposed(text, "pass prep:by")
    assert words(text, found.source) == "The teachers"
    assert words(text, found.content) == "by the new timetable"


def test_an_adjective_behind_its_noun_tells_what_that_somebody_feels() -> None:
    text = "The council heard from residents angry about the noise."
    (found,) = proposed(text, "adj prep:about")
    assert words(text, found.source).startswith("residents")


def test_criticism_that_a_plan_draws_is_its_critics() -> None:
    text = "The plan drew sharp criticism from farmers in the valley."
    (found,) = proposed(text, "noun drawn")
    assert words(text, found.source) == "farmers in the valley"
    assert words(text, found.content) == "The plan"


def test_a_plan_that_draws_nobody_named_is_no_candidate() -> None:
    assert not proposed("The plan drew sharp criticism.", "noun drawn")


def test_a_candidate_tells_how_far_off_its_content_begins() -> None:
    (found,) = proposed("The mayor said on Monday that the bridge was safe.", "that")
    assert "that: content 3 words off" in found.circumstances
    assert "that: no verbs between word and content" in found.circumstances


def test_a_candidate_tells_what_its_word_is_used_like() -> None:
    (found,) = proposed("The mayor refused to call the bridge a success.", "small")
    uses = [circumstance for circumstance in found.circumstances if is_word_use(circumstance)]
    assert {"“call”", "“call” of form VB", "“refuse” above, as xcomp"} <= set(uses)


def test_what_stands_inside_a_likely_report_says_so() -> None:
    (found,) = proposed("The mayor said that the council opposed the bridge.", "obj")
    assert "inside what another word reports" in found.circumstances


def test_a_word_in_one_surrounding_moves_the_share() -> None:
    weights = lexicon.weights()
    use, odds = next((name, odds) for name, odds in weights.odds.items() if is_word_use(name))
    plain = lexicon.share_in("say", "obj", ())
    assert (lexicon.share_in("say", "obj", (use,)) > plain) == (odds > 1)
