"""Every check fails on a file that breaks its rule, made from one that passes them all."""

import io
import re
import zlib

import pikepdf
import pytest
from backends.pdf.conformance.checks import CHECKS, faults
from backends.pdf.conformance.opened import Element, Opened
from pikepdf import Array, Dictionary, Name
from strategies import PIXEL

from briefgen.document.nodes import (
    BulletList,
    Cell,
    Heading,
    Link,
    ListItem,
    Note,
    PageNumber,
    Paragraph,
    Picture,
    Row,
    Span,
    Table,
    Text,
)


@pytest.fixture
def sound(written) -> bytes:
    """A file with an element of each kind."""

    def line(*content):
        return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))

    rows = tuple(Row((Cell((line(name),)), Cell((line(name, "!"),)))) for name in ("Topic", "Trade", "Energy"))
    data = written(
        Heading(1, (Text("First"),)),
        line("See ", Link((Text("the text"),), "https://example.org"), " and ", Note((line("one"),))),
        line("Also ", Note((line("two"),)), Span((Text("정상"),), language="ko")),
        Heading(2, (Text("Second"),)),
        BulletList((ListItem((line("item"),)), ListItem((line("other"),)))),
        Table(rows, header_rows=1),
        line(Picture(PIXEL, "image/png", "A red dot", 9.0, 9.0)),
        title="Sound",
        author="A. Drafter",
        date="2026-01-12",
        footer=(line("Page ", PageNumber()),),
    ).data
    assert faults(data) == []
    return data


def first(file: Opened, kind: str) -> Element:
    return next(element for element in file.elements if element.kind == kind)


def content(file: Opened, change) -> None:
    page = file.pdf.pages[0]
    page.Contents = file.pdf.make_stream(change(page.Contents.read_bytes()))


def replaced(pattern: bytes, by: bytes):
    def mutate(file: Opened) -> None:
        def change(data: bytes) -> bytes:
            changed, count = re.subn(pattern, by, data, count=1, flags=re.DOTALL)
            assert count
            return changed

        content(file, change)

    return mutate


def metadata(pattern: str, by: str = ""):
    def mutate(file: Opened) -> None:
        changed, count = re.subn(pattern, by, file.xmp, flags=re.DOTALL)
        assert count
        stream = file.pdf.make_stream(changed.encode())
        stream.Type, stream.Subtype = Name.Metadata, Name.XML
        file.root.Metadata = stream

    return mutate


def of(kind: str, key: str, value=None):
    """Set an entry of the first element of a kind, or drop it."""

    def mutate(file: Opened) -> None:
        node = first(file, kind).node
        if value is None:
            del node[key]
        else:
            node[key] = value

    return mutate


def of_link(key: str, value=None):
    def mutate(file: Opened) -> None:
        for _, each in file.annotations[:1]:
            if value is None:
                del each[key]
            else:
                each[key] = value

    return mutate


def of_font(change):
    """Change every font of TrueType outlines, of which there is always one."""

    def mutate(file: Opened) -> None:
        for font, _ in file.fonts.values():
            if font.DescendantFonts[0].Subtype == "/CIDFontType2":
                change(font)

    return mutate


def in_root(change):
    return lambda file: change(file.root)


def repeat_note(file: Opened) -> None:
    one, two = (element for element in file.elements if element.kind == "Note")
    two.node.ID = one.node.ID


def swap_parents(file: Opened) -> None:
    row = file.parents[0]
    row[0], row[1] = row[2], row[0]


def orphan(file: Opened) -> None:
    first(file, "P").node.P = first(file, "H1").node


def unshare(file: Opened) -> None:
    element = first(file, "H1")
    element.node.K = Array([*element.marks[0][1:], *element.marks[0][1:], 999])


def pack(file: Opened) -> None:
    stream = file.pdf.make_stream(b"")
    stream.write(zlib.compress(file.xmp.encode()), filter=Name.FlateDecode)
    file.root.Metadata = stream


def drop_tabs(file: Opened) -> None:
    del file.pdf.pages[0].obj["/Tabs"]


def narrow(font) -> None:
    font.DescendantFonts[0].W = Array([1, Array([1] * 200)])


def unmap(font) -> None:
    font.ToUnicode.write(re.sub(rb"<0002> <[0-9A-F]+>", b"<0002> <0000>", font.ToUnicode.read_bytes()))


def make_private(font) -> None:
    font.ToUnicode.write(re.sub(rb"<0002> <[0-9A-F]+>", b"<0002> <E000>", font.ToUnicode.read_bytes()))


def unembed(font) -> None:
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def point_no_way(font) -> None:
    del font.DescendantFonts[0]["/CIDToGIDMap"]


def add_note_annotation(file: Opened) -> None:
    file.annotations[0][1].Subtype = Name.Text


def untag_link(file: Opened) -> None:
    element = first(file, "Link")
    element.node.K = Array([kid for kid in element.node.K if not isinstance(kid, Dictionary)])


def without_attributes(file: Opened) -> None:
    for element in file.elements:
        if element.kind == "TH":
            del element.node["/A"]


def shorten_row(file: Opened) -> None:
    row = [element for element in file.elements if element.kind == "TR"][-1]
    row.node.K = Array(list(row.node.K)[:1])


def add_script(file: Opened) -> None:
    file.root.Extra = file.pdf.make_indirect(Dictionary(S=Name.JavaScript))


def paint_cyan(file: Opened) -> None:
    stream = file.pdf.make_stream(b"\0\0\0\0")
    stream.ColorSpace = Name.DeviceCMYK
    file.root.Extra = stream


MUTANTS = {
    "01-003": replaced(rb"(/H1<<.*?BDC)", rb"\1 /Artifact BMC EMC"),
    "01-004": replaced(rb"(/Artifact.*?B[MD]C)", rb"\1 /P<</MCID 99>>BDC EMC"),
    "01-005": replaced(rb"/Artifact.*?B[MD]C(.*?)EMC", rb"\1"),
    "01-007": in_root(lambda root: root.MarkInfo.__setitem__("/Suspects", bool(root))),
    "02-001": of("P", "/S", Name.Para),
    "02-004": in_root(lambda root: root.StructTreeRoot.__setitem__("/RoleMap", Dictionary(P=Name.H1))),
    "06-001": pack,
    "06-002": metadata("<pdfuaid:part>1</pdfuaid:part>"),
    "06-003": metadata("<dc:title>.*</dc:title>"),
    "07-001": in_root(lambda root: root.ViewerPreferences.__delitem__("/DisplayDocTitle")),
    "09-004": shorten_row,
    "09-005": of("LI", "/S", Name.P),
    "09-006": of("P", "/S", Name.TOCI),
    "11-001": in_root(lambda root: root.__delitem__("/Lang")),
    "13-004": of("Figure", "/Alt"),
    "14-003": of("H2", "/S", Name.H3),
    "15-003": without_attributes,
    "19-003": repeat_note,
    "28-002": add_note_annotation,
    "28-004": of_link("/Contents"),
    "28-008": drop_tabs,
    "28-011": untag_link,
    "31-004": of_font(point_no_way),
    "31-009": of_font(unembed),
    "31-011": of_font(narrow),
    "31-027": of_font(unmap),
    "marks": unshare,
    "parents": orphan,
    "balance": replaced(rb"EMC", b""),
    "6.1.3": lambda file: file.pdf.trailer.__delitem__("/ID"),
    "6.1.13": in_root(lambda root: root.__setitem__("/Extra", Dictionary(A=pikepdf.String("x" * 40_000)))),
    "6.1.7.1": in_root(dict),
    "6.2.3": in_root(lambda root: root.__delitem__("/OutputIntents")),
    "6.2.11.7.3": of_font(make_private),
    "6.3.2": of_link("/F", 0),
    "6.6.3": metadata("A. Drafter", "B. Drafter"),
    "6.6.4": metadata("<pdfaid:conformance>A", "<pdfaid:conformance>B"),
    "forbidden": add_script,
}
MORE = {
    "01-005": replaced(rb"/H1<<[^>]*>>BDC(.*?)EMC", rb"\1"),
    "06-001": in_root(lambda root: root.__delitem__("/Metadata")),
    "09-004": of("TBody", "/S", Name.TR),
    "09-005": of("LBody", "/S", Name.P),
    "14-003": of("H1", "/S", Name.H2),
    "19-003": of("Note", "/ID"),
    "31-011": replaced(rb"<[0-9A-F]{4}", b"<0000"),
    "marks": swap_parents,
    "6.1.13": in_root(lambda root: root.__setitem__(f"/{'x' * 130}", Name.X)),
    "6.2.3": paint_cyan,
}
"""Another way to break a rule."""


def broken(sound: bytes, number: str, mutate) -> list[str]:
    file = Opened(sound)
    mutate(file)
    saved = io.BytesIO()
    if number in {"6.1.3", "06-001"}:  # saving would mend them
        return [number] if list(CHECKS[number](file)) else []
    file.pdf.save(saved, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    data = saved.getvalue()
    if number == "6.1.7.1":
        data = sound.replace(b"\r\nendstream", b"  endstream", 1)
    return sorted({fault.partition(":")[0] for fault in faults(data)})


def test_every_check_has_a_mutant():
    assert MUTANTS.keys() == CHECKS.keys()


@pytest.mark.parametrize("number", MUTANTS)
def test_a_file_that_breaks_one_rule_is_caught_by_its_check(sound, number):
    assert number in broken(sound, number, MUTANTS[number])


@pytest.mark.parametrize("number", MORE)
def test_a_file_that_breaks_the_rule_otherwise_is_caught_too(sound, number):
    assert number in broken(sound, number, MORE[number])
