"""Powers: *10^9*, *10⁹*, *3e8*."""

from __future__ import annotations

import re

from lessons.figures.number import Found, Number, next_after
from lessons.figures.number_words import Piece

_POWER = re.compile(r"\s?(?:\^|\*\*)\s?([+-]?\d+)(?![\d.,])")
_SUPERSCRIPT = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})")
_EXPONENT = re.compile(r"[eE]([+-]?\d+)(?!\w)")
_LARGEST_EXPONENT = 300


_TIMES_TEN = re.compile(r"\s?[×x*·]\s?10(?:\^|\*\*)?([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,20}|(?<=[\^*])[+-]?\d{1,20})(?![\d.,])")
_SUPERSCRIPT_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _times_ten(piece: Piece, factor: re.Match[str]) -> Number:
    """*2 × 10^15*, *1.5 x 10⁻³*."""
    exponent = factor.group(1).translate(_SUPERSCRIPT_DIGITS)
    small = re.fullmatch(r"[+-]?\d{1,3}", exponent) and abs(int(exponent)) <= _LARGEST_EXPONENT
    value = float(f"{piece.value:.15g}e{int(exponent)}") if small else None
    return Number(piece.start, factor.end(), value if value != float("inf") else None, "digits")


def power(text: str, pieces: list[Piece], here: int) -> Found:
    """*10^9*, *10⁹*, *3e8*; one too large for a number is left out."""
    piece = pieces[here]
    if piece.kind != "digits":
        return None
    factor = _TIMES_TEN.match(text, piece.end)
    if factor:
        return _times_ten(piece, factor), next_after(pieces, here, factor.end())
    raised = _POWER.match(text, piece.end) or _SUPERSCRIPT.match(text, piece.end)
    scientific = _EXPONENT.match(text, piece.end)
    match = raised or scientific
    if not match:
        return None
    exponent = match.group(1).translate(_SUPERSCRIPT_DIGITS)
    following = next_after(pieces, here, match.end())
    if len(exponent) > 4 or abs(int(exponent)) > _LARGEST_EXPONENT:
        return (Number(piece.start, match.end(), None, "digits"), following)
    try:
        value = piece.value ** int(exponent) if raised else piece.value * 10.0 ** int(exponent)
    except (OverflowError, ZeroDivisionError):
        return (Number(piece.start, match.end(), None, "digits"), following)
    return Number(piece.start, match.end(), value, "digits"), following
