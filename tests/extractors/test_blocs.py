"""Europe is the European Union where an article is about the Union, and weighs nothing for its parties."""

from written import annotated

from briefgen.extractors.blocs import united
from briefgen.extractors.places.countries import main_countries

_PACT = "The European Union and Norway signed a pact. The European Union is glad. Farmers in Europe are not."


def _main(sentences):
    return main_countries([sentence.mentions for sentence in sentences])


def test_europe_is_the_union_in_an_article_on_it():
    sentences = united(annotated(_PACT))
    assert sentences[2].countries == ("European Union",)
    assert _main(sentences) == ("European Union", "Norway")


def test_europe_stays_a_continent_elsewhere():
    sentences = annotated("Norway and Peru signed a pact. Norway is glad. Norway sells fish in Europe.")
    assert united(sentences) == sentences
