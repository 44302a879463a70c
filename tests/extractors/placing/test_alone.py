"""What one country does by itself is no undertaking, where an article knows no counterpart, no deal and no talks."""

import pytest

from briefgen.extractors.annotate import annotate
from briefgen.extractors.articles import told_by
from briefgen.extractors.language.sentences import sentences_of
from briefgen.extractors.placing.amended import amended
from briefgen.extractors.placing.sections import Placement
from briefgen.readers.text import read

ALONE = (
    "Norway will pay more for dental care, the government said. Dentists in Norway had asked for it for years. "
    "Health Minister Ada Berg opened a clinic in Tromso on Monday."
)
DEALT = (
    "Norway and Sweden signed a ferry treaty in Oslo. The talks on the treaty between Norway and Sweden took a year."
)


def _label(lead, text, following="background"):
    source = read(f"{lead}\n\n{text}".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    placed = [Placement("background", 0.9, "set_aside", None, 0.0)] * (len(story.sentences) - 1)
    return amended(story, persons, source, [*placed, Placement("agreements", 0.6, following, None, 0.0)])[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The new rules will apply to all clinics, private ones included.",
        "Children are to be guaranteed two visits a year, the government has announced.",
        "The government is seeking to change the Dentists Act in autumn.",
        "Details about the money are expected in the New Year.",
        "In Norway the current target is six months.",
    ],
)
def test_a_measure_of_one_country_is_told_as_background(text):
    assert _label(ALONE, text) == "background"
    assert _label(DEALT, text) == "agreements"


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden will share the cost of a clinic in Kiruna.",
        "Sweden has offered to train the nurses.",
        "A deal with the union of dentists will be signed on Friday.",
        "Both ministries agreed to share their data.",
    ],
)
def test_what_knows_a_counterpart_or_a_deal_stays_an_undertaking(text):
    assert _label(ALONE, text) == "agreements"


def test_it_is_a_risk_next_only_where_it_warns():
    assert _label(ALONE, "The rules will apply to all clinics.", "risks") == "background"
    assert _label(ALONE, "The rules could put small clinics in danger.", "risks") == "risks"


def test_it_is_a_reaction_next_only_where_somebody_receives_it():
    assert _label(ALONE, "There will be fees for clinics.", "domestic_reactions") == "background"
    assert _label(ALONE, "Dentists welcomed plans to pay more.", "domestic_reactions") == "domestic_reactions"


def test_a_country_within_another_is_no_second_one():
    lead = "Wales will pay more for dental care. Dentists in the United Kingdom asked for it. Wales has 40 clinics."
    assert _label(lead, "The new rules will apply to all clinics.") == "background"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Several state-run firms have announced plans to buy shares at home.", "background"),
        ("Norway’s central bank pledged to support the krone.", "background"),
        ("Norway’s central bank pledged to support the krone together with Sweden.", "agreements"),
        ("The central bank pledged to support the deal.", "agreements"),
    ],
)
def test_what_a_states_own_firms_and_bank_promise_at_home_is_background_beside_a_deal_too(text, label):
    assert _label(DEALT, text) == label
