"""From bytes to characters: the user's encoding, the byte order mark, strict UTF-8, the declared one, then a guess."""

import codecs
import re

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import SourceError, nearest
from briefgen.model.vocabulary import EncodingFrom
from briefgen.patterns import Pattern
from briefgen.readers.guess import contradicted, guess, tail_decode, wider

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = Pattern(
    rb"""(?:charset|coding|encoding)\s{0,4}[=:]\s{0,4}["']?([A-Za-z][A-Za-z0-9._:-]{2,39})""", re.IGNORECASE
)
_DECLARED_WITHIN = 1024
_NO_TEXT_CODECS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
"""Codecs of Python's that turn bytes into characters but are no encoding of an article, or differ by machine."""
_SAMPLE = 64 * 1024
_CONTROLS = Pattern(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LEADS = bytes(range(0xC2, 0xF5))
_SHIFTED = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr", "hz")
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_ORDINARY = Pattern(r"[\n\r\t -~、。]")
_ORDINARY_SHARE = 0.04
"""Spaces, line ends and punctuation: of the wrong byte order there are next to none."""
_STRANGE = Pattern(r"[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
_COMMON_NAMES = (
    "utf-8",
    "utf-16",
    "windows-1252",
    "windows-1251",
    "mac_roman",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "gb18030",
    "big5",
)


class Decoded(Struct, frozen=True):
    """The characters of an article and how they were found."""

    text: str
    encoding: str
    """Under Python's name for it."""
    found: EncodingFrom


class _Bytes(Struct, frozen=True):
    """What every step needs: the bytes, the name for messages, and where to report."""

    data: bytes
    name: str
    report: Report
    declared: str = ""
    """The encoding that whatever carried the bytes gives them."""


def decode(data: bytes, name: str, report: Report, encoding: str | None = None, declared: str = "") -> Decoded:
    """Return the characters of `data`; a byte order mark is dropped, and every doubt is reported.

    Args:
        data: the article as it came.
        name: what the user calls it.
        report: where guesses and damage are told.
        encoding: the user's word, tried before everything else and believed.
        declared: the word of a mail or a server, which counts as much as one in the bytes.

    Raises:
        SourceError: the bytes are no text, or not in the encoding that the user named.
    """
    raw = _Bytes(data, name, report, declared)
    if encoding:
        found: Decoded | None = _by_option(raw, encoding)
    else:
        found = _by_mark(raw) or _by_shape(raw) or _by_utf8(raw) or _by_declaration(raw) or _by_repair(raw)
    decoded = found or _by_guess(raw)
    return Decoded(decoded.text.removeprefix("\ufeff"), decoded.encoding, decoded.found)


def _by_option(raw: _Bytes, encoding: str) -> Decoded:
    name = _codec(encoding)
    if name is None:
        message = f'{raw.name}: there is no encoding called "{encoding}".'
        raise SourceError(message, f"{nearest(encoding, _COMMON_NAMES)} Leave --encoding out to have it found.")
    try:
        text = tail_decode(raw.data, name)
    except UnicodeError as error:
        at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        message = f"{raw.name} is not in {name}: it cannot be decoded{at}."
        raise SourceError(message, "Name another --encoding, or leave it out to have it found.") from error
    _tell_tail(raw, text)
    return Decoded(text, name, "option")


def _by_mark(raw: _Bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if raw.data.startswith(mark) and not (encoding == "utf-32-le" and len(raw.data) % 4):
            return Decoded(_lenient(raw, encoding, raw.data[len(mark) :]), encoding, "bom")
    return None


def _by_shape(raw: _Bytes) -> Decoded | None:
    """Find what strict UTF-8 would let pass as gibberish: UTF-16 and UTF-32 without a mark, and 7-bit shift codes."""
    encoding = _wide(raw.data) or _shifted(raw.data)
    if encoding is None:
        return None
    _tell_guess(raw, encoding)
    return Decoded(_lenient(raw, encoding), encoding, "guess")


def _by_utf8(raw: _Bytes) -> Decoded | None:
    try:
        text = tail_decode(raw.data, "utf-8")
    except UnicodeDecodeError:
        return None
    if text.endswith("\ufffd") and text[:-1].isascii() and raw.data[-2:-1].isascii():
        return None  # a lone last byte beyond ASCII says nothing about UTF-8
    if raw.data.count(0) * 3 > len(raw.data):
        raise _no_text(raw, "it consists of NUL bytes for the most part")
    _tell_tail(raw, text)
    return Decoded(text, "utf-8", "utf-8")


def _by_declaration(raw: _Bytes) -> Decoded | None:
    stated = _DECLARED.compiled.search(raw.data, 0, _DECLARED_WITHIN)
    label = stated[1].decode("ascii") if stated else raw.declared
    name = _codec(label) if label else None
    if name is None or name.startswith("utf"):  # UTF-8 failed, and UTF-16 hides no ASCII
        return None
    encoding = wider(name, raw.data)
    try:
        text = tail_decode(raw.data, encoding)
    except UnicodeError:
        text = ""
    if not text or (not _is_multibyte(encoding) and contradicted(encoding, raw.data)):
        message = f"It declares itself to be in {label}, and its bytes say otherwise."
        raw.report(Diagnostic("encoding-declared-wrong", message, raw.name))
        return None
    _tell_tail(raw, text)
    return Decoded(text, encoding, "declared")


def _by_repair(raw: _Bytes) -> Decoded | None:
    """Read as UTF-8 what is UTF-8 for the most part: a cut in the middle, or surrogates written one by one."""
    try:
        units = raw.data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        text = units.decode("utf-16-le", "replace")
    except UnicodeDecodeError:
        text = raw.data.decode("utf-8", "replace")
        damaged = text.count("\ufffd") - raw.data.count("\ufffd".encode())
        leads = len(raw.data) - len(raw.data.translate(None, _LEADS))
        if damaged * 4 > leads - damaged:  # a sound character has one lead byte
            return None
    _tell_guess(raw, "utf-8")
    _tell_damage(raw, text.count("\ufffd"))
    return Decoded(text, "utf-8", "guess")


def _by_guess(raw: _Bytes) -> Decoded:
    sample = raw.data[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) * 20 > len(sample):
        raise _no_text(raw, "it is full of control bytes")
    encoding = guess(raw.data) or "cp1252"
    _tell_guess(raw, encoding)
    return Decoded(_lenient(raw, encoding), encoding, "guess")


def _lenient(raw: _Bytes, encoding: str, data: bytes | None = None) -> str:
    data = raw.data if data is None else data
    try:
        text = tail_decode(data, encoding)
    except UnicodeError:
        text = data.decode(encoding, "replace")
        _tell_damage(raw, text.count("\ufffd"))
    else:
        _tell_tail(raw, text)
    return text


def _codec(encoding: str) -> str | None:
    """Return Python's name for a text encoding, or nothing.

    >>> _codec("Windows-1252"), _codec("zip"), _codec("unicode-escape")
    ('cp1252', None, None)
    """
    try:
        name = codecs.lookup(encoding).name
        b"x".decode(name)  # zip, hex, rot13 and their like are no text encodings
    except UnicodeError:
        pass  # it is one, which has no such byte
    except (LookupError, ValueError):
        return None
    return None if name.replace("-", "_") in _NO_TEXT_CODECS else name


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 or UTF-32 that the bytes are in, if they are: such text is full of bytes below 32."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    controls = len(_CONTROLS.findall(sample))
    if not sample or controls * 100 < len(sample):
        return None
    if sample.isascii() and controls * 5 < len(sample) * 2:  # there, every second byte is one
        return None
    if not sample.isascii() and _decodes(sample, "utf-8"):
        return None
    shares = {encoding: _ordinary_share(sample, encoding) for encoding in _WIDE}
    best = max(_WIDE, key=lambda encoding: shares[encoding])
    return best if shares[best] > _ORDINARY_SHARE else None


def _ordinary_share(sample: bytes, encoding: str) -> float:
    try:
        text = tail_decode(sample, encoding)
    except UnicodeError:
        return 0.0
    if not text or len(_STRANGE.findall(text)) * 50 > len(text):
        return 0.0
    return len(_ORDINARY.findall(text)) / len(text)


def _shifted(data: bytes) -> str | None:
    if not data.isascii() or not (b"\x1b$" in data or (b"~{" in data and b"~}" in data)):
        return None
    return next((encoding for encoding in _SHIFTED if _shifts(data, encoding)), None)


def _shifts(data: bytes, encoding: str) -> bool:
    return _decodes(data, encoding) and not tail_decode(data, encoding).isascii()


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        tail_decode(data, encoding)
    except UnicodeError:
        return False
    return True


def _is_multibyte(encoding: str) -> bool:
    """Say whether a wrong text would hardly pass as this encoding: single-byte ones decode almost anything."""
    return encoding.startswith(("cp93", "cp94", "cp95", "euc", "gb", "big5", "iso2022", "shift", "johab", "hz"))


def _tell_guess(raw: _Bytes, encoding: str) -> None:
    message = (
        f"Its encoding is not stated: read as {encoding}, which is a guess. Name it with --encoding if it is wrong."
    )
    raw.report(Diagnostic("encoding-guessed", message, raw.name))


def _tell_tail(raw: _Bytes, text: str) -> None:
    whole = ("\ufffd".encode(), "\ufffd".encode("utf-16-le"), "\ufffd".encode("utf-16-be"))
    if text.endswith("\ufffd") and not raw.data.endswith(whole):
        message = "It ends within a character: the cut one is shown as U+FFFD. The article may be incomplete."
        raw.report(Diagnostic("text-truncated", message, raw.name))


def _tell_damage(raw: _Bytes, count: int) -> None:
    if count:
        message = f"{count} damaged stretches of bytes are no characters: each is shown as U+FFFD."
        raw.report(Diagnostic("bytes-replaced", message, raw.name))


def _no_text(raw: _Bytes, why: str) -> SourceError:
    message = f"{raw.name} is no text: {why}."
    return SourceError(message, "Give an article as plain text, or name its --encoding.")
