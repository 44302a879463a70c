"""Sentences that say nothing to brief on: lead-ins, headings, list markers, mood lines, a page's own time stamp."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language import lexicon
from briefgen.extractors.language.words import Word, listed, words
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.line.openings import is_asked, opening
from briefgen.extractors.matter.topics import topic
from briefgen.extractors.receiving.stance import settled
from briefgen.model.vocabulary import Reason
from briefgen.patterns import Pattern

_MATTER = listed("""sign deal agree affirm terms fail risk crisis home expert judge say abroad plan court history
    talks open
    received""")
"""Cue families of the matter itself; a sentence that shows one says something."""
_PRESENT = listed(
    "is are isn't aren't 's 're want wants need needs matter matters come comes never seldom rarely always"
)
_PAST = listed("was were had has have been did ago since after before when until")
_POINT = listed("field area topic point item theme pillar strand issue priority plank aspect subject chapter")
_RANK = listed("second third fourth fifth next last final another other")
_STAMP = listed("""last first updated published posted modified on at am pm a p m gmt utc est edt cet ist kst jst time
    local monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""")
_STAMPED = listed("updated published posted modified")
_FURNITURE = Pattern(
    r"(?:Published|Updated|Posted|Last updated|First published|Last modified)\b.{0,20}\d"
    r"|\((?:Reporting|Writing|Editing|"
    r"Additional reporting) by |\(\$?1 ?= |Got a tip\b|Contact (?:our|the) (?:reporters?|newsroom|author)|\(Adds |"
    r"How to help\b|All rights reserved"
)
_OF_THE_PAGE = Pattern(
    r"(?:\(?\d{1,2}[:.h]\d\d\)?(?: ?[-–—:|])? ?)?(?:That(?:['’]s| is) all (?:from us|for (?:now|today"
    r"|tonight))|We(?:['’]ll| will) be"
    r" (?:back|bringing|following|reporting)|(?:Thank you|Thanks) for (?:following|reading|joining|coming|being here"
    r"|watching)|Good (?:morning|afternoon"
    r"|evening)\b|Follow (?:us|our|along)|Stay with us|Here(?:['’]s| is) (?:what|that|a (?:recap"
    r"|summary|clip|look))|Our"
    r" (?:reporter|correspondent)\b|Welcome to our|You can (?:read|follow|watch|find) )"
)
"""What a page says of itself to its reader."""
_ANNOUNCED = Pattern(
    r"The (?:final |joint |full )?(?:communiqu[eé]|statement|text|declaration|readout|ruling|verdict|results?) "
    r"(?:is|are) (?:now |finally )?(?:out|in|here|through)[.!]"
)
"""What only says that there is something to tell."""
_ANNOUNCES = Pattern(
    r"(?:Analysts|Experts|Observers|Diplomats|Some|Others|Critics|Many) (?:also )?see an? (?:[a-z]+ ){0,2}"
    r"(?:side|dimension|angle|aspect|element|reason)(?: (?:too|as well|to it|to this))?\."
)
"""What only announces what somebody sees in a matter."""
_OVERHEARD = Pattern(
    r"(?:Our (?:[\w-]+ ){0,2}(?:reporters?|correspondents?|colleagues?)|We)\b[^,;:\"“]{0,40}? "
    r"(?:hears?|heard|(?:is|are|was|were) hearing) that\b"
)
"""What a page has heard said and stands for itself."""
_OF_THE_WRITER = Pattern(
    r"\bis (?:the author of|a columnist|a staff writer|a contributing (?:editor|writer)"
    r"|a freelance (?:journalist|writer))\b"
    r"|\b(?:views|opinions) expressed (?:here |in this \w+ )?are\b"
    r"|\A(?:We|I) (?:asked|spoke to|spoke with|talked to|interviewed|sat down with) "
)
"""What it says of who wrote or asked."""
_OF_NOBODY = Pattern(
    r"\A(?:But |And )?(?:If (?:I|you|we) (?:were|was|had been|are) asked, "
    r"|One (?:may|might|can|could|must) (?:only |well |almost |easily )?(?:be forgiven|wonder|hope"
    r"|ask|imagine|guess|say|argue)|There is an? (?:old |famous |well-known |popular ){0,2}(?:joke|saying|proverb)"
    r"|It is (?:hard|difficult|tempting|easy) (?:not )?to (?:imagine|see|resist|say|believe))\b"
)
"""What a writer muses, or has from nobody."""
_BARE_VIEW = Pattern(
    r"(?:But |And )?(?:[Ww]e|I) (?:(?:strongly|do not|don['’]t|fully|respectfully) )?"
    r"(?:agree|disagree|doubt it|think so|hope so)\."
)
"""What a writer thinks of the sentence before, by no name and with no matter."""
_LEANING = Pattern(
    r"(?:But |And |Yet |So |Of course, )?(?:(?:He|She|It|They|We|I|Some(?: of (?:them|us))?|Others|Many|That|This"
    r"|Neither|Both|None) [^,;:\"“”]{1,40} (?:that|it|this|him|her|them|so|do|does|did|is|was|were|are|not)"
    r"|(?:He|She|It|They|We|I) (?:has|have|had|did|does|do) (?:done |did )?(?:nothing|none|no such thing)"
    r"(?: of the (?:kind|sort))?"
    r"|(?:Some|Many|Most|None|Few) of them (?:do|does|did|are|is|were|was|have|has)"
    r"|(?:So|Neither|Nor) (?:do|does|did|is|was|has|had|have|are|were|will|would|can|could) (?:he|she|it|they|we|I))[.]"
)
"""A pronoun that acts upon another one: without the sentence before it says nothing."""
_ASIDE_SAID = Pattern(
    r"(?:I|We)(?: also| just| only)? (?:want|would like|wanted|['’]d like) to say\b"
    r"|What (?:I|we) (?:would|want to|can) say (?:to|is|about)\b"
)
"""What somebody only says that he says."""
_DECIDES = Pattern(
    r"[^,;:\"“]{2,40} (?:will|would|must|can|should) (?:decide|see|judge|settle|discuss|talk|think) "
    r"(?:(?:on|about|over) )?(?:that|this|it|them)(?: [a-z ]{1,25})?\."
)
"""What somebody will decide on, the sentence before tells."""
_SILENCE = Pattern(r"[^,;:\"“]{0,40}\b(?:minutes?|moment) of silence (?:was|were|is) (?:held|observed)\b")
"""A ceremony, and nothing that a minister has to know."""
_ONE_OF = Pattern(r"It (?:is|was) one of (?:the|several|many) [a-z]+ (?:that|which|why)\b")
"""What "it" is, the sentence before tells."""
_LIKEWISE = Pattern(
    r"[^,;:\"“]{2,60} (?:has|have|had|gets?|got|heard) the same (?:message|answer|reply|words?)"
    r"(?: from (?:us|me|him|her|them))?\."
)
"""Who was told the same, and what that was, the sentence before tells."""
_WHETHER = Pattern(r"[^,;:\"“]{2,50} (?:whether|if) (?:it|he|she|they) (?:will|would|can|could|does|did|is|was)\.")
"""What it will do, the sentence before tells."""
_LEANING_WORDS = 9
_TURNS = frozenset({"but", "and", "yet", "so", "now", "then"})
"""What a lead-in begins with: "But that’s not all."."""
_EMPTY, _HEADING, _LEAD_IN, _MARKER, _STAMP_WORDS = 16, 24, 14, 8, 14
_TOLD = 8
_LOOSE = frozenset({"rhetoric", "self", "outlet", "we"})
_TITLE_CASE = 0.6
_ENDS = tuple(".!?…:;,。")


def colour(sentence: Annotated, label: Label) -> Reason | None:
    """Return why a sentence that was placed under `label` says nothing to brief on, or None.

    >>> from briefgen.extractors.annotate import annotate
    >>> from briefgen.extractors.language.sentences import split
    >>> [colour(s, "background") for s in annotate(split("Fishing is the third area. Places are seldom chosen idly."))]
    ['transition', 'rhetoric']
    """
    if _OVERHEARD.match(sentence.text[opening(sentence.text).length :]):
        return "rhetoric"
    if sentence.length > _HEADING:
        return None
    return _of_the_page(sentence.text) or _without_matter(sentence, label)


def _of_the_page(text: str) -> Reason | None:
    """Return why a line is left out that a page says of itself or of its writer."""
    if _FURNITURE.match(text):
        return "boilerplate"
    said = text[opening(text).length :]  # behind the label of who speaks
    if (
        _BARE_VIEW.fullmatch(text)
        or _ANNOUNCED.fullmatch(said)
        or _ANNOUNCES.fullmatch(said)
        or _ASIDE_SAID.match(said)
        or _SILENCE.match(said)
    ):
        return "rhetoric"
    of_page = any(_OF_THE_PAGE.match(line) for line in (text, said))
    return "rhetoric" if of_page or _OF_THE_WRITER.search(text) or _OF_NOBODY.match(said) else None


def _without_matter(sentence: Annotated, label: Label) -> Reason | None:
    tokens = words(sentence.text)
    if _is_stamp(tokens):
        return "boilerplate"
    if _is_heading(sentence.text, tokens):
        return "fragment"
    if _is_lead_in(sentence.text, tokens) or (label != "agreements" and _leans(sentence)):
        return "transition"
    if _is_bare_answer(sentence, tokens):
        return "fragment"
    return _idle(sentence, tokens) if label == "background" else None


def _leans(sentence: Annotated) -> bool:
    """Tell whether a sentence stands upon the one before it alone: "I agree with him.", "Some of them do."."""
    said = sentence.text[opening(sentence.text).length :]
    if (
        _ONE_OF.match(said)
        or _LIKEWISE.fullmatch(said)
        or (_DECIDES.fullmatch(said) and sentence.length <= _LEANING_WORDS + 1)
    ):
        return True
    short = sentence.length <= _LEANING_WORDS
    return short and bool(_WHETHER.fullmatch(said) or (not sentence.mentions and _LEANING.fullmatch(said)))


def asked(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes of the sentences that an interviewer says: from his label to his question's end."""
    found: set[int] = set()
    asks = 0
    for index, sentence in enumerate(sentences):
        if is_asked(sentence.text):
            asks = sentence.sentence.paragraph
        elif opening(sentence.text).length or sentence.sentence.paragraph != asks:
            asks = 0
        if asks:
            found.add(index)
        if sentence.text.endswith("?"):
            asks = 0
    return frozenset(found)


def reported(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes of the sentences in which a page's own reporter tells a mood: "She says the mood is …"."""
    return frozenset(
        number for number, (before, here) in enumerate(pairwise(sentences), 1) if _is_of_reporter(before, here)
    )


def _is_of_reporter(before: Annotated, here: Annotated) -> bool:
    same = before.sentence.paragraph == here.sentence.paragraph and here.text.startswith(("He ", "She ", "They "))
    told = same and _REPORTER.match(before.text[opening(before.text).length :])
    return bool(told) and _MOOD.search(here.text) is not None


_MOOD = Pattern(r"\b(?:mood|atmosphere|air|scenes?|weather|faces|cheers)\b")
_REPORTER = Pattern(r"Our (?:[\w-]+ ){0,2}(?:reporter|correspondent|colleague|editor|team)\b")
_OUTSTANDING = Pattern(
    r"\b(?:there (?:is|was|has been|had been) (?:still )?no (?:agreement|deal|accord|treaty)\b"
    r"|needs? (?:the )?(?:approval|ratification|consent) (?:of|by)"
    r"|must (?:still |first |now )?be (?:ratified|approved) by)\b"
)
"""What a deal still lacks."""
_UNSIGNED = Pattern(r"\b(?:isn['’]t|is not|has not been|hasn['’]t been|have not been) (?:yet )?(?:signed|ratified)\b")
_SIGNED = Pattern(
    r"(?:We|They|The (?:two )?(?:sides|ministers|governments|presidents|parties)) (?:have |had )?(?:initialled|signed)"
    r" (?:an?|the|this|that|it)\b"
)
"""What was put to paper, however short it is told."""
_RECEIVED = listed("reaction reactions reception response responses opinion opinions views mood")
"""What is mixed or divided where a people is not of one mind."""

_GREETED = Pattern(
    r"\b(?:chorus|wave|storm|flurry|barrage|torrent) of (?:[a-z-]+ ){0,2}(?:reactions?|criticism|protests?|complaints"
    r"|condemnation|praise|outrage|anger)\b"
    r"|\breports of (?:[a-z]+ )?(?:protests|rallies|demonstrations)\b"
    r"|\A(?:Similar |Other |Smaller |Large )?(?:[Pp]rotests|[Rr]allies|[Dd]emonstrations|[Vv]igils)(?: and [a-z]+)? "
    r"(?:also )?(?:took place|were (?:also )?(?:held|reported))\b"
    r"|\bthere (?:is|was|has been) (?:little|no|much|scant|muted) (?:celebration|enthusiasm|joy|applause|rejoicing"
    r"|relief|surprise|anger)\b"
)
"""How many receive the matter, and in which mood."""


def second_look(sentence: Annotated, label: Label) -> Label:
    """Return where a sentence goes whose plain words settle it, though its signs together would leave it out.

    >>> from briefgen.extractors.annotate import annotate
    >>> from briefgen.extractors.language.sentences import split
    >>> told = "Whether it lasts is an open question. Reception at home has been mixed. It was late."
    >>> [second_look(s, "set_aside") for s in annotate(split(told))]
    ['risks', 'domestic_reactions', 'set_aside']
    """
    if label in {"set_aside", "background"} and _is_reception(sentence.text, label):
        return "domestic_reactions"
    if label != "set_aside":
        return label
    if _OUTSTANDING.search(sentence.text) and not sentence.text.endswith("?"):
        return "agreements"
    if (
        _UNSIGNED.search(sentence.text) or _SIGNED.match(sentence.text[opening(sentence.text).length :])
    ) and not sentence.text.endswith("?"):
        return "background"
    if "open" in sentence.cues and not sentence.text.endswith("?"):
        return "risks"
    return "background" if tells(sentence) else label


def _is_reception(text: str, label: Label) -> bool:
    """Tell whether a sentence says how the matter is received: by a people of two minds, or by many at once."""
    if label == "background" and _GREETED.search(text):
        return True
    return not _RECEIVED.isdisjoint(word.folded for word in words(text)) and settled(text) == "mixed"


def tells(sentence: Annotated) -> bool:
    """Tell whether a sentence that no sign places still says something of a topic: a whole, long enough statement."""
    whole = sentence.length >= _TOLD and sentence.text.endswith(".") and not sentence.cues & _LOOSE
    return whole and not _is_marker(words(sentence.text)) and topic(sentence.text) != "other"


_ANSWERS = frozenset({"yes", "no", "possibly", "perhaps", "maybe", "exactly", "absolutely", "because"})


_OF_A_TIME = Pattern(
    r"(?:Before|After|By|In|On|From|Until|Not until|Not before|About|Around|Since) [^,;:.]{3,60}, as [^,;:]{3,80}\."
)
"""When, as somebody says: the verb stands in the question."""


def _is_bare_answer(sentence: Annotated, tokens: tuple[Word, ...]) -> bool:
    """Tell whether a short sentence only answers a question: "Yes, and that is the worry.", "Togo, possibly."."""
    if _OF_A_TIME.fullmatch(sentence.text[opening(sentence.text).length :]):
        return True
    if sentence.length > _EMPTY or sentence.numbered:
        return False
    first, last = tokens[0].folded, tokens[-1].folded
    answers = first in _ANSWERS and sentence.text[tokens[0].end :].startswith((",", "."))
    answers = answers or (first == "because" and "," not in sentence.text)  # no clause that it would give a reason for
    bare = len(tokens) <= _MARKER and last in _ANSWERS and ", " in sentence.text
    return bool(answers or bare)


def _idle(sentence: Annotated, tokens: tuple[Word, ...]) -> Reason | None:
    if _is_marker(tokens):
        return "transition"
    if len(tokens) <= _MARKER and tokens[0].folded in _TURNS and not sentence.mentions:
        return "transition"
    if tokens[0].folded == "to" and "," not in sentence.text and not sentence.text[:-1].count(":"):
        return "fragment"
    return "rhetoric" if _is_empty(sentence, tokens) else None


def _is_stamp(tokens: tuple[Word, ...]) -> bool:
    """Tell whether the words are only when the page was changed: "Last updated at 6:30 p.m. on Sunday."."""
    if len(tokens) > _STAMP_WORDS or _STAMPED.isdisjoint(token.folded for token in tokens[:2]):
        return False
    return all(token.folded.replace(".", "") in _STAMP or token.folded.isdigit() for token in tokens)


def _is_heading(text: str, tokens: tuple[Word, ...]) -> bool:
    """Tell whether a line is written as a title: no stop, capitals throughout, no number or label in front."""
    if text.rstrip("\"'”’)] ").endswith(_ENDS) or not text[0].isalpha() or ": " in text[:_EMPTY]:
        return False
    long = [token for token in tokens if token.text[0].isalpha()]
    return sum(token.text[0].isupper() for token in long) >= _TITLE_CASE * len(long)


def _is_lead_in(text: str, tokens: tuple[Word, ...]) -> bool:
    """Tell whether a line only says who is quoted next: "On the dam, Ruiz writes:"."""
    if _COUNTS.search(text):
        return True
    if not text.endswith(":") or len(tokens) > _LEAD_IN:
        return False
    return tokens[-1].folded in lexicon.SAYING or len(tokens) < _MARKER


_COUNTS = Pattern(
    r"\b(?:does|has|makes|covers|rests on|consists of|comes down to|contains) (?:two|three|four|five|six|several)"
    r" (?:main |important |key )?(?:things|points|parts|elements|changes|aims|goals|pillars|chapters)\.\Z"
)
"""What only announces the points that follow."""


def _is_marker(tokens: tuple[Word, ...]) -> bool:
    """Tell whether a sentence only counts what is spoken of: "Clean energy is the second field."."""
    folded = {token.folded for token in tokens}
    return len(tokens) <= _MARKER and "is" in folded and bool(folded & _POINT) and bool(folded & _RANK)


def _is_empty(sentence: Annotated, tokens: tuple[Word, ...]) -> bool:
    """Tell whether a short sentence in the present names nobody, nothing of the matter, no number and no date."""
    if sentence.length > _EMPTY or sentence.names or sentence.mentions or sentence.cues & _MATTER:
        return False
    if _OUTSTANDING.search(sentence.text) or _UNSIGNED.search(sentence.text):
        return False
    folded = {token.folded for token in tokens}
    timeless = bool(folded & _PRESENT) and not folded & _PAST
    return timeless and not sentence.numbered and topic(sentence.text) == "other"
