"""Plain YAML, written and read: long text folded readably, no anchors, and no string ever taken for something else.

Writing is done here rather than by PyYAML: its emitter writes everything beyond U+FFFF as escapes, so that one emoji
makes a whole article unreadable, and importing it costs every `make` 20 ms. What is written is valid YAML 1.1 and 1.2:
any loader reads the same strings. Reading goes through PyYAML's parser; only its events are used, so neither tags nor
aliases mean anything, and nothing is built that the text does not spell out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefgen.errors import BriefingError
from briefgen.patterns import Pattern

if TYPE_CHECKING:
    import yaml

Place = tuple[str | int, ...]
"""Where a value stands: keys and positions from the root."""

WIDTH = 100
"""Where folded lines break, in characters."""
DEPTH = 32
"""A briefing nests six deep; beyond this the file is hostile."""

_PLAIN = Pattern(r"[^\W\d_][\w ./()&+;–—’“”'\"-]*(?<! )")
"""Text that no YAML version reads as anything but a string: begins with a letter, no colon, comma, hash or bracket."""
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_SPECIAL = Pattern("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What has to be escaped: control characters, the byte order mark, and what YAML 1.1 calls line ends."""
_UNFOLDABLE = Pattern(r"(?:^|\n) | (?:\n|$)|  ")
"""Spaces that folding would lose."""
_FOLD = Pattern(rf"([^ \n]{{{WIDTH + 1},}}|[^\n]{{1,{WIDTH}}})(?: |$)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = Pattern(f'[\\\\"\n]|{_SPECIAL.source}')

_INT = Pattern(r"[-+]?[0-9]{1,18}")
_FLOAT = Pattern(r"[-+]?(?:[0-9]{1,40}\.[0-9]{0,40}|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


def dump(tree: dict[str, Any]) -> str:
    r"""Write a mapping of plain values as YAML.

    >>> print(dump({"title": "Nara", "date": "2026-01-11", "parties": ["Japan", "no"], "salience": 0.5}), end="")
    title: Nara
    date: '2026-01-11'
    parties:
      - Japan
      - 'no'
    salience: 0.5
    """
    return "".join(f"{line}\n" for line in _collection(tree, "")) or "{}\n"


def _collection(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if item and isinstance(item, dict | list | tuple):
                yield f"{indent}{key}:"
                yield from _collection(item, indent + "  ")
            else:
                yield f"{indent}{key}: {_scalar(item, indent + '  ')}"
        return
    for item in value:
        if item and isinstance(item, dict | list | tuple):
            lines = _collection(item, indent + "  ")
            yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
            yield from lines
        else:
            yield f"{indent}- {_scalar(item, indent + '  ')}"


def _scalar(value: Any, indent: str) -> str:
    match value:
        case str():
            return _string(value, indent)
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[value]
        case float():
            return _number(value)
        case list() | tuple() | dict():
            return "{}" if isinstance(value, dict) else "[]"
        case _:
            return str(value)


def _number(value: float) -> str:
    # YAML 1.1 wants a point in the mantissa of a float: "1e+16" would be read as a string.
    text = repr(value)
    return text.replace("e", ".0e", 1) if "e" in text and "." not in text else text


def _string(text: str, indent: str) -> str:
    if not text.replace("\n", " ").isprintable() and _SPECIAL.search(text):  # all that is special is unprintable
        return _escaped(text, indent)
    if "\n" in text or len(text) > WIDTH:
        return _block(text, indent)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return "'" + text.replace("'", "''") + "'"


def _block(text: str, indent: str) -> str:
    if text[0] in " \n" or text.endswith("\n\n") or " \n" in text or text[-1] == " ":
        return _escaped(text, indent)  # many an editor drops the spaces that end a line
    body = text.removesuffix("\n")
    end = "" if body != text else "-"
    if _UNFOLDABLE.search(body):
        lines = body.split("\n")
        return f"|{end}\n" + "\n".join(indent + line if line else "" for line in lines)
    return f">{end}\n" + "\n".join(indent + line if line else "" for line in _folded(body))


def _folded(text: str) -> Iterator[str]:
    # YAML 1.2.2 section 8.1.3: a break between lines is a space, so a real one takes an empty line more.
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""
        yield from _FOLD.findall(paragraph)


def _escaped(text: str, indent: str) -> str:
    # One source line a line: "\" at its end joins them, and protects a space that the next one begins with.
    lines = [_ESCAPED.compiled.sub(_escape, line) for line in text.split("\n")]
    joined = f"\\n\\\n{indent}".join("\\" + line if number and line.startswith(" ") else line
                                     for number, line in enumerate(lines))  # fmt: skip
    return f'"{joined}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    known = _ESCAPES.get(character)
    if known:
        return known
    code = ord(character)
    return f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}"  # noqa: PLR2004 - the largest \x escape


def parse(text: str, name: str) -> Any:
    """Return the value that `text` spells: mappings, lists, strings, and the numbers and constants of JSON.

    What a person types without quotes stays what it looks like: `no`, `2026-01-11`, `1_000` and `12:30:00` are
    strings. A key with nothing behind it counts as left out.

    Raises:
        BriefingError: it is no YAML, or it uses anchors, aliases, tags or several documents, or repeats a key.
    """
    return _build(text, name).root


def places(text: str, name: str) -> dict[Place, int]:
    """Return the line, counted from 1, on which each value of `text` begins."""
    return _build(text, name).lines


def _build(text: str, name: str) -> "_Builder":
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=loader):
            _take(builder, event)
    except _RefusedError as error:
        raise BriefingError(f"{name}, line {error.line}: {error}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = f", line {mark.line + 1}" if mark else ""
        if _TOO_DEEP in str(error.problem):
            raise BriefingError(f"{name}{line}: {_NESTED}") from None
        raise BriefingError(f"{name}{line}: this is no YAML: {error.problem or error.context}.", _QUOTES) from None
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise BriefingError(f"{name}: this is no YAML: {str(error).splitlines()[0]}.") from None
    return builder


_NESTED = "this is nested too deeply for a briefing."
_TOO_DEEP = "maximum nesting depth"
"""What libyaml says from 1,000 levels on, if that many open before it has told us of the first."""
_QUOTES = "Text that holds a colon, a hash or a quotation mark goes between single quotes."


class _RefusedError(Exception):
    """YAML that a briefing has no use for."""

    def __init__(self, message: str, event: Any) -> None:
        super().__init__(message)
        self.line = event.start_mark.line + 1


@dataclass(slots=True)
class _Open:
    """A collection that is not closed yet."""

    value: Any
    place: Place
    key: str | None = None
    """The key that waits for its value, in a mapping."""


@dataclass(slots=True)
class _Builder:
    """What has been built so far: filled event by event, without recursion."""

    root: Any = None
    documents: int = 0
    open: list[_Open] = field(default_factory=list)
    lines: dict[Place, int] = field(default_factory=dict)


def _take(builder: _Builder, event: "yaml.Event") -> None:
    import yaml

    match event:
        case yaml.ScalarEvent():
            _refuse_marks(event)
            _take_scalar(builder, event)
        case yaml.MappingStartEvent():
            _enter(builder, event, {})
        case yaml.SequenceStartEvent():
            _enter(builder, event, [])
        case yaml.CollectionEndEvent():
            builder.open.pop()
        case yaml.AliasEvent():
            raise _RefusedError("an alias (*) has no place in a briefing.", event)
        case yaml.DocumentStartEvent():
            builder.documents += 1
            if builder.documents > 1:
                raise _RefusedError("a second document (---) begins; a briefing is one.", event)
        case _:
            pass  # the other ends and the stream itself say nothing


def _refuse_marks(event: Any) -> None:
    if event.anchor is not None:
        raise _RefusedError(f"an anchor (&{event.anchor[:40]}) has no place in a briefing.", event)
    if event.tag is not None:
        raise _RefusedError(f"a tag ({event.tag[:40]}) has no place in a briefing.", event)


def _take_scalar(builder: _Builder, event: Any) -> None:
    if not _wants_key(builder):
        _put(builder, event, _typed(event.value) if event.implicit[0] else event.value)
        return
    inside = builder.open[-1]
    if (*inside.place, event.value) in builder.lines:
        raise _RefusedError(f'the key "{event.value[:80]}" stands here twice.', event)
    inside.key = event.value


def _enter(builder: _Builder, event: Any, collection: Any) -> None:
    _refuse_marks(event)
    if len(builder.open) == DEPTH:
        raise _RefusedError(_NESTED, event)
    if _wants_key(builder):
        raise _RefusedError("a key has to be a word.", event)
    builder.open.append(_Open(collection, _put(builder, event, collection)))


def _wants_key(builder: _Builder) -> bool:
    return bool(builder.open) and isinstance(builder.open[-1].value, dict) and builder.open[-1].key is None


def _put(builder: _Builder, event: Any, value: Any) -> Place:
    place: Place = ()
    if not builder.open:
        builder.root = value
    else:
        inside = builder.open[-1]
        place = (*inside.place, len(inside.value) if inside.key is None else inside.key)
        if inside.key is None:
            inside.value.append(value)
        elif value is not None:
            inside.value[inside.key] = value
        inside.key = None
    builder.lines[place] = event.start_mark.line + 1
    return place


def _typed(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
