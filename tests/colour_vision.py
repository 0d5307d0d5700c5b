"""How colours look to people with the usual colour blindnesses, in grey, and how far two of them are apart."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.colors import to_rgb

from lessons import tables

AT_LEAST = {row["what"]: float(row["at_least"]) for row in tables.rows("reference", "contrast.csv")}
"""The named thresholds."""

# Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency",
# severity 1.0, on linear RGB.
BLINDNESSES = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    "usual sight": [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
}

# sRGB to XYZ, D65 (IEC 61966-2-1).
_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(colour: str) -> Any:
    """Linear RGB of a colour, each part from 0 to 1."""
    return np.array([c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)])


def lab(rgb: Any) -> Any:
    """CIELAB of linear RGB under D65."""
    scaled = _XYZ @ rgb / np.array([0.9505, 1.0, 1.089])
    f = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def seen(colour: str, blindness: str) -> Any:
    """CIELAB of a colour as somebody with this colour blindness sees it."""
    return lab(np.clip(np.array(BLINDNESSES[blindness]) @ linear(colour), 0, 1))


def apart(one: str, other: str, blindness: str) -> float:
    """How far two colours are apart (CIE76), as somebody with this colour blindness sees them."""
    return float(np.linalg.norm(seen(one, blindness) - seen(other, blindness)))


def lightness(colour: str) -> float:
    """CIELAB lightness, 0 (black) to 100 (white), which is all that a grey print keeps."""
    return float(lab(linear(colour))[0])


def apart_in_grey(one: str, other: str) -> float:
    """How far two colours are apart in a grey print."""
    return abs(lightness(one) - lightness(other))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    luminances = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other))), reverse=True)
    return float((luminances[0] + 0.05) / (luminances[1] + 0.05))
