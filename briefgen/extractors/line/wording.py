"""Law 2, words come from the evidence: the check of a statement's words, and the trimming that keeps within it.

Trimming never cuts in mid-clause: an attribution goes only where commas and the sentence's ends bound it and a sentence
is left. Where the outcome would break the law, or in doubt, the sentence stays as it is.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from briefgen.extractors.language import lexicon
from briefgen.extractors.line import alignment
from briefgen.extractors.line.alignment import words
from briefgen.extractors.line.lists import BULLETS
from briefgen.extractors.line.openings import opening

SHORTEST = 4
"""A sentence has at least this many words when its attribution is gone."""
LONGEST_NAME = 14
"""An attribution of more words than this holds more than a name."""
LONGEST_SENTENCE = 4000
"""Beyond this many characters nothing is trimmed: it is no sentence."""

_LEAD_INS = frozenset(
    {
        "of course", "in fact", "in addition", "as well", "to be sure", "not surprisingly", "what's more", "after all",
        "that said", "even so", "even then", "in other words", "in short", "for instance", "for example",
        "on the other hand", "at the same time", "more importantly", "most importantly", "perhaps unsurprisingly",
        "as it is", "as it happens", "as it happened", "to be fair", "for its part", "for his part", "for her part",
        "for their part", "by contrast", "in contrast", "what is more", "first of all", "in a tweet", "in a post",
        "in a statement", "in the meantime", "frankly",
    }
) | lexicon.word_set("""
    but and yet so still plus indeed meanwhile however moreover furthermore additionally nevertheless nonetheless
    besides interestingly notably importantly significantly remarkably surprisingly unsurprisingly tellingly crucially
    strikingly curiously naturally clearly obviously overall again also
""")  # fmt: skip
"""What only joins a sentence to the one before it, a comma behind it."""
_LONGEST_LEAD_IN = 30
_NOT_ALL = re.compile(r"(?:But|And|Yet|Plus),? that['’]s not all[.:;,—–]\s*")
_THERE_IT_IS = re.compile(r"(?:There it is|It['’]s official|It is official|Just in|Breaking|Update|So, to recap):\s+")
_ANSWERS = re.compile(r"(?:[Yy]es|No|Well|Sure|Exactly|Absolutely|Right|Look|Correct), (?:(?:and|but) )?(?=[a-zA-Z])")
"""What answers a question that the line does not tell."""
_COUNTED = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Lastly|Finally), "
    r"(?:and (?:this|that|here|most|perhaps) [^,;:\"“”]{3,60}, )?(?=[a-zA-Z])"
)
"""What counts an argument, with what its writer says of it."""
_POINT = re.compile(
    r"The (?:first|second|third|fourth|other|last|next|main|biggest)(?: (?:one|risk|reason|problem|point|question"
    r"|concern))? (?:is|was) (?:the |an? )?[a-z-]+(?: [a-z-]+){0,2}: (?=[A-Z])"
)
"""What names the point that the sentence then makes: "The first is money: …"."""
_MEANWHILE = re.compile(r"Meanwhile (?=(?:the|a|an|in|his|her|its|their|both|some|many|[A-Z]\w+['’]s?) )")
_ASIDE = re.compile(
    r"(?<=\w), (?:for (?:its|his|her|their) part|by contrast|in contrast|however|meanwhile|on the other hand|of course"
    r"|in turn|to be sure|moreover|nevertheless|nonetheless|for example|for instance), (?=\w)"
)
"""What joins a sentence to its neighbour from within."""
_GOES_ON = lexicon.word_set("for also yet then so to")
"""After "but" and "and" these go on with something else."""
_NEW_CLAUSE = lexicon.word_set("the a an this that these those it he she they we some many most there in on for both")
_FIRST_WORD = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"According\s+to\s+(?P<who>[^;:!?\"“”()\[\]—–,]{2,160}),\s+(?!(?:which|who|whose)\b)(?=\S)")


@cache
def _according() -> re.Pattern[str]:
    """Return the shape of `…, according to TTXVN.`."""
    return re.compile(r",\s+according\s+to\s+(?P<who>[^;:!?\"“”()\[\]—–,]{2,120})(?P<end>,\s+|[.]\Z)")


@cache
def _as_said() -> re.Pattern[str]:
    """Return the shape of `…, as TTXVN notes, …`."""
    return re.compile(
        r",\s+as\s+(?P<who>[^;:.!?\"“”()\[\]—–,]{2,80}?)\s+"
        r"(?:notes?|noted|reports?|reported|says?|said|puts?\s+it|points?\s+out|pointed\s+out|observes?|observed"
        r"|writes?|wrote|explains?|explained|argues?|argued)(?P<end>,\s+|[.]\Z)"
    )


@cache
def _said() -> re.Pattern[str]:
    """Return the shape of `…, the minister said.`."""
    return re.compile(
        r",\s+(?:(?:said|says|added|adds|noted|reported)\s+(?P<speaker>[^;:!?\"“”()\[\]—–,]{2,100})"
        r"|(?P<who>[^;:.!?\"“”()\[\]—–,]{2,100}?)\s+(?:said|says|added|adds|noted|reported|told\s+reporters))[.]\Z"
    )


_SPOKEN = (" said", " says", " add", " noted", " reported", " told")
_PRONOUNS = lexicon.word_set(
    "he she it they we i who which that this these those you one him her them plan schedule law"
)
_UNSPOKEN = (
    lexicon.NEGATIONS
    | lexicon.HEDGES
    | lexicon.word_set("""
        said says told who which where while when that after before because although though whether
    """)
)
"""Words that show that an attribution is more than a name."""


class WordingFault(Struct, frozen=True):
    """What a statement's words do to their quotations that they may not."""

    kind: Literal["empty", "invented", "dropped"]
    word: str
    """The word that was invented, or the protected one that was dropped."""
    message: str


class Condensed(Struct, frozen=True):
    """A briefing's line in the words of its sentence."""

    text: str
    attributed_to: str = ""
    """Whom the sentence names for it, in its words; empty where nothing was moved."""


def fault(text: str, quotes: Sequence[str]) -> WordingFault | None:
    """Return what is wrong with `text` as a statement of `quotes`, or None.

    >>> fault("They agreed.", ["They largely agreed."]).message
    'The word "largely" of the quotation was dropped.'
    >>> fault("They agreed.", ["They largely, it seems, agreed, officials said."]).word
    'largely'
    >>> fault("[The two] agreed", ["But that’s not all: they agreed."]) is None
    True
    """
    if text in quotes and any(character.isalnum() for character in text):
        return None  # the quotation itself: what is beside it was dropped to its ends
    evidence = alignment.evidence_of(tuple(quotes))
    if any("[" in quote for quote in quotes) and is_verbatim(text, evidence):
        return None  # brackets of the source itself are its words
    line = alignment.line_of(text)
    if not line.words:
        return WordingFault("empty", "", "It has no word of its quotation.")
    invented = alignment.invented(line, evidence)
    if invented is not None:
        shown = _surface(invented, text)
        return WordingFault("invented", shown, f'The word "{shown}" is not in the quotation at that place.')
    if alignment.aligned(line, evidence):
        return None
    dropped = _surface(alignment.dropped(line, evidence), " ".join(quotes))
    return WordingFault("dropped", dropped, f'The word "{dropped}" of the quotation was dropped.')


def is_verbatim(text: str, evidence: alignment.Evidence) -> bool:
    """Tell whether the words of `text`, those in brackets too, are the evidence's."""
    line = alignment.Line(alignment.words(text), frozenset())
    return bool(line.words) and alignment.aligned(line, evidence)


def is_within(text: str, quotes: Sequence[str]) -> bool:
    """Tell whether the words of `text` are words of `quotes` in their order, whatever was dropped.

    >>> is_within("President Lee", ["South Korean President Lee Jae Myung arrived."])
    True
    """
    line = alignment.Line(alignment.words(text), frozenset())
    return bool(line.words) and alignment.invented(line, alignment.evidence_of(tuple(quotes))) is None


def _surface(word: str, text: str) -> str:
    """Return `word` as it is written in `text`."""
    straight = text.translate(alignment.QUOTES)
    found = re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", straight, re.IGNORECASE)
    return found[0] if found else word


def condense(sentence_text: str) -> Condensed:
    """Return a sentence as a briefing's line, NFC and without line breaks.

    >>> condense("But according to TTXVN, the two sides largely agree.")
    Condensed(text='The two sides largely agree.', attributed_to='TTXVN')
    """
    whole = unicodedata.normalize("NFC", " ".join(sentence_text.split()))
    if len(whole) > LONGEST_SENTENCE:
        return Condensed(whole)
    bare, speaker = _without_openings(whole)
    bare = _closed(_without_asides(_without_lead_ins(bare)))
    for candidate in (_attributed(bare), Condensed(bare)):
        line = Condensed(_capitalised(candidate.text, whole), candidate.attributed_to or speaker)
        if fault(line.text, [sentence_text]) is None:
            return line
    return Condensed(whole)


def _without_openings(text: str) -> tuple[str, str]:
    """Take off datelines, list marks, time stamps and labels; return whom a label names too."""
    rest, speaker = text, ""
    while (head := opening(rest)).length:
        rest, speaker = rest[head.length :], speaker or head.speaker
    return (rest, speaker) if len(words(rest)) >= SHORTEST - 1 else (text, "")


def _without_asides(text: str) -> str:
    """Take out what joins a sentence to its neighbour from within: ", for its part,"."""
    return _ASIDE.sub(" ", text, count=1) if text[-1:] in {".", "”", '"'} else text


def _closed(text: str) -> str:
    """End an item of a list as the sentence that it is."""
    item = text.removesuffix("; and").removesuffix(";").rstrip()
    return f"{item}." if item != text and item[-1:].isalnum() else text


def _without_lead_ins(text: str) -> str:
    """Take off what only joins the sentence to the one before it."""
    rest = text
    while (length := _lead_in(rest)) > 0:
        rest = rest[length:]
        rest = rest[:1].upper() + rest[1:] if rest[:3].lower() in {"in ", "of ", "acc"} else rest
    return rest if len(words(rest)) >= SHORTEST - 1 else text


def _lead_in(text: str) -> int:
    """Return how long the lead-in at the head of a text is; white space is single spaces."""
    if text[:1] in BULLETS and text[1:2] == " ":
        return 2
    for shape in (_NOT_ALL, _THERE_IT_IS, _ANSWERS, _COUNTED, _POINT, _MEANWHILE):
        found = shape.match(text)
        if found is not None:
            return found.end()
    head, comma, _ = text[: _LONGEST_LEAD_IN + 2].partition(", ")
    if comma and head[:1].isupper() and head.replace("’", "'").lower() in _LEAD_INS:
        return len(head) + len(comma)
    first, space, rest = text.partition(" ")
    following = _FIRST_WORD.match(rest)
    joins = (first in {"But", "And"} and (following is None or following[0] not in _GOES_ON)) or (
        first == "Yet" and following is not None and following[0] in _NEW_CLAUSE
    )
    return len(first) + 1 if joins and space else 0


def _capitalised(text: str, whole: str) -> str:
    """Capitalise the first letter of a line that no longer begins where its sentence did."""
    first = re.match(r"[\"“‘'(\[]{0,3}([^\W\d_])([^\W\d_]?)", text)
    if first is None or whole.startswith(text) or first[2].isupper():
        return text
    upper = first[1].upper()
    return text[: first.start(1)] + upper + text[first.end(1) :] if len(upper) == 1 else text


def _attributed(text: str) -> Condensed:
    """Move the attribution out of the sentence, if it has one that can go."""
    shapes = (("according", _according), (", as ", _as_said))  # most sentences have neither
    inside = (_inside(text, shape()) for sign, shape in shapes if sign in text)
    for moved in (_at_the_start(text), *inside, _at_the_end(text)):
        if moved is not None and _is_sentence(moved.text) and _is_name(moved.attributed_to):
            return moved
    return Condensed(text)


def _at_the_start(text: str) -> Condensed | None:
    """`According to TTXVN, the two …`: what follows must not go on about who said it."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    rest = text[opening.end() :]
    clause, comma, after = rest.partition(", ")
    if comma and not _has_verb(clause) and not _COUNTS.match(clause):
        if len(clause.split()) > LONGEST_NAME // 2 or not _has_verb(after.partition(", ")[0]):
            return None
        return Condensed(after, f"{opening['who']}, {clause}")  # "According to Lee, the president, …"
    return Condensed(rest, opening["who"])


_COUNTS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*) (?:in|of|out of|per cent|percent)\b"
)
"""What opens no apposition: "According to the panel, one in six people depends on it, and …"."""


def _inside(text: str, shape: re.Pattern[str]) -> Condensed | None:
    """`…, according to TTXVN.` and `…, as TTXVN notes, …`."""
    found = shape.search(text)
    if found is None:
        return None
    before, after = text[: found.start()], text[found.end() :]
    if found["end"] == ".":
        return Condensed(before + ".", found["who"])
    clause = after.partition(", ")[0]
    if clause == after and after.endswith(".") and not _has_verb(after):
        return Condensed(before + ".", f"{found['who']}, {after[:-1]}")  # "…, according to Lee, the president."
    goes_on = _has_verb(clause) and clause.split()[0].lower() not in {"and", "or", "a", "an", "the", "who", "which"}
    return Condensed(f"{before} {after}", found["who"]) if goes_on else None


def _at_the_end(text: str) -> Condensed | None:
    """`…, the minister said.`: only where nobody is quoted and the sentence does not begin with another clause."""
    found = _said().search(text) if any(sign in text for sign in _SPOKEN) else None
    if found is None or re.search(r"[\"“”«»]|\b[Ww]e\b|\bI\b|\b[Oo]ur\b|\b[Mm]y\b", text):
        return None
    before = text[: found.start()]
    opening = next(iter(before.split()), "")  # nothing but a quotation may stand before it, and be gone
    if not opening or (opening.lower() in lexicon.SUBORDINATORS and "," not in before):
        return None
    return Condensed(before + ".", found["speaker"] or found["who"])


def _is_name(who: str) -> bool:
    """Tell whether an attribution names somebody, and says nothing of how sure he is."""
    tokens = words(who)
    firm = not (_UNSPOKEN | lexicon.AUXILIARIES) & set(tokens)
    return (
        0 < len(tokens) <= LONGEST_NAME
        and firm
        and tokens[-1] not in _PRONOUNS
        and tokens[0] not in _PRONOUNS | _PLACING
    )


_PLACING = frozenset({"in", "at", "on", "from", "to", "outside", "near", "during", "after", "before"})
"""What opens a place or a time: "in Lima" is nobody."""


def _is_sentence(text: str) -> bool:
    """Tell whether a text can stand alone: long enough, with a verb, every quotation and bracket closed."""
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    closed = all(text.count(left) == text.count(right) for left, right in pairs) and text.count('"') % 2 == 0
    opener = text.split(maxsplit=1)[0].lower() if text.split() else "and"
    return closed and len(words(text)) >= SHORTEST and _has_verb(text) and opener not in {"and", "but", "or"}


def _has_verb(text: str) -> bool:
    """Tell whether a stretch seems to hold a finite verb."""
    tokens = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text)
    folded = [token.replace("’", "'").lower() for token in tokens]
    verbs = lexicon.FINITE | lexicon.SAYING
    small = zip(tokens, folded, strict=True)  # "the United States" is no verb
    if any(word in lexicon.AUXILIARIES or (token.islower() and word in verbs) for token, word in small):
        return True
    if any(token.endswith(("'s", "'re", "'ve", "'ll", "'d")) and token[0].islower() for token in tokens[:3]):
        return True
    return any(token.endswith("ed") and len(token) > SHORTEST and token.islower() for token in tokens)
