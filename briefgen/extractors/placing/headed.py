"""Lines without a full stop that only announce what a sentence tells: key points, wire bullets, headings."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed, words
from briefgen.extractors.line.lists import BULLETS
from briefgen.patterns import Pattern

_SMALL = listed("""the a an of to in on at by for from with and or but as is are was were be been has have had will
    would it its his her their that this up over after before into out not no says say said new""")
_LOOKED_AT, _LONGEST = 60, 25
"""So many lines of the beginning are looked at, each of so many words at most."""
_FEWEST, _SHARE = 3, 0.7
"""So many words that tell something at least, and such a share of them told again."""
_STEM = 5
"""Letters: "meet" and "meeting", "suspends" and "suspended" are told by the same first ones."""
_CLOSED = tuple('.!?…”"')


def announced(sentences: Sequence[Annotated]) -> frozenset[int]:
    r"""Return the indexes of the lines that a whole sentence tells anew with most of their words.

    >>> from briefgen.extractors.annotate import annotate
    >>> from briefgen.extractors.language.sentences import split
    >>> text = "* Peru to open ferry ports in May\n\nPeru said on Monday that it would open its ferry ports in May."
    >>> sorted(announced(annotate(split(text))))
    [0]
    """
    lines = [i for i, each in enumerate(sentences[:_LOOKED_AT]) if _is_line(each)]
    if not lines:
        return frozenset()
    whole = [each for each in sentences[: 2 * _LOOKED_AT] if each.text.endswith(_CLOSED) and not _is_line(each)]
    told = [_telling(each) for each in whole]
    again = {i for i in lines if _is_told(_telling(sentences[i]), told)}
    return frozenset(again | _points(sentences, lines, whole))


def _points(sentences: Sequence[Annotated], lines: Sequence[int], whole: Sequence[Annotated]) -> set[int]:
    """Return the key points without a number of which a whole sentence names all who are named."""
    namings = [frozenset(each.names) | _first(each) for each in whole]
    points = {i: _named(sentences[i]) for i in lines if sentences[i].text[0] in BULLETS and not sentences[i].numbered}
    quoted = {
        i for i in points for said in _QUOTED.findall(sentences[i].text) if any(said in each.text for each in whole)
    }
    return quoted | {i for i, names in points.items() if len(names) > 1 and any(names <= each for each in namings)}


_QUOTED = Pattern(r"[\"“][^\"“”]{7,200}[\"”]")
"""What a line quotes, if that is no short word."""


def _named(sentence: Annotated) -> frozenset[str]:
    return frozenset(word.folded for word in words(sentence.text) if word.text[0].isupper() and len(word.text) > 1)


def _first(sentence: Annotated) -> frozenset[str]:
    return frozenset(word.folded for word in words(sentence.text)[:1])


def headings(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes of the lines between a time stamp and the entry of a live report that they head."""
    found: set[int] = set()
    for index, sentence in enumerate(sentences[1:-1], 1):
        stamped = _STAMP.fullmatch(sentences[index - 1].text) is not None
        own = _STAMPED.match(sentence.text) is not None and not sentence.text.endswith(_CLOSED)
        below = sentences[index + 1]
        body = below.text.endswith(_CLOSED) and (stamped or below.sentence.paragraph != sentence.sentence.paragraph)
        if (stamped or own) and _is_line(sentence) and body:
            found.add(index)
    return frozenset(found)


_STAMPED = Pattern(r"\(?\d{1,2}[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\)?:? (?:[-–—] )?(?=[A-Z])")
"""A heading on the line of its stamp."""
_STAMP = Pattern(r"\(?\d{1,2}[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\)?:?")


def _is_line(sentence: Annotated) -> bool:
    return sentence.length <= _LONGEST and not sentence.text.rstrip("\"'”’").endswith((".", "!", "?", "…", ":", ";"))


def _telling(sentence: Annotated) -> frozenset[str]:
    tokens = (token.folded for token in words(sentence.text))
    return frozenset(token[:_STEM] for token in tokens if token not in _SMALL and token[0].isalnum())


def _is_told(line: frozenset[str], told: Sequence[frozenset[str]]) -> bool:
    return len(line) >= _FEWEST and any(len(line & each) >= _SHARE * len(line) for each in told)
