"""Random names, addresses, subjects and files, and how a message is read back."""

import email
import email.policy
import unicodedata
from email.header import decode_header, make_header
from email.utils import getaddresses

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from briefgen.document.nodes import Picture
from briefgen.document.visible import visible
from briefgen.mail.addresses import Address
from briefgen.mail.message import File, Message
from briefgen.mail.recipients import Recipients

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A machine with other work is no reason to fail: the first letters of Unicode that are drawn take seconds."""
STRICT = email.policy.SMTP.clone(raise_on_defect=True)
HOSTILE = (
    "Subject\r\nBcc: evil@example.net", "a\nX-Evil: 1", "\r\n\r\nbody", "=?utf-8?q?=0d=0aBcc:_x@example.net?=",
    "=?utf-8?b?", "?=", 'Kim, "Min"', "<min@example.net>", "min@example.net", "a;b:c", "(a) b", "back\\slash",
    "日韓首脳会談", "나라 정상회담", "Zoë\u0301", "👩‍👩‍👧", "w" * 300,
    "long " * 60, "\u202ereversed", "\u2028line", "\x00\x07", "\x85",
    " ", "{{ title }}", "half\ud800", "=", "=?x?=", "\tTab", "From me", "--=_x", ".", "e" + "\u0301" * 90,
)  # fmt: skip
"""Text that has broken the header of a message somewhere."""


def texts():
    """Texts as they are typed and pasted, and as somebody would write them who means harm."""
    part = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12), st.sampled_from(("Nara", "summit", "首脳", ", ")))
    return st.lists(part, max_size=4).map("".join)


def names():
    """Names as they can stand beside an address: without what is invisible, spaces single, no @."""

    def tidy(text):
        shown = (c for c in text if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
        return " ".join("".join(shown).replace("@", "").split())[:200].strip()

    return texts().map(tidy)


ATOMS = st.text("abxyz019!#$%&'*+/=?^_`{|}~-", min_size=1, max_size=12)
LOCALS = st.lists(ATOMS, min_size=1, max_size=2).map(".".join)
DOMAINS = st.text("abxyz019", min_size=1, max_size=20).map("{}.mfa.example".format)
ADDRESSES = st.builds(Address, LOCALS, DOMAINS, names())


@st.composite
def messages(draw):
    """Messages to random people, of a random subject, with a file."""
    rows = st.lists(ADDRESSES, max_size=2).map(tuple)
    recipients = Recipients(draw(rows), draw(rows), draw(rows))
    sender = draw(st.one_of(st.none(), ADDRESSES))
    body = visible(" ".join(draw(texts()).split()))[0] + "\n"
    files = (File("briefing.pdf", "application/pdf", draw(st.binary(max_size=90))),)
    pictures = tuple(
        Picture(data, "image/png", "", 1, 1) for data in draw(st.lists(st.binary(max_size=90), max_size=2))
    )
    return Message(draw(texts()), recipients, body, f"<p>{body}</p>\n", ("f",), sender, files, pictures)


def read_back(data):
    """Return a message as the standard library's strict parser reads it: it raises for any defect of structure."""
    return email.message_from_bytes(data, policy=STRICT)


def people(message, name):
    """Return (name, address) of everybody in a field."""
    field = message[name]
    if field is None:
        return []
    # Before Python 3.13 the newer parser puts spaces between the encoded words of a long name (RFC 2047 6.2 has none).
    raw = next(value for key, value in message.raw_items() if key == name)
    older = [str(make_header(decode_header(who))) for who, _ in getaddresses([raw.replace("\r\n", "")])]
    newer = [(who.display_name, who.addr_spec) for who in field.addresses]
    assert [tight(who) for who, _ in newer] == [tight(who) for who in older]
    return [(who, spec) for who, (_, spec) in zip(older, newer, strict=True)]


def tight(text):
    return "".join(text.split())
