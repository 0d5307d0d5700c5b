"""Which mentions are one voice, and which are not, on texts of our own."""

from __future__ import annotations

from lessons import parsing
from lessons.findings import Findings
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import find_sourcing
from lessons.sourcing.voice import Voice


def voices(text: str) -> Findings[Voice]:
    paragraphs = find_paragraphs(text)
    return find_sourcing(parsing.parse(text, [p.start for p in paragraphs]), paragraphs)[1]


def names(text: str) -> list[str]:
    return [voice.name for voice in voices(text)]


def test_a_surname_is_the_person_named_in_full_before() -> None:
    text = "Carla Brandt said the bridge was safe. Brandt said it would open on Monday."
    assert names(text) == ["Carla Brandt"]


def test_he_is_the_nearest_speaker() -> None:
    text = "A man said the bridge had fallen. He said nobody was hurt."
    assert names(text) == ["a man"]


def test_she_is_not_a_man() -> None:
    text = "A man said the bridge had fallen. She said nobody was hurt."
    assert len(names(text)) == 2


def test_two_unnamed_men_stay_two() -> None:
    text = "A man said the bridge had fallen.\n\nA man said he saw it from his window."
    assert names(text)[:2] == ["a man", "a man (2)"]


def test_the_man_is_the_father_who_spoke_before() -> None:
    text = "A farmer’s father said the barn had burned. “I saw the fire from my window,” the man said."
    assert len(names(text)) == 1


def test_an_apposition_gives_the_name() -> None:
    assert names("“The boys came home late,” his mother Anna said.") == ["Anna"]


def test_an_institution_named_twice_is_one_voice() -> None:
    text = "The Harbour Ministry said the port was open. The Harbour Ministry said it would stay open."
    assert len(voices(text)) == 1


def test_unnamed_officials_are_not_merged_without_a_reason() -> None:
    text = "Officials said the port was open.\n\nThe strike went on. Officials said the port was closed."
    assert len(voices(text)) == 2


def test_he_can_be_a_person_named_just_before() -> None:
    text = "Peter Lang, 23, left the army in May. “Nobody argued with us,” he told reporters."
    assert names(text) == ["Peter Lang"]


def test_every_mention_has_a_reason() -> None:
    for voice in voices("Carla Brandt said the bridge was safe. She said it would open. Brandt said it was strong."):
        assert all(mention.why for mention in voice.mentions)
        assert len(voice.mentions) == 3


def test_a_spokeswoman_speaks_for_somebody_else() -> None:
    voice = voices("A spokeswoman for Norvik Shipping said the port was open.")[0]
    assert voice.origin == "Norvik Shipping"
