"""What holds each number in a lesson's prose: whoever changes one digit of it makes a test fail.

A *holder* is a pattern of numbers and a check: a lesson's title against its file's name, an exercise's heading against
the bank, minutes against the README, "paragraph 17" against what stands in paragraph 17. A number that no holder knows,
or whose check fails, is *unheld*. The findings that prose may state are in tests/prose_numbers.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lessons import places
from lessons.exercises.bank import EXERCISES
from lessons.exercises.exercise import Exercise
from lessons.paragraphs import find_paragraphs
from lessons.words import find_words
from tests.prose_numbers import CITED, CODE, CONVENTIONS, EXAMPLES, FACTS, NAMED_LESSONS, POINTERS, WORDS

Cell = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """A number, or some numbers, in the prose of a notebook: in which cell, and what the pattern matched there."""

    notebook: str
    cells: list[Cell]
    index: int
    match: re.Match[str]

    @property
    def text(self) -> str:
        """The whole of the cell's prose."""
        return self.match.string

    @property
    def line(self) -> str:
        """The line in which the number stands, without list marks."""
        start = self.text.rfind("\n", 0, self.match.start()) + 1
        end = self.text.find("\n", self.match.end())
        return self.text[start : end if end >= 0 else len(self.text)]

    @property
    def code(self) -> str:
        """The source of the next code cell."""
        return next((source(cell) for cell in self.cells[self.index :] if cell["cell_type"] == "code"), "")

    @property
    def section(self) -> str:
        """The source of all code cells up to the next heading."""
        code = []
        for cell in self.cells[self.index :]:
            if cell["cell_type"] == "code":
                code.append(source(cell))
            elif code and re.search(r"^#", source(cell), re.MULTILINE):
                break
        return "\n".join(code)

    @property
    def exercise(self) -> str:
        """The exercise in whose section the number stands: the last heading before it, or one in the same cell."""
        before = "\n".join(source(cell) for cell in self.cells[: self.index + 1] if cell["cell_type"] == "markdown")
        headings = re.findall(r"^##+ (?:(\d\.p?\d+) · )?", before, re.MULTILINE)
        return headings[-1] if headings else ""

    @property
    def paragraphs(self) -> dict[int, str]:
        """What a number can point at: the report's paragraphs, or a practice text's in an exercise on it."""
        if "p" in self.exercise:
            code = "\n".join(source(cell) for cell in self.cells[: self.index] if cell["cell_type"] == "code")
            opened = re.findall(r'open_practice\("(\w+)"\)', code)
            if opened:
                return _paragraphs_of(places.data("practice", opened[-1], "report.txt"))
        return _paragraphs_of(places.data("report", "report.txt"))


def source(cell: Cell) -> str:
    return "".join(cell["source"])


def unheld(notebook: str, cells: list[Cell]) -> list[str]:
    """The numbers in a notebook's prose that nothing holds, each with the words around it."""
    return [words for index in range(len(cells)) for words in _unheld_in(notebook, cells, index)]


def _unheld_in(notebook: str, cells: list[Cell], index: int) -> list[str]:
    if cells[index]["cell_type"] != "markdown":
        return []
    text = source(cells[index])
    held = [span for pattern, check in HOLDERS for span in _held(notebook, cells, index, pattern, check)]
    held += _stated(notebook, text)
    held += [match.span() for example in EXAMPLES for match in re.finditer(re.escape(example), text)]
    return [
        text[max(0, number.start() - 30) : number.end() + 30]
        for number in re.finditer(r"\d+", text)
        if not any(start <= number.start() and number.end() <= end for start, end in held)
    ]


def _held(
    notebook: str, cells: list[Cell], index: int, pattern: str, check: Callable[[Place], bool]
) -> Iterator[tuple[int, int]]:
    for match in re.finditer(pattern, source(cells[index]), re.MULTILINE):
        if check(Place(notebook, cells, index, match)):
            yield match.span()


def _stated(notebook: str, text: str) -> Iterator[tuple[int, int]]:
    """The findings that the prose states in digits, where they are as computed."""
    for (name, phrase), compute in FACTS.items():
        number = re.search(r"\d[\d,.]*\d|\d", phrase)
        if name == notebook and number and float(number.group().replace(",", "")) == pytest.approx(compute()):
            yield from ((m.start(), m.end()) for m in re.finditer(rf"(?<![\d,.]){re.escape(phrase)}(?![\d,]*\d)", text))


def changed_digits(notebook: str, cells: list[Cell]) -> Iterator[tuple[str, bool]]:
    """Change every digit in the prose, one at a time: the words around it, and whether the change is noticed."""
    for index, cell in enumerate(cells):
        text = source(cell) if cell["cell_type"] == "markdown" else ""
        for digit in re.finditer(r"\d", text):
            other = str((int(digit.group()) + 1) % 10)
            changed = {**cell, "source": [text[: digit.start()] + other + text[digit.end() :]]}
            noticed = bool(_unheld_in(notebook, [*cells[:index], changed, *cells[index + 1 :]], index))
            yield text[max(0, digit.start() - 30) : digit.end() + 30], noticed


@cache
def _paragraphs_of(path: Path) -> dict[int, str]:
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return {paragraph.number: paragraph.words for paragraph in find_paragraphs(text)}


def _said_of(exercise: Exercise | None) -> str:
    """All that an exercise may say to a learner."""
    if exercise is None:
        return ""
    messages = (misconception.message for misconception in exercise.misconceptions)
    return " ".join([exercise.question, *exercise.hints, exercise.solution, *messages])


# ------------------------------------------------------------------- holders


def _title(place: Place) -> bool:
    return place.match[1] == place.notebook[:2]


def _link(place: Place) -> bool:
    return place.match[1] == place.match[2][:2] and (places.notebooks() / place.match[2]).exists()


def _named_lesson(place: Place) -> bool:
    """A lesson that is named without a link is about what the table says, by the README's list of lessons."""
    for (name, phrase), about in NAMED_LESSONS.items():
        if name == place.notebook and _stands_in(place, phrase):
            return about in _question(place.match[1])
    return False


def _stands_in(place: Place, phrase: str) -> bool:
    """Whether the number is a part of some words of the prose."""
    starts = [match.start() for match in re.finditer(re.escape(phrase), place.text)]
    return any(start <= place.match.start() and place.match.end() <= start + len(phrase) for start in starts)


@cache
def _readme() -> str:
    return (places.data().parent / "README.md").read_text(encoding="utf-8")


def _question(lesson: str) -> str:
    """The question of a lesson, by the README."""
    found = re.search(rf"^\| \[{lesson}\]\([^)]*\) \| (.*?) \||\b{lesson} \(([^)]*)\)", _readme(), re.MULTILINE)
    return (found[1] or found[2]) if found else ""


def _minutes(place: Place) -> bool:
    row = rf"^\| \[{place.notebook[:2]}\]\([^)]*\) \|.*\| {place.match[1]} \|$"
    return re.search(row, _readme(), re.MULTILINE) is not None


def _heading(place: Place) -> bool:
    """The exercise that is asked below; a number in its title is the bank's."""
    exercise = EXERCISES.get(place.match[1])
    if exercise is None or f'check("{exercise.id}"' not in place.section:
        return False
    return exercise.title == place.match[2] or not re.search(r"\d", place.match[2])


def _prediction(place: Place) -> bool:
    return f'predict("{place.match[1]}"' in place.code


def _item(place: Place) -> bool:
    """A numbered list counts from 1."""
    before = [int(number) for number in re.findall(r"^(\d+)\. ", place.text[: place.match.start()], re.MULTILINE)]
    return int(place.match[1]) == (before[-1] if before else 0) + 1


def _code(place: Place) -> bool:
    """A call of an exercise's own number, or code that the table holds."""
    call = re.fullmatch(r'`(?:check|hint|solution|predict|reveal)\("([\dp.]+)"[^\d]*`', place.match.group())
    if call:
        return call[1] == place.exercise or f'("{call[1]}"' in place.code
    held = CODE.get((place.notebook, place.match.group()))
    return held is not None and held()


def _citation(place: Place) -> bool:
    return CITED.get(place.match[1]) == int(place.match[2])


def _exercise_named(place: Place) -> bool:
    """Exercises named in prose: the table says what they are about."""
    return _by_table(place) is True


def _by_table(place: Place) -> bool | None:
    """What the table of pointers says: true where the number stands in words that it proves, false where it stands in
    such words with another number, None where it knows nothing of them."""
    for (name, phrase), holds in POINTERS.items():
        if name == place.notebook and _stands_in(place, phrase):
            return holds()
    for name, phrase in POINTERS:
        others = re.compile(re.sub(r"\d+", r"\\d+", re.escape(phrase)))
        spans = [match.span() for match in others.finditer(place.text)] if name == place.notebook else []
        if any(start <= place.match.start() and place.match.end() <= end for start, end in spans):
            return False
    return None


def _paragraphs(place: Place) -> bool:
    said = _by_table(place)
    if said is not None:
        return said
    return all(_points_at(place, int(number)) for number in re.findall(r"\d+", place.match.group()))


def _points_at(place: Place, number: int) -> bool:
    """Whether a paragraph is the one that is meant: words quoted beside it stand in it, the line is more like it than
    like any other, the exercise's feedback names it, or the next cell shows it."""
    if number not in place.paragraphs:
        return False
    matches = re.findall(r"(?<!\*)\*([^*\n]{6,})\*(?!\*)|“([^”]{6,})”|\"([^\"]{6,})\"", place.line)
    everything = "\n\n".join(place.paragraphs.values())
    quoted = [words for found in matches for words in found if words and find_words(everything, words)]
    if quoted:
        return any(find_words(place.paragraphs[number], words) for words in quoted)
    if place.exercise in EXERCISES:
        said = _said_of(EXERCISES[place.exercise])
        shown = re.search(rf"\b[Pp]aragraphs? (?:\d+(?:, | and | to ))*{number}\b", said)
    else:
        shown = re.search(rf"\b(?:page|paragraph)\((?:\d+, )?{number}\b", place.code)
    return shown is not None or _likest(place, number)


def _likest(place: Place, number: int) -> bool:
    """Whether a paragraph shares more words with a line than any other does, and two at least."""
    words = _long_words(place.line)
    shared = {n: len(words & _long_words(text)) for n, text in place.paragraphs.items()}
    most = max(shared.values())
    return shared[number] == most >= 2 and list(shared.values()).count(most) == 1


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}|\d[\d,]*", text.lower()))


def _all_before(place: Place) -> bool:
    """Lessons 00 to the one before this."""
    return place.match[1] == "00" and int(place.match[2]) == int(place.notebook[:2]) - 1


HOLDERS: tuple[tuple[str, Callable[[Place], bool]], ...] = (
    (r"^# (\d\d) · .*$", _title),
    (r"\[(?:Lesson )?(\d\d)[^\]]*\]\((\d\d_\w+\.ipynb)\)", _link),
    (r"\bLesson (\d\d)(?!\]|\d)", _named_lesson),
    (r"\bLessons (\d\d) to (\d\d)\b", _all_before),
    (r"\*\*(\d+) minutes\*\*", _minutes),
    (r"^### (\d\.p?\d+) · (.*)$", _heading),
    (r"\*\*Prediction (\d\.p?\d+)\*\*", _prediction),
    (r"^(\d+)\. ", _item),
    (r"`[^`\n]*`", _code),
    (r"([A-Z][\w-]+)(?: and [\w-]+)?,? (\d{4})\)", _citation),
    (r"\b\d\.p?\d+\b", _exercise_named),
    (r"\b[Pp]aragraphs? \d+(?:(?:, | and | to )\d+)*", _paragraphs),
    (r"\bMI6\b|\bF1\b|\bpython3\b|\bfrom 0 to 100\b", lambda place: True),
)
"""Patterns of numbers in prose, and what holds each. The last are names, and the range of an answer."""


# --------------------------------------------------------------------- words

NUMBER_WORDS = re.compile(
    r"\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
"""Numbers in words from four on. One, two, three, a half, once and twice are how everybody speaks, and are left out."""

IDIOMS = re.compile(
    r"\b(?:of|in|of every|every|at best a|a|at most a) hundred\b(?! thousand)|\*(?:thousands|hundreds|millions)\*|"
    r"[\"“](?:thousands|hundreds|millions)[\"”]|\b(?:thousands|hundreds) of\b",
    re.IGNORECASE,
)
"""A share of a hundred, and words for no number in particular."""


def unheld_words(notebook: str, cells: list[Cell]) -> list[str]:
    """The numbers in words that nothing holds, each with the words around it."""
    found = []
    for index, cell in enumerate(cells):
        if cell["cell_type"] != "markdown":
            continue
        text = source(cell)
        held = [match.span() for match in IDIOMS.finditer(text)]
        held += [match.span() for phrase in CONVENTIONS for match in re.finditer(re.escape(phrase), text)]
        for (name, phrase), holds in WORDS.items():
            if name == notebook and holds():
                held += [match.span() for match in re.finditer(re.escape(phrase), text, re.IGNORECASE)]
        found += [
            text[max(0, word.start() - 30) : word.end() + 30]
            for word in NUMBER_WORDS.finditer(text)
            if not any(start <= word.start() and word.end() <= end for start, end in held)
            and not _is_shown(Place(notebook, cells, index, word))
        ]
    return found


_VALUES = {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty": 20,
           "thirty": 30, "hundred": 100}  # fmt: skip


def _is_shown(place: Place) -> bool:
    """Whether a number in words is the exercise's own, or stands in digits in code beside it or in the next cell."""
    word = place.match.group().lower()
    exercise = EXERCISES.get(place.exercise)
    if exercise is not None and (word in _said_of(exercise).lower() or re.match(r"- \*\*\w\*\* ", place.line)):
        return True
    code = " ".join([place.code, *re.findall(r"`[^`]*`", place.text)])
    return word in _VALUES and re.search(rf"(?<![\w.]){_VALUES[word]}(?![\w.])", code) is not None
