"""Templates of any shape: each is used or refused with a place, and what is made of it is whole."""

import io
import zipfile
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from samples import briefing
from times import examples
from word_files import saved

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.errors import TemplateError
from briefgen.ooxml.names import SLOT_NS
from briefgen.templating.checking.annotate import annotated
from briefgen.templating.checking.check import check
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

WORDS = (
    "{{ title }}", "{{ risks }}", "{{ risks | table }}", "{{ r.text }}", "{{ r.refs }}", "{% for r in risks %}",
    "{% endfor %}", "{% if risks %}", "{% if not gaps %}", "{% else %}", "{% endif %}", "{{ evidence }}",
    "{{ agreements | bullets }}", "{{ nope }}", "{{ desk.to", "}}", "plain words", " ", "",
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), min_size=0, max_size=3)


@st.composite
def paragraph(draw: st.DrawFn) -> str:
    """A paragraph, its text cut into runs anywhere, some of them wrapped."""
    text = "".join(draw(LINES))
    cuts = sorted({draw(st.integers(0, len(text))) for _ in range(draw(st.integers(0, 4)))})
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    runs = [f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces]
    wrapped = [
        draw(st.sampled_from(("{}", "{}", "<w:ins>{}</w:ins>", "<w:smartTag>{}</w:smartTag>"))).format(run)
        for run in runs
    ]
    style = draw(st.sampled_from(("", "", "Heading1", "ListBullet", "Nothing")))
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(wrapped)}</w:p>"


@st.composite
def table(draw: st.DrawFn) -> str:
    """A table of up to three rows and columns, with paragraphs, and now and then a table, in its cells."""
    columns = draw(st.integers(1, 3))
    rows = []
    for _ in range(draw(st.integers(1, 3))):
        cells = [draw(st.lists(paragraph(), min_size=1, max_size=2)) for _ in range(columns)]
        rows.append("<w:tr>" + "".join(f"<w:tc>{''.join(cell)}</w:tc>" for cell in cells) + "</w:tr>")
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


PIECE = st.one_of(
    paragraph(),
    paragraph(),
    table(),
    paragraph().map("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format),
)
SAID = ("{{ title }}", "{{ risks | table }}", "{{ agreements | bullets }}", "Words", "")
LOOPED = (*SAID, "Of {{ r.text }} {{ r.refs }}", "{{ loop.index }}")
AROUND = (
    ("{% for r in risks %}", "{% endfor %}"),
    ("{% if risks %}", "{% endif %}"),
    ("{% if not gaps %}", "{% endif %}"),
)


def plain(text: str) -> str:
    """Return a paragraph."""
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


@st.composite
def right(draw: st.DrawFn, depth: int = 3, *, looped: bool = False) -> list[str]:
    """Blocks whose conditions and loops are closed, in the body, around rows, in rows and in cells."""
    blocks: list[str] = []
    for _ in range(draw(st.integers(1, 2))):
        kind = draw(st.sampled_from(("line", "around", "rows", "row", "cells") if depth else ("line",)))
        begin, end = draw(st.sampled_from(AROUND))
        inside = looped or begin.startswith("{% for")
        inner = draw(right(depth - 1, looped=inside)) if depth else []
        beside = draw(st.sampled_from(("Beside", "{{ title }}!", "{{ r.topic }}!" if inside else "")))
        match kind:
            case "line":
                blocks.append(plain(draw(st.sampled_from(LOOPED if looped else SAID))))
            case "around":
                blocks += [plain(begin), *inner, plain(end)]
            case "rows":
                row = _row("".join(inner) + "<w:p/>", plain(beside))
                blocks.append(_table(_row(plain(begin), "<w:p/>") + row + _row(plain(end), "<w:p/>")))
            case "row":
                blocks.append(_table(_row(plain(f"{begin}one"), plain(f"{beside}{end}"))))
            case _:
                blocks.append(_table(_row(plain(begin) + "".join(inner) + plain(end), plain("Beside"))))
    return blocks


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def _table(rows: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{rows}</w:tbl>"


def file(pieces: list[str]) -> bytes:
    """Return the Word file with this body."""
    word = docx.Document()
    for piece in reversed(pieces):
        word.element.body.insert(0, parse_xml(piece.replace(">", f" {nsdecls('w')}>", 1).replace("/ xmlns", " xmlns")))
    return saved(word)


def whole(data: bytes) -> None:
    """Hold that a Word document opens, that nothing of ours is left in it, and that its cells end in paragraphs."""
    docx.Document(io.BytesIO(data))
    package = zipfile.ZipFile(io.BytesIO(data))
    for part in package.namelist():
        assert SLOT_NS.encode() not in package.read(part), part
    root = etree.fromstring(package.read("word/document.xml"))
    for cell in root.iter("{*}tc"):
        assert etree.QName(cell[-1]).localname == "p"
    for grid in root.iter("{*}tbl"):
        following = grid.getnext()
        assert following is not None
        assert etree.QName(following).localname != "tbl"


def used(data: bytes) -> bool:
    """Hold that a template is used or refused with a place, alike by all who look at it; tell which."""
    faults = check(data, "ours.docx")
    docx.Document(io.BytesIO(annotated(data, "ours.docx", faults)))
    refused = ""
    try:
        template = compile_template(data, "ours.docx")
        document = compose(template, briefing(), ignore)
    except TemplateError as error:
        refused = str(error)
    if refused:
        assert refused.startswith("ours.docx, ")
        return False
    assert not [fault for fault in faults if fault.level == "error"]
    for kind in ("docx", "html", "md"):
        made = BACKENDS.get(kind)(document, template.style, ignore)
        if kind == "docx":
            whole(made)
    return True


LIMITED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


@settings(max_examples=examples(60), **LIMITED)
@given(st.lists(PIECE, min_size=1, max_size=6))
def test_a_template_of_any_shape_is_used_or_refused_with_its_place(pieces: list[str]) -> None:
    used(file(pieces))


@settings(max_examples=examples(60), **LIMITED)
@given(right())
def test_a_template_that_is_right_is_used(pieces: list[str]) -> None:
    assert used(file(pieces))
