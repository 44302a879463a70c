"""Lists in a text: which line leads into the list that a line is an item of."""

from collections.abc import Sequence
from typing import Protocol

from briefgen.patterns import Pattern

_MARK = Pattern(
    r"(?P<bullet>[-*•‣▪·–—]) |(?P<number>\(?\d{1,2}[.)]|Article \d{1,3}[.:]) |(?P<letter>\(?[a-z]\)|\([ivx]{1,5}\)"
    r"|[ivx]{1,5}\)) |(?P<roman>[IVX]{1,5}\.) "
)
BULLETS = frozenset("-*•‣▪·–—")
"""What marks an item that has no number."""
_ITEMS = 30
"""So many items are looked back upon."""


class Line(Protocol):
    """What has a text, as an annotated sentence has."""

    @property
    def text(self) -> str:
        """The words."""


def lead_of(sentences: Sequence[Line], index: int) -> int | None:
    r"""Return the index of the line that leads into the list of the line `index`; None where it is no item of a list.

    >>> from briefgen.extractors.annotate import annotate
    >>> from briefgen.extractors.language.sentences import split
    >>> lines = annotate(split("2. The ministers signed:\n\n(a) an accord on hake;\n\n3. They met in May."))
    >>> [lead_of(lines, number) for number in range(3)]
    [None, 0, None]
    """
    kind = _kind(sentences[index].text)
    for at in range(index - 1, max(index - _ITEMS, -1), -1) if kind else ():
        other = _kind(sentences[at].text)
        if sentences[at].text.endswith(":"):
            return at if other != kind else None
        if other != kind:
            return None
    return None


def _kind(text: str) -> str:
    """Return the kind of mark that a line has: what belongs to one list is marked alike."""
    found = _MARK.match(text)
    return found.lastgroup or "" if found else ""
