"""Whose "its minister" is, who sends a readout, and whom "he" cannot mean."""

import pytest
from written import annotated, story, written

from briefgen.extractors.articles import study
from briefgen.extractors.people.owners import owner, subject
from briefgen.extractors.people.senders import sender


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Chad hosts many refugees. Its foreign minister said the country was tired.", "Chad"),
        ("Peru, which has 200 boats, wants more. Its envoy, Ann Lee, said so.", "Peru"),
        (
            "In the euro zone, the European Central Bank cut its rate. Its president, Ann Lee, spoke.",
            "European Central Bank",
        ),
        ("Peru was furious. It left the room. Its delegate, Ann Lee, wept.", "Peru"),
        ("Lima, which has 200 boats, wants more. Its envoy, Ann Lee, said so.", "Peru"),
        ("Peru and Chile met. Its envoy, Ann Lee, said so.", ""),
        ("The talks were in Peru. Its envoy, Ann Lee, said so.", ""),
        ("Chad hosts many refugees.\n\nIts foreign minister said the country was tired.", ""),
    ],
)
def test_its_minister_is_of_the_country_that_the_sentence_before_opens_with(text, country):
    sentences = annotated(text)
    assert owner(len(sentences) - 1, sentences) == country


def test_the_speaker_and_the_person_have_the_country_of_the_owner():
    article = study(
        written(
            "Peru and Bolivia met in Lima on Monday. Peru proposed a levy on copper.\n\n"
            "Hungary has made plain that it will vote against. Its foreign minister, Pal Toth, called it revenge."
        )
    )
    last = len(article.sentences) - 1
    assert article.spoken[last].country == "Hungary"
    assert {person.name: person.country for person in article.persons}["Pal Toth"] == "Hungary"


def test_who_says_what_a_country_does_that_opened_the_paragraph_is_its_own():
    article = study(
        written(
            "Russia and Serbia met in Moscow on Monday. Russia and Serbia spoke of oil. Russia was content.\n\n"
            "India took aim at another item. Foreign ministry spokesman Ravi Jais said that India did not agree."
        )
    )
    assert {person.name: person.country for person in article.persons}["Ravi Jais"] == "India"


def test_the_office_that_a_readout_opens_with_is_the_sender_s():
    text = (
        "Today, the Prime Minister spoke with the President of Latvia, Ann Lee. Canada will stay. Canada is glad. "
        "The Prime Minister expressed concern about new rules."
    )
    sentences = annotated(text)
    assert sender(sentences, ("Canada", "Latvia")) == ("the prime minister", "Canada")
    assert sender(annotated("On Monday, the envoy of Peru spoke with the President of Latvia."), ("Peru",)) == ("", "")
    assert story(text).spoken[-1].country == "Canada"


def test_he_is_nobody_whom_her_was_said_of():
    text = (
        "Norway's minister, Ann Lee, said her country would pay. Peru sent a deputy. He said that Peru had paid before."
    )
    assert "Lee" not in story(text).spoken[-1].actor
    assert "Lee" in story(text.replace("He said", "She said")).spoken[-1].actor


def test_the_bank_is_the_central_bank_that_was_told_of():
    text = "The World Bank lent to Peru. Peru's central bank raised its rate. The bank said it would do more."
    assert story(text).spoken[-1].country != "World Bank"
    assert story(text.replace("central bank", "treasury")).spoken[-1].country == "World Bank"


def test_a_town_that_is_a_family_name_is_no_country():
    sentences = annotated("China's chief negotiator, Li Gao, said so. The convoy left Mopti, Gao, and Kidal.")
    assert "Mali" not in sentences[0].countries
    assert "Mali" in sentences[1].countries


def test_who_speaks_where_a_country_s_opinion_is_told_is_of_that_country():
    article = study(
        written(
            "Peru and Chile met in Lima on Monday. Peru and Bolivia spoke. Peru was content.\n\n"
            "Not everyone in Chile was pleased. Opposition senator Ann Lee said that she would ask why."
        )
    )
    assert {person.name: person.country for person in article.persons}["Ann Lee"] == "Chile"


def test_what_owns_the_subject_is_not_the_subject():
    assert subject(annotated("Chile's border service said that guards had come.")[0]) is None
    assert subject(annotated("Chile said that guards had come.")[0]).country == "Chile"
