"""A report: its exact text, and what the library finds in it."""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from lessons import own_report, places, reading, saving
from lessons.analysis import Analysis, analyse, analyse_many
from lessons.columns import knowing
from lessons.figures.doubts import Doubt
from lessons.figures.figure import Figure
from lessons.findings import Finding, Findings, Span
from lessons.given import takes
from lessons.language.mark import Mark
from lessons.mistakes import NotThere, WrongKind
from lessons.paragraphs import Paragraph, find_paragraphs
from lessons.reading import Reading, ReadingError
from lessons.sentences import Sentence
from lessons.sourcing.attribution import Attribution, Layer
from lessons.sourcing.voice import Voice
from lessons.words import find_words

if TYPE_CHECKING:
    from lessons.comparing import Comparison
    from lessons.correcting import Corrections
    from lessons.display import Highlight
    from lessons.keys import Key
    from lessons.language.counts import Counts
    from lessons.language.readability import Readability
    from lessons.page import Page


# Half of a character, which no file can hold and no parser reads; it comes from damaged JSON or a broken copy.
_SURROGATE = re.compile("[\ud800-\udfff]")


class Report:
    """One news report.

    ``report.text`` is the exact text; every finding's ``start`` and ``end`` are positions in it. The findings are
    made when one of them is first asked for, unless they were saved before.

    >>> report = Report("The mayor said the bridge is safe.")
    >>> report.text[4:9]
    'mayor'
    """

    def __init__(
        self,
        text: str,
        name: str = "report",
        *,
        cleaned: tuple[str, ...] = (),
        cautions: tuple[str, ...] = (),
        analysis: Analysis | None = None,
    ) -> None:
        """Make a report from its text.

        Parameters
        ----------
        text : the exact text
        name : what it is called in tables and files
        cleaned : what was changed when the text was read from a file, in sentences
        cautions : what to bear in mind about the text, in sentences: that it is very short, for one
        analysis : its findings, if they were made before
        """
        if not isinstance(text, str):
            raise WrongKind(f"A report is made from text, not from {type(text).__name__}. Report.read opens a file.")
        if not isinstance(name, str):
            raise WrongKind(f"A report's name is text in quotation marks, not {type(name).__name__}.")
        if not text.strip():
            raise ReadingError("A report needs text, and this is empty. Paste the report between quotation marks.")
        if len(text) > reading.LARGEST_FILE:
            raise ReadingError(reading.too_large(name, len(text)))
        self.text = _SURROGATE.sub("\ufffd", text)
        self.name = name
        self.path: Path | None = None
        self.cleaned = cleaned
        self.cautions = cautions
        if analysis is not None:
            self.analysis = analysis

    @classmethod
    def read(cls, path: str | Path, *, saved: bool = True) -> Report:
        """Read a report from a UTF-8 text file or a saved web page, with its saved findings if there are some.

        They are used only if they were made from this very text.

        With ``saved=False`` saved findings are left alone and the text is analysed anew.

        Raises
        ------
        lessons.reading.ReadingError
            In one sentence: what is wrong with the file and what to do.
        """
        if not isinstance(path, str) and not hasattr(path, "__fspath__"):
            raise WrongKind(f"Report.read opens a file by its name in quotation marks; this is {type(path).__name__}.")
        path = Path(path)
        found = reading.read(path)
        analysis = _saved_analysis(saving.findings_file(path), found.text) if saved else None
        report = cls._made(found, reading.title(path), analysis)
        report.path = path
        _say(report.cautions)
        return report

    @classmethod
    def from_text(cls, text: str, name: str = "pasted") -> Report:
        """Make a report from pasted text, read as strictly as a file: ``Report.from_text('''The mayor said …''')``.

        Raises
        ------
        lessons.reading.ReadingError
            In one sentence: what is wrong with the text and what to do.
        """
        if not isinstance(name, str):
            raise WrongKind(f"A report's name is text in quotation marks, not {type(name).__name__}.")
        found = reading.read_text(text, name)
        report = cls._made(found, name, None)
        _say(report.cautions)
        return report

    @classmethod
    def _made(cls, found: Reading, name: str, analysis: Analysis | None) -> Report:
        return cls(found.text, name, cleaned=found.cleaned, cautions=found.cautions, analysis=analysis)

    @classmethod
    def read_many(
        cls, paths: Iterable[str | Path], *, unreadable: Callable[[ReadingError], None] | None = None
    ) -> Iterator[Report]:
        """Read and analyse many files, one report at a time and in order; memory holds a few of them at once.

        A file that cannot be read is left out and named, and the others are read. Saved findings are left alone.

        Parameters
        ----------
        paths : the files; they are opened one after another, as their turn comes
        unreadable : what is done with a file's error, such as ``errors.append``; without it, its sentence is printed
            on stderr

        Raises
        ------
        lessons.mistakes.WrongKind
            One file is given, not several, or what is no list.
        """
        if isinstance(paths, str | bytes | Path) or not isinstance(paths, Iterable):
            raise WrongKind("Report.read_many reads a list of files. Report.read opens one.")
        return cls._reading_many(paths, unreadable or _left_out)

    @classmethod
    def _reading_many(cls, paths: Iterable[str | Path], unreadable: Callable[[ReadingError], None]) -> Iterator[Report]:
        waiting: deque[tuple[str, Reading]] = deque()

        def texts() -> Iterator[str]:
            for named in paths:
                try:
                    path = _named(named)
                    found = reading.read(path)
                except ReadingError as error:
                    unreadable(error)
                    continue
                waiting.append((reading.title(path), found))
                yield found.text

        for analysis in analyse_many(texts()):
            name, found = waiting.popleft()
            yield cls._made(found, name, analysis)

    # ---------------------------------------------------------------- findings

    @cached_property
    def analysis(self) -> Analysis:
        """Everything that the library finds, made once."""
        return analyse(self.text)

    @cached_property
    def paragraphs(self) -> Findings[Paragraph]:
        """Body paragraphs, the headline, captions and the dateline, in order. Nothing has to be parsed for them."""
        return find_paragraphs(self.text)

    @property
    def sentences(self) -> Findings[Sentence]:
        """Sentences; none crosses a paragraph."""
        return knowing("sentences", self.analysis.sentences)

    @property
    def attributions(self) -> Findings[Attribution]:
        """Who is said to have said, thought or wanted what."""
        return knowing("attributions", self.analysis.attributions)

    @property
    def voices(self) -> Findings[Voice]:
        """The speakers that the attributions come down to."""
        return knowing("voices", self.analysis.voices)

    @property
    def figures(self) -> Findings[Figure]:
        """Every number, with what it counts."""
        return knowing("figures", self.analysis.figures)

    @cached_property
    def doubts(self) -> Findings[Doubt]:
        """What a careful reader would ask of the figures: do they add up, can they be compared, who counted?"""
        from lessons.figures.sums import find_doubts

        return knowing("doubts", find_doubts(self.figures))

    @property
    def wording(self) -> Findings[Mark]:
        """Loaded words, hedges, passives, scare quotes, echoes."""
        return knowing("wording", self.analysis.wording)

    def counts(self, *, captions: bool = False) -> Counts:
        """Sentences, words, syllables and so on, of the body text, or of the headline and the captions too."""
        from lessons.language.counts import count

        return count(self.text, self.paragraphs, self.sentences, captions=captions)

    def readability(self, *, captions: bool = False) -> Readability:
        """Readability formulas on :meth:`counts`, each with its interval."""
        from lessons.language.readability import readability

        return readability(self.counts(captions=captions))

    def to_json(self) -> saving.Json:
        """All findings in the form that design and README promise; see :mod:`lessons.saving`."""
        return saving.to_json(self.name, self.text, self.analysis)

    # ------------------------------------------------------------ corrections

    def corrections(self, *, keep: bool = True) -> Corrections:
        """The machine's findings as proposals, to be accepted, changed, deleted or added to; see its methods.

        With ``keep=False`` nothing is saved and it begins anew each time, for a worked example.
        """
        from lessons.correcting import Corrections

        return Corrections(self, keep=keep)

    def corrected(self) -> Report:
        """This report with the learner's corrections, which are kept beside it; without any, the same findings."""
        return self.corrections().corrected()

    # --------------------------------------------------------- against a key

    def compare(self, key: Key, *, layer: Layer = "speech") -> Comparison:
        """The machine's attributions of one layer held against a key's.

        Raises
        ------
        lessons.mistakes.WrongKind
            This is no key, or the key of another report.
        """
        from lessons.comparing import compare

        if not hasattr(key, "attributions") or not hasattr(key, "text"):
            raise WrongKind("A report is compared with a key: report.compare(open_key()).")
        if key.text != self.text:
            raise WrongKind("That is the key of another report. Open the one that belongs to this report.")

        return compare(self.attributions.where(layer=layer), key.attributions.where(layer=layer))

    def missed(self, key: Key) -> Findings[Attribution]:
        """What somebody is said to have said, by the key, and the machine did not find."""
        return self.compare(key).missed

    def wrong(self, key: Key) -> Findings[Attribution]:
        """The machine's attributions that the key does not have, or has with another source."""
        comparison = self.compare(key)
        misled = [pair.machine for pair in comparison.pairs if not pair.same_source]
        return Findings(sorted([*comparison.extra, *misled], key=lambda a: a.start))

    # -------------------------------------------------------------- looking up

    def paragraph(self, number: int) -> Paragraph:
        """The paragraph with this number, counted from 1 as a reader counts.

        Raises
        ------
        LookupError
            There is none; the message says which numbers there are.
        """
        if isinstance(number, str) and number.strip().isdecimal():
            raise WrongKind(f"A paragraph's number is typed without quotation marks: page({int(number)}).")
        for paragraph in self.paragraphs:
            if paragraph.number == number:
                return paragraph
        raise NotThere(f"There is no paragraph {number!r}. This report has paragraphs 1 to {self.last_number}.")

    @property
    def last_number(self) -> int:
        """The number of the last paragraph."""
        return max((paragraph.number for paragraph in self.paragraphs), default=0)

    def paragraph_of(self, finding: Finding) -> Paragraph:
        """The paragraph in which a finding begins.

        Raises
        ------
        LookupError
            The finding is not from this report.
        """
        if not isinstance(finding, Finding):
            raise WrongKind("paragraph_of() takes a finding, such as report.figures[2].")
        for paragraph in self.paragraphs:
            if paragraph.start <= finding.start < paragraph.end:
                return paragraph
        raise NotThere("This finding is not from this report.")

    def page(self, first: int | None = None, last: int | None = None) -> Page:
        """Paragraphs to be read: all of them, ``page(17)`` one, or ``page(17, 20)`` from one to the other.

        Raises
        ------
        LookupError
            There is no such paragraph, or the second stands before the first.
        """
        from lessons.page import Page

        if first is None and last is None:
            return Page(self.paragraphs)
        first = 1 if first is None else first
        end = first if last is None else last
        self.paragraph(first), self.paragraph(end)
        if first > end:
            raise NotThere(f"Paragraph {end} stands before paragraph {first}. Write page({end}, {first}).")
        return Page([paragraph for paragraph in self.paragraphs if first <= paragraph.number <= end])

    def show(self, *findings: Finding | Findings[Any]) -> Highlight:
        """Findings marked in the paragraphs where they stand; an attribution with its source, cue and content.

        Raises
        ------
        lessons.mistakes.WrongKind
            Something is no finding.
        lessons.mistakes.NotThere
            A finding is of another report, whose places mean nothing in this one.
        """
        from lessons.display import Highlight

        shown: list[Finding] = []
        for given in findings:
            shown.extend(given if isinstance(given, Findings) else [given])
        for finding in shown:
            if not isinstance(finding, Finding):
                raise WrongKind("show() takes findings, such as report.attributions[0] or report.figures[2].")
            if finding.text != self.text:
                raise NotThere("This finding is not from this report. Show it with the report that it was found in.")
        if len(shown) == 1 and isinstance(shown[0], Attribution):
            parts = {"source": shown[0].source, "cue": shown[0].cue, "content": shown[0].content}
            return Highlight(self.text, self.paragraphs, parts, shown[0].why)
        spans = [(finding.start, finding.end) for finding in shown]
        caption = shown[0].why if len(shown) == 1 else numbered(len(shown), "place")
        return Highlight(self.text, self.paragraphs, spans, caption)

    def where(self, wanted: float | str) -> Highlight:
        """Where a number or some words stand, marked in their paragraphs.

        A number is looked for by its value, however it is written: ``where(6000)`` finds "6,000" too. Words are
        looked for whatever their capitals, quotation marks and spaces.

        Raises
        ------
        TypeError
            What is looked for is neither a number nor text.
        """
        from lessons.display import Highlight

        spans = self._places(wanted)
        return Highlight(self.text, self.paragraphs, spans, f"{wanted} stands in {numbered(len(spans), 'place')}")

    def _places(self, wanted: float | str) -> list[Span]:
        if isinstance(wanted, str):
            if not wanted.strip():
                raise WrongKind('where() looks for a number or for words. Try where(12) or where("basement").')
            return find_words(self.text, wanted)
        if isinstance(wanted, bool) or not isinstance(wanted, int | float):
            raise WrongKind(f"where() looks for a number or for words, not for {wanted!r}. Try where(12).")
        return [(f.number_start, f.number_end) for f in self.figures if wanted in (f.value, f.low, f.high)]

    def __iter__(self) -> NoReturn:
        """A report is no list: a chart or a loop wants one of its kinds of findings."""
        raise WrongKind("A report is no list. Say what of it: report.attributions, report.figures or report.wording.")

    def _repr_html_(self) -> str:
        return self.page()._repr_html_()

    def __repr__(self) -> str:
        words = len(self.text.split())
        return f"Report “{self.name}”: {numbered(self.last_number, 'paragraph')}, {numbered(words, 'word')}"


def _say(cautions: Iterable[str]) -> None:
    """Say what to bear in mind where a learner sees it and no program that reads the findings does."""
    for caution in cautions:
        print(caution, file=sys.stderr)


def _named(path: object) -> Path:
    """The path that a file's name means; what is no name is left out like a file that cannot be read."""
    if isinstance(path, str | os.PathLike) and isinstance(os.fspath(path), str):
        return Path(path)
    raise ReadingError(f"A file is opened by its name in quotation marks; this is {type(path).__name__}.")


def _left_out(error: ReadingError) -> None:
    print(f"Left out: {error}", file=sys.stderr)


def numbered(count: int, noun: str) -> str:
    """A count with its noun, in the plural where it is not one: "1 place", "1,200 places"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _saved_analysis(file: Path, text: str) -> Analysis | None:
    """The findings saved in a file, or None where there are none that belong to this text and these versions."""
    try:
        return saving.load(file, text)
    except FileNotFoundError:
        return None
    except saving.StaleFindings as stale:
        print(f"The findings saved in “{file.name}” are not used: {stale} Reading anew.", file=sys.stderr)
        return None


@takes('nothing: it opens the report of the course. Report.read("article.txt") opens one of yours')
def open_report() -> Report:
    """The learner's own report in a folder that ``lessons new`` set up; elsewhere the one of all the lessons."""
    own = own_report.find(Path.cwd())
    if own is None:
        return open_course_report()
    report = Report.read(own.text)
    report.cleaned = own.cleaned
    return report


def open_course_report() -> Report:
    """The report that runs through the lessons 00 to 06, wherever it is asked for."""
    return Report.read(places.data("report", "report.txt"))
