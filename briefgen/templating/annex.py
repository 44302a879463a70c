"""The evidence: quotations numbered in the order in which a document first refers to them, in an annex or in notes."""

from dataclasses import dataclass, field
from functools import cached_property

from briefgen.document.nodes import Inline, Inlines, Link, Note, Paragraph, Span, Text
from briefgen.model.briefing import SECTIONS, Briefing
from briefgen.model.markings import SOURCE_PORTION
from briefgen.model.source import Source
from briefgen.templating.expression import References
from briefgen.templating.words.table import Words, capital, primary

Key = tuple[str, int, int]
"""(source, start, end) of a quotation."""


@dataclass
class Annex:
    """The numbers given so far, for one document."""

    briefing: Briefing
    words: Words
    as_notes: bool = False
    """The quotations stand in footnotes or endnotes."""
    portion: str = ""
    """What stands in brackets before each paragraph that people wrote; empty where paragraphs have no marks."""
    numbers: dict[Key, int] = field(default_factory=dict)

    def links(self, references: References) -> Inlines:
        """Return "[3][5]", each a link to its quotation; the first link to one is where the annex leads back to.

        As notes, the first reference to a quotation is its note, and later ones are its number again.
        """
        if self.as_notes:
            return self._notes(references)
        found: list[Inline] = []
        for key in references.quotations:
            first = key not in self.numbers
            number = self.numbers.setdefault(key, len(self.numbers) + 1)
            label = Link((Text(f"[{number}]"),), f"#evidence-{number}", self._title(number))
            found.append(Span((label,), style="Evidence Number", anchor=f"cited-{number}" if first else ""))
        return (*found, *_marked(references))

    def portioned(self, said: Inlines, *, by_people: bool = False) -> Inlines:
        """Return a paragraph's words behind their own marking: "(U)" for what published articles say."""
        if not self.portion:
            return said
        return (Text(f"({self.portion if by_people else SOURCE_PORTION})\u00a0"), *said)

    def _notes(self, references: References) -> Inlines:
        found: list[Inline] = []
        for key in references.quotations:
            if found:
                found.append(Text("\u00a0"))  # raised numbers side by side would be read as one
            if key in self.numbers:
                number = self.numbers[key]
                again = Link((Text(f"[{number}]"),), f"#cited-{number}", self._title(number))
                found.append(Span((again,), style="Evidence Number"))
            else:
                number = self.numbers[key] = len(self.numbers) + 1
                found.append(Span((Note((Paragraph(self._told(key)),)),), anchor=f"cited-{number}"))
        return (*found, *_marked(references))

    def _told(self, key: Key) -> Inlines:
        quote, paragraph, page = self._quotes[key]
        source = next((source for source in self.briefing.sources if source.id == key[0]), None)
        return self.portioned((*self.quoted(quote, key[0]), Text(f" {self._where(source, paragraph, page)}".rstrip())))

    def entries(self) -> tuple[tuple[Inlines, Inlines, str], ...]:
        """Return (number as a link back, quotation, where it stands) of every quotation referred to."""
        quotes = self._quotes
        sources = {source.id: source for source in self.briefing.sources}
        return tuple(
            (
                (Link((Text(f"[{number}]"),), f"#cited-{number}", self.words.phrase["back_to_statement"]),),
                self.portioned(self.quoted(quotes[key][0], key[0])),
                self._where(sources.get(key[0]), quotes[key][1], quotes[key][2]),
            )
            for key, number in self.numbers.items()
        )

    def quoted(self, quote: str, source: str) -> Inlines:
        """Return a quotation on one line between quotation marks, in its source's language."""
        said = " ".join(quote.split())
        before, after = self.words.marks_around(said)
        told = Span((Text(said),), language=self._foreign.get(source, ""))
        return (Text(before), told, Text(after))

    def _title(self, number: int) -> str:
        return self.words.say("quotation_number", number=number)

    def _where(self, source: Source | None, paragraph: int | None, page: int | None) -> str:
        """Return where a quotation stands: "World News, 11 January 2026, paragraph 5"."""
        if source is None:
            return ""
        parts = (
            source.publisher or capital(self.words.say("source", id=source.id)),
            self.words.date(source.published or "") or self.words.phrase["undated"],
            self.words.say("page", number=page) if page else "",
            self.words.say("paragraph", number=paragraph) if paragraph else "",
        )
        return self.words.phrase["comma"].join(part for part in parts if part)

    @cached_property
    def _foreign(self) -> dict[str, str]:
        tongues = ((source.id, source.language) for source in self.briefing.sources)
        return {name: tag for name, tag in tongues if tag and primary(tag) != self.words.language}

    @cached_property
    def _quotes(self) -> dict[Key, tuple[str, int | None, int | None]]:
        found: dict[Key, tuple[str, int | None, int | None]] = {}
        for section in _WITH_EVIDENCE:
            for item in getattr(self.briefing, section):
                for piece in item.evidence:
                    found[piece.source, piece.start, piece.end] = (piece.quote, piece.paragraph, piece.page)
        return found


def _marked(references: References) -> Inlines:
    return (Span((Text(references.mark),), style="Evidence Number"),) if references.mark else ()


_WITH_EVIDENCE = (*SECTIONS, "participants", "timeline", "figures", "conflicts")
