"""Does it add up? The questions that a careful reader would ask of a report's figures."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.figures.comparable import bare_comparison, side_by_side
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure
from lessons.figures.parts import groups_of, others, part_and_whole
from lessons.figures.repeats import one_number_two_things, repeated, two_forms
from lessons.figures.unsourced import no_source, precise_from_a_vague_source
from lessons.findings import Findings


def find_doubts(figures: Iterable[Figure]) -> Findings[Doubt]:
    """All questions that the rules raise, in text order.

    Parameters
    ----------
    figures : the figures of one report, with their attributions
    """
    ordered = sorted(figures, key=lambda f: f.number_start)
    found = [doubt for rule in _RULES for doubt in rule(ordered)]
    return Findings(sorted(found, key=lambda doubt: (doubt.start, doubt.rule)))


_RULES = (
    two_forms,
    one_number_two_things,
    repeated,
    part_and_whole,
    others,
    groups_of,
    side_by_side,
    bare_comparison,
    no_source,
    precise_from_a_vague_source,
)
