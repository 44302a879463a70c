"""The files that are changed: ours, made anew, and those of the collection of hostile input where it is there."""

import io
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Final

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.model.forms import to_json, to_yaml
from briefgen.settings import DEFAULTS

ROOT: Final = Path(__file__).parents[2]
HOSTILE: Final = ROOT.parent / "shared" / "hostile"
_MOST: Final = 20_000
"""Bytes of a seed: a small file is opened in less time, and nearly all of it is of some use."""


@cache
def article() -> bytes:
    """Return a short article."""
    return (ROOT / "tests" / "articles" / "ferry-accord.txt").read_bytes()


@cache
def made() -> dict[str, bytes]:
    """Return the briefing of the sample in every form that can be opened again."""
    briefing = pipeline.extract(
        pipeline.read([pipeline.Article("a.txt", article())], DEFAULTS, ignore), DEFAULTS, ignore
    )
    composed = pipeline.compose(briefing, pipeline.open_template(DEFAULTS), ignore)
    forms = pipeline.render(composed, ("docx", "pdf", "html"), ignore)
    return {"yaml": to_yaml(briefing).encode(), "json": to_json(briefing).encode(), **forms}


def articles() -> list[bytes]:
    """Return articles that make a briefing."""
    return [article(), article(), (ROOT / "briefs" / "nara-summit" / "article.txt").read_bytes()]


def texts() -> list[bytes]:
    """Return articles as text, and texts that are hard to read."""
    return [*articles(), *_hostile("text", "*.txt")]


def pages() -> list[bytes]:
    """Return web pages."""
    paragraphs = "".join(f"<p>{line}</p>" for line in article().decode().split("\n\n"))
    page = (
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Talks</title>"
        '<meta property="article:published_time" content="2026-01-14"><script type="application/ld+json">'
        '{"@type": "NewsArticle", "headline": "Talks", "datePublished": "2026-01-14"}</script></head><body><nav><ul>'
        f"<li><a href=/a>News</a></ul></nav><article><h1>Talks</h1>{paragraphs}<table><tr><td>1</td></tr></table>"
        "</article><footer>Copyright</footer></body></html>"
    )
    return [page.encode(), made()["html"], *_hostile("html", "*.html")]


def word_files() -> list[bytes]:
    """Return Word files with an article."""
    return [made()["docx"], _bare(article().decode().split("\n\n")), *_hostile("docx", "*.do*")]


def pdfs() -> list[bytes]:
    """Return PDFs: ours, compressed, and a bare one, in which every change meets something that is read."""
    return [_bare_pdf(), _bare_pdf(), made()["pdf"], *_hostile("pdf", "*.pdf")]


def mails() -> list[bytes]:
    """Return mails: of plain text, of a page, with a file, forwarded."""
    text = article().decode()
    plain, several, forwarded = EmailMessage(), EmailMessage(), EmailMessage()
    for message in (plain, several, forwarded):
        message["From"], message["Date"] = "Press <press@example.org>", "Wed, 14 Jan 2026 09:00:00 +0900"
        message["Subject"] = "Fwd: 共同声明 and more"
    plain.set_content(text)
    several.set_content(text)
    several.add_alternative(pages()[0].decode(), subtype="html")
    several.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="note.pdf")
    forwarded.set_content(f"See below.\n\n> From: desk\n> Subject: talks\n>\n{text}")
    forwarded.add_attachment(plain)
    return [bytes(plain), bytes(several), bytes(forwarded), *_hostile("mail", "*.eml")]


def feeds() -> list[bytes]:
    """Return feeds: RSS and Atom."""
    text = article().decode()
    rss = (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Wire</title>'
        "<item><title>Talks</title><link>https://example.org/a</link><pubDate>Wed, 14 Jan 2026 09:00:00 +0900</pubDate>"
        f"<description><![CDATA[{text}]]></description></item></channel></rss>"
    )
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Talks</title>'
        '<updated>2026-01-14T00:00:00Z</updated><link href="https://example.org/a"/>'
        f'<content type="text">{text}</content></entry></feed>'
    )
    return [rss.encode(), atom.encode()]


def templates() -> list[bytes]:
    """Return Word files with tags: the built-in ones, and a bare one, in which every change meets a tag."""
    tags = ("{{ title }}", "{% if risks %}", "{{ risks | bullets }}", "{% endif %}", "{{ agreements | table }}")
    built_in = [path.read_bytes() for path in sorted((ROOT / "templates").glob("*.docx"))]
    return [*(_bare(tags) for _ in built_in), *built_in, *_hostile("docxtpl", "*.docx")]


def settings() -> list[bytes]:
    """Return settings files."""
    text = """
template = "info-memo"
summary_words = 60
[markings]
"EYES ONLY" = { colour = "FFFFFF", ground = "C00000" }
[lexicon]
sections.risks = ["demarche"]
status.agreed = ["squared the quotas"]
leave_out = ["advertisement"]
[mail]
subject = "{{ title }}"
domains = ["example.org"]
[mail.smtp]
host = "mail.example.org"
port = 587
"""
    return [text.encode()]


def _hostile(folder: str, pattern: str) -> Iterator[bytes]:
    """Yield the small files of a folder of the collection."""
    for path in sorted((HOSTILE / folder).glob(pattern)):
        if path.stat().st_size <= _MOST:
            yield path.read_bytes()


def _bare(lines: "list[str] | tuple[str, ...]") -> bytes:
    """Return a Word file of three parts, stored."""
    from xml.sax.saxutils import escape

    office, package = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "application/vnd.openxmlformats",
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="{package}-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{package}-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": rels,
        "word/document.xml": f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>',
    }
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return found.getvalue()


@cache
def _bare_pdf() -> bytes:
    """Return a PDF whose text is not compressed."""
    from reportlab.pdfgen.canvas import Canvas

    found = io.BytesIO()
    canvas = Canvas(found, pageCompression=0, invariant=1)
    for paragraph in article().decode().split("\n\n"):
        for number, begin in enumerate(range(0, len(paragraph), 90)):
            canvas.drawString(60, 780 - 14 * number, paragraph[begin : begin + 90])
        canvas.showPage()
    canvas.save()
    return found.getvalue()
