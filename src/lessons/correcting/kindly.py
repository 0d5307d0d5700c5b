"""Whatever goes wrong in a learner's correction becomes a sentence."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import ParamSpec

from lessons.correcting.changing import CannotChange
from lessons.display import Note

P = ParamSpec("P")


_USES = {
    "show": 'One label: show("a01").',
    "accept": 'One label or several: accept("a01", "f03").',
    "delete": 'One label at a time: delete("w02").',
    "change": 'One label, and what is to be changed: change("a01", identity="unnamed officials").',
    "add": 'A kind, and its words: add("attribution", source="…", cue="said", content="…", identity="named person").',
    "undo": "Nothing: undo() takes back what you did last.",
    "progress": "Nothing: progress() says how far you are.",
}
"""How each act is called, for who has called it otherwise."""


def kindly(act: Callable[P, Note]) -> Callable[P, Note]:
    """Turn whatever goes wrong into a sentence: nothing that is typed into a lesson ends in a traceback."""

    @functools.wraps(act)
    def kindly(*args: P.args, **kwargs: P.kwargs) -> Note:
        try:
            return act(*args, **kwargs)
        except CannotChange as error:
            return Note("Nothing done", [str(error)], "not yet")
        except TypeError:
            said = f"{act.__name__}() takes something else between its brackets. {_USES[act.__name__]}"
            return Note("Nothing done", [said], "not yet")
        except Exception as error:
            said = f'That cannot be read ({type(error).__name__}). Give a label\'s name, such as "a01".'
            return Note("Nothing done", [said], "not yet")

    return kindly


def unanswered(title: str, said: str) -> Note:
    """What is said of an act whose brackets are still empty."""
    return Note(title, [said], "info")
