"""Mail addresses, read strictly: what is not plainly an address is refused, with the reason and what to do.

RFC 5322 allows much more than mail programs agree on (comments, groups, quoted local parts, literal hosts), and the
lenient reading of it has sent mail to the wrong people. Here an address is `name <local@domain>` or `local@domain`.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from briefgen.errors import MailError

_ATOM: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~")
"""The letters of an atom (RFC 5322 3.2.3)."""
_LOCAL_BYTES, _DOMAIN_LETTERS, _LABEL_LETTERS, _ADDRESS_BYTES = 64, 253, 63, 254
"""RFC 5321 4.5.3.1, RFC 1035 2.3.4."""
_NAME_LETTERS: Final = 200
_SHOWN: Final = 60
"""Characters of a faulty address that a message repeats."""
_DEVIANT: Final = frozenset("ßςẞ\u200c\u200d")
"""Letters that the two standards of international domains read differently (UTS 46, 4.1.1)."""


class Address(Struct, frozen=True):
    """A mailbox."""

    local: str
    domain: str
    """In small letters and in ASCII: an international one by its `xn--` form."""
    name: str = ""
    """Who it is, as it is to be shown."""

    @property
    def spec(self) -> str:
        """The address without the name."""
        return f"{self.local}@{self.domain}"

    @property
    def key(self) -> str:
        """What two spellings of one mailbox have in common."""
        return key_of(self.spec)


def key_of(spec: str) -> str:
    """Return what two spellings of one mailbox have in common: all but small and large letters.

    >>> key_of("Desk@x.example"), key_of("straße@x.example") == key_of("strasse@x.example")
    ('desk@x.example', False)
    """
    return spec.lower()  # folding would make one of mailboxes that are two


def read_addresses(text: str, where: str, *, utf8: bool = False) -> tuple[Address, ...]:
    """Return the addresses in a text, separated by commas.

    Args:
        text: such as `Minister <minister@example.org>, desk@example.org`.
        where: what messages call the place, such as `--to`.
        utf8: allow other letters than ASCII's before the @ (RFC 6531).

    Raises:
        MailError: one of them is no address, or there is none.
    """
    found = tuple(_read(piece, where, utf8=utf8) for piece in _pieces(text, where))
    if not found:
        raise MailError(f"{where} holds no address.", "Such as minister@example.org.")
    return found


def read_list(text: str, where: str, *, utf8: bool = False) -> tuple[Address, ...]:
    r"""Return the addresses of a list: one a line; empty lines and what follows a # at a line's beginning count not.

    Raises:
        MailError: a line is no address; the message names it.

    >>> [address.spec for address in read_list("# South unit\nMin <min@example.org>\n\nlee@example.org\n", "list")]
    ['min@example.org', 'lee@example.org']
    """
    lines = ((number, line.strip()) for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1))
    return tuple(
        address
        for number, line in lines
        if line and not line.startswith("#")
        for address in read_addresses(line, f"{where}, line {number}", utf8=utf8)
    )


def _pieces(text: str, where: str) -> Iterator[str]:
    """Yield what stands between the commas that are in no quotation marks."""
    piece: list[str] = []
    quoted = escaped = False
    for character in text:
        if character == "," and not quoted:
            yield from filter(None, ["".join(piece).strip()])
            piece = []
            continue
        piece.append(character)
        quoted ^= character == '"' and not escaped
        escaped = character == "\\" and quoted and not escaped
    if quoted:
        raise _refused(text, where, "a quotation mark is not closed", 'Write "Kim, Min" <min@example.org>.')
    yield from filter(None, ["".join(piece).strip()])


def _read(text: str, where: str, *, utf8: bool) -> Address:
    hidden = (character for character in text if unicodedata.category(character) in _HIDDEN)
    control = next((character for character in hidden if character not in _JOINERS), None)
    if control is not None:
        hint = "Type it again: something invisible came along with it."
        raise _refused(text, where, f"the character U+{ord(control):04X} stands in it", hint)
    name, spec = _parted(text, where)
    if name.count("@") or len(name) > _NAME_LETTERS:
        why = "the name has an @ in it" if "@" in name else f"the name is longer than {_NAME_LETTERS} characters"
        raise _refused(text, where, why, "Leave the name out, or put a comma between two addresses.")
    local, at, domain = spec.rpartition("@")
    if not at:
        raise _refused(text, where, "there is no @ in it", _KINDS.get(_kind(text), "Such as minister@example.org."))
    address = Address(_local(local, text, where, utf8=utf8), _domain(domain, text, where), name)
    if len(address.spec.encode()) > _ADDRESS_BYTES:
        raise _refused(text, where, f"it is longer than {_ADDRESS_BYTES} bytes", "Check it.")
    return address


_JOINERS: Final = "\u200c\u200d"
"""What names are rightly written with, in Persian, say."""
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_KINDS: Final = {
    ":": "Groups are not taken: name each address.",
    ";": "Put commas between addresses, not semicolons.",
}


def _kind(text: str) -> str:
    return next((mark for mark in _KINDS if mark in text), "")


def _parted(text: str, where: str) -> tuple[str, str]:
    """Return name and address of `name <address>`, or no name."""
    if not text.endswith(">"):
        if "<" in text or '"' in text:
            why = 'it is not of the form "name <address>"'
            raise _refused(text, where, why, "Such as Minister <minister@example.org>.")
        return "", text
    before, bracket, spec = text[:-1].rpartition("<")
    if not bracket:
        raise _refused(text, where, "a < is missing", "Such as Minister <minister@example.org>.")
    return _unquoted(before.strip(), text, where), spec.strip()


def _unquoted(name: str, text: str, where: str) -> str:
    if name.startswith('"') and name.endswith('"') and len(name) > 1:
        inside = name[1:-1]
        plain = inside.replace("\\\\", "").replace('\\"', "")
        if '"' in plain or "\\" in plain:
            raise _refused(text, where, "a quotation mark in the name stands for its end", "Leave it out.")
        name = inside.replace('\\"', '"').replace("\\\\", "\\")
    elif set(name) & _SPECIAL:
        why = f"the name has a {min(set(name) & _SPECIAL)} in it"
        raise _refused(text, where, why, _KINDS.get(_kind(name), "Put the name between quotation marks."))
    return " ".join(unicodedata.normalize("NFC", name).split())


_SPECIAL: Final = frozenset('<>";:\\[]')


def _local(local: str, text: str, where: str, *, utf8: bool) -> str:
    """Return the part before the @: atoms and single dots between them."""
    if local.startswith('"'):
        hint = "Ask for another address: few servers take this one."
        raise _refused(text, where, "the part before the @ is in quotation marks", hint)
    local = unicodedata.normalize("NFC", local)
    if not local.isascii() and not utf8:
        hint = "Ask for one in ASCII; utf8_addresses = true under [mail] allows it all the same."
        raise _refused(text, where, "the part before the @ has letters that few mail servers take", hint)
    atoms = local.split(".")
    strange = [letter for letter in "".join(atoms) if letter.isascii() and letter not in _ATOM]
    strange += [letter for letter in local if not letter.isascii() and unicodedata.category(letter)[0] not in "LMN"]
    if strange:
        hint = _KINDS.get(_kind(local), "Put a comma between two addresses, and a name before <…>.")
        raise _refused(text, where, f"{_called(strange[0])} cannot stand before the @", hint)
    if not all(atoms):
        raise _refused(text, where, "a dot stands at an end of the part before the @, or beside another", "Check it.")
    if len(local.encode()) > _LOCAL_BYTES:
        raise _refused(text, where, f"the part before the @ is longer than {_LOCAL_BYTES} bytes", "Check it.")
    return local


def _called(letter: str) -> str:
    return "a space" if letter.isspace() else letter


def _domain(domain: str, text: str, where: str) -> str:
    """Return a domain in ASCII and small letters."""
    if domain.startswith("["):
        raise _refused(text, where, "it names a machine by its number", "Give the address with its domain.")
    labels = [_label(label, text, where) for label in domain.split(".")]
    if len(labels) == 1:
        raise _refused(text, where, "its domain has no dot", "Give the whole domain, such as example.org.")
    if labels[-1].isdecimal():
        raise _refused(text, where, "its domain ends in a number", "Give the address with its domain.")
    ascii_domain = ".".join(labels)
    if len(ascii_domain) > _DOMAIN_LETTERS:
        raise _refused(text, where, f"its domain is longer than {_DOMAIN_LETTERS} characters", "Check it.")
    return ascii_domain


def _label(label: str, text: str, where: str) -> str:
    """Return a domain's label in ASCII: letters, digits and hyphens inside (RFC 1123 2.1), or its `xn--` form."""
    found = label.lower() if label.isascii() else _international(label, text, where)
    wrong = not found or len(found) > _LABEL_LETTERS or found[0] == "-" or found[-1] == "-"
    if wrong or not found.replace("-", "").isalnum():
        raise _refused(text, where, f'"{label}" cannot stand in a domain', "Check what follows the @.")
    return found


def _international(label: str, text: str, where: str) -> str:
    small = unicodedata.normalize("NFC", label.lower())
    hint = "Give the domain in its xn-- form."
    if set(label) & _DEVIANT or unicodedata.normalize("NFKC", small) != small:
        raise _refused(text, where, f'"{label}" can be read as two domains', hint)
    try:
        return small.encode("idna").decode("ascii")
    except UnicodeError:
        raise _refused(text, where, f'"{label}" cannot stand in a domain', hint) from None


def _refused(text: str, where: str, why: str, hint: str) -> MailError:
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
    short = f"{shown[:_SHOWN]}…" if len(shown) > _SHOWN else shown
    return MailError(f"{where}: {short} is no address that can be used: {why}.", hint)
