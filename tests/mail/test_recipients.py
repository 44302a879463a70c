"""Everybody gets a message once, and nobody whom the office or the marking leaves out."""

import pytest

from briefgen.errors import MailError
from briefgen.mail.addresses import Address
from briefgen.mail.recipients import Recipients, distinct, guard
from briefgen.mail_settings import MailSettings


def box(spec):
    local, _, domain = spec.partition("@")
    return Address(local, domain)


def people(*specs):
    return Recipients(tuple(map(box, specs)))


def test_a_mailbox_counts_once_where_it_is_seen_most():
    told = []
    found = distinct(
        Recipients(
            (box("a@x.example"),),
            (box("A@x.example"), box("b@x.example")),
            (box("b@x.example"), box("c@x.example"), box("c@x.example")),
        ),
        told.append,
    )
    assert [address.spec for address in found.all] == ["a@x.example", "b@x.example", "c@x.example"]
    assert found.bcc == (box("c@x.example"),)
    assert [each.message for each in told] == [
        "A@x.example is named twice: it counts once.",
        "b@x.example is named twice: it counts once.",
        "c@x.example is named twice: it counts once.",
    ]


def test_letters_that_fold_into_others_make_no_mailbox_of_two():
    both = people("straße@x.example", "strasse@x.example", "Straße@x.example")
    assert [address.spec for address in distinct(both, lambda _: None).all] == ["straße@x.example", "strasse@x.example"]


def test_more_recipients_than_may_be_are_refused():
    with pytest.raises(MailError, match="has 3 recipients, more than 2"):
        guard(people("a@x.example", "b@x.example", "c@x.example"), "", MailSettings(most_recipients=2))


@pytest.mark.parametrize("allowed", ["a@mfa.example", "a@south.mfa.example", "a@deep.south.mfa.example"])
def test_a_domain_that_is_listed_is_allowed(allowed):
    guard(people(allowed), "", MailSettings(domains=("mfa.example", "*.mfa.example")))


@pytest.mark.parametrize("other", ["a@xmfa.example", "a@mfa.example.net", "a@south.mfa.example"])
def test_a_domain_that_is_not_listed_is_refused_by_name(other):
    with pytest.raises(MailError) as caught:
        guard(people("b@mfa.example", other), "", MailSettings(domains=("mfa.example",)))
    assert f"the office's messages may not go to {other}." in str(caught.value)
    assert "b@mfa.example" not in str(caught.value)


CEILINGS = {"TLP:RED": ("mfa.example",), "SECRET": (), "": ("mfa.example", "press.example")}


@pytest.mark.parametrize(
    ("marking", "spec", "told"),
    [
        ("TLP:RED", "a@mfa.example", ""),
        ("TLP:RED", "a@press.example", "what is marked TLP:RED may not go to a@press.example"),
        ("SECRET", "a@mfa.example", "what is marked SECRET may not go to"),
        ("SECRET//NOFORN", "a@mfa.example", "what is marked SECRET//NOFORN may not go to"),
        ("", "a@press.example", ""),
        ("", "a@other.example", "what has no marking may not go to"),
        ("TLP:GREEN", "a@other.example", ""),
    ],
)
def test_a_marking_goes_no_further_than_its_ceiling(marking, spec, told):
    settings = MailSettings(ceilings=CEILINGS)
    if not told:
        guard(people(spec), marking, settings)
        return
    with pytest.raises(MailError, match=told):
        guard(people(spec), marking, settings)


def test_of_many_that_are_refused_some_are_named():
    many = people(*(f"r{number}@x.example" for number in range(9)))
    with pytest.raises(MailError, match=r"r4@x\.example and 4 more"):
        guard(many, "", MailSettings(domains=("mfa.example",)))
