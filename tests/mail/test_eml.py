"""A draft is what the standard parser reads without a defect: nothing added, nothing lost, in 7 bits, every time."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mailboxes import CALM, HOSTILE, messages, people, read_back, texts
from times import examples

from briefgen.mail.addresses import Address
from briefgen.mail.eml import draft, wire
from briefgen.mail.filenames import MOST_BYTES, distinct_names, stem_of
from briefgen.mail.message import File, Message, cid
from briefgen.mail.recipients import Recipients

FIELDS = {
    "X-Unsent", "X-Uniform-Type-Identifier", "Message-ID", "From", "To", "Cc", "Bcc", "Subject", "MIME-Version",
    "Content-Type",
}  # fmt: skip


def message(subject="Nara summit", text="Hello.\n", files=(), fingerprints=("1",), sender=None, **recipients):
    return Message(subject, Recipients(**recipients), text, "<p>Hello.</p>\n", fingerprints, sender, files)


def lines(data):
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    return data.split(b"\r\n")


def shown(text):
    """Return a subject as a reader sees it: one line, single spaces, what cannot be encoded replaced."""
    return " ".join(text.split())


def body(back, kind):
    """Return what a message says in one of its forms."""
    return back.get_body((kind,)).get_content().replace("\r\n", "\n")


def check_form(data):
    """Hold a message to 7 bits, and its lines to 78 characters."""
    assert data.isascii()
    assert b"\x00" not in data
    for line in lines(data):
        assert len(line) <= 998
        # An address cannot be folded, nor the media type of Word files.
        assert len(line) <= 78 or b"@" in line or b"openxmlformats" in line, line


@settings(CALM, max_examples=examples(2000))
@given(messages())
def test_whatever_is_written_comes_back_and_nothing_is_added(message):
    data = draft(message)
    check_form(data)
    back = read_back(data)
    assert set(back.keys()) <= FIELDS
    assert len(back.keys()) == len(set(back.keys()))
    assert back["X-Unsent"] == "1"
    assert back["Message-ID"] == f"<{message.identity()}>"
    for name, wanted in (("To", message.recipients.to), ("Cc", message.recipients.cc), ("Bcc", message.recipients.bcc)):
        assert people(back, name) == [(who.name, who.spec) for who in wanted]
        assert not getattr(back[name], "defects", ())
    assert [part.defects for part in back.walk() if part.defects] == []
    text, html = (body(back, kind) for kind in ("plain", "html"))
    assert (text, html) == (message.text, message.html)
    (file,) = back.iter_attachments()
    assert file.get_content() == message.files[0].data
    shown = [part for part in back.walk() if part["Content-ID"]]
    assert [part.get_content() for part in shown] == [picture.data for picture in message.pictures]
    assert [part["Content-ID"] for part in shown] == [f"<{cid(picture)}>" for picture in message.pictures]


@settings(CALM, max_examples=examples(2000))
@given(texts().filter(lambda text: text.strip() and text.isprintable()))
def test_a_subject_is_read_as_it_was_written(subject):
    data = draft(message(subject))
    check_form(data)
    back = read_back(data)
    assert back["Subject"] == shown(subject)
    assert not back["Subject"].defects


@settings(CALM, max_examples=examples(2000))
@given(st.lists(st.tuples(texts(), st.sampled_from(("", "2026-01-11")), st.booleans()), min_size=1, max_size=2))
def test_the_names_of_files_survive_the_standard_parser(titles):
    stems = [stem_of(title, date, original=original) for title, date, original in titles]
    named = list(distinct_names((stem, suffix) for stem in stems for suffix in ("pdf", "docx")))
    files = tuple(File(name, "application/pdf", b"x") for name in named)
    data = draft(message(files=files))
    check_form(data)
    back = read_back(data)
    assert [part.get_filename() for part in back.iter_attachments()] == named
    assert [decoded(part) for part in back.iter_attachments()] == named
    for name, suffix in zip(named, ("pdf", "docx") * len(titles), strict=True):
        assert len(name.encode()) <= MOST_BYTES
        assert name.endswith(f".{suffix}")
        assert not set(name) & set('/\\:*?"<>|')
        assert name[0] not in ". "
    assert len({unicodedata.normalize("NFC", name).casefold() for name in named}) == len(named)


def decoded(part):
    """Return the name in Content-Type, read as Outlook does: encoded words in it are decoded."""
    return part["Content-Type"].params["name"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_that_means_harm_gets_out_of_its_field(text):
    back = read_back(draft(message(text or "x", to=(Address("a", "x.example", shown(text).replace("@", "")),))))
    assert set(back.keys()) <= FIELDS
    assert [who[1] for who in people(back, "To")] == ["a@x.example"]


def test_the_same_message_has_the_same_bytes():
    whole = message("日韓", to=(Address("a", "x.example"),), files=(File("a.pdf", "application/pdf", b"x" * 500),))
    assert draft(whole) == draft(whole)


def test_a_draft_says_that_it_is_one_and_has_no_date():
    data = draft(message(bcc=(Address("a", "x.example"),)))
    assert b"\r\nX-Unsent: 1\r\n" in b"\r\n" + data
    assert b"\r\nX-Uniform-Type-Identifier: com.apple.mail-draft\r\n" in data
    assert b"\r\nBcc: a@x.example\r\n" in data
    assert b"\r\nDate:" not in data


def test_a_message_with_files_is_mixed_and_one_without_is_not():
    assert read_back(draft(message())).get_content_type() == "multipart/alternative"
    back = read_back(draft(message(files=(File("a.pdf", "application/pdf", b"%PDF-"),))))
    assert [part.get_content_type() for part in back.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
    ]  # fmt: skip


def test_a_name_in_another_script_stands_in_both_encodings():
    data = draft(message(files=(File("日韓首脳会談.pdf", "application/pdf", b"x"),)))
    assert b'\r\n name="=?utf-8?b?' in data
    assert b"filename*=utf-8''%E6%97%A5" in data


def test_lines_that_servers_change_are_encoded():
    data = draft(message(text="From here on.\nA line with a space at its end \n.\n--=_\n"))
    assert b"\r\nFrom here" not in data
    assert body(read_back(data), "plain") == "From here on.\nA line with a space at its end \n.\n--=_\n"


def test_the_name_of_a_message_follows_from_what_is_told_to_whom():
    a, b = Address("a", "x.example"), Address("b", "x.example")
    assert message(to=(a, b)).identity() == message(to=(b,), bcc=(a,)).identity()
    told = (message(to=(a,)), message(fingerprints=("2",), to=(a,)), message(to=(b,)))
    assert len({each.identity() for each in told}) == 3
    assert told[0].identity() != told[0].identity(1)
    assert message(to=(a,), sender=b).identity().endswith("@x.example")
    assert told[0].content == told[2].content != told[1].content


@settings(CALM, max_examples=examples(2000))
@given(messages())
def test_what_is_handed_to_a_server_tells_nobody_who_gets_it_as_bcc(message):
    data = wire(message, datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    check_form(data)
    back = read_back(data)
    assert set(back.keys()) <= (FIELDS | {"Date"}) - {"X-Unsent", "X-Uniform-Type-Identifier", "Bcc"}
    assert len(back.keys()) == len(set(back.keys()))
    assert back["Date"] == "Mon, 02 Mar 2026 09:00:00 +0000"
    assert people(back, "Cc") == [(who.name, who.spec) for who in message.recipients.cc]
    assert [part.defects for part in back.walk() if part.defects] == []
