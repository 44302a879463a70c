"""Growth: time and peak memory of `briefgen make` on the sample article at 1, 10 and 100 times its length.

    python benchmarks/linear.py [--times 1 10 100] [--format pdf --format docx]

Each copy of the article differs by a few words, or equal statements would be joined and the work would not grow.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "briefs" / "nara-summit" / "article.txt"
SYLLABLES = ("ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "vu")


@dataclass(frozen=True)
class Cost:
    """What one run took."""

    seconds: float
    megabytes: float
    """Peak resident memory; 0 where the system does not tell."""


def main() -> None:
    """Print two Markdown tables: the whole command, and its stages in one process."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--format", action="append", dest="formats")
    parser.add_argument("--stages-of", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    formats = options.formats or ["pdf", "docx"]
    if options.stages_of:
        print(json.dumps(list(taken(options.stages_of, formats))))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = {times: write(folder, times) for times in options.times}
        whole_commands(articles, formats, folder)
        stages(articles, formats)


def whole_commands(articles: dict[int, Path], formats: list[str], folder: Path) -> None:
    """Measure every format at every length, each in a process of its own."""
    print("| length | words | " + " | ".join(f"{kind}, s | {kind}, MB" for kind in formats) + " |")
    print("|---" * (2 + 2 * len(formats)) + "|")
    for times, article in articles.items():
        words = len(article.read_text(encoding="utf-8").split())
        costs = [cost(article, kind, folder / f"{kind}-{times}") for kind in formats]
        told = " | ".join(f"{each.seconds:.2f} | {each.megabytes:.0f}" for each in costs)
        print(f"| {times}× | {words:,} | {told} |", flush=True)


def cost(article: Path, kind: str, target: Path) -> Cost:
    """Make a briefing in one format and return what the process took."""
    program = str(Path(sys.executable).with_name("briefgen"))
    begin = time.perf_counter()
    process = subprocess.Popen(
        (program, "make", str(article), "--format", kind, "-o", str(target)), stdout=subprocess.DEVNULL
    )
    peak = wait(process)
    seconds = time.perf_counter() - begin
    if process.returncode or not (target / f"briefing.{kind}").is_file():
        sys.exit(f"make --format {kind} of {article.name} failed with {process.returncode}.")
    return Cost(seconds, peak)


def wait(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process and return its peak memory in megabytes, where the system tells it for one child."""
    if not hasattr(os, "wait4"):
        process.wait()
        return 0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return megabytes(usage.ru_maxrss)


def stages(articles: dict[int, Path], formats: list[str]) -> None:
    """Measure the stages of every length, all of one length in one process, with its peak memory so far."""
    found = {}
    for times, article in articles.items():
        options = [f"--format={kind}" for kind in formats]
        command = (sys.executable, __file__, "--stages-of", str(article), *options)
        found[times] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print("\n| stage | " + " | ".join(f"{times}×, s | {times}×, MB" for times in found) + " |")
    print("|---" * (1 + 2 * len(found)) + "|")
    for same_stage in zip(*found.values(), strict=True):
        told = " | ".join(f"{seconds:.3f} | {megabytes:.0f}" for _, seconds, megabytes in same_stage)
        print(f"| {same_stage[0][0]} | {told} |")


def taken(article: Path, formats: list[str]) -> Iterator[tuple[str, float, float]]:
    """Yield each stage with its seconds, its imports among them, and the peak memory after it."""
    from briefgen import pipeline
    from briefgen.diagnostics import ignore
    from briefgen.settings import DEFAULTS

    clock = Clock()
    sources = pipeline.read([article], DEFAULTS, ignore)
    yield clock.lap("read")
    briefing = pipeline.extract(sources, DEFAULTS, ignore)
    yield clock.lap("extract")
    composed = pipeline.compose(briefing, pipeline.open_template(DEFAULTS), ignore)
    yield clock.lap("compose")
    for kind in formats:
        pipeline.render(composed, [kind], ignore)
        yield clock.lap(f"render {kind}")


class Clock:
    """Tells what passed since it was last asked."""

    def __init__(self) -> None:
        self.begin = time.perf_counter()

    def lap(self, stage: str) -> tuple[str, float, float]:
        """Return the stage with the seconds since the last lap and the peak memory so far."""
        now = time.perf_counter()
        seconds, self.begin = now - self.begin, now
        return stage, seconds, peak()


def peak() -> float:
    """Return this process's peak memory in megabytes, where the system tells it."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def megabytes(maxrss: int) -> float:
    """Return a peak in megabytes; getrusage(2) gives bytes on macOS, kilobytes elsewhere."""
    return maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def write(folder: Path, times: int) -> Path:
    """Write the article that is `times` as long, and return its path."""
    path = folder / f"article-{times}.txt"
    head, body = split(ARTICLE.read_text(encoding="utf-8"))
    path.write_text("\n\n".join((head, *(varied(body, copy) for copy in range(times)))), encoding="utf-8")
    return path


def split(article: str) -> tuple[str, str]:
    """Return furniture, headline and standfirst, and then the body."""
    paragraphs = article.strip().split("\n\n")
    return "\n\n".join(paragraphs[:3]), "\n\n".join(paragraphs[3:])


def varied(body: str, copy: int) -> str:
    """Return the body with a made-up word behind every article, a word of its own for each copy.

    >>> varied("The two met in the city.", 0)
    'The two met in the city.'
    >>> varied("The two met in the city.", 12)
    'The dekiba two met in the dekiba city.'
    """
    if not copy:
        return body
    word = "".join(SYLLABLES[int(digit)] for digit in f"{copy:02}0")
    return re.sub(r"\b([Tt]he|an?)\b", rf"\1 {word}", body)


if __name__ == "__main__":
    main()
