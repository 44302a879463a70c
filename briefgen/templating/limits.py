"""A template's limits: how many lines a section may have, stated in the Word file's own document properties.

In Word: File, Info, Properties, Advanced Properties, Custom: a property such as "limit background" with the number 6.
"""

from collections.abc import Mapping
from typing import Final

from briefgen.ooxml.package import Package
from briefgen.templating.fields import ITEMS

_PREFIX: Final = "limit "
_PART: Final = "docProps/custom.xml"


def read_limits(package: Package) -> Mapping[str, int]:
    """Return the limits by section; sections without one are not cut."""
    if _PART not in package.parts:
        return {}
    found: dict[str, int] = {}
    for entry in package.xml(_PART).iterchildren("*"):
        section = entry.get("name", "").lower().removeprefix(_PREFIX).strip().replace(" ", "_")
        value = "".join(text.strip() for text in entry.itertext() if isinstance(text, str))
        if section in ITEMS and value.isdecimal() and entry.get("name", "").lower().startswith(_PREFIX):
            found[section] = int(value)
    return found
