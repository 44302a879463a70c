"""Characters that no output can show: which they are, and how they are made visible."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic
from briefgen.document.visible import once, show, visible

XML = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")  # XML 1.0 section 2.2
SPECIMEN = "".join(map(chr, range(0x110000)))


@given(st.text(alphabet=st.characters()))
def test_what_is_shown_can_be_written_into_xml_and_utf_8(text):
    shown, _ = visible(text)
    assert XML.fullmatch(shown)
    assert shown.encode().decode() == shown


@given(st.text(alphabet=st.characters()))
def test_only_the_replaced_characters_are_changed(text):
    shown, replaced = visible(text)
    for char in replaced:
        text = text.replace(char, f"[U+{ord(char):04X}]")
    assert shown == text


def test_of_all_characters_those_are_replaced_that_hide_reorder_or_cannot_be_held():
    _, replaced = visible(SPECIMEN)
    kinds = {unicodedata.category(char) for char in replaced}
    assert kinds == {"Cc", "Cf", "Cn", "Cs"}
    assert {
        "\0",
        "\r",
        "\x1f",
        "\x7f",
        "\x85",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffe",
        "\U0010ffff",
    } <= {*replaced}
    assert not {
        "\t",
        "\n",
        "\u00ad",
        "\u061c",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u200f",
        "\ufe0f",
        "\ufffd",
        "\ufffc",
    } & {*replaced}


def test_each_replaced_character_is_reported_once_with_its_name_and_place():
    told: list[Diagnostic] = []
    assert show("a\u202eb\u202ec", told.append, "s1") == "a[U+202E]b[U+202E]c"
    assert told == [
        Diagnostic(
            "character-not-shown",
            "The character U+202E (right-to-left override) cannot be shown: [U+202E] stands in its place.",
            "s1",
        )
    ]


def test_a_report_that_tells_once_passes_on_each_diagnostic_once():
    told: list[Diagnostic] = []
    report = once(told.append)
    for text in ("\0", "\0", "\1"):
        show(text, report)
    assert len(told) == 2
