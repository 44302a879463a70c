"""The engine of one machine: a worker that crashes, hangs or is greedy costs its job, and no other."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import works

from briefgen.batch.local import run
from briefgen.errors import BatchError
from briefgen.jobs import FAILED, MADE, Job, Limits

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
ROOT = Path(__file__).parents[2]


def jobs(*keys):
    return [Job(key, (), "") for key in keys]


def ends(*keys, **limits):
    results = run(works.do, jobs(*keys), Limits(2, **{"seconds": 30} | limits))
    return {result.key: result for result in results}


def test_every_job_is_done_once():
    found = ends(*(f"fine {number}" for number in range(50)))
    assert len(found) == 50
    assert {result.state for result in found.values()} == {MADE}
    assert len({result.reason for result in found.values()}) <= 2  # by two processes


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("killed", "Its worker ended (signal SIGKILL)."),
        ("exit", "Its worker ended (exit code 3)."),
        ("hang", "It took more than 1 seconds, and its worker was ended."),
        ("deaf", "It took more than 1 seconds, and its worker was ended."),
    ],
)
def test_a_worker_that_is_lost_costs_its_job_and_is_named(key, told):
    found = ends(key, *(f"fine {number}" for number in range(10)), seconds=1)
    assert (found[key].state, found[key].reason) == (FAILED, told)
    assert [each.state for name, each in found.items() if name != key] == [MADE] * 10


def test_a_worker_that_wants_too_much_memory_costs_its_job():
    found = ends("greedy", "fine", megabytes=1024)
    assert found["greedy"].state == FAILED
    assert found["greedy"].reason == "It needs more memory than a worker may have (1,024 MB)."
    assert found["fine"].state == MADE


def test_where_no_worker_does_any_work_it_ends():
    results = run(works.do, jobs(*(f"exit {number}" for number in range(100))), Limits(2))
    with pytest.raises(BatchError, match=r"No worker does any work: Its worker ended \(exit code 3\)"):
        list(results)


def test_many_lost_workers_in_a_row_stop_nobody_once_one_has_worked():
    found = ends("fine first", *(f"exit {number}" for number in range(20)), "fine last")
    assert [each.state for name, each in found.items() if name.startswith("fine")] == [MADE] * 2
    assert sum(each.state == FAILED for each in found.values()) == 20


def test_workers_are_replaced_now_and_then():
    found = ends(*(f"fine {number}" for number in range(12)), jobs=3)
    assert len({result.reason for result in found.values()}) >= 4


def test_few_jobs_wait_so_that_memory_does_not_grow_with_their_count():
    taken = []

    def given():
        for number in range(500):
            taken.append(number)
            yield Job(f"fine {number}", (), "")

    results = run(works.do, given(), Limits(2))
    next(results)
    assert len(taken) < 30
    results.close()


def test_what_is_closed_ends_at_once():
    results = run(works.do, jobs("fine", *["hang"] * 10), Limits(2))
    next(results)
    begun = time.monotonic()
    results.close()
    assert time.monotonic() - begun < 2


def test_an_interruption_ends_it_within_two_seconds():
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "tests" / "batch")))}
    command = [sys.executable, Path(works.__file__)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout.readline() == b"begun\n"
        time.sleep(1)
        begun = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the workers get it too
        assert process.wait(10) == 130
        assert time.monotonic() - begun < 2
        assert process.stderr.read() == b""
