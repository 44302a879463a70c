"""Which runs of the program still go on: what a run that was killed left behind is not another's work."""

import os


def lives(pid: int) -> bool:
    """Tell whether a process of this machine still runs; where that cannot be told, it does."""
    if os.name != "posix":
        return True  # signal 0 ends a process on Windows
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
