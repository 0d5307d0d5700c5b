"""The course's words and what they mean, from one table: ``data/glossary.csv``.

``notebooks/glossary.md`` is made from it, and the lessons link there. After a change to the table, write it anew with
``python -m lessons.glossary``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons import places, tables

FILE = "glossary.md"
"""The page beside the notebooks."""


@dataclass(frozen=True)
class Term:
    """One word of the course.

    Attributes
    ----------
    term : as the lessons print it
    definition : in plain words, with Markdown's signs for emphasis
    lesson : the lesson that brings it, "01"
    source : whose word it is
    """

    term: str
    definition: str
    lesson: str
    source: str

    @property
    def anchor(self) -> str:
        """Where the term stands on the page, as JupyterLab and most other readers of Markdown name a heading."""
        return anchor(self.term)


def anchor(heading: str) -> str:
    """The name of a heading in a link, as JupyterLab makes it: blanks become hyphens, capitals stay."""
    return heading.replace(" ", "-")


def terms() -> tuple[Term, ...]:
    """All terms, in the order of the alphabet."""
    found = (Term(**row) for row in tables.rows("glossary.csv"))
    return tuple(sorted(found, key=lambda term: _alphabetical(term.term)))


def find(word: str) -> Term | None:
    """The term of this name, if the glossary has it; capitals do not matter."""
    return next((term for term in terms() if term.term.casefold() == word.casefold()), None)


def markdown() -> str:
    """The glossary as a page of Markdown, one heading a term."""
    entries = [
        f"## {term.term}\n\n{_sentence(term.definition)}\n\n*From Lesson {term.lesson}. Source: {term.source}.*\n"
        for term in terms()
    ]
    return "\n".join([f"# {TITLE}\n\n{OPENING}\n", *entries])


TITLE = "Words to keep"

OPENING = "The words of this course and what they mean here. In the lessons, each links to its entry on this page."


def _sentence(definition: str) -> str:
    return definition[:1].upper() + definition[1:]


def _alphabetical(term: str) -> str:
    return re.sub(r"^(?:the|to) ", "", term.casefold())


def main() -> None:
    """Write the page beside the notebooks."""
    (places.notebooks() / FILE).write_text(markdown(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
