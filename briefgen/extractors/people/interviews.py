"""Who answers in an interview or a transcript: whose words an answer is, and who "I" and "we" are in it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.line.openings import is_asked, opening
from briefgen.extractors.people.actors import outside
from briefgen.extractors.people.participants import Person
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.places.countries import is_organisation
from briefgen.patterns import Pattern

_ANSWERED = ("A: ", "A. ", "ANSWER: ", "Answer: ")
_MET = Pattern(r"\b(?:sat down with|(?:spoke|talked) (?:to|with)|asked|interviewed|answered|in an interview)\b")
"""How a writer tells whom he interviewed."""
_PRESENTED = Pattern(
    r"((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+) (?:has (?:run|led|headed|chaired|been)"
    r"|runs|leads|heads|chairs|is|became|took over)\b"
)
"""How a writer presents whom he is to ask: "Ann Lee has run the port for a year."."""
_OWN = Pattern(r"\b(?:[Ww]e|I)\b|\AWhat (?:worries|concerns|matters to|strikes) me\b|: What (?:worries|concerns) me\b")
_OF_MINE = ("My ", "Our ")
"""What opens with these says what somebody else does."""
_OF_OTHERS = ("He ", "She ", "They ")
"""Who fears or hopes is not the one who answers: "They fear for their boats, and I understand them."."""
_SHORTEST = 3
"""Letters of a surname, by which a transcript's label is found among the persons."""


class Voice(Struct, frozen=True):
    """Whose words a sentence of an answer is."""

    name: str = ""
    role: str = ""
    country: str = ""


def voices(sentences: Sequence[Annotated], persons: Sequence[Person]) -> dict[int, Voice]:
    """Return whose words each sentence of an answer is, by its index: the one that a label names, or who is asked."""
    found: dict[int, Voice] = {}
    asked = next((i for i, each in enumerate(sentences) if is_asked(each.text)), None)
    guest = _guest(sentences[: asked or 0], persons)
    voice, paragraph = Voice(), -1
    for index, sentence in enumerate(sentences):
        if sentence.sentence.paragraph != paragraph:
            voice, paragraph = _labelled(sentence.text, guest, persons), sentence.sentence.paragraph
        if voice.name:
            found[index] = voice
    return found


def with_guest(persons: Sequence[Person], sentences: Sequence[Annotated]) -> tuple[Person, ...]:
    """Return the persons, the one who is interviewed with the country that the introduction tells, or with none."""
    asked = next((i for i, each in enumerate(sentences) if is_asked(each.text)), None)
    guest = _guest(sentences[: asked or 0], persons)
    return tuple(replace(one, country=guest.country) if one.name == guest.name else one for one in persons)


def answered(
    spoken: Sequence[Speaker], sentences: Sequence[Annotated], heard: Mapping[int, Voice]
) -> tuple[Speaker, ...]:
    """Return the speaker of each sentence: in an answer nobody else's "I" or "we" than the one's who answers."""
    return tuple(
        _of_voice(speaker, sentences[index], heard[index]) if index in heard else speaker
        for index, speaker in enumerate(spoken)
    )


def _of_voice(speaker: Speaker, sentence: Annotated, voice: Voice) -> Speaker:
    text = outside(sentence.text)
    said = text[opening(text).length :]
    own = _OWN.search(text) is not None and not text.startswith(_OF_MINE) and not said.startswith(_OF_OTHERS)
    if not own:
        unknown = speaker.actor in voice.name or said.startswith(_OF_OTHERS)  # "they" may be whom the question names
        return replace(speaker, actor="", country="") if speaker.carried and unknown else speaker
    about = f"{voice.role} {voice.name}".strip()
    return replace(speaker, actor=voice.name, country=voice.country, about=about, carried=True)


def _guest(before: Sequence[Annotated], persons: Sequence[Person]) -> Voice:
    """Return who is interviewed: the only person named before the first question, or whom the writer met."""
    named = [person for person in persons if person.index < len(before)]
    met = [person for person in named if _MET.search(before[person.index].text)]
    one = next((group[0] for group in (named, met) if len(group) == 1), None)
    if one is None and not named:
        presented = [found[1] for each in before if (found := _PRESENTED.match(each.text))]
        return Voice(presented[0]) if len(presented) == 1 else Voice()
    return Voice(one.name, one.role, _sure_country(one, before)) if one else Voice()


def _sure_country(guest: Person, before: Sequence[Annotated]) -> str:
    """Return the country of a guest: told beside the name, or the only state that the introduction names."""
    beside = before[guest.index].countries
    states = {
        m.country for each in before for m in each.mentions if m.kind == "name" and not is_organisation(m.country)
    }
    if guest.country in beside or not states:
        return guest.country
    return next(iter(states)) if len(states) == 1 else ""


def _labelled(text: str, guest: Voice, persons: Sequence[Person]) -> Voice:
    if text.startswith(_ANSWERED):
        return guest
    label = opening(text).speaker
    surname = label.rpartition(" ")[2].casefold()
    for person in persons if len(surname) >= _SHORTEST else ():
        lone = " " not in person.name  # "President Montt": by the surname alone only with the label's office
        held = person.role and person.role.casefold() in label.casefold()
        if person.name.casefold().rpartition(" ")[2] == surname and (held or not lone):
            name = f"{person.role} {person.name}" if lone else person.name
            return Voice(name, person.role, person.country)
    return Voice(" ".join(word.capitalize() for word in label.split()), label.casefold()) if label else Voice()
