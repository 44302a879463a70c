"""Roles in a sentence: "deputy foreign minister", "president of the Chamber of Trade", with what they belong to."""

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.countries import Mention, is_organisation
from briefgen.extractors.names import is_body, is_possessive, joined
from briefgen.extractors.role_words import AFTER, BEFORE, COLOUR, STOPS, heads, is_verbal
from briefgen.extractors.words import Hit, Table, Word, find, listed, table, words

_FORWARD, _BACK = 14, 9
_DETERMINERS = listed("a an the his her their its our one another any")
_GENERIC = listed("""sen gov rep lord major captain lieutenant lt col colonel general gen chief head justice king
    prince bishop cardinal judge dean marshal member deputy speaker officer official whip founder chair page bey
    pope rector""")
_ACROSS = listed("the a an and of for de la du des al on & s")


_RANKS = listed("""sheikh sheikha ayatollah imam lord baroness general gen adm admiral col colonel lt lieutenant maj major
    brig brigadier capt captain archbishop bishop cardinal reverend rabbi judge justice marshal monsignor mufti""")
"""They stand before a name beside the office that counts."""
_RELATIONS = listed("counterpart number colleague predecessor successor opponent rival challenger aide ally")
"""They tell of somebody only by somebody else."""


class Role(Struct, frozen=True, gc=False):
    """A role as it stands in a sentence."""

    text: str
    """Without the country that goes before it, and without "the"."""
    left: int
    """Number of the first word of the whole phrase, its determiner and country included."""
    first: int
    """Number of the first word of `text`."""
    head: int
    """Number of the head's first word."""
    core: int
    """Number of the word after the head."""
    after: int
    """Number of the word after the phrase, with what follows "of"."""
    kind: str
    """"office", "voice", "plural", "rank" or "relation"."""
    country: str
    """What stands before it: "Turkish", "Turkey's"; empty where nothing does."""
    behind: str
    """The country in what follows its "of"."""
    determined: bool
    """An article or a possessor stands before it."""


class Reading(Struct, frozen=True, gc=False):
    """The words of a sentence, and where its countries stand."""

    text: str
    tokens: tuple[Word, ...]
    places: dict[int, Mention]
    """Number of a word -> the country that it is part of the name of."""

    def joined(self, number: int) -> bool:
        """Tell whether a word follows the one before it without a mark between."""
        return 0 < number < len(self.tokens) and joined(self.text, self.tokens, number)

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.text[self.tokens[number - 1].end : self.tokens[number].start]

    def span(self, first: int, after: int) -> str:
        """Return the text of some words, the last one's possessive ending cut off."""
        last = self.tokens[after - 1]
        return " ".join(self.text[self.tokens[first].start : last.start + len(last.text)].split())


def reading(sentence: Annotated) -> Reading:
    """Return the words of a sentence with its countries."""
    tokens = words(sentence.text)
    places: dict[int, Mention] = {}
    mentions = iter(sentence.mentions)
    mention = next(mentions, None)
    for number, word in enumerate(tokens):
        while mention is not None and mention.end <= word.start:
            mention = next(mentions, None)
        if mention is not None and mention.start <= word.start < mention.end:
            places[number] = mention
    return Reading(sentence.text, tokens, places)


def roles(read: Reading) -> tuple[Role, ...]:
    """Return the roles of a sentence, in order; no two share a word."""
    found: list[Role] = []
    for role in _found(read):
        if found and role.left < found[-1].after:
            if role.head < found[-1].after:
                continue
            role = _clipped(read, role, found[-1].after)
        found.append(role)
    return tuple(found)


def _clipped(read: Reading, role: Role, start: int) -> Role:
    first = max(role.first, start)
    return Role(
        read.span(first, role.after) if role.after > first else role.text, max(role.left, start), first, role.head, role.core, role.after, role.kind,
        role.country, role.behind, role.determined,
    )  # fmt: skip


def _found(read: Reading) -> Iterator[Role]:
    folded = [word.folded for word in read.tokens]
    done = 0
    hits = sorted(find(folded, _heads()), key=lambda hit: (hit.first, -hit.after))
    for number, hit in enumerate(hits):
        if hit.first < done or _is_no_role(read, hit.first, hit.after) or _runs_on(read, hits, number):
            continue
        role = _role(read, hit.first, hit.after, hit.value)
        done = role.after
        yield role


def _runs_on(read: Reading, hits: Sequence[Hit], number: int) -> bool:
    """Tell whether a head is only the first part of a longer role: "deputy" of "deputy prime minister"."""
    hit = hits[number]
    following = hit.after
    step = 0
    while following < len(read.tokens) and step < 4 and read.joined(following):
        if is_possessive(read.text, read.tokens[following - 1]):
            return False
        later = next((h for h in hits[number + 1 :: 1][:6] if h.first == following), None)
        if later is not None:
            return not (read.tokens[following].text[0].isupper() and _is_rank(read.tokens[following].folded))
        if read.tokens[following].folded not in BEFORE or read.tokens[following].folded in {"and", "the"}:
            return False
        following += 1
        step += 1
    return False


def _is_rank(folded: str) -> bool:
    return folded in {"gen", "general", "adm", "rear", "lt", "col", "maj", "brig", "sheikh", "ayatollah", "lord", "colonel"}


@cache
def _heads() -> Table:
    return table(heads())


def _is_no_role(read: Reading, first: int, after: int) -> bool:
    return _is_surname(read, first, after) or _is_verb(read, first, after) or _is_adjective(read, after)


def _is_verb(read: Reading, first: int, after: int) -> bool:
    """Tell whether "heads" and "chairs" tell what somebody does."""
    if after - first > 1 or read.tokens[first].folded not in {"heads", "chairs", "judges", "aides", "generals"}:
        return False
    follows = read.tokens[after].folded if after < len(read.tokens) else ""
    before = read.tokens[first - 1].folded if first else ""
    return follows in _DETERMINERS or before in {"who", "also", "now", "currently", "which", "he", "she"}


def _is_adjective(read: Reading, after: int) -> bool:
    """Tell whether a noun follows that the word only describes: "general election", "chief concern"."""
    if read.tokens[after - 1].folded not in _DESCRIBING or not read.joined(after):
        return False
    word = read.tokens[after]
    if after in read.places:
        return True
    return word.text[0].islower() and not (word.folded in AFTER or word.folded in STOPS or is_verbal(word.folded) or word.folded in {"and", "or"} or word.folded in _heads() or word.folded in BEFORE)


_DESCRIBING = listed("official general chief major deputy head lead member key chair officer minor advocate delegate justice captain dean")


def _is_surname(read: Reading, first: int, after: int) -> bool:
    """Tell whether what looks like a role is a family name: "Stephen King said"."""
    word = read.tokens[first]
    if after - first > 1 or word.folded not in _GENERIC or not word.text[0].isupper() or not read.joined(first):
        return False
    before = read.tokens[first - 1]
    known = before.folded in BEFORE or first - 1 in read.places or is_possessive(read.text, before)
    if known or not before.text[0].isupper() or before.folded in _heads():
        return False
    goes_on = read.joined(after) and (read.tokens[after].text[0].isupper() or read.tokens[after].folded in AFTER)
    return not goes_on and word.folded not in {"gov", "sen", "rep", "lt", "gen", "col"}


def _role(read: Reading, head: int, core: int, kind: str) -> Role:
    left, first, country = _leftwards(read, head)
    tail = _rightwards(read, core)
    determined = left < first and (
        read.tokens[left].folded in _DETERMINERS or any(is_possessive(read.text, t) for t in read.tokens[left:first])
    )
    text = read.span(first, tail.written)
    noun = read.tokens[core - 1].folded
    if kind == "office":
        kind = "rank" if noun in _RANKS else "relation" if noun in _RELATIONS else kind
    return Role(text, left, first, head, core, tail.after, kind, country, tail.country, determined)


def _leftwards(read: Reading, head: int) -> tuple[int, int, str]:
    """Return where the phrase begins, where its role begins, and the country before it."""
    first, country = head, ""
    while first and head - first < _BACK and read.joined(first):
        number = first - 1
        if number in read.places:
            mention = read.places[number]
            country = mention.country if not country or is_organisation(country) else country
            if mention.kind != "place" or is_possessive(read.text, read.tokens[number]) or _is_setting(read, number):
                break
        elif _is_house(read, number):
            number -= 2
        elif not _is_modifier(read, number) or (read.tokens[number].folded == "and" and not _is_pair(read, number)):
            break
        first = number
    role = first
    while role < head and _is_colour(read, role):
        role += 1
    left = first
    while left and read.joined(left) and first - left < _BACK:
        word = read.tokens[left - 1]
        if left - 1 in read.places:
            mention = read.places[left - 1]
            country = mention.country if not country or is_organisation(country) else country
        elif not (word.folded in _DETERMINERS or word.folded in {"of", "country", "nation", "kingdom", "republic"} and is_possessive(read.text, word)):
            if is_possessive(read.text, word) and left == first:
                left -= 1
            break
        left -= 1
    return left, role, country


def _is_pair(read: Reading, number: int) -> bool:
    """Tell whether "and" joins two parts of one office: "trade and industry minister"."""
    if not number or number - 1 in read.places:
        return False
    before, after = read.tokens[number - 1], read.tokens[number + 1]
    known = before.folded in BEFORE or is_body(before.folded)
    return known and before.folded not in _heads() and before.text[0].isupper() == after.text[0].isupper()


def _is_house(read: Reading, number: int) -> bool:
    """Tell whether a word ends "House of Commons" and the like."""
    names = [token.folded for token in read.tokens[max(number - 2, 0) : number + 1]]
    return names[:2] == ["house", "of"] and names[2:] in (["representatives"], ["commons"], ["lords"])


def _is_colour(read: Reading, number: int) -> bool:
    word = read.tokens[number]
    if word.folded == "co":
        return False
    return word.folded in COLOUR and (word.text[0].islower() or word.folded in {"the", "and", "one"})


def _is_setting(read: Reading, number: int) -> bool:
    """Tell whether a place is where something happens, not what the role belongs to: "in Geneva President Xi"."""
    while number and number - 1 in read.places:
        number -= 1
    return number > 0 and read.tokens[number - 1].folded in {"in", "at", "from", "near", "to", "of"} and read.joined(number)


_NEVER = listed("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december in on at as said says but when while after before since that with by
    for from to he she it they we i this these those both if though because however meanwhile earlier later also
    including like unlike via mr mrs ms dr""")


def _is_modifier(read: Reading, number: int) -> bool:
    word = read.tokens[number]
    if is_possessive(read.text, word) and not read.text[word.end - 1 : word.end + 1] == "-":
        return False
    if word.folded in BEFORE - {"the", "one"}:
        return True
    if word.folded in _NEVER or word.folded in _DETERMINERS:
        return False
    return word.text[0].isupper() and word.text[0].isalpha() and (number > 0 or word.text.isupper())


def _rightwards(read: Reading, core: int) -> "_Tail":
    """Return what follows a head with "of", "for" or "to"."""
    if core < len(read.tokens) and read.tokens[core].folded in {"elect", "designate", "general"} and read.joined(core):
        core += 1
    nothing = _Tail(core, core, "")
    if core >= len(read.tokens) or read.tokens[core].folded not in AFTER or not read.joined(core):
        return nothing
    if is_possessive(read.text, read.tokens[core - 1]):
        return nothing
    end = core + 1
    limit = min(len(read.tokens), core + _FORWARD)
    while end < limit and read.joined(end) and _goes_on(read, end, core):
        end += 1
    while end > core + 1 and (read.tokens[end - 1].folded in _ACROSS or read.tokens[end - 1].folded in AFTER):
        end -= 1
    return _bounded(read, core, end) if end > core + 1 else nothing


class _Tail(Struct, frozen=True, gc=False):
    """What follows the head of a role."""

    written: int
    """Number of the word after the part that belongs to the role's text."""
    after: int
    country: str


def _goes_on(read: Reading, number: int, core: int) -> bool:
    word = read.tokens[number]
    if word.folded in STOPS and not (word.folded in {"us", "may"} and word.text[0].isupper()) and not is_hyphened(read, number):
        return False
    if word.text[0].isdigit() or (word.text[0].islower() and is_verbal(word.folded)):
        return False
    if number > core + 1 and (_is_title(read, number) or _is_person(read, number)):
        return False
    return not (
        read.tokens[number - 1].folded in {"and", "in"}
        and (word.folded in _DETERMINERS - {"the"})
    )


def is_hyphened(read: Reading, number: int) -> bool:
    """Tell whether a hyphen joins a word to the next one: "left-wing"."""
    end = read.tokens[number].end
    return read.text[end : end + 1] == "-" and read.text[end + 1 : end + 2].isalpha()


def _is_title(read: Reading, number: int) -> bool:
    """Tell whether a word is the title of another person: "spokesman for Prime Minister Ana Ruiz"."""
    word = read.tokens[number]
    if not word.text[0].isupper() or not read.joined(number + 1):
        return False
    if not any(number + 1 + len(rest) <= len(read.tokens) and tuple(t.folded for t in read.tokens[number + 1 : number + 1 + len(rest)]) == rest for rest, _ in _heads().get(word.folded, ())):
        return False
    return read.tokens[number + 1].text[0].isupper() and not is_body(read.tokens[number + 1].folded)


def _is_person(read: Reading, number: int) -> bool:
    """Tell whether a name begins behind an office's own words: "minister for trade Ana Ruiz"."""
    before = read.tokens[number - 1]
    listing = before.folded == "and"
    if not (is_body(before.folded) or before.folded in BEFORE - {"the"} or listing):
        return False
    after = number
    while after < min(len(read.tokens), number + 5) and (after == number or read.joined(after)) and _is_plain(read, after):
        after += 1
    if after == number:
        return False
    follows = read.joined(after) and read.tokens[after].text[0].isupper() and not is_possessive(read.text, read.tokens[after - 1])
    if follows or (after - number < 2 and (listing or before.folded not in _PORTFOLIO)):  # noqa: PLR2004 - two words
        return False
    return not (read.joined(after) and read.tokens[after].folded in {"and", "of"} and listing)


_PORTFOLIO = listed("""defence defense state affairs trade interior finance treasury energy health justice commerce
    education labor labour agriculture transport transportation""")


def _is_plain(read: Reading, number: int) -> bool:
    word = read.tokens[number]
    return word.text[0].isupper() and not word.text.isupper() and not is_body(word.folded) and word.folded not in BEFORE and number not in read.places and word.folded not in _heads()


def _bounded(read: Reading, core: int, end: int) -> _Tail:
    """Cut off the country that stands behind "of", whose name is no part of the role, and loose phrases."""
    link = read.tokens[core].folded
    bare = core + 1
    while bare < end and (bare in read.places or read.tokens[bare].folded in _REALM):
        bare += 1
    named = [read.places[number].country for number in range(core, end) if number in read.places]
    country = named[0] if named and link != "to" else ""
    if named and any(number in read.places for number in range(core + 1, bare)) and (bare == end or read.tokens[bare].text[0].isupper() or read.tokens[bare].folded in _LOOSE):
        is_body_after = bare < end and is_body(read.tokens[bare].folded)
        if not is_body_after:
            return _Tail(bare if link == "to" and _takes(read, core, link) else core, bare, country)
    if not _takes(read, core, link):
        return _Tail(core, core, country if link in {"at", "with", "from", "in"} else "")
    return _Tail(end, end, country)


_REALM = listed("the of republic federative federal islamic people's kingdom state democratic")
_LOOSE = listed("and in at for to with on from as")


def _takes(read: Reading, core: int, link: str) -> bool:
    """Tell whether what follows a link word is part of the role: "ambassador to …", not "officials in …"."""
    if link == "to":
        return read.tokens[core - 1].folded in _SENT
    if link in {"at", "with", "from", "in", "on"}:
        return link != "on" and link != "in" and core + 1 < len(read.tokens) and any(
            token.text[0].isupper() for token in read.tokens[core + 1 : core + 4]
        )
    return True


_SENT = listed("ambassador envoy representative adviser advisor commissioner counsel attaché aide delegate secretary")
