"""Long articles: what a sentence costs does not grow with how many there are."""

import time
from itertools import islice, product

import pytest
from written import annotated, written

from briefgen.extractors.articles import study
from briefgen.extractors.matter.off_topic import off_topic
from briefgen.extractors.statements import placed

LEAD = "Peru and Chile signed a treaty on ports. Foreign minister Ana Ruiz of Peru said that it was good."
NAMES = ["".join(parts).title() for parts in product("bdfgklmnprst", "aeiou", "bdfgklmnprst", "aeiou", ("n", "r"))]


def _told(shape: str, count: int, between: str = " ") -> str:
    """Return so many sentences, each with three names of its own."""
    names = iter(NAMES * 2)
    return between.join(shape.format(*islice(names, 3)) for _ in range(count))


def _strays(count: int) -> str:
    """Return paragraphs on one matter, and as many that share no word with it nor with one another."""
    words = iter(name.lower() + end for end in ("a", "eo", "iu") for name in NAMES * 2)
    strays = (" ".join(" ".join(islice(words, 10)).capitalize() + "." for _ in range(3)) for _ in range(count))
    return "\n\n".join([LEAD + " Both sides agreed on ports."] * count + list(strays))


LONG = {
    "he": lambda count: f"{LEAD} {_told('He said that the treaty {0} the {1}.', 3 * count)}",
    "strays": _strays,
    "asides": lambda count: f"{LEAD}\n\n{LEAD}\n\n{_told('Meanwhile the {0} ports treaty {1}.', 8 * count)}",
}


@pytest.mark.parametrize("kind", LONG)
def test_time_grows_with_the_number_of_sentences_alone(kind):
    _seconds(kind, 5)
    short, long = (min(_seconds(kind, count) for _ in range(2)) for count in (25, 100))
    assert long < 6 * max(short, 0.01), (short, long)


def _seconds(kind: str, count: int) -> float:
    """Return how long the step takes that looks back upon other sentences."""
    text = LONG[kind](count)
    article, sentences = study(written(text)) if kind == "he" else None, annotated(text)
    start = time.process_time()
    if article is not None:
        placed(article)
    else:
        off_topic(sentences)
    return time.process_time() - start
