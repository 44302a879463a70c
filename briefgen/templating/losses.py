"""What Word alone shows of a template: found when it is compiled, and told when another format is written."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefgen.ooxml.names import w
from briefgen.templating.runs import own_runs, run_text

_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_KINDS: Final = (
    ("text boxes", (w("txbxContent"),)),
    ("characters of symbol fonts", (w("sym"),)),
    ("equations", (_MATH,)),
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
    """Return how many page breaks a paragraph with text has before its text, and at or after its end.

    A section that ends here and whose next begins on a new page is one of the latter (ECMA-376 17.6.22).
    """
    before = after = 0
    seen = False
    for run in own_runs(paragraph):
        breaks = sum(mark.get(w("type")) == "page" for mark in run.iterchildren(w("br")))
        before, after = (before, after + breaks) if seen else (before + breaks, after)
        seen = seen or bool(run_text(run).strip())
    if not seen:
        before = 0  # a paragraph that only breaks the page is a node of its own
    section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
    if section is not None:
        kind = section.find(w("type"))
        after += kind is None or kind.get(w("val")) != "continuous"
    return before, after
