"""What is printed: results on standard output, and errors, warnings and notes on standard error, a line each."""

import contextlib
import errno
import os
import sys

import click

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import BriefgenError, OutputError

BUG, USAGE, INTERRUPTED = 1, 2, 130


def one_line(text: str) -> str:
    r"""Return `text` on one line, with nothing in it that could steer a terminal: articles are data.

    >>> one_line("Nara\x1b[2J\nsummit")
    'Nara\ufffd[2J summit'
    """
    return _harmless(" ".join(text.split()))


def _harmless(text: str) -> str:
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def say(text: str) -> None:
    """Print a line of the result."""
    click.echo(one_line(text))


def say_row(text: str) -> None:
    """Print a line of the result whose spaces are meant: a table's row."""
    click.echo(_harmless(text))


def mention(text: str) -> None:
    """Print a line beside the result."""
    click.echo(one_line(text), err=True)


def say_error(text: str) -> None:
    """Print what went wrong."""
    mention(f"briefgen: error: {text}")


_CHARACTER, _MOST = "character-not-shown", 3
"""An article in another script would fill the screen: so many characters are named, the others counted."""


def reporter(*, verbose: bool) -> Report:
    """Return where diagnostics go: warnings to standard error, each once, and notes only where they are wanted."""
    said: set[str] = set()
    characters: list[str] = []

    def report(diagnostic: Diagnostic) -> None:
        line = f"briefgen: {diagnostic.level}: {diagnostic}"
        if line in said or not (verbose or diagnostic.level == "warning"):
            return
        said.add(line)
        characters.extend([line] * (diagnostic.code == _CHARACTER))
        if verbose or diagnostic.code != _CHARACTER or len(characters) <= _MOST:
            mention(line)

    context = click.get_current_context(silent=True)
    if context and not verbose:
        context.call_on_close(lambda: _count_others(len(characters) - _MOST))
    return report


def _count_others(number: int) -> None:
    if number > 0:
        what = "character" if number == 1 else "characters"
        mention(f"briefgen: warning: … and {number} more {what} that cannot be shown: --verbose names them.")


def write_out(data: bytes) -> None:
    """Write bytes to standard output.

    Raises:
        OutputError: it is closed or full.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"Standard output cannot be written: {error.strerror}.") from None


def tell(failure: BaseException) -> int:
    """Print what ended the program, and return the exit code for it."""
    match failure:
        case BriefgenError():
            say_error(str(failure))
            return failure.exit_code
        case click.UsageError():
            _tell_usage(failure)
            return USAGE
        case click.Abort() | KeyboardInterrupt():
            return INTERRUPTED
        case BrokenPipeError():
            _abandon_output()
            return BUG
        case OSError() if failure.filename is None and failure.errno in _OUTPUT_ERRORS:
            _abandon_output()
            say_error(f"Standard output cannot be written: {failure.strerror}.")
            return OutputError.exit_code
        case _:
            _tell_bug(failure)
            return BUG


_OUTPUT_ERRORS = frozenset({errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG})


def _abandon_output() -> None:
    """Let what is still in the buffer go nowhere: Python would write it again at its end, and set its own exit code."""
    with contextlib.suppress(OSError, AttributeError):  # no file behind it: nothing to redirect
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_usage(failure: click.UsageError) -> None:
    if isinstance(failure, getattr(click.exceptions, "NoArgsIsHelpError", ())):  # click 8.2 and later
        click.echo(failure.message, err=True)
        return
    command = failure.ctx.command_path if failure.ctx else "briefgen"
    message = failure.format_message()
    say_error(f"{message}{'' if message.endswith(('.', '?')) else '.'} `{command} --help` explains.")


def _tell_bug(failure: BaseException) -> None:
    import traceback

    traceback.print_exception(failure)
    mention("briefgen: This is a fault of the program. Please report it, with the lines above and the command.")
