"""Which stretches of a pasted article are not body text: headline, standfirst, dates, bylines, furniture."""

from collections.abc import Iterable
from itertools import chain, islice

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import Diagnostic, Report
from briefgen.model.source import Region
from briefgen.model.vocabulary import RegionKind
from briefgen.patterns import Pattern
from briefgen.readers.furniture import DATE_WORDS, SEGMENTS, Furniture, furniture_of, is_rubric
from briefgen.readers.masthead import agency_of, day_of, is_outlet, masthead_of
from briefgen.readers.paragraphs import Paragraph, paragraphs

_HEAD = 40
"""How many paragraphs are looked at for the headline."""
_HEADLINE_WORDS = 25
_HEADLINE_LENGTH = 220
_UNSPACED_LENGTH = 60
"""A headline's bound in scripts that put no spaces between words."""
_STANDFIRST_WORDS = 45
_KICKER_WORDS = 2
_KICKER_LENGTH = 24
_HEADLINE_AT_LEAST = 5
"""How many words a line has that makes a line of one or two above it a rubric."""
_BROKEN_HEADLINE_WORDS = 20
_NAME_WORDS = 3
_FURNITURE_LENGTH = 400

_CLOSERS = "\"'”’»)]』」"
_STOPS = tuple(".。．｡।۔።:;,")
_ABBREVIATION_AT_END = Pattern(r"(?:^|\s)(?:[A-Z]\.){2,}$")
_ELLIPSIS = ("...", "…")
_INNER_STOP = Pattern(r"[a-z0-9”\")][.!?][”\"’)]?\s+[“\"‘(]?[A-Z]|[。！？][^”」』]")
_TWO_SENTENCES = Pattern(
    r"[a-z]{3}(?<!\bCorp)(?<!\bProf)(?<!\bSens)(?<!\bReps)(?<!\bGovt)(?<!\bDept)(?<!\bSept)[”\")]?\.[”\"’)]?\s+[“\"‘(]?[A-Z]|。[^”」』]"
)
_DATELINE = Pattern(r"[A-Z][\w .,’'/-]{1,60}(?:\([^()]{2,40}\)\s{0,2}(?:--|[-–—])|\s(?:--|[–—])\s)")
_BULLET = Pattern(r"(?:[-*•‣▪●–—]|\d{1,3}[.)])\s")
_FULL_NAME = Pattern(r"[A-Z][\w’-]{1,30}(?:\s[A-Z][\w’-]{1,30}){1,5}")
_WHEN = Pattern(r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|said|told)\b")
"""What a first paragraph of news tells and a standfirst leaves out."""
_MASTHEAD = Pattern(
    r"(?:The )?(?:[A-Z][\w’'&-]{0,20} ){1,3}"
    r"(?:News|Times|Post|Agency|Herald|Tribune|Journal|Gazette|Chronicle|Observer|Daily|Star|Mail|Telegraph)"
)
_PLACE_LINE = Pattern(
    r"[A-Z][\w.’'-]{1,30}(?:,? [A-Z][\w.’'-]{1,30}){0,3}(?:, [A-Z][\w.’' -]{1,30}| \([A-Z][\w .]{1,40}\))"
)
"""`Ottawa, Ontario` and `SUVA (Reef Press)`."""
_PAPER_LINE = Pattern(
    r"The(?: [A-Z][\w.&’'-]{0,30}){1,4}|[A-Z][\w.’'-]{2,30}(?: \([A-Za-z][^()]{2,60}\))?"
    r"|(?:[A-Z][\w.&’'-]{0,30} ){1,3}of(?: the)?(?: [A-Z][\w.&’'-]{1,30}){1,3}"
)
_TOWN = Pattern(r"[A-Z]{2}|[A-Z][a-z]+(?<!news)(?<!press)(?<!wire)\Z")
"""What may be a place: capitals throughout, or one name alone."""
_STAMPED = Pattern(r"\d{1,2}[:.h][0-5]\d\b")
_AND_AGENCIES = Pattern(r"[A-Z][\w.’' -]{2,60},? and agencies")
_LETTER = Pattern(r"[^\W\d_]")


class Layout(Struct, frozen=True):
    """What an article says about itself, and the stretches that are not its body."""

    regions: tuple[Region, ...] = ()
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str | None = None
    url: str = ""


class _Piece(Struct, frozen=True):
    """A paragraph with its words on one line, and what it was taken for."""

    paragraph: Paragraph
    line: str
    furniture: Furniture | None

    @property
    def is_prose(self) -> bool:
        return self.furniture is None and _is_prose(self.line)


def lay_out(text: str, name: str, report: Report) -> Layout:
    """Tell body from what stands around it; in doubt it is body.

    Args:
        text: normalised, its lines ended by LF.
        name: what the user calls it, for messages.
        report: where an ambiguous date is told.
    """
    pieces = (_piece(text, paragraph) for paragraph in paragraphs(text))
    head = _marked_head(tuple(islice(pieces, _HEAD)))
    stated: list[Furniture] = []
    regions: list[Region] = []
    for piece in chain(head, pieces):
        if piece.furniture:
            stated.append(piece.furniture)
            regions.append(_region(piece.paragraph, piece.furniture.kind))
    joined = _joined(regions)
    lead = next((piece.line for piece in head if piece.is_prose and not _BULLET.match(piece.line)), "")
    headline = next((region for region in joined if region.kind == "headline"), None)
    return Layout(
        regions=joined,
        title=" ".join(text[headline.start : headline.end].split()) if headline else "",
        publisher=_first(each.publisher for each in stated) or agency_of(lead) or _first(map(agency_of, _marks(head))),
        author=_first(each.author for each in stated),
        published=_published(stated, name, report) or _day_of_dateline(lead),
        url=_first(each.url for each in stated),
    )


def _marked_head(pieces: tuple[_Piece, ...]) -> tuple[_Piece, ...]:
    head = _with_mastheads(pieces)
    kinds = _head_kinds(head)
    return tuple(_mark(piece, kinds[number]) if number in kinds else piece for number, piece in enumerate(head))


def _with_mastheads(head: tuple[_Piece, ...]) -> tuple[_Piece, ...]:
    """Mark the lines above the body that name outlet, place and day: a headline stands among the others."""
    found: dict[int, Furniture] = {}
    body = 0
    for number, piece in enumerate(head):
        if told := _masthead(piece):
            found[number] = told
        elif piece.is_prose:
            body = number
            break
    titles = [n for n in range(body) if head[n].furniture is None and n not in found and not is_rubric(head[n].line)]
    return tuple(
        replace(piece, furniture=found[number]) if number in found and number < body and titles else piece
        for number, piece in enumerate(head)
    )


def _masthead(piece: _Piece) -> Furniture | None:
    if piece.furniture is not None:
        return None
    known = [(part, furniture_of(part)) for part in SEGMENTS.compiled.split(piece.line) if part]
    rest = [part for part, told in known if not ((told and told.kind in {"byline", "navigation"}) or is_rubric(part))]
    named = masthead_of(" | ".join(rest), DATE_WORDS) if rest else None
    if named is None or (named.date is None and len(rest) == len(known) and not is_outlet(piece.line)):
        return None
    author = _first(told.author for _, told in known if told)
    kind: RegionKind = "date_line" if named.date else "rubric"
    return Furniture(kind, named.date, 1 if named.date else 0, author=author, publisher=named.publisher)


def _mark(piece: _Piece, kind: RegionKind) -> _Piece:
    author = piece.line if kind == "byline" else ""
    named = _MASTHEAD.fullmatch(piece.line) or (_PAPER_LINE.fullmatch(piece.line) and not _TOWN.match(piece.line))
    publisher = piece.line if kind == "rubric" and named and not is_rubric(piece.line) else ""
    return replace(piece, furniture=Furniture(kind, author=author, publisher=publisher))


def _region(paragraph: Paragraph, kind: RegionKind) -> Region:
    return Region(start=paragraph.start, end=paragraph.end, kind=kind)


def _piece(text: str, paragraph: Paragraph) -> _Piece:
    if paragraph.end - paragraph.start > _FURNITURE_LENGTH:
        return _Piece(paragraph, text[paragraph.start : paragraph.start + 4 * _FURNITURE_LENGTH], None)
    line = " ".join(text[paragraph.start : paragraph.end].split())
    return _Piece(paragraph, line, furniture_of(line))


def _head_kinds(head: tuple[_Piece, ...]) -> dict[int, RegionKind]:
    """Return what each piece before the body is, by its number; furniture keeps its own kind."""
    begins = int(_is_closed_headline(head))
    body = next((number for number, piece in enumerate(head) if number >= begins and piece.is_prose), None)
    if body is None:
        return {}
    kinds = _portal_dates(head[:body])
    titles = [number for number in range(body) if head[number].furniture is None]
    rubrics = {number for number in titles if _is_rubric(head, number, titles)}
    kinds |= dict.fromkeys(rubrics, "rubric")
    headline = next((number for number in titles if number not in rubrics), None)
    if headline is None:
        return kinds
    kinds[headline] = "headline"
    rest = [number for number in titles if number > headline and number not in rubrics]
    if rest and _continues(head[headline], head[rest[0]], rest[0] - headline):
        kinds[rest.pop(0)] = "headline"
    return kinds | _below_headline(head, rest, headline, body)


def _is_closed_headline(head: tuple[_Piece, ...]) -> bool:
    """Say whether a first line that asks and answers is a headline: the date or the byline stands below it."""
    if not head or not head[0].is_prose or not _heads(head[1:2]):
        return False
    line = head[0].line
    asks = "? " in line and not (_BULLET.match(line) or _DATELINE.match(line))
    return asks and len(line.split()) <= _CLOSED_WORDS and any(piece.is_prose for piece in head[2:])


_CLOSED_WORDS = 14


def _below_headline(head: tuple[_Piece, ...], rest: list[int], headline: int, body: int) -> dict[int, RegionKind]:
    kinds: dict[int, RegionKind] = {}
    for number in rest:
        if _is_place_by_date(head, number) or _is_paper_by_date(head, number) or _STAMPED.match(head[number].line):
            kinds[number] = "rubric"
        elif _is_name_by_date(head, number):
            kinds[number] = "byline"
        elif "standfirst" not in kinds.values():
            kinds[number] = "standfirst"
    if "standfirst" not in kinds.values() and _is_standfirst(head, headline, body):
        kinds[body] = "standfirst"
    return kinds


def _portal_dates(before: tuple[_Piece, ...]) -> dict[int, RegionKind]:
    """Take the first of several bare dates above the headline for the portal's own: it is the date of the visit."""
    title = next(
        (number for number, piece in enumerate(before) if not piece.furniture and not is_rubric(piece.line)), 0
    )
    bare = [number for number, piece in enumerate(before[:title]) if piece.furniture and piece.furniture.date_rank == 1]
    return dict.fromkeys(bare[:-1], "portal_line")


def _is_rubric(head: tuple[_Piece, ...], number: int, titles: list[int]) -> bool:
    line = head[number].line
    if is_rubric(line):
        return True
    later = [head[each].line for each in titles if each > number and not is_rubric(head[each].line)]
    longer = any(len(each.split()) >= _HEADLINE_AT_LEAST and not _is_name_line(each) for each in later)
    kicker = len(line.split()) <= _KICKER_WORDS and len(line) <= _KICKER_LENGTH and _has_cases(line)
    return longer and (kicker or bool(_MASTHEAD.fullmatch(line)))


def _continues(headline: _Piece, piece: _Piece, distance: int) -> bool:
    """Say whether a headline was broken over two lines."""
    if distance != 1 or piece.paragraph.first_in_block or not piece.paragraph.last_in_block:
        return False
    words, more = headline.line.split(), piece.line.split()
    evident = piece.line[0].islower() or words[-1][-1] in "-–—&,"
    alike = _is_title_case(headline.line) and _is_title_case(piece.line) and min(len(words), len(more)) > _KICKER_WORDS
    return evident or (alike and len(words) + len(more) <= _BROKEN_HEADLINE_WORDS)


def _is_name_line(line: str) -> bool:
    return len(line.split()) <= _NAME_WORDS and bool(_FULL_NAME.fullmatch(line))


def _is_place_by_date(head: tuple[_Piece, ...], number: int) -> bool:
    """Say whether a line beside the date or the outlet is a place, an agency's mark or a label in capitals."""
    line = head[number].line
    known = _PLACE_LINE.fullmatch(line) or (line.isupper() and len(line.split()) <= _NAME_WORDS)
    return bool(known) and _is_beside_date(head, number)


def _is_paper_by_date(head: tuple[_Piece, ...], number: int) -> bool:
    """Say whether a line beside the date is a name that no person has: "The Lantern", "Radio of the Isles"."""
    return bool(_PAPER_LINE.fullmatch(head[number].line)) and _is_beside_date(head, number)


def _is_name_by_date(head: tuple[_Piece, ...], number: int) -> bool:
    line = head[number].line
    named = _is_name_line(line) or bool(_AND_AGENCIES.fullmatch(line))
    return named and _is_beside_date(head, number)


def _is_beside_date(head: tuple[_Piece, ...], number: int) -> bool:
    beside = [head[each].furniture for each in (number - 1, number + 1) if 0 <= each < len(head)]
    return any(each and (each.kind in ("date_line", "byline") or each.publisher) for each in beside)


def _is_standfirst(head: tuple[_Piece, ...], headline: int, body: int) -> bool:
    """Say whether the first sentence under the headline sums up what the next paragraph tells anew.

    News agencies open with a paragraph of one sentence too: it is a standfirst only where the date or the byline stands
    below it, or where the next paragraph introduces the same people once more by their full names.
    """
    line = head[body].line
    follower = next((number for number in range(body + 1, len(head)) if head[number].is_prose), None)
    if follower is None or len(line.split()) > _STANDFIRST_WORDS or _DATELINE.match(line):
        return False
    if _heads(head[body + 1 : follower]):
        return not _heads(head[headline:body])
    if _INNER_STOP.search(line) or _WHEN.search(line):
        return False
    names = {match[0].removeprefix("The ") for match in _FULL_NAME.finditer(line)}
    again = [name for name in names if name in head[follower].line]
    return len(again) > 1 and any(name.count(" ") > 1 for name in again)


def _heads(pieces: Iterable[_Piece]) -> bool:
    return any(piece.furniture and piece.furniture.kind in ("date_line", "byline") for piece in pieces)


def _is_prose(line: str) -> bool:
    """Say whether a line is text of the body; a headline is short, of one sentence at most, and has no full stop."""
    if _is_long(line) or _BULLET.match(line) or _DATELINE.match(line) or not _LETTER.search(line):
        return True
    bare = line.rstrip(_CLOSERS)
    if bare.endswith(_ELLIPSIS):
        return False
    if bare.endswith(_STOPS):
        return not (_ABBREVIATION_AT_END.search(bare) and _is_title_case(line))
    return bool(_TWO_SENTENCES.search(line))


def _is_long(line: str) -> bool:
    if len(line) > _HEADLINE_LENGTH:
        return True
    words = len(line.split())
    return words > _HEADLINE_WORDS or (len(line) > _UNSPACED_LENGTH and words * 16 < len(line))


def _is_title_case(line: str) -> bool:
    words = [word for word in line.split() if len(word) > len("the")]
    return sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


def _has_cases(line: str) -> bool:
    return line.lower() != line.upper()


def _joined(regions: list[Region]) -> tuple[Region, ...]:
    """Put the lines of a headline together."""
    joined: list[Region] = []
    for region in regions:
        if joined and region.kind == joined[-1].kind == "headline":
            joined[-1] = Region(start=joined[-1].start, end=region.end, kind="headline")
        else:
            joined.append(region)
    return tuple(joined)


def _published(stated: list[Furniture], name: str, report: Report) -> str | None:
    """Return the article's own date: one that is called so, else the first bare one of the head, else its update's."""
    dates = [each for each in stated if each.date]
    dated = [each for each in dates if each.date_rank] or [each for each in dates if each.kind == "date_line"]
    if not dated:
        return None
    best = max(each.date_rank for each in dated)
    chosen = [each.date for each in dated if each.date and each.date_rank == best]
    found = next((each for each in chosen if each.iso), None)
    if found is None:
        message = "Its date can be read as day/month or month/day and was not taken: give it with --date."
        report(Diagnostic("date-ambiguous", message, name))
    return found.iso if found else None


def _marks(head: tuple[_Piece, ...]) -> tuple[str, ...]:
    """Return the lines above the body that hold nothing but a place and an agency."""
    return tuple(piece.line for piece in head if piece.furniture and piece.furniture.kind == "rubric")


def _day_of_dateline(lead: str) -> str | None:
    """Return the full date of a dateline, for an article that states no other."""
    day = day_of(lead)
    return day.iso or None if day else None


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")
