"""A Word template filled, warm: the built-in `info-memo` beside docxtpl filling an equal template, taken in turns.

    python benchmarks/templates.py [--rounds 100]

Ours is compiled once; each document is composed and rendered. The peer's template is the memo that ours made, in the
memo's own Word file, with its texts for tags, and list items and table rows that repeat one in a loop. What the peer is
spared is in its favour: its labels are typed out in English, its texts are ready before the clock starts, its evidence
numbers are text and no links. Both documents are compared, paragraph by paragraph.
"""

import argparse
import copy
import io
import itertools
import statistics
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from docxtpl import DocxTemplate
from lxml import etree
from timing import in_turns, spread

from briefgen import pipeline
from briefgen.backends.docx import render
from briefgen.diagnostics import ignore
from briefgen.model.forms import load, locate
from briefgen.ooxml.names import w
from briefgen.ooxml.package import save_package, serialise, unpack
from briefgen.settings import Settings
from briefgen.templating.compose import compose
from briefgen.templating.words.table import words_for

GOAL = 1.0
TEMPLATE = "info-memo"
STORIES = ("word/document.xml", "word/header1.xml", "word/footer1.xml")


def main() -> int:
    """Measure both and print a Markdown table; 1 where the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=100, help="rounds that count, after five that do not")
    rounds = parser.parse_args().rounds
    template = pipeline.open_template(Settings(template=TEMPLATE))
    briefing = load(locate(pipeline.sample_folder()))

    def ours() -> bytes:
        return render(compose(template, briefing, ignore), template.style, ignore)

    peer = Peer(ours())
    if list(said(ours())) != list(said(peer.document())):
        sys.exit("The two documents are not the same, paragraph by paragraph.")
    return report(in_turns((ours, peer.document, lambda: compose(template, briefing, ignore)), rounds, 5))


class Peer:
    """A finished document turned into a template for docxtpl, and the texts that fill it."""

    def __init__(self, finished: bytes) -> None:
        self._texts: list[str] = []
        """What stands once, by the number of its tag."""
        self._loops: list[list[list[str]]] = []
        """What repeats: the lines of each loop, each with its texts."""
        words = words_for("en-GB", ignore)
        self._labels = frozenset((*words.label.values(), *words.head.values()))
        """What a template in one language has typed out."""
        parts = unpack(finished, TEMPLATE)
        for story in STORIES:
            root = etree.fromstring(parts[story])
            unlink(root)
            self._fold(root)
            self._tag(root)
            parts[story] = serialise(root)
        self._template = save_package(parts)

    def document(self) -> bytes:
        """Return the document that docxtpl makes; it has to open its template anew for each."""
        template = DocxTemplate(io.BytesIO(self._template))
        template.render({"texts": self._texts, "loops": self._loops}, autoescape=True)
        stream = io.BytesIO()
        template.save(stream)
        return stream.getvalue()

    def _fold(self, root: Any) -> None:
        """Put a loop in the place of list items and table rows that repeat."""
        for parent in tuple(root.iter(w("body"), w("tbl"))):
            for kind, group in itertools.groupby(tuple(parent), key=shape):
                lines = tuple(group)
                if kind and len(lines) > 1:
                    self._loop(kind, lines)

    def _loop(self, kind: str, lines: Sequence[Any]) -> None:
        """Put one line in a loop in the place of several: each of its paragraphs like the one with the most texts."""
        richest = [max(column, key=slots) for column in zip(*map(paragraphs, lines), strict=True)]
        pattern = copy.deepcopy(lines[0])
        for paragraph, rich in zip(paragraphs(pattern), richest, strict=True):
            paragraph[:] = copy.deepcopy(rich)[:]
        filled = [list(padded(line, richest)) for line in lines]
        for number, (text, said_there) in enumerate(zip(pattern.iter(w("t")), zip(*filled, strict=True), strict=True)):
            text.text = said_there[0] if len(set(said_there)) == 1 else f"{{{{ line[{number}] }}}}"
        begin = sign(lines[0], f"{{%{kind} for line in loops[{len(self._loops)}] %}}")
        for element in (begin, pattern, sign(lines[0], f"{{%{kind} endfor %}}")):
            lines[0].addprevious(element)
        self._loops.append(filled)
        for line in lines:
            line.getparent().remove(line)

    def _tag(self, root: Any) -> None:
        """Put a tag in the place of every other text that is no label, no page number and not mere punctuation."""
        for text in root.iter(w("t")):
            is_said = any(map(str.isalpha, text.text)) and text.text not in self._labels
            if is_said and not text.text.startswith(("{{", "{%")):
                self._texts.append(text.text)
                text.text = f"{{{{ texts[{len(self._texts) - 1}] }}}}"


def unlink(root: Any) -> None:
    """Take out bookmarks and links, keeping the text of these."""
    for element in tuple(root.iter(w("hyperlink"), w("bookmarkStart"), w("bookmarkEnd"))):
        for child in tuple(element):
            element.addprevious(child)
        element.getparent().remove(element)


def shape(element: Any) -> str:
    """Return docxtpl's word for a list item ("p") or a row of a table that has a header row ("tr"); else nothing."""
    if element.tag == w("tr"):
        is_listed = element.getparent().find(f".//{w('tblHeader')}") is not None
        return "tr" if is_listed and element.find(f".//{w('tblHeader')}") is None else ""
    return "p" if styled(element).startswith("List") else ""


def paragraphs(line: Any) -> list[Any]:
    """Return the paragraphs of a row, or a list item itself."""
    return list(line.iter(w("p")))


def slots(paragraph: Any) -> int:
    """Return how many texts a paragraph has."""
    return len(list(paragraph.iter(w("t"))))


def padded(line: Any, richest: Sequence[Any]) -> Iterator[str]:
    """Yield the texts of a line as its pattern has room for them, the last of a paragraph in the last place."""
    for paragraph, rich in zip(paragraphs(line), richest, strict=True):
        texts = [text.text for text in paragraph.iter(w("t"))]
        yield from (*texts[:-1], *[""] * (slots(rich) - len(texts)), *texts[-1:])


def sign(line: Any, tag: str) -> Any:
    """Return a paragraph or a row that holds one of docxtpl's tags, to stand beside `line`."""
    made = copy.deepcopy(line)
    first, *others = made.iter(w("t"))
    first.text = tag
    for text in others:
        text.text = ""
    return made


def said(document: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield where a paragraph stands, its style and its text."""
    parts = unpack(document, TEMPLATE)
    for story in STORIES:
        for paragraph in etree.fromstring(parts[story]).iter(w("p")):
            yield stands_in(paragraph), styled(paragraph), "".join(text.text or "" for text in paragraph.iter(w("t")))


def stands_in(paragraph: Any) -> str:
    """Return the name of what a paragraph stands in."""
    return str(paragraph.getparent().tag)


def styled(paragraph: Any) -> str:
    """Return the id of a paragraph's style; empty for the default."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def report(taken: Sequence[Sequence[float]]) -> int:
    """Print the table of medians with their quartiles; return 1 where the goal is missed."""
    ours, peer, composed = taken
    ratio = statistics.median(ours) / statistics.median(peer)
    print(f"Median of {len(ours)} rounds taken in turns, in milliseconds (quartiles in brackets).\n")
    print("| what | ms | of it compose | beside | ms | ratio | goal |\n|---|---|---|---|---|---|---|")
    told = (f"{TEMPLATE} to DOCX", spread(ours), spread(composed), "docxtpl", spread(peer), f"**{ratio:.2f}**", GOAL)
    print(f"| {' | '.join(map(str, told))} |")
    return 1 if ratio > GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
