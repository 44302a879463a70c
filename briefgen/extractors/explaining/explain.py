"""Why a statement stands where it stands: its sentence read again, and the signs that decided told in plain words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from briefgen.errors import UnknownNameError, nearest
from briefgen.extractors.articles import Article, study
from briefgen.extractors.explaining import why
from briefgen.extractors.explaining.sign_words import Setting, in_words, is_telling
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.placing.reasons import Weighed
from briefgen.extractors.placing.sections import reasons
from briefgen.extractors.undertaking.staff import staff_hits
from briefgen.model.briefing import SECTIONS, Agreement, Briefing, Reaction, SetAside, Statement, statements
from briefgen.model.forms import is_edited
from briefgen.settings import Lexicon

MOST = 4
"""So many signs are told."""
_QUOTED = re.compile(r"“([^”]*)”")


class Case(Struct, frozen=True):
    """Why one sentence was placed where it was."""

    section: str
    """Where its signs place it; "set_aside" for what is left out."""
    decided: tuple[str, ...]
    """What spoke for that, the weightiest first."""
    runner_up: str
    """The section that was next."""
    for_runner_up: tuple[str, ...]


class Explanation(Struct, frozen=True):
    """Everything that can be said of one statement."""

    place: str
    """Where it stands in the file: `agreements[2]`."""
    section: str
    statement: Statement
    case: Case | None
    """None where the statement's sentence was not weighed: another extractor, or a person, has made it."""
    fields: tuple[tuple[str, str], ...]
    """What was read of it besides, with the reason: status, actor, country, stance."""
    notes: tuple[str, ...]
    """What happened to it after it was placed, and what a person or another version has changed."""


class LeftOut(Struct, frozen=True):
    """Why a stretch of a source is not in the briefing."""

    item: SetAside
    staff: str
    """The office's own phrase for which it was left out."""
    case: Case | None
    """The section that was nearest; None for what was never weighed, such as a page's furniture."""


def find(briefing: Briefing, name: str) -> tuple[str, Statement]:
    """Return the statement that `name` means, with its place: its id, the beginning of one, or its place in the file.

    Raises:
        UnknownNameError: there is none, or there are several.
    """
    placed = [
        (f"{section}[{number}]", statement)
        for section in SECTIONS
        for number, statement in enumerate(getattr(briefing, section))
    ]
    exact = [item for item in placed if name in {item[0], item[1].id}]
    found = exact or [item for item in placed if name and item[1].id.startswith(name)]
    # Repeats of one quotation share their id but for its ordinal: the first of them is meant.
    if len({statement.id.partition("-")[0] for _, statement in found}) == 1:
        return found[0]
    if found:
        several = ", ".join(f"{statement.id} ({place})" for place, statement in found)
        raise UnknownNameError(f'"{name}" begins more than one id: {several}.', "Give more of it.")
    raise UnknownNameError(f'There is no statement "{name}" in the briefing.', _hint(name, [s.id for _, s in placed]))


def _hint(name: str, ids: Sequence[str]) -> str:
    """Return the id nearest to `name` and all the others."""
    near = nearest(name, ids) if ids else ""
    return f"{near} Known: {', '.join(ids)}." if near and not near.startswith("Known") else near


def explain(briefing: Briefing, name: str, again: Briefing, lexicon: Lexicon) -> Explanation:
    """Return why a statement stands where it stands.

    Args:
        briefing: where it stands; its evidence has been checked.
        name: what `find` takes.
        again: what is extracted from the same sources now.
        lexicon: the office's own words, with which `again` was made.

    Raises:
        UnknownNameError: there is no such statement.
    """
    place, statement = find(briefing, name)
    section = place.partition("[")[0]
    told = _Told(briefing, lexicon).sentence(statement)
    case = _case(told) if told else None
    fields = tuple(_fields(statement, told)) if told else ()
    notes = (*_way(section, statement, case, again), *_changes(section, statement, briefing, again))
    return Explanation(place, section, statement, case, fields, notes)


def left_out(briefing: Briefing, lexicon: Lexicon) -> tuple[LeftOut, ...]:
    """Return why each stretch that was set aside is not in the briefing, in the order of the file."""
    told = _Told(briefing, lexicon)
    found = ((item, told.at(item.source, item.start)) for item in briefing.set_aside)
    return tuple(
        LeftOut(item, staff_hits(item.quote, lexicon).leave_out, _nearest(sentence) if sentence else None)
        for item, sentence in found
    )


class _Sentence(Struct, frozen=True):
    """A sentence that was weighed, among the others that were."""

    article: Article
    weighed: Weighed
    setting: Setting

    @property
    def index(self) -> int:
        """Its number among all sentences of its article."""
        return self.article.sentences.index(self.setting.sentence)


class _Told:
    """The sources of a briefing read again, and the weighed sentences found in them."""

    def __init__(self, briefing: Briefing, lexicon: Lexicon) -> None:
        self._found: dict[str, list[_Sentence]] = {}
        for source in briefing.sources:
            article = study(source, lexicon)
            weighed = reasons(article.story, lexicon)
            self._found[source.id] = [
                _Sentence(article, item, Setting(article.story, number, lexicon)) for number, item in enumerate(weighed)
            ]

    def sentence(self, statement: Statement) -> _Sentence | None:
        """Return the sentence that a statement's first quotation stands in."""
        first = statement.evidence[0]
        return self.at(first.source, first.start)

    def at(self, source: str, start: int) -> _Sentence | None:
        """Return the sentence at a place of a source; None where none was weighed there."""
        for item in self._found.get(source, []):
            sentence = item.setting.sentence.sentence
            if sentence.start <= start < sentence.end:
                return item
        return None


def _case(told: _Sentence) -> Case:
    ranked = told.weighed.ranked()
    return _between(told, ranked[0], ranked[1])


def _nearest(told: _Sentence) -> Case:
    """Return the case of what was left out: the nearest section is the runner-up, whatever else was said of it."""
    section = next(label for label in told.weighed.ranked() if label != "set_aside")
    return _between(told, "set_aside", section)


def _between(told: _Sentence, one: Label, other: Label) -> Case:
    return Case(one, _words(told, one, other), other, _words(told, other, one))


def _words(told: _Sentence, label: Label, over: Label) -> tuple[str, ...]:
    """Return what spoke most for a label over another; the commonness of background only where nothing else did."""
    signs = filter(is_telling, told.weighed.speaking_for(label, over))
    found = tuple(islice(_news(filter(None, (in_words(sign, told.setting) for sign in signs))), MOST))
    return found or ((in_words("start", told.setting),) if label == "background" else ())


def _news(said: Iterable[str]) -> Iterator[str]:
    """Yield what is said of signs without what only quotes words again that were quoted before."""
    quoted = ""
    for one in dict.fromkeys(said):
        shown = _QUOTED.findall(one)
        if not shown or not all(f" {phrase} " in quoted for phrase in shown):
            yield one
        quoted += "".join(f" {phrase} |" for phrase in shown)


def _fields(statement: Statement, told: _Sentence) -> Iterator[tuple[str, str]]:
    text = told.setting.sentence.text
    if isinstance(statement, Agreement):
        yield "status", why.of_status(statement, told.article, text)
    elif isinstance(statement, Reaction):
        yield "actor", why.of_actor(statement, text)
        yield "country", why.of_country(statement, told.article, told.index)
        yield "stance", why.of_stance(statement, text)


_STEPS: dict[tuple[str, str], str] = {
    ("agreements", "background"): "Its words tell of an agreement but show no status: told as background, no firmer.",
    ("background", "risks"): "It leaves an outcome open: told as a risk.",
    ("agreements", "risks"): "Its words tell of an agreement but show no status: told as a risk, which is next.",
    ("set_aside", "background"): "Its words speak for leaving it out, but it says something of the matter: kept.",
    ("domestic_reactions", "risks"): "It is a reaction; it stands as a risk too, for what it warns of.",
    ("international_reactions", "risks"): "It is a reaction; it stands as a risk too, for what it warns of.",
    ("risks", "domestic_reactions"): "It is a risk; it stands as a reaction too, for who tells it.",
    ("risks", "international_reactions"): "It is a risk; it stands as a reaction too, for who tells it.",
}


def _way(section: str, statement: Statement, case: Case | None, again: Briefing) -> Iterator[str]:
    """Yield the steps between what the signs of a sentence said and where the program put its statement."""
    if case is None:
        yield "Nothing was weighed for its quotation: it is no sentence of the matter as it is read now."
    if section == "summary":
        others = [f"{statement.id} in {name}" for name, statement in _twins(statement, again) if name != "summary"]
        beside = f": {', '.join(others)}" if others else ""
        yield f"It stands in the bottom line as one of the weightiest (salience {statement.salience:g}){beside}."
    elif case is not None and case.section != section and any(name == section for name, _ in _twins(statement, again)):
        yield _STEPS.get((case.section, section), f"A later step placed it under {section.replace('_', ' ')}.")


def _twins(statement: Statement, again: Briefing) -> list[tuple[str, Statement]]:
    """Return the statements that are made of the same sentence: a term's deal may be quoted beside it, or not."""
    first = statement.evidence[0]
    return [
        (section, other)
        for section, other in statements(again)
        if (other.evidence[0].source, other.evidence[0].start) == (first.source, first.start)
    ]


def _changes(section: str, statement: Statement, briefing: Briefing, again: Briefing) -> Iterator[str]:
    """Yield what is otherwise than this version, with these settings, would make it."""
    if statement.provenance != "rules":
        yield f"It was made by {statement.provenance}, which gives no reasons: these are the rules’ own."
    who = "A person" if is_edited(briefing) else "Another version or other settings"
    twins = _twins(statement, again)
    same = [other for name, other in twins if name == section]
    if not twins:
        yield f"{who} put it in: it would not be made now."
    elif not same:
        sections = " and ".join(sorted({name.replace("_", " ") for name, _ in twins}))
        yield f"{who} placed it here: it would stand under {sections} now."
    else:
        yield from _differences(statement, same, who)
    if statement.keep:
        yield f"A person has marked it: keep {statement.keep}."


def _differences(statement: Statement, same: Sequence[Statement], who: str) -> Iterator[str]:
    nearest_one = next((other for other in same if other.text == statement.text), same[0])
    if nearest_one.text != statement.text:
        yield f"{who} worded it; it would read now: {nearest_one.text}"
    for field in ("status", "stance", "country", "actor"):
        here, now = getattr(statement, field, None), getattr(nearest_one, field, None)
        if here != now:
            yield f"{who} set the {field}; it would be {now or 'empty'} now."


def listed(briefing: Briefing) -> Iterator[tuple[str, str, str]]:
    """Yield id, place and text of every statement, in the order of the file."""
    for section in SECTIONS:
        for number, statement in enumerate(getattr(briefing, section)):
            yield statement.id, f"{section}[{number}]", statement.text
