"""What a PDF says: the text under each mark, by ActualText where there is one and by ToUnicode elsewhere."""

import re
from collections.abc import Iterator

import pikepdf
from backends.pdf.conformance.opened import SHOWS, Element, Opened

ARTIFACTS = -1
"""The mark of what belongs to nobody."""
INLINE = frozenset({"Span", "Link", "Reference", "Figure"})
MEANING = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


def spoken(file: Opened) -> Iterator[str]:
    """Yield the text of each block in the order of the structure, then what stands in running heads."""
    meanings: dict[tuple[int, int], dict[int, str]] = {}
    said = {page.obj.objgen: _said(page, meanings) for page in file.pdf.pages}
    order = {page.obj.objgen: number for number, page in enumerate(file.pdf.pages)}
    for element in _blocks(file.tree):
        marks = sorted(_marks(element), key=lambda mark: (order[mark[0]], mark[1]))
        yield "".join(said[page].get(number, "") for page, number in marks)
    yield from (texts.get(ARTIFACTS, "") for texts in said.values())


def _blocks(elements: list[Element]) -> Iterator[Element]:
    for element in elements:
        if element.kind not in INLINE:
            yield element
        yield from _blocks(element.kids)


def _marks(block: Element) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the marks of a block and of what is in its lines."""
    yield from block.marks
    for kid in block.kids:
        if kid.kind in INLINE:
            yield from _marks(kid)


def _said(page: pikepdf.Page, meanings: dict[tuple[int, int], dict[int, str]]) -> dict[int, str]:
    """Return the text under each mark of a page."""
    fonts = page.obj.get("/Resources", {}).get("/Font", {})
    said: dict[int, list[str]] = {}
    stack: list[tuple[int, bool]] = []
    meaning: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page, "BMC BDC EMC Tf Tj TJ"):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            stack.append(_entered(operands, stack, said))
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
            if font.objgen not in meanings:
                meanings[font.objgen] = _meaning(font)
            meaning = meanings[font.objgen]
        elif name in SHOWS and stack and not stack[-1][1]:
            said.setdefault(stack[-1][0], []).extend(_shown(operands, meaning))
    return {mark: "".join(parts) for mark, parts in said.items()}


def _entered(operands: list, stack: list[tuple[int, bool]], said: dict[int, list[str]]) -> tuple[int, bool]:
    """Return the mark that counts from here on, and whether words were given for all in it."""
    properties = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
    mark, given = stack[-1] if stack else (ARTIFACTS, False)
    if "/MCID" in properties:
        mark = int(properties["/MCID"])
    if "/ActualText" in properties and not given:
        said.setdefault(mark, []).append(str(properties["/ActualText"]))
        given = True
    return mark, given


def _shown(operands: list, meaning: dict[int, str]) -> Iterator[str]:
    for operand in operands:
        for part in operand if isinstance(operand, pikepdf.Array) else (operand,):
            if isinstance(part, pikepdf.String):
                data = bytes(part)
                yield from (meaning[int.from_bytes(data[at : at + 2], "big")] for at in range(0, len(data), 2))


def _meaning(font: pikepdf.Dictionary) -> dict[int, str]:
    """Return the text of each code."""
    pairs = MEANING.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "surrogatepass") for code, text in pairs}
