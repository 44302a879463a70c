"""The structure tree: what each stretch of the pages is, in reading order, whatever page it came to stand on.

Elements of blocks are made with the boxes, in the order of the document. Elements within a paragraph join the tree
when they are first drawn. Drawing appends what it marked on the page, so that a paragraph or row over several pages
needs nothing of its own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from briefgen.backends.pdf.characters import written
from briefgen.backends.pdf.file import File, text
from briefgen.document.nodes import Blocks, Row, Table

UNDESCRIBED: Final = "Picture without a description"
HEADINGS: Final = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
CELLS: Final = frozenset({"TH", "TD"})
LANGUAGE: Final = re.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
"""What can be a language (RFC 3066 2.1)."""
BULLETS: Final = {"•": "Disc", "○": "Circle", "◦": "Circle", "▪": "Square"}
NUMBERS: Final = {
    "lowerLetter": "LowerAlpha",
    "upperLetter": "UpperAlpha",
    "lowerRoman": "LowerRoman",
    "upperRoman": "UpperRoman",
}


class Marked(Struct, frozen=True, gc=False):
    """What is marked on a page as an element's own."""

    page: int
    number: int


class Joined(Struct, frozen=True, gc=False):
    """An annotation that belongs to an element."""

    page: int
    annotation: int
    """The number of its object."""


class Node:
    """An element of the tree."""

    __slots__ = ("attached", "entries", "inside", "kids", "kind", "name", "number")

    def __init__(self, kind: str, inside: "Node | None" = None, entries: str = "") -> None:
        self.kind = kind
        self.inside = inside
        """The element around it; None within a paragraph, until it is drawn."""
        self.entries = entries
        """More of its dictionary, as a PDF has it."""
        self.name = ""
        """What other elements may call it by."""
        self.kids: list[Node | Marked | Joined] = []
        self.attached = False
        self.number = 0
        """Of its object, once that is written."""

    def attach(self, block: "Node") -> None:
        """Make it part of the tree, as the last so far in what is around it: `block` where nothing nearer is."""
        if self.attached or self is block:
            return
        self.attached = True
        if self.inside is None:
            self.inside = block
        else:
            self.inside.attach(block)
        self.inside.kids.append(self)


ARTIFACT: Final = Node("Artifact")
"""Whose all is that belongs to nobody."""


class Tags:
    """The structure of one document in the making."""

    def __init__(self) -> None:
        self.root = Node("Document")

    @staticmethod
    def block(kind: str, inside: Node | None, entries: str = "") -> Node | None:
        """Return a new element in another; None in what has none, such as headers."""
        if inside is None:
            return None
        node = Node(kind, inside, entries)
        node.attached = True
        inside.kids.append(node)
        return node

    def note(self, number: int) -> Node | None:
        """Return a new note at the document's end so far, with a name of its own (PDF/UA 7.9)."""
        name = f"note-{number:06}"
        node = self.block("Note", self.root, f"/ID({name})")
        if node is not None:
            node.name = name
        return node


class TableTags:
    """The elements of one table: all rows have as many cells as the longest (ISO 14289-1 7.2)."""

    def __init__(self, table: Table, columns: int, inside: Node | None, tags: Tags) -> None:
        self._tags = tags
        self._columns = columns
        self._header_column = table.header_column
        self._table = tags.block("Table", inside)
        headed = 0 < table.header_rows < len(table.rows)
        self._head = tags.block("THead", self._table) if headed else None
        self._body = tags.block("TBody", self._table)

    def cells(self, row: Row, *, header: bool) -> Iterator[tuple[Blocks, Node | None]]:
        """Yield what stands in each cell of the next row, and its element."""
        row_node = self._tags.block("TR", (header and self._head) or self._body)
        for column in range(self._columns):
            names = header or (self._header_column and column == 0)
            entries = f"/A<</O/Table/Scope/{'Column' if header else 'Row'}>>" if names else ""
            blocks = row.cells[column].blocks if column < len(row.cells) else ()
            yield blocks, self._tags.block("TH" if names else "TD", row_node, entries)


def described(alt: str, inside: Node | None) -> Node:
    """Return the element of a picture in a line."""
    words = written(alt)
    return Node("Figure", inside, f"/Alt{text(words)}" if words else "")


def spoken_in(tag: str, inside: Node | None, usual: str) -> Node | None:
    """Return the element of a stretch in a language; what is around it where that is the usual one, or none."""
    known = language(tag)
    return Node("Span", inside, f"/Lang({known})") if known and known != usual else inside


def language(tag: str) -> str:
    """Return a language where the words for it are well formed, else nothing.

    >>> language("en-GB"), language("en GB")
    ('en-GB', '')
    """
    return tag if LANGUAGE.fullmatch(tag) else ""


def list_entries(sign: str, formats: Sequence[str], level: int, *, numbered: bool) -> str:
    """Return how a list tells what its labels are (ISO 32000-1 14.8.5.5).

    >>> list_entries("◦", (), 0, numbered=False)  # as Word's hollow bullets are read
    '/A<</O/List/ListNumbering/Circle>>'
    """
    known = NUMBERS.get(formats[level] if level < len(formats) else "", "Decimal")
    return f"/A<</O/List/ListNumbering/{known if numbered else BULLETS.get(sign, 'Disc')}>>"


class Writer:
    """Writes a structure tree into a file whose pages are all made."""

    def __init__(self, file: File, pages: Sequence[int]) -> None:
        self._file = file
        self._pages = pages
        """The numbers of the pages' objects."""
        self._levels: list[int] = []
        """The levels of the headings that the next one may stand below."""
        self._names: list[tuple[str, int]] = []
        self.undescribed = 0
        """How many pictures had no description."""

    def write(self, root: Node, owners: Sequence[Sequence[Node]]) -> int:
        """Write the tree and return the number of its root.

        Args:
            root: the element of the whole document.
            owners: by key of the parent tree, the elements that own the marks of each page, then of each annotation.
        """
        tree = self._file.reserve()
        self._element(root, tree)
        parents = self._file.put(f"<</Nums[{''.join(self._parents(owners))}]>>")
        entries = f"/ParentTree {parents} 0 R/ParentTreeNextKey {len(owners)}"
        if self._names:
            names = "".join(f"({name}){number} 0 R" for name, number in sorted(self._names))
            entries += f"/IDTree {self._file.put(f'<</Names[{names}]>>')} 0 R"
        self._file.put(f"<</Type/StructTreeRoot/K[{root.number} 0 R]{entries}>>", tree)
        return tree

    def _parents(self, owners: Sequence[Sequence[Node]]) -> Iterator[str]:
        pages = len(self._pages)
        for key, nodes in enumerate(owners):
            refs = " ".join(f"{node.number} 0 R" for node in nodes)
            yield f"{key}[{refs}]" if key < pages else f"{key} {refs} "

    def _element(self, node: Node, parent: int) -> None:
        number = node.number = self._file.reserve()
        kind = self._heading(int(node.kind[1])) if node.kind in HEADINGS else node.kind
        kids, first = [], -1
        for kid in node.kids:
            match kid:
                case Node():
                    if _shows(kid):
                        self._element(kid, number)
                        kids.append(f"{kid.number} 0 R")
                case Marked(page, mark):
                    first = page if first < 0 else first
                    same = page == first
                    kids.append(str(mark) if same else f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {mark}>>")
                case Joined(page, annotation):
                    kids.append(f"<</Type/OBJR/Pg {self._pages[page]} 0 R/Obj {annotation} 0 R>>")
        where = f"/Pg {self._pages[first]} 0 R" if first >= 0 else ""
        if node.name:
            self._names.append((node.name, number))
        content = f"/K[{' '.join(kids)}]" if kids else ""
        entries = node.entries + self._missing(node)
        self._file.put(f"<</Type/StructElem/S/{kind}/P {parent} 0 R{where}{entries}{content}>>", number)

    def _heading(self, level: int) -> str:
        """Return the kind of the next heading: the first is H1, and none skips a level (ISO 14289-1 7.4.2).

        Known only now: a heading that shows nothing is none.
        """
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return f"H{len(self._levels)}"

    def _missing(self, node: Node) -> str:
        if node.kind != "Figure" or "/Alt" in node.entries:
            return ""
        self.undescribed += 1
        return f"/Alt{text(UNDESCRIBED)}"


def _shows(node: Node) -> bool:
    """Tell whether there is anything of an element on a page; an empty cell keeps its column."""
    return node.kind in CELLS or any(not isinstance(kid, Node) or _shows(kid) for kid in node.kids)
