"""What is compared: each built-in template with several briefings, one with footnotes, and random Word files."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.settings import Settings
from briefgen.templating.word import compile_template
from scripts.comparing.houses import house
from scripts.templates import TEMPLATES

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.templating.word import Template

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "briefs" / "nara-summit" / "article.txt"
EVENTS = ROOT / "corpus" / "events"
LONG = 3
"""The articles of so many events make the long briefing."""


class Specimen(NamedTuple):
    """One document in both formats."""

    name: str
    docx: bytes
    pdf: bytes


def built_in(others: Sequence[Path] = ()) -> Iterator[Specimen]:
    """Yield the six templates with the sample, with each of some other articles, and with a briefing of several.

    The template whose evidence is in endnotes comes with footnotes too.
    """
    briefings = {"sample": briefing(SAMPLE), **{path.stem: briefing(path) for path in others}}
    briefings["long"] = briefing(*(path for event in sorted(EVENTS.iterdir())[:LONG] for path in event.glob("*.txt")))
    for template in TEMPLATES:
        opened = pipeline.open_template(Settings(template=template))
        for name, content in briefings.items():
            yield specimen(f"{template}, {name}", opened, content)
            if opened.limits.evidence == "endnotes":
                noted = replace(opened, limits=replace(opened.limits, evidence="footnotes"))
                yield specimen(f"{template}, {name}, footnotes", noted, content)


def by_chance(count: int, first: int = 0) -> Iterator[Specimen]:
    """Yield documents of random Word files, by the seeds from `first` on."""
    content = briefing(SAMPLE)
    for seed in range(first, first + count):
        yield specimen(f"random {seed}", compile_template(house(seed), f"random-{seed}.docx"), content)


def briefing(*paths: Path) -> "Briefing":
    """Return what the articles give."""
    settings = Settings()
    return pipeline.extract(pipeline.read(paths, settings, ignore), settings, ignore)


def specimen(name: str, template: "Template", content: "Briefing") -> Specimen:
    """Return a briefing in a template's look."""
    made = pipeline.render(pipeline.compose(content, template, ignore), ("docx", "pdf"), ignore)
    return Specimen(name, made["docx"], made["pdf"])
