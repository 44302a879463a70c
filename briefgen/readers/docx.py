"""The text of a Word file: what a reader of it sees, in the order in which Word has it, and nothing that is hidden."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import SourceError, TemplateError
from briefgen.model.source import Source
from briefgen.ooxml.names import MC_NS, w
from briefgen.ooxml.package import Package, parse, unpack
from briefgen.readers.record import PARAGRAPH_END, Told, source_of

_FALLBACK: Final = f"{{{MC_NS}}}Fallback"
_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CELLS: Final = " | "
_LEFT_OUT: Final[Mapping[str, str]] = {
    w("del"): "deletions",
    w("moveFrom"): "deletions",
    w("footnoteReference"): "notes",
    w("endnoteReference"): "notes",
}
_PASSED_OVER: Final = (_FALLBACK, w("pPr"), w("rPr"), w("instrText"), w("delText"))
_SAID: Final[Mapping[str, str | None]] = {
    w("t"): None,
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "",
}
_OFF: Final = frozenset({"0", "false", "off"})


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> Source:  # noqa: ARG001 - XML says it
    """Read an article in a Word file: insertions and content controls are text, deletions and hidden text are not.

    Args:
        data: a .docx, .dotx, .docm or .dotm; macros are not looked at.
        name: what the user calls it.
        report: told of what was left out.
        encoding: not used: XML declares its own.

    Raises:
        SourceError: it is no Word file, is damaged, protected or passes a bound; or it has no text.
    """
    try:
        root, title = _opened(data, name)
    except TemplateError as error:
        raise SourceError(error.message, "Open it in Word and save it again as .docx, or copy its text.") from error
    text = _Text(root)
    paragraphs = [line for line in text.paragraphs() if line.strip()]
    for kind, count in sorted(text.left_out.items()):
        report(Diagnostic("text-left-out", f"{count} {kind} of the Word file are not read as its text.", name))
    if not paragraphs:
        message = f"{name} has no text: a page that is a picture, or an empty document."
        raise SourceError(message, "Give a file that holds the article's text.")
    # A title that was typed is the headline; what the properties say may be left from another file.
    stated = title if title == " ".join(paragraphs[0].split()) else ""
    return source_of(PARAGRAPH_END.join(paragraphs), Told(title=text.title or stated), data, name, report)


def _opened(data: bytes, name: str) -> tuple[etree._Element, str]:
    parts = unpack(data, name)
    package = Package(name, parts, "")
    main = next(
        (
            relation.target
            for relation in package.relationships("")
            if relation.type.rpartition("/")[2] == "officeDocument" and relation.target in parts
        ),
        None,
    )
    if main is None:
        raise TemplateError(f"{name} cannot be used as a Word file: it has no main document.", "")
    root = parse(parts[main].replace(_STRICT, _USUAL), f"{name}, part {main}")
    if root.tag != w("document"):
        raise TemplateError(f"{name} is no Word document, though it is a file of Office.", "")
    properties = parts.get("docProps/core.xml")
    stated = parse(properties, f"{name}, its properties").findtext(_TITLE) if properties else None
    return root, " ".join((stated or "").split())


class _Text:
    """The paragraphs of a document, and a count of what was left out of them."""

    def __init__(self, root: etree._Element) -> None:
        self._body = root.find(w("body"))
        self.left_out: Counter[str] = Counter()
        self.title = ""
        """What stands in the style called Title, if anything does."""

    def paragraphs(self) -> Iterator[str]:
        """Return a line a paragraph, and a line a row of a table."""
        if self._body is not None:
            yield from self._of(self._body)

    def _of(self, parent: etree._Element) -> Iterator[str]:
        stack = [iter(parent)]  # Word nests as deep as it likes
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag == w("p"):
                boxes: list[etree._Element] = []
                line = self._line(element, boxes)
                if not self.title and _style(element) == "title" and line.strip():
                    self.title = " ".join(line.split())
                yield line
                stack.extend(iter(box) for box in reversed(boxes))
            elif element.tag == w("tr"):
                yield self._row(element)
            elif element.tag in _LEFT_OUT:
                self.left_out[_LEFT_OUT[element.tag]] += 1
            elif element.tag != _FALLBACK:
                stack.append(iter(element))

    def _row(self, row: etree._Element) -> str:
        """Return the cells of a row on one line; a cell that has paragraphs of prose keeps its lines."""
        cells = [
            [line.strip() for line in self._of(cell) if line.strip()]
            for cell in row.iter(w("tc"))
            if _is_own(cell, row)
        ]
        if sum(len(cell) for cell in cells) > sum(bool(cell) for cell in cells):
            return PARAGRAPH_END.join(line for cell in cells for line in cell)
        return _CELLS.join(cell[0] for cell in cells if cell)

    def _line(self, paragraph: etree._Element, boxes: list[etree._Element]) -> str:
        """Return what a paragraph says; the text boxes that are anchored in it go to `boxes`."""
        said: list[str] = []
        for element in self._seen(paragraph, boxes):
            fixed = _SAID[str(element.tag)]
            said.append(element.text or "" if fixed is None else fixed)
        return "".join(said)

    def _seen(self, paragraph: etree._Element, boxes: list[etree._Element]) -> Iterator[etree._Element]:
        """Yield the elements of a paragraph that a reader sees something of."""
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag in _SAID:
                yield element
            elif element.tag == w("txbxContent"):
                boxes.append(element)
            elif kind := _LEFT_OUT.get(str(element.tag)) or (_is_hidden(element) and "hidden stretches"):
                self.left_out[kind] += 1
            elif element.tag not in _PASSED_OVER:
                stack.append(iter(element))


def _is_own(cell: etree._Element, row: etree._Element) -> bool:
    """Tell whether a cell is of this row, and not of a table in one of its cells."""
    return next(cell.iterancestors(w("tr")), None) is row


def _is_hidden(run: etree._Element) -> bool:
    if run.tag != w("r"):
        return False
    mark = run.find(f"{w('rPr')}/{w('vanish')}")
    return mark is not None and (mark.get(w("val")) or "1").lower() not in _OFF


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return (style.get(w("val")) or "").lower() if style is not None else ""
