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

if TYPE_CHECKING:
    from lessons.editions import Edition
    from lessons.report import Report

_ABOUT = "Learn to read the news critically with code. Alone, the command opens the lessons in JupyterLab."

_EXAMPLES = """examples:
  lessons                              open the lessons in JupyterLab
  lessons --folder my-course           keep notebooks and answers in that folder
  lessons analyse report.txt           what the library finds in a report, in short
  lessons analyse *.txt --json         every finding, one JSON line a report
  lessons analyse report.txt --save    keep the findings beside the report, so that it opens at once
  lessons edition teacher for-me       the lessons with answers, minutes and notes, and a key to print
  lessons edition slides decks         the lessons as slides that need no network
  lessons edition html pages           the lessons as pages to read, for a web site or without Python
  lessons class answers                what a class answered: agreement, misconceptions, predictions
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit code: 0, or 2 where a file could not be read or saved."""
    for stream in (sys.stdout, sys.stderr):
        # Windows' consoles have older encodings, in which curly quotation marks would stop the command.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    if arguments.command == "analyse":
        try:
            return _analyse(arguments.files, as_json=arguments.json, keep=arguments.save)
        except BrokenPipeError:
            # The reader, as in ``| head``, has enough. Python would complain at its end about what it can't write.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
    if arguments.command == "edition":
        return _edition(arguments.edition, arguments.out)
    if arguments.command == "class":
        return _class(arguments.folder, arguments.out)
    return _open(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lessons",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="where notebooks and answers are kept (made if it is not there)",
    )
    parser.add_argument("--port", type=_port, metavar="N", help="JupyterLab's port, if free; else the next free one")
    parser.add_argument("--no-browser", action="store_true", help="print the address and open no browser")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    analyse = commands.add_parser(
        "analyse",
        help="say who speaks and what is counted in a report of your own",
        description="Read English news reports (.txt or .md, in UTF-8) and say what the library finds in them.",
    )
    analyse.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a report as plain text")
    analyse.add_argument("--json", action="store_true", help="print every finding, one JSON line a report")
    analyse.add_argument("--save", action="store_true", help="write NAME.findings.json beside each report")
    _add_edition(commands)
    _add_class(commands)
    return parser


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


def _analyse(files: Sequence[Path], *, as_json: bool, keep: bool) -> int:
    """Analyse the files in order. One that cannot be read is named on stderr, and the others are still read."""
    from lessons.reading import ReadingError
    from lessons.report import Report

    code = 0
    for file in files:
        try:
            report = Report.read(file)
        except ReadingError as error:
            print(f"lessons: {error}", file=sys.stderr)
            code = 2
            continue
        if keep:
            # Found anew, not copied from what was saved before.
            report = Report(report.text, report.name, cleaned=report.cleaned)
            code = max(code, _save(report, file))
        if as_json:
            print(json.dumps(report.to_json(), ensure_ascii=False), flush=True)
        else:
            _print_summary(report)
    return code


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


def _print_summary(report: Report) -> None:
    from lessons.report import numbered

    print(report)
    for change in report.cleaned:
        print(f"  {change}")
    said = numbered(len(report.attributions.where(layer="speech")), "time")
    print(f"  {said} somebody is said to have said something:")
    for voice in report.voices:
        print(f"    {voice.name} ({voice.identity})")
    print(f"  {numbered(len(report.figures), 'figure')}:")
    for figure in report.figures:
        print(f"    {figure.words} [{figure.kind}, on the word of {figure.voice}]")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
