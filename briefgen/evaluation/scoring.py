"""One briefing compared with the labels of its article: what is counted, and what was missed or misplaced."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from briefgen.evaluation.labelled import LABELS, Labelled, Sentence
from briefgen.evaluation.matching import Place, Stream, fold, in_order, same_figure, same_name, unbracketed, words
from briefgen.model.briefing import Agreement, Briefing, Evidence, Reaction, Statement
from briefgen.model.vocabulary import SECTIONS, firmness

KINDS = (
    *SECTIONS, "status", "stance", "country", "actor", "parties", "when", "lines", "participants", "dates", "figures",
    "gaps", "summary", "printed",
)  # fmt: skip
"""The kinds of errors."""
_ARTICLES = frozenset({"the", "a", "an"})


class Miss(Struct, frozen=True):
    """One thing that is not as the labels say."""

    kind: str
    article: str
    what: str
    """How it is instead."""
    text: str


class Score(Struct, frozen=True):
    """What one article adds to the figures."""

    article: str
    counts: Counter[str]
    misses: tuple[Miss, ...]


class Given(Struct, frozen=True):
    """What is compared: a briefing, and what the template prints of it."""

    briefing: Briefing
    printed: frozenset[str] | None = None
    """The ids of the statements that are printed; None where that was not asked."""
    summary_words: int = 60


def score(article: Labelled, given: Given) -> Score:
    """Return what a briefing of `article` gets right and wrong."""
    return _Comparison(article, given).score()


@dataclass
class _Comparison:
    article: Labelled
    given: Given
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    quoting: dict[int, dict[str, list[str]]] = field(default_factory=dict)
    """Sentence -> section -> the ids of the statements that quote it."""
    lines: dict[int, list[str]] = field(default_factory=dict)
    """Sentence -> the texts of the right statements that rest on it."""

    def score(self) -> Score:
        stream = Stream([sentence.text for sentence in self.article.sentences])
        for section in SECTIONS:
            for statement in getattr(self.given.briefing, section):
                self._statement(section, statement, stream.place(_quotes(statement)))
        for number, sentence in enumerate(self.article.sentences):
            self._sentence(number, sentence)
        self._lines()
        self._boxes()
        self._summary(stream)
        self._gaps()
        return Score(self.article.id, self.counts, tuple(self.misses))

    def _miss(self, kind: str, what: str, text: str) -> None:
        self.misses.append(Miss(kind, self.article.id, what, text))

    def _count(self, name: str, *, right: bool) -> None:
        """Count one thing that was wanted, and whether it is right."""
        self.counts[f"{name}.wanted"] += 1
        self.counts[f"{name}.right"] += right

    def _statement(self, section: str, statement: Statement, place: Place) -> None:
        self.counts["statements"] += 1
        self.counts["grounded"] += _is_grounded(statement.evidence, self._texts())
        told = words(" ".join(_quotes(statement)))
        self.counts["faithful"] += in_order(words(unbracketed(statement.text)), told)
        self.counts[f"{section}.given"] += 1
        for number in place.touched:
            self.quoting.setdefault(number, {}).setdefault(section, []).append(statement.id)
        if place.main is None:
            self._miss(section, "unmatched", statement.text)
            return
        truth = self.article.sentences[place.main]
        if section not in truth.accepted:
            self._miss(section, f"is {truth.label}", truth.text)
            return
        self.counts[f"{section}.right"] += 1
        self.lines.setdefault(place.main, []).append(statement.text)
        self._attributes(statement, truth)

    def _texts(self) -> dict[str, str]:
        return {source.id: source.text for source in self.given.briefing.sources}

    def _attributes(self, statement: Statement, truth: Sentence) -> None:
        if isinstance(statement, Agreement):
            self._value("status", statement.status, truth.status, truth)
            if truth.status:
                firmest = max(map(firmness, truth.status))  # type: ignore[arg-type]  # inspected when it was read
                self.counts["status.firmer"] += firmness(statement.status) > firmest
            self._value("when", statement.when, truth.when, truth)
            self._parties(statement, truth)
        elif isinstance(statement, Reaction):
            self._value("stance", statement.stance, truth.stance, truth)
            if truth.stance and not statement.inferred:
                self._count("shown_stance", right=statement.stance in truth.stance)
            self._value("country", statement.country, truth.country, truth)
            self._actor(statement, truth)

    def _value(self, kind: str, value: str, accepted: Sequence[str], truth: Sentence) -> None:
        if not accepted:
            return
        right = fold(value) in set(map(fold, accepted))
        self._count(kind, right=right)
        if not right:
            self._miss(kind, f"{value or 'none'} for {' or '.join(accepted)}", truth.text)

    def _actor(self, reaction: Reaction, truth: Sentence) -> None:
        if not truth.actor:
            return
        right = any(_bare(reaction.actor) == _bare(actor) for actor in truth.actor)
        self._count("actor", right=right)
        if not right:
            self._miss("actor", f"{reaction.actor or 'none'} for {' or '.join(truth.actor)}", truth.text)

    def _parties(self, agreement: Agreement, truth: Sentence) -> None:
        """Count an agreement's parties against the accepted list that they are nearest to."""
        if not truth.parties:
            return
        given = {_bare(party) for party in agreement.parties}
        lists = [{_bare(party) for party in parties} for parties in truth.parties]
        nearest = max(lists, key=lambda parties: (len(parties & given), -len(parties)))
        self._count("party", right=given in lists)
        shared = len(nearest & given)
        self.counts.update({
            "parties.wanted": len(nearest), "parties.found": shared,
            "parties.given": len(given), "parties.right": shared,
        })  # fmt: skip
        if given not in lists:
            wanted = " or ".join(", ".join(parties) for parties in truth.parties)
            self._miss("parties", f"{', '.join(agreement.parties) or 'none'} for {wanted}", truth.text)

    def _sentence(self, number: int, sentence: Sentence) -> None:
        """Count whether a sentence was kept, and where."""
        sections = self.quoting.get(number, {})
        kept = bool(sections)
        self.counts["sentences"] += 1
        self.counts["kept"] += kept
        self.counts["doubled"] += len(sections) > 1
        if sentence.off:
            self.counts["off_topic.all"] += 1
            self.counts["off_topic.kept"] += kept
        if sentence.label == "N" and not sentence.also:
            self.counts["chaff.all"] += 1
            self.counts["chaff.kept"] += kept
        if sentence.must:
            self.counts["must.all"] += 1
            self.counts["must.kept"] += kept
            if LABELS[sentence.label]:
                self._must(sentence, sections)

    def _must(self, sentence: Sentence, sections: dict[str, list[str]]) -> None:
        home = LABELS[sentence.label]
        self.counts[f"{home}.wanted"] += 1
        self.counts[f"{home}.own"] += home in sections
        right = [name for section in sections if section in sentence.accepted for name in sections[section]]
        self.counts[f"{home}.found"] += bool(right)
        if not right:
            self._miss(home, f"in {','.join(sorted(sections))}" if sections else "missed", sentence.text)
        elif self.given.printed is not None:
            printed = not self.given.printed.isdisjoint(right)
            self._count("printed", right=printed)
            if not printed:
                self._miss("printed", "cut", sentence.text)

    def _lines(self) -> None:
        for number, sentence in enumerate(self.article.sentences):
            if not sentence.lines or number not in self.lines:
                continue
            given = [words(text) for text in self.lines[number]]
            right = any(words(line) in given for line in sentence.lines)
            self._count("lines", right=right)
            if not right:
                self._miss("lines", " / ".join(self.lines[number]), " / ".join(sentence.lines))

    def _boxes(self) -> None:
        article, briefing = self.article, self.given.briefing
        people = [person.name for person in briefing.participants]
        self._set("participants", [person.name for person in article.participants], people, same_name)
        self._people()
        wanted = sorted({day.iso for day in article.dates if day.iso})
        self._set("dates", wanted, sorted({event.date for event in briefing.timeline}), str.__eq__)
        self._set("figures", article.figures, [figure.text for figure in briefing.figures], same_figure)

    def _set(self, name: str, wanted: Sequence[str], given: Sequence[str], same: Callable[[str, str], bool]) -> None:
        missed = [item for item in wanted if not any(same(item, other) for other in given)]
        wrong = [item for item in given if not any(same(other, item) for other in wanted)]
        self.counts.update({
            f"{name}.wanted": len(wanted), f"{name}.found": len(wanted) - len(missed),
            f"{name}.given": len(given), f"{name}.right": len(given) - len(wrong),
        })  # fmt: skip
        for what, items in (("missed", missed), ("not wanted", wrong)):
            for item in items:
                self._miss(name, what, item)

    def _people(self) -> None:
        """Count role and country of each person that was found."""
        for person in self.article.participants:
            found = next((p for p in self.given.briefing.participants if same_name(person.name, p.name)), None)
            if found is None:
                continue
            for kind, wanted, given in (("role", person.role, found.role), ("country", person.country, found.country)):
                if not wanted:
                    continue
                right = bool(fold(given)) and (fold(wanted) in fold(given) or fold(given) in fold(wanted))
                self._count(f"person_{kind}", right=right)
                if not right:
                    self._miss("participants", f"{kind} {given or 'none'} for {wanted}", person.name)

    def _summary(self, stream: Stream) -> None:
        bottom = [number for number, sentence in enumerate(self.article.sentences) if sentence.bottom]
        if not bottom:
            return
        summary = self.given.briefing.summary
        quoted = {number for statement in summary for number in stream.place(_quotes(statement)).touched}
        right = not quoted.isdisjoint(bottom)
        self._count("summary", right=right)
        if not right:
            said = " ".join(statement.text for statement in summary)
            self._miss("summary", f"says: {said or 'nothing'}", self.article.sentences[bottom[0]].text)
        length = sum(len(statement.text.split()) for statement in summary)
        self.counts["summary.short"] += length <= self.given.summary_words
        if length > self.given.summary_words:
            self._miss("summary", f"has {length} words", summary[0].text)

    def _gaps(self) -> None:
        listed = set(self.given.briefing.gaps)
        for gaps, wanted in ((self.article.gaps, True), (self.article.no_gaps, False)):
            for gap in gaps:
                right = (gap in listed) is wanted
                self._count("gaps", right=right)
                if not right:
                    self._miss("gaps", "missed" if wanted else "not wanted", gap)


def _quotes(statement: Statement) -> Iterator[str]:
    return (piece.quote for piece in statement.evidence)


def _is_grounded(evidence: Iterable[Evidence], texts: dict[str, str]) -> bool:
    standing = [texts.get(piece.source, "")[piece.start : piece.end] == piece.quote for piece in evidence]
    return bool(standing) and all(standing)


def _bare(name: str) -> tuple[str, ...]:
    """Return the words of a name without its article: "the European Union" is "European Union"."""
    said = words(name)
    return tuple(said[1:] if said[:1] and said[0] in _ARTICLES else said)
