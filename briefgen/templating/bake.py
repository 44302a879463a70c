"""A template of one's own begun: the labels of a built-in one written out as words, for people to change in Word."""

import re
from typing import TYPE_CHECKING, Final

from briefgen.errors import TemplateError
from briefgen.ooxml.names import w
from briefgen.ooxml.package import Package, serialise
from briefgen.templating.expression import FILTERS, text
from briefgen.templating.runs import find_tags, paragraph_text, replace
from briefgen.templating.words.table import Words

if TYPE_CHECKING:
    from lxml import etree

_LABEL: Final = re.compile(r"label\.(\w+)\s*(?:\|\s*(upper|lower|capitalize))?\Z")
_STORY: Final = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


def baked(package: Package, words: Words) -> Package:
    """Return a Word file whose label tags are the words that they print, in the language of `words`."""
    parts = dict(package.parts)
    for part in package.parts:
        if part == package.main or _STORY.fullmatch(part):
            root = package.xml(part)
            for paragraph in root.iter(w("p")):
                _write_out(paragraph, words)
            parts[part] = serialise(root)
    styles = package.related("styles")
    if styles is not None:
        root = package.xml(styles)
        for language in root.iterfind(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"):
            language.set(w("val"), words.tag)
        parts[styles] = serialise(root)
    return Package(package.name, parts, package.main)


def _write_out(paragraph: "etree._Element", words: Words) -> None:
    typed = paragraph_text(paragraph)
    if "label" not in typed:
        return
    try:
        tags = find_tags(typed)
    except TemplateError:
        return  # it is told by `check`
    found = [(tag, _LABEL.match(tag.inside)) for tag in tags if tag.kind == "{{"]
    known = [(tag, match) for tag, match in found if match is not None and match[1] in words.label]
    said = [_formed(words.label[match[1]], match[2]) for _, match in known]
    replace(paragraph, tuple(tag for tag, _ in known), said)


def _formed(word: str, form: str | None) -> str:
    return text(FILTERS[form](word)) if form else word
