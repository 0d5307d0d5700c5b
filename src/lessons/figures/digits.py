"""A value in digits, as a table shows it."""

from __future__ import annotations

_LARGE = 1_000_000
"""From here on six digits would be written with an exponent."""


def in_digits(value: float) -> str:
    """A value in six digits, as *0.333333*, and large ones whole: *1,234,567*, never *1.23457e+06*."""
    return f"{value:,.15g}" if abs(value) >= _LARGE else f"{value:g}"
