"""The course's words and what they mean, from one table: ``data/glossary.csv``.

``notebooks/glossary.md`` is made from it, and the key terms of the lessons link there. After a change to the table
or to the key terms of a lesson, ``python -m lessons.glossary`` writes the page anew, links the terms, and names those
that the table does not have.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from lessons import places, tables
from lessons.writing import write_file

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


def key_terms(section: str) -> list[tuple[str, str]]:
    """The terms in a lesson's list of key terms, each with what is said of it.

    Parameters
    ----------
    section : Markdown in which a term stands in bold before a colon, or before another term that shares its meaning
    """
    found = []
    for bullet in re.findall(r"^- (.+)$", section, re.MULTILINE):
        head, _, definition = bullet.partition(": ")
        found += [(term, definition) for term in _BOLD.findall(head)]
        # A second term may follow behind the meaning of the first.
        found += re.findall(r"\*\*\[?([^*\]]+)\]?(?:\([^)]*\))?\*\*: (.+)$", definition)
    return found


_BOLD = re.compile(r"\*\*\[?([^*\]]+)\]?(?:\([^)]*\))?\*\*")


def linked(section: str) -> str:
    """A lesson's list of key terms with a link behind every term that the glossary has."""

    def link(bold: re.Match[str]) -> str:
        term = find(bold[1])
        return f"**[{bold[1]}]({FILE}#{term.anchor})**" if term else bold[0]

    return "\n".join(_BOLD.sub(link, line) if line.startswith("- ") else line for line in section.split("\n"))


HEADING = "## Words to keep"
"""What the list of key terms begins with in every lesson."""


def _link_lesson(notebook: Path) -> list[str]:
    """Link the key terms of one notebook. Returns those that the glossary does not have."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    missing = []
    for cell in content["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown" and source.startswith(HEADING):
            missing += [term for term, _ in key_terms(source) if not find(term)]
            cell["source"] = linked(source)
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    write_file(notebook, text + "\n")
    return missing


def main() -> None:
    """Write the page beside the notebooks, and link the lessons' key terms to it."""
    write_file(places.notebooks() / FILE, markdown())
    for notebook in sorted(places.notebooks().glob("[0-9][0-9]_*.ipynb")):
        for term in _link_lesson(notebook):
            print(f"{notebook.name}: “{term}” does not stand in data/glossary.csv.")


if __name__ == "__main__":
    main()
