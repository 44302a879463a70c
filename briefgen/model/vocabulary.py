"""The closed word lists of the model, in the order in which they are printed."""

from typing import Literal, get_args

Status = Literal["failed", "discussed", "planned", "agreed", "signed"]
"""How firm an undertaking is, from the least firm to the firmest."""
Stance = Literal["supportive", "opposed", "mixed", "neutral"]
Topic = Literal[
    "trade", "security", "energy", "technology", "migration", "climate", "finance", "health", "justice", "culture",
    "territory", "history", "other",
]  # fmt: skip
FigureCheck = Literal["consistent", "inconsistent", "unchecked"]
Section = Literal["background", "agreements", "risks", "domestic_reactions", "international_reactions"]
"""The boxes that the sentences of an article are sorted into; the summary takes its own from them."""
Keep = Literal["pin", "drop"]
ConflictKind = Literal["figure", "date", "status", "stance"]
"""In what sources disagree."""
ChangeKind = Literal["new", "status", "changed", "dropped"]
"""How a statement differs since an older briefing; `status`: the undertaking moved to another rung."""
Gap = Literal[
    "agreement_text", "signatories", "amounts", "signing_date", "entry_into_force", "official_readout",
    "article_date", "publisher", "background", "agreements", "risks", "domestic_reactions", "international_reactions",
]  # fmt: skip
"""What a minister will ask and the source does not say; a section's name says that the section is empty."""
EncodingFrom = Literal["option", "bom", "utf-8", "declared", "guess", "text"]
"""How the encoding was found; `text` where the text came in as characters."""
MetadataFrom = Literal["text", "file", "mail", "address"]
"""Where what is known of an article was found: in its text, in its file's own metadata, in the mail that passed it on,
or from the address that it was fetched from."""
RegionKind = Literal[
    "headline", "standfirst", "portal_line", "rubric", "date_line", "byline", "caption", "navigation", "boilerplate",
]  # fmt: skip
"""What a stretch of a source is when it is not body text."""
Reason = Literal[
    "portal_line", "rubric", "date_line", "byline", "caption", "navigation", "boilerplate",
    "off_topic", "rhetoric", "transition", "repetition", "fragment", "question", "unsorted", "ungrounded",
]  # fmt: skip
"""Why a stretch of a source is not in the briefing."""

SECTIONS: tuple[Section, ...] = get_args(Section)
STATUSES: tuple[Status, ...] = get_args(Status)
STANCES: tuple[Stance, ...] = get_args(Stance)
TOPICS: tuple[Topic, ...] = get_args(Topic)
GAPS: tuple[Gap, ...] = get_args(Gap)


def firmness(status: Status) -> int:
    """Return the rung of `status`: 0 for failed to 4 for signed.

    >>> firmness("planned") < firmness("signed")
    True
    """
    return STATUSES.index(status)
