"""The forms of a briefing: YAML for people, JSON for programs, and the fingerprint that tells who wrote it last.

from_yaml(to_yaml(briefing), "briefing.yaml") == briefing       and the same with JSON
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from briefgen.errors import BriefingError, reason
from briefgen.model.briefing import Briefing
from briefgen.model.flaws import Flaw, flaws, where, without
from briefgen.model.yaml_text import Place, dump, parse, places

FILE_NAME = "briefing.yaml"
"""What a briefing is called in its folder."""
SUFFIXES = (".yaml", ".yml", ".json")
FILE_BYTES = 256 * 1024 * 1024
"""The largest file that is taken for a briefing."""

_HEAD = """\
# A briefing. Yours to fill: desk, marking, comments; a statement may be reworded or given "keep: pin" or "keep: drop".
# Quotations stay as they are. `briefgen check` names what does not fit, `briefgen render` makes the documents.
"""


class Draft(Struct, frozen=True):
    """A briefing file as far as it can be understood."""

    briefing: Briefing | None
    """Without its flawed parts; None where nothing can be checked."""
    complaints: tuple[str, ...]
    """What is wrong with its form, one line each, with place and statement."""


def to_yaml(briefing: Briefing) -> str:
    """Return `briefing` as YAML, keys in the order of the model."""
    return _HEAD + dump(msgspec.to_builtins(briefing))


def to_json(briefing: Briefing) -> str:
    """Return `briefing` as indented JSON, keys in the order of the model."""
    return msgspec.json.format(msgspec.json.encode(briefing), indent=2).decode() + "\n"


def from_yaml(text: str, name: str) -> Briefing:
    """Return the briefing that a YAML text tells.

    Raises:
        BriefingError: it tells none; the message names file, line and key.
    """
    return _strict(parse(text, name), name, lambda: places(text, name))


def from_json(text: str, name: str) -> Briefing:
    """Return the briefing that a JSON text tells.

    Raises:
        BriefingError: it tells none; the message names file and key.
    """
    return _strict(_json(text, name), name, dict)


def load(path: Path) -> Briefing:
    """Return the briefing in a file, or in the folder that holds it.

    Raises:
        BriefingError: there is none, or it is malformed.
    """
    path = locate(path)
    text = read_text(path)
    return from_json(text, str(path)) if path.suffix.lower() == ".json" else from_yaml(text, str(path))


def load_draft(path: Path) -> Draft:
    """Return what a briefing file tells although it may be flawed, and everything that is wrong with its form.

    Raises:
        BriefingError: it cannot be read at all, or is neither YAML nor JSON.
    """
    path = locate(path)
    text, name = read_text(path), str(path)
    is_json = path.suffix.lower() == ".json"
    tree = _json(text, name) if is_json else parse(text, name)
    found = flaws(tree)
    if not found:
        return Draft(_strict(tree, name, dict), ())
    lines = {} if is_json else places(text, name)
    return Draft(without(tree, found), tuple(_complaint(flaw, tree, name, lines) for flaw in found))


def locate(path: Path) -> Path:
    """Return the briefing file that a user's path means: the file itself, or `briefing.yaml` in a folder.

    Raises:
        BriefingError: the path leads to no briefing.
    """
    try:
        return _located(path)
    except OSError as error:
        raise BriefingError(f"{path} cannot be read: {reason(error)}.") from None


def _located(path: Path) -> Path:
    if path.is_dir():
        inside = path / FILE_NAME
        if not inside.is_file():
            raise BriefingError(f"{path} holds no {FILE_NAME}.", "`briefgen make ARTICLE -o FOLDER` makes one.")
        return inside
    if not path.suffix and not path.exists():
        raise BriefingError(f"{path} does not exist.", "`briefgen make ARTICLE -o FOLDER` makes a briefing.")
    if path.suffix.lower() not in SUFFIXES:
        hint = "A briefing is a .yaml or .json file, or a folder that holds briefing.yaml."
        raise BriefingError(f"{path} is not called like a briefing.", hint)
    if not path.exists():
        raise BriefingError(f"{path} does not exist.", "`briefgen extract ARTICLE -o FILE` makes a briefing.")
    return path


def read_text(path: Path) -> str:
    """Return the characters of a briefing file: UTF-8, or UTF-16 with its mark, as PowerShell redirects output.

    Raises:
        BriefingError: it cannot be read, or is no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except OSError as error:
        raise BriefingError(f"{path} cannot be read: {reason(error)}.") from None
    if len(data) > FILE_BYTES:
        raise BriefingError(f"{path} is larger than {FILE_BYTES // 1024**2} MB.", "A briefing is a small file.")
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BriefingError(f"{path}, line {line}: this is not UTF-8.", "Save the file as UTF-8.") from None


def fingerprint(briefing: Briefing) -> str:
    """Return 16 hexadecimal digits that stand for everything in `briefing` but its fingerprint."""
    tree = msgspec.to_builtins(briefing)
    del tree["fingerprint"]
    return hashlib.sha256(msgspec.json.encode(tree, order="sorted")).hexdigest()[:16]


def sealed(briefing: Briefing) -> Briefing:
    """Return `briefing` with the fingerprint that fits it: what the program does before it writes one."""
    return msgspec.structs.replace(briefing, fingerprint=fingerprint(briefing))


def is_edited(briefing: Briefing) -> bool:
    """Tell whether somebody has changed `briefing` since the program wrote it."""
    return briefing.fingerprint != fingerprint(briefing)


def _strict(tree: Any, name: str, lines: Callable[[], dict[Place, int]]) -> Briefing:
    try:
        briefing = msgspec.convert(tree, Briefing)
        msgspec.json.encode(briefing)
    except msgspec.ValidationError:
        first, *others = flaws(tree)
        more = f"{len(others)} more: `briefgen check` names them all." if others else ""
        raise BriefingError(_complaint(first, tree, name, lines()), more) from None
    except UnicodeEncodeError:
        raise BriefingError(f"{name} holds half a character (a lone surrogate).", "Delete or retype it.") from None
    return briefing


def _complaint(flaw: Flaw, tree: Any, name: str, lines: dict[Place, int]) -> str:
    if not flaw.place:
        return f"{name} is not a briefing: it must hold keys with values, such as `title: …`."
    # A missing key has no line: the nearest thing around it has one.
    around = next((flaw.place[:end] for end in range(len(flaw.place), 0, -1) if flaw.place[:end] in lines), None)
    line = f", line {lines[around]}" if around else ""
    return f"{name}{line}: {where(flaw.place)}{_statement(flaw.place, tree)}: {flaw.message} {flaw.hint}".rstrip()


_LONGEST_ID: Final = 40
"""Characters of an id that are repeated in a message, on one line: one that is wrong may be anything."""


def _statement(place: Place, tree: Any) -> str:
    match place:
        case (str(section), int(number), *_):
            item = tree[section][number]
            told = item.get("id") if isinstance(item, dict) else None
            return f" ({' '.join(told.split())[:_LONGEST_ID]})" if isinstance(told, str) else ""
        case _:
            return ""


def _json(text: str, name: str) -> Any:
    import json

    try:
        return json.loads(text, object_pairs_hook=_unrepeated, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise BriefingError(f"{name}, line {error.lineno}: this is no JSON: {error.msg}.") from None
    except (ValueError, RecursionError) as error:
        what = "it is nested too deeply" if isinstance(error, RecursionError) else re.sub(r"\s+", " ", str(error))
        raise BriefingError(f"{name}: this is no JSON for a briefing: {what}.") from None


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        twice = next(key for key, count in counts.items() if count > 1)
        raise ValueError(f'the key "{twice[:80]}" stands twice in one place')
    return tree


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is no number")
