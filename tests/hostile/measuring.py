"""What a hostile file ends in and what it costs, told by the operating system: each is opened in a process of its own.

    python tests/hostile/measuring.py [FOLDER …]

prints a table of all; the tests run it and hold each file to the figures of the collection's own README.
"""

import contextlib
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from briefgen import pipeline  # noqa: E402 - found once the root is on the path
from briefgen.diagnostics import ignore  # noqa: E402 - likewise
from briefgen.errors import BriefgenError, ExtractionError  # noqa: E402 - likewise
from briefgen.readers import child  # noqa: E402 - likewise
from briefgen.settings import DEFAULTS  # noqa: E402 - likewise
from briefgen.templating.word import compile_template  # noqa: E402 - likewise

HOSTILE: Final = ROOT.parent / "shared" / "hostile"
BEFORE: Final = "Norland and Sudria signed a treaty on power cables in Oslo on 2 March 2026. Ministers met there.\n\n"
AFTER: Final = (
    "\n\nThe two governments plan to link their grids by 2030. Port workers in Sudria largely back the plan.\n"
)


class Row(NamedTuple):
    """A file, and what came of it."""

    name: str
    """With its folder."""
    outcome: str
    """What was read or made; or "refused: " and why."""
    seconds: float
    """Of a processor, of all processes."""
    megabytes: int
    """The most that a process had, the program's own some 60 with it."""


class Figure(NamedTuple):
    """What a file of a folder may cost."""

    seconds: float
    megabytes: int


FIGURES: Final = {
    "docx": Figure(2, 300),
    "docxtpl": Figure(0.5, 128),
    "html": Figure(10, 512),
    "jinja": Figure(0.5, 128),
    "pdf": Figure(2, 256),
    "reportlab": Figure(2, 256),
    "text": Figure(2, 256),
}
"""Of the README's table, as it has them; of folders for which it tells none, ours."""


def rows(folder: str) -> Iterator[Row]:
    """Yield a row for each file of a folder of the collection."""
    _inside(b"", "warm")  # what every file needs is loaded once; a child that reads files is begun by each
    for path in sorted((HOSTILE / folder).iterdir()):
        if path.suffix != ".json":
            yield _row(f"{folder}/{path.name}", path.read_bytes(), _OPENS[folder])


def _row(name: str, data: bytes, opens: Callable[[bytes, str], str]) -> Row:
    reader, writer = os.pipe()
    process = os.fork()
    if not process:
        with os.fdopen(writer, "w") as pipe:
            pipe.write(_outcome(data, name, opens))
        child._stop_all()  # that the system counts it
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        outcome = pipe.read() or "the process ended"
    _, _, used = os.wait4(process, 0)
    return Row(name, outcome, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def _outcome(data: bytes, name: str, opens: Callable[[bytes, str], str]) -> str:
    try:
        return opens(data, Path(name).name)
    except BriefgenError as error:
        return f"refused: {error}"
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__}: {error}"


def _article(data: bytes, name: str) -> str:
    sources = pipeline.read([pipeline.Article(name, data)], DEFAULTS, ignore)
    told = f"read: {sum(len(source.text) for source in sources):,} characters"
    with contextlib.suppress(ExtractionError):
        pipeline.extract(sources, DEFAULTS, ignore)
        return f"{told}, briefed"
    return told


def _inside(data: bytes, name: str) -> str:
    """Brief an article with hostile text in its middle."""
    return _article(BEFORE.encode() + data + AFTER.encode(), f"{Path(name).stem}.txt")


def _template(data: bytes, name: str) -> str:
    template = compile_template(data, name)
    briefing = pipeline.extract(
        pipeline.read([pipeline.Article("a.txt", (BEFORE + AFTER).encode())], DEFAULTS, ignore), DEFAULTS, ignore
    )
    made = pipeline.render(pipeline.compose(briefing, template, ignore), ("docx", "pdf", "html"), ignore)
    return f"made: {len(made)} documents"


def _typed(data: bytes, _: str) -> str:
    """Type a template's text into a Word file, and make a document with it."""
    import docx

    word = docx.Document()
    for line in data.decode("utf-8", "replace")[:20_000].splitlines():
        word.add_paragraph("".join(letter for letter in line if letter.isprintable()))
    found = io.BytesIO()
    word.save(found)
    return _template(found.getvalue(), "hostile.docx")


def _word(data: bytes, name: str) -> str:
    """Read a Word file as an article, and use it as a template."""
    return f"{_outcome(data, name, _article)} | {_outcome(data, name, _template)}"


_OPENS: Final[dict[str, Callable[[bytes, str], str]]] = {
    "docx": _word,
    "docxtpl": _template,
    "html": _article,
    "jinja": _typed,
    "pdf": _article,
    "reportlab": _inside,
    "text": _inside,
}


def main() -> None:
    """Print a row a file: as JSON in a pipe that asks for it, else as a table."""
    wanted = [name for name in sys.argv[1:] if name != "--json"] or list(FIGURES)
    for folder in wanted:
        for row in rows(folder):
            told = f"| {row.name} | {row.seconds:.2f} | {row.megabytes} | {row.outcome} |"
            sys.stdout.write(f"{json.dumps(row) if '--json' in sys.argv else told}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
