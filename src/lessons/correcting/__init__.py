"""A learner's corrections of what the machine proposes for a report: the doubtful first, saved at once, undone at will.

``kinds`` says what can be corrected, ``doubts`` what speaks against a proposal, ``record`` keeps every act in a file,
``replay`` turns the record into labels, ``corrected`` turns labels into a report, ``scoring`` holds the machine against
them, and ``corrections`` is what a learner calls. It reads what is typed with ``naming`` (which label), ``changing``
and ``adding`` (which fields) and ``placing`` (which words), and answers with ``listing``, ``saying`` and ``kindly``.
"""

from __future__ import annotations

from lessons.correcting.corrections import Corrections

__all__ = ["Corrections"]
