"""What reading costs: a web page cold beside trafilatura and our own text path, a PDF warm beside PDFium's own text.

    python benchmarks/reading.py [--runs 15] [--rounds 40]

The page is the sample article between menus, teasers and scripts; trafilatura's cold run is a Python that imports it
and takes the article from the same page. The PDF has ten pages of our own sample articles, in one column or two;
PDFium's own text is that of every page, asked for once. Commands, and warm readings, are taken in turns.
"""

import argparse
import html
import io
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import pypdfium2
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph
from timing import ROOT, clean_environment, compile_bytecode, in_turns, spread

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.evaluation.corpus import read_corpus
from briefgen.settings import Settings

ARTICLE: Final = ROOT / "briefs" / "nara-summit" / "article.txt"
SAMPLES: Final = ROOT / "corpus" / "samples"
PAGE_GOAL, PDF_GOAL = 1.3, 1.2
PAGES: Final = 10
EXTRACTOR: Final = (
    "import sys, trafilatura; "
    "trafilatura.bare_extraction(open(sys.argv[1], encoding='utf-8').read(), with_metadata=True)"
)
Command = tuple[str, ...]


def main() -> int:
    """Measure both and print Markdown tables; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="rounds of cold commands that count, after one")
    parser.add_argument("--rounds", type=int, default=40, help="rounds of warm readings that count, after three")
    options = parser.parse_args()
    missed = cold(options.runs)
    print()
    return max(missed, warm(options.rounds))


def cold(runs: int) -> int:
    """Print what a `make` of a page costs beside the extractor and a `make` of the same article as text."""
    compile_bytecode()
    with tempfile.TemporaryDirectory() as folder:
        page, text = Path(folder, "article.html"), Path(folder, "article.txt")
        text.write_bytes(ARTICLE.read_bytes())
        page.write_text(web_page(ARTICLE.read_text(encoding="utf-8")), encoding="utf-8")
        commands = (
            make(page, folder),
            make(text, folder),
            (sys.executable, "-c", EXTRACTOR, str(page)),
        )
        taken = in_turns([lambda command=command: run(command, Path(folder, "out")) for command in commands], runs, 1)
    ours, words, extractor = taken
    ratio = statistics.median(ours) / (statistics.median(words) + statistics.median(extractor))
    print(f"Median of {runs} runs taken in turns, in milliseconds (quartiles in brackets).\n")
    print("| briefgen make page.html | briefgen make article.txt | trafilatura | ratio to both together | goal |")
    print("|---|---|---|---|---|")
    print(f"| {spread(ours)} | {spread(words)} | {spread(extractor)} | **{ratio:.2f}** | {PAGE_GOAL} |")
    return int(ratio > PAGE_GOAL)


def make(article: Path, folder: str) -> Command:
    """Return the command that makes a Word file of an article."""
    program = str(Path(sys.executable).with_name("briefgen"))
    return (program, "make", str(article), "--format", "docx", "-o", str(Path(folder, "out")))


def run(command: Command, target: Path) -> None:
    """Run a command to its end, nothing standing where it may write."""
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(command, env=clean_environment(), check=True, capture_output=True)


def web_page(text: str) -> str:
    """Return an article as outlets show it: between menus, scripts, and teasers of others."""
    title = "South Korea and Japan Seal New Partnership at Nara Summit"
    body = "".join(f"<p>{html.escape(each)}</p>" for each in text.partition(title)[2].strip().split("\n\n"))
    menu = "".join(f'<li class="nav-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(40))
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{n}"><h3>Another story, number {n}</h3></a>'
        f'<img src="/pictures/{n}.jpg" alt="Picture {n}"><p>What it is about, in a line.</p></div>'
        for n in range(30)
    )
    script = "<script>window.state = {" + ",".join(f'"key{n}": [{n}, {n}]' for n in range(2000)) + "};</script>"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Post</title>'
        f'<meta property="article:published_time" content="2026-01-11T18:30:00+09:00">{script}</head><body>'
        f"<header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1>{body}</article></main>"
        f"<aside>{teasers}</aside><footer><ul>{menu}</ul><p>All rights reserved.</p></footer></body></html>"
    )


def warm(rounds: int) -> int:
    """Print what reading a PDF costs beside the library's own text of it."""
    print(f"Median of {rounds} rounds taken in turns, in milliseconds (quartiles in brackets).\n")
    print(f"| a PDF of {PAGES} pages | characters | briefgen reads it | PDFium's own text | ratio | goal |")
    print("|---|---|---|---|---|---|")
    missed = 0
    for columns in (1, 2):
        data = pdf(columns)
        settings = Settings()

        def ours(data: bytes = data, settings: Settings = settings) -> str:
            return pipeline.read_file(pipeline.Article("ten.pdf", data), settings, ignore)[0].text

        def theirs(data: bytes = data) -> str:
            return own_text(data)

        reading, library = in_turns((ours, theirs), rounds, 3)
        ratio = statistics.median(reading) / statistics.median(library)
        missed |= int(ratio > PDF_GOAL)
        name = f"in {columns} column{'s' * (columns > 1)}"
        row = (name, f"{len(ours()):,}", spread(reading), spread(library), f"**{ratio:.2f}**", str(PDF_GOAL))
        print(f"| {' | '.join(row)} |")
    return missed


def own_text(data: bytes) -> str:
    """Return the text of a PDF as its library gives it."""
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return "\n".join(texts)


def pdf(columns: int) -> bytes:
    """Return ten pages of our own sample articles, with running heads and page numbers."""
    body = getSampleStyleSheet()["BodyText"]
    lines = [line for article in read_corpus([SAMPLES]) for line in article.pasted.split("\n") if line.strip()]
    while True:
        stream = io.BytesIO()
        document = BaseDocTemplate(stream, invariant=1)
        width = 480 / columns
        frames = [Frame(55 + n * width, 60, width, 720) for n in range(columns)]
        document.addPageTemplates(PageTemplate(frames=frames, onPage=running_head))
        document.build([Paragraph(html.escape(line), body) for line in lines])
        if document.page <= PAGES:
            return stream.getvalue()
        lines = lines[: len(lines) * PAGES // document.page]


def running_head(canvas: object, document: BaseDocTemplate) -> None:
    """Draw what stands on every page."""
    canvas.drawString(60, 800, "The Post, world news")  # type: ignore[attr-defined]  # reportlab has no types
    canvas.drawString(280, 30, f"Page {document.page}")  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
