"""Handing over: whatever the server does, each recipient's outcome is right, and nothing is told to the wrong one."""

import base64
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from postoffice import Authority, Faulty, free_port, office, serving, wait_for

from briefgen.errors import MailError
from briefgen.mail.smtp import hand_over
from briefgen.parcels import Parcel
from briefgen.server_settings import Server

DATA = b"Subject: Nara\r\n\r\n.A line that begins with a dot\r\nFrom here on\r\n"
SECRET = "pässword-1"
SHARED = Path(__file__).parents[3] / "shared" / "hostile" / "mail" / "faulty_smtp.py"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


def parcel(*recipients, data=DATA):
    return Parcel(data, "desk@mfa.example", recipients or ("a@mfa.example",), "1@mfa.example")


def lasting(*_):
    """Claim as the ledger does, in the time of a disk: what a server does before the dot is known by then."""
    time.sleep(0.1)
    return True


def handed(server, *parcels, secret="", claim=lasting, seconds=5.0):
    """Return what becomes of parcels: (recipient, state) of each, and what was said."""
    found = list(hand_over(parcels or (parcel(),), server, secret, claim, time.monotonic() + seconds))
    return [(each.recipient, each.state) for each in found], [each.reply for each in found]


def here(port, **changes):
    return Server(**{"host": "127.0.0.1", "port": port, "security": "none", "seconds": 1, "last_seconds": 1} | changes)


ENDS = {
    "ok": ("sent", 1),
    "old": ("sent", 1),
    "boundless": ("sent", 1),
    "silent": ("deferred", 0),
    "endless": ("deferred", 0),
    "busy": ("deferred", 0),
    "421": ("deferred", 0),
    "full": ("deferred", 0),
    "greylist": ("deferred", 0),
    "drop after rcpt": ("deferred", 0),
    "no data": ("deferred", 0),
    "drop mid data": ("deferred", 0),
    "4xx": ("deferred", 0),
    "5xx": ("refused", 0),
    "drop after data": ("unknown", 1),
    "hang after data": ("unknown", 1),
    "garbage after data": ("unknown", 1),
}


@pytest.mark.parametrize("mode", ENDS)
def test_whatever_a_server_does_the_outcome_is_right(mode):
    with serving(Faulty(mode)) as server:
        found, _ = handed(here(server.port))
    state, count = ENDS[mode]
    assert found == [("a@mfa.example", state)]
    assert server.recipients() == ["a@mfa.example"] * count


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        ("garbage", "does not greet as a mail server does: no reply of a mail server"),
        ("closed", "does not greet as a mail server does: 554 no mail here"),
        ("no sender", "does not take mail from desk@mfa.example: 550 5.7.1 not yours"),
        ("small", "The message has 1,513 bytes; 127.0.0.1 takes 1,024."),
    ],
)
def test_a_server_that_will_never_take_it_is_told_at_once_and_nothing_was_claimed(mode, told):
    claims = []
    with serving(Faulty(mode)) as server, pytest.raises(MailError) as failure:
        handed(here(server.port), parcel(data=DATA + b"x" * 1448 + b"\r\n"), claim=lambda *given: claims.append(given))
    assert told in str(failure.value)
    assert not claims
    assert not server.taken


def test_a_server_that_says_a_letter_at_a_time_is_given_up_when_the_time_is_over():
    with serving(Faulty("slow")) as server:
        begun = time.monotonic()
        found, replies = handed(here(server.port), seconds=2)
    assert found == [("a@mfa.example", "deferred")]
    assert replies == ["no answer in time"]
    assert time.monotonic() - begun < 10


def test_what_is_taken_is_what_was_written():
    with serving(Faulty()) as server:
        handed(here(server.port))
    (taken,) = server.taken
    assert taken.data == DATA
    assert taken.sender.startswith("MAIL FROM:<desk@mfa.example>")


def test_of_three_recipients_one_is_refused_and_one_told_to_wait():
    with serving(Faulty()) as server:
        found, replies = handed(here(server.port), parcel("nobody@x.example", "later@x.example", "a@x.example"))
    assert found == [("nobody@x.example", "refused"), ("later@x.example", "deferred"), ("a@x.example", "sent")]
    assert replies == ["550 5.1.1 no such user", "451 4.3.0 try later", "250 2.0.0 queued"]
    assert server.recipients() == ["a@x.example"]


class Few(Faulty):
    """A server that takes two recipients at a time; `mode` is what it says to more."""

    def on_rcpt(self, say, rest, envelope, lines):
        if len(envelope.recipients) > 1:
            say(self.mode)
        else:
            super().on_rcpt(say, rest, envelope, lines)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("552 5.5.3 too many recipients", "deferred"),
        ("552 too many recipients", "deferred"),
        ("452 4.5.3 too many recipients", "deferred"),
        ("552 5.2.2 mailbox full", "refused"),
        ("552 5.5.30 what", "refused"),
        ("553 5.5.3 no", "refused"),
    ],
)
def test_whom_a_server_does_not_take_with_so_many_others_waits(said, state):
    with serving(Few(said)) as server:
        found, _ = handed(here(server.port), parcel("a@x.example", "b@x.example", "c@x.example"))
    assert [each for _, each in found] == [state, "sent", "sent"]
    assert server.recipients() == ["a@x.example", "b@x.example"]


def test_a_mailbox_that_is_full_does_not_wait():
    class Full(Faulty):
        def on_rcpt(self, say, *_):
            say("552 mailbox full")

    with serving(Full()) as server:
        assert handed(here(server.port))[0] == [("a@mfa.example", "refused")]


def test_a_message_that_nobody_of_its_recipients_may_have_is_not_handed_over():
    with serving(Faulty()) as server:
        found, _ = handed(here(server.port), parcel("nobody@x.example"), parcel("a@x.example"))
    assert found == [("nobody@x.example", "refused"), ("a@x.example", "sent")]
    assert "DATA" not in server.said[: server.said.index("rset")]


def test_messages_go_by_one_connection_until_it_ends():
    with serving(Faulty()) as server:
        found, _ = handed(here(server.port), *(parcel(f"{name}@x.example") for name in "abc"))
    assert [state for _, state in found] == ["sent"] * 3
    assert sum(said.startswith("ehlo") for said in server.said) == 1
    with serving(Faulty("one each")) as server:
        found, _ = handed(here(server.port), *(parcel(f"{name}@x.example") for name in "abc"))
    assert [state for _, state in found] == ["sent", "deferred", "deferred"]


def test_the_claim_comes_before_the_dot_and_a_no_keeps_the_message_here():
    seen = []
    with serving(Faulty()) as server:

        def claim(parcel_, names):
            time.sleep(0.1)  # what was sent has arrived
            seen.append((parcel_.identity, list(names), server.said[-1], list(server.taken)))
            return False

        found, _ = handed(here(server.port), parcel("nobody@x.example", "a@x.example"), claim=claim)
        time.sleep(0.1)
    assert seen == [("1@mfa.example", ["a@x.example"], "DATA", [])]
    assert found == [("nobody@x.example", "refused")]
    assert not server.taken


def test_nobody_answers():
    found, replies = handed(here(free_port()))
    assert found == [("a@mfa.example", "deferred")]
    assert "refused" in replies[0]


def test_a_machine_that_does_not_exist_is_told():
    with pytest.raises(MailError, match=r"There is no machine called mail\.invalid"):
        handed(Server(host="mail.invalid", security="tls", seconds=5))


def test_nothing_is_told_in_clear_to_another_machine(monkeypatch):
    with serving(Faulty()) as server:

        class Elsewhere:
            def getpeername(self):
                return "192.0.2.1", 25

            def close(self):
                pass

        monkeypatch.setattr("socket.create_connection", lambda *_: Elsewhere())
        with pytest.raises(MailError, match="nothing is told to it in clear"):
            handed(here(server.port, host="localhost"))
    assert not server.said


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_honest_server_gets_it_encrypted_after_a_password(authority, security):
    with office(authority, security) as server:
        found, _ = handed(at(server, authority, security), secret=SECRET)
    assert found == [("a@mfa.example", "sent")]
    assert server.seen == [("PLAIN", b"desk@mfa.example", SECRET.encode())]
    assert server.inbox.taken[0].data == DATA


def at(server, authority, security="starttls", **changes):
    told = {"host": "localhost", "port": server.port, "security": security, "user": "desk@mfa.example"}
    return Server(**told | {"ca_file": str(authority.file), "seconds": 5, "last_seconds": 5} | changes)


def test_a_server_without_plain_is_told_the_password_by_login(authority):
    with office(authority, auth_exclude_mechanism=["PLAIN", "XOAUTH2"]) as server:
        assert handed(at(server, authority), secret=SECRET)[0] == [("a@mfa.example", "sent")]
    assert server.seen == [("LOGIN", b"desk@mfa.example", SECRET.encode())]


def test_an_access_token_lets_in_and_a_stale_one_does_not(authority):
    with office(authority) as server:
        assert handed(at(server, authority, login="xoauth2"), secret="token-of-an-hour")[0] == [
            ("a@mfa.example", "sent")
        ]
        with pytest.raises(MailError, match=r"does not let desk@mfa\.example in: 535") as failure:
            handed(at(server, authority, login="xoauth2"), secret="token-of-yesterday")
    assert "yesterday" not in str(failure.value)


def test_a_wrong_password_is_told_without_it(authority):
    with office(authority) as server:
        with pytest.raises(MailError, match=r"does not let desk@mfa\.example in: 535") as failure:
            handed(at(server, authority), secret="wrong-word")
        assert not server.inbox.taken
    assert "wrong-word" not in str(failure.value)


class Repeating(Faulty):
    """A server that repeats what it was told when somebody logs in, and lets nobody in."""

    def on_ehlo(self, say, *_):
        say("250-faulty\r\n250 AUTH PLAIN XOAUTH2")

    def on_auth(self, say, rest, *_):
        say(self.mode.format(rest, first=rest[:-6], second=rest[-6:], middle=rest[:50]))


@pytest.mark.parametrize("login", ["password", "xoauth2"])
@pytest.mark.parametrize(
    "said",
    [
        "535 wrong: AUTH {0}",
        "454 not now: AUTH {0}",
        "535 wrong:{0}!",
        "535-wrong: {first}\r\n535 {second}",
        "535 wrong: {middle} and so on",
    ],
)
def test_a_server_that_repeats_what_logs_in_gives_no_secret_away(said, login):
    secret = "open barley and no other word"
    with serving(Repeating(said)) as server:
        try:
            _, replies = handed(here(server.port, user="desk", login=login), secret=secret)
        except MailError as error:
            replies = [str(error)]
    assert "•••" in replies[0]
    for word in re.findall(r"[A-Za-z0-9+/]{8,}", replies[0]):
        for start in range(4):
            told = base64.b64decode(word[start:][: (len(word) - start) // 4 * 4])
            assert not any(part in told for part in (b"barley", b"open ", b"word"))


def test_a_server_that_offers_no_way_to_log_in_is_told(authority):
    told = r"lets nobody log in by PLAIN or LOGIN; it offers: XOAUTH2\."
    without = office(authority, auth_exclude_mechanism=["PLAIN", "LOGIN"])
    with without as server, pytest.raises(MailError, match=told):
        handed(at(server, authority), secret=SECRET)
    assert not server.seen


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_of_an_authority_that_is_not_known_is_refused_before_the_password(authority, security, tmp_path):
    other = Authority(tmp_path)
    with office(authority, security) as server:
        with pytest.raises(MailError, match="its certificate is not to be trusted: unable to get local issuer"):
            handed(at(server, other, security), secret=SECRET)
        with pytest.raises(MailError, match="its certificate is not to be trusted"):
            handed(at(server, other, security, ca_file=""), secret=SECRET)
    assert not server.seen
    assert not server.inbox.taken


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_of_another_machine_is_refused(authority, security):
    other = office(authority, security, name="other.example")
    with other as server, pytest.raises(MailError, match="is not to be trusted: Hostname mismatch"):
        handed(at(server, authority, security), secret=SECRET)
    assert not server.seen


def test_no_password_is_told_to_a_server_that_does_not_encrypt():
    with serving(Faulty()) as server:
        asked = Server(host="localhost", port=server.port, security="starttls", user="desk@mfa.example", seconds=2)
        with pytest.raises(MailError, match=r"localhost does not offer to encrypt \(STARTTLS\)"):
            handed(asked, secret=SECRET)
    assert [said.partition(" ")[0] for said in server.said] == ["ehlo"]


def test_a_server_that_speaks_in_clear_where_encryption_is_expected_is_told():
    with serving(Faulty()) as server, pytest.raises(MailError, match="no encryption came about") as failure:
        handed(Server(host="localhost", port=server.port, security="tls", seconds=2))
    assert '"starttls"' in failure.value.hint


def test_a_file_of_authorities_that_is_none_is_told(tmp_path):
    (tmp_path / "none.pem").write_text("no certificate", encoding="utf-8")
    for name, why in (("none.pem", "it holds no certificate"), ("missing.pem", "No such file")):
        with pytest.raises(MailError, match=why):
            handed(Server(host="localhost", port=1, security="tls", ca_file=str(tmp_path / name)))


def test_this_machine_does_not_tell_its_name():
    with serving(Faulty()) as server:
        handed(here(server.port))
    assert server.said[0] == "ehlo [127.0.0.1]"


def test_an_address_of_other_letters_goes_to_a_server_that_takes_it_and_to_no_other(authority):
    asked = parcel("김@mfa.example", data="To: 김@mfa.example\r\n\r\nx\r\n".encode())
    with office(authority, enable_SMTPUTF8=True) as server:
        assert handed(at(server, authority), asked, secret=SECRET)[0] == [("김@mfa.example", "sent")]
    with office(authority) as server:
        found, replies = handed(at(server, authority), asked, parcel("b@x.example"), secret=SECRET)
    assert found == [("김@mfa.example", "refused"), ("b@x.example", "sent")]
    assert "takes no message with other letters than ASCII's" in replies[0]
    assert len(server.inbox.taken) == 1


SHARED_ENDS = {
    "ok": ("sent", 1),
    "drop_after_data": ("unknown", 1),
    "drop_mid_data": ("deferred", 0),
    "hang_banner": ("deferred", 0),
    "hang_after_data": ("unknown", 1),
    "greylist": ("deferred", 0),
    "4xx_data": ("deferred", 0),
    "421": ("deferred", 0),
    "no_8bit": ("sent", 1),
    "slow": ("deferred", 0),
    "garbage": ("MailError", 0),
    "no_starttls": ("sent", 1),
    "size_1k": ("MailError", 0),
}


@pytest.mark.skipif(not SHARED.exists(), reason="the shared faulty server is not here")
@pytest.mark.parametrize("mode", SHARED_ENDS)
def test_the_shared_faulty_server_ends_in_the_right_state(mode, tmp_path):
    port = free_port()
    with subprocess.Popen([sys.executable, SHARED, str(port), mode], cwd=tmp_path) as process:
        try:
            wait_for(port)
            found = end_of(port)
        finally:
            process.kill()
    box = tmp_path / f"{port}.mbox"
    taken = box.read_bytes().count(b"From x\n") if box.exists() else 0
    assert (found, taken) == SHARED_ENDS[mode]


def end_of(port):
    try:
        found, _ = handed(here(port, seconds=2), parcel(data=DATA + b"x" * 1500 + b"\r\n"))
    except MailError as error:
        return type(error).__name__
    return found[0][1]
