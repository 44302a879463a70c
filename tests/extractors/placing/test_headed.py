"""Key points and wire bullets that a sentence tells anew are left out as repetition."""

from written import written

from briefgen.extractors.articles import study

BODY = (
    "Peru said on Monday that it would open its ferry ports to Chile in May.\n\n"
    "Chile's trade ministry called the step overdue."
)


def _left(head):
    article = study(written(f"{head}\n\n{BODY}"))
    return {article.sentences[i].text: why for i, why in article.left_out.items()}


def test_a_bullet_that_a_sentence_tells_anew_is_a_repetition():
    assert _left("* Peru to open ferry ports in May") == {"* Peru to open ferry ports in May": "repetition"}


def test_a_bullet_that_tells_something_of_its_own_stays():
    assert "repetition" not in _left("* Peru and Bolivia signed a customs protocol in June").values()


def test_a_whole_sentence_is_no_announcement():
    assert "repetition" not in _left("Peru will open its ferry ports to Chile in May.").values()


def test_a_key_point_whose_names_one_sentence_tells_is_a_repetition():
    assert _left("• Peru and Chile apart over the fares") == {"• Peru and Chile apart over the fares": "repetition"}


def test_a_key_point_that_ends_with_a_quotation_does_not_repeat_itself():
    assert "repetition" not in _left('* Bolivia and Paraguay call the fares "a wall on the water"').values()


def test_the_heading_of_an_entry_of_a_live_report_is_no_statement():
    text = "17:30\n\nPeru fails at the pier\n\nPeru and Chile signed no pact on the pier on Friday."
    article = study(written(text))
    assert {article.sentences[i].text: why for i, why in article.left_out.items()} == {
        "17:30": "fragment",
        "Peru fails at the pier": "fragment",
    }


def test_a_key_point_whose_quotation_a_sentence_gives_is_a_repetition():
    point = '* Santiago calls step "long overdue indeed"'
    article = study(written(f'{point}\n\n{BODY} Its envoy called it "long overdue indeed".'))
    assert {article.sentences[i].text: why for i, why in article.left_out.items()}[point] == "repetition"


def test_a_heading_on_the_line_of_its_stamp_is_left_out():
    text = (
        "22:15 Ministry: 43 detained\n\nThe ministry of Peru said that 43 people were detained in Lima on Monday.\n\n"
        "21:30 Peru signs pact\n\nPeru signed a pact with Chile in Lima on Monday."
    )
    article = study(written(text))
    assert article.left_out[2] == "fragment"


def test_a_heading_behind_a_stamp_and_a_dash_is_left_out():
    text = (
        "17:05 — That was it\n\nWe close this page.\n\n"
        "16:10 — Hale: inspectors back\n\nAmos Hale said that inspectors had gone back to Peru on Monday."
    )
    article = study(written(text))
    told = {article.sentences[i].text: why for i, why in article.left_out.items()}
    assert told["16:10 — Hale: inspectors back"] == "fragment"


def test_place_and_day_with_a_stop_are_no_sentence():
    article = study(written("Dakar, Senegal, 22 August. Peru signed a pact with Chile in Dakar on Monday."))
    assert article.left_out[0] == "fragment"
