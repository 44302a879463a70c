"""What excludes that two lines say the same, names of one person, and whose report a sentence is."""

import pytest
from msgspec.structs import replace
from written import written

from briefgen.diagnostics import ignore
from briefgen.extractors import rules
from briefgen.extractors.joining.content import content
from briefgen.extractors.joining.likeness import can_be_one, clashing_figures, dates_agree, figures_agree
from briefgen.extractors.joining.persons import same_name
from briefgen.extractors.joining.support import Support
from briefgen.model.briefing import Evidence
from briefgen.settings import Settings

DAY = "2026-03-15"


def read(text: str):
    return content(text, DAY)


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("Samoa accused Tonga of dumping waste.", "Tonga accused Samoa of dumping waste.", False),
        ("Samoa accused Tonga of dumping waste.", "Samoa blamed Tonga for waste at sea.", True),
        ("Samoa and Tonga signed a pact.", "A pact was signed by Tonga and Samoa.", True),
        ("Exports to Tonga rose.", "Imports to Tonga rose.", False),
        ("The ministers did not agree on quotas.", "The ministers agreed on quotas.", False),
        ("Samoa and Tonga agreed on quotas.", "Samoa and Fiji agreed on quotas.", False),
        ("Samoa and Tonga agreed on quotas.", "Samoa agreed on quotas with its neighbour.", True),
    ],
)
def test_what_excludes_that_two_lines_are_one(one, other, can) -> None:
    assert can_be_one(read(one), read(other)) is can


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Tonga lends Samoa 12 patrol boats.", "Tonga will lend Samoa 15 boats for patrols.", True),
        ("Tonga lends Samoa 12 patrol boats.", "Tonga will lend Samoa 40 boats for patrols.", False),
        ("Tonga lends Samoa 12 patrol boats.", "Tonga will lend Samoa about a dozen boats for patrols.", False),
        ("Licence fees are $18 million a year.", "Yearly fees for the licence are $11 million.", True),
        ("Licence fees are US$18 million a year.", "Yearly fees for the licence are C$11 million.", False),
        ("Licence fees are $18 million a year.", "The port will cost $11 million.", False),
    ],
)
def test_figures_that_disagree(one, other, clash) -> None:
    assert bool(list(clashing_figures(read(one), read(other), 0.3))) is clash


def test_days_and_figures_agree_as_far_as_they_are_told() -> None:
    assert dates_agree(read("They met on 12 March 2026."), read("They met in March 2026."))
    assert not dates_agree(read("They met on 12 March 2026."), read("They met on 13 March 2026."))
    assert figures_agree(read("More than 40 boats sailed."), read("43 boats sailed."))
    assert figures_agree(read("40 boats sailed."), read("43 boats sailed."))  # forty may be a round number
    assert not figures_agree(read("41 boats sailed."), read("43 boats sailed."))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nguyễn Văn Thành", "Thanh Nguyen Van", True),
        ("Nguyen Van Thanh", "Nguyen Van Thang", False),
        ("Watanabe Kenichi", "Kenichi Watanabe", True),
        ("Watanabe Kenichi", "Watanabe Kenji", False),
        ("Jaksylyk Omarov", "Zhaksylyk Omarov", True),
        ("Nurlan Abdyldaev", "Ruslan Abdyldaev", False),
        ("Khalid al-Zoubi", "Khaled Zubi", True),
        ("Rafiqul Islam", "Shafiqul Islam", False),
        ("Zhao Minghua", "Zhao Mingda", False),
        ("Kim Jong-su", "Kim Jongsu", True),
    ],
)
def test_names_of_one_person_and_of_two(one, other, same) -> None:
    assert same_name(one, other) is same


def piece(source: str, quote: str) -> Evidence:
    return Evidence(source=source, start=0, end=len(quote), quote=quote)


def test_independent_articles_that_cite_one_agency_in_a_sentence_are_one_origin_of_it() -> None:
    support = Support({"s1": 0, "s2": 1})
    assert support.origins((piece("s1", "They met."), piece("s2", "They met again."))) == 2
    told = (piece("s1", "They met, Reuters reported."), piece("s2", "According to Reuters, they met."))
    assert support.origins(told) == 1


ONE = "Tonga and Samoa met in Apia. Tonga will lend Samoa 12 patrol boats for the northern reefs."
OTHER = "Samoa and Tonga held talks. Tonga is to lend Samoa 15 patrol boats for the northern reefs."


def disputed(one: str, other: str, day: str = DAY) -> list[str]:
    sources = [replace(written(one, DAY), publisher="One"), replace(written(other, day), publisher="Other")]
    return [item.text for item in rules.extract(sources, Settings(), ignore).conflicts]


def test_what_an_article_itself_tells_in_two_ways_is_no_conflict() -> None:
    assert len(disputed(ONE, OTHER)) == 1
    assert disputed(ONE, f"{OTHER}\n\nTonga had first meant to lend Samoa 12 patrol boats for the reefs.") == []


def test_articles_of_other_years_tell_of_other_events() -> None:
    assert disputed(ONE, OTHER, "2023-03-15") == []
