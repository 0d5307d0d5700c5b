"""The report of all lessons, opened once: a rewriting is judged again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from lessons.report import Report, open_course_report

course_report: Callable[[], Report] = cache(open_course_report)
"""The bundled report, whatever folder the notebook lies in."""
