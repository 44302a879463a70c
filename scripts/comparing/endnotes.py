"""Word files made to have their endnotes right behind the text, where Word sets them.

LibreOffice sets the endnotes of a Word file on pages of its own, with margins of its own and without header and footer.
"""

import itertools
from typing import Any, Final

from lxml import etree

from briefgen.ooxml.names import w
from briefgen.ooxml.package import save_package, serialise, unpack

BODY: Final = "word/document.xml"
NOTES: Final = "word/endnotes.xml"


def with_endnotes_in_text(data: bytes) -> bytes:
    """Return a Word file whose endnotes are paragraphs at the end of its text; the same file where it has none."""
    parts = unpack(data, "the Word file")
    if NOTES not in parts:
        return data
    body, notes = (etree.fromstring(parts[name]) for name in (BODY, NOTES))
    cited = _cited(body)
    if not cited:
        return data
    end: Any = body.find(f"{w('body')}/{w('sectPr')}")
    for element in _paragraphs(notes, cited):
        end.addprevious(element)
    parts[BODY] = serialise(body)
    return save_package(parts, compress=False)


def _cited(body: Any) -> dict[str, str]:
    """Put digits where notes are referred to; return the number of each note by its id."""
    numbers: dict[str, str] = {}
    for mark in list(body.iter(w("endnoteReference"))):
        number = numbers.setdefault(mark.get(w("id")), str(len(numbers) + 1))
        _write(mark, number)
    return numbers


def _paragraphs(notes: Any, cited: dict[str, str]) -> list[Any]:
    """Return the separator, which Word sets as a line of text, and the notes' paragraphs."""
    by_id = {note.get(w("id")): note for note in notes}
    separator = by_id[next(key for key, note in by_id.items() if note.get(w("type")) == "separator")]
    for line in list(separator.iter(w("separator"))):
        line.getparent().remove(line)
    for key, number in cited.items():
        for mark in list(by_id[key].iter(w("endnoteRef"))):
            _write(mark, number)
        for link in list(by_id[key].iter(w("hyperlink"))):
            link.attrib.clear()  # it leads on by a relation of the notes' own part
    return list(itertools.chain(separator, *(by_id[key] for key in cited)))


def _write(mark: Any, number: str) -> None:
    text = etree.Element(w("t"))
    text.text = number
    mark.getparent().replace(mark, text)
