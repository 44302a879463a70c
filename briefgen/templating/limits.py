"""A template's limits: how many lines, words and pages it has room for, stated in the Word file's own properties.

In Word: File, Info, Properties, Advanced Properties, Custom: a property such as "limit background" with the number 6,
"words background" with 130, "words" with 600 for all limited sections together, or "pages" with 2. Another one,
"evidence" with the text "footnotes" or "endnotes", puts the quotations there instead of into an annex; "portions" with
"off" leaves out the marks before paragraphs that a marking asks for.
"""

from collections.abc import Iterator, Mapping
from typing import Final, Literal, get_args

from msgspec import Struct

from briefgen.errors import nearest
from briefgen.ooxml.package import Package
from briefgen.templating.fields import ITEMS
from briefgen.templating.places import Fault, Place

EvidencePlace = Literal["annex", "footnotes", "endnotes"]
_LINES: Final = "limit "
_WORDS: Final = "words "
_PART: Final = "docProps/custom.xml"
_LONGEST: Final = 9
"""Digits of a number that says something."""


class Limits(Struct, frozen=True):
    """What a template has room for."""

    lines: Mapping[str, int] = {}
    """By section; sections without a limit are not cut."""
    words: Mapping[str, int] = {}
    """By section."""
    all_words: int = 0
    """Of all sections that have a limit of lines, together; 0 for no limit."""
    pages: int = 0
    """Of the body, before the annex; 0 for no limit."""
    evidence: EvidencePlace = "annex"
    """Where the quotations go."""
    portions: bool = True
    """Whether paragraphs are marked one by one, where the protective marking asks for it."""


def read_limits(package: Package) -> Limits:
    """Return the limits that a Word file states."""
    stated = dict(_properties(package))
    wanted = stated.get("evidence", "").lower()
    place: EvidencePlace = next((place for place in _PLACES if place == wanted), "annex")
    words, pages = (_number(stated.get(name, "")) or 0 for name in _WHOLE)
    portions = stated.get("portions", "").lower() not in _OFF
    return Limits(_by_section(stated, _LINES), _by_section(stated, _WORDS), words, pages, place, portions)


_WHOLE: Final = ("words", "pages")
_PLACES: Final[tuple[EvidencePlace, ...]] = get_args(EvidencePlace)
_OFF: Final = ("off", "no", "false", "0")
_ON: Final = ("on", "yes", "true", "1")


def unknown_limits(package: Package, file: Place) -> Iterator[Fault]:
    """Yield a warning for each property that looks like one of ours and has no effect."""
    for name, value in _properties(package):
        known = {"evidence": _PLACES, "portions": (*_OFF, *_ON)}.get(name)
        if known is not None and value.lower() not in known:
            message = f'Its document property "{name}" says nothing: "{value}".'
            yield Fault(file, message, nearest(value, known), "warning")
        if name in _WHOLE and _number(value) is None:
            yield _no_number(name, value, file)
        for prefix in (_LINES, _WORDS):
            section = _section(name, prefix)
            if name.startswith(prefix) and section not in ITEMS:
                message = f'Its document property "{name}" limits nothing.'
                yield Fault(file, message, nearest(section, ITEMS, prefix), "warning")
            elif name.startswith(prefix) and _number(value) is None:
                yield _no_number(name, value, file)


def _no_number(name: str, value: str, file: Place) -> Fault:
    return Fault(
        file, f'Its document property "{name}" is no number: "{value}".', "Give it the type Number.", "warning"
    )


def _by_section(stated: Mapping[str, str], prefix: str) -> Mapping[str, int]:
    found = {_section(name, prefix): _number(value) for name, value in stated.items() if name.startswith(prefix)}
    return {section: most for section, most in found.items() if section in ITEMS and most is not None}


def _section(name: str, prefix: str) -> str:
    return name.removeprefix(prefix).strip().replace(" ", "_")


def _number(value: str) -> int | None:
    return int(value) if value.isdecimal() and len(value) <= _LONGEST else None


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    """Yield (name in lower case, value) of every document property that a person has added."""
    for entry in package.xml(_PART).iterchildren("*") if _PART in package.parts else ():
        value = "".join(text.strip() for text in entry.itertext() if isinstance(text, str))
        yield entry.get("name", "").lower().strip(), value
