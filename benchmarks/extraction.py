"""What extraction costs, warm and in proportion to the text, beside two naive programs for scale.

    python benchmarks/extraction.py [--rounds 5] [CORPUS ...]

CORPUS: labelled articles, as `briefgen eval` takes them; ../shared/quality/corpus/dev where it is there, else our own
samples. An article's time is the least of its rounds, the corpus gone through whole each time, so that nothing is
remembered from the round before; it is told for a text of 7 KB by its own length.
"""

import argparse
import compileall
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from timing import ROOT, clean_environment

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.evaluation.corpus import read_corpus
from briefgen.settings import Settings

DEV = ROOT.parent / "shared" / "quality" / "corpus" / "dev"
SAMPLES = ROOT / "corpus" / "samples"
LENGTH = 7000
GOAL, IMPORT_GOAL = 40, 60
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
KEYWORDS = {
    "agreements": ("agree", "sign", "treaty", "pact", "deal", "accord", "plan to", "negotiat"),
    "risks": ("risk", "warn", "threat", "fear", "could", "dispute", "danger"),
    "domestic_reactions": ("opposition", "union", "protest", "lawmaker", "party", "critic", "voter"),
    "international_reactions": ("united nations", "european union", "welcomed", "condemned", "ambassador"),
}
IMPORTS = {"an empty Python": "pass", "what every command has": "import briefgen.pipeline, briefgen.settings"}
RULES = f"{IMPORTS['what every command has']}, briefgen.model.briefing"


def main() -> None:
    """Print three Markdown tables: the cost of an article, its growth, and the import."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="*", default=[DEV if DEV.is_dir() else SAMPLES])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts = [article.pasted for article in read_corpus(options.corpus)]
    print(f"{len(texts)} articles, median {statistics.median(map(len, texts)):,.0f} characters\n")
    costs(texts, options.rounds)
    growth(texts)
    imports(options.rounds)


def briefed(text: str) -> None:
    """Read, extract and gate one article."""
    settings = Settings()
    pipeline.extract(
        pipeline.read([pipeline.Article("article.txt", text.encode())], settings, ignore), settings, ignore
    )


def split(text: str) -> list[str]:
    """Split an article into sentences by one pattern."""
    return END.split(text)


def sorted_by_keyword(text: str) -> dict[str, list[str]]:
    """Sort sentences into sections by the first keyword that they have."""
    boxes: dict[str, list[str]] = {}
    for sentence in split(text):
        low = sentence.lower()
        name = next((name for name, words in KEYWORDS.items() if any(word in low for word in words)), "background")
        boxes.setdefault(name, []).append(sentence)
    return boxes


def costs(texts: Sequence[str], rounds: int) -> None:
    """Print what an article takes in each program."""
    print(f"| what | ms a {LENGTH // 1000} KB article, median (quartiles) | goal |\n|---|---|---|")
    programs: dict[str, tuple[Callable[[str], object], str]] = {
        "briefgen: read, extract, gate": (briefed, str(GOAL)),
        "naive keyword sorting": (sorted_by_keyword, ""),
        "plain sentence splitting": (split, ""),
    }
    for name, (program, goal) in programs.items():
        found = [
            1000 * took * LENGTH / len(text) for took, text in zip(least(program, texts, rounds), texts, strict=True)
        ]
        low, middle, high = statistics.quantiles(found, n=4)
        print(f"| {name} | {middle:.3g} ({low:.3g} to {high:.3g}) | {goal} |", flush=True)


def least(program: Callable[[str], object], texts: Sequence[str], rounds: int) -> list[float]:
    """Return the least seconds that each text took over all rounds."""
    taken = [[seconds(program, text) for text in texts] for _ in range(rounds + 1)]
    return [min(column) for column in zip(*taken[1:], strict=True)]


def seconds(program: Callable[[str], object], text: str) -> float:
    """Return how long one call takes."""
    begin = time.perf_counter()
    program(text)
    return time.perf_counter() - begin


def growth(texts: Iterable[str]) -> None:
    """Print what ever longer articles take, each made of ever more of the corpus."""
    print("\n| characters | s | ms a 7 KB |\n|---|---|---|")
    whole = "\n\n".join(texts)
    for times in (1, 4, 16):
        text = whole[: LENGTH * times]
        took = min(seconds(briefed, text) for _ in range(3))
        print(f"| {len(text):,} | {took:.3f} | {1000 * took * LENGTH / len(text):.1f} |", flush=True)


def imports(rounds: int) -> None:
    """Print what importing the extractor adds to a cold start."""
    compileall.compile_dir(ROOT / "briefgen", quiet=2)
    print("\n| a process that imports | ms, median | goal |\n|---|---|---|")
    taken = {name: started(code, 3 * rounds) for name, code in {**IMPORTS, "the extractor as well": RULES}.items()}
    taken["the extractor as well"] = started(f"{RULES}, briefgen.extractors.rules", 3 * rounds)
    for name, took in taken.items():
        print(f"| {name} | {took:.0f} | |")
    added = taken["the extractor as well"] - taken["what every command has"]
    print(f"| what the extractor adds | **{added:.0f}** | {IMPORT_GOAL} |")


def started(code: str, times: int) -> float:
    """Return the median milliseconds of a process that runs `code`."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        subprocess.run((sys.executable, "-c", code), check=True, env=clean_environment())
        taken.append(1000 * (time.perf_counter() - begin))
    return statistics.median(taken)


if __name__ == "__main__":
    main()
