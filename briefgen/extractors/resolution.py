"""Whom a pronoun at the head of a line means, in brackets: only where the sentence before leaves no other choice."""

import re

from briefgen.extractors.articles import Article
from briefgen.extractors.deals_meant import binds, deal_meant, only_deal
from briefgen.extractors.language.lexicon import AUXILIARIES, FINITE, SAYING, SUBORDINATORS
from briefgen.extractors.language.words import listed
from briefgen.extractors.line.lists import BULLETS, lead_of
from briefgen.extractors.line.openings import opening
from briefgen.extractors.line.wording import condense, fault
from briefgen.extractors.people.interviews import Voice
from briefgen.extractors.people.owners import subject
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.persons_meant import person
from briefgen.patterns import Pattern

_PRONOUN = re.compile(r"(He|She|They|It)\s+(?=(?P<verb>[a-z]+))")
_UPPER = re.compile(r"[A-Z]{3,}(?: (?:[A-Z]{2,}|AND))*(?= )")
_HE_SAID = re.compile(r", (?:he|she) (?:said|says|added|noted|told reporters)\.\Z")
_UNDER = re.compile(r"Under (it)(?=,? )")
_JOINT = Pattern(
    r"((?:The|Both|The (?:two|three|four)) (?:[a-z-]+ ){0,2}?(?:sides|leaders|ministers|presidents"
    r"|countries|governments"
    r"|parties|nations|delegations|chancellors|kings|heads of (?:state|government|delegation)))\b(?! of\b)",
    re.IGNORECASE,
)
_OWN = re.compile(r"[\"“”«»]|\b(?:[Ww]e|I|[Oo]ur|[Mm]y|us)\b")
_DETERMINERS = frozenset({"a", "an", "the"})
_IT_SPEAKS = re.compile(
    r"It (?=(?:(?:also|nevertheless|however|nonetheless|later|again|did not|would not|has|had) )?"
    r"(?:say|said|says|added|confirmed|denied|declined|urged|called (?:on|for)|warned|offered|asked|gave no|announced"
    r"|accused|rejected|promised|praised|welcomed|held|ruled|found|dismissed|recalled|noted|stressed|insisted"
    r"|reiterated|replied)\b)"
)
_ITS_HEAD = re.compile(
    r"(?:Its|Their) (?=(?:[a-z-]+ ){0,2}(?:leader|delegate|delegation|negotiator|envoy"
    r"|secretary|president|chair|chairman|chairwoman|chairperson|head|director|chief"
    r"|spokesman|spokeswoman|spokesperson|coordinator|governor|minister|ambassador|representative|commissioner)\b)"
)
_ITS_VOICE = re.compile(
    r"(?<=[\"”] )its (?=(?:[a-z-]+ ){0,2}(?:leader|secretary|president|chair|chairman|chairwoman|director|spokesman"
    r"|spokeswoman|spokesperson|coordinator)\b)"
)
"""Behind a quotation: "…,” its spokesman said."""
_IT_TOLD = re.compile(r"\A[^\"“”]*, (it) (?:said|says|added|estimated|noted|warned)(?=[.,])")
"""Inside its own report: "Losses came to 3 million, it estimated."."""
_BODIES = listed("""ministry government commission company embassy union federation association court council bank
    agency party office movement parliament society senate institute programme program organisation organization
    authority chamber
    league alliance front group firm port bureau delegation secretariat army bloc fund board university church
    co-operative cooperative""")
"""What speaks as one, and is no person."""
_IT_TELLS = re.compile(
    r"It (?=(?:(?:also|only|further) )?(?:(?:does|did) not (?:say|mention|name|tell|give|set|explain|specify|list"
    r"|define|address)|says|mentions|states|stipulates|lists|specifies|recommends)\b)"
)
_PAPER = Pattern(
    r"(?:The|This|An?) ((?:[a-z][\w’'-]* ){0,2}?(?:announcement|paper|document|text|communiqu[eé]|statement|letter"
    r"|report|declaration|draft|note|readout|memo|bill|decree|resolution|pact|agreement|accord|treaty|memorandum|protocol))"
    r"(?=,| (?:by|says|said|is|was|has|had|does|did|calls|sets|mentions|speaks|promises|provides|obliges|covers)\b)"
)
"""A text that opens a sentence, and what it says."""
_PAPER_SIGNED = Pattern(
    r"\b(?:signed|issued|adopted|published|released|initialled) (?:an?|the) ((?:[a-z][\w’'-]* ){0,2}?(?:declaration"
    r"|statement|communiqu[eé]|letter|report|paper|memorandum|protocol|treaty|agreement|accord|pact))\b"
    r"(?! (?:with|between|of|on) "
    r"[^,.;]{0,80}\b(?:declaration|statement|report|paper|treaty|pact))"
)
"""The text that somebody signs or gives out."""
_ASKED_OF = Pattern(
    r"(?:Q|QUESTION|Question|REPORTER|MODERATOR)[.:] (?:And|But|What about|And what about|What of|How about) "
    r"(the (?!two\b|three\b)[^?,;:\"“]{3,70})\?\Z"
)
"""A question that only names what it asks of."""
_BY_A_BODY = Pattern(r", according to (the [A-Z][^,;.:\"“]{3,80})\.\Z")
_NEAR = 40
_LONGEST, _SHORTEST = 8, 3


def resolved(line: str, article: Article, index: int) -> str:
    """Return a line of the sentence `index` with its first pronoun resolved, or as it is."""
    found = _PRONOUN.match(line) or _UNDER.match(line)
    if index == 0:
        return line
    for told in (
        _of_a_body(line, article, index),
        _of_a_paper(line, article, index),
        _of_the_same(line, article, index),
    ):
        if told != line:
            return told
    if found is None:
        both = _both_states(line, article, index)
        both = _ones_own(line, article, index) if both == line else both
        return both if both != line else _of_a_list(line, article, index)
    meant = _meant(found, line, article, index)
    if not meant:
        return line
    shown = meant if found.start(1) else f"{meant[:1].upper()}{meant[1:]}"
    return _lawful(f"{line[: found.start(1)]}[{shown}]{line[found.end(1) :]}", line, article, index)


def _of_a_body(line: str, article: Article, index: int) -> str:
    """Return a line in which a ministry, party or firm that spoke just before is "It", or whose "Its leader" means."""
    spoke, owns = _IT_SPEAKS.match(line), _ITS_HEAD.match(line) or _ITS_VOICE.search(line)
    told = _IT_TOLD.search(line)
    before, here = article.sentences[index - 1].sentence, article.sentences[index].sentence
    if not (spoke or owns or told) or before.paragraph != here.paragraph:
        return line
    at = _told_at(article, index, ("It ", "Its "))
    name = _body(article, at) or _state(article, at) or (_according(before.text) if owns else "")
    if not name:
        return line
    if spoke:
        return _lawful(f"[{name}] {line[spoke.end() :]}", line, article, index)
    if told and not owns:
        small = f"{name[:1].lower()}{name[1:]}" if name.startswith("The ") else name
        return _lawful(f"{line[: told.start(1)]}[{small}]{line[told.end(1) :]}", line, article, index)
    owner = f"{name}’" if name.endswith("s") else f"{name}’s"
    return _lawful(f"{line[: owns.start()]}[{owner}] {line[owns.end() :]}" if owns else line, line, article, index)


def _of_the_same(line: str, article: Article, index: int) -> str:
    """Return a line in which "The agency" is the one that spoke just before: "[The UN refugee agency] has received"."""
    found = _THE_BODY.match(line)
    if found is None or found[1] not in _BODIES:
        return line
    for at in range(index - 1, max(index - _BACK, 0) - 1, -1):
        if article.sentences[at].sentence.paragraph != article.sentences[index].sentence.paragraph:
            break
        name = _body(article, at)
        if name and name.split()[-1] == found[1] and len(name.split()) > _PAIR:
            return _lawful(f"[{name}]{line[found.end(1) :]}", line, article, index)
    return line


_THE_BODY = re.compile(
    r"The ([a-z]{3,14})(?= (?:has|had|is|was|said|says|will|would|also|did|does|could|must|wants?)\b)"
)


def _told_at(article: Article, index: int, leaning: tuple[str, ...]) -> int:
    """Return which sentence before tells what "It" or "Its" means: the last that does not open so itself."""
    at, paragraph = index - 1, article.sentences[index].sentence.paragraph
    while (
        at > max(index - _BACK, 0)
        and article.sentences[at].text.startswith(leaning)
        and article.sentences[at - 1].sentence.paragraph == paragraph
    ):
        at -= 1
    return at


def _of_a_paper(line: str, article: Article, index: int) -> str:
    """Return a line in which "It" is the text told of before, or what was asked of: "[The letter] does not say"."""
    asked = _ASKED_OF.match(article.sentences[index - 1].text)
    if asked is not None and line.startswith("It "):
        return _lawful(f"[{asked[1][:1].upper()}{asked[1][1:]}] {line[len('It ') :]}", line, article, index)
    found = _IT_TELLS.match(line)
    if found is None:
        return line
    here, at = article.sentences[index].sentence, _told_at(article, index, ("It ",))
    text = condense(article.sentences[at].text).text
    paper = _PAPER.match(text) or _PAPER_SIGNED.search(text)
    if paper is None or article.sentences[at].sentence.paragraph != here.paragraph:
        return line
    return _lawful(f"[The {paper[1]}] {line[found.end() :]}", line, article, index)


def _both_states(line: str, article: Article, index: int) -> str:
    """Return a line in which "Both" are the two states that open the sentence before: "[Peru and Chile] have …"."""
    found, before = _BOTH_HAVE.match(line), article.sentences[index - 1]
    pair = before.mentions[:2]
    if found is None or len(before.countries) != len(pair) or len(pair) != _PAIR or pair[0].start > len("The "):
        return line
    if before.text[pair[0].end : pair[1].start] not in {" and ", " and the "}:
        return line
    return _lawful(f"[{before.text[: pair[1].end]}] {line[len('Both ') :]}", line, article, index)


_PAIR, _BACK = 2, 6
_BOTH_HAVE = re.compile(r"Both (?:have|had|are|were|will|would|want|said|say|deny|denied|signed|agreed|need|hope)\b")


def _ones_own(line: str, article: Article, index: int) -> str:
    """Return a line on one of two that the sentence before tells of: "Peru’s [parliament] meets …"."""
    found, told = _OWNS.match(line), _OF_BOTH.search(article.sentences[index - 1].text)
    first = next(iter(article.sentences[index].mentions), None)
    if found is None or told is None or first is None or first.start or first.end != found.end():
        return line
    return _lawful(f"{line[: found.end()]} [{told[1]}]{line[found.end() :]}", line, article, index)


_OWNS = re.compile(
    r"[A-Z][\w .-]{2,40}['’]s(?= (?:is|was|has|had|will|must|sits|meets|met|voted|votes|rejected|approved|said)\b)"
)
_OF_BOTH = Pattern(r"\b(?:[Bb]oth|[Tt]he two) (parliament|senate|government|court|cabinet|president|premier)s\b")


def _state(article: Article, index: int) -> str:
    """Return the country whose name alone is the subject of a sentence."""
    before = article.sentences[index]
    first = subject(before)
    if first is None or first.end > _NEAR:
        return ""
    the = before.text[: first.start].casefold().endswith("the ")
    return f"The {before.text[first.start : first.end]}" if the else before.text[first.start : first.end]


def _according(text: str) -> str:
    """Return the body that a sentence names at its end for what it tells."""
    found = _BY_A_BODY.search(text)
    known = found is not None and not _BODIES.isdisjoint(word.casefold() for word in found[1].split())
    return f"{found[1][:1].upper()}{found[1][1:]}" if found and known else ""


def _body(article: Article, index: int) -> str:
    """Return the one body that opens a sentence and acts in it; empty where it is none, or a person."""
    text = condense(article.sentences[index].text).text
    speaker = article.spoken.get(index, Speaker())
    actor = speaker.actor.partition(",")[0].strip()
    at = text.find(actor) if actor else -1
    named = actor if actor.istitle() else ""  # "the party, New Dawn, …": what stands before its name tells what it is
    told = speaker.about.partition(named)[0] if named else actor
    known = not _BODIES.isdisjoint(word.casefold() for word in f"{told} {actor}".split())
    if at < 0 or at > _NEAR or not known or len(actor.split()) > _LONGEST or " and " in actor:
        return ""
    return f"{actor[:1].upper()}{actor[1:]}"


def _lawful(told: str, line: str, article: Article, index: int) -> str:
    return told if fault(told, [article.sentences[index].text]) is None else line


def _of_a_list(line: str, article: Article, index: int) -> str:
    """Return an item of a list with the words that lead into the list: "[The ministers signed] an accord."."""
    text = article.sentences[index].text
    lead = _lead_in(article, index) if opening(text).length or text[:1] in BULLETS else ""
    first, _, rest = line.partition(" ")
    verb = first.isupper() and first.isalpha() and len(first) > _SHORTEST
    if lead and verb and not _has_verb(lead):
        told = _UPPER.sub(lambda found: found[0].lower(), line, count=1)
        return _lawful(f"[{lead[:1].upper()}{lead[1:]}] {told}", line, article, index)
    if lead and _has_verb(lead) and first.lower() in _DETERMINERS and not _has_verb(line):
        return _lawful(f"[{lead}] {first.lower()} {rest}", line, article, index)
    return line


def _lead_in(article: Article, index: int) -> str:
    """Return the last clause of what leads into the list that a sentence is an item of, without its colon."""
    at = lead_of(article.sentences, index)
    if at is None:
        return ""
    text = article.sentences[at].text
    clause = text[opening(text).length : -1].rpartition(", ")[2].strip()
    return clause if 0 < len(clause.split()) <= _LONGEST else ""


def _has_verb(text: str) -> bool:
    return any(word in FINITE | AUXILIARIES | SAYING or word.endswith("ed") for word in text.lower().split())


def _meant(found: re.Match[str], line: str, article: Article, index: int) -> str:
    before = article.sentences[index - 1]
    told, sentence = before.sentence, article.sentences[index].sentence
    points = opening(before.text).length and opening(article.sentences[index].text).length
    apart = sentence.paragraph - told.paragraph
    if apart > (found[1] in {"He", "She"} or bool(points)):
        return _of_the_lead(line, article, index) if found[1] == "It" and apart == 1 else ""
    if found[1] in {"He", "She"}:
        return person(article, index)
    if found[1] == "They":
        return _sides(before.text[opening(before.text).length :], found["verb"]) or _two(
            article, index - 1, found["verb"]
        )
    if found[1] == "it":
        return only_deal(before.text)
    at = _told_at(article, index, ("It ", "And it "))
    return deal_meant(line, found["verb"], article.sentences[at].text, acts=_acts(article, at))


def _of_the_lead(line: str, article: Article, index: int) -> str:
    """Return the deal of the article's head that "it" means in a paragraph of its own: "It commits both to …"."""
    before = article.sentences[index - 1].text
    deal = only_deal(before) if binds(line) and not _acts(article, index - 1) else ""
    head = " ".join(sentence.text for sentence in article.sentences[:_LEAD]).casefold().split()
    return deal if deal.removeprefix("the ") in head else ""


_LEAD = 2


def _acts(article: Article, at: int) -> bool:
    """Tell whether one body or one country acts in a sentence."""
    return bool(_body(article, at) or _state(article, at))


def _sides(before: str, verb: str) -> str:
    led = _LED_IN.match(before) if verb in _DONE_TOGETHER else None
    found = _JOINT.match(before[led.end() :] if led else before)
    return f"{found[1][:1].upper()}{found[1][1:]}" if found else ""


_LED_IN = re.compile(r"(?:[A-Z][a-z]+ing|In|On|At|After|During|Following|As) [^,;:\"“”]{3,90}, (?=the |both )")


def _two(article: Article, index: int, verb: str) -> str:
    """Return the two that a sentence opens with and tells of, for a "They" that does what only people do."""
    actor, text = article.spoken.get(index, Speaker()).actor, condense(article.sentences[index].text).text
    parts = actor.split(" and ")
    named = len(parts) == _PAIR and all(part[:1].isupper() or part.startswith("the ") for part in parts)
    known = verb in _DONE_TOGETHER and named and len(actor.split()) < _LONGEST + _SHORTEST
    return f"{actor[:1].upper()}{actor[1:]}" if known and text.startswith(actor) else ""


_DONE_TOGETHER = listed("""called agreed discussed signed pledged reaffirmed welcomed decided undertook underlined
    stressed urged instructed committed expressed concluded resolved condemned promised looked
    also differ disagree noted recalled""")


def spoken_by(line: str, article: Article, index: int) -> tuple[str, str]:
    """Return a line without the "he said" at its end, and who that was; as it is where the text before leaves a doubt.

    Only where nobody is quoted and the line does not speak of "I" or "we".
    """
    found = _HE_SAID.search(line)
    if found is None or index == 0 or _OWN.search(line):
        return line, ""
    who, told = person(article, index), f"{line[: found.start()]}."
    opens = line.split(maxsplit=1)[0].lower() in SUBORDINATORS and "," not in told
    lawful = not opens and fault(told, [article.sentences[index].text]) is None
    return (told, who) if who and lawful else (line, "")


def quoted_by(line: str, article: Article, index: int) -> str:
    """Return a line that quotes and goes on with ", he said", with him named in brackets; as it is in doubt.

    For sections that do not show beside a line who speaks in it.
    """
    found = _HE_IS_QUOTED.search(line)
    if found is None or index == 0:
        return line
    who = person(article, index)
    return _lawful(f"{line[: found.start(1)]}[{who}]{line[found.end(1) :]}", line, article, index) if who else line


_HE_IS_QUOTED = re.compile(r"(?<=[,?!.][\"”] )(he|she)(?= (?:said|says|added|told|wrote|noted|argued|warned)\b)")


def with_we(line: str, article: Article, index: int) -> str:
    """Return a line of an official's answer that says, at the first "we" that undertakes, for which country that is."""
    voice = article.voices.get(index, Voice())
    found = _WE.search(line)
    several = {other.country for other in article.voices.values() if other.country} - {voice.country}
    if several or _WE_ALL.search(line):  # where two states answer, "we" may be both
        return line
    if found is None or not voice.country or _OFFICIAL.isdisjoint(voice.role.casefold().split()) or '"' in line:
        return line
    return _lawful(f"{line[: found.end()]} [{voice.country}]{line[found.end() :]}", line, article, index)


_WE = re.compile(r"\b[Ww]e(?= (?:will|would|shall|are|have|had|agreed|signed|must|can|could|do|did|hope|want|plan)\b)")
_WE_ALL = re.compile(r"\b[Ww]e,? (?:all|both|the (?:two|three|four|five|six))\b")
_OFFICIAL = listed("minister president premier chancellor ambassador secretary envoy negotiator taoiseach")
