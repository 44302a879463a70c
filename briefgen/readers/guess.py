"""A guess at an unstated encoding: chardet's candidates, ranked again by how the characters sit in their words.

Why a second ranking: in English prose the few bytes beyond ASCII are quotation marks and dashes, and a detector that
counts letters calls them Czech. Figures in docs/notes/reading-text.md.
"""

import codecs
import unicodedata
from collections import Counter

from msgspec import Struct

from briefgen.patterns import Pattern

_SAMPLE = 64 * 1024
_LATIN_END = 0x250
_NEAR = 0.3
"""Candidates below this share of the best confidence are not looked at."""
_CONFIDENCE_WEIGHT = 1.5
_LIE = 0.3
"""A declared encoding whose confidence is below this share of the best one's is not believed."""

_BONUS = {"cp1252": 0.2, "mac-roman": 0.1}
"""How common they are among pasted articles, as a tie-break."""
_MALUS = 0.2
_RARE = frozenset({
    "cp437", "cp720", "cp850", "cp852", "cp858", "cp860", "cp861", "cp862", "cp863", "cp865", "cp1125", "hp-roman8",
    "mac-iceland", "mac-latin2", "mac-turkish",
})  # fmt: skip
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "shift_jis": "cp932", "shift_jis_2004": "cp932", "euc_kr": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254", "tis-620": "cp874", "big5": "cp950",
}  # fmt: skip
"""Narrow names that are used for their supersets, as the WHATWG Encoding Standard reads them."""

_OPENING = frozenset("“‘„‚«‹")
_CLOSING = frozenset("”»›")
_DASHES = frozenset("–—…")
_SIGNS = frozenset("•€£¥°§©®™½¼¿¡")
_COMMON = frozenset("éèêëàâçùûüïîôöäßåøæñóíáúãõìòœ")
_AFTER_OPENING = frozenset("([{\"'—–-/ ")
_NOT_ASCII = Pattern(rb"[\x80-\xff]")
_BEYOND = Pattern(r"[^\x00-\x7f]")
_ASCII_LETTERS = Pattern(rb"[A-Za-z]")


class _Candidate(Struct, frozen=True):
    encoding: str
    confidence: float
    """As a share of the best candidate's."""
    text: str


def guess(data: bytes) -> str | None:
    """Return the most plausible encoding of `data` under Python's name for it, or nothing.

    >>> guess("It cost €5m — the “shuttle diplomacy” isn’t new.".encode("cp1252"))
    'cp1252'
    """
    sample = _sample(data)
    candidates = _candidates(sample)
    if not candidates:
        return None
    latin = [each for each in candidates if _is_latin(each.text)]
    if not latin or (not _is_latin(candidates[0].text) and not _mostly_ascii(sample)):
        return wider(candidates[0].encoding, data)
    return wider(max(latin, key=_rank).encoding, data)


def contradicted(encoding: str, data: bytes) -> bool:
    """Say whether the bytes speak against an encoding that was declared for them."""
    sample = _sample(data)
    candidates = _candidates(sample, near=0.0)
    if not candidates or (_is_latin(candidates[0].text) and plausibility(tail_decode(sample, encoding)) > 0):
        return False
    return max((each.confidence for each in candidates if each.encoding == encoding), default=0.0) < _LIE


def wider(encoding: str, data: bytes) -> str:
    """Return the superset that `encoding` is commonly used for, where it decodes all of `data`.

    >>> wider("latin-1", b"x"), wider("koi8-r", b"x")
    ('cp1252', 'koi8-r')
    """
    name = codecs.lookup(encoding).name
    superset = _WIDER.get(name, name)
    try:
        tail_decode(data, superset)
    except UnicodeDecodeError:
        return name
    return superset


def tail_decode(data: bytes, encoding: str) -> str:
    """Decode strictly, but for a last character that is cut off: it becomes U+FFFD.

    >>> tail_decode("奈良".encode()[:-1], "utf-8")
    '奈�'

    Raises:
        UnicodeDecodeError: the bytes are not in that encoding.
    """
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    text = decoder.decode(data, final=False)
    return text + "\ufffd" if decoder.getstate()[0] else text


def plausibility(text: str) -> float:
    """Return how well the characters beyond ASCII sit in their words: 1 very well, below 0 badly.

    >>> plausibility("It isn’t") > plausibility("It isnÕt")
    True
    """
    padded = f" {text} "
    contexts = Counter(padded[found.start() - 1 : found.start() + 2] for found in _BEYOND.compiled.finditer(padded, 1))
    total = sum(contexts.values())
    return sum(_weigh(*context) * count for context, count in contexts.items()) / total if total else 0.0


def _sample(data: bytes) -> bytes:
    """Cut a stretch out of `data` that begins before the first byte beyond ASCII and splits no word, if it can."""
    first = _NOT_ASCII.search(data)
    start = max(0, first.start() - 2048) if first else 0
    piece = data[start : start + _SAMPLE]
    if start + _SAMPLE >= len(data):
        return piece
    return piece[: max(piece.rfind(b"\n"), piece.rfind(b" ")) + 1] or piece


def _candidates(sample: bytes, near: float = _NEAR) -> list[_Candidate]:
    import chardet  # 36 ms: only for bytes that are not UTF-8

    found = chardet.detect_all(
        sample,
        ignore_threshold=True,
        encoding_era=chardet.EncodingEra.ALL & ~chardet.EncodingEra.MAINFRAME,
        compat_names=False,
        no_match_encoding="utf-8",
    )
    best = max((each["confidence"] for each in found), default=0.0) or 1.0
    shares = [(each["encoding"], each["confidence"] / best) for each in found]
    read = [_candidate(sample, encoding, share) for encoding, share in shares if encoding and share >= near]
    return [each for each in read if each]


def _candidate(sample: bytes, encoding: str, confidence: float) -> _Candidate | None:
    try:
        return _Candidate(codecs.lookup(encoding).name, confidence, tail_decode(sample, encoding))
    except (LookupError, UnicodeError):  # a name that this Python lacks, or a candidate that does not decode
        return None


def _rank(candidate: _Candidate) -> tuple[float, str]:
    encoding = candidate.encoding
    bonus = _BONUS.get(encoding, 0.0) - (_MALUS if encoding in _RARE else 0.0)
    return (_CONFIDENCE_WEIGHT * candidate.confidence + plausibility(candidate.text) + bonus, encoding)


def _is_latin(text: str) -> bool:
    letters = [ord(found.group()) for found in _BEYOND.finditer(text) if found.group().isalpha()]
    return sum(letter < _LATIN_END for letter in letters) >= 0.9 * len(letters)


def _mostly_ascii(sample: bytes) -> bool:
    return len(_NOT_ASCII.findall(sample)) * 5 <= len(_ASCII_LETTERS.findall(sample))


def _weigh(before: str, character: str, after: str) -> float:
    if character in _DASHES:
        return 1.0
    if character in _SIGNS:
        return -1.0 if before.isalpha() and after.isalpha() else 0.6
    if character.isalpha() and character.lower() != character.upper():
        return _weigh_letter(before, character, after)
    if character in "’\xa0":
        return 0.3 if character == "\xa0" else float(not before.isspace())
    return _weigh_mark(before, character, after)


def _weigh_mark(before: str, character: str, after: str) -> float:
    if character in _OPENING:
        opens = (before in _AFTER_OPENING or before.isspace()) and (character == "«" or not after.isspace())
        closes = character == "“" and not before.isspace()  # as German and Czech close
        return 1.0 if opens else 0.6 if closes else -0.5
    if character in _CLOSING:
        return 1.0 if (character == "»" or not before.isspace()) and not after.isalnum() else -0.5
    if character in "ªº":
        return 0.3 if before.isdigit() else -1.0
    return -2.0 if unicodedata.category(character) == "Cc" else -1.0


def _weigh_letter(before: str, character: str, after: str) -> float:
    if before.isdigit() or after.isdigit():
        return -1.0
    if character.isupper():
        return -1.0 if before.islower() else 0.5 if after.isalpha() else -0.2
    if before.isalpha() or after.isalpha():
        return 0.8 if character in _COMMON else 0.5
    return 0.5 if character in "àéèóíò" else -0.5
