"""A template's limits: how many lines, words and pages it has room for, stated in the Word file's own properties.

In Word: File, Info, Properties, Advanced Properties, Custom: a property such as "limit background" with the number 6,
"words background" with 130, "words" with 600 for all limited sections together, or "pages" with 2.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefgen.ooxml.package import Package
from briefgen.templating.fields import ITEMS

if TYPE_CHECKING:
    from lxml import etree

_PART: Final = "docProps/custom.xml"


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


def read_limits(package: Package) -> Limits:
    """Return the limits that a Word file states."""
    if _PART not in package.parts:
        return Limits()
    found = {entry.get("name", "").lower().strip(): _number(entry) for entry in package.xml(_PART).iterchildren("*")}
    return Limits(
        _by_section(found, "limit "), _by_section(found, "words "), found.get("words") or 0, found.get("pages") or 0
    )


def _number(entry: "etree._Element") -> int | None:
    value = "".join(text.strip() for text in entry.itertext() if isinstance(text, str))
    return int(value) if value.isdecimal() and len(value) <= _LONGEST else None


_LONGEST: Final = 9
"""Digits of a number that says something."""


def _by_section(found: Mapping[str, int | None], prefix: str) -> Mapping[str, int]:
    named = {
        name.removeprefix(prefix).strip().replace(" ", "_"): most
        for name, most in found.items()
        if name.startswith(prefix)
    }
    return {section: most for section, most in named.items() if section in ITEMS and most is not None}
