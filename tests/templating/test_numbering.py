"""Headings and paragraphs that Word numbers by itself carry the same numbers in every other format."""

import io
import re
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from pypdf import PdfReader
from samples import DOUBT, MET, briefing, statement
from word_files import saved

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.document.marks import marked
from briefgen.document.walk import texts
from briefgen.model.briefing import Risk
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

SAMPLE = briefing(risks=(statement(Risk, DOUBT, 2, topic="energy"), statement(Risk, MET, 5, topic="other")))
LEVEL = (
    '<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{style}<w:suff w:val="{suffix}"/>'
    '<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>'
)


def level(at: int, text: str, form: str = "decimal", start: int = 1, *, style: str = "", suffix: str = "tab") -> str:  # noqa: PLR0913
    """Return a level of a list's definition."""
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return LEVEL.format(at=at, start=start, form=form, style=linked, suffix=suffix, text=text)


class Lists:
    """A Word file with lists of its own."""

    def __init__(self) -> None:
        self.word = docx.Document()
        self._root = self.word.part.numbering_part.element
        for child in tuple(self._root):
            self._root.remove(child)

    def define(self, name: int, *levels: str) -> None:
        """Define a list."""
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'
        numbers = self._root.findall(qn("w:num"))
        (numbers[0].addprevious if numbers else self._root.append)(parse_xml(xml))

    def use(self, number: int, name: int, override: str = "") -> None:
        """Make an instance of a list."""
        reference = f'<w:abstractNumId w:val="{name}"/>'
        self._root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{reference}{override}</w:num>'))

    def style(self, name: str, number: int, at: int | None = None) -> None:
        """Number a paragraph style."""
        depth = f'<w:ilvl w:val="{at}"/>' if at is not None else ""
        properties = self.word.styles[name].element.get_or_add_pPr()
        for old in properties.findall(qn("w:numPr")):
            properties.remove(old)
        xml = f'<w:numPr {nsdecls("w")}>{depth}<w:numId w:val="{number}"/></w:numPr>'
        properties.insert(0, parse_xml(xml))

    def line(self, text: str, number: int | None = None, at: int = 0, style: str = "Normal") -> None:
        """Add a paragraph, in a list where `number` names one."""
        paragraph = self.word.add_paragraph(text, style=style)
        if number is not None:
            xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
            properties = paragraph._p.get_or_add_pPr()
            properties.insert(len(properties.findall(qn("w:pStyle"))), parse_xml(xml))

    def lines(self) -> list[str]:
        """Return the lines that the tree shows, tabs as one space; PDF and web page show them alike."""
        template = compile_template(saved(self.word), "ours.docx")
        document = compose(template, SAMPLE, ignore)
        found = [line for line in texts(marked(document, template.style).blocks) if line.strip()]
        pdf = PdfReader(io.BytesIO(BACKENDS.get("pdf")(document, template.style, ignore)))
        text = _squeezed(" ".join(page.extract_text() for page in pdf.pages))
        html = _squeezed(re.sub("<[^>]+>", "", BACKENDS.get("html")(document, template.style, ignore).decode()))
        for line in found:
            assert _squeezed(line) in text
            assert _squeezed(line) in html
        return [" ".join(line.split()) for line in found]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_headings_of_several_levels() -> None:
    lists = Lists()
    lists.define(1, level(0, "%1", style="Heading1"), level(1, "%1.%2", style="Heading2"))
    lists.use(1, 1)
    lists.style("Heading 1", 1)
    lists.style("Heading 2", 1)
    for style, text in (("1", "One"), ("2", "Sub"), ("2", "Next"), ("1", "Two"), ("2", "Again")):
        lists.line(text, style=f"Heading {style}")
    assert lists.lines() == ["1 One", "1.1 Sub", "1.2 Next", "2 Two", "2.1 Again"]


@pytest.mark.parametrize(
    ("form", "text", "start", "suffix", "shown"),
    [
        ("decimal", "%1.", 1, "tab", ["1. a", "2. b"]),
        ("lowerLetter", "(%1)", 3, "space", ["(c) a", "(d) b"]),
        ("upperLetter", "%1", 26, "tab", ["Z a", "AA b"]),
        ("lowerRoman", "%1)", 4, "tab", ["iv) a", "v) b"]),
        ("upperRoman", "%1.", 9, "tab", ["IX. a", "X. b"]),
        ("decimalZero", "%1", 9, "tab", ["09 a", "10 b"]),
        ("none", "Art.", 1, "space", ["Art. a", "Art. b"]),
        ("decimal", "%1", 1, "nothing", ["1a", "2b"]),
        ("bullet", "\uf0b7", 1, "tab", ["• a", "• b"]),
    ],
)
def test_each_way_to_write_a_number(form: str, text: str, start: int, suffix: str, shown: list[str]) -> None:
    lists = Lists()
    lists.define(1, level(0, text, form, start, suffix=suffix))
    lists.use(1, 1)
    lists.line("a", 1)
    lists.line("b", 1)
    assert lists.lines() == shown


def test_an_instance_with_a_start_of_its_own_begins_anew_and_others_go_on() -> None:
    lists = Lists()
    lists.define(1, level(0, "%1."))
    lists.use(1, 1)
    lists.use(2, 1)
    lists.use(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    for number, text in ((1, "a"), (2, "b"), (3, "c"), (3, "d"), (1, "e")):
        lists.line(text, number)
    assert lists.lines() == ["1. a", "2. b", "5. c", "6. d", "7. e"]


def test_paragraphs_are_numbered_through_the_whole_paper() -> None:
    lists = Lists()
    lists.define(1, level(0, "%1."))
    lists.use(1, 1)
    lists.style("Body Text", 1)
    lists.line("First.", style="Body Text")
    lists.line("Risks", style="Heading 1")
    lists.line("{{ risks | paragraphs }}", style="Body Text")
    lists.line("{% if not risks %}")
    lists.line("None.", style="Body Text")
    lists.line("{% endif %}")
    lists.line("Abroad", style="Heading 1")
    lists.line("{{ international_reactions | paragraphs }}", style="Body Text")
    lists.line("End", style="Heading 1")
    lists.line("Last.", style="Body Text")
    shown = [re.sub(r"\s*\[\d\]$", "", line) for line in lists.lines()]
    assert shown == ["1. First.", "Risks", f"2. {DOUBT}", f"3. {MET}", "End", "4. Last."]


def test_an_empty_paragraph_is_numbered_too() -> None:
    lists = Lists()
    lists.define(1, level(0, "%1."))
    lists.use(1, 1)
    for text in ("a", "", "c"):
        lists.line(text, 1)
    assert lists.lines() == ["1. a", "2.", "3. c"]


def test_a_list_that_begins_anew_leaves_its_number_to_what_follows() -> None:
    lists = Lists()
    lists.define(1, level(0, "%1."))
    lists.use(1, 1)
    lists.style("Body Text", 1)
    lists.style("List Number", 1)
    lists.line("First.", style="Body Text")
    lists.line("{{ risks | numbered }}")
    lists.line("Last.", style="Body Text")
    assert lists.lines()[0] == "1. First."
    assert lists.lines()[-1] == "3. Last."


@pytest.mark.parametrize(("restart", "shown"), [("", "(1) d"), ("0", "(3) d"), ("1", "(3) d"), ("2", "(1) d")])
def test_a_level_begins_anew_behind_those_that_it_names(restart: str, shown: str) -> None:
    lists = Lists()
    deepest = level(2, "(%3)")
    if restart:
        deepest = deepest.replace("<w:suff", f'<w:lvlRestart w:val="{restart}"/><w:suff')
    lists.define(1, level(0, "%1"), level(1, "%1.%2"), deepest)
    lists.use(1, 1)
    for at, text in ((0, "One"), (1, "a"), (2, "b"), (2, "c"), (1, "x"), (2, "d")):
        lists.line(text, 1, at)
    assert lists.lines()[-1] == shown


def test_a_paragraph_taken_out_of_its_styles_list_has_no_number() -> None:
    lists = Lists()
    lists.define(1, level(0, "%1."))
    lists.use(1, 1)
    lists.style("Body Text", 1)
    lists.line("a", style="Body Text")
    lists.line("b", 0, style="Body Text")
    lists.line("c", style="Body Text")
    assert lists.lines() == ["1. a", "b", "2. c"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_an_office_counts_the_same_in_the_word_document(tmp_path: Path) -> None:
    lists = Lists()
    lists.define(
        1, level(0, "%1.", style="Heading1"), level(1, "%1.%2", style="Heading2"), level(2, "(%3)", "lowerRoman")
    )
    lists.use(1, 1)
    lists.style("Heading 1", 1)
    lists.style("Heading 2", 1, 1)
    lists.line("One", style="Heading 1")
    lists.line("Sub", style="Heading 2")
    lists.line("Deep", 1, 2)
    lists.line("Deeper", 1, 2)
    lists.line("Next", style="Heading 2")
    lists.line("Anew", 1, 2)
    lists.line("Empty", style="Heading 1")
    lists.line("{{ international_reactions }}")
    lists.line("Two", style="Heading 1")
    lists.line("{{ risks | numbered }}")
    template = compile_template(saved(lists.word), "ours.docx")
    document = compose(template, SAMPLE, ignore)
    (tmp_path / "ours.docx").write_bytes(BACKENDS.get("docx")(document, template.style, ignore))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, tmp_path / "ours.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    office = (tmp_path / "ours.txt").read_text(encoding="utf-8-sig").split("\n")
    shown = [_squeezed(line) for line in texts(marked(document, template.style).blocks) if line.strip()]
    in_office = [_squeezed(line) for line in office if line.strip()]
    assert in_office[:-2] == shown[:-2]  # the last two are a list's own items, numbered as they are drawn
    assert [line[:2] for line in in_office[-2:]] == ["1.", "2."]
