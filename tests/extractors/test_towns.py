"""Towns that the atlas does not know stand for the country that their article tells."""

import pytest
from written import annotated

from briefgen.extractors.places.countries import main_countries
from briefgen.extractors.towns import located


def _told(text):
    return [[mention.country for mention in sentence.mentions] for sentence in located(annotated(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry waits in Vidrovo, in northern Bulgaria. The mayor of Vidrovo is glad.",
        "The ferry waits near Vidrovo, Bulgaria. The mayor of Vidrovo is glad.",
        "The ferry waits in the Bulgarian port of Vidrovo. The mayor of Vidrovo is glad.",
    ],
)
def test_a_town_is_known_from_where_its_country_is_told(text):
    assert _told(text)[-1] == ["Bulgaria"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry waits in Vidrovo. The mayor of Vidrovo is glad.",
        "They came from Peru, Chile, and waited. Peru is glad.",
        "It waits in Vidrovo, Bulgaria. It waits in Vidrovo, Serbia. The mayor of Vidrovo is glad.",
        "It waits in Vidrovo, Bulgaria. Ann Vidrovo Petrova is glad.",
    ],
)
def test_in_doubt_a_name_is_no_town(text):
    assert _told(text)[-1] in ([], ["Peru"])


def test_a_town_weighs_nothing_for_what_an_article_is_about():
    sentences = located(
        annotated("Serbia met Bulgaria. It waits in Vidrovo, Bulgaria. Vidrovo is old. Vidrovo is glad.")
    )
    assert main_countries([sentence.mentions for sentence in sentences[2:]]) == ("Bulgaria",)
    assert main_countries([sentence.mentions for sentence in sentences])[0] == "Bulgaria"
