"""Floors: figures that may not fall below what a file says, or rise above it where less is better."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from briefgen.errors import FloorError, UnknownNameError, nearest
from briefgen.evaluation.figures import AT_MOST, Figure, figures


def read_floors(path: Path) -> dict[str, float]:
    """Return the floors of a JSON file: the name of a figure -> its floor.

    Raises:
        UnknownNameError: it cannot be read, or names a figure that does not exist.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=dict[str, float])
    except OSError as error:
        raise UnknownNameError(f"{path} cannot be read: {error.strerror or error}.") from None
    except msgspec.MsgspecError as error:
        raise UnknownNameError(f"{path} holds no floors: {error}.", 'Such as {"macro_f1": 0.8}.') from None
    known = figures({})
    for name in found:
        if name not in known:
            raise UnknownNameError(f'{path}: there is no figure called "{name}".', nearest(name, known))
    return found


def hold(found: Mapping[str, Figure], floors: Mapping[str, float]) -> None:
    """Refuse figures that are on the wrong side of their floors.

    Raises:
        FloorError: one is; the message names each, with its floor.
    """
    fallen = list(_fallen(found, floors))
    if fallen:
        raise FloorError(f"Not held: {'; '.join(fallen)}.", "`briefgen eval --errors all` lists what was missed.")


def _fallen(found: Mapping[str, Figure], floors: Mapping[str, float]) -> Iterator[str]:
    for name, floor in floors.items():
        value, of = found[name].value, found[name].of
        if value is None or not of:
            yield f"{name} has nothing to count, floor {floor:g}"
        elif name in AT_MOST and value > floor:
            yield f"{name} is {value:.3f}, at most {floor:g} is allowed"
        elif name not in AT_MOST and value < floor:
            yield f"{name} is {value:.3f}, floor {floor:g}"
