"""What documents may not carry is seen where somebody puts it in."""

import io
from email.message import EmailMessage

import docx
import pikepdf
import pytest
from carried import in_mail, in_page, in_pdf, in_word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(change):
    document = docx.Document()
    change(document)
    found = io.BytesIO()
    document.save(found)
    return found.getvalue()


def field(code):
    return lambda document: document.element.body.insert(
        0, parse_xml(f'<w:p {nsdecls("w")}><w:fldSimple w:instr="{code}"/></w:p>')
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            lambda document: document.part.relate_to("http://x.example/a.png", f"{OFFICE}/image", is_external=True),
            "image",
        ),
        (lambda document: document.part.relate_to("file:///c:/a", f"{OFFICE}/hyperlink", is_external=True), "file:"),
        (field("DDEAUTO cmd"), "DDEAUTO"),
        (field("INCLUDETEXT a.docx"), "INCLUDETEXT"),
    ],
)
def test_in_a_word_file(change, told):
    assert told in next(in_word(word(change)))
    assert list(in_word(word(field("PAGE")))) == []


@pytest.mark.parametrize("action", ["/JavaScript", "/Launch", "/GoToR"])
def test_in_a_pdf(action):
    pdf = pikepdf.new()
    assert list(in_pdf(saved(pdf))) == []
    pdf.Root.OpenAction = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name(action)))
    assert next(in_pdf(saved(pdf))) == f"the action {action}"


def saved(pdf):
    found = io.BytesIO()
    pdf.save(found)
    return found.getvalue()


CARRIED = {
    "<script>x</script>": "<script>",
    '<p onclick="x">a</p>': "p onclick",
    '<img src="http://x.example/a.png">': "img src",
    '<img src="a.png">': "img src",
    '<a href="javascript:x">a</a>': "javascript",
    '<p style="background: url(http://x.example)">a</p>': "url(",
    "<style>@import 'a.css'</style>": "a style that loads",
    '<meta http-equiv="refresh" content="0">': "<meta>",
}


@pytest.mark.parametrize("markup", CARRIED)
def test_in_a_page_and_in_a_mail(markup):
    page = f'<html><body><a href="https://x.example">a</a><img src="cid:1">{markup}</body></html>'
    assert CARRIED[markup] in next(in_page(page.encode()))
    message = EmailMessage()
    message.set_content("text")
    message.add_alternative(page, subtype="html")
    assert CARRIED[markup] in next(in_mail(bytes(message)))
