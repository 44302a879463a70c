"""A template's limits: how many lines a section may have, stated in the Word file's own document properties.

In Word: File, Info, Properties, Advanced Properties, Custom: a property such as "limit background" with the number 6.
Another one, "evidence" with the text "footnotes" or "endnotes", puts the quotations there instead of into an annex.
"""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from briefgen.errors import nearest
from briefgen.ooxml.package import Package
from briefgen.templating.fields import ITEMS
from briefgen.templating.places import Fault, Place

EvidencePlace = Literal["annex", "footnotes", "endnotes"]
_PREFIX: Final = "limit "
_PART: Final = "docProps/custom.xml"


def read_limits(package: Package) -> Mapping[str, int]:
    """Return the limits by section; sections without one are not cut."""
    return {section: int(value) for section, value in _stated(package) if section in ITEMS and value.isdecimal()}


def evidence_place(package: Package) -> EvidencePlace:
    """Return where a template wants the quotations: its property "evidence"; the annex where it says nothing known."""
    return next((place for place in ("footnotes", "endnotes") if _property(package, "evidence") == place), "annex")


def unknown_limits(package: Package, file: Place) -> Iterator[Fault]:
    """Yield a warning for each property that looks like a limit and bounds nothing."""
    for section, value in _stated(package):
        if section not in ITEMS:
            message = f'Its document property "{_PREFIX}{section.replace("_", " ")}" limits nothing.'
            yield Fault(file, message, nearest(section, ITEMS), "warning")
        elif not value.isdecimal():
            message = f'Its document property "{_PREFIX}{section.replace("_", " ")}" is no number: "{value}".'
            yield Fault(file, message, "Give it the type Number.", "warning")


def _stated(package: Package) -> Iterator[tuple[str, str]]:
    """Yield (section, value) of every property that is called a limit."""
    for name, value in _properties(package):
        if name.startswith(_PREFIX):
            yield name.removeprefix(_PREFIX).strip().replace(" ", "_"), value


def _property(package: Package, wanted: str) -> str:
    return next((value.lower() for name, value in _properties(package) if name == wanted), "")


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    """Yield (name in lower case, value) of every document property that a person has added."""
    for entry in package.xml(_PART).iterchildren("*") if _PART in package.parts else ():
        value = "".join(text.strip() for text in entry.itertext() if isinstance(text, str))
        yield entry.get("name", "").lower(), value
