"""Who acts or speaks in a sentence: the shortest noun phrase of the text that names them, quantifier included."""

from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.extractors.language.cues import CUES, PRONOUNS
from briefgen.extractors.language.quoted import QUOTED
from briefgen.extractors.language.words import Hit, Table, Word, find, listed, phrases, table, words

_SPEAKING = """say, says, said, tell, tells, told, tweeted, tweets, wrote, writes, argued, argues, argue, stated,
    states, declared, declares, announced, insisted, insists, insist, warned, warns, warn, urged, urges, urge, claimed,
    claims, claim, added, adds, noted, notes, stressed, stresses, asked, asks, replied, responded, responds, commented,
    remarked, complained, complains, complain, criticized, criticised, criticizes, criticises, criticize, criticise,
    condemned, condemns, condemn, praised, praises, praise, welcomed, welcomes, welcome, hailed, hails, hail, denounced,
    denounces, denounce, slammed, slams, slam, blasted, blasts, accused, accuses, accuse, rejected, rejects, reject,
    dismissed, dismisses, dismiss, called, calls, call, demanded, demands, demand, opposed, opposes, oppose, supported,
    supports, support, backed, backs, defended, defends, defend, applauded, applauds, applaud, vowed, vows, pledged,
    pledges, expressed, expresses, express, voiced, voices, voice, blamed, blames, blame, described, describes,
    explained, explains, emphasized, emphasised, emphasizes, reiterated, reiterates, acknowledged, acknowledges,
    admitted, admits, suggested, suggests, predicted, predicts, thanked, thanks, congratulated, congratulates, doubted,
    doubts, doubt, questioned, questions, refused, refuses, refuse, denied, denies, deny, disputed, disputes, disagreed,
    disagrees, disagree, protested, protests, protest, rallied, marched, march, chanted, chant, gathered, voted, votes,
    vote, ruled, rules, feared, fears, fear, regretted, regrets, lamented, laments, deplored, deplores, decried,
    decries,
    celebrated, celebrate, cheered, cheer, endorsed, endorses, endorse, appealed, appeals, appeal, cautioned, cautions,
    countered, counters, conceded, concedes, concluded, believes, believe, believed, thinks, think, thought, hopes,
    hope,
    hoped, wants, want, wanted, expects, expect, expected, sees, see, saw, views, view, viewed, considers, consider,
    considered, regards, regard, observed, recalled, lauded, lauds, mocked, mocks, ridiculed, petitioned, boycotted,
    boycott, took to, objected, objects, object, approved, approves, approve, passed, walked out, staged, staged a,
    agreed, agrees, agree, disapprove, disapproves, wonder, wonders, wondered, mourned, mourn, saluted, commended,
    commends, echoed, echoes, sued, threatened, threatens, threaten, reacted, reacts, react, poured, lobbied, testified,
    concurred, retorted, quipped, joked, fumed, charged, alleged, alleges, allege, contended, contends, maintained,
    maintains, affirmed, reaffirmed, confirmed, revealed, disclosed, reported, burned, burnt, torched, clashed, blocked,
    blockaded, held, signed, launched, filed, issued, proposed, recommended, resigned, quit, ratified, attacked,
    appreciated, adopted, seized, urges"""
_VERBS = """say+, said, saying, told, tell+, state+, add+, write+, wrote, tweet+, argue+, think+, thought,
    believe+, comment+, remark+, describe+, explain+, note+, ask+, reply+, respond+, express+, declare+, claim+,
    call+, urge+, demand+, warn+, support+, oppose+, criticize+, criticise+, condemn+, praise+, slam++, blast+,
    accuse+, denounce+, hail+, applaud+, protest+, complain+, fear+, blame+, back+, welcome+, reject+, refuse+,
    deny+, insist+, regret+, boycott+, dismiss+, defend+, vote+, rally+, marched, chanted, cheer+, view+, see,
    sees, saw, remain+, want+, hope+, expect+, worry+, question+, announce+, issue+, pledge+, vow+,
    spoke, speak, speaks, gathered, took to, came out, took, feel, feels, felt, agree+, disagree+,
    doubt+, suspect+, mistrust+, distrust+, resent+, object+, predict+, assume+, thank+, congratulate+, consider+,
    regard+, emphasize+, suggest+, acknowledge+, admit+, point+ out, made, make, makes, put, gave, give, gives,
    asserted, mock+, ridicule+, celebrate+, threaten+, challenge+, sue+, appeal+, ruled, decided, approved, passed,
    stood, stands, stand, keeps, kept, keep, leaves, left, lost, lose, loses, met, paid, ran, sent, set, sold, spent,
    swore, threw, understood, went, won, came, drew, fell, fought, found, got, grew, hit, laid, rang, rode, sang, sat,
    danced, swept, taught, wore, knew, know, knows, like, likes, liked, need, needs, needed, offered, offers, promised,
    promises, greeted, played, shrugged, noticed, smell, smells, charge+, recommend+, restate+, regard, pin, pins,
    stressed, reiterate+, react+, greet+, receive+, sought, seek, seeks, plan, plans, planned, joined, is, are, was,
    were, has, have, had, will, would, can, could, may, might, should, must, do, does, did, they're,
    we're, i'm, haven't, hasn't, isn't, aren't, don't, doesn't, didn't, won't, wasn't, weren't, can't"""
_SAYING = listed("""say says said saying add adds added adding write writes wrote ask asks asked told tweeted
    tweets state states stated note notes noted explain explains explained argue argues argued warned warns insisted
    insists declared declares complained complains commented remarked observed replied continued conceded quipped
    joked fumed worried concluded recalled lamented countered responded urged claimed acknowledged announced
    according hinted hints predicts predicted finds reminds reminded held holds reckons reckon suggested suggests
    repeated repeats promised promises vowed pledged stressed stresses emphasised emphasized maintained reiterated
    acknowledges admitted admits alleged believes thinks thought hoped feared joked shrugged sighed snapped
    thundered shouted told tells explained confirmed confirms claims cautioned""")
_SOURCES = """criticism from, criticisms from, criticized by, criticised by, condemned by, condemnation from,
    praised by,
    praise from, welcomed by, hailed by, applauded by, backed by, supported by, opposed by, rejected by, denounced by,
    slammed by, blasted by, attacked by, challenged by, opposition from, outcry from, outcry among, anger among,
    anger from, outrage among, outrage from, protests by, protests from, protest by, backlash from, resistance from,
    support from, support among, support of, concern among, concerns among, concern from, concerns from, fears among,
    pressure from, reaction from, reactions from, response from, reaction among, discontent among, unease among,
    alarm among, calls from, call from, demands from, objections from, objections by, accusations from, warnings from,
    warning from, warning by, anger of, ire of, wrath of, applause from, welcome from, jubilation among, scepticism
    from,
    skepticism from, scepticism among, skepticism among, condemnations from, complaints from, complaints by, rebuke
    from,
    endorsed by, seconded by, echoed by, shared by, dismissed by, approved by, adopted by, passed by, ratified by,
    disappointment of, dismay of, delight of, relief of, joy of"""
_LEADS = listed(
    "in on at after before during while as for with since amid despite although though when if to by from under"
    " following because given citing speaking writing responding however but yet and meanwhile also still so then"
    " thus moreover nevertheless nonetheless additionally earlier later today yesterday monday tuesday wednesday"
    " thursday friday saturday sunday last this interestingly of course where which that who whose whether unlike"
    " apparently namely seriously perhaps instead once until unless about over among across outside inside throughout"
    " within without via per what how why upon amidst like just even only recently now back again there here"
    " elsewhere separately similarly likewise furthermore besides otherwise overall regardless"
)
_CONJUNCTIONS = listed("but yet and however still so also meanwhile or then even while although though")
_CUT = listed("who which that whose where as on in at during after when while last this earlier also before amid with")
_TRAILING = listed("""also have has had largely strongly still now often already then later both all recently even again
    quickly sharply immediately publicly reportedly repeatedly swiftly angrily bitterly broadly cautiously fiercely
    generally initially long never not only once openly personally previously similarly simply soon warmly widely
    firmly flatly formally mostly mainly clearly apparently separately meanwhile further since yesterday today monday
    tuesday wednesday thursday friday saturday sunday was were is are will would did does do be been to and or just
    consistently continually vehemently roundly categorically""")
_ENDING_VERBS = listed("""is are was were has have had will would can could may might must do does did isn't aren't
    wasn't weren't hasn't haven't don't doesn't didn't won't wouldn't can't couldn't said says told wrote gave gives
    made
    makes took takes saw sees found finds spoke speaks sought seeks took came went became becomes remain remains
    remained argue argues believe believes want wants accuse accuses agree agrees disagree oppose opposes continue
    continues continued differ differs struggle struggles struggled concede concedes insist insists fear fears
    condemn condemns criticise criticises criticize criticizes welcome welcomes expressed reports reported shows show
    arrived arrives opened opens entered enters walked walks stood stands
    gathered marched rallied poured urged warned called accused demanded denounced praised slammed insisted vowed""")
"""Verbs that end the noun phrase before them wherever they stand."""
_BARE = listed("the a an his her their its our my some of many this that these those")
_ARTICLES = _BARE - listed("this that these those some many")
_QUANTIFIERS = listed("some many others most several few both all none")
_SUBJECTS = listed("he she they it we i who this that these those there you")
_NOBODY = listed("it this that these those there which who what how why whatever nothing everything one")
_NO_ACTORS = frozenset({"nothing", "nobody", "no one", "anyone", "anybody", "a word", "everything"})
_BEFORE_NOUN = listed("the a an its their his her our of and or in for newly so well recently")
_BEHIND_VERB = listed("the a an its their his her to in at on from with that for about against how whether by")
_LONGEST = 14
_NAME = (2, 4)
"""A person's name has so many words."""


@cache
def _tiers() -> tuple[Table, Table]:
    """Return the verbs of speech and judgement, and all verbs: a subject is looked for in front of those first."""
    return table({"verb": phrases(_SPEAKING)}), table({"verb": phrases(_VERBS)})


@cache
def _sources() -> Table:
    return table({"source": phrases(_SOURCES)})


@cache
def _people() -> Table:
    return table({"people": phrases(CUES["home"]) + phrases(CUES["expert"])})


def actor(text: str) -> str:
    """Return who acts or speaks in a reaction, as the sentence puts it; empty where nobody was made out.

    >>> actor("In South Korea, younger generations and the business community largely support the visit.")
    'younger generations and the business community'
    >>> actor("“It is a mistake,” said Rep. Ann Lee, a Democrat, on Monday.")
    'Rep. Ann Lee'
    """
    named = _named(text)
    return "" if named.casefold() in _NO_ACTORS else named


def _named(text: str) -> str:
    masked = outside(text)
    tokens = words(masked if masked.strip(" .,;:-") else text)
    folded = [word.folded for word in tokens]
    source = _source(text, tokens, folded)
    if folded[:2] == ["according", "to"]:
        return _according(text, tokens)
    for verbs in _tiers():
        for hit in find(folded, verbs):
            found = _around(text, tokens, hit) if _is_verb(tokens, hit.first) else ""
            if found:
                return source or found
    past = (n for n in range(1, len(tokens)) if _is_finite(tokens, n))
    found = next(filter(None, (_subject(text, tokens, number) for number in past)), "")
    return source or found or _according(text, tokens) or _group(text, tokens)


def is_pronoun(name: str) -> bool:
    """Tell whether an actor is only a pronoun, so that the actor before it is meant.

    >>> is_pronoun("They’re"), is_pronoun("Some")
    (True, False)
    """
    return name.casefold().replace("’", "'").partition("'")[0] in PRONOUNS


def is_quantifier(name: str) -> bool:
    """Tell whether an actor is a quantifier alone, which takes its country from the sentence before it."""
    return name.casefold() in _QUANTIFIERS


def outside(text: str) -> str:
    """Return `text` with what stands in quotation marks blanked: who is quoted speaks outside them.

    >>> outside('"We won," he said.').split()
    ['he', 'said.']
    """
    if not any(mark in text for mark in '"“«'):
        return text
    return QUOTED.compiled.sub(lambda quoted: " " * len(quoted.group()), text)


def _is_verb(tokens: Sequence[Word], number: int) -> bool:
    """Tell whether a form may be a verb: not capitalised inside the sentence, no noun behind an article."""
    before = tokens[number - 1].folded if number else ""
    return (not number or tokens[number].text.islower()) and before not in _ARTICLES


def _around(text: str, tokens: Sequence[Word], hit: Hit) -> str:
    """Return the subject of one verb: before it, or behind it where the verb ends a quotation."""
    saying = tokens[hit.first].folded in _SAYING
    closed = saying and _ends_quotation(text, tokens, hit.first)
    after = _inverted(text, tokens, hit.after) if closed else ""
    before = after or _subject(text, tokens, hit.first)
    if before:
        return before
    return _inverted(text, tokens, hit.after) if saying else ""


def _ends_quotation(text: str, tokens: Sequence[Word], verb: int) -> bool:
    """Tell whether a quotation or a comma ends right before the verb: "…,” said the minister"."""
    return text[: tokens[verb].start].rstrip().endswith(("”", '"', "»", "’"))


def _source(text: str, tokens: Sequence[Word], folded: Sequence[str]) -> str:
    """Return from whom praise or protest comes: "condemned by the unions", "criticism from abroad"."""
    hit = next(iter(find(folded, _sources())), None)
    if hit is None or hit.after >= len(tokens) or folded[hit.after] in _NOBODY:
        return ""
    stop = _noun_end(text, tokens, hit.after)
    return _slice(text, tokens, hit.after, stop) if stop > hit.after else ""


def _subject(text: str, tokens: Sequence[Word], verb: int) -> str:
    """Return the noun phrase in front of the verb, introductions and appositions dropped."""
    parts = list(_parts(text, tokens, verb))
    if len(parts) > 1 and tokens[verb].folded in _SAYING and _touches(text, tokens, verb):
        opening, last = parts[-1]
        first = _after_conjunction(tokens, opening, last)
        if first < last and not _is_lead(tokens, first, last, more=False):
            return _phrase(text, tokens, first, last)
    for number, (opening, last) in enumerate(parts):
        first = _after_conjunction(tokens, opening, last)
        more = number + 1 < len(parts)
        if first == last or _is_lead(tokens, first, last, more=more):
            continue
        if more and _is_named(tokens, *parts[number + 1]):
            return _slice(text, tokens, *parts[number + 1])
        return _phrase(text, tokens, first, last)
    return ""


def _touches(text: str, tokens: Sequence[Word], verb: int) -> bool:
    """Tell whether no mark parts a verb from the word before it, so that its subject stands right there."""
    return not text[tokens[verb - 1].end : tokens[verb].start].strip()


def _is_lead(tokens: Sequence[Word], first: int, last: int, *, more: bool) -> bool:
    """Tell whether a stretch before the verb only leads in to its subject."""
    opening = tokens[first].folded
    adverb = more and (opening.endswith("ing") or (last - first == 1 and opening.endswith("ly")))
    return adverb or opening in _SAYING or (opening == "this" and more) or opening in _LEADS - {"this"}


def _is_named(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a stretch is a person's name that stands behind the office: "the mayor, Ann Lee, said"."""
    return _NAME[0] <= last - first <= _NAME[1] and all(
        token.text[0].isupper() and token.folded not in _LEADS for token in tokens[first:last]
    )


def _parts(text: str, tokens: Sequence[Word], verb: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas of what stands before the verb."""
    first = 0
    for number in range(1, verb):
        between = text[tokens[number - 1].end : tokens[number].start]
        if any(mark in between for mark in ',;:—–"“”(') and not _in_a_number(tokens[number - 1 : number + 1], between):
            yield first, number
            first = number
    if first < verb:
        yield first, verb


def _in_a_number(tokens: Sequence[Word], between: str) -> bool:
    """Tell whether a comma stands in a number: "Some 4,300 villagers"."""
    return between == "," and all(token.text.isdigit() for token in tokens)


def _after_conjunction(tokens: Sequence[Word], first: int, last: int) -> int:
    while first < last and (tokens[first].folded in _CONJUNCTIONS or tokens[first].text.isdigit()):
        first += 1
    return _after_place(tokens, first, last)


def _after_place(tokens: Sequence[Word], first: int, last: int) -> int:
    """Return where the subject begins behind a place without a comma: "In Lima the unions"."""
    if first == last or tokens[first].folded not in {"in", "from", "at", "on", "across", "outside"}:
        return first
    number = first + 1
    while number < last and (tokens[number].text[0].isupper() or tokens[number].folded in {"and", "itself"}):
        number += 1
    return number if first + 1 < number < last and tokens[number].folded in _BARE | {"several", "thousands"} else first


def _phrase(text: str, tokens: Sequence[Word], first: int, last: int) -> str:
    """Return the words from `first`, cut at a relative clause and at trailing adverbs."""
    stop = next((n for n in range(first + 1, last) if tokens[n].folded in _CUT), last)
    stop = _verb(tokens, first, min(stop, first + _LONGEST))
    while stop > first and tokens[stop - 1].folded in _TRAILING:
        stop -= 1
    if stop - first == 1 and tokens[first].folded in _ARTICLES:
        return ""
    return _slice(text, tokens, first, stop) if stop > first else ""


def _verb(tokens: Sequence[Word], first: int, stop: int) -> int:
    """Return where a verb ends the noun phrase from `first`, be it one that `_VERBS` does not list."""
    if tokens[first].folded in _SUBJECTS:
        return first + 1
    return next((n for n in range(first + 1, stop) if tokens[n].folded in _ENDING_VERBS or _is_finite(tokens, n)), stop)


def _is_finite(tokens: Sequence[Word], number: int) -> bool:
    """Tell whether a form in -ed goes on as a verb does: "the unions travelled to", not "the united left"."""
    word = tokens[number]
    following = tokens[number + 1].folded if number + 1 < len(tokens) else ""
    past = word.text.islower() and word.folded.endswith("ed") and tokens[number - 1].folded not in _BEFORE_NOUN
    return past and following in _BEHIND_VERB


def _slice(text: str, tokens: Sequence[Word], first: int, stop: int) -> str:
    last = tokens[stop - 1]
    return " ".join(text[tokens[first].start : last.start + len(last.text)].split())


def _inverted(text: str, tokens: Sequence[Word], after: int) -> str:
    """Return the noun phrase behind a verb of saying that ends a quotation."""
    if after >= len(tokens) or tokens[after].folded in {"that", *_LEADS}:
        return ""
    if tokens[after].folded == "the" and not _ends_quotation(text, tokens, after - 1):
        return ""
    stop = _noun_end(text, tokens, after)
    return _slice(text, tokens, after, stop) if stop > after else ""


def _noun_end(text: str, tokens: Sequence[Word], first: int) -> int:
    """Return where the noun phrase from `first` ends: at a mark, a preposition of time or place, or a relative."""
    stop = first
    while stop < min(len(tokens), first + _LONGEST):
        gap = text[tokens[stop - 1].end : tokens[stop].start] if stop else ""
        if stop > first and (any(mark in gap for mark in ',;:—–"“(') or tokens[stop].folded in _CUT):
            break
        stop += 1
    while stop > first and tokens[stop - 1].folded in _TRAILING:
        stop -= 1
    return stop


def _according(text: str, tokens: Sequence[Word]) -> str:
    for number in range(len(tokens) - 2):
        if tokens[number].folded == "according" and tokens[number + 1].folded == "to":
            return _inverted(text, tokens, number + 2) or _slice(
                text, tokens, number + 2, _noun_end(text, tokens, number + 2)
            )
    return ""


def _group(text: str, tokens: Sequence[Word]) -> str:
    """Return the first group of people that the sentence names, where it has no verb that we know."""
    hit = next(iter(find([word.folded for word in tokens], _people())), None)
    return _slice(text, tokens, hit.first, hit.after) if hit else ""
