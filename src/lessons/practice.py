"""Short reports written for this course, each with a key: a text not seen, to try a lesson's exercises on again.

Places, people and events in them are invented. ``data/practice/README.md`` says how they and their keys were made.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from lessons import places, tables
from lessons.given import takes
from lessons.mistakes import NotThere

if TYPE_CHECKING:
    from lessons.report import Report
    from lessons.word_table import Table

TABLE = ("practice", "reports.csv")


class UnknownPractice(NotThere):
    """There is no practice report of that name; the message lists those there are."""


def slugs() -> tuple[str, ...]:
    """The names of the practice reports, in the order of the lessons that use them."""
    return tuple(row["slug"] for row in tables.rows(*TABLE))


def find_slug(name: object) -> str:
    """The practice report that a learner means: capitals and blank space around do not matter.

    Raises
    ------
    UnknownPractice
        There is none of that name.
    """
    wanted = str(name).strip().casefold() if isinstance(name, str) else ""
    if wanted in slugs():
        return wanted
    near = get_close_matches(wanted, slugs(), n=1)
    guess = f" Did you mean “{near[0]}”?" if near else ""
    asked = f"called “{wanted[:40]}”" if wanted else "without a name"
    raise UnknownPractice(f"There is no practice report {asked}.{guess} There are: {', '.join(slugs())}.")


def open_practice(name: str) -> Report:
    """A practice report by its name, with its saved findings: ``open_practice("flood")``.

    :func:`practice_reports` lists the names, and ``open_key("flood")`` gives what careful reading says of it.

    Raises
    ------
    UnknownPractice
        There is none of that name; the message lists those there are.
    """
    from lessons.report import Report

    slug = find_slug(name)
    report = Report.read(places.data("practice", slug, "report.txt"))
    report.name = slug
    return report


@takes('nothing: it lists the practice reports, and open_practice("flood") opens one')
def practice_reports() -> Table:
    """All practice reports: name, title, what kind of news it is, and the lesson that uses it."""
    from lessons.word_table import Table

    rows = [
        {"title": row["title"], "kind": row["kind"], "lesson": row["lesson"] or row["use"]}
        for row in tables.rows(*TABLE)
    ]
    frame = Table(rows, index=list(slugs()))
    frame.index.name = "name"
    return frame


@cache
def practice_text(slug: str) -> str:
    """A practice report's exact text, without anything that is found in it."""
    return places.data("practice", slug, "report.txt").read_bytes().decode("utf-8")
