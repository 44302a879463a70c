"""The programs that `pdf.py` compares: each sets pieces of text as one PDF; all import what they need when asked for.

python benchmarks/pdf_programs.py NAME PIECES.json OUT.pdf     one of them as a process of its own
"""

import html
import io
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from briefgen.document.nodes import Block, Document

FAMILY: Final = "Carlito"
FACES: Final = ("Carlito-Regular.ttf", "Carlito-Bold.ttf")
FOLDERS: Final = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
Piece = tuple[Literal["heading", "paragraph", "table"], int, tuple[tuple[str, ...], ...]]
"""A kind, a level or number of header rows, and rows of texts; one of one text but for tables."""
Program = Callable[[], bytes]


def ours(pieces: Sequence[Piece]) -> Program:
    """Return a program that runs our backend in the default template's look, without a header and footer."""
    from briefgen import pipeline
    from briefgen.backends.pdf import render
    from briefgen.diagnostics import ignore
    from briefgen.settings import Settings

    document, style = document_of(pieces), pipeline.open_template(Settings()).style
    return lambda: render(document, style, ignore)


def document_of(pieces: Sequence[Piece]) -> "Document":
    """Return pieces as a document of ours."""
    from briefgen.document.nodes import Document

    return Document(tuple(map(block, pieces)), title="Benchmark", language="en-GB")


def block(piece: Piece) -> "Block":
    """Return a piece as a node."""
    from briefgen.document.nodes import Cell, Heading, Paragraph, Row, Table, Text

    kind, level, rows = piece
    if kind == "table":
        lines = tuple(Row(tuple(Cell((Paragraph((Text(text),)),)) for text in row)) for row in rows)
        return Table(lines, level, style="Briefing Table")
    return Heading(level, (Text(rows[0][0]),)) if kind == "heading" else Paragraph((Text(rows[0][0]),))


def faces() -> tuple[bytes, bytes]:
    """Return the font files that all use: regular and bold."""
    regular, bold = (next(path for folder in FOLDERS for path in folder.rglob(name)).read_bytes() for name in FACES)
    return regular, bold


def platypus(pieces: Sequence[Piece]) -> Program:
    """Return a program that runs reportlab, untagged, its fonts opened once."""
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph as Flowable
    from reportlab.platypus import SimpleDocTemplate
    from reportlab.platypus import Table as Grid

    for name, data in zip(("Body", "Bold"), faces(), strict=True):
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(data)))
    body = ParagraphStyle("body", fontName="Body", fontSize=11, leading=13.4, spaceAfter=6)
    headings = {
        n: ParagraphStyle(f"h{n}", body, fontName="Bold", fontSize=18 - 2 * n, keepWithNext=1) for n in (1, 2, 3)
    }
    lines = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]

    def run() -> bytes:
        story: list[object] = []
        for kind, level, rows in pieces:
            cells = [
                [Flowable(html.escape(text), headings[level] if kind == "heading" else body) for text in row]
                for row in rows
            ]
            story.append(Grid(cells, repeatRows=level, style=lines) if kind == "table" else cells[0][0])
        stream = io.BytesIO()
        SimpleDocTemplate(stream).build(story)
        return stream.getvalue()

    return run


def typst(pieces: Sequence[Piece]) -> Program:
    """Return a program that runs Typst: tagged, PDF/A-2a, its compiler kept."""
    import typst as library

    source = [
        f'#set text(font: "{FAMILY}", size: 11pt, lang: "en")',
        '#set document(title: "Benchmark")',
        "#set table(stroke: 0.5pt)",
    ]
    for kind, level, rows in pieces:
        cells = [f"text({literal(text)})" for row in rows for text in row]
        if kind == "table":
            columns = max(map(len, rows))
            head, rest = cells[: level * columns], cells[level * columns :]
            header = f"table.header({', '.join(head)}), " if head else ""
            source.append(f"#table(columns: {columns}, {header}{', '.join(rest)})")
        else:
            source.append(f"#heading(level: {level})[#{cells[0]}]" if kind == "heading" else f"#par[#{cells[0]}]")
    folder = Path(tempfile.mkdtemp())
    for name, data in zip(("regular.ttf", "bold.ttf"), faces(), strict=True):
        (folder / name).write_bytes(data)
    path = folder / "benchmark.typ"
    path.write_text("\n\n".join(source), encoding="utf-8")
    compiler = library.Compiler(path, font_paths=[str(folder)])
    return lambda: bytes(compiler.compile(format="pdf", pdf_standards=["a-2a"]))  # type: ignore[arg-type]  # bytes, for PDF


def literal(text: str) -> str:
    r"""Return a text as Typst writes it.

    >>> literal('a "b"')
    '"a \\"b\\""'
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def weasyprint(pieces: Sequence[Piece]) -> Program:
    """Return a program that runs WeasyPrint, tagged."""
    import weasyprint as library
    from weasyprint.text.fonts import FontConfiguration

    page = [
        f"<html lang=en><title>Benchmark</title><style>body{{font:11pt {FAMILY}}} td,th{{border:0.5pt solid}}</style>"
    ]
    for kind, level, rows in pieces:
        if kind == "table":
            cells = ("".join(f"<td>{html.escape(text)}" for text in row) for row in rows)
            page.append("<table>" + "".join(f"<tr>{row}" for row in cells) + "</table>")
        else:
            tag = f"h{level}" if kind == "heading" else "p"
            page.append(f"<{tag}>{html.escape(rows[0][0])}</{tag}>")
    text, fonts = "".join(page), FontConfiguration()
    return lambda: bytes(library.HTML(string=text).write_pdf(font_config=fonts, pdf_tags=True))


PROGRAMS: Final = {"briefgen": ours, "reportlab": platypus, "typst": typst, "weasyprint": weasyprint}


def main() -> None:
    """Write one PDF by one program."""
    name, source, target = sys.argv[1:]
    Path(target).write_bytes(PROGRAMS[name](json.loads(Path(source).read_text(encoding="utf-8")))())


if __name__ == "__main__":
    main()
