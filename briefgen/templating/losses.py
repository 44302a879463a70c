"""What Word alone shows of a template: found when it is compiled, and told when another format is written."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefgen.ooxml.names import MATH_NS, w
from briefgen.templating.runs import own_runs, piece_text

_DRAWN: Final = frozenset({w("drawing"), w("pict")})
_KINDS: Final = (
    ("text boxes", (w("txbxContent"),)),
    ("characters of symbol fonts", (w("sym"),)),
    ("equations", (f"{{{MATH_NS}}}oMath",)),
    ("notes of the template's own", (w("footnoteReference"), w("endnoteReference"))),
    ("merged cells", (w("gridSpan"), w("vMerge"))),
)


def word_only(stories: tuple[etree._Element, ...], unshown: Mapping[str, bool]) -> tuple[str, ...]:
    """Return the kinds of things in the document, its headers and footers that the tree has no node for.

    `unshown` tells the kinds that were met while the tree was built.
    """
    found = [kind for kind, tags in _KINDS if any(next(story.iter(*tags), None) is not None for story in stories)]
    document = stories[0]
    if any(columns.get(w("num"), "1") != "1" for columns in document.iter(w("cols"))):
        found.append("columns")
    if len(tuple(document.iter(w("sectPr")))) > 1:
        found.append("sections with a page format of their own")
    return (*found, *(kind for kind, is_there in unshown.items() if is_there))


def page_breaks(paragraph: etree._Element) -> tuple[int, int]:
    """Return how many page breaks a paragraph has before its text or picture, and at or after its end.

    A section that ends here and whose next begins on a new page is one of the latter (ECMA-376 17.6.22).
    """
    before = after = 0
    seen = False
    for run in own_runs(paragraph):
        for piece in run.iterchildren("*"):
            if piece.tag == w("br") and piece.get(w("type")) == "page":
                before, after = (before, after + 1) if seen else (before + 1, after)
            else:
                seen = seen or piece.tag in _DRAWN or bool(piece_text(piece).strip())
    if not seen:
        before = 0  # a paragraph that only breaks the page is a node of its own
    section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
    if section is not None:
        kind = section.find(w("type"))
        after += kind is None or kind.get(w("val")) != "continuous"
    return before, after
