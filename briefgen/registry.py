"""From a name to its implementation, imported only when used; plug-ins are found through entry points.

The built-in members of a seam are a table of `"name": "package.module:function"`. An installed package adds to it with
an entry point of the same form in the seam's group, so a plug-in and a built-in are the same thing.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Generic, TypeVar, cast

from briefgen.errors import UnknownNameError, nearest

T = TypeVar("T")


@dataclass(frozen=True)
class Registry(Generic[T]):
    """The members of one seam, by name."""

    what: str
    """What a member is called in messages: "format", "reader"."""
    group: str
    """The entry-point group in which plug-ins announce themselves, such as `briefgen.backends`."""
    built_in: Mapping[str, str]
    """`"name": "package.module:function"`, in the order in which they are listed."""

    def get(self, name: str) -> T:
        """Return the member called `name`, importing it now.

        Raises:
            UnknownNameError: there is no such member; the hint names the nearest.
        """
        target = self.built_in.get(name) or self._plug_ins().get(name)
        if target is None:
            message = f'There is no {self.what} called "{name}".'
            raise UnknownNameError(message, nearest(name, self.names()))
        module, _, attribute = target.partition(":")
        return cast("T", getattr(import_module(module), attribute))

    def names(self) -> tuple[str, ...]:
        """Return every name, the built-in ones first."""
        return tuple(dict.fromkeys((*self.built_in, *sorted(self._plug_ins()))))

    def __contains__(self, name: object) -> bool:
        return name in self.built_in or name in self._plug_ins()

    def _plug_ins(self) -> Mapping[str, str]:
        return _found(self.group, tuple(sys.path))


@cache
def _found(group: str, _path: tuple[str, ...]) -> Mapping[str, str]:
    """Return what installed packages add to a seam; asked once, as a folder may hold thousands of strange files."""
    from importlib.metadata import entry_points  # costs 40 ms: only looked at when no built-in answers

    return {point.name: point.value for point in entry_points(group=group)}
