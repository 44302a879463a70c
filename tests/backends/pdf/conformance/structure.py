"""What ISO 14289-1 asks of the structure tree and of the marks on the pages, by the Matterhorn Protocol's numbers."""

import re
from collections import Counter
from collections.abc import Iterator

import pikepdf
from backends.pdf.conformance.opened import Element, Opened

STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "  # noqa: SIM905  # a list of words
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu "
    "WT WP Figure Formula Form".split()
)
"""ISO 32000-1 14.8.4."""
LANGUAGE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
}
KIDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
FAMILIES = {
    "09-004": {"Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"},
    "09-005": {"L", "LI", "LBody"},
    "09-006": {"TOC", "TOCI"},
}


def artifact_in_tagged(file: Opened) -> Iterator[str]:
    """01-003: no artifact within tagged content."""
    yield from (f"page {each.number + 1}" for each in file.drawn if each.artifacts_in_tagged)


def tagged_in_artifact(file: Opened) -> Iterator[str]:
    """01-004: no tagged content within an artifact."""
    yield from (f"page {each.number + 1}" for each in file.drawn if each.tagged_in_artifacts)


def neither(file: Opened) -> Iterator[str]:
    """01-005: all that is drawn is tagged or an artifact."""
    yield from (f"page {each.number + 1}: {each.unmarked} times" for each in file.drawn if each.unmarked)


def suspects(file: Opened) -> Iterator[str]:
    """01-007: the tags are not said to be doubtful, and are said to be there."""
    info = file.root.get("/MarkInfo", {})
    if info.get("/Marked") is not True or info.get("/Suspects", False):
        yield "MarkInfo"


def unmapped(file: Opened) -> Iterator[str]:
    """02-001 and 02-003: every kind of element is a standard one, or mapped to one without a circle."""
    roles = _roles(file)
    for kind in {element.kind for element in file.elements}:
        seen, mapped = set(), kind
        while mapped not in STANDARD and mapped not in seen:
            seen.add(mapped)
            mapped = roles.get(mapped, "")
        if mapped not in STANDARD:
            yield kind


def remapped(file: Opened) -> Iterator[str]:
    """02-004: no standard kind is mapped to another."""
    yield from STANDARD & _roles(file).keys()


def _roles(file: Opened) -> dict[str, str]:
    roles = file.root.get("/StructTreeRoot", {}).get("/RoleMap", {})
    return {str(key)[1:]: str(value)[1:] for key, value in roles.items()}


def misplaced(family: str) -> object:
    """Return the check that tables, lists or contents are built as they must be (ISO 32000-1 tables 336 and 337)."""

    def check(file: Opened) -> Iterator[str]:
        for element in file.elements:
            if element.kind in FAMILIES[family]:
                yield from _misplaced(element)

    check.__doc__ = f"{family}: tables, lists and contents are built as they must be."
    return check


def _misplaced(element: Element) -> Iterator[str]:
    parent = element.parent.kind if element.parent else ""
    if parent not in PARENTS.get(element.kind, {parent}):
        yield f"{element.kind} in {parent}"
    allowed = KIDS.get(element.kind)
    yield from (f"{kid.kind} in {element.kind}" for kid in element.kids if allowed and kid.kind not in allowed)
    if allowed and element.marks:
        yield f"text in {element.kind}"
    kinds = Counter(kid.kind for kid in element.kids)
    if element.kind == "Table":
        if kinds["THead"] > 1 or kinds["TFoot"] > 1 or (kinds["THead"] + kinds["TFoot"] and not kinds["TBody"]):
            yield "parts of a table"
        rows = [each for each in element.walk() if each.kind == "TR" and _table(each) is element]
        if len({len(row.kids) for row in rows}) > 1:
            yield "rows of different lengths"


def _table(element: Element) -> Element | None:
    while element is not None and element.kind != "Table":
        element = element.parent
    return element


def language(file: Opened) -> Iterator[str]:
    """11-001: the language of all text is known, and every language is well formed."""
    for tag in (file.root.get("/Lang"), *(element.node.get("/Lang") for element in file.elements)):
        if tag is not None and not LANGUAGE.fullmatch(str(tag)):
            yield str(tag)
    if str(file.root.get("/Lang", "")):
        return
    yield from (element.kind for element in file.elements if element.marks and not element.language())


def undescribed(file: Opened) -> Iterator[str]:
    """13-004 and 17-002: a figure or formula is described."""
    for element in file.elements:
        if element.kind in {"Figure", "Formula"} and not any(
            str(element.node.get(k, "")) for k in ("/Alt", "/ActualText")
        ):
            yield element.kind


def headings(file: Opened) -> Iterator[str]:
    """14-002, 14-003 and 14-007: the first heading is H1, no level is skipped, and H is not used beside them."""
    before = 0
    kinds = [element.kind for element in file.elements if element.kind in STANDARD and element.kind[:1] == "H"]
    for kind in kinds:
        if kind == "H":
            yield "H" if len(set(kinds)) > 1 else ""
            continue
        if int(kind[1]) > before + 1:
            yield f"H{before} before {kind}"
        before = int(kind[1])


def scopes(file: Opened) -> Iterator[str]:
    """15-003: a table's heading tells what it heads."""
    for element in file.elements:
        if element.kind == "TH" and str(element.attribute("/Scope")) not in {"/Row", "/Column", "/Both"}:
            yield "TH"


def notes(file: Opened) -> Iterator[str]:
    """19-003 and 19-004: every note has a name of its own, and the tree of names leads to it."""
    names = [str(element.node.get("/ID", "")) for element in file.elements if element.kind == "Note"]
    yield from (f"{name!r} comes {count} times" for name, count in Counter(names).items() if count > 1 or not name)
    tree = file.root.get("/StructTreeRoot", {}).get("/IDTree", {}).get("/Names", ())
    yield from set(names) ^ {str(name) for name in list(tree)[::2]}


def marks(file: Opened) -> Iterator[str]:
    """ISO 32000-1 14.7.4: every mark is unique on its page, and belongs to one element, which the parent tree names."""
    owners: dict[tuple[tuple[int, int], int], list[Element]] = {}
    for element in file.elements:
        for mark in element.marks:
            owners.setdefault(mark, []).append(element)
    there = Counter((drawn.key, mark) for drawn in file.drawn for mark in drawn.marks)
    yield from (f"mark {mark[1]} comes {count} times" for mark, count in there.items() if count > 1)
    yield from (
        f"mark {mark[1]} is of {len(owners.get(mark, []))} elements" for mark in there if len(owners.get(mark, [])) != 1
    )
    yield from (f"mark {mark[1]} is on no page" for mark in owners if mark not in there)
    for drawn in file.drawn:
        row = file.parents.get(int(drawn.page.obj.get("/StructParents", -1)), ())
        for mark in drawn.marks:
            owner = owners.get((drawn.key, mark))
            if mark >= len(row) or not owner or row[mark].objgen != owner[0].node.objgen:
                yield f"mark {mark} of page {drawn.number + 1} in the parent tree"


def parents(file: Opened) -> Iterator[str]:
    """ISO 32000-1 14.7.2: every element names the one around it."""
    for element in file.elements:
        above = element.parent.node if element.parent else file.root["/StructTreeRoot"]
        if "/P" not in element.node or element.node["/P"].objgen != above.objgen:
            yield element.kind


def balance(file: Opened) -> Iterator[str]:
    """ISO 32000-1 14.6: every mark that is begun is ended on its page."""
    yield from (f"page {each.number + 1}" for each in file.drawn if each.balance)


def other_annotations(file: Opened) -> Iterator[str]:
    """28-002: only links, as nothing else is written here."""
    yield from (str(each.get("/Subtype")) for _, each in file.annotations if each.get("/Subtype") != "/Link")


def spoken_annotations(file: Opened) -> Iterator[str]:
    """28-004 and 28-012: every annotation says in words what it is."""
    yield from (f"page {page.number + 1}" for page, each in file.annotations if not str(each.get("/Contents", "")))


def tabs(file: Opened) -> Iterator[str]:
    """28-008 and 28-009: the way through a page's links is that of the structure."""
    for drawn in file.drawn:
        if "/Annots" in drawn.page.obj and drawn.page.obj.get("/Tabs") != "/S":
            yield f"page {drawn.number + 1}"


def tagged_links(file: Opened) -> Iterator[str]:
    """28-011: every link belongs to a Link element, which the parent tree names."""
    owners = {each.objgen: element for element in file.elements for each in element.annotations}
    for page, each in file.annotations:
        owner = owners.get(each.objgen)
        back = file.parents.get(int(each.get("/StructParent", -1)))
        if owner is None or owner.kind != "Link" or not isinstance(back, pikepdf.Dictionary):
            yield f"page {page.number + 1}"
        elif back.objgen != owner.node.objgen:
            yield f"page {page.number + 1}: another element"
