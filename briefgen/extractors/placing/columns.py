"""What a columnist says for himself: in a piece that is marked as one person's view, his own "I" and his advice."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.line.openings import is_asked, opening
from briefgen.extractors.people.actors import outside
from briefgen.patterns import Pattern

_MARKED = Pattern(
    r"\b(?:views?|opinions?) expressed (?:here |in this \w+ )?(?:are|is)\b|\A(?:The|This) (?:author|writer|columnist) "
    r"(?:is|was|teaches|works|heads|has|served)\b|\bis a columnist\b"
)
"""What stands at the foot of one person's view."""
_HIS_OWN = Pattern(r"\b(?:I|[Mm]y|[Mm]ine|[Mm]e)\b")
_ADVISES = Pattern(r"\b(?:ought to|should|must|had better)\b")
_REPORTS = Pattern(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|warn(?:s|ed)?|argue[sd]?|called?|urge[sd]?|demand(?:s|ed)?|according to|agreed"
    r"|insist(?:s|ed)?|want(?:s|ed)?|writes|wrote)\b"
)
"""Where somebody else is told to say it."""
_FOOT = 4
"""So many sentences at the end may mark it."""


def of_columnist(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes of the sentences in which a columnist speaks of himself, or says what others ought to do."""
    marked = any(_MARKED.search(sentence.text) or _is_writer(sentence, sentences) for sentence in sentences[-_FOOT:])
    labelled = any(is_asked(sentence.text) or opening(sentence.text).speaker for sentence in sentences)
    if not marked or labelled:
        return frozenset()
    return frozenset(number for number, sentence in enumerate(sentences) if _is_his(outside(sentence.text)))


def _is_writer(sentence: Annotated, sentences: Sequence[Annotated]) -> bool:
    """Tell whether a line at the foot tells who the one is whose name alone stands at the head: "Ann Lee teaches …"."""
    found = _PRESENTED.match(sentence.text)
    return found is not None and any(above.text.removeprefix("By ") == found[1] for above in sentences[:_HEAD])


_PRESENTED = Pattern(
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}) (?:is|was|teaches|works|heads|leads|has|served|writes|runs|chairs)\b"
)
_HEAD = 3


def _is_his(text: str) -> bool:
    return bool(_HIS_OWN.search(text)) or bool(_ADVISES.search(text) and not _REPORTS.search(text))
