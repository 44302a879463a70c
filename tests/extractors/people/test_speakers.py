"""Who speaks in a sentence and for which country, over quotations, pronouns and paragraphs."""

import pytest
from written import annotated

from briefgen.extractors.people.actors import actor
from briefgen.extractors.people.participants import Person
from briefgen.extractors.people.speakers import speakers


def _spoken(text, persons=()):
    sentences = annotated(text)
    named = frozenset(m.country for s in sentences for m in s.mentions)
    return speakers(sentences, persons, named)


def _last(text, persons=()):
    return _spoken(text, persons)[-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Union leader Ann Lee said on Monday that the pact was dead.", "Union leader Ann Lee"),
        ("“We lose,” said the minister.", "the minister"),
        ("“We lose,” he added.", "he"),
        ("The plan, traders say, will fail.", "traders"),
        ("Every boat is lost, Ruiz added.", "Ruiz"),
        ("The foreign minister, Ana Ruiz, said the talks went well.", "Ana Ruiz"),
        ("Asked about the deal, the envoy said nothing.", "the envoy"),
        ("Speaking in Lima, President Ana Ruiz condemned the raid.", "President Ana Ruiz"),
        ("In Brussels the alliance’s spokesman said it was a gain.", "the alliance’s spokesman"),
        ("The levy was condemned by fishermen on both coasts.", "fishermen"),
        ("The bill drew criticism from teachers.", "teachers"),
        ("Some farmers burned a straw boat.", "Some farmers"),
        ("Many of the growers oppose it.", "Many of the growers"),
        ("According to the ministry, nothing was signed.", "the ministry"),
        ("The United States has suspended its aid.", "The United States"),
        ("The far right walked out.", "The far right"),
        ("Even those who back the pact admit that it is late.", "those"),
        ("10:40 Madrid objects.", "Madrid"),
        ("Thousands of students marched to the palace.", "Thousands of students"),
        ("He said it was over.", "He"),
        ("However, China has warned against the move.", "China"),
        ("Some 4,300 herders would have to leave their land.", "Some 4,300 herders"),
        ("Nothing is said about the costs.", ""),
        ("Peru's envoy arrived late after the host objected to a photograph.", "Peru's envoy"),
        ("Chile, upstream, has not said a word.", "Chile"),
        ("Ann Lee, who is on leave in Lima, has said she might appeal.", "Ann Lee"),
        (
            "Minister for Ports, Young Sailors and Families Ann Lee said it was fair.",
            "Minister for Ports, Young Sailors and Families Ann Lee",
        ),
        ("The reaction from Sudrian state radio Tuesday was scornful.", "Sudrian state radio"),
        ("“It is late,” the daily quotes a source close to the yard.", "a source close to the yard"),
        ("The Aldmouth Post quoted an official at the port as saying it was shut.", "an official at the port"),
        ("Her words were branded “mad” by the Harbour Rights Union (HRU).", "the Harbour Rights Union"),
        ("The prices were quoted in crowns by the bank.", "The prices"),
    ],
)
def test_the_actor_is_the_one_who_speaks_or_acts(text, who):
    assert actor(text) == who


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kenyan farmers oppose the levy.", "Kenya"),
        ("Nairobi welcomed the news.", "Kenya"),
        ("The Kremlin declined to comment.", "Russia"),
        ("Downing Street said it was pleased.", "United Kingdom"),
        ("Foggy Bottom kept quiet.", "United States"),
        ("Lawmakers in the Knesset walked out.", "Israel"),
        ("The European Commission said it would look at the text.", "European Union"),
        ("“No,” said Ann Lee, a Kenyan economist.", "Kenya"),
        ("Kenya’s trade minister, Ann Lee, called it a shame.", "Kenya"),
        ("Voters in Ireland rejected the treaty.", "Ireland"),
        ("Hundreds rallied outside the Israeli embassy in Amman.", "Jordan"),
        ("The British embassy in Lima refused to comment.", "United Kingdom"),
        ("The envoy to Japan complained.", ""),
        ("Anti-Japanese crowds marched in Manila.", "Philippines"),
        ("Republicans in the Senate opposed the deal.", "United States"),
        ("The Sejm rejected the bill.", "Poland"),
        ("In Peru, miners cheered.", "Peru"),
        ("In Lima the miners cheered.", "Peru"),
        ("Human Rights Watch called for an inquiry.", ""),
    ],
)
def test_a_country_is_read_from_name_people_seat_or_place(text, country):
    last = _last(text)
    assert (last.country or last.place) == country


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Kenyan Prime Minister Ann Lee smiled and left.\n\n“We won,” Lee said.", "Lee", "Kenya"),
        ("“We won,” said Kenyan minister Ann Lee.\n\n“Nobody lost.”", "Kenyan minister Ann Lee", "Kenya"),
        ("Kenyan minister Ann Lee said no. She added that talks go on.", "Kenyan minister Ann Lee", "Kenya"),
        ("Kenyan traders met. Uganda’s president, Tom Hale, objected. They cheered.", "Kenyan traders", "Kenya"),
        ("A Kenyan official said no.\n\nThe official gave no reason.", "The official", "Kenya"),
        ("The International Monetary Fund met in Lusaka. The fund’s mission chief said no.", "The fund’s mission chief",
         "International Monetary Fund"),
        ("NATO ministers met. “No,” said the alliance’s spokesman.", "the alliance’s spokesman", "NATO"),
        ("The European Union wrote to Oslo. The bloc’s envoy warned of delay.", "The bloc’s envoy", "European Union"),
    ],
)  # fmt: skip
def test_speakers_are_carried_on(text, who, country):
    last = _last(text)
    assert (last.actor, last.country) == (who, country)


def test_a_quotation_ahead_of_its_speaker_belongs_to_them():
    first, second = _spoken("“We lost.” “We lost all,” said the Kenyan minister.")
    assert (first.actor, first.country) == (second.actor, second.country) == ("the Kenyan minister", "Kenya")


def test_a_speaker_long_gone_is_not_carried():
    text = "Kenyan minister Ann Lee said no.\n\n" + "Rain fell on roofs at noon.\n\n" * 6 + "“It is over.”"
    assert _last(text).country == ""


def test_a_family_name_brings_no_country_without_its_office():
    assert _last("Britain signed. Mary Brown said it was done.").country == ""
    assert _last("Britain signed. British minister Mary Brown spoke. Brown said it was done.").country == (
        "United Kingdom"
    )


def test_a_persons_office_gives_the_country():
    lee = Person("Ann Lee", "minister", "Kenya", 0)
    assert _last("Lee condemned it.", [lee]).country == "Kenya"


def test_a_table_of_words_has_no_speaker():
    assert _last("word " * 500 + "said.").actor == ""


def test_a_party_called_alliance_is_no_nato():
    assert _last("NATO met in Helsinki. The Left Alliance abstained.").country == ""
    assert _last("NATO met in Helsinki. The Alliance said that it stood with its members.").country == "NATO"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Strikes in several ports have shown the displeasure.", ""),
        ("Waiting times for passengers are to be cut.", ""),
        ("Protests by dockers have closed the port.", "dockers"),
        ("Sources close to the talks said a deal was near.", "Sources close to the talks"),
        ("Critics of the deal said it was late.", "Critics of the deal"),
        ("Jo Hale of the Lima Times said it was late.", "Jo Hale of the Lima Times"),
        ("His lawyer Ann Lee said they would sue.", "Ann Lee"),
    ],
)
def test_an_event_acts_in_nobodys_place(text, who):
    assert _last(text).actor == who


def test_it_says_what_the_body_before_says():
    told = _last("The Peruvian government denied the claims.\n\nIn a statement, it said: “The jails are clean.”")
    assert (told.actor, told.country) == ("The Peruvian government", "Peru")
    assert _last("Ana Ruiz denied the claims.\n\nThe plan is late, as it said.").actor != "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Britain and Peru fell out.\n\nA Foreign Office spokesman said nothing.", "United Kingdom"),
        ("Peru and Chile fell out.\n\nA Foreign Office spokesman said nothing.", ""),
        ("Britain and Peru fell out.\n\nThe Peruvian Foreign Office said nothing.", "Peru"),
        ("Britain and Peru fell out.\n\nLabour MPs asked for a vote.", "United Kingdom"),
        ("Britain and Kenya fell out.\n\nLabour MPs asked for a vote.", ""),
        ("A Peruvian sailor held in Chile is to sue.\n\nHis sister said he was ill.", "Peru"),
        ("Tom Hale, 46, from Hull, London, said he was held in Chile.", "United Kingdom"),
        ("A senior diplomat in Lima, who gave no name, waited. An official at the ministry said no.", ""),
        ("Lima Rail and Dock Corp is to build a yard in Chile.\n\nLRDC says the yard is safe.", "Peru"),
        ("The Peruvian Dockers spoke first.\n\nThe union's president, Jo Hale, called it late.", "Peru"),
    ],
)
def test_offices_and_kin_tell_a_country(text, country):
    assert _last(text).country == country


def test_across_the_bloc_is_the_union_that_the_article_names():
    told = _last("The European Union and Norway signed a pact.\n\nThe reaction was glum across the bloc.")
    assert (told.country or told.place) == "European Union"
