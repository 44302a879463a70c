"""Learns the table of stances from labelled articles: `briefgen/extractors/stances.json`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from briefgen.extractors.annotate import Annotated, annotate
from briefgen.extractors.countries import main_countries
from briefgen.extractors.participants import people
from briefgen.extractors.reactions import Setting, framed
from briefgen.extractors.sentences import Sentence
from briefgen.extractors.stances import STANCES
from briefgen.extractors.weights import Label
from scripts.training.maxent import Example, Fitted, Settings, fit

_LETTERS: dict[str, Label] = {"D": "domestic_reactions", "I": "international_reactions"}
_SECOND = 0.5
"""What a sentence is worth that is a reaction only by its second label."""
_WORDS, _FRAME = 0.4, 0.5
"""How freely words and what surrounds a reaction may count, beside its words of judgement."""
_LEAST = 0.015
"""Weights below this are left out: they decide nothing."""


def table(articles: Iterable[Mapping[str, Any]]) -> bytes:
    """Return the file of weights learned from labelled articles, in the form of `quality/README.md`."""
    found = [example for article in articles for _, example in examples(article)]
    return _written(fit(found, STANCES, Settings(strength=0.05, scale=_scale, least=3)))


def examples(article: Mapping[str, Any]) -> Iterator[tuple[int, Example]]:
    """Yield each reaction of a labelled article as an example, with the number of its sentence."""
    sentences = annotate(_sentences(article))
    for index, one in framed(sentences, labels(article), _setting(article, sentences)).items():
        wanted = article["sentences"][index]["stance"]
        worth = 1.0 if article["sentences"][index]["label"] in _LETTERS else _SECOND
        yield index, Example(one.signs, dict.fromkeys(wanted, worth / len(wanted)))


def labels(article: Mapping[str, Any]) -> dict[int, Label]:
    """Return the section of each sentence whose stance is known: its first label that is a reaction's."""
    found: dict[int, Label] = {}
    for index, sentence in enumerate(article["sentences"]):
        letters = (letter for letter in (sentence["label"], *sentence.get("also", ())) if letter in _LETTERS)
        letter = next(letters, None)
        if letter and sentence.get("stance"):
            found[index] = _LETTERS[letter]
    return found


def _setting(article: Mapping[str, Any], sentences: Sequence[Annotated]) -> Setting:
    aside = set(article.get("off_topic", ()))
    about = [sentence for index, sentence in enumerate(sentences) if index not in aside]
    return Setting(main_countries([sentence.mentions for sentence in about]), people(about))


def _sentences(article: Mapping[str, Any]) -> Iterator[Sentence]:
    paragraph, last = 1, 0
    for index, sentence in enumerate(article["sentences"]):
        start, end = sentence["start"], sentence["end"]
        paragraph += "\n" in article["text"][last:start]
        last = end
        yield Sentence(source="s1", start=start, end=end, text=sentence["text"], paragraph=paragraph, index=index)


def _scale(sign: str) -> float:
    if sign.startswith(("s:", "w:")):
        return _WORDS
    return _FRAME if "+" in sign or sign.startswith(("kind", "side", "label", "carried")) else 1.0


def _written(model: Fitted) -> bytes:
    rows = {sign: [round(weight, 2) for weight in row] for sign, row in sorted(model.weights.items())}
    kept = {sign: row for sign, row in rows.items() if max(map(abs, row)) >= _LEAST}
    start = [round(weight, 2) for weight in model.start]
    return (
        msgspec.json.format(msgspec.json.encode({"start": start, "signs": kept}), indent=0).replace(b"],", b"],\n")
        + b"\n"
    )
