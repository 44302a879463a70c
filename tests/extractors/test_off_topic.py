"""Passages of another story."""

import pytest
from written import annotated

from briefgen.extractors.off_topic import off_topic

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


@pytest.mark.parametrize("text", [LEAD, f"{LEAD}\n\n{OTHER} Peru watched.", "One sentence.", ""])
def test_an_article_of_one_story_stays_whole(text):
    assert not off_topic(annotated(text))
