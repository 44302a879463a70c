"""Thunderbird opens a draft as a message to be sent, and saves it with all that was in it."""

import email
import email.policy
import os
import shutil
import subprocess
import time

import pytest
from mailboxes import people

from briefgen.mail.addresses import Address
from briefgen.mail.eml import draft
from briefgen.mail.message import File, Message
from briefgen.mail.recipients import Recipients

TOOLS = ("thunderbird", "Xvfb", "openbox", "xdotool")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

DRAFTS = "mailbox://nobody@Local%20Folders/Drafts"
PREFERENCES = {
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.accountmanager.localfoldersserver": "server2",
    "mail.account.account1.server": "server1",
    "mail.account.account1.identities": "id1",
    "mail.account.account2.server": "server2",
    "mail.server.server1.type": "pop3",
    "mail.server.server1.hostname": "localhost",
    "mail.server.server1.userName": "staff",
    "mail.server.server1.check_new_mail": False,
    "mail.server.server1.login_at_startup": False,
    "mail.server.server1.directory-rel": "[ProfD]Mail/localhost",
    "mail.server.server2.type": "none",
    "mail.server.server2.hostname": "Local Folders",
    "mail.server.server2.userName": "nobody",
    "mail.server.server2.directory-rel": "[ProfD]Mail/Local Folders",
    "mail.identity.id1.fullName": "Staff",
    "mail.identity.id1.useremail": "staff@example.org",
    "mail.identity.id1.valid": True,
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.draft_folder": DRAFTS,
    "mail.identity.id1.drafts_folder_picker_mode": "1",
    "mail.smtpservers": "smtp1",
    "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.hostname": "localhost",
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mailnews.start_page.enabled": False,
    "mail.shell.checkDefaultClient": False,
    "app.donation.eoy.version.viewed": 999,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
"""An account that exists nowhere, and no way to any network."""
MESSAGE = Message(
    "TLP:AMBER 日韓首脳会談: 나라 정상회담",
    Recipients(
        (Address("minister", "example.org", "김민 장관"), Address("min", "example.org", "Kim, Min (Süd)")),
        (Address("desk", "xn--bcher-kva.example"),),
        (Address("reader", "example.org"),),
    ),
    "The bottom line.\n",
    "<!DOCTYPE html><html><body><p><strong>The bottom line.</strong></p></body></html>\n",
    ("1",),
    None,
    (
        File("2026-01-11 日韓首脳会談 奈良 나라 정상회담.pdf", "application/pdf", b"%PDF-1.7 not much"),
        File("2026-01-11-nara.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK1"),
    ),
)


def preference(name, value):
    said = {True: "true", False: "false"}[value] if isinstance(value, bool) else value
    said = f'"{said}"' if isinstance(said, str) and not isinstance(value, bool) else said
    return f'user_pref("{name}", {said});\n'


@pytest.fixture
def screen(tmp_path):
    """A screen with a window manager, and a home of its own; what is started on it ends with the test."""
    started = []
    read, write = os.pipe()
    started.append(
        subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "MOZ_ENABLE_WAYLAND": "0"}

    def start(*command):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started.append(subprocess.Popen(command, env=environment, **quiet))

    def ask(*command):
        run = subprocess.run(["xdotool", *command], env=environment, capture_output=True, text=True, check=False)
        return run.stdout.split("\n")[0]

    start("openbox")
    yield start, ask
    for process in reversed(started):
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def until(found, seconds):
    """Return what `found` finds within so many seconds, asked again and again; nothing if it finds nothing."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := found():
            return result
        time.sleep(1)
    return None


def test_a_draft_opens_as_a_message_to_be_sent_and_loses_nothing(screen, tmp_path):
    start, ask = screen
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "user.js").write_text("".join(preference(*pair) for pair in PREFERENCES.items()), encoding="utf-8")
    file = tmp_path / "draft.eml"
    file.write_bytes(draft(MESSAGE))
    start("thunderbird", "--profile", str(profile), "--no-remote", str(file))
    window = until(lambda: ask("search", "--onlyvisible", "--name", "Write: TLP:AMBER"), 120)
    if window is None:
        pytest.skip("Thunderbird showed no window to write in")
    drafts = profile / "Mail" / "Local Folders" / "Drafts"

    def last():
        """Return the last message in the folder of drafts, once it is whole."""
        data = drafts.read_bytes() if drafts.is_file() else b""
        _, found, message = b"\n".join([b"", *data.splitlines()]).rpartition(b"\nFrom - ")
        return message.partition(b"\n")[2] if found and message.rstrip().endswith(b"--") else None

    def saved():
        ask("windowactivate", window)
        ask("key", "ctrl+s")
        return until(last, 8)

    kept = until(saved, 60)
    if kept is None:
        pytest.skip("Thunderbird was not to be made to save")
    check(kept)


def check(data):
    """Compare what Thunderbird has saved with the message that it was given."""
    back = email.message_from_bytes(data, policy=email.policy.SMTP)
    assert back["Subject"] == MESSAGE.subject
    for name, wanted in (("To", MESSAGE.recipients.to), ("Cc", MESSAGE.recipients.cc), ("Bcc", MESSAGE.recipients.bcc)):
        assert people(back, name) == [(who.name, who.spec) for who in wanted]
    assert "The bottom line." in back.get_body(("html",)).get_content()
    files = list(back.iter_attachments())
    assert [file.get_filename() for file in files] == [file.name for file in MESSAGE.files]
    assert [file.get_content() for file in files] == [file.data for file in MESSAGE.files]
