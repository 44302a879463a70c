"""What a minister will ask and the source does not say, as keys of the vocabulary."""

import re
from collections.abc import Callable, Mapping, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.calendar.dates import dates
from briefgen.extractors.counting.quantities import quantities
from briefgen.extractors.people.participants import in_sentence
from briefgen.model.source import Source
from briefgen.model.vocabulary import GAPS, SECTIONS, Gap
from briefgen.patterns import Pattern

_HEAD = 250
"""Letters: a longer first line is no title, which would say what kind of text it is."""
_NEAR = 40
_SOME_DAY = "2000-01-01"

_SIGNED = Pattern(
    r"\b(?:counter-?)?sign(?:s|ed|ing|atures?|atory|atories)\b|\binit?ial(?:s|l?ed|l?ing)\b|\b(?:inked|penned|sealed"
    r"|clinched|concluded|ratified)\b|\bput(?:s|ting)? (?:their|his|her|its) (?:names?|initials) to\b"
    r"|\bput(?:s|ting)? pen to\b|\bexchanged (?:the )?(?:instruments|letters|notes|copies)\b",
    re.IGNORECASE,
)
_UNSIGNED = Pattern(
    r"\b(?:to|will|would|may|might|could|should|shall|not|never|yet|before|until|without|ready for|awaits?|awaiting"
    r"|expected|set|due|hopes?|plans?|refus\w{0,5}|declin\w{0,3})(?: (?:to|be|been|formally|get|have|a|the|its"
    r"|their|any"
    r"|yet)){0,3} (?:sign(?:ed|ing|atures?)?|initial(?:led|ed)?|ink(?:ed)?|seal(?:ed)?|conclude[ds]?|clinch(?:ed)?"
    r"|ratif(?:y|ied))\b|\bsign(?:s|ed)? (?:of|that|up|off)\b|\bsigning (?:date|ceremony) (?:is|was|has)\b",
    re.IGNORECASE,
)
_TEXT = Pattern(
    r"\b(?:full|final|published|official|leaked|complete|exact) (?:text|wording)\b|\b(?:text|wording|copy"
    r"|copies) of (?:the|an?)\b"
    r"|\b(?:text|agreement|accord|pact|treaty|memorandum|contract|document|deal"
    r"|declaration) (?:itself )?(?:reads|states"
    r"|stipulates|was published|were published|was released|was made public|is published|is annexed)\b"
    r"|\b(?:agreement|accord|pact|treaty|memorandum|contract|text|declaration),? [^.;]{0,60}\b(?:was"
    r"|were|is|has been) (?:published"
    r"|made public|released)\b"
    r"|\bpublished (?:the|its) (?:text|agreement|accord|treaty|pact|contract)\b|\baccording to (?:the"
    r"|its) (?:text|wording)\b"
    r"|\b(?:seen|obtained|reviewed) by\b",
    re.IGNORECASE,
)
_FORCE = Pattern(
    r"\b(?:in|into|in to) (?:force|effect|operation)\b|\b(?:take|takes|took|taking|taken) effect\b"
    r"|\beffective (?:on|from|as"
    r" of|immediately|since|next|this|at once|today|tomorrow)\b|\bwith (?:immediate )?effect\b|\b(?:appl(?:y|ies|ied)"
    r"|valid|binding|operational|in place) (?:from|as of|starting|at once|immediately)\b|\bbecomes? (?:law"
    r"|binding)\b",
    re.IGNORECASE,
)
_READOUT = Pattern(
    r"\bjoint (?:statement|declaration|press|text|announcement)|\bcommuniqu[eé]|\bread-?outs?\b|\bfact ?sheet\b"
    r"|\bpress (?:release|statement|communiqu)|\bofficial (?:statement|summary|account|record)\b|\b(?:final"
    r"|closing|summit)"
    r" (?:statement|declaration|document)\b|\b(?:the|their|its) (?:\w+ )?(?:statement|declaration) (?:said|says"
    r"|reads?|noted|notes"
    r"|adds?|added|stated|calls?|called|also|issued|released|announced|that|which)\b|\bstatement,? (?:issued"
    r"|released|published)"
    r"|\bstatement (?:after|following|at the end)\b",
    re.IGNORECASE,
)
_STATED = Pattern(r"\b(?:in|issued|released|by) (?:a|an|its|their|his|her)(?: \w+)? statement\b", re.IGNORECASE)
_OFFICE = Pattern(
    r"\b(?:ministry|ministries|government|governments|White House|Kremlin|office|department|presidency|palace|embassy"
    r"|commission|cabinet|minister|ministers|president|chancellery|chancellor|administration|council|governor)\b",
    re.IGNORECASE,
)
_OFFICIAL = Pattern(
    r"\b(?i:ministers?|presidents?|premiers?|chancellors?|secretar(?:y|ies)|ambassadors?|envoys?|commissioners?"
    r"|leaders?"
    r"|chiefs?|directors?|advis[eo]rs?|governors?|negotiators?|generals?|heads?|king|emir|sultan|prince)"
    r"(?: of [A-Z][^\W_]+(?:,? (?:and )?[A-Z][^\W_]+){0,3},)? [A-Z][^\W_]+(?:[-’'][^\W_]+)? [A-Z]"
)
"""A named official: plural offices name several at once."""
_UNTOLD = Pattern(
    r"\b(?:no|not|never|nor|without|neither|unclear|unknown|unpublished|undisclosed|secret|yet to|declin\w{0,3}"
    r"|refus\w{0,5}"
    r"|withheld|omit\w{0,4})\b|n['’]t\b",
    re.IGNORECASE,
)


def gaps(sentences: Sequence[Annotated], filled: Mapping[str, bool], sources: Sequence[Source]) -> tuple[Gap, ...]:
    """Return what is missing, in the order of the vocabulary.

    Args:
        sentences: all that are on topic.
        filled: the name of each section -> whether it holds a statement.
        sources: their dates and publishers.
    """
    missing: set[Gap] = {section for section in SECTIONS if not filled.get(section)}
    if filled.get("agreements"):
        missing.update(gap for gap, answers in _ASKED.items() if not answers(sentences))
        if any(_READOUT.search(_title(source)) for source in sources):
            missing.discard("official_readout")
    if not all(source.published for source in sources):
        missing.add("article_date")
    if not all(source.publisher for source in sources):
        missing.add("publisher")
    return tuple(gap for gap in GAPS if gap in missing)


def _title(source: Source) -> str:
    """Return the first line of a source where it is no sentence."""
    line = source.text[:_HEAD].lstrip().partition("\n")[0].rstrip()
    return "" if line.endswith((".", "!", "?", '"', "”")) or len(line) == _HEAD else line


def _names_signatories(sentences: Sequence[Annotated]) -> bool:
    """Tell whether a sentence that tells a signature names a person, by a family name that was told before too."""
    signing = [sentence for sentence in sentences if _is_concluded(sentence)]
    if any(_OFFICIAL.search(s.text) or next(in_sentence(s), None) is not None for s in signing):
        return True
    if not signing:
        return False
    known = {person.name.split()[-1].lower() for sentence in sentences for person in in_sentence(sentence)}
    return any(not known.isdisjoint({*sentence.names, _first(sentence)}) for sentence in signing)


def _first(sentence: Annotated) -> str:
    return sentence.text.split(maxsplit=1)[0].lower().strip(",:") if sentence.text.strip() else ""


def _dates_signing(sentences: Sequence[Annotated]) -> bool:
    return any(_is_concluded(sentence) and dates(sentence.text, _SOME_DAY) for sentence in sentences)


def _is_concluded(sentence: Annotated) -> bool:
    """Tell whether a signature is told as done: more often than it is told as still to come."""
    told = len(_SIGNED.findall(sentence.text))
    return told > 0 and told > len(_UNSIGNED.findall(sentence.text))


def _names_amount(sentences: Sequence[Annotated]) -> bool:
    return any(quantity.kind == "money" for sentence in sentences for quantity in quantities(sentence.text))


def _tells(pattern: Pattern[str]) -> Callable[[Sequence[Annotated]], bool]:
    """Return what looks for a sentence that shows a pattern and does not say that it is missing."""
    return lambda sentences: any(pattern.search(s.text) and not _UNTOLD.search(s.text) for s in sentences)


def _reads_out(sentences: Sequence[Annotated]) -> bool:
    return any(_is_read_out(sentence.text) for sentence in sentences) or any(
        _STATED.search(sentence.text) and _OFFICE.search(sentence.text) for sentence in sentences
    )


def _is_read_out(text: str) -> bool:
    """Tell whether a common text is quoted; "without a joint statement" tells that there is none."""
    found = _READOUT.search(text)
    return found is not None and _UNTOLD.search(text[max(0, found.start() - _NEAR) : found.start()]) is None


_NO_DATE = Pattern(
    r"\b(?:no (?:date|word|timetable|timeline)|unclear|not (?:say|said|specify|specified|given|known|clear)"
    r"|(?:did|does) not say"
    r"|open when|yet to be set)\b",
    re.IGNORECASE,
)


def _enters(sentences: Sequence[Annotated]) -> bool:
    return any(_FORCE.search(sentence.text) and not _NO_DATE.search(sentence.text) for sentence in sentences)


_ASKED: dict[Gap, Callable[[Sequence[Annotated]], bool]] = {
    "agreement_text": _tells(_TEXT),
    "signatories": _names_signatories,
    "amounts": _names_amount,
    "signing_date": _dates_signing,
    "entry_into_force": _enters,
    "official_readout": _reads_out,
}
"""Gap -> whether the sentences close it; asked only where something was undertaken."""
