"""What is given the mutants: one target a reader, and whatever else opens files of strangers."""

import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.extractors.faults import faults
from briefgen.model.briefing import Briefing
from briefgen.model.forms import from_json, from_yaml, to_yaml
from briefgen.model.source import Source
from briefgen.readers import READERS
from briefgen.settings import DEFAULTS, load
from scripts.fuzzing import seeds


class Target(Struct, frozen=True):
    """Something that opens files."""

    seeds: Callable[[], Sequence[bytes]]
    tokens: tuple[str, ...]
    opens: Callable[[bytes], object]
    """Opens one; whatever it raises beside an error of ours is a fault."""


def _reader(name: str) -> Callable[[bytes], object]:
    def opens(data: bytes) -> object:
        read = READERS.get(name)(data, f"a.{name}", ignore)
        return [_sound(source) for source in (read if isinstance(read, tuple) else (read,))]

    return opens


def _sound(source: Source) -> Source:
    """Return a source that is what a source has to be.

    Raises:
        ValueError: it is not.
    """
    text = source.text
    if not text.strip() or text != unicodedata.normalize("NFC", text) or text != text.encode().decode():
        raise ValueError("the text of the source is empty, not NFC, or no Unicode")
    return source


def _brief(data: bytes) -> Briefing:
    sources = pipeline.numbered(pipeline.read_file(pipeline.Article("a.txt", data), DEFAULTS, ignore), ignore)
    briefing = pipeline.extract(sources, DEFAULTS, ignore)
    found = faults(briefing)
    if found:
        raise ValueError(f"the briefing breaks a law: {found[0]}")
    return briefing


def _saved(briefing: Briefing) -> object:
    """Verify a briefing that was opened, and write it again."""
    faults(briefing)
    return from_yaml(to_yaml(briefing), "a.yaml")


@cache
def _sample() -> Briefing:
    return _brief(seeds.article())


def _template(data: bytes) -> object:
    from briefgen.templating.word import compile_template

    composed = pipeline.compose(_sample(), compile_template(data, "a.docx"), ignore)
    return pipeline.render(composed, ("docx", "pdf", "html"), ignore)


def _settings(data: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "briefgen.toml"
        file.write_bytes(data)
        return load({}, {}, [file], ignore)


TARGETS: Final = {
    "text": Target(seeds.texts, ("text",), _reader("text")),
    "html": Target(seeds.pages, ("html",), _reader("html")),
    "docx": Target(seeds.word_files, ("word",), _reader("docx")),
    "pdf": Target(seeds.pdfs, ("pdf",), _reader("pdf")),
    "eml": Target(seeds.mails, ("mail", "html"), _reader("eml")),
    "feed": Target(seeds.feeds, ("feed",), _reader("feed")),
    "article": Target(seeds.articles, ("text",), _brief),
    "template": Target(seeds.templates, ("template", "word"), _template),
    "yaml": Target(lambda: [seeds.made()["yaml"]], ("tree",), lambda data: _saved(from_yaml(_text(data), "a.yaml"))),
    "json": Target(lambda: [seeds.made()["json"]], ("tree",), lambda data: _saved(from_json(_text(data), "a.json"))),
    "settings": Target(seeds.settings, ("tree",), _settings),
}
"""By name; the first six are the readers."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
