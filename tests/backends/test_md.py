"""CommonMark: a parser gives back the characters, the marks and the structure that the document has."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from hypothesis import example, given, settings
from readings import markdown_lines, markdown_tokens, marked, text_of
from strategies import HOSTILE, blocks, every_node, inlines, texts
from times import examples

from briefgen.backends.commonmark import escape
from briefgen.backends.md import render
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.nodes import (
    BlockQuote,
    BulletList,
    Callout,
    Cell,
    Document,
    Emph,
    Heading,
    Link,
    ListItem,
    Note,
    OrderedList,
    PageNumber,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.document.style import HouseStyle, ParagraphStyle
from briefgen.document.visible import visible

OPENED = {"bullet_list_open": "ul", "ordered_list_open": "ol", "list_item_open": "li", "blockquote_open": "quote"}
CLOSED = {
    "bullet_list_close": "/ul",
    "ordered_list_close": "/ol",
    "list_item_close": "/li",
    "blockquote_close": "/quote",
}
EVENTS = OPENED | CLOSED | {"table_open": "table", "hr": "hr"}


def written(*content, report=ignore) -> bytes:
    return render(Document(content), HouseStyle(), report)


def source(*content) -> str:
    return written(*content).decode()


def parsed(tokens) -> Iterator[tuple[str, frozenset[str]]]:
    marks: list[str] = []
    for token in tokens:
        match token.type:
            case "text":
                yield from ((char, frozenset(marks)) for char in token.content)
            case "hardbreak":
                yield "\n", frozenset(marks)
            case "html_inline" if token.content == "<br>":
                yield "\n", frozenset(marks)
            case "em_open" | "strong_open":
                marks.append(token.tag)
            case "em_close" | "strong_close":
                marks.remove(token.tag)
            case other:
                assert other in {"link_open", "link_close", "html_inline"}, other


def events(content) -> Iterator[str]:
    """Yield what a parser should find in blocks: opening and closing names, and texts."""
    for block in content:
        match block:
            case Heading():
                yield from ([f"h{min(block.level, 6)}", shown] if (shown := text_of(block.content)) else [])
            case Paragraph():
                yield from filter(None, [text_of(block.content)])
            case BulletList() | OrderedList():
                name = "ul" if isinstance(block, BulletList) else "ol"
                items = [inside for item in block.items if (inside := list(events(item.blocks)))]
                yield from _within(name, [event for inside in items for event in _within("li", inside)])
            case BlockQuote():
                yield from _within("quote", list(events(block.blocks)))
            case Callout():
                yield from _within("quote", [*filter(None, [block.label]), *events(block.blocks)])
            case Table():
                yield from ["table"] if any(row.cells for row in block.rows) else []
                cells = ("\n".join(cell_lines(cell.blocks)) for row in block.rows for cell in row.cells)
                yield from filter(None, cells)
            case _:
                yield "hr"


def _within(name: str, inside: list[str]) -> list[str]:
    return [name, *inside, f"/{name}"] if inside else []


def cell_lines(content) -> Iterator[str]:
    for block in content:
        match block:
            case Heading() | Paragraph():
                yield from filter(None, [text_of(block.content)])
            case BulletList() | OrderedList():
                yield from item_lines(block)
            case Table():
                yield from (line for row in block.rows for cell in row.cells for line in cell_lines(cell.blocks))
            case BlockQuote() | Callout():
                yield from filter(None, [block.label if isinstance(block, Callout) else ""])
                yield from cell_lines(block.blocks)


def item_lines(block) -> Iterator[str]:
    for number, item in enumerate(block.items):
        mark = "• " if isinstance(block, BulletList) else f"{block.start + number}. "
        for line in cell_lines(item.blocks):
            yield mark + line
            mark = "\u2003"


def found(data: bytes) -> list[str]:
    """Return the events that a parser finds."""
    seen: list[str] = []
    for token in markdown_tokens(data):
        if token.type == "inline":
            seen.append("".join(char for char, _ in parsed(token.children)))
        elif token.type == "heading_open":
            seen.append(token.tag)
        elif token.type in EVENTS:
            seen.append(EVENTS[token.type])
    return [event for event in seen if event]


@settings(max_examples=examples(150), deadline=None)
@given(texts())
@example("*_\\_*\n# x\n\n- y\n")
def test_every_text_comes_back_from_a_parser_exactly(text):
    assert markdown_lines(written(Paragraph((Text(text),)))) == ([visible(text)[0]] if text else [])
    assert markdown_lines(written(Heading(2, (Text(text),)))) == ([visible(text)[0]] if text else [])


def test_every_hostile_text_comes_back_exactly_in_paragraph_heading_item_and_cell():
    for text in HOSTILE:
        line = Paragraph((Text(text),))
        table = Table((Row((Cell((line,)), Cell((line,)))),), header_rows=1)
        data = written(line, Heading(1, (Text(text),)), BulletList((ListItem((line,)),)), BlockQuote((line,)), table)
        assert markdown_lines(data) == [visible(text)[0]] * 6


@settings(max_examples=examples(150), deadline=None)
@given(inlines(notes=False))
@example((Text("a"), Strong((Text("*"), Emph((Text("."),)))), Emph((Text("b"),)), Text("c")))
@example(
    (Emph((Text("a"),)), Strong((Emph((Text(" b"),)), Text("c "))), Text("!"), Link((Text("d"),), "https://e.org"))
)
def test_marks_reach_exactly_as_far_as_in_the_document(content):
    inline = [token for token in markdown_tokens(written(Paragraph(content))) if token.type == "inline"]
    got = [*parsed(inline[0].children)] if inline else []
    wanted = [*marked(content)]
    assert [char for char, _ in got] == [char for char, _ in wanted]
    assert [pair for pair in got if not pair[0].isspace()] == [pair for pair in wanted if not pair[0].isspace()]


@settings(max_examples=examples(150), deadline=None)
@given(blocks(notes=False))
def test_lists_quotes_tables_and_headings_come_back_with_their_text(content):
    content = plain_blocks(content)
    assert found(written(*content)) == list(events(content))


def plain_blocks(node):
    """Return blocks without anchors, which are places and not text, and without a title, which moves the headings."""
    if isinstance(node, tuple):
        return tuple(map(plain_blocks, node))
    if not is_dataclass(node):
        return node
    changed = {part.name: plain_blocks(getattr(node, part.name)) for part in fields(node)}
    changed |= {"anchor": ""} if "anchor" in changed else {}
    return replace(node, **changed | ({"style": ""} if changed.get("style") == "Title" else {}))


def test_references_and_evidence_lead_to_each_other():
    text = source(
        Paragraph((Text("Agreed. "), Link((Text("1"),), "#e 1", title='The "evidence"')), anchor="s 1"),
        Paragraph((Text("Quoted. "), Link((Text("back"),), "#s 1")), anchor="e 1"),
    )
    assert text == (
        '<a id="s~20~1"></a>Agreed. [1](#e~20~1 "The \\"evidence\\"")\n\n<a id="e~20~1"></a>Quoted. [back](#s~20~1)\n'
    )


def test_notes_follow_the_text_with_links_both_ways_and_a_note_in_a_note_follows_it():
    inner = Note((Paragraph((Text("Inner."),)),))
    text = source(Paragraph((Text("Noted"), Note((Paragraph((Text("Outer"), inner)),)), Text("."))))
    assert text.split("\n\n") == [
        'Noted<a id="~noted-1"></a>[\\[1\\]](#~note-1).',
        "___",
        '1. <a id="~note-1"></a>[↩](#~noted-1)',
        '   Outer<a id="~noted-2"></a>[\\[2\\]](#~note-2)',
        '2. <a id="~note-2"></a>[↩](#~noted-2)',
        "   Inner.\n",
    ]


def test_only_links_to_the_web_to_mail_and_into_the_text_are_links():
    told: list[Diagnostic] = []
    targets = ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "#nowhere", " ")
    data = written(*(Paragraph((Link((Text("here"),), target),)) for target in targets), report=told.append)
    assert markdown_lines(data) == ["here"] * len(targets)
    assert [diagnostic.code for diagnostic in told] == ["link-not-shown"] * len(targets)


def test_what_markdown_cannot_show_is_reported():
    told: list[Diagnostic] = []
    render(every_node(), HouseStyle(), told.append)
    assert [diagnostic.code for diagnostic in told] == ["picture-not-shown", "table-flattened"]


def test_a_page_number_in_the_text_is_reported_and_in_the_footer_left_out():
    told: list[Diagnostic] = []
    number = Paragraph((Text("Page "), PageNumber()))
    data = render(Document((number,), footer=(number,)), HouseStyle(), told.append)
    assert data == b"Page&#32;\n"
    assert [diagnostic.code for diagnostic in told] == ["page-number-not-shown"]


def test_the_marking_heads_the_text_once():
    header = (Paragraph((Text("OFFICIAL - SENSITIVE"),)),)
    assert render(Document((), header=header, marking="OFFICIAL"), HouseStyle(), print) == b"OFFICIAL - SENSITIVE\n"
    assert render(Document((), marking="OFFICIAL"), HouseStyle(), print) == b"**OFFICIAL**\n"


def test_lists_that_follow_each_other_stay_apart():
    item = ListItem((Paragraph((Text("x"),)),))
    text = source(BulletList((item,)), BulletList((item,)), OrderedList((item,), start=9), OrderedList((item, item)))
    assert text == "- x\n\n* x\n\n9. x\n\n1) x\n2) x\n"


def test_ordinary_prose_is_left_as_it_was_typed():
    prose = "R&D rose 3.5% (to $1.2 billion) - see https://example.org/a_b?c=1&d=2, a@example.org; it's #1: {{ x }}!"
    assert escape(f"{prose} So.") == f"{prose} So."


def test_rules_never_look_like_a_metadata_block_or_a_list():
    assert source(ThematicBreak(), BulletList((ListItem((ThematicBreak(),)),))) == "___\n\n- ___\n"
    assert found(written(ThematicBreak(), BulletList((ListItem((ThematicBreak(),)),)))) == [
        "hr", "ul", "li", "hr", "/li", "/ul",
    ]  # fmt: skip


def test_a_very_long_run_of_special_characters_comes_back():
    word = "*_[`<&" * 20_000
    assert markdown_lines(written(Paragraph((Text(word),)))) == [word]


def test_a_title_with_looks_of_its_own_is_the_title_all_the_same():
    style = HouseStyle(paragraphs={"Title 1+": ParagraphStyle("Title 1+", based_on="Title")})
    document = Document((Paragraph((Text("T"),), style="Title 1+"), Heading(1, (Text("A"),))))
    assert render(document, style, ignore) == b"# T\n\n## A\n"
