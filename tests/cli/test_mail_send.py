"""`briefgen mail send`, `status` and `resolve`: what they print, what they leave, and what they refuse."""

import os
import platform
import re
import sqlite3
from contextlib import closing

import pytest
from mailboxes import people, read_back
from postoffice import Authority, Faulty, free_port, office, serving


@pytest.fixture
def settings(folder):
    """Settings under [mail], with a server on this machine."""

    def write(port, more=""):
        text = f'[mail]\nsender = "Desk <desk@mfa.example>"\nledger = "sent.sqlite3"\n{more}\n[mail.smtp]\n'
        text += f'host = "127.0.0.1"\nport = {port}\nsecurity = "none"\nseconds = 2\nlast_seconds = 1\n'
        (folder / "briefgen.toml").write_text(text, encoding="utf-8")

    return write


def test_it_goes_out_once_with_its_files(run, brief, settings):
    here = brief()
    with serving(Faulty()) as server:
        settings(server.port)
        arguments = ("mail", "send", here, "--to", "a@x.example", "--bcc", "b@x.example", "--attach", "pdf")
        first = run(*arguments)
        assert first.exit_code == 0, first.output
        assert first.stdout.splitlines()[-3:] == [
            "sent          a@x.example  250 2.0.0 queued",
            "sent          b@x.example  250 2.0.0 queued",
            "2 sent now, 0 before, 0 not.",
        ]
        second = run(*arguments)
        assert second.exit_code == 0, second.output
        assert "sent before   a@x.example  on 20" in second.stdout
        assert "0 sent now, 2 before, 0 not." in second.stdout
    (taken,) = server.taken
    back = read_back(taken.data)
    assert people(back, "From") == [("Desk", "desk@mfa.example")]
    assert b"b@x.example" not in taken.data
    (file,) = back.iter_attachments()
    assert file.get_content()[:5] == b"%PDF-"


def test_who_does_not_have_it_is_named_and_the_exit_code_is_7(run, brief, settings):
    with serving(Faulty()) as server:
        settings(server.port)
        people_ = "a@x.example, nobody@x.example, later@x.example"
        result = run("mail", "send", brief(), "--to", people_, "--deadline", "1")
    assert result.exit_code == 7
    assert "refused       nobody@x.example  550 5.1.1 no such user" in result.stdout
    assert "not yet       later@x.example  451 4.3.0 try later" in result.stdout
    assert "1 sent now, 0 before, 2 not." in result.stdout
    assert "2 of 3 recipients do not have it. Refused: nobody@x.example: see what the server says" in result.stderr
    assert "Waiting: later@x.example: run it again later; who has it does not get it twice." in result.stderr
    assert "Unknown" not in result.stderr
    assert "Being handed over" not in result.stderr
    listed = run("mail", "status").stdout
    assert "a@x.example" not in listed
    assert "  refused       " in listed
    assert "3 messages: 1 sent, 2 not or not for certain." in listed
    assert "a@x.example" in run("mail", "status", "--all").stdout


def test_what_is_unknown_is_settled_by_a_person(run, brief, settings):
    here = brief()
    with serving(Faulty("drop after data")) as server:
        settings(server.port)
        arguments = ("mail", "send", here, "--to", "a@x.example", "--individually")
        result = run(*arguments)
        assert result.exit_code == 7
        assert "1 of 1 recipient may not have it. Unknown: a@x.example: look whether it arrived" in result.stderr
        assert "`briefgen mail resolve 1 --sent` or `--not-sent`; till then it is not sent." in result.stderr
        assert "Waiting" not in result.stderr
        assert run(*arguments).exit_code == 7
        assert len(server.taken) == 1
        assert run("mail", "resolve", "1", "--sent").stdout == "1: sent\n"
        again = run(*arguments)
        assert again.exit_code == 0, again.output
        assert len(server.taken) == 1
    assert "Row 1 is sent, not unknown." in run("mail", "resolve", "1", "--not-sent").stderr


def test_each_state_has_a_next_step_of_its_own(run, brief, settings, folder):
    here = brief()
    people_ = "nobody@x.example, later@x.example, open@x.example, held@x.example, also@x.example"
    asked = ("mail", "send", here, "--to", people_, "--deadline", "1", "--individually", "--ledger", "our own")
    with serving(Faulty()) as server:
        settings(server.port)
        run(*asked)
        with closing(sqlite3.connect(folder / "our own", isolation_level=None)) as database:
            change = "UPDATE delivery SET state = ?, process = ?, host = ? WHERE recipient LIKE ?"
            database.execute(change, ("unknown", 1, "", "open%"))
            database.execute(change, ("unknown", 1, "", "also%"))
            database.execute(change, ("handing over", os.getpid(), platform.node(), "held%"))
        told = run(*asked).stderr
    assert "5 of 5 recipients may not have it." in told
    assert "Refused: nobody@x.example: see what the server says" in told
    assert "Waiting: later@x.example: run it again" in told
    assert "Unknown: open@x.example, also@x.example: look whether it arrived" in told
    assert "`briefgen mail resolve 3 5 --ledger 'our own' --sent` or `--not-sent`;" in told
    assert "Being handed over by another run: held@x.example: see `briefgen mail status --ledger 'our own'`" in told


def test_a_test_whose_end_is_unknown_leaves_nothing_to_be_settled(run, brief, settings):
    with serving(Faulty("drop after data")) as server:
        settings(server.port)
        result = run("mail", "send", brief(), "--to", "a@x.example", "--test")
    assert "Unknown: desk@mfa.example: look whether it arrived." in result.stderr
    assert "resolve" not in result.stderr


def test_what_did_not_arrive_goes_out_after_a_persons_word(run, brief, settings):
    here = brief()
    with serving(Faulty("drop after data")) as server:
        settings(server.port)
        run("mail", "send", here, "--to", "a@x.example")
        assert run("mail", "resolve", "1", "--not-sent").exit_code == 0
        server.mode = "ok"
        assert run("mail", "send", here, "--to", "a@x.example").exit_code == 0
    assert len(server.taken) == 2


def test_a_dry_run_prints_the_exact_message_and_sends_nothing(run, brief, settings, files):
    here = brief()
    with serving(Faulty()) as server:
        settings(server.port)
        before = files()
        asked = ("mail", "send", here, "--to", "a@x.example", "--bcc", "b@x.example", "--dry-run")
        result = run(*asked)
        assert result.exit_code == 0, result.output
        assert files() == before
        assert not server.said
        assert (
            f"Message 1 of 1: {len(result.stdout_bytes):,} bytes, from desk@mfa.example to a@x.example, b@x.example"
            in (result.stderr)
        )
        run("mail", "send", here, "--to", "a@x.example", "--bcc", "b@x.example")
        printed, taken = (without_date(data) for data in (result.stdout_bytes, server.taken[0].data))
        assert printed == taken
        again = run(*asked)
    assert again.stdout_bytes == b""
    assert "Not to a@x.example: sent on 20" in again.stderr


def without_date(data):
    """Return the lines of a message without what follows from the second in which it was made."""
    lines = re.sub(rb"=_[0-9a-f]{24}", b"=_boundary", data).split(b"\r\n")
    return [line for line in lines if not line.startswith(b"Date: ")]


def test_individually_a_dry_run_prints_each_message(run, brief, settings):
    settings(1)
    result = run("mail", "send", brief(), "--to", "a@x.example, b@x.example", "--individually", "--dry-run")
    assert result.stdout_bytes.count(b"\r\nMessage-ID: ") == 2
    assert "Message 2 of 2:" in result.stderr


def test_a_test_goes_to_its_sender_as_often_as_wanted_and_leaves_no_trace(run, brief, settings, folder):
    here = brief()
    with serving(Faulty()) as server:
        settings(server.port)
        for _ in range(2):
            result = run("mail", "send", here, "--to", "a@x.example", "--bcc", "b@x.example", "--test")
            assert result.exit_code == 0, result.output
        assert server.recipients() == ["desk@mfa.example"] * 2
        assert not (folder / "sent.sqlite3").exists()
        assert run("mail", "send", here, "--to", "a@x.example").exit_code == 0


def test_an_edited_briefing_is_another_message_and_it_is_said_that_an_older_one_went(run, brief, settings):
    with serving(Faulty()) as server:
        settings(server.port)
        run("mail", "send", brief(), "--to", "a@x.example")
        result = run("mail", "send", brief(summary=()), "--to", "a@x.example, b@x.example")
    assert "a@x.example was sent another version under this subject on 20" in result.stderr
    assert "b@x.example was sent" not in result.stderr
    assert server.recipients() == ["a@x.example", "a@x.example", "b@x.example"]


def test_briefings_in_another_order_go_out_once(run, brief, settings):
    one, two = brief("one"), brief("two", summary=())
    with serving(Faulty()) as server:
        settings(server.port)
        for names in ((one, two), (two, one)):
            result = run("mail", "send", *names, "--to", "a@x.example")
            assert result.exit_code == 0, result.output
    assert len(server.taken) == 1
    assert "0 sent now, 1 before, 0 not." in result.stdout
    assert "another version" not in result.stderr


def test_it_is_sent_again_only_where_that_is_asked_for(run, brief, settings):
    here = brief()
    with serving(Faulty()) as server:
        settings(server.port)
        for more in ((), (), ("--resend",)):
            assert run("mail", "send", here, "--to", "a@x.example", *more).exit_code == 0
    names = [read_back(taken.data)["Message-ID"] for taken in server.taken]
    assert len(names) == len(set(names)) == 2


def test_sending_again_that_is_half_done_goes_on_without_the_word_for_it(run, brief, settings):
    here = brief()
    asked = ("mail", "send", here, "--to", "a@x.example, b@x.example", "--individually", "--deadline", "1")
    with serving(Faulty()) as server:
        settings(server.port)
        assert run(*asked).exit_code == 0
        server.mode = "one each"
        half = run(*asked, "--resend")
        assert half.exit_code == 7, half.output
        assert "run it again without --resend" in half.stderr
        server.mode = "ok"
        assert run(*asked).exit_code == 0
    assert server.recipients() == ["a@x.example", "b@x.example"] * 2


def test_a_failure_while_it_is_sent_again_says_how_to_go_on(run, brief, settings):
    here = brief()
    with serving(Faulty()) as server:
        settings(server.port)
        assert run("mail", "send", here, "--to", "a@x.example").exit_code == 0
        server.mode = "no sender"
        result = run("mail", "send", here, "--to", "a@x.example", "--resend")
    assert "run it again without --resend" in result.stderr


def test_a_failure_of_the_server_is_told_with_those_who_wait(run, brief, settings):
    with serving(Faulty("no sender")) as server:
        settings(server.port)
        result = run("mail", "send", brief(), "--to", "a@x.example")
    assert result.exit_code == 7
    assert "127.0.0.1 does not take mail from desk@mfa.example: 550 5.7.1 not yours." in result.stderr
    assert "1 of 1 recipient does not have it." in result.stderr
    assert "Waiting: a@x.example: run it again" in result.stderr


def test_nobody_is_told_that_nothing_was_sent_where_some_have_it(run, brief, settings):
    class Tired(Faulty):
        def on_mail(self, say, rest, *more):
            super().on_mail(say, rest, *more)
            self.mode = "no sender"

    with serving(Tired()) as server:
        settings(server.port)
        result = run("mail", "send", brief(), "--to", "a@x.example, b@x.example", "--individually")
    assert server.recipients() == ["a@x.example"]
    assert result.exit_code == 7
    assert "1 sent now, 0 before, 1 not." in result.stdout
    assert "does not take mail from desk@mfa.example: 550 5.7.1 not yours. 1 of 2 recip" in result.stderr
    assert "Nothing was sent" not in result.output


def test_a_server_that_wants_to_know_who_sends_is_told_by_user(run, brief, settings):
    with serving(Faulty("who are you")) as server:
        settings(server.port)
        result = run("mail", "send", brief(), "--to", "a@x.example")
    assert (
        "530 5.7.0 log in first. 1 of 1 recipient does not have it. It wants to know who sends: name the user, --user"
        in (result.stderr)
    )


def test_the_secret_comes_from_the_environment_and_shows_nowhere(run, brief, folder, tmp_path, monkeypatch):
    authority = Authority(tmp_path)
    monkeypatch.setenv("BRIEFGEN_MAIL_SECRET", "open-sesame\n")
    with office(authority, password="open-sesame") as server:
        asked = ("mail", "send", brief(), "--to", "a@x.example", "--from", "desk@mfa.example", "--ledger", "l", "-v")
        asked += ("--server", f"localhost:{server.port}", "--security", "starttls", "--user", "desk@mfa.example")
        result = run(*asked, "--ca-file", authority.file)
        assert result.exit_code == 0, result.output
        monkeypatch.setenv("BRIEFGEN_MAIL_SECRET", "open-barley")
        wrong = run(*asked, "--ca-file", authority.file, "--resend")
    assert server.seen[0] == ("PLAIN", b"desk@mfa.example", b"open-sesame")
    assert wrong.exit_code == 7
    for text in (
        result.output,
        wrong.output,
        *(path.read_text("latin-1") for path in folder.glob("*") if path.is_file()),
    ):
        assert "open-" not in text
        assert "is no setting" not in text


def test_the_secret_comes_from_the_keyring(run, brief, settings, monkeypatch):
    keyring = pytest.importorskip("keyring")
    asked = []

    def kept(service, user):
        asked.append((service, user))
        return "open-sesame"

    monkeypatch.setattr(keyring, "get_password", kept)
    with serving(Faulty()) as server:
        settings(server.port)
        result = run("mail", "send", brief(), "--to", "a@x.example", "--user", "desk")
    assert asked == [("briefgen:127.0.0.1", "desk")]
    assert "127.0.0.1 lets nobody log in." in result.stderr


def test_a_keyring_that_does_not_open_is_told_without_what_it_says(run, brief, settings, monkeypatch):
    keyring = pytest.importorskip("keyring")

    def locked(*_):
        raise keyring.errors.KeyringLocked("open-sesame")

    monkeypatch.setattr(keyring, "get_password", locked)
    settings(free_port())
    result = run("mail", "send", brief(), "--to", "a@x.example", "--user", "desk")
    assert result.exit_code == 7
    assert "The keyring does not open (KeyringLocked). Unlock it, or set BRIEFGEN_MAIL_SECRET." in result.stderr
    assert "sesame" not in result.output


def test_without_a_secret_it_is_told_where_to_put_one(run, brief, settings, monkeypatch):
    monkeypatch.setattr("briefgen.mail.secure._kept", lambda _: None)
    settings(free_port())
    result = run("mail", "send", brief(), "--to", "a@x.example", "--user", "desk")
    assert result.exit_code == 7
    assert "Set BRIEFGEN_MAIL_SECRET, or `keyring set briefgen:127.0.0.1 desk`." in result.stderr


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        (("", ""), (2, "Nobody is named who gets it. Give --to, --cc, --bcc or --list.")),
        (("--to a@x.example --server smtp.x.example", ""), (2, "is for this machine only, not for smtp.x.example")),
        (("--to a@x.example --server a_b", ""), (2, "--server must name a machine, not 'a_b'.")),
        (("--to a@x.example --server x.example:99999", ""), (2, "the port of --server must be a number")),
        (("--to a@x.example --server x.example:smtp", ""), (2, "--server x.example:smtp names no port.")),
        (("--to a@x.example --login magic", ""), (2, "--login must be one of password, xoauth2")),
        (("--to a@x.example --ledger /", ""), (7, "The ledger / cannot be used")),
        ((f"--to a@x.example --dry-run --ledger {'l' * 300}", ""), (7, "cannot be used: File name too long.")),
        (("--to a@x.example", 'transport = "pigeon"'), (2, 'There is no transport called "pigeon".')),
        (("--to a@x.example", "most_bytes = 2000"), (7, "more than 0.0 MB")),
        (("--to a@x.example,b@x.example", "most_visible = 1"), (7, "2 recipients would see one another's addresses")),
        (("--to a@x.example --test", 'domains = ["x.example"]'), (7, "may not go to desk@mfa.example")),
    ],
)
def test_what_may_not_be_is_refused_and_nobody_is_asked(run, brief, settings, asked, end):
    (arguments, more), (code, told) = asked, end
    with serving(Faulty()) as server:
        settings(server.port, more)
        result = run("mail", "send", brief(), *arguments.split())
    assert result.exit_code == code, result.output
    assert told in result.stderr
    assert not server.said


def test_many_may_get_it_if_each_gets_a_message_of_their_own(run, brief, settings):
    with serving(Faulty()) as server:
        settings(server.port, "most_visible = 1")
        result = run("mail", "send", brief(), "--to", "a@x.example, b@x.example", "--individually")
    assert result.exit_code == 0, result.output
    assert len(server.taken) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("password = 'x'", "mail.smtp.password: a secret does not belong in a settings file"),
        ("hosst = 'x'", 'there is no setting called "hosst". Did you mean "host"?'),
        ("port = 0", "mail.smtp.port must be a number from 1 to 65535"),
        ("security = 'ssl'", "mail.smtp.security must be one of tls, starttls, none"),
        ("host = ''", "mail.smtp.host must name a machine"),
    ],
)
def test_settings_of_a_server_that_are_none_are_refused(run, brief, folder, text, told):
    (folder / "briefgen.toml").write_text(f"[mail.smtp]\n{text}\n", encoding="utf-8")
    result = run("mail", "send", brief(), "--to", "a@x.example", "--from", "b@x.example")
    assert result.exit_code == 2
    assert told in result.stderr


def test_without_a_server_nothing_is_sent(run, brief):
    result = run("mail", "send", brief(), "--to", "a@x.example", "--from", "b@x.example")
    assert result.exit_code == 2
    assert 'No mail server is named. Give --server, or host = "…" under [mail.smtp]' in result.stderr


def test_the_ledger_stands_where_programs_keep_their_state(run, brief, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert run("mail", "status").stdout.startswith("Nothing was sent: there is no ")
    with serving(Faulty()) as server:
        asked = ("--from", "b@x.example", "--server", f"127.0.0.1:{server.port}", "--security", "none")
        assert run("mail", "send", brief(), "--to", "a@x.example", *asked).exit_code == 0
    place = tmp_path / "state" / "briefgen" / "mail.sqlite3"
    if os.name == "posix":
        assert place.read_bytes().startswith(b"SQLite")
