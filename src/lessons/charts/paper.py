"""The picture of a chart as a sheet of white paper: it vanishes on a white page, and lies on a dark one like a card.

A chart that is transparent would need one ink for both grounds, and no ink has the contrast of 4.5 to 1 that small
letters need (WCAG 2.2, 1.4.3) on JupyterLab's white and on its dark #111111.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lessons.charts.style import CORNER, PIXELS, WIDTH

if TYPE_CHECKING:
    from PIL.Image import Image

COLOURS = 112
"""Enough for a chart's flat colours and the soft edges of its letters; a stored notebook is a third of the size."""

STEPS = 16
"""From nothing to white, for the soft edge of a corner."""

FINER = 4
"""Points a pixel, across and down, that are asked whether they lie on the paper."""


def on_paper(picture: BytesIO) -> bytes:
    """A drawn PNG with a palette, few colours and round corners; no colour changes by more than an eye can see."""
    from PIL import Image

    drawn = Image.open(picture).convert("RGB")
    flat = drawn.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    palette = (flat.getpalette() or [])[: 3 * COLOURS]
    flat.putpalette([*palette, *[255] * (3 * (COLOURS - len(palette) // 3)), *[255] * (3 * STEPS)])
    _round(flat)
    solid = [255] * COLOURS + [round(255 * step / (STEPS - 1)) for step in range(STEPS)]
    smaller = BytesIO()
    flat.save(smaller, "png", optimize=True, transparency=bytes(solid))
    return smaller.getvalue()


def _round(flat: Image) -> None:
    """Give the pixels at the corners the palette's last colours, which let the ground through."""
    corner = _corner(round(CORNER * PIXELS / WIDTH))
    size = len(corner)
    pixels: Any = flat.load()
    for y, row in enumerate(corner):
        for x, share in enumerate(row):
            if share < 1:
                step = COLOURS + round(share * (STEPS - 1))
                for right in (x, flat.width - 1 - x):
                    pixels[right, y] = pixels[right, flat.height - 1 - y] = step
    assert size <= min(flat.size) / 2, "a corner is smaller than the picture"


@cache
def _corner(radius: int) -> tuple[tuple[float, ...], ...]:
    """For each pixel of the upper left corner, which share of it lies on the paper."""
    points = [(place + 0.5) / FINER for place in range(FINER)]

    def share(x: int, y: int) -> float:
        inside = sum((x + a - radius) ** 2 + (y + b - radius) ** 2 <= radius**2 for a in points for b in points)
        return inside / FINER**2

    return tuple(tuple(share(x, y) for x in range(radius)) for y in range(radius))
