"""What a server says is shown without the secret, in whichever form it repeats it."""

import base64

import pytest

from briefgen.mail.secure import without

SECRET = "open barley"
PLAIN = f"\0desk\0{SECRET}"


def in_base64(text):
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "said",
    [
        SECRET,
        in_base64(SECRET),
        in_base64(PLAIN),
        in_base64(PLAIN).upper(),
        in_base64(PLAIN)[:20],
        in_base64(PLAIN)[6:],
        "x" + in_base64(f"{SECRET} and more"),
        in_base64(f"\0somebody else\0{SECRET}"),
        in_base64(f"user=desk\x01auth=Bearer {SECRET}\x01\x01"),
        f"open  \t{SECRET[5:]}",
    ],
)
def test_a_secret_is_hidden_however_it_is_repeated(said):
    assert without(SECRET, f"535 <{said}> is wrong", "desk").replace("=", "") == "535 <•••> is wrong"


def test_a_secret_that_a_string_in_quotation_marks_holds_is_hidden():
    assert without('pa"ss\\word', r'NO LOGIN "desk" "pa\"ss\\word"') == 'NO LOGIN "desk" "•••"'


def test_what_is_no_secret_is_shown():
    said = "550 5.7.26 authentication/verification failed, see https://mail.example/aGVsbG8gdGhlcmU0"
    assert without(SECRET, said, "desk") == said
    assert without("", said) == said
    assert without("abc", "550 abc") == "550 abc"  # too short to be told from other words


def test_a_short_secret_is_hidden_in_what_was_sent():
    assert without("abc", "535 " + in_base64("\0desk\0abc"), "desk") == "535 •••"


def test_a_control_character_does_not_part_a_secret():
    assert without("open\u00a0barley", "535 open\u00a0barley") == "535 •••"
