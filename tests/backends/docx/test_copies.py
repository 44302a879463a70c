"""A block of the template that a loop repeats: what has to be unique in a Word file is there once."""

import io
import re
from collections import Counter

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from PIL import Image
from samples import DOUBT, MET, briefing, statement
from word_files import saved

from briefgen.backends.docx import render
from briefgen.diagnostics import ignore
from briefgen.document.nodes import PageBreak
from briefgen.model.briefing import Risk
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

SAMPLE = briefing(risks=(statement(Risk, DOUBT, 2, topic="energy"), statement(Risk, MET, 5, topic="other")))
MARKED = (
    '<w:p {w}><w:bookmarkStart w:id="5" w:name="mark"/><w:ins w:id="6" w:author="A"><w:r><w:t>Of {{{{ r.text }}}}</w:t>'
    '</w:r></w:ins><w:bookmarkEnd w:id="5"/></w:p>'
)
CONTROL = (
    '<w:p {w}><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:r><w:t>Of {{{{ r.text }}}}</w:t></w:r>'
    "</w:sdtContent></w:sdt></w:p>"
)


def looped(*blocks: object) -> WordDocument:
    """Return a Word file whose loop repeats paragraphs: as XML, or as what adds to one."""
    word = docx.Document()
    word.add_paragraph("{% for r in risks %}")
    for block in blocks:
        if callable(block):
            block(word, word.add_paragraph("Of {{ r.text }}"))
        else:
            word.element.body.insert(len(word.element.body) - 1, parse_xml(str(block).format(w=nsdecls("w"))))
    word.add_paragraph("{% endfor %}")
    return word


def _picture(_: WordDocument, paragraph) -> None:
    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, "PNG")
    paragraph.add_run().add_picture(io.BytesIO(data.getvalue()), Pt(9))


def _comment(word: WordDocument, paragraph) -> None:
    word.add_comment(paragraph.runs, text="Why?", author="A")


@pytest.mark.parametrize(
    "block", [MARKED, CONTROL, _picture, _comment], ids=["marked", "control", "picture", "comment"]
)
def test_ids_and_names_are_unique_and_the_text_comes_each_time(block: object) -> None:
    template = compile_template(saved(looped(block)), "ours.docx")
    word = docx.Document(io.BytesIO(render(compose(template, SAMPLE, ignore), template.style, ignore)))
    for said in (DOUBT, MET):
        assert (
            sum(said in "".join(text.text or "" for text in p.iter(qn("w:t"))) for p in word.element.iter(qn("w:p")))
            == 1
        )
    for name in ("w:bookmarkStart", "w:ins", "w:commentRangeStart", "w:commentReference"):
        ids = Counter(mark.get(qn("w:id")) for mark in word.element.iter(qn(name)))
        assert set(ids.values()) <= {1}, name
    for values in (
        Counter(picture.get("id") for picture in word.element.iter(qn("wp:docPr"))),
        Counter(mark.get(qn("w:name")) for mark in word.element.iter(qn("w:bookmarkStart"))),
        Counter(
            number.get(qn("w:val"))
            for control in word.element.iter(qn("w:sdtPr"))
            for number in control.iter(qn("w:id"))
        ),
    ):
        assert set(values.values()) <= {1}


def test_a_block_that_is_copied_once_keeps_its_marks() -> None:
    word = docx.Document()
    word.element.body.insert(0, parse_xml(re.sub(r"r\.text", "title", MARKED).format(w=nsdecls("w"))))
    template = compile_template(saved(word), "ours.docx")
    made = docx.Document(io.BytesIO(render(compose(template, SAMPLE, ignore), template.style, ignore)))
    assert [mark.get(qn("w:name")) for mark in made.element.iter(qn("w:bookmarkStart"))] == ["mark"]


def test_a_tag_that_shares_its_paragraph_with_a_page_break_is_filled() -> None:
    word = looped(lambda _, paragraph: paragraph.add_run().add_break(WD_BREAK.PAGE))
    template = compile_template(saved(word), "ours.docx")
    document = compose(template, SAMPLE, ignore)
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 2
    made = docx.Document(io.BytesIO(render(document, template.style, ignore)))
    assert [p.text.strip() for p in made.paragraphs] == [f"Of {DOUBT}", f"Of {MET}"]
