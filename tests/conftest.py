"""What several test files share: the editions of the lessons, written once in a run, whichever process asks first."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from lessons.editions import EDITIONS, write_edition

PATIENCE = 240
"""Seconds to wait for another process that writes them."""


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all editions, each in a folder of its name. They are read and never changed."""
    base = tmp_path_factory.getbasetemp()
    # Each process of pytest-xdist has a folder of its own inside that of the run.
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "editions"
    written = folder / "written"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(written)
        return folder
    for edition in EDITIONS:
        write_edition(edition, folder / edition)
    written.touch()
    return folder


def _wait_for(file: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not file.exists():
        assert time.monotonic() < until, "the process that writes the editions has not come to its end"
        time.sleep(0.1)
