"""A stance that no word of the quotation shows: nobody is printed as for or against."""

import docx
import pytest
from msgspec.structs import replace
from samples import briefing
from word_files import saved

from briefgen.diagnostics import ignore
from briefgen.document.nodes import Table
from briefgen.document.walk import texts
from briefgen.model.forms import from_yaml, to_yaml
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template


def reactions(*, inferred: bool):
    whole = briefing()
    return replace(
        whole, domestic_reactions=tuple(replace(item, inferred=inferred) for item in whole.domestic_reactions)
    )


def printed(tag: str, sample) -> str:
    word = docx.Document()
    word.add_paragraph(tag)
    document = compose(compile_template(saved(word), "ours.docx"), sample, ignore)
    rows = [cell for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row.cells]
    return " | ".join(filter(None, (" ".join(texts(cell.blocks)).strip() for cell in rows))) or " ".join(
        texts(document.blocks)
    )


@pytest.mark.parametrize("form", ["bullets", "by_country", "columns", "paragraphs", "numbered"])
def test_a_line_is_printed_without_a_side(form):
    tag = f"{{{{ domestic_reactions | {form} }}}}"
    assert "Supportive" in printed(tag, reactions(inferred=False))
    plain = printed(tag, reactions(inferred=True))
    assert "largely back the link" in plain
    assert "Supportive" not in plain
    assert "Not stated" not in plain


def test_a_table_says_that_it_is_not_stated():
    assert "| Not stated |" in printed("{{ domestic_reactions | table }}", reactions(inferred=True))


@pytest.mark.parametrize(("choice", "count"), [("welcoming", 0), ("critical", 0), ("undecided", 1)])
def test_it_is_with_neither_side(choice, count):
    tag = f"{{{{ domestic_reactions | {choice} | bullets }}}}"
    assert printed(tag, reactions(inferred=True)).count("largely back the link") == count


def test_a_condition_can_ask_for_it():
    word = docx.Document()
    for line in ("{% for r in domestic_reactions %}", "{{ r.stance_code }}: {{ r.stance }}", "{% endfor %}"):
        word.add_paragraph(line)
    document = compose(compile_template(saved(word), "ours.docx"), reactions(inferred=True), ignore)
    assert "unstated: Not stated" in " ".join(texts(document.blocks))


def test_it_is_written_only_where_it_is_so():
    assert "inferred: true" in to_yaml(reactions(inferred=True))
    assert "inferred" not in to_yaml(reactions(inferred=False))
    whole = reactions(inferred=True)
    assert from_yaml(to_yaml(whole), "b.yaml").domestic_reactions == whole.domestic_reactions
