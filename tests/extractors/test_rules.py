"""The offline extractor as a whole: the laws on random and real articles."""

import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from strategies import sources
from times import examples
from written import TALKS, written

from briefgen.errors import ExtractionError
from briefgen.extractors.grounding import gate
from briefgen.extractors.language.sentences import sentences_of
from briefgen.extractors.rules import extract
from briefgen.extractors.salience import balanced
from briefgen.model.briefing import Briefing, statements
from briefgen.model.source import Region
from briefgen.settings import Settings

SHARED = Path(__file__).parents[3] / "shared"
QUIET = [].append


def _extract(*given_sources, **decided):
    return extract(given_sources, Settings(**decided), QUIET)


def _left(briefing):
    """Return the body sentences that neither a statement quotes nor the list of what was set aside holds."""
    told = {(e.source, e.start, e.end) for _, statement in statements(briefing) for e in statement.evidence}
    told |= {(item.source, item.start, item.end) for item in briefing.set_aside}
    body = [sentence for source in briefing.sources for sentence in sentences_of(source)]
    return [sentence for sentence in body if (sentence.source, sentence.start, sentence.end) not in told]


@given(sources())
@settings(max_examples=examples(60), deadline=None)
def test_every_sentence_is_told_or_set_aside_and_nothing_fails_the_gate(source):
    refused = []
    briefing = extract([source], Settings(), QUIET)
    assert _left(briefing) == []
    assert statements(briefing)
    gate(briefing, refused.append)
    assert refused == []


@given(sources())
@settings(max_examples=examples(20), deadline=None)
def test_the_same_article_gives_the_same_bytes(source):
    first, second = (msgspec.json.encode(extract([source], Settings(), QUIET)) for _ in range(2))
    assert first == second
    assert msgspec.json.decode(first, type=Briefing)


def _sections(briefing):
    """Return the sections that each sentence stands in, the summary left out."""
    seen = {}
    for section, statement in statements(briefing):
        if section != "summary":
            seen.setdefault(statement.evidence[0].start, []).append(section)
    return list(seen.values())


BOTH = {"risks", "domestic_reactions"}, {"risks", "international_reactions"}


def test_a_sentence_stands_in_one_section_or_is_a_risk_and_the_reaction_that_tells_it():
    found = _sections(_extract(written(TALKS)))
    assert all(len(one) == 1 or set(one) in BOTH for one in found)
    assert sum(len(one) == 1 for one in found) > len(found) / 2


def test_a_fear_voiced_by_a_reaction_is_a_risk_too_where_there_would_be_none():
    warned = TALKS.replace("saying that it costs jobs", "fearing that it could cost jobs")
    calm = re.sub(r"According to Reuters.*\n", "", warned)
    assert ["risks", "domestic_reactions"] in _sections(_extract(written(calm)))


def test_the_weightiest_of_each_side_survives_a_cut():
    briefing = _extract(written(TALKS))
    plain = briefing.domestic_reactions[0]
    sides = [("Canada", "opposed", 0.9), ("Canada", "opposed", 0.8), ("Norway", "supportive", 0.75)]
    told = balanced([msgspec.structs.replace(plain, country=c, stance=s, salience=n) for c, s, n in sides])
    kept = sorted(told, key=lambda reaction: -reaction.salience)[:2]
    assert {reaction.country for reaction in kept} == {"Canada", "Norway"}


def test_each_section_gets_its_sentences():
    briefing = _extract(written(TALKS))
    told = {section: [s.text for s in getattr(briefing, section)] for section in ("agreements", "risks")}
    assert {a.status for a in briefing.agreements} == {"agreed", "planned", "discussed"}
    assert any("could collapse" in text for text in told["risks"])
    assert {(r.country, r.stance) for r in briefing.domestic_reactions} == {
        ("Canada", "opposed"),
        ("Norway", "supportive"),
    }
    assert [(item.quote, item.reason) for item in briefing.set_aside] == [
        ("But that is not all.", "transition"),
        ("The goal?", "question"),
    ]
    assert briefing.sources[0].origins == ("Reuters",)
    assert [figure.text for figure in briefing.figures] == ["$40 million"]


def test_a_cue_is_words_of_the_quotation():
    for agreement in _extract(written(TALKS)).agreements:
        assert agreement.cue in agreement.evidence[0].quote


def test_the_bottom_line_is_whole_statements_within_its_words():
    for words in (0, 10, 25, 60):
        briefing = _extract(written(TALKS), summary_words=words)
        bodies = {s.text for section, s in statements(briefing) if section in {"agreements", "background"}}
        assert sum(len(s.text.split()) for s in briefing.summary) <= words
        assert {s.text for s in briefing.summary} <= bodies
    assert briefing.summary


def test_the_bottom_line_begins_with_what_happened_on_the_day_and_not_before_it():
    text = (
        "Peru’s President Ana Ruiz arrived in the Chilean town of Arica on January 11, 2026, for talks.\n\nThe round "
        "began in May 2025 on the sidelines of a summit in Lima, Peru, where Peru and Chile first met.\n\nBoth "
        "countries are set to sign a treaty on water."
    )
    briefing = _extract(written(text))
    assert [s.text.split()[0] for s in briefing.summary] == ["Peru’s", "Both"]
    assert briefing.title == "Peru and Chile: Arica summit"


def test_the_headline_is_neither_title_nor_statement():
    headline = "Canada And Norway Forge Eternal Friendship"
    briefing = _extract(written(TALKS, headline=headline))
    assert "Forge" not in briefing.title
    assert not any("Forge" in s.text for _, s in statements(briefing))
    assert briefing.sources[0].title == headline


def test_furniture_is_set_aside_with_its_kind_and_dates_nothing():
    line = "Today : Jan 12, 2026\n"
    source = written(line + TALKS)
    source = msgspec.structs.replace(source, layout=(Region(start=0, end=len(line) - 1, kind="portal_line"),))
    briefing = _extract(source)
    assert (line.strip(), "portal_line") in {(item.quote, item.reason) for item in briefing.set_aside}
    assert "2026-01-12" not in {event.date for event in briefing.timeline}


def test_date_and_language_are_decided_by_settings_then_sources():
    assert _extract(written(TALKS), date="2027-02-03", language="en-GB").date == "2027-02-03"
    assert _extract(written(TALKS), language="en-GB").language == "en-GB"
    assert _extract(written(TALKS)).date == "2026-01-11"
    undated = _extract(written(TALKS, published=None))
    assert undated.date is None
    assert "article_date" in undated.gaps


def test_sources_are_numbered_by_date_then_hash_and_what_both_say_is_told_once():
    early = written("Peru and Chile agreed to open the pass.", published="2025-05-01")
    late = written("Peru and Chile agreed to open the pass. Both countries will meet in May.")
    briefing = _extract(late, early)
    assert [(s.id, s.published) for s in briefing.sources] == [("s1", "2025-05-01"), ("s2", "2026-01-11")]
    (agreed,) = (item for item in briefing.agreements if "open the pass" in item.text)
    assert [piece.source for piece in agreed.evidence] == ["s1", "s2"]
    assert briefing.set_aside == ()


def test_gaps_name_what_a_minister_will_ask():
    gaps = _extract(written(TALKS)).gaps
    assert {"agreement_text", "signatories", "signing_date", "publisher", "international_reactions"} <= set(gaps)
    assert not {"amounts", "article_date", "agreements"} & set(gaps)
    closed = written(
        "Minister Ana Ruiz of Peru signed the treaty with Chile in Lima on 3 May 2025, a joint statement said."
    )
    assert not {"signatories", "signing_date", "official_readout"} & set(_extract(closed).gaps)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "Die beiden Seiten haben sich auf den Vertrag geeinigt, der im Mai unterzeichnet werden soll, sagte er.",
        "日韓首脳会談が奈良で開かれた。",
        "? ! …",
        "Contents",
    ],
)
def test_what_cannot_be_briefed_on_is_refused_in_one_line(text):
    with pytest.raises(ExtractionError) as refused:
        _extract(written(text))
    assert "\n" not in str(refused.value)
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cats sleep. Dogs bark loudly at night.", "nothing to brief on"),
        ("Prices rose. Cars con people, die-hards say.", "nothing to brief on"),
        ("Der Hund ist nicht hier.", "not in English"),
        ("日韓首脳会談が奈良で開かれた。", "not in English"),
    ],
)
def test_few_words_are_called_foreign_only_on_evidence(text, told):
    with pytest.raises(ExtractionError, match=told):
        _extract(written(text))


def test_no_source_is_refused():
    with pytest.raises(ExtractionError):
        _extract()


def test_of_a_mixed_article_the_english_part_is_used():
    german = "Die beiden Seiten haben sich auf einen Vertrag geeinigt, der im Mai unterzeichnet werden soll, sagte er."
    told = []
    briefing = extract([written(f"{TALKS}\n{german}\n")], Settings(), told.append)
    assert (german, "unsorted") in {(item.quote, item.reason) for item in briefing.set_aside}
    assert [diagnostic.code for diagnostic in told] == ["language-mixed"]


def test_text_from_an_article_stays_text():
    briefing = _extract(written(TALKS.replace("a treaty", "a {{ desk.to }} <b>treaty</b> | * _ &")))
    assert any("{{ desk.to }} <b>treaty</b> | * _ &" in s.text for s in briefing.agreements)


# The sample case, as briefing-conventions.md tells it.

NARA = SHARED / "nara.txt"


@pytest.fixture(scope="module")
def nara():
    if not NARA.exists():
        pytest.skip("../shared/nara.txt is not here")
    text = NARA.read_text(encoding="utf-8")
    head = text.index("On January 11, 2026")
    title = "South Korea And Japan Forge New Ties In Nara Summit"
    kinds = (("Today : Jan 12, 2026", "portal_line"), ("World News", "rubric"), ("11 January 2026", "date_line"),
             (title, "headline"), (text[text.index("President Lee"):head].strip(), "standfirst"))  # fmt: skip
    layout = tuple(Region(start=text.index(q), end=text.index(q) + len(q), kind=kind) for q, kind in kinds)
    source = written(text)
    return _extract(msgspec.structs.replace(source, title=title, layout=layout))


def _of(items, words):
    return next(item for item in items if words in item.evidence[0].quote)


@pytest.mark.parametrize(
    ("words", "status", "when"),
    [
        ("set to sign concrete agreements", "planned", ""),
        ("coordinate on export controls", "planned", ""),
        ("ammonia and green hydrogen", "planned", ""),
        ("joint fund to support startups", "discussed", ""),
        ("forward-looking trajectory", "agreed", "2025-10"),
        ("reaffirmed their commitment", "agreed", "2025-11"),
    ],
)
def test_nara_agreements_stand_on_their_rung(nara, words, status, when):
    agreement = _of(nara.agreements, words)
    assert (agreement.status, agreement.when) == (status, when)
    assert agreement.parties in (("South Korea", "Japan"), ("Japan", "South Korea"), ())


def test_nara_has_nothing_signed(nara):
    assert "signed" not in {agreement.status for agreement in nara.agreements}


@pytest.mark.parametrize(
    ("words", "actor", "country", "stance"),
    [
        ("largely support", "younger generations and the business community", "South Korea", "supportive"),
        ("remain wary", "nationalist groups", "South Korea", "opposed"),
        ("Some accuse", "Some", "South Korea", "opposed"),
        ("Many view", "Many", "Japan", "supportive"),
        ("remains skeptical", "a segment of Japan’s conservative political establishment", "Japan", "opposed"),
        ("calling for more", "a segment of Japan’s conservative political establishment", "Japan", "opposed"),
    ],
)
def test_nara_reactions_carry_actor_country_and_stance(nara, words, actor, country, stance):
    reaction = _of(nara.domestic_reactions, words)
    assert (reaction.actor, reaction.country, reaction.stance) == (actor, country, stance)


def test_nara_keeps_largely(nara):
    assert "largely support" in _of(nara.domestic_reactions, "largely").text


@pytest.mark.parametrize("words", ["territorial disputes", "Beijing tightens its own export"])
def test_nara_risks_are_named(nara, words):
    assert _of(nara.risks, words)


def test_nara_noodles_are_another_story_and_so_are_their_figures(nara):
    assert not any("noodle" in s.evidence[0].quote or "ramyeon" in s.text for _, s in statements(nara))
    assert sum(item.reason == "off_topic" for item in nara.set_aside) == 4
    assert "21.8%" not in {figure.text for figure in nara.figures}


def test_nara_furniture_dates_nothing_and_the_title_is_no_headline(nara):
    assert {"portal_line", "rubric", "date_line"} <= {item.reason for item in nara.set_aside}
    assert "2026-01-12" not in {event.date for event in nara.timeline}
    assert nara.title == "Japan and South Korea: Nara summit"


def test_nara_rests_on_one_wire_and_attributes_it(nara):
    assert nara.sources[0].origins == ("TTXVN",)
    assert _of(nara.background, "chosen at Lee’s suggestion").attributed_to == "TTXVN"


@pytest.mark.skipif(not (SHARED / "quality/corpus/dev").exists(), reason="../shared/quality/corpus is not here")
def test_nothing_of_the_corpus_is_lost_or_refused():
    paths = sorted((SHARED / "quality/corpus/dev").glob("*.json"))
    for path in paths[::6]:
        record = json.loads(path.read_text(encoding="utf-8"))
        refused = []
        briefing = _extract(written(record["text"], record["date"]))
        assert _left(briefing) == []
        gate(briefing, refused.append)
        assert refused == []


def test_a_date_of_another_event_in_the_sentence_before_is_not_an_undertakings() -> None:
    text = (
        "Norway and Denmark met in Bergen on 8 March 2025. The old treaty between Norway and Denmark lapsed in 2023. "
        "The two ministers signed a memorandum on port safety. Norway and Denmark plan to link their ports by 2030. "
        "They are discussing a joint fund for smaller harbours."
    )
    whens = {item.text: item.when for item in _extract(written(text)).agreements}
    assert len(whens) > 1
    assert set(whens.values()) == {"", "2030"}


def test_articles_on_different_matters_are_not_mixed_in_one_title() -> None:
    one = "Norway and Denmark held a summit in Bergen on 8 March 2025. Norway and Denmark signed a ferry treaty."
    other = "Japan and South Korea held a summit in Nara on 11 January 2026. Japan and South Korea plan a joint fund."
    assert (
        _extract(written(one), written(other)).title
        == "Japan and South Korea: Nara summit; Norway and Denmark: Bergen summit"
    )
