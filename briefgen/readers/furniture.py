"""Lines of a web page that come along with a pasted article, known by their words: one line at a time."""

import re

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model.vocabulary import RegionKind
from briefgen.patterns import Pattern
from briefgen.readers.dates import FoundDate, find_dates
from briefgen.readers.masthead import is_outlet
from briefgen.readers.wordlists import words_of

_LONGEST = 400
_LONGEST_LINE = 200
_RUBRIC_WORDS = 5
_CRUMB_WORDS = 4
_SHARING_WORDS = 15


def _any(*alternatives: str, flags: re.RegexFlag = re.IGNORECASE) -> Pattern[str]:
    return Pattern("|".join(alternatives), flags)


_AGENCIES = (
    r"(?:Reuters|(?:The )?Associated Press|AP|AFP|Agence France-Presse|dpa|EFE|ANSA|Xinhua|Kyodo|Yonhap|TASS|Interfax|"
    r"Bloomberg|UPI|VOA|Voice of America|PTI|ANI|VNA|TTXVN|Anadolu|BBC|CNN)\b"
)
_OUTLETS = (
    r"(?:[A-Z][\w.&’'-]{0,30} ){0,4}(?:News|Times|Post|Agency|Herald|Tribune|Journal|Guardian|Correspondent|Editor|"
    r"Reporter|Writer|Staff|Bureau)"
)
_NAME_WORD = r"(?:(?:de|da|di|van|von|der|den|al|bin|la|le|dos) )?[A-Z][\w.’'-]{0,30}"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}"
_BYLINE = _any(
    r"(?:By|BY|by|Words by|Written by|Story by|Reported by|Authors? ?:|By ?:)\s+"
    rf"(?P<by>{_NAME}(?:(?:, and |, | and | & ){_NAME}){{0,4}})(?:(?:,| in| for| at|\s?[/|]) .{{1,80}})?",
    rf"(?P<named>{_NAME_WORD} {_NAME}(?: and {_NAME})?)(?:,| \||\s?/| [-–—]) ?(?:{_AGENCIES}|{_OUTLETS})",
    r"(?:Reporting|Additional reporting|Writing|Editing) by .{2,160}",
    flags=re.NOFLAG,
)
_CAPTION = _any(
    r"[\[(]?(?:file )?(?:photos?|images?|pictures?|caption|graphic|video|photo credit|image credit|credit|photograph)"
    r"(?: by .{2,80}|(?: courtesy)? ?[:/|©–—].*)",
    r"[\[(]?(?:file photo|getty images|(?:reuters|afp|ap|epa|yonhap) ?(?:/|photo).{0,80})[\])]?",
)
_NAVIGATION = _any(
    r"(?:read more|read also|also read|see (?:also|more)|related(?: (?:articles?|stories|news|topics|links|content))?|"
    r"more on this(?: story)?|recommended(?: for you)?|you may also like|don[’']t miss|most (?:read|popular|viewed)|"
    r"trending(?: now)?|editors?[’']?s? picks?|latest news|up next|(?:next|previous) (?:article|story)|tags?|topics?|"
    r"keywords?|filed under|categor(?:y|ies)|in this article)(?: ?[:>»→].*)?",
    r"(?:share|print|email|save|tweet|like|comment on|listen to|download) (?:this|the) "
    r"(?:article|story|page|post|link)\W*",
    r"share(?: on | via | with ?).{0,40}",
    r"share this\W*",
    r"listen(?: now)?(?: ?[(:–-].{0,30})?",
    r"skip to (?:main )?content",
    r"back to (?:top|home).{0,20}",
    r"(?:\d+ |no |leave a |add a |view |view all |post a )?comments?(?: \(?\d+\)?)?",
    r"log ?in|sign ?in|sign up|my account|menu|search|home|subscribe(?: now)?|(?:load|show|view) more",
    r"continue reading.{0,40}",
    r"\d+ (?:min|mins|minutes|minute)(?: read)?|\d+ shares?|(?:font|text) size.{0,20}",
    r"(?:follow us|click here|tap here)\b.{0,80}",
)
_BOILERPLATE = _any(
    r"(?:©|\(c\) ?\d{4}|copyright ?(?:©|\(c\)|\d{4})).*",
    r".{0,120}\ball rights reserved\b.{0,60}",
    r"(?:advertisements?|ad|advertorial|(?:sponsored|paid|promoted)(?: content)?)(?: ?[-–—:|].{0,60})?",
    r"(?:story|article) continues (?:below|after).{0,40}",
    r"scroll (?:down )?to continue.{0,40}",
    r"(?:sign up|subscribe|register|join)\b.{0,80}\b"
    r"(?:newsletters?|inbox|e-?mail alerts?|alerts|whatsapp|telegram|our app|mailing list)\b.{0,80}",
    r"get (?:the|our|all the) (?:latest|best|top|news)\b.{0,80}\b(?:newsletters?|inbox|app|alerts)\b.{0,40}",
    r"download (?:our|the) app.{0,60}",
    r"(?:please )?(?:support|donate to) (?:our|independent|quality) (?:journalism|work|reporting).{0,80}",
    r"(?:we|this (?:site|website)) uses? cookies.{0,160}",
    r"(?:accept|reject) (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy (?:policy|notice)",
    r"terms (?:of (?:use|service)|and conditions)|contact us|about us",
    r"this (?:article|story|report|piece|post) (?:was|is|has been|first|originally) .{0,40}"
    r"(?:published|appeared|republished|translated|syndicated).{0,120}",
    r"(?:originally|first) published (?:by|in|on|at) .{1,100}",
    r"the (?:views|opinions) expressed .{1,140}",
    r"(?:source|via|publisher|outlet) ?: .{1,100}",
    r"(?:url|link|original|permalink|source url) ?: ?\S{1,300}",
    r"<?https?://\S{1,300}>?",
    r"\((?:adds|updates|recasts|corrects|repeats|rewrites|refiles|writes through|new throughout)\b[^()]{0,200}\)",
)
_STATED_SOURCE = _any(
    r"(?:source|publisher|outlet|(?:originally|first) published (?:by|in))\s?:?\s(?P<publisher>(?-i:[A-Z\W])[^:]{1,60})"
)
_SIGN = _any(
    r"\A[\[(<]?(?:by|words|written|story|reported|reporting|additional|writing|editing|authors?|file|photos?|photograph|images?|"
    r"pictures?|caption|graphic|video|credit|getty|reuters|afp|ap|epa|yonhap|read|also|see|related|more|recommended|you|"
    r"don|most|trending|editors?|latest|up|next|previous|tags?|topics?|keywords?|filed|categor(?:y|ies)|in|share|print|"
    r"email|save|tweet|like|comments?|listen|download|skip|back|no|leave|add|view|post|log|login|sign|signin|my|menu|"
    r"search|home|subscribe|load|show|continue|font|text|follow|click|tap|copyright|advertisements?|ad|advertorial|"
    r"sponsored|paid|promoted|article|scroll|register|join|get|please|support|donate|we|this|accept|reject|cookie|"
    r"privacy|terms|contact|about|originally|first|the|source|via|publisher|outlet|url|link|original|permalink|https?|"
    r"facebook|twitter|x|whatsapp|e|mail|linkedin|reddit|telegram|pinterest|copy|bookmark|instagram|youtube|line|"
    r"threads|bluesky|messenger|last|updated|modified|published|posted)\b",
    r"\A\((?:[Aa]dds|[Uu]pdates|[Rr]e|[Cc]orrects|[Ww]rites|[Nn]ew )",
    r"\A\d+ (?:m|c|s)|\d{4}|rights reserved|[|•·>»›©년年]|[,/–—-] ?[A-Z]",
)
"""What every line of furniture has, and few others: one look instead of ten, as most lines are none."""
_URL = Pattern(r"https?://[^\s<>\"]{4,300}")
_SHARING = words_of("""
    share facebook twitter x whatsapp email e-mail mail print linkedin reddit telegram pinterest copy link save bookmark
    tweet instagram youtube line threads bluesky messenger comment comments
""")
_RUBRICS = words_of("""
    world news politics business economy asia africa europe americas international national opinion analysis and the
    home local sports sport culture technology tech science health environment climate energy security defence defense
    diplomacy region regional global breaking exclusive headlines latest top stories story middle east pacific latin
    america uk us usa china japan korea north south northeast southeast explainer explainers interview feature features
    editorial commentary comment markets finance trade foreign affairs policy press release releases statement
    statements speech transcript fact sheet media centre center newsroom update live
""")
DATE_WORDS = words_of("""
    published posted updated modified last first on at date dated issued released release as of the time day and
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    am pm a p m gmt utc est edt pst pdt cet cest bst ist kst jst hkt sgt aest ict et pt local t z h hrs hours hour ago
    min mins minutes read uhr lundi mardi mercredi jeudi vendredi samedi dimanche publié le mis à jour
    montag dienstag mittwoch donnerstag freitag samstag sonntag stand veröffentlicht
    lunes martes miércoles jueves viernes sábado domingo publicado el actualizado
    lunedì martedì mercoledì giovedì venerdì sabato domenica pubblicato il segunda terça quarta quinta sexta feira de
    입력 수정
""")
_UPDATED = words_of("updated modified actualizado 수정")
_PUBLISHED = words_of("published posted issued released publié publicado veröffentlicht pubblicato 입력")
_FIRST_PUBLISHED = ("Published ", "Published: ", "First published ")
_FIGURE = Pattern(r"\d")
_LETTERS = Pattern(r"[^\W\d_]+")
SEGMENTS = Pattern(r"\s*[|•·]\s*")
"""What parts the pieces of a line, such as a byline and a date."""
_CRUMBS = Pattern(r"\s*[>»›]\s*")


class Furniture(Struct, frozen=True):
    """What a line is when it is no text of the article, and what it states."""

    kind: RegionKind
    date: FoundDate | None = None
    date_rank: int = 0
    """2: said to be the publication, 1: a bare date, 0: of an update, or the portal's own today."""
    author: str = ""
    publisher: str = ""
    url: str = ""


def furniture_of(line: str) -> Furniture | None:
    """Return what `line` is, or nothing where it may be text of the article.

    >>> furniture_of("Today : Jan 12, 2026").kind, furniture_of("By Jane Doe").author
    ('portal_line', 'Jane Doe')
    >>> furniture_of("Copyright rules were agreed by both sides.") is None
    True
    """
    if len(line) > _LONGEST or not (len(line) > _LONGEST_LINE or _SIGN.search(line)):
        return None
    if _CAPTION.fullmatch(line):
        return Furniture("caption")
    return _several(line) or _one(line) if len(line) <= _LONGEST_LINE else None


def is_rubric(line: str) -> bool:
    """Say whether `line` consists of words that sections of a paper are named with.

    >>> is_rubric("World News"), is_rubric("World leaders meet")
    (True, False)
    """
    words = [word.casefold() for word in _LETTERS.findall(line)]
    return 0 < len(words) <= _RUBRIC_WORDS and _RUBRICS.issuperset(words)


def _one(line: str) -> Furniture | None:
    dated = _date_line(line)
    if dated:
        return dated
    byline = _BYLINE.fullmatch(line)
    if byline:
        day = next(iter(find_dates(line)), None)
        name = byline["by"] or byline["named"] or ""
        outlet = name if byline["named"] and is_outlet(name) else ""
        return Furniture("byline", day, 1 if day else 0, author="" if outlet else name, publisher=outlet)
    if _NAVIGATION.fullmatch(line) or _is_sharing(line):
        return Furniture("navigation")
    return _boilerplate(line) if _BOILERPLATE.fullmatch(line) else None


def _several(line: str) -> Furniture | None:
    """Read a line of several parts, such as "By Jane Doe | 11 January 2026" or "Home > World > Asia"."""
    crumbs = _CRUMBS.compiled.split(line)
    if len(crumbs) > 1 and all(len(crumb.split()) <= _CRUMB_WORDS for crumb in crumbs) and is_rubric(crumbs[0]):
        return Furniture("navigation")
    parts = [part for part in SEGMENTS.compiled.split(line) if part]
    if not parts[1:]:
        return None
    known = [_one(part) for part in parts]
    if not all(each or is_rubric(part) for each, part in zip(known, parts, strict=True)):
        return None
    found = [each for each in known if each]
    return _merge(found) if found else Furniture("rubric")


def _merge(found: list[Furniture]) -> Furniture:
    merged = max(found, key=lambda each: (each.kind == "byline", each.kind == "date_line"))
    for each in found:
        merged = replace(
            merged,
            date=merged.date or each.date,
            date_rank=max(merged.date_rank, each.date_rank),
            author=merged.author or each.author,
        )
    return merged


def _date_line(line: str) -> Furniture | None:
    """Read a line that holds a date and, beside it, nothing but what belongs to dates."""
    if not _FIGURE.search(line):
        return None
    dates = find_dates(line)
    rest = line
    for each in reversed(dates):
        rest = rest[: each.start] + " " + rest[each.end :]
    words = [word.casefold() for word in _LETTERS.findall(rest)]
    if dates and words[:1] == ["today"]:
        return Furniture("portal_line", dates[0])
    updated, said = not _UPDATED.isdisjoint(words[:2]), not _PUBLISHED.isdisjoint(words)
    if not DATE_WORDS.issuperset(words) or not (dates or updated or said):
        return None
    if not dates:  # "Last updated at 6:30 p.m. on Sunday." tells when, but no date
        return Furniture("boilerplate")
    return Furniture("date_line", dates[0], 0 if updated else 2 if said else 1)


def _is_sharing(line: str) -> bool:
    words = line.casefold().replace(",", " ").replace("|", " ").split()
    return 0 < len(words) <= _SHARING_WORDS and words != ["x"] and _SHARING.issuperset(words)


def _boilerplate(line: str) -> Furniture:
    address = _URL.search(line)
    stated = None if address else _STATED_SOURCE.fullmatch(line)
    day = next(iter(find_dates(line)), None) if line.startswith(_FIRST_PUBLISHED) else None
    return Furniture(
        "boilerplate",
        day,
        2 if day else 0,
        publisher=stated["publisher"].rstrip(". ") if stated else "",
        url=address[0].rstrip(".,;)>") if address else "",
    )
