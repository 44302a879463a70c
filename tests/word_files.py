"""Word files made for a test: paragraphs typed, or runs cut as Word cuts them."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from briefgen.ooxml.package import save_package
from scripts.templates.parts import with_properties as stating


def saved(word: WordDocument) -> bytes:
    """Return the file's bytes."""
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def typed(*lines: str) -> bytes:
    """Return a Word file of paragraphs; "# " and "## " begin headings."""
    word = docx.Document()
    for line in lines:
        level = len(line) - len(line.lstrip("#"))
        word.add_heading(line.lstrip("# "), level) if level else word.add_paragraph(line)
    return saved(word)


def cut(*runs: str | tuple[str, str]) -> bytes:
    """Return a Word file of one paragraph of these runs; a pair is a text and the XML of its properties."""
    word = docx.Document()
    paragraph = word.add_paragraph()
    for run in runs:
        text, properties = run if isinstance(run, tuple) else (run, "")
        xml = f'<w:r {nsdecls("w")}><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        paragraph._p.append(parse_xml(xml))
    return saved(word)


def paragraphs(data: bytes) -> Sequence[str]:
    """Return the text of a Word file's paragraphs, as python-docx sees them."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def with_properties(data: bytes, properties: Mapping[str, str | int]) -> bytes:
    """Return a Word file with document properties of one's own, as Word's dialogue adds them."""
    with zipfile.ZipFile(io.BytesIO(data)) as word:
        parts = {part: word.read(part) for part in word.namelist()}
    return save_package(stating(parts, properties))
