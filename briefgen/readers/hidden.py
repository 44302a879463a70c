"""Parts of a page that nobody who looks at it sees: taken out, so that they cannot get into the article."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from lxml import etree

from briefgen.patterns import Pattern
from briefgen.readers.markup import UNSEEN
from briefgen.readers.wordlists import words_of

Sizes = dict[etree._Element, int]  # noqa: SLF001 - what lxml calls its elements
"""How many characters are shown within each element."""

_NEVER: Final = words_of("template noscript amp-sidebar amp-consent amp-list amp-lightbox")
_WHOLE: Final = words_of("html body main article")
INLINE: Final = words_of("a span b i em strong bdi mark q small sub sup u font abbr time cite")
"""What may stand amid a sentence."""
_LINES: Final = INLINE | words_of("p h1 h2 h3 li")
_FOR_EARS: Final = words_of(
    "sr-only sr_only visually-hidden visuallyhidden screen-reader-text screen-reader-only a11y-hidden"
)
_STYLE: Final = Pattern(
    r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3}"
    r"|(?:font-size|opacity)\s*:\s*0(?:\.0{0,9})?(?:px|r?em|pt|%)?\s*(?:;|!|$))"
)
_COMMENT: Final = Pattern(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)")
_RULE: Final = Pattern(r"([^{}]{1,200})\{([^{}]{0,2000})\}")
_BRACE: Final = Pattern(r"[{}]")
_SIMPLE: Final = Pattern(r"[.#][\w-]{1,80}")
_DISPLAY: Final = Pattern(r"(?i)(?:^|;)\s*display\s*:\s*([a-z-]{1,20})")
_STYLES_READ: Final = 200_000
_TOO_MUCH: Final = 3
"""What is hidden and is more than this part of a page is hidden until a script shows it, or a reader asks for it."""


def drop_hidden(root: etree._Element, sizes: Sizes, kept: Collection[etree._Element] = ()) -> int:
    """Take out what is hidden by attributes, by names that are used for it, and by simple rules of the page's styles.

    Returns how many stretches of text that were; what no browser shows anyway is not counted.

    Args:
        root: of the page; it is changed.
        sizes: of its elements.
        kept: what the headline stands in, which is no dialogue.
    """
    ruled = frozenset(_ruled(root))
    dropped: list[etree._Element] = []
    count = 0
    for element in tuple(root.iter(etree.Element)):
        if element.tag in _WHOLE or element in kept or element is root:
            continue
        little = sizes.get(element, 0) * _TOO_MUCH <= sizes[root]
        hidden = little and _is_hidden(element, ruled)
        if element.tag in _NEVER or _is_dialogue(element) or hidden:
            count += hidden and sizes.get(element, 0) > 0
            dropped.append(element)
        else:
            element.attrib.pop("aria-hidden", "")  # the extractor would leave it out
    _drop_all(dropped)
    return count


def sizes_of(root: etree._Element) -> Sizes:
    """Return how much text stands in each element, that of scripts aside."""
    sizes: Sizes = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            continue
        inner = sum(sizes.get(child, 0) + len((child.tail or "").strip()) for child in element)
        sizes[element] = inner + len((element.text or "").strip())
    sizes.setdefault(root, 0)
    return sizes


def drop(element: etree._Element) -> None:
    """Take an element out, and leave what follows it."""
    _drop_all((element,))


def _drop_all(elements: Iterable[etree._Element]) -> None:
    """Take elements out, and leave what follows them: put together at the end, as thousands may stand side by side."""
    behind: dict[etree._Element, list[str]] = {}
    within: dict[etree._Element, list[str]] = {}
    for element in elements:
        parent, before = element.getparent(), element.getprevious()
        if parent is None:
            continue
        tail = "".join((element.tail or "", *behind.pop(element, ())))
        pieces = within.setdefault(parent, []) if before is None else behind.setdefault(before, [])
        pieces.append(tail if element.tag in INLINE else f" {tail}")
        parent.remove(element)
    for element, pieces in behind.items():
        element.tail = "".join((element.tail or "", *pieces))
    for element, pieces in within.items():
        element.text = "".join((element.text or "", *pieces))


def _is_dialogue(element: etree._Element) -> bool:
    if element.tag == "dialog":
        return element.get("open") is None
    return element.get("role") in {"dialog", "alertdialog"} or element.get("aria-modal") == "true"


def _is_hidden(element: etree._Element, ruled: frozenset[str]) -> bool:
    if element.get("hidden", "until-found") != "until-found" or element.get("layout") == "nodisplay":
        return True
    if element.get("aria-hidden") == "true" and element.tag not in _LINES:
        return True  # within a line it may be an initial, whose word is given to ears a second time
    names = (element.get("class") or "").split()
    if not _FOR_EARS.isdisjoint(names) or not ruled.isdisjoint(f".{name}" for name in names):
        return True
    return f"#{element.get('id')}" in ruled or bool(_STYLE.search(element.get("style") or ""))


def _ruled(root: etree._Element) -> Iterator[str]:
    """Yield the classes and ids that a rule of one name hides, and none shows, whatever the width of the screen."""
    sheet = "\n".join(each.text or "" for each in root.iter("style"))[:_STYLES_READ]
    shown: dict[str, bool] = {}
    for rule in _RULE.finditer(_top_level(_COMMENT.compiled.sub("", sheet))):
        display = _DISPLAY.search(rule[2])
        for selector in rule[1].split(","):
            if display and _SIMPLE.fullmatch(selector.strip()):
                shown[selector.strip()] = display[1].lower() != "none"
    yield from (name for name, is_shown in shown.items() if not is_shown)


def _top_level(sheet: str) -> str:
    """Return a style sheet without its rules for some screens, prints and the like."""
    kept: list[str] = []
    depth, start = 0, 0
    for brace in _BRACE.finditer(sheet):
        depth = max(depth + (1 if brace[0] == "{" else -1), 0)
        if depth == 0:
            rule = sheet[start : brace.end()].strip()
            start = brace.end()
            if not rule.startswith("@"):
                kept.append(rule)
    return "\n".join(kept)
