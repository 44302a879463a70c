"""Where sentences are placed, in the language of news and not of one article."""

import pytest
from written import annotated, story, written

from briefgen.extractors.articles import study
from briefgen.extractors.learned.linear import shipped
from briefgen.extractors.learned.weights import LABELS, weights
from briefgen.extractors.placing.sections import place
from briefgen.extractors.placing.signs import signs
from briefgen.extractors.statements import placed

LEAD = """\
The presidents of Kenya and Uganda held two days of talks in Nairobi this week on trade, power and the fishing grounds \
of Lake Victoria.

The neighbours have quarrelled over the lake for decades. Trade between them came to $1.1 billion last year.

"""
TAIL = """\


The two presidents last met in Kampala in March. The next round of talks has been set for October.
"""
"""What an ordinary report opens and ends with: a sentence is placed among others, never alone."""


def sections(paragraph):
    """Where the sentences of a paragraph stand in the briefing on a short report that holds it."""
    found = placed(study(written(f"{LEAD}{paragraph}{TAIL}")))
    stands = {piece.quote: item.label for item in found for piece in item.statement.evidence}
    return [stands.get(sentence.text, "set_aside") for sentence in annotated(paragraph)]


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
        ("In May 2025 they met in Lima, and agreed that they would share data.", "agreements"),
        ("The station was founded in 1998, after the war had ended.", "background"),
    ],
)
def test_plain_sentences_go_where_a_desk_officer_puts_them(text, label):
    assert sections(text) == [label]


def test_a_third_state_speaks_abroad_and_the_first_party_at_home():
    text = (
        "France and Spain agreed on a treaty on river water in Toulouse on Monday. The treaty ends a quarrel of years."
        "\n\nGermany’s foreign ministry praised the move, it said in a statement."
    )
    assert place(story(text))[-1].label == "international_reactions"


def test_a_pronoun_goes_on_with_the_reaction_before_it():
    text = "Fishing unions oppose the plan, saying it is wrong. They are calling for binding commitments."
    assert sections(text) == ["domestic_reactions"] * 2


def test_a_lead_in_is_set_aside():
    assert sections("They signed a treaty on fish. But that’s not all.")[1] == "set_aside"


def test_every_weight_has_a_figure_for_each_label():
    table = weights()
    assert table is shipped("sections.json")
    assert table.labels == LABELS
    assert len(table.weights) > 1000
    assert {len(row) for row in (table.start, *table.weights.values())} == {len(LABELS)}


def test_nobodys_name_is_weighed():
    named = {"ana", "ruiz", "kenya", "tom", "hale", "lima"}
    about = story("Ana Ruiz of Kenya met Tom Hale in Lima. Ruiz said that Kenya gained.")
    shown = set().union(*signs(about.sentences, about.spoken, about.main))
    assert not [sign for sign in shown if named & set(sign.partition(":")[2].split())]
