"""The lessons as a learner meets them: JupyterLab, opened by the ``lessons`` command, driven in a real browser."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from lessons import places
from lessons.exercises.bank import EXERCISES
from tests.browser.conftest import Lab

pytestmark = pytest.mark.browser

NOTEBOOKS = places.lessons()
EXERCISE = EXERCISES["0.5"]
PATIENCE = 60_000
"""Milliseconds for a step that a loaded machine may take long over."""

ALL_HAVE_RUN = """() => {
    const cells = [...document.querySelectorAll('.jp-CodeCell')];
    const failed = document.querySelector('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.error"]');
    const run = cells.every(cell => /\\[\\d+\\]/.test(cell.querySelector('.jp-InputPrompt').textContent));
    return cells.length > 1 && (failed || run);
}"""

LOOK_EVERY = 250
"""Milliseconds. Playwright by itself asks at every frame, which leaves a page less time for its own work."""

Cell = dict[str, Any]


@pytest.fixture
def opened(lab: Lab, page: Page) -> Iterator[Page]:
    """A tab; what was opened in it is shut down behind it, so that one kernel runs at a time."""
    yield page
    shut_down_kernels(page, lab)


@pytest.fixture
def at_desk(lab: Lab, desk: Page) -> Iterator[Page]:
    """The tab in which JupyterLab stays open from one notebook to the next."""
    yield desk
    shut_down_kernels(desk, lab)


def shut_down_kernels(page: Page, lab: Lab) -> None:
    token = parse_qs(urlsplit(lab.address).query)["token"][0]
    kernels = f"{lab.address.split('/lab')[0]}/api/kernels"
    headers = {"Authorization": f"token {token}"}
    for kernel in page.request.get(kernels, headers=headers).json():
        page.request.delete(f"{kernels}/{kernel['id']}", headers=headers)


def open_notebook(page: Page, lab: Lab, name: str) -> None:
    """Open a notebook in JupyterLab and wait until its kernel is there.

    Where JupyterLab stands with nothing open in it, the notebook is taken from the list of files; else it is loaded.
    """
    if page.locator(".jp-Launcher").is_visible():
        page.locator(".jp-DirListing-item", has_text=name).dblclick()
        expect(page.locator(".lm-DockPanel-tabBar .lm-mod-current")).to_contain_text(name[:12], timeout=PATIENCE)
    else:
        page.goto(lab.address_of(name), timeout=PATIENCE)
    expect(page.locator("#jp-main-statusbar")).to_contain_text("| Idle", timeout=PATIENCE)


def choose(page: Page, menu: str, item: str) -> None:
    """Choose an item of one of JupyterLab's menus."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.get_by_role("menuitem", name=item, exact=True).click()


def wait_until_all_have_run(page: Page) -> None:
    """Wait until every code cell has its number, or one has failed."""
    page.wait_for_function(ALL_HAVE_RUN, timeout=PATIENCE, polling=LOOK_EVERY)


def close_notebook(page: Page) -> None:
    """Close what is open, so that JupyterLab stands with its launcher in front, ready for the next notebook."""
    expect(page.locator(".jp-DirtyIndicator, .jp-mod-dirty")).to_have_count(0, timeout=PATIENCE)
    page.keyboard.press("Alt+w")
    expect(page.locator(".jp-Notebook")).to_have_count(0, timeout=PATIENCE)
    expect(page.locator(".jp-Launcher")).to_be_visible(timeout=PATIENCE)


def code_cells(path: Path) -> list[Cell]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def saved(page: Page, path: Path) -> list[Cell]:
    """Save the notebook in JupyterLab; its code cells, as they then stand on the disk."""
    page.keyboard.press("ControlOrMeta+s")
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        try:
            cells = code_cells(path)
        except json.JSONDecodeError:
            cells = []  # half of it is written
        if cells and cells[-1]["outputs"]:
            return cells
        time.sleep(0.2)
    raise AssertionError(f"{path.name} was not saved within {PATIENCE // 1000} s")


def shown(cell: Cell) -> list[tuple[str, str]]:
    """What a cell shows, but for pictures: the type and the words of each output, streams put together."""
    forms: list[tuple[str, str]] = []
    for output in cell["outputs"]:
        held = output.get("data") or {output["output_type"]: output.get("text", output.get("evalue", ""))}
        for kind, value in sorted(held.items()):
            words = "".join(value) if isinstance(value, (str, list)) else json.dumps(value, sort_keys=True)
            if kind == "stream" and forms and forms[-1][0] == kind:
                forms[-1] = (kind, forms[-1][1] + words)
            elif not kind.startswith("image/"):
                forms.append((kind, words))
    return forms


@pytest.mark.parametrize("stored", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_opened_and_run_in_jupyterlab_shows_what_is_stored(stored: Path, lab: Lab, at_desk: Page) -> None:
    open_notebook(at_desk, lab, stored.name)
    choose(at_desk, "Run", "Run All Cells")
    wait_until_all_have_run(at_desk)
    here = saved(at_desk, lab.folder / stored.name)
    assert [cell["execution_count"] for cell in here] == list(range(1, len(here) + 1))
    for cell, wanted in zip(here, code_cells(stored), strict=True):
        assert shown(cell) == shown(wanted), "".join(cell["source"])
    charts = sum("image/png" in output.get("data", {}) for cell in here for output in cell["outputs"])
    assert at_desk.locator('.jp-OutputArea-output img[src^="data:image/png"]').count() == charts
    close_notebook(at_desk)


def cell_with(page: Page, code: str) -> Locator:
    """The code cell in which some code stands, on the screen."""
    cell = page.locator(".jp-CodeCell").filter(has_text=code).first
    cell.scroll_into_view_if_needed()
    return cell


def run(page: Page, cell: Locator, code: str) -> Locator:
    """Type code over what stands in a cell, run it, and return its output."""
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(code)
    page.keyboard.press("Control+Enter")
    return cell.locator(".jp-OutputArea-output")


def run_below(page: Page, cell: Locator, code: str) -> Locator:
    """Add a cell below, as a learner does who asks something of their own, and run it there."""
    cell.locator(".jp-InputPrompt").click()
    page.keyboard.press("b")
    added = page.locator(".jp-CodeCell.jp-mod-active")
    expect(added.locator(".cm-content")).to_have_text("")
    return run(page, added, code)


def test_a_wrong_answer_a_hint_and_the_right_answer_each_find_their_feedback(lab: Lab, opened: Page) -> None:
    wrong = EXERCISE.misconceptions[0]
    open_notebook(opened, lab, NOTEBOOKS[int(EXERCISE.lesson)].name)
    choose(opened, "Run", "Run All Cells")
    wait_until_all_have_run(opened)
    cell = cell_with(opened, f'check("{EXERCISE.id}"')
    expect(cell.locator(".jp-OutputArea-output")).to_contain_text("not answered yet")

    told = run(opened, cell, f'check("{EXERCISE.id}", {wrong.example!r})')
    expect(told).to_contain_text("Not yet")
    expect(told).to_contain_text(plain(wrong.message))

    hinted = run_below(opened, cell, f'hint("{EXERCISE.id}")')
    expect(hinted).to_contain_text("hint 1 of 3")
    expect(hinted).to_contain_text(plain(EXERCISE.hints[0]))

    solved = run(opened, cell, f'check("{EXERCISE.id}", {EXERCISE.right[0]!r})')
    expect(solved).to_contain_text("Right")

    events = [json.loads(line) for line in (lab.folder / "answers" / "answers.jsonl").open(encoding="utf-8")]
    # Running all cells has opened the lesson's predictions too, and that is kept.
    kept = [(e["event"], e.get("outcome"), e.get("misconception")) for e in events if e["exercise"] == EXERCISE.id]
    assert kept == [("check", "not yet", wrong.name), ("hint", None, None), ("check", "right", "")]


def plain(words: str) -> str:
    """Feedback as it stands on the page: without the brackets that say what to mark."""
    return re.sub("[⟦⟧]", "", words)
