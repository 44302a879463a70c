"""Whatever an article comes as, it is told by its content, and the same is read from it."""

from pathlib import Path

import pytest
from kinds import BODY, TEXT, TITLE, feed, mail, page, pdf, word

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.errors import SourceError
from briefgen.model.briefing import SECTIONS
from briefgen.readers.filekind import reader_of
from briefgen.settings import DEFAULTS

SAME = {
    "txt": TEXT.encode(),
    "html": page().encode(),
    "docx": word(),
    "eml": mail(TEXT).as_bytes(),
    "xml": feed(TITLE),
    "pdf": pdf(),
    "two columns": pdf(columns=2, heads=True),
}
SHARED = Path(__file__).parents[3] / "shared" / "hostile"


def read(data, name="article"):
    told = []
    (source,) = pipeline.read_file(pipeline.Article(name, data), DEFAULTS, told.append)
    return source, [each.code for each in told]


def statements(data):
    found, _ = read(data)
    briefing = pipeline.extract(pipeline.numbered((found,), ignore), DEFAULTS, ignore)
    return {each.id: (name, getattr(each, "status", None)) for name in SECTIONS for each in getattr(briefing, name)}


@pytest.mark.parametrize("kind", SAME)
def test_the_same_article_gives_the_same_statements(kind):
    assert statements(SAME[kind]) == statements(SAME["txt"])


@pytest.mark.parametrize("kind", SAME)
def test_the_headline_and_the_day_are_found(kind):
    found, _ = read(SAME[kind])
    assert (found.title, found.published) == (TITLE, "2026-03-03")
    assert [found.text[r.start : r.end] for r in found.layout if r.kind == "headline"] == [TITLE]


@pytest.mark.parametrize(
    ("data", "suffix", "reader"),
    [
        (b"junk\n%PDF-1.7\n", "", "pdf"),
        ("\ufeff  <!doctype HTML><p>x".encode(), "", "html"),
        ("<html><p>x".encode("utf-16"), "", "html"),
        (b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'></feed>", "", "feed"),
        (b"Received: by a\r\nFrom: b@c\r\nSubject: d\r\n\r\nText", "", "eml"),
        (b"From: A. Clerk\nSent: Monday\nSubject: Talks\n\nThe talks began.", "", "text"),
        (b"Subject: Talks\n\nThe talks began.", "eml", "eml"),
        (b"5 < 6 and <b>bold</b>", "", "text"),
        (b"It cost <b>more</b>", "html", "html"),
        (b"The talks began: nobody knew why.", "", "text"),
        (b"", "pdf", "text"),
    ],
)
def test_content_tells_the_reader(data, suffix, reader):
    assert reader_of(data, suffix) == reader


@pytest.mark.parametrize("name", ["article.pdf", "article.docx"])
def test_text_that_is_called_a_pdf_is_refused(name):
    with pytest.raises(SourceError, match="though it is called one"):
        read(TEXT.encode(), name)


def test_a_name_does_not_tell_the_reader():
    found, _ = read(word(), "article.txt")
    assert BODY[0] in found.text


def ended_well(path):
    try:
        source, _ = read(path.read_bytes(), path.name)
    except SourceError as error:
        return path.name in str(error)
    return bool(source.text.strip())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder of hostile input is not beside this checkout")
@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_hostile_files_end_in_a_source_or_our_own_error(kind):
    for path in sorted((SHARED / kind).iterdir()):
        if path.name != "unclosed_100k.html":  # ten seconds until it is stopped
            assert ended_well(path)
