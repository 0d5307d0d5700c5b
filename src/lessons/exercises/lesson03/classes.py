"""The classes that a learner chooses from in 3.2 and 3.3."""

from __future__ import annotations

from typing import get_args

from lessons.sourcing.attribution import VerbClass

CLASSES: tuple[str, ...] = get_args(VerbClass)
