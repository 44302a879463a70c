"""Named persons with a public role: who is found, in what role, for which country."""

import pytest
from written import annotated

from briefgen.extractors.people.participants import named, people


def found(text):
    """Return the persons of a text by name."""
    return {person.name: person for person in people(annotated(text))}


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        # titles before the name
        ("South Korean President Lee Jae Myung spoke.", "Lee Jae Myung", "President", "South Korea"),
        ("U.S. Secretary of State John Kerry spoke.", "John Kerry", "Secretary of State", "United States"),
        (
            "Pentagon Press Secretary Rear Adm. Mark Dunn spoke.",
            "Mark Dunn",
            "Pentagon Press Secretary",
            "United States",
        ),
        ("First Minister of Scotland Isla Muir resigned.", "Isla Muir", "First Minister", "Scotland"),
        ("Defence Minister Park Geun-tae of South Korea left.", "Park Geun-tae", "Defence Minister", "South Korea"),
        ("Deputy Foreign Minister Sato Kenji of Japan met them.", "Sato Kenji", "Deputy Foreign Minister", "Japan"),
        ("Secretary of Defense Lloyd Barker said so.", "Lloyd Barker", "Secretary of Defense", ""),
        ("The President of Chile Rodrigo Mora signed it.", "Rodrigo Mora", "President", "Chile"),
        ("Then-Prime Minister Ana Ruiz of Peru signed it.", "Ana Ruiz", "Prime Minister", "Peru"),
        ("Peruvian Minister Jean DUPONT signed it.", "Jean DUPONT", "Minister", "Peru"),
        ("Egyptian Foreign Minister Hamdi al-Masri called.", "Hamdi al-Masri", "Foreign Minister", "Egypt"),
        ("Israeli Energy Minister Israel Katzir agreed.", "Israel Katzir", "Energy Minister", "Israel"),
        ("Irish Justice Minister Siobhan O'Neill agreed.", "Siobhan O'Neill", "Justice Minister", "Ireland"),
        ("French Senator Bill N'Diaye agreed.", "Bill N'Diaye", "Senator", "France"),
        ("Dutch Sen. Joost van der Meer agreed.", "Joost van der Meer", "Sen", "Netherlands"),
        ("Lawmakers heard former Kenyan envoy Dr. Asha Mwangi.", "Asha Mwangi", "former envoy", "Kenya"),
        ("NATO Secretary-General Nils Holm warned of it.", "Nils Holm", "Secretary-General", "NATO"),
        ("Kremlin spokesman Ivan Lebedev warned of it.", "Ivan Lebedev", "Kremlin spokesman", "Russia"),
        ("State Department spokeswoman Amy Cole said so.", "Amy Cole", "State Department spokeswoman", "United States"),
        ("Norway's trade and industry minister Liv Dahl quit.", "Liv Dahl", "trade and industry minister", "Norway"),
        ("Hamas official Omar Haddad warned of it.", "Omar Haddad", "Hamas official", ""),
        ("Indian Economy Minister S. Rao warned of it.", "S. Rao", "Economy Minister", "India"),
        ("European Commission spokesperson Ole Gill denied it.", "Ole Gill", "spokesperson", "European Union"),
        (
            "Kenya's Minister for Trade and Investment Jo Hale agreed.",
            "Jo Hale",
            "Minister for Trade and Investment",
            "Kenya",
        ),
        # behind a comma
        ("Britain’s foreign secretary, Paul Hurst, spoke.", "Paul Hurst", "foreign secretary", "United Kingdom"),
        ("The president of the Chamber of Mines, Juan Paz, left.", "Juan Paz", "president of the Chamber of Mines", ""),
        ("Turkey's newly elected leader, Ms. Ece Tan, spoke.", "Ece Tan", "leader", "Turkey"),
        ("The court’s president, Judge Ola Berg, read it out.", "Ola Berg", "president", ""),
        # in apposition
        ("Rodrigo Mora, the president of Chile, spoke.", "Rodrigo Mora", "president", "Chile"),
        (
            "Maria van der Berg, deputy minister for trade, spoke.",
            "Maria van der Berg",
            "deputy minister for trade",
            "",
        ),
        ("Ana Ruiz, 58, a former ambassador to Japan, spoke.", "Ana Ruiz", "former ambassador to Japan", ""),
        ("Ana Ruiz (prime minister of Peru) opened the talks.", "Ana Ruiz", "prime minister", "Peru"),
        ("Ana Ruiz, an economist who sits in parliament, agreed.", "Ana Ruiz", "economist", ""),
        ("Ali Mansour, one of the leaders of the protest, agreed.", "Ali Mansour", "leaders of the protest", ""),
        ("Marit Dam, the islands' fisheries minister, agreed.", "Marit Dam", "fisheries minister", ""),
        ("Kwak Dong-min, Seoul's minister of trade, agreed.", "Kwak Dong-min", "minister of trade", "South Korea"),
        ("Ana Ruiz, spokesman for Prime Minister Jo Hale, agreed.", "Ana Ruiz", "spokesman", ""),
        # names of all the world
        ("Iran's Foreign Minister Reza Amir-Kazemi spoke.", "Reza Amir-Kazemi", "Foreign Minister", "Iran"),
        ("Prime Minister Sok Sen and his guests left for Peru.", "Sok Sen", "Prime Minister", ""),
        ("Transport Minister Rosario Vega of Peru agreed.", "Rosario Vega", "Transport Minister", "Peru"),
        ("Chinese Commerce Minister Gao Weiguo agreed.", "Gao Weiguo", "Commerce Minister", "China"),
        ('Senator Jo "Red" Hale agreed.', 'Jo "Red" Hale', "Senator", ""),
        ("Indian Economy Minister A. Khan warned of it.", "A. Khan", "Economy Minister", "India"),
        ("Trade Minister Jeanne d'Arc Mbaye of Senegal agreed.", "Jeanne d'Arc Mbaye", "Trade Minister", "Senegal"),
        ("Sir Jo Hale KBE, a former governor of Fiji, agreed.", "Jo Hale", "former governor", "Fiji"),
        ("The Prime Minister of India, Shri Arun Rao, left.", "Arun Rao", "Prime Minister", "India"),
        ("Maj Gen (Retd) Arun Rao agreed.", "Arun Rao", "Maj Gen", ""),
        ("Commissioner for Transport Jean-Luc De Smet agreed.", "Jean-Luc De Smet", "Commissioner for Transport", ""),
        ("Sen. Jo Hale, R-Texas, agreed.", "Jo Hale", "Sen", "United States"),
        ("MEP Jo Hale (Greens, Germany) agreed.", "Jo Hale", "MEP", "Germany"),
        ("The envoy who oversees the truce, Jo Hale, agreed.", "Jo Hale", "envoy", ""),
        ("Ana Ruiz, governor of the Venezuelan state of Zulia, agreed.", "Ana Ruiz", "governor", "Venezuela"),
        ("Ana Ruiz, chair of the Ontario Pear Growers, agreed.", "Ana Ruiz", "chair of the Ontario Pear Growers", ""),
        ("Ana Ruiz, who chairs parliament's budget panel, agreed.", "Ana Ruiz", "parliament's budget panel", ""),
        ("Ana Ruiz, whose opposition group voted no, agreed.", "Ana Ruiz", "opposition group", ""),
        ("Ana Ruiz of the Left party accused them.", "Ana Ruiz", "Left party", ""),
        (
            "Peru's minister of mines and U.S. Defense Secretary Jo Hale signed.",
            "Jo Hale",
            "Defense Secretary",
            "United States",
        ),
        # told of
        ("Ana Ruiz was elected president of Peru in May.", "Ana Ruiz", "president", "Peru"),
        ("Ana Ruiz, 61, has been Peru's special envoy since 2023.", "Ana Ruiz", "special envoy", "Peru"),
        ("Finance Secretary Jo Hale and the incumbent, Ana Ruiz, agreed.", "Ana Ruiz", "incumbent", ""),
        ("Chancellor of the Exchequer Jo Hale said no.", "Jo Hale", "Chancellor of the Exchequer", ""),
        (
            "Jo Hale, leader of the opposition Third Way party, said no.",
            "Jo Hale",
            "leader of the opposition Third Way party",
            "",
        ),
        # bodies
        ('"It is late," said Ana Ruiz of Human Rights Forum.', "Ana Ruiz", "Human Rights Forum", ""),
        ("Ana Ruiz of the Green party blasted the deal.", "Ana Ruiz", "Green party", ""),
        ("Ana Ruiz, who heads the Dockers' Union, disagreed.", "Ana Ruiz", "Dockers' Union", ""),
        ("The Reform Alliance, led by Dr. Ana Ruiz, disagreed.", "Ana Ruiz", "Reform Alliance", ""),
        ("Ana Ruiz, whose conservative Unidad Popular voted no, left.", "Ana Ruiz", "Unidad Popular", ""),
        ("For the Houthis, Ana Ruiz said the door was open.", "Ana Ruiz", "Houthis", ""),
        ("Human Rights Forum's Phil Rob said no.", "Phil Rob", "Human Rights Forum", ""),
        ("Khalid Amin of Qatar said yes.", "Khalid Amin", "", "Qatar"),
        ("Albania's Arben Koka told parliament in May.", "Arben Koka", "", "Albania"),
    ],
)
def test_a_role_and_a_name_make_a_participant(text, name, role, country):
    persons = found(text)
    assert name in persons
    assert persons[name].role.startswith(role)
    assert not country or persons[name].country == country


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foreign ministers Ana Ruiz, Jo Hale and Liv Dahl met.", ["Ana Ruiz", "Jo Hale", "Liv Dahl"]),
        ("Presidents Ana Ruiz of Peru and Jo Hale of Kenya met.", ["Ana Ruiz", "Jo Hale"]),
        ("The lawmakers, Ana Ruiz and Jo Hale, met.", ["Ana Ruiz", "Jo Hale"]),
        ("Ana Ruiz, Jo Hale and Liv Dahl, lawmakers from the north, met.", ["Ana Ruiz", "Jo Hale", "Liv Dahl"]),
        ("Prime Minister Ana Ruiz and Tasmanian Premier Lara Gill met.", ["Ana Ruiz", "Lara Gill"]),
        ("Vice President Ruiz and President Hale met.", ["Ruiz", "Hale"]),
        ("Ana Ruiz, editor of Tide and Jo Hale, a sociologist, met.", ["Ana Ruiz", "Jo Hale"]),
    ],
)
def test_every_name_of_a_list_is_found(text, names):
    assert list(found(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "The U.N. General Assembly met.",
        "The Deputy Secretary spoke.",
        "The president spoke.",
        "General Motors paid.",
        "The Prime Minister's Office said nothing.",
        "They met in President Street on Monday.",
        "King Abdullah University opened its gates.",
        "In Tel Aviv, the prime minister said nothing.",
        "On Monday, the foreign minister left.",
        "Bill and the general election were in the news.",
        "The chairman of the Senate Banking Committee left.",
        "The director of Amnesty International spoke.",
        "Under Article Six of the Charter, the judge ruled.",
        "The chief concern of Western Europe is gas.",
        "The minister told the Daily Herald.",
        "The Court of Justice (Oberstes Gericht) ruled.",
        "The Turkish General Staff denied it.",
        "The talks ended at 5 pm Geneva Time.",
        "The truce was signed under President Ana Ruiz.",
        "Peru left the accord agreed by the late president Ana Ruiz.",
    ],
)
def test_offices_bodies_and_places_are_no_persons(text):
    assert not found(text)


def test_a_family_name_is_the_same_person_as_the_full_name():
    persons = people(annotated("President Ruiz met a crowd. President Ana Ruiz of Peru spoke. Ruiz left."))
    assert [(p.name, p.role, p.country) for p in persons] == [("Ana Ruiz", "President", "Peru")]


def test_a_lone_family_name_before_a_role_counts_where_the_article_has_more_of_it():
    assert not found("Ruiz, Peru's first female prime minister, spoke.")
    persons = found(
        "Prime Minister Ana Ruiz spoke in Kenya. Kenya and Ruiz, Peru's first female prime minister, agreed."
    )
    assert persons["Ana Ruiz"].country == "Peru"


def test_a_name_without_its_accents_is_the_same_person():
    persons = people(annotated("Turkish President Ali Erdoğru spoke. President Erdogru left."))
    assert [p.name for p in persons] == ["Ali Erdoğru"]


def test_a_full_name_without_a_role_completes_a_family_name_with_one():
    assert list(found("President Ruiz met a crowd. It was the first time for Ana Ruiz.")) == ["Ana Ruiz"]


def test_a_counterpart_holds_the_office_that_was_told_before():
    text = "Foreign Minister Ana Ruiz met his Norwegian counterpart, Liv Dahl."
    assert (found(text)["Liv Dahl"].role, found(text)["Liv Dahl"].country) == ("Foreign Minister", "Norway")
    text = "Peru's foreign minister, Ana Ruiz, spoke first. Her Norwegian counterpart Liv Dahl agreed."
    assert (found(text)["Liv Dahl"].role, found(text)["Liv Dahl"].country) == ("foreign minister", "Norway")


def test_one_of_several_has_the_singular_where_the_article_says_it():
    assert found("The ministers, Ana Ruiz and Jo Hale, left.")["Jo Hale"].role == "ministers"
    assert found("The ministers, Ana Ruiz and Jo Hale, left. No minister spoke.")["Jo Hale"].role == "minister"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Peru and Kenya agreed. Kenya would sign, its foreign minister, Jo Hale, promised.", "Jo Hale", "Kenya"),
        ("Peru and Kenya agreed. In Kenya, Foreign Minister Jo Hale was glad.", "Jo Hale", "Kenya"),
        (
            "Peru turned to the IMF. The fund's mission chief, Jo Hale, was glad.",
            "Jo Hale",
            "International Monetary Fund",
        ),
        ("Kenya and Peru agreed. President Jo Hale met Peru's president, Ana Ruiz.", "Jo Hale", "Kenya"),
        ("France's U.N. ambassador, Jo Hale, agreed with Peru.", "Jo Hale", "France"),
        ("Britain and Peru agreed. Home Secretary Jo Hale was glad.", "Jo Hale", "United Kingdom"),
        (
            "LIMA, May 3 - The loan is safe, Finance Minister Jo Hale said. Kenya was asked in May.",
            "Jo Hale",
            "Peru",
        ),
        ("Peru and Germany agreed. Chancellor Jo Hale was glad.", "Jo Hale", "Germany"),
        ("Peru signed the accord. Opposition leader Jo Hale was not glad.", "Jo Hale", "Peru"),
        ("Chile and Peru agreed. Presidents Ana Ruiz and Jo Hale signed it.", "Jo Hale", "Peru"),
        ("Chile and Peru agreed. Trade Minister Jo Hale and his Chilean counterpart Ana Ruiz left.", "Jo Hale", "Peru"),
        ("Peru and Chile agreed. Jo Hale, the ambassador to Chile, was glad.", "Jo Hale", "Peru"),
        (
            "Peruvian President Jo Hale travelled to the Kenyan city of Nakuru for talks with President Ada Mori.",
            "Ada Mori",
            "Kenya",
        ),
        ("Peruvian President Jo Hale flew to Kenya at the invitation of President Ada Mori.", "Ada Mori", "Kenya"),
    ],
)
def test_the_country_is_read_from_what_stands_around_the_name(text, name, country):
    assert found(text)[name].country == country


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Greece, Cyprus and France, Ana Ruiz, Jo Hale and Liv Dahl, met.",
        "She met her Greek, Cypriot and French counterparts, Ana Ruiz, Jo Hale and Liv Dahl, there.",
    ],
)
def test_the_countries_of_a_list_are_dealt_out_in_its_order(text):
    assert [found(text)[name].country for name in ("Ana Ruiz", "Jo Hale", "Liv Dahl")] == ["Greece", "Cyprus", "France"]


def test_of_two_offices_on_a_list_each_has_its_own_holder():
    persons = found("The High Envoy, Ms Ana Ruiz, and the Minister of Trade of Chad, Mr Jo Hale, signed it.")
    assert {name: person.country for name, person in persons.items()}["Jo Hale"] == "Chad"


def test_somebody_former_who_acts_is_no_mere_memory():
    assert "Ana Ruiz" in found("The team was led by former president Ana Ruiz.")
    assert "Ana Ruiz" in found("Under former president Ana Ruiz nothing moved. Ruiz denied it.")


def test_a_name_above_a_role_is_a_signatory():
    persons = found(
        "Signed in Lima in two copies.\n\nMs. Ana Ruiz\n\nMinister of Trade of Peru\n\nJo Hale\n\nAmbassador of Kenya"
    )
    assert {name: (p.role, p.country) for name, p in persons.items()} == {
        "Ana Ruiz": ("Minister of Trade", "Peru"),
        "Jo Hale": ("Ambassador", "Kenya"),
    }


def test_a_person_is_known_by_the_family_name():
    persons = people(annotated("President Ana Ruiz of Peru spoke."))
    assert named("said Ruiz", persons) == persons[0]
    assert named("said Hale", persons) is None


def test_a_sentence_of_one_word_without_end_is_read_in_linear_time():
    assert not people(annotated("minister of " * 20_000 + "."))


def test_a_paragraph_set_in_a_town_names_the_country_of_a_bare_minister():
    text = (
        "Kenya's parliament approved the pact on Monday. Kenya's minister Ruth Kamau was glad. Kenya is ready.\n\n"
        "In Kampala, President Amos Otim of Uganda called it late. The outgoing trade minister, Ida Nalule, hailed it."
    )
    assert found(text)["Ida Nalule"].country == "Uganda"


def test_a_minister_who_speaks_behind_a_country_that_took_a_stand_is_its_own():
    text = (
        "Kenya and Uganda signed a pact on Monday. Kenya's minister Ruth Kamau was glad. Kenya is ready.\n\n"
        "Japan, which has two ships in Kenya, called for the text to be released. "
        "It may bring strife, Foreign Minister Aiko Sato said."
    )
    assert found(text)["Aiko Sato"].country == "Japan"


def test_a_critic_of_a_country_is_not_of_it():
    text = (
        "Kenya and Uganda signed a pact on Monday. Kenya is ready. The former premier Amos Otim, a fierce critic of"
        " Uganda, asked the court in Kenya to rule."
    )
    assert found(text)["Amos Otim"].country == "Kenya"


@pytest.mark.parametrize(
    "text",
    [
        "Uganda's President Amos Otim hosted President Ruth Kamau on Monday. Kenya and Uganda signed a pact.",
        "President Ruth Kamau flew to Kampala on Monday to meet President Amos Otim. Kenya and Uganda signed a pact.",
        "President Ruth Kamau arrived in Uganda on Monday and was received by President Amos Otim. Kenya pays Uganda.",
    ],
)
def test_a_guest_is_not_of_the_country_of_the_host(text):
    persons = found(text)
    assert (persons["Ruth Kamau"].country, persons["Amos Otim"].country) == ("Kenya", "Uganda")


def _countries(text):
    return {person.name: person.country for person in people(annotated(text))}


def test_who_thanks_a_country_is_not_of_it():
    text = (
        "The United States fined four judges of Georgia. The United States said it would go on. "
        "President Salome Berdze thanked Washington."
    )
    assert _countries(text)["Salome Berdze"] == "Georgia"


def test_a_mission_chief_is_of_the_fund_that_sends_him():
    text = "The International Monetary Fund praised Zambia. Its mission chief for Zambia, Clara Benning, was glad."
    assert _countries(text)["Clara Benning"] == "International Monetary Fund"


def test_a_judge_is_of_the_country_whose_court_is_named():
    text = (
        "Kenya's Supreme Court freed the men on Monday. Haiti was sorry. Chief Justice Grace Wambo wrote that Haiti "
        "had signed nothing."
    )
    assert _countries(text)["Grace Wambo"] == "Kenya"


def test_its_envoy_in_the_middle_of_a_sentence_is_of_the_country_before():
    text = "Samoa hosted a summit. China said that it was ready. The offer was made by its special envoy, Qiu Wenbo."
    assert _countries(text)["Qiu Wenbo"] == "China"


def test_one_village_is_no_officials():
    assert not list(people(annotated("Guards fired near the village of Arda, officials on both sides said.")))
