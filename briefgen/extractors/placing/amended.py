"""Labels mended by what a sentence's place and subject leave no doubt of, before statements are made of them."""

import re
from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.calendar.dates import dates
from briefgen.extractors.language.words import listed
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.line.openings import opening
from briefgen.extractors.line.wording import condense
from briefgen.extractors.people.participants import Person, surnames
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.placing.alone import is_of_one, is_own
from briefgen.extractors.placing.sections import Placement, Story
from briefgen.extractors.placing.warned import is_mild
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.source import Source
from briefgen.patterns import Pattern

_RECEPTION = frozenset({"judge", "say", "home", "expert", "abroad", "self", "we"})
"""Cue families one of which a sentence shows in which somebody receives the matter."""
_RECEIVES = listed("""suggest suggests suggested signal signals signaled signalled doubt doubts doubted compare compares
    compared question questions questioned predict predicts predicted stress stresses stressed find finds found attack
    attacked attacks warn warns warned mourn mourned worry worries worried ignore ignored ignores resist resists
    resisted threaten threatens threatened pressure pressures pressed presses sue sues sued quit quits resign resigned
    abstain abstained block blocked blocks appeal appealed appeals reckon reckons
    reckoned concede concedes conceded promise promises promised admit admits admitted vow vows vowed pledge pledges
    hint hints hinted lament laments lamented contend contends contended answer answers answered drawn silent reacted
    shrugged laughed called raised""")
"""What somebody does who receives it, beside the words of those families."""
_DESCRIBED = Pattern(
    r"\b(?:is|are|represents?|comes?|hails?|remains?|leads?|heads?|embod(?:y|ies)|belongs?|was born|grew up|shares?"
    r"|was (?:questioned|elected|appointed)|would (?:remain|retain|stay)|sought to)\b"
)
"""How a writer describes somebody."""
_HAILS_FROM = Pattern(r"\bhail(?:s|ed|ing)? from\b")
"""Who hails from somewhere praises nobody."""
_BEFALLS = Pattern(
    r"(?:To be fair, )?[A-Z](?:[^,;:\"“]|,(?=\d)){2,60} (?:(?:have|has) suffered\."
    r"|would have to (?:leave|vacate) (?:their|his|her) (?:homes?|houses?|villages?|land|farms?)\.)"
)
"""What befalls people is none of what they think."""
_OF_A_PAPER = Pattern(
    r"According to (?:the|a|an) (?:[a-z-]+ ){0,2}(?:draft|document|text|memo|letter|report|paper|agenda), [^\"“]*\Z"
)
"""What a paper tells of both sides is nobody's reaction."""
_COMES = Pattern(
    r"[A-Z][^,;:\"“]{2,60} (?:arrived|landed|entered|came in|flew in) [^,;:\"“]{0,60}"
    r"(?:after|because|while|as|before) [^\"“]*\Z"
    r"|[A-Z][^,;:\"“]{2,60} tried to (?:speak|enter|leave|reach)\b[^,;:\"“]{0,40}\.\Z"
)
"""Who comes, or tries to speak, has said nothing yet."""
_SOMEBODY = ("He ", "She ", "They ", "We ", "I ")
_QUOTED = ("“", '"', "«")
_DEMANDS = Pattern(
    r"They(?:['’]re| are|['’]ve| have| also)? (?:also )?"
    r"(?:demand|call(?:ed|ing)? for|want|insist|ask|urg|fear|warn|worr|complain|press|oppos|protest)"
)
"""How those go on who were told to receive the matter: two governments would agree."""
_STATES = listed("""minister ministers government governments leader leaders president presidents sides countries states
    nations members officials diplomats parties delegation delegations""")
_PAPERS = listed("""mou memorandum agreement treaty pact deal accord protocol contract communique declaration convention
    text document lease""")
"""What is received itself, and receives nothing."""
_JOINT = frozenset({"joint"})
_RESTATED = Pattern(
    r"\A(?!(?:Both|The (?:two|three|four|parties|sides|leaders|[mM]inisters|governments|presidents))\b)[^\"“;:]{2,80}?"
    r"\b(?:reiterat|restat|recall|repeat|reaffirm|outlin|present|explain)(?:e|es|ed|s)? "
    r"(?:its|his|her|(?:the )?[A-Z]\w+(?: [A-Z]\w+)?['’]s?) (?:[\w-]+ ){0,3}"
    r"(?:positions?|stance|claims?|views?|viewpoint)\b"
)
"""One side tells again what it thinks: that undertakes nothing."""
_CONFIRMED = Pattern(r"\A[^\"“]*, [^,\"“]{3,80} (?:has |have )?(?:confirmed|announced)\.\Z")
"""Who confirms a fact behind a comma receives nothing."""
_JOINTLY = Pattern(
    r"(?:[A-Z][^,\"“]{3,100}, )?(?:[Tt]he (?:two |three |four )?(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]arties"
    r"|[Pp]residents|[Gg]overnments|[Cc]ountries|[Dd]elegations)|[Bb]oth (?:sides|leaders|countries|governments"
    r"|ministers)) (?:also |further |therefore |[a-z]+ed [^,;:\"“]{3,160} and )?"
    r"((?:agreed|undertook|pledged|decided|resolved|committed themselves) (?:to|on) )"
)
_LACKING = Pattern(
    r"Without (?:that|this|it|such)\b[^,\"“]{0,50}, [^,\"“]{3,60} "
    r"(?:can['’]t|cannot|can not|will not|won['’]t|could not)\b"
)
"""What cannot be done for want of something is a risk, whoever it is that cannot."""
_UNSAID = Pattern(r"(?:Nothing|Little) (?:is|was) said (?:about|of|on) [^\"“]*\Z")
"""What is left open is a risk, and nobody reacts."""
_SURE = Pattern(
    r"[^,;:\"“]{3,80} (?:leaves?|left|(?:is|was|there is)) no doubt\b[^,;:\"“]{0,60}\."
    r"|The [^,;:\"“]{3,60} (?:is|are) not (?:yet )?(?:official|public|final)(?: yet)?\."
)
"""What leaves no doubt warns of none, and no more does what only is not official yet."""
_SAYS_NOTHING = Pattern(
    r"[A-Z][^,;:\"“]{1,80} (?:has |have )?(?:refused|declined) to (?:speculate|comment|say|elaborate)\b"
    r"|[A-Z][^,;:\"“]{1,80} could not (?:immediately |independently )?"
    r"(?:confirm|verify|be (?:reached|confirmed|verified))\b"
)
"""Who does not speak of what may be warns of nothing."""
_SIGNED = Pattern(
    r"(?:The|This|That) (?:[\w-]+ ){0,3}?(?:agreement|treaty|pact|deal|accord|memorandum|contract|lease|protocol)"
    r" was signed\b"
)
_UNDERTAKINGS = (
    r"(?:agreement|treaty|pact|deal|accord|memorand(?:um|a)|contract|protocol|communique|communiqué|declaration"
    r"|convention|charter)s?\b"
)
_CONCLUDED = Pattern(
    r"[A-Z][^,;:\"“]{2,80}? (?:witnessed|presided over|oversaw|attended) the signing of (?:a|an|the|two|three|several) "
    r"(?:[\w-]+ ){0,3}?(?i:" + _UNDERTAKINGS + ")|"
    r"[A-Z][^,;:\"“]{2,80}? and [^,;:\"“]{2,80}? (?:(?:today|yesterday|on [A-Z][a-z]+day) )?(?:signed|initialled) "
    r"(?:a|an|the|their|two|three|four|several) (?:[\w-]+ ){0,3}?(?i:" + _UNDERTAKINGS + ")|"
    r"[A-Z][^,;:\"“]{2,80}? (?:(?:today|yesterday|on [A-Z][a-z]+day) )?(?:signed|initialled) "
    r"(?:a|an|the|their|two|three|four|several) (?:[\w-]+ ){0,6}?(?i:" + _UNDERTAKINGS + ") (?:together )?with "
    r"(?:[A-Z]|(?:his|her|its|the) )"
)
"""Two that sign a treaty, the day told in front of the verb."""
_REACHED = Pattern(
    r"[A-Z][^,;:\"“]{2,80}? (?:has |have )?(?:reached|struck|clinched|sealed|concluded|agreed|finali[sz]ed|secured) "
    r"(?:on )?(?:an?|the|their|two|three) (?:[\w-]+ ){0,5}?(?i:" + _UNDERTAKINGS + "|(?:truce|ceasefire)\\b)"
)
"""A deal that is made, at the head of an article."""
_NEGOTIATED = Pattern(
    r"(?:[^\"“;:]{2,60} (?:said|told)[^\"“,;:]{0,40} )?[A-Z][\w .]{2,30} and [A-Z][\w .]{2,30} "
    r"(?:are|were|have been|had been) (?:still |now |also )?(?:discussing|negotiating|in talks) "
)
"""What two states discuss is more than what one says of it."""
_EXPECTED = Pattern(
    r"[A-Z][^,;:\"“]{2,80}? expects? (?:the|this|that) (?:[\w-]+ ){0,3}?(?i:" + _UNDERTAKINGS + ") to "
    r"(?!be\b|enter|come|take effect|go\b|last)"
)
"""What a deal is hoped to bring about is none of its terms."""
_HALTED = Pattern(
    r"[A-Z][^,;:\"“]{2,80}? (?:has |have )?(?:suspended|halted|annulled|struck down|blocked|froze|quashed)"
    r" (?:an?|the|its|their) [^,;:\"“]{0,60}?(?:agreement|deal|pact|treaty|accord|memorandum)\b"
)
"""A deal that a court or a government stops."""
_OWN_MEASURE = Pattern(
    r"(?:The|Its|These|New) (?:[\w-]+ ){0,3}?(?:duties|tariffs?|sanctions|lev(?:y|ies)|bans?|restrictions|embargo)"
    r"(?: on [^,;:\"“]{3,40}?)? (?:will |would |are to |is to )?(?:take|takes|took|come|comes|came|enter|enters)"
    r" (?:into )?(?:effect|force)\b"
    r"|[A-Z][^,;:\"“]{2,60}? signed (?:into law|an executive order)\b"
    r"|[A-Z][^,;:\"“]{2,60}? (?:announced|said|declared|confirmed) (?:on [A-Z][a-z]+day |yesterday |today )?(?:that )?"
    r"(?:it|they|he|she) (?:would|will) (?:also )?"
    r"(?:challenge|sue|impose|retaliate|appeal|expel|recall|ban|bar|blacklist|boycott|raise)\b"
)
"""What one government does by itself is no undertaking."""
_NO_TREATY = Pattern(r"(?:The|This) [\w-]+ (?:is not|isn['’]t|was not|wasn['’]t) (?:an?|legally|binding)\b")
"""What a deal is not is none of its terms."""
_READY = Pattern(
    r"The [A-Z]\w+ (?:side|party|delegation) (?:also )?(?:(?:confirmed|expressed|reaffirmed|declared|stated) "
    r"(?:its|their) (?:readiness|willingness|intention|commitment|resolve) to"
    r"|(?:informed|told) the others? that it would)\b"
)
"""What one side tells the other that it is ready to do."""
_WORRIED = Pattern(r"\bexpressed (?:deep |grave |serious |his |her )?concerns? (?:that|about|over|at)\b")
"""A leader who tells another of his worry warns of something, and judges nothing."""
_JUDGES = Pattern(
    r"[A-Z][^\"“,;:]{2,80}? (?:defended|hailed|condemned|denounced|criticised|criticized|praised|rejected|welcomed) "
    r"(?:the|this|that|his|her|its|their) (?:[\w-]+ ){0,3}(?:deal|pact|agreement|treaty|lease|plan|accord|contract"
    r"|memorandum|decision|bill|law|visit)\b"
)
"""Who judges the matter itself receives it, whoever he is."""
_JUDGES_ANOTHERS = Pattern(
    r"(?!(?:Both|They|The (?:two|three|four|leaders|ministers|sides|parties))\b)[A-Z][^\"“;:]{2,160}? "
    r"(?:condemned|denounced|criticised|criticized|slammed|decried|deplored|dismissed|praised) "
    r"(?:as [\"“]|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}['’]s )"
)
"""And so does who judges what another one did: "condemned Ann Lee's visit"."""
_IN_FORCE = Pattern(
    r"(?:The|This|An?) [^,;:\"“]{3,90}? (?:came into (?:effect|force)|entered into force|took effect|was ratified by)\b"
)
_TOLD = Pattern(r"\b(?:was|were|had|did|[a-z]{3,}ed)\b")
_NAMED = re.compile(r"\A(?:the |The )?[A-Z]")


def amended(
    story: Story, persons: Sequence[Person], source: Source, placements: Sequence[Placement]
) -> tuple[Label, ...]:
    """Return the labels of the sentences of a story, mended where their place or subject leaves no doubt."""
    above = tuple((part.start, part.end) for part in source.layout if part.kind == "standfirst")
    known = surnames(persons)
    one = any(placement.label == "agreements" for placement in placements) and is_of_one(story)
    told: list[Label] = []
    for index, (sentence, placement) in enumerate(zip(story.sentences, placements, strict=True)):
        label = placement.label
        start = sentence.sentence.start
        if any(first <= start < end for first, end in above):
            told.append(_of_standfirst(label))
        elif (shown := _shown_by_form(sentence, label, source.published)) is not None:
            told.append(shown)
        elif label.endswith("_reactions"):
            leader = story.spoken[index].country in story.main[:2] and _is_one_of(known, story.spoken[index].actor)
            told.append(_of_reaction(sentence, placement, story.spoken[index], leader=leader))
        elif label == "agreements":
            told.append(_of_agreement(story, told, placements, index, one=one))
        elif placement.next.endswith("_reactions") and _judges(sentence.text, label):
            told.append(placement.next)
        elif label == "set_aside" and _is_attributed_fact(sentence):
            told.append("background")
        else:
            told.append(label)
    return tuple(told)


_PRAISES_ALONE = Pattern(
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}, [^,\"“;:]{3,60}, (?:also |has )?(?:praised|hailed|applauded|lauded) "
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}['’]s (?:role|efforts|part|stance|work|decision)\b"
)
"""One person who praises what another side does undertakes nothing."""


def _judges(text: str, label: Label) -> bool:
    """Tell whether somebody judges the matter, or another one, in a sentence that was placed as background."""
    return label == "background" and bool(_JUDGES.match(text) or _JUDGES_ANOTHERS.match(text))


def befalls(text: str) -> bool:
    """Tell whether a sentence says what happens to people, and nothing of what they think.

    >>> befalls("Some 300 islanders would have to leave their homes."), befalls("Islanders oppose it.")
    (True, False)
    """
    return _BEFALLS.match(text) is not None


def _of_reaction(sentence: Annotated, placement: Placement, speaker: Speaker, *, leader: bool) -> Label:
    """Return where a sentence that was placed as a reaction goes: one in which nobody reacts is background."""
    if leader and placement.next == "risks" and _WORRIED.search(sentence.text):
        return "risks"
    return placement.label if _is_received(sentence, speaker, leader=leader) else "background"


def _of_agreement(
    story: Story, told: Sequence[Label], placements: Sequence[Placement], index: int, *, one: bool
) -> Label:
    """Return where a sentence that was placed among the agreements goes, one country's own measure elsewhere."""
    sentence, placement = story.sentences[index], placements[index]
    if is_own(sentence, story.main, one=one):
        return _of_one(sentence, placement, story.spoken[index]) if one else "background"
    if placement.next.endswith("_reactions") and _PRAISES_ALONE.match(sentence.text):
        return placement.next
    received = _received(told, placements, index)
    return received if received and _goes_on(story, index) else "agreements"


def _of_one(sentence: Annotated, placement: Placement, speaker: Speaker) -> Label:
    """Return where one country's own measure goes: to its next best section, where that is sure, else background."""
    if placement.next == "risks":
        return "background" if is_mild(sentence.text, 0.0, "background") else "risks"
    if placement.next.endswith("_reactions"):
        return placement.next if _is_received(sentence, speaker, leader=False) else "background"
    return "background"


def _shown_by_form(sentence: Annotated, label: Label, published: str | None) -> Label | None:
    """Return the section that the form of a sentence settles: one side restates, all decide, somebody confirms."""
    said = sentence.text[opening(sentence.text).length :]
    if _is_plain(said, label):
        return "background"
    if label.endswith("_reactions") and _CONFIRMED.search(said):
        return "background" if read_status(said) is None else "agreements"
    if label.endswith("_reactions") and (_LACKING.match(said) or _UNSAID.match(said)):
        return "risks"
    if label in {"background", "domestic_reactions", "international_reactions"} and _READY.match(said):
        return "agreements" if read_status(said) is not None else label
    if label.endswith("_reactions") and _NEGOTIATED.match(said) and _is_two(sentence):
        return "agreements"
    undertaken = (
        _SIGNED.match(said)
        or _is_joint(said, published)
        or _is_concluded(said, published)
        or (sentence.lead and _is_reached(said, published))
        or (_HALTED.match(said) and read_status(said) is not None)
    )
    return "agreements" if label == "background" and undertaken else None


def _is_plain(said: str, label: Label) -> bool:
    """Tell whether a sentence warns of nothing and undertakes nothing, whatever its words weigh."""
    if label == "risks" and (_SURE.fullmatch(said) or _SAYS_NOTHING.match(said)):
        return True
    if label == "agreements" and (_NO_TREATY.match(said) or _EXPECTED.match(said)):
        return True
    restated = label != "set_aside" and _RESTATED.match(said)
    return bool(restated or (label == "agreements" and _OWN_MEASURE.match(said)))


def _is_joint(said: str, published: str | None) -> bool:
    """Tell whether a sentence tells what the parties undertake together, and of no earlier year."""
    found = _JOINTLY.match(said)
    if found is None:
        return False
    return all(published and dated.iso[:4] >= published[:4] for dated in dates(said[found.start(1) :], published))


def _is_concluded(said: str, published: str | None) -> bool:
    """Tell whether a sentence tells that several signed something, or that it took effect, in no earlier year."""
    if not (_CONCLUDED.match(said) or _IN_FORCE.match(said)):
        return False
    return all(published and dated.iso[:4] >= published[:4] for dated in dates(said, published))


def _is_reached(said: str, published: str | None) -> bool:
    """Tell whether a sentence tells that a deal is made, and made in no earlier year."""
    reading = read_status(said) if _REACHED.match(said) else None
    if reading is None or reading.status not in {"agreed", "signed"}:
        return False
    return all(published and dated.iso[:4] >= published[:4] for dated in dates(said, published))


def _is_two(sentence: Annotated) -> bool:
    """Tell whether a sentence names two countries, and what it tells is only under discussion."""
    reading = read_status(sentence.text)
    return len(sentence.countries) > 1 and reading is not None and reading.status == "discussed"


def _of_standfirst(label: Label) -> Label:
    """A line above the story announces: nobody reacts in it, and nothing is warned of that the story does not tell."""
    return "background" if label.endswith("_reactions") or label == "risks" else label


def _is_one_of(known: frozenset[str], actor: str) -> bool:
    return not known.isdisjoint(actor.casefold().split())


def _is_received(sentence: Annotated, speaker: Speaker, *, leader: bool) -> bool:
    """Tell whether somebody receives the matter in a sentence.

    Nobody does where no word of judgement, speech or reception stands, and there is no actor or he is a party's leader.
    """
    if befalls(sentence.text) or _OF_A_PAPER.match(sentence.text) or _COMES.match(sentence.text):
        return False
    origin = {"judge"} if _HAILS_FROM.search(sentence.text) else set()
    if (sentence.cues & _RECEPTION) - origin or any(mark in sentence.text for mark in _QUOTED):
        return True
    if not _RECEIVES.isdisjoint(sentence.text.casefold().replace(",", " ").split()):
        return True
    if leader:
        return not _DESCRIBED.search(sentence.text)
    last = speaker.actor.casefold().rpartition(" ")[2]
    return bool(speaker.actor and last not in _PAPERS) or sentence.text.startswith(_SOMEBODY)


def _received(told: Sequence[Label], placements: Sequence[Placement], index: int) -> Label | None:
    """Return the section of the reactions that the sentence before stands in, or stands in as well."""
    before = (told[-1], placements[index - 1].also) if index else ()
    return next((label for label in before if label and label.endswith("_reactions")), None)


def _goes_on(story: Story, index: int) -> bool:
    """Tell whether "They demand …" goes on with those who receive the matter in the sentence before."""
    before, sentence = story.sentences[index - 1], story.sentences[index]
    states = _STATES.intersection(story.spoken[index - 1].actor.casefold().split())
    same = before.sentence.paragraph == sentence.sentence.paragraph and not states and not before.cues & _JOINT
    return same and bool(_DEMANDS.match(sentence.text))


def _is_attributed_fact(sentence: Annotated) -> bool:
    """Tell whether a sentence reports on a named source what happened: "According to the Reef Wire, it was …"."""
    if "ccording to" not in sentence.text or not sentence.text.endswith("."):
        return False
    line = condense(sentence.text)
    return bool(_NAMED.match(line.attributed_to)) and bool(_TOLD.search(line.text))
