"""Word files as they are given to LibreOffice."""

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from scripts.comparing.given import given


def kerning(data: bytes, style: str) -> str:
    found = docx.Document(io.BytesIO(data)).styles[style].element.find(f"{qn('w:rPr')}/{qn('w:kern')}")
    return str(found.get(qn("w:val")))


@pytest.mark.parametrize(("size", "on"), [(13.5, "0"), (14, "1"), (20, "1")])
def test_a_style_is_kerned_if_its_text_has_the_size_that_the_file_states(size: float, on: str) -> None:
    word = docx.Document()
    kern = OxmlElement("w:kern")
    kern.set(qn("w:val"), "28")
    word.styles["Normal"].element.get_or_add_rPr().append(kern)
    word.styles["Quote"].font.size = Pt(size)
    stream = io.BytesIO()
    word.save(stream)
    assert kerning(given(stream.getvalue()), "Quote") == on
