"""PDF, warm: our backend beside plain reportlab Platypus, Typst, WeasyPrint and LibreOffice, taken in turns.

    python benchmarks/pdf.py [--rounds 40] [--growth]

All set the same text in the same font and size, embedded: headings, paragraphs and tables of the sample briefing. What
the peers are spared is in their favour: bold words, links, header, footer and callouts. Ours and Typst's are tagged and
PDF/A; reportlab's is neither. Typst keeps its compiler, which remembers what it laid out before. Peers that are not
installed are left out, and that is said.
"""

import argparse
import html
import io
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

from briefgen import pipeline
from briefgen.backends.docx import render as to_docx
from briefgen.backends.pdf import render
from briefgen.diagnostics import ignore
from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Cell,
    Document,
    Heading,
    OrderedList,
    Paragraph,
    Row,
    Table,
    Text,
)
from briefgen.document.style import HouseStyle
from briefgen.document.walk import plain, texts
from briefgen.fonts.find import find
from briefgen.model.forms import load, locate
from briefgen.settings import Settings
from briefgen.templating.compose import compose

FAMILY: Final = "Carlito"
GOALS: Final = {"reportlab": 1.5}
SIZE_GOAL: Final = 1.2
GROWTH: Final = (1, 10, 100, 1_000)
HEAVY: Final = 100
"""How many times the content WeasyPrint is given at most: at 1,000 times it takes many minutes."""
Piece = tuple[Literal["heading", "paragraph", "table"], int, tuple[tuple[str, ...], ...]]
"""A kind, a level or number of header rows, and rows of texts; one of one text but for tables."""
Program = Callable[[], bytes]


def main() -> int:
    """Measure and print Markdown tables; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40, help="rounds that count, after three that do not")
    parser.add_argument("--growth", action="store_true", help="set 1 to 1,000 times the content too, each in a process")
    parser.add_argument("--one", nargs=2, metavar=("PROGRAM", "TIMES"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return alone(options.one[0], int(options.one[1]))
    programs = programs_for(content())
    failed = report(programs, measure(programs, options.rounds))
    if options.growth:
        report_growth(tuple(programs))
    return failed


def content(times: int = 1) -> tuple[Piece, ...]:
    """Return what is set: the sample briefing in the default template, so many times, no two paragraphs alike."""
    template = pipeline.open_template(Settings())
    document = compose(template, load(locate(pipeline.sample_folder())), ignore)
    pieces = tuple(flat(document.blocks))
    if times == 1:
        return pieces
    return tuple(numbered(piece, number) for number in range(times) for piece in pieces)


def numbered(piece: Piece, number: int) -> Piece:
    """Return a piece with a number in its first text, so that no two are alike."""
    kind, level, ((first, *others), *rows) = piece
    return kind, level, ((f"{number} {first}", *others), *rows)


def flat(blocks: Blocks) -> Iterator[Piece]:
    """Yield the text of blocks as headings, paragraphs and tables."""
    for block in blocks:
        match block:
            case Heading():
                yield "heading", min(block.level, 3), ((plain(block.content),),)
            case Paragraph() if plain(block.content).strip():
                yield "paragraph", 0, ((plain(block.content),),)
            case Table():
                rows = tuple(tuple(" ".join(texts(cell.blocks)) for cell in row.cells) for row in block.rows)
                yield "table", block.header_rows, rows
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from flat(item.blocks)
            case BlockQuote() | Callout():
                yield from flat(block.blocks)


def programs_for(pieces: Sequence[Piece]) -> dict[str, Program]:
    """Return what can be run here by name, ours first, saying on standard error what cannot."""
    makers = {"briefgen": ours, "reportlab": platypus, "typst": typst, "weasyprint": weasyprint}
    found = {}
    for name, make in makers.items():
        if name == "briefgen" or find_spec(name):
            found[name] = make(pieces)
        else:
            print(f"{name} is not installed (pip install '.[benchmark]'): it is not measured.", file=sys.stderr)
    return found


def ours(pieces: Sequence[Piece]) -> Program:
    """Return a program that runs our backend."""
    document, style = Document(tuple(map(block, pieces)), title="Benchmark", language="en-GB"), look()
    return lambda: render(document, style, ignore)


def look() -> HouseStyle:
    """Return the default template's look without its header and footer, which the peers do not set."""
    return pipeline.open_template(Settings()).style


def block(piece: Piece) -> Block:
    """Return a piece as a node."""
    kind, level, rows = piece
    if kind == "table":
        lines = tuple(Row(tuple(Cell((Paragraph((Text(text),)),)) for text in row)) for row in rows)
        return Table(lines, level, style="Briefing Table")
    return Heading(level, (Text(rows[0][0]),)) if kind == "heading" else Paragraph((Text(rows[0][0]),))


def faces() -> tuple[bytes, bytes]:
    """Return the font files that all use: regular and bold."""
    regular, bold = (find(FAMILY, weight).face for weight in (False, True))
    return bytes(regular.data), bytes(bold.data)


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


def measure(programs: dict[str, Program], rounds: int) -> dict[str, list[float]]:
    """Return the milliseconds of each program's rounds, run in turns so that a busy moment hits all alike."""
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds + 3):
        for name, program in programs.items():
            begin = time.perf_counter()
            program()
            taken[name].append((time.perf_counter() - begin) * 1_000)
    return {name: times[3:] for name, times in taken.items()}


def report(programs: dict[str, Program], taken: dict[str, list[float]]) -> int:
    """Print the table of medians and sizes; return 1 where a goal is missed."""
    from pypdf import PdfReader

    print(f"Median of {len(taken['briefgen'])} rounds taken in turns (quartiles in brackets).\n")
    print("| what | ms | ours to it | goal | bytes | ours to it | goal | pages |\n|---|---|---|---|---|---|---|---|")
    made = {name: program() for name, program in programs.items()}
    own, size = statistics.median(taken["briefgen"]), len(made["briefgen"])
    failed = 0
    for name, times in taken.items():
        low, middle, high = statistics.quantiles(times, n=4, method="inclusive")
        speed, bulk = own / middle, size / len(made[name])
        goals = (GOALS.get(name), SIZE_GOAL if name == "typst" else None)
        failed |= any(goal is not None and ratio > goal for ratio, goal in zip((speed, bulk), goals, strict=True))
        pages = len(PdfReader(io.BytesIO(made[name])).pages)
        told = (name, f"{middle:.1f} ({low:.1f} to {high:.1f})", f"{speed:.2f}", goals[0] or "", f"{len(made[name]):,}")
        print(f"| {' | '.join(map(str, told))} | {bulk:.2f} | {goals[1] or ''} | {pages} |")
    office = libreoffice()
    if office is not None:
        print(f"| LibreOffice, one process | {office:.0f} | {own / office:.2f} |  |  |  |  |  |")
    return failed


def libreoffice() -> float | None:
    """Return the milliseconds in which LibreOffice turns our Word file into a PDF, started for it."""
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: it is not measured.", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "benchmark.docx")
        path.write_bytes(to_docx(Document(tuple(map(block, content()))), look(), ignore))
        home = f"-env:UserInstallation=file://{folder}/home"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        for _ in range(2):  # the first run makes the profile
            begin = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken = (time.perf_counter() - begin) * 1_000
    return taken


def alone(name: str, times: int) -> int:
    """Set the content once, so many times over, and print seconds, megabytes at the peak and bytes."""
    program = programs_for(content(times))[name]
    before = peak()
    begin = time.perf_counter()
    size = len(program())
    print(f"{time.perf_counter() - begin:.2f} {peak():.0f} {peak() - before:.0f} {size}")
    return 0


def peak() -> float:
    """Return the most megabytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report_growth(names: Sequence[str]) -> None:
    """Print what ever longer texts take, each in a process of its own."""
    print("\n| content | what | s | peak, MB | of it while setting, MB | bytes |\n|---|---|---|---|---|---|")
    for times in GROWTH:
        for name in names:
            if name == "weasyprint" and times > HEAVY:
                continue
            command = [sys.executable, __file__, "--one", name, str(times)]
            run = subprocess.run(command, capture_output=True, text=True, check=True)
            seconds, most, more, size = run.stdout.split()
            print(f"| {times:,}× | {name} | {seconds} | {most} | {more} | {int(size):,} |")


if __name__ == "__main__":
    sys.exit(main())
