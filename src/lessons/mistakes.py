"""What a cell shows when something was asked for that is not there: one sentence, and no traceback.

Each is also one of Python's own errors, so that code that catches those goes on working.
"""

from __future__ import annotations


class Mistake(Exception):
    """Something was asked in a way that cannot be answered; the message says what is wrong and what to do."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""

    def _render_traceback_(self) -> list[str]:
        """What IPython and Jupyter show in place of a traceback."""
        return [str(self)]


class NotThere(Mistake, IndexError, KeyError):
    """There is no such finding, row, paragraph or table."""


class WrongKind(Mistake, TypeError):
    """Something of another kind was given than what is needed."""


class NoSuchName(Mistake, AttributeError):
    """These findings have no such field."""
