"""The visible tables: every word list and threshold is a CSV file that a learner can open and change."""

from __future__ import annotations

import csv
from functools import cache

from lessons import places
from lessons.mistakes import Mistake

Row = dict[str, str]


class TableError(Mistake):
    """A shipped table is missing or broken; the message says which and what to do."""


@cache
def rows(*parts: str) -> tuple[Row, ...]:
    """All rows of a table under ``data/``, as dicts from column to text.

    ``rows("lexicon", "attribution_verbs.csv")``. Rows whose first cell starts with ``#`` are comments.

    Raises
    ------
    TableError
        The file is missing, is not UTF-8, or a row has more or fewer cells than the header.
    """
    path = places.data(*parts)
    name = "/".join(("data", *parts))
    try:
        with path.open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file))
    except FileNotFoundError:
        raise TableError(f"The table {name} is missing. Install the course again, or restore that file.") from None
    except UnicodeDecodeError:
        raise TableError(f"The table {name} is not UTF-8 text. Save it as UTF-8, or restore it.") from None
    for number, row in enumerate(found, start=2):
        if None in row or None in row.values():
            raise TableError(f"Line {number} of {name} has not as many cells as the header. Mend that line.")
    return tuple(row for row in found if not next(iter(row.values()), "").startswith("#"))
