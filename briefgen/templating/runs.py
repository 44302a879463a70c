"""Tags in the runs of a Word paragraph: found however Word has split and autocorrected them, and isolated as slots.

Word cuts typed text into runs at every spelling mark, change of formatting and saved revision, and curls quotation
marks. A tag is looked for in the paragraph's text as a whole; then the runs are cut at the tag's ends, the first
of its runs becomes the slot (its formatting is the value's) and the others go.
"""

import copy
from collections.abc import Iterator
from typing import Final

from lxml import etree
from msgspec import Struct

from briefgen.errors import TemplateError
from briefgen.ooxml.names import SLOT, SPACE, w

_TYPED: Final = str.maketrans({
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u00ab": '"',
    "\u00bb": '"', "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2013": "-", "\u2014": "-", "\u2026": "...",
})  # fmt: skip
"""What Word's autocorrection makes of typed characters, undone inside tags."""
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_PAIRS: Final = {"{{": "}}", "{%": "%}"}


class Tag(Struct, frozen=True):
    """A tag in a paragraph's text: [start, end), and what stands between its braces, as it was typed."""

    start: int
    end: int
    kind: str
    """"{{" for a field, "{%" for control."""
    inside: str


def own_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield a paragraph's runs in order, those in links, insertions and content controls too.

    Deleted text, and the paragraphs of a text box anchored here, are not this paragraph's text.
    """
    for child in paragraph.iterchildren("*"):
        name = etree.QName(child).localname
        if name == "r":
            yield child
        elif name in {"hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo", "bdo", "dir"}:
            yield from own_runs(child)


def run_text(run: etree._Element) -> str:
    """Return the characters of a run; tabs and breaks count as one character each."""
    return "".join(_piece(child) for child in run.iterchildren("*"))


def _piece(child: etree._Element) -> str:
    match etree.QName(child).localname:
        case "t":
            return child.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "\u2011"
        case _:
            return ""


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the characters of a paragraph as they are seen."""
    return "".join(run_text(run) for run in own_runs(paragraph))


def find_tags(text: str) -> tuple[Tag, ...]:
    """Return the tags in a paragraph's text, in order.

    Raises:
        TemplateError: a tag is opened and not closed in the same paragraph.
    """
    tags: list[Tag] = []
    at = 0
    while (start := _next(text, at)) >= 0:
        kind = text[start : start + 2]
        end = text.find(_PAIRS[kind], start + 2)
        if end < 0:
            near = text[start : start + 40]
            raise TemplateError(f'A tag is opened and not closed: "{near}".', f"Close it with {_PAIRS[kind]}.")
        tags.append(Tag(start, end + 2, kind, text[start + 2 : end].translate(_TYPED).translate(_INVISIBLE).strip()))
        at = end + 2
    return tuple(tags)


def _next(text: str, at: int) -> int:
    found = [position for position in (text.find("{{", at), text.find("{%", at)) if position >= 0]
    return min(found, default=-1)


def isolate(paragraph: etree._Element, tags: tuple[Tag, ...], first_slot: int) -> None:
    """Cut the runs of `paragraph` so that each tag is one run of its own, marked with its slot's number."""
    for run in tuple(own_runs(paragraph)):
        _explode(run)
    for number, tag in enumerate(tags, first_slot):
        first, *others = [_cut(run, start, tag) for run, start in _covered(paragraph, tag)]
        for run in others:
            _remove(run)
        _empty(first)
        first.set(SLOT, str(number))
        # the slot keeps the tag's length, so that the positions of the tags after it hold
        etree.SubElement(first, w("t")).text = "\u00b7" * (tag.end - tag.start)
    for run in paragraph.iter(w("r")):
        if run.get(SLOT) is not None:
            _empty(run)


def _covered(paragraph: etree._Element, tag: Tag) -> list[tuple[etree._Element, int]]:
    """Return the runs that hold a part of a tag, each with its position in the paragraph's text."""
    covered, start = [], 0
    for run in own_runs(paragraph):
        end = start + len(run_text(run))
        if start < end and start < tag.end and end > tag.start:
            covered.append((run, start))
        start = end
    return covered


def _explode(run: etree._Element) -> None:
    """Cut a run into runs of one child each, in place."""
    contents = [child for child in run.iterchildren("*") if child.tag != w("rPr")]
    last = run
    for child in contents[1:]:
        last = _sibling(last, run)
        last.append(child)


def _sibling(after: etree._Element, like: etree._Element) -> etree._Element:
    piece = etree.Element(w("r"))
    properties = like.find(w("rPr"))
    if properties is not None:
        piece.append(copy.deepcopy(properties))
    after.addnext(piece)
    return piece


def _cut(run: etree._Element, start: int, tag: Tag) -> etree._Element:
    """Cut a one-child run at a tag's ends and return the run that lies inside the tag."""
    text = run_text(run)
    element = run.find(w("t"))
    if element is None:
        return run
    head, tail = max(tag.start - start, 0), min(tag.end - start, len(text))
    if tail < len(text):
        _set(etree.SubElement(_sibling(run, run), w("t")), text[tail:])
    inside = run
    if head > 0:
        inside = _sibling(run, run)
        _set(element, text[:head])
        element = etree.SubElement(inside, w("t"))
    _set(element, text[head:tail])
    return inside


def _set(element: etree._Element, text: str) -> None:
    element.text = text
    element.set(SPACE, "preserve")


def _empty(run: etree._Element) -> None:
    for child in tuple(run.iterchildren("*")):
        if child.tag != w("rPr"):
            run.remove(child)


def _remove(run: etree._Element) -> None:
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
