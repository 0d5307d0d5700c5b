"""Does it add up? The questions that a careful reader would ask of a report's figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessons.figures.adding_up.page import Page
from lessons.figures.adding_up.rules import RULES as CLAIMS
from lessons.figures.asking import (
    averages,
    changes_checked,
    comparable,
    compared_with,
    disputed,
    expected,
    lasting,
    limits,
    more_than_fit,
    nothing_beside,
    one_number,
    parts,
    put_at,
    rates,
    repeats,
    shares,
    taken_up,
    told_twice,
    unfair,
    unlike,
    unsourced,
)
from lessons.figures.asking.rereading import read_again
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure
from lessons.findings import Findings
from lessons.given import takes


@takes("figures, such as report.figures", each="number_start")
def find_doubts(figures: Iterable[Figure]) -> Findings[Doubt]:
    """All questions that the rules raise, in text order.

    Parameters
    ----------
    figures : the figures of one report, with their attributions
    """
    ordered = read_again(sorted(figures, key=lambda f: f.number_start))
    page = Page(ordered)
    claims = [doubt for rule in CLAIMS for doubt in rule(page)]
    found = list(_first_of_each([*claims, *(doubt for rule in _RULES for doubt in rule(ordered))]))
    return Findings(sorted(found, key=lambda doubt: (doubt.start, doubt.rule)))


def _first_of_each(doubts: list[Doubt]) -> Iterator[Doubt]:
    """One question about the same figures: that of the stricter rule, which stands first. Repeats may be both."""
    asked: set[tuple[int, ...]] = set()
    for doubt in doubts:
        about = tuple(figure.number_start for figure in doubt.figures)
        if about not in asked or doubt.rule in ("two forms", "repeated"):
            asked.add(about)
            yield doubt


_RULES = (
    parts.part_and_whole,
    parts.part_of_those,
    parts.more_of_these,
    parts.more_than_there_are,
    rates.another_rate,
    compared_with.more_than_the,
    averages.impossible_average,
    averages.average_past_the_extreme,
    lasting.length_and_days,
    lasting.anniversary_and_years,
    lasting.years_and_length,
    limits.past_the_limit,
    shares.the_rest,
    changes_checked.stated_difference,
    changes_checked.so_many_times,
    changes_checked.share_against_numbers,
    changes_checked.change_denied,
    more_than_fit.although_only,
    more_than_fit.more_than_it_holds,
    told_twice.the_same_told_twice,
    told_twice.one_length_twice,
    told_twice.one_extent_twice,
    taken_up.definite_again,
    taken_up.all_of_them,
    put_at.number_put_at,
    put_at.bare_number_of_another,
    put_at.share_of_that,
    disputed.disputed,
    disputed.digits_swapped,
    expected.expected_and_reported,
    one_number.level_and_difference,
    one_number.one_number_two_deeds,
    repeats.two_forms,
    repeats.one_number_two_things,
    repeats.repeated,
    parts.others,
    parts.groups_of,
    parts.who_was_left,
    comparable.side_by_side,
    comparable.bare_comparison,
    nothing_beside.compared_with_nothing,
    unlike.unlike_shares,
    unlike.unlike_counts,
    unlike.unlike_things,
    unfair.unequal_times,
    unfair.two_measures,
    unfair.highest_ever,
    unfair.up_to,
    unsourced.no_source,
    unsourced.about_and_exact,
    unsourced.precise_from_a_vague_source,
    unsourced.guessed_and_exact,
    shares.share_of_few,
    shares.few_were_asked,
)
"""The arithmetic first, then what needs a judgment."""
