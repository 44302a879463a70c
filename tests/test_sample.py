"""The sample article is our own, and keeps the traps that it was written for."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.model.briefing import statements
from briefgen.settings import Settings

ROOT = Path(__file__).parents[1]
SEED = ROOT.parent / "shared" / "nara.txt"
ARTICLE = (ROOT / "briefs" / "nara-summit" / "article.txt").read_bytes().decode("utf-8")


def runs(text, length=8):
    """Every run of so many words."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_it_shares_no_eight_words_with_the_article_that_it_stands_for():
    if not SEED.is_file():
        pytest.skip("the article that the sample stands for is not beside this repository")
    seed = runs(SEED.read_text(encoding="utf-8"))
    assert len(seed) > 500
    assert runs(ARTICLE) & seed == set()


def test_it_is_plain_normalised_text():
    assert unicodedata.is_normalized("NFC", ARTICLE)
    assert "\r" not in ARTICLE
    assert "\t" not in ARTICLE


def test_it_begins_with_a_portals_own_date_and_not_its_own():
    assert ARTICLE.splitlines()[:3] == ["Today : Jan 12, 2026", "International", "11 January 2026"]


@pytest.mark.parametrize(
    "trap",
    [
        "Seal New Partnership",  # firmer than the body
        "are set to sign",
        "plan to coordinate their export controls and secure",  # one modal, two objects
        "are expected to produce plans",  # a double hedge
        "are discussing a joint fund",
        "largely welcome",
        "Some say",
        "Many Japanese",
        "a segment of",
        "They’re demanding",  # an actor carried from the sentence before
        "since Ms. Takaichi took office",
        "in the U.S. The",  # the abbreviation ends its sentence
        "6:30 p.m. on",
        "The purpose?",
        "21.8%",
    ],
)
def test_it_keeps_its_traps(trap):
    assert trap in ARTICLE


@pytest.fixture(scope="module")
def sample():
    """Return the briefing that the program makes of the sample."""
    decided = Settings()
    article = pipeline.Article("article.txt", ARTICLE.encode())
    return pipeline.extract(pipeline.read([article], decided, print), decided, print)


def of(items, words):
    """Return the one that quotes the words."""
    return next(item for item in items if words in item.evidence[0].quote)


def printed(items, most):
    """Return the quotations of what a template prints that cuts at so many."""
    return [item.evidence[0].quote for item in sorted(items, key=lambda item: -item.salience)[:most]]


def test_its_title_names_the_place_of_this_meeting(sample):
    assert sample.title == "South Korea and Japan: Nara summit"


@pytest.mark.parametrize(
    ("words", "status", "when"),
    [
        ("forward-looking course", "agreed", "2025-10"),
        ("reaffirmed that they would build trust", "agreed", "2025-11"),
        ("are set to sign a package", "planned", ""),
        ("plan to coordinate their export controls", "planned", ""),
        ("ammonia and green hydrogen", "planned", ""),
        ("are discussing a joint fund", "discussed", ""),
    ],
)
def test_its_agreements_stand_on_their_rung(sample, words, status, when):
    told = of(sample.agreements, words)
    assert (told.status, told.when) == (status, when)
    assert set(told.parties) == {"South Korea", "Japan"}


def test_it_has_no_other_agreement_and_none_signed(sample):
    assert [told.status for told in sample.agreements] == [
        "agreed",
        "agreed",
        "planned",
        "planned",
        "planned",
        "planned",
        "discussed",
    ]


@pytest.mark.parametrize("words", ["Disputes over history", "If the political mood", "The past weighs heavily"])
def test_its_risks_are_risks(sample, words):
    assert of(sample.risks, words)


@pytest.mark.parametrize(
    ("words", "actor", "country", "stance"),
    [
        ("mixed reception", "", "South Korea; Japan", "mixed"),
        ("largely welcome", "business circles and younger people", "South Korea", "supportive"),
        ("are wary", "Nationalist groups", "South Korea", "opposed"),
        ("Some say", "Some", "South Korea", "opposed"),
        ("no less divided", "Opinion", "Japan", "mixed"),
        ("Many Japanese", "Many Japanese", "Japan", "supportive"),
        ("overtures will last", "a segment of the conservative establishment", "Japan", "opposed"),
        ("They’re demanding", "a segment of the conservative establishment", "Japan", "opposed"),
    ],
)
def test_its_reactions_carry_actor_country_and_stance(sample, words, actor, country, stance):
    told = of(sample.domestic_reactions, words)
    assert (told.actor, told.country, told.stance) == (actor, country, stance)


def test_a_journey_to_a_third_country_is_no_reaction_of_it(sample):
    assert of(sample.background, "travelled to Beijing")
    assert of(sample.background, "protectionist trade policies")
    assert sample.international_reactions == ()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("of another kind", "off_topic"),
        ("instant noodles rose", "off_topic"),
        ("eleventh year", "off_topic"),
        ("Ramyeon", "off_topic"),
        ("guarded hope", "rhetoric"),
        ("Last updated", "boilerplate"),
        ("The setting is intimate", "rhetoric"),
        ("chosen by accident", "rhetoric"),
        ("The stakes of the summit", "rhetoric"),
        ("more than photographs", "rhetoric"),
        ("the second field", "transition"),
        ("The third field", "transition"),
    ],
)
def test_its_chaff_is_set_aside_with_the_reason(sample, words, reason):
    assert next(item.reason for item in sample.set_aside if words in item.quote) == reason
    assert not any(words in statement.evidence[0].quote for _, statement in statements(sample))


def test_a_bare_question_stands_with_its_answer(sample):
    assert of(sample.background, "less dependent on China").text.startswith("The purpose? To make")


def test_its_dates_are_those_of_the_matter(sample):
    assert [event.date for event in sample.timeline] == ["2025-10", "2025-11", "2026", "2026-01-11", "2050"]


def test_a_page_prints_what_a_desk_officer_would(sample):
    told = " ".join(printed(sample.background, 5))
    assert "since Ms. Takaichi took office" in told
    assert "Nara on January 11, 2026" in told
    assert "APEC summit" in told
    assert "Mr. Lee who suggested" in told
    sides = {(told.country, told.stance) for told in sorted(sample.domestic_reactions, key=lambda r: -r.salience)[:6]}
    assert {(c, s) for c in ("South Korea", "Japan") for s in ("supportive", "opposed")} <= sides
    assert [line.text.split()[0] for line in sample.summary] == ["South", "Seoul"]


def test_no_sentence_of_it_is_printed_twice_but_a_risk_that_a_reaction_tells(sample):
    told = {}
    for section, statement in statements(sample):
        if section != "summary":
            told.setdefault((statement.evidence[0].start, statement.text), []).append(section)
    assert all(len(found) == 1 or set(found) == {"risks", "domestic_reactions"} for found in told.values())
    assert sum(len(found) > 1 for found in told.values()) <= 3


def test_its_memo_fits_two_pages_before_the_annex(sample):
    composed = pipeline.compose(sample, pipeline.open_template(Settings()), ignore)
    data = pipeline.render(composed, ("pdf",), ignore)["pdf"]
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert next(number for number, text in enumerate(pages, 1) if "Clearance" in text) <= 2
