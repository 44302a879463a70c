"""HTML to the text that a browser shows, a line a block: for mails, and to measure what an extractor left."""

import re
from typing import Final

from lxml import etree, html

from briefgen.patterns import Pattern
from briefgen.readers.record import PARAGRAPH_END
from briefgen.readers.wordlists import words_of

UNSEEN: Final = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "svg", "iframe", "object", "select"}
)
"""What holds no text that is shown."""
_BLOCKS: Final = words_of("""
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead
    tr ul
""")
_LONG_TAG: Final = Pattern(r"<[a-zA-Z][a-zA-Z0-9]{0,20}[ \t\n\r\f][^<>]{2000,}>")
_MOST_ATTRIBUTES: Final = 300
_SCRIPTS: Final = Pattern(
    r"(?is)<(?P<tag>script|style|noscript|template|svg|head)\b[^>]*>.*?(?:</(?P=tag)\s*>|\Z)|<!--.*?(?:-->|\Z)"
)
_TAGS: Final = Pattern(r"</?[a-zA-Z!][^<>]*>?")


def parse(text: str) -> etree._Element | None:
    """Return the tree of a page, or nothing where there is none; it may nest as deep as the parser bears."""
    text = _LONG_TAG.compiled.sub(_shortened, text)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def stripped(text: str) -> str:
    """Return what stands outside of tags, scripts and comments, however broken the markup is.

    >>> stripped("<p>One<script>x</script> <b>two</p>")
    'One two'
    """
    return " ".join(_TAGS.compiled.sub(" ", _SCRIPTS.compiled.sub("", text)).split())


def _shortened(tag: re.Match[str]) -> str:
    """Return a tag that has hundreds of attributes without them: the parser takes quadratic time over them."""
    return tag[0] if tag[0].count("=") < _MOST_ATTRIBUTES else f"{tag[0][: tag[0].find(' ')]}>"


def visible_text(root: etree._Element) -> str:
    r"""Return what a page says, its blocks parted by blank lines.

    >>> visible_text(parse("<p>One <b>two</b>.</p><script>x</script><p>Three."))
    'One two.\n\nThree.'
    """
    lines: list[list[str]] = [[]]
    _gather(root, lines)
    said = (" ".join("".join(line).split()) for line in lines)
    return PARAGRAPH_END.join(line for line in said if line)


def _gather(root: etree._Element, lines: list[list[str]]) -> None:
    """Collect text in document order without recursion: pages nest as deep as they like."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                lines.append([])
            if element.text and not _is_unseen(element):
                lines[-1].append(element.text)
        else:
            if tag in _BLOCKS:
                lines.append([])
            parent = element.getparent()
            if element.tail and (parent is None or not _is_unseen(parent)):
                lines[-1].append(element.tail)


def _is_unseen(element: etree._Element) -> bool:
    return element.tag in UNSEEN
