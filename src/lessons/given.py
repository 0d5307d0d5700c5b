"""What a function is given in a cell, looked at before it begins: something else ends in one sentence, not deep inside.

A thing is known by what it has, not by its class, so that a key's findings, a report's and a learner's own all do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar

from lessons.mistakes import WrongKind

P = ParamSpec("P")
R = TypeVar("R")


def takes(what: str, *, each: str = "", itself: str = "", lists: int = 1) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function refuse, in one sentence, what it cannot be called with.

    Parameters
    ----------
    what : what it takes, with an example: "figures, such as report.figures"
    each : an attribute that everything in its first argument has, which is a list of findings then
    itself : an attribute that its first argument has
    lists : how many of its arguments, from the first on, are such lists

    Raises
    ------
    lessons.mistakes.WrongKind
        When the function is called: with too many or too few arguments, or with others than these.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        form = signature(function)

        @wraps(function)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            refused = WrongKind(f"{function.__name__}() takes {what}.")
            try:
                named = form.bind(*args, **kwargs).arguments
            except TypeError:
                raise refused from None
            # What is given as it would be without it, such as None for "the report's own", is fine.
            given = [value for name, value in named.items() if value is not form.parameters[name].default][:lists]
            if each and not all(_is_list_of(one, each) for one in given):
                raise refused
            if itself and not all(hasattr(one, itself) and not isinstance(one, type) for one in given):
                raise refused
            return function(*args, **kwargs)

        return checked

    return decorate


def _is_list_of(given: Any, attribute: str) -> bool:
    """Whether everything in a list has an attribute; what is used up by looking is left to the function."""
    if isinstance(given, str | bytes | Mapping | type) or not isinstance(given, Iterable):
        return False
    return iter(given) is given or all(hasattr(one, attribute) for one in given)
