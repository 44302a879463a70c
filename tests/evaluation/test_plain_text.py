"""The plain text form of a labelled article: what it may hold, and what is said of each mistake in it."""

import pytest

from briefgen.evaluation.labelled import Day, Person, inspect
from briefgen.evaluation.plain_text import parse

HEAD = """\
title: Norway and Ghana sign fisheries pact
date: 2024-05-14
"""
WHOLE = """\
# written for the desk's own measure
title: Norway and Ghana sign fisheries pact
date: 2024-05-14
participant: Anniken Sæther | foreign minister | Norway
participant: Kwame Boadu | trade minister
event: on Tuesday | 2024-05-14
figure: $12 million
gap: entry_into_force
no-gap: amounts

A!  | status=signed | parties=Norway, Ghana or Norway, Ghana, the European Union | bottom | Norway and Ghana signed a \
fisheries pact in Accra on Tuesday.
A/B | status=signed or agreed | when=2024-05-14 | Under the deal, Anniken Sæther said, Oslo pays $12 million.

# the other side
d/r! | actor=some fishermen | country=Ghana; Norway | stance=opposed | line=Some fishermen feared for their catch or \
boats. | Some fishermen feared, Kwame Boadu said, for their catch or boats.
N | off | In other news, it rained.
"""


def read(text):
    faults = []

    def complain(place, message, hint):
        faults.append(f"{place}: {message} {hint}".strip())

    article = parse(text, "pact", complain)
    inspect(article, complain)
    return article, faults


def test_everything_that_the_form_holds_is_read():
    article, faults = read(WHOLE)
    assert faults == []
    assert (article.id, article.title, article.date) == (
        "pact", "Norway and Ghana sign fisheries pact", "2024-05-14",
    )  # fmt: skip
    assert article.participants == (
        Person("Anniken Sæther", "foreign minister", "Norway"), Person("Kwame Boadu", "trade minister", ""),
    )  # fmt: skip
    assert article.dates == (Day("on Tuesday", "2024-05-14"),)
    assert article.figures == ("$12 million",)
    assert (article.gaps, article.no_gaps) == (("entry_into_force",), ("amounts",))
    signed, terms, reaction, rain = article.sentences
    assert (signed.label, signed.must, signed.status, signed.bottom) == ("A", True, ("signed",), True)
    assert signed.parties == (("Norway", "Ghana"), ("Norway", "Ghana", "the European Union"))
    assert (terms.also, terms.must, terms.status, terms.when) == (("B",), False, ("signed", "agreed"), ("2024-05-14",))
    assert terms.accepted == {"agreements", "background"}
    assert (reaction.label, reaction.also, reaction.must) == ("D", ("R",), True)
    assert (reaction.actor, reaction.country) == (("some fishermen",), ("Ghana; Norway",))
    assert reaction.lines == ("Some fishermen feared for their catch or boats.",)
    assert (rain.label, rain.off, rain.accepted) == ("N", True, frozenset())


def test_lines_are_counted_as_an_editor_counts_them():
    _, faults = read("title: x\r\n\r\nB | The sun\u2028rose.\r\nX | It set.\r\n")
    assert faults == ['line 4: There is no label "X". Known: A, R, D, I, B, N.']


def test_sentences_and_paragraphs_make_the_text():
    article, _ = read(WHOLE)
    first, second = article.text.split("\n\n")
    assert first == f"{article.sentences[0].text} {article.sentences[1].text}"
    assert second == f"{article.sentences[2].text} {article.sentences[3].text}"
    assert article.pasted == f"Norway and Ghana sign fisheries pact\n\n2024-05-14\n\n{article.text}"


@pytest.mark.parametrize(
    "text", ["N | It rained.\n", "\n\n# a note\nN | It rained.\n\n\n", "﻿title: x\n\nN | It rained."]
)
def test_a_head_may_be_missing(text):
    article, faults = read(text.removeprefix("﻿"))
    assert faults == []
    assert [sentence.text for sentence in article.sentences] == ["It rained."]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("X | It rained.", 'line 4: There is no label "X". Known: A, R, D, I, B, N.'),
        ("B/X | It rained.", 'line 4: There is no label "X".'),
        ("It rained.", "line 4: This is no sentence of the form LABEL | … | sentence."),
        ("B |", "line 4: This is no sentence"),
        ("BB | It rained.", "line 4: This is no sentence"),
        ("N! | It rained.", "line 4: What is left out (N) cannot be a must."),
        ("A | They signed.", "line 4: An agreement (A) needs its status=."),
        ("A | status=singed | They signed.", 'line 4: There is no status "singed". Did you mean "signed"?'),
        ("A | staus=signed | They signed.", 'line 4: There is no field "staus". Did you mean "status"?'),
        ("D | country=Ghana | stance=against | They rallied.", 'line 4: There is no stance "against". Known: mixed'),
        ("D | stance=opposed | They rallied.", "line 4: A reaction (D) needs its country=."),
        ("I | country=Ghana | They rallied.", "line 4: A reaction (I) needs its stance=."),
        ("B | botom | It rained.", 'line 4: There is no flag "botom". Did you mean "bottom"?'),
        ("B | It | rained.", 'line 4: There is no flag "It". Known: bottom, off.'),
        ("A | status=signed | when=Tuesday | They signed.", 'line 4: The date "Tuesday" is none.'),
    ],
)
def test_a_faulty_sentence_is_named_with_its_line(line, told):
    _, faults = read(f"{HEAD}\n{line}\nB | The sun rose.\n")
    assert told in faults[0]
    assert all(fault.startswith("line 4: ") for fault in faults)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("titel: x", 'line 3: There is no heading "titel". Did you mean "title"?'),
        ("title: x", 'line 3: "title" stands twice. Keep one.'),
        ("hello", "line 3: This is no heading of the form key: value."),
        ("gap: amount", 'There is no gap called "amount". Did you mean "amounts"?'),
        ("no-gap: readout", 'There is no gap called "readout".'),
        ("event: on Monday", "line 3: An event needs its date."),
        ("event: on Monday | 2024-05-13", 'line 3: "on Monday" does not stand in the text.'),
        ("event: The sun | May", 'The date "May" of "The sun" is none.'),
        ("figure: 12 boats", 'line 3: "12 boats" does not stand in the text.'),
        ("participant: Kwame Boadu | minister", 'line 3: "Boadu" does not stand in the text.'),
    ],
)
def test_a_faulty_head_is_named_with_its_line(line, told):
    _, faults = read(f"{HEAD}{line}\n\nB | The sun rose.\n")
    assert told in faults[0]


def test_an_article_without_a_sentence_is_a_fault():
    _, faults = read(HEAD)
    assert "There is no sentence in it." in faults[0]
