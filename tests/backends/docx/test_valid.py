"""Every kind of Word file that is written is valid by Microsoft's Open XML SDK, accessible, and opens in an office."""

import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from samples import briefing
from strategies import every_node, hostile_document
from word_files import typed, with_properties

from briefgen import pipeline
from briefgen.backends.docx import render
from briefgen.diagnostics import ignore
from briefgen.document.style import HouseStyle
from briefgen.model.forms import load, locate
from briefgen.ooxml.package import save_package, unpack
from briefgen.templating.checking.annotate import annotated
from briefgen.templating.checking.check import check
from briefgen.templating.compose import compose
from briefgen.templating.library import begin, open_template, templates
from briefgen.templating.reference import sheet
from briefgen.templating.word import Template, compile_template

ROOT = Path(__file__).parents[3]
VALIDATOR = ROOT / ".tools" / "node_modules" / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"
NAMES = tuple(name for name, _ in templates())
FAULTY = typed("{{ title }}", "{{ rissks }}", "{% for r in risks %}", "{{ r.text }}")


def sample(template: Template, language: str | None = None) -> bytes:
    """Return the long sample in a template."""
    document = compose(template, load(locate(pipeline.sample_folder())), ignore, language=language)
    return render(document, template.style, ignore)


def as_libreoffice_saves(data: bytes) -> bytes:
    """Return a Word file whose core properties are referred to as LibreOffice does."""
    parts = unpack(data, "o.docx")
    relations = parts["_rels/.rels"]
    parts["_rels/.rels"] = relations.replace(
        b"package/2006/relationships/metadata", b"officedocument/2006/relationships/metadata"
    )
    assert parts["_rels/.rels"] != relations
    return save_package(parts)


def in_notes(place: str) -> bytes:
    """Return the short sample with its evidence in notes."""
    template = compile_template(
        with_properties(typed("{{ agreements }}", "{{ risks }}"), {"evidence": place}), "o.docx"
    )
    return render(compose(template, briefing(), ignore), template.style, ignore)


MADE: dict[str, Callable[[], bytes]] = {
    **{f"sample-{name}": lambda name=name: sample(open_template(name)) for name in NAMES},
    **{f"language-{tag}": lambda tag=tag: sample(open_template("submission"), tag) for tag in ("ar", "fr", "ja", "ko")},
    **{f"{place}": lambda place=place: in_notes(place) for place in ("footnotes", "endnotes")},
    "every-node": lambda: render(every_node(), HouseStyle(), ignore),
    "hostile-text": lambda: render(hostile_document(), HouseStyle(), ignore),
    "hostile-text-in-a-template": lambda: render(hostile_document(), open_template("info-memo").style, ignore),
    "annotated": lambda: annotated(FAULTY, "ours.docx", check(FAULTY, "ours.docx")),
    "from-libreoffice": lambda: sample(
        compile_template(as_libreoffice_saves(typed("{{ title }}", "# Risks", "{{ risks }}")), "o.docx")
    ),
    "begun": lambda: begin("meeting-brief", language="de"),
    "fields": lambda: render(sheet(load(locate(pipeline.sample_folder()))), open_template("info-memo").style, ignore),
}
"""Every kind of Word file that the program writes."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("word")
    found = {}
    for name, make in MADE.items():
        found[name] = folder / f"{name}.docx"
        found[name].write_bytes(make())
    return found


def test_no_part_is_there_twice(files: dict[str, Path]) -> None:
    for path in files.values():
        types = docx.oxml.parse_xml(unpack(path.read_bytes(), path.name)["[Content_Types].xml"])
        names = [line.get("PartName") for line in types if line.get("PartName")]
        assert len(names) == len(set(names))


@pytest.mark.skipif(not VALIDATOR.is_file(), reason="scripts/install-validator has not been run")
@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed here")
@pytest.mark.parametrize("name", MADE)
def test_the_open_xml_sdk_finds_nothing(name: str, files: dict[str, Path]) -> None:
    done = subprocess.run(["node", VALIDATOR, files[name]], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert [f"{error['path']} {error['xPath']}: {error['description']}" for error in told["errors"]] == []
    assert told["ok"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_an_office_opens_all_of_them(files: dict[str, Path], tmp_path: Path) -> None:
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files.values()]
    subprocess.run(command, check=True, capture_output=True, timeout=300, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert {path.stem for path in tmp_path.glob("*.pdf")} == set(MADE)


def heading_level(style: docx.styles.style.BaseStyle | None) -> int:
    """Return the level of a style of headings, or of one that is based on it; 0 for others."""
    while style is not None and not style.name.startswith("Heading "):
        style = style.base_style
    return int(style.name[-1]) if style is not None else 0


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_accessible(name: str) -> None:
    word = docx.Document(io.BytesIO(sample(open_template(name))))
    language = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    assert language.get(qn("w:val")) in {"en-GB", "en-US"}
    assert word.core_properties.title == "Chile and New Zealand: Accord"
    levels = [level for p in word.paragraphs if (level := heading_level(p.style))]
    assert levels
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in word.tables:
        if table.style.name == "Briefing Table":
            assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    for picture in word.element.iter(qn("wp:docPr")):
        assert picture.get("descr")
