"""Random documents that try a typesetter: deep lists, wide tables, huge words, notes anywhere, every script.

`strategies.documents` tries writers of markup; here is what only shows on pages. `features` tells what a document has.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st
from PIL import Image
from strategies import PIXEL, texts

from briefgen.document.direction import has_right_to_left, is_right_to_left
from briefgen.document.nodes import (
    BlockQuote,
    BulletList,
    Callout,
    Cell,
    Document,
    Emph,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    Margins,
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

SENTENCES = {
    "en": "The two sides – both hosts of the talks in 2025-26 – agreed on 12.5 % more, “no less”.",
    "de": "Die Donaudampfschifffahrtsgesellschaft begrüßte die Maßnahmen; Näheres folgt.",
    "vi": "Hai bên đã nhất trí ký thỏa thuận về nghề cá và năng lượng sạch vào tuần tới.",
    "ru": "Стороны договорились о новой встрече и подписали заявление.",
    "el": "Οι δύο πλευρές συμφώνησαν για την ενέργεια και την αλιεία.",
    "ko": "양측은 청정에너지와 어업에 관한 협정에 서명하기로 했다.",
    "ja": "両国は「漁業」とエネルギーについて協議し、来週も会談する。",
    "zh": "双方就渔业和清洁能源进行了磋商，并同意下周再次会谈。",
    "ar": "اتفق الجانبان على فتح مكتب مشترك للطاقة النظيفة (٢٠٢٦) في أبريل",
    "fa": "دو طرف درباره ماهیگیری گفت\u200cوگو کردند و می\u200cخواهند ادامه دهند",
    "he": "שני הצדדים הסכימו להקים משרד משותף לאנרגיה נקייה (2026)",
    "hi": "दोनों पक्षों ने मत्स्य पालन और स्वच्छ ऊर्जा पर समझौता किया।",
    "th": "ทั้งสองฝ่ายตกลงเรื่องการประมงและพลังงานสะอาด",
    "ka": "მხარეები შეთანხმდნენ თევზჭერაზე.",
}
"""Words of every script that fonts here may have, and of one that most have not."""
SCRIPTS = {
    "latin": "[a-z]", "vietnamese": "[ảậấễẹỹợ]", "cyrillic": "[\u0400-\u04ff]", "greek": "[\u0370-\u03ff]",
    "korean": "[\uac00-\ud7af]", "kana": "[\u3041-\u30ff]", "han": "[\u4e00-\u9fff]", "arabic": "[\u0621-\u06ff]",
    "hebrew": "[\u05d0-\u05ea]", "devanagari": "[\u0900-\u097f]", "thai": "[\u0e01-\u0e7f]",
}  # fmt: skip
FEATURES = (
    "deep list", "wide table", "table in table", "header rows", "empty cell", "picture in cell", "huge word",
    "note in table", "note in note", "picture", "large picture", "callout", "quotation", "link out", "link inside",
    "page break", "line break", "tab", "right-to-left document", "right-to-left text", "mixed directions",
    "header or footer", "page number", "contents", *SCRIPTS,
)  # fmt: skip
"""What `features` looks for."""
DEEP, WIDE, HUGE, LARGE = 4, 8, 300, 300.0
"""From how many lists in another, columns, letters and points on they are called so."""


def _photograph() -> bytes:
    saved = io.BytesIO()
    Image.new("CMYK", (40, 30), (0, 120, 40, 0)).save(saved, "JPEG")
    return saved.getvalue()


PHOTOGRAPH = _photograph()
_words = st.sampled_from([word for sentence in SENTENCES.values() for word in sentence.split()])
_huge = st.builds(
    lambda letter, count, tail: letter * count + tail,
    st.sampled_from(
        ("w", "é", "Ж", "한", "日", "ب", "ש", "क", "ก", "กิ", "e\u0301\u0328", "ab-", "/", "—", "\u00a0", "i")
    ),
    st.integers(HUGE, 800),
    st.sampled_from(("", ".", "נ", "x y")),
)
_anchors = st.sampled_from(("", "", "a1", "e-2", "x y", "é"))
_targets = st.sampled_from(("#a1", "#e-2", "#é", "https://example.org/a_(b)?c=1", "mailto:a@example.org", "#none", ""))
_languages = st.sampled_from(("", "ko", "ar", "zh-Hant", "no language"))


@cache
def prose() -> st.SearchStrategy[str]:
    """Text of a paragraph: a sentence or many, words of all scripts in a row, what broken pastes leave, huge words."""
    sentences = st.lists(st.sampled_from(tuple(SENTENCES.values())), min_size=1, max_size=6).map(" ".join)
    mixed = st.lists(_words, max_size=12).map(" ".join)
    long = st.builds(lambda text, count: f"{text} " * count, sentences, st.integers(2, 6))
    return st.one_of(
        sentences, sentences, mixed, mixed, texts(), _huge, long, st.sampled_from(("", " ", "a\tb\tc", "…"))
    )


@cache
def _pictures() -> st.SearchStrategy[Picture]:
    data = st.sampled_from(((PIXEL, "image/png"), (PHOTOGRAPH, "image/jpeg"), (b"no picture", "image/png")))
    sizes = st.sampled_from((0.0, 9.0, 60.0, LARGE, 2000.0))
    alt = st.sampled_from(("", "A map – of the coast", SENTENCES["ar"]))
    return st.builds(
        lambda kind, alt, width, height, *, decorative: Picture(*kind, alt, width, height, decorative),
        data, alt, sizes, sizes, decorative=st.booleans(),
    )  # fmt: skip


@cache
def inlines(depth: int = 2, *, notes: bool = True) -> st.SearchStrategy[Inlines]:
    """What stands in a paragraph: text for the most part, some of it marked, linked, noted."""
    leaves = [st.builds(Text, prose())] * 5 + [st.just(LineBreak()), _pictures(), st.builds(PageNumber, st.booleans())]
    if depth:
        inner = st.deferred(lambda: inlines(depth - 1, notes=notes))
        leaves += [
            st.builds(Emph, inner),
            st.builds(Strong, inner),
            st.builds(Span, inner, language=_languages, anchor=_anchors),
            st.builds(Link, inner, _targets, st.sampled_from(("", "Where it leads"))),
        ]
        if notes:
            leaves += [st.builds(Note, st.lists(st.builds(Paragraph, inner), max_size=2).map(tuple))] * 2
    return st.lists(st.one_of(leaves), min_size=1, max_size=4).map(tuple)


_styles = st.sampled_from(("", "", "", "Title", "List Bullet", "List Number", "TOC 1", "TOC 2", "No Such Style"))


@cache
def _paragraphs(depth: int) -> st.SearchStrategy[Paragraph]:
    return st.builds(Paragraph, inlines(min(depth, 2)), style=_styles, anchor=_anchors)


@cache
@st.composite
def _deep_lists(draw: st.DrawFn) -> BulletList | OrderedList:
    """A list in a list in a list: each with an item before the inner one, and perhaps one behind."""
    blocks = (draw(_paragraphs(1)),)
    for _ in range(draw(st.integers(1, 14))):
        items = [ListItem((Paragraph((Text(draw(_words)),)), *blocks), anchor=draw(_anchors))]
        if draw(st.booleans()):
            items.append(ListItem(draw(st.sampled_from(((), blocks[:0], (PageBreak(),), (ThematicBreak(),))))))
        kind = draw(st.sampled_from((BulletList, OrderedList)))
        blocks = (kind(tuple(items)),)
    return blocks[0]


@cache
@st.composite
def _tables(draw: st.DrawFn, depth: int) -> Table:
    """Tables of any width: cells empty, short, or of any blocks; rows of unequal lengths."""
    noted = Note((Paragraph((Text("Noted"), Note(()))),))
    short = st.builds(lambda word, *more: (Paragraph((Text(word), *more)),), _words)
    footed = st.builds(lambda word: (Paragraph((Text(word), noted)),), _words)
    cells = st.lists(st.one_of(st.just(()), short, short, footed), max_size=30)
    inside = st.lists(_blocks(max(depth - 1, 0)), max_size=2).map(tuple)
    small = st.lists(st.one_of(st.just(()), inside), min_size=1, max_size=4)
    rows = draw(st.lists(st.one_of(cells, small, small), min_size=1, max_size=5))
    rows = [tuple(map(Cell, row)) for row in rows] + [tuple(map(Cell, draw(cells)))] * draw(st.sampled_from((0, 0, 30)))
    widths = draw(st.sampled_from(((), (), (0.2, 0.8), (0.0, 1.0), (1.0, 1.0, 90.0))))
    return Table(tuple(map(Row, rows)), draw(st.integers(0, 3)), widths, header_column=draw(st.booleans()))


@cache
def _blocks(depth: int) -> st.SearchStrategy[Any]:
    headings = st.builds(Heading, st.integers(1, 6), inlines(min(depth, 1)), anchor=_anchors)
    leaves = [_paragraphs(depth)] * 4 + [headings, st.sampled_from((PageBreak(), ThematicBreak()))]
    if not depth:
        return st.one_of(leaves)
    inside = st.lists(st.deferred(lambda: _blocks(depth - 1)), max_size=3).map(tuple)
    items = st.lists(st.builds(ListItem, inside), max_size=3).map(tuple)
    return st.one_of(
        *leaves,
        _tables(depth),
        _deep_lists(),
        st.builds(BulletList, items),
        st.builds(OrderedList, items, start=st.integers(-1, 4000)),
        st.builds(BlockQuote, inside),
        st.builds(Callout, inside, label=st.sampled_from(("", "Comment"))),
    )


def documents() -> st.SearchStrategy[Document]:
    """Documents of one to some twenty pages in any language, with running heads and notes of either kind."""
    running = st.lists(st.builds(Paragraph, inlines(1, notes=False)), max_size=2).map(tuple)
    few = st.one_of(st.just(()), st.just(()), running)
    return st.builds(
        Document,
        st.lists(_blocks(3), max_size=8).map(tuple),
        header=few,
        footer=few,
        first=st.one_of(st.none(), st.builds(Margins, running, running)),
        title=st.sampled_from(("", "Random", SENTENCES["he"])),
        language=st.sampled_from(("en", "en", "ar", "he", "fa", "ko", "ja", "hi", "")),
        notes_at_end=st.booleans(),
    )


def features(document: Document) -> set[str]:
    """Return what a document has of `FEATURES`."""
    found = set(_features(document.blocks, ()))
    running = (document.header, document.footer)
    if any(running) or document.first:
        found.add("header or footer")
    if is_right_to_left(document.language):
        found.add("right-to-left document")
    return found


def _features(node: Any, around: tuple[type, ...]) -> Iterator[str]:
    if isinstance(node, tuple):
        for part in node:
            yield from _features(part, around)
        return
    if not is_dataclass(node):
        return
    yield from _own(node, around)
    for part in fields(node):
        yield from _features(getattr(node, part.name), (*around, type(node)))


def _own(node: Any, around: tuple[type, ...]) -> Iterator[str]:  # noqa: C901  # one case a node
    match node:
        case Text(text):
            yield from _scripts(text)
        case BulletList() | OrderedList() if sum(kind in {BulletList, OrderedList} for kind in around) >= DEEP - 1:
            yield "deep list"
        case Table(rows):
            yield from ("wide table",) if max((len(row.cells) for row in rows), default=0) >= WIDE else ()
            yield from ("header rows",) if 0 < node.header_rows < len(rows) else ()
            yield from ("table in table",) if Table in around else ()
        case Cell(()):
            yield "empty cell"
        case Note():
            yield from ("note in table",) if Table in around else ()
            yield from ("note in note",) if Note in around else ()
        case Picture():
            yield "large picture" if max(node.width, node.height) >= LARGE else "picture"
            yield from ("picture in cell",) if Cell in around else ()
        case Callout() | BlockQuote() | PageBreak() | LineBreak() | PageNumber():
            yield {Callout: "callout", BlockQuote: "quotation", PageBreak: "page break", LineBreak: "line break"}.get(
                type(node), "page number"
            )
        case Link(target=target):
            yield "link inside" if target.startswith("#") else "link out"
        case Paragraph(style=style) if style.startswith("TOC"):
            yield "contents"


def _scripts(text: str) -> Iterator[str]:
    yield from (name for name, letters in SCRIPTS.items() if re.search(letters, text))
    yield from ("tab",) if "\t" in text else ()
    yield from ("huge word",) if any(len(word) >= HUGE for word in text.split()) else ()
    if has_right_to_left(text):
        yield "mixed directions" if re.search("[a-zа-я]", text) else "right-to-left text"
