"""Sentences: boundaries, paragraphs, offsets, and time that grows with the length."""

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, source

from briefgen.extractors.language.sentences import paragraphs, sentences_of, split
from briefgen.model.source import Region

CORPUS = Path(__file__).parents[4] / "shared" / "quality" / "corpus"


def told(text: str) -> list[str]:
    return [sentence.text for sentence in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Park met Gen. Ito, Dr. Sato and Sen. Cruz.",
        "The U.S. Trade Representative met J. R. Okafor of the U.N. Secretariat in Washington, D.C. on Monday.",
        "President Joseph R. Biden Jr. spoke first.",
        "It was item No. 5 of Art. 12, they agreed on Jan. 4.",
        "They met at 5 p.m. Monday and again at 8:30 a.m. GMT.",
        "Exports rose by 21.8% to $1.52 billion.",
        "“We did it. We won,” she said.",
        '"Why now?" President Lee asked.',
        '"Will you stay? Will you go?" he asked.',
        "He said the pact (signed in 2019. It lapsed.) was dead.",
        "The two sides ... may yet agree.",
        "Korea vs. Japan, cf. the report, is a classic.",
        "Samsung Electronics Co. Chairman Lee signed for the firm.",
    ],
)
def test_one_sentence_stays_one(sentence):
    assert told(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["They met in the U.S.", "The talks failed."],
        ["He said, “We will go.”", "She left."],
        ["“We will go.”", "He left at 5 p.m.", "She stayed."],
        ["Is it over?", "No!", "It goes on."],
        ["It ended in Jan.", "The next round is open."],
        ["It was Plan B.", "The first had failed."],
        ["They agreed.[1]", "He left."],
        ["両国は合意した。", "首相は「成功だ。」と述べた。", "会談は続く！"],
        ["وافق الطرفان؟", "نعم."],
        ["He left (it was late).", "12 people stayed."],
        ["I think so…", "The rest is open."],
        ["Prices fell to 1.5.", "Then they rose."],
    ],
)
def test_boundaries_stand_between_sentences(sentences):
    glue = "" if "。" in sentences[0] else " "
    assert told(glue.join(sentences)) == sentences


def test_items_and_headings_without_a_full_stop_are_sentences_of_their_own():
    text = "Next steps\n\n- sign the pact\n- ratify it\n• report\n1. Meet again\n2) Publish the text"
    assert told(text) == [
        "Next steps",
        "- sign the pact",
        "- ratify it",
        "• report",
        "1. Meet again",
        "2) Publish the text",
    ]


def test_a_hard_wrapped_paragraph_is_one_and_keeps_its_line_breaks():
    first = "The two sides have agreed to open a joint\noffice in Nara, said Mr.\nPark on Monday."
    text = f"{first} They will meet again in the\nspring.\n\nNext."
    assert [(s.text, s.paragraph) for s in split(text)] == [
        (first, 1),
        ("They will meet again in the\nspring.", 1),
        ("Next.", 2),
    ]


def test_lines_that_were_never_wrapped_are_paragraphs():
    first, second = "The talks went on " * 12 + "today.", "They ended. " * 20
    third = "Nobody knows what comes next, officials said " * 5
    assert len(paragraphs(f"{first}\n{second}\n{third}")) == 3
    assert len(paragraphs("A short paragraph of prose.\nAnother one, a little longer than that, it seems.\nEnd.")) == 3


def test_regions_are_skipped_and_the_standfirst_is_kept():
    text = "Portal line\nA Headline\nThe leaders meet in Nara\nThe talks began. They go on."
    kinds = (("Portal line", "portal_line"), ("A Headline", "headline"), ("The leaders meet in Nara", "standfirst"))
    regions = [Region(start=text.index(t), end=text.index(t) + len(t), kind=kind) for t, kind in kinds]
    found = [(sentence.text, sentence.paragraph) for sentence in split(text, regions)]
    assert found == [("The leaders meet in Nara", 1), ("The talks began.", 2), ("They go on.", 2)]


@given(articles())
def test_every_sentence_of_an_article_is_found_where_it_stands(article):
    record = source(article)
    found = sentences_of(record)
    assert [sentence.text for sentence in found if sentence.text != "11 January 2026"][-len(article.lines) :] == [
        line.text for line in article.lines
    ]
    assert all(record.text[s.start : s.end] == s.text for s in found)
    assert [s.index for s in found] == list(range(len(found)))


@given(st.text(st.sampled_from("aB1 .!?…\"“”'’()[]\n\t-。「」\u00a0\ud800"), max_size=200))
def test_no_character_of_the_body_is_lost_or_told_twice(text):
    found = split(text)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(text[s.start : s.end] == s.text == s.text.strip() and s.text for s in found)


@pytest.mark.parametrize(
    "storm", ["a", ".", "Mr. ", '" ', '."', "(", "A. ", "x\n", "\n", "1.\n", "“", "- ", "。", ". ", "? "]
)
def test_time_grows_with_the_length_alone(storm):
    split(storm * 100)
    small, large = (_seconds(storm * (size // len(storm))) for size in (20_000, 200_000))
    assert large < 30 * small + 0.3


def _seconds(text: str) -> float:
    start = time.process_time()
    split(text)
    return time.process_time() - start


def test_boundaries_are_those_of_two_readers():
    if not CORPUS.is_dir():
        pytest.skip("the labelled corpus is not beside the checkout")
    right = given_ = wanted = 0
    for path in sorted((CORPUS / "dev").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        gold = {(s["start"], s["end"]) for s in record["sentences"]}
        own = {(s.start, s.end) for s in split(record["text"])}
        right, given_, wanted = right + len(gold & own), given_ + len(own), wanted + len(gold)
    assert right / given_ > 0.98
    assert right / wanted > 0.98
