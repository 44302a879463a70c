"""Whose words an unquoted "we" is: the writer's, unless a colon leads into somebody's."""

from briefgen.extractors.annotate import annotate
from briefgen.extractors.language.sentences import split
from briefgen.extractors.people.speakers import speakers


def _actors(text: str) -> list[str]:
    return [speaker.actor for speaker in speakers(annotate(split(text)), (), frozenset())]


def test_an_unquoted_we_is_not_who_was_reported_before() -> None:
    told = "The fisheries ministry said that the pact is no treaty. We disagree."
    assert _actors(told) == ["The fisheries ministry", ""]


def test_a_colon_leads_into_the_words_of_who_was_named() -> None:
    told = "The skippers’ union writes:\n\nWe reject the pact."
    assert _actors(told)[1] == _actors(told)[0] != ""
