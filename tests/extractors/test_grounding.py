"""The gate and the check: every planted fault is named with its statement, and nothing invented passes."""

import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles, source

from briefgen.diagnostics import ignore
from briefgen.errors import ExtractionError
from briefgen.extractors.faults import faults
from briefgen.extractors.grounding import gate
from briefgen.extractors.identity import numbered, statement_id
from briefgen.extractors.language.sentences import sentences_of
from briefgen.extractors.line.alignment import words
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.briefing import (
    SECTIONS,
    Agreement,
    Briefing,
    Comment,
    Conflict,
    Event,
    Evidence,
    Figure,
    Participant,
    Reaction,
    Risk,
    SetAside,
    Statement,
    statements,
)  # fmt: skip
from briefgen.model.source import Source, digest

PLAN = "Norland and Sudria plan to link their power grids by 2030."
BACKED = "Some port workers in Sudria largely back the link, Minister Ana Ruiz said."
COST = "The cable costs about $40 million."
ASIDE = "A cat slept in the hall."
TEXT = f"{PLAN} {BACKED}\n\n{COST} {ASIDE}\n"
READ = Source(id="s1", sha256=digest(TEXT), raw_sha256=digest(TEXT), text=TEXT)
replace = msgspec.structs.replace


def quoted(quote: str, /, **changes) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(**{"source": "s1", "start": start, "end": start + len(quote), "quote": quote, **changes})


def line(kind, quote: str, **fields):
    return kind(**{"id": statement_id([quote]), "text": quote, "evidence": (quoted(quote),), **fields})


def disagreement(**changes) -> Conflict:
    whole = {
        "text": "s1: supportive; s1: opposed",
        "kind": "stance",
        "values": ("supportive", "opposed"),
        "evidence": (quoted(BACKED), quoted(COST)),
    }
    return Conflict(**{**whole, **changes})


def briefing(**fields) -> Briefing:
    whole = {
        "title": "Norland and Sudria: grid link",
        "agreements": (line(Agreement, PLAN, status="planned", cue="plan to"),),
        "domestic_reactions": (line(Reaction, BACKED, actor="Some port workers", stance="supportive"),),
        "risks": (line(Risk, COST),),
        "participants": (Participant(name="Ana Ruiz", role="Minister", evidence=(quoted(BACKED),)),),
        "timeline": (Event(date="2030", text=PLAN, evidence=(quoted(PLAN),)),),
        "figures": (Figure(text="$40 million", value=4e7, evidence=(quoted(COST),)),),
        "conflicts": (disagreement(),),
        "set_aside": (
            SetAside(source="s1", start=TEXT.index(ASIDE), end=len(TEXT) - 1, quote=ASIDE, reason="rhetoric"),
        ),
        "sources": (READ,),
    }
    return Briefing(**{**whole, **fields})


def agreement(**changes) -> Agreement:
    return replace(briefing().agreements[0], **changes)


def reaction(**changes) -> Reaction:
    return replace(briefing().domestic_reactions[0], **changes)


def test_a_sound_briefing_has_no_fault_and_passes_the_gate_as_it_is():
    assert faults(briefing()) == ()
    told = []
    assert gate(briefing(), told.append) == briefing()
    assert told == []


PLANTED = {
    "one character altered": (
        1,
        "agreements",
        agreement(evidence=(quoted(PLAN, quote=PLAN.replace("2030", "2031")),)),
        "2031",
    ),
    "offset moved": (
        1,
        "agreements",
        agreement(evidence=(quoted(PLAN, start=3, end=3 + len(PLAN)),)),
        f"0 to {len(PLAN)}",
    ),
    "evidence emptied": (1, "agreements", agreement(evidence=()), "no quotation"),
    "unknown source": (1, "agreements", agreement(evidence=(quoted(PLAN, source="s7"),)), "s7"),
    "beyond the text": (1, "agreements", agreement(evidence=(quoted(PLAN, end=10**9),)), "1000000000"),
    "huge offset": (1, "agreements", agreement(evidence=(quoted(PLAN, start=10**5000, end=10**5001),)), "huge"),
    "empty quotation": (1, "agreements", agreement(evidence=(quoted(PLAN, end=0, quote=""),)), "empty"),
    "word invented": (2, "agreements", agreement(text=PLAN.replace("plan", "eagerly plan")), "eagerly"),
    "planned to signed": (3, "agreements", agreement(status="signed"), "plan to"),
    "signed by a cue that says nothing": (3, "agreements", agreement(status="signed", cue="power grids"), "plan to"),
    "a status where none is read": (
        3,
        "agreements",
        line(Agreement, "A cat slept", status="agreed", cue="slept"),
        "discussed",
    ),
    "cue not quoted": (3, "agreements", agreement(cue="will"), "will"),
    "cue emptied": (3, "agreements", agreement(cue=""), "cue"),
    "planned to failed": (3, "agreements", agreement(status="failed"), "failed"),
    "largely dropped": (2, "domestic_reactions", reaction(text=BACKED.replace("largely ", "")), "largely"),
    "some dropped": (2, "domestic_reactions", reaction(text=BACKED.replace("Some p", "P")), "Some"),
    "actor invented": (2, "domestic_reactions", reaction(actor="Angry dockers"), "Angry dockers"),
    "actor without quantifier": (2, "domestic_reactions", reaction(actor="port workers"), "some"),
    "attribution invented": (2, "domestic_reactions", reaction(attributed_to="Reuters"), "Reuters"),
    "about dropped": (2, "risks", line(Risk, COST, text="The cable costs $40 million."), "about"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_every_planted_fault_is_named_with_its_statement(name):
    law, section, statement, word = PLANTED[name]
    found = [fault for fault in faults(briefing(**{section: (statement,)})) if fault.where == f"{section}[0]"]
    named = [fault for fault in found if fault.law == law]
    assert named
    assert all(fault.statement == statement.id for fault in named)
    assert all(fault.broken == (law == 1) for fault in named)
    assert word in named[0].message + named[0].hint


@pytest.mark.parametrize("name", PLANTED)
def test_no_planted_fault_passes_the_gate(name):
    _, section, statement, _ = PLANTED[name]
    told = []
    passed = gate(briefing(**{section: (statement,)}), told.append)
    assert getattr(passed, section) == ()
    assert len(told) == 1
    stands = any(piece.source == "s1" and piece.quote and piece.quote in TEXT for piece in statement.evidence)
    aside = [item for item in passed.set_aside if item.reason == "ungrounded"]
    assert bool(aside) == stands
    assert faults(passed) == ()


@pytest.mark.parametrize(
    ("field", "item", "word"),
    [
        ("participants", Participant(name="Ana Ruz", evidence=(quoted(BACKED),)), "Ana Ruz"),
        ("participants", Participant(name="Some Ruiz", evidence=(quoted(BACKED),)), "Some Ruiz"),
        ("participants", Participant(name="Ana Ruiz", role="Pope", evidence=(quoted(BACKED),)), "Pope"),
        ("participants", Participant(name="Ana Ruiz", evidence=()), "no quotation"),
        ("timeline", Event(date="2030", text="They link grids by 2030.", evidence=(quoted(PLAN),)), "They"),
        ("timeline", Event(date="2030", text=PLAN, evidence=(quoted(PLAN, start=1),)), "does not have"),
        ("figures", Figure(text="$41 million", evidence=(quoted(COST),)), "$41 million"),
        ("figures", Figure(text="40", evidence=(quoted(COST, source="s2"),)), "s2"),
        ("conflicts", disagreement(evidence=(quoted(PLAN), quoted(COST, end=2))), "no stretch"),
        ("conflicts", disagreement(text="They disagree."), "not what its values"),
        ("conflicts", disagreement(kind=None), "not what its values"),
        ("conflicts", disagreement(values=("supportive", "furious"), text="s1: supportive; s1: furious"), "furious"),
        (
            "conflicts",
            disagreement(
                kind="figure",
                values=("plan", "$41 million"),
                text="s1: plan; s1: $41 million",
                evidence=(quoted(PLAN), quoted(COST)),
            ),
            "$41 million",
        ),
        ("set_aside", SetAside(source="s1", start=0, end=4, quote=ASIDE, reason="rhetoric"), "does not have"),
    ],
)
def test_other_records_are_checked_and_dropped_too(field, item, word):
    planted = briefing(**{field: (item,)})
    found = faults(planted)
    assert [fault.where for fault in found] == [f"{field}[0]"]
    assert word in found[0].message
    told = []
    assert getattr(gate(planted, told.append), field) == ()
    assert len(told) == 1


def test_all_faults_of_a_briefing_are_named_at_once():
    planted = briefing(agreements=(agreement(status="signed", text="They plan", evidence=(quoted(PLAN, start=9),)),),
                       risks=(line(Risk, COST, text="Cheap."),))  # fmt: skip
    assert [(fault.law, fault.where) for fault in faults(planted)] == [
        (1, "agreements[0]"), (2, "agreements[0]"), (3, "agreements[0]"), (2, "risks[0]"),
    ]  # fmt: skip


def test_an_altered_source_is_named_and_nothing_that_quotes_it_passes():
    forged = TEXT.replace("plan to link", "signed a link")
    line_ = PLAN.replace("plan to link", "signed a link")
    statement = Agreement(
        id=statement_id([line_]), text=line_, status="signed", cue="signed",
        evidence=(Evidence(source="s1", start=0, end=len(line_), quote=line_),),
    )  # fmt: skip
    altered = Briefing(title="x", agreements=(statement,), sources=(replace(READ, text=forged),))
    assert [(fault.where, fault.broken) for fault in faults(altered)] == [("sources[0]", True)]
    assert gate(altered, ignore).agreements == ()
    resigned = replace(altered, sources=(replace(READ, text=forged, sha256=digest(forged)),))
    assert gate(resigned, ignore, (READ,)).agreements == ()  # its own hash does not help it: what was read counts
    assert gate(resigned, ignore, (READ,)).sources == (READ,)


def test_ids_come_from_letters_and_digits_alone_and_repeats_are_numbered():
    assert statement_id(["“The  two” agreed."]) == statement_id(['"the two"\nAgreed'])
    assert statement_id(["The two agreed."]) != statement_id(["The two disagreed."])
    assert numbered(["a", "a", "b", "a"]) == ("a", "a-2", "b", "a-3")
    twice = briefing(summary=(line(Statement, PLAN),))
    assert {(fault.where, fault.broken) for fault in faults(twice)} == {("summary[0]", False), ("agreements[0]", False)}
    assert [statement.id[8:] for _, statement in statements(gate(twice, ignore))] == ["", "-2", "", ""]
    assert faults(gate(twice, ignore)) == ()


def test_for_their_part_is_no_quantifier_of_who_speaks():
    text = "For their part, deputies asked for a vote, and a part of the deputies left."
    source = replace(READ, text=text, sha256=digest(text))

    def told(actor: str, quote: str) -> list[str]:
        start = text.index(quote)
        proof = (Evidence(source="s1", start=start, end=start + len(quote), quote=quote),)
        made = Reaction(id=statement_id([quote]), text=quote, evidence=proof, actor=actor, stance="neutral")
        return [fault.message for fault in faults(Briefing(title="x", domestic_reactions=(made,), sources=(source,)))]

    assert told("deputies", "For their part, deputies asked for a vote") == []
    assert told("the deputies", "a part of the deputies left") == []
    assert told("deputies", "a part of the deputies left") == ['The actor lost its "part".']


def test_an_id_of_other_quotations_is_named():
    found = faults(briefing(risks=(line(Risk, COST, id="0badcafe"),)))
    assert [(fault.where, fault.statement, fault.broken) for fault in found] == [("risks[0]", "0badcafe", False)]


def test_the_program_fills_no_field_of_people():
    told = []
    filled = gate(briefing(comments=(Comment(author="Bot", text="Fine."),)), told.append)
    assert filled.comments == ()
    assert len(told) == 1


def test_a_quotation_that_another_statement_still_shows_is_not_set_aside():
    both = briefing(background=(line(Statement, PLAN, text="They invent."),))
    assert all(item.reason != "ungrounded" for item in gate(both, ignore).set_aside)


def evil() -> st.SearchStrategy:
    numbers = st.sampled_from(
        (0, 5, -1, 10**30, 2**63, float("nan"), float("inf"), True, None, "0", len(PLAN), len(TEXT))
    )
    texts = st.sampled_from(
        (PLAN, BACKED, COST, "Norland signed.", "", "\ud800", "\x00", "Norland and Sudria", None, 7)
    )
    piece = st.builds(
        Evidence,
        source=st.sampled_from(("s1", "s2", "", None)),
        start=numbers,
        end=numbers,
        quote=texts,
        paragraph=numbers,
    )
    proof = st.one_of(st.lists(piece, max_size=2).map(tuple), st.just(()), st.just((None,)))
    sound = st.sampled_from(((quoted(PLAN),), (quoted(COST),)))
    return st.builds(
        Agreement, id=texts, text=texts, evidence=st.one_of(proof, sound), attributed_to=texts, origins=numbers,
        salience=numbers, status=st.sampled_from(("signed", "planned", "sealed", None)),
        cue=st.sampled_from(("plan to", "signed", "", None)), parties=st.sampled_from(((), ("Norland",), None)),
    )  # fmt: skip


@given(st.lists(evil(), max_size=3), st.sampled_from(SECTIONS))
def test_whatever_an_extractor_returns_only_proven_words_pass(items, section):
    passed = gate(briefing(**{section: tuple(items)}), ignore)
    assert faults(passed) == ()
    for _, statement in statements(passed):
        for piece in statement.evidence:
            assert TEXT[piece.start : piece.end] == piece.quote
        assert set(words(statement.text)) <= {word for piece in statement.evidence for word in words(piece.quote)}
    assert msgspec.json.decode(msgspec.json.encode(passed), type=Briefing) == passed


@pytest.mark.parametrize("broken", [{"title": 7}, {"agreements": 3}, {"gaps": ("x",)}, {"date": "soon"}])
def test_what_is_no_briefing_is_said_to_be_none(broken):
    with pytest.raises(ExtractionError):
        gate(briefing(**broken), ignore)


@given(articles())
def test_sentences_of_any_article_pass_the_gate_and_one_altered_letter_does_not(article):
    record = source(article)
    found = [sentence for sentence in sentences_of(record) if read_status(sentence.text)]
    told = tuple(
        Agreement(
            id=statement_id([s.text]), text=s.text, status=reading.status, cue=reading.cue,
            evidence=(Evidence(source="s1", start=s.start, end=s.end, quote=s.text, paragraph=s.paragraph),),
        )
        for s in found if (reading := read_status(s.text))
    )  # fmt: skip
    assert told  # every random article begins with an agreement
    whole = Briefing(title="x", agreements=told, sources=(record,))
    assert gate(whole, ignore).agreements == told
    first = told[0].evidence[0]
    forged = replace(first, quote=first.quote[:-2] + "ß" + first.quote[-1])
    assert gate(replace(whole, agreements=(replace(told[0], evidence=(forged,)),)), ignore).agreements == ()


def test_the_gate_takes_time_by_length_alone():
    text = (PLAN + "\n\n") * 4000
    record = Source(id="s1", sha256=digest(text), raw_sha256=digest(text), text=text)
    told = tuple(
        Agreement(id="x", text=s.text, status="planned", cue="plan to",
                  evidence=(Evidence(source="s1", start=s.start, end=s.end, quote=s.text),))
        for s in sentences_of(record)
    )  # fmt: skip
    start = time.process_time()
    passed = gate(Briefing(title="x", agreements=told, sources=(record,)), ignore)
    assert len(passed.agreements) == 4000
    assert time.process_time() - start < 10
