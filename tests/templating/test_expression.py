"""Expressions: what a template may compute, and that nothing else is."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import typed

from briefgen.errors import BriefgenError, TemplateError
from briefgen.templating.expression import evaluate, parse, text
from briefgen.templating.word import compile_template

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "jinja"
SCOPE = {"title": "Talks", "desk": {"to": "", "unit": "East"}, "parties": ("A", "B"), "count": 2}


def value(source: str) -> object:
    """Return what an expression comes to."""
    return evaluate(parse(source), SCOPE, lambda: None)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("title", "Talks"),
        ("title | upper", "TALKS"),
        ("desk.unit", "East"),
        ('desk["unit"]', "East"),
        ("parties | join(' and ')", "A and B"),
        ("parties | length", 2),
        ("parties[0]", "A"),
        ("parties[9]", ""),
        ("count == 2 and not desk.to", True),
        ("'one' if count == 1 else count ~ ' articles'", "2 articles"),
        ("desk.to | default('nobody')", "nobody"),
        ("'A' in parties", True),
        ("count > 1", True),
        ("count > 'x'", False),
    ],
)
def test_an_expression_comes_to_its_value(source: str, expected: object) -> None:
    assert value(source) == expected


@pytest.mark.parametrize("source", ["title", "desk.unit", "title | upper", "parties | length"])
def test_the_short_way_reads_what_jinjas_parser_reads(source: str) -> None:
    from briefgen.templating.expression import _parse_full

    assert parse(source) == _parse_full(source)


def test_a_dot_is_an_item_and_never_an_attribute() -> None:
    assert value("title.upper") == ""
    assert value("desk.__class__") == ""
    assert value("desk.keys") == ""


@given(st.text(max_size=60))
def test_any_text_in_a_tag_is_an_expression_or_our_own_error(source: str) -> None:
    with contextlib.suppress(TemplateError):
        text(evaluate(parse(source), SCOPE, lambda: None))


def test_a_tag_of_a_thousand_brackets_is_refused() -> None:
    with pytest.raises(TemplateError):
        parse("(" * 400 + "title" + ")" * 400)


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile templates are not beside this checkout")
@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.j2")) if HOSTILE.is_dir() else [], ids=lambda path: path.stem)
def test_a_hostile_template_typed_into_word_is_refused_by_our_own_error(path: Path) -> None:
    with pytest.raises(BriefgenError):
        compile_template(typed(*path.read_text(encoding="utf-8")[:20_000].splitlines()), "hostile.docx")
