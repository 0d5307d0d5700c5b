"""Files, web pages, Markdown and pasted text to clean text. What is no English report is refused, never half-read."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from lessons import markdown, prose
from lessons.mistakes import Mistake
from lessons.webpage import NoArticle, find_article

LARGEST_FILE = 500_000
"""Bytes; about 80,000 words. A long report has 5,000."""

LARGEST_PAGE = 5_000_000
"""Bytes of a web page, of which most are scripts and pictures."""

_PAGES = (".html", ".htm", ".xhtml")
_ENDINGS = (".txt", ".text", *markdown.ENDINGS, *_PAGES)


class ReadingError(Mistake):
    """A file that cannot be read as a report. The message is one sentence: what is wrong and what to do."""


@dataclass(frozen=True)
class Reading:
    """A file's text, and what was cleaned on the way, in sentences a learner can read.

    Attributes
    ----------
    text : the clean text
    cleaned : what was changed to get it
    cautions : what to bear in mind: that it is very short, or looks like another language
    """

    text: str
    cleaned: tuple[str, ...]
    cautions: tuple[str, ...] = ()


def read(path: str | Path) -> Reading:
    """Read an English report from a UTF-8 text file, a Markdown file, or a saved web page.

    Raises
    ------
    ReadingError
        It is an address on the web, or the file is missing, empty, too large, not text, not UTF-8, cut off, not in
        English, or a web page without an article.
    """
    # As a path it may have lost a slash already.
    if _ADDRESS.match(str(path)):
        raise ReadingError(
            f"“{_ADDRESS.sub(_whole_address, str(path))}” is an address, and nothing here goes to the network. "
            "Open it in your browser, save it as “Web Page, HTML only”, and give the name of that file."
        )
    path = Path(path)
    return read_bytes(_bytes_of(path), path.name)


_ADDRESS = re.compile(r"(https?):[/\\]+(?=\w)", re.IGNORECASE)


def _whole_address(begun: re.Match[str]) -> str:
    return f"{begun[1]}://"


def read_bytes(raw: bytes, name: str) -> Reading:
    """Read what a file holds, or what was pasted into a terminal. ``name`` is what errors call it.

    Raises
    ------
    ReadingError
        As :func:`read`.
    """
    if _is_page(raw, name):
        return _checked(*_article(raw, name), name)
    if len(raw) > LARGEST_FILE:
        raise ReadingError(too_large(name, len(raw)))
    text, cleaned = _clean(_decode(raw, name))
    if Path(name).suffix.lower() in markdown.ENDINGS:
        plain = markdown.without_marks(text)
        text, cleaned = plain.text, (*cleaned, *plain.cleaned)
    return _checked(text, cleaned, name)


def read_text(text: str, name: str = "the text") -> Reading:
    """Read a report that was pasted.

    Raises
    ------
    ReadingError
        As :func:`read`.
    """
    if not isinstance(text, str):
        raise ReadingError(f"Pasted text stands between three quotation marks; this is {type(text).__name__}.")
    return read_bytes(text.encode("utf-8", "replace"), name)


def _checked(text: str, cleaned: tuple[str, ...], name: str) -> Reading:
    if not text.strip():
        raise ReadingError(f"“{name}” is empty. Put the report's text into it and try again.")
    if len(text) > LARGEST_FILE:
        raise ReadingError(too_large(name, len(text)))
    if refusal := prose.refusal(text, name):
        raise ReadingError(refusal)
    return Reading(text, cleaned, prose.cautions(text, name))


def title(path: Path) -> str:
    """What a report is called: its file's name without the ending of a text or page; ``2022.07.30`` has none."""
    return path.stem if path.suffix.lower() in _ENDINGS else path.name


def _bytes_of(path: Path) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ReadingError(f"“{path.name}” is a folder. Give the name of the text file inside it.")
        if not stat.S_ISREG(found.st_mode):
            raise ReadingError(f"“{path.name}” is a device or a pipe, not a file. Save its text in a .txt file.")
        if found.st_size > LARGEST_PAGE:
            raise ReadingError(too_large(path.name, found.st_size))
        with path.open("rb") as file:
            raw = file.read(LARGEST_PAGE + 1)
    except FileNotFoundError:
        raise ReadingError(f"There is no file “{path}”. Check its name and its folder.") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise ReadingError(f"“{path.name}” cannot be read ({reason}). Check its name and its permissions.") from None
    except ValueError:
        raise ReadingError(f"{path.name!r} cannot be the name of a file. Check the name.") from None
    # Files that the system makes up while they are read, as those in /proc, say beforehand that they are empty.
    if len(raw) > LARGEST_PAGE:
        raise ReadingError(too_large(path.name, len(raw)))
    return raw


def too_large(name: str, size: int) -> str:
    """What is said of a text or a file with so many characters or bytes."""
    return (
        f"“{name}” has {size / 1e6:.1f} MB, and a report has at most {LARGEST_FILE / 1e6:.1f}. "
        "Cut out the one report that you want to read."
    )


_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip file",
}


def _is_utf_16(raw: bytes) -> bool:
    """True for two bytes a letter: by its mark, or by an English text's every other byte, which is nought.

    It is enough that it looks like it: such a file is refused, and only the advice hangs on it.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    pairs = raw[: len(raw) // 2 * 2][:2000]
    noughts = sorted((pairs[0::2].count(0), pairs[1::2].count(0)))
    return bool(pairs) and noughts[0] == 0 and noughts[1] > _MOSTLY * len(pairs) / 2


_MOSTLY = 0.9
"""Share of an English text's letters that have a nought for a second byte: all but curly marks and dashes."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
"""How a web page begins, whatever the file is called."""


def _decode(raw: bytes, name: str) -> str:
    for magic, what in _MAGIC.items():
        if raw.startswith(magic):
            raise ReadingError(f"“{name}” is {what}, not plain text. Copy the report's text into a .txt file.")
    if _is_utf_16(raw):
        raise ReadingError(f"“{name}” is in UTF-16. Save it again with the encoding UTF-8.")
    if _CONTROL.search(raw):
        raise ReadingError(f"“{name}” is not a text file. Copy the report's text into a .txt file.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError(_undecodable(raw, error, name)) from None
    _require_unspoilt(text, name)
    return text


def _require_unspoilt(text: str, name: str) -> None:
    if spoilt := _MOJIBAKE.search(text):
        held = "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in spoilt.group())
        raise ReadingError(
            f"“{name}” was once read with the wrong encoding (it holds “{held}” where a quotation mark or accent was). "
            "Copy the text again from where it came."
        )


_MOJIBAKE = re.compile("\ufffd|[\x80-\x9f]|â€[™œ“”˜¦]|Ã[©¨¼¶¤±³¡]|Â[\u00a0£°«»]")
"""What UTF-8 looks like after somebody read it as Windows-1252 or Latin-1, and the mark of a lost character."""


def _undecodable(raw: bytes, error: UnicodeDecodeError, name: str) -> str:
    if error.reason == "unexpected end of data":
        return f"“{name}” ends in the middle of a letter, so a part of it is missing. Copy the file again."
    guess = " (it looks like windows-1252)" if _is_windows_1252(raw) else ""
    return f"“{name}” is not in UTF-8{guess}. Open it in an editor and save it again with the encoding UTF-8."


_WINDOWS_1252 = re.compile(
    rb"(?:(?<=[A-Za-z.,?! ])[\x91-\x94]|\s[\x96\x97]\s|[A-Za-z][\xc0-\xd6\xd8-\xf6\xf8-\xff](?![\x80-\xbf]))"
)
"""A curly quotation mark beside a letter, a dash between blanks, or an accented letter in a word, as the bytes of
Windows-1252. In cut UTF-8 such a byte has others of 0x80 to 0xbf behind it."""


def _is_windows_1252(raw: bytes) -> bool:
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return bool(_WINDOWS_1252.search(raw))


# ------------------------------------------------------------------- web pages

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_BEGUN = re.compile(rb"<(?:html|body)[\s>]", re.IGNORECASE)
_ENDED = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_ARCHIVE = re.compile(rb"(?:From:|MIME-Version:|Subject:|Snapshot-Content-Location:)[^\n]*\r?\n", re.IGNORECASE)


def _is_page(raw: bytes, name: str) -> bool:
    """True for a web page, by its name or by how it begins; what is plainly another kind of file is none."""
    if any(raw.startswith(magic) for magic in _MAGIC):
        return False
    if _ARCHIVE.match(raw) and b"multipart/related" in raw[:2000]:
        raise ReadingError(
            f"“{name}” is a web archive. In your browser, save the page once more as “Web Page, HTML only”."
        )
    return Path(name).suffix.lower() in _PAGES or bool(_HTML.match(raw))


def _article(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The article of a web page, and what was done to get it."""
    if not raw.strip():
        raise ReadingError(f"“{name}” is empty. Save the page again.")
    html, encoding = _decode_page(raw, name)
    if _BEGUN.search(raw) and not _ENDED.search(raw) and b"<frameset" not in raw.lower():
        raise ReadingError(f"“{name}” breaks off before its end, so a part is missing. Save the page again.")
    try:
        article = find_article(html)
    except NoArticle as error:
        raise ReadingError(f"“{name}” {error}") from None
    _require_unspoilt(article.text, name)
    return article.text, (*article.cleaned, *encoding)


def _decode_page(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """A page's text by UTF-8, else by the encoding that it says it has; and a sentence about that."""
    if _is_utf_16(raw):
        raise ReadingError(f"“{name}” is in UTF-16. Save the page again with the encoding UTF-8.")
    if b"\x00" in raw:
        raise ReadingError(f"“{name}” is not a web page, whatever its name says. Save the page again.")
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        said = _CHARSET.search(raw[:4096])
        broken = said is not None and said.group(1).lower() in (b"utf-8", b"utf8")
        if broken or (said is None and not _is_windows_1252(raw)):
            raise ReadingError(_undecodable(raw, error, name)) from None
    encoding = said.group(1).decode("ascii").lower() if said else "windows-1252"
    # Browsers take these names for windows-1252, which has all of their letters (WHATWG Encoding Standard).
    meant = "windows-1252" if encoding in ("iso-8859-1", "latin1", "ascii", "us-ascii") else encoding
    try:
        return raw.decode(meant), (f"The page's encoding, {meant}, was changed to UTF-8.",)
    except (UnicodeDecodeError, LookupError):
        raise ReadingError(
            f"“{name}” says that its encoding is {encoding}, and it is not. Save the page again as UTF-8."
        ) from None


# ------------------------------------------------------------------------ text


def _clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with one kind of line break. Nothing else is changed: slips are a finding, not dirt."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if plain == text:
        return text, ()
    return plain, ("Line breaks of another system were changed to plain ones.",)
