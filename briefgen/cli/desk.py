"""What people fill in on the command line: `--set desk.to=…`."""

from collections.abc import Mapping, Sequence

import msgspec

from briefgen.errors import UnknownNameError, nearest
from briefgen.model.briefing import Briefing, Desk
from briefgen.model.forms import sealed

FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(Desk)}
KEYS = (*(f"desk.{name}" for name in FIELDS), "marking")


def parse(settings: Sequence[str]) -> dict[str, str]:
    """Return what is to be filled in, by key.

    Raises:
        UnknownNameError: one is not of the form key=value, or there is no such key.

    >>> parse(["desk.to=The Minister", "marking=RESTRICTED"])
    {'desk.to': 'The Minister', 'marking': 'RESTRICTED'}
    """
    return dict(_pair(setting) for setting in settings)


def _pair(setting: str) -> tuple[str, str]:
    key, equals, value = setting.partition("=")
    key = key.strip()
    if not equals:
        raise UnknownNameError(f'--set "{setting}" has no "=".', "It is written --set desk.to=VALUE.")
    if key not in KEYS:
        raise UnknownNameError(f'--set: there is no "{key}".', nearest(key, KEYS))
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise UnknownNameError(f"--set {key}: the value is not in the terminal's encoding.", "Type it as UTF-8.")
    return key, value


def fill(briefing: Briefing, values: Mapping[str, str]) -> Briefing:
    """Return `briefing` with the values in it, sealed anew: what was typed on the command line is no later edit."""
    if not values:
        return briefing
    desk = {FIELDS[key.removeprefix("desk.")]: value for key, value in values.items() if key != "marking"}
    return sealed(
        msgspec.structs.replace(
            briefing,
            desk=msgspec.structs.replace(briefing.desk, **desk),
            marking=values.get("marking", briefing.marking),
        )
    )
