"""Regular expressions that are compiled when they are first used: most are not in most runs, and each costs a start."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import AnyStr, Generic


class Pattern(Generic[AnyStr]):
    """What `re.compile` returns, late.

    >>> bool(Pattern("[0-9]+").fullmatch("2026"))
    True
    """

    def __init__(self, source: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source: AnyStr = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[AnyStr]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def match(self, text: AnyStr, start: int = 0) -> re.Match[AnyStr] | None:
        """Match at `start`."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: AnyStr) -> re.Match[AnyStr] | None:
        """Match the whole text."""
        return self.compiled.fullmatch(text)

    def search(self, text: AnyStr) -> re.Match[AnyStr] | None:
        """Find the first match anywhere."""
        return self.compiled.search(text)

    def finditer(self, text: AnyStr) -> Iterator[re.Match[AnyStr]]:
        """Yield every match."""
        return self.compiled.finditer(text)

    def sub(self, new: AnyStr, text: AnyStr) -> AnyStr:
        """Return the text with `new` for every match."""
        return self.compiled.sub(new, text)

    def findall(self, text: AnyStr) -> list[AnyStr]:
        """Return the text of every match; for patterns without groups."""
        return self.compiled.findall(text)
