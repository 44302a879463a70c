"""What initials stand for: "Lima Dock and Rail Corp" is LDRC when it is named again, and of Peru."""

from collections.abc import Mapping, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.patterns import Pattern

_NAME = Pattern(r"\b[A-Z][a-z]+(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][a-z]+){2,5}\b")
_INITIALS = Pattern(r"\b[A-Z]{3,6}\b")


def of_initials(sentences: Sequence[Annotated]) -> Mapping[str, str]:
    """Return the country of each body named by its initials whose full name, told before, tells one."""
    found: dict[str, str] = {}
    used = {match[0] for sentence in sentences for match in _INITIALS.compiled.finditer(sentence.text)}
    for sentence in sentences if used else ():
        for match in _NAME.compiled.finditer(sentence.text) if sentence.mentions else ():
            short = "".join(word[0] for word in match[0].split() if word[0].isupper())
            inside = [one.country for one in sentence.mentions if match.start() <= one.start < match.end()]
            if short in used and inside:
                found.setdefault(short, inside[0])
    return found
