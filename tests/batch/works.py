"""Work that goes wrong in every way, for engines to survive."""

import os
import signal
import sys
import time
from pathlib import Path

from briefgen.jobs import MADE, Job, Result


def do(job: Job) -> Result:
    """Do what the job's key says."""
    what = job.key.partition(" ")[0]
    if what == "hang":
        time.sleep(60)
    if what == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "exit":
        os._exit(3)
    if what == "greedy":
        bytearray(8 * 2**30)
    if what == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(60)
    if what == "slow":
        time.sleep(0.3)
    return Result(job.key, job.folder, MADE, reason=str(os.getpid()))


def noted(job: Job) -> Result:
    """Leave a note of each time it is done."""
    with Path(job.folder).open("a", encoding="utf-8") as file:
        file.write(f"{job.key}\n")
    return Result(job.key, job.folder, MADE, reason=str(os.getpid()))


def interrupted() -> None:
    """Run a batch of slow work that is interrupted, and tell how long it took to end."""
    from briefgen.batch.local import run
    from briefgen.jobs import Limits

    jobs = [Job(f"hang {number}", (), "") for number in range(20)]
    print("begun", flush=True)  # noqa: T201
    try:
        for _ in run(do, jobs, Limits(2)):
            pass
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    interrupted()
