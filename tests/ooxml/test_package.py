"""Word files from strangers: opened safely, or refused in one plain sentence."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from carried import FIELDS
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_files import saved, typed

from briefgen.errors import TemplateError
from briefgen.ooxml.names import R_NS
from briefgen.ooxml.package import DOCUMENT_TYPE, TEMPLATE_TYPE, open_package, save_package, unpack
from briefgen.templating.word import compile_template

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "docx"


def test_parts_come_out_as_they_went_in() -> None:
    package = open_package(typed("one"), "x.docx")
    again = open_package(save_package(package.parts), "x.docx")
    assert again.parts == package.parts


def test_a_package_is_written_alike_on_every_day_and_system() -> None:
    parts = open_package(typed("one"), "x.docx").parts
    shuffled = dict(sorted(parts.items(), reverse=True))
    assert save_package(parts) == save_package(shuffled)
    with zipfile.ZipFile(io.BytesIO(save_package(shuffled, compress=False))) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {(entry.date_time, entry.create_system, entry.compress_type) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, zipfile.ZIP_STORED)
    }


def test_a_word_template_is_opened_as_the_document_it_becomes() -> None:
    parts = dict(open_package(typed("{{ title }}"), "x.docx").parts)
    types = parts["[Content_Types].xml"].replace(DOCUMENT_TYPE.encode(), TEMPLATE_TYPE.encode())
    data = save_package({**parts, "[Content_Types].xml": types})
    compiled = compile_template(data, "x.dotx")
    assert TEMPLATE_TYPE.encode() not in open_package(compiled.style.package, "x").parts["[Content_Types].xml"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cannot be unpacked"),
        (b"PK\x03\x04 and no more", "cannot be unpacked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "password"),
        (save_package({"a.xml": b"<a/>"}), "content types"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(TemplateError, match=said):
        open_package(data, "x.docx")


def test_properties_that_are_declared_as_something_else_are_refused() -> None:
    parts = dict(open_package(typed("x"), "x.docx").parts)
    wrong = parts["[Content_Types].xml"].replace(b"package.core-properties+xml", b"package.core+xml")
    assert wrong != parts["[Content_Types].xml"]
    with pytest.raises(TemplateError, match=r"docProps/core\.xml holds core-properties but is declared as"):
        open_package(save_package({**parts, "[Content_Types].xml": wrong}), "x.docx")


def test_macros_are_refused() -> None:
    parts = {**open_package(typed("x"), "x.docx").parts, "word/vbaProject.bin": b"x"}
    with pytest.raises(TemplateError, match="macros"):
        open_package(save_package(parts), "x.docm")


def test_a_document_type_declaration_is_refused() -> None:
    package = open_package(typed("x"), "x.docx")
    body = b'<!DOCTYPE x [<!ENTITY y "z">]><w:document/>'
    with pytest.raises(TemplateError, match="document type"):
        compile_template(save_package({**package.parts, package.main: body}), "x.docx")


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile Word files are not beside this checkout")
@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.do*")) if HOSTILE.is_dir() else [], ids=lambda path: path.stem)
def test_a_hostile_word_file_compiles_or_is_refused_by_our_own_error(path: Path) -> None:
    refused = refusal(path)
    assert refused is None or (path.name in refused.message and refused.hint)


def refusal(path: Path) -> TemplateError | None:
    """Return the error that compiling a file ends in; None where it compiles."""
    try:
        compile_template(path.read_bytes(), path.name)
    except TemplateError as error:
        return error
    return None


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_what_no_document_may_carry_no_header_of_a_template_has_whatever_its_part_is_called(name: str) -> None:
    word = Document()
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" {name.lower()} x "/>'
    word.sections[0].header.paragraphs[0]._p.append(parse_xml(field))
    parts = unpack(saved(word), "x.docx")
    renamed = {
        part.replace("header1", "kopf"): data.replace(b"header1.xml", b"kopf.xml") for part, data in parts.items()
    }
    with pytest.raises(TemplateError, match=f"word/kopf.xml: the field {name} "):
        compile_template(save_package(renamed), "x.docx")


def test_a_control_is_refused() -> None:
    parts = unpack(typed("x"), "x.docx")
    relation = f'<Relationship Id="rIdC" Type="{R_NS}/control" Target="styles.xml"/></Relationships>'.encode()
    rels = "word/_rels/document.xml.rels"
    with pytest.raises(TemplateError, match="ActiveX"):
        compile_template(save_package({**parts, rels: parts[rels].replace(b"</Relationships>", relation)}), "x.docx")


@pytest.mark.parametrize(
    ("field", "name"), [(" DDEAUTO c:\\\\cmd.exe ", "DDEAUTO"), ('INCLUDETEXT "\\\\\\\\host\\\\a.docx"', "INCLUDETEXT")]
)
def test_a_field_that_runs_or_loads_something_is_refused(field: str, name: str) -> None:
    word = Document()
    half = len(field) // 3
    runs = "".join(
        f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>' for part in (field[:half], field[half:])
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    word.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{begin}{runs}{end}</w:p>"))
    with pytest.raises(TemplateError, match=name):
        compile_template(saved(word), "x.docx")


def test_what_word_would_fetch_from_elsewhere_is_refused_and_the_old_template_forgotten() -> None:
    word = Document()
    word.part.relate_to("https://example.org/", f"{R_NS}/hyperlink", is_external=True)
    settings = word.part._settings_part
    settings.relate_to("file:///C:/Users/x/Normal.dotm", f"{R_NS}/attachedTemplate", is_external=True)
    compiled = open_package(compile_template(saved(word), "x.docx").style.package, "x.docx")
    assert all(b"file:///C:" not in data for data in compiled.parts.values())
    assert any(b"https://example.org/" in data for data in compiled.parts.values())
    word.part.relate_to("http://example.org/track.png", f"{R_NS}/image", is_external=True)
    with pytest.raises(TemplateError, match="links to the image"):
        compile_template(saved(word), "x.docx")


@pytest.mark.parametrize(
    "target", ["file:///S:/style.docx", "\\\\server\\share\\style.docx", "javascript:alert(1)", "x.docx"]
)
def test_a_link_to_anything_but_the_web_and_mail_is_refused(target: str) -> None:
    word = Document()
    word.part.relate_to(target, f"{R_NS}/hyperlink", is_external=True)
    with pytest.raises(TemplateError, match="a link leads to") as caught:
        compile_template(saved(word), "x.docx")
    assert target in str(caught.value)
    with pytest.raises(TemplateError, match="a link leads to"):
        compile_template(with_field(f'HYPERLINK \\o "Our style" \\h "{target}" \\t _top'), "x.docx")


@pytest.mark.parametrize(
    "code", [' HYPERLINK "https://example.org/" ', r" HYPERLINK \l _Toc1 \h ", ' HYPERLINK "mailto:desk@x.example" ']
)
def test_links_to_the_web_to_mail_and_within_the_document_stay(code: str) -> None:
    assert compile_template(with_field(code), "x.docx")


def with_field(code: str) -> bytes:
    word = Document()
    word.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:fldSimple w:instr={quoteattr(code)}/></w:p>"))
    return saved(word)


@pytest.mark.parametrize("kind", ["oleObject", "package"])
def test_an_embedded_file_is_refused(kind: str) -> None:
    parts = unpack(typed("x"), "x.docx")
    relation = f'<Relationship Id="rIdO" Type="{R_NS}/{kind}" Target="styles.xml"/></Relationships>'.encode()
    rels = "word/_rels/document.xml.rels"
    with pytest.raises(TemplateError, match="is embedded"):
        compile_template(save_package({**parts, rels: parts[rels].replace(b"</Relationships>", relation)}), "x.docx")
