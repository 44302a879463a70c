"""Many articles: briefings a second, what a second worker adds, memory as the count grows, and others beside it.

    python benchmarks/batch.py [--count 2000] [--peers 100] [--workers 1 2]

The articles are the samples of the repository, varied (`articles.py`). Others make the same documents: docxtpl fills a
Word template, WeasyPrint sets our web page as PDF, LibreOffice converts our Word file, each in one warm process.
"""

import argparse
import itertools
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean
from typing import Any

import articles

from briefgen.batch.running import Batch, Batcher, Progress
from briefgen.batch.work import Order
from briefgen.jobs import FAILED, Limits
from briefgen.settings import DEFAULTS

PAGE = 4096
KINDS = {"extraction alone": (), "with DOCX and PDF": ("docx", "pdf")}


def main() -> None:
    """Print two Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--peers", type=int, default=100, help="how many documents the others make")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        news = articles.write(folder / "news", options.count)
        size = sum(path.stat().st_size for path in news.iterdir()) / options.count
        print(f"{options.count:,} articles of {size / 1024:.1f} KB on average\n")
        print("| what | workers | a second | MB a worker, second tenth | last tenth | failed |")
        print("|---|---|---|---|---|---|", flush=True)
        for (kind, formats), workers in itertools.product(KINDS.items(), options.workers):
            print(f"| {kind} | {workers} | {row(news, folder, formats, workers)} |", flush=True)
        if options.peers:
            peers(folder, options.peers)


def row(news: Path, folder: Path, formats: tuple[str, ...], workers: int) -> str:
    """Run a batch, and return its figures."""
    out = folder / f"out-{len(formats)}-{workers}"
    order = Order(str(out), DEFAULTS, formats, "2026-01-01")
    meter = Meter(workers)
    batcher = Batcher(Batch((str(news),), order, Limits(workers)), lambda: datetime.now(UTC), meter)
    batcher.run()
    meter.over.set()
    failed = sum(each.result.state == FAILED for each in batcher.done)
    if not (formats and workers == 1):
        shutil.rmtree(out)
    return f"{meter.rate:.1f} | {meter.tenth(2):.0f} | {meter.tenth(10):.0f} | {failed}"


class Meter:
    """Keeps how fast a batch goes, without its start, and what memory its workers have."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.begun = 0.0
        self.rate = 0.0
        self.progress = 0.0
        self.memory: list[tuple[float, float]] = []
        self.over = threading.Event()
        threading.Thread(target=self.watch, daemon=True).start()

    def __call__(self, progress: Progress) -> None:
        """Take down how far it is."""
        self.progress = progress.number / progress.total
        if progress.number == self.workers:
            self.begun = progress.seconds
        elif progress.number > self.workers:
            self.rate = (progress.number - self.workers) / (progress.seconds - self.begun)

    def watch(self) -> None:
        """Look at the workers' memory now and then."""
        while not self.over.wait(0.25):
            pages = [resident(pid) for pid in grandchildren()]
            if pages:
                self.memory.append((self.progress, mean(pages) * PAGE / 2**20))

    def tenth(self, number: int) -> float:
        """Return the mean memory in a tenth of the batch, in MB."""
        low, high = (number - 1) / 10, number / 10
        return mean([size for progress, size in self.memory if low < progress <= high] or [0.0])


def grandchildren() -> list[int]:
    """Return the processes that a process of this one has begun: the workers of an engine."""
    return [pid for child in children("self") for pid in children(child)]


def children(process: int | str) -> list[int]:
    """Return the processes that a process has begun, as Linux lists them: it takes no time that the workers need."""
    lists = Path(f"/proc/{process}/task").glob("*/children")
    try:
        return [int(pid) for each in lists for pid in each.read_text(encoding="ascii").split()]
    except OSError:  # it has ended
        return []


def resident(pid: int) -> int:
    """Return the pages that a process has in memory; 0 for one that is no more."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0


def peers(folder: Path, count: int) -> None:
    """Print how many documents a second others make, of the text of our own."""
    print(f"\n| beside it, {count} documents | a second |")
    print("|---|---|", flush=True)
    made = sorted((folder / "out-2-1").iterdir())
    briefs = [path for path in made if path.is_dir()][:count]
    for name, program in (
        ("docxtpl, DOCX", docxtpl),
        ("WeasyPrint, PDF", weasyprint),
        ("LibreOffice, PDF", libreoffice),
    ):
        try:
            seconds = program(briefs, folder)
        except (ImportError, FileNotFoundError) as missing:
            print(f"| {name} | not here ({missing}) |", flush=True)
        else:
            print(f"| {name} | {len(briefs) / seconds:.1f} |", flush=True)


def docxtpl(briefs: list[Path], folder: Path) -> float:
    """Fill a Word template with a loop a section, in one process."""
    import docx
    from docxtpl import DocxTemplate

    word = docx.Document()
    word.add_heading("{{ title }}", 0)
    for line in ("{%p for p in lines %}", "{{ p }}", "{%p endfor %}"):
        word.add_paragraph(line)
    word.save(folder / "peer.docx")
    told = [(path / "briefing.yaml").read_text(encoding="utf-8") for path in briefs]

    def fill(text: str) -> None:
        template = DocxTemplate(folder / "peer.docx")
        lines = [line.partition("text:")[2].strip() for line in text.splitlines() if " text:" in line]
        template.render({"title": "Briefing", "lines": lines}, autoescape=True)
        template.save(folder / "peer-out.docx")

    return taken(told, fill)


def weasyprint(briefs: list[Path], folder: Path) -> float:
    """Set our web page as PDF, in one process."""
    from weasyprint import HTML

    from briefgen import pipeline
    from briefgen.diagnostics import ignore
    from briefgen.model.forms import load

    template = pipeline.open_template(DEFAULTS)
    pages = [
        pipeline.render(pipeline.compose(load(path / "briefing.yaml"), template, ignore), ["html"], ignore)["html"]
        for path in briefs
    ]
    return taken(pages, lambda page: HTML(string=page.decode()).write_pdf(folder / "peer.pdf"))


def libreoffice(briefs: list[Path], folder: Path) -> float:
    """Convert our Word files, in one call."""
    words = folder / "words"
    words.mkdir()
    for path in briefs:
        shutil.copy(path / "briefing.docx", words / f"{path.name}.docx")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "pdfs"]
    return taken(
        [sorted(words.iterdir())], lambda paths: subprocess.run([*command, *paths], check=True, capture_output=True)
    )


def taken(given: list[Any], do: Callable[[Any], object]) -> float:
    """Return how many seconds something takes for all of some things."""
    begun = time.perf_counter()
    for each in given:
        do(each)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
