"""What stands before a sentence and is none of it: datelines, list marks, time stamps, the labels of speakers."""

from msgspec import Struct

from briefgen.extractors.language.words import listed, words
from briefgen.extractors.places.countries import mentions
from briefgen.patterns import Pattern


class Opening(Struct, frozen=True):
    """What can be taken off the head of a line."""

    length: int = 0
    """Characters, white space behind included."""
    speaker: str = ""
    """Whom a transcript names for what follows: "MINISTER RUIZ: We agreed.\""""


_NOTHING = Opening()
_LONGEST = 120
_AGENCY = r"(?: ?\([^()\n]{2,40}\))?"
_DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
_DATELINE = Pattern(
    r"(?P<place>[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4})(?:, [A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|the)){0,5})?"
    rf"{_DAY}{_AGENCY}(?P<mark>,? ?(?:--|[–—]) ?| - |: )(?=[\"“'‘A-Z])"
)
_PLAIN_DATELINE = Pattern(
    r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}, "
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},?|\d{1,2} [A-Z][a-z]{2,8}\.?,?) \d{4}"
    rf"{_AGENCY} ?(?:--|[–—-]) (?=[\"“'‘A-Z])"
)
"""`Lima, 4 June 2024 - Peru signed`: a full date shows that a town in small letters is where it was sent from."""
_PLACES = 3
"""Letters: a shorter word in capitals is an abbreviation, no place."""
_STAMP = Pattern(
    r"\(?\d{1,2}[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}(?= ?[-–—:|]))?\)?(?: ?[-–—:|] ?| )(?=[\"“‘'A-Z])"
)
_NUMBER = Pattern(
    r"(?:\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\)|\((?:[ivx]{1,5})\)|[ivx]{1,5}\)|[IVX]{2,5}\."
    r"|Article \d{1,3}[.:]) (?=[\"“‘'\[A-Za-z])"
)
_ROMAN = Pattern(r"[IVX]\. (?=(?:The|A|An|Both|On|In|After|At|To|They|This|All|Each) )")
_ROMAN_LETTER = Pattern(r"[IVX]\. (?=[A-Z])")
_ASKED = Pattern(r"(?:Q|A|QUESTION|ANSWER|Question|Answer)[.:] ?(?=[\"“‘'A-Z(])")
_LABEL = Pattern(r"(?P<who>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){1,5}): (?=[\"“‘'A-Z(])")
_OFFICES = listed("""minister president premier chancellor secretary ambassador commissioner mr mrs ms dr sir lord
    chair chairman chairwoman spokesperson spokesman spokeswoman senator governor general director envoy king queen
    representative taoiseach mayor judge justice professor""")
_STAGE = Pattern(r"\((?:Laughs?|Laughing|Laughter|Applause|Smiles?|Pauses?|Inaudible|Via interpreter)\.?\) ")


def opening(text: str) -> Opening:
    """Return what stands before the first sentence of a line.

    >>> opening("LIMA, June 4 (Andes Wire) - Peru signed."), opening("14:05 - Peru signed.")
    (Opening(length=28, speaker=''), Opening(length=8, speaker=''))
    >>> opening("MINISTER RUIZ: Peru has signed.").speaker
    'MINISTER RUIZ'
    """
    head = text[:_LONGEST]
    roman = _ROMAN_LETTER.match(head)
    if roman is not None and _opens_with_country(head[roman.end() :]):
        return Opening(roman.end())
    for shape in (_STAMP, _NUMBER, _ROMAN, _ASKED, _STAGE):
        found = shape.match(head)
        if found is not None:
            return Opening(found.end())
    label = _LABEL.match(head)
    if label is not None and not _OFFICES.isdisjoint(label["who"].casefold().replace(".", "").split()):
        return Opening(label.end(), label["who"])
    return _dateline(head)


def _dateline(head: str) -> Opening:
    plain = _PLAIN_DATELINE.match(head)
    if plain is not None:
        return Opening(plain.end())
    found = _DATELINE.match(head)
    if found is None or sum(letter.isalpha() for letter in found["place"]) <= _PLACES:
        return _NOTHING
    if found["mark"] == ": " and not _is_town(found["place"]):
        return _NOTHING  # "EGYPT: Cairo will not …" says whose words follow
    return Opening(found.end())


def _opens_with_country(text: str) -> bool:
    return any(mention.start == 0 for mention in mentions(words(text)))


def _is_town(name: str) -> bool:
    """Tell whether a name in capitals is a town that is known, and no country."""
    return any(mention.kind == "place" for mention in mentions(words(name.title())))


def is_asked(text: str) -> bool:
    """Tell whether a line is put by who asks in a printed interview.

    >>> is_asked("Q: And the price?"), is_asked("A: It is fixed.")
    (True, False)
    """
    return text.startswith(("Q: ", "Q. ", "QUESTION: ", "Question: ", "REPORTER: ", "MODERATOR: "))
