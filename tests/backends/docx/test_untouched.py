"""What needs no filling passes into the Word document untouched: letterhead, boxes, pictures, controls, properties."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from lxml import etree
from PIL import Image
from samples import briefing
from word_files import saved, with_properties

from briefgen.backends.docx import render
from briefgen.diagnostics import ignore
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

LABEL = b'<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'
SHAPE = (
    '<w:r {w}><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:rect id="letterhead" style="width:90pt;height:20pt"/>'
    "</w:pict></w:r>"
)
CONTROL = (
    '<w:sdt {w}><w:sdtPr><w:alias w:val="Unit"/><w:tag w:val="unit"/></w:sdtPr>'
    "<w:sdtContent><w:p><w:r><w:t>South Pacific Unit</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
BOX = (
    '<w:p {w}><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>Hotline 100</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


def template() -> bytes:
    """Return a Word file with a letterhead and all that an office puts around its words."""
    word = docx.Document()
    picture = io.BytesIO()
    Image.new("RGB", (8, 4), (10, 60, 120)).save(picture, "PNG")
    header = word.sections[0].header.paragraphs[0]
    header._p.append(parse_xml(SHAPE.format(w=nsdecls("w"))))
    header.add_run().add_picture(io.BytesIO(picture.getvalue()), Pt(40))
    word.add_paragraph("{{ title }}")
    for xml in (CONTROL, BOX):
        word.element.body.insert(1, parse_xml(xml.format(w=nsdecls("w"))))
    word.add_paragraph("A standing line.").add_run(" Kept").bold = True
    data = with_properties(saved(word), {"Office": "East Wing", "limit risks": 3})
    return _with_label(data)


def _with_label(data: bytes) -> bytes:
    """Add a sensitivity label, as Microsoft Purview writes it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            if part == "[Content_Types].xml":
                kind = b"application/vnd.ms-office.classificationlabels+xml"
                override = b'<Override PartName="/docMetadata/LabelInfo.xml" ContentType="%s"/></Types>' % kind
                text = text.replace(b"</Types>", override)
            if part == "_rels/.rels":
                kind = b"http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
                relation = b'<Relationship Id="rIdL" Type="%s" Target="docMetadata/LabelInfo.xml"/>' % kind
                text = text.replace(b"</Relationships>", relation + b"</Relationships>")
            new.writestr(part, text)
        new.writestr("docMetadata/LabelInfo.xml", LABEL)
    return made.getvalue()


@pytest.fixture(scope="module")
def both() -> tuple[zipfile.ZipFile, zipfile.ZipFile]:
    data = template()
    compiled = compile_template(data, "ours.docx")
    made = render(compose(compiled, briefing(marking=""), ignore), compiled.style, ignore)
    return zipfile.ZipFile(io.BytesIO(data)), zipfile.ZipFile(io.BytesIO(made))


def test_every_part_but_those_that_are_filled_is_the_same(both) -> None:
    before, after = both
    filled = {"word/document.xml", "word/styles.xml", "docProps/core.xml", "[Content_Types].xml"}
    for part in set(before.namelist()) - filled:
        if part.endswith(".rels"):
            added = _targets(after.read(part)) - _targets(before.read(part))
            assert _targets(before.read(part)) <= _targets(after.read(part)), part
            assert all(target.startswith("band") for target in added), part  # the marking's, where there was no footer
        elif part.endswith((".xml", ".rels")):
            assert _canonical(before.read(part)) == _canonical(after.read(part)), part
        else:
            assert before.read(part) == after.read(part), part


def test_what_stands_between_the_tags_is_the_same(both) -> None:
    before, after = (_canonical(package.read("word/document.xml")) for package in both)
    for xml in (CONTROL, BOX):
        (piece,) = re.findall(
            r"<w:(?:sdtContent|txbxContent)>.*?</w:(?:sdtContent|txbxContent)>", xml.replace("\n", "")
        )
        assert piece in before
        assert piece in after
    assert "<w:rPr><w:b></w:b></w:rPr><w:t" in after
    assert '<w:tag w:val="unit"></w:tag>' in after


def _canonical(xml: bytes) -> str:
    return etree.tostring(etree.fromstring(xml), method="c14n", exclusive=True).decode()


def _targets(xml: bytes) -> set[str]:
    return {relation.get("Target", "").lstrip("/") for relation in etree.fromstring(xml)}
