"""Where sentences are placed, in the language of news and not of one article."""

import pytest
from written import annotated

from briefgen.extractors.sections import place
from briefgen.extractors.signs import signs
from briefgen.extractors.weights import LABELS, weights


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Both governments agreed to a joint treaty on fishing.", "agreements"),
        ("Kenya and Uganda are set to sign an accord on cross-border trade.", "agreements"),
        ("The dispute could escalate, and uncertainty remains over the border.", "risks"),
        ("Analysts warned that the plan might fail if funding is not found.", "risks"),
        ("Opposition lawmakers criticized the plan and called it a betrayal of workers.", "domestic_reactions"),
        ("If the wind turns, the harvest of the whole valley could be lost.", "risks"),
        ("How far the neighbours will go is an open question.", "risks"),
        ("He travelled to Brussels in spring, which shows that Kenya hopes to trade.", "background"),
        ("A new port would help Kenya to cope with higher freight rates.", "background"),
        ("At home, the plan has met with a mixed reception.", "domestic_reactions"),
        ("In May 2025 they met in Lima, and reaffirmed that they would share data.", "agreements"),
        ("The station was founded in 1998, after the war had ended.", "background"),
    ],
)
def test_plain_sentences_go_where_a_desk_officer_puts_them(text, label):
    opening = "Kenya and Uganda held a conference in Nairobi on Monday."
    placed = place(annotated(f"{opening}\n\n{opening}\n\n{opening}\n\n{text}"), ("Kenya", "Uganda"))
    assert placed[-1].label == label


def test_a_third_state_speaks_abroad_and_the_first_party_at_home():
    both = annotated(
        "France and Spain agreed on a treaty.\n\nGermany’s foreign ministry praised the move, it said in a statement."
    )
    assert place(both, ("France", "Spain"))[1].label == "international_reactions"


def test_a_pronoun_goes_on_with_the_reaction_before_it():
    text = "Fishing unions oppose the plan, saying it is wrong. They are calling for binding commitments."
    assert [p.label for p in place(annotated(text), ("Kenya",))] == ["domestic_reactions"] * 2


def test_a_lead_in_is_set_aside():
    assert place(annotated("They signed a treaty. But that’s not all."), ())[1].label == "set_aside"


def test_every_weight_has_a_figure_for_each_label():
    table = weights()
    assert table.labels == LABELS
    assert len(table.weights) > 1000
    assert {len(row) for row in (table.start, *table.weights.values())} == {len(LABELS)}


def test_nobodys_name_is_weighed():
    shown = set().union(*signs(annotated("Ana Ruiz of Kenya met Tom Hale in Lima. Ruiz said that Kenya gained."), ()))
    named = {"ana", "ruiz", "kenya", "tom", "hale", "lima"}
    assert not [sign for sign in shown if named & set(sign.partition(":")[2].split())]
