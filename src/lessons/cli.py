"""The ``lessons`` command."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lessons import started

if TYPE_CHECKING:
    from lessons.editions import Edition
    from lessons.reading import Reading
    from lessons.report import Report

_ABOUT = "Learn to read the news critically with code. Alone, the command opens the lessons in JupyterLab."

_EXAMPLES = """examples:
  {command}                              open the lessons in JupyterLab
  {command} --folder my-course           keep notebooks and answers in that folder
  {command} new article.html             set up lesson 07 on a report of your own, and open it
  {command} new - --name strike          the same with text that you paste here
  {command} reset 03                     a fresh copy of lesson 03; the old one and all answers are kept
  {command} analyse report.txt           who speaks, what is counted, what does not add up
  {command} analyse -                    the same of text that you paste or pipe here
  {command} analyse *.txt --json         every finding, one JSON line a report
  {command} analyse report.txt --save    keep the findings beside the report, so that it opens at once
  {command} edition teacher for-me       the lessons with answers, minutes and notes, and a key to print
  {command} edition slides decks         the lessons as slides that need no network
  {command} edition html pages           the lessons as pages to read, for a web site or without Python
  {command} class answers                what a class answered: agreement, misconceptions, predictions
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit code: 0, 2 where a file could not be read or saved, 130 after Control-C."""
    for stream in (sys.stdout, sys.stderr):
        # Windows' consoles have older encodings, in which curly quotation marks would stop the command.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        # A terminal has written ^C where the sentence would stand.
        print("\nlessons: stopped by Control-C; nothing half-made was left behind.", file=sys.stderr)
        return 130


def _run(arguments: argparse.Namespace) -> int:
    if arguments.command == "analyse":
        try:
            return _analyse(arguments.files, as_json=arguments.json, keep=arguments.save)
        except BrokenPipeError:
            # The reader, as in ``| head``, has enough. Python would complain at its end about what it can't write.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
    if arguments.command == "new":
        return _new(arguments)
    if arguments.command == "reset":
        return _reset(arguments.lesson, arguments.folder)
    if arguments.command == "edition":
        return _edition(arguments.edition, arguments.out)
    if arguments.command == "class":
        return _class(arguments.folder, arguments.out)
    return _open(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=started.command(),
        description=_ABOUT,
        epilog=_EXAMPLES.format(command=started.command()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help=_FOLDER)
    parser.add_argument("--port", type=_port, metavar="N", help=_PORT)
    parser.add_argument("--no-browser", action="store_true", help=_NO_BROWSER)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    analyse = commands.add_parser(
        "analyse",
        help="say who speaks, what is counted, and what may not add up in a report of your own",
        description="Read English news reports (.txt, .md or .html) and say what the library finds in them.",
    )
    analyse.add_argument("files", nargs="+", metavar="FILE", help="text or a saved web page, or - for text piped in")
    analyse.add_argument("--json", action="store_true", help="print every finding, one JSON line a report")
    analyse.add_argument("--save", action="store_true", help="write NAME.findings.json beside each report")
    _add_new(commands)
    _add_reset(commands)
    _add_edition(commands)
    _add_class(commands)
    return parser


_FOLDER = "where notebooks and answers are kept (made if it is not there)"
_PORT = "JupyterLab's port, if free; else the next free one"
_NO_BROWSER = "print the address and open no browser"


def _add_new(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = commands.add_parser(
        "new",
        help="set up lesson 07 on a report of your own, and open it",
        description="Make a folder with a clean copy of a report, what the library finds in it, and lesson 07.",
    )
    new.add_argument("file", metavar="FILE", help="a .txt, .md or .html file, or - for text that you paste")
    new.add_argument("--name", metavar="NAME", help="what to call the report (else the file's name)")
    new.add_argument("--no-open", action="store_true", help="set the folder up and do not open JupyterLab")
    new.add_argument("--folder", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=_FOLDER)
    new.add_argument("--port", type=_port, metavar="N", default=argparse.SUPPRESS, help=_PORT)
    new.add_argument("--no-browser", action="store_true", default=argparse.SUPPRESS, help=_NO_BROWSER)


def _add_reset(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    reset = commands.add_parser(
        "reset",
        help="put a fresh copy of a lesson in place; the old one and all answers are kept",
        description="Put a fresh copy of a lesson in place. Your old notebook is kept beside it, and every answer.",
    )
    reset.add_argument("lesson", metavar="LESSON", help="its number, such as 03")
    reset.add_argument("--folder", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=_FOLDER)


def _add_edition(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from lessons.editions import EDITIONS

    edition = commands.add_parser(
        "edition",
        help="write the lessons for a teacher, as slides, or as pages to read",
        description="Write an edition of all lessons to a new folder. It needs no network, now or when it is opened.",
    )
    edition.add_argument("edition", choices=EDITIONS, metavar="EDITION", help=" or ".join(EDITIONS))
    edition.add_argument("out", type=Path, metavar="OUT", help="a folder that is not there yet, or is empty")


def _add_class(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    gathered = commands.add_parser(
        "class",
        help="gather the answer files of a class on one page, without names",
        description="Gather learners' answer files (answers.jsonl, under any names, in any sub-folders) on one page.",
    )
    gathered.add_argument("folder", type=Path, metavar="FOLDER", help="where the answer files are")
    gathered.add_argument("--out", type=Path, metavar="FILE", help="the page; else class.html in that folder")


def _port(written: str) -> int:
    if written.isdecimal() and 1 <= int(written[:6]) <= 65535:
        return int(written)
    raise argparse.ArgumentTypeError(f"{written!r} is no port. Give a number from 1 to 65535.")


def _open(arguments: argparse.Namespace) -> int:
    from lessons import lab

    return lab.open_lessons(arguments.folder, port=arguments.port, browser=not arguments.no_browser)


def _new(arguments: argparse.Namespace) -> int:
    """Set up a folder for the learner's own report, and open it unless that is not wanted."""
    from lessons import lab, own_report
    from lessons.reading import ReadingError

    course = lab.course_folder(arguments.folder)
    try:
        found, called = _found(arguments.file)
        name = own_report.folder_name(arguments.name or called)
        folder = (arguments.folder or Path.cwd()).absolute() / own_report.REPORTS / name
        # A course that is not there yet has no answers; they stay with the report then, once and for all.
        answers = course / "answers" if arguments.folder or course.is_dir() else None
        print("Looking for who speaks, what is counted and how it is worded …", flush=True)
        cleaned = own_report.set_up(folder, found, called, answers)
    except (ReadingError, own_report.NotSetUp) as error:
        print(f"lessons: {error}", file=sys.stderr)
        return 2
    for said in (*cleaned, *found.cautions):
        print(said)
    where = os.path.relpath(folder)
    print(f"Your report is in {where}. Open it again with: {started.command()} --folder {where}", flush=True)
    if arguments.no_open:
        return 0
    return lab.open_own(folder, port=arguments.port, browser=not arguments.no_browser)


def _found(file: str) -> tuple[Reading, str]:
    """The text of a file or of what is pasted, and what it is called."""
    from lessons import reading

    if file != "-":
        return reading.read(Path(file)), reading.title(Path(file))
    if sys.stdin.isatty():
        print(f"Paste the report, then press Enter and {_END}.", file=sys.stderr, flush=True)
    try:
        pasted = sys.stdin.buffer.read(reading.LARGEST_PAGE + 1)
    except KeyboardInterrupt:
        raise reading.ReadingError("nothing was pasted, and nothing was changed.") from None
    return reading.read_bytes(pasted, "the pasted text"), "pasted"


_END = "Control-Z and Enter" if os.name == "nt" else "Control-D"


def _reset(lesson: str, folder: Path | None) -> int:
    from lessons import lab, resetting

    try:
        print(resetting.reset(lesson, lab.course_folder(folder)))
    except resetting.NotReset as error:
        print(f"lessons: {error}", file=sys.stderr)
        return 2
    return 0


def _edition(edition: Edition, out: Path) -> int:
    """Write an edition and say what was written, and which notes a teacher will still miss."""
    from lessons.editions import write_edition
    from lessons.editions.lesson import EditionError
    from lessons.editions.notes import missing_notes

    try:
        lessons = write_edition(edition, out)
    except EditionError as error:
        print(f"lessons: {error}", file=sys.stderr)
        return 2
    print(f"{len(lessons)} lessons were written to {out}.")
    if edition == "teacher":
        for lesson in lessons:
            for missing in missing_notes(lesson):
                print(f"  Lesson {lesson.number} has no {missing} yet.")
    return 0


def _class(folder: Path, out: Path | None) -> int:
    """Gather a class's answers and say what was read, what was not, and where the page is."""
    from lessons.classroom import write_class
    from lessons.classroom.gathering import ClassError

    try:
        said = write_class(folder, out)
    except ClassError as error:
        print(f"lessons: {error}", file=sys.stderr)
        return 2
    print(*said, sep="\n")
    return 0


def _analyse(files: Sequence[str], *, as_json: bool, keep: bool) -> int:
    """Analyse the files in order. One that cannot be read is named on stderr, and the others are still read."""
    from lessons.reading import ReadingError
    from lessons.report import Report
    from lessons.summary import summary

    if keep and "-" in files:
        print(f"lessons: {_NO_FILE}", file=sys.stderr)
        return 2
    code = 0
    for file in files:
        try:
            report = _opened(file)
        except ReadingError as error:
            print(f"lessons: {error}", file=sys.stderr)
            code = 2
            continue
        if keep:
            # Found anew, not copied from what was saved before.
            report = Report(report.text, report.name, cleaned=report.cleaned)
            code = max(code, _save(report, Path(file)))
        print(json.dumps(report.to_json(), ensure_ascii=False) if as_json else summary(report), flush=True)
    return code


_NO_FILE = "--save keeps the findings beside a file, and - is none. Put the text into a file, or leave --save out."


def _opened(file: str) -> Report:
    """The report in a file, or in what is pasted or piped in."""
    from lessons.report import Report

    if file != "-":
        return Report.read(file)
    found, called = _found(file)
    print(*found.cautions, sep="\n", end="\n" * bool(found.cautions), file=sys.stderr)
    return Report(found.text, called, cleaned=found.cleaned)


def _save(report: Report, file: Path) -> int:
    from lessons import saving

    try:
        saving.save(saving.findings_file(file), report.to_json())
    except saving.NotOverwritten as error:
        print(f"lessons: the findings of “{file.name}” were not saved: {error}", file=sys.stderr)
    except OSError as error:
        reason = error.strerror or "the file cannot be written"
        print(f"lessons: the findings of “{file.name}” were not saved ({reason}).", file=sys.stderr)
    else:
        return 0
    return 2


if __name__ == "__main__":
    sys.exit(main())
