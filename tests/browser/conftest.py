"""A Chromium for the tests that look at pages as a reader does, and JupyterLab as the ``lessons`` command opens it.

Nothing is downloaded: an installed Chromium or Chrome is used. Where there is none the tests are skipped and say so.
Every fixture lives as long as one test file: Playwright keeps an event loop running in its thread, and nbval, which
may run next in the same process, needs one of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Switches with which Chromium calls nobody by itself."""

PATIENCE = 60
"""Seconds to wait for JupyterLab's address."""


def chromium() -> str | None:
    """Path of an installed Chromium: the one named in LESSONS_CHROMIUM, else one on the path, else one in its usual
    place."""
    named = os.environ.get("LESSONS_CHROMIUM")
    if named:
        return named
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path), None) or next((p for p in PLACES if Path(p).exists()), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One running Chromium."""
    executable = chromium()
    if executable is None:
        pytest.skip("no Chromium or Chrome is installed (Debian: apt-get install chromium)")
    # Chromium's own sandbox refuses root, which is what containers have.
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        try:
            running = playwright.chromium.launch(executable_path=executable, args=[*QUIET, *sandbox])
        except PlaywrightError as error:
            pytest.skip(f"the installed Chromium does not start: {error.message.splitlines()[0]}")
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without a memory, in which nothing but this machine can be reached."""
    with cut_off(browser) as fresh:
        yield fresh


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """One tab for all tests of a file that open JupyterLab once and go on in it, as cut off as the others."""
    with cut_off(browser) as kept:
        yield kept.new_page()


@contextmanager
def cut_off(browser: Browser) -> Iterator[BrowserContext]:
    """A browser from which nobody can be called: a request to anywhere else is refused, and the test fails."""
    refused: list[str] = []
    fresh = browser.new_context(viewport={"width": 1400, "height": 1000}, service_workers="block")
    fresh.route(
        re.compile(r"^(?!(?:https?|wss?)://(?:localhost|127\.0\.0\.1)[:/]|file:|data:|blob:|about:)"),
        lambda route: (refused.append(route.request.url), route.abort()),
    )
    yield fresh
    fresh.close()
    assert refused == [], f"a page called out: {refused}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A new tab."""
    return context.new_page()


class Lab:
    """A running JupyterLab: its address, and the folder with the learner's notebooks and answers."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address = address
        self.folder = folder

    def address_of(self, notebook: str) -> str:
        """Where a notebook is opened in a fresh workspace."""
        return re.sub(r"/lab/tree/[^?]*\?", f"/lab/tree/{notebook}?reset&", self.address)


@pytest.fixture(scope="module")
def lab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab as ``lessons --folder DIR --no-browser`` opens it, at the address that the command prints."""
    home = tmp_path_factory.mktemp("lab")
    folder = home / "my-course"
    # The learner's own settings, and answers in another folder, must not be read here.
    own = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
    environment = {name: value for name, value in os.environ.items() if name != "LESSONS_ANSWERS"} | own
    command = [sys.executable, "-m", "lessons.cli", "--folder", str(folder), "--port", str(_free_port())]
    log = home / "lab.log"
    with log.open("wb") as file:
        process = subprocess.Popen([*command, "--no-browser"], cwd=home, env=environment, stderr=file, stdout=file)
        try:
            yield Lab(_printed_address(process, log), folder)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _printed_address(process: subprocess.Popen[bytes], log: Path) -> str:
    """The address with its token, once the command has printed it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        found = re.search(r"http://(?:localhost|127\.0\.0\.1):\S*token=\w+", log.read_text(encoding="utf-8"))
        if found:
            return found.group()
        time.sleep(0.1)
    raise RuntimeError(f"`lessons` printed no address within {PATIENCE} s:\n{log.read_text(encoding='utf-8')}")
