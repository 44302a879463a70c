"""A draft in the mailbox: once, in the folder that the mailbox itself calls its drafts, and for no other eyes."""

import base64
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailhouse import FOLDERS, Mailbox
from postoffice import Authority, free_port, serving

from briefgen.errors import MailError
from briefgen.mail.imap import decoded, encoded, save
from briefgen.server_settings import Server

DATA = b"Message-ID: <1@mfa.example>\r\nSubject: Nara\r\n\r\nHello.\r\n"
NAME = "1@mfa.example"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


def here(port, **changes):
    return Server(**{"host": "localhost", "port": port, "security": "none", "user": "desk", "seconds": 2} | changes)


def saved(mailbox, secret="pw", folder="", **changes):
    return save(DATA, NAME, here(mailbox.port, **changes), secret, folder)


def test_a_draft_is_put_into_the_mailboxs_own_folder_once():
    with serving(Mailbox()) as mailbox:
        assert saved(mailbox) == ("My Drafts", True)
        assert saved(mailbox) == ("My Drafts", False)
    assert mailbox.drafts == {"My Drafts": [DATA]}
    assert sum(said.startswith("UID SEARCH UNDELETED HEADER Message-ID") for said in mailbox.said) == 2


def test_a_mailbox_that_tells_its_drafts_only_when_it_is_asked_is_asked():
    quiet = ('() "/" INBOX', '() "/" Entw&APw-rfe')
    with serving(Mailbox(quiet, special=(r'(\Drafts) "/" Entw&APw-rfe',))) as mailbox:
        assert saved(mailbox) == ("Entwürfe", True)
    assert mailbox.drafts == {"Entw&APw-rfe": [DATA]}


def test_a_mailbox_that_tells_no_drafts_wants_a_folder_named():
    with serving(Mailbox(('() "." INBOX', '() "." INBOX.Drafts'))) as mailbox:
        with pytest.raises(MailError, match="says of no folder that it holds drafts") as failure:
            saved(mailbox)
        assert "INBOX.Drafts" in failure.value.hint
        assert saved(mailbox, folder="INBOX.Drafts") == ("INBOX.Drafts", True)
        with pytest.raises(MailError, match=r"localhost has no folder Archive: no such folder\."):
            saved(mailbox, folder="Archive")


def test_a_token_lets_in():
    with serving(Mailbox(capabilities="IMAP4rev1 AUTH=XOAUTH2", password="token")) as mailbox:
        assert saved(mailbox, "token", login="xoauth2")[1]


def test_a_server_that_names_no_mechanism_is_told_the_password_by_login():
    with serving(Mailbox(capabilities="IMAP4rev1")) as mailbox:
        assert saved(mailbox)[1]


@pytest.mark.parametrize("capabilities", ["IMAP4rev1 LOGINDISABLED", "IMAP4rev1 AUTH=GSSAPI"])
def test_a_server_that_lets_nobody_in_is_told_no_password(capabilities):
    with (
        serving(Mailbox(capabilities=capabilities)) as mailbox,
        pytest.raises(MailError, match="lets nobody log in by PLAIN or LOGIN"),
    ):
        saved(mailbox)
    assert not [said for said in mailbox.said if said.startswith(("LOGIN", "AUTH"))]


def test_a_wrong_password_is_told_without_it():
    with serving(Mailbox()) as mailbox, pytest.raises(MailError, match="does not let desk in") as failure:
        saved(mailbox, "open-barley")
    assert "barley" not in str(failure.value)


def test_a_mailbox_that_repeats_what_logs_in_gives_no_secret_away():
    secret = f"open-barley-{'x' * 300}"

    with serving(Mailbox(mode="repeat")) as mailbox, pytest.raises(MailError, match="•••") as failure:
        saved(mailbox, secret)
    assert base64.b64encode(b"open-barley").decode()[:8] not in str(failure.value)
    assert len(str(failure.value)) < 150


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_it_is_encrypted_and_the_certificate_checked(authority, tmp_path, security):
    context = authority.context()
    mailbox = Mailbox(capabilities="IMAP4rev1 STARTTLS AUTH=PLAIN", context=context if security == "starttls" else None)
    with serving(mailbox, context if security == "tls" else None):
        told = {"security": security, "ca_file": str(authority.file)}
        assert saved(mailbox, **told) == ("My Drafts", True)
        for file in ("", str(Authority(tmp_path).file)):
            with pytest.raises(MailError, match="its certificate is not to be trusted"):
                saved(mailbox, **told | {"ca_file": file})
    assert sum(said.startswith("AUTHENTICATE") for said in mailbox.said) == 1


def test_no_password_is_told_to_a_server_that_does_not_encrypt():
    with serving(Mailbox()) as mailbox, pytest.raises(MailError, match="does not offer to encrypt"):
        saved(mailbox, security="starttls")
    assert [said for said in mailbox.said if said != "LOGOUT"] == ["CAPABILITY"]


@pytest.mark.parametrize(
    ("mode", "told", "there"),
    [
        ("garbage", "does not answer as a mailbox does", 0),
        ("bye", "does not answer as a mailbox does", 0),
        ("no search", "cannot search: cannot search", 0),
        ("full", "does not take the draft into My Drafts: [OVERQUOTA] no room", 0),
        ("drop mid append", "localhost", 0),
        ("drop after append", "localhost", 1),
    ],
)
def test_a_mailbox_that_fails_is_told_and_the_next_run_ends_with_one_draft(mode, told, there):
    with serving(Mailbox(mode=mode)) as mailbox:
        with pytest.raises(MailError) as failure:
            saved(mailbox)
        assert told in str(failure.value)
        assert "a draft that is there is not put there twice" in failure.value.hint
        assert len(mailbox.drafts.get("My Drafts", ())) == there
        mailbox.mode = "ok"
        assert saved(mailbox)[1] is not bool(there)
    assert mailbox.drafts == {"My Drafts": [DATA]}


def test_a_draft_that_is_too_large_is_not_begun():
    small = Mailbox(capabilities="IMAP4rev1 AUTH=PLAIN APPENDLIMIT=20")
    with serving(small) as mailbox, pytest.raises(MailError, match=r"The draft has 54 bytes; localhost takes 20\."):
        saved(mailbox)
    assert not mailbox.drafts


def test_a_machine_that_does_not_answer_or_exist_is_told():
    with pytest.raises(MailError, match="The mailbox at localhost is not reached: Connection refused"):
        save(DATA, NAME, here(free_port()), "pw")
    with pytest.raises(MailError, match=r"There is no machine called mail\.invalid"):
        save(DATA, NAME, Server("mail.invalid"), "")


def test_a_name_that_cannot_be_looked_up_just_now_is_not_told_to_be_none(monkeypatch):
    def not_now(*_, **__):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", not_now)
    with pytest.raises(MailError, match=r"The mailbox at mail\.x\.example is not reached: Temporary failure"):
        save(DATA, NAME, Server("mail.x.example"), "")


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20))
def test_names_of_folders_survive_their_spelling(name):
    assert encoded(name).isascii()
    assert decoded(encoded(name)) == name


@pytest.mark.parametrize(
    "listed", [FOLDERS[1], r'(\Drafts) NIL "My Drafts"', r'(\drafts \HasNoChildren) "\\" "My Drafts"']
)
def test_folders_are_listed_in_several_ways(listed):
    with serving(Mailbox((listed, '() "/" "My Drafts"'))) as mailbox:
        assert saved(mailbox)[0] == "My Drafts"
