"""How many random cases a property is tried on: few in every run, many times as many before a release."""

import os
from typing import Final

TIMES: Final = max(int(os.environ.get("BRIEFGEN_TIMES", "1")), 1)
"""Set by `scripts/gate`."""


def examples(count: int) -> int:
    """Return how many cases to try where every run tries `count`."""
    return count * TIMES
