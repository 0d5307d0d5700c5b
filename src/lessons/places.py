"""Where the course's data and notebooks are: in a clone, or inside an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CLONE = _PACKAGE.parents[1]


def is_clone() -> bool:
    """True if the library runs from a clone of the project, False from an installed wheel."""
    return (_CLONE / "pyproject.toml").is_file() and (_CLONE / "data" / "report").is_dir()


def data(*parts: str) -> Path:
    """The path of a shipped data file: ``data("report", "report.txt")``."""
    return (_CLONE if is_clone() else _PACKAGE).joinpath("data", *parts)


def notebooks() -> Path:
    """The folder of the shipped notebooks."""
    return (_CLONE if is_clone() else _PACKAGE) / "notebooks"


EARLIER = ".earlier-"
"""Stands in the name of a notebook that ``lessons reset`` put aside."""


def lessons() -> list[Path]:
    """The shipped notebooks, in their order, without those that a learner's reset put aside."""
    return [path for path in sorted(notebooks().glob("*.ipynb")) if EARLIER not in path.name]
