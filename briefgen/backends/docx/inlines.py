"""Inlines as runs of WordprocessingML: text, formatting, links, bookmarks, page numbers, pictures, note marks."""

import hashlib
import itertools
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from briefgen.backends.docx.markup import escape, quoteattr
from briefgen.backends.docx.notes import Kind, first_note, mark_style
from briefgen.backends.docx.pictures import drawing
from briefgen.backends.docx.styles import style_ids
from briefgen.diagnostics import Report
from briefgen.document.direction import by_direction, has_right_to_left, is_right_to_left, marks_around, turns
from briefgen.document.links import address, anchors
from briefgen.document.nodes import (
    Document,
    Emph,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    PageNumber,
    Picture,
    Span,
    Strong,
    Text,
)
from briefgen.document.style import MARKING, TextStyle
from briefgen.document.visible import show
from briefgen.document.walk import plain
from briefgen.ooxml.names import w
from briefgen.ooxml.values import highest

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

Properties = Mapping[str, str]
"""A run's properties: the XML of each, by its local name."""
_ORDER_WORDS: Final = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    " eastAsianLayout specVanish oMath"
)
_ORDER: Final = tuple(_ORDER_WORDS.split())
"""The order in which a run's properties stand (ECMA-376 17.3.2.28): Word calls another one unreadable content."""
_PIECES: Final = re.compile(r"([\t\n])")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}\Z")
_BOLD: Final = {"b": "<w:b/>", "bCs": "<w:bCs/>"}
_ITALIC: Final = {"i": "<w:i/>", "iCs": "<w:iCs/>"}


class InlineWriter:
    """Writes inlines for one Word file; keeps count of its bookmarks and notes."""

    def __init__(self, word: "WordDocument", notes: Kind, looks: Mapping[str, TextStyle], report: Report) -> None:
        self._word = word
        self._looks = looks
        self._part: Any = word.part
        self._report = report
        self._ids = itertools.count(_last_id(word) + 1)
        self._known: frozenset[str] = frozenset()
        self.right_to_left = False
        """Whether the document is written so."""
        self.notes: list[Note] = []
        """The notes met so far."""
        self.note_kind = notes
        self.first_note = first_note(word, notes)
        """The id of the first of them: the template may have notes of its own."""
        self.style_ids = style_ids(word)
        """By kind and name."""
        self._styles = {name: style_id for (kind, name), style_id in self.style_ids.items() if kind == "character"}

    @cached_property
    def _mark_style(self) -> str:
        return mark_style(self._word, self.note_kind)

    def learn_anchors(self, document: Document) -> None:
        """Learn which anchors the document has: a link to another is text."""
        self._known = frozenset(anchors(document))

    @contextmanager
    def in_part(self, part: Any) -> Iterator[None]:
        """Write for another part of the file, whose links are its own."""
        before, self._part = self._part, part
        try:
            yield
        finally:
            self._part = before

    def runs(self, content: Inlines, properties: etree._Element | None = None) -> str:
        """Return inlines as XML; `properties` is the `w:rPr` that all of them begin with."""
        base = {}
        if properties is not None:
            base = {
                etree.QName(child).localname: etree.tostring(child, encoding="unicode", with_tail=False)
                for child in properties.iterchildren("*")
            }
        return self._all(content, base)

    def renumber(self, element: Any) -> None:
        """Let a second copy of a block repeat nothing that has to be unique in a file: marks go, ids are new ones."""
        for mark in tuple(element.iter(*_MARKS)):
            run = mark.getparent()
            gone = run if mark.tag == w("commentReference") else mark
            gone.getparent().remove(gone)
        for name in (qn("wp:docPr"), w("ins"), w("del"), w("moveFrom"), w("moveTo")):
            for numbered in element.iter(name):
                numbered.set("id" if name == qn("wp:docPr") else w("id"), str(next(self._ids)))
        for control in tuple(element.iter(w("sdtPr"))):
            for number in control.findall(w("id")):
                control.remove(number)

    def bookmark(self, anchor: str, inside: str) -> str:
        """Return XML between the marks that links to `anchor` lead to."""
        if not anchor:
            return inside
        number = next(self._ids)
        name = quoteattr(bookmark_name(anchor))
        return f'<w:bookmarkStart w:id="{number}" w:name={name}/>{inside}<w:bookmarkEnd w:id="{number}"/>'

    def _all(self, content: Inlines, properties: Properties, *, linked: bool = False) -> str:
        return "".join(self._inline(inline, properties, linked=linked) for inline in content)

    def _inline(self, inline: Inline, properties: Properties, *, linked: bool) -> str:  # noqa: C901, PLR0911  # one case a node
        match inline:
            case Text(text):
                return self._text(text, properties)
            case Strong(content):
                return self._all(content, {**properties, **_BOLD}, linked=linked)
            case Emph(content):
                return self._all(content, {**properties, **_ITALIC}, linked=linked)
            case Span():
                return self.bookmark(inline.anchor, self._span(inline, properties, linked=linked))
            case Link():
                return self._link(inline, properties, linked=linked)
            case LineBreak():
                return _run("<w:br/>", properties)
            case PageNumber():
                return _field("NUMPAGES" if inline.total else "PAGE", properties)
            case Picture():
                return _run(drawing(self._part, inline, next(self._ids)), {})
            case Note():
                self.notes.append(inline)
                mark = self.note_kind.reference(self.first_note + len(self.notes) - 1)
                return _run(mark, {**properties, "rStyle": f"<w:rStyle w:val={quoteattr(self._mark_style)}/>"})

    def _span(self, span: Span, properties: Properties, *, linked: bool) -> str:
        """Return a span; words that run against the text around them have an order of their own.

        Word knows embeddings (`w:dir`, ECMA-376 17.3.2.8), but other offices take no notice of them: marks work in all.
        """
        inside = self._spanned(span, properties)
        if not turns(span.language, right_to_left=self.right_to_left):
            return self._all(span.content, inside, linked=linked)
        around, self.right_to_left = self.right_to_left, not self.right_to_left
        content = self._all(span.content, inside, linked=linked)
        self.right_to_left = around
        before, after = marks_around(plain(span.content), leftward=not around)
        return f"{self._text(before, properties)}{content}{self._text(after, properties)}"

    def _text(self, text: str, properties: Properties) -> str:
        parts = [(text, has_right_to_left(text))] if self.right_to_left else by_direction(text)
        return "".join(self._run(part, properties, leftward=leftward) for part, leftward in parts)

    def _run(self, text: str, properties: Properties, *, leftward: bool) -> str:
        if not text:
            return ""
        if leftward:
            properties = {**properties, "rtl": "<w:rtl/>"}
        pieces = (piece for piece in _PIECES.split(show(text, self._report)) if piece)
        return _run(
            "".join(_PIECE.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces),
            properties,
        )

    def _spanned(self, span: Span, properties: Properties) -> Properties:
        changes = {}
        if span.style in self._styles:
            changes["rStyle"] = f"<w:rStyle w:val={quoteattr(self._styles[span.style])}/>"
        elif span.style.startswith(MARKING):
            changes |= _coloured(self._looks.get(span.style))
        if span.language:
            bidi = f" w:bidi={quoteattr(span.language)}" if is_right_to_left(span.language) else ""
            changes["lang"] = f"<w:lang w:val={quoteattr(span.language)}{bidi}/>"
        return {**properties, **changes}

    def _link(self, link: Link, properties: Properties, *, linked: bool) -> str:
        if not linked and "rStyle" not in properties and "Hyperlink" in self._styles:
            properties = {**properties, "rStyle": f"<w:rStyle w:val={quoteattr(self._styles['Hyperlink'])}/>"}
        inside = self._all(link.content, properties, linked=True)
        where = self._target(link.target)
        if linked or not where or not inside:
            return inside
        title = f" w:tooltip={quoteattr(show(link.title, self._report)[:250])}" if link.title else ""
        return f'<w:hyperlink {where}{title} w:history="1">{inside}</w:hyperlink>'

    def _target(self, target: str) -> str:
        if target.startswith("#"):
            known = target[1:] in self._known
            return f"w:anchor={quoteattr(bookmark_name(target[1:]))}" if known else ""
        url = address(target)
        if url is None:
            return ""
        return f"r:id={quoteattr(self._part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))}"


_MARKS: Final = (
    w("bookmarkStart"), w("bookmarkEnd"), w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"),
)  # fmt: skip


def _last_id(word: "WordDocument") -> int:
    """Return the largest id of the file's own bookmarks and pictures."""
    numbered = word.element.iter(w("bookmarkStart"), w("ins"), w("del"), w("moveFrom"), w("moveTo"))
    marks = (mark.get(w("id"), "") for mark in numbered)
    pictures = (picture.get("id", "") for picture in word.element.iter(qn("wp:docPr")))
    return highest((*marks, *pictures))


def _coloured(look: TextStyle | None) -> Properties:
    """Return the colours and size of a protective marking, which no style of the file has."""
    if look is None:
        return {}
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill={quoteattr(look.fill or "auto")}/>'
    size = {name: f'<w:{name} w:val="{round(look.size * 2)}"/>' for name in ("sz", "szCs")}
    return {"color": f"<w:color w:val={quoteattr(look.color)}/>", "shd": fill, **size}


_PIECE: Final = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def bookmark_name(anchor: str) -> str:
    """Return a bookmark's name for an anchor: letters, digits and underscores, at most 40 (ECMA-376 17.13.6.2).

    >>> bookmark_name("evidence-3")
    'evidence_3'
    """
    name = anchor.replace("-", "_")
    if _NAME.match(name) and "_" not in anchor:
        return name
    return f"a_{hashlib.sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def _run(inside: str, properties: Properties) -> str:
    if not properties:
        return f"<w:r>{inside}</w:r>"
    known = [properties[name] for name in _ORDER if name in properties]
    others = [xml for name, xml in properties.items() if name not in _ORDER and name != "rPrChange"]
    return f"<w:r><w:rPr>{''.join(known)}{''.join(others)}</w:rPr>{inside}</w:r>"


def _field(instruction: str, properties: Properties) -> str:
    begin, separate, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
    code = f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>'
    return "".join(_run(piece, properties) for piece in (begin, code, separate, "<w:t>1</w:t>", end))
