"""Law 2: nothing invented, nothing protected dropped; and trimming that keeps within it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import articles

from briefgen.extractors.line.alignment import words
from briefgen.extractors.line.wording import Condensed, condense, fault, is_within

PROTECTED = (
    ("Farmers largely support the visit.", "largely"),
    ("Some accuse him of haste.", "Some"),
    ("The two sides have not signed.", "not"),
    ("The pact could reshape trade.", "could"),
    ("Exports reached about $1.24 billion.", "about"),
    ("It is the only route.", "only"),
    ("A segment of the party remains wary.", "segment"),
    ("He made his first visit since she took office.", "since"),
    ("Nearly half of the members agreed.", "Nearly"),
    ("They will sign if the court agrees.", "if"),
    ("Both are set to sign the treaty.", "set"),
    ("The sides plan to meet.", "plan"),
    ("They can’t agree.", "can’t"),
    ("Neither Japan nor Korea signed.", "Neither"),
    ("It may be that Japan signed.", "may"),
)


@pytest.mark.parametrize(("quote", "word"), PROTECTED)
def test_a_protected_word_may_not_be_dropped(quote, word):
    assert fault(quote, [quote]) is None
    found = fault(quote.replace(word, "", 1), [quote])
    assert found is not None
    assert found.kind == "dropped"
    assert found.word.replace("'", "’") == word


def test_dropping_all_up_to_a_protected_word_loses_it_too():
    assert fault("Japan signed.", ["It may be that Japan signed."]).word == "may"
    assert fault("Korea signed.", ["Neither Japan nor Korea signed."]).word == "Neither"
    assert fault("The two agreed.", ["The two, who met, largely agreed."]).word == "largely"
    assert fault("made his first visit", ["He made his first visit since she took office."]).word == "since"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("In a bid to keep pace, they talk.", "But that’s not all. In a bid to keep pace, they talk."),
        ("The two governments plan to meet.", "According to some officials, the two governments plan to meet."),
        ("A segment of the party remains wary.", "Yet, a segment of the party remains wary, fearing it may fail."),
        ("Japan signed the treaty", "Japan signed the treaty, but Korea may not follow."),
        ("Both back the link", "Both back the link — some of them with doubts — officials said."),
        ("the ‘so-called’ pact–makers agreed", 'The "so-called" pact-makers agreed.'),
        ("[The two] agreed", "They agreed."),
        ("[nationalist groups] accuse [President Lee] of haste", "Some accuse him of haste, critics say."),
        ("It said [the deal] could fail", "It said [the deal] could fail"),
        ("secure [some] rights", "secure [some] rights"),
    ],
)
def test_lawful_trimming_passes(text, quote):
    assert fault(text, [quote]) is None


@pytest.mark.parametrize(
    ("text", "quote", "kind", "word"),
    [
        ("The two sides solemnly agreed.", "The two sides agreed.", "invented", "solemnly"),
        ("sides two agreed", "The two sides agreed.", "invented", "two"),
        ("They agreed, agreed.", "They agreed.", "invented", "agreed"),
        ("", "They agreed.", "empty", ""),
        ("[They agreed.]", "They agreed.", "empty", ""),
        ("— … —", "They agreed.", "empty", ""),
        ("Lee won", "Lee won’t", "invented", "won"),
        ("The talks will collapse.", "The talks will, perhaps, collapse.", "dropped", "perhaps"),
        ("in the U.S. sign", "in the U.S. may sign", "dropped", "may"),
        ("[The] nationalists accuse him", "Some nationalists accuse him", "dropped", "Some"),
    ],
)
def test_every_other_change_is_named(text, quote, kind, word):
    found = fault(text, [quote])
    assert (found.kind, found.word) == (kind, word)


def test_a_statement_may_rest_on_several_quotations_in_their_order():
    quotes = ["Japan signed on Monday.", "Korea may sign later."]
    assert fault("Japan signed. Korea may sign later.", quotes) is None
    assert fault("Japan signed. Korea sign later.", quotes).word == "may"
    assert fault("Korea may sign. Japan signed.", quotes).kind == "invented"


def test_the_fair_reading_is_found_among_several():
    quote = "Some said the some, who may leave, could sign."
    assert fault("Some said the some could sign.", [quote]) is None


@given(articles(), st.data())
def test_any_word_put_in_or_protected_word_taken_out_is_found(article, data):
    line = data.draw(st.sampled_from(article.lines)).text
    parts = line.split()
    at = data.draw(st.integers(0, len(parts)))
    found = fault(" ".join([*parts[:at], "zwieback", *parts[at:]]), [line])
    assert found.word == "zwieback"
    assert fault(line, [line]) is None


@given(articles(), st.data())
def test_a_condensed_sentence_keeps_the_law_and_its_source(article, data):
    line = data.draw(st.sampled_from(article.lines)).text
    opening = data.draw(st.sampled_from(("", "But ", "Yet, ", "Of course, ", "In fact, ", "But that’s not all. ")))
    source = data.draw(st.sampled_from(("", "According to TTXVN, ", "According to the Nara Post, ")))
    ending = data.draw(st.sampled_from(("", ", according to reports from TTXVN", ", as the Post notes")))
    assume(not (source and ending))
    body = line[:-1] + ending + line[-1]
    sentence = f"{opening}{source}{body[0].lower() if opening or source else body[0]}{body[1:]}"
    made = condense(sentence)
    assert fault(made.text, [sentence]) is None
    told = {*words(made.text), *words(made.attributed_to)}
    dropped = set(words(sentence)) - told
    assert dropped <= set(words("but yet of course in fact that’s not all according to as notes"))
    assert "\n" not in made.text


@given(st.text(st.sampled_from('aB .,[]()"“”’-—\n\t\ud800é日') | st.sampled_from("but,"), max_size=80))
def test_condensing_takes_any_text(text):
    made = condense(text)
    assert not words(made.text) or fault(made.text, [text]) is None
    assert made.text == " ".join(made.text.split())


@pytest.mark.parametrize(
    ("sentence", "text", "attributed_to"),
    [
        ("But that’s not all. In a bid to win, they talk of a fund.", "In a bid to win, they talk of a fund.", ""),
        ("Yet, a segment remains wary.", "A segment remains wary.", ""),
        ("Interestingly, both leaders come from afar.", "Both leaders come from afar.", ""),
        ("But nationalist groups remain wary.", "Nationalist groups remain wary.", ""),
        ("Yes, and the treaty lets us close our ports.", "The treaty lets us close our ports.", ""),
        ("Third, and this is what worries me, the levy could sink the pact.", "The levy could sink the pact.", ""),
        ("The first is money: Peru owes a billion.", "Peru owes a billion.", ""),
        ("According to TTXVN, the two plan to meet.", "The two plan to meet.", "TTXVN"),
        (
            "This meeting has come to symbolize a thaw, according to reports from TTXVN and other regional outlets.",
            "This meeting has come to symbolize a thaw.",
            "reports from TTXVN and other regional outlets",
        ),
        (
            "It is a clear sign, as TTXVN notes, that both sides are trying to move on.",
            "It is a clear sign that both sides are trying to move on.",
            "TTXVN",
        ),
        ("The federal office has suspended the permit, German officials said.",
         "The federal office has suspended the permit.", "German officials"),
        ("According to Mr. Park, the minister, the pact is dead.", "The pact is dead.", "Mr. Park, the minister"),
        ("The rift is deep, according to Ann Lee, director of the House in the United States.",
         "The rift is deep.", "Ann Lee, director of the House in the United States"),
    ],
)  # fmt: skip
def test_lead_ins_go_and_attributions_move(sentence, text, attributed_to):
    assert condense(sentence) == Condensed(text, attributed_to)


@pytest.mark.parametrize(
    "sentence",
    [
        "Yet to be decided is the date of the summit.",
        "But for the storm, they would have signed.",
        "So far, the two have not met.",
        "After the talks, Lee said.",
        "As he arrived in Nara, the minister said.",
        "“We will sign the treaty,” Lee said.",
        "We will sign the treaty on Monday, the minister said.",
        "The treaty will be signed on Monday, he said.",
        "The treaty was signed, officials reportedly said.",
        "According to plan, the two met on Monday.",
        "Perhaps, the two will sign.",
        "However far they go, they will not meet.",
    ],
)
def test_what_is_no_lead_in_stays(sentence):
    assert condense(sentence) == Condensed(sentence)


def test_names_are_words_of_their_quotation():
    assert is_within("Lee Jae Myung", ["South Korean President Lee Jae-myung arrived."])
    assert not is_within("Lee Park", ["President Lee arrived."])


def test_a_sentence_that_begins_with_a_comma_is_condensed_too():
    assert condense(", and so they agreed on the terms.").text.endswith("they agreed on the terms.")


@pytest.mark.parametrize(
    "text", [",      said  held exercises on its own ground.", " said Lee.", ", said Lee of Norland.", "said"]
)
def test_a_sentence_that_begins_with_its_speaker_is_left_as_it_is(text):
    assert condense(text).text.split() == text.split()


def test_a_yes_behind_a_but_goes_with_it():
    told = "But yes, the rule lets the port close its gates."
    assert condense(told).text == "The rule lets the port close its gates."


def test_a_place_is_nobody_who_said_it():
    assert condense("They agreed to go home, their leader, Amos Hale, said in Lima.").attributed_to != "in Lima"


def test_who_is_described_in_an_attribution_keeps_what_describes_him():
    told = "According to the Andean Fund, which mediated, the quarrel cost the region $1.7 billion."
    assert condense(told).text == told


def test_a_count_behind_an_attribution_is_told_without_it():
    line = condense("According to the panel, one in six people depends on meltwater, and flows could fall.")
    assert (line.text, line.attributed_to) == (
        "One in six people depends on meltwater, and flows could fall.",
        "the panel",
    )
