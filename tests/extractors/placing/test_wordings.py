"""What common words say for each label: the table, and how it is summed up."""

from pathlib import Path

import pytest
from written import story

from briefgen.evaluation.corpus import read_corpus
from briefgen.extractors.learned.weights import LABELS
from briefgen.extractors.placing.sections import place, reasons
from briefgen.extractors.placing.signs import plain
from briefgen.extractors.placing.wordings import OPENING, PARTS, WordTable, word_table, wordings

TEXT = "Fishermen deplored the levy. The ministers will initial an accord. It rained on the harbour."
SENTENCES = tuple(f"{one}." for one in TEXT.removesuffix(".").split(". "))
TRAINING = Path(__file__).parents[3] / "corpus" / "training"


def test_the_table_has_a_figure_for_each_part_and_label():
    head = word_table().head
    assert (head.labels, head.parts) == (LABELS, PARTS)
    assert head.words > 20_000
    assert set(word_table().sums(["treaty"])) == set(PARTS)


def test_a_table_is_read_as_it_is_laid_out():
    head = b'{"labels":["yes","no"],"parts":["own","opening"],"steps":[1.0,0.5],"words":2}'
    table = WordTable(head + b"\none\ntwo\n" + bytes([1, 2, 4, 6, 255, 0, 10, 2]))
    assert table.sums(["one"]) == {"own": (1.0, 2.0), "opening": (2.0, 3.0)}
    assert table.sums(["one", "two", "one", "two", "three"])["own"] == (0.0, 2.0)
    assert table.sums(["three"]) == {"own": (0.0, 0.0), "opening": (0.0, 0.0)}
    assert dict(table.alone(["two", "two", "two", "two"]))["two"] == (-2 + 5 * 2, 1 * 2)


def test_what_each_word_says_adds_up_to_what_the_sentence_says():
    (said, *_), words = wordings(SENTENCES), plain(SENTENCES[0])
    alone = [row for _, row in word_table().alone(words)]
    whole = [sum(column) for column in zip(*alone, strict=True)]
    assert len(words) <= OPENING
    assert whole == pytest.approx([a + b for a, b in zip(said["own"], said["opening"], strict=True)])


def test_neighbours_and_the_article_speak_too():
    first, second, third = wordings(SENTENCES)
    assert first["before"] == third["after"] == (0.0,) * len(LABELS)
    assert any(second["before"])
    assert any(second["after"])
    assert first["article"] == second["article"] == third["article"]


def test_names_and_numbers_say_nothing():
    assert plain("Kenya and May agreed on 3 May.") == ("", "and", "", "agreed", "on", "", "")
    assert wordings(["Kenya May Hope 1998."])[0]["own"] == (0.0,) * len(LABELS)


def test_a_word_that_no_labelled_text_has_counts_like_its_likes():
    known = "\n".join(article.text for article in read_corpus([TRAINING])).casefold()
    unseen = [word for word in ("lambasted", "berated", "assailed", "deplored", "decried") if word not in known]
    assert unseen, "the texts have grown: name other words"
    at = LABELS.index("domestic_reactions")
    for word in unseen:
        said = word_table().sums([word])["own"]
        assert said[at] > said[LABELS.index("background")], word


def test_what_was_weighed_adds_up_to_the_placement():
    about = story(TEXT)
    for one, weighed in zip(place(about), reasons(about), strict=True):
        assert weighed.ranked()[0] == one.label


def test_a_warning_of_those_who_react_stands_among_the_risks_too():
    about = story(
        "Kenya and Uganda signed a rail pact in Nairobi on Monday.\n\nDockers in Mombasa criticised the pact. Unions"
        " warned that it could cost thousands of jobs.\n\nTraders fear that prices may collapse once the line opens."
    )
    assert {one.also for one in place(about)} & {"risks", "domestic_reactions"}
