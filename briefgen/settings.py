"""What user and machine decide: limits and folders, by option, environment, `briefgen.toml` or default."""

import dataclasses
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import UnknownNameError, nearest, reason
from briefgen.mail_settings import MailSettings, mail_settings
from briefgen.model.markings import LISTS, Marking, lookup, preferred
from briefgen.model.vocabulary import SECTIONS, STATUSES
from briefgen.server_settings import Server

Phrases = tuple[tuple[str, tuple[str, ...]], ...]
"""What phrases stand for, with the phrases."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The office's own words, beside those that the extractor knows."""

    sections: Phrases = ()
    """Section -> phrases: a sentence with one of them belongs there."""
    status: Phrases = ()
    """Status of an undertaking -> phrases that say it."""
    leave_out: tuple[str, ...] = ()
    """A sentence with one of them is set aside."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions that reach the stages; each has a default that needs no file."""

    date: str | None = None
    """The as-of date (ISO), where the user gave one; else it is the newest source's `published`."""
    language: str | None = None
    """The language of the program's words in a document (BCP 47); else the template's."""
    encoding: str | None = None
    """The articles' encoding, where the user gave one: tried before everything else."""
    extractor: str = "rules"
    """The name of the extractor."""
    template: str = "info-memo"
    """The name of a template, or the path of a Word file."""
    template_folder: str | None = None
    """The office's own templates: looked through before the built-in ones."""
    summary_words: int = 60
    """The bottom line's upper bound, in words."""
    article_bytes: int = 16 * 1024 * 1024
    """The largest article that is read: beyond it the text is no article."""
    reader_leeway: int = 1
    """How many times the usual time and memory a page or PDF may take to read, up to 100: for long reports."""
    markings: Mapping[str, Marking] = field(default_factory=dict)
    """The office's own protective markings, as `lookup` has their spelling: the table `[markings]`."""
    lexicon: Lexicon = Lexicon()
    """The office's own words: the table `[lexicon]` of a settings file."""
    mail: MailSettings = field(default_factory=MailSettings)
    """What the office decides about its mail: the table `[mail]`."""


DEFAULTS = Settings()
FILE_NAME = "briefgen.toml"
VARIABLE = "BRIEFGEN_"
"""What the names of our environment variables begin with: `BRIEFGEN_TEMPLATE`."""
SECRET = "BRIEFGEN_MAIL_SECRET"  # noqa: S105 - where it stands, not what it is
"""The variable that holds the secret of a mail server: no setting, and never repeated."""
KEYS = tuple(
    field.name for field in dataclasses.fields(Settings) if field.name not in {"date", "lexicon", "mail", "markings"}
)
"""What a file or the environment can decide; a date belongs to one briefing and is an option only."""
LEXICON, MAIL, MARKINGS = "lexicon", "mail", "markings"
"""What only a file can decide; the nearest file that has it wins, with all of it."""
LIST = "list"
"""In the table of markings, the list that is meant by words that several have."""
LONGEST_PHRASE, MOST_PHRASES = 80, 2000
"""Characters of a phrase, and phrases in a lexicon: beyond them it is no list of words."""


def load(options: Mapping[str, Any], environment: Mapping[str, str], files: Sequence[Path], report: Report) -> Settings:
    """Return the settings: options win over the environment, that over `files`, of which the first wins.

    Args:
        options: by name; None stands for an option that was not given.
        environment: the variables of the process.
        files: settings files, the strongest first; those that do not exist count for nothing.
        report: told of variables that look like ours and are not, and of files that cannot be opened.

    Raises:
        UnknownNameError: a file is malformed, or names a key that does not exist.
    """
    merged: dict[str, Any] = {}
    for file in reversed(files):
        merged |= _from_file(file, report)
    merged |= _from_environment(environment, report)
    merged |= {name: value for name, value in options.items() if value is not None}
    return Settings(**merged)


def _from_file(file: Path, report: Report) -> dict[str, Any]:
    data = _bytes(file, report)
    if data is None:
        return {}
    import tomllib

    try:
        tree = tomllib.loads(data.decode("utf-8-sig"))
    except ValueError as error:
        raise UnknownNameError(f"{file} cannot be read: {error}.", "It has to be TOML in UTF-8.") from None
    # A marking's ceiling can be of one of the office's own markings, wherever the file tells of them.
    found = {key: _decided(file, key, value) for key, value in tree.items() if key != MAIL}
    if MAIL in tree:
        mail = mail_settings(tree[MAIL], f"{file}: {MAIL}", found.get(MARKINGS, {}))
        found[MAIL] = _mail_beside(file, mail)
    return found


def _decided(file: Path, key: str, value: Any) -> Any:
    if key == LEXICON:
        return _lexicon(value, str(file))
    if key == MARKINGS:
        return _markings(value, f"{file}: {MARKINGS}")
    return _beside(file, key, _checked(key, value, str(file)))


def _markings(value: Any, place: str) -> dict[str, Marking]:
    """Return the markings that the table of a settings file tells: `"EYES ONLY" = "C00000"`, or colour and ground."""
    if not isinstance(value, dict):
        raise UnknownNameError(f"{place} must be a table.", f'Such as [{MARKINGS}] with "EYES ONLY" = "C00000".')
    found = _preferred(value.get(LIST, ""), place)
    told: dict[str, str] = {}
    for name, colours in value.items():
        if name == LIST:
            continue
        named = {"colour": colours} if isinstance(colours, str) else colours
        wrong = not isinstance(named, dict) or named.keys() - {"colour", "ground"}
        if wrong or not all(isinstance(colour, str) and _COLOUR.fullmatch(colour) for colour in named.values()):
            hint = '"C00000", or { colour = "FFFFFF", ground = "C00000" }; "" takes the template\'s own.'
            raise UnknownNameError(f'{place}."{name}" is no colour: {colours!r}.', f"Such as {hint}")
        spelled = " ".join(name.split())
        if not spelled or min(spelled) < " " or len(spelled) > LONGEST_PHRASE:
            raise UnknownNameError(f"{place}: {name!r} is no marking.", "Give the words that stand on the page.")
        if lookup(spelled) in told:
            message = f'{place} holds one marking twice: "{told[lookup(spelled)]}" and "{name}".'
            raise UnknownNameError(message, "Keep one of the two spellings.")
        told[lookup(spelled)] = name
        found[lookup(spelled)] = Marking(spelled, **{part: colour.upper() for part, colour in named.items()})
    return found


def _preferred(name: Any, place: str) -> dict[str, Marking]:
    if not name:
        return {}
    if name not in LISTS:
        raise UnknownNameError(
            f"{place}.{LIST}: there is no list of markings called {name!r}.", nearest(str(name), LISTS)
        )
    return preferred(name)


_COLOUR = re.compile(r"(?:[0-9A-Fa-f]{6})?")


def _bytes(file: Path, report: Report) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        # A service often runs without a home that it may look into: no reason to refuse every command.
        message = f"The settings cannot be read, and count for nothing: {reason(error)}."
        report(Diagnostic("settings-not-read", message, str(file)))
        return None


def _beside(file: Path, key: str, value: Any) -> Any:
    # A path in a file is meant as seen from that file, wherever the program is started.
    names_a_file = key == "template_folder" or (key == "template" and (set(value) & set("/\\") or "." in value))
    return str(file.parent / value) if names_a_file else value


def _mail_beside(file: Path, mail: MailSettings) -> MailSettings:
    def beside(server: Server) -> Server:
        return replace(server, ca_file=str(file.parent / server.ca_file)) if server.ca_file else server

    ledger = str(file.parent / mail.ledger) if mail.ledger else ""
    note = _beside(file, "template", mail.note)
    return dataclasses.replace(mail, note=note, ledger=ledger, smtp=beside(mail.smtp), imap=beside(mail.imap))


def _from_environment(environment: Mapping[str, str], report: Report) -> dict[str, Any]:
    return dict(_variables(environment, report))


def _variables(environment: Mapping[str, str], report: Report) -> Iterator[tuple[str, Any]]:
    for variable, text in sorted(environment.items()):
        key = variable.removeprefix(VARIABLE).lower()
        if not variable.startswith(VARIABLE) or not text or variable == SECRET:
            continue
        if key in KEYS:
            yield key, _checked(key, _number(text) if _is_number(key) else text, variable)
        else:
            message = f"The environment's {variable} is no setting. {nearest(key, KEYS)}"
            report(Diagnostic("unknown-setting", message))


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else text  # noqa: PLR2004 - no limit is longer


def _is_number(key: str) -> bool:
    return isinstance(getattr(DEFAULTS, key), int)


def _checked(key: str, value: Any, place: str) -> Any:
    if key not in KEYS:
        raise UnknownNameError(
            f'{place}: there is no setting called "{key}".', nearest(key, (*KEYS, LEXICON, MAIL, MARKINGS))
        )
    if _is_number(key) and (type(value) is not int or value < 1):
        raise UnknownNameError(f"{place}: {key} must be a whole number of at least 1, not {value!r}.")
    if not _is_number(key) and (not isinstance(value, str) or not value):
        raise UnknownNameError(f"{place}: {key} must be text, not {value!r}.")
    if not _is_number(key) and min(value) < " ":
        raise UnknownNameError(f"{place}: {key} holds a control character: {value!r}.")
    return value


def _lexicon(value: Any, place: str) -> Lexicon:
    """Return the lexicon that the table of a settings file tells."""
    tree = _table(value, ("sections", "status", "leave_out"), f"{place}: {LEXICON}")
    lexicon = Lexicon(
        _meanings(tree.get("sections", {}), SECTIONS, f"{place}: {LEXICON}.sections"),
        _meanings(tree.get("status", {}), STATUSES, f"{place}: {LEXICON}.status"),
        _phrases(tree.get("leave_out", []), f"{place}: {LEXICON}.leave_out"),
    )
    number = len(lexicon.leave_out) + sum(len(listed) for _, listed in (*lexicon.sections, *lexicon.status))
    if number > MOST_PHRASES:
        message = f"{place}: {LEXICON} holds {number:,} phrases, more than {MOST_PHRASES:,}."
        raise UnknownNameError(message, "List the words that make the difference.")
    return lexicon


def _table(value: Any, keys: Sequence[str], place: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UnknownNameError(f"{place} must be a table.", f'Such as [{LEXICON}] with sections.risks = ["demarche"].')
    for key in value:
        if key not in keys:
            raise UnknownNameError(f'{place}: there is no "{key}".', nearest(key, keys))
    return value


def _meanings(value: Any, names: Sequence[str], place: str) -> Phrases:
    """Return what phrases stand for; no phrase stands for two things."""
    found = tuple((name, _phrases(listed, f"{place}.{name}")) for name, listed in _table(value, names, place).items())
    meaning: dict[str, str] = {}
    for name, listed in found:
        for phrase in listed:
            other = meaning.setdefault(phrase, name)
            if other != name:
                raise UnknownNameError(f'{place}: "{phrase}" stands under {other} and {name}.', "Keep one of them.")
    return found


def _phrases(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise UnknownNameError(f"{place} must be a list of phrases, not {value!r}.", 'Such as ["demarche"].')
    return tuple(dict.fromkeys(_phrase(item, place) for item in value))


def _phrase(value: Any, place: str) -> str:
    """Return a phrase in lower case with single spaces, as it is looked for."""
    if not isinstance(value, str):
        raise UnknownNameError(f"{place}: a phrase must be text, not {value!r}.", "Put it between quotes.")
    phrase = unicodedata.normalize("NFC", " ".join(value.split())).lower()
    if not any(character.isalnum() for character in phrase):
        raise UnknownNameError(f"{place}: {value!r} is no phrase: there is no word in it.")
    if len(phrase) > LONGEST_PHRASE:
        message = f'{place}: "{phrase[:30]}…" is longer than {LONGEST_PHRASE} characters.'
        raise UnknownNameError(message, "Give the words that show it, not the sentence.")
    return phrase
