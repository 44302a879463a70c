"""Random documents, briefings and articles, and the specimens that every backend is held to."""

import base64
import hashlib
import unicodedata
from dataclasses import dataclass

from hypothesis import strategies as st

from briefgen.document.nodes import (
    BlockQuote,
    BulletList,
    Callout,
    Cell,
    Document,
    Emph,
    Heading,
    LineBreak,
    Link,
    ListItem,
    Note,
    OrderedList,
    PageBreak,
    PageNumber,
    Paragraph,
    Picture,
    Row,
    Span,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.extractors.identity import statement_id
from briefgen.model.briefing import Agreement, Briefing, Comment, Evidence, Reaction, Risk, SetAside, Statement
from briefgen.model.source import Region, Source, digest

HOSTILE = (
    "{{ x }}", "{% raw %}", "{# x #}", "<b>", "</p></w:t>", "<script>alert(1)</script>", "&amp;", "&lt;b&gt;",
    "&#60;", "R&D", "*", "**b**", "_", "__init__", "snake_case", "|", "a|b", "a\\|b", "`code`", "~~out~~",
    "[x](y)", "![x](y)", "[^1]", "[x]: y", "<!-- -->", "]]>", "# no heading", "#", "- no item", "+ no", "-",
    "---", "===", "1. no", "2) no", "> no quote", "~~~", "```", "    four spaces", "\ttab", "trailing  ",
    "back\\slash\\", "\\", "$5 for $6", "$x$", "www.example.org", "a@example.org",
    "https://example.org/a_b_*c*?x=1&copy=2", "line one\nline two", "\n", ":---|", "%PDF", "=1+1",
    "C:\\Users\\x_y", '"quoted"', "it's", "“curly” – dash", "…", "€5", "日本語のテキスト", "한국어", "中文",
    "العربية", "עברית", "ไทย", "👩‍👩‍👧", "🇰🇷", "e\u0301", "ﬁ", "\u00a0x\u3000", "\u2028x", "w" * 10_000,
    "NUL\x00here", "bell\x07", "esc\x1b[31m", "\x7f\x85", "over\u202eride", "\u2066isolated\u2069", "\ufeffbom",
    "half\ud800", "\uffff", "\ufdd0", "\U000e0041tag", "\r\n", "\u200fRLM",
)  # fmt: skip
"""Text that has broken a writer somewhere: each comes out exact, or visibly replaced and reported."""

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")
"""A PNG of one red pixel."""


def every_node() -> Document:
    """Return a document that has each node, each field of it filled."""
    lone = Paragraph((Text("A line "), Emph((Text("stressed"),)), Text(" and "), Strong((Text("strong"),)), Text(".")))
    reference = Link((Text("1"),), target="#evidence-1", title="Evidence 1")
    numbered = Paragraph(
        (Text("Restricted\tPage "), PageNumber(), Text(" of "), PageNumber(total=True)), style="Header"
    )
    cells = (Cell((Paragraph((Text("Topic"),)),)), Cell((Paragraph((Text("Status"),)),)))
    values = (Cell((Paragraph((Text("Energy"),)),)), Cell((lone, BulletList((ListItem((lone,)),)))))
    return Document(
        blocks=(
            Paragraph((Text("Specimen of every node"),), style="Title"),
            Heading(1, (Text("Agreements"),), style="Heading 1", anchor="agreements"),
            Paragraph((Text("Both agreed. "), reference), style="Body Text", statement="st-1", anchor="st-1"),
            Paragraph(
                (
                    Span((Text("정상회담"),), language="ko"),
                    LineBreak(),
                    Span((Text("marked"),), style="Emphasis", anchor="m"),
                )
            ),
            Paragraph(
                (Link((Text("the web"),), target="https://example.org/?a=1&b=2"), Text(", "), Link((Text("up"),), "#m"))
            ),
            Paragraph((Text("Noted"), Note((Paragraph((Text("In the note."),)),)), Text("."))),
            Paragraph((Picture(PIXEL, "image/png", "A red dot", 24.0, 24.0),)),
            BulletList(
                (ListItem((lone,), statement="st-2", anchor="item"), ListItem((lone, lone))), style="List Bullet"
            ),
            OrderedList(
                (ListItem((lone, OrderedList((ListItem((lone,)),)))), ListItem((lone,))), start=3, style="List Number"
            ),
            Table(
                (Row(cells), Row(values, statement="st-3")),
                header_rows=1,
                widths=(0.25, 0.75),
                style="Table Grid",
                header_column=True,
            ),
            Heading(2, (Text("Words of others"),), style="Heading 2"),
            BlockQuote((lone, Paragraph((Text("Said so."),)))),
            Callout((lone,), label="Comment", style="Intense Quote"),
            ThematicBreak(),
            PageBreak(),
            Heading(1, (Text("Evidence"),), style="Heading 1"),
            Paragraph((Text("“We agreed.” "), Link((Text("back"),), target="#st-1")), anchor="evidence-1"),
        ),
        header=(numbered,),
        footer=(Paragraph((Text("Office of specimens"),), style="Footer"),),
        title="Specimen of every node",
        author="A. Drafter",
        subject="Backends",
        language="en-GB",
        marking="Restricted",
        date="2026-01-13",
    )


def hostile_document() -> Document:
    """Return a document with every hostile text in a paragraph, a heading, an item, a cell and under marks."""
    lines = tuple(Paragraph((Text(text),), statement=f"h{number}") for number, text in enumerate(HOSTILE))
    marked = tuple(
        Paragraph((Text("in"), Strong((Text(text),)), Emph((Text(text),)), Text("word"))) for text in HOSTILE[:-30]
    )
    return Document(
        blocks=(
            *lines,
            *(Heading(2, (Text(text),)) for text in HOSTILE if len(text) < 100),
            BulletList(tuple(ListItem((line,)) for line in lines)),
            Table(tuple(Row((Cell((line,)), Cell((line,)))) for line in lines), header_rows=1),
            *marked,
        ),
        title="Hostile",
    )


def texts() -> st.SearchStrategy[str]:
    """Texts as pasted from anywhere: words, markup of every kind, scripts, and characters that no format can hold."""
    markup = st.text("ab1 .*_`~|<>&[]()#+-=:!\\$'\"\n\t{}%^é界", max_size=12)
    short = tuple(text for text in HOSTILE if len(text) < 100)
    part = st.one_of(st.sampled_from(short), markup, st.text(max_size=8), st.sampled_from(("word", " ", "and", "한")))
    return st.lists(part, max_size=4).map("".join)


ANCHORS = st.sampled_from(("a1", "e-2", "x y", 'q"><i>', "é", "main", "~main"))
_STYLES = st.sampled_from(("", "", "Normal", "Heading 1", "List Bullet", "Title", "No Such Style", "样式"))
_TARGETS = st.one_of(
    ANCHORS.map("#{}".format),
    st.sampled_from(
        ("https://example.org/a_(b)|c", "mailto:a@example.org", "javascript:alert(1)", "file:///etc/x", "")
    ),
)


def inlines(*, notes: bool = True) -> st.SearchStrategy[tuple]:
    """Inlines, nested."""
    pictures = st.builds(Picture, st.just(PIXEL), st.just("image/png"), texts(), st.just(9.0), st.just(9.0))
    leaves = st.one_of(st.builds(Text, texts()), st.builds(Text, texts()), st.just(LineBreak()), pictures)
    anchors = st.one_of(st.just(""), ANCHORS)

    def nested(inner):
        content = st.lists(inner, max_size=3).map(tuple)
        spans = st.builds(Span, content, style=_STYLES, language=st.sampled_from(("", "ko", 'x"y')), anchor=anchors)
        wrappers = [
            st.builds(Emph, content),
            st.builds(Strong, content),
            spans,
            st.builds(Link, content, _TARGETS, texts()),
        ]
        paragraphs = content.map(lambda inside: Note((Paragraph(inside),)))
        return st.one_of(*wrappers, *([paragraphs] if notes else []))

    return st.lists(st.recursive(leaves, nested, max_leaves=5), max_size=4).map(tuple)


def blocks(*, notes: bool = True) -> st.SearchStrategy[tuple]:
    """Blocks, nested."""
    anchors = st.one_of(st.just(""), ANCHORS)
    headings = st.builds(Heading, st.integers(1, 6), inlines(notes=notes), style=_STYLES, anchor=anchors)
    paragraphs = st.builds(
        Paragraph, inlines(notes=notes), style=_STYLES, statement=st.sampled_from(("", "s-1")), anchor=anchors
    )
    leaves = st.one_of(paragraphs, paragraphs, headings, st.just(ThematicBreak()), st.just(PageBreak()))

    def nested(inner):
        inside = st.lists(inner, max_size=3).map(tuple)
        items = st.lists(st.builds(ListItem, inside, anchor=anchors), max_size=3).map(tuple)
        rows = st.lists(st.builds(Row, st.lists(st.builds(Cell, inside), max_size=3).map(tuple)), max_size=3).map(tuple)
        tables = st.builds(Table, rows, header_rows=st.integers(0, 2), header_column=st.booleans())
        return st.one_of(
            st.builds(BulletList, items),
            st.builds(OrderedList, items, start=st.integers(0, 12)),
            tables,
            st.builds(BlockQuote, inside),
            st.builds(Callout, inside, label=st.sampled_from(("", "Comment"))),
        )

    return st.lists(st.recursive(leaves, nested, max_leaves=6), max_size=4).map(tuple)


def documents() -> st.SearchStrategy[Document]:
    """Documents of every node with texts of every kind."""
    running = st.lists(st.builds(Paragraph, inlines(notes=False)), max_size=2).map(tuple)
    return st.builds(
        Document,
        blocks(),
        header=running,
        footer=running,
        title=texts(),
        author=texts(),
        language=st.sampled_from(("en", "ar", "")),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a random article, and what a desk officer would make of it."""

    text: str
    section: str
    """A section of the briefing, or "" where it is to be left out."""
    status: str = ""
    cue: str = ""
    stance: str = ""
    actor: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A random article: as text, and as what it was made of."""

    text: str
    """NFC, LF: headline, then paragraphs with a blank line between them; no headline where it is empty."""
    headline: str
    date: str
    """ISO; empty where the text does not begin with it."""
    lines: tuple[Line, ...]
    """Its sentences in order; each stands in the text once."""


_COUNTRIES = ("South Korea", "Japan", "Kenya", "Norway", "Chile", "Viet Nam")
_PEOPLE = ("Amina Odhiambo", "Jonas Lindqvist", "Carla Fuentes", "Park Seo-yeon", "Ōno Haruka")
_TOPICS = ("clean energy", "fisheries", "semiconductor supply", "customs data", "vaccine research", "border crossings")
_DATES = (("", ""), ("11 January 2026", "2026-01-11"), ("March 3, 2025", "2025-03-03"))
_CHAFF = ("But that is only half of the story.", "Time will tell.", "Share this article with your friends.")


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Sentences of news prose, each of one kind."""
    here, there, third = draw(st.permutations(_COUNTRIES))[:3]
    topic, person = draw(st.sampled_from(_TOPICS)), draw(st.sampled_from(_PEOPLE))
    pair, amount = f"{here} and {there}", f"${draw(st.integers(2, 900))} million"
    return draw(
        st.sampled_from(
            (
                Line(f"{pair} signed a treaty on {topic} worth {amount}.", "agreements", "signed", "signed"),
                Line(f"{pair} agreed to open a joint office for {topic}.", "agreements", "agreed", "agreed"),
                Line(f"{pair} are expected to sign a pact on {topic}.", "agreements", "planned", "are expected to"),
                Line(f"{pair} discussed a {amount} fund for {topic}.", "agreements", "discussed", "discussed"),
                Line(f"Talks between {here} and {there} on {topic} collapsed.", "agreements", "failed", "collapsed"),
                Line(f"Analysts warned that the work on {topic} could stall if {there} imposes tariffs.", "risks"),
                Line(f"A dispute over {amount} in unpaid fees remains a threat to the work on {topic}.", "risks"),
                Line(f"President {person} of {here} met the prime minister of {there} on Tuesday.", "background"),
                Line(f"Trade between {here} and {there} reached {amount} in 2024.", "background"),
                Line(f"Some farmers in {here} protested against the plan on {topic}.", "domestic_reactions",
                     stance="opposed", actor="Some farmers", country=here),
                Line(f"Business groups in {there} welcomed the plan on {topic}.", "domestic_reactions",
                     stance="supportive", actor="Business groups", country=there),
                Line(f"The government of {third} criticised the plan on {topic}.", "international_reactions",
                     stance="opposed", actor=f"The government of {third}", country=third),
                Line(f"“We will not wait,” said {person}, the foreign minister of {there}.", "background"),
                Line(draw(st.sampled_from(_CHAFF)), ""),
            )
        )
    )  # fmt: skip


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """News articles: some with headline and date line, paragraphs of one to four sentences, chaff among them.

    The first sentence is an agreement, so that an extractor that finds nothing in any of them is found out.
    """
    drawn = draw(st.lists(lines(), min_size=3, max_size=14, unique_by=lambda line: line.text))
    first = draw(lines().filter(lambda line: line.section == "agreements"))
    told = (first, *(line for line in drawn if line.text != first.text))
    headline = draw(st.sampled_from(("", "Neighbours Seek Common Ground", "A Summit, and What Comes After")))
    shown, date = draw(st.sampled_from(_DATES))
    paragraphs, rest = [], list(told)
    while rest:
        size = draw(st.integers(1, 4))
        paragraphs.append(" ".join(line.text for line in rest[:size]))
        rest = rest[size:]
    text = "\n\n".join(part for part in (shown, headline, *paragraphs) if part) + "\n"
    return Article(unicodedata.normalize("NFC", text), headline, date, told)


def pasted(article: Article) -> st.SearchStrategy[bytes]:
    """The article as it comes from a clipboard or a file: line ends, wrapping and encoding of any make."""

    def encoded(end: str, codec: str, *, portal: bool) -> bytes:
        text = ("Today : Jan 12, 2026\nWorld News\n" if portal else "") + article.text
        return text.replace("\n", end).encode(codec)

    return st.builds(
        encoded,
        st.sampled_from(("\n", "\r\n", "\r")),
        st.sampled_from(("utf-8", "utf-8-sig", "utf-16")),
        portal=st.booleans(),
    )


def sources() -> st.SearchStrategy[Source]:
    """Sources of random articles."""
    return articles().map(source)


def source(article: Article, number: int = 1) -> Source:
    """Return the source record of an article."""
    start = article.text.find(article.headline) if article.headline else 0
    layout = (Region(start=start, end=start + len(article.headline), kind="headline"),) if article.headline else ()
    return Source(
        id=f"s{number}",
        title=article.headline,
        published=article.date or None,
        language="en",
        layout=layout,
        sha256=digest(article.text),
        raw_sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        text=article.text,
    )


def _whole(text: str) -> str:
    """Return a text without the half characters that a briefing's file is refused for."""
    return text.encode("utf-8", "ignore").decode()


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """Briefings that keep every law: each statement is a sentence of its source, word for word."""
    article = draw(articles())
    record = source(article)
    told = {
        section: []
        for section in ("agreements", "risks", "background", "domestic_reactions", "international_reactions")
    }
    for line in article.lines:
        if line.section and draw(st.integers(0, 9)):  # some are left out
            told[line.section].append(_statement(line, record))
    aside = (_evidence(line, record) for line in article.lines if not line.section)
    summary = tuple(
        Statement(id=f"{line.id}-2", text=line.text, evidence=line.evidence) for line in told["agreements"][:1]
    )
    return Briefing(
        title=draw(st.sampled_from(("Talks on common ground", "Neighbours: talks in Nara"))),
        date=article.date or None,
        marking=draw(st.sampled_from(("", "RESTRICTED"))),
        summary=summary,
        comments=(Comment(author="A. Drafter", text=draw(texts().map(_whole)), on="risks"),)
        if draw(st.booleans())
        else (),
        set_aside=tuple(
            SetAside(source=record.id, start=proof.start, end=proof.end, quote=proof.quote, reason="rhetoric")
            for proof in aside
        ),
        sources=(record,),
        **{section: tuple(statements) for section, statements in told.items()},
    )


def _evidence(line: Line, record: Source) -> Evidence:
    start = record.text.index(line.text)
    return Evidence(source=record.id, start=start, end=start + len(line.text), quote=line.text)


def _statement(line: Line, record: Source) -> Statement:
    shared = {"id": statement_id([line.text]), "text": line.text, "evidence": (_evidence(line, record),)}
    match line.section:
        case "agreements":
            return Agreement(**shared, status=line.status, cue=line.cue)
        case "risks":
            return Risk(**shared)
        case "background":
            return Statement(**shared)
        case _:
            return Reaction(**shared, actor=line.actor, country=line.country, stance=line.stance)
