"""A table of contents in a Word file: its field stays, what it held last time goes."""

import re
from typing import Final

from lxml import etree

from briefgen.ooxml.names import SLOT, w


def depth(element: etree._Element) -> int | None:
    """Return how deep the table of contents goes that begins in a paragraph or content control; None for no such.

    Word's field names the levels (ECMA-376 17.16.5.68).
    """
    for code in element.iter(w("instrText")):
        text = code.text or ""
        if text.strip().upper().startswith("TOC"):
            levels = _LEVELS.search(text)
            return int(levels[1]) if levels else _ALL_LEVELS
    return None


_LEVELS: Final = re.compile(r'\\o\s+"?\d-(\d)')
_ALL_LEVELS: Final = 9


def keep_beginning(paragraph: etree._Element, slot: int) -> None:
    """Take away what a table of contents held last time, and let Word make it anew when it opens the document."""
    separated = False
    for child in tuple(paragraph.iterchildren("*")):
        mark = child.find(w("fldChar"))
        kind = mark.get(w("fldCharType")) if mark is not None else None
        if separated:
            paragraph.remove(child)
        elif kind == "begin" and mark is not None:
            mark.set(w("dirty"), "true")
        separated = separated or kind == "separate"
    paragraph.append(etree.Element(w("r"), {SLOT: str(slot)}))


def keep_end(paragraph: etree._Element) -> None:
    """Keep of the last paragraph of a table of contents the end of its field alone."""
    for child in tuple(paragraph.iterchildren("*")):
        if child.tag != w("pPr"):
            paragraph.remove(child)
    paragraph.append(_mark_of_end())


def drop(element: etree._Element) -> None:
    """Take an element out of the file."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def end_of_field() -> etree._Element:
    """Return a paragraph in which a field ends."""
    paragraph = etree.Element(w("p"))
    paragraph.append(_mark_of_end())
    return paragraph


def _mark_of_end() -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("fldChar"), {w("fldCharType"): "end"})
    return run


def opened_fields(element: etree._Element) -> int:
    """Return how many fields begin in an element and do not end in it; fewer than none where others' ends stand."""
    kinds = [mark.get(w("fldCharType")) for mark in element.iter(w("fldChar"))]
    return kinds.count("begin") - kinds.count("end")
