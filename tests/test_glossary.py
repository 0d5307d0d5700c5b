"""The glossary: one table, one page beside the notebooks, and every key term of every lesson stands in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lessons import glossary, places

NOTEBOOKS = sorted(places.notebooks().glob("[0-9][0-9]_*.ipynb"))


def section(path: Path) -> str:
    """A lesson's list of key terms."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    prose = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return re.split(r"^## ", prose.partition(f"{glossary.HEADING}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_key_term_of_a_lesson_stands_in_the_glossary(path: Path) -> None:
    terms = glossary.key_terms(section(path))
    assert terms
    for term, _ in terms:
        assert glossary.find(term), f"“{term}” does not stand in data/glossary.csv"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_key_term_links_to_its_entry(path: Path) -> None:
    assert glossary.linked(section(path)) == section(path), "link them: python -m lessons.glossary"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_lesson_that_brings_a_term_says_of_it_what_the_glossary_says(path: Path) -> None:
    for term, definition in glossary.key_terms(section(path)):
        entry = glossary.find(term)
        assert entry is not None
        alone = [
            line for line in section(path).split("\n") if line.endswith(f"**: {definition}") and line.count("**") == 2
        ]
        if entry.lesson == path.stem[:2] and alone:
            assert entry.definition == definition


def test_a_bullet_may_hold_two_terms() -> None:
    bullets = "- **cue**, **source**: two parts.\n- **active**: it acts. **Passive**: it is acted on.\n"
    bullets += "- **[key](x.md#key)**: a key."
    assert glossary.key_terms(bullets) == [
        ("cue", "two parts."),
        ("source", "two parts."),
        ("active", "it acts. **Passive**: it is acted on."),
        ("Passive", "it is acted on."),
        ("key", "a key."),
    ]
    assert glossary.linked(bullets) == (
        "- **[cue](glossary.md#cue)**, **[source](glossary.md#source)**: two parts.\n"
        "- **[active](glossary.md#active)**: it acts. **[Passive](glossary.md#passive)**: it is acted on.\n"
        "- **[key](glossary.md#key)**: a key."
    )


def test_a_term_that_the_glossary_lacks_is_left_as_it_is() -> None:
    assert glossary.linked("- **zeugma**: a yoke.") == "- **zeugma**: a yoke."


def test_the_page_beside_the_notebooks_is_the_table() -> None:
    page = (places.notebooks() / glossary.FILE).read_text(encoding="utf-8")
    assert page == glossary.markdown(), "write it anew: python -m lessons.glossary"


def test_every_link_to_the_page_meets_a_heading_of_its_own() -> None:
    headings = re.findall(r"^## (.+)$", glossary.markdown(), re.MULTILINE)
    anchors = [glossary.anchor(heading) for heading in headings]
    assert sorted(anchors) == sorted(term.anchor for term in glossary.terms())
    assert len(set(map(str.casefold, anchors))) == len(anchors)


def test_every_term_has_a_lesson_a_sentence_and_a_source() -> None:
    for term in glossary.terms():
        assert re.fullmatch(r"\d\d", term.lesson), term
        assert term.definition.endswith("."), term
        assert term.source.strip(), term


def test_a_fresh_course_folder_gets_the_page_and_keeps_a_changed_one(tmp_path: Path) -> None:
    from lessons.lab import copy_notebooks

    copy_notebooks(tmp_path)
    page = tmp_path / glossary.FILE
    assert page.read_text(encoding="utf-8") == glossary.markdown()
    page.write_text("my own notes", encoding="utf-8")
    copy_notebooks(tmp_path)
    assert page.read_text(encoding="utf-8") == "my own notes"
