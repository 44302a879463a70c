"""What stands before a sentence is taken off: datelines, list marks, stamps, labels."""

import pytest

from briefgen.extractors.line.openings import is_asked, opening
from briefgen.extractors.line.wording import condense


@pytest.mark.parametrize(
    "head",
    [
        "LIMA - ",
        "LIMA, June 4 - ",
        "LIMA, 4 June 2024 (Andes Wire) -- ",
        "LIMA/QUITO — ",
        "Lima, 4 June 2024 - ",
        "San Pedro, June 4, 2024 (Andes Wire) – ",
        "KINGSTON, Jamaica - ",
        "LIMA: ",
        "14:05 – ",
        "14.05: ",
        "2:05 pm - ",
        "3. ",
        "(b) ",
        "IV. ",
        "Q: ",
        "A: ",
    ],
)
def test_what_stands_before_a_sentence_is_taken_off(head):
    assert condense(f"{head}The ministers signed an accord.").text == "The ministers signed an accord."


@pytest.mark.parametrize(
    "line",
    [
        "EGYPT: Cairo will not sign the accord.",
        "V. Petrov met the ministers in Lima.",
        "U.S. - a party to the pact - agreed to it.",
        "BBC - the broadcaster - was told of it.",
        "10.5 million people live there.",
    ],
)
def test_what_says_something_stays(line):
    assert condense(line).text == line


def test_a_transcript_names_who_speaks():
    assert opening("MINISTER RUIZ: Peru has signed.").speaker == "MINISTER RUIZ"
    assert condense("MINISTER RUIZ: Peru has signed it.").attributed_to == "MINISTER RUIZ"
    assert opening("NOTE TO EDITORS: Peru has signed.").length == 0


def test_who_asks_is_told_from_who_answers():
    assert is_asked("QUESTION: Will it hold?")
    assert not is_asked("A: It will.")


def test_what_joins_a_sentence_to_its_neighbour_from_within_goes():
    told = condense("Growers, for their part, warn that it could fail.").text
    assert told == "Growers warn that it could fail."
    assert condense("(c) an accord on fish; and").text == "An accord on fish."
