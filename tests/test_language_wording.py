"""What the wording does: each rule on sentences of our own, and all of them on the practice texts."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from lessons import places, tables
from lessons.findings import Findings
from lessons.language.mark import Mark
from lessons.language.wording import find_wording
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sourcing import find_sourcing


def wording(text: str, *, sourced: bool = False) -> Findings[Mark]:
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    attributions = find_sourcing(doc, paragraphs)[0] if sourced else ()
    return find_wording(doc, paragraphs, attributions)


def found(text: str, kind: str, **options: bool) -> list[tuple[str, str]]:
    return [(mark.words, mark.class_) for mark in wording(text, **options).where(kind=kind)]


# -------------------------------------------------------------------- passives


@pytest.mark.parametrize(
    ("text", "passives"),
    [
        ("The mayor was arrested on Friday.", [("was arrested", "agentless")]),
        ("The mayor was arrested by two officers.", [("was arrested", "with agent")]),
        ("The men were seized and locked up.", [("were seized", "agentless"), ("locked up", "agentless")]),
        ("The clerk was hired in May and left in June.", [("was hired", "agentless")]),
        ("Guards found letters hidden in the wall.", [("hidden", "participle, agentless")]),
        ("The goods were moved by car.", [("were moved", "agentless")]),
        ("The town is located on a lake.", []),
        ("The wall is finished.", []),
        ("The wall has been finished.", [("has been finished", "agentless")]),
        ("They are used to the noise.", []),
        ("The hall is used in winter.", [("is used", "agentless")]),
        ("They have arrived and she has eaten.", []),
        ("Frozen pipes burst in the old school.", []),
    ],
)
def test_passives_are_told_from_what_looks_like_them(text, passives):
    assert found(text, "passive") == passives


# ------------------------------------------------------------- listed words


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("The bridge may close in May.", "hedge", ["may"]),
        ("A survey suggests a link.", "hedge", ["suggests"]),
        ("The mayor suggested a walk.", "hedge", []),
        ("Fewer than ten boats came.", "vague quantity", []),
        ("In the flood of 1998 the wall held.", "loaded word", []),
        ("A flood of letters came.", "loaded word", ["flood of"]),
        ("They used so-called science.", "loaded word", ["so-called"]),
        ("The so-called “science” failed.", "loaded word", []),
        ("Two men allegedly sold the boat.", "hedge", ["allegedly"]),
        ("The alleged thief smiled.", "hedge", ["alleged"]),
        ("She appeared in court.", "hedge", []),
        ("He could not swim.", "hedge", []),
        ("Many people came, some of them late.", "vague quantity", ["Many", "some"]),
        ("Some 60 people came.", "vague quantity", []),
        ("The minister slammed the report.", "loaded word", ["slammed"]),
        ("The car slammed into a wall.", "loaded word", []),
        ("The sinister Wenner bank paid.", "loaded word", ["sinister"]),
        ("It was a heavy-handed and last-ditch bid.", "loaded word", ["heavy-handed", "last-ditch"]),
        ("The council met on Monday and raised the tax on water by two percent.", "loaded word", []),
    ],
)
def test_a_listed_word_counts_only_in_its_own_sense(text, kind, words):
    assert [w for w, _ in found(text, kind)] == words


def test_a_loaded_word_inside_quotation_marks_says_so():
    mark = wording("“It was a disgraceful vote,” said Ana Brek.").where(kind="loaded word")[0]
    assert mark.why.endswith("it stands in quotation marks")


@pytest.mark.parametrize("table", ["hedges.csv", "vague_words.csv", "loaded_words.csv"])
def test_every_row_of_a_word_list_says_what_the_word_does_and_where_the_row_is_from(table):
    rows = tables.rows("lexicon", table)
    assert rows
    assert all(row["words"] and row["class"] and row["because"] and row["source"] for row in rows)
    entries = Counter((row["words"], row["part"]) for row in rows)
    assert entries.most_common(1)[0][1] == 1


# ------------------------------------------------------------ quotation marks


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We shall rebuild the harbour,” said Ana Brek.", "quotation"),
        ("The company called the strike “an attack on every customer”, and went to court.", "quotation"),
        ("The locals call the place “the kettle”.", "term"),
        ("The so-called “fair price” rose again.", "term"),
        ("The slogan “Water is life” hangs over the door.", "term"),
        ("She reads “The Long Winter” every year.", "term"),
        ("Under the by-law “dwelling” means any room with a stove.", "term"),
        ("A stay of one night counts as “short and free” under the rules.", "term"),
        ("They ran aground on what sailors call “the grey sister”.", "term"),
        ("They meet in what critics call “the grey elephant”.", "quotation"),
        ("In the jargon of the mill these are “soft stops”.", "term"),
        ("The famous “red ledger” burned in 1911.", "term"),
        ("The club's old motto, “Row or go”, was painted over.", "term"),
        ("He rides a “desk bike”, a bicycle with a table.", "term"),
        ("Her account is “otterfan88”.", "term"),
        ("In this mill a “drone” is a man who sweeps.", "term"),
        ("They elected a “dry member”, somebody who does not sail.", "term"),
        ("They opened a “slow lane” counter in the shop.", "term"),
        ("He bought a “quiet” drill.", "scare quote"),
        ("Jon “Moose” Halder rowed alone.", "term"),
        ("They closed the “fair share” loophole in May.", "term"),
        ("It was, as one baker put it, “a cold week”.", "quotation"),
        ("Bridge Closed After ‘Minor Crack’ Worries Whole Town", "quotation"),
        ("The ‘experts’ never left the hotel.", "scare quote"),
        ("The town's “express service” takes nine weeks.", "scare quote"),
        ("He stopped at the gate. “Who is there?” Nobody answered.", "quotation"),
    ],
)
def test_quotation_marks_are_told_apart(text, kind):
    assert [m.kind for m in wording(text, sourced=True) if m.kind in ("quotation", "scare quote", "term")] == [kind]


def test_marks_inside_marks_have_an_answer_of_their_own():
    text = "“They call it ‘the oven’ and nobody works there,” said Ana Brek."
    marks = [m for m in wording(text, sourced=True) if m.kind in ("quotation", "scare quote", "term")]
    assert [(m.kind, m.words[0]) for m in marks] == [("quotation", "“"), ("term", "‘")]


def test_a_setting_in_a_scrap_of_html_is_no_quotation():
    text = 'See <img alt="map" src="map.png"> for the way.'
    assert not [m for m in wording(text) if m.kind in ("quotation", "scare quote", "term")]


# -------------------------------------------------------------- echoes, slips

HEARD = "Two people were hurt when a tram hit a lorry in Olm on Monday, the police said."


def test_two_sentences_that_differ_in_a_word_are_near_duplicates_of_each_other():
    text = f"{HEARD} The line was closed. {HEARD.replace('hurt', 'injured')}"
    assert [class_ for _, class_ in found(text, "near-duplicate")] == ["reworded", "reworded"]


def test_two_sentences_with_a_phrase_in_common_are_no_near_duplicates():
    assert not found(
        f"{HEARD} Nobody was hurt when a tram hit a wall in Brek two years ago, on a Sunday in spring.",
        "near-duplicate",
    )


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("They agreed to go home. return. Then they slept.", [("home. return", "stray full stop")]),
        ("He works for Wenner Corp. on Sundays.", []),
        ("The road goes south .", [("south .", "space before a stop")]),
        ("A Berlin – led attack failed.", [("Berlin – led", "spaced hyphen")]),
        ("The group – led by a priest – left.", []),
        ("She lives in the the north.", [("the the", "doubled word")]),
        ("It had had its day, he said that that was true.", []),
        (
            "Some 6,000 came. Of the 6000, few left.",
            [("6,000", "two forms of one number"), ("6000", "two forms of one number")],
        ),
        ("In 2014 they paid 2014 crowns.", []),
        ("Kallmstad is old. People like Kalmstad.", [("Kallmstad", "two spellings"), ("Kalmstad", "two spellings")]),
        ("Bryan Olsen met Brian Weber in town.", []),
    ],
)
def test_slips_are_seen_and_plain_text_is_let_be(text, slips):
    assert found(text, "slip") == slips


@pytest.mark.parametrize(
    ("text", "kind", "whys"),
    [
        (
            "They agreed to go home. return. Then they slept.",
            "slip",
            ["slip, stray full stop: a small letter follows the full stop, so the sentence goes on"],
        ),
        (
            "Kallmstad is old. People like Kalmstad.",
            "slip",
            [
                "slip, two spellings: the text also has “Kalmstad”, which differs by one letter",
                "slip, two spellings: the text also has “Kallmstad”, which differs by one letter",
            ],
        ),
        (
            "Some 6,000 came. Of the 6000, none left.",
            "slip",
            [
                "slip, two forms of one number: it is also written “6000”",
                "slip, two forms of one number: it is also written “6,000”",
            ],
        ),
        (
            f"{HEARD} The line was closed. {HEARD.replace('hurt', 'injured')}",
            "near-duplicate",
            [
                "near-duplicate: 12 of 15 runs of three words also stand in “Two people were injured when a …”",
                "near-duplicate: 12 of 15 runs of three words also stand in “Two people were hurt when a …”",
            ],
        ),
        (
            "The mayor was arrested by two officers.",
            "passive",
            [
                "passive: in “was arrested” a form of “be” or “get” stands with a past participle; "
                "“by two officers” says who does it"
            ],
        ),
        (
            "Two men allegedly sold the boat.",
            "hedge",
            ["hedge, hearsay: “allegedly” says that somebody claims it and does not vouch for it"],
        ),
    ],
)
def test_every_mark_says_why_in_words_of_its_own_text(text, kind, whys):
    assert [mark.why for mark in wording(text).where(kind=kind)] == whys


def test_a_row_of_the_table_has_the_words_their_class_and_the_reason():
    assert wording("Two men allegedly sold the boat.")[0].row() == {
        "words": "allegedly",
        "kind": "hedge",
        "class": "hearsay",
        "why": "hedge, hearsay: “allegedly” says that somebody claims it and does not vouch for it",
    }


def test_a_full_stop_inside_a_name_is_a_slip_wherever_the_name_stands():
    text = "Early on Friday the talk was given by Ilse Brekmann of Olmen. Harbour.\n\nThey left."
    marks = wording(text).where(class_="stray full stop")
    assert [mark.words for mark in marks] == ["Olmen. Harbour"]
    assert marks[0].why.endswith("a single proper noun follows the full stop, as if it belonged to the name before")


def test_first_names_of_two_families_are_no_two_spellings_and_of_one_family_they_are():
    assert not found("Hannah Olsen met Hanna Weber in town.", "slip")
    one = found("Hannah Olsen came. Later Hanna Olsen left.", "slip")
    assert one == [("Hannah", "two spellings"), ("Hanna", "two spellings")]


# -------------------------------------------------------------- practice, bad input


@pytest.fixture(scope="module")
def practised() -> dict[str, dict[str, int]]:
    """Hits, extra marks and missed ones of each kind, over all practice texts."""
    with places.data("practice", "wording", "key.csv").open(encoding="utf-8", newline="") as file:
        key = list(csv.DictReader(file))
    tally: dict[str, dict[str, int]] = {}
    for name in sorted({row["text"] for row in key}):
        text = places.data("practice", "wording", f"{name}.txt").read_text(encoding="utf-8")
        wanted = [row for row in key if row["text"] == name]
        for mark in wording(text, sourced=True):
            hit = next((r for r in wanted if r["kind"] == mark.kind and _touch(r, mark)), None)
            counts = tally.setdefault(mark.kind, Counter())
            counts["extra" if hit is None else "hit"] += 1
            if hit is not None:
                wanted.remove(hit)
        for row in wanted:
            tally.setdefault(row["kind"], Counter())["missed"] += 1
    return tally


def _touch(row: dict[str, str], mark: Mark) -> bool:
    return int(row["start"]) < mark.end and mark.start < int(row["end"])


KINDS = (
    "passive", "hedge", "vague quantity", "loaded word", "quotation", "scare quote", "term", "near-duplicate", "slip"
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_on_the_practice_texts_nine_of_ten_marks_are_right_and_three_of_four_are_found(practised, kind):
    counts = practised[kind]
    assert counts["hit"] >= 0.90 * (counts["hit"] + counts.get("extra", 0))
    assert counts["hit"] >= 0.75 * (counts["hit"] + counts.get("missed", 0))


def test_the_keys_words_stand_where_the_key_says():
    with places.data("practice", "wording", "key.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = places.data("practice", "wording", f"{row['text']}.txt").read_text(encoding="utf-8")
            assert text[int(row["start"]) : int(row["end"])] == row["words"]


@pytest.mark.parametrize(
    "text",
    [
        "", " \n\n ", "?!... — “” ‘’ \"", "12 13 1,400 1400", "Солдаты «отказались» воевать. Их отправили в подвал.",
        "“" * 200, "a “b ‘c “d", "was " * 300, "| a | b |\n|---|---|\n| 1 | 2 |", "\u0000\ufffd\u200f“x”",
    ],
)  # fmt: skip
def test_no_text_breaks_the_rules(text):
    for mark in wording(text):
        assert text[mark.start : mark.end] == mark.words
        assert mark.why
