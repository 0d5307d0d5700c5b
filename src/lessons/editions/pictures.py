"""Charts on slides: each alone on its slide, and a high one once more in parts that can be read from the back row."""

from __future__ import annotations

import math
import struct
from base64 import b64decode
from collections.abc import Iterator
from html import escape

from lessons.editions.pieces import LINES, Piece

FULL_WIDTH, PART_HEIGHT = 1180, 660
"""Pixels of a slide that a part of a chart fills."""

READABLE = 0.8
"""A chart that has to be made smaller than this share of the slide's width is shown in parts as well."""

OVERLAP = 110
"""Pixels that two parts share, so that every row of a chart is whole in one of them."""


def picture_pieces(png: str, description: str) -> Iterator[Piece]:
    """A chart, as base64 of its PNG, filling a slide; then its parts, where it is so high that it comes out small."""
    yield _piece(png, description, "whole")
    width, height = struct.unpack(">II", b64decode(png)[16:24])
    high = FULL_WIDTH * height / width
    if PART_HEIGHT / high >= READABLE:
        return
    parts = math.ceil((high - OVERLAP) / (PART_HEIGHT - OVERLAP))
    for part in range(parts):
        edges = " ".join(["part", "first" * (part == 0), "last" * (part == parts - 1)])
        yield _piece(
            png,
            f"Part {part + 1} of {parts} of the chart on the slide before, larger.",
            " ".join(edges.split()),
            f"object-position: 0 {100 * part / (parts - 1):.4g}%",
        )


def _piece(png: str, alt: str, kind: str, style: str = "") -> Piece:
    styled = f' style="{style}"' if style else ""
    source = "".join(png.split())
    html = f'<img class="chart {kind}"{styled} src="data:image/png;base64,{source}" alt="{escape(alt)}">'
    return Piece("picture", html, LINES)
