"""What people fill in on the command line: `--set desk.to=…`."""

from collections.abc import Mapping, Sequence

import msgspec

from briefgen.errors import UnknownNameError, nearest
from briefgen.model.briefing import Briefing, Desk
from briefgen.model.forms import sealed
from briefgen.model.markings import Own, find

FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(Desk)}
KEYS = (*(f"desk.{name}" for name in FIELDS), "marking")


def parse(settings: Sequence[str], markings: Own) -> dict[str, str]:
    """Return what is to be filled in, by key; `markings` are the office's own, beside those that everybody knows.

    Raises:
        UnknownNameError: one is not of the form key=value, or there is no such key or marking.

    >>> parse(["desk.to=The Minister", "marking=restricted"], {})
    {'desk.to': 'The Minister', 'marking': 'RESTRICTED'}
    """
    values = dict(_pair(setting) for setting in settings)
    marking = find(values.get("marking", ""), markings)
    return {**values, "marking": marking.text} if marking is not None else values


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
