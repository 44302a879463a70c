"""Footnotes: a part of their own, with the two separators that Word expects (ECMA-376 17.11)."""

from typing import TYPE_CHECKING, Any, Final

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefgen.backends.docx.markup import highest
from briefgen.ooxml.names import R_NS, W_NS, w
from briefgen.ooxml.package import serialise

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION: Final = f"{R_NS}/footnotes"
_EMPTY: Final = (
    f'<w:footnotes xmlns:w="{W_NS}" xmlns:r="{R_NS}">'
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)
MARK: Final = (
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
)
"""What a note's text begins with: its own number."""


def first_note(word: "WordDocument") -> int:
    """Return the id for the first note that is added: past the file's own notes and the two separators."""
    return max(1, highest(note.get(w("id"), "") for note in _root(word).iter(w("footnote")))) + 1


def add_notes(word: "WordDocument", notes: tuple[Any, ...], number: int) -> None:
    """Add notes, each given as its blocks' elements, to the file's own; the first gets the id `number`."""
    root = _root(word)
    for offset, elements in enumerate(notes):
        note = etree.SubElement(root, w("footnote"), {w("id"): str(number + offset)})
        note.extend(elements)
        _mark(note)
    for key, relation in list(word.part.rels.items()):
        if relation.reltype == _RELATION:
            word.part.rels.pop(key)
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, serialise(root), word.part.package)
    word.part.relate_to(part, _RELATION)


def _root(word: "WordDocument") -> etree._Element:
    for relation in word.part.rels.values():
        if relation.reltype == _RELATION:
            return etree.fromstring(relation.target_part.blob)
    return etree.fromstring(_EMPTY)


def _mark(note: etree._Element) -> None:
    first = note.find(w("p"))
    if first is None:
        first = etree.SubElement(note, w("p"))
    at = 1 if first.find(w("pPr")) is not None else 0
    for offset, run in enumerate(etree.fromstring(f'<w:p xmlns:w="{W_NS}">{MARK}</w:p>')):
        first.insert(at + offset, run)
