"""Header fields, folded and in ASCII: what goes into one comes out of it as text, whatever is in it.

The standard library's own folding is not used: it has taken quotation marks off names with other letters, so that one
address became two, and moved the ends of lines. Here a field is a row of tokens, none of which can hold the end of a
line, with a space or a folded line between them (RFC 5322 2.2.3, RFC 2047).
"""

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from briefgen.document.visible import visible
from briefgen.mail.addresses import Address

LINE: Final = 78
"""Characters of a line, where it can be helped (RFC 5322 2.1.1)."""
MOST_LINE: Final = 998
"""Characters that a line may have at most."""
_PIECE: Final = 42
"""Bytes in an encoded word: with a field's name before it, it stays within a line."""
_TOKEN: Final = 68
"""Characters of a word of a name: longer ones are encoded, so that they can be folded."""
_WORDS: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
"""Atoms with single spaces between them."""


def unstructured(name: str, text: str) -> str:
    """Return a field of plain text, such as a subject, without the end of its last line."""
    text = visible(" ".join(text.split()))[0]
    plain = text.isascii() and text.isprintable() and "=?" not in text
    tokens = text.split(" ") if plain else []
    if not plain or max(map(len, tokens), default=0) > LINE - len(name) - 2:
        tokens = list(encoded_words(text))
    return _folded(name, tokens)


def addressed(name: str, addresses: Iterable[Address]) -> str:
    """Return a field of addresses, without the end of its last line."""
    rows = [_mailbox(address) for address in addresses]
    rows = [[*row[:-1], f"{row[-1]},"] for row in rows[:-1]] + rows[-1:]
    return _folded(name, [token for row in rows for token in row])


def structured(name: str, value: str, parameters: Iterable[Sequence[str]] = ()) -> str:
    """Return a field whose value and parameters are ASCII already; each parameter is one token or several."""
    rows = [[value], *map(list, parameters)]
    tokens = [token for row in rows[:-1] for token in (*row[:-1], f"{row[-1]};")]
    return _folded(name, [*tokens, *rows[-1]])


def encoded_words(text: str) -> Iterator[str]:
    """Yield a text as encoded words (RFC 2047 2): base64 of UTF-8, no character cut in two, no mark from its letter."""
    for piece in pieces(text, _PIECE):
        yield f"=?utf-8?b?{base64.b64encode(piece.encode()).decode()}?="


def pieces(text: str, most: int) -> Iterator[str]:
    """Yield a text in pieces of at most `most` bytes of UTF-8, cut between characters.

    >>> list(pieces("日韓首脳", 7))
    ['日韓', '首脳']
    """
    piece: list[str] = []
    size = 0
    for character in text:
        bytes_ = len(character.encode())
        if size + bytes_ > most:
            yield "".join(piece)
            piece, size = [], 0
        piece.append(character)
        size += bytes_
    if piece:
        yield "".join(piece)


def _mailbox(address: Address) -> list[str]:
    return [*_phrase(address.name), f"<{address.spec}>"] if address.name else [address.spec]


def _phrase(name: str) -> list[str]:
    """Return a name as the tokens of a phrase: atoms, a quoted string, or encoded words."""
    name = visible(name)[0]
    if name.isascii() and name.isprintable() and "=?" not in name:
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        # A folded line in a quoted string is a space (RFC 5322 3.2.4).
        tokens = (name if _WORDS.fullmatch(name) else f'"{quoted}"').split(" ")
        if max(map(len, tokens)) <= _TOKEN:
            return tokens
    return list(encoded_words(name))


def _folded(name: str, tokens: Iterable[str]) -> str:
    lines = [f"{name}:"]
    for token in tokens:
        is_begun = len(lines) > 1 or lines[0] != f"{name}:"
        if is_begun and len(lines[-1]) + 1 + len(token) > LINE:
            lines.append("")
        lines[-1] += f" {token}"
    if any(len(line.encode()) > MOST_LINE or _ENDS.search(line) for line in lines):
        raise ValueError(lines)  # a fault of the program: every token was checked on its way here
    return "\r\n".join(lines)


_ENDS: Final = re.compile(r"[\x00-\x1f\x7f]")
"""What could end a line, or a field before its time."""
