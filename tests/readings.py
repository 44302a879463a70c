"""What a reader of each format finds in a backend's output: its text, so that a test can look for what is missing."""

import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pypdf import PdfReader

from briefgen.document.nodes import Emph, Inlines, LineBreak, Link, Note, PageNumber, Picture, Span, Strong, Text
from briefgen.document.visible import visible

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NATIVE = re.compile(r'Text "((?:[^"\\]|\\.)*)"|\b(?:alt|label)="((?:[^"\\]|\\.)*)"')
_NATIVE_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")


def reading(format_name: str, data: bytes) -> str:
    """Return the text that a reader of the format finds, of header, body and footer."""
    return READINGS[format_name](data)


def native(data: bytes) -> str:
    """Return the texts of a tree written as text, unescaped."""

    def character(match: re.Match[str]) -> str:
        if match[1]:
            return chr(int(match[1], 16))
        return {"n": "\n", "t": "\t"}.get(match[2], match[2])

    found = (text or other for text, other in _NATIVE.findall(data.decode()))
    return "".join(_NATIVE_ESCAPE.sub(character, text) for text in found)


class Page(HTMLParser):
    """An HTML page: its tags in order, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.closed: list[str] = []
        self.texts: list[str] = []
        self.styles: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.texts += [dict(attrs).get("alt") or ""]
        if tag == "br":
            self.texts.append("\n")
        if tag not in {"meta", "br", "img", "hr", "col"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        (self.styles if self._open[-1:] == ["style"] else self.texts).append(data)


def html(data: bytes) -> str:
    """Return the text of a page, as a browser would keep it."""
    return "".join(Page(data.decode()).texts)


def markdown_tokens(data: bytes) -> list[Token]:
    """Return the tokens of a text, read as CommonMark with GitHub's tables and strikethrough."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode())


def markdown_lines(data: bytes) -> list[str]:
    """Return the text of every paragraph, heading and cell."""
    return ["".join(map(_inline, token.children or ())) for token in markdown_tokens(data) if token.type == "inline"]


def _inline(token: Token) -> str:
    match token.type:
        case "text":
            return token.content
        case "hardbreak":
            return "\n"
        case "html_inline":
            assert re.fullmatch(r'<br>|</(?:a|span)>|<(?:a|span) id="[\w.~-]+">', token.content), token.content
            return "\n" if token.content == "<br>" else ""
        case _:
            return ""


def markdown(data: bytes) -> str:
    """Return the text of a CommonMark file."""
    return "\n".join(markdown_lines(data))


def docx(data: bytes) -> str:
    """Return the text of every story of a Word file: body, headers, footers, notes."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [
            name
            for name in package.namelist()
            if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name)
        ]
        return "\n".join("".join(_story(package.read(name))) for name in names)


def _story(xml: bytes) -> Iterator[str]:
    for element in etree.fromstring(xml).iter():
        match element.tag:
            case text if text == f"{_WORD}t":
                yield element.text or ""
            case tab if tab == f"{_WORD}tab":
                yield "\t"
            case end if end in {f"{_WORD}br", f"{_WORD}p", f"{_WORD}cr"}:
                yield "\n"
            case other if isinstance(other, str) and other.endswith("}docPr"):
                yield element.get("descr", "")


def pdf(data: bytes) -> str:
    """Return the text of all pages."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


MARKS = {Emph: frozenset(("em",)), Strong: frozenset(("strong",))}
READINGS = {"native": native, "html": html, "md": markdown, "docx": docx, "pdf": pdf}


def marked(content: Inlines, marks: frozenset[str] = frozenset()) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each character of inlines with the marks that it stands under; notes and page numbers are left out."""
    for inline in content:
        match inline:
            case Text(text) | Picture(alt=text):
                yield from ((char, marks) for char in visible(text)[0])
            case Emph() | Strong() | Span():
                yield from marked(inline.content, marks | MARKS.get(type(inline), frozenset()))
            case Link(inner, target):
                yield from list(marked(inner, marks)) or marked((Text(target),), marks)
            case LineBreak():
                yield "\n", marks
            case Note() | PageNumber():
                pass


def text_of(content: Inlines) -> str:
    """Return the characters that inlines are to be shown as, notes and page numbers aside."""
    return "".join(char for char, _ in marked(content))
