"""A briefing's title: parties, event and place found in the text; never the headline, which may say too much."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Word, find, listed, words
from briefgen.extractors.line.openings import is_asked, opening
from briefgen.extractors.matter.about import about
from briefgen.extractors.matter.events import EVENTS, event_table, opened_by
from briefgen.extractors.matter.no_events import is_else, is_of_a_party
from briefgen.extractors.matter.subjects import subject_named
from briefgen.extractors.matter.topics import topic
from briefgen.extractors.matter.venue import place_of, unquoted
from briefgen.extractors.places.countries import is_organisation

LONGEST = 120
"""Characters."""
_PLAIN = listed("""agreement deal accord pact treaty partnership negotiations talks dialogue bill ruling meeting attack
    crisis protocol memorandum lease contract dispute strike protests conference withdrawal truce duties
    declaration""")
_NO_MATTER = frozenset({"other", "history", "justice"})
_UNDERTAKEN = listed("""agreement deal accord pact treaty partnership negotiations talks dialogue memorandum protocol
    declaration""")
"""Events that say little without their kind: "Deal" tells less than "Railway deal"."""
_ABOUT = _UNDERTAKEN | listed("duties contract")
"""Events whose matter may stand behind them."""
_NO_KIND = listed("""the a an this that these those his her its their our such any no new old first second third last
    next latest same such another other future further final full fair good bad better big bigger great historic key
    major minor current previous earlier recent possible potential proposed planned draft joint bilateral mutual
    international regional global two three four six
    many several some all both each every and or of for with from into over under after before during about
    to in on at by as than but is are was were be been has have had will would could may might can must not also
    sign signs reach struck strike seal sealed make made hold held resume launch end open back join left via per who
    which when where while whether more most less least own late early long short high low between against without
    said says hit hits new-found two-day three-day day one-day week-long long-term long-awaited separate similar
    began begun begin broke broken drew gave give given got lost put ran run saw set spoke took take taken went won
    continue continues start starts stop stops seek seeks sought bring brought keep kept enter enters
    special general common formal informal official private public direct indirect exploratory
    million billion strong right wrong controversial news basic coalition press hard easy simple secret quick diplomatic
    amid amidst through despite since until upon toward towards across within massive huge violent bloody brutal
    deadly cowardly illegal unlawful unjust unfair shameful heinous barbaric sham peaceful angry noisy
    widespread so-called
    landmark complete native suppress fresh renewed mass biggest largest five seven eight nine ten eleven twelve""")
_OF_ONE = frozenset(
    {"strike", "election", "referendum", "coup", "cyclone", "earthquake", "floods", "bill", "impeachment"}
)
"""What happens in one country, whoever else is named."""
_SPOKEN = frozenset({"negotiations", "talks", "dialogue"})
_VAGUE = frozenset({"crisis", "dispute", "attack", "conference", "contract"})
"""What says nothing without its kind: another event is better, if there is one."""
_NAKED = frozenset({"contract", "forum", "protocol", "boycott"})
"""What is no title without its kind, place or matter."""
_RARE = 4
"""A forum that is told of less often is only where somebody spoke."""
_PAIR, _OFTEN, _SHORT, _MANY = 2, 4, 6, 5
_JOINERS = frozenset({" and ", " with ", " and the ", "-", "–"})
_KINDS = frozenset({
    "Strategic", "Economic", "Political", "Technical", "Financial", "Customs", "Trade", "Investment", "Fisheries",
    "Border", "Defence", "Defense", "Security", "Energy", "Water", "Climate", "Migration", "Cultural", "Tax",
})  # fmt: skip
"""Kinds that stand before an event in capitals: "the Third Strategic Dialogue"."""
_NO_NOUN = ("ed", "ly", "ing", "ous", "ful", "est")
_LEAD = 12


def title(sentences: Sequence[Annotated], main: Sequence[str], published: str | None = None) -> str:
    """Return the title of a briefing on an article of this date with these sentences and main countries."""
    told = [sentence for sentence in sentences if not (is_asked(sentence.text) or sentence.text.endswith("?"))]
    sentences = told or sentences
    event = _event(sentences, main, published)
    place = place_of(sentences, event, published) if event else ""
    kind = _kind(sentences, event) if event in _PLAIN and not place else ""
    whose = "" if kind in _ARMED else event
    parties = _listed(_with_subject(sentences, whose, _parties(sentences, whose, main)))
    matter = "" if place or kind or event not in _ABOUT else about([unquoted(item) for item in sentences], event, main)
    matter = matter or (_matter(sentences, event) if event in _UNDERTAKEN and not (place or kind) else "")
    subject = f"{place} {event}" if place and place not in main else f"{kind} {event}{matter}".lstrip()
    subject = "" if subject in _NAKED else subject
    if parties and subject:
        return _line(f"{parties}: {subject if place else subject[:1].upper() + subject[1:]}")
    field = (subject_named(sentences) or _field(sentences)) if parties and not subject else ""
    return _line(f"{parties}: {field}" if field else f"Briefing on {subject or parties or _topic(sentences)}")


_ARMED = frozenset({"drone", "air", "missile", "rocket", "artillery"})
"""Kinds of strikes that one country makes on another."""


def _field(sentences: Sequence[Annotated]) -> str:
    """Return the topic that an article without a named event comes back to, and twice as often as to any other."""
    counts: Counter[str] = Counter(topic(sentence.text) for sentence in sentences)
    del counts["other"]
    (name, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    often = (
        _FIELD * most >= len(sentences)
        and most > _PAIR
        and name in {topic(sentence.text) for sentence in sentences[:_PAIR]}
    )
    return name.capitalize() if often and most >= 2 * second else ""


_FIELD = 5
"""One in so many sentences at least is of the topic."""


def country_of_one(sentences: Sequence[Annotated], main: Sequence[str]) -> str:
    """Return the country whose own strike, election or storm is told, if it is named with it; else nothing."""
    event = _event(sentences, main)
    if event not in _OF_ONE:
        return ""
    named = _named_with(sentences, event)
    return next((country for country in main[:_PAIR] if named[country] > 1 and _leads(country, named)), "")


def _named_with(sentences: Sequence[Annotated], event: str) -> Counter[str]:
    """Return how many of the sentences on an event name each country."""
    shape = re.compile(rf"\b{event}s?\b", re.IGNORECASE)
    named = Counter(country for each in sentences if shape.search(each.text) for country in each.countries)
    if sentences and shape.search(sentences[0].text):
        named.update(dict.fromkeys(sentences[0].countries, _OPENS))
    return named


_OPENS = 2
"""So much more the first sentence counts."""


def _leads(country: str, named: Counter[str]) -> bool:
    return all(named[country] > count for other, count in named.items() if other != country)


def _parties(sentences: Sequence[Annotated], event: str, main: Sequence[str]) -> Sequence[str]:
    """Return whose event it is: one country's where it is of one, those that are named with it, else the foremost."""
    told = Counter(country for sentence in sentences for country in sentence.countries)
    main = _acting(sentences, main)
    opening_one = next((sentence.mentions[0].country for sentence in sentences[:1] if sentence.mentions), "")
    opening_one = "" if is_organisation(opening_one) else opening_one
    once = len(main) > 1 and told[main[1]] == 1 < _SHORT < len(sentences) and main[1] != opening_one
    if once or (len(main) > 1 and _is_aside(sentences, main[:_PAIR])):
        return main[:1]  # one that is named once, and does not act at the head of the story, is no party
    if event not in _OF_ONE | (_UNDERTAKEN - _SPOKEN):
        return main[:2]
    shape = re.compile(rf"\b{event}s?\b", re.IGNORECASE)
    about = [sentence for sentence in sentences if shape.search(sentence.text)]
    if event in _OF_ONE:
        return _of_one(main, opening_one, _named_with(sentences, event))
    if any(set(main[:2]) <= set(sentence.countries) and len(sentence.countries) < _MANY for sentence in about):
        return main[:2]
    pairs = Counter(pair for sentence in about for pair in _joined(sentence) if not pair.isdisjoint(main[:2]))
    if len(main) < _PAIR or not pairs or frozenset(main[:2]) in pairs:
        return main[:2]
    best = pairs.most_common(1)[0][0]
    return sorted(best, key=lambda country: (main.index(country) if country in main else len(main), country))


def _acting(sentences: Sequence[Annotated], main: Sequence[str]) -> Sequence[str]:
    """Return the main countries without the United Nations where they do nothing, and a third state acts in them."""
    if len(main) <= _PAIR or _NATIONS not in main[:_PAIR] or is_organisation(main[2]):
        return main
    acts = Counter(
        each.mentions[0].country for each in sentences if each.mentions and each.mentions[0].start <= len("The ")
    )
    through = acts[main[2]] >= _PAIR and not acts[_NATIONS]
    return [country for country in main if country != _NATIONS] if through else main


_NATIONS = "United Nations"


def _of_one(main: Sequence[str], first: str, with_it: Counter[str]) -> Sequence[str]:
    """Return whose own event it is: of the state that is named with it most, else of the one that opens the article.

    "North Macedonia's candidates face a run-off": no word of an election stands beside a country.
    """
    if not with_it and first in main:
        return [first]
    states = [country for country in main[:_PAIR] if not is_organisation(country)] or main[:_PAIR]
    return sorted(states, key=lambda country: -with_it[country] if with_it[country] > 1 else 0)[:1]


def _is_aside(sentences: Sequence[Annotated], pair: Sequence[str]) -> bool:
    """Tell whether the second of two countries is never named beside the first, nor in the first half of an article."""
    second = [number for number, sentence in enumerate(sentences) if pair[1] in sentence.countries]
    beside = any(set(pair) <= set(sentence.countries) for sentence in sentences)
    return not beside and 2 * second[0] > len(sentences)


def _with_subject(sentences: Sequence[Annotated], event: str, parties: Sequence[str]) -> Sequence[str]:
    """Return the parties with the country that opens the article as what acts, where they leave it out."""
    lead = next((sentence for sentence in sentences if sentence.text.endswith(".")), None)
    first = lead.mentions[0] if lead and lead.mentions else None
    if lead is None or first is None or event in _OF_ONE or len(parties) < _PAIR:
        return parties
    if first.start != opening(lead.text).length or first.kind != "name":
        return parties
    subject, *others = dict.fromkeys((first.country, *parties))
    beside = [country for country in others if country in lead.countries]
    return [subject, *(c for c in parties if c != subject)] if subject in parties else [subject, (beside or others)[0]]


def _joined(sentence: Annotated) -> Iterator[frozenset[str]]:
    """Yield the countries that a sentence names as a pair: "Peru and Chile", "Peru with Chile"."""
    for first, second in pairwise(sentence.mentions):
        between = sentence.text[first.end : second.start]
        if between in _JOINERS and first.country != second.country:
            yield frozenset({first.country, second.country})


def _kind(sentences: Sequence[Annotated], event: str) -> str:
    """Return what kind of deal or talks an article tells of: the noun before the word, told in its lead or often.

    Of a strike or deal that is mostly told of without a kind it says too much.
    """
    plain = re.compile(rf"\b{event}s?\b", re.IGNORECASE)
    shape = re.compile(rf"\b([a-z]{{3,}}(?:-[a-z]{{3,}})?) {event}s?\b")
    named = re.compile(rf"\b([A-Z][a-z]{{2,}}) {event.capitalize()}\b")
    counts: Counter[str] = Counter()
    unquoted_kinds: set[str] = set()
    total = 0
    for number, sentence in enumerate(sentences):
        weight = 2 if number < _LEAD else 1
        total += weight * len(plain.findall(sentence.text))
        unquoted_kinds.update(match[1] for match in shape.finditer(unquoted(sentence)))
        for match in shape.finditer(sentence.text):
            if match[1] not in _NO_KIND and not match[1].endswith(_NO_NOUN):
                counts[match[1]] += weight
        capitals = [match[1].lower() for match in named.finditer(unquoted(sentence)) if match[1] in _KINDS]
        counts.update(dict.fromkeys(capitals, weight))
        unquoted_kinds.update(capitals)
    counts = Counter({name: count for name, count in counts.items() if name in unquoted_kinds})
    best = min(counts, key=lambda name: (-counts[name], name)) if counts else ""
    return best if counts[best] > 1 and _OFTEN * counts[best] >= total else ""


def _matter(sentences: Sequence[Annotated], event: str) -> str:
    """Return " on energy" where most of the sentences that name the event are of one topic."""
    told = [topic(sentence.text) for sentence in sentences if re.search(rf"\b{event}", sentence.text)]
    name: str
    name, count = Counter(told).most_common(1)[0] if told else ("other", 0)
    if name in _NO_MATTER or count <= 1 or 2 * count < len(told):
        name = _of_all(sentences)
    return f" on {name}" if name and name not in _NO_MATTER else ""


def _of_all(sentences: Sequence[Annotated]) -> str:
    """Return the topic that many of the first sentences have, and twice as many as have any other; else nothing."""
    counts: Counter[str] = Counter(topic(sentence.text) for sentence in sentences[:_LEAD])
    del counts["other"]
    (name, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return name if most >= _LEAD // 3 and most >= 2 * second else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)


def _event(sentences: Sequence[Annotated], main: Sequence[str], published: str | None = None) -> str:
    """Return the event that the article speaks of most, the lead counting threefold."""
    counts: Counter[str] = Counter()
    named_at: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        tokens = words(sentence.text)
        told = [word.folded for word in tokens]
        for hit in find(told, event_table()):
            named = hit.value == "forum" and hit.first > 0 and tokens[hit.first].text[0].isupper()
            of_others = _is_with_others(sentence, tokens, hit.first, main)
            party = hit.value == "ruling" and tokens[hit.first].folded == "ruling" and is_of_a_party(tokens, hit.after)
            if named or of_others or party or is_else(told, hit.first, hit.after):
                continue
            if _is_of_old(told, hit.first, published):
                continue
            weight = EVENTS[hit.value] if " ".join(told[hit.first : hit.after]) == hit.value else _TOLD
            counts[hit.value] += weight * (3 if number < _LEAD // 3 else 1)
            named_at.setdefault(hit.value, []).append(number)
    for event in opened_by(sentences[0].text if sentences else ""):
        counts[event] += _OPENS * 3 * EVENTS[event]
        named_at.setdefault(event, []).insert(0, 0)
    if not any(_LAWMAKERS & {word.folded for word in words(sentence.text)} for sentence in sentences):
        del counts["bill"]  # one that somebody has to pay
    if not any(map(is_organisation, main)):
        del counts["exit"]  # states leave what several founded
    counts = Counter({name: count for name, count in counts.items() if name != "forum" or count >= _RARE})
    counts = _not_in_passing(counts, named_at, sentences)
    telling = {name: count for name, count in counts.items() if name not in _VAGUE or _kind(sentences, name)}
    best = telling or counts
    return max((name for name in EVENTS if name in best), key=lambda name: best[name], default="")


def _not_in_passing(
    counts: Counter[str], named_at: Mapping[str, Sequence[int]], sentences: Sequence[Annotated]
) -> Counter[str]:
    """Return the events without those that are named in passing, and a call at which the main thing was told."""
    late = any(at[0] >= _OPENING for at in named_at.values())
    other = bool(subject_named(sentences)) if late or named_at.get(_CALL) else False
    left: Counter[str] = Counter()
    for name, count in counts.items():
        places = named_at[name]
        is_means = other and (name in _MEANS or (len(places) == 1 and name in _MEETINGS))
        if not _in_passing(places, len(sentences), is_means) and not (other and name == _CALL and places[0]):
            left[name] = count
    return left


_CALL = "phone call"
_MEETINGS = frozenset({"dialogue", "talks", "negotiations", "meeting", "conference", "visit"})
_MEANS = frozenset({"sanctions", "embargo", "tariffs", "boycott"})
"""What is threatened or asked for over another thing."""


def _in_passing(places: Sequence[int], length: int, is_means: bool) -> bool:  # noqa: FBT001  # of one caller
    """Tell whether an article names an event seldom, and not where it opens: that is not what it is about.

    A short one may be about the thing that a means is for.
    """
    seldom = length > _LEAD and _SELDOM * (len(places) - 1) < length
    return places[0] >= _OPENING and (seldom or (is_means and length <= _LEAD))


_OPENING, _SELDOM = 4, 24
_TOLD = 1
"""What an event counts where it is not named, but told of: "thousands marched"."""


def _is_with_others(sentence: Annotated, tokens: Sequence[Word], at: int, main: Sequence[str]) -> bool:
    """Tell whether an event is one with a country that the article is not about: "talks with China on a trade deal"."""
    if len(main) < _PAIR or set(main[:_PAIR]).isdisjoint(sentence.countries):
        return False
    near = range(max(at - _BESIDE, 1), min(at + _BESIDE, len(tokens)))
    starts = {tokens[number].start for number in near if tokens[number - 1].folded == "with"}
    with_it = [mention.country for mention in sentence.mentions if mention.start in starts]
    return bool(with_it) and set(main[:_PAIR]).isdisjoint(with_it)


_BESIDE = 7
"""So many words beside an event its other party may stand."""


def _is_of_old(told: Sequence[str], at: int, published: str | None) -> bool:
    """Tell whether an event is known by an earlier year: "the 2018 agreement"."""
    years = [word for word in told[max(at - 3, 0) : at] if len(word) == len("2018") and word.isdecimal()]
    return bool(published and years) and all("1800" < year < (published or "")[:4] for year in years)


_LAWMAKERS = listed("""parliament parliamentary lawmaker lawmakers legislator legislators legislation legislature
    legislative senate senator senators congress mp mps deputies assembly knesset duma diet bundestag commons lords law
    laws act amendment amendments clause ratify ratification committee vote voted votes proposed withdraw withdrawn""")


def _topic(sentences: Sequence[Annotated]) -> str:
    counts = Counter(topic(sentence.text) for sentence in sentences[:_LEAD])
    named = [name for name, _ in counts.most_common() if name != "other"]
    return named[0] if named else "the article"


def _line(text: str) -> str:
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
