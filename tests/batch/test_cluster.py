"""The engine of a cluster: a real scheduler and workers on loopback, of which some are lost."""

import contextlib
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from briefgen.batch import cluster, local
from briefgen.batch.work import Order, make
from briefgen.errors import BatchError
from briefgen.jobs import FAILED, MADE, Item, Job, Limits, Result
from briefgen.settings import Settings

pytest.importorskip("distributed", reason="Dask is not installed: pip install 'briefgen[cluster]'")

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "corpus" / "samples").glob("*.txt"))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Cluster:
    def __init__(self, folder):
        self.folder = folder
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.processes = []
        port = self.address.rpartition(":")[2]
        self.start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")

    def start(self, *arguments):
        environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}"}
        command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
        with (self.folder / f"{len(self.processes)}.log").open("wb") as log:
            process = subprocess.Popen(
                command, env=environment, cwd=self.folder, stdout=log, stderr=log, start_new_session=True
            )
        self.processes.append(process)
        return process

    def worker(self, *more):
        return self.start("worker", self.address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard", *more)

    def close(self):
        for process in reversed(self.processes):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # with the workers that a nanny has begun
            process.wait()


@pytest.fixture
def rig(tmp_path):
    folder = tmp_path / "rig"
    folder.mkdir()
    with closing(Cluster(folder)) as one:
        yield one


def jobs_of(paths):
    return [Job(str(path), (Item(str(path), str(path)),), path.stem) for path in paths]


def work_into(folder):
    return partial(make, Order(str(folder), Settings(), ("md",), "2026-01-11"))


def hashes(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def deadly(job):
    if job.key == "poison":
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.05)
    return Result(job.key, job.folder, MADE)


def endless(job):
    while job.key == "endless":
        time.sleep(0.01)
    return Result(job.key, job.folder, MADE)


def sleeping(job):
    time.sleep(20)
    return Result(job.key, job.folder, MADE)


def named(*names):
    return [Job(name, (), name) for name in names]


def states(results):
    return {result.key: result.state for result in results}


def test_a_worker_that_is_killed_midway_costs_nothing_and_files_are_those_of_one_machine(rig, tmp_path):
    workers = [rig.worker("--no-nanny") for _ in range(3)]
    jobs = jobs_of(SAMPLES)
    assert len(jobs) == 30
    found = []
    with closing(cluster.run(work_into(tmp_path / "many"), jobs, Limits(3, address=rig.address))) as results:
        for result in results:
            found.append(result)
            if len(found) == 6:
                workers[0].send_signal(signal.SIGKILL)
    assert states(found) == {job.key: MADE for job in jobs}
    assert len(found) == len(jobs)
    list(local.run(work_into(tmp_path / "one"), jobs, Limits(2)))
    assert hashes(tmp_path / "many") == hashes(tmp_path / "one")
    assert len(hashes(tmp_path / "one")) == 60


def test_an_article_that_kills_its_workers_costs_itself_only(rig):
    for _ in range(2):
        rig.worker("--nanny")
    jobs = named(*"abc", "poison", *"defghijk")
    results = list(cluster.run(deadly, jobs, Limits(2, address=rig.address)))
    assert states(results) == {job.key: FAILED if job.key == "poison" else MADE for job in jobs}
    told = next(result for result in results if result.key == "poison")
    assert "worker ended" in told.reason
    assert "logs" in told.hint


def test_a_cluster_is_started_for_the_run_and_keeps_silent(capfd):
    jobs = named(*"abc", "poison", *"defg")
    results = list(cluster.run(deadly, jobs, Limits(2)))
    assert states(results) == {job.key: FAILED if job.key == "poison" else MADE for job in jobs}
    assert capfd.readouterr().err == ""


def test_a_job_beyond_its_seconds_is_given_up():
    results = list(cluster.run(endless, named("a", "endless", "b"), Limits(1, seconds=1)))
    assert states(results) == {"a": MADE, "endless": FAILED, "b": MADE}
    assert "more than 1 seconds" in next(result for result in results if result.key == "endless").reason


def test_closing_ends_within_two_seconds():
    results = cluster.run(deadly_or_sleeping, named("a", "b", "c", "d"), Limits(2))
    next(results)
    begun = time.monotonic()
    results.close()
    assert time.monotonic() - begun < 2


def test_closing_leaves_a_scheduler_of_others_alone(rig):
    rig.worker("--nanny")
    results = cluster.run(deadly_or_sleeping, named("a", "b", "c", "d"), Limits(1, address=rig.address))
    next(results)
    begun = time.monotonic()
    results.close()
    assert time.monotonic() - begun < 2
    assert rig.processes[0].poll() is None


def test_a_scheduler_that_is_lost_is_told(rig):
    rig.worker("--nanny")
    results = cluster.run(deadly_or_sleeping, named("a", "b", "c", "d"), Limits(1, address=rig.address))
    next(results)
    rig.processes[0].kill()
    with pytest.raises(BatchError, match="was lost") as caught:
        next(results)
    assert "goes on where it was" in caught.value.hint


def test_a_taken_port_8787_is_no_matter():
    with socket.socket() as one:
        with contextlib.suppress(OSError):
            one.bind(("127.0.0.1", 8787))
            one.listen()
        assert states(cluster.run(deadly, named("a"), Limits(1))) == {"a": MADE}


def test_a_worker_with_another_briefgen_is_told():
    result = cluster.guarded(deadly, Job("a", (), "a"), 5, ".", "0.0.0")
    assert result.state == FAILED
    assert "and not 0.0.0" in result.reason


def deadly_or_sleeping(job):
    return Result(job.key, job.folder, MADE) if job.key == "a" else sleeping(job)


def test_a_folder_that_workers_do_not_have_is_told(tmp_path):
    result = cluster.guarded(deadly, Job("a", (), "a"), 5, str(tmp_path / "nowhere"), cluster._release())
    assert result.state == FAILED
    assert "share" in result.hint


def test_no_scheduler_at_the_address_is_told(monkeypatch):
    monkeypatch.setattr(cluster, "_CONNECT", 1.0)
    with pytest.raises(BatchError, match="no cluster to be had") as caught:
        list(cluster.run(deadly, named("a"), Limits(1, address=f"tcp://127.0.0.1:{free_port()}")))
    assert "dask scheduler" in caught.value.hint


def test_a_cluster_that_wants_certificates_is_told():
    with pytest.raises(BatchError, match="TLS"):
        list(cluster.run(deadly, named("a"), Limits(1, address=f"tls://127.0.0.1:{free_port()}")))


def test_a_scheduler_without_workers_is_told(rig, monkeypatch):
    monkeypatch.setattr(cluster, "_PATIENCE", 1.0)
    with pytest.raises(BatchError, match="no workers") as caught:
        list(cluster.run(deadly, named("a"), Limits(1, address=rig.address)))
    assert "dask worker" in caught.value.hint


def test_a_missing_library_is_told_with_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BatchError, match="not installed") as caught:
        list(cluster.run(deadly, named("a"), Limits(1)))
    assert caught.value.hint == "pip install 'briefgen[cluster]'"


def test_another_version_is_told():
    def told(version):
        return {"packages": {"distributed": version}, "host": {"python": "3.11.2"}}

    class Client:
        def get_versions(self):
            return {"client": told("2026.8.0"), "scheduler": told("2026.8.0"), "workers": {"w": told("2025.1.0")}}

    with pytest.raises(BatchError, match=r"distributed is 2025.1.0 at w, and 2026.8.0 here"):
        cluster._check(Client())
