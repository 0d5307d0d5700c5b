"""How fast does the library read many reports, and how much memory does it take?

    python benchmarks/throughput.py DIR [--texts 1000] [--memory 100 300 1000]

DIR holds text files, at any depth (PolNeAR's, unpacked). In one process and in turns of 50 reports, so that a busy
machine slows all alike: ``Report.read_many`` on the files, and spaCy's own ``nlp.pipe`` on the same texts with the same
pipeline; words a second of processor time, and their ratio. In the same turns the finders' shares: how long each takes
on parsed reports, beside the parse. Then, one process a number, the largest memory while that many reports are read
one after another.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from lessons import Report, parsing
from lessons.figures import find_figures
from lessons.language.wording import find_wording
from lessons.paragraphs import find_paragraphs
from lessons.reading import ReadingError, read
from lessons.sentences import find_sentences
from lessons.sourcing import find_sourcing

TURN = 50
BARE, MANY = "spaCy's nlp.pipe", "Report.read_many"


def main() -> None:
    """Print memory, speed and shares."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--memory", type=int, nargs="*", default=[100, 300, 1000], metavar="N")
    parser.add_argument("--peak-of", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak_of:
        print(f"{peak(readable(arguments.folder, arguments.peak_of)):.0f}")
        return
    # Before anything is loaded here: Linux counts a parent's memory as the largest of its children.
    for count in arguments.memory:
        command = [sys.executable, __file__, str(arguments.folder), "--peak-of", str(count)]
        megabytes = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        print(f"{count:5} reports read: {megabytes} MB at most", flush=True)
    if arguments.texts:
        measure_speed(readable(arguments.folder, arguments.texts))


def readable(folder: Path, wanted: int) -> list[Path]:
    """The first files of a folder that can be read as reports."""
    found: list[Path] = []
    for path in sorted(folder.rglob("*.txt")):
        if len(found) == wanted:
            break
        try:
            read(path)
        except ReadingError:
            continue
        found.append(path)
    return found


def measure_speed(paths: list[Path]) -> None:
    """Time everything in turns and print words a second and shares."""
    texts = [read(path).text for path in paths]
    words = sum(len(text.split()) for text in texts)
    one_turn(paths[:5], texts[:5])  # loads the model and the word lists
    times: Counter[str] = Counter()
    for begin in range(0, len(paths), TURN):
        times.update(one_turn(paths[begin : begin + TURN], texts[begin : begin + TURN]))
    print(f"{len(paths)} reports, {words:,} words")
    for name in (BARE, MANY):
        print(f"{name:20} {words / times[name]:8,.0f} words/s")
    print(f"{'ratio':20} {times[BARE] / times[MANY]:8.2f}")
    for name in ("sentences", "sourcing", "figures", "wording"):
        print(f"{name:20} {100 * times[name] / times['parse']:8.1f} % of the parse's time")


def one_turn(paths: list[Path], texts: list[str]) -> dict[str, float]:
    """Processor seconds of each piece of work on the same reports."""
    bare = seconds(lambda: drain(parsing.pipeline().pipe(texts)))
    many = seconds(lambda: drain(Report.read_many(paths)))
    return {BARE: bare, MANY: many, **shares(texts)}


def shares(texts: list[str]) -> dict[str, float]:
    """Processor seconds of the parse, as the library does it, and of each finder behind it."""
    paragraphs = [find_paragraphs(text) for text in texts]
    breaks = [[paragraph.start for paragraph in found] for found in paragraphs]
    start = time.process_time()
    docs = list(parsing.parse_many(zip(texts, breaks, strict=True)))
    times = {"parse": time.process_time() - start}
    parsed = list(zip(docs, paragraphs, strict=True))
    times["sentences"] = seconds(lambda: [find_sentences(doc) for doc in docs])
    sourcing: list[object] = []
    times["sourcing"] = seconds(lambda: sourcing.extend(find_sourcing(doc, found)[0] for doc, found in parsed))
    for name, find in (("figures", find_figures), ("wording", find_wording)):
        work = [(doc, found, said) for (doc, found), said in zip(parsed, sourcing, strict=True)]
        times[name] = seconds(lambda find=find, work=work: [find(*parts) for parts in work])
    return times


def seconds(work: Callable[[], object]) -> float:
    """Processor time of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def drain(reports: Iterable[object]) -> None:
    """Go through a generator and keep nothing."""
    for _ in reports:
        pass


def peak(paths: list[Path]) -> float:
    """Largest memory of this process, in MB, after it has read the reports."""
    drain(Report.read_many(paths))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
