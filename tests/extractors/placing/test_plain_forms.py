"""What the form of a sentence settles: a signing, what took effect, what a reporter overhears."""

import pytest

from briefgen.extractors.annotate import annotate
from briefgen.extractors.language.sentences import split
from briefgen.extractors.placing.amended import _is_concluded
from briefgen.extractors.placing.colour import colour


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Sitka and the Harbour Fund today signed a Memorandum of Understanding on fees.",
        "The grazing protocol between the two came into force this week.",
    ],
)
def test_what_several_sign_or_what_takes_effect_is_an_agreement(text: str) -> None:
    assert _is_concluded(text, "2024-05-14")


@pytest.mark.parametrize(
    "text",
    [
        "The grazing protocol came into force in 1998.",
        "The minister signed a decree.",
    ],
)
def test_history_and_one_side_alone_conclude_nothing(text: str) -> None:
    assert not _is_concluded(text, "2024-05-14")


def test_what_a_pages_reporter_overhears_is_not_told() -> None:
    told = (
        "Our reporter in the lobby hears that the Maltese delegation wanted the word “final” in the text of the "
        "declaration and that the hosts talked them out of it in the end."
    )
    (sentence,) = annotate(split(told))
    assert colour(sentence, "background") == "rhetoric"
