"""Every encoding comes out right, or as a guess that is told; other files are refused by name."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import SourceError
from briefgen.readers.normal import normalise
from briefgen.readers.text import read

HOSTILE = Path(__file__).parents[3] / "shared" / "hostile" / "text"
NEWS = "The “shuttle” talks aren’t over — they cost €5m so far. The café deal, a naïve one, isn’t signed. " * 3
KOREAN = "두 나라 정상은 회담을 열고 경제 협력을 확인했다. 야당은 신중한 입장을 보였다. " * 3
JAPANESE = "両国の首脳は古都で会談し、経済協力を確認した。野党からは慎重な意見も出ている。" * 3
RUSSIAN = "Лидеры двух стран встретились и подтвердили сотрудничество. Оппозиция требует объяснений. " * 3
CHINESE = "两国领导人举行会谈，确认加强经济合作。反对党对此持谨慎态度。" * 3


def source(data, encoding=None):
    told = []
    return read(data, "a.txt", told.append, encoding=encoding), [each.code for each in told]


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(mark):
    found, told = source(NEWS.encode(mark))
    assert (found.text, found.encoding_from, told) == (NEWS, "bom", [])


def test_utf_8_without_a_mark_is_no_guess():
    found, told = source(NEWS.encode())
    assert (found.text, found.encoding, found.encoding_from, told) == (NEWS, "utf-8", "utf-8", [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (NEWS, "cp1252"), (NEWS, "mac_roman"), (NEWS, "utf-16-le"), (NEWS, "utf-16-be"), (NEWS, "utf-32-le"),
        (KOREAN, "cp949"), (KOREAN, "utf-16-le"), (KOREAN, "iso2022_kr"), (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"), (JAPANESE, "iso2022_jp"), (JAPANESE, "utf-16-be"), (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"), (RUSSIAN, "utf-16-le"), (CHINESE, "gb18030"), (CHINESE, "hz"), (CHINESE, "utf-16-be"),
    ],
)  # fmt: skip
def test_an_unstated_encoding_is_guessed_right_and_told(text, encoding):
    found, told = source(text.encode(encoding))
    assert found.text == text
    assert (found.encoding_from, told) == ("guess", ["encoding-guessed"])


@pytest.mark.parametrize("number", range(50))
def test_any_share_of_quotation_marks_leaves_windows_and_mac_apart(number):
    text = "a plain word " * number + "isn’t it? “Yes,” he said."
    for encoding in ("cp1252", "mac_roman"):
        assert source(text.encode(encoding))[0].text == text


def test_every_hostile_file_comes_out_right():
    if not HOSTILE.is_dir():
        pytest.skip("the shared folder of hostile input is not beside this checkout")
    expected = json.loads((HOSTILE / "encodings.json").read_text(encoding="utf-8"))
    for name, case in expected.items():
        path = HOSTILE / name
        data = path.read_bytes() if path.exists() else case["text"].encode(case["encoding"])
        found, told = source(data)
        assert found.text == case["text"], name
        assert (found.encoding_from == "guess") == ("encoding-guessed" in told), name


def test_no_hostile_file_crashes():
    if not HOSTILE.is_dir():
        pytest.skip("the shared folder of hostile input is not beside this checkout")
    for path in sorted(HOSTILE.iterdir()):
        try:
            found, _ = source(path.read_bytes())
        except SourceError:
            assert path.name in ("empty.txt", "spaces.txt")
        else:
            assert found.text


def test_the_users_encoding_comes_before_everything_else():
    found, told = source("naïve".encode(), encoding="cp1252")
    assert (found.text, found.encoding_from, told) == ("naÃ¯ve", "option", [])


@pytest.mark.parametrize("name", ["utf-9", "zip", "hex", "unicode_escape", "idna", "undefined", "no such\0thing"])
def test_an_encoding_that_does_not_exist_is_an_error_with_a_hint(name):
    with pytest.raises(SourceError, match="no encoding called") as failure:
        source(b"text", encoding=name)
    assert failure.value.hint


def test_a_wrong_encoding_option_is_an_error_that_names_the_byte():
    with pytest.raises(SourceError, match="at byte 2"):
        source("naïve".encode("cp1252"), encoding="utf-8")


@pytest.mark.parametrize(
    "head",
    ["charset=windows-1251", '<meta charset="windows-1251">', "# -*- coding: cp1251 -*-", '<?xml encoding="cp1251"?>'],
)
def test_a_declared_encoding_is_believed(head):
    text = f"{head}\n{RUSSIAN}"
    found, told = source(text.encode("cp1251"))
    assert (found.text, found.encoding_from, told) == (text, "declared", [])


@pytest.mark.parametrize(
    ("text", "really"), [(JAPANESE, "euc-jp"), (KOREAN, "cp949"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp1251")]
)
def test_a_declaration_that_lies_is_not_believed(text, really):
    data = f"charset=iso-8859-1\n{text}".encode(really)
    found, told = source(data)
    assert text in found.text
    assert told == ["encoding-declared-wrong", "encoding-guessed"]


def test_strict_utf_8_comes_before_a_declaration():
    assert source(f"charset=cp1252\n{NEWS}".encode())[0].encoding_from == "utf-8"


def test_text_cut_within_a_character_keeps_all_before_the_cut():
    found, told = source("In 奈良".encode()[:-1])
    assert (found.text, found.encoding, told) == ("In 奈\ufffd", "utf-8", ["text-truncated"])


def test_a_last_accent_of_windows_is_not_taken_for_a_cut():
    found, _ = source("They met, as they always do, in the same old café".encode("cp1252"))
    assert found.text.endswith("café")


def test_a_replacement_character_that_stood_there_is_no_damage():
    assert source("Lost \ufffd here, and at the end \ufffd".encode())[1] == []


def test_utf_8_damaged_in_the_middle_is_still_read_as_utf_8():
    data = NEWS.encode() + b"\xff" + NEWS.encode()
    found, told = source(data)
    assert found.text == f"{NEWS}\ufffd{NEWS}"
    assert told == ["encoding-guessed", "bytes-replaced"]


def test_surrogates_written_one_by_one_are_joined_or_replaced():
    data = "pair \ud83d\ude00, lone \ud800.".encode("utf-8", "surrogatepass")
    found, told = source(data)
    assert found.text == "pair 😀, lone \ufffd."
    assert "bytes-replaced" in told


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n\x00", "a PDF file"),
        (b"PK\x03\x04....word/document.xml", "a Word file"),
        (b"PK\x03\x04....xl/workbook.xml", "an Excel file"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"PK\x03\x04", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office or Outlook file"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"\x00\x00\x00\x18ftypmp42", "picture or video"),
    ],
)
def test_another_kind_of_file_is_refused_by_its_name(data, kind):
    with pytest.raises(SourceError, match=kind):
        source(data, encoding="latin-1")


@pytest.mark.parametrize("data", [bytes(1000), bytes(range(256)) * 20, b"\x00\xff\x01\xfe" * 500])
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(SourceError, match="no text"):
        source(data)


@pytest.mark.parametrize("data", [b"", b" \t\r\n", "\ufeff".encode(), "\u00a0\u2028\n".encode(), codecs.BOM_UTF16_LE])
def test_nothing_to_read_is_an_error(data):
    with pytest.raises(SourceError, match="empty"):
        source(data)


@pytest.mark.parametrize(
    "text",
    [
        "Lee\0 met.",
        "“00\0” ",
        " \0ab",
        "a\ufffe\uffff\ufdd0b\U0001fffe",
        "c\x01\x1b[31m\x7f",
        "\u202eA\u2067b",
        "co\u00adop\u200b",
    ],
)
def test_odd_characters_come_through_as_they_are(text):
    assert source(text.encode())[0].text == text


def test_all_control_characters_come_through_but_line_ends():
    text = "Lee " + "".join(map(chr, range(0x20))) + " met"
    assert source(text.encode())[0].text == text.replace("\x0b", "\n").replace("\x0c", "\n").replace("\r", "\n")


def test_every_kind_of_line_end_becomes_a_line_feed():
    assert normalise("1\r\n2\r3\n4\x855\u20286\u20297\v8\f9") == "1\n2\n3\n4\n5\n6\n7\n8\n9"


@settings(deadline=None)  # machines are shared, and the first guess loads its tables
@given(
    st.text(alphabet="e\u0301\u0316\u0344\u0f73\u0f71\u0300é か\u3099", max_size=400).map(
        lambda text: text + "é\u0316\u0301" * 70
    )
)
def test_long_runs_of_marks_are_normalised_as_python_does(text):
    import unicodedata

    assert normalise(text) == unicodedata.normalize("NFC", text)


@settings(deadline=None)  # machines are shared, and the first guess loads its tables
@given(st.binary(min_size=1, max_size=300))
def test_no_bytes_end_in_anything_but_a_source_or_our_own_error(data):
    try:
        found, _ = source(data)
    except SourceError as failure:
        if not failure.hint:
            pytest.fail("an error without the next step")
    else:
        assert found.text
        assert found.text.encode()


@settings(deadline=None)  # machines are shared, and the first guess loads its tables
@given(st.text(min_size=1))
def test_text_in_utf_8_comes_through_whole(text):
    text = f"“{text}” "
    assert source(text.encode("utf-8", "replace"))[0].text == normalise(text.encode("utf-8", "replace").decode())
