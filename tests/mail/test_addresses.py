"""Addresses are read strictly: what is plainly one is taken, everything else refused with the reason."""

import pytest
from hypothesis import given, settings
from mailboxes import ADDRESSES, CALM
from times import examples

from briefgen.errors import MailError
from briefgen.mail.addresses import Address, read_addresses, read_list


def one(text, **options):
    (address,) = read_addresses(text, "--to", **options)
    return address


@pytest.mark.parametrize(
    ("text", "spec", "name"),
    [
        ("minister@example.org", "minister@example.org", ""),
        ("Minister <minister@example.org>", "minister@example.org", "Minister"),
        ('"Kim, Min" <min@example.org>', "min@example.org", "Kim, Min"),
        (r'"Min \"the\\pen\" Kim" <min@example.org>', "min@example.org", 'Min "the\\pen" Kim'),
        ("김민 장관 <min@example.org>", "min@example.org", "김민 장관"),
        ("O'Hara (South Unit) <o.hara+x@Example.ORG>", "o.hara+x@example.org", "O'Hara (South Unit)"),
        ("<min@example.org>", "min@example.org", ""),
        ("علی\u200cرضا <min@example.org>", "min@example.org", "علی\u200cرضا"),
        ("desk@bücher.example", "desk@xn--bcher-kva.example", ""),
        ("desk@例え.テスト", "desk@xn--r8jz45g.xn--zckzah", ""),
        ("desk@xn--bcher-kva.example", "desk@xn--bcher-kva.example", ""),
    ],
)
def test_an_address_is_read_with_its_name(text, spec, name):
    address = one(text)
    assert (address.spec, address.name) == (spec, name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("minister", "there is no @ in it"),
        ("@example.org", "a dot stands at an end"),
        ("a@", '"" cannot stand in a domain'),
        ("a..b@example.org", "a dot stands at an end"),
        (".a@example.org", "a dot stands at an end"),
        ("a b@example.org", "a space cannot stand before the @"),
        ("a@b@example.org", "@ cannot stand before the @"),
        ('"a b"@example.org', "not of the form"),
        ('<"a b"@example.org>', "is in quotation marks"),
        ("Team: a@example.org, b@example.org;", "Groups are not taken"),
        ("a@example.org; b@example.org", "semicolons"),
        ("a@[192.0.2.1]", "names a machine by its number"),
        ("a@192.0.2.1", "its domain ends in a number"),
        ("a@localhost", "its domain has no dot"),
        ("a@-x.example", '"-x" cannot stand in a domain'),
        ("a@x_y.example", '"x_y" cannot stand in a domain'),
        ("a@example.org.", '"" cannot stand in a domain'),
        ("a@straße.example", "can be read as two domains"),
        ("a@ｅxample.org", "can be read as two domains"),
        ("a@" + "x" * 64 + ".example", "cannot stand in a domain"),
        ("x" * 65 + "@example.org", "longer than 64 bytes"),
        ("a@" + ".".join(["x" * 60] * 5), "longer than 253"),
        ("Minister <minister@example.org", "not of the form"),
        ("Minister minister@example.org>", "a < is missing"),
        ('"Min <a@example.org>', "a quotation mark is not closed"),
        ("Kim; Min <a@example.org>", "the name has a ; in it"),
        ("x@y.example <a@example.org>", "the name has an @ in it"),
        ("a@example.org\nBcc: b@example.org", "U+000A"),
        ("Min\r\n <a@example.org>", "U+000D"),
        ("a\u200b@example.org", "U+200B"),
        ("a\u200d@example.org", "letters that few mail servers take"),
        ("a@ex\u200dample.org", "can be read as two domains"),
        ("Mi\u202en <a@example.org>", "U+202E"),
        ("münster@example.org", "letters that few mail servers take"),
        ("", "holds no address"),
        (" , ", "holds no address"),
    ],
)
def test_what_is_no_plain_address_is_refused_with_the_reason(text, told):
    with pytest.raises(MailError) as caught:
        read_addresses(text, "--to")
    assert told in str(caught.value)
    assert caught.value.hint
    assert caught.value.exit_code == 7
    assert "\n" not in str(caught.value)


def test_letters_beyond_ascii_before_the_at_are_taken_where_they_are_asked_for():
    assert one("münster@example.org", utf8=True).spec == "münster@example.org"
    with pytest.raises(MailError, match="cannot stand before the @"):
        one("mün”ster@example.org", utf8=True)


def test_a_comma_parts_addresses_and_one_in_quotation_marks_does_not():
    found = read_addresses('"Kim, Min" <min@example.org>, lee@example.org,', "--to")
    assert [address.spec for address in found] == ["min@example.org", "lee@example.org"]


def test_a_list_has_an_address_a_line_with_comments_and_names():
    text = "\ufeff# readers\r\nKim Min <min@example.org>\r\n\r\n  # away: old@example.org\r\nlee@example.org\r\n"
    assert read_list(text, "list.txt") == (Address("min", "example.org", "Kim Min"), Address("lee", "example.org"))


def test_a_fault_in_a_list_is_told_with_its_line():
    with pytest.raises(MailError, match=r"list\.txt, line 3: lee is no address"):
        read_list("min@example.org\n\nlee\n", "list.txt")


@settings(CALM, max_examples=examples(500))
@given(ADDRESSES)
def test_an_address_that_is_written_out_is_read_again(address):
    quoted = address.name.replace("\\", "\\\\").replace('"', '\\"')
    again = one(f'"{quoted}" <{address.spec}>')
    assert again.spec == address.spec


def test_a_million_characters_are_read_in_no_time():
    with pytest.raises(MailError):
        read_addresses('"' + '\\"<@,' * 200_000, "--to")
    with pytest.raises(MailError):
        read_addresses("a." * 500_000 + "@example.org", "--to")
