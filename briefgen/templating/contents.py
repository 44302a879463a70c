"""A table of contents in a Word file: its field stays, what it held last time goes."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefgen.ooxml.names import SLOT, SPACE, w


def depth(element: etree._Element) -> int | None:
    """Return how deep the table of contents goes that begins in a paragraph or content control; None for no such.

    Word's field names the levels (ECMA-376 17.16.5.68).
    """
    for code in _codes(element):
        if _CONTENTS.match(code) and not _OTHER.search(code):
            levels = _LEVELS.search(code)
            return int(levels[1]) if levels else _ALL_LEVELS
    return None


def _codes(element: etree._Element) -> Iterator[str]:
    """Yield what each field says before its result, or before a field in it; Word may have cut it into runs."""
    code = ""
    for mark in element.iter(w("fldChar"), w("instrText")):
        if mark.tag == w("instrText"):
            code += mark.text or ""
        else:
            yield code
            code = ""
    yield code


def unfold(body: etree._Element) -> None:
    """Write a table of contents in Word's short form for fields (`w:fldSimple`) in its long one."""
    for simple in tuple(body.iter(w("fldSimple"))):
        code = simple.get(w("instr"), "")
        if not _CONTENTS.match(code):
            continue
        instruction = etree.Element(w("r"))
        etree.SubElement(instruction, w("instrText"), {SPACE: "preserve"}).text = code
        for run in (_mark("begin"), instruction, _mark("separate"), *simple, _mark("end")):
            simple.addprevious(run)
        drop(simple)


_CONTENTS: Final = re.compile(r"\s*TOC\b", re.IGNORECASE)
_OTHER: Final = re.compile(r"\\[acf]\b(?!.*\\[out]\b)", re.IGNORECASE)
"""Switches that make it a table of figures, or of entries marked by hand; Word keeps what those hold."""
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
    paragraph.append(_mark("end"))


def drop(element: etree._Element) -> None:
    """Take an element out of the file."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def end_of_field() -> etree._Element:
    """Return a paragraph in which a field ends."""
    paragraph = etree.Element(w("p"))
    paragraph.append(_mark("end"))
    return paragraph


def _mark(kind: str) -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("fldChar"), {w("fldCharType"): kind})
    return run


def opened_fields(element: etree._Element) -> int:
    """Return how many fields begin in an element and do not end in it; fewer than none where others' ends stand."""
    kinds = [mark.get(w("fldCharType")) for mark in element.iter(w("fldChar"))]
    return kinds.count("begin") - kinds.count("end")
