"""axe-core looks through every page of the editions in Chromium, and every slide is looked at for what is cut off.

Skipped, with the reason, where no Chromium is installed (``browser`` in conftest.py). Severity is axe's own: nothing
that it calls serious or critical may be left, and today nothing else that it finds is left either.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from lessons.classroom.class_page import class_page
from tests.test_classroom import whole_class

pytestmark = pytest.mark.browser

axe_playwright_python = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

SIZES = ((1280, 720), (1920, 1080))
"""Two usual projectors, in pixels."""

SMALLEST_ZOOM = 0.75
"""As in slides.js: words of 32 pixels are never shown smaller than 24."""


@pytest.fixture(scope="module")
def class_html(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class's page."""
    path = tmp_path_factory.mktemp("class") / "class.html"
    path.write_text(class_page(whole_class()), encoding="utf-8")
    return path


def violations(page: Page) -> list[str]:
    """What axe finds on a page as it stands: severity, rule, and the first place.

    All rules are asked. Only of what breaks one the places are written out, not of the thousands that keep it.
    """
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run({resultTypes: ['violations']})).violations")
    return [f"{rule['impact']} {rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found]


def pages_of(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.html"))


def test_axe_finds_nothing_on_any_page_to_read(editions: Path, class_html: Path, context: BrowserContext) -> None:
    looked_at = 0
    for path in [*pages_of(editions / "html"), *pages_of(editions / "teacher"), class_html]:
        page = context.new_page()
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        assert violations(page) == [], path.name
        looked_at += 1
        page.close()
    assert looked_at > 7


def test_axe_itself_notices_a_picture_without_words(context: BrowserContext) -> None:
    page = context.new_page()
    page.set_content('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')
    assert any("image-alt" in found for found in violations(page))


def test_pages_fit_a_narrow_screen_without_scrolling_sideways(
    editions: Path, class_html: Path, context: BrowserContext
) -> None:
    for path in [*pages_of(editions / "html"), class_html]:
        page = context.new_page()
        page.set_viewport_size({"width": 360, "height": 700})
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path.name
        page.close()


_BROKEN = """() => [...document.querySelectorAll("th, td, code")].flatMap((element) => {
  if (element.closest("pre")) return [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const word of node.data.matchAll(/[A-Za-z]+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""
"""The words in tables and in code that stand on two lines."""


def test_a_narrow_screen_breaks_no_word_in_a_table_or_in_code(
    editions: Path, class_html: Path, context: BrowserContext
) -> None:
    for path in [*pages_of(editions / "html"), *pages_of(editions / "teacher"), class_html]:
        page = context.new_page()
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(path.as_uri())
        assert page.evaluate(_BROKEN) == [], path.name
        page.close()


def test_the_skip_link_comes_first_and_leads_to_the_content(editions: Path, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((editions / "html" / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


_LOOK = """() => Reveal.getSlides().map((section) => {
  const at = Reveal.getIndices(section);
  Reveal.slide(at.h, at.v, 99);
  const slide = Reveal.getCurrentSlide();
  const cut = [];
  for (const element of slide.querySelectorAll("*")) {
    if (element.closest("aside")) continue;
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    if (box.top < -1 || box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
      cut.push(element.tagName + " " + element.textContent.slice(0, 60));
    }
  }
  return { cut, zoom: Number(slide.style.zoom), over: slide.scrollHeight - slide.clientHeight,
           charts: slide.querySelectorAll("img").length, words: slide.innerText.slice(0, 60) };
})"""
"""What every slide looks like with all its steps shown: what is cut off, how small it was made, its charts."""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_on_any_slide_is_cut_off(editions: Path, context: BrowserContext, size: tuple[int, int]) -> None:
    for path in sorted((editions / "slides").glob("[0-9]*.html")):
        page = opened_deck(context, path, size)
        looks = page.evaluate(_LOOK)
        for number, look in enumerate(looks, start=1):
            where = f"{path.stem}, slide {number}: {look['words']!r}"
            assert look["cut"] == [], where
            assert look["over"] <= 1, where
            assert look["zoom"] >= SMALLEST_ZOOM, where
            assert look["charts"] <= 1, where
        assert len(looks) > 10
        page.close()


def test_a_slide_that_is_too_full_is_noticed(editions: Path, context: BrowserContext) -> None:
    page = opened_deck(context, editions / "slides" / "00_first_reading.html", SIZES[0])
    page.evaluate("Reveal.getSlides()[2].insertAdjacentHTML('beforeend', '<p>one more line</p>'.repeat(40))")
    look = page.evaluate(_LOOK)[2]
    assert look["cut"]
    assert look["over"] > 1


def opened_deck(context: BrowserContext, path: Path, size: tuple[int, int]) -> Page:
    page = context.new_page()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(path.as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    return page


def test_axe_finds_nothing_on_the_slides(editions: Path, context: BrowserContext) -> None:
    for path in sorted((editions / "slides").glob("*.html")):
        page = context.new_page()
        page.goto(path.as_uri())
        if path.name != "index.html":
            page.wait_for_function("window.Reveal && Reveal.isReady()")
        assert violations(page) == [], path.name
        page.close()


def test_slides_are_moved_with_the_keyboard_and_a_result_waits_for_a_key(
    editions: Path, context: BrowserContext
) -> None:
    page = opened_deck(context, editions / "slides" / "00_first_reading.html", SIZES[0])
    seen = ""
    for _ in range(300):
        before = seen
        seen = page.evaluate("Reveal.getCurrentSlide().innerText")
        if "The result is" in seen:
            break
        page.keyboard.press("Space")
    assert page.locator(".present .present strong", has_text="The result is").count() == 1
    assert "opened" in before


def test_the_speakers_window_shows_the_notes_without_a_network(editions: Path, context: BrowserContext) -> None:
    page = opened_deck(context, editions / "slides" / "01_who_speaks.html", SIZES[0])
    page.keyboard.press("Space")
    with context.expect_page() as opening:
        page.keyboard.press("s")
    speaker = opening.value
    speaker.wait_for_function("document.querySelector('.speaker-controls-notes .value').innerText.length > 20")
    assert "Teacher's note" in speaker.inner_text(".speaker-controls-notes")
