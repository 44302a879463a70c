"""Many articles: the samples of the repository, varied by numbers and a sentence of their own, the same every time.

python benchmarks/articles.py FOLDER [--count 2000]
"""

import argparse
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from briefgen.evaluation.corpus import read_corpus

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
_NUMBER = re.compile(r"\b\d{2}\b(?![.,:]\d| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))")


def main() -> None:
    """Write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    write(options.folder, options.count)


def articles(count: int) -> Iterator[tuple[str, str]]:
    """Yield so many articles, each under a name of its own, (name, text): sorted by name, all samples come in turn."""
    samples = [(article.id, article.pasted) for article in read_corpus([SAMPLES])]
    turns = ((name, text, turn) for turn in itertools.count() for name, text in samples)
    for name, text, turn in itertools.islice(turns, count):
        yield f"{turn:04d}-{name}", varied(text, turn)


def varied(text: str, turn: int) -> str:
    """Return an article with other numbers, and a sentence that no other has."""
    if not turn:
        return text
    changed = _NUMBER.sub(lambda match: str((int(match[0]) + turn * 7 - 10) % 90 + 10), text)
    return f"{changed.rstrip()}\n\nThe registry filed the report under number {turn:05d}.\n"


def write(folder: Path, count: int) -> Path:
    """Write so many articles into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles(count):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


if __name__ == "__main__":
    main()
