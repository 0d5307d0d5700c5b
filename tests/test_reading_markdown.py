"""Markdown files: the marks are taken off and that is said; the words stay, each in its paragraph."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import markdown, reading
from lessons.report import Report

STORY = [
    "The ferry between Ostley and Tarn was stopped on Monday after water was found in its engine room, the harbour "
    "office said.",
    "“We heard a bang and then the lights went out,” said Pia Lund, a passenger. About 140 people were on board, "
    "according to the company.",
    "The harbour office believes that repairs will take “at least three weeks”. Last year the ship was out of service "
    "for 40 days, and nobody has said why.",
]


def read(tmp_path: Path, text: str, name: str = "ferry.md") -> reading.Reading:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    return reading.read(path)


def paragraphs(tmp_path: Path, text: str) -> list[str]:
    return [line for line in read(tmp_path, text).text.split("\n") if line]


def around(marked: str) -> str:
    return "\n\n".join([STORY[0], marked, *STORY[1:]]) + "\n"


EMPHASIS = "1 emphasised passage"
TAKEN_OFF = "marks of Markdown were taken off"

CASES = {
    "a heading": ("## What happened", ["What happened"], "1 heading"),
    "a heading with a line under it": ("What happened\n---", ["What happened"], "1 heading"),
    "emphasis": ("It was *not* the **first** leak.", ["It was not the first leak."], "2 emphasised passages"),
    "emphasis inside quotation marks": (
        "“_Never_ again,” he said.",
        ["“Never again,” he said."],
        EMPHASIS,
    ),
    "a link": ("As [the Gazette](https://g.example/a_b_c) reports.", ["As the Gazette reports."], "1 link"),
    "a link by reference": ("As [it][g] reports.\n\n[g]: https://g.example", ["As it reports."], "1 link"),
    "a list": (
        "- The pump leaked.\n- Nobody looked.\n  - Not even *once*.",
        ["The pump leaked.", "Nobody looked.", "Not even once."],
        "3 list items",
    ),
    "a numbered list": ("1. The pump leaked.\n2. Nobody looked.", ["The pump leaked.", "Nobody looked."], "2 list"),
    "a quotation set apart": ("> We told them.\n>\n> Twice.", ["We told them.", "Twice."], "1 quotation set apart"),
    "code": ("```python\nprint(1)\n```", [], "1 block of code was left out"),
    "text between fences": ("```\nA letter to the port.\n```", ["A letter to the port."], "1 fence"),
    "a table": ("| port | ships |\n|---|---|\n| Tarn | 12 |", [], "1 table was left out"),
    "a picture": ("![The ferry in Ostley](x.jpg)", ["The ferry in Ostley"], "1 picture"),
    "a picture in a line": ("See ![](x.jpg) this.", ["See this."], "1 picture"),
    "a rule": ("---", [], "1 dividing line"),
    "tags of HTML": ("So <b>he</b> said.<br>Twice.\n\n<!-- todo -->", ["So he said.", "Twice."], "tags of HTML"),
    "a block of HTML": ("<div class='x'>\nHe said no.\n</div>", ["He said no."], "tags of HTML"),
    "tags inside a block of HTML": ("<p>He <b>said</b> no.</p>", ["He said no."], "tags of HTML"),
    "a script": ("<script>\nvar x = 1;\n\nx\n</script>", [], "tags of HTML"),
    "a footnote": ("He left.[^1]\n\n[^1]: On Monday.", ["He left.", "On Monday."], "footnote"),
    "escaped marks": (
        "It cost \\$5 \\*net\\* &amp; more.",
        ["It cost $5 *net* & more."],
        TAKEN_OFF,
    ),
    "words struck out": ("He ~~left~~ stayed.", ["He left stayed."], EMPHASIS),
}


@pytest.mark.parametrize(("marked", "clean", "said"), CASES.values(), ids=CASES.keys())
def test_marks_are_taken_off_and_that_is_said(tmp_path: Path, marked: str, clean: list[str], said: str) -> None:
    found = read(tmp_path, around(marked))
    assert [line for line in found.text.split("\n") if line] == [STORY[0], *clean, *STORY[1:]]
    assert any(said in sentence for sentence in found.cleaned), found.cleaned
    assert all(sentence.endswith(".") for sentence in found.cleaned)


UNMARKED = {
    "a product": "A room of 5 * 3 * 2 metres.",
    "a name with underscores": "The file is called minutes_of_the_port.",
    "a hashtag": "#ferry was read 12 times.",
    "a year that begins a line": "1986. That was the year of the first leak.",
    "less than": "The leak was < 2 litres & > 1 litre.",
    "a price": "It cost $5 and ~10 more.",
    "a line that is indented": "    The port said no.",
    "brackets": "“They [the port] knew,” he said [sic].",
}


@pytest.mark.parametrize("line", UNMARKED.values(), ids=UNMARKED.keys())
def test_what_only_looks_like_a_mark_stays(tmp_path: Path, line: str) -> None:
    assert paragraphs(tmp_path, around(line))[1].strip() == line.strip()


def test_a_file_without_marks_is_read_to_the_letter(tmp_path: Path) -> None:
    text = "\n\n\n".join(STORY) + "  \n"
    assert read(tmp_path, text) == reading.Reading(text, ())


def test_a_wrapped_paragraph_is_one_paragraph_and_that_is_said(tmp_path: Path) -> None:
    wrapped = "The ferry was stopped on Monday\nafter water was found in it. The\noffice said so."
    found = read(tmp_path, around(wrapped))
    assert "The ferry was stopped on Monday after water was found in it. The office said so." in found.text.split("\n")
    assert found.cleaned == ("Lines that only wrapped a paragraph were joined.",)


def test_paragraphs_of_one_long_line_each_are_not_joined(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, "# Ferry stopped\n" + "\n".join(STORY)) == ["Ferry stopped", *STORY]


def test_front_matter_is_left_out_and_its_date_and_title_are_put_first(tmp_path: Path) -> None:
    front = '---\ntitle: "Ferry stopped: a leak"\ndate: 2024-03-04T08:00\ntags:\n  - ferry\n  - port\n---\n\n'
    found = read(tmp_path, front + "\n\n".join(STORY))
    assert [line for line in found.text.split("\n") if line] == ["2024-03-04", "Ferry stopped: a leak", *STORY]
    assert any("front matter" in said for said in found.cleaned)
    assert Report(found.text).paragraphs[0].kind == "dateline"


def test_a_title_that_is_the_heading_too_stands_there_once(tmp_path: Path) -> None:
    text = "+++\ntitle = 'Ferry stopped'\n+++\n# Ferry *stopped*\n\n" + "\n\n".join(STORY)
    assert paragraphs(tmp_path, text) == ["Ferry stopped", *STORY]


def test_a_rule_above_and_below_a_paragraph_is_no_front_matter(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, "---\n\n" + STORY[0] + "\n\n---\n\n" + STORY[1]) == STORY[:2]


def test_offsets_are_into_the_clean_text(tmp_path: Path) -> None:
    path = tmp_path / "ferry.md"
    path.write_text("# Ferry\n\n**The mayor** said on Monday that [the ferry](x) was *not* safe.\n", encoding="utf-8")
    report = Report.read(path)
    said = report.attributions[0]
    assert report.text[slice(*said.source[0])] == "The mayor"
    assert "*" not in report.text


def test_marks_in_a_text_file_are_the_learners_own(tmp_path: Path) -> None:
    text = "# Ferry\n\n*Not* the first leak.\n"
    assert read(tmp_path, text, "ferry.txt").text == text


@pytest.mark.parametrize("text", ["# \n\n---\n", "```python\nprint(1)\n```\n", "![](x.jpg)\n"])
def test_a_file_of_nothing_but_marks_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(reading.ReadingError, match="is empty"):
        read(tmp_path, text)


@pytest.mark.parametrize("piece", ["*", "[", "> ", "- ", "`", "a**b", "<", "![[", "[a](b", "_a*", "> - ", "|", "&#"])
def test_endless_marks_are_read_or_refused_in_bounded_time(tmp_path: Path, piece: str) -> None:
    """Half of the largest file, in half of the time that one may take."""
    start = time.process_time()
    with suppress(reading.ReadingError):
        read(tmp_path, STORY[0] + "\n\n" + piece * (240_000 // len(piece)))
    assert time.process_time() - start < 5


def test_front_matter_that_never_ends_is_text_and_takes_no_time() -> None:
    start = time.process_time()
    assert markdown.without_marks("---\n" + " a: b\n" * 20_000 + "The end.").text.endswith("The end.\n")
    assert markdown.without_marks("---\n" + "  \n" * 20_000 + "The end.").text == "The end.\n"
    assert time.process_time() - start < 10


words = st.text("abc \n", min_size=1, max_size=12)
marked = st.lists(words | st.sampled_from(["*", "_", "# ", "> ", "- ", "1. ", "\n\n", "<b>", "]", "["]), max_size=20)


@settings(max_examples=150, deadline=None)
@given(marked)
def test_no_word_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain = reading.read_bytes(f"{STORY[0]}\n\n{text}\n".encode(), "x.md").text
    assert [c for c in plain if c in "abc"] == [c for c in f"{STORY[0]}{text}".replace("<b>", "") if c in "abc"]
