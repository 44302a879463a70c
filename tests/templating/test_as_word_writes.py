"""Word files as Word and its users leave them: each renders in every format, or is told what is wrong."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from pypdf import PdfReader
from samples import DOUBT, MET, briefing, statement
from word_files import cut, saved, typed

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.model.briefing import Risk
from briefgen.ooxml.package import open_package, save_package, unpack
from briefgen.templating.checking.annotate import annotated
from briefgen.templating.checking.check import check
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

SAMPLE = briefing(risks=(statement(Risk, DOUBT, 2, topic="energy"), statement(Risk, MET, 5, topic="other")))
TITLE = "Norland and Sudria: grid link"
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def shown(data: bytes, name: str = "ours.docx") -> dict[str, str]:
    """Return the text of the sample briefing in the three formats, white space squeezed."""
    assert not [fault for fault in check(data, name) if fault.level == "error"]
    template = compile_template(data, name)
    document = compose(template, SAMPLE, ignore)
    made = {kind: BACKENDS.get(kind)(document, template.style, ignore) for kind in ("docx", "pdf", "html")}
    word = zipfile.ZipFile(io.BytesIO(made["docx"]))
    stories = (part for part in word.namelist() if re.search(r"word/(document|header|footer)", part))
    assert b"{{" not in b"".join(map(word.read, stories))
    said = {
        "docx": " ".join(_word_text(word.read(part)) for part in word.namelist() if part.endswith(".xml")),
        "pdf": " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made["pdf"])).pages),
        "html": re.sub("<[^>]+>", "", made["html"].decode()),
    }
    return {kind: " ".join(text.split()) for kind, text in said.items()}


def _word_text(xml: bytes) -> str:
    return " ".join("".join(re.findall("<w:t[^>]*>([^<]*)", line)) for line in xml.decode().split("</w:p>"))


def file(*xml: str) -> WordDocument:
    """Return a Word file whose body begins with this WordprocessingML."""
    word = docx.Document()
    for piece in reversed(xml):
        word.element.body.insert(0, parse_xml(re.sub(r"^<w:\w+", rf"\g<0> {nsdecls('w', 'r')}", piece)))
    return word


def everywhere(data: bytes, said: str, name: str = "ours.docx") -> None:
    """Hold that the text stands in all three formats."""
    for kind, text in shown(data, name).items():
        assert said in text, f"{kind}: {text}"


def test_a_tag_split_over_five_runs() -> None:
    everywhere(cut("About {", "{ ti", "t", "le }", "} now."), f"About {TITLE} now.")


def test_curly_quotes() -> None:
    everywhere(cut("To {{ desk[\u201cto\u201d] }}"), "To The Minister")


def test_a_tag_half_bold() -> None:
    everywhere(cut("To ", ("{{ desk", "<w:b/>"), ".to }}", "."), "To The Minister.")


def test_a_loop_over_table_rows_with_a_condition_in_it() -> None:
    word = docx.Document()
    table = word.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Risk", "Topic"
    table.cell(1, 0).text = '{% for r in risks %}{% if r.topic == "other" %}{{ r.text }} {{ r.refs }}'
    table.cell(1, 1).text = "{{ r.topic }}{% endif %}{% endfor %}"
    for kind, text in shown(saved(word)).items():
        assert MET in text, kind
        assert DOUBT not in text, kind


@pytest.mark.parametrize("story", ["header", "footer"])
def test_a_field_in_a_header_or_footer(story: str) -> None:
    word = docx.Document()
    word.add_paragraph("Body")
    getattr(word.sections[0], story).paragraphs[0].text = "About {{ title }} here"
    everywhere(saved(word), f"About {TITLE} here")


def test_a_field_in_a_text_box_is_filled_in_word_and_told_of_for_the_others() -> None:
    box = (
        '<w:p><w:r><w:t>Beside</w:t></w:r><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>In a box: {{ title }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r></w:p>"
    )
    data = saved(file(box))
    texts = shown(data)
    assert f"In a box: {TITLE}" in texts["docx"]
    assert TITLE not in texts["pdf"]
    (told,) = [fault for fault in check(data, "ours.docx") if "text box" in fault.message]
    assert (told.level, told.place.near) == ("warning", "In a box: {{ title }}")


def test_a_field_in_a_hyperlink() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("See ")
    link = word.part.relate_to(
        "https://example.org/x", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    paragraph._p.append(
        parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{link}"><w:r><w:t>{{{{ title }}}}</w:t></w:r></w:hyperlink>')
    )
    everywhere(saved(word), f"See {TITLE}")


def test_a_tracked_insertion() -> None:
    said = (
        '<w:p><w:r><w:t xml:space="preserve">About </w:t></w:r><w:ins w:id="1" w:author="A">'
        '<w:r><w:t>{{ ti</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>'
        "<w:r><w:t>tle }}</w:t></w:r></w:p>"
    )
    data = saved(file(said))
    everywhere(data, f"About {TITLE}")
    assert any("tracked deletion" in fault.message for fault in check(data, "ours.docx"))


def test_a_word_template() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(typed("{{ title }}"))) as word, zipfile.ZipFile(data, "w") as template:
        for part in word.namelist():
            kind = ("document.main+xml", "template.main+xml")
            template.writestr(part, word.read(part).replace(*(text.encode() for text in kind)))
    everywhere(data.getvalue(), TITLE, "ours.dotx")


def test_style_names_of_an_arabic_interface() -> None:
    word = docx.Document()
    word.add_heading("\u0627\u0644\u0645\u062e\u0627\u0637\u0631 Risks", 1)
    word.add_paragraph("{{ risks | bullets }}")
    renamed = {"Heading1": "1", "ListBullet": "\u0642\u0627\u0626\u0645\u0629"}
    for element in word.styles.element.iter():
        for name in ("w:styleId", "w:val"):
            if element.get(qn(name)) in renamed and element.tag != qn("w:name"):
                element.set(qn(name), renamed[element.get(qn(name))])
    for element in word.element.iter(qn("w:pStyle")):
        element.set(qn("w:val"), renamed[element.get(qn("w:val"))])
    data = saved(word)
    everywhere(data, DOUBT)
    template = compile_template(data, "ours.docx")
    made = BACKENDS.get("docx")(compose(template, SAMPLE, ignore), template.style, ignore)
    styles = [paragraph.style.name for paragraph in docx.Document(io.BytesIO(made)).paragraphs]
    assert styles == ["Heading 1", "List Bullet", "List Bullet"]


def test_a_template_of_forty_pages() -> None:
    word = docx.Document()
    for number in range(40):
        word.add_heading(f"Part {number}", 1)
        for _ in range(12):
            word.add_paragraph(f"Our standing words, {number}. " * 12)
        word.add_paragraph(f"{number}: {{{{ title }}}}")
    data = saved(word)
    assert len(PdfReader(io.BytesIO(pdf(data))).pages) >= 40
    everywhere(data, f"39: {TITLE}")


def pdf(data: bytes) -> bytes:
    """Return the sample briefing as a PDF."""
    template = compile_template(data, "ours.docx")
    return BACKENDS.get("pdf")(compose(template, SAMPLE, ignore), template.style, ignore)


def _styled(style: str) -> bytes:
    return saved(file(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{{{{ title }}}}</w:t></w:r></w:p>'))


WRONG = {
    "unknown-field": (typed("# Risks", "{{ rissks }}"), "error", "{{ rissks }}", 'Did you mean "risks"?'),
    "unclosed-loop": (
        typed("# Risks", "{% for r in risks %}", "{{ r.text }} {{ r.refs }}"),
        "error",
        "{% for r in risks %}",
        "opened and never closed",
    ),
    "loop-in-one-paragraph": (
        typed("# Risks", "{% for r in risks %}{{ r.text }} {{ r.refs }}{% endfor %}"),
        "error",
        "{% for r in risks %}{{ r.text }} {{ r.refs }}{% endfor %}",
        "shares its paragraph",
    ),
    "missing-style": (_styled("OurBox"), "warning", "{{ title }}", 'style "OurBox" is not in the file'),
}
"""Files with one fault each: its level, the paragraph that it is in, and what is said of it."""


@pytest.mark.parametrize("case", WRONG)
def test_check_says_what_and_where(case: str) -> None:
    data, level, near, said = WRONG[case]
    found = [fault for fault in check(data, "ours.docx") if said in f"{fault.message} {fault.hint}"]
    assert [(fault.level, fault.place.near) for fault in found] == [(level, near[:60])]
    assert sum(fault.level == "error" for fault in check(data, "ours.docx")) == (level == "error")
    assert not found[0].place.heading or found[0].place.heading == "Risks"


def test_an_annotated_copy_opens_in_an_office_with_the_comment_at_the_place(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed here")
    files = []
    for case, (data, *_) in WRONG.items():
        files.append(tmp_path / f"{case}.docx")
        files[-1].write_bytes(annotated(data, "ours.docx", check(data, "ours.docx")))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "fodt", "--outdir", tmp_path, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for case, (_, _, near, said) in WRONG.items():
        xml = (tmp_path / f"{case}.fodt").read_text(encoding="utf-8")
        marked = [
            line
            for line in re.split(r"</text:(?:p|h)>(?=\s*<text:(?:p|h|list) )", xml)
            if "<office:annotation " in line
        ]
        text = [" ".join(re.sub("<[^>]+>", "", line).replace("&quot;", '"').split()) for line in marked]
        assert any(said in line and near in line for line in text), f"{case}: {text}"


def _parts(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    return save_package({name: change(name, part) for name, part in unpack(data, "ours.docx").items()})


@pytest.mark.parametrize(
    ("part", "found", "instead"),
    [
        ("word/comments.xml", rb'w:id="0"', b'w:id="a1"'),
        ("word/comments.xml", rb'w:id="0"', b'w:id="%s"' % (b"9" * 5_000)),
        ("word/_rels/document.xml.rels", rb'<Relationship [^>]*/comments"[^>]*/>', b""),
    ],
    ids=["odd-number", "long-number", "no-relationship"],
)
def test_comments_of_a_damaged_file_are_no_obstacle(part: str, found: bytes, instead: bytes) -> None:
    word = docx.Document()
    word.add_comment(word.add_paragraph("{{ rissks }}").runs, "Hello", "A colleague", "A")
    data = _parts(saved(word), lambda name, old: re.sub(found, instead, old) if name == part else old)
    made = annotated(data, "ours.docx", check(data, "ours.docx"))
    comments = open_package(made, "ours.docx").related("comments")
    assert comments is not None
    xml = unpack(made, "ours.docx")[comments].decode()
    numbers = re.findall(r'<w:comment w:id="(\d+)" w:author="briefgen"', xml)
    assert len(numbers) == len(set(numbers)) > 0
    assert "0" not in numbers


def test_an_annotated_copy_is_a_template_as_before() -> None:
    data = typed("{{ title }}", "{{ rissks }}")
    once = annotated(data, "ours.docx", check(data, "ours.docx"))
    assert check(once, "ours.docx") == check(data, "ours.docx")
    assert annotated(once, "ours.docx", check(once, "ours.docx")) == once
