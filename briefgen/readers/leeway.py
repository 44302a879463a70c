"""How many times the usual time and memory a file may take to read: what the setting `reader_leeway` decides."""

from contextvars import ContextVar
from typing import Final

MOST: Final = 100
"""Beyond it there would be no bound."""

leeway: Final[ContextVar[int]] = ContextVar("leeway", default=1)
"""Set by the pipeline around a reader; 1 to `MOST`."""
