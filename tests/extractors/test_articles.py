"""Languages, reasons, origins, topics and titles: what frames an article."""

import pytest
from written import annotated, written

from briefgen.extractors.articles import study
from briefgen.extractors.language.english import foreign_paragraphs
from briefgen.extractors.matter.origins import origins
from briefgen.extractors.matter.title import LONGEST, title
from briefgen.extractors.matter.topics import topic
from briefgen.extractors.placing.aside import reason

ENGLISH = "The two sides have agreed to work with each other on the treaty that was signed in May."
GERMAN = (
    "Die beiden Seiten haben sich darauf geeinigt, bei dem Vertrag, der im Mai unterzeichnet wurde, eng zu arbeiten."
)


def test_paragraphs_in_other_languages_are_told_from_english_ones():
    assert foreign_paragraphs([ENGLISH, GERMAN, "日韓首脳会談が奈良で開かれた。", "Yes."]) == {1, 2}
    assert foreign_paragraphs([GERMAN, "Nein."]) == {0, 1}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The goal?", "question"),
        ("Clean energy", "fragment"),
        ("But that is it.", "transition"),
        ("Time to turn a chapter of their journey.", "rhetoric"),
    ],
)
def test_what_is_left_out_has_its_reason(text, why):
    assert reason(annotated(text)[0]) == why


def test_what_was_told_before_is_a_repetition():
    article = study(written(f"{ENGLISH}\n\n“{ENGLISH}”"))
    assert article.left_out == {1: "repetition"}


def test_a_sentence_beyond_all_measure_is_set_aside():
    article = study(written(f"{ENGLISH}\n\nThe sides of it " + "and the other " * 400))
    assert article.left_out == {1: "unsorted"}


def test_agencies_are_origins_once_each():
    text = "According to TTXVN, yes. As TTXVN notes, no, Reuters reported; the AP agreed. According to NATO, none."
    assert origins(text) == ("TTXVN", "Reuters", "AP")


def test_an_outlet_whose_name_is_a_word_too_is_an_origin_only_where_it_is_cited():
    assert origins("The Guardian of the marsh has died. The Times of plenty are over, and The Independent won.") == ()
    assert origins("They fear that Al Jazeera will go quiet.") == ()
    assert origins("It was in the People’s Daily, and Folha de S.Paulo has more.") == (
        "People's Daily",
        "Folha de S.Paulo",
    )
    assert origins("He told The Guardian so. The Times, citing nobody, reported it.") == ("The Guardian", "The Times")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They plan to coordinate on export controls.", "trade"),
        ("a shared network of ammonia and green hydrogen", "energy"),
        ("start-ups in artificial intelligence", "technology"),
        ("They met.", "other"),
    ],
)
def test_topics_are_told_by_their_words(text, name):
    assert topic(text) == name


def test_a_title_is_built_from_parties_event_and_place():
    sentences = annotated("Leaders of France and Spain met in Bayonne. The summit was short. No summit was shorter.")
    assert title(sentences, ("France", "Spain")) == "France and Spain: Bayonne summit"


def test_a_title_falls_back_to_what_there_is():
    assert title(annotated("Prices rose."), ("France",)) == "Briefing on France"
    assert title(annotated("Oil and gas prices rose."), ()) == "Briefing on energy"


def test_a_title_is_one_bounded_line():
    sentences = annotated(f"They met in {'A' + 'a' * 300} on Monday. The summit was short.")
    line = title(sentences, ("France",))
    assert len(line) <= LONGEST
    assert "\n" not in line
