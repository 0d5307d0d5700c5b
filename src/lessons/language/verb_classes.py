"""What a class of reporting verbs vouches for, what it leads a reader to think, and what survives a *not*.

Both tables are visible: ``data/lexicon/verb_classes.csv`` says it class by class, ``under_negation.csv`` verb by verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from lessons.language.verbs import base_form
from lessons.sourcing.attribution import VerbClass
from lessons.tables import Row, rows

if TYPE_CHECKING:
    from lessons.word_table import Table

Survives = Literal["yes", "no", "disputed"]


@dataclass(frozen=True)
class ClassOfVerbs:
    """One class of reporting verbs.

    Attributes
    ----------
    vouches : what the reporter takes on by choosing such a verb
    led_to_think : what the reader is led to think
    survives : what becomes of the content when the verb is negated
    """

    name: VerbClass
    examples: str
    vouches: str
    led_to_think: str
    survives: str
    source: str


@dataclass(frozen=True)
class UnderNegation:
    """Whether what is reported survives *did not VERB that …*, why, and who says so."""

    survives: Survives
    why: str
    source: str


@cache
def verb_classes() -> dict[VerbClass, ClassOfVerbs]:
    """The nine classes, in the order in which the lessons name them."""
    found = (ClassOfVerbs(*_values(row)) for row in rows("lexicon", "verb_classes.csv"))
    return {one.name: one for one in found}


def _values(row: Row) -> tuple[VerbClass, str, str, str, str, str]:
    rest = ("examples", "the reporter vouches", "the reader is led to think", "survives negation", "source")
    return cast(tuple[VerbClass, str, str, str, str, str], (row["class"], *(row[column] for column in rest)))


def classes_table(*columns: str) -> Table:
    """The classes as a table, one row a class; with names of columns, only these (all where none is known)."""
    from lessons.word_table import Table

    table = Table(rows("lexicon", "verb_classes.csv")).set_index("class")
    known = [column for column in columns if column in table]
    return table[known] if known else table


def survival_table(*verbs: str) -> Table:
    """What survives negation with these verbs, one row a verb; without any, all verbs that have a row of their own."""
    from lessons.word_table import Table

    wanted = verbs or tuple(row["lemma"] for row in rows("lexicon", "under_negation.csv"))
    return Table([_survival_row(verb) for verb in wanted]).set_index("verb")


def _survival_row(verb: str) -> dict[str, str]:
    """One row of the table; a form such as "revealed" is looked up by its base form."""
    lemma = verb if verb in _negated() else base_form(verb)
    try:
        told = under_negation(lemma)
    except LookupError:
        return {"verb": verb, "survives": "not known", "why": "no table lists this verb; judge by ear", "source": ""}
    return {"verb": verb, "survives": told.survives, "why": told.why, "source": told.source}


@cache
def _listed() -> dict[str, Row]:
    return {row["lemma"]: row for row in rows("lexicon", "attribution_verbs.csv")}


@cache
def _negated() -> dict[str, Row]:
    return {row["lemma"]: row for row in rows("lexicon", "under_negation.csv")}


def is_listed(lemma: str) -> bool:
    """True for a reporting verb that the table has."""
    return lemma in _listed()


def class_of(lemma: str) -> VerbClass | None:
    """The class of a reporting verb; None for a word that the table does not list."""
    row = _listed().get(lemma)
    return cast(VerbClass, row["class"]) if row else None


def second_class_of(lemma: str) -> VerbClass | None:
    """The class that another careful reader could give the verb, if there is one."""
    row = _listed().get(lemma)
    return cast(VerbClass, row["second_class"]) if row and row["second_class"] else None


def under_negation(lemma: str) -> UnderNegation:
    """What becomes of the content under *not*: the verb's own row, else what its class says.

    Raises
    ------
    LookupError
        A word that no table lists.
    """
    row = _negated().get(lemma)
    if row is not None:
        return UnderNegation(cast(Survives, row["survives"]), row["why"], row["source"])
    verb_class = class_of(lemma)
    if verb_class is None:
        raise LookupError(f"“{lemma}” is no reporting verb of the table attribution_verbs.csv.")
    known = verb_classes()[verb_class]
    word, _, why = known.survives.partition(": ")
    survives: Survives = "disputed" if word == "disputed" else "no"
    return UnderNegation(survives, why if word in ("no", "disputed") else _DEFAULT, f"its class; {known.source}")


_DEFAULT = "no row says that this verb keeps its content, so it may be so or not"
"""For classes whose verbs differ: those that keep the content have rows of their own."""
