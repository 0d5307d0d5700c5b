"""A pandas table that shows words as words: to the left, whole, and broken where they are long."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from lessons.escaping import escape
from lessons.findings import NOTHING
from lessons.mistakes import NotThere


class Table(pd.DataFrame):
    """A DataFrame in every way but its look in a notebook, where pandas cuts long words and sets them to the right."""

    @property
    def _constructor(self) -> Callable[..., Table]:
        return Table

    def __getitem__(self, key: Any) -> Any:
        """Columns, as pandas has it; of a table of no findings that does not know its columns, empty ones.

        Raises
        ------
        lessons.mistakes.NotThere
            There is no such column; the message names those that there are. It is a KeyError too.
        """
        if isinstance(key, list) and self.shape == (0, 0):
            return Table(columns=key)
        try:
            return super().__getitem__(key)
        except KeyError:
            missing = [name for name in (key if isinstance(key, list) else [key]) if name not in self.columns]
            there = ", ".join(map(str, self.columns)) or "none"
            wanted = ", ".join(f"“{str(name)[:40]}”" for name in missing)
            raise NotThere(f"This table has no column {wanted}. Its columns are: {there}.") from None

    def _repr_html_(self) -> str:
        if not len(self):
            return f"<p>{NOTHING}</p>"
        head = "".join(f'<th scope="col" style="{_WORDS}">{escape(str(name))}</th>' for name in self.columns)
        rows = (
            f'<tr><th scope="row" style="{_WORDS}">{escape(str(name))}</th>{"".join(map(_cell, values))}</tr>'
            for name, *values in self.itertuples()
        )
        corner = f'<th style="{_WORDS}">{escape(str(self.index.name or ""))}</th>'
        return f"<table><thead><tr>{corner}{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def __repr__(self) -> str:
        return str(self.to_string(max_colwidth=60)) if len(self) else NOTHING


def indexed(rows: Sequence[Mapping[str, Any]], index: str) -> Table:
    """A table of rows that are called by one of their columns; without rows an empty one."""
    return Table(list(rows)).set_index(index) if rows else Table()


def _cell(value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f'<td style="{_NUMBER}">{_number(value)}</td>'
    return f'<td style="{_WORDS}">{escape("" if value is None else str(value))}</td>'


def _number(value: float) -> str:
    return "" if math.isnan(value) else f"{value:,.10g}"


_WORDS = "text-align:left;vertical-align:top;white-space:normal;max-width:28em;"
_NUMBER = "text-align:right;vertical-align:top;"
