"""PDF, warm: our backend beside plain reportlab Platypus, Typst, WeasyPrint and LibreOffice, taken in turns.

    python benchmarks/pdf.py [--rounds 40] [--cold] [--growth]

All set the same text in the same font and size, embedded: headings, paragraphs and tables of the sample briefing. What
the peers are spared is in their favour: bold words, links, header, footer and callouts. Ours and Typst's are tagged and
PDF/A; reportlab's is neither. Typst keeps its compiler, which remembers what it laid out before. Peers that are not
installed are left out, and that is said.
"""

import argparse
import io
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from pdf_programs import PROGRAMS, Piece, Program, document_of
from timing import clean_environment, in_turns, spread

from briefgen import pipeline
from briefgen.backends.docx import render as to_docx
from briefgen.diagnostics import ignore
from briefgen.document.nodes import (
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Heading,
    OrderedList,
    Paragraph,
    Table,
)
from briefgen.document.walk import plain, texts
from briefgen.model.forms import load, locate
from briefgen.settings import Settings
from briefgen.templating.compose import compose

GOALS: Final = {"reportlab": 1.5}
SIZE_GOAL: Final = 1.2
GROWTH: Final = (1, 10, 100, 1_000)
PATIENCE: Final = 600
"""How many seconds a program has for one length; WeasyPrint needs more for 1,000 times the content."""
LARGEST: Final = 16_000_000_000
"""How many bytes a program may ask for, so that none brings the machine down."""


def main() -> int:
    """Measure and print Markdown tables; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40, help="rounds that count, after three that do not")
    parser.add_argument("--growth", action="store_true", help="set 1 to 1,000 times the content too, each in a process")
    parser.add_argument("--cold", action="store_true", help="measure ours and reportlab as processes of their own too")
    parser.add_argument("--one", nargs=2, metavar=("PROGRAM", "TIMES"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return alone(options.one[0], int(options.one[1]))
    programs = programs_for(content())
    failed = report(programs, dict(zip(programs, in_turns(tuple(programs.values()), options.rounds, 3), strict=True)))
    if options.cold:
        failed |= report_cold(options.rounds)
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
    found = {}
    for name, make in PROGRAMS.items():
        if name == "briefgen" or find_spec(name):
            found[name] = make(pieces)
        else:
            print(f"{name} is not installed (pip install '.[benchmark]'): it is not measured.", file=sys.stderr)
    return found


def report(programs: dict[str, Program], taken: dict[str, list[float]]) -> int:
    """Print the table of medians and sizes; return 1 where a goal is missed."""
    from pypdf import PdfReader

    print(f"Median of {len(taken['briefgen'])} rounds taken in turns (quartiles in brackets).\n")
    print("| what | ms | ours to it | goal | bytes | ours to it | goal | pages |\n|---|---|---|---|---|---|---|---|")
    made = {name: program() for name, program in programs.items()}
    own, size = statistics.median(taken["briefgen"]), len(made["briefgen"])
    failed = 0
    for name, times in taken.items():
        speed, bulk = own / statistics.median(times), size / len(made[name])
        goals = (GOALS.get(name), SIZE_GOAL if name == "typst" else None)
        failed |= any(goal is not None and ratio > goal for ratio, goal in zip((speed, bulk), goals, strict=True))
        pages = len(PdfReader(io.BytesIO(made[name])).pages)
        told = (name, spread(times), f"{speed:.2f}", goals[0] or "", f"{len(made[name]):,}")
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
        path.write_bytes(to_docx(document_of(content()), pipeline.open_template(Settings()).style, ignore))
        home = f"-env:UserInstallation=file://{folder}/home"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        for _ in range(2):  # the first run makes the profile
            begin = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken = (time.perf_counter() - begin) * 1_000
    return taken


def report_cold(rounds: int) -> int:
    """Print what one document costs from the start of Python to the file, taken in turns; 1 where the goal is missed.

    Ours also opens the default template, for its look.
    """
    taken: dict[str, list[float]] = {"briefgen": [], "reportlab": []}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "pieces.json")
        source.write_text(json.dumps(content()), encoding="utf-8")
        for _ in range(rounds + 1):
            for name, times in taken.items():
                command = [
                    sys.executable,
                    Path(__file__).with_name("pdf_programs.py"),
                    name,
                    source,
                    f"{folder}/{name}",
                ]
                begin = time.perf_counter()
                subprocess.run(command, check=True, env=clean_environment())
                times.append((time.perf_counter() - begin) * 1_000)
    print("\n| a process | ms | ours to it | goal |\n|---|---|---|---|")
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}  # the first writes bytecode
    ratio = medians["briefgen"] / medians["reportlab"]
    print(f"| briefgen | {medians['briefgen']:.0f} | 1.00 |  |")
    print(f"| reportlab | {medians['reportlab']:.0f} | **{ratio:.2f}** | {GOALS['reportlab']} |")
    return int(ratio > GOALS["reportlab"])


def alone(name: str, times: int) -> int:
    """Set the content once, so many times over, and print seconds, megabytes at the peak and bytes."""
    resource.setrlimit(resource.RLIMIT_AS, (LARGEST, LARGEST))
    program = PROGRAMS[name](content(times))
    before = peak()
    begin = time.perf_counter()
    size = len(program())
    print(f"{time.perf_counter() - begin:.2f} {peak():.0f} {peak() - before:.0f} {size}")
    return 0


def peak() -> float:
    """Return the most megabytes that this process has held; what `getrusage` tells begins with what its parent held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def report_growth(names: Sequence[str]) -> None:
    """Print what ever longer texts take, each in a process of its own."""
    print("\n| content | what | s | peak, MB | of it while setting, MB | bytes |\n|---|---|---|---|---|---|")
    for times in GROWTH:
        for name in names:
            command = [sys.executable, __file__, "--one", name, str(times)]
            try:
                run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                print(f"| {times:,}× | {name} | not done in {PATIENCE} |  |  |  |")
                continue
            seconds, most, more, size = run.stdout.split()
            print(f"| {times:,}× | {name} | {seconds} | {most} | {more} | {int(size):,} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
