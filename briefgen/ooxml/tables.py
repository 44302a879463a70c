"""The rows of a Word table and the cells of a row, wherever content controls have wrapped them (ECMA-376 17.4)."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefgen.ooxml.names import w
from briefgen.ooxml.properties import is_on

_WRAPPERS: Final = frozenset({w("sdt"), w("sdtContent"), w("customXml"), w("ins")})


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of a table, but not those of tables in its cells."""
    return _children(table, w("tr"))


def cells(row: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a row."""
    return _children(row, w("tc"))


def is_header(row: etree._Element) -> bool:
    """Tell whether a row is repeated at the top of every page (ECMA-376 17.4.78)."""
    return is_on(row.find(f"{w('trPr')}/{w('tblHeader')}"))


def splits(row: etree._Element) -> bool:
    """Tell whether a row may begin on one page and end on the next (ECMA-376 17.4.6)."""
    return not is_on(row.find(f"{w('trPr')}/{w('cantSplit')}"))


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)
