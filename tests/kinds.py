"""One article as text, and the same as a page, a Word file, a mail, a feed and a PDF."""

import html
import io
from email.message import EmailMessage

import docx
from docx.oxml.ns import qn
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, SimpleDocTemplate

TITLE = "Sweden and Denmark agree on a ferry line"
BODY = tuple(
    " ".join(paragraph.split())
    for paragraph in """
    The transport ministers of Sweden and Denmark met in Lund on Monday to talk about ferries, and they agreed to open a
    line between Malmö and Aarhus in the spring.

    They plan to share the cost of a new terminal. Nothing was signed, and the two governments are still discussing who
    is to pay for the long-term upkeep of the quays.

    Unions in Denmark largely welcomed the plan. A group of harbour towns in Sweden fears that traffic will move away
    from them.

    The ministers warned that a strike could delay the opening. They will meet again in Odense in May.
    """.strip().split("\n\n")
)
TEXT = "\n\n".join((TITLE, "3 March 2026", *BODY))


def page(body=BODY, *, head="", below="", title=TITLE):
    """Return a page with menus around an article."""
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(8))
    paragraphs = "".join(f"<p>{html.escape(each)}</p>" for each in body)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title} | The Ferry Post</title>{head}'
        '<meta property="og:site_name" content="The Ferry Post">'
        '<meta property="article:published_time" content="2026-03-03T08:00:00+01:00">'
        f"</head><body><nav><ul>{links}</ul></nav><article><h1>{title}</h1>{paragraphs}</article>{below}"
        "<footer><p>Copyright The Ferry Post. All rights reserved.</p></footer></body></html>"
    )


def word(lines=(TITLE, "3 March 2026", *BODY), *, columns=1):
    """Return a Word file with a paragraph a line."""
    document = docx.Document()
    document.sections[0]._sectPr.find(qn("w:cols")).set(qn("w:num"), str(columns))
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail(text, **fields):
    """Return a mail."""
    message = EmailMessage()
    given = {"From": "clerk@example.org", "To": "desk@example.org", "Subject": "FYI", "Message-ID": "<1@example.org>"}
    for name, value in (given | fields).items():
        message[name] = value
    message.set_content(text)
    return message


def pdf(lines=(TITLE, "3 March 2026", *BODY), *, columns=1, heads=False):
    """Return a PDF in one column or two, with running heads and page numbers where they are asked for."""
    stream = io.BytesIO()
    sheet = getSampleStyleSheet()
    body = ParagraphStyle("Body", parent=sheet["BodyText"], firstLineIndent=12 if columns > 1 else 0)
    story = [Paragraph(html.escape(line), body if number else sheet["Heading1"]) for number, line in enumerate(lines)]
    if columns == 1 and not heads:
        SimpleDocTemplate(stream).build(story)
        return stream.getvalue()

    def margins(canvas, document):
        canvas.drawString(60, 285, "The Ferry Post, world news")
        canvas.drawString(300, 15, f"Page {document.page}")

    template = BaseDocTemplate(stream, pagesize=(595, 300))
    width = 480 / columns
    frames = [Frame(50 + n * (width + 12), 40, width, 230) for n in range(columns)]
    template.addPageTemplates(PageTemplate(frames=frames, onPage=margins))
    template.build(story)
    return stream.getvalue()


FEED = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    "<channel><title>The Ferry Post</title>{items}</channel></rss>"
)


def feed(*titles):
    """Return an RSS file, an entry a title, each with the article."""
    text = "".join(f"<p>{html.escape(each)}</p>" for each in BODY)
    items = "".join(
        f"<item><title>{title}</title><link>https://example.org/a</link>"
        "<pubDate>Tue, 03 Mar 2026 08:00:00 +0100</pubDate>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>"
        for title in titles
    )
    return FEED.format(items=items).encode()
