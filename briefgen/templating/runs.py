"""Tags in the runs of a Word paragraph: found however Word has split and autocorrected them, and isolated as slots.

Word cuts typed text into runs at every spelling mark, change of formatting and saved revision, and curls quotation
marks. A tag is looked for in the paragraph's text as a whole; then the runs are cut at the tag's ends, the first
of its runs becomes the slot (its formatting is the value's) and the others go.
"""

import copy
from collections import deque
from collections.abc import Iterator, Sequence
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
_TRANSPARENT: Final = frozenset({
    "hyperlink", "ins", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "moveTo", "bdo", "dir",
})  # fmt: skip
"""What runs stand in without being less of the paragraph's text."""
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
        elif name in _TRANSPARENT:
            yield from own_runs(child)


def run_text(run: etree._Element) -> str:
    """Return the characters of a run; tabs and breaks count as one character each."""
    return "".join(piece_text(child) for child in run.iterchildren("*"))


def piece_text(child: etree._Element) -> str:
    """Return the characters of one element of a run."""
    match etree.QName(child).localname:
        case "t":
            return child.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "" if child.get(w("type")) in {"page", "column"} else "\n"
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
    for number, run in enumerate(_single(paragraph, tags), first_slot):
        run.set(SLOT, str(number))
        _empty(run)


def cut(paragraph: etree._Element, tags: tuple[Tag, ...]) -> None:
    """Take tags out of a paragraph, and nothing else."""
    for run in _single(paragraph, tags):
        _remove(run)


def replace(paragraph: etree._Element, tags: tuple[Tag, ...], said: Sequence[str]) -> None:
    """Put a text in the place of each tag, in the formatting of the tag's first run."""
    for run, text in zip(_single(paragraph, tags), said, strict=True):
        _empty(run)
        _set(etree.SubElement(run, w("t")), text)


def _single(paragraph: etree._Element, tags: tuple[Tag, ...]) -> list[etree._Element]:
    """Return the one run that each tag then is."""
    for run in tuple(own_runs(paragraph)):
        _explode(run)
    pieces = _located(paragraph)
    found: list[etree._Element] = []
    for tag in tags:
        first, *others = _taken(pieces, tag)
        for run in others:
            _remove(run)
        found.append(first)
    return found


def _located(paragraph: etree._Element) -> deque[tuple[etree._Element, int]]:
    """Return the runs with text, each with its position in the paragraph's text."""
    located: deque[tuple[etree._Element, int]] = deque()
    start = 0
    for run in own_runs(paragraph):
        length = len(run_text(run))
        if length:
            located.append((run, start))
        start += length
    return located


def _taken(pieces: deque[tuple[etree._Element, int]], tag: Tag) -> list[etree._Element]:
    """Take the runs up to a tag's end from `pieces`, and return those that hold the tag and nothing else."""
    inside: list[etree._Element] = []
    while pieces and pieces[0][1] < tag.end:
        run, start = pieces.popleft()
        end = start + len(run_text(run))
        if end <= tag.start:
            continue
        if end > tag.end:
            pieces.appendleft((_split(run, tag.end - start), tag.end))
        inside.append(_split(run, tag.start - start) if start < tag.start else run)
    return inside


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


def _split(run: etree._Element, at: int) -> etree._Element:
    """Cut a one-child run in two at a position in its text, and return the second."""
    text = run_text(run)
    element = run.find(w("t"))
    rest = _sibling(run, run)
    _set(etree.SubElement(rest, w("t")), text[at:])
    if element is not None:
        _set(element, text[:at])
    return rest


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
