"""The subject of a message: a pattern with fields, in the same sandbox as a template's tags."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.visible import show
from briefgen.model.briefing import Briefing
from briefgen.templating.expression import (
    MOST_STEPS,
    Expression,
    References,
    Scope,
    Value,
    evaluate,
    read,
    root,
    text,
)
from briefgen.templating.fields import scope
from briefgen.templating.places import Place
from briefgen.templating.runs import find_tags
from briefgen.templating.scopes import check
from briefgen.templating.words.table import words_for

MOST_LETTERS: Final = 240
"""Of a subject: Outlook keeps 255."""
_OWN: Final = {"others": None, "titles": None}
"""Fields that a subject has beside a template's: how many briefings beside the first, and the titles of all."""
_PLACE: Final = Place("briefgen.toml", "the mail's subject", "")


def subject(pattern: str, briefings: Sequence[Briefing], marking: str, language: str, report: Report) -> str:
    """Return the subject that a pattern makes for a message of these briefings: one line of text, the marking in it.

    Args:
        pattern: text with `{{ fields }}`, those of the first briefing.
        briefings: what the message is of.
        marking: theirs, in its list's spelling; it is put first where the pattern leaves it out.
        language: of the program's words.
        report: told where the subject is cut.

    Raises:
        TemplateError: the pattern is none, names no field, or a bound of the sandbox is reached.
    """
    first, *others = briefings
    fields: dict[str, Value] = {
        **scope(first, frozenset(), words_for(language, report)),
        "marking": marking,
        "others": len(others),
        "titles": tuple(briefing.title for briefing in briefings),
    }
    said = show(" ".join("".join(_pieces(pattern, fields)).split()), report)
    if marking and marking not in said:
        said = f"{marking} {said}".strip()
    return _cut(said or first.title, report)


def _pieces(pattern: str, fields: Scope) -> Iterator[str]:
    """Yield the text of a pattern, its tags filled."""
    steps = 0

    def spend() -> None:
        nonlocal steps
        steps += 1
        if steps > MOST_STEPS:
            raise _PLACE.error(f"It takes more than {MOST_STEPS:,} steps to fill.", "Write it shorter.")

    with _PLACE.told():
        tags = find_tags(pattern)
    end = 0
    for tag in tags:
        if tag.kind != "{{":
            raise _PLACE.error("A subject has no {% … %}.", 'Write {{ "a" if test else "b" }}.')
        yield pattern[end : tag.start]
        yield _said(_checked(read(tag.inside, _PLACE)), fields, spend)
        end = tag.end
    yield pattern[end:]


def _checked(expression: Expression) -> Expression:
    check(expression, _OWN, _PLACE)
    return expression


def _said(expression: Expression, fields: Scope, spend: Callable[[], None]) -> str:
    with _PLACE.told():
        value = evaluate(expression, fields, spend)
    listed = value if isinstance(value, tuple) else (value,)
    if any(isinstance(each, Mapping | References) for each in listed):
        raise _PLACE.error(
            f'"{root(expression)}" is a list of things, not text.', "Write a field of text: {{ title }}."
        )
    return text(value)


def _cut(said: str, report: Report) -> str:
    if len(said) <= MOST_LETTERS:
        return said
    message = f"The subject is longer than {MOST_LETTERS} characters: it is cut."
    report(Diagnostic("subject-cut", message))
    kept = MOST_LETTERS - 1
    while kept and unicodedata.combining(said[kept]):
        kept -= 1
    return f"{said[: kept or MOST_LETTERS - 1].rstrip()}…"
