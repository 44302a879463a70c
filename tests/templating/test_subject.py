"""A subject: a pattern with fields, in the sandbox of the templates, on one line, the marking in it."""

import pytest
from hypothesis import given, settings
from mailboxes import CALM, texts
from msgspec.structs import replace
from samples import briefing
from times import examples

from briefgen.diagnostics import ignore
from briefgen.errors import TemplateError
from briefgen.mail_settings import MailSettings
from briefgen.templating.subject import MOST_LETTERS, subject

PATTERN = MailSettings().subject


def made(pattern=PATTERN, *briefings, marking="", report=ignore):
    return subject(pattern, briefings or (briefing(),), marking, "en-GB", report)


def test_marking_comes_first_then_title_and_date():
    assert made(marking="TLP:AMBER") == "TLP:AMBER Norland and Sudria: grid link, 2 March 2026"
    assert made() == "Norland and Sudria: grid link, 2 March 2026"


def test_several_briefings_are_counted():
    assert made(PATTERN, briefing(), briefing(), briefing()).endswith("2 March 2026 (+ 2)")
    assert (
        made("{{ titles | join(' / ') }}", briefing(), briefing(title="Ports"))
        == "Norland and Sudria: grid link / Ports"
    )


def test_a_marking_that_the_pattern_leaves_out_is_put_first():
    assert made("{{ title }}", marking="SECRET") == "SECRET Norland and Sudria: grid link"


def test_a_briefing_without_a_date_says_so():
    assert made(PATTERN, briefing(date=None)) == "Norland and Sudria: grid link, undated"


def test_a_title_is_never_read_as_a_pattern():
    assert made("{{ title }}", briefing(title="{{ desk.to }} {% if x %}")) == "{{ desk.to }} {% if x %}"


@settings(CALM, max_examples=examples(500))
@given(texts().filter(str.strip))
def test_a_subject_is_one_line_that_can_be_shown(title):
    said = made(PATTERN, replace(briefing(), title=title), marking="TLP:RED")
    assert said.startswith("TLP:RED")
    assert len(said) <= MOST_LETTERS
    assert not any(ord(character) < 32 or character in "\x7f\x85\u2028\u2029\u202e" for character in said)


def test_a_long_subject_is_cut_and_that_is_told():
    told = []
    said = made("{{ title }}", briefing(title="long " * 100), report=told.append)
    assert said.endswith("…")
    assert [each.code for each in told] == ["subject-cut"]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("{{ titel }}", 'There is no field called "titel". Did you mean "title"?'),
        ("{{ desk.too }}", 'There is no field called "desk.too". Did you mean "desk.to"?'),
        ("{{ others.first }}", '"others" is a text and has no part called "first".'),
        ("{{ evidence | length }}", '"evidence" is known only when all else is printed'),
        ("{{ title", "A tag is opened and not closed"),
        ("{% if marking %}x{% endif %}", "A subject has no {% … %}."),
        ("{{ title.__class__ }}", '"title" is a text and has no part called "__class__".'),
        ("{{ x() }}", "A template cannot use a call"),
        ("{{ agreements }}", '"agreements" is a list of things'),
        ("{{ 9**9**9 }}", "A template cannot use arithmetic"),
        ("{{ }}", "The tag is empty"),
    ],
)
def test_a_pattern_that_is_none_is_refused_with_the_reason(pattern, told):
    with pytest.raises(TemplateError) as caught:
        made(pattern)
    assert told in str(caught.value)
    assert "the mail's subject" in str(caught.value)
