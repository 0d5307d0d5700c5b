"""Score "Does it add up?" on reports with planted questions: recall by kind, and all that is asked besides.

    python benchmarks/report_questions.py REPORTS.json

REPORTS.json is a list of ``{"name", "text", "questions": [{"kind", "numbers", "why"}]}``, the numbers word for word.
A question of the machine answers a planted one if both are about two of the same numbers, or about the same single
one. Every other question is printed with its reason, for a reader to judge: the file cannot say which of them is silly.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lessons.figures import find_figures
from lessons.figures.doubts import Doubt
from lessons.figures.sums import find_doubts
from lessons.findings import Findings, Span
from lessons.paragraphs import find_paragraphs
from lessons.parsing import parse
from lessons.sourcing import find_sourcing


def asked(text: str) -> Findings[Doubt]:
    """All questions about a report."""
    paragraphs = find_paragraphs(text)
    doc = parse(text, [p.start for p in paragraphs])
    return find_doubts(find_figures(doc, paragraphs, find_sourcing(doc, paragraphs)[0]))


def place_of(number: str, text: str) -> Span:
    """Where a number of the key stands; its words are unique in the report, digits not being part of others."""
    found = re.search(rf"(?<![\w.,]){re.escape(number)}(?![\w]|[.,]\d)", text)
    if found is None:
        raise SystemExit(f"“{number}” is not in the report that begins “{text[:50]}”.")
    return found.span()


def shared(doubt: Doubt, places: list[Span]) -> int:
    """How many of the planted numbers a question is about."""
    spans = [(figure.number_start, figure.number_end) for figure in doubt.figures]
    return sum(any(start < stop and begin < end for begin, stop in spans) for start, end in places)


def answers(doubt: Doubt, places: list[Span]) -> bool:
    """Is the question about two of the same numbers, or about the same single one?"""
    both = shared(doubt, places)
    return both > 1 or (both == len(places) == 1)


def judged(reports: list[dict[str, Any]]) -> Iterator[tuple[str, list[tuple[dict[str, Any], bool]], list[Doubt]]]:
    """Report by report: its name, its planted questions with whether each was asked, and what is asked besides."""
    for report in reports:
        doubts = list(asked(report["text"]))
        keys = [[place_of(n, report["text"]) for n in q["numbers"]] for q in report["questions"]]
        hit = [any(answers(doubt, places) for doubt in doubts) for places in keys]
        besides = [doubt for doubt in doubts if not any(answers(doubt, places) for places in keys)]
        yield report["name"], list(zip(report["questions"], hit, strict=True)), besides


def main() -> None:
    """Print what is missed, what is asked besides, and recall by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path, help="the JSON file of reports and their questions")
    reports = json.loads(parser.parse_args().reports.read_text(encoding="utf-8"))
    planted: Counter[str] = Counter()
    reached: Counter[str] = Counter()
    extra = clean = 0
    for name, questions, besides in judged(reports):
        print(f"== {name}{'' if questions else ' (clean)'}")
        for question, hit in questions:
            planted[question["kind"]] += 1
            reached[question["kind"]] += hit
            print(f"   {'asked ' if hit else 'MISSED'} {question['kind']}: {'; '.join(question['numbers'])}")
        for doubt in besides:
            print(f"   besides [{doubt.rule}] {doubt.question} — {doubt.why}")
        extra += len(besides)
        clean += len(besides) * (not questions)
    print()
    for kind in sorted(planted):
        print(f"{kind:24} {reached[kind]:3} of {planted[kind]:3}")
    print(f"{'all':24} {reached.total():3} of {planted.total():3}")
    print(f"asked besides: {extra}, of them {clean} on reports without a planted question")


if __name__ == "__main__":
    main()
