"""Findings marked in their paragraphs, and boxes of feedback: what they say, in HTML and in plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.display import Highlight, Note, Tone, place
from lessons.findings import Span
from lessons.paragraphs import find_paragraphs
from lessons.report import Report

TEXT = (
    "2031-05-02\n\nThe ferry <Aurora> & its crew of 12 came home, a sailor said.\n\n"
    "The ferry in the harbour of Lund Bay\n\nNobody was hurt. “We were lucky,” said the captain.\n"
)
PARAGRAPHS = find_paragraphs(TEXT)
TONES: tuple[Tone, ...] = get_args(Tone)


class Page(HTMLParser):
    """Checks that every tag is closed in its place, and keeps the words, the marked words and the attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words, self.marked = "", ""
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        self.marked += data if "mark" in self.open else ""


def spans_of(*words: str) -> list[Span]:
    return [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


def page(thing: Highlight | Note) -> Page:
    return Page(thing._repr_html_())


def test_a_highlight_shows_the_paragraph_and_marks_the_words() -> None:
    shown = Highlight(TEXT, PARAGRAPHS, spans_of("crew of 12"), "how many")
    assert str(shown) == ("how many\nparagraph 1: The ferry <Aurora> & its ⟦crew of 12⟧ came home, a sailor said.")
    assert page(shown).marked == "crew of 12"


def test_only_paragraphs_with_a_mark_are_shown_and_in_order() -> None:
    shown = Highlight(TEXT, PARAGRAPHS, spans_of("lucky", "sailor"), "")
    assert [line.split(":")[0] for line in str(shown).splitlines()] == ["paragraph 1", "paragraph 3"]


def test_a_caption_and_a_dateline_are_called_so() -> None:
    assert [place(paragraph) for paragraph in PARAGRAPHS] == [
        "dateline",
        "paragraph 1",
        "paragraph 2 (caption)",
        "paragraph 3",
    ]


def test_each_role_has_its_label_and_a_line_of_its_own() -> None:
    roles = dict(
        zip(("source", "cue", "content"), ([s] for s in spans_of("the captain", "said the", "We were")), strict=True)
    )
    shown = Highlight(TEXT, PARAGRAPHS, roles, "why")
    html = shown._repr_html_()
    for role in roles:
        assert f"⟦{role}: " in str(shown)
        assert f"{role}:" in page(shown).words
    assert {"double", "wavy", "dotted"} <= set(re.findall(r"text-decoration-style:(\w+)", html))


def test_marks_that_cross_or_lie_in_each_other_make_well_formed_html() -> None:
    roles = {"source": [(20, 40)], "cue": [(30, 50)], "content": [(22, 28), (30, 50)]}
    shown = Highlight(TEXT, PARAGRAPHS, roles, "")
    assert TEXT[20:50] in page(shown).marked.replace("\n", "")


def test_spans_of_one_role_that_overlap_are_marked_once() -> None:
    start, end = spans_of("its crew of 12")[0]
    shown = Highlight(TEXT, PARAGRAPHS, [(start, end), (start + 4, end), (start, end)], "")
    assert str(shown).count("⟦") == 1


def test_a_span_over_two_paragraphs_is_marked_in_both() -> None:
    shown = Highlight(TEXT, PARAGRAPHS, [(TEXT.index("Lund"), TEXT.index("was hurt"))], "")
    assert "⟦Lund Bay⟧" in str(shown)
    assert "⟦Nobody ⟧was" in str(shown)


def test_a_span_outside_every_paragraph_is_nothing_to_mark() -> None:
    for spans in ([], [(10, 12)], [(10_000, 10_004)], [(5, 5)]):
        assert str(Highlight(TEXT, PARAGRAPHS, spans, "none")) == "none\nNothing to mark."
    assert "Nothing to mark." in page(Highlight("", find_paragraphs(""), [(0, 3)], "")).words


def test_text_and_caption_are_escaped() -> None:
    text = "<script>alert('1')</script> & “more” said <b>.</b>"
    shown = Highlight(text, find_paragraphs(text), [(3, 12)], "<i>&amp;")
    assert page(shown).tags <= {"div", "p", "small", "b", "br", "mark"}
    assert text in page(shown).words
    assert "<i>&amp;" in page(shown).words


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 210), st.integers(0, 210)), max_size=6))
def test_what_is_shown_is_the_text_whatever_it_is_and_whatever_is_marked(text: str, spans: list[Span]) -> None:
    paragraphs = find_paragraphs(text.replace("⟦", "").replace("⟧", ""))
    text = paragraphs[0].text if paragraphs else ""
    everything = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    shown = Highlight(text, paragraphs, {"source": spans, "": everything}, "")
    bare = str(shown).replace("⟦source: ", "").replace("⟦", "").replace("⟧", "")
    assert bare == "\n".join(f"{place(p)}: {p.words}" for p in paragraphs) or not paragraphs
    assert page(shown).marked == "".join(p.words for p in paragraphs)


@pytest.mark.parametrize("tone", TONES)
def test_a_note_says_its_tone_in_words_and_in_a_sign(tone: Tone) -> None:
    note = Note("Exercise 1.2", ["Look again."], tone)
    word = {"info": "note"}.get(tone, tone)
    assert word in str(note).splitlines()[0].lower()
    assert word in page(note).words.lower()
    assert ("role", "status" if tone in ("right", "not yet") else "note") in page(note).attributes


def test_no_two_tones_look_alike_without_colour() -> None:
    plain = [str(Note("", [], tone)) for tone in TONES]
    edges = [re.search(r"border-left:6px (\w+) var", Note("", [], tone)._repr_html_()) for tone in TONES]
    assert len(set(plain)) == len(TONES)
    assert [edge.group(1) for edge in edges if edge] == ["solid", "dashed", "dotted", "solid", "double"]


def test_a_note_is_escaped_and_its_evidence_marked() -> None:
    note = Note("<1.2> & more", ["He said ⟦“<i>no</i>” & left⟧ — see paragraph 3."], "not yet")
    assert page(note).marked == "“<i>no</i>” & left"
    assert "<1.2> & more" in page(note).words
    assert "i" not in page(note).tags


def test_a_note_may_hold_a_highlight() -> None:
    shown = Highlight(TEXT, PARAGRAPHS, spans_of("lucky"), "")
    note = Note("Solution", ["Here it stands:", shown], "solution")
    assert str(shown) in str(note)
    assert page(note).marked == "lucky"


def test_nothing_is_loaded_and_nothing_runs() -> None:
    things = [Highlight(TEXT, PARAGRAPHS, {"source": spans_of("sailor")}, "x"), *(Note("t", ["b"], t) for t in TONES)]
    for thing in things:
        html = thing._repr_html_()
        assert not re.search(r"http|src=|href=|url\(|<script|<style|\bon\w+=", html)


def test_ink_and_ground_are_set_together_or_left_to_the_page() -> None:
    """A style that sets only one of them is illegible in the other theme."""
    things = [Highlight(TEXT, PARAGRAPHS, {"cue": spans_of("said")}, "x"), *(Note("t", ["⟦b⟧"], t) for t in TONES)]
    for thing in things:
        for name, style in page(thing).attributes:
            if name == "style":
                parts = {part.split(":")[0] for part in (style or "").split(";")}
                assert ("background" in parts) == ("color" in parts)


def test_every_theme_colour_has_a_fallback() -> None:
    for tone in TONES:
        html = Note("t", [], tone)._repr_html_()
        assert re.findall(r"var\([^)]*\)", html) == re.findall(r"var\(--jp-[\w-]+,#[0-9a-f]{6}\)", html)


@pytest.mark.parametrize("sign", ["$", "\\"])
def test_no_two_signs_that_jupyterlab_takes_for_a_formula_stand_in_one_element(sign: str) -> None:
    text = f"Profit rose from {sign}(38.9m to {sign}(41.3m, Lumo said on Monday in a statement that said little."
    report = Report(text)
    shown = [
        report.page()._repr_html_(),
        report.where("Lumo")._repr_html_(),
        str(Note("from $1m to $2m", [text], "info")._repr_html_()),
        report.paragraphs.table()._repr_html_(),
    ]
    for page in shown:
        assert page.count(f"<span>{sign}</span>") >= 2
        assert sign not in page.replace(f"<span>{sign}</span>", "")
