"""A Markdown file to the words in it, with what was taken off said.

markdown-it-py finds the marks, by the rules of CommonMark (commonmark.org). Here every block becomes a paragraph, as in
a saved web page: headings, list items and quotations set apart keep their words; tables and code go.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ENDINGS = (".md", ".markdown")

WIDEST_WRAP = 120
"""Characters. Nobody wraps lines wider than this, so a block with a longer line has one paragraph on each line."""

DEEPEST = 100
"""Marks inside marks. What stands deeper is dropped by the parser, and no report gets there."""


MOST_BRACKETS = 10_000
"""Looking for links takes a time that grows with the square of the brackets. A text with more of them has no links."""


@dataclass(frozen=True)
class Plain:
    """The words of a Markdown file, one paragraph a line, and what was done to get them, in sentences."""

    text: str
    cleaned: tuple[str, ...]


def without_marks(source: str) -> Plain:
    """The text of a Markdown file without its marks; the file's own text, to the letter, where it has none.

    Parameters
    ----------
    source : the whole file, with plain line breaks
    """
    front, body = _front_matter(source)
    seen: Counter[str] = Counter()
    paragraphs = list(_paragraphs(_parser().parse(_prepared(body, seen)), seen))
    first = list(_first(front, paragraphs))
    text = "\n\n".join([*first, *paragraphs])
    if text.split() == source.split() and not seen["joined"]:
        return Plain(source, ())
    return Plain(f"{text}\n" if text else "", tuple(_cleaned(seen, front, first)))


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    # In a report, an indented line is a paragraph and no program.
    return parser.disable("code")


# -------------------------------------------------------------- front matter

_FRONT = re.compile(
    r"(---|\+\+\+)[ \t]*\n((?:(?!\1[ \t]*$)(?:[ \t#\]}-].*|\w[\w .-]*[:=].*|)\n)*)\1[ \t]*$", re.MULTILINE
)
"""Lines such as ``date: 2024-03-04`` at the very top, between two rules. A line fits in one way only: no text can make
the search long."""


def _front_matter(source: str) -> tuple[str, str]:
    """What stands between two rules at the top of a file, about the file; and the rest."""
    match = _FRONT.match(source)
    return (match[2], source[match.end() :]) if match and match[2].strip() else ("", source)


def _said(front: str, name: str) -> str:
    match = re.search(rf"^{name}[ \t]*[:=](.*)$", front, re.MULTILINE | re.IGNORECASE)
    said = match[1].strip() if match else ""
    quoted = len(said) > 1 and said[0] == said[-1] and said[0] in "'\""
    return said[1:-1].strip() if quoted else said


def _first(front: str, paragraphs: Sequence[str]) -> Iterator[str]:
    """The day and the title that the front matter states, as far as the text does not begin with them."""
    if day := re.match(r"\d{4}-\d\d-\d\d(?!\d)", _said(front, "date")):
        yield day[0]
    title = _said(front, "title")
    if title and title.casefold() not in (paragraph.casefold() for paragraph in paragraphs[:3]):
        yield title


# -------------------------------------------------------------------- blocks

_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*|\[\^[^\]\s]{1,40}\]", re.MULTILINE)


def _prepared(body: str, seen: Counter[str]) -> str:
    """The text without the marks of footnotes, which CommonMark does not know; the notes themselves stay."""
    text, seen["mark of a footnote"] = _NOTE.subn("", body)
    return text if text.count("[") <= MOST_BRACKETS else text.replace("[", "\\[")


def _paragraphs(tokens: Sequence[Token], seen: Counter[str]) -> Iterator[str]:
    in_table = False
    for token, number in zip(tokens, _numbers(tokens), strict=True):
        if token.type in _BLOCKS:
            seen[_BLOCKS[token.type]] += 1
        if token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type == "inline" and not in_table:
            yield from _lines(number + _words(token.children or [], seen), seen)
        elif token.type == "html_block":
            yield from _lines(_text_of_html(token.content), seen)
        elif token.type == "fence":
            yield from _fenced(token, seen)


def _numbers(tokens: Sequence[Token]) -> Iterator[str]:
    """For each token, the number that its words begin with where no list begins: "1986. That was a wet year."."""
    starts: list[bool] = []
    waiting = ""
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            starts.append(token.attrGet("start") not in (None, 0))
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            starts.pop()
        elif token.type == "list_item_open":
            waiting = f"{token.info}{token.markup} " if starts[-1] else ""
        yield waiting if token.type == "inline" else ""
        if token.type == "inline":
            waiting = ""


_BLOCKS = {
    "heading_open": "heading",
    "list_item_open": "list item",
    "blockquote_open": "quotation set apart",
    "hr": "dividing line",
    "table_open": "table",
    "html_block": "tag",
}


def _fenced(token: Token, seen: Counter[str]) -> Iterator[str]:
    """What stands between fences: text stays, a program (its language is named) goes."""
    if token.info.strip():
        seen["code"] += 1
        return
    seen["fence"] += 1
    yield from filter(None, map(str.strip, token.content.split("\n")))


_NEW = "\u2029"
"""Stands for a line break that is meant, while those that only wrap a line are still there."""


def _lines(words: str, seen: Counter[str]) -> Iterator[str]:
    """The paragraphs of one block: its lines are one, unless a line is so long that nobody wrapped it."""
    for part in words.split(_NEW):
        lines = [" ".join(line.split()) for line in part.split("\n") if line.strip()]
        if max(map(len, lines), default=0) > WIDEST_WRAP:
            yield from lines
        elif lines:
            seen["joined"] += len(lines) > 1
            yield " ".join(lines)


# --------------------------------------------------------------------- words


def _words(tokens: Sequence[Token], seen: Counter[str]) -> str:
    """The words of one block, without the marks in it."""
    seen.update(_MARKS[token.type] for token in tokens if token.type in _MARKS)
    if [token for token in tokens if token.type != "image" and token.content.strip()]:
        tokens = [token for token in tokens if token.type != "image"]
    return "".join(map(_word, tokens))


_MARKS = {
    "em_open": "emphasised passage",
    "strong_open": "emphasised passage",
    "s_open": "emphasised passage",
    "code_inline": "emphasised passage",
    "link_open": "link",
    "image": "picture",
    "html_inline": "tag",
}

_BREAK = re.compile(r"<(?:br|/?p|/?div|/?h\d|/?li|hr)\b", re.IGNORECASE)


def _word(token: Token) -> str:
    if token.type == "softbreak":
        return "\n"
    if token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.match(token.content)):
        return _NEW
    if token.type == "html_inline":
        return ""
    # A picture that stands alone has its caption between the brackets.
    return "".join(map(_word, token.children)) if token.children else token.content


_UNSEEN = re.compile(r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def _text_of_html(block: str) -> str:
    """What a browser shows of a block of HTML, with a break where a block begins or ends."""
    return html.unescape(_TAG.sub(lambda tag: _NEW if _BREAK.match(tag[0]) else "", _UNSEEN.sub("", block)))


# ---------------------------------------------------------------------- said

_TAKEN_OFF = (
    "heading",
    "emphasised passage",
    "link",
    "list item",
    "quotation set apart",
    "dividing line",
    "fence",
    "mark of a footnote",
)


def _cleaned(seen: Counter[str], front: str, first: Sequence[str]) -> Iterator[str]:
    marks = ", ".join(_counted(seen[name], name) for name in _TAKEN_OFF if seen[name])
    if marks:
        yield f"The marks of Markdown were taken off: {marks}."
    elif not +seen:
        yield "The marks of Markdown were taken off."
    if seen["joined"]:
        yield "Lines that only wrapped a paragraph were joined."
    if seen["picture"]:
        yield f"{_left_out(seen['picture'], 'picture')}; a caption of one that stood alone was kept."
    for name, what in (("table", "table"), ("code", "block of code")):
        if seen[name]:
            yield f"{_left_out(seen[name], what)}."
    if seen["tag"]:
        yield "The tags of HTML were taken off."
    if front:
        kept = f"; from there {' and '.join(f'“{said}”' for said in first)} was put first" if first else ""
        yield f"The lines about the file at its top (front matter) were left out{kept}."


def _left_out(count: int, noun: str) -> str:
    return f"{_counted(count, noun)} {'was' if count == 1 else 'were'} left out"


def _counted(count: int, noun: str) -> str:
    if count == 1:
        return f"1 {noun}"
    head, *rest = re.split(r"(?= of | set )", noun, maxsplit=1)
    return f"{count:,} {head}s{''.join(rest)}"
