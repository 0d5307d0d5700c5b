"""The rules of adding up, in the order in which they are asked: sums first, then what is only like a sum."""

from __future__ import annotations

from lessons.figures.adding_up import (
    averages,
    bases,
    changes,
    hours,
    lengths,
    more_than_all,
    parts,
    periods,
    products,
    room,
    shares,
    shares_of_all,
    told_again,
    totals,
)

RULES = (
    parts.parts_and_whole,
    totals.more_parts_than_there_are,
    totals.total_behind_its_parts,
    shares_of_all.shares_past_all,
    shares.share_and_numbers,
    shares.share_and_far_numbers,
    changes.change_and_numbers,
    products.groups_and_size,
    more_than_all.more_than_there_are,
    room.more_than_fit,
    lengths.length_and_dates,
    hours.hours_past_all,
    told_again.all_of_them,
    periods.unequal_periods,
    bases.unlike_bases,
    averages.total_and_average,
)
