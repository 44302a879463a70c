"""An article as it was read: its text, where it came from, and which stretches of it are not body text."""

import hashlib
from typing import Annotated

from msgspec import Meta, Struct

from briefgen.model.vocabulary import EncodingFrom, MetadataFrom, RegionKind

Offset = Annotated[int, Meta(ge=0)]
"""A position in a source's text, in code points; ranges are half-open."""
_YEAR = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
_DAY_OF_ANY_YEAR = (
    "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"  # 30 February is none
)
_DAY = f"({_YEAR}-{_DAY_OF_ANY_YEAR}|{_LEAP_YEAR}-02-29)"
_END = r"$(?!\n)"  # $ alone matches before a last newline in Python
IsoDay = Annotated[str, Meta(pattern=f"^{_DAY}{_END}")]
"""YYYY-MM-DD, a day of the calendar: the pattern says so, for programs that know the schema only."""
PartialDate = Annotated[str, Meta(pattern=f"^({_YEAR}(-(0[1-9]|1[0-2]))?|{_DAY}){_END}")]
"""As precise as the source: YYYY, YYYY-MM or YYYY-MM-DD."""


class Region(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of a source that is not body text: the headline, or furniture of the page that it stood on."""

    start: Offset
    end: Offset
    kind: RegionKind


class FoundIn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where each of the fields of a source was found."""

    title: MetadataFrom = "text"
    publisher: MetadataFrom = "text"
    author: MetadataFrom = "text"
    published: MetadataFrom = "text"
    url: MetadataFrom = "text"
    language: MetadataFrom = "text"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One article, its text NFC-normalised with LF line ends: what every quotation is a slice of."""

    id: Annotated[str, Meta(pattern=f"^s[1-9][0-9]*{_END}")]
    """"s1"; sources are numbered by date, then hash."""
    title: str = ""
    """The headline as it stands in the text; empty where there is none."""
    publisher: str = ""
    author: str = ""
    published: IsoDay | None = None
    accessed: IsoDay | None = None
    """When the address was fetched; only for articles that came from one."""
    url: str = ""
    language: str = ""
    """BCP 47; empty where it was not found out."""
    encoding: str = ""
    """The encoding that the bytes were decoded with."""
    encoding_from: EncodingFrom = "text"
    metadata_from: FoundIn | None = None
    """Where the fields above were found; None where all of them stand in the text."""
    layout: tuple[Region, ...] = ()
    """The stretches that are not body text, in order; they do not overlap."""
    pages: tuple[Offset, ...] = ()
    """Where each page begins in the text; only for articles that have pages."""
    origins: tuple[str, ...] = ()
    """Agencies and outlets that the article cites."""
    sha256: str
    """Of `text` in UTF-8."""
    raw_sha256: str
    """Of the bytes as they came."""
    text: str


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
