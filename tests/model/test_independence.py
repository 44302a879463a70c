"""Which sources are independent: copies, one publisher, one agency."""

import pytest
from msgspec.structs import replace
from written import written

from briefgen.model.disagreement import outlets, told
from briefgen.model.independence import origin_count, origin_numbers
from briefgen.model.source import Source

REPORT = (
    "Norway and Denmark signed a treaty on ferry routes in Skagen on Friday. The ports will open in May, said the "
    "minister. Unions called the terms unfair and want talks on wages before the first crossing takes place."
)
OTHER = "In Skagen the treaty on ferries is signed, and nobody in the harbour has seen what it says about wages so far."


def source(number: int, text: str, **fields) -> Source:
    return replace(written(text), id=f"s{number}", **fields)


@pytest.mark.parametrize(
    "copy",
    [
        REPORT,
        REPORT.replace("\n", " ") + " More on page four.",
        "A short lead of our own. " + REPORT.partition(". ")[2],
        REPORT.rpartition(". ")[0] + ".",
    ],
)
def test_a_copy_of_a_report_is_no_origin_of_its_own(copy: str) -> None:
    assert origin_count((source(1, REPORT), source(2, copy))) == 1


def test_reports_in_other_words_are_two_origins() -> None:
    assert origin_numbers((source(1, REPORT), source(2, OTHER))) == {"s1": 0, "s2": 1}


def test_one_publisher_is_one_origin() -> None:
    assert origin_count((source(1, REPORT, publisher="The Ferry"), source(2, OTHER, publisher="the ferry"))) == 1


def test_an_agency_that_both_rest_on_is_one_origin_and_one_that_both_name_once_is_not() -> None:
    credit = [f"SKAGEN (Reuters) - {text}" for text in (REPORT, OTHER)]
    assert origin_count([source(n, text, origins=("Reuters",)) for n, text in enumerate(credit)]) == 1
    beside = [
        f"{text} {'It rained. ' * 30} The minister told Reuters so. {'It rained. ' * 30}" for text in (REPORT, OTHER)
    ]
    different = (beside[0], beside[1].replace("It rained", "The sun shone on the quay"))
    assert origin_count([source(n, text, origins=("Reuters",)) for n, text in enumerate(different)]) == 2


def test_the_letters_of_an_agency_within_a_word_are_no_credit() -> None:
    apart = (f"APIA — {REPORT}", f"CAPE TOWN — {OTHER}")
    assert origin_count([source(n, text, origins=("AP",)) for n, text in enumerate(apart)]) == 2


def test_what_is_furniture_of_the_page_makes_no_copy() -> None:
    head = "Home News Sport Weather Contact About us Imprint Newsletter Archive Search"
    texts = enumerate((OTHER, REPORT.partition(". ")[0] + "."), 1)
    framed = [replace(written(text, headline=head), id=f"s{number}") for number, text in texts]
    assert origin_count(framed) == 2


def test_one_origin_reaches_as_far_as_its_copies_go() -> None:
    half, rest = REPORT[: len(REPORT) // 2], REPORT[len(REPORT) // 2 :]
    assert origin_count((source(1, half), source(2, rest), source(3, REPORT))) == 1


def test_outlets_are_told_apart_by_date_and_number() -> None:
    same = {"publisher": "The Ferry"}
    named = outlets((source(1, REPORT, **same), source(2, OTHER, **same), source(3, OTHER, publisher="Skagen Post")))
    assert named["s3"] == "Skagen Post"
    assert len(set(named.values())) == 3
    assert told((), (), ()) == ""
