"""A number that counts something which is not said beside it."""

from __future__ import annotations

from lessons.figures.figure import Figure


def is_bare(figure: Figure) -> bool:
    plural = figure.kind == "vague" and figure.surface.lower().endswith("s")
    return not figure.unit and ((figure.kind in ("things", "people") and figure.value is not None) or plural)
