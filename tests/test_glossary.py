"""The glossary: one table, one page beside the notebooks, and every key term of every lesson stands in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lessons import glossary, places

NOTEBOOKS = sorted(places.notebooks().glob("[0-9][0-9]_*.ipynb"))
LESSONS = {path.stem[:2] for path in NOTEBOOKS}


def key_terms(path: Path) -> list[tuple[str, str]]:
    """Each bullet under "Words to keep": what stands in bold before the colon, and the rest."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    prose = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    section = re.split(r"^## ", prose.partition("## Words to keep\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^- (\*\*.+?): (.+)$", section, re.MULTILINE)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_key_term_of_a_lesson_links_to_its_entry_and_says_the_same(path: Path) -> None:
    found = key_terms(path)
    assert found
    for head, definition in found:
        linked = re.fullmatch(r"\*\*\[(.+)\]\(glossary\.md#(.+)\)\*\*", head)
        assert linked, f"{head} does not link to the glossary"
        term = glossary.find(linked[1])
        assert term, f"“{linked[1]}” does not stand in data/glossary.csv"
        assert linked[2] == term.anchor
        assert definition == term.definition


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_terms_that_a_lesson_brings_are_all_in_its_section(path: Path) -> None:
    brought = {term.term for term in glossary.terms() if term.lesson == path.stem[:2]}
    assert brought <= {re.sub(r"\*\*\[(.+)\]\(.*", r"\1", head) for head, _ in key_terms(path)}


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
