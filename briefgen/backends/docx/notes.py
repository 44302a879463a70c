"""Footnotes and endnotes: a part of their own, with the two separators that Word expects (ECMA-376 17.11)."""

from typing import TYPE_CHECKING, Any, Final

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from msgspec import Struct

from briefgen.backends.docx.markup import quoteattr
from briefgen.backends.docx.styles import style_ids
from briefgen.document.nodes import Document
from briefgen.ooxml.names import MATH_NS, R_NS, W_NS, w
from briefgen.ooxml.package import serialise
from briefgen.ooxml.values import highest

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


class Kind(Struct, frozen=True):
    """Footnotes or endnotes."""

    name: str
    """"footnote" or "endnote"."""

    @property
    def relation(self) -> str:
        """The type of the relationship to their part."""
        return f"{R_NS}/{self.name}s"

    @property
    def style(self) -> str:
        """The paragraph style of their text."""
        return f"{self.name.title()} Text"

    @property
    def content_type(self) -> str:
        """The content type of their part."""
        return f"application/vnd.openxmlformats-officedocument.wordprocessingml.{self.name}s+xml"

    def reference(self, number: int) -> str:
        """Return the mark in the text of note `number`."""
        return f'<w:{self.name}Reference w:id="{number}"/>'

    @property
    def empty(self) -> str:
        """A part with the two separators that Word expects."""
        separators = "".join(
            f'<w:{self.name} w:type="{kind}" w:id="{number}"><w:p>{_TIGHT}<w:r><w:{kind}/></w:r></w:p></w:{self.name}>'
            for number, kind in enumerate(("separator", "continuationSeparator"))
        )
        return f'<w:{self.name}s xmlns:w="{W_NS}" xmlns:r="{R_NS}">{separators}</w:{self.name}s>'

    @property
    def mark_style(self) -> str:
        """The name of the character style of its marks, as Word stores it."""
        return f"{self.name} reference"

    def mark(self, style: str) -> str:
        """Return what a note's text begins with: its own number, in the character style of this id."""
        return (
            f"<w:r><w:rPr><w:rStyle w:val={quoteattr(style)}/></w:rPr><w:{self.name}Ref/></w:r>"
            '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        )


_TIGHT: Final = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
"""Without it the body's space between paragraphs stands below the separator too."""


def kind_of(document: Document) -> Kind:
    """Return what the notes of a document are."""
    return Kind("endnote" if document.notes_at_end else "footnote")


def first_note(word: "WordDocument", kind: Kind) -> int:
    """Return the id for the first note that is added: past the file's own notes and the two separators."""
    own = etree.fromstring(part_of(word, kind).blob)
    return max(1, highest(note.get(w("id"), "") for note in own.iter(w(kind.name)))) + 1


def mark_style(word: "WordDocument", kind: Kind) -> str:
    """Return the id of the character style of marks; a file without it gets Word's own, as from Word itself."""
    known = style_ids(word)
    for name in (kind.mark_style, kind.mark_style.title()):
        if ("character", name) in known:
            return known["character", name]
    style_id = kind.mark_style.title().replace(" ", "")
    while style_id in known.values():
        style_id += "1"
    look = f'<w:name w:val="{kind.mark_style}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    style = f'<w:style xmlns:w="{W_NS}" w:type="character" w:styleId="{style_id}">{look}</w:style>'
    word.styles.element.append(etree.fromstring(style, word.styles.element.getroottree().parser))
    return style_id


def part_of(word: "WordDocument", kind: Kind) -> Part:
    """Return the part that notes stand in, whose links are its own: the file's, or a new one that `add_notes` adds."""
    known = _own(word, kind)
    if known is not None:
        return known
    return Part(PackURI(f"/word/{kind.name}s.xml"), kind.content_type, kind.empty.encode(), word.part.package)


def add_notes(word: "WordDocument", part: Part, notes: tuple[Any, ...], number: int, kind: Kind) -> None:
    """Add notes, each given as its blocks' elements, to those in their part; the first gets the id `number`."""
    root, style = etree.fromstring(part.blob), mark_style(word, kind)
    for offset, elements in enumerate(notes):
        note = etree.SubElement(root, w(kind.name), {w("id"): str(number + offset)})
        note.extend(elements)
        _mark(note, kind.mark(style))
    for key, relation in list(word.part.rels.items()):
        if relation.reltype == kind.relation:
            word.part.rels.pop(key)
    if kind.name == "endnote":
        _count_in_digits(word)
    part._blob = serialise(root)  # noqa: SLF001  # python-docx has no other way to a part that it does not know
    word.part.relate_to(part, kind.relation)


def _count_in_digits(word: "WordDocument") -> None:
    """Number endnotes 1, 2, 3, as later references to them do, where the file says nothing: Word's own are i, ii, iii.

    Word takes it from the section, and from the settings for sections that are added; LibreOffice from the section.
    """
    settings = word.settings.element
    behind = {settings: _AFTER_NOTES, **dict.fromkeys(word.element.iter(w("sectPr")), _AFTER_SECTION_NOTES)}
    for element, names in behind.items():
        look = element.find(w("endnotePr"))
        if look is None:
            look = etree.Element(w("endnotePr"))
            after = next((child for child in element if child.tag in names), None)
            element.append(look) if after is None else after.addprevious(look)
        if look.find(w("numFmt")) is None:
            look.insert(1 if look.find(w("pos")) is not None else 0, etree.Element(w("numFmt"), {w("val"): "decimal"}))


_AFTER_SECTION_WORDS: Final = (
    "type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings sectPrChange"
)
_AFTER_SECTION_NOTES: Final = frozenset(map(w, _AFTER_SECTION_WORDS.split()))
"""What stands behind `w:endnotePr` in a section (ECMA-376 17.6.17)."""
_AFTER_WORDS: Final = (
    "compat docVars rsids attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats"
    " doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType shapeDefaults"
    " doNotEmbedSmartTags decimalSymbol listSeparator"
)
_AFTER_NOTES: Final = frozenset({*map(w, _AFTER_WORDS.split()), f"{{{MATH_NS}}}mathPr"})
"""What stands behind `w:endnotePr` in the settings (ECMA-376 17.15.1.78)."""


def _own(word: "WordDocument", kind: Kind) -> Part | None:
    relations = (each for each in word.part.rels.values() if each.reltype == kind.relation and not each.is_external)
    return next((relation.target_part for relation in relations), None)


def _mark(note: etree._Element, mark: str) -> None:
    first = note.find(w("p"))
    if first is None:
        first = etree.SubElement(note, w("p"))
    at = 1 if first.find(w("pPr")) is not None else 0
    for offset, run in enumerate(etree.fromstring(f'<w:p xmlns:w="{W_NS}">{mark}</w:p>')):
        first.insert(at + offset, run)
