"""Interviews and transcripts: whose words an answer is, and who "I" and "we" are in it."""

from written import written

from briefgen.diagnostics import ignore
from briefgen.extractors.annotate import annotate
from briefgen.extractors.articles import study
from briefgen.extractors.language.sentences import split
from briefgen.extractors.people.interviews import Voice, answered
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.rules import extract
from briefgen.settings import Settings

INTERVIEW = """\
Chile's fisheries minister, Ana Ruiz, sat down with this newspaper in Lima on Tuesday. She spoke about hake.

Q: Will the opposition sue?

A: We would welcome that, because it would show that the treaty is fair. Under the treaty, Peru will open two ports, \
and we will cut the fee by 12 percent. My colleague in Lima told me that they would have preferred to wait.

The Fishermen's League condemned the treaty.
"""
TRANSCRIPT = """\
MINISTER RUIZ: We have agreed with Peru on a treaty on hake. The treaty will be signed in Lima in May.

QUESTION: And the fee?

COMMISSIONER DOE: I welcome the treaty as a good step.
"""


def test_in_an_answer_we_are_the_one_who_is_interviewed():
    article = study(written(INTERVIEW))
    assert [article.spoken[index].actor for index in (3, 4)] == ["Ana Ruiz", "Ana Ruiz"]
    assert article.spoken[3].country == "Chile"
    assert article.spoken[5].actor != "Ana Ruiz"
    assert 6 not in article.voices


def test_a_line_of_an_answer_says_whose_words_it_is_and_for_whom_we_undertake_it():
    briefing = extract([written(INTERVIEW)], Settings(), ignore)
    line = next(one for one in briefing.agreements if "Peru will open" in one.text)
    assert line.attributed_to == "Ana Ruiz"
    assert "and we [Chile] will cut the fee" in line.text


def test_a_label_of_a_transcript_names_its_speaker_in_ordinary_letters():
    article = study(written(TRANSCRIPT))
    assert {index: voice.name for index, voice in article.voices.items()} == {
        0: "Minister Ruiz",
        1: "Minister Ruiz",
        3: "Commissioner Doe",
    }
    assert article.spoken[3].actor == "Commissioner Doe"


def test_they_in_an_answer_are_nobody_that_it_named_before() -> None:
    told = "A: The state keeps the land.\n\nA: They fear for their jobs, and I understand that fear."
    sentences = annotate(split(told))
    heard = {1: Voice("Rui Vale", "minister", "Portugal")}
    spoken = (Speaker("The state"), Speaker("The state", carried=True))
    assert answered(spoken, sentences, heard)[1].actor == ""


PRESS = """\
PRESIDENT RUIZ: President Otim and I met this morning. We have decided to reopen the ferry by June.

PRESIDENT OTIM: Kenya will pay for the pier.

QUESTION: President Ruiz, will Peru pay too?

PRESIDENT RUIZ: Peru will pay for the ferry.

QUESTION: And the border dispute?

PRESIDENT OTIM: It was settled by the court in 2014.
"""


def test_where_two_states_answer_we_is_not_said_to_be_one_of_them():
    briefing = extract([written(PRESS)], Settings(), ignore)
    assert not any("We [" in one.text for one in (*briefing.agreements, *briefing.background))


def test_what_a_question_only_names_is_meant_by_it():
    briefing = extract([written(PRESS)], Settings(), ignore)
    told = [one.text for one in (*briefing.agreements, *briefing.background, *briefing.domestic_reactions)]
    assert "[The border dispute] was settled by the court in 2014." in told


def test_a_label_with_the_office_of_one_who_is_known_by_surname_is_his():
    article = study(written(PRESS))
    assert {voice.country for voice in article.voices.values() if voice.name == "President Ruiz"} == {"Peru"}


def test_what_worries_me_is_said_by_the_one_who_answers():
    article = study(written(PRESS + "\nPRESIDENT RUIZ: What worries me is the waste in the canal.\n"))
    last = article.spoken[len(article.sentences) - 1]
    assert (last.actor, last.country) == ("President Ruiz", "Peru")


def test_who_is_only_presented_is_the_guest():
    text = INTERVIEW.replace(
        "Chile's fisheries minister, Ana Ruiz, sat down with this newspaper in Lima on Tuesday. She spoke about hake.",
        "Ana Ruiz has run the port of Arica for a year. She received us in her office.",
    )
    article = study(written(text))
    assert {voice.name for voice in article.voices.values()} == {"Ana Ruiz"}


def test_the_guest_is_of_the_only_state_that_the_introduction_names():
    told = (
        "When Washington froze its aid, Malawi lost a third of its budget. Amos Hale, the health minister, spoke.\n\n"
        "Q: And now?\n\nA: We will buy drugs with our own money. The United States will wait.\n\n"
        "Q: Alone?\n\nA: We, the three ministers, will meet in May to see whether we can buy it."
    )
    article = study(written(told))
    assert {voice.country for voice in article.voices.values()} == {"Malawi"}
    assert {person.name: person.country for person in article.persons}["Amos Hale"] == "Malawi"
    lines = [item.text for item in extract([written(told)], Settings(), ignore).agreements]
    assert not any("we [Malawi]" in line for line in lines)


def test_where_the_introduction_names_two_states_the_guest_is_of_neither_in_doubt():
    told = (
        "Peru and Malawi lost a third of their budgets. Amos Hale, the health minister, spoke to us.\n\n"
        "Q: And now?\n\nA: We will buy drugs."
    )
    assert {voice.country for voice in study(written(told)).voices.values()} == {""}
