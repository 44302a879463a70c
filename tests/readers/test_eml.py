"""The article in a mail, told apart from the note above it, its signature and its attachments."""

import contextlib
import time
from email.message import EmailMessage

import pytest
from kinds import BODY, TEXT, TITLE, mail, page, pdf

from briefgen.diagnostics import ignore
from briefgen.errors import SourceError
from briefgen.readers.eml import read
from briefgen.readers.mail_text import forwarded

FORWARD = "---------- Forwarded message ---------\nFrom: A. Clerk\nDate: Tue, 3 Mar 2026 at 08:00\nSubject: Ferries\n\n"


def source(message):
    told = []
    data = message if isinstance(message, bytes) else message.as_bytes()
    return read(data, "a.eml", told.append), [each.code for each in told]


@pytest.mark.parametrize(
    "mark",
    [
        FORWARD,
        "-----Original Message-----\nFrom: A. Clerk\nSent: Tuesday\nSubject: Ferries\n\n",
        "Begin forwarded message:\n\nFrom: A. Clerk\nSubject: Ferries\n\n",
        "________________________________\nVon: A. Clerk\nGesendet: Dienstag\nBetreff: Ferries\n\n",
    ],
)
def test_the_forwarded_article_is_read_and_the_note_is_told(mark):
    found, told = source(mail(f"Dear all, see below.\n\n{mark}{TEXT}\n"))
    assert "Dear all" not in found.text
    assert told == ["note-left"]
    assert found.title == TITLE


def test_the_innermost_of_several_forwards_is_read():
    found, _ = source(mail(f"One.\n\n{FORWARD}Two.\n\n{FORWARD}{TEXT}"))
    assert found.text.startswith(TITLE)


def test_marks_of_quotation_are_taken_off():
    quoted = "\n".join(f"> {line}" for line in TEXT.split("\n"))
    found, _ = source(mail(quoted))
    assert "\n".join(line.strip() for line in found.text.split("\n")).startswith(TEXT)


@pytest.mark.parametrize("mark", ["  > ", ">   > ", "\t\t>", "> " * 40, ">" * 3000])
def test_marks_of_quotation_may_stand_anywhere_and_be_many(mark):
    found, _ = source(mail("\n".join(f"{mark}{line}" for line in TEXT.split("\n") if line)))
    assert TITLE in found.text
    assert len(mark) > 1000 or ">" not in found.text


@pytest.mark.parametrize(("unit", "count"), [("_" * 21 + "\n", 3_000), (" " + "_" * 21 + "\nFrom: A. Clerk\n", 200)])
def test_time_grows_no_faster_than_the_text(unit, count):
    def seconds(times):
        begun = time.process_time()
        assert forwarded(unit * count * times) is None
        return time.process_time() - begun

    few = min(seconds(1) for _ in range(2))
    assert seconds(8) < 16 * few + 0.05


def test_the_subject_and_the_date_serve_where_the_text_has_none():
    found, _ = source(mail(BODY[0], Subject="Fwd: RE: Ferries from spring", Date="Tue, 3 Mar 2026 08:00:00 +0100"))
    assert (found.title, found.published) == ("Ferries from spring", "2026-03-03")


def test_a_signature_is_left_out():
    found, _ = source(mail(f"{TEXT}\n-- \nA. Clerk\nTel. 12345"))
    assert "12345" not in found.text


def test_html_alone_is_read():
    message = EmailMessage()
    message["Subject"] = "Ferries"
    message.set_content("".join(f"<p>{each}</p>" for each in BODY), subtype="html")
    found, _ = source(message)
    assert found.text == "\n\n".join(("Ferries", *BODY))


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "euc-kr", "gb18030"])
def test_the_encoding_of_a_part_is_believed(encoding):
    text = {"euc-kr": "회담", "gb18030": "会谈", "iso-8859-1": "Malmö"}.get(encoding, "Malmö회담")
    message = EmailMessage()
    message.set_content(f"{text} - ferries.", charset=encoding)
    found, _ = source(message)
    assert text in found.text


def test_a_short_mail_with_one_attachment_is_that_article():
    message = mail("See attached.")
    message.add_attachment(pdf(), maintype="application", subtype="pdf", filename="ferry.pdf")
    found, told = source(message)
    assert (found.title, told) == (TITLE, ["attachment-read"])


def test_attachments_of_an_article_are_named():
    message = mail(TEXT)
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="annex.pdf")
    _, told = source(message)
    assert told == ["attachments-left"]


def test_a_mail_within_a_mail_is_the_article():
    outer = mail("For your information, an article that I found.")
    outer.add_attachment(mail(TEXT, Subject="Ferries"))
    found, _ = source(outer)
    assert found.title == TITLE


def test_a_page_that_a_browser_saved_as_a_mail_is_a_page():
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://example.org/ferry"
    message["MIME-Version"] = "1.0"
    message.set_content(page(), subtype="html")
    found, _ = source(message)
    assert (found.publisher, found.title) == ("The Ferry Post", TITLE)


def test_mails_without_end_within_mails_are_refused():
    data = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(200))
    with pytest.raises(SourceError, match=r"cannot be read as a mail|without text"):
        source(data)


def test_mails_that_are_files_of_mails_without_end_are_refused():
    data = mail(TEXT).as_bytes()
    for number in range(400):
        head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
        file = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.eml\n\n"
        data = f"{head}{file}".encode() + data + f"\n--b{number}--\n".encode()
        if number == 9:
            found, told = source(data)
            assert (found.title, told) == (TITLE, ["attachment-read"] * 10)
    with pytest.raises(SourceError, match="nested deeper than 30 levels") as failure:
        source(data)
    assert len(failure.value.message) < 500


def test_a_mail_without_text_is_refused():
    with pytest.raises(SourceError, match="without text"):
        source(mail(""))


def test_the_name_of_an_attachment_is_told_in_one_line():
    data = (
        b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: application/pdf\n'
        b'Content-Disposition: attachment; filename="a\n  b.pdf"\n\n%PDF-1.7 broken\n--b--\n'
    )
    with pytest.raises(SourceError) as failure:
        read(data, "a.eml", ignore)
    assert "a b.pdf" in failure.value.message
    assert "\n" not in failure.value.message


@pytest.mark.parametrize("field", ["filename*0*=utf-8''a; filename*=b"])
def test_a_name_in_pieces_that_do_not_fit_is_none(field):
    head = f"Subject: {TITLE}\nContent-Type: text/plain\nContent-Disposition: inline; {field}\n\n"
    with contextlib.suppress(SourceError):
        assert read(head.encode() + TEXT.encode(), "a.eml", ignore).text
