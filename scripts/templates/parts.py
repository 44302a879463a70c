"""The pieces that built-in templates are put together of: headings, tags, tables, margins, and the finished package."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from msgspec.structs import replace

from briefgen.ooxml.package import open_package, save_package
from scripts.templates.headings import label as tag
from scripts.templates.look import A4, Sheet, dress, tighten

_CUSTOM: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}</Properties>'
)
_PROPERTY: Final = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name="{}"><vt:{kind}>{}</vt:{kind}></property>'
)
_CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


_NARROW: Final = 56.7
"""2 cm: the margins of a page that has to hold much."""
_LABEL: Final = 96
"""Points: the column of labels in a block."""
Properties = Mapping[str, int | str]
"""A Word file's own document properties: limits, pages, where the evidence goes."""


class Paper:
    """A template while it is written."""

    def __init__(  # noqa: PLR0913  # three of them by name only
        self, sheet: Sheet, kind: str, purpose: str, *, tight: bool = False, narrow: bool = False, paged: bool = True
    ) -> None:
        self.sheet = replace(sheet, side=_NARROW) if narrow else sheet
        self.word = Document()
        dress(self.word, self.sheet)
        if tight:
            tighten(self.word)
        core = self.word.core_properties
        core.author, core.title, core.comments, core.last_modified_by = "briefgen", kind, purpose, "briefgen"
        self._margins(kind if paged else "")

    def _margins(self, kind: str) -> None:
        """Write header and footer; of what has no kind and no pages, only the marking."""
        section = self.word.sections[0]
        header, footer = section.header, section.footer
        self._styled(header.paragraphs[0], "Marking", "{{ marking }}")
        line = footer.paragraphs[0]
        if kind:
            self._styled(header.add_paragraph(), "Header", tag(kind, "upper"))
            line.add_run(f"{{{{ as_of }}}}\t{tag('page')} ")
            _field(line, "PAGE")
            line.add_run(f" {tag('of')} ")
            _field(line, "NUMPAGES")
            line = footer.add_paragraph()
        self._styled(line, "Marking", "{{ marking }}")

    def _styled(self, paragraph: Any, style: str, text: str) -> Any:
        paragraph.style = self.word.styles[style]
        paragraph.add_run(text)
        return paragraph

    def title(self, text: str = "{{ title }}") -> None:
        """Add the document's title."""
        self.line(text, "Title")

    def heading(self, key: str, level: int = 1, *, new_page: bool = False) -> None:
        """Add a heading by its key; on a new page by its own doing, which leaves no empty page behind a full one."""
        heading = self.word.add_heading(tag(key), level)
        if new_page:
            heading.paragraph_format.page_break_before = True

    def line(self, text: str, style: str = "Normal", label: str = "", mark: str = "", *, leads: bool = False) -> None:
        """Add a paragraph: a tag, or words with tags.

        Args:
            text: what it says.
            style: its style.
            label: the key of what leads it in bold, after a mark.
            mark: what stands before the label.
            leads: whether it stays on the page of what follows it.
        """
        paragraph = self.word.add_paragraph(style=style)
        if leads:
            paragraph.paragraph_format.keep_with_next = True
        if label:
            paragraph.add_run(f"{mark}{tag(label)}: ").bold = True
            paragraph.paragraph_format.space_before = Pt(6)
        paragraph.add_run(text)

    def section(self, key: str, *lines: str, level: int = 1, style: str = "Normal") -> None:
        """Add a heading and the tags under it."""
        self.heading(key, level)
        for text in lines:
            self.line(text, style)

    def when(self, test: str, line: str) -> None:
        """Add a line that is printed where `test` holds."""
        for text in (f"{{% if {test} %}}", line, "{% endif %}"):
            self.line(text)

    def optional(self, test: str, key: str, *lines: str, style: str = "Normal") -> None:
        """Add a section that is printed where `test` holds, whatever follows it."""
        self.line(f"{{% if {test} %}}")
        self.section(key, *lines, style=style)
        self.line("{% endif %}")

    def gaps(self, style: str = "Small Print") -> None:
        """Add the section that tells what the source does not say."""
        self.optional("gaps", "gaps", f"{tag('gaps_lead')} {{{{ gaps }}}}.", style=style)

    def comments(self) -> None:
        """Add the section of people's comments."""
        self.optional("comments", "comments", "{{ comments }}")

    def news(self, *keys: str, form: str = "bullets", style: str = "Normal") -> None:
        """Add the sections of what has changed since an older briefing, and of what the sources disagree on."""
        for key in keys or ("changes", "conflicts"):
            self.section(key, f"{{{{ {key} | {form} }}}}", style=style)

    def block(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add a table of labels and fields."""
        self.tagged_block([("", key, text, "") for key, text in rows])

    def tagged_block(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        """Add a table of labels and fields, each row between the tags that repeat it or leave it out."""
        widths = (_LABEL, self.sheet.text - _LABEL)
        table = self._table("Memo Block", len(widths))
        for opening, key, text, closing in rows:
            cells = table.add_row().cells
            self._styled(cells[0].paragraphs[0], "Table Heading", opening + tag(key))
            self._styled(cells[1].paragraphs[0], "Table Text", text + closing)
        self._column_widths(table, widths)

    def data(self, head: Sequence[str], shares: Sequence[float], *rows: Sequence[str]) -> None:
        """Add a table with a header row that is repeated on every page."""
        widths = tuple(share * self.sheet.text for share in shares)
        table = self._table("Briefing Table", len(widths))
        for cell, key in zip(table.add_row().cells, head, strict=True):
            self._styled(cell.paragraphs[0], "Table Heading", tag(key))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                self._styled(cell.paragraphs[0], "Table Text", text)
        self._column_widths(table, widths)
        for look in table._tbl.iter(qn("w:tblLook")):  # noqa: SLF001  # no call for it
            look.set(qn("w:firstColumn"), "0")
            look.set(qn("w:val"), "0420")
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # no call for it

    def clearance(self) -> None:
        """Add the table that names who drafted, cleared and approved, side by side."""
        fields = ("{{ desk.drafted_by }}", "{{ desk.cleared_by }}", "{{ desk.approved_by }}")
        self.data(("drafted", "cleared", "approved"), (1 / 3,) * 3, fields)

    def annex(self, *, left_out: bool = True) -> None:
        """Add the evidence on pages of its own: quotations, sources, what was cut and what was left out."""
        self.heading("evidence", new_page=True)
        self.evidence()
        self.section("sources", "{{ sources | table }}")
        self.line("{{ made_by }}", "Small Print")
        self.section("cut", "{{ cut | bullets }}")
        if left_out:
            self.section("left_out", "{{ set_aside | table }}")

    def evidence(self) -> None:
        """Add the table of quotations, and the line that says what it is for."""
        self.line("{% if statement_count %}")
        self.line(tag("evidence_lead"), "Small Print", leads=True)
        self.line("{% endif %}")
        self.line("{{ evidence }}")

    def _table(self, style: str, columns: int) -> Any:
        table = self.word.add_table(rows=0, cols=columns)
        table.style = self.word.styles[style]
        table.autofit = False
        return table

    @staticmethod
    def _column_widths(table: Any, widths: Sequence[float]) -> None:
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
            for cell in column.cells:
                cell.width = Pt(width)
                _as_share(cell._tc.tcPr.find(qn("w:tcW")), width / sum(widths))  # noqa: SLF001  # no call for it
        _as_share(table._tbl.tblPr.find(qn("w:tblW")), 1.0)  # noqa: SLF001  # as above

    def _fitting(self, name: str, value: int | str) -> int | str:
        """Return a limit of words for a sheet as low as this one: the numbers are those of A4."""
        share = min(self.sheet.height / A4.height, 1)
        return int(value * share**3) if isinstance(value, int) and name.startswith("words") else value

    def finished(self, properties: Properties) -> bytes:
        """Return the Word file, with `properties` (limits, pages, evidence) as its own document properties."""
        stream = io.BytesIO()
        self.word.save(stream)
        parts = dict(open_package(stream.getvalue(), "template.docx").parts)
        room = {name: self._fitting(name, value) for name, value in properties.items()}
        return save_package(with_properties(_clean(parts), room))


def with_properties(parts: Mapping[str, bytes], properties: Properties) -> dict[str, bytes]:
    """Return the parts of a Word file that has no properties of its own, with these."""
    kept = {**parts, "docProps/custom.xml": _custom(properties)}
    override = f'<Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM_TYPE}"/>'
    _insert(kept, "[Content_Types].xml", "Types", override)
    relation = f'<Relationship Id="rIdCustom" Type="{_CUSTOM_RELATION}" Target="docProps/custom.xml"/>'
    _insert(kept, "_rels/.rels", "Relationships", relation)
    return kept


def _custom(properties: Properties) -> bytes:
    rows = (
        _PROPERTY.format(number, name, value, kind="i4" if isinstance(value, int) else "lpwstr")
        for number, (name, value) in enumerate(properties.items(), 2)
    )
    return _CUSTOM.format("".join(rows)).encode()


def _insert(parts: dict[str, bytes], part: str, root: str, element: str) -> None:
    parts[part] = parts[part].decode().replace(f"</{root}>", f"{element}</{root}>").encode()


def _clean(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Take out what python-docx's own template brings along, and make the theme's fonts Calibri."""
    strange = re.compile(rb"<(?:Relationship|Override) [^>]*(?:thumbnail|stylesWithEffects)[^>]*/>")
    kept = {name: data for name, data in parts.items() if "thumbnail" not in name and "stylesWithEffects" not in name}
    for name, data in kept.items():
        if name.endswith((".rels", "[Content_Types].xml")):
            kept[name] = strange.sub(b"", data)
        if name.startswith("word/theme/"):
            kept[name] = data.replace(b'<a:latin typeface="Cambria"/>', b'<a:latin typeface="Calibri"/>')
    return kept


def _as_share(width: Any, share: float) -> None:
    """State a width as a share of the text's, so that it follows the margins (ECMA-376 17.18.90: fiftieths of 1 %)."""
    width.set(qn("w:type"), "pct")
    width.set(qn("w:w"), str(round(share * 5000)))


def _field(paragraph: Any, instruction: str) -> None:
    """Add a field that Word fills: the page's number, or how many there are."""
    for kind in ("begin", "", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = "1"
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)  # noqa: SLF001  # python-docx has no call for fields
        else:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {instruction} "
            run._r.append(code)  # noqa: SLF001  # as above
