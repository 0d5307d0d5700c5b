"""Score the figures engine on NewsQuant and its sister sets, with the harness ``bench/figures.py``.

    python benchmarks/figures.py --gold GOLD.json --harness bench/figures.py --out answers.jsonl

Writes one JSON line a text, in the harness's form, and prints the engine's table with the peers' beside it. The
translation from our figures to NewsQuant's conventions is all in this file: the engine finds dates, ordinals, vague
amounts and comparisons, which NewsQuant leaves out, and names units as a reader would.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lessons import parsing, places
from lessons.figures import find_figures
from lessons.figures.counted import singular
from lessons.figures.figure import Figure
from lessons.figures.tokens import Tokens
from lessons.paragraphs import find_paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Token

PEERS = {
    "quantulum3": (69, 44, 49),
    "Recognizers-Text": (70, 34, 50),
    "spaCy NER": (72, 38, 59),
    "CQE (EMNLP 2023)": (90, 82, 86),
}
WHAT = {
    "quantulum3": "a Python library that finds quantities and their units",
    "Recognizers-Text": "a library that recognises numbers and units by pattern",
    "spaCy NER": "a trained model that marks names and numbers",
    "CQE (EMNLP 2023)": "rules over the grammar of the sentence",
}
"""F1 of value, value + unit and value + change on NewsQuant, measured with the same harness."""

SIGNS = {"about": "~", "more than": ">", "at least": ">", "less than": "<", "at most": "<"}
UNITS = {
    "percent": "percentage",
    "percentage point": "percentage",
    "time": "count",
    "dutch guilder": "netherlands guilde",
    "franc": "swiss franc",
    "peso": "mexican peso",
    "polish zloty": "polish złoty",
    "swedish krona": "swedish krone",
    "russian rouble": "russian ruble",
    "psi": "pound per square inch",
    "nautical mile": "mile",
    "cubic centimetre": "millilitre",
    "milliampere hour": "milliampere-hour",
    "nit": "candela per square metre",
    "ampere hour": "ampere-hour",
    "part per million": "parts-per-million",
    "part per billion": "parts-per-billion",
    "millimetre of mercury": "millimeter of mercury",
}
"""Names of units where CQE's list (Almasian et al. 2023), after which NewsQuant was made, has its own."""

CUT_BEFORE = frozenset({"this", "that", "which", "what", "who", "whose", "whom"})
"""Words before which a noun with all that hangs on it is cut off."""

FORMS = {"p": "point", "rupee": "rupee", "rupees": "rupee", "bhp": "brake horsepower", "ppm": "parts-per-million"}
"""Written forms that this list names apart: the p of British share prices is a point there."""

PLURAL_RANGES = {"thousands": (1e3, 1e4), "hundreds": (1e2, 1e3), "tens of thousands": (1e4, 1e5)}
PLURAL_RANGES |= {"hundreds of thousands": (1e5, 1e6), "millions": (1e6, 1e7), "billions": (1e9, 1e10)}
PLURAL_RANGES |= {"tens of millions": (1e7, 1e8), "hundreds of millions": (1e8, 1e9)}
"""NewsQuant reads a plural as the range between it and the next one; what it does with *dozens* is not known."""

LEFT_OUT = ("date", "ordinal", "comparison")


def quantities(figures: Iterator[Figure], tokens: Tokens) -> Iterator[dict[str, Any]]:
    """Our figures in NewsQuant's terms: value, unit, change."""
    for figure in joined(list(figures)):
        value = _value(figure)
        if value is not None and not _is_left_out(figure):
            yield {"value": value, "unit": _unit(figure, tokens), "change": _change(figure)}


_FROM = re.compile(r"\bfrom\s+(?:about\s+|some\s+)?$", re.IGNORECASE)
_TO = re.compile(r"(?:\s+\w[\w.'’]*){0,4}\s+to\s+(?:\w+\s+)?", re.IGNORECASE)


def joined(figures: list[Figure]) -> Iterator[Figure]:
    """*From $327 million in 2016 to $116.8 million*: two levels, which NewsQuant reads as one range."""
    counted = [f for f in figures if f.kind not in ("date", "ordinal")]
    ends = {id(a): b for a, b in pairwise(counted) if _is_from_to(a, b)}
    reached = {id(b) for b in ends.values()}
    for figure in figures:
        if id(figure) in ends:
            yield replace(figure, value=None, low=figure.value, high=ends[id(figure)].value)
        elif id(figure) not in reached:
            yield figure


def _is_from_to(a: Figure, b: Figure) -> bool:
    if a.value is None or b.value is None or a.kind == "age" or (b.unit and a.unit != b.unit):
        return False
    before, gap = a.text[max(0, a.start - 20) : a.start], a.text[a.end : b.start]
    return bool(_FROM.search(before) and _TO.fullmatch(gap))


def _value(figure: Figure) -> Any:
    if figure.low is not None:
        return [figure.low, figure.high]
    if figure.kind == "vague":
        return list(PLURAL_RANGES.get(figure.surface.lower(), ())) or None
    return figure.value


def _is_left_out(figure: Figure) -> bool:
    """Dates, ordinals, comparisons, *a month*, ages between commas, and words with a hyphen (*three-year*)."""
    measured = figure.kind in ("distance", "money", "percent", "age")
    hyphened = (
        not measured and figure.surface.isalpha() and figure.text[figure.number_end : figure.number_end + 1] == "-"
    )
    bare_age = figure.kind == "age" and "stands between commas" in figure.why
    return (
        figure.kind in LEFT_OUT or (figure.surface.lower() in ("a", "an") and figure.value == 1) or bare_age or hyphened
    )


_AVERAGED = re.compile(r"\baverag(?:e|es|ed|ing)\s+(?:out\s+at\s+)?[$£€]?$", re.IGNORECASE)
_FALLING = re.compile(
    r"\b(?:fall|fell|fallen|drop|slip|slid|plunge|plummet|decline|tumble|sink|sank|dip|slump)\w*\s+from\s+$",
    re.IGNORECASE,
)


def _change(figure: Figure) -> str:
    before = figure.text[max(0, figure.start - 30) : figure.start]
    if _AVERAGED.search(before) and figure.bound == "exactly":
        return "~"
    if figure.low is not None and figure.low > (figure.high or 0) and _FALLING.search(before):
        return "down"
    sign = SIGNS.get(figure.bound or "", "")
    if sign:
        return sign
    # A change that a noun names (“a 3 percent drop”) is an amount for NewsQuant.
    return "=" if "the noun “" in figure.why else (figure.change or "=")


def _unit(figure: Figure, tokens: Tokens) -> str:
    if figure.kind == "age":
        return f"{figure.unit} of age"
    measured = figure.kind in ("money", "distance", "duration", "percent") or _is_measure(figure)
    if _is_one_of(figure):
        return _one_of_what(figure, tokens)
    name = _named(figure.unit) if measured or not figure.counts else _noun_phrase(figure, tokens) + _per(figure)
    name = _form(figure) or name if measured else name
    return f"% {name or '-'}" if _is_part(figure) else name or "-"


def _is_part(figure: Figure) -> bool:
    """A fraction: NewsQuant writes a percent sign before what it is a part of."""
    return figure.kind == "ratio" and "is a part" in figure.why


def _form(figure: Figure) -> str:
    """The unit as it is written behind the number, if one of these forms is."""
    behind = re.match(r"\s?([A-Za-z]+)", figure.text[figure.number_end : figure.end])
    return FORMS.get(behind.group(1).lower(), "") if behind else ""


def _named(unit: str) -> str:
    head, per, rest = unit.partition(" per ")
    return UNITS.get(head, head) + per + rest


def _per(figure: Figure) -> str:
    _, per, rest = figure.unit.partition(" per ")
    return per + rest


def _is_measure(figure: Figure) -> bool:
    return "unit of measure" in figure.why


def _is_one_of(figure: Figure) -> bool:
    """*One of*, *two of*: in words, and not *two of the 30 boats*."""
    spelled = figure.surface.isalpha() and figure.kind in ("people", "things") and bool(figure.counts)
    return spelled and figure.text[figure.number_end : figure.number_end + 4] == " of " and "part of" not in figure.why


def _one_of_what(figure: Figure, tokens: Tokens) -> str:
    """Behind *one of*, NewsQuant takes the noun with all that hangs on it, without words that mean little."""
    at = figure.text.rfind(figure.counts, figure.start, figure.end)
    head = tokens.at(at + len(figure.counts) - 1) if at >= 0 else None
    if head is None:
        return figure.counts.lower()
    left_out = {t.i for child in head.children if _is_aside(child) for t in child.subtree}
    hanging = takewhile(lambda t: not t.is_punct and t.lower_ not in CUT_BEFORE, head.subtree)
    return " ".join(_lemma(t, last=True) for t in hanging if not (t.is_stop or t.is_space or t.i in left_out))


def _is_aside(child: Token) -> bool:
    """A clause with a subject of its own: *one of the reasons the group left*."""
    return child.dep_ == "relcl" and any(t.dep_ in ("nsubj", "nsubjpass") for t in child.children)


def _noun_phrase(figure: Figure, tokens: Tokens) -> str:
    """The counted noun phrase as NewsQuant normalises it: lemmas of its adjectives and nouns."""
    at = _place_of_noun(figure)
    if at < 0:
        return figure.counts.lower()
    end = at + len(figure.counts)
    first, behind = tokens.first_from(_behind_owner(figure, at)), tokens.first_from(end)
    dropped = ("RB", "RBS", "RBR", "CC", "POS", "DT")
    words = [t for t in tokens.doc[first:behind] if t.tag_ not in dropped or _is_hyphened(t)]
    words = [t for t in words if not _is_of_a_measure(t)]
    words = [t for t in words if t.i == behind - 1 or _is_hyphened(t) or not _is_left_out_of_units(t)]
    words = [t for t in words if (t.text not in ("'s", "’s", "’") and not t.text[:1].isdigit()) or _is_model(t)]
    words = [t for t in tokens.doc[max(first - 2, 0) : first] if _describes(t, figure, tokens.doc[behind - 1])] + words
    return " ".join("".join(_lemma(t, last=t is words[-1]) + _gap(t, words) for t in words).split())


def _is_of_a_measure(token: Token) -> bool:
    """The *km* of *two 9.8km tunnels*."""
    return token.i > 0 and token.nbor(-1).like_num and not token.nbor(-1).whitespace_ and token.is_alpha


def _is_hyphened(token: Token) -> bool:
    """Part of a word like *first-team* or *weather-related*."""
    around = tokens_beside(token)
    return any(t.text == "-" and not t.whitespace_ for t in (token, *around))


def tokens_beside(token: Token) -> list[Token]:
    """The token before and the one behind, where nothing stands between."""
    before = [token.nbor(-1)] if token.i and not token.nbor(-1).whitespace_ else []
    return before + ([token.nbor()] if token.i + 1 < len(token.doc) and not token.whitespace_ else [])


def _is_left_out_of_units(token: Token) -> bool:
    """Verb forms (*combined*) and commas are no part of a unit there."""
    return token.tag_.startswith("VB") or token.text == ","


def _describes(token: Token, figure: Figure, head: Token) -> bool:
    """An adjective in front of the number that belongs to the noun behind it: *the previous two sessions*."""
    return token.tag_ == "JJ" and token.idx < figure.number_start and token.head.i == head.i


_OWNER = re.compile(r"(?:[\w.-]+\s+){0,3}[\w-]+(?:['’]s|s['’])\s+")


def _behind_owner(figure: Figure, at: int) -> int:
    """A part of *the state’s electricity* is a part of electricity."""
    match = _OWNER.match(figure.counts) if _is_part(figure) else None
    return at + match.end() if match else at


def _place_of_noun(figure: Figure) -> int:
    """Where the counted words stand: in the figure, else the nearest place before it, else behind it; -1 if nowhere."""
    inside = figure.text.rfind(figure.counts, figure.start, figure.end)
    before = figure.text.rfind(figure.counts, 0, figure.start) if inside < 0 else inside
    return before if before >= 0 else figure.text.find(figure.counts, figure.end)


def _gap(token: Any, words: list[Any]) -> str:
    """A blank behind a word, unless the next one is grown on to it (“gas-only”)."""
    following = next((t for t in words if t.i > token.i), None)
    grown = following is not None and following.i == token.i + 1 and not token.whitespace_
    return "" if grown else " "


def _is_model(token: Any) -> bool:
    """Digits inside a name, as in “737 Max jets”."""
    return bool(token.text.isdigit())


def _lemma(token: Any, *, last: bool) -> str:
    if token.lower_ == "people":
        return "people"
    if last and (token.tag_ in ("NNP", "NNPS") or token.lemma_ == token.text):
        return singular(token).lower()
    return str(token.lemma_ if last or token.tag_ in ("JJS", "JJR", "NNS") else token.text).lower()


# ---------------------------------------------------------------------- running


def answers(texts: list[str]) -> Iterator[str]:
    """One JSON line a text."""

    def with_breaks() -> Iterator[tuple[str, list[int]]]:
        for text in texts:
            yield text, [p.start for p in find_paragraphs(text)]

    for doc in parsing.parse_many(with_breaks()):
        figures = find_figures(doc, find_paragraphs(doc.text))
        found = list(quantities(iter(figures), Tokens(doc)))
        yield json.dumps({"text": doc.text, "quantities": found}, ensure_ascii=False)


def load_harness(path: Path) -> ModuleType:
    """The harness as a module, from wherever it lies."""
    spec = importlib.util.spec_from_file_location("figures_harness", path)
    if spec is None or spec.loader is None:
        sys.exit(f"No harness at {path}. Give the path of bench/figures.py with --harness.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def publish(ours: tuple[object, ...], measured_on: str) -> None:
    """Write ``data/reference/figures_evaluation.csv``, which lesson 04 shows: the peers on the whole set, and us."""
    with places.data("reference", "figures_evaluation.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["finder", "value", "value + unit", "value + change", "measured on", "what it is"])
        for name, scores in PEERS.items():
            writer.writerow([name, *scores, "all of NewsQuant", WHAT[name]])
        writer.writerow(
            ["this course's rules", *ours, measured_on, "a number grammar, and the parse for what is counted"]
        )


def main() -> None:
    """Answer, score, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--gold", type=Path, required=True, help="a test set in NewsQuant's form")
    parser.add_argument("--out", type=Path, required=True, help="where the answers are written, as JSON Lines")
    parser.add_argument(
        "--harness", type=Path, help="the scoring script bench/figures.py; without it, only --out is written"
    )
    parser.add_argument("--publish", metavar="TEXT", help="write the table that lesson 04 shows; TEXT says on what")
    given = parser.parse_args()
    texts = [entry["text"] for entry in json.loads(given.gold.read_text(encoding="utf-8"))]
    given.out.write_text("".join(line + "\n" for line in answers(texts)), encoding="utf-8")
    if given.harness:
        harness = load_harness(given.harness)
        scores = harness.score(harness.load_gold(given.gold), harness.load_system(given.out))
        measures = ("value", "value+unit", "value+change")
        ours = tuple(round(100 * scores[m][2]) if m in scores else "" for m in measures)
        if given.publish:
            publish(ours, given.publish)
        print("\nF1 (peers on NewsQuant)" + "".join(f"{m:>14}" for m in measures))
        for name, row in {**PEERS, f"lessons ({given.gold.stem})": ours}.items():
            print(f"{name:23}" + "".join(f"{score:>14}" for score in row))


if __name__ == "__main__":
    main()
