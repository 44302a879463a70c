"""A title names whose event it is, and of which kind."""

from briefgen.extractors.annotate import annotate
from briefgen.extractors.language.sentences import split
from briefgen.extractors.matter.title import title
from briefgen.extractors.places.countries import main_countries


def _title(text, main=None):
    sentences = annotate(split(text))
    return title(sentences, main or main_countries([sentence.mentions for sentence in sentences]))


def test_a_strike_is_of_one_country():
    text = (
        "Danish dockers went on strike in Aarhus on Monday. The strike closed three ports in Denmark. "
        "Norway's dockers spoke of a sympathy strike. The strike ended after two days, and the strike fund is empty. "
        "Norway sent no ships."
    )
    assert _title(text, ["Denmark", "Norway"]) == "Denmark: Strike"


def test_a_bill_is_of_the_foremost_country_where_no_other_is_often_named_with_it():
    text = "Peru's deputies debated a law. Peru waited. The bill bans nets, as one in Chile does. The bill is short."
    assert _title(text, ["Peru", "Chile"]) == "Peru: Bill"


def test_a_pact_is_of_those_who_are_named_with_it():
    text = (
        "Leaders met in Tonga on Monday. Kiribati asked for help. Tonga is the host. Kiribati and Tonga were content. "
        "Kiribati left early. A pact that Tonga and Japan signed on Sunday was praised. The pact runs for five years."
    )
    assert _title(text, ["Tonga", "Kiribati"]) in {"Tonga and Japan: Pact", "Japan and Tonga: Pact"}


def test_a_dialogue_in_capitals_has_its_kind():
    text = (
        "Peru and Chile held their Third Strategic Dialogue in Lima. The Strategic Dialogue between Peru and Chile "
        "is held each year. Peru and Chile spoke of copper."
    )
    assert _title(text, ["Peru", "Chile"]) == "Peru and Chile: Strategic dialogue"


def test_a_crisis_gives_way_to_what_tells_more():
    text = "The crisis between Peru and Chile went on. Peru and Chile began negotiations. The crisis is a crisis."
    assert _title(text, ["Peru", "Chile"]) == "Peru and Chile: Negotiations"


def test_a_country_that_is_named_once_is_no_party():
    text = (
        "Peru voted on a bill. The port was opened. Ships came. Peru paid. The works went on. People watched. "
        "A cable from Chile was late. Peru signed an accord."
    )
    assert _title(text, ["Peru", "Chile"]).startswith("Peru: ")


def test_a_deal_is_told_with_its_matter_in_the_words_behind_it():
    text = "Peru and Chile signed a treaty to build a road and rail bridge between Tacna and Arica. The treaty is long."
    assert _title(text, ["Peru", "Chile"]) == "Peru and Chile: Treaty to build a road and rail bridge"
    text = "Peru said it would put duties of up to 31 percent on tinned hake from Chile. Chile protested."
    assert _title(text, ["Peru", "Chile"]) == "Peru and Chile: Duties on tinned hake"


def test_a_deal_that_there_is_not_gives_no_matter():
    text = "Peru and Chile met. They did not reach an agreement on hake. The agreement would end a long dispute."
    assert "hake" not in _title(text, ["Peru", "Chile"])
    assert "greement" not in _title("Peru and Chile held talks in May. There was no agreement.", ["Peru", "Chile"])


def test_a_day_is_no_matter():
    text = "Peru and Chile signed an accord on Friday. The accord is new."
    assert _title(text, ["Peru", "Chile"]) == "Peru and Chile: Accord"


def test_a_summit_that_is_only_prepared_is_no_title():
    text = (
        "The ministers of Peru and Chile spoke by telephone on ferries. "
        "They discussed preparations for the Andean summit in Lima."
    )
    assert _title(text, ["Peru", "Chile"]) == "Briefing on Peru and Chile"


def test_a_boycott_by_itself_is_no_title():
    assert (
        _title("Peru ended its boycott of Chile. Chile welcomed it.", ["Peru", "Chile"]) == "Briefing on Peru and Chile"
    )


def test_a_court_is_no_place_of_talks():
    text = (
        "Peru and Chile will hold talks on tuna. If Peru and Chile fail, the talks go to the Andean Court of Justice."
        " Peru and Chile held talks before."
    )
    assert "Court" not in _title(text, ["Peru", "Chile"])


def test_an_agreement_with_a_third_country_is_not_that_of_the_two():
    text = (
        "The ministers of Peru and Chile spoke by telephone. Peru told Chile why it had opened talks with Japan on a"
        " free trade agreement. Chile heard Peru out."
    )
    assert _title(text, ["Peru", "Chile"]) == "Briefing on Peru and Chile"


def test_an_agreement_of_an_earlier_year_is_no_event_of_today():
    text = (
        "Peru asked Chile for a delay. Under the 2011 agreement, Peru and Chile share the gas. Chile said no to Peru."
    )
    sentences = annotate(split(text))
    assert title(sentences, ["Peru", "Chile"], "2023-05-02") == "Briefing on Peru and Chile"


def test_talks_that_have_not_begun_are_no_event():
    text = (
        "Peru recognised Chile on Monday. Trade talks have not begun. Peru and Chile signed a pact. The pact is short."
    )
    assert "talks" not in _title(text, ["Peru", "Chile"])


def test_a_bill_that_somebody_has_to_pay_is_no_law():
    text = (
        "Peru and Chile sent bills for electricity. The unpaid bill is high. Peru and Chile signed a deal on the bill."
    )
    assert _title(text, ["Peru", "Chile"]).startswith("Peru and Chile: Deal")


def test_a_country_that_acts_at_the_head_is_a_party_though_it_is_named_once():
    text = (
        "Peru asked for more time. Chile heard it. Chile will answer in May. Chile waits. Chile has time. The pipeline"
        " is late. Chile pays for it. It rained."
    )
    assert _title(text, ["Chile", "Peru"]).endswith("Peru and Chile: Pipeline")


def test_to_deal_with_somebody_is_no_deal():
    text = "Peru and Chile parted. Peru would rather deal with Bolivia alone. Chile said it could not deal with anyone."
    assert _title(text, ["Peru", "Chile"]) == "Briefing on Peru and Chile"


def test_states_that_leave_a_body_exit():
    text = "Peru left the European Union. Fishermen called the exit a loss. Peru and the European Union parted in May."
    assert _title(text, ["European Union", "Peru"]) == "Peru and European Union: Exit"


def test_without_an_event_the_topic_is_told():
    text = (
        "Peru's navy trained with the army of Chile. The navy of Peru is small. The army was glad. "
        "Chile's military will train the crews."
    )
    assert _title(text, ["Peru", "Chile"]) == "Peru and Chile: Security"


def test_a_country_named_far_behind_and_never_beside_the_first_is_no_party():
    text = (
        "Peru held talks on tolls in Lima. Peru's envoys were glad. The talks on tolls went on for days. "
        "Peru wants a port. The talks on tolls end in May. Chile was told. Chile had no comment."
    )
    assert _title(text, ["Peru", "Chile"]).startswith("Peru: ")
