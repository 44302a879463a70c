"""Where the noun phrase behind a number ends, and what kind of thing its last noun is."""

from functools import cache

from msgspec import Struct

from briefgen.extractors.language.words import listed
from briefgen.patterns import Pattern

_MOST = 6
"""Words: a longer phrase before a noun is no phrase."""
_WORD = Pattern(r"[ -](?!-)((?:[A-Z]\.){2,}|[^\W\d_]+(?:[’'-][^\W_]+)*(?:-(?= (?:and|or) ))?|[A-Z][\w-]*\d+s?)(?!\w)")


class Phrase(Struct, frozen=True, gc=False):
    """The words that a number counts."""

    end: int
    """Offset in the sentence."""
    last: int
    """Offset where all its words end; where it has no plural, those behind the first may say something else."""
    head: str
    """The last noun, in lower case."""
    plural: bool


@cache
def _stops() -> frozenset[str]:
    return listed("""who that which were was are is have had has in on at of from to for and or with by as after before
        since during will would could may might can should must shall been be being do does did killed including between
        under over into against while when than per took said say says also each so out he she they it this these
        those their his her its our my your we i you not no but if because until till about around across along among
        amid above below behind beyond near off onto through throughout toward towards upon via within without despite
        a an the there here now then still already yet just only even both all some any such where whose whom how why
        what nor either neither once again ago later earlier back up down away went came made told got gave left right
        died marked met held saw lost won fell rose voted die live remain take make come go gather march took stand
        began started ended came left returned fled arrived gathered marched protested were allegedly reportedly
        respectively combined instead together apart alone today yesterday tomorrow monday tuesday wednesday thursday
        friday saturday sunday currently recently worldwide nationwide abroad annually overall elsewhere yearly""")


@cache
def durations() -> frozenset[str]:
    """Return the nouns of time and of rank, which make no figure."""
    return listed("""year years month months day days week weeks hour hours minute minutes second seconds decade decades
        century centuries th st nd rd january february march april may june july august september october november
        december am pm a.m p.m a.m. p.m. times time gmt utc bst est edt pdt cet ist percent weekends weekend nights
        mornings evenings summers winters fold anniversary birthday anniversaries generations quarters bc ad ce p old
        noon o'clock fm seasons season""")


@cache
def _heads() -> frozenset[str]:
    """Return nouns that end a phrase as a plural does."""
    return listed("""people troops men women children police personnel staff civilians dead wounded injured missing
        others more aircraft spacecraft cattle sheep fish crew infantry km kg sq mw gw tonnes hectares mph kph bpd
        kilowatts hostages media lives wives fishermen policemen servicemen businessmen gunmen spokesmen lawmen
        firemen seamen clergy personnel elderly homeless unemployed bodies data criteria phenomena alumni nuclei kurds
        sailors rohingya swiss chinese japanese portuguese vietnamese lebanese sudanese burmese mwh gwh twh ghz mhz
        feet mps meps ngos""")


_MODIFIERS = listed("sq arms news customs goods sports overseas armed plus less business press series address")
_BEFORE_PLURAL = listed("""police crew staff personnel media infantry aircraft men women data others more troops
    swiss chinese japanese portuguese vietnamese lebanese sudanese burmese rohingya""")
"""Plurals that also stand in front of one: police officers."""
_TRADERS_IN_PEOPLE = listed("smugglers traffickers carriers")
_SINGULAR = ("ss", "us", "sis", "xis", "bris", "nnis")
_NO_PLURAL = listed(
    "gas atlas chaos christmas alias canvas bias texas kansas honduras laos barbados bahamas cosmos ethos"
)


def is_plural(word: str) -> bool:
    """Tell whether a noun is a plural by its form.

    >>> is_plural("missiles"), is_plural("business"), is_plural("children")
    (True, False, True)
    """
    if not word.endswith("s") or word.endswith(_SINGULAR):
        return word in _heads()
    return word in _heads() or (len(word) > len("gas") and word not in _NO_PLURAL)


def phrase(text: str, start: int) -> Phrase | None:
    """Return the noun phrase at an offset: up to its first plural, else its first words; None where none begins.

    >>> told = "34 active member states of the bloc"
    >>> told[: phrase(told, 2).end], phrase("5 to 7", 1)
    ('34 active member states', None)
    """
    end, head = start, ""
    ends: list[int] = []
    while len(ends) < _MOST and (word := _WORD.match(text, end)):
        folded = word[1].lower().replace("’", "'").removesuffix("'s")
        if (
            folded == "and"
            and ends
            and (beyond := _WORD.match(text, word.end()))
            and beyond[1].lower() not in {*_stops(), "more"}
        ):
            end = word.end()
            continue
        if folded in _stops() or (text[end] == " " and ends and folded.endswith("ly")):
            break
        end, head = word.end(), folded.rpartition("-")[2]
        ends.append(end)
        owned = word[1].endswith(("'s", "’s"))
        if is_plural(head) and head not in _MODIFIERS and not owned and not _goes_on(text, end, head):
            end = word.start(1) + len(word[1])
            joined = _joined(text, end)
            return Phrase(joined, joined, head, plural=True)
    if not ends:
        return None
    first = _WORD.match(text, start)
    return Phrase(ends[0], ends[-1], first[1].lower() if first else "", plural=False)


def _goes_on(text: str, end: int, head: str) -> bool:
    """Tell whether a plural only describes the next one."""
    following = _WORD.match(text, end) if head in _BEFORE_PLURAL or head == "people" else None
    if following is not None and head == "people":
        return following[1].lower() in _TRADERS_IN_PEOPLE
    return following is not None and following[1].lower() not in _stops() and is_plural(following[1].lower())


_AND = Pattern(
    r" and ([^\W\d_]+s)\b(?= (?:were|have|had|are|was|died|in|on|at|from|by|who|after|during|as|since)\b|[,.;])"
)
_MEMBERS = Pattern(r" of (?:the |its |their |his )?[^\W\d_]+(?: [^\W\d_]+)?s\b")


def _joined(text: str, end: int) -> int:
    """Return the end with a second noun of the same count: "officers and soldiers"."""
    second = _AND.match(text, end)
    return second.end(1) if second and text[:end].endswith("s") else end


def membership(text: str, end: int) -> int:
    """Return the end of "members of the security forces" behind "members"."""
    whole = _MEMBERS.match(text, end)
    return whole.end() if whole else end


def of_phrase(text: str, start: int) -> int | None:
    """Return the end of "of the region's farmers" behind a fraction or a loose number; None where there is none.

    >>> told = "thousands of highly skilled jobs at risk"
    >>> told[: of_phrase(told, 9)]
    'thousands of highly skilled jobs'
    """
    opening = _OF.match(text, start)
    if opening is None:
        return None
    first = phrase(text, opening.end())
    return first.last if first else None


_OF = Pattern(r" of( (?:the|its|their|his|her|all|our|these|those)(?= ))?(?: \d[\d,.]*(?: [mb]illion)?)?(?= )")
