"""A PDF as the checks see it: its structure tree, and what each page draws under which marks."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import pikepdf

PAINTS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"})
SHOWS = frozenset({"Tj", "TJ", "'", '"'})


@dataclass
class Element:
    """An element of the structure tree."""

    node: pikepdf.Dictionary
    parent: "Element | None"
    kids: "list[Element]" = field(default_factory=list)
    marks: list[tuple[tuple[int, int], int]] = field(default_factory=list)
    """The object of the page, and the number of the mark."""
    annotations: list[pikepdf.Dictionary] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return str(self.node.get("/S", ""))[1:]

    def walk(self) -> "Iterator[Element]":
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def attribute(self, name: str) -> object:
        given = self.node.get("/A", ())
        for attributes in given if isinstance(given, pikepdf.Array) else (given,):
            if isinstance(attributes, pikepdf.Dictionary) and name in attributes:
                return attributes[name]
        return None

    def language(self) -> bool:
        return "/Lang" in self.node or (self.parent is not None and self.parent.language())


@dataclass
class Drawn:
    """What one page draws."""

    number: int
    page: pikepdf.Page
    marks: list[int] = field(default_factory=list)
    unmarked: int = 0
    artifacts_in_tagged: int = 0
    tagged_in_artifacts: int = 0
    balance: int = 0
    lengths: list[int] = field(default_factory=list)
    """Of its strings, in bytes."""
    codes: dict[str, list[tuple[int, bool]]] = field(default_factory=dict)
    """By font name: each code that is shown, and whether words are given for it."""

    @property
    def key(self) -> tuple[int, int]:
        return self.page.obj.objgen


class Opened:
    """One PDF."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(io.BytesIO(data))

    @property
    def root(self) -> pikepdf.Dictionary:
        return self.pdf.Root

    @cached_property
    def tree(self) -> list[Element]:
        """The elements at the top."""
        top = self.root.get("/StructTreeRoot", {}).get("/K")
        return [_element(kid, None, None) for kid in _kids(top)]

    @cached_property
    def elements(self) -> list[Element]:
        """All elements in reading order."""
        return [element for top in self.tree for element in top.walk()]

    @cached_property
    def drawn(self) -> list[Drawn]:
        """What each page draws."""
        return [_drawn(number, page) for number, page in enumerate(self.pdf.pages)]

    @cached_property
    def annotations(self) -> list[tuple[Drawn, pikepdf.Dictionary]]:
        return [(drawn, each) for drawn in self.drawn for each in drawn.page.obj.get("/Annots", ())]

    @cached_property
    def parents(self) -> dict[int, object]:
        """The parent tree, flat."""
        tree = self.root.get("/StructTreeRoot", {}).get("/ParentTree")
        return dict(_numbers(tree)) if tree is not None else {}

    @cached_property
    def xmp(self) -> str:
        metadata = self.root.get("/Metadata")
        return metadata.read_raw_bytes().decode("utf-8", "replace") if metadata is not None else ""

    @cached_property
    def fonts(self) -> dict[tuple[int, int], tuple[pikepdf.Dictionary, set[int]]]:
        """Every font that is shown, and the codes that it shows."""
        found: dict[tuple[int, int], tuple[pikepdf.Dictionary, set[int]]] = {}
        for drawn in self.drawn:
            fonts = drawn.page.obj.get("/Resources", {}).get("/Font", {})
            for name, codes in drawn.codes.items():
                font = fonts[name]
                found.setdefault(font.objgen, (font, set()))[1].update(code for code, _ in codes)
        return found


def _kids(value: object) -> Iterator[object]:
    if isinstance(value, pikepdf.Array):
        yield from value
    elif value is not None:
        yield value


def _element(node: pikepdf.Dictionary, parent: Element | None, page: tuple[int, int] | None) -> Element:
    element = Element(node, parent)
    page = node["/Pg"].objgen if "/Pg" in node else page
    for kid in _kids(node.get("/K")):
        if not isinstance(kid, pikepdf.Dictionary):
            element.marks.append((page, int(kid)))
        elif kid.get("/Type") == "/MCR":
            element.marks.append((kid["/Pg"].objgen if "/Pg" in kid else page, int(kid["/MCID"])))
        elif kid.get("/Type") == "/OBJR":
            element.annotations.append(kid["/Obj"])
        else:
            element.kids.append(_element(kid, element, page))
    return element


def _numbers(tree: pikepdf.Dictionary) -> Iterator[tuple[int, object]]:
    numbers = list(tree.get("/Nums", ()))
    yield from zip(map(int, numbers[::2]), numbers[1::2], strict=True)
    for kid in tree.get("/Kids", ()):
        yield from _numbers(kid)


def _drawn(number: int, page: pikepdf.Page) -> Drawn:
    drawn, stack, font = Drawn(number, page), [], ""
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            stack.append(_mark(drawn, stack, operands))
        elif name == "EMC":
            drawn.balance += not stack
            stack = stack[:-1]
        elif name == "Tf":
            font = str(operands[0])
        elif name in SHOWS or name in PAINTS:
            drawn.unmarked += not any(kind in {"artifact", "tagged"} for kind in stack)
            if name in SHOWS:
                drawn.lengths.extend(len(bytes(each)) for each in _strings(operands))
                spoken = "spoken" in stack
                drawn.codes.setdefault(font, []).extend((code, spoken) for code in _codes(operands))
    drawn.balance += len(stack)
    return drawn


def _mark(drawn: Drawn, stack: list[str], operands: list) -> str:
    properties = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
    if str(operands[0]) == "/Artifact":
        drawn.artifacts_in_tagged += "tagged" in stack
        return "artifact"
    if "/MCID" in properties:
        drawn.tagged_in_artifacts += "artifact" in stack
        drawn.marks.append(int(properties["/MCID"]))
        return "tagged"
    return "spoken" if "/ActualText" in properties else "other"


def _strings(operands: list) -> Iterator[pikepdf.String]:
    for operand in operands:
        for part in operand if isinstance(operand, pikepdf.Array) else (operand,):
            if isinstance(part, pikepdf.String):
                yield part


def _codes(operands: list) -> Iterator[int]:
    for string in _strings(operands):
        data = bytes(string)
        yield from (int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2))
