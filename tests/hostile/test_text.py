"""Hostile text inside a valid article: no format loses it, obeys it or fails on it."""

import io
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.document.visible import visible
from briefgen.errors import SourceError
from briefgen.extractors.faults import faults
from briefgen.settings import DEFAULTS

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "hostile"
FILES = [
    path
    for kind in ("text", "reportlab")
    for path in sorted((FOLDER / kind).glob("*.txt"))
    if path.stat().st_size < 200_000
]
BEFORE = "Norland and Sudria signed a treaty on power cables in Oslo on 2 March 2026. Ministers met there.\n\n"
AFTER = "\n\nThe two governments plan to link their grids by 2030. Port workers in Sudria largely back the plan.\n"
OURS = "{{ title }} {% for x in y %} <b>bold</b> & <img src='file:///etc/passwd'/> *star* _line_ | bar ${x} `tick`"


def documents(middle: bytes) -> tuple[str, dict[str, bytes]]:
    """Return the source's text and every format of the briefing that an article with this middle gives."""
    article = pipeline.Article("a.txt", BEFORE.encode() + middle + AFTER.encode())
    sources = pipeline.read((article,), DEFAULTS, ignore)
    briefing = pipeline.extract(sources, DEFAULTS, ignore)
    assert faults(briefing) == ()
    composed = pipeline.compose(briefing, pipeline.open_template(DEFAULTS), ignore)
    return sources[0].text, pipeline.render(composed, ("docx", "pdf", "html", "md", "native"), ignore)


def squeezed(text: str) -> str:
    """Return the characters of a text that are seen, as they are shown."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060]+", "", unicodedata.normalize("NFC", visible(text)[0]))


def word_text(data: bytes) -> str:
    """Return all text of a Word document's body."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(etree.fromstring(archive.read("word/document.xml")).itertext())


def test_markup_in_an_article_is_text_in_word() -> None:
    _, made = documents(f"Officials said the note reads {OURS} in full.".encode())
    assert squeezed(OURS) in squeezed(word_text(made["docx"]))


@pytest.mark.skipif(not FILES, reason="the hostile texts are not beside this checkout")
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_hostile_text_inside_an_article_ends_well(path: Path) -> None:
    try:
        text, made = documents(path.read_bytes())
    except SourceError as error:
        assert error.hint  # noqa: PT017  # binary bytes make the whole article unreadable, and that is said
        return
    assert text
    assert all(made.values())
    in_word = squeezed(word_text(made["docx"]))
    assert squeezed("The two governments plan to link their grids by 2030") in in_word
