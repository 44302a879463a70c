"""Whatever a document holds, it becomes a PDF in time, with all its words, that keeps both standards."""

import re
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import pytest
from backends.pdf.conformance.opened import Opened
from backends.pdf.spoken import spoken
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from times import examples
from wild import FEATURES, documents, features

from briefgen.backends import pdf
from briefgen.backends.pdf.characters import INVISIBLE, STAND_INS
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.direction import has_right_to_left, is_right_to_left
from briefgen.document.nodes import Document, Heading, Note, Paragraph, Picture, Text
from briefgen.document.style import HouseStyle, Page

BRACKETED = re.compile(r"\[U\+([0-9A-F]{4,6})\](?: stands|:)")
"""What a message says of a character that is not shown."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
ALIKE = str.maketrans(STAND_INS) | {0x200B: None}
SECONDS, SECONDS_A_PAGE = 2.0, 0.2
"""Far more than any document takes, and far less than one that takes the square of its length."""
SMALL = Page(width=220, height=200, left=20, right=20, top=20, bottom=20, header=5, footer=5)


@dataclass(frozen=True)
class Held:
    """A document that a failing test tells by what is in it: to write all of it out takes minutes."""

    document: Document

    def __repr__(self) -> str:
        return f"<{', '.join(sorted(features(self.document)))}>"


@st.composite
def held(draw):
    return Held(draw(documents()))


def squeezed(text: str, bracketed: frozenset[str] = frozenset()) -> str:
    """Return a text without what shows nothing, and with the numbers of what cannot be shown."""
    shown = "".join(f"[U+{ord(char):04X}]" if char in bracketed else char for char in INVISIBLE.sub("", text))
    return "".join(shown.translate(ALIKE).split())


def unshown(told: list[Diagnostic]) -> frozenset[str]:
    """Return the characters in whose places their numbers stand."""
    codes = (BRACKETED.search(one.message) for one in told if one.code == "character-not-shown")
    return frozenset(chr(int(code[1], 16)) for code in codes if code)


def paragraphs(node: Any, told: set[int]) -> Iterator[tuple[list[str], bool]]:
    """Yield the texts of each paragraph and heading, and whether any runs to the left.

    Notes are apart; one that comes again is printed once. The words for a picture may stand in its place.
    """
    if isinstance(node, Note):
        if id(node) in told:
            return
        told.add(id(node))
    if isinstance(node, Paragraph | Heading):
        inside = list(_inside(node.content))
        words = [one.text if isinstance(one, Text) else one.alt for one in inside]
        yield [one.text for one in inside if isinstance(one, Text)], has_right_to_left("".join(words))
    for part in _parts(node):
        yield from paragraphs(part, told)


def _inside(node: Any) -> Iterator[Text | Picture]:
    if isinstance(node, Text | Picture):
        yield node
    elif not isinstance(node, Note):
        for part in _parts(node):
            yield from _inside(part)


def _parts(node: Any) -> tuple:
    if isinstance(node, tuple):
        return node
    return tuple(getattr(node, part.name) for part in fields(node)) if is_dataclass(node) else ()


def lost(document: Document, said: str, bracketed: frozenset[str] = frozenset()) -> list[str]:
    """Return the words of a document that are not in what its PDF says; where lines run both ways, the letters.

    A character that cannot be shown is there by its number, or by itself where its number is only drawn.
    """
    said = squeezed(said, bracketed)
    margins = document.margins(1)
    shown = list(paragraphs((document.blocks, margins.header, margins.footer), set()))
    missing = Counter(squeezed("".join(text for texts, _ in shown for text in texts), bracketed)) - Counter(said)
    leftward = is_right_to_left(document.language)
    words = {
        word
        for texts, mixed in shown
        for text in texts
        for word in (
            _ltr(text, bracketed) if leftward or mixed else (squeezed(word, bracketed) for word in text.split())
        )
    }
    return [*missing, *(word for word in words if word not in said)]


def _ltr(text: str, bracketed: frozenset[str]) -> Iterator[str]:
    return (word for word in LETTERS.findall(text) if not has_right_to_left(word) and squeezed(word, bracketed) == word)


def unchecked(document: Document, style: HouseStyle) -> tuple[bytes, list[Diagnostic], float]:
    """Return a PDF that is not held to the standards yet, what was reported, and the seconds that it took."""
    told: list[Diagnostic] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "_written", pdf._written.__wrapped__)
        begin = time.process_time()
        data = pdf.render(document, style, told.append)
        return data, told, time.process_time() - begin


@settings(max_examples=examples(10), deadline=None, suppress_health_check=list(HealthCheck))
@given(held=held(), small=st.sampled_from((False, False, True)))
def test_a_random_document_is_a_sound_pdf_with_all_its_words_in_time(house, held, small):
    document = held.document
    style = replace(house, page=SMALL) if small else house
    data, told, seconds = unchecked(document, style)
    file = Opened(data)
    assert seconds < SECONDS + SECONDS_A_PAGE * len(file.pdf.pages)
    assert not lost(document, squeezed("\n".join(spoken(file))), unshown(told))
    assert pdf.render(document, style, ignore) == data  # and is held to PDF/UA-1 and PDF/A-2a


def test_a_word_that_is_not_shown_is_found_out(house):
    document = Document((Paragraph((Text("Both signed"),)), Paragraph((Text("חתמו שניהם"),))))
    said = "\n".join(spoken(Opened(pdf.render(document, house, ignore))))
    assert not lost(document, squeezed(said))
    assert lost(document, squeezed(said.replace("signed", "sined"))) == ["g", "signed"]
    assert lost(document, squeezed(said.replace("ח", ""))) == ["ח"]


def test_random_documents_have_everything_that_is_hard_to_set():
    counted: Counter[str] = Counter()

    @settings(max_examples=120, database=None, derandomize=True, phases=[Phase.generate], deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(documents())
    def count(document):
        counted.update(features(document))

    count()
    rare = {feature: counted[feature] for feature in FEATURES if counted[feature] < 2}
    assert not rare


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@settings(max_examples=examples(5), deadline=None, suppress_health_check=list(HealthCheck))
@given(held=held())
def test_a_random_document_is_sound_to_qpdf(house, tmp_path_factory, held):
    target = tmp_path_factory.mktemp("pdf") / "random.pdf"
    target.write_bytes(unchecked(held.document, house)[0])
    done = subprocess.run(["qpdf", "--check", target], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
