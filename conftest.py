"""What every run of the tests has: no learner's answers, and a proof of every notebook cell that passes."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Generator

import pytest

# Tests never read or write a learner's own answers: every run has an empty folder for them.
os.environ["LESSONS_ANSWERS"] = tempfile.mkdtemp(prefix="lessons-answers-")

collect_ignore_glob = ["notebooks/*.earlier-*.ipynb", "my-reports/*"]
"""A learner's own notebooks are theirs: what ``lessons reset`` put aside, and what ``lessons new`` made."""


def pytest_configure(config: pytest.Config) -> None:
    """Where Python may leave no bytecode beside the files, it is kept in pytest's cache (``--cache-clear`` empties it).

    A run starts some forty processes, most of them kernels. Without any bytecode each compiles all that it imports.
    """
    cache: pytest.Cache | None = getattr(config, "cache", None)
    if sys.dont_write_bytecode and cache is not None:
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(cache.mkdir("bytecode"))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


_SLOW = (
    "tests/browser/test_jupyterlab",
    "tests/browser/",
    "tests/test_mutation",
    "tests/test_code",
    "tests/test_charts.py",
    "notebooks/",
)
"""The longest files first, so that no process is left alone with one of them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow files first, all else stays in its order; pyproject.toml tells pytest-xdist to keep it."""
    items.sort(key=lambda item: next((n for n, begin in enumerate(_SLOW) if item.nodeid.startswith(begin)), len(_SLOW)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """A notebook's cell passes only if nbval would have failed for every single change to what is stored for it."""
    result = yield
    if type(item).__name__ == "IPyNbCell":
        from tests.mutations import UNSEEN, unnoticed

        missed = [mutation for mutation in unnoticed(item) if mutation.kind not in UNSEEN]
        assert not missed, f"nbval would pass this cell in spite of: {missed[0].place} (one of {len(missed)} changes)"
    return result
