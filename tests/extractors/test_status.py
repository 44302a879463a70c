"""Law 3: the status of an undertaking, read from verb, tense and modality."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles

from briefgen.extractors.status import read_status
from briefgen.model.vocabulary import firmness

CORPUS = Path(__file__).parents[3] / "shared" / "quality" / "corpus"

TOLD = {
    "signed": (
        "The two leaders signed the treaty.", "Parliament ratified the pact.", "The treaty was signed on Monday.",
        "The agreement entered into force on Monday.", "They concluded a treaty.", "Finland has ratified the treaty.",
    ),
    "agreed": (
        "Both sides agreed to steer their ties toward a new path.", "They pledged to sign the treaty.",
        "They reaffirmed their commitment to building trust.", "Both welcomed the ceasefire.",
        "They reaffirmed that they would build trust.",
        "The ministers committed to open an office.", "Under the two agreements, tariffs will go.",
        "An agreement has been reached with the government.",
    ),
    "planned": (
        "Both countries are set to sign concrete agreements that could reshape their trade.",
        "The summit is expected to yield plans for a shared network.", "The two plan to coordinate export controls.",
        "They will sign the treaty in March.", "Japan hopes to sign the deal.",
        "The accord is due to be signed Friday.",
        "The leaders welcomed plans for a joint office.", "The pact will not only help trade but create jobs.",
        "They intend to ratify it.",
        "The agreement will enter into force next year.",
    ),
    "discussed": (
        "The two nations are discussing the creation of a joint fund.", "They are negotiating a treaty.",
        "Ministers are considering a joint fund.", "Seoul proposed a joint fund.", "Leaders called for a ceasefire.",
        "The council urged both sides to sign the accord.", "They could sign the treaty.",
        "Japan may agree to the terms.", "If they sign the treaty, trade will grow.", "Will they sign the treaty?",
        "Have they signed the treaty?", "It is unclear whether they signed.", "The pact might have been signed.",
        "The bloc could suspend its member.", "Rumours that they signed the treaty spread.",
    ),
    "failed": (
        "Japan rejected the offer.", "The talks collapsed.", "Seoul suspended the pact.",
        "They did not sign the treaty.",
        "The US withdrew from the treaty.", "Japan refused to sign.", "The two sides have not agreed on terms.",
        "Neither side signed the treaty.", "No agreement was signed.", "The sides haven’t agreed.",
        "The talks ended without an agreement.", "They will not sign the treaty.", "Japan will not attend the round.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "It is a clear sign that ties are warming.",
        "The visit is a sign of trust.",
        "Both governments have concluded that they need each other.",
        "The past weighs heavily on the coast.",
        "Success is not assured.",
    ],
)
def test_a_word_in_its_other_sense_tells_no_undertaking(text):
    assert read_status(text) is None


@pytest.mark.parametrize(("status", "sentence"), [(status, told) for status, all_ in TOLD.items() for told in all_])
def test_a_plain_sentence_is_read_as_it_says(status, sentence):
    reading = read_status(sentence)
    assert (reading.status, sentence[reading.start : reading.end]) == (status, reading.cue)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a clear sign of trust.",
        "There are signs of progress.",
        "They concluded that the deal is void.",
        "He concluded his visit.",
        "They reached Tokyo.",
    ],
)
def test_a_word_that_only_looks_like_an_undertaking_is_none(sentence):
    reading = read_status(sentence)
    assert reading is None or firmness(reading.status) < firmness("agreed")


@pytest.mark.parametrize("sentence", ["The cat slept.", "", "…", "Nara is old.", "\ud800"])
def test_a_sentence_without_an_undertaking_has_no_status(sentence):
    assert read_status(sentence) is None


TOKENS = ("they", "sign", "signed", "not", "will", "if", "to", "the", ",", "(", "n't", "set", "agreed", "—", "?", "no")
FIRM = ("signed the treaty", "ratified the pact", "agreed to the terms", "pledged to meet", "reaffirmed the pact")
SHAPES = (
    "They have not {}.", "They never {}.", "If they {}, all is well.", "Unless they {}, it lapses.", "Have they {}?",
    "They could have {}.", "They may have {}.", "It is unclear whether they {}.", "They haven’t {}.",
    "Neither side {}.", "They might soon have {}.", "None of the parties {}.",
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("told", FIRM)
def test_what_is_negated_asked_or_conditional_is_never_firm(shape, told):
    reading = read_status(shape.format(told))
    assert reading is None or firmness(reading.status) < firmness("agreed")


@given(articles())
def test_the_lines_of_an_article_are_read_no_firmer_than_they_are(article):
    for line in article.lines:
        if line.status:
            assert read_status(line.text).status == line.status


@given(
    st.lists(
        st.sampled_from(
            [
                "they",
                "sign",
                "signed",
                "not",
                "will",
                "if",
                "to",
                "the",
                ",",
                "(",
                "n't",
                "set",
                "agreed",
                "'",
                "—",
                "agree",
                "?",
                "no",
            ]
        ),
        max_size=60,
    )
)
def test_a_cue_is_always_words_of_its_sentence(tokens):
    sentence = " ".join(tokens)
    reading = read_status(sentence)
    assert reading is None or sentence[reading.start : reading.end] == reading.cue != ""


def test_statuses_of_the_labelled_corpus_are_mostly_right_and_rarely_too_firm():
    if not CORPUS.is_dir():
        pytest.skip("the labelled corpus is not beside the checkout")
    wanted = [
        sentence
        for folder in ("train", "dev")
        for path in sorted((CORPUS / folder).glob("*.json"))
        for sentence in json.loads(path.read_text(encoding="utf-8"))["sentences"]
        if sentence["label"] == "A" and sentence.get("status")
    ]
    pairs = [(read_status(sentence["text"]), sentence["status"]) for sentence in wanted]
    read = [(reading.status, accepted) for reading, accepted in pairs if reading]
    assert len(read) > 0.8 * len(wanted)
    assert sum(status in accepted for status, accepted in read) > 0.68 * len(read)
    assert sum(firmness(status) > max(map(firmness, accepted)) for status, accepted in read) < 0.06 * len(read)
