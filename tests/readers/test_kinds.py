"""Whatever an article comes as, it is told by its content, and the same is read from it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from kinds import BODY, TEXT, TITLE, feed, mail, page, pdf, word

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.errors import SourceError
from briefgen.evaluation.corpus import read_corpus
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
ROOT = Path(__file__).parents[2]
ARTICLES = {
    "own": TEXT,
    "sample": (ROOT / "briefs" / "nara-summit" / "article.txt").read_text(encoding="utf-8"),
    "accord": (ROOT / "tests" / "articles" / "ferry-accord.txt").read_text(encoding="utf-8"),
    "imf": read_corpus([ROOT / "corpus" / "samples" / "honduras-imf-staff-level.txt"])[0].pasted,
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


def lines_of(name):
    return tuple(" ".join(line.split()) for line in ARTICLES[name].split("\n") if line.strip())


def as_page(name):
    found, _ = read(ARTICLES[name].encode())
    body = [line for line in lines_of(name) if line != found.title]
    return page(body, title=found.title).replace("2026-03-03", found.published or "2026-03-03").encode()


MADE = {
    "html": as_page,
    "docx": lambda name: word(lines_of(name)),
    "eml": lambda name: mail(ARTICLES[name]).as_bytes(),
    "pdf": lambda name: pdf(lines_of(name)),
    "pdf in two columns": lambda name: pdf(lines_of(name), columns=2, heads=True),
}


@pytest.mark.parametrize("kind", SAME)
def test_the_same_article_gives_the_same_statements(kind):
    assert statements(SAME[kind]) == statements(SAME["txt"])


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_article_gives_the_same_statements_whatever_it_comes_as(name, kind):
    expected = statements(ARTICLES[name].encode())
    assert len(expected) > 5
    assert statements(MADE[kind](name)) == expected


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The folder in which an office suite made a PDF of every article, in one column and in two."""
    folder = tmp_path_factory.mktemp("office")
    for name in ARTICLES:
        for columns in (1, 2):
            (folder / f"{name}-{columns}.docx").write_bytes(word(lines_of(name), columns=columns))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, *folder.glob("*.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.skipif(not shutil.which("soffice"), reason="no office suite is installed")
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("name", ARTICLES)
def test_a_pdf_of_an_office_suite_gives_the_same_statements(office, name, columns):
    assert statements((office / f"{name}-{columns}.pdf").read_bytes()) == statements(ARTICLES[name].encode())


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


def test_a_word_file_under_a_password_is_called_so():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(SourceError, match="protected with a password"):
        read(data, "article.docx")


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
        assert ended_well(path)
