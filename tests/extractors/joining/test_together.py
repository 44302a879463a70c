"""Articles of one event told as one: which words are printed, whose quotations back them, what is in dispute."""

import pytest
from msgspec.structs import replace
from written import written

from briefgen.diagnostics import ignore
from briefgen.extractors import changes as since
from briefgen.extractors import rules
from briefgen.extractors.receiving import reactions
from briefgen.model.briefing import Agreement, Briefing
from briefgen.settings import Settings

PLANNED = """APIA — Samoa and Tonga are set to sign a fisheries accord in Apia on Monday, officials said.

Trade between the two countries reached $1.52 billion last year.

The opposition Progress Party of Samoa rejected the accord and called it a giveaway.

Analysts warn that overfishing could empty the northern grounds within a decade.
"""
SIGNED = """Samoa and Tonga signed a fisheries agreement in Apia on Monday after two years of negotiations.

Trade between the two countries reached $1.6 billion last year.

The opposition Progress Party of Samoa rejected the agreement as a giveaway.

Environment groups in Samoa fear that the reefs will be damaged.
"""
COPIED = SIGNED.replace("Environment groups in Samoa fear that the reefs will be damaged.", "The boats sail in June.")


def told(*articles: str, **days: str) -> Briefing:
    usual = ("2026-03-17", "2026-03-12")
    sources = [
        replace(written(text, days.get(f"day{number}", usual["set to sign" in text])), publisher=f"Paper {number}")
        for number, text in enumerate(articles, 1)
    ]
    return rules.extract(sources, Settings(), ignore)


def accord(briefing: Briefing) -> Agreement:
    return next(item for item in briefing.agreements if "Apia" in item.text)


def test_the_weaker_status_is_printed_and_the_other_is_a_conflict() -> None:
    briefing = told(PLANNED, SIGNED)
    joined = accord(briefing)
    assert (joined.status, joined.origins) == ("planned", 2)
    assert joined.text.startswith("Samoa and Tonga are set to sign")
    assert {piece.quote.split(" — ")[-1].split()[3] for piece in joined.evidence} == {"are", "signed"}
    (disputed,) = (item for item in briefing.conflicts if item.kind == "status")
    assert set(disputed.text.split("; ")) == {"Paper 1: planned", "Paper 2: signed"}


def test_a_term_is_no_firmer_than_its_deal_is_printed() -> None:
    other = f"{SIGNED}\nUnder the agreement forty boats from Tonga may fish near Samoa for five years.\n"
    (term,) = (item for item in told(PLANNED, other).agreements if "forty boats" in item.text)
    assert (term.status, term.cue) == ("planned", accord(told(PLANNED, SIGNED)).cue)
    (alone,) = (item for item in told(other).agreements if "forty boats" in item.text)
    assert alone.status == "signed"


def test_a_figure_that_differs_joins_nothing_and_is_a_conflict() -> None:
    briefing = told(PLANNED, SIGNED)
    assert [len(item.evidence) for item in briefing.background if "reached" in item.text] == [1, 1]
    (disputed,) = (item for item in briefing.conflicts if item.kind == "figure")
    assert set(disputed.text.split("; ")) == {"Paper 1: $1.52 billion", "Paper 2: $1.6 billion"}


def test_a_figure_that_was_only_rounded_is_none() -> None:
    briefing = told(PLANNED, SIGNED.replace("$1.6 billion", "about $1.5 billion"))
    assert [item.kind for item in briefing.conflicts] == ["status"]
    assert [len(item.evidence) for item in briefing.background if "reached" in item.text] == [2]


def test_a_copy_adds_its_quotation_and_no_origin() -> None:
    briefing = told(PLANNED, SIGNED, COPIED)
    assert (len(accord(briefing).evidence), accord(briefing).origins) == (3, 2)
    (trade,) = (item for item in briefing.background if "1.6" in item.text)
    assert ([piece.source for piece in trade.evidence], trade.origins) == (["s2", "s3"], 1)


def test_what_no_other_article_says_has_one_origin() -> None:
    briefing = told(PLANNED, SIGNED)
    (reefs,) = (item for item in briefing.domestic_reactions if "reefs" in item.text)
    assert (reefs.origins, len(reefs.evidence)) == (1, 1)


def test_a_sentence_that_cites_the_same_agency_in_both_articles_has_one_origin() -> None:
    line = "The opposition Progress Party of Samoa rejected the accord as a giveaway, Reuters reported."
    one = PLANNED.replace("The opposition Progress Party of Samoa rejected the accord and called it a giveaway.", line)
    other = SIGNED.replace("The opposition Progress Party of Samoa rejected the agreement as a giveaway.", line)
    (party,) = (item for item in told(one, other).domestic_reactions if "Progress" in item.text)
    assert ({piece.source for piece in party.evidence}, party.origins) == ({"s1", "s2"}, 1)


@pytest.mark.parametrize(
    "instead",
    [
        "The opposition Progress Party of Samoa did not reject the accord as a giveaway.",
        "The opposition Unity Party of Tonga rejected tariffs on kava as a burden for farmers.",
    ],
)
def test_what_denies_it_or_tells_of_something_else_is_not_joined(instead: str) -> None:
    party = "The opposition Progress Party of Samoa rejected the agreement as a giveaway."
    briefing = told(PLANNED, SIGNED.replace(party, instead))
    rejected = [item for item in briefing.domestic_reactions if "rejected the accord" in item.text]
    assert [len(item.evidence) for item in rejected] == [1]


def test_who_does_what_to_whom_tells_lines_apart() -> None:
    one = SIGNED + "\nSamoa accused Tonga of dumping waste near the northern reefs.\n"
    other = PLANNED + "\nTonga accused Samoa of dumping waste near the northern reefs.\n"
    found = [item for _, item in _statements(told(one, other)) if "dumping" in item.text]
    assert {item.text.split()[0] for item in found} == {"Samoa", "Tonga"}
    assert all(len(item.evidence) == 1 for item in found)


def test_figures_of_two_kinds_that_differ_are_two_conflicts() -> None:
    one = f"{PLANNED}\nTonga will lend Samoa 12 patrol boats and pay $5 million for the northern piers.\n"
    other = f"{SIGNED}\nTonga is to lend Samoa 15 patrol boats and to pay $7 million for the northern piers.\n"
    texts = [item.text for item in told(one, other).conflicts if item.kind == "figure" and "billion" not in item.text]
    assert [("boats" in text, "million" in text) for text in texts] == [(True, False), (False, True)]


def test_exports_are_not_imports() -> None:
    one = PLANNED.replace(
        "Trade between the two countries reached $1.52 billion", "Exports to Tonga reached $41 million"
    )
    other = SIGNED.replace(
        "Trade between the two countries reached $1.6 billion", "Imports to Tonga reached $52 million"
    )
    assert [item.kind for item in told(one, other).conflicts] == ["status"]


def test_a_party_that_one_has_in_favour_and_the_other_against_is_a_conflict() -> None:
    other = SIGNED.replace("rejected the agreement as a giveaway", "welcomed the agreement and called it fair")
    (disputed,) = (item for item in told(PLANNED, other).conflicts if item.kind == "stance")
    assert set(disputed.values) == {"supportive", "opposed"}


def test_a_stance_that_no_word_shows_contradicts_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reactions, "shows", lambda *_: False)
    other = SIGNED.replace("rejected the agreement as a giveaway", "welcomed the agreement and called it fair")
    assert [item.kind for item in told(PLANNED, other).conflicts].count("stance") == 0


def test_a_line_that_another_article_tells_with_a_side_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reactions, "shows", lambda text, _: "as a giveaway" in text)
    (line,) = (item for item in told(PLANNED, SIGNED).domestic_reactions if "Progress" in item.text)
    assert (len(line.evidence), line.stance, line.inferred) == (2, "opposed", False)


def test_a_day_that_differs_is_a_conflict() -> None:
    one = SIGNED.replace("on Monday", "on 12 March")
    other = SIGNED.replace("on Monday", "on 13 March").replace("after two years of negotiations", "in a short ceremony")
    (disputed,) = (item for item in told(one, other).conflicts if item.kind == "date")
    assert set(disputed.values) == {"2026-03-12", "2026-03-13"}


def test_articles_of_different_years_do_not_disagree() -> None:
    assert told(PLANNED, SIGNED, day1="2022-03-15").conflicts == ()


def test_one_article_is_told_as_it_was() -> None:
    briefing = told(SIGNED)
    assert briefing.conflicts == ()
    assert all(item.origins == 1 for _, item in _statements(briefing))


def test_articles_on_the_same_countries_have_one_title() -> None:
    assert told(PLANNED, SIGNED).title.count("Samoa") == 1


def _statements(briefing: Briefing):
    sections = ("background", "agreements", "risks", "domestic_reactions", "international_reactions")
    return [(section, item) for section in sections for item in getattr(briefing, section)]


def test_what_moved_changed_is_new_or_gone_is_told() -> None:
    old, new = told(PLANNED), told(SIGNED)
    found = {change.kind: change for change in since.changes(old, new)}
    assert (found["status"].was, found["status"].statement) == ("planned", accord(new).id)
    assert "are set to sign" in found["status"].before
    assert ("1.6" in found["changed"].text, "1.52" in found["changed"].before) == (True, True)
    assert "reefs" in found["new"].text
    assert "overfishing" in found["dropped"].text
    assert not any("Progress" in change.text for change in since.changes(old, new))


def test_nothing_changes_between_a_briefing_and_itself() -> None:
    assert since.changes(told(PLANNED, SIGNED), told(SIGNED, PLANNED)) == ()


@pytest.mark.parametrize(("inferred", "kinds"), [(False, ["changed"]), (True, [])])
def test_another_stance_is_news_where_words_show_it(*, inferred: bool, kinds: list[str]) -> None:
    old, new = (
        replace(
            briefing,
            domestic_reactions=tuple(
                replace(item, stance=stance, inferred=inferred) for item in briefing.domestic_reactions
            ),
        )
        for briefing, stance in ((told(SIGNED), "opposed"), (told(SIGNED), "supportive"))
    )
    assert {change.kind for change in since.changes(old, new)} == set(kinds)


def test_a_copy_that_is_added_changes_nothing() -> None:
    assert since.changes(told(SIGNED), told(SIGNED, COPIED)) == ()
