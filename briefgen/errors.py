"""Everything that can go wrong, drawn as a tree, each with the exit code that it ends the program with.

    BriefgenError             1
    ├── UnknownNameError      2   no such format, extractor, template, key; wrong usage
    ├── SourceError           3   the article cannot be read
    │   └── CorpusError       3   a labelled article is not in a labelled form
    ├── ExtractionError       4   the article cannot be turned into a briefing
    │   ├── BriefingError     4   a briefing file is malformed, or breaks a law
    │   └── FloorError        4   a figure of a corpus is below its floor
    ├── TemplateError         5   template or house style wrong, or a bound reached
    ├── RenderError           6   cannot be written in this format
    │   ├── ConformanceError  6   the result would break its standard; open fields under --final
    │   └── OutputError       6   the target cannot be written; what was there is whole
    ├── MailError             7   a message cannot be built, saved or sent, in part or whole
    └── BatchError            8   some of many failed, or a batch cannot be begun

Only these are printed without a traceback: the message says what is wrong and where, the hint what to do next.
"""

from collections.abc import Iterable, Sequence


class BriefgenError(Exception):
    """A failure that the user can mend, told in one line with the next step."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = " ".join(message.splitlines())  # what it quotes may hold line breaks
        super().__init__(self.message)
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UnknownNameError(BriefgenError):
    """A format, extractor, template, key or marking of that name does not exist, or the usage is wrong."""

    exit_code = 2


class SourceError(BriefgenError):
    """The article cannot be read."""

    exit_code = 3


class CorpusError(SourceError):
    """Labelled articles cannot be read: every fault in them is named."""

    def __init__(self, faults: Sequence[str]) -> None:
        others = len(faults) - 1
        super().__init__(faults[0], f"And {others} more." if others else "")
        self.faults = tuple(faults)


class ExtractionError(BriefgenError):
    """The article cannot be turned into a briefing."""

    exit_code = 4


class BriefingError(ExtractionError):
    """A briefing file is malformed, or a statement in it breaks a law."""


class FloorError(ExtractionError):
    """A figure of a corpus is below the floor that was set for it."""


class TemplateError(BriefgenError):
    """A template or its house style is wrong, or a bound of the sandbox was reached."""

    exit_code = 5


class RenderError(BriefgenError):
    """The document cannot be written in this format."""

    exit_code = 6


class ConformanceError(RenderError):
    """The result would break the standard that it claims, or leaves human-only fields open under `--final`."""


class OutputError(RenderError):
    """The target cannot be written; what was there before is whole."""


class MailError(BriefgenError):
    """A message cannot be built, saved or sent, in part or whole."""

    exit_code = 7


class BatchError(BriefgenError):
    """Some of many briefs failed, or a batch cannot be begun."""

    exit_code = 8


def reason(error: OSError | ValueError) -> str:
    """Return why the system refuses a path, in its own words; that no file can be called so where it has none."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return "it has no possible name"  # an embedded NUL, or a lone surrogate


def nearest(name: str, known: Iterable[str], prefix: str = "") -> str:
    """Return a hint that names the known name nearest to `name`, or all of them where none is near.

    The name in the hint is given with its `prefix`, as it is to be typed.

    >>> nearest("agrements", ["agreements", "risks"])
    'Did you mean "agreements"?'
    >>> nearest("xyz", ["pdf", "docx"])
    'Known: docx, pdf.'
    """
    import difflib  # for a message that is rarely wanted

    names = sorted(known)
    close = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.6)
    return f'Did you mean "{prefix}{close[0]}"?' if close else f"Known: {', '.join(names)}."
