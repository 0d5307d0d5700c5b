"""Every change to what a notebook's cell has stored: each digit, each word, each value behind a chart, one at a time.

nbval compares what a cell gives with what is stored. Whether it would notice a change is asked of nbval itself: of the
cell's own ``compare_outputs``, with what the kernel has just given. One run of a notebook so answers for thousands of
changes; tests/test_mutation.py holds the answer against whole runs of nbval on notebooks that were really changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from nbformat import NotebookNode
from nbval.plugin import IPyNbCell, coalesce_streams

Kind = Literal["digit", "word", "chart value", "picture", "count"]

UNSEEN: dict[Kind, str] = {
    "picture": "nbval compares no pictures; the values behind each are compared, read back from what was drawn",
    "count": "nbval compares no run numbers; tests/test_notebooks.py requires 1, 2, 3 … in order",
}
"""What nbval does not compare, and what holds it instead."""

_DIGIT_OR_WORD = re.compile(r"\d|[^\W\d_]+")


@dataclass(frozen=True)
class Mutation:
    """One change to one output of a cell.

    ``output`` is the output's place in the cell, ``form`` the MIME type or "text" of a stream, ``place`` says where in
    it in words; ``value`` is the whole form as it is after the change.
    """

    kind: Kind
    output: int
    form: str
    place: str
    value: Any

    def applied(self, outputs: list[NotebookNode]) -> list[NotebookNode]:
        """A copy of a cell's outputs with this change made."""
        # nbval puts streams together in place, so each is copied.
        changed = [_copied(output) for output in outputs]
        output = changed[self.output]
        if self.form in ("text", "execution_count"):
            output[self.form] = self.value
        else:
            data = _copied(output["data"])
            dict.__setitem__(data, self.form, self.value)
            dict.__setitem__(output, "data", data)
        return changed


def _copied(node: NotebookNode) -> NotebookNode:
    """A shallow copy. NotebookNode's own way makes all that is inside anew each time, for thousands of changes."""
    copy = NotebookNode()
    dict.update(copy, node)
    return copy


def mutations_of(outputs: list[NotebookNode]) -> Iterator[Mutation]:
    """Every change to the outputs of one cell."""
    for number, output in enumerate(outputs):
        if output.output_type == "stream":
            yield from _of_text(number, "text", output.text)
        for form, value in output.get("data", {}).items():
            if form.startswith("image/"):
                yield Mutation("picture", number, form, "the picture", value[:-8] + value[:8])
            elif isinstance(value, str):
                yield from _of_text(number, form, value)
            else:
                yield from _of_json(number, form, value)
        if output.get("execution_count") is not None:
            count = output.execution_count
            yield Mutation("count", number, "execution_count", f"run number {count}", count + 1)


def _of_text(number: int, form: str, text: str) -> Iterator[Mutation]:
    """Each digit raised by one (9 to 0), each word with a letter changed."""
    for match in _DIGIT_OR_WORD.finditer(text):
        kind: Kind = "digit" if match.group().isdigit() else "word"
        place = f"{match.group()!r} in {text[max(0, match.start() - 20) : match.end() + 20]!r}"
        yield Mutation(kind, number, form, place, _with_change(text, match))


def _with_change(text: str, match: re.Match[str]) -> str:
    at = (match.start() + match.end()) // 2
    old = text[at]
    new = str((int(old) + 1) % 10) if match.group().isdigit() else "ß" if old != "ß" else "s"
    return text[:at] + new + text[at + 1 :]


def _of_json(number: int, form: str, value: Any) -> Iterator[Mutation]:
    """Each value of a JSON form changed: every digit of a number, every digit and word of a text, true and false."""
    for where, leaf, change in _leaves(value, (), lambda new: new):
        for new in _other_values(leaf):
            yield Mutation(
                "chart value", number, form, f"{'.'.join(map(str, where))}: {leaf!r} to {new!r}", change(new)
            )


Place = tuple[str | int, ...]
Change = Callable[[Any], Any]


def _leaves(value: Any, where: Place, change: Change) -> Iterator[tuple[Place, Any, Change]]:
    """Each value that holds no others: its place, itself, and how to make the whole with another in its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*where, key), lambda new, key=key: change({**value, key: new}))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _leaves(inner, (*where, i), lambda new, i=i: change([*value[:i], new, *value[i + 1 :]]))
    else:
        yield where, value, change


def _other_values(leaf: Any) -> Iterator[Any]:
    if leaf is None or isinstance(leaf, bool):
        yield not leaf
        return
    written = leaf if isinstance(leaf, str) else json.dumps(leaf)
    for match in _DIGIT_OR_WORD.finditer(written):
        changed = _with_change(written, match)
        yield changed if isinstance(leaf, str) else json.loads(_without_leading_zero(changed))


def _without_leading_zero(number: str) -> str:
    """JSON knows no 05."""
    return re.sub(r"^(-?)0+(?=\d)", r"\1", number)


def unnoticed(cell: IPyNbCell) -> list[Mutation]:
    """The changes that nbval would not have noticed in a cell that it has just run and passed."""
    return [mutation for mutation in mutations_of(cell.cell.outputs) if not is_noticed(cell, mutation)]


def is_noticed(cell: IPyNbCell, mutation: Mutation) -> bool:
    """Whether nbval would fail a cell that it has just run, had this been stored for it."""
    if not cell.options["check"] or cell.cell.execution_count is None:
        return False
    # The verdict is asked for, thousands of times; the page-long comparison behind it is not.
    cell.format_output_compare = lambda *_: None
    stored = coalesce_streams(mutation.applied(cell.cell.outputs))
    return not cell.compare_outputs(cell.test_outputs, stored)
