"""Several undertakings in one sentence told one by one, each with the subject and the modal that all of them share."""

import re
from itertools import pairwise

from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.undertaking.status import read_status

_VERBS = word_set("""
    abolish accelerate accept adopt allow apply appoint approve arrange assist attract avoid begin broaden build buy
    carry clear combat complete comply conclude conduct construct consult continue convene cooperate coordinate create
    cut deepen defend deliver demine deploy develop devise dismantle disclose donate draft draw eliminate embark enable
    encourage end enforce enhance ensure enter establish evacuate expand expedite explore extend facilitate finalise
    finalize finance fund give grant halt harmonise harmonize hand help hold identify implement improve include increase
    inspect install integrate intensify introduce invest investigate invite join keep launch lay lift limit lower
    maintain make modernise modernize monitor negotiate normalise normalize notify offer organise organize oversee pay
    phase prevent produce promote protect provide pull purchase put raise ratify recognise recognize reduce refrain
    rehabilitate release relocate remove reopen repair repatriate replace resettle resolve respect restart restore
    restrict resume return revive safeguard scrap seek sell send set settle share sign simplify speed standardise
    stabilise stabilize start step stop strengthen submit supply support suspend tackle take train transfer treat
    upgrade use withdraw work
""")
"""Verbs of undertakings in the base form."""
_DOUBTFUL = word_set(
    "secure open free double exchange boost fight ease host review study phase return support end train"
)
"""Forms that are a noun or an adjective as often: a verb only before what it acts on."""
_ACTED_ON = word_set("""
    the a an its their his her our all new more access supplies supply up further additional joint each other one
    two three information data intelligence views talks trade investment
""")
_LEADING = re.compile(
    r"\b(?:(?:plan|intend|aim|hope|agree|pledge|vow|promise|decide|resolve|undertake|want|offer|propose)s?"
    r"|planned|intended|aimed|hoped|agreed|pledged|vowed|promised|decided|resolved|undertook|offered|proposed"
    r"|(?:commit|commits|committed)(?: themselves| itself)?|set|expected|due|scheduled|ready|poised|prepared|willing"
    r"|is|are|was|were) (?:not )?to (?=[a-z])"
    r"|\b(?:will|shall|would)(?: also| jointly| not)? (?=[a-z])"
)
_JOINT = re.compile(r"(?P<and>;? and|, and|;|,) (?P<to>to )?(?P<verb>[a-z]+) (?P<next>[^\W_]+)")
_TOLD = re.compile(
    r"\b(?:said|says|told|added|according|announced|which|if|unless|either|neither|nor|or|whether|but|respectively|each)\b|[\"“”()\[\]:?]"
)
"""What a split could tear apart."""
_JOINING = frozenset({"and", "or", "of", "for"})
_FINITE = word_set("will would shall can could may might must is are was were has have had that who where when so by")
_LONGEST_HEAD, _SHORTEST, _MOST = 14, 2, 4
"""Words that are repeated at most, words of an undertaking at least, and undertakings of a sentence at most."""
_LONGEST = 1000


def undertakings_of(line: str) -> tuple[str, ...]:
    """Return the undertakings of a sentence, each with what they share; the sentence where it cannot be parted surely.

    >>> undertakings_of("They plan to coordinate export controls and secure access to rare earths.")
    ('They plan to coordinate export controls.', '[They plan to] secure access to rare earths.')
    """
    lead = _LEADING.search(line) if len(line) <= _LONGEST and line.endswith(".") else None
    if lead is None or _TOLD.search(line):
        return (line,)
    head, rest = line[: lead.end()].rstrip(), line[lead.end() : -1]
    pieces = _pieces(rest)
    plain = len(head.split()) <= _LONGEST_HEAD and ", and " not in head and _is_verb(*_first_two(rest))
    if not (plain and 1 < len(pieces) <= _MOST):
        return (line,)
    shared = head.rpartition(", ")[2]
    parts = (f"{head} {pieces[0]}.", *(f"[{shared[:1].upper()}{shared[1:]}] {piece}." for piece in pieces[1:]))
    return parts if _say_the_same(line, parts) else (line,)


def _first_two(text: str) -> tuple[str, str]:
    first, _, rest = text.partition(" ")
    return first, rest.partition(" ")[0]


def _pieces(rest: str) -> tuple[str, ...]:
    """Return the verb phrases that are joined in what follows the modal."""
    joints = [joint for joint in _JOINT.finditer(rest) if _is_joint(joint)]
    if not joints or "and" not in joints[-1]["and"]:
        return (rest,)
    starts = [0, *(joint.start("verb") for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(rest)]
    pieces = tuple(rest[start:end] for start, end in zip(starts, ends, strict=True))
    whole = all(len(piece.split()) >= _SHORTEST for piece in pieces) and not any(map(_goes_deeper, pieces[:-1]))
    return pieces if whole else (rest,)


def _goes_deeper(piece: str) -> bool:
    """Tell whether a verb phrase holds another verb, with which what follows may be joined instead."""
    tokens = piece.split()
    inner = any(first == "to" and second in _VERBS | _DOUBTFUL for first, second in pairwise(tokens))
    return inner or not _FINITE.isdisjoint(tokens[1:])


def _is_joint(joint: re.Match[str]) -> bool:
    """Tell whether another verb phrase begins: surely a verb behind a comma, and nothing joined within one."""
    if joint["to"]:
        return joint["verb"] in _VERBS | _DOUBTFUL
    if joint["and"] == ",":
        return joint["verb"] in _VERBS | _DOUBTFUL and joint["next"] not in _JOINING
    return _is_verb(joint["verb"], joint["next"])


def _is_verb(word: str, following: str) -> bool:
    if word in _DOUBTFUL:
        return following.lower() in _ACTED_ON
    return word in _VERBS and following not in _JOINING


def _say_the_same(line: str, parts: tuple[str, ...]) -> bool:
    """Tell whether every part tells the same rung as the whole."""
    whole = _status(line)
    return whole is not None and all(_status(part.replace("[", "").replace("]", "")) == whole for part in parts)


def _status(text: str) -> str | None:
    reading = read_status(text)
    return reading.status if reading else None
