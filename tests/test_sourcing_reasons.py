"""The reason of an attribution is a sentence that a learner can hold against the text, and names the table's row."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from lessons import parsing, tables
from lessons.paragraphs import find_paragraphs
from lessons.sourcing import find_sourcing
from lessons.sourcing.attribution import Attribution
from lessons.sourcing.reasons import frame_words, why


def told(text: str) -> Attribution:
    paragraphs = find_paragraphs(text)
    found, _ = find_sourcing(parsing.parse(text, [p.start for p in paragraphs]), paragraphs)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The mayor of Eastwick said the bridge was safe.", "“say” with a clause behind it"),
        ("“We will open it on Monday,” said Carla Brandt.", "“say” right behind a quotation"),
        ("The talks, according to the harbour office, have failed.", "“according to” with a name"),
        ("Brandt denied that the pier was closed.", "“deny” with a clause that begins with “that”"),
        ("The mayor was accused of hiding the letters.", "“accuse” with “of”, in the passive,"),
        ("She asked whether the pier was closed.", "“ask” with a question behind it"),
        ("As the Eastwick Gazette reported, the pier was sold in May.", "“report” behind “as”"),
        ("Mayor Carla Brandt Slams Harbour Plan Before Council Vote", "“slam” in a headline"),
        (
            "In the letter to the council, Brandt wrote:\n\nThe pier has to be closed at once.",
            "“write” with a colon before the next paragraph",
        ),
    ],
)
def test_a_reason_names_the_word_and_where_it_stands(text: str, reason: str) -> None:
    assert told(text).why.startswith(f"{reason} signals that somebody says or thinks something")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Two men allegedly sold the boat.", "“allegedly” tells that somebody says so, and hides who."),
        ("Carla Brandt: “We will open it.”", "A name and a colon stand before what is said."),
        (
            "To many fishermen, the old pier is the heart of the town.",
            "“To” and somebody stand in front of the clause, as those in whose eyes it is so.",
        ),
    ],
)
def test_a_source_without_a_verb_has_a_reason_of_its_own(text: str, reason: str) -> None:
    assert told(text).why == reason


def test_signatures_and_documents_say_what_they_are() -> None:
    signed, document = (SimpleNamespace(pattern=pattern, lemma="letter") for pattern in ("signature", "document"))
    assert why(signed) == "A dash and a name stand behind what is said, as a signature."
    assert why(document) == "“letter”: a document stands beside the clause, as what it is taken from."


def test_a_frame_that_has_no_words_of_its_own_is_said_plainly() -> None:
    assert frame_words("prep:of") == "with “of”"
    assert frame_words("pass prep:of") == "with “of”, in the passive,"
    assert frame_words("no such frame") == "in this place"


def test_the_counts_in_a_reason_are_the_tables() -> None:
    rows = [
        row for row in tables.rows("lexicon", "cue_frames.csv") if row["lemma"] == "deny" and row["frame"] == "that"
    ]
    reason = told("Brandt denied that the pier was closed.").why
    assert reason.endswith(f", as in {rows[0]['cues']} of {rows[0]['seen']} uses counted in real news.")


def test_an_explanation_shows_the_verbs_row_and_its_three_most_frequent_frames() -> None:
    rows = told("The mayor of Eastwick said the bridge was safe.").explain().rows
    assert [name for name, _ in rows] == ["attribution_verbs.csv"] + ["cue_frames.csv"] * 3
    assert {row["lemma"] for _, row in rows} == {"say"}
    cues = [int(row["cues"]) for name, row in rows if name == "cue_frames.csv"]
    assert cues == sorted(cues, reverse=True)
    assert cues[0] == max(int(r["cues"]) for r in tables.rows("lexicon", "cue_frames.csv") if r["lemma"] == "say")
