"""From placed sentences to the records of a briefing: each with its quotation, its words condensed within law 2."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.articles import Article
from briefgen.extractors.deal.agreements import Standing, standing, without_purpose
from briefgen.extractors.deal.parties import parties_of
from briefgen.extractors.deal.terms import Terms
from briefgen.extractors.deal.times import when as when_of
from briefgen.extractors.identity import statement_id
from briefgen.extractors.language.sentences import Sentence
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.line.coordination import undertakings_of
from briefgen.extractors.line.leaning import hangs
from briefgen.extractors.line.openings import opening
from briefgen.extractors.line.wording import condense
from briefgen.extractors.matter.title import country_of_one
from briefgen.extractors.matter.topics import topic
from briefgen.extractors.people.interviews import Voice
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.places.members import is_of_party
from briefgen.extractors.placing.amended import befalls
from briefgen.extractors.placing.sections import Placement
from briefgen.extractors.receiving.reactions import ABROAD, HOME, Reading, Setting, is_abroad, reactions
from briefgen.extractors.resolution import quoted_by, resolved, spoken_by, with_we
from briefgen.extractors.salience import dangling, of_reaction, salience
from briefgen.model.briefing import Agreement, Evidence, Reaction, Risk, SetAside, Statement
from briefgen.patterns import Pattern


class Placed(Struct, frozen=True):
    """A statement and where it goes."""

    label: Label
    statement: Statement
    index: int
    """Of its sentence."""


def placed(article: Article) -> tuple[Placed, ...]:
    """Return every statement of an article, in the order of its text."""
    also = _also(article)
    received = article.labels | {index: label for index, label in also.items() if label != "risks"}
    alone = country_of_one(article.on_topic, article.main)
    readings = reactions(
        article.sentences, received, Setting(article.main, article.spoken, alone, article.source.publisher or "")
    )
    terms = Terms(article)
    found = chain.from_iterable(
        (*_placed(article, index, readings, terms), *_beside(article, index, readings, also.get(index)))
        for index in sorted(article.labels)
    )
    told = tuple(replace(item, label=ABROAD) if _is_elsewhere(item, article, alone) else item for item in found)
    own = _heard_at_home(told)
    told = tuple(replace(item, label=HOME) if _is_at_home(item, article, own) else item for item in told)
    boxes = {item.index: (item.label, _country(item)) for item in told if item.label in {HOME, ABROAD}}
    carried = {index for index, speaker in article.spoken.items() if speaker.carried}
    return _led_in(_each_in_one(tuple(_beside_its_like(item, boxes, carried) for item in told), article))


def _led_in(items: Sequence[Placed]) -> tuple[Placed, ...]:
    """Return the statements, none that leans on the one before it weighing more than that one.

    So no template prints it alone; where the one before stands elsewhere, or nowhere, it weighs nothing.
    """
    weights: dict[tuple[int, Label, str], float] = {}
    found: list[Placed] = []
    for item in items:
        own = max(item.statement.salience, _BEHIND)
        speaker = item.statement.actor if isinstance(item.statement, Reaction) else ""
        if item.index and hangs(item.statement.text, speaker):
            before = weights.get((item.index - 1, item.label, _country(item)), 0.0)
            own = round(max(min(own, before) - _BEHIND, _BEHIND), 2) if before > _BEHIND else 0.0
        weights[item.index, item.label, _country(item)] = own
        found.append(replace(item, statement=replace(item.statement, salience=own)))
    return tuple(found)


_BEHIND = 0.01
"""Less than this no statement weighs that can be read alone: only what weighs nothing is never printed."""


def _each_in_one(items: Sequence[Placed], article: Article) -> tuple[Placed, ...]:
    """Return the statements with all reactions of a country in one box: it is a party to the matter, or it is not."""
    weight: dict[tuple[str, Label], float] = defaultdict(float)
    for item in items:
        if country := _country(item):
            weight[country, item.label] += article.placements[item.index].share
    boxes: dict[str, Label] = {}
    clash = any(_CLASH.search(sentence.text) for sentence in article.on_topic[:_OPENS])
    foremost = next((one for one in article.main[:1] if one in article.on_topic[0].countries), "")
    for country in dict.fromkeys(name for name, _ in weight):
        party = (_FOUGHT if clash else 1) if country in article.main[:_PARTIES] else _THIRD
        party = min(party, _FOREMOST) if country == foremost else party
        if is_of_party(country, article.main[:_PARTIES]):
            party = 0
        boxes[country] = HOME if weight[country, HOME] >= party * weight[country, ABROAD] else ABROAD
    return tuple(replace(item, label=boxes[country]) if (country := _country(item)) else item for item in items)


_PARTIES, _THIRD = 2, 2
"""So many countries are parties; so much more counts what speaks for abroad of another one."""
_FOREMOST = 0.6
"""And so much less of the one that an article opens with and is about most."""
_OPENS, _FOUGHT = 3, 0.2
_CLASH = Pattern(
    r"\b(?:trad|exchang)(?:e|ed|ing) (?:heavy |mortar |artillery )?fire\b|\bexchanges? of (?:heavy )?fire\b"
    r"|\b(?:border|frontier) (?:clash|clashes|skirmish|skirmishes|shoot-?out)\b"
)
"""Where two fire at one another, neither is abroad unless all speaks for it."""


def _beside_its_like(item: Placed, boxes: Mapping[int, tuple[Label, str]], carried: Collection[int]) -> Placed:
    """Return a reaction of one whom the sentence before names, in the box of that one: "[The ministry] did not …"."""
    label, country = boxes.get(item.index - 1, (item.label, ""))
    same = item.statement.text.startswith("[") or item.index in carried
    goes_on = item.label in {HOME, ABROAD} and same and country == _country(item)
    return replace(item, label=label) if goes_on and country else item


def _is_at_home(item: Placed, article: Article, own: str) -> bool:
    """Tell whether a reaction placed abroad is of the country at home, and its sentence names no other first."""
    if item.label != ABROAD or not own or _country(item) != own:
        return False
    sentence, actor = article.sentences[item.index], article.spoken.get(item.index, Speaker()).actor
    at = sentence.text.find(actor) if actor else -1
    ahead = [mention for mention in sentence.mentions if at < 0 or mention.start < at + len(actor)]
    return next((mention.country for mention in ahead), own) == own


def _heard_at_home(items: Sequence[Placed]) -> str:
    """Return the country whose people are heard at home most, and more than once and than abroad; else nothing."""
    home = Counter(country for item in items if item.label == HOME and (country := _country(item)))
    country, count = next(iter(home.most_common(1)), ("", 0))
    abroad = sum(item.label == ABROAD and _country(item) == country for item in items)
    return country if count > max(abroad, 1) else ""


def _country(item: Placed) -> str:
    return item.statement.country if isinstance(item.statement, Reaction) else ""


def _is_elsewhere(item: Placed, article: Article, alone: str) -> bool:
    """Tell whether a reaction that was placed at home is a third country's."""
    if item.label != HOME or not isinstance(item.statement, Reaction):
        return False
    speaker = article.spoken.get(item.index, Speaker())
    return is_abroad(speaker, item.statement.country, article.main, alone)


def _also(article: Article) -> dict[int, Label]:
    """Return the second section of each sentence that stands in two, by its index."""
    thought = (index for index in article.labels if not befalls(article.sentences[index].text))
    placements = ((index, article.placements[index]) for index in thought)
    return {index: one.also for index, one in placements if one.also and one.label == article.labels[index]}


def _beside(article: Article, index: int, readings: Mapping[int, Reading], also: Label | None) -> Iterator[Placed]:
    """Yield a sentence's second statement: the risk that those who react tell, or who tells of a risk."""
    if also is not None:
        plain = _statement(article, index, also)
        plain = replace(plain, salience=round(max(plain.salience - _TOLD_ALREADY, 0.0), 2))
        told = _risk(plain, article.sentences[index]) if also == "risks" else _reaction(plain, readings[index])
        yield Placed(also, told, index)


_TOLD_ALREADY = 0.1
"""So much less weighs what stands in another section too: there it gives way to what stands nowhere else."""


def feared(article: Article, statements: Sequence[Placed]) -> tuple[Placed, ...]:
    """Return as risks the reactions that say what may go wrong: for a briefing that would warn of nothing otherwise."""
    voiced = (item for item in statements if item.label in {HOME, ABROAD} and _fear().search(item.statement.text))
    found = ((item.index, article.sentences[item.index]) for item in voiced)
    return tuple(
        Placed("risks", _risk(_statement(article, index, "risks"), sentence), index) for index, sentence in found
    )


@cache
def _fear() -> re.Pattern[str]:
    """Return what shows that somebody says what may go wrong."""
    return re.compile(
        r"\b(?:fear(?:s|ed|ing)?|warn(?:s|ed|ing)?|worr(?:y|ies|ied)|concern(?:s|ed)?|afraid)\b[^.;]{0,80}"
        r"\b(?:might|may|could|would|will)\b"
        r"|\b(?:could|may|might) (?:still |yet )?(?:lose|fail|collapse|unravel|fall through|break down)\b"
        r"|\b(?:could|may|might) be (?:left|killed|harmed|hurt|lost|expelled|deported|attacked|cut off|put on|put in)\b"
        r"|\bwarn(?:s|ed)? that\b",
        re.IGNORECASE,
    )


def _placed(article: Article, index: int, readings: Mapping[int, Reading], terms: Terms) -> Iterator[Placed]:
    label = terms.label(index)
    reading = readings.get(index) if label.endswith("reactions") else None
    sentence = article.sentences[index]
    plain = _statement(article, index, label)
    status = standing(article, index, terms) if label == "agreements" else None
    if reading is not None:
        yield Placed(label, _reaction(plain, reading), index)
    elif label == "risks":
        yield Placed(label, _risk(plain, sentence), index)
    elif status is not None:
        for told in undertakings_of(without_purpose(plain.text)):
            yield Placed(label, _agreement(replace(plain, text=told), article, index, status), index)
    elif "open" in sentence.cues or (label == "agreements" and _rather_warns(article.placements[index])):
        yield Placed("risks", _risk(_statement(article, index, "risks"), sentence), index)
    else:  # an undertaking whose words show no status is told as background: law 3 allows no guess
        yield Placed("background", _statement(article, index, "background"), index)


def _rather_warns(placement: Placement) -> bool:
    """Tell whether what is no sure agreement would be a risk next."""
    return placement.next == "risks" and placement.share < _SURE


_SURE = 0.5


def evidence(sentence: Sentence) -> Evidence:
    """Return the quotation of a whole sentence."""
    return Evidence(
        source=sentence.source,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        paragraph=sentence.paragraph,
    )


def _statement(article: Article, index: int, label: Label) -> Statement:
    sentence = article.sentences[index]
    line = condense(sentence.text)
    text, speaker = spoken_by(line.text, article, index)
    text = resolved(text, article, index)
    text = with_we(text, article, index) if label in {"agreements", "background"} else text
    if not label.endswith("_reactions"):
        text = quoted_by(text, article, index)
        if _ALL_QUOTED.fullmatch(text):
            speaker = speaker or _shown_actor(article.spoken.get(index, Speaker()).actor, text)
    weight = salience(sentence, label, article.main, article.placements[index].worth)
    proof = (evidence(sentence.sentence),)
    return Statement(
        id=statement_id([sentence.text]),
        text=text,
        evidence=proof,
        attributed_to=_in_small_letters(line.attributed_to or speaker or article.voices.get(index, Voice()).name),
        salience=round(max(weight - dangling(text) - _above(article, index), 0.0), 2),
    )


_ALL_QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]")
"""Somebody's words and nothing else: whose they are has to stand beside them."""
_ANNOUNCED = 0.2


def _above(article: Article, index: int) -> float:
    """Return what a line above the story, or without a stop, loses: it announces what the story tells."""
    start = article.sentences[index].sentence.start
    above = any(part.kind == "standfirst" and part.start <= start < part.end for part in article.source.layout)
    return _ANNOUNCED if above or not article.sentences[index].text.endswith(_STOPS) else 0.0


_STOPS = tuple(".!?…;:)\"'”’")


def _reaction(plain: Statement, reading: Reading) -> Reaction:
    reaction = Reaction(
        id=plain.id,
        text=plain.text,
        evidence=plain.evidence,
        attributed_to=plain.attributed_to if plain.attributed_to.casefold() != reading.actor.casefold() else "",
        salience=plain.salience,
        actor=_shown_actor(reading.actor, plain.text),
        country=reading.country,
        stance=reading.stance,
        inferred=reading.inferred,
    )
    return replace(reaction, salience=of_reaction(reaction, plain.text))


_SENT = re.compile(r"\A[^()]*\) (?:--?|[–—]) ")
"""The rest of a dateline: "(Lanka Bulletin) - Sri Lanka's government"."""
_HE_SAID = re.compile(r"\b(?:[Hh]e|[Ss]he) (?:said|says|told|added|wrote|noted|warned|argued)\b")
_OF_ANOTHER = ("Its ", "His ", "Her ", "Their ", "My ", "Our ", "its ", "his ", "her ", "their ", "my ", "our ")
"""Whose it is stands in the sentence before: no name for an actor."""


def _shown_actor(actor: str, line: str) -> str:
    """Return an actor without the number of its paragraph; empty where the words name nobody, or several for "he"."""
    bare = _SENT.sub("", actor[opening(actor).length :])
    several = _HE_SAID.search(line) and bare.rpartition(" ")[2].endswith("s") and bare.rpartition(" ")[2].islower()
    return "" if several or actor in {"Q", "A"} or bare.startswith(_OF_ANOTHER) else _in_small_letters(bare)


def _in_small_letters(name: str) -> str:
    """Return a name of several words that a transcript's label gives in capitals as a text would write it."""
    return name.title() if name.isupper() and " " in name else name


def _risk(plain: Statement, sentence: Annotated) -> Risk:
    return Risk(
        id=plain.id,
        text=plain.text,
        evidence=plain.evidence,
        attributed_to=plain.attributed_to,
        salience=plain.salience,
        topic=topic(sentence.text),
    )


def _agreement(plain: Statement, article: Article, index: int, status: Standing) -> Agreement:
    when = when_of(article, index, status.status, status.start)
    proof = (*plain.evidence, *_shown(article, status))
    return Agreement(
        id=statement_id([piece.quote for piece in proof]),
        text=plain.text,
        evidence=proof,
        attributed_to=plain.attributed_to,
        salience=_fresh(plain.salience, when, article.source.published or ""),
        status=status.status,
        cue=status.cue,
        defined=status.defined,
        parties=parties_of(article, index, term=status.deal is not None),
        topic=topic(plain.text),
        when=when,
    )


def _shown(article: Article, status: Standing) -> Iterator[Evidence]:
    """Yield the quotation of the deal from which a term has its status."""
    if status.deal is not None:
        told = article.sentences[status.deal.index].sentence
        start, end = told.start + status.deal.start, told.start + status.deal.end
        quote = told.text[status.deal.start : status.deal.end]
        yield Evidence(source=told.source, start=start, end=end, quote=quote, paragraph=told.paragraph)


def _fresh(score: float, when: str, published: str) -> float:
    """Return the salience of an undertaking: less where it was entered before the article's month."""
    return round(max(score - 0.2, 0.0), 2) if when and when[:7] < published[:7] else score


def set_aside(article: Article) -> Iterator[SetAside]:
    """Yield every stretch of an article that is not in the briefing: furniture first, then sentences."""
    source = article.source
    for region in source.layout:
        if region.kind != "headline" and region.kind != "standfirst":  # noqa: PLR1714 - a type checker narrows this form
            quote = source.text[region.start : region.end]
            yield SetAside(source=source.id, start=region.start, end=region.end, quote=quote, reason=region.kind)
    for index, why in sorted(article.left_out.items()):
        left = article.sentences[index].sentence
        yield SetAside(source=left.source, start=left.start, end=left.end, quote=left.text, reason=why)
