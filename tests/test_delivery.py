"""From random briefings to a message: the standard parser finds no defect, and nothing in it leads out of it."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from mailboxes import CALM, read_back
from samples import briefing as sample
from strategies import HOSTILE, briefings
from times import examples

from briefgen import delivery
from briefgen.diagnostics import ignore
from briefgen.document.visible import visible
from briefgen.enclosures import Item, Wish
from briefgen.mail.eml import draft
from briefgen.model.forms import sealed
from briefgen.settings import DEFAULTS


@settings(CALM, max_examples=examples(40))
@given(briefings())
def test_a_message_of_any_briefing_is_whole(tmp_path_factory, briefing):
    item = Item(sealed(briefing), tmp_path_factory.getbasetemp() / "briefing.yaml")
    order = delivery.Order(to=("minister@example.org",), files=Wish(("md", "html")))
    data = draft(delivery.build(order, [item], DEFAULTS, ignore))
    assert data == draft(delivery.build(order, [item], DEFAULTS, ignore))
    assert data.isascii()
    back = read_back(data)
    assert [part.defects for part in back.walk() if part.defects] == []
    assert len(list(back.iter_attachments())) == 2
    page = back.get_body(("html",)).get_content()
    assert not re.search(r"<(?:a|img|link|script|style|form|iframe|svg)\b|\b(?:src|href|background)=", page)
    assert back.get_body(("plain",)).get_content().strip()


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip() and "\ud800" not in text])
def test_a_hostile_title_is_text_in_both_forms_and_in_the_subject(tmp_path, text):
    item = Item(sample(title=f"Grid {text} link"), tmp_path / "briefing.yaml")
    back = read_back(draft(delivery.build(delivery.Order(), [item], DEFAULTS, ignore)))
    said = "".join(visible(f"Grid {text} link")[0].split())
    page = back.get_body(("html",)).get_content()
    assert said in "".join(unescape(re.sub(r"<(?!b>|script>|!--)/?[a-z][^>]*>", "", page)).split()) or "<" in text
    assert said in "".join(back.get_body(("plain",)).get_content().split())
    on_one_line = "".join(visible("".join(f"Grid {text} link".split()))[0].split())
    assert len(text) > 200 or on_one_line in "".join(back["Subject"].split())
