"""An office's own words place sentences, tell a status within law 3, leave sentences out, and are on record."""

import msgspec
import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.extractors.faults import faults
from briefgen.extractors.grounding import gate
from briefgen.extractors.undertaking.staff import is_defined, staff_hits, staff_reading
from briefgen.settings import Lexicon, Settings

LEXICON = Lexicon(
    sections=(("risks", ("démarche", "note verbale", "grey-zone")), ("domestic_reactions", ("tea-house talk",))),
    status=(
        ("agreed", ("squared the quotas", "square the quotas")),
        ("signed", ("put pen to paper",)),
        ("failed", ("shelved sine die",)),
    ),
    leave_out=("our newsletter",),
)
ARTICLE = """\
Norway and Ghana open fisheries talks

2024-05-14

The fisheries ministers of Norway and Ghana met in Accra on Tuesday. The two sides squared the quotas on licences.

Oslo sent a note verbale about the trawlers in March. In the tea-house talk of Tema, the fleet is popular.

Read about fisheries in Norway and Ghana in our newsletter every Tuesday, with a look at the ministers.
"""


def extracted(lexicon=LEXICON):
    settings = Settings(lexicon=lexicon)
    sources = pipeline.read([pipeline.Article("a.txt", ARTICLE.encode())], settings, ignore)
    return pipeline.extract(sources, settings, ignore)


def texts(box):
    return " ".join(item.text for item in box)


@pytest.mark.parametrize(
    ("text", "section", "phrase"),
    [
        ("Paris made a DÉMARCHE in Rabat.", "risks", "DÉMARCHE"),
        ("It was a note\u00a0verbale.", "risks", "note\u00a0verbale"),
        ("Grey zone moves went on.", "risks", "Grey zone"),
        ("The démarche's tone was mild.", "risks", "démarche"),
        ("A tea-house talk, nothing more.", "domestic_reactions", "tea-house talk"),
    ],
)
def test_a_phrase_is_found_by_its_words(text, section, phrase):
    assert staff_hits(text, LEXICON).sections == {section: phrase}


@pytest.mark.parametrize("text", ["", "…", "A note was verbale.", "The démarches went on.", "Notes verbales."])
def test_other_words_are_no_phrase(text):
    assert staff_hits(text, LEXICON).sections == {}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two sides squared the quotas.", "agreed"),
        ("The two sides squared the Quotas on Tuesday, officials said.", "agreed"),
        ("They put pen to paper in Lima.", "signed"),
        ("They will put pen to paper in Lima.", "planned"),
        ("They are expected to square the quotas.", "planned"),
        ("They could square the quotas.", "discussed"),
        ("If they square the quotas, trade will grow.", "discussed"),
        ("Have they put pen to paper?", "discussed"),
        ("They have not squared the quotas.", "failed"),
        ("They haven't put pen to paper.", "failed"),
        ("Neither side put pen to paper.", "failed"),
        ("They refused to square the quotas.", "failed"),
        ("The plan was shelved sine die.", "failed"),
        ("The plan was not shelved sine die.", "discussed"),
        ("It did not rain, and the two sides squared the quotas on cod.", "agreed"),
        ("The two sides met, squared the quotas and put pen to paper.", "agreed"),
    ],
)
def test_the_words_before_a_phrase_still_weaken_it(text, status):
    found = staff_reading(text, LEXICON)
    assert found.status == status
    assert found.cue == text[found.start : found.end]


def test_without_a_phrase_or_a_lexicon_nothing_is_read():
    assert staff_reading("They signed a treaty.", LEXICON) is None
    assert staff_reading("They squared the quotas.", Lexicon()) is None


def test_a_briefing_follows_the_office():
    found, plain = extracted(), extracted(Lexicon())
    (agreed,) = [item for item in found.agreements if "the quotas" in item.text]
    assert (agreed.status, agreed.cue, agreed.defined) == ("agreed", "squared the quotas", "agreed")
    assert "note verbale" in texts(found.risks)
    assert "note verbale" not in texts(plain.risks)
    assert "tea-house" in texts(found.domestic_reactions)
    assert [item.reason for item in found.set_aside if "newsletter" in item.quote] == ["boilerplate"]
    assert all(item.defined is None for item in plain.agreements)


def test_the_definition_is_on_record_so_that_another_desk_can_check_it():
    assert faults(extracted()) == ()


def defined(**changes):
    """The briefing with its one defined agreement changed."""
    found = extracted()
    agreements = tuple(msgspec.structs.replace(item, **changes) if item.defined else item for item in found.agreements)
    return msgspec.structs.replace(found, agreements=agreements)


@pytest.mark.parametrize(
    "changes",
    [{"status": "signed"}, {"status": "failed"}, {"cue": "signed the quotas"}, {"defined": "planned"}],
)
def test_no_definition_covers_what_is_firmer_or_not_quoted(changes):
    assert any(fault.law == 3 for fault in faults(defined(**changes)))


def test_the_gate_takes_no_definition_that_the_office_has_not_made():
    found = extracted()
    kept = gate(found, ignore, found.sources, LEXICON)
    assert "the quotas" in texts(kept.agreements)
    assert "the quotas" not in texts(gate(found, ignore, found.sources, Lexicon()).agreements)
    (agreed,) = [item for item in found.agreements if item.defined]
    assert is_defined(agreed, LEXICON)
    assert not is_defined(agreed, Lexicon(status=(("signed", ("squared the quotas",)),)))
