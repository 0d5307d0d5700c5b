"""A pandas table that shows words as words: to the left, whole, and broken where they are long."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pandas as pd

from lessons.escaping import escape


class Table(pd.DataFrame):
    """A DataFrame in every way but its look in a notebook, where pandas cuts long words and sets them to the right."""

    @property
    def _constructor(self) -> Callable[..., Table]:
        return Table

    def __getitem__(self, key: Any) -> Any:
        """Columns, as pandas has it; of a table of no findings, which does not know its columns, empty ones."""
        if isinstance(key, list) and self.shape == (0, 0):
            return Table(columns=key)
        return super().__getitem__(key)

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col" style="{_WORDS}">{escape(str(name))}</th>' for name in self.columns)
        rows = (
            f'<tr><th scope="row" style="{_WORDS}">{escape(str(name))}</th>{"".join(map(_cell, values))}</tr>'
            for name, *values in self.itertuples()
        )
        corner = f'<th style="{_WORDS}">{escape(str(self.index.name or ""))}</th>'
        return f"<table><thead><tr>{corner}{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"

    def __repr__(self) -> str:
        return str(self.to_string(max_colwidth=60))


def _cell(value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f'<td style="{_NUMBER}">{_number(value)}</td>'
    return f'<td style="{_WORDS}">{escape("" if value is None else str(value))}</td>'


def _number(value: float) -> str:
    return "" if math.isnan(value) else f"{value:,.10g}"


_WORDS = "text-align:left;vertical-align:top;white-space:normal;max-width:28em;"
_NUMBER = "text-align:right;vertical-align:top;"
