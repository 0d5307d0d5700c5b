"""Loads the parser, and nothing of what mutmut changes: every mutant's process begins as a copy of this one."""

from lessons import parsing

parsing.parse("The mayor said the bridge is safe.")
