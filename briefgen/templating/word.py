"""A staff member's Word file compiled: each tag a numbered slot in the package, its paragraphs and tables a tree."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.document.nodes import Blocks, Margins
from briefgen.document.slots import filled_slots
from briefgen.document.style import HouseStyle
from briefgen.errors import TemplateError
from briefgen.ooxml.active import disarm
from briefgen.ooxml.comments import without_own_comments
from briefgen.ooxml.house import house_style
from briefgen.ooxml.names import BAND, r, w
from briefgen.ooxml.package import Package, as_document, open_package, save_package, serialise
from briefgen.ooxml.styles import Styles
from briefgen.templating.band import with_bands
from briefgen.templating.body import BodyReader, Tags
from briefgen.templating.control import Field, Node, fixed
from briefgen.templating.limits import Limits, read_limits
from briefgen.templating.losses import word_only
from briefgen.templating.places import BOX, Faults, Place
from briefgen.templating.scopes import check_names
from briefgen.templating.tree import TreeBuilder

if TYPE_CHECKING:
    from lxml import etree


class Template(Struct, frozen=True):
    """A compiled template."""

    name: str
    style: HouseStyle
    """The look, and the package with its slots numbered."""
    nodes: tuple[Node, ...]
    """The body: blocks, conditions, loops."""
    margins: Margins
    """What stands at the head and foot of most pages."""
    first: Margins | None
    even: Margins | None
    fields: Mapping[int, Field]
    """By slot number."""
    outside: tuple[int, ...]
    """The slots outside of the body: headers, footers, text boxes."""
    limits: Limits
    """What it has room for, from the document properties."""
    bands: frozenset[int] = frozenset()
    """The slots in paragraphs that were put there for a marking."""
    contents: Mapping[int, tuple[int, int]] = {}
    """How deep each table of contents goes, and its first entry's slot, by the number of its first paragraph."""


def compile_template(data: bytes, name: str) -> Template:
    """Compile a Word file; `name` is what messages call it.

    Raises:
        TemplateError: it is no Word file that can be used, or a tag in it is wrong; message and hint name the place,
            what stands there and the nearest known name.
    """
    faults = Faults()
    template = compile_with(data, name, faults)
    faults.refuse()
    return template


def compile_with(data: bytes, name: str, faults: Faults) -> Template:
    """Compile a Word file and keep what is wrong with its tags as faults: with errors among them it cannot be filled.

    Raises:
        TemplateError: it is no Word file that can be used.
    """
    return _Compiler(with_bands(open_safely(data, name)), faults).compile()


def open_safely(data: bytes, name: str) -> Package:
    """Open a Word file as a template: nothing in it runs or is fetched, and no comment of `template check` is in it.

    Raises:
        TemplateError: it is no Word file that can be used.
    """
    return without_own_comments(disarm(open_package(data, name)))


class _Compiler:
    def __init__(self, package: Package, faults: Faults) -> None:
        self._package = package
        self._faults = faults
        self._document = package.xml(package.main)
        styles = Styles(package)
        self._builder = TreeBuilder(package, styles, house_style(self._document, styles))
        self._tags = Tags(faults)
        self._parts: dict[str, bytes] = dict(package.parts)
        self._stories: list[etree._Element] = []
        self._bands: set[int] = set()

    def compile(self) -> Template:
        body = self._document.find(w("body"))
        if body is None:
            raise TemplateError(f"{self._package.name} has no body.", "Open it in Word and save it again as .docx.")
        self._tags.locate(self._document, self._package.main)
        reader = BodyReader(self._package.name, self._builder, self._tags, self._faults)
        nodes = reader.nodes(body)
        fields = self._tags.fields
        inside = set(fields)
        boxes = {slot for slot in inside if fields[slot].place.story == BOX}
        self._tell_unreachable(inside - boxes, nodes)
        margins = self._margins()
        self._tell_notes()
        first, even = (margins.get(pages, Margins()) if self._has_own(pages) else None for pages in ("first", "even"))
        unshown = {"drawings": self._builder.drawings}
        check_names(nodes, fields, self._faults, self._tags.refused_names)
        self._parts[self._package.main] = serialise(self._document)
        style = replace(
            self._builder.house_style(),
            package=save_package(as_document(self._parts), compress=False),
            word_only=word_only((self._document, *self._stories), unshown),
        )
        outside = tuple(sorted((set(fields) - inside) | boxes))
        limits = read_limits(self._package)
        default = margins.get("default", Margins())
        bands = frozenset(self._bands)
        return Template(
            self._package.name, style, nodes, default, first, even, fields, outside, limits, bands, reader.contents
        )

    def _tell_unreachable(self, slots: set[int], nodes: tuple[Node, ...]) -> None:
        reached = {slot for node in fixed(nodes) for slot in filled_slots(node.block)}
        for slot in sorted(slots - reached):
            with self._faults.kept():
                hint = "Type it again as plain text in a paragraph of its own."
                raise self._tags.fields[slot].place.error("The tag stands in something that cannot be filled.", hint)

    def _tell_notes(self) -> None:
        """Keep as faults the tags in the file's own footnotes and endnotes, which stay as they are."""
        for kind in ("footnote", "endnote"):
            part = self._package.related(f"{kind}s")
            for paragraph in self._package.xml(part).iter(w("p")) if part else ():
                place = self._tags.place(paragraph, Place(self._package.name, kind, ""))
                with self._faults.kept():
                    if self._tags.found(paragraph, place):
                        message = f"A tag in {'an' if kind == 'endnote' else 'a'} {kind} cannot be filled."
                        raise place.error(message, "Put it into the body, a header or a footer.")

    def _margins(self) -> dict[str, Margins]:
        """Compile every header and footer; return those of the last section by the kind of page that shows them."""
        targets = self._package.targets(self._package.main)
        found: dict[str, dict[str, Blocks]] = {}
        for kind in ("header", "footer"):
            for reference in self._document.iter(w(f"{kind}Reference")):
                part = targets.get(reference.get(r("id"), ""), "")
                if part in self._package.parts:
                    found.setdefault(reference.get(w("type"), "default"), {})[kind] = self._story(kind, part)
        return {pages: Margins(**stories) for pages, stories in found.items()}

    def _story(self, kind: str, part: str) -> Blocks:
        root = self._package.xml(part)
        self._stories.append(root)
        self._tags.locate(root, part)
        for paragraph in root.iter(w("p")):
            slots = self._tags.slots(paragraph, Place(self._package.name, kind, ""))
            self._bands.update(slots if paragraph.get(BAND) else ())
        self._parts[part] = serialise(root)
        self._builder.part = part
        return self._builder.blocks(root)

    def _has_own(self, pages: str) -> bool:
        """Tell whether the first page, or pages of even number, have a header and footer of their own."""
        if pages == "first":
            section = self._document.find(f"{w('body')}/{w('sectPr')}")
            mark = section.find(w("titlePg")) if section is not None else None
        else:
            part = self._package.related("settings")
            mark = self._package.xml(part).find(w("evenAndOddHeaders")) if part else None
        return mark is not None and mark.get(w("val")) not in {"0", "false", "off"}
