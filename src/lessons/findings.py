"""What every finding has: a place in the text, and the reason why it was found there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from lessons.mistakes import NoSuchName, NotThere, WrongKind

if TYPE_CHECKING:
    from lessons.word_table import Table

Span = tuple[int, int]
"""Start and end of a stretch of text, in characters, the end not included."""

Spans = tuple[Span, ...]
"""No span where the text has none, several where the stretch is interrupted."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A stretch of a report's text, with the rule that found it.

    ``text`` is the whole report, so that ``finding.words`` is always the evidence itself.
    """

    text: str = field(repr=False, compare=False)
    start: int
    end: int
    why: str

    @property
    def words(self) -> str:
        """The evidence: the exact words at ``start`` to ``end``."""
        return self.text[self.start : self.end]

    def words_of(self, spans: Spans) -> str:
        """The words of several spans, the gaps shown as `` … ``; empty if there is no span."""
        return " … ".join(self.text[start:end] for start, end in spans)

    def value_of(self, name: str) -> Any:
        """A field's value; for a field that holds spans, the words there."""
        return getattr(self, f"{name}_words", getattr(self, name))

    def row(self) -> dict[str, Any]:
        """What a table shows of this finding: column name to value."""
        return {"words": self.words, "start": self.start, "end": self.end, "why": self.why}


F = TypeVar("F", bound=Finding)


class Findings(tuple[F, ...]):
    """A tuple of findings of one kind, in text order, that can be filtered, counted and shown as a table.

    ``columns`` are those of its table; where it is empty it cannot ask a finding for them. () where nobody knows.
    """

    columns: tuple[str, ...]

    def __new__(cls, found: Iterable[F] = (), *, columns: Iterable[str] = ()) -> Findings[F]:
        """Findings in the order in which they are given."""
        made = super().__new__(cls, found)
        made.columns = tuple(columns)
        return made

    @overload
    def __getitem__(self, place: SupportsIndex, /) -> F: ...

    @overload
    def __getitem__(self, place: slice, /) -> Findings[F]: ...

    def __getitem__(self, place: SupportsIndex | slice, /) -> F | Findings[F]:
        try:
            found = super().__getitem__(place)
        except IndexError:
            last = f"They are numbered from 0 to {len(self) - 1}." if self else "The list is empty."
            raise NotThere(f"There is no finding with the number {place!r} in this list. {last}") from None
        except TypeError:
            raise WrongKind(
                f"A finding is taken by its place in the list, such as [0], and not by {place!r}."
            ) from None
        if isinstance(place, slice):
            return Findings(found, columns=self._columns())  # type: ignore[arg-type]
        return found  # type: ignore[return-value]

    def where(self, *unnamed: object, **wanted: Any) -> Findings[F]:
        """The findings whose fields have these values: ``attributions.where(layer="speech")``.

        A tuple, list or set stands for "any of these". For a part of an attribution ("source", "cue", "content")
        the words are compared.

        Raises
        ------
        lessons.mistakes.NoSuchName
            A name that these findings do not have.
        lessons.mistakes.WrongKind
            A value without the name of its field.
        """
        if unnamed:
            raise WrongKind(
                f'Name the field that is looked at, such as where(identity="vague"), before {unnamed[0]!r}.'
            )
        self._require(wanted)
        found = (f for f in self if all(_is(f.value_of(name), value) for name, value in wanted.items()))
        return Findings(found, columns=self._columns())

    def tally(self, name: str) -> dict[Any, int]:
        """How many findings have each value of a field, the most frequent first."""
        self._require([name])
        return dict(Counter(getattr(f, name) for f in self).most_common())

    def table(self) -> Table:
        """The findings as a pandas DataFrame, one row each, numbered from 1."""
        from lessons.word_table import Table

        if not self:
            return Table(columns=list(self.columns))
        frame = Table([f.row() for f in self])
        frame.index += 1
        return frame

    def _columns(self) -> tuple[str, ...]:
        return tuple(self[0].row()) if self else self.columns

    def __repr__(self) -> str:
        if not self:
            return NOTHING
        kind = type(self[0]).__name__.lower()
        lines = [f"  [{place}] {_called(found)}" for place, found in enumerate(self[:_SHOWN])]
        more = [f"  … and {len(self) - _SHOWN} more"] if len(self) > _SHOWN else []
        head = f"{len(self)} {kind}{'s' if len(self) > 1 else ''}; table() tells more of each:"
        return "\n".join([head, *lines, *more])

    def _require(self, names: Iterable[str]) -> None:
        if not self:
            return
        for name in names:
            if not isinstance(name, str) or not hasattr(self[0], name):
                known = ", ".join(f.name for f in fields(self[0]) if f.name != "text")
                raise NoSuchName(f"These findings have no “{name}”. They have: {known}.")


NOTHING = "Nothing was found, so there is nothing to list."
"""What stands where an empty list or table would."""

_SHOWN = 20
"""Findings that a list prints before it only says how many more there are."""

_LONGEST = 70
"""Letters of a finding in such a list."""


def _called(found: Finding) -> str:
    """A finding in a line: a voice's name, what a doubt asks, else its words."""
    words = " ".join(str(getattr(found, "name", getattr(found, "question", found.words))).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"


def _is(value: Any, wanted: Any) -> bool:
    return value in wanted if isinstance(wanted, (tuple, list, set, frozenset)) else value == wanted
