"""What a minister will ask: asked where the source is silent, and only there."""

import pytest
from written import written

from briefgen.extractors.annotate import annotate
from briefgen.extractors.gaps import gaps
from briefgen.extractors.language.sentences import sentences_of

ALL = ("background", "agreements", "risks", "domestic_reactions", "international_reactions")
FULL = dict.fromkeys(ALL, True)
DEAL = "Peru and Chile agreed on a fisheries pact."


def _gaps(text, filled=FULL):
    source = written(text)
    return set(gaps(annotate(sentences_of(source)), filled, (source,)))


def test_a_bare_deal_leaves_everything_open():
    asked = {"agreement_text", "signatories", "amounts", "signing_date", "entry_into_force", "official_readout"}
    assert asked <= _gaps(DEAL)


def test_an_article_without_an_agreement_asks_for_none_of_its_parts():
    assert _gaps(DEAL, {**FULL, "agreements": False}) <= {"agreements", "publisher", "article_date"}


@pytest.mark.parametrize("section", ALL)
def test_an_empty_section_is_a_gap(section):
    assert section in _gaps(DEAL, {**FULL, section: False})
    assert section not in _gaps(DEAL)


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        ("signatories", "Minister Ana Ruiz of Peru signed the pact on Friday."),
        ("signatories", "Foreign ministers Ana Ruiz and Pedro Soto put their names to the document in Lima."),
        ("signatories", "Ambassador Ana Ruiz initialled the text."),
        ("signatories", "It bears the signatures of Deputy Minister Ana Ruiz and Energy Minister Pedro Soto."),
        ("signatories", "Ministers Ana Ruiz and Pedro Soto put pen to paper at the dam."),
        ("signatories", "Foreign Minister Ana Ruiz arrived. Ruiz then signed the pact."),
        ("signing_date", "The pact was signed on 3 May."),
        ("signing_date", "The two inked the pact in Lima on Tuesday."),
        ("signing_date", "A contract concluded on Wednesday covers all of it."),
        ("amounts", "Chile will pay $40 million."),
        ("amounts", "It is worth 300 million euros."),
        ("amounts", "It will cost R11.2 billion."),
        ("entry_into_force", "It enters into force on 1 June."),
        ("entry_into_force", "The pact takes effect next week."),
        ("entry_into_force", "The contract is effective from 1 October."),
        ("entry_into_force", "The rules apply from January."),
        ("official_readout", "In a joint statement they pledged more."),
        ("official_readout", "The communiqué reads: nothing is agreed."),
        ("official_readout", "According to a readout of the call, they spoke for an hour."),
        ("official_readout", "In a joint statement they vowed to begin without delay."),
        ("official_readout", "The statement noted that talks go on."),
        ("official_readout", "The foreign ministry said in a statement that it was glad."),
        ("agreement_text", "The full text was handed out."),
        ("agreement_text", "The accord stipulates that catches are halved."),
        ("agreement_text", "Both published the agreement on Monday."),
    ],
)
def test_what_the_source_says_is_not_asked(gap, text):
    assert gap not in _gaps(f"{DEAL} {text}")


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        ("signatories", "The pact will be signed by Minister Ana Ruiz next week."),
        ("signatories", "Minister Ana Ruiz called it a sign of trust."),
        ("signatories", "Minister Ana Ruiz refused to sign the pact."),
        ("signatories", "The pact was signed in Lima."),
        ("signing_date", "The two hope to sign it on Tuesday."),
        ("signing_date", "The pact was signed in Lima."),
        ("amounts", "It covers 40 percent of the catch, and 1,200 boats."),
        ("entry_into_force", "They did not say when it would take effect."),
        ("entry_into_force", "Air forces and special effects took part."),
        ("official_readout", "The union said in a statement that it was glad."),
        ("official_readout", "The talks ended without a joint statement."),
        ("agreement_text", "The text of the pact was not published."),
        ("agreement_text", "The wording of the accord is secret."),
    ],
)
def test_what_the_source_leaves_open_is_asked(gap, text):
    assert gap in _gaps(f"{DEAL} {text}")


def test_a_text_that_is_a_readout_does_not_ask_for_one():
    assert "official_readout" not in _gaps(f"Readout of the President's call with Chile\n\n{DEAL}")
