"""Sentences of a source with their offsets: paragraphs first, then boundaries within each, in linear time.

Every character of the body that is not white space lies in exactly one sentence: what is left out of a briefing later
can therefore be told (law 6). A look around a possible boundary is bounded, so a storm of full stops costs no more than
its length.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from briefgen.extractors.language import lexicon
from briefgen.model.source import Region, Source

BODY_REGIONS = frozenset({"standfirst"})
"""Regions that are sentences of the article all the same; every other region is skipped."""
QUOTATION_LENGTH, BRACKET_LENGTH = 2000, 400
"""How far a quotation or bracket may reach before it counts as never closed."""
WRAPPED_WIDTH = 160
"""Nobody wraps lines by hand wider than this: a longer line is a paragraph."""

_BARE = 30
"""A question of so few characters asks by a noun alone."""
_ANSWER = re.compile(r"(?:To|Because|So that) ")
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"\s*(?:[-*•‣◦▪–—·]\s+|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s)")
_INDENT = re.compile(r"[ \t\u3000]{2,}|\t|\u3000")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivxIVX]{1,5})[.)]*\Z")
_WIDE = (("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"))
_CLOSERS = "\"'”’»)\\]」』）】〉》›"
_STOP = re.compile(
    rf"(?P<wide>[。！？｡]+[{_CLOSERS}]*)"
    rf"|(?P<mark>[.!?…؟।۔]+)(?P<close>[{_CLOSERS}]*)(?:\[\d{{1,3}}\])*(?=\s|\Z)"
)
_SPACE = re.compile(r"\s*")
_OPENING = re.compile(r"[\"'“‘«‹(\[{¿¡「『（【〈《\-–—•*]{0,6}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TAIL = re.compile(r"[^\s\"'“”‘’«»()\[\]/—–]+\Z")
_PAIRED = re.compile(r"[“”„«»\"()\[\]「」『』]")
_PARTNER = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "(": ")", "[": "]", "「": "」", "『": "』"}
_LAST_LINE_END = re.compile(r"[.!?…。！？؟।۔:][\"'”’»)\]」』]*\s*\Z")
_SENTENCE_START = re.compile(r"\s*[\"'“‘«(\[「『]{0,3}(?:[^\W\d_]|\d)")


class Sentence(Struct, frozen=True):
    """A sentence where it stands: `text == source.text[start:end]`."""

    source: str
    """The source's id."""
    start: int
    end: int
    text: str
    """As it stands, line breaks of a hard-wrapped paragraph included."""
    paragraph: int
    """Counted from 1 over the paragraphs of the body."""
    index: int
    """Counted from 0 over the sentences of the source."""


def sentences_of(source: Source) -> tuple[Sentence, ...]:
    """Return the sentences of a source's body, its headline and furniture skipped."""
    return split(source.text, source.layout, source.id)


def split(text: str, regions: Sequence[Region] = (), source: str = "s1") -> tuple[Sentence, ...]:
    """Return the sentences of `text` outside the `regions` that are no body.

    >>> [sentence.text for sentence in split("Mr. Lee met Gen. Ito at 5 p.m. on Monday. They spoke.")]
    ['Mr. Lee met Gen. Ito at 5 p.m. on Monday.', 'They spoke.']
    """
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text, regions), 1):
        for first, last in _answered(text, _spans(text, start, end)):
            found.append(Sentence(source, first, last, text[first:last], number, len(found)))
    return tuple(found)


def _answered(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans, a bare question and the fragment that answers it as one: "The purpose? To share costs."."""
    asked: tuple[int, int] | None = None
    for start, end in spans:
        if asked is not None and _ANSWER.match(text, start, end):
            yield asked[0], end
            asked = None
            continue
        if asked is not None:
            yield asked
        asked = (start, end) if end - start <= _BARE and text[end - 1] == "?" else None
        if asked is None:
            yield start, end
    if asked is not None:
        yield asked


def paragraphs(text: str, regions: Sequence[Region] = ()) -> tuple[tuple[int, int], ...]:
    r"""Return where each paragraph of the body starts and ends.

    A paragraph is a block of lines without a blank one between them, except where the lines of the block are
    paragraphs themselves: lines that were not wrapped at a width, list items, indented first lines.

    >>> paragraphs("One line.\n\nAnother,\nwrapped.")
    ((0, 9), (11, 28))
    """
    return tuple(
        part
        for start, end in _body(len(text), regions)
        for block in _blocks(text, start, end)
        for part in _parts(text, block)
    )


def _body(length: int, regions: Sequence[Region]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the regions, and each standfirst as a stretch of its own."""
    at = 0
    for region in sorted(regions, key=lambda region: (region.start, region.end)):
        start, end = max(region.start, at), min(region.end, length)
        if start >= end:
            continue
        yield at, start
        if region.kind in BODY_REGIONS:
            yield start, end
        at = end
    yield at, length


def _blocks(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Yield the runs of lines that no blank line parts."""
    block: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start, end):
        if line[0].isspace():
            continue
        if block and text.count("\n", block[-1][1], line.start()) > 1:
            yield block
            block = []
        block.append(line.span())
    if block:
        yield block


def _parts(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a block: the block itself if it was wrapped by hand."""
    width = max(end - start for start, end in block)
    full = [_is_full(text, line, following, width) for line, following in pairwise(block)]
    wrapped = 2 * sum(full) > len(full)
    first = block[0][0]
    for index, is_full in enumerate(full):
        line, following = block[index], block[index + 1]
        if _breaks(text, line, following, wrapped and is_full):
            yield first, line[1]
            first = following[0]
    yield first, block[-1][1]


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether the first word of the following line had no room on this one."""
    if width > WRAPPED_WIDTH:
        return False
    start, end = following
    head = text[start:end].lstrip()[: WRAPPED_WIDTH + 1]
    word = 1 if _is_wide(head[:1]) else len(head.split(maxsplit=1)[0])
    return line[1] - line[0] + 1 + word > width


def _breaks(text: str, line: tuple[int, int], following: tuple[int, int], full: bool) -> bool:  # noqa: FBT001 - a measured fact
    """Tell whether a paragraph ends with `line`."""
    head = text[following[0] : following[0] + 40]
    if _ITEM.match(head) or (_INDENT.match(head) and not _INDENT.match(text, line[0], line[1])):
        return True
    if full or not _SENTENCE_START.match(head) or head.lstrip("\"'“‘«([ \t")[:1].islower():
        return False
    tail = text[max(line[0], line[1] - 12) : line[1]].rstrip()
    last = _TAIL.search(tail.removesuffix("."))
    if last and tail.endswith(".") and (last[0].lower() in lexicon.TITLES or _is_initials(last[0])):
        return False
    return bool(_LAST_LINE_END.search(tail)) or _is_short(text, line, following)


def _is_short(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Tell whether `line` is a heading, or an item without a full stop: well short, and no comma at its end."""
    length, width = line[1] - line[0], following[1] - following[0]
    return 4 * length < 3 * width and text[line[0] : line[1]].rstrip()[-1:] not in {",", ";", "-", "–", "—", "&"}


def _is_wide(character: str) -> bool:
    return any(first <= character <= last for first, last in _WIDE)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a paragraph starts and ends, white space trimmed."""
    first = _skip(text, start, end)
    for stop in _stops(text, start, end):
        if stop.end() > first and _ends_sentence(text, first, stop, end):
            yield first, stop.end()
            first = _skip(text, stop.end(), end)
    if first < end:
        yield first, first + len(text[first:end].rstrip())


def _stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the punctuation that is not inside a quotation or bracket: who speaks stays beside what is said."""
    spans = _enclosed(text, start, end)
    inner, outer = next(spans, (end, end))
    for stop in _STOP.finditer(text, start, end):
        while outer < stop.end():
            inner, outer = next(spans, (end, end))
        if not inner < stop.end() < outer:
            yield stop


def _enclosed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the quotations and brackets that are closed within reach, none inside another."""
    opened, closers = -1, ""
    for mark in _PAIRED.finditer(text, start, end):
        at, character = mark.start(), mark[0]
        reach = BRACKET_LENGTH if closers in {")", "]"} else QUOTATION_LENGTH
        if opened >= 0 and at - opened > reach:
            opened = -1
        if opened >= 0 and character in closers and not (character == '"' and _opens_quotation(text, at, start)):
            yield opened, at + 1
            opened = -1
        elif character in _PARTNER and (opened < 0 or character == text[opened]):
            opened, closers = at, _PARTNER[character]


def _opens_quotation(text: str, at: int, start: int) -> bool:
    """Tell whether the straight quotation mark at `at` has white space or an opening before it, and a word after."""
    before, after = text[at - 1 : at] if at > start else " ", text[at + 1 : at + 2]
    return (before.isspace() or before in "([{—–-") and bool(after) and not after.isspace()


def _skip(text: str, at: int, end: int) -> int:
    space = _SPACE.match(text, at, end)
    return space.end() if space else at


def _ends_sentence(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    """Tell whether the sentence that began at `first` ends with this punctuation."""
    following = _skip(text, stop.end(), end)
    if following >= end:
        return False  # the paragraph's end closes the last sentence anyway
    if stop["wide"]:
        return not _is_inside_wide(stop["wide"], text[following])
    opening = _OPENING.match(text, following, end)
    at = opening.end() if opening else following
    head = text[at : at + 40]
    if not head or head[0].islower():
        return False
    if "." in stop["mark"] or "…" in stop["mark"]:
        return _full_stop_ends(text, first, stop, head)
    return not (stop["close"] and _is_attribution(head))


def _is_inside_wide(mark: str, following: str) -> bool:
    """Tell whether a quotation that just closed goes on as part of its sentence (「…。」と述べた)."""
    return mark[-1] in "」』”’" and following in "とのがはを，、,"


def _full_stop_ends(text: str, first: int, stop: re.Match[str], head: str) -> bool:
    at = stop.start("mark")
    tail = _TAIL.search(text[max(first, at - 24) : at])
    before = tail[0] if tail else ""
    opener = _opens(head)
    if len(stop["mark"]) > 1 or "…" in stop["mark"]:
        return bool(before) and (opener or len(stop["mark"]) > len("..."))
    if not stop["close"] and _ENUMERATOR.match(text[first : min(at, first + 8)]) and at - first < len("(xviii"):
        return False
    return _word_can_end(before, head, opener=opener)


def _word_can_end(before: str, head: str, *, opener: bool) -> bool:
    """Tell whether a full stop after the word `before` ends a sentence when `head` comes next."""
    word = before.lower()
    if word in lexicon.TITLES:
        return False
    if word in lexicon.COUNTED:
        return not head[0].isdigit() and (opener or word not in {"no", "nos", "art"} or not before[:1].isupper())
    if word in lexicon.CLOCK:
        following = _first_word(head)
        zone = following.isupper() and 2 < len(following) < 6  # noqa: PLR2004 - GMT, BST, AEST
        return not zone and following.lower() not in lexicon.AFTER_CLOCK
    if word in lexicon.ENDING or _is_initials(before):
        return opener
    return not (word.isdigit() and len(word) <= len("31") and _first_word(head).lower() in lexicon.MONTHS_ELSEWHERE)


def _is_initials(word: str) -> bool:
    """Tell whether `word` is "J", "J.R" or "U.S", the last full stop taken off."""
    return all(len(part) == 1 and part.isupper() for part in word.split(".")) if word else False


def _first_word(head: str) -> str:
    word = _WORD.match(head)
    return word[0] if word else ""


def _opens(head: str) -> bool:
    """Tell whether the next word is one that opens sentences and not an initial ("A. Smith")."""
    word = _first_word(head)
    bare = re.split("['’]", word, maxsplit=1)[0]
    return bare.lower() in lexicon.OPENERS and head[len(word) : len(word) + 1] != "."


def _is_attribution(head: str) -> bool:
    """Tell whether a name and a verb of saying follow a closed question, as in `"Why?" President Lee asked.`."""
    words = _WORD.findall(head)[:5]
    if not words or words[0].lower() in lexicon.OPENERS:
        return False
    for word in words[1:]:
        if word.lower() in lexicon.SAYING:
            return True
        if word[0].islower() and word not in {"of", "the", "de", "al", "van", "von", "bin"}:
            return False
    return False
