"""Figures: every number of a report, what it counts, how exactly, and on whose word."""

from __future__ import annotations

from lessons.figures.figures import find_figures

__all__ = ["find_figures"]
