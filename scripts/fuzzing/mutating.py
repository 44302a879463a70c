"""Changes by chance to files: of bytes, of the tokens of a language, of the parts of a zip. A seed tells them all."""

import io
import random
import warnings
import zipfile
from collections.abc import Sequence
from typing import Final

NUMBERS: Final = tuple(b"-1 0 1 255 65536 2147483648 -2147483649 99999999999999999999 1e309".split())
CHARACTERS: Final = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf0\x9f\x87\xb0", b"\xc2\xad", b"\xe2\x80\xae"),
    *(b"\xcc\x81", b"\r", b"\x0c", b"\xc2\x85", b"\xe2\x80\xa8", b"&#0;", b"&#xD800;", b"&amp;amp;", b"\\"),
)
MARKUP: Final = (
    *b"< > </ /> <!-- --> <![CDATA[ ]]> &y; <?xml \" ' = <table> <script> <style> <p> </body>".split(),
    *(b'<!DOCTYPE x [<!ENTITY y "z">]>', b"<td colspan=99999>", b"<base href=//x>"),
)
TOKENS: Final[dict[str, Sequence[bytes]]] = {
    "text": (b"\n\n", b"Q: ", b'"', "“".encode(), b"...", b". ", b"Mr. ", b"U.S. ", b"- ", b"| ", b"not ", b"%", b"$"),
    "html": MARKUP,
    "feed": (*MARKUP, b"<item>", b"</item>", b"<pubDate>", b"<link>", b"<entry>"),
    "word": (*MARKUP, *b"<w:p> </w:p> <w:r> <w:t> <w:tbl> <w:tc> <w:ins> <w:del> w:val=".split()),
    "pdf": (
        *b"obj endobj stream endstream << >> [ ] R xref trailer startxref BT ET Tj Td q Q cm Do".split(),
        *b"/Length /Kids /Count /Prev /Filter /FlateDecode /LZWDecode /Encrypt /W".split(),
    ),
    "mail": (
        *(b"\r\n\r\n", b"--", b"Content-Type: ", b"multipart/mixed; boundary=", b"message/rfc822", b"text/html"),
        *(b"charset=", b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable", b"=?utf-8?b?", b"?=", b"Date: "),
        *(b"Subject: ", b"> "),
    ),
    "tree": (
        *(b": ", b"- ", b"\n  ", b"<<: ", b"? ", b"# "),
        *b'{ } [ ] &a *a !!python/object:os.system | > --- ~ null true .nan 2026-13-45 "'.split(),
    ),
    "template": (
        *(
            b"{{ ",
            b" }}",
            b"{% if ",
            b"{% for r in risks %}",
            b"{% endfor %}",
            b"{% endif %}",
            b"| table",
            b"| bullets",
        ),
        *b"title ** 9**9**9 range(9) .__class__ ['x'] ( ) ~ {# #}".split(),
    ),
}
_MOST: Final = 200_000
"""Bytes of a mutant: long files have tests of their own."""


def mutant(seeds: Sequence[bytes], tokens: Sequence[str], number: int) -> bytes:
    """Return one of the seeds, changed once or several times; the number decides what is changed.

    Args:
        seeds: files that can be opened, most of them.
        tokens: the languages of the files, keys of `TOKENS`.
        number: of the mutant.
    """
    chance = random.Random(number)  # noqa: S311 - repeatable, and no secret
    data = chance.choice(seeds)
    words = [word for name in tokens for word in TOKENS[name]]
    if data.startswith(b"PK") and chance.random() < 0.9:  # noqa: PLR2004 - the rest is changed as a zip is damaged
        return _rezipped(data, words, chance)
    return _changed(data, words, chance, chance.choice((1, 1, 2, 3, 8, 30)))


def _rezipped(data: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Change some parts of a zip, and put it together again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist() if info.file_size < _MOST]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return _changed(data, words, chance, 3)
    for _ in range(chance.choice((1, 1, 2, 4)) if len(parts) > 1 else 0):
        number = chance.randrange(len(parts))
        name, part = parts[number]
        match chance.randrange(12):
            case 0 if len(parts) > 1:
                del parts[number]
            case 1:
                parts.append((name, chance.choice(parts)[1]))
            case 2:
                parts[number] = (chance.choice(_NAMES), part)
            case _:
                parts[number] = (name, _changed(part, words, chance, chance.choice((1, 2, 5))))
    found = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(found, "w") as archive:  # of names that come twice
        for name, part in parts:
            info = zipfile.ZipInfo(name)
            info.compress_type = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
            archive.writestr(info, part)
    return found.getvalue()


_NAMES: Final = ("../x", "/x", "word/../a", "a\\b", "", "X" * 300)


def _changed(data: bytes, words: Sequence[bytes], chance: random.Random, times: int) -> bytes:
    found = bytearray(data)
    for _ in range(times):
        chance.choice(_CHANGES)(found, chance.randrange(len(found) + 1), words, chance)
    return bytes(found[:_MOST])


def _length(chance: random.Random) -> int:
    return chance.choice((1, 2, 4, 16, 100, 1000))


def _flip(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    found[place : place + 1] = bytes(byte ^ 1 << chance.randrange(8) for byte in found[place : place + 1])


def _replace(found: bytearray, place: int, words: Sequence[bytes], chance: random.Random) -> None:
    found[place : place + chance.choice((0, 0, 1, 8))] = chance.choice(words)


def _spoil(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    found[place : place + 1] = chance.choice(CHARACTERS)


def _cut(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    del found[place : place + _length(chance)]


def _truncate(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    if not chance.randrange(5):
        del found[place:]


def _repeat(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    piece = bytes(found[place : place + _length(chance)])
    found[place:place] = piece * min(chance.choice((1, 2, 50, 2000)), _MOST // max(len(piece), 1))


def _copy(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    other = chance.randrange(len(found) + 1)
    found[other:other] = bytes(found[place : place + _length(chance)])


def _renumber(found: bytearray, place: int, _: Sequence[bytes], chance: random.Random) -> None:
    """Put another number in the place of the next one."""
    digits = b"0123456789"
    begin = next((at for at in range(place, len(found)) if found[at] in digits), None)
    if begin is None:
        return
    end = next((at for at in range(begin, len(found)) if found[at] not in digits), len(found))
    found[begin:end] = chance.choice(NUMBERS)


_CHANGES: Final = (_flip, _spoil, _cut, _replace, _replace, _renumber, _repeat, _copy, _truncate)
