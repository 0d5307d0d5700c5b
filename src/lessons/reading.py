"""Files to clean text. A file that can't be read as an English report is refused in one sentence, never half-read."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from lessons import tables

LARGEST_FILE = 500_000
"""Bytes; about 80,000 words. A long report has 5,000."""

LEAST_WORDS = 50
"""Fewer words than this are too few to tell which language they are in."""

LEAST_FUNCTION_WORDS = 0.1
"""Share of a text's words that are in data/lexicon/english_function_words.csv; English prose has 0.3 to 0.5."""


_ENDINGS = (".txt", ".text", ".md")


class ReadingError(Exception):
    """A file that cannot be read as a report. The message is one sentence: what is wrong and what to do."""


@dataclass(frozen=True)
class Reading:
    """A file's text, and what was cleaned on the way, in sentences a learner can read."""

    text: str
    cleaned: tuple[str, ...]


def read(path: str | Path) -> Reading:
    """Read a UTF-8 text file in English.

    Raises
    ------
    ReadingError
        The file is missing, empty, too large, not text, not UTF-8, cut off, or not in English.
    """
    path = Path(path)
    text, cleaned = _clean(_decode(_bytes_of(path), path.name))
    if not text.strip():
        raise ReadingError(f"“{path.name}” is empty. Put the report's text into it and try again.")
    _require_prose(text, path.name)
    return Reading(text, cleaned)


def title(path: Path) -> str:
    """What a report is called: its file's name without the ending of a text file; ``2022.07.30`` has none."""
    return path.stem if path.suffix.lower() in _ENDINGS else path.name


def _bytes_of(path: Path) -> bytes:
    if path.suffix.lower() in (".html", ".htm", ".xhtml"):
        raise ReadingError(_web_page(path.name))
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ReadingError(f"“{path.name}” is a folder. Give the name of the text file inside it.")
        if not stat.S_ISREG(found.st_mode):
            raise ReadingError(f"“{path.name}” is a device or a pipe, not a file. Save its text in a .txt file.")
        if found.st_size > LARGEST_FILE:
            raise ReadingError(_too_large(path.name, found.st_size))
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ReadingError(f"There is no file “{path}”. Check its name and its folder.") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise ReadingError(f"“{path.name}” cannot be read ({reason}). Check its name and its permissions.") from None
    except ValueError:
        raise ReadingError(f"{path.name!r} cannot be the name of a file. Check the name.") from None
    # Files that the system makes up while they are read, as those in /proc, say beforehand that they are empty.
    if len(raw) > LARGEST_FILE:
        raise ReadingError(_too_large(path.name, len(raw)))
    return raw


def _too_large(name: str, size: int) -> str:
    return (
        f"“{name}” has {size / 1e6:.1f} MB, and a report has at most {LARGEST_FILE / 1e6:.1f}. "
        "Cut out the one report that you want to read."
    )


def _web_page(name: str) -> str:
    return (
        f"“{name}” is a web page, and its menus and scripts would be read as the report. "
        "Copy the article's text into a .txt file and open that."
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

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
"""How a web page begins, whatever the file is called."""


def _decode(raw: bytes, name: str) -> str:
    for magic, what in _MAGIC.items():
        if raw.startswith(magic):
            raise ReadingError(f"“{name}” is {what}, not plain text. Copy the report's text into a .txt file.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadingError(f"“{name}” is in UTF-16. Save it again with the encoding UTF-8.")
    if _HTML.match(raw):
        raise ReadingError(_web_page(name))
    if _CONTROL.search(raw):
        raise ReadingError(f"“{name}” is not a text file. Copy the report's text into a .txt file.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError(_undecodable(raw, error, name)) from None
    if spoilt := _MOJIBAKE.search(text):
        held = "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in spoilt.group())
        raise ReadingError(
            f"“{name}” was once read with the wrong encoding (it holds “{held}” where a quotation mark or accent was). "
            "Copy the text again from where it came."
        )
    return text


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


def _clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with one kind of line break. Nothing else is changed: slips are a finding, not dirt."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if plain == text:
        return text, ()
    return plain, ("Line breaks of another system were changed to plain ones.",)


_LETTER_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _require_prose(text: str, name: str) -> None:
    letters = [c for c in text[:100_000] if c.isalpha()]
    latin = sum(c < "\u0250" for c in letters)
    if not letters:
        raise ReadingError(f"“{name}” holds no words. Put the report's text into it and try again.")
    if latin < len(letters) / 2:
        raise ReadingError(_not_english(name, "most of its letters are not Latin ones"))
    words = [m.group().lower() for m in _LETTER_RUN.finditer(text[:100_000])]
    if len(words) < LEAST_WORDS:
        return
    known = {row["word"] for row in tables.rows("lexicon", "english_function_words.csv")}
    share = sum(word in known for word in words) / len(words)
    if share < LEAST_FUNCTION_WORDS:
        raise ReadingError(_not_english(name, "words such as “the”, “of” and “was” hardly occur in it"))


def _not_english(name: str, sign: str) -> str:
    return f"“{name}” does not look like English prose: {sign}. The rules know only English: use an English report."
