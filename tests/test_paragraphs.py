"""Paragraphs, captions and datelines; sentences that never cross a paragraph."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from lessons import charts, parsing, places
from lessons.paragraphs import find_paragraphs
from lessons.report import Report
from lessons.sentences import find_sentences

REPORT = places.data("report", "report.txt").read_bytes().decode("utf-8")


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in find_paragraphs(text)]


def test_the_reports_four_captions_and_its_dateline_are_told_apart() -> None:
    paragraphs = find_paragraphs(REPORT)
    assert [p.number for p in paragraphs if p.kind == "caption"] == [4, 11, 16, 33]
    assert [p.words for p in paragraphs if p.kind == "dateline"] == ["date 2022-07-30"]
    assert paragraphs[1].words.startswith("Maksim")
    assert paragraphs[-1].number == 38


def test_every_word_of_a_text_stands_in_exactly_one_paragraph() -> None:
    for text in (REPORT, "One.\nTwo.\r\n\r\n Three. \u2028Four.", "", "   ", "\n\n"):
        paragraphs = find_paragraphs(text)
        covered = sorted((p.start, p.end) for p in paragraphs)
        assert all(a[1] <= b[0] for a, b in pairwise(covered))
        outside = set(range(len(text))) - {i for s, e in covered for i in range(s, e)}
        assert not "".join(text[i] for i in outside).strip()


def test_lines_without_full_stops_are_no_captions_where_most_lines_are_such() -> None:
    poem = "The river took the bridge\nThe river took the road\nAnd nobody was asked\n"
    assert kinds(poem) == ["body"] * 3


BODY = "The council met on Monday and closed the bridge. It will open again in May, the mayor said.\n" * 3


@pytest.mark.parametrize("line", ["Bridge closed", "Mayor Calls Bridge ‘a Disgrace’", "BRIDGE CLOSED UNTIL MAY"])
def test_a_line_without_a_full_stop_at_the_very_top_is_the_headline(line: str) -> None:
    assert kinds(f"{line}\n{BODY}") == ["headline", "body", "body", "body"]
    assert kinds(f"2024-05-01\n{line}\n{BODY}") == ["dateline", "headline", "body", "body", "body"]


def test_a_line_without_a_full_stop_further_down_is_a_caption() -> None:
    assert kinds(f"{BODY}The bridge in May\n{BODY}Bridge closed\n")[3::4] == ["caption", "caption"]


def test_the_chart_does_not_take_a_heading_for_the_caption_of_a_picture() -> None:
    """Nothing in a plain text tells one from the other."""
    chart = charts.who_speaks(Report(f"{BODY}What the council knew\n{BODY}"))
    assert "caption or heading" in json.dumps(chart.values)
    assert "picture" not in json.dumps(chart.values) + chart.description


def test_a_text_of_one_line_has_no_headline() -> None:
    assert kinds("Bridge closed") == ["body"]
    assert kinds("It rained.\n" + BODY)[0] == "body"


def test_a_headline_is_left_out_of_the_body_and_no_chart_calls_it_a_caption() -> None:
    report = Report(f"Bridge closed until May\n{BODY}The bridge in the spring\n{BODY}")
    assert report.counts().total.words == len((BODY * 2).split())
    assert report.counts(captions=True).total.words == len(report.text.split())
    assert charts.who_speaks(report).description.endswith("Captions or headings: paragraph 5.")
    assert str(report.page(1)) == "paragraph 1 (headline): Bridge closed until May"


def test_the_body_is_what_it_was_before_headlines_had_a_kind() -> None:
    """The scores of other news in data/reference were counted on the body: a headline was never part of it."""
    kept = [p.words for p in find_paragraphs(f"Bridge closed\n{BODY}A picture\n") if p.kind == "body"]
    assert kept == BODY.strip().split("\n")


def test_datelines_are_found_only_where_a_date_stands_alone_at_the_start() -> None:
    for line in ("2024-05-01", "Published: May 1, 2024", "1 May 2024", "Updated 01/05/2024, 14:30"):
        assert kinds(line + "\nThe council met.")[0] == "dateline", line
    for line in ("May 1, 2024 was a cold day.", "In 2024 the council met."):
        assert "dateline" not in kinds(line), line


def test_a_parse_covers_the_text_to_the_letter_and_no_sentence_crosses_a_paragraph() -> None:
    text = "One line without an end\nAnother line; it goes on\n\n  And “a third.” It ends.\n"
    paragraphs = find_paragraphs(text)
    doc = parsing.parse(text, [p.start for p in paragraphs])
    assert doc.text == text
    for sentence in find_sentences(doc):
        assert any(p.start <= sentence.start and sentence.end <= p.end for p in paragraphs)


def test_a_paragraph_longer_than_a_block_is_cut_and_loses_nothing() -> None:
    text = "The mayor said no. " * 3000 + "x" * 50_000 + " The end."
    doc = parsing.parse(text)
    assert doc.text == text


def test_many_texts_come_back_in_order_empty_ones_too() -> None:
    texts = ["One. Two.", "", "Three.\n\nFour.", " "]
    docs = list(parsing.parse_many((t, [p.start for p in find_paragraphs(t)]) for t in texts))
    assert [doc.text for doc in docs] == texts


def test_paragraphs_are_looked_up_by_number_and_a_wrong_number_says_which_there_are() -> None:
    report = Report("First one here.\n\nSecond one here.")
    assert report.paragraph(2).words == "Second one here."
    with pytest.raises(LookupError, match="paragraphs 1 to 2"):
        report.paragraph(3)
