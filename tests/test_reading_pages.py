"""Saved web pages: the article with its paragraphs, and one clear sentence for a page that holds none."""

from __future__ import annotations

import logging
import socket
from pathlib import Path

import pytest

from lessons import reading
from lessons.report import Report
from lessons.webpage import find_article

STORY = [
    "The ferry between Ostley and Tarn was stopped on Monday after water was found in its engine room, the harbour "
    "office said.",
    "“We heard a bang and then the lights went out,” said Pia Lund, a passenger. About 140 people were on board, "
    "according to the company.",
    "The harbour office believes that repairs will take “at least three weeks”. Last year the ship was out of service "
    "for 40 days, and nobody has said why.",
]
CAPTION = "The ferry Marrow Star in the harbour of Ostley on Sunday"


def page(body: str, head: str = '<meta charset="utf-8">') -> str:
    menu = '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><script>var x = "tracking the reader";</script>'
    return (
        f'<!DOCTYPE html><html lang="en"><head>{head}<title>Ferry stopped | The Gazette</title></head><body>{menu}'
        f'<div class="cookie">We use cookies. Accept all.</div><article>{body}</article>'
        '<div class="comments"><p>A comment: I never take that ferry again.</p></div>'
        "<footer>The Gazette. Terms and conditions</footer></body></html>"
    )


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


WHOLE = page(
    "<h1>Ferry stopped after a leak</h1>"
    f'<figure><img src="http://pictures.example/x.jpg"><figcaption>{CAPTION}</figcaption></figure>' + paragraphs(STORY)
)


def save(tmp_path: Path, html: str | bytes, name: str = "ferry.html") -> Path:
    path = tmp_path / name
    path.write_bytes(html if isinstance(html, bytes) else html.encode("utf-8"))
    return path


def refused(path: Path) -> str:
    with pytest.raises(reading.ReadingError) as error:
        reading.read(path)
    return str(error.value)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something wanted a network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("name", ["ferry.html", "ferry.HTM", "ferry.xhtml", "ferry.txt", "ferry"])
def test_an_article_keeps_its_paragraphs_whatever_the_page_is_called(tmp_path: Path, name: str) -> None:
    text = reading.read(save(tmp_path, WHOLE, name)).text
    lines = [line for line in text.split("\n") if line]
    assert lines == ["Ferry stopped after a leak", CAPTION, *STORY]


def test_menus_notices_comments_and_scripts_stay_out_and_that_is_said(tmp_path: Path) -> None:
    found = reading.read(save(tmp_path, WHOLE))
    for word in ("Home", "Sport", "cookies", "comment:", "Terms", "tracking", "http"):
        assert word not in found.text
    assert any("taken out of a web page" in said and "may be missing" in said for said in found.cleaned)
    assert "1 caption under pictures was kept." in found.cleaned


def test_a_headline_is_no_caption_a_caption_is_one_and_a_paragraph_is_body_text(tmp_path: Path) -> None:
    report = Report.read(save(tmp_path, WHOLE))
    assert report.name == "ferry"
    assert [p.kind for p in report.paragraphs] == ["headline", "caption", "body", "body", "body"]


def test_a_headline_outside_the_article_is_put_first_and_said(tmp_path: Path) -> None:
    html = page(paragraphs(STORY)).replace("<article>", "<header><h1>Ferry stopped by a leak</h1></header><article>")
    found = reading.read(save(tmp_path, html))
    assert found.text.startswith("Ferry stopped by a leak\n")
    assert found.text.count("Ferry stopped by a leak") == 1


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ('<meta property="article:published_time" content="2024-03-04T08:00:00Z">', "", "2024-03-04"),
        ("", '<time datetime="2024-03-04">4 March</time>', "2024-03-04"),
        ("", "<time>4 March</time>", ""),
        ("", '<time datetime="last week">4 March 2024</time>', ""),
    ],
)
def test_the_date_that_a_page_states_is_its_dateline_and_none_is_guessed(
    tmp_path: Path, head: str, body: str, date: str
) -> None:
    found = reading.read(save(tmp_path, page(body + paragraphs(STORY), '<meta charset="utf-8">' + head)))
    assert found.text.startswith(f"{date}\n\n" if date else STORY[0])
    assert any("The date that the page gives" in said for said in found.cleaned) == bool(date)


def test_breaks_inside_one_block_are_paragraphs_too(tmp_path: Path) -> None:
    text = reading.read(save(tmp_path, page("<div>" + "<br><br>".join(STORY) + "</div>"))).text
    assert [line for line in text.split("\n") if line] == STORY


def test_a_table_is_left_out_and_that_is_said(tmp_path: Path) -> None:
    table = "<table>" + "<tr><td>Ostley</td><td>412</td></tr>" * 3 + "</table>"
    found = reading.read(save(tmp_path, page(paragraphs(STORY) + table)))
    assert "412" not in found.text
    assert "1 table was left out." in found.cleaned


def test_an_older_encoding_is_read_as_the_page_says_and_that_is_said(tmp_path: Path) -> None:
    html = page(paragraphs(STORY), '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')
    found = reading.read(save(tmp_path, html.encode("cp1252")))
    assert "“We heard a bang" in found.text
    assert "The page's encoding, windows-1252, was changed to UTF-8." in found.cleaned


def test_letters_written_as_entities_are_letters(tmp_path: Path) -> None:
    html = page(paragraphs(STORY).replace("“", "&ldquo;").replace("”", "&#8221;"))
    assert "“We heard a bang and then the lights went out,”" in reading.read(save(tmp_path, html)).text


REFUSED = {
    "an empty page": (b"", "is empty"),
    "a page of blanks": (b" \n\t", "is empty"),
    "a page made of frames": (
        b"<html><head><title>x</title></head><frameset cols='20%,80%'><frame src='a.html'></frameset></html>",
        "is made of frames",
    ),
    "a page that scripts fill": (
        b"<!doctype html><html><body><div id='root'></div><script>render('The mayor said')</script></body></html>",
        "only when its scripts run",
    ),
    "a page with a few words": (b"<html><body><p>The mayor said no.</p></body></html>", "hardly any words"),
    "a list of links": (page('<a href="/1">The mayor said no again</a> ' * 60).encode(), "mostly a list of links"),
    "a page that was cut off": (WHOLE.encode()[:900], "breaks off before its end"),
    "a page cut off in the middle of a letter": (WHOLE.encode()[: WHOLE.encode().index("“".encode()) + 1], "ends in"),
    "a picture under a page's name": (b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 90, "is a picture"),
    "zeros under a page's name": (b"<html>\x00\x00\x00</html>", "is not a web page"),
    "a page in UTF-16": (WHOLE.encode("utf-16"), "UTF-16"),
    "a page with a false encoding": (
        page(paragraphs(STORY), '<meta charset="no-such-code">').encode("cp1252"),
        "says that its encoding is no-such-code",
    ),
    "a web archive": (
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
        "is a web archive",
    ),
    "a page in French": (
        page(
            paragraphs(
                ["Le maire a dit que le pont est fermé et que personne ne sait pourquoi ni jusqu'à quand."] * 5
                + [f"Selon lui {n} personnes attendent." for n in range(9)]
            )
        ).encode(),
        "does not look like English",
    ),
    "a page read with the wrong encoding": (
        page(paragraphs(STORY)).replace("“", "â€œ").encode(),
        "wrong encoding",
    ),
    "a huge page": (b"<html><body>" + b"<p>The mayor said no.</p>" * 240_000 + b"</body></html>", "MB"),
    "a page of endless words": (b"<html><body>" + b"<b>the mayor </b>" * 90_000 + b"</body></html>", "at most 80,000"),
}


@pytest.mark.parametrize(("raw", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_page_without_an_article_gets_a_sentence(tmp_path: Path, raw: bytes, said: str) -> None:
    message = refused(save(tmp_path, raw))
    assert said in message
    assert message.startswith("“ferry.html”")
    assert message.endswith(".")
    assert message.count("\n") == 0


HOSTILE = {
    "nested without end": "<html><body>" + "<div>" * 100_000 + paragraphs(STORY) + "</body></html>",
    "an entity that names a file": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    + page(paragraphs([*STORY, "Then &x; came."]))[15:],
    "an XML declaration": '<?xml version="1.0" encoding="iso-8859-1"?>' + WHOLE[15:],
    "tags that never close": "<html><body><p><b><i><table><tr>" + "<p>".join(STORY) + "</html>",
    "a base and pictures to load": WHOLE.replace("<head>", '<head><base href="http://pictures.example/">'),
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_page_is_read_or_refused_and_nothing_is_loaded(
    tmp_path: Path, html: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    path = save(tmp_path, html)
    if html.startswith("<html><body><div>"):
        assert refused(path).endswith(".")
    else:
        assert STORY[0] in reading.read(path).text
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_pasted_text_is_read_as_strictly_as_a_file() -> None:
    report = Report.from_text("\r\n\r\n".join(STORY), "ferry")
    assert len(report.paragraphs) == 3
    assert report.cleaned
    for wrong, said in (("", "is empty"), ("123 456", "holds no words"), (12, "three quotation marks")):
        with pytest.raises(reading.ReadingError, match=said):
            Report.from_text(wrong)  # type: ignore[arg-type]


def test_a_pasted_page_is_read_as_a_page() -> None:
    assert Report.from_text(WHOLE).text.startswith("Ferry stopped after a leak\n")


def test_a_quotation_set_apart_is_kept_with_its_speaker(tmp_path: Path) -> None:
    said = "We have told the port for two years that the pump was leaking, and nobody came to look at it."
    quoted = f"<figure><blockquote>“{said}”</blockquote><figcaption>Ana Lee, engineer</figcaption></figure>"
    html = page("<h1>Ferry stopped after a leak</h1>" + paragraphs(STORY[:2]) + quoted + paragraphs(STORY[2:]))
    text = reading.read(save(tmp_path, html)).text
    assert said in text
    assert "Ana Lee, engineer" in text


def test_a_table_in_a_figure_is_left_out_and_that_is_said(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>pump {n}</td><td>{n} litres</td></tr>" for n in range(4))
    figure = f"<figure><table>{rows}</table><figcaption>Leaks</figcaption></figure>"
    html = page("<h1>Ferry stopped after a leak</h1>" + paragraphs(STORY) + figure)
    assert any("table" in said for said in reading.read(save(tmp_path, html)).cleaned)


def test_a_time_inside_a_sentence_stays_in_it() -> None:
    words = "The fire service said that nobody was hurt and that the road would stay shut. " * 5
    page = (
        "<html><body><article><h1>A fire in Selm</h1><p>A fire broke out in Selm on "
        f"<time datetime='2024-05-02'>Thursday</time> night. {words}</p><p>{words}</p></article></body></html>"
    )
    assert "in Selm on Thursday night." in find_article(page).text
