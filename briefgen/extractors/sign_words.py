"""What the signs that place a sentence are called in plain words, with the words of the article that show them."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated, shown_by
from briefgen.extractors.staff import NO_LEXICON, staff_hits
from briefgen.extractors.weights import LABELS
from briefgen.extractors.words import words
from briefgen.settings import Lexicon

_MOST_QUOTED = 3
"""So many words are quoted for one sign."""
_FAMILIES: Mapping[str, str] = {
    "sign": "a word of signing",
    "signing": "a word of signing",
    "deal": "a word for an agreement",
    "agree": "a word of agreeing",
    "agreeing": "a word of agreeing",
    "affirm": "a word of affirming",
    "affirming": "a word of affirming",
    "talks": "a word of talks",
    "talking": "a word of talks",
    "joint": "a word for both sides together",
    "both_sides": "a word for both sides together",
    "we": "“we” or “our”",
    "they": "“they” or “their”",
    "he": "“he” or “she”",
    "self": "a speaker’s “I” or “you”",
    "plan": "a word of a plan",
    "planning": "a word of a plan",
    "terms": "a word for terms of a deal",
    "fail": "a word of failure",
    "failing": "a word of failure",
    "risk": "a word of risk",
    "danger": "a word of danger",
    "obstacle": "a word for an obstacle",
    "doubt": "a word of doubt",
    "warning": "a word of warning",
    "open": "an open question",
    "received": "a word of reception",
    "crisis": "a word of crisis or conflict",
    "force": "a word of violence",
    "conditional": "a word of “could” or “if”",
    "gain": "a word of gain",
    "home": "people or parties at home",
    "parties": "a party or members of parliament",
    "business": "companies or producers",
    "workers": "workers or unions",
    "civil_society": "activists or groups of citizens",
    "public": "the public",
    "media": "the media",
    "expert": "experts",
    "experts": "experts or analysts",
    "court": "a court, law or public office",
    "courts": "a court or prosecutors",
    "law": "a word of the law",
    "government": "a government or office",
    "diplomats": "diplomats",
    "abroad": "other governments or organisations",
    "world": "the world’s organisations",
    "judge": "a word of judgement",
    "approval": "a word of approval",
    "disapproval": "a word of objection",
    "protest": "a word of protest",
    "appeal": "an appeal",
    "say": "a word of saying",
    "speech": "a word of saying",
    "history": "a word of the past",
    "past": "a word of the past",
    "measure": "a number with its unit",
    "meeting": "a word of a meeting",
    "weekday": "a day or month",
    "reason": "a word for a reason",
    "colour": "a word of colour",
    "rhetoric": "a turn of speech",
    "outlet": "a word for the outlet itself",
    "negation": "a negation",
    "addition": "a word of addition",
    "contrast": "a word of contrast",
}
"""Cue family -> what it is called before the words that show it."""
_FIXED: Mapping[str, str] = {
    "start": "most sentences of an article are background",
    "first": "it is the first sentence",
    "early": "it is near the top of the article",
    "no_cue": "none of its words speaks for a section",
    "place:first": "it is the first sentence",
    "place:lead": "it is near the top of the article",
    "place:last": "it is at the end of the article",
    "place:within": "it goes on with its paragraph",
    "quotation": "it quotes somebody",
    "quotation:half": "a part of it is quoted",
    "quotation:most": "most of it is quoted",
    "but": "it opens with a contrast",
    "opening:contrast": "it opens with a contrast",
    "if_could": "it says what would follow if",
    "opening:condition": "it opens with a condition",
    "opening:person": "it opens with “he”, “she” or a quotation",
    "opening:people": "it opens with “some”, “many” or “they”",
    "opening:deal": "it opens by pointing back to a deal",
    "opening:addition": "it opens with an addition",
    "figure": "it has a number",
    "form:number": "it has a number",
    "answer": "it answers a question",
    "question": "it is a question",
    "form:question": "it is a question",
    "unclosed": "it has no full stop",
    "form:open": "it has no full stop",
    "form:colon": "it ends in a colon",
    "tiny": "it is very short",
    "short": "it is short",
    "long": "it is long",
    "length:tiny": "it is very short",
    "length:short": "it is short",
    "length:long": "it is long",
    "named": "it names several people or places",
    "form:names": "it names several people or places",
    "form:name": "it names somebody or some place",
    "form:nameless": "it names nobody and no place",
    "third_country": "it names a third country",
    "country:third": "it names a third country",
    "no_country": "it names no country",
    "country:none": "it names no country",
    "parties_agree": "both parties are named beside a word of agreeing",
    "home_speaks": "the home side speaks",
    "other_side_speaks": "the other side speaks",
    "third_speaks": "a third country speaks",
    "side:home": "the home side speaks",
    "side:other": "the other side speaks",
    "side:third": "a third country speaks",
    "side:organisation": "an organisation speaks",
    "side:unnamed": "no country is named for who speaks",
    "speaker:nobody": "it names nobody who speaks",
    "length:middle": "it is of ordinary length",
    "fifth:0": "it stands in the first fifth of the article",
    "fifth:1": "it stands in the second fifth of the article",
    "fifth:2": "it stands in the middle of the article",
    "fifth:3": "it stands in the fourth fifth of the article",
    "fifth:4": "it stands in the last fifth of the article",
    "speaker:carried": "it goes on with the speaker before",
    "before:nothing": "nothing stands before it",
    "after:nothing": "nothing stands behind it",
    "word:#": "it has a number",
}
_LABELS: Mapping[str, str] = {
    "agreements": "an agreement", "risks": "a risk", "domestic_reactions": "a reaction at home",
    "international_reactions": "a reaction abroad", "background": "background", "set_aside": "left out",
}  # fmt: skip
_SIDES = {"home": "at home", "other": "of the other side", "third": "of a third country", "organisation": "abroad"}


class Setting(Struct, frozen=True):
    """What a sign is told from: the sentence with its neighbours, the article's countries, the office's words."""

    sentences: Sequence[Annotated]
    number: int
    main: Sequence[str]
    lexicon: Lexicon = NO_LEXICON

    @property
    def sentence(self) -> Annotated:
        """The sentence that was placed."""
        return self.sentences[self.number]


def in_words(sign: str, setting: Setting) -> str:
    """Return what a sign is in plain words; empty for one that says nothing to a reader."""
    if sign in _FIXED:
        return _FIXED[sign]
    if sign in {"two_parties", "country:two"}:
        named = [country for country in setting.sentence.countries if country in setting.main]
        return f"it names {' and '.join(named[:2])}"
    kind, colon, rest = sign.partition(":")
    if not colon:
        return _together(sign, setting) if "+" in sign else _family(sign, setting.sentence)
    return _of_kind(kind, rest, setting)


def _of_kind(kind: str, rest: str, setting: Setting) -> str:
    """Return the words for a sign of the form `kind:rest`."""
    match kind:
        case "before" | "after" | "carried":
            return _neighbour(kind, rest, setting)
        case "staff":
            return _staff(rest, setting)
        case "speaker":
            return _speaker(rest, setting)
        case "outside":
            told = _family(rest, setting.sentence)
            return told and f"{told}, outside the quotation"
        case "word":
            return _word(rest, setting.sentence)
        case _:
            return ""


def _together(sign: str, setting: Setting) -> str:
    told = [in_words(part, setting) for part in sign.split("+")]
    return " with ".join(told) if all(told) else ""


def _family(family: str, sentence: Annotated) -> str:
    """Return a family's name with the words of the sentence that show it."""
    name = _FAMILIES.get(family, "")
    shown = list(dict.fromkeys(shown_by(sentence.text, family)))[:_MOST_QUOTED]
    quoted = ", ".join(f"“{' '.join(phrase.split())}”" for phrase in shown)
    return f"{name}: {quoted}" if name and quoted else name


def _neighbour(kind: str, rest: str, setting: Setting) -> str:
    """Return what the sentence before, or behind, speaks for; `after:` a label is what the one before was called."""
    if rest in LABELS:
        return f"the sentence before is {_LABELS[rest]}" if kind == "after" else f"it goes on with {_LABELS[rest]}"
    number = setting.number + (1 if kind == "after" else -1)
    if not 0 <= number < len(setting.sentences):
        return ""
    beside = Setting(setting.sentences, number, setting.main, setting.lexicon)
    told = in_words(rest, beside)
    return told and f"the sentence {'behind' if kind == 'after' else 'before'} has {told.removeprefix('it has ')}"


def _staff(rest: str, setting: Setting) -> str:
    hits = staff_hits(setting.sentence.text, setting.lexicon)
    phrase = next(iter(hits.status.values()), "") if rest == "status" else hits.sections.get(rest, "")
    return f"your office’s own word: “{phrase}”" if phrase else ""


def _speaker(rest: str, setting: Setting) -> str:
    family, _, side = rest.partition("@")
    told = _family(family, setting.sentence)
    where = _SIDES.get(side, "")
    return f"who speaks is {told}{f', {where}' if where else ''}" if told else ""


def _word(stem: str, sentence: Annotated) -> str:
    """Return the word of a sentence that has a stem: the one that is no longer than it, if there is one."""
    having = [word for word in words(sentence.text) if word.folded.startswith(stem)]
    found = min(having, key=lambda word: len(word.folded)).text if having else ""
    return f"the word “{found}”" if found else ""
