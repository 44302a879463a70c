"""Faults of the machine while documents are written: what was there is whole, or what is new."""

import email
import errno
import io
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from times import examples

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.errors import OutputError
from briefgen.files import write_all
from briefgen.model.forms import from_yaml, to_yaml
from briefgen.settings import DEFAULTS

ROOT = Path(__file__).parents[2]
KILLS = 20
WRITER = """
import itertools, sys
from pathlib import Path
from briefgen.files import write_all
target, given = Path(sys.argv[1]), Path(sys.argv[2])
versions = [{target / file.name: file.read_bytes() for file in sorted((given / v).iterdir())} for v in ("old", "new")]
print("ready", flush=True)
for files in itertools.cycle(versions):
    write_all(files)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, mounts and limits of POSIX")


def brief(extra):
    """Return a brief in all forms that are files: a record, two documents, a mail."""
    text = (ROOT / "tests" / "articles" / "ferry-accord.txt").read_text(encoding="utf-8") + extra
    read = pipeline.read([pipeline.Article("a.txt", text.encode())], DEFAULTS, ignore)
    briefing = pipeline.extract(read, DEFAULTS, ignore)
    composed = pipeline.compose(briefing, pipeline.open_template(DEFAULTS), ignore)
    made = pipeline.render(composed, ("docx", "pdf", "html"), ignore)
    mail = email.message.EmailMessage()
    mail["Subject"] = "Briefing"
    mail.set_content(made["html"].decode(), subtype="html")
    mail.add_attachment(made["pdf"], maintype="application", subtype="pdf", filename="briefing.pdf")
    return {
        "briefing.yaml": to_yaml(briefing).encode(),
        "briefing.docx": made["docx"],
        "briefing.pdf": made["pdf"],
        "briefing.eml": bytes(mail),
    }


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("given")
    found = {"old": brief(""), "new": brief("\nThe two sides will meet again in Oslo in May 2026.\n")}
    for name, files in found.items():
        (folder / name).mkdir()
        for file, data in files.items():
            (folder / name / file).write_bytes(data)
    return folder, found


def opens(name, data):
    """Tell whether a file is whole in the eyes of what opens it."""
    match Path(name).suffix:
        case ".docx":
            return zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        case ".pdf":
            return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
        case ".yaml":
            return bool(from_yaml(data.decode(), name).sources)
        case _:
            return email.message_from_bytes(data).get_payload()[1].get_payload(decode=True).startswith(b"%PDF-")


def test_killed_at_any_moment_every_file_is_whole_and_the_next_run_sweeps_up(versions, tmp_path):
    given, known = versions
    write_all({tmp_path / name: data for name, data in known["old"].items()})
    chance = random.Random(7)  # noqa: S311 - the same moments every time
    for _ in range(examples(KILLS)):
        with subprocess.Popen([sys.executable, "-c", WRITER, tmp_path, given], stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            time.sleep(chance.random() * 0.06)
            process.send_signal(signal.SIGKILL)
        for name in known["old"]:
            data = (tmp_path / name).read_bytes()
            assert data in (known["old"][name], known["new"][name])
            assert opens(name, data)
    write_all({tmp_path / name: data for name, data in known["new"].items()})
    assert {path.name for path in tmp_path.iterdir()} == set(known["new"])


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own, of 200 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_on_a_full_disk_all_that_was_there_is_whole(versions, small_disk):
    old = versions[1]["old"]
    write_all({small_disk / name: data for name, data in old.items()})
    files = {small_disk / name: data * 4 for name, data in old.items()}
    with pytest.raises(OutputError, match=r"cannot be written: No space left on device\.") as failure:
        write_all(files)
    assert "Free some space" in failure.value.hint
    assert {path.name: path.read_bytes() for path in small_disk.iterdir()} == old


def test_on_a_disk_that_is_read_only_too(versions, small_disk):
    old = versions[1]["old"]
    write_all({small_disk / name: data for name, data in old.items()})
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(OutputError, match=r"cannot be written: (it is write-protected|Read-only file system)"):
        write_all({small_disk / name: b"new" for name in old})
    assert {path.name: path.read_bytes() for path in small_disk.iterdir()} == old


@pytest.mark.filterwarnings("ignore")
def test_beyond_a_quota_too(tmp_path, monkeypatch):
    (tmp_path / "a.pdf").write_bytes(b"old")
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\nfrom briefgen.files import write_all\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "write_all({Path(sys.argv[1]): bytes(5000)})"
    )
    run = subprocess.run([sys.executable, "-c", code, tmp_path / "a.pdf"], capture_output=True, text=True, check=False)
    assert "OutputError" in run.stderr
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"old")]

    def refuse(*_):
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OutputError, match="cannot be written: Disk quota exceeded"):
        write_all({tmp_path / "a.pdf": b"new"})
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"old")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_device_is_no_target(tmp_path):
    (tmp_path / "a.pdf").symlink_to("/dev/full")
    with pytest.raises(OutputError, match="device"):
        write_all({tmp_path / "a.pdf": b"new"})
    assert Path("/dev/full").is_char_device()
