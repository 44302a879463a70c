"""Plain text as it is really pasted: decoded, normalised, and its furniture marked."""

from briefgen.diagnostics import Report
from briefgen.model.source import Source
from briefgen.readers.encoding import decode
from briefgen.readers.filekind import refuse_other_files
from briefgen.readers.record import Told, source_of


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> Source:
    """Read a pasted article; everything in it stays quotable, and the layout says what is not body text.

    Args:
        data: the article as it came.
        name: what the user calls it: a path, or "standard input".
        report: where guesses, damage and doubtful dates are told.
        encoding: the user's `--encoding`, tried before everything else.

    Raises:
        SourceError: it is empty, is no text, or is not in the encoding that the user named.
    """
    refuse_other_files(data, name)
    decoded = decode(data, name, report, encoding)
    return source_of(decoded.text, Told(encoding=decoded.encoding, encoding_from=decoded.found), data, name, report)
