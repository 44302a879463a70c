"""How well articles are found on saved pages, beside the extractor that we read pages with left to itself.

    python benchmarks/pages.py [--each] [FOLDER]

FOLDER: pages with what stands on them, `corpus/pages` unless named. Text is compared by runs of four words, as in the
public article-extraction benchmark; title and standfirst count for nobody.
"""

import argparse
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from briefgen.evaluation.pages import Finder, Judged, by_the_extractor, by_us, judged
from briefgen.evaluation.shingles import mean

PAGES = Path(__file__).parents[1] / "corpus" / "pages"
WAYS: Mapping[str, Mapping[str, bool]] = {
    "trafilatura": {},
    "  precision": {"precise": True},
    "  recall": {"complete": True},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=PAGES)
    parser.add_argument("--each", action="store_true", help="a line for each page, too")
    chosen = parser.parse_args()
    finders: dict[str, Finder] = {"briefgen": by_us}
    finders |= {name: partial(by_the_extractor, **options) for name, options in WAYS.items()}
    all_of_them = {name: judged(chosen.folder, find) for name, find in finders.items()}
    print(f"{'':12}  precision  recall     F1  titles   days  strange")
    for name, pages in all_of_them.items():
        print(_line(name, pages))
    if chosen.each:
        print("\n".join(_each(all_of_them["briefgen"], all_of_them["trafilatura"])))


def _line(name: str, pages: tuple[Judged, ...]) -> str:
    text, count = mean(page.text for page in pages), len(pages)
    titles, days = sum(page.is_title for page in pages) / count, sum(page.is_day for page in pages) / count
    strange = sum(len(page.strange) for page in pages)
    return (
        f"{name:12}  {text.precision:9.3f}  {text.recall:6.3f}  {text.f1:5.3f}  {titles:6.1%} {days:6.1%} {strange:8}"
    )


def _each(ours: tuple[Judged, ...], theirs: tuple[Judged, ...]) -> Iterator[str]:
    for us, them in zip(ours, theirs, strict=True):
        marks = f"{'' if us.is_title else ' title'}{'' if us.is_day else ' day'}"
        text = f"{us.text.precision:.3f} {us.text.recall:.3f} {us.text.f1:.3f} (its own {them.text.f1:.3f})"
        yield f"{us.name:32} {text}{marks}"
        yield from (f"{'':34}took in: {phrase}" for phrase in us.strange)


if __name__ == "__main__":
    main()
