"""What a reader of a Word file sees is its text, and nothing else."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from kinds import BODY, TITLE, word

from briefgen.errors import SourceError
from briefgen.readers.docx import read


def source(*inner):
    """Return the source of a Word file with these paragraphs' XML, and what was told."""
    document = docx.Document()
    for xml in inner:
        document.element.body.insert(
            len(document.element.body) - 1, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))
        )
    stream = io.BytesIO()
    document.save(stream)
    told = []
    return read(stream.getvalue(), "a.docx", told.append), [each.message for each in told]


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_insertions_and_content_controls_are_text_and_deletions_are_told():
    found, told = source(
        f"<w:p><w:ins>{run('New ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        f"<w:sdt><w:sdtContent>{run('words.')}</w:sdtContent></w:sdt></w:p>"
    )
    assert found.text == "New words."
    assert told == ["1 deletions of the Word file are not read as its text."]


def test_hidden_text_is_left_out_and_told():
    found, told = source(f"<w:p>{run('Seen. ')}{run('Hidden.', '<w:vanish/>')}</w:p>")
    assert "Hidden" not in found.text
    assert "hidden" in told[0]


def test_what_is_said_not_to_be_hidden_is_text():
    found, _ = source(f"<w:p>{run('Seen.', '<w:vanish w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}</w:p>")
    assert found.text == "Seen."


def test_a_field_shows_its_result_and_not_its_instruction():
    found, _ = source(f"<w:p><w:r><w:instrText>INCLUDETEXT secret</w:instrText></w:r>{run('Result.')}</w:p>")
    assert found.text == "Result."


def test_a_text_box_is_read_after_its_paragraph():
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent></w:pict></w:r>"
    found, _ = source(f"<w:p>{run('Beside it.')}{box}</w:p>", f"<w:p>{run('Below.')}</w:p>")
    assert found.text == "Beside it.\n\nIn the box.\n\nBelow."


def test_a_row_of_short_cells_is_a_line():
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Exports", "5 per cent"
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), "a.docx", print).text == "Exports | 5 per cent"


def test_the_paragraph_in_the_style_title_is_the_headline():
    document = docx.Document()
    document.add_paragraph("3 March 2026")
    document.add_paragraph("What now?", style="Title")
    document.add_paragraph(BODY[0])
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), "a.docx", print).title == "What now?"


def test_what_the_properties_call_another_file_is_no_headline():
    document = docx.Document(io.BytesIO(word()))
    document.core_properties.title = "Minutes of the board"
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), "a.docx", print).title == TITLE


def test_a_file_without_text_is_refused():
    with pytest.raises(SourceError, match="has no text"):
        read(word(()), "a.docx", print)


def test_a_damaged_file_is_refused_by_its_name():
    with pytest.raises(SourceError, match=r"a\.docx"):
        read(word()[:2000], "a.docx", print)
