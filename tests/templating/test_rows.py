"""Rows of the template's own tables."""

import docx
import pytest
from docx.oxml import OxmlElement
from samples import briefing
from word_files import saved

from briefgen.diagnostics import ignore
from briefgen.document.nodes import Table
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template


@pytest.mark.parametrize("text", ["plain", "{{ title }}"])
def test_rows_split_unless_the_file_says_that_they_do_not(text: str) -> None:
    word = docx.Document()
    table = word.add_table(2, 1)
    for row in table.rows:
        row.cells[0].text = text
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # python-docx has no name for it
    document = compose(compile_template(saved(word), "rows.docx"), briefing(title="x"), ignore)
    (found,) = (block for block in document.blocks if isinstance(block, Table))
    assert [row.splits for row in found.rows] == [True, False]
