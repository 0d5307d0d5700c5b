"""The figures of some two hundred sentences that cover how news writes numbers, as a careful reader marks them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lessons.figures import find_figures
from lessons.figures.figure import Figure
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse

SIGNS = {"about": "~", "more than": ">", "at least": ">=", "less than": "<", "at most": "<="}
LEFT_OUT = ("date", "ordinal", "vague", "comparison")


def sentences() -> Iterator[tuple[str, list[str]]]:
    """Each sentence with its figures, from ``figure_sentences.txt``, whose head says how they are written."""
    for line in (Path(__file__).parent / "figure_sentences.txt").read_text(encoding="utf-8").splitlines():
        if "=>" in line and not line.startswith("#"):
            sentence, _, figures = line.partition("=>")
            yield sentence.strip(), [figure.strip() for figure in figures.split(";") if figure.strip()]


def written(figure: Figure) -> str:
    """A figure in the notation of the file."""
    value = "..".join(f"{end:.15g}" for end in figure.from_and_to or (figure.value,))
    return " ".join(
        filter(None, [SIGNS.get(figure.bound or "", "") + value, figure.unit.lower() or "-", figure.change])
    )


@pytest.mark.parametrize(("sentence", "expected"), list(sentences()))
def test_a_careful_readers_figures_are_found(sentence: str, expected: list[str]) -> None:
    paragraphs = find_paragraphs(sentence)
    figures = find_figures(parse(sentence, [p.start for p in paragraphs]), paragraphs)
    assert [written(figure) for figure in figures if figure.kind not in LEFT_OUT] == expected
