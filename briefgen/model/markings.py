"""Protective markings: which there are, how they are spelled, and the colours that a standard fixes.

Sources: FIRST, Traffic Light Protocol 2.0; UK Government Security Classifications (2023); US EO 13526 and 32 CFR 2002
(CUI); Council Decision 2013/488/EU; UN ST/SGB/2007/6. Only the Traffic Light Protocol fixes colours.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from briefgen.errors import UnknownNameError, nearest


class Marking(Struct, frozen=True):
    """A marking, as its list spells it."""

    text: str
    colour: str = ""
    """RRGGBB; empty where the list fixes none, so that the template's is taken."""
    ground: str = ""
    """The colour behind it, RRGGBB; empty for none."""
    portion: str = ""
    """What stands for it, in brackets, before each paragraph: "S//NF"; empty where its list asks for none."""

    @property
    def at_right(self) -> bool:
        """Whether its list sets it at the right of the line."""
        return self.text in _TLP


Own = Mapping[str, Marking]
"""An office's own markings, as `lookup` has their spelling."""
_BLACK: Final = "000000"
_TLP: Final[Mapping[str, str]] = {
    "TLP:RED": "FF2B2B",
    "TLP:AMBER+STRICT": "FFC000",
    "TLP:AMBER": "FFC000",
    "TLP:GREEN": "33FF00",
    "TLP:CLEAR": "FFFFFF",
}
_PLAIN: Final[Mapping[str, tuple[str, ...]]] = {
    "UK": ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"),
    "US": ("UNCLASSIFIED", "CUI", "SBU", "CONFIDENTIAL", "SECRET", "TOP SECRET"),
    "EU": (
        "LIMITE", "RESTREINT UE/EU RESTRICTED", "CONFIDENTIEL UE/EU CONFIDENTIAL", "SECRET UE/EU SECRET",
        "TRES SECRET UE/EU TOP SECRET",
    ),
    "UN": ("UNCLASSIFIED", "CONFIDENTIAL", "STRICTLY CONFIDENTIAL"),
    "NATO": (
        "RESTRICTED", "NATO UNCLASSIFIED", "NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET",
    ),
}  # fmt: skip
"""The words of each list."""
_HANDLING: Final = re.compile(r"(?P<base>[^/]+?)(?P<between>//| - )(?P<caveat>[A-Z0-9][A-Z0-9 ,:/()+-]{0,79})\Z")
"""A word of a list with how it may be handled: `SECRET//NOFORN`, `OFFICIAL-SENSITIVE - COMMERCIAL`."""
_DASHES: Final = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2011": "-", "È": "E", "è": "E"})
_PORTIONS: Final[Mapping[str, str]] = {
    "UNCLASSIFIED": "U",
    "CUI": "CUI",
    "SBU": "SBU",
    "CONFIDENTIAL": "C",
    "SECRET": "S",
    "TOP SECRET": "TS",
}
"""What stands for a US marking before a paragraph (32 CFR 2001.23, 32 CFR 2002.20)."""
_CAVEATS: Final[Mapping[str, str]] = {"NOFORN": "NF", "ORCON": "OC", "PROPIN": "PR", "IMCON": "IMC"}
"""How a paragraph's mark shortens handling."""
_ONLY_US: Final = frozenset({"CUI", "SBU"})
SOURCE_PORTION: Final = "U"
"""What stands before the words of a published article."""
LISTS: Final = ("TLP", *_PLAIN)
"""The lists that an office can prefer."""
_CONFIDING: Final = frozenset({*_PLAIN["UK"], *_PLAIN["US"]})
"""The words that can have handling behind them."""


def find(text: str, own: Own) -> Marking | None:
    """Return the marking that a person typed, in its list's own spelling; None for nothing.

    Raises:
        UnknownNameError: no list has it; the hint names the nearest.

    >>> find("tlp: amber", {}).text, find("Official-sensitive – commercial", {}).text
    ('TLP:AMBER', 'OFFICIAL-SENSITIVE - COMMERCIAL')
    """
    typed = lookup(text)
    if not typed:
        return None
    tight = typed.replace(" ", "")
    if typed in own:
        return own[typed]
    if tight in _TLP:
        return Marking(tight, _TLP[tight], _BLACK)
    if typed in set(names({})):
        return Marking(typed, portion=_PORTIONS[typed] if typed in _ONLY_US else "")
    handled = _HANDLING.match(typed)
    if handled is not None and handled["base"].strip() in _CONFIDING:
        return Marking(typed, portion=_portion(handled, own))
    known = {name.casefold(): name for name in names(own)}
    hint = nearest(typed.casefold(), known)
    raise UnknownNameError(f'There is no marking called "{" ".join(text.split())}".', _as_spelled(hint, known))


def preferred(name: str) -> dict[str, Marking]:
    """Return a list's markings by what `lookup` makes of them: what words mean that several lists have.

    Raises:
        KeyError: there is no such list.

    >>> preferred("US")["SECRET"].portion, preferred("UK")["SECRET"].portion
    ('S', '')
    """
    if name == "TLP":
        return {text: Marking(text, colour, _BLACK) for text, colour in _TLP.items()}
    return {text: Marking(text, portion=_PORTIONS[text] if name == "US" else "") for text in _PLAIN[name]}


def _portion(handled: re.Match[str], own: Own) -> str:
    """Return what stands before a paragraph for a marking with handling; only the United States have it.

    >>> find("SECRET//NOFORN", {}).portion, find("CUI//SP-PRIV", {}).portion, find("SECRET - UK EYES", {}).portion
    ('S//NF', 'CUI', '')
    """
    base = handled["base"].strip()
    preferred_elsewhere = base in own and not own[base].portion
    if handled["between"] != "//" or base not in _PORTIONS or preferred_elsewhere:
        return ""
    if base in _ONLY_US:
        return _PORTIONS[base]
    caveats = [_CAVEATS.get(part.strip(), part.strip()) for part in handled["caveat"].split("/") if part.strip()]
    return "//".join((_PORTIONS[base], "/".join(caveats)))


def lookup(text: str) -> str:
    """Return what a marking is looked up by, however it is typed.

    >>> lookup("Très restreint – A // B")
    'TRES RESTREINT - A//B'
    """
    return re.sub(r" ?// ?", "//", " ".join(text.translate(_DASHES).upper().split()))


def names(own: Own) -> Iterator[str]:
    """Yield every marking that is known, without those that handling would add."""
    yield from (marking.text for marking in own.values())
    yield from _TLP
    for words in _PLAIN.values():
        yield from words


def _as_spelled(hint: str, known: Mapping[str, str]) -> str:
    """Return a hint with the names in capitals again."""
    for folded in sorted(known, key=len, reverse=True):
        hint = hint.replace(f'"{folded}"', f'"{known[folded]}"')
    return hint if "Did you mean" in hint else f"Known: {', '.join(dict.fromkeys(known.values()))}."
