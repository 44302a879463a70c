"""The evidence annex: quotations numbered in the order in which a document first refers to them, linked both ways."""

from dataclasses import dataclass, field

from briefgen.document.nodes import Inline, Inlines, Link, Span, Text
from briefgen.model.briefing import Briefing
from briefgen.model.source import Source
from briefgen.templating.expression import References
from briefgen.templating.words import long_date

Key = tuple[str, int, int]
"""(source, start, end) of a quotation."""


@dataclass
class Annex:
    """The numbers given so far, for one document."""

    briefing: Briefing
    numbers: dict[Key, int] = field(default_factory=dict)

    def links(self, references: References) -> Inlines:
        """Return "[3][5]", each a link to its quotation; the first link to one is where the annex leads back to."""
        found: list[Inline] = []
        for key in references.quotations:
            first = key not in self.numbers
            number = self.numbers.setdefault(key, len(self.numbers) + 1)
            label = Link((Text(f"[{number}]"),), f"#evidence-{number}", f"Quotation {number}")
            found.append(Span((label,), style="Evidence Number", anchor=f"cited-{number}" if first else ""))
        return tuple(found)

    def entries(self) -> tuple[tuple[Inlines, str, str], ...]:
        """Return (number as a link back, quotation, where it stands) of every quotation referred to."""
        quotes = self._quotes()
        sources = {source.id: source for source in self.briefing.sources}
        return tuple(
            (
                (Link((Text(f"[{number}]"),), f"#cited-{number}", "Back to the statement"),),
                quotes[key][0],
                where(sources.get(key[0]), quotes[key][1], quotes[key][2]),
            )
            for key, number in self.numbers.items()
        )

    def _quotes(self) -> dict[Key, tuple[str, int | None, int | None]]:
        found: dict[Key, tuple[str, int | None, int | None]] = {}
        for section in _WITH_EVIDENCE:
            for item in getattr(self.briefing, section):
                for piece in item.evidence:
                    found[piece.source, piece.start, piece.end] = (piece.quote, piece.paragraph, piece.page)
        return found


_WITH_EVIDENCE = (
    "summary", "background", "agreements", "risks", "domestic_reactions", "international_reactions", "participants",
    "timeline", "figures", "conflicts",
)  # fmt: skip


def where(source: Source | None, paragraph: int | None, page: int | None) -> str:
    """Return where a quotation stands: "World News, 11 January 2026, paragraph 5"."""
    if source is None:
        return ""
    parts = (
        source.publisher or f"source {source.id}",
        long_date(source.published or "") or "undated",
        f"page\u00a0{page}" if page else "",
        f"paragraph\u00a0{paragraph}" if paragraph else "",
    )
    return ", ".join(part for part in parts if part)
