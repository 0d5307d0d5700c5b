"""A saved web page to the article in it, with what was left out said.

trafilatura (Barbaresi 2021) finds the article. It is given the page as a string and has no address, so nothing is ever
called over a network. Two things that it drops and that a news reader needs are put where it keeps them: the captions
under pictures, and the headline.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lessons.page_date import find_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEAST_WORDS = 50
"""An article with fewer words than this is more likely a menu or a notice about cookies."""

LONGEST_HEADLINE = 40
"""Words. A longer h1 is no headline but a paragraph in large letters."""

MOST_IN_LINKS = 0.6
"""Share of a page's words. Where more than this stands in links, the page is a list of articles and no article."""

MOST_WORDS = 80_000
"""A page with more words is no report; nobody should wait until an article has been looked for in it."""

_UNSEEN = ("script", "style", "noscript", "template", "svg")


class NoArticle(Exception):
    """A page in which no article can be found. The message says why and what to do, without the page's name."""


@dataclass(frozen=True)
class Article:
    """An article's text, one paragraph a line, and what was done to get it, in sentences."""

    text: str
    cleaned: tuple[str, ...]


def find_article(html: str) -> Article:
    """The article in a web page.

    Parameters
    ----------
    html : the whole page

    Raises
    ------
    NoArticle
        The page is made of frames or scripts, or holds too few words.
    """
    with _quiet():
        return _find_article(html)


def _find_article(html: str) -> Article:
    tree = _tree(html)
    if tree is None:
        raise NoArticle(f"cannot be read as a web page. {_COPY}")
    seen, linked = _words_seen(tree), _words_seen(tree, "ancestor::a")
    if seen > MOST_WORDS:
        raise NoArticle(f"shows about {seen:,} words, and a report has at most {MOST_WORDS:,}. {_COPY}")
    if linked > MOST_IN_LINKS * seen:
        raise NoArticle(f"is mostly a list of links. Open the article itself and save that page. Or: {_COPY}")
    tables, (day, said_of_day) = len(tree.xpath("//table[count(.//td) > 3]")), find_date(tree)
    _keep_quotations(tree)
    _keep_words(tree)
    captions, headline = _keep_captions(tree), _headline(tree)
    text = _extracted(tree)
    if len(text.split()) < LEAST_WORDS:
        raise NoArticle(_why_none(html, seen))
    headline = "" if _squeezed(headline) in _squeezed(text[:2000]) else headline
    kept = sum(_squeezed(caption) in _squeezed(text) for caption in captions)
    cleaned = _cleaned(len(text.split()), seen, kept, tables, headline)
    text = "\n\n".join(filter(None, [day, headline, *text.split("\n")])) + "\n"
    return Article(text, (*cleaned, *filter(None, [said_of_day])))


def _tree(html: str) -> HtmlElement | None:
    from trafilatura import load_html

    try:
        tree: HtmlElement | None = load_html(html)
    except Exception:  # lxml has many ways to give up on what is no page
        return None
    return tree


def _words_seen(tree: HtmlElement, where: str = "true()") -> int:
    """How many words a browser would show, about; with a condition in XPath, only those that meet it."""
    unseen = " or ".join(f"ancestor::{tag}" for tag in _UNSEEN)
    pieces = tree.xpath(f"//body//text()[not({unseen}) and {where}]")
    return sum(len(piece.split()) for piece in pieces)


_PICTURES = "descendant::img or descendant::picture or descendant::video or descendant::svg"


def _keep_quotations(tree: HtmlElement) -> None:
    """Make an ordinary part of each figure without a picture: a quotation set apart, which the extractor drops."""
    for figure in tree.xpath(f"//figure[not({_PICTURES})]"):
        figure.tag = "div"
        for part in figure.xpath(".//figcaption | .//blockquote[not(.//p)]"):
            part.tag = "p"


def _keep_words(tree: HtmlElement) -> None:
    """Make ordinary words of times and buttons inside a paragraph: the extractor drops them out of its sentences."""
    for word in tree.xpath("//p//time | //p//button | //li//time | //blockquote//time"):
        word.tag = "span"


def _keep_captions(tree: HtmlElement) -> list[str]:
    """Put each caption as a paragraph in the place of its picture. Returns the captions."""
    from lxml.etree import SubElement

    captions = []
    for figure in tree.xpath("//figure[.//figcaption]"):
        words = " ".join(" ".join(figure.xpath(".//figcaption//text()")).split())
        if not words or figure.getparent() is None or figure.xpath("ancestor::nav or ancestor::aside"):
            continue
        tail = figure.tail
        figure.clear()
        figure.tag, figure.tail = "div", tail
        SubElement(figure, "p").text = words
        captions.append(words)
    return captions


def _headline(tree: HtmlElement) -> str:
    """The words of the page's first h1; "" if there is none, or if it is no headline."""
    for element in tree.xpath("//h1")[:1]:
        words = " ".join("".join(element.itertext()).split())
        if 2 < len(words.split()) <= LONGEST_HEADLINE:
            return words
    return ""


def _extracted(tree: HtmlElement) -> str:
    from trafilatura import extract

    try:
        text = extract(tree, include_comments=False, include_tables=False, deduplicate=False) or ""
    except Exception:  # pages are made by anybody; whatever one does to the extractor, the learner gets a sentence
        return ""
    lines = (re.sub(r"^[-–•*] +", "", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _squeezed(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()


_COPY = "Select the article in your browser, copy it, and paste it into a .txt file."


def _why_none(html: str, seen: int) -> str:
    if re.search(r"<frameset\b", html, re.IGNORECASE):
        return f"is made of frames, and the article is in another file. {_COPY}"
    if seen < LEAST_WORDS and re.search(r"<script\b", html, re.IGNORECASE):
        return f"shows its text only when its scripts run, so the saved file does not hold it. {_COPY}"
    if seen < LEAST_WORDS:
        return f"holds hardly any words. {_COPY}"
    return f"holds no article that can be told from its menus. {_COPY}"


def _cleaned(words: int, seen: int, captions: int, tables: int, headline: str) -> Iterator[str]:
    yield (
        f"The article was taken out of a web page: {words:,} of about {max(seen, words):,} words. Menus, comments and "
        "scripts were left out; compare it with the page, since a paragraph may be missing."
    )
    if headline:
        yield "The page's headline was put first."
    if captions:
        yield f"{captions} caption{'s' * (captions > 1)} under pictures {'was' if captions == 1 else 'were'} kept."
    if tables:
        yield f"{tables} table{'s' * (tables > 1)} {'was' if tables == 1 else 'were'} left out."


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the extractor's log out of a learner's notebook: what matters of it is said in our own sentences."""
    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "courlan", "readability")]
    levels = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
