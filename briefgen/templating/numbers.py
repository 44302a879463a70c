"""The fields of Word that the program itself evaluates: the number of the page, and how many there are."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefgen.document.nodes import Inline, Inlines, PageNumber
from briefgen.ooxml.names import w

_NUMBERS: Final[Mapping[str, Inline]] = {"PAGE": PageNumber(), "NUMPAGES": PageNumber(total=True)}


def page_number(instruction: str) -> Inlines:
    """Return the page number that a field stands for; nothing for other fields, whose result is plain text."""
    known = _NUMBERS.get(instruction.strip().partition(" ")[0].upper())
    return (known,) if known is not None else ()


class Fields:
    """The fields open while the runs of a paragraph are walked; a field may stand in another's code or result.

    A field's code is never shown, and so is nothing of a field in it (ECMA-376 17.16.2).
    """

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._shown: list[bool] = []
        """Whether each has come to its result."""

    def number(self, run: etree._Element) -> Inlines:
        """Take note of the run; return the page number that is to be shown in its place."""
        mark, instruction = run.find(w("fldChar")), run.find(w("instrText"))
        kind = mark.get(w("fldCharType")) if mark is not None else None
        found: Inlines = ()
        if kind == "begin":
            self._codes.append("")
            self._shown.append(False)
        elif kind == "separate" and self._codes:
            found = self._number()
            self._shown[-1] = True
        elif kind == "end" and self._codes:
            found = () if self._shown[-1] else self._number()
            self._codes.pop()
            self._shown.pop()
        elif instruction is not None and self._codes:
            self._codes[-1] += instruction.text or ""
        return found

    def shows(self, run: etree._Element) -> bool:
        """Tell whether the run is text that is seen, and not the code of a field or what its number stands in for."""
        if run.find(w("fldChar")) is not None or run.find(w("instrText")) is not None:
            return False
        return all(self._shown) and not any(page_number(code) for code in self._codes)

    def _number(self) -> Inlines:
        return page_number(self._codes[-1]) if all(self._shown[:-1]) else ()
