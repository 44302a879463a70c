"""Twelve events of our own in `corpus/events`, each told by three to five articles: what is joined, counted, disputed.

What the articles were written to hold stands beside them in `expected.yaml`: facts that several tell, sentences that
only look alike, copies of one report, disagreements and what only seems to be one, persons under several spellings.
"""

import hashlib
from functools import cache
from itertools import combinations, permutations
from pathlib import Path

import pytest
import yaml

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.extractors.faults import faults
from briefgen.extractors.joining.persons import name_parts
from briefgen.model.briefing import SECTIONS, Briefing
from briefgen.model.forms import to_yaml
from briefgen.model.independence import origin_count
from briefgen.settings import Settings

EVENTS = sorted((Path(__file__).parents[3] / "corpus" / "events").iterdir())
FEWEST_CONFLICTS, CONFLICTS = 19, 33
"""Of the disagreements planted, so many are found at least; what is told in wholly other words is missed."""


def extracted(files) -> Briefing:
    return pipeline.extract(pipeline.read(files, Settings(), ignore), Settings(), ignore)


class Event:
    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
        files = sorted(folder.glob("*.txt"))
        self.briefing = extracted(files)
        hashes = {source.raw_sha256: source.id for source in self.briefing.sources}
        self._ids = {file.name: hashes[hashlib.sha256(file.read_bytes()).hexdigest()] for file in files}

    def stands_in(self, quotation, evidence) -> bool:
        """Tell whether a sentence of a file is among some quotations, or has one of them as its part."""
        file, sentence = quotation
        told = " ".join(sentence.split())
        pieces = (" ".join(piece.quote.split()) for piece in evidence if piece.source == self._ids[file])
        return any(told in piece or piece in told for piece in pieces)

    def statements(self, quotation) -> set[str]:
        return {
            item.id
            for section in SECTIONS[1:]
            for item in getattr(self.briefing, section)
            if self.stands_in(quotation, item.evidence)
        }

    def told(self, conflict) -> bool:
        """Tell whether an expected disagreement is in the briefing, with quotations of two articles."""
        return any(self.is_one(found, conflict) for found in self.briefing.conflicts)

    def is_one(self, found, conflict) -> bool:
        told = {quotation[0] for quotation in conflict["quotes"] if self.stands_in(quotation, found.evidence)}
        return found.kind == conflict["kind"] and len(told) > 1


@cache
def events() -> tuple[Event, ...]:
    return tuple(map(Event, EVENTS))


def test_copies_of_one_report_count_as_one_origin() -> None:
    told = {event.name: origin_count(event.briefing.sources) for event in events()}
    assert told == {event.name: event.expected["origins"] for event in events()}


def test_what_only_looks_alike_is_not_joined() -> None:
    joined = [
        (event.name, pair)
        for event in events()
        for pair in event.expected["different"]
        if event.statements(pair[0]) & event.statements(pair[1])
    ]
    assert joined == []


def test_what_copies_have_word_for_word_is_one_statement_with_the_quotations_of_all() -> None:
    for event in events():
        texts = [(section, item.text) for section in SECTIONS[1:] for item in getattr(event.briefing, section)]
        several = {
            section: [item for item in getattr(event.briefing, section) if len({e.source for e in item.evidence}) > 1]
            for section in SECTIONS[1:]
        }
        assert len(set(texts)) == len(texts), event.name
        if event.expected["copies"]:
            assert sum(map(len, several.values())) >= 3, event.name


def test_disagreements_are_shown_and_nothing_else_is_one() -> None:
    found = [event.told(conflict) for event in events() for conflict in event.expected["conflicts"]]
    assert len(found) == CONFLICTS
    assert sum(found) >= FEWEST_CONFLICTS
    beside = [
        (event.name, told.text)
        for event in events()
        for told in event.briefing.conflicts
        if not any(event.is_one(told, conflict) for conflict in event.expected["conflicts"])
    ]
    assert beside == []


def test_what_only_seems_to_disagree_is_no_conflict() -> None:
    for event in events():
        for seeming in event.expected["no_conflict"]:
            for told in event.briefing.conflicts:
                assert not all(event.stands_in(sentence, told.evidence) for sentence in seeming["pair"]), told.text


def test_persons_are_one_under_their_spellings_and_others_are_not() -> None:
    wrong = [
        (event.name, person["variants"])
        for event in events()
        for person in event.expected["persons"]
        if not is_right(event, person)
    ]
    assert len(wrong) <= 2, wrong


def is_right(event: Event, person) -> bool:
    found = [
        {
            number
            for number, known in enumerate(event.briefing.participants)
            if set(name_parts(variant)) <= set(name_parts(known.name))
        }
        for variant in person["variants"]
    ]
    whole = set().union(*found)
    return len(whole) <= 1 if person["same"] else not all(found) or len(whole) > 1


@pytest.mark.parametrize("folder", EVENTS, ids=lambda folder: folder.name)
def test_the_order_of_the_articles_changes_nothing(folder: Path) -> None:
    files = sorted(folder.glob("*.txt"))
    orders = (files, files[::-1], *list(permutations(files))[5:8])
    assert len({to_yaml(extracted(order)) for order in orders}) == 1


@pytest.mark.parametrize("folder", EVENTS, ids=lambda folder: folder.name)
def test_nothing_joined_breaks_a_law(folder: Path) -> None:
    told = []
    files = sorted(folder.glob("*.txt"))
    briefing = pipeline.extract(pipeline.read(files, Settings(), ignore), Settings(), told.append)
    assert [each.message for each in told if each.code == "ungrounded"] == []
    assert faults(briefing) == ()


def test_no_conflict_stands_twice() -> None:
    for event in events():
        for one, other in combinations(event.briefing.conflicts, 2):
            assert one.text != other.text
