"""Where links may lead, and the anchors that they lead to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import every_node

from briefgen.document.links import address, anchors, identifier, named
from briefgen.document.nodes import Emph, Link, PageNumber, Text


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org/", "https://example.org/"),
        ("HTTP://example.org/x y", "HTTP://example.org/x%20y"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ('https://e.org/"><script>', "https://e.org/%22%3E%3Cscript%3E"),
        ("https://e.org/\u202e\ud800|`", "https://e.org/%E2%80%AE%3F%7C%60"),
        ("https://", None),
        ("javascript:alert(1)", None),
        ("java\nscript:x", None),
        ("ftp://example.org", None),
        ("/etc/passwd", None),
        ("", None),
    ],
)
def test_only_the_web_and_mail_are_addresses_and_they_hold_no_markup(target, expected):
    assert address(target) == expected


@given(st.lists(st.text(alphabet=st.characters(), max_size=5), unique=True))
def test_identifiers_are_plain_and_no_two_names_share_one(names):
    identifiers = [identifier(name) for name in names]
    assert len(set(identifiers)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9_.~-]*", name) for name in identifiers)


def test_every_anchor_of_a_document_is_found():
    assert list(anchors(every_node())) == ["agreements", "st-1", "m", "item", "evidence-1"]


def test_a_link_that_would_show_nothing_shows_its_target():
    assert named(Link((Emph((Text(""),)), PageNumber()), "#e"))[-1] == Text("#e")
    assert named(Link((Emph((Text("e"),)),), "#e")) == (Emph((Text("e"),)),)
