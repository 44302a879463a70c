"""Passages of another story."""

import pytest
from written import annotated

from briefgen.extractors.matter.off_topic import off_topic

LEAD = "\n\n".join(
    f"President Ruiz of Peru met Minister Hale in Lima, where Ruiz and Hale spoke of Peru’s ports. Round {n} is over."
    for n in range(5)
)
OTHER = (
    "Meanwhile Bayern Munich beat Borussia Dortmund in Germany, where Harry Kane scored.\n\n"
    "Kane thanked Vincent Kompany and the Allianz Arena crowd."
)


def test_an_announced_other_story_is_off_topic_to_the_end_of_its_paragraph():
    text = f"{LEAD}\n\nWhile talks went on, another story came out of Peru. Noodle sales rose.\n\nRuiz left Lima."
    sentences = annotated(text)
    assert [sentences[i].text for i in sorted(off_topic(sentences))] == [
        "While talks went on, another story came out of Peru.",
        "Noodle sales rose.",
    ]


def test_a_story_tacked_on_is_found_by_the_break_of_its_names():
    sentences = annotated(f"{LEAD}\n\n{OTHER}")
    assert off_topic(sentences) == {len(sentences) - 2, len(sentences) - 1}


STRAY = (
    "The same week brought joy of quite another sort to Peru. Growers sold 9,000 tons of quinoa flour last season, "
    "nearly twice their usual harvest. Bakers everywhere mix the grain into bread, crackers, breakfast bowls and "
    "pancakes. Half owe the recipe to “Grain Heroes,” a cartoon whose mice adore porridge."
)


def test_a_paragraph_inside_an_article_that_shares_no_word_with_it_is_a_stray():
    sentences = annotated(f"{LEAD}\n\n{STRAY}\n\nRuiz left Lima for the ports of Peru.")
    assert [sentences[i].text.split()[0] for i in sorted(off_topic(sentences))] == ["The", "Growers", "Bakers", "Half"]


def test_a_paragraph_on_the_matter_is_no_stray_however_new_its_words():
    risky = STRAY.replace("Half owe", "A dispute threatens them: half owe")
    assert not off_topic(annotated(f"{LEAD}\n\n{risky}\n\nRuiz left Lima for the ports of Peru."))


def test_what_opens_with_both_sides_goes_on_with_the_same_story():
    names = "the Treaty of Tordesillas, the Madrid Charter, the Quito Compact and the Cartagena Convention"
    sentences = annotated(f"{LEAD}\n\nBoth sides recalled {names} of Bolivia, Ecuador and Colombia.")
    assert not off_topic(sentences)


@pytest.mark.parametrize("text", [LEAD, f"{LEAD}\n\n{OTHER} Peru watched.", "One sentence.", ""])
def test_an_article_of_one_story_stays_whole(text):
    assert not off_topic(annotated(text))


def test_what_presumes_whose_ministry_it_speaks_of_goes_on_with_the_matter():
    rest = (
        "The finance ministry has asked Harry Kane for a loan. Vincent Kompany and Bayern Munich gave the Allianz one."
    )
    sentences = annotated(f"{LEAD}\n\n{rest}")
    assert not off_topic(sentences)


BROKERS = (
    "Russia, which has bases in both countries, called for calm. Vladimir Orlov and Boris Levin said it was ready. "
    "In Astana, Wang Li of the Shanghai Forum offered Beijing as a place to meet."
)


def test_both_countries_of_the_head_are_of_its_matter():
    assert not off_topic(annotated(f"{LEAD}\n\n{BROKERS}"))


def test_other_countries_with_both_of_their_own_are_another_story():
    other = BROKERS.replace("Russia, which has bases in both countries,", "Russia and China, both countries of Asia,")
    assert off_topic(annotated(f"{LEAD}\n\n{other}"))


def test_an_end_that_names_few_is_no_story_of_its_own():
    few = (
        "The party called Besa came third in the count. Voters of that party may decide the outcome. Clerks in Ohrid "
        "praised the calm of polling day.\n\nMany young voters stayed at home.\n\nFilip, a student, packed for Bremen "
        "with friends from Tetovo."
    )
    assert not off_topic(annotated(f"{LEAD}\n\n{few}"))
