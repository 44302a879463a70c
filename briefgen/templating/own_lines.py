"""What the desk writes of one thing among several: lines that begin with its name, and those for all of them."""

from collections.abc import Collection

from msgspec import Struct


class OwnLines(Struct, frozen=True):
    """A text of the desk, read line by line."""

    named: tuple[tuple[str, str], ...]
    """(name in small letters, what the desk says of it), in their order."""
    general: str
    """The lines that begin with no name."""

    def of(self, *names: str) -> str:
        """Return what the desk says of a thing that has these names: the first that it knows; empty for nothing."""
        told = dict(reversed(self.named))
        return next((told[name.casefold()] for name in names if name.casefold() in told), "")

    def rank(self, name: str) -> int:
        """Return the place of a name among those that the desk names; behind all of them where it does not."""
        order = [named for named, _ in self.named]
        return order.index(name.casefold()) if name.casefold() in order else len(order)


def own_lines(text: str, names: Collection[str]) -> OwnLines:
    r"""Read a text of the desk, whose lines can begin with one of `names` and a colon.

    >>> own_lines("We follow it.\nTrade: We are open. ", {"trade"})
    OwnLines(named=(('trade', 'We are open.'),), general='We follow it.')
    """
    known = {name.casefold() for name in names}
    named: list[tuple[str, str]] = []
    general: list[str] = []
    for line in text.splitlines():
        name, colon, said = line.partition(":")
        if colon and name.strip().casefold() in known:
            named.append((name.strip().casefold(), said.strip()))
        else:
            general.append(line)
    return OwnLines(tuple(named), "\n".join(general).strip())
