"""The bottom line begins with the news; the title says what kind of deal it is."""

from written import annotated, written

from briefgen.extractors.matter.title import title
from briefgen.extractors.rules import extract
from briefgen.settings import Settings


def _bottom(text):
    return [statement.text for statement in extract([written(text)], Settings(), [].append).summary]


def test_the_lead_comes_first_without_its_dateline():
    told = _bottom(
        "LIMA - Peru's Senate voted on Wednesday to ratify a ferry pact with Chile.\n\n"
        "Chile approved the pact in June.\n\nThe two governments will exchange notes next week."
    )
    assert told[0] == "Peru's Senate voted on Wednesday to ratify a ferry pact with Chile."


def test_a_report_by_the_hour_does_not_begin_with_its_last_words():
    told = _bottom(
        "18:40 Ferries lie still in the harbour of Lima tonight.\n\n"
        "16:10 Peru and Chile signed a ferry pact in Lima on Monday.\n\n"
        "Peru and Chile will open six ports under the pact."
    )
    assert told
    assert not told[0].startswith("Ferries")


def test_a_dangling_line_is_no_bottom_line():
    told = _bottom(
        "Peru and Chile signed a ferry pact in Lima on Monday.\n\nIt ends a quarrel.\n\nHis plan is to open."
    )
    assert not any(line.startswith(("It ", "His ")) for line in told)


def test_a_title_says_what_kind_of_deal_it_is():
    sentences = annotated("Peru and Chile struck a ferry deal on Monday. The ferry deal opens six ports.")
    assert title(sentences, ["Peru", "Chile"]) == "Peru and Chile: Ferry deal"
    sentences = annotated(
        "Peru and Chile struck a good deal on Monday. It was a good deal, both told a news conference."
    )
    assert title(sentences, ["Peru", "Chile"]) == "Peru and Chile: Deal"


def test_a_ceremony_is_no_bottom_line():
    told = _bottom(
        "Peru and Chile signed a ferry pact in Lima on Monday.\n\nA minute of silence was held on 4 May in Lima.\n\n"
        "Both sides will open six ports in June."
    )
    assert told
    assert not any("silence" in line for line in told)


def test_bullets_above_the_lead_do_not_take_its_place():
    told = _bottom(
        "* Ports to open in May\n\nPeru said on Monday it would open its ferry ports to Chile in May.\n\n"
        "Chile and Peru agreed to meet again in June."
    )
    assert told[0] == "Peru said on Monday it would open its ferry ports to Chile in May."


def test_who_spoke_to_whom_opens_the_bottom_line():
    told = _bottom(
        "Prime Minister Ana Quispe spoke today with the President of Chile, Luis Rojas.\n\n"
        "The two leaders agreed to open six ports in June."
    )
    assert told[0].startswith("Prime Minister Ana Quispe spoke")


def test_a_hyphen_in_a_name_is_no_dateline():
    told = _bottom(
        "I. The ministers of Peru and Chile met in Lima on 4 January 2026.\n\n"
        "II. The meeting was opened by the Vice-President of Peru, who spoke of the weather on the lake.\n\n"
        "III. The ministers agreed to open six ports in June."
    )
    assert "met in Lima" in told[0]


def test_what_was_only_spoken_about_and_the_day_of_a_paper_are_no_bottom_line():
    told = _bottom(
        "Peru's port minister, Ana Quispe, spoke about tolls, fish and the weather on 8 January.\n\n"
        "The nine-page paper, dated 6 January, was written in Lima.\n\n"
        "Peru and Chile signed a ferry pact in Lima on Friday."
    )
    assert any("signed" in line for line in told)
    assert not any("spoke about" in line for line in told)


def test_what_is_only_planned_late_in_a_long_article_is_no_bottom_line():
    filler = " ".join(f"Peru exported {n} million tonnes of copper to Chile in {2000 + n}." for n in range(1, 14))
    told = _bottom(
        f"Peru raised its tax on copper on Monday.\n\n{filler}\n\n"
        "Peru and the World Bank are to discuss a loan for schools in Lima in September."
    )
    assert not any("World Bank" in line for line in told)


def test_a_courtesy_is_no_bottom_line():
    told = _bottom(
        "Peru's president met Chile's premier in Lima on Monday.\n\n"
        "Peru and Chile agreed to share data on hake.\n\nPeru and Chile agreed to remain in close contact."
    )
    assert not any("contact" in line for line in told)


def test_what_was_signed_in_an_earlier_year_is_no_bottom_line():
    text = (
        "2024-06-12\n\nPeru and Chile opened a tunnel under the Andes on Monday.\n\n"
        "Peru and Brazil signed a pact on timber in 2021."
    )
    assert not any("2021" in line for line in _bottom(text))
