"""Word files made for a test: paragraphs typed, or runs cut as Word cuts them."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


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
    space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:{kind}>{value}</vt:{kind}></property>"
        for number, (name, value) in enumerate(properties.items(), 2)
        for kind in ("i4" if isinstance(value, int) else "lpwstr",)
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            if part == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
                override = f'<Override PartName="/docProps/custom.xml" ContentType="{kind}"/></Types>'
                text = text.replace(b"</Types>", override.encode())
            if part == "_rels/.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
                relation = f'<Relationship Id="rIdOwn" Type="{kind}" Target="docProps/custom.xml"/></Relationships>'
                text = text.replace(b"</Relationships>", relation.encode())
            new.writestr(part, text)
        new.writestr("docProps/custom.xml", f'<Properties xmlns="{space}" xmlns:vt="{values}">{rows}</Properties>')
    return made.getvalue()
