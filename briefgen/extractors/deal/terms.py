"""Which sentences tell the terms of a deal, and the status that they have from it, shown by the deal's own words."""

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.articles import Article
from briefgen.extractors.calendar.dates import dates
from briefgen.extractors.deal.deals import LEAD, Deal, deals, meant, told_in
from briefgen.extractors.language.inflection import forms
from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.line.lists import lead_of
from briefgen.extractors.line.openings import opening
from briefgen.extractors.undertaking import pending, undertakings
from briefgen.extractors.undertaking.clauses import Clauses, clauses
from briefgen.extractors.undertaking.governing import FIRM, weaker
from briefgen.extractors.undertaking.status import StatusReading, read_status
from briefgen.model.vocabulary import Status, firmness
from briefgen.patterns import Pattern

_NAMED = 6
"""How many words from "under the" or the sentence's head the deal's noun stands at most."""
_NOUNS = undertakings.DEALS | word_set("package document text provisions plan scheme programme program clause clauses")
_UNDER = word_set("under through pursuant per by")
_UNDER_PHRASES = (("as", "part", "of"), ("in", "line", "with"), ("in", "accordance", "with"), ("according", "to"))
_UNDER_FIRSTS = frozenset(phrase[0] for phrase in _UNDER_PHRASES)
_DEFINITE = word_set("the this that these those its their both our")
_PROPOSED = word_set("proposed draft possible potential planned tentative prospective would future another")
_MODALS = word_set("will shall would must 'll won't")
_PERMITTING = word_set("may can")
_PERIPHRASTIC = frozenset(
    {"is to", "are to", "was to", "were to", "intended", "intends to", "aims to", "aimed", "aims"}
)
_SKIPPED = undertakings.HELPERS | word_set("also therefore thus immediately gradually initially jointly to")
_STEPS = word_set("""
    sign ratify meet visit travel discuss hold talk negotiate vote resume host attend convene gather announce decide
    consider present submit approve review finalise finalize conclude invite try seek continue speak address urge push
    press ask call need depend remain go come enter take return debate examine study explore consult send fly arrive
    begin start follow reconvene issue launch undergo
    draw elapse watch replace
    mediate ease boost help benefit cost affect face struggle test hurt prove mean sit appoint brief test
""") - word_set("help benefit boost ease remain mean take send return appoint")
"""Verbs of what comes after a deal: steps and effects, no terms."""
_PARLIAMENTS = word_set("parliament parliaments congress senate legislature legislatures lawmakers ratification")
"""What is brought before them is a step still to come."""
_EFFECTS = {("by", "doing", "so"), ("in", "doing", "so"), ("in", "so", "doing")}
"""They open a sentence that tells what a deal is hoped to bring about."""
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday tomorrow")
_COVERING = word_set("""
    covers provides includes sets calls gives grants allows permits obliges requires commits binds limits bans transfers
    returns extends lets foresees envisages stipulates lays contains also applies runs lasts excludes speaks opens ends
""")
"""What a deal does in its terms."""

_OUTSIDER = Pattern(
    r"(?:[Tt]he )?[A-Z][\w’'.-]*(?: (?:of |for |the |and )?[A-Z][\w’'.-]*){1,6},? (?:has|have|had|is|are|was|were)\b"
)
"""How a sentence begins that tells the state of somebody with a name."""
_PARTIES = 3
"""So many of an article's main countries may be parties to its deal."""


class Inherited(Struct, frozen=True):
    """The status that a sentence has from a deal, and where the words that show it stand."""

    status: Status
    cue: str
    index: int
    """Of the deal's sentence."""
    start: int
    """Offset in that sentence."""
    end: int


class Terms:
    """The terms of an article's deals: which sentence has its status from which deal."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.told = deals(article)
        self._found: dict[int, Inherited] = {}
        self._run()

    def status(self, index: int) -> Inherited | None:
        """Return the status that a sentence has from a deal that is told elsewhere, or in another clause of it."""
        return self._found.get(index)

    def label(self, index: int) -> Label:
        """Return the section of a sentence: what tells a deal's term is an undertaking, however plain its words."""
        label = self.article.labels[index]
        return "agreements" if label == "background" and index in self._found else label

    def _run(self) -> None:
        """Go through the sentences in order: a term can follow a term."""
        making = {deal.index: deal for deal in self.told if firmness(deal.status) >= FIRM}
        last: Deal | None = None
        for index, sentence in enumerate(self.article.sentences):
            text = sentence.text
            words = clauses(text)
            reading = read_status(text)
            deal = self._deal(index, words, reading, last)
            firmer = deal is not None and _is_firmer(deal, reading) and not _is_told_by_deal(words, reading)
            led = self._led(index, reading)
            if led is not None:
                self._found[index] = led
            elif deal is not None and firmer and (found := _inherited(deal, text, self._text(deal))):
                self._found[index] = found
            if index in making and not making[index].past and _goes_on(self.article, index):
                last = making[index]
            elif deal is not None:
                last = deal if last is not None else replace(deal, status=weaker(deal.status, "agreed"))
            elif not _goes_on(self.article, index):
                last = None

    def _led(self, index: int, reading: StatusReading | None) -> Inherited | None:
        """Return the status of an item of a list from what leads into it: "The ministers signed:"; the weaker holds."""
        at = lead_of(self.article.sentences, index)
        told = read_status(self.article.sentences[at].text) if at is not None else None
        if at is None or told is None:
            return None
        named = reading is not None and _names_a_deal(self.article.sentences[index].text, reading)
        if reading is not None and not named and firmness(reading.status) <= firmness(told.status):
            return None
        return Inherited(told.status, told.cue, at, told.start, told.end)

    def _text(self, deal: Deal) -> str:
        return self.article.sentences[deal.index].text

    def _deal(self, index: int, words: Clauses, reading: StatusReading | None, last: Deal | None) -> Deal | None:
        """Return the deal of which a sentence tells a term."""
        if not words.folded or words.question or not _can_be_term(words, reading):
            return None
        text = self.article.sentences[index].text
        own = told_in(text, index, self.article.source.published)
        if own is not None and firmness(own.status) >= FIRM:
            return own if reading is not None and own.start > reading.start and not own.past else None
        named = _named(words)
        if not named and reading is None and self._is_of_an_outsider(index):
            return None
        if named is not None:
            return None if named & _PROPOSED else self._lead(reading, meant(self.told, named, index))
        known = meant(self.told, frozenset(), index)
        if _acronym(words, text, known):
            return self._lead(reading, known)
        return self._followed(index, words, reading, last, known) if self._follows(index, words, reading) else None

    def _followed(
        self, index: int, words: Clauses, reading: StatusReading | None, last: Deal | None, known: Deal | None
    ) -> Deal | None:
        """Return the deal with whose terms a sentence goes on; only as agreed where it may be another one's."""
        background = self.article.labels.get(index) == "background"
        if last is not None and last.index < LEAD and (not background or _tells_a_term(words, reading)):
            return known if reading is None and known is not None and known.index == last.index else last
        if background or known is None or known.index >= LEAD or known.index > index or reading is None:
            return None
        if dates(self.article.sentences[index].text, self.article.source.published):
            return None  # a day that is named is a step's
        return replace(known, status=weaker(known.status, "agreed"))

    def _is_of_an_outsider(self, index: int) -> bool:
        """Tell whether a sentence only says how things stand with somebody who is no party: "The Red Cross has …"."""
        sentence = self.article.sentences[index]
        subject = _OUTSIDER.match(sentence.text)
        party = (m for m in sentence.mentions if m.country in self.article.main[:_PARTIES])
        return subject is not None and not any(mention.start < subject.end() for mention in party)

    def _lead(self, reading: StatusReading | None, deal: Deal | None) -> Deal | None:
        """Return the deal, where what already reads as agreed is not raised by one that the article only mentions."""
        agreed = reading is not None and firmness(reading.status) >= FIRM
        return None if deal is None or (agreed and deal.index >= LEAD) else deal

    def _follows(self, index: int, words: Clauses, reading: StatusReading | None) -> bool:
        """Tell whether a sentence without the deal's name goes on with its terms."""
        if self.article.labels.get(index) not in {"agreements", "background"}:
            return False
        if not _DAYS.isdisjoint(words.folded):  # what happens on a day is a step
            return False
        if not {"said", "says", "told", "added", "announced", "if", "but", "however", "still"}.isdisjoint(words.folded):
            return False
        return reading is None or _modal(words, reading) is not None or reading.cue.casefold() in _PERIPHRASTIC


def _names_a_deal(text: str, reading: StatusReading) -> bool:
    """Tell whether an item of a list only names an agreement: "an Agreement on hake" is signed where the list is."""
    item = text[opening(text).length :].casefold()
    return item.startswith(_ARTICLES) and not undertakings.DEALS.isdisjoint(reading.cue.casefold().split())


_ARTICLES = ("a ", "an ", "the ")


def _is_firmer(deal: Deal, reading: StatusReading | None) -> bool:
    return reading is None or firmness(deal.status) > firmness(reading.status)


def _is_told_by_deal(words: Clauses, reading: StatusReading | None) -> bool:
    """Tell whether a deal says it itself, in the present tense: "the pact allows", which is agreed in its own words."""
    if reading is None or reading.status != "agreed":
        return False
    at = _word_at(words, reading.start)
    return not undertakings.DEALS.isdisjoint(words.between(at - 1, at + 1)) and words.folded[at] not in _UNDER


def _inherited(deal: Deal, text: str, told: str) -> Inherited | None:
    """Return the status with the deal's words, where these are shorter than the sentence: that is its first proof."""
    for start, end in ((deal.start, deal.end), (deal.start, deal.start + len(deal.cue))):
        quote = told[start:end]
        reading = read_status(quote)
        shown = reading is not None and firmness(reading.status) >= firmness(deal.status)
        if shown and len(quote) < len(text) * 2 // 3:
            return Inherited(deal.status, deal.cue, deal.index, start, end)
    return None


def _can_be_term(words: Clauses, reading: StatusReading | None) -> bool:
    """Tell whether a sentence may tell a term: no step to come, no failure, nothing that is only discussed."""
    if reading is None:
        return True
    if words.folded[:3] in _EFFECTS:
        return False
    modal = _modal(words, reading)
    if modal is not None and words.folded[modal] in {"is", "are"}:
        return reading.status != "discussed" and not _is_step(words, words.folded.index("to", modal))
    if modal is not None:
        return not _is_step(words, modal)
    if reading.cue.casefold() in _PERIPHRASTIC:
        return not _is_step(words, _word_at(words, reading.end) - 1)
    return firmness(reading.status) >= FIRM


def _modal(words: Clauses, reading: StatusReading) -> int | None:
    """Return the number of the modal that a reading rests on."""
    shown = next((number for number, span in enumerate(words.spans) if span[0] == reading.start), None)
    if shown is None:
        return None
    at = shown - 1 if shown and words.folded[shown] in {"not", "never"} else shown
    word = words.folded[at]
    if word in _PERMITTING or word == "would":  # of a deal not named beside it that is only a forecast
        return at if _named(words) is not None else None
    return at if word in _MODALS or (word in {"is", "are"} and "to" in reading.cue) else None


def _word_at(words: Clauses, end: int) -> int:
    """Return the number of the first word behind an offset."""
    return next((number for number, span in enumerate(words.spans) if span[0] >= end), len(words.spans))


def _is_step(words: Clauses, modal: int) -> bool:
    """Tell whether what will be done is a step after the deal: to meet, to ratify."""
    for at in range(modal + 1, min(modal + _NAMED, len(words.folded))):
        word = words.folded[at]
        if word in _SKIPPED or word.endswith("ly"):
            continue
        following = words.folded[at + 1 : at + 2]
        step = (
            word in _STEP_FORMS
            or pending.is_approval(words, at)
            or (word == "put" and words.folded[at - 1] == "be")
            or following == ("effect",)
        )
        return step or following == ("public",) or not _PARLIAMENTS.isdisjoint(words.between(at + 1, at + _NAMED))
    return False


_STEP_FORMS = frozenset(form for verb in _STEPS for form, _ in forms(verb))


def _named(words: Clauses) -> frozenset[str] | None:
    """Return the nouns by which a sentence names the deal whose term it tells, as "under the pact" or its subject."""
    for at in range(len(words.folded)):
        if words.folded[at] in _UNDER:
            found = _noun_phrase(words, at + 1)
        elif words.folded[at] in _UNDER_FIRSTS and any(
            words.folded[at : at + len(phrase)] == phrase for phrase in _UNDER_PHRASES
        ):
            found = _noun_phrase(words, at + 2 + (words.folded[at] in {"as", "in"}))
        elif words.opens(at) and at <= _NAMED and words.depths[at] == 0:
            found = _noun_phrase(words, at)
        else:
            continue
        if found is not None:
            return found
    return None


def _noun_phrase(words: Clauses, at: int) -> frozenset[str] | None:
    """Return the deal's nouns of the definite noun phrase at a place."""
    if words.folded[at : at + 1] and words.folded[at] in _DEFINITE:
        for place in range(at + 1, min(at + _NAMED, len(words.folded))):
            if words.clause[place] != words.clause[at]:
                return None
            if words.folded[place] in _NOUNS:
                phrase = words.folded[at : place + 1]
                return frozenset((undertakings.DEALS | _PROPOSED).intersection(phrase))
    return None


def _acronym(words: Clauses, text: str, deal: Deal | None) -> bool:
    """Tell whether a sentence's subject is the deal by its acronym."""
    if deal is None:
        return False
    at = int(words.folded[0] == "the")
    start, end = words.spans[min(at, len(words.spans) - 1)]
    verb = words.folded[at + 1 : at + 2]
    told = bool(verb) and (verb[0] in _MODALS | _COVERING or verb[0].endswith(("s", "ed")))
    return text[start:end].isupper() and end - start > 1 and words.folded[at] in deal.nouns and told


def _tells_a_term(words: Clauses, reading: StatusReading | None) -> bool:
    """Tell whether a sentence that the section took for background tells a term: what will be, or what "it" covers."""
    if reading is not None:
        return firmness(reading.status) < FIRM and _modal(words, reading) is not None
    return words.folded[0] == "it" and words.folded[1:2] != () and words.folded[1] in _COVERING


def _goes_on(article: Article, index: int) -> bool:
    """Tell whether the terms may go on behind a sentence that tells none: it stands in the same paragraph."""
    after = index + 1
    same = after < len(article.sentences) and (
        article.sentences[after].sentence.paragraph == article.sentences[index].sentence.paragraph
    )
    return same and article.labels.get(index) == "agreements"
