"""The day of publication of a saved web page: taken where the page states it, said, and never made up."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from lessons import reading
from lessons.figures.reported import report_date
from lessons.page_date import find_date
from tests.test_reading_pages import STORY, page, paragraphs, save

HEADLINE = "<h1>Ferry stopped after a leak</h1>"
META = '<meta property="article:published_time" content="{}">'
LINKED = '<script type="application/ld+json">{}</script>'


def read(tmp_path: Path, above: str, head: str = "", below: str = "") -> reading.Reading:
    html = page(HEADLINE + above + paragraphs(STORY) + below, '<meta charset="utf-8">' + head)
    return reading.read(save(tmp_path, html))


def said_of_dates(found: reading.Reading) -> list[str]:
    return [said for said in found.cleaned if " date" in said]


STATED = {
    "a time in the byline": '<p class="byline">By Ana Lee <time datetime="2024-03-04T08:00Z">4 March</time></p>',
    "a time with the time of day in words": '<div><time datetime="2024-03-04 08:00">today at 8</time></div>',
    "a byline with a date": '<p class="byline">By Ana Lee, 4 March 2024</p>',
    "a byline without a name for machines": "<p>By Ana Lee</p><p>Published March 4, 2024</p>",
    "a time in words alone": "<time>4 March 2024</time>",
    "published and changed": "<p>Published 4 March 2024, updated 6 March 2024</p>",
    "published and changed for machines": '<p>Published <time datetime="2024-03-04">4 March</time>. '
    'Updated: <time datetime="2024-03-06">6 March</time></p>',
    "a change by its class": '<time datetime="2024-03-04"></time><time class="updated" datetime="2024-03-06"></time>',
    "the same day twice": '<time datetime="2024-03-04"></time><time datetime="2024-03-04T10:00"></time>',
    "a day that the calendar lacks beside one that it has": '<time datetime="2024-02-31"></time>'
    '<time datetime="2024-03-04"></time>',
}


@pytest.mark.parametrize("above", STATED.values(), ids=STATED.keys())
def test_the_day_that_a_page_shows_is_the_reports_and_is_said(tmp_path: Path, above: str) -> None:
    found = read(tmp_path, above)
    assert found.text.startswith("2024-03-04\n\n")
    assert report_date(found.text) == date(2024, 3, 4)
    assert said_of_dates(found) == ["The date that the page gives, 2024-03-04, was put first."]


@pytest.mark.parametrize(
    "head",
    [
        META.format("2024-03-04T08:00:00Z"),
        '<meta itemprop="datePublished" content="2024-03-04">',
        LINKED.format('{"@type": "NewsArticle", "datePublished": "2024-03-04T08:00"}'),
        LINKED.format('{"@graph": [{"@type": "WebSite"}, {"@type": ["Article"], "datePublished": "2024-03-04"}]}'),
        LINKED.format("{not JSON") + META.format("2024-03-04"),
        LINKED.format("[" * 50_000) + META.format("2024-03-04"),
    ],
)
def test_the_day_that_a_page_writes_for_machines_is_the_reports(tmp_path: Path, head: str) -> None:
    assert read(tmp_path, "", head).text.startswith("2024-03-04\n\n")


def test_a_time_above_the_article_counts_with_a_byline_and_todays_date_at_the_pages_head_does_not(
    tmp_path: Path,
) -> None:
    byline = '<header><p class="byline">By Ana Lee</p><time datetime="2024-03-04"></time></header><article>'
    masthead = '<header><a href="/">The Gazette</a><time datetime="2026-01-02"></time></header><article>'
    for header, begin in ((byline, "2024-03-04"), (masthead, "Ferry stopped")):
        html = page(HEADLINE + paragraphs(STORY)).replace("<article>", header)
        assert reading.read(save(tmp_path, html)).text.startswith(begin)


NO_DATE = {
    "no date": "",
    "a date nobody can tell": "<p>By Ana Lee</p><p>Published 3/4/2024</p>",
    "a date without a year": '<p class="byline">By Ana Lee, 4 March</p>',
    "what is no date": '<time datetime="yesterday">yesterday</time>',
    "a day that the calendar lacks": '<time datetime="2024-02-31">31 February</time>',
    "a day that is told of": f'<p>{STORY[0]} It was built on <time datetime="1987-05-02">2 May</time>, and has been '
    "repaired many times since then.</p>",
    "other articles": '<ul><li><time datetime="2023-01-01">1 January</time> A bus stopped</li></ul>',
    "a comment": '<div class="comment"><time datetime="2024-03-09">9 March</time> Never again</div>',
    "markup for a date": '<time datetime="&lt;script&gt;2024-03-04">x</time>',
    "a date without end": f'<time datetime="2024-03-04{"9" * 100_000}">x</time>',
}


@pytest.mark.parametrize("above", NO_DATE.values(), ids=NO_DATE.keys())
def test_a_page_that_states_no_day_gets_none_and_nothing_is_said_of_it(tmp_path: Path, above: str) -> None:
    found = read(tmp_path, above)
    assert report_date(found.text) is None
    assert said_of_dates(found) == []


def test_of_two_days_neither_is_taken_and_that_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, '<time datetime="2024-03-09"></time><time datetime="2024-03-04"></time>')
    assert report_date(found.text) is None
    assert said_of_dates(found) == [
        "The page gives more than one date (2024-03-04, 2024-03-09), so none was put first."
    ]
    twice = read(tmp_path, "", META.format("2024-03-04") + META.format("2023-03-04"))
    assert "more than one date" in said_of_dates(twice)[0]


def test_what_is_written_for_machines_decides_and_another_day_on_the_page_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, '<time datetime="2024-05-09">9 May</time>', META.format("2024-03-04"))
    assert found.text.startswith("2024-03-04\n\n")
    assert said_of_dates(found) == [
        "The date that the page gives, 2024-03-04, was put first; elsewhere it shows 2024-05-09."
    ]


@pytest.mark.parametrize("day", ["0001-01-01", "1970-01-01", "9999-12-31", str(date.today() + timedelta(40))])
def test_a_day_that_can_be_no_reports_is_not_taken_and_that_is_said(tmp_path: Path, day: str) -> None:
    found = read(tmp_path, f'<time datetime="{day}">x</time>')
    assert report_date(found.text) is None
    assert said_of_dates(found) == [f"The page gives the date {day}, which can be no report's, so none was put first."]


def test_a_day_of_a_page_is_what_last_week_counts_from(tmp_path: Path) -> None:
    from lessons.figures.days import resolve

    found = read(tmp_path, '<p class="byline">By Ana Lee <time datetime="2024-03-04">4 March</time></p>')
    days = resolve("last week", report_date(found.text))
    assert days == (date(2024, 2, 26), date(2024, 3, 3))


HOSTILE = {
    "times without end": "<div><span>x</span><time datetime='2024-03-04'></time></div>" * 40_000,
    "headers in headers": "<header><span>a</span>" * 240 + "<p>By Ana, 4 March 2024</p>" * 3_000 + "</header>" * 240,
    "bylines in bylines": ("<div class='byline'>" * 200 + "<p>By Ana, 4 March 2024</p>" * 20 + "</div>" * 200) * 40,
    "one long byline": "<p class='byline'>updated " + "on " * 400_000 + "</p>",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_page_takes_bounded_time(body: str) -> None:
    from trafilatura import load_html

    start = time.process_time()
    find_date(load_html(f"<html><body>{body}</body></html>"))
    assert time.process_time() - start < 10
