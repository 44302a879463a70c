"""What keeps a file from being a briefing: every missing, unknown or wrong key, each with its place."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import msgspec
from msgspec import Meta, Struct

from briefgen.errors import nearest
from briefgen.model.briefing import Briefing
from briefgen.model.source import IsoDay
from briefgen.model.yaml_text import Place


class Flaw(Struct, frozen=True):
    """One thing that is wrong with the form of a briefing."""

    place: Place
    message: str
    hint: str = ""


def flaws(tree: Any) -> tuple[Flaw, ...]:
    """Return everything that keeps `tree` from being a briefing, in the order of the file.

    >>> [where(flaw.place) for flaw in flaws({"title": "Nara", "agreements": [{"status": "sealed"}]})]
    ['agreements[0].status', 'agreements[0].id', 'agreements[0].text', 'agreements[0].evidence', 'agreements[0].cue']
    """
    return tuple(_flaws(tree, Briefing, ()))


def where(place: Place) -> str:
    """Write a place as people read it.

    >>> where(("agreements", 2, "evidence", 0, "start"))
    'agreements[2].evidence[0].start'
    """
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")


def without(tree: Any, flawed: tuple[Flaw, ...]) -> Briefing | None:
    """Return the briefing that is left when what is flawed is taken out, as long as its sources are whole."""
    if not isinstance(tree, dict) or any(flaw.place[:1] in {(), ("sources",)} for flaw in flawed):
        return None
    bad = {flaw.place[:2] for flaw in flawed} | {flaw.place[:1] for flaw in flawed if len(flaw.place) == 1}
    left = {key: _left(value, key, bad) for key, value in tree.items() if (key,) not in bad}
    return msgspec.convert({"title": "", **left}, Briefing)


def _left(value: Any, key: str, bad: set[Place]) -> Any:
    if isinstance(value, list):
        return [item for number, item in enumerate(value) if (key, number) not in bad]
    if isinstance(value, dict):
        return {inner: item for inner, item in value.items() if (key, inner) not in bad}
    return value


def _flaws(value: Any, kind: Any, place: Place) -> Iterator[Flaw]:
    plain, fewest = _plain(kind)
    if isinstance(plain, type) and issubclass(plain, Struct) and isinstance(value, dict):
        yield from _record(value, plain, place)
    elif get_origin(plain) is tuple and isinstance(value, list):
        if len(value) < fewest:
            yield Flaw(place, _too_few(place, fewest))
        for number, item in enumerate(value):
            yield from _flaws(item, get_args(plain)[0], (*place, number))
    else:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            yield Flaw(place, *_words(str(error).partition(" - at `")[0], kind))


def _record(value: dict[str, Any], kind: type[Struct], place: Place) -> Iterator[Flaw]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key, item in value.items():
        if key in fields:
            yield from _flaws(item, fields[key].type, (*place, key))
        else:
            yield Flaw((*place, key), "there is no such key.", nearest(key, fields))
    for key, field in fields.items():
        if field.required and key not in value:
            inner = (*place, key)
            yield Flaw(inner, _too_few(inner, 1) if key == "evidence" else "this key is missing.")


def _plain(kind: Any) -> tuple[Any, int]:
    if get_origin(kind) is not Annotated:
        return kind, 0
    plain, *metas = get_args(kind)
    return plain, max((meta.min_length or 0 for meta in metas if isinstance(meta, Meta)), default=0)


def _too_few(place: Place, fewest: int) -> str:
    if place[-1:] == ("evidence",):
        return f"law 1: there {'is no quotation' if fewest == 1 else f'are fewer than {fewest} quotations'} for it."
    return f"at least {fewest} must stand here."


_KINDS = {
    "str": "text", "int": "a whole number", "float": "a number", "bool": "true or false", "null": "nothing",
    "array": "a list", "object": "keys with values",
}  # fmt: skip
_EXPECTED = re.compile(r"Expected `([a-z |]+)`(?:, got `([a-z]+)`)?( matching regex .*)?( of length)?( [<>]= .*)?")


def _words(message: str, kind: Any) -> tuple[str, str]:
    """Say in plain words what msgspec says of a value.

    >>> _words("Expected `str`, got `int`", str)
    ('this must be text, not a whole number.', 'Put it between quotes.')
    """
    if message.startswith("Invalid enum value"):
        given = message.removeprefix("Invalid enum value ").strip("'")
        return f'"{given}" is no word for it.', nearest(given, _choices(kind))
    found = _EXPECTED.fullmatch(message)
    if not found:
        return f"{message}.", ""
    kinds = " or ".join(_KINDS.get(name, name) for name in found[1].split(" | "))
    if found[3]:
        return "this does not have the right form.", _form(kind)
    if found[4]:
        return "this is empty.", ""
    if found[5]:
        return f"this must be {kinds}{found[5].replace('>=', 'of at least').replace('<=', 'of at most')}.", ""
    quote = "str" in found[1].split(" | ") and found[2] in {"int", "float", "bool"}
    return f"this must be {kinds}, not {_KINDS.get(found[2], found[2])}.", "Put it between quotes." if quote else ""


def _choices(kind: Any) -> tuple[str, ...]:
    return tuple(
        choice
        for part in get_args(kind) or (kind,)
        for choice in ((part,) if isinstance(part, str) else _choices(part) if get_args(part) else ())
    )


def _form(kind: Any) -> str:
    if r"^s[1-9]" in str(kind):
        return "Sources are called s1, s2 and so on."
    form = "YYYY-MM-DD" if IsoDay in (kind, *get_args(kind)) else "YYYY, YYYY-MM or YYYY-MM-DD"
    return f"A date is written {form}, and stands in the calendar."
