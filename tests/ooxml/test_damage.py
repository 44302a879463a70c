"""Damaged Word files: refused where they are opened, in one plain sentence, whatever format was asked for."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from samples import briefing
from word_files import saved, typed, with_properties

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.errors import TemplateError
from briefgen.ooxml.names import R_NS, SLOT_NS
from briefgen.ooxml.package import MOST_PARTS, open_package, save_package
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

Change = Callable[[str], str]
DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELATIONS, TYPES, CORE = "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"
LINES = ("# Bottom line", "{{ title }}", "{{ summary }}", "{{ agreements | table }}", "{{ risks | numbered }}")


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts as they are, unchecked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(part: str, change: Change | None) -> bytes:
    """Return a Word file with a header, one part of it changed, or gone where `change` is None."""
    word = docx.Document(io.BytesIO(typed(*LINES)))
    word.sections[0].header.paragraphs[0].text = "{{ marking }}"
    parts = parts_of(saved(word))
    text = parts.pop(part).decode()
    if change is not None:
        assert change(text) != text
        parts[part] = change(text).encode()
    return save_package(parts)


def swapped(pattern: str, new: str) -> Change:
    """Return a change that replaces every match of a pattern."""
    return lambda text: re.sub(pattern, new, text, flags=re.DOTALL)


def broken(_: str) -> str:
    """Return XML that is not well-formed."""
    return "<broken"


def other(_: str) -> str:
    """Return a part of another kind."""
    return '<w:foo xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (TYPES, None),
        (TYPES, broken),
        (TYPES, other),
        (TYPES, swapped(r'<Override PartName="/word/styles.xml"[^>]*/>', "")),
        (TYPES, swapped(r'<Override PartName="/word/header1.xml"[^>]*/>', "")),
        (TYPES, swapped(r' PartName="/word/styles.xml"', "")),
        (STYLES, None),
        (STYLES, broken),
        (STYLES, other),
        (NUMBERING, other),
        (DOCUMENT, other),
        (DOCUMENT, swapped("openxmlformats.org/wordprocessingml/2006/main", "example.org/x")),
        (CORE, None),
        (CORE, broken),
        ("word/settings.xml", broken),
        ("word/header1.xml", None),
        ("word/header1.xml", broken),
        ("word/header1.xml", other),
        (RELATIONS, other),
        (RELATIONS, swapped(r' Id="rId1"', "")),
        (RELATIONS, swapped(r'Target="styles.xml"', 'Target="../../styles.xml"')),
    ],
)
def test_a_damaged_word_file_is_refused_with_its_name_and_a_next_step(part: str, change: Change | None) -> None:
    with pytest.raises(TemplateError, match=r"ours\.docx") as refused:
        compile_template(changed(part, change), "ours.docx")
    assert refused.value.hint


def test_endnotes_that_are_none_are_refused_whatever_their_part_is_called() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
    parts = parts_of(typed("x"))
    relation = f'<Relationship Id="rIdE" Type="{R_NS}/endnotes" Target="ends.xml"/></Relationships>'.encode()
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", relation)
    override = f'<Override PartName="/word/ends.xml" ContentType="{kind}"/></Types>'.encode()
    parts[TYPES] = parts[TYPES].replace(b"</Types>", override)
    parts["word/ends.xml"] = other("").encode()
    with pytest.raises(TemplateError, match='begins with "foo", not with "endnotes"'):
        open_package(save_package(parts), "ours.docx")


def test_a_strict_word_file_is_told_what_to_save_it_as() -> None:
    strict = swapped("http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT)
    with pytest.raises(TemplateError, match="Strict Open XML"):
        open_package(changed(DOCUMENT, strict), "ours.docx")


STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WRONG = ("nan", "1e999", "-20", "99999999", "²")


def in_every_format(data: bytes) -> None:
    """Make the sample briefing in every format that has a look."""
    template = compile_template(data, "ours.docx")
    document = compose(template, briefing(), ignore)
    for name in ("docx", "pdf", "html"):
        assert BACKENDS.get(name)(document, template.style, ignore)


@pytest.mark.parametrize(
    ("part", "pattern"),
    [
        (STYLES, r'(<w:sz w:val=")[^"]*'),
        (STYLES, r'(w:after=")[^"]*'),
        (STYLES, r'(w:line=")[^"]*'),
        (STYLES, r'(<w:outlineLvl w:val=")[^"]*'),
        (STYLES, r'(<w:numId w:val=")[^"]*'),
        (STYLES, r'(w:val="heading )1'),
        (STYLES, r'(w:sz=")\d+'),
        (NUMBERING, r'(w:numId=")[^"]*'),
        (NUMBERING, r'(w:left=")[^"]*'),
        (DOCUMENT, r'(<w:pgSz w:w=")[^"]*'),
        (DOCUMENT, r'(<w:pgMar w:top=")[^"]*'),
        (DOCUMENT, r'(<w:pgMar .*w:left=")[^"]*'),
    ],
)
def test_a_length_that_is_none_crashes_nothing(part: str, pattern: str) -> None:
    for wrong in WRONG:
        change = swapped(pattern, rf"\g<1>{wrong}")
        in_every_format(changed(part, lambda text, change=change: change(text) + " "))


def test_a_number_of_more_digits_than_python_reads_crashes_nothing() -> None:
    long = f'<w:ilvl w:val="{"9" * 5_000}"/>'
    in_every_format(changed(STYLES, swapped("<w:numId ", f"{long}<w:numId ")))


@pytest.mark.parametrize(
    "change",
    [swapped("<property ", "<!-- ours --><property "), swapped('pid="2"', f'pid="{"9" * 5_000}"')],
    ids=["comment", "long-number"],
)
def test_odd_properties_of_ones_own_get_the_marking_beside_them(change: Change) -> None:
    parts = parts_of(with_properties(typed(*LINES), {"Office": "East Wing"}))
    parts["docProps/custom.xml"] = change(parts["docProps/custom.xml"].decode()).encode()
    template = compile_template(save_package(parts), "ours.docx")
    made = BACKENDS.get("docx")(compose(template, briefing(marking="Restricted"), ignore), template.style, ignore)
    assert {"Office", "Marking"} <= set(re.findall(r'name="(\w+)"', parts_of(made)["docProps/custom.xml"].decode()))


@pytest.mark.parametrize("kind", ["styles", "numbering", "settings", "theme"])
def test_a_part_that_word_makes_up_when_it_is_absent_may_be_absent(kind: str) -> None:
    parts = parts_of(changed(RELATIONS, swapped(rf'<Relationship [^>]*/{kind}"[^>]*/>', "")))
    in_every_format(save_package(parts))


def test_a_list_without_its_definition_gets_typed_numbers() -> None:
    in_every_format(changed(NUMBERING, swapped(r'<w:abstractNumId w:val="[^"]*"/>', "")))


def test_slots_that_a_file_brings_along_never_reach_the_compiler() -> None:
    forged = f'<w:r xmlns:z="{SLOT_NS.replace(":", "&#58;")}" z:slot="abc">'
    package = open_package(changed(DOCUMENT, lambda text: text.replace("<w:r>", forged)), "ours.docx")
    assert b":slot=" not in package.parts[DOCUMENT]
    in_every_format(changed(DOCUMENT, lambda text: text.replace("<w:r>", forged)))


def test_a_part_that_unpacks_from_next_to_nothing_is_refused() -> None:
    data = save_package({**parts_of(typed("x")), "word/media/x.bin": bytes(3 * 2**20)})
    with pytest.raises(TemplateError, match="from next to nothing"):
        open_package(data, "x.docx")


def test_too_many_parts_are_refused() -> None:
    data = save_package({f"{number}.xml": b"" for number in range(MOST_PARTS + 1)})
    with pytest.raises(TemplateError, match="parts, more than"):
        open_package(data, "x.docx")


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.ooxml.package.MOST_BYTES", 1_000)
    with pytest.raises(TemplateError, match="unpacks to more than"):
        open_package(typed("x"), "x.docx")
