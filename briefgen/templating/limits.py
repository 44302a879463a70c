"""A template's limits: how many lines a section may have, stated in the Word file's own document properties.

In Word: File, Info, Properties, Advanced Properties, Custom: a property such as "limit background" with the number 6.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.errors import nearest
from briefgen.ooxml.package import Package
from briefgen.templating.fields import ITEMS
from briefgen.templating.places import Fault, Place

_PREFIX: Final = "limit "
_PART: Final = "docProps/custom.xml"


def read_limits(package: Package) -> Mapping[str, int]:
    """Return the limits by section; sections without one are not cut."""
    return {section: int(value) for section, value in _stated(package) if section in ITEMS and value.isdecimal()}


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
    for entry in package.xml(_PART).iterchildren("*") if _PART in package.parts else ():
        name = entry.get("name", "").lower()
        if name.startswith(_PREFIX):
            value = "".join(text.strip() for text in entry.itertext() if isinstance(text, str))
            yield name.removeprefix(_PREFIX).strip().replace(" ", "_"), value
