"""From random briefings to a message: the standard parser finds no defect, and nothing in it leads out of it."""

import re

from hypothesis import given, settings
from mailboxes import CALM, read_back
from strategies import briefings
from times import examples

from briefgen import delivery
from briefgen.diagnostics import ignore
from briefgen.mail.eml import draft
from briefgen.model.forms import sealed
from briefgen.settings import DEFAULTS


@settings(CALM, max_examples=examples(40))
@given(briefings())
def test_a_message_of_any_briefing_is_whole(tmp_path_factory, briefing):
    item = delivery.Item(sealed(briefing), tmp_path_factory.getbasetemp() / "briefing.yaml")
    order = delivery.Order(to=("minister@example.org",), formats=("md", "html"))
    data = draft(delivery.build(order, [item], DEFAULTS, ignore))
    assert data == draft(delivery.build(order, [item], DEFAULTS, ignore))
    assert data.isascii()
    back = read_back(data)
    assert [part.defects for part in back.walk() if part.defects] == []
    assert len(list(back.iter_attachments())) == 2
    page = back.get_body(("html",)).get_content()
    assert not re.search(r"<(?:a|img|link|script|style|form|iframe|svg)\b|\b(?:src|href|background)=", page)
    assert back.get_body(("plain",)).get_content().strip()
