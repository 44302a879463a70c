"""The table of a comparison, as text and as a page of docs."""

from collections.abc import Mapping
from typing import Final

from scripts.comparing.figures import Likeness, Total, total

HEAD: Final = """\
# How alike the Word file and the PDF are

Written by `scripts/parity -o docs/parity.md`: our PDF, beside the one that LibreOffice makes of our Word file. No Word
was at hand, so LibreOffice stands in for it.

What is compared: the six templates, each with the sample, with another article and with a briefing of twelve articles,
and random Word files used as templates: their pages, margins, fonts, sizes, line heights, spacing, kerning, borders,
lists, tables, headers and footers are drawn by lot, one seed a file (`scripts/comparing/houses.py`).

How: word by word, by the page and the origin of each word's first glyph, the words of both files aligned by their
order. A word that only one of them has counts as being elsewhere. Words are cut where lines may end within them, so
that both files have the same ones.

Where LibreOffice is known not to do what Word does, it is given the file in a form in which it does
(`scripts/comparing/given.py`); nothing else is changed or left out:

- It joins letters in every text; Word does only where a file asks for it.
- It sets the endnotes of a Word file on pages of their own, without header and footer: Word sets them behind the text.
- It kerns text of every size once a style asks for kerning; Word does from the size on that the style states.

What still differs is told in [notes/pdf.md](notes/pdf.md).

- **same page**: words that stand on the page on which they stand in the office's PDF. Goal: 98 % over all.
- **lines**: lines of the office's PDF that begin with the same word in ours. Goal: 99 % over all.
- **median**: the distance of words on the same page, in millimetres. Goal: 0.5 at most, in every document.
- **3 mm**: words within 3 mm of their place; no goal.

| Document | pages | ours | words | same page | lines | median | 3 mm |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""


def page(found: Mapping[str, Likeness]) -> str:
    """Return the page of docs."""
    rows = [row(name, one) for name, one in found.items()]
    return HEAD + "\n".join([*rows, row("**all**", total(list(found.values())))]) + "\n"


def row(name: str, one: Likeness | Total) -> str:
    """Return a line of the table."""
    if isinstance(one, Total):
        cells = [
            f"{one.equal:.1%} equal",
            "",
            "",
            *_shares(one.same, one.begun),
            f"{one.offset:.2f}",
            f"{one.near:.1%}",
        ]
    else:
        shares = _shares(one.same / one.words, one.begun / one.lines)
        counts = [str(one.pages[0]), str(one.pages[1]), str(one.words)]
        cells = [*counts, *shares, f"{one.offset:.2f}", f"{one.near / one.words:.1%}"]
    return "| " + " | ".join([name, *cells]) + " |"


def _shares(same: float, begun: float) -> tuple[str, str]:
    return f"{same:.1%}", f"{begun:.1%}"
