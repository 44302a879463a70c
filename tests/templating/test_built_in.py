"""The built-in templates: what is shipped is what is written, and what each makes of full, long and empty briefings."""

import dataclasses
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from samples import BACKED, DOUBT, TEXT, briefing, evidence, statement

from briefgen import pipeline
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.nodes import Block, Blocks, BulletList, Callout, Document, Heading, OrderedList, Paragraph, Table
from briefgen.document.walk import plain, texts
from briefgen.errors import ConformanceError
from briefgen.model.briefing import Agreement, Briefing, Change, Desk, Event, Reaction, Risk, Statement
from briefgen.model.forms import from_yaml
from briefgen.model.source import digest
from briefgen.model.vocabulary import GAPS, STANCES, STATUSES
from briefgen.settings import DEFAULTS
from briefgen.templating.library import built_in_folder

ROOT = Path(__file__).resolve().parents[2]
OUTLINES = Path(__file__).parent / "outlines.txt"
PAGES = {
    "one-pager": 1,
    "info-memo": 2,
    "submission": 3,
    "meeting-brief": 2,
    "research-note": 4,
    "daily-digest": 0,
}
NAMES = [f"{name}{suffix}" for name in PAGES for suffix in ("", "-letter")]
FORMATS = ("docx", "pdf", "html", "md", "native")


@cache
def sample() -> Briefing:
    return from_yaml((ROOT / "briefs" / "nara-summit" / "briefing.yaml").read_text(encoding="utf-8"), "briefing.yaml")


@cache
def long() -> Briefing:
    """Return a briefing with two dozen lines in every section, of five countries, with every gap."""
    words = [
        "says",
        "that",
        "the",
        "harbour",
        "link",
        "could",
        "be",
        "delayed",
        "because",
        "cables",
        "are",
        "scarce",
        "and",
        "crews",
        "wait",
        "for",
        "permits",
    ]
    lines = [f"Office {number} {' '.join(words[: 6 + number * 5 % 12])}." for number in range(130)]
    text = TEXT + "\n\n".join(lines)
    left = iter(enumerate(lines, 100))

    def section(kind: type[Statement], count: int = 24, **fields) -> tuple:
        made = []
        for number in range(count):
            identity, line = next(left)
            own = {name: values[number % len(values)] for name, values in fields.items()}
            piece = evidence(line, text)
            made.append(kind(id=f"{identity:08x}", text=line, evidence=piece, salience=identity % 10 / 10, **own))
        return tuple(made)

    countries = ("Norland", "Sudria", "Westmark", "United Kingdom", "European Union")
    stances = {"country": countries, "stance": STANCES, "actor": ("The office",)}
    return briefing(
        title="Norland, Sudria and the United Kingdom: conference on the harbour link in Port Alexandria",
        summary=section(Statement, 3),
        background=section(Statement),
        agreements=section(Agreement, status=STATUSES, cue=("says",), when=("", "2027-09-30")),
        risks=section(Risk),
        domestic_reactions=section(Reaction, **stances),
        international_reactions=section(Reaction, **stances),
        gaps=GAPS,
        comments=(),
        sources=(replace(briefing().sources[0], text=text, sha256=digest(text)),),
    )


def empty() -> Briefing:
    names = ("summary", "background", "agreements", "risks", "domestic_reactions", "gaps", "comments", "set_aside")
    return briefing(**dict.fromkeys(names, ()))


def filled(made: Briefing) -> Briefing:
    return replace(
        made, desk=Desk(**dict.fromkeys(Desk.__struct_fields__, "A line that the desk wrote for the minister."))
    )


BRIEFINGS = {"sample": sample, "long": long, "empty": empty, "filled": lambda: filled(long())}


def composed(name: str, made: Briefing) -> pipeline.Composed:
    return pipeline.compose(made, opened(name), ignore)


@cache
def opened(name: str):
    return pipeline.open_template(dataclasses.replace(DEFAULTS, template=name))


def blocks_in(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        yield block
        match block:
            case Table():
                yield from (inner for row in block.rows for cell in row.cells for inner in blocks_in(cell.blocks))
            case Callout():
                yield from blocks_in(block.blocks)
            case _:
                pass


def outline(document: Document) -> Iterator[str]:
    """Yield a line a block: what it is, and its style or words."""
    for block in document.blocks:
        match block:
            case Heading():
                yield f"{'#' * block.level} {plain(block.content)}"
            case Paragraph():
                yield f"  {block.style}"
            case BulletList() | OrderedList():
                yield f"  {block.style}, {len(block.items)} items"
            case Table():
                cells = len(block.rows[0].cells)
                yield f"  {block.style}, {len(block.rows)} rows of {cells}, {block.header_rows} header rows"
            case _:
                yield f"  {type(block).__name__}"


def test_the_shipped_templates_are_what_is_written() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts" / "write-templates", "--check"], check=False)
    assert done.returncode == 0, "Run scripts/write-templates."


@pytest.mark.parametrize("name", NAMES)
def test_a_template_states_paper_language_and_pages(name: str) -> None:
    style, letter = opened(name).style, name.endswith("-letter")
    assert (style.page.width, style.language) == (
        (612.0, "en-US") if letter else (pytest.approx(595.3, abs=0.1), "en-GB")
    )
    assert opened(name).limits.pages == PAGES[name.removesuffix("-letter")]
    assert style.body.text.font == "Calibri"
    assert style.body.text.size == 11
    words = docx.Document(io.BytesIO((built_in_folder() / f"{name}.docx").read_bytes()))
    assert words.element.xpath(".//w:gridSpan | .//w:vMerge") == []


@pytest.mark.parametrize("kind", BRIEFINGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_body_stays_within_its_pages(name: str, kind: str) -> None:
    told: list[Diagnostic] = []
    data = pipeline.render(composed(name, BRIEFINGS[kind]()), ("pdf",), told.append)["pdf"]
    assert [str(found) for found in told if found.code == "page-limit"] == []
    most = PAGES[name.removesuffix("-letter")]
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    if most and kind == "sample" and not name.startswith("research-note"):
        annex = next(
            number for number, text in enumerate(pages) if text.strip() and ("Evidence" in text or "Annex" in text)
        )
        assert 1 <= annex <= most
    assert all(len(text.split()) > 8 for text in pages), "no page is empty"


@pytest.mark.parametrize("name", PAGES)
def test_every_format_is_made_of_the_sample(name: str) -> None:
    made = pipeline.render(composed(name, sample()), FORMATS, ignore)
    assert set(made) == set(FORMATS)
    assert sample().title in made["html"].decode()


@pytest.mark.parametrize("kind", BRIEFINGS)
@pytest.mark.parametrize("name", NAMES)
def test_no_heading_is_empty_and_no_table_without_rows(name: str, kind: str) -> None:
    document = composed(name, BRIEFINGS[kind]()).document
    for block, following in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            assert following is not None, plain(block.content)
            assert not isinstance(following, Heading) or following.level > block.level, plain(block.content)
    for block in blocks_in(document.blocks):
        if isinstance(block, Table):
            assert len(block.rows) > block.header_rows
            assert "".join(texts((block,))).strip()


def test_an_empty_table_of_the_memo_has_no_label_without_a_line() -> None:
    document = composed("meeting-brief", empty()).document
    block = next(block for block in document.blocks if isinstance(block, Table))
    assert all("".join(texts(row.cells[1].blocks)).strip() for row in block.rows)


def test_the_outlines_are_those_that_were_accepted(request: pytest.FixtureRequest) -> None:
    found = "".join(
        f"= {name}\n" + "".join(f"{line}\n" for line in outline(composed(name, sample()).document)) for name in PAGES
    )
    if request.config.getoption("--accept"):
        OUTLINES.write_text(found, encoding="utf-8", newline="\n")
    assert found == OUTLINES.read_text(encoding="utf-8"), (
        f"Read the change, then: pytest --accept {Path(__file__).name}"
    )


def test_agreements_stand_by_rung_on_the_one_pager() -> None:
    document = composed("one-pager", long()).document
    table = next(block for block in document.blocks if isinstance(block, Table) and len(block.rows[0].cells) == 4)
    shown = ["".join(texts(row.cells[1].blocks)).partition("\u00a0")[2].lower() for row in table.rows[1:]]
    assert shown == sorted(shown, key=lambda status: -STATUSES.index(status))
    assert len(set(shown)) > 1


def changed() -> Briefing:
    one = briefing()
    change = Change(text="Now planned.", statement=one.agreements[0].id, before="discussed")
    return replace(one, changes=(change,))


def test_the_scorecard_says_what_was_told_last_time_where_that_is_known() -> None:
    def heads(made: Briefing) -> list[str]:
        blocks = composed("meeting-brief", made).document.blocks
        second = ["".join(texts(block.rows[0].cells[1].blocks)) for block in blocks if isinstance(block, Table)]
        return [head for head in second if head in {"Then", "Status"}]

    assert heads(briefing()) == ["Status"]
    assert heads(changed()) == ["Then"]


def test_the_digests_list_leads_to_its_entries_and_marks_what_has_changed() -> None:
    made = pipeline.render(composed("daily-digest", changed()), ("html", "docx"), ignore)
    html = made["html"].decode()
    assert html.count('href="#entry-s1"') == 1
    assert html.count('id="entry-s1"') == 1
    assert "▪ <a" in html
    assert "What has changed" in html
    xml = zipfile.ZipFile(io.BytesIO(made["docx"])).read("word/document.xml").decode()
    name = re.search(r'<w:hyperlink w:anchor="(\w+)"[^>]*>(?:(?!</w:hyperlink>).)*grid link', xml)[1]
    assert f'<w:bookmarkStart w:id="1" w:name="{name}"/>' in xml or f'w:name="{name}"' in xml


def test_an_open_line_or_priority_keeps_a_document_from_being_final() -> None:
    for name, field in (("meeting-brief", "desk.lines_to_take"), ("daily-digest", "desk.priorities")):
        with pytest.raises(ConformanceError, match=field):
            pipeline.compose(briefing(), opened(name), ignore, final=True)
    ranked = replace(briefing(), desk=Desk(timing="09:00", priorities="s1: high"))
    pipeline.compose(ranked, opened("daily-digest"), ignore, final=True)


def test_columns_that_no_row_fills_go() -> None:
    plain_one = replace(briefing(), agreements=tuple(replace(item, when="") for item in briefing().agreements))
    for made, count in ((briefing(), 4), (plain_one, 3)):
        tables = [block for block in composed("info-memo", made).document.blocks if isinstance(block, Table)]
        table = next(table for table in tables if list(texts(table.rows[0].cells[0].blocks)) == ["Subject"])
        assert len(table.rows[0].cells) == count
        assert sum(table.widths) == pytest.approx(1)


def test_the_memos_background_is_told_oldest_first() -> None:
    one = briefing()
    late, early = (statement(Statement, quote, number) for number, quote in ((21, DOUBT), (22, BACKED)))
    events = tuple(
        Event(date=date, text=item.text, evidence=item.evidence) for date, item in (("2026", late), ("2024", early))
    )
    document = composed(
        "info-memo", replace(one, background=(late, one.background[0], early), timeline=events)
    ).document
    told = next(block for block in document.blocks if isinstance(block, BulletList))
    assert [item.statement for item in told.items] == [early.id, one.background[0].id, late.id]


def test_what_the_limits_cut_stands_in_the_annex() -> None:
    document = composed("one-pager", long()).document
    lines = list(texts(document.blocks))
    cut = lines[lines.index("Cut for length") :]
    assert any(statement.text in line for statement in long().agreements for line in cut)
    assert len(cut) > 40
