"""A deal's own terms told with "It" stand with the deal's name, where nothing else could be meant."""

import pytest
from written import written

from briefgen.extractors.articles import study
from briefgen.extractors.line.leaning import hangs
from briefgen.extractors.line.wording import condense, fault
from briefgen.extractors.resolution import resolved

MADE = "Peru and Chile struck a deal on copper on Friday."


def _told(text):
    article = study(written(text))
    index = len(article.sentences) - 1
    line = resolved(condense(article.sentences[index].text).text, article, index)
    assert fault(line, [article.sentences[index].text]) is None
    return line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{MADE} It will see a 5% tariff on most ores.", "[The deal] will see a 5% tariff on most ores."),
        (f"{MADE} It also commits both to a joint court.", "[The deal] also commits both to a joint court."),
        (f"{MADE} It also calls for a joint court.", "[The deal] also calls for a joint court."),
        (f"{MADE} It gives miners three years to leave.", "[The deal] gives miners three years to leave."),
        (f"{MADE} It will also cut tariffs on cars.", "[The deal] will also cut tariffs on cars."),
        (
            "Defence ministers of Peru and Chile inked a contract in Lima. It will give each side 20 boats.",
            "[The contract] will give each side 20 boats.",
        ),
        (f"{MADE}\n\nIt will see a 5% tariff on most ores.", "[The deal] will see a 5% tariff on most ores."),
        (
            f"{MADE}\n\nMost were gloomy; some said an uneven deal was worth it.\n\nIt will see tariffs of 5% on ores.",
            "[The deal] will see tariffs of 5% on ores.",
        ),
    ],
)
def test_the_deal_is_put_in_brackets(text, line):
    assert _told(text) == line
    assert not hangs(line)


@pytest.mark.parametrize(
    "text",
    [
        "Peru has signed a deal with Chile. It will cut tariffs on cars.",
        "Peru's finance ministry attacked the deal. It also calls for a court.",
        "The foreign ministry rejected the deal. It will see tariffs of 5% as an insult.",
        f"{MADE} It will see many ships.",
        f"{MADE} It will rain on Sunday.",
        f"{MADE}\n\nIt gives miners three years to leave.",
        "Peru and Chile struck a deal and a pact on Friday. It also commits both to a joint court.",
        "Farmers spoke of a deal with Chile.\n\nThe port is old.\n\nIt will see a 5% tariff on most ores.",
        "A road is there. A port is there.\n\nSome spoke of a deal with Chile.\n\nIt will see a 5% tariff on ores.",
        "The deal's critics met in Lima and Quito. It gives miners three years to leave.",
    ],
)
def test_in_doubt_it_stays(text):
    assert "[" not in _told(text)
