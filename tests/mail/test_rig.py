"""Through real servers, Postfix and Dovecot: encrypted, let in, delivered byte for byte, each once."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from mailboxes import people, read_back
from postoffice import free_port
from samples import briefing

from briefgen.cli import briefgen
from briefgen.model.forms import sealed, to_yaml

SHARED = Path(__file__).parents[3] / "shared" / "hostile" / "mail" / "mailrig.sh"
PORTS = {"starttls": "1587", "tls": "1465", "imap": "1143", "imaps": "1993"}
MISSING = [
    name for name in ("postfix", "dovecot", "openssl") if not shutil.which(name, path="/usr/sbin:/usr/bin:/sbin:/bin")
]
pytestmark = [
    pytest.mark.skipif(not SHARED.exists(), reason="the shared servers are not here"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="Postfix is started by root only"),
]


class Rig:
    """The servers, on ports that nobody else uses."""

    def __init__(self, folder):
        self.folder = folder
        self.ports = {name: free_port() for name in PORTS}
        self.authority = folder / "ca.pem"
        text = SHARED.read_text(encoding="utf-8")
        for name, port in PORTS.items():
            text = text.replace(port, str(self.ports[name]))
        self.script = folder / "rig.sh"
        self.script.write_text(text, encoding="utf-8")

    def do(self, what):
        subprocess.run(["bash", self.script, what, self.folder], check=True, capture_output=True, timeout=60)

    def wait(self):
        for port in self.ports.values():
            for _ in range(200):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    time.sleep(0.05)
            else:
                pytest.fail(f"nobody answers on port {port}")

    def messages(self, name, folder="", least=0):
        """Return what lies in somebody's mailbox, waiting until there is enough."""
        box = self.folder / "mail" / f"{name}@example.test" / folder
        for _ in range(100):
            found = [path.read_bytes() for kind in ("new", "cur") for path in sorted(box.glob(f"{kind}/*"))]
            if len(found) >= least:
                return found
            time.sleep(0.1)
        pytest.fail(f"{len(found)} of {least} messages came to {name}")


@pytest.fixture(scope="module")
def rig():
    folder = Path(tempfile.mkdtemp(prefix="rig-", dir="/tmp"))
    folder.chmod(0o755)
    made = Rig(folder)
    made.do("start")
    try:
        made.wait()
        yield made
    finally:
        made.do("stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A current folder with a brief in it; no settings of the machine reach it."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BRIEFGEN_MAIL_SECRET", "pw")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "grid" / "briefing.yaml"
    path.parent.mkdir()
    path.write_text(to_yaml(sealed(briefing(title=f"Grid link {secrets.token_hex(4)}"))), encoding="utf-8")
    return path.parent


def run(rig, command, server, *arguments, **changes):
    """Run a command of mail against one of the servers; every option of it can be changed."""
    security = {"starttls": "starttls", "imap": "starttls"}.get(server, "tls")
    told = {"server": f"localhost:{rig.ports[server]}", "security": security, "user": "staff@example.test"}
    told |= {"ca_file": str(rig.authority), "from": "staff@example.test"} | changes
    given = [part for name, value in told.items() if value for part in (f"--{name.replace('_', '-')}", value)]
    if command == "send":
        given += ["--ledger", "ledger.sqlite3"]
    return CliRunner().invoke(briefgen, ["mail", command, "grid", *given, *arguments])


@pytest.mark.parametrize("server", ["starttls", "tls"])
def test_it_arrives_with_its_files_byte_for_byte_and_nobody_sees_who_else_got_it(rig, here, server):
    before = len(rig.messages("minister")), len(rig.messages("bcc"))
    arguments = ("--to", "Minister <minister@example.test>", "--bcc", "bcc@example.test")
    rendered = CliRunner().invoke(briefgen, ["render", "grid", "--format", "pdf", "--format", "docx", "-o", "grid"])
    assert rendered.exit_code == 0, rendered.output
    result = run(rig, "send", server, *arguments, "--attach", "pdf", "--attach", "docx")
    assert result.exit_code == 0, result.output
    assert "2 sent now, 0 before, 0 not." in result.stdout
    copies = (rig.messages("minister", least=before[0] + 1), rig.messages("bcc", least=before[1] + 1))
    title = next(
        line for line in (here / "briefing.yaml").read_text(encoding="utf-8").splitlines() if "Grid link" in line
    )
    for copy in (next(data for data in found if title.split()[-1].encode() in data) for found in copies):
        back = read_back(copy)
        assert people(back, "To") == [("Minister", "minister@example.test")]
        assert back["Bcc"] is None
        assert b"ESMTPSA" in copy  # encrypted, and let in
        files = {file.get_filename().rpartition(".")[2]: file.get_content() for file in back.iter_attachments()}
        assert files == {name: (here / f"briefing.{name}").read_bytes() for name in ("pdf", "docx")}
    assert b"bcc@example.test" not in next(data for data in copies[0] if title.split()[-1].encode() in data)
    again = run(rig, "send", server, *arguments)
    assert "0 sent now, 2 before, 0 not." in again.stdout


@pytest.mark.parametrize("server", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(rig, here, server):
    assert here.exists()
    before = len(rig.messages("minister"))
    result = run(rig, "send", server, "--to", "minister@example.test", ca_file="")
    assert result.exit_code == 7
    assert "its certificate is not to be trusted: unable to get local issuer certificate" in result.stderr
    assert len(rig.messages("minister")) == before


def test_a_password_is_not_told_before_encryption(rig, here):
    assert here.exists()
    result = run(rig, "send", "starttls", "--to", "minister@example.test", security="none")
    assert result.exit_code == 7
    assert "localhost lets nobody log in." in result.stderr


def test_of_three_recipients_one_has_it_one_is_refused_and_one_waits(rig, here):
    assert here.exists()
    names = "minister@example.test, nobody@example.test, later@example.test"
    result = run(rig, "send", "starttls", "--to", names, "--deadline", "6")
    assert result.exit_code == 7
    rows = [line.split()[:3] for line in result.stdout.splitlines() if "@example.test" in line]
    assert [(row[0], next(part for part in row if "@" in part)) for row in rows] == [
        ("sent", "minister@example.test"),
        ("refused", "nobody@example.test"),
        ("not", "later@example.test"),
    ], result.output
    assert "550 5.1.1" in result.stdout
    assert "451 4.3.0" in result.stdout


def test_what_is_larger_than_the_server_takes_is_not_begun(rig, here):
    (here.parent / "briefgen.toml").write_text("[mail]\nmost_bytes = 100000000\n", encoding="utf-8")
    (here / "briefing.pdf").write_bytes(b"%PDF-" + os.urandom(20_000_000))
    result = run(rig, "send", "tls", "--to", "minister@example.test", "--attach", "pdf")
    assert result.exit_code == 7
    assert "The message has 27," in result.stderr
    assert "localhost takes 26,214,400." in result.stderr


def test_a_draft_is_there_once_after_two_runs(rig, here):
    assert here.exists()
    before = rig.messages("staff", ".Drafts")
    arguments = ("--to", "minister@example.test", "--bcc", "bcc@example.test", "--attach", "pdf")
    for server, said in (("imaps", "Saved in Drafts"), ("imap", "It is there already, in Drafts")):
        result = run(rig, "save-draft", server, *arguments)
        assert result.exit_code == 0, result.output
        assert said in result.stdout
    after = rig.messages("staff", ".Drafts")
    (draft,) = [data for data in after if data not in before]
    back = read_back(draft)
    assert people(back, "Bcc") == [("", "bcc@example.test")]
    assert back["Date"] is not None
    names = [path.name for path in (rig.folder / "mail" / "staff@example.test" / ".Drafts").glob("cur/*")]
    assert all("D" in name.rpartition(",")[2] for name in names)  # marked as a draft


def test_a_wrong_password_does_not_let_in(rig, here, monkeypatch):
    assert here.exists()  # the last test: after it the servers take their time
    monkeypatch.setenv("BRIEFGEN_MAIL_SECRET", "barley")
    for command, server in (("send", "tls"), ("save-draft", "imaps")):
        result = run(rig, command, server, "--to", "minister@example.test")
        assert result.exit_code == 7
        assert "does not let staff@example.test in" in result.stderr
        assert "barley" not in result.output
