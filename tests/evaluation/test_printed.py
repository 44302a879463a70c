"""What counts as printed is what the document prints."""

import dataclasses

import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.evaluation.printed import printed
from briefgen.model.briefing import statements
from briefgen.settings import Settings

SETTINGS = Settings()
PARTIES = ("Kenya", "Uganda", "Norway", "Ghana", "Peru", "Chile", "Japan", "Laos", "Togo", "Malta", "Oman", "Fiji")


def marked(node):
    """The ids of the statements that a document's nodes carry."""
    if isinstance(node, tuple):
        return {name for part in node for name in marked(part)}
    if not dataclasses.is_dataclass(node):
        return set()
    own = {node.statement} - {None, ""} if hasattr(node, "statement") else set()
    return own | {name for field in dataclasses.fields(node) for name in marked(getattr(node, field.name))}


@pytest.mark.parametrize("number", [4, 24])
def test_printed_is_what_the_document_holds(number):
    facts = [
        f"The ministers of {PARTIES[i % 12]} and {PARTIES[i * 7 % 12]} met on {i} May 2024." for i in range(1, number)
    ]
    text = "\n\n".join(["2024-06-02", "Norway and Ghana signed a fisheries pact on Tuesday.", *facts])
    sources = pipeline.read([pipeline.Article("a.txt", text.encode())], SETTINGS, ignore)
    briefing = pipeline.extract(sources, SETTINGS, ignore)
    template = pipeline.open_template(SETTINGS)
    document = pipeline.compose(briefing, template, ignore).document
    found = printed(briefing, template)
    said = {(item.text, item.evidence) for item in briefing.summary}
    repeated = {item.id for _, item in statements(briefing) if (item.text, item.evidence) in said}
    assert found == marked(document.blocks[: document.body]) | repeated
    assert (len(found) < len(statements(briefing))) is (number > 10)
