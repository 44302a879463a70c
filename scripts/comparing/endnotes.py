"""Word files made to have their endnotes right behind the text, where Word sets them.

LibreOffice sets the endnotes of a Word file on pages of its own, with margins of its own and without header and footer.
"""

import io
import itertools
import zipfile
from typing import Any, Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY: Final = "word/document.xml"
NOTES: Final = "word/endnotes.xml"


def with_endnotes_in_text(data: bytes) -> bytes:
    """Return a Word file whose endnotes are paragraphs at the end of its text; the same file where it has none."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {part.filename: old.read(part) for part in old.infolist()}
    if NOTES not in parts:
        return data
    body, notes = (etree.fromstring(parts[name]) for name in (BODY, NOTES))
    cited = _cited(body)
    if not cited:
        return data
    end: Any = body.find(f"{W}body/{W}sectPr")
    for element in _paragraphs(notes, cited):
        end.addprevious(element)
    parts[BODY] = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def _cited(body: Any) -> dict[str, str]:
    """Put digits where notes are referred to; return the number of each note by its id."""
    numbers: dict[str, str] = {}
    for mark in list(body.iter(f"{W}endnoteReference")):
        number = numbers.setdefault(mark.get(f"{W}id"), str(len(numbers) + 1))
        _write(mark, number)
    return numbers


def _paragraphs(notes: Any, cited: dict[str, str]) -> list[Any]:
    """Return the separator, which Word sets as a line of text, and the notes' paragraphs."""
    by_id = {note.get(f"{W}id"): note for note in notes}
    separator = by_id[next(key for key, note in by_id.items() if note.get(f"{W}type") == "separator")]
    for line in list(separator.iter(f"{W}separator")):
        line.getparent().remove(line)
    for key, number in cited.items():
        for mark in list(by_id[key].iter(f"{W}endnoteRef")):
            _write(mark, number)
        for link in list(by_id[key].iter(f"{W}hyperlink")):
            link.attrib.clear()  # it leads on by a relation of the notes' own part
    return list(itertools.chain(separator, *(by_id[key] for key in cited)))


def _write(mark: Any, number: str) -> None:
    text = etree.Element(f"{W}t")
    text.text = number
    mark.getparent().replace(mark, text)
