"""One article studied: its sentences annotated, each with a label or a reason to leave it out, and what frames them."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from briefgen.extractors.annotate import Annotated, annotate
from briefgen.extractors.blocs import united
from briefgen.extractors.language.english import foreign_paragraphs
from briefgen.extractors.language.sentences import sentences_of
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.line.lists import lead_of
from briefgen.extractors.matter.off_topic import off_topic
from briefgen.extractors.people.interviews import Voice, answered, voices, with_guest
from briefgen.extractors.people.participants import Person, people, surnames
from briefgen.extractors.people.senders import sender
from briefgen.extractors.people.speakers import Speaker, speakers
from briefgen.extractors.places.countries import main_countries
from briefgen.extractors.placing.amended import amended
from briefgen.extractors.placing.aside import has_words, letters, reason
from briefgen.extractors.placing.colour import asked, colour, reported, second_look
from briefgen.extractors.placing.columns import of_columnist
from briefgen.extractors.placing.headed import announced, headings
from briefgen.extractors.placing.sections import Placement, Story, place
from briefgen.extractors.towns import located
from briefgen.extractors.undertaking.staff import NO_LEXICON, StaffHits, staff_hits
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.source import Source
from briefgen.model.vocabulary import Reason
from briefgen.patterns import Pattern
from briefgen.settings import Lexicon

LONGEST = 400
"""Words beyond this are no sentence that a briefing could quote."""


class Article(Struct, frozen=True):
    """A source and what was found out about its sentences."""

    source: Source
    sentences: tuple[Annotated, ...]
    """Of the body, in order."""
    labels: dict[int, Label]
    """The section of each sentence that is kept, by its index."""
    placements: dict[int, Placement]
    """What the signs of each sentence on its matter said."""
    left_out: dict[int, Reason]
    """The reason of each that is not."""
    foreign: frozenset[int]
    """Which of these are not English."""
    story: Story
    """Its sentences that are on its matter."""
    persons: tuple[Person, ...]
    surnames: frozenset[str]
    """The words of all their names, folded."""
    spoken: dict[int, Speaker]
    """Who speaks in each sentence on its matter, by its index."""
    voices: dict[int, Voice]
    """Whose words the sentences of an answer are, by their index."""
    lexicon: Lexicon = NO_LEXICON
    """The office's own words."""

    @property
    def main(self) -> tuple[str, ...]:
        """The countries that it is about, the foremost first."""
        return self.story.main

    @property
    def on_topic(self) -> tuple[Annotated, ...]:
        """The sentences that do not belong to another story."""
        return self.story.sentences


def study(source: Source, lexicon: Lexicon = NO_LEXICON) -> Article:
    """Return an article with every sentence placed; what it says twice is left out the second time."""
    told: set[str] = set()
    sentences = united(located(annotate(sentences_of(source))))
    foreign = _foreign(sentences)
    left_out: dict[int, Reason] = dict.fromkeys(sorted(foreign), "unsorted")
    left_out.update(dict.fromkeys(sorted(off_topic(sentences) - foreign), "off_topic"))
    out: dict[int, Reason] = dict.fromkeys(announced(sentences), "repetition")
    out.update(dict.fromkeys(headings(sentences), "fragment"))
    out.update(dict.fromkeys(reported(sentences), "rhetoric"))
    out.update(dict.fromkeys(of_columnist(sentences), "rhetoric"))
    out.update(dict.fromkeys(asked(sentences), "question"))
    out.update((i, "fragment") for i, each in enumerate(sentences[:_HEAD]) if _SENT_FROM.fullmatch(each.text))
    kept = [i for i in range(len(sentences)) if i not in left_out]
    story, persons = told_by([sentences[i] for i in kept])
    labels: dict[int, Label] = {}
    placements = dict(zip(kept, place(story, lexicon), strict=True))
    mended = amended(story, persons, source, tuple(placements.values()))
    for (index, placement), better in zip(placements.items(), mended, strict=True):
        hits = staff_hits(sentences[index].text, lexicon)
        label = placement.label if placement.label in hits.sections else second_look(sentences[index], better)
        if label == "set_aside" and _opens(sentences[index], placement):
            label = "background"
        term = label in _REACTIONS and _TERM.match(sentences[index].text)
        if term or (label in {"set_aside", "background"} and _is_undertaken(sentences, index)):
            label = "agreements"
        why = out.get(index) or _left_out(sentences[index], label, told, hits)
        if why is None:
            labels[index] = label
        else:
            left_out[index] = why
    said = voices(story.sentences, persons)
    spoken = dict(zip(kept, answered(story.spoken, story.sentences, said), strict=True))
    heard = {kept[number]: voice for number, voice in said.items()}
    names = surnames(persons)
    return Article(
        source, sentences, labels, placements, left_out, foreign, story, persons, names, spoken, heard, lexicon
    )


def told_by(sentences: Sequence[Annotated]) -> tuple[Story, tuple[Person, ...]]:
    """Return what the sentences of an article's own matter tell, to be placed, and the persons in it."""
    persons = with_guest(people(sentences), sentences)
    main = main_countries([sentence.mentions for sentence in sentences])
    named = frozenset(mention.country for sentence in sentences for mention in sentence.mentions)
    return Story(tuple(sentences), speakers(sentences, persons, named, sender(sentences, main)), main), persons


def _foreign(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes of the sentences that stand in paragraphs of other languages."""
    grouped = groupby((annotated.sentence for annotated in sentences), key=attrgetter("paragraph"))
    paragraphs = [(number, " ".join(sentence.text for sentence in group)) for number, group in grouped]
    foreign = {paragraphs[i][0] for i in foreign_paragraphs([text for _, text in paragraphs])}
    return frozenset(i for i, annotated in enumerate(sentences) if annotated.sentence.paragraph in foreign)


_WORTH = 1.5
"""Log-odds: a first sentence that a briefing is so sure to miss is no chaff, however few signs place it."""


def _opens(sentence: Annotated, placement: Placement) -> bool:
    """Tell whether a sentence opens the article with who met or spoke to whom."""
    named = bool(sentence.names or sentence.mentions) and sentence.text.endswith(".")
    return sentence.lead and named and placement.worth > _WORTH


def _is_undertaken(sentences: Sequence[Annotated], index: int) -> bool:
    """Tell whether a line is an item of what several do together: "The ministers signed:", "… agreed:", "They:"."""
    at = lead_of(sentences, index)
    if at is None or not (sentences[at].cues & _TOGETHER or _SIDES.search(sentences[at].text)):
        return False
    return any(read_status(sentences[number].text) is not None for number in (at, index))


_HEAD = 2
_PLACE = r"[A-Z][\w.'’-]*(?: (?:of |the |de |da |del )?[A-Z][\w.'’-]*){0,3}"
_SENT_FROM = Pattern(
    rf"{_PLACE}, {_PLACE}(?:, (?:\d{{1,2}} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"(?: \d{1,2})?(?:,? \d{4})?)?\."
)
"""The place and day that a report was sent from, with a stop of its own: "Dakar, Senegal, 22 August."."""
_REACTIONS = frozenset({"domestic_reactions", "international_reactions"})
_TERM = Pattern(
    r"Under (?:the|this|that|its|their) (?:[\w-]+ ){0,2}(?:deal|agreement|accord|pact|treaty|protocol|memorandum|terms)"
    r"\b[^,\"“]{0,60}, (?!.*\b(?:said|says|warned|critici[sz]ed|complained|fear(?:s|ed)?)\b)"
)
"""What a deal lays down is no reaction to it."""
_TOGETHER = frozenset({"joint"})
_SIDES = Pattern(
    r"\b(?:[Mm]inisters|[Ll]eaders|[Pp]residents|[Pp]arties|[Ss]ides|[Gg]overnments|[Dd]elegations|[Tt]hey)\b"
)


def _left_out(sentence: Annotated, label: Label, told: set[str], staff: StaffHits) -> Reason | None:
    """Return why a sentence is left out after all, or None."""
    if not has_words(sentence):
        return "fragment"
    if sentence.length > LONGEST:
        return "unsorted"
    said = letters(sentence.text)
    if said in told:
        return "repetition"
    told.add(said)
    if staff.leave_out:
        return "boilerplate"
    return None if label in staff.sections else _idle(sentence, label)


def _idle(sentence: Annotated, label: Label) -> Reason | None:
    return colour(sentence, "background") or reason(sentence) if label == "set_aside" else colour(sentence, label)
