"""The forms in which English tells a date, one alternative a form; what each means is told by `date_resolution`."""

from functools import cache

from briefgen.extractors.language.words import words
from briefgen.patterns import Pattern

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    name: number
    for number, name in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        1,
    )
} | {"a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}  # fmt: skip
SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\n\t", " "))
"""What stands for a space between the words of a date: the offsets stay."""

_MONTH = (
    r"(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|June?|July?"
    r"|Aug(?:ust|\b\.?)|Sept?(?:ember|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))(?![\w’'-])"
)
_POSSESSIVE = _MONTH.removesuffix(r"(?![\w’'-])") + r"(?:['’]s)?(?![\w-])"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,]\d)"
_YEAR = r"(?:1[789]|20)\d\d(?!\d|[.,]\d|[/:%]\d)"
_SHIFTED = r"(?: (?:of )?(?P<{0}>this|last|next|that) year\b)?"
_WITH_YEAR = rf"(?:,? (?:of )?(?P<{{0}}_y>{_YEAR}))?" + _SHIFTED.format("{0}_s")
_TO = r"(?: ?[-–—] ?| to | through | until )"
_CLOSED = r"(?=[,.;:)]|$|,? (?:\d{4}|at|in|for|when|where|with|by|to|this|last|next|after|before)\b)"
_LEAD_DAY = rf"(?:(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?),? (?:the |\()?)?"
_WORDS = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in sorted(NUMBERS, key=len, reverse=True))
_COUNT = rf"(?:\d{{1,2}}|{_WORDS})"
_COUNTED = (
    r"(?! (?:people|troops|soldiers|percent|per cent|km|miles|tons|tonnes|million|billion|UTC|GMT|jobs|members"
    r"|employees|workers|civilians|refugees|migrants|homes|houses|police|officers|seats|votes|megawatts|hectares"
    r"|euros|dollars|pounds|others|men|women|children)\b)"
)
_UNIT = r"day|week|month|year"

_FORMS = {
    "iso": r"\b\d{4}-\d\d-\d\d\b",
    "numeric": r"(?<![\w./-])\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:19|20)\d\d(?![\w/-])",
    "eleventh": r"(?<![\w/])9/11(?![\w/%])",
    "md": rf"\b{_LEAD_DAY}(?P<md_m>{_MONTH}) (?:the )?(?P<md_d>{_DAY}){_COUNTED}"
    rf"(?:{_TO}{_DAY}{_CLOSED}|(?:,| and| or) (?P<md_2>{_DAY})(?=[,.;)]|$| (?:in|at|for)\b))?"
    + _WITH_YEAR.format("md"),
    "dm": rf"\b{_LEAD_DAY}(?:(?P<dm_1>{_DAY})(?:{_TO}|(?P<dm_j> and | or )))?"
    rf"(?P<dm_d>{_DAY})(?: of| day of)? (?P<dm_m>{_POSSESSIVE})" + _WITH_YEAR.format("dm"),
    "my": rf"\b(?P<my_m>{_MONTH})(?:(?: of|,)? (?P<my_y>{_YEAR})| (?:of )?(?P<my_s>this|last|next|that) year\b)",
    "lm": rf"\b(?P<lm_w>(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat))(?: past| coming)? (?P<lm_m>{_POSSESSIVE})(?! \d)",
    "wd": rf"\b(?:(?P<wd_w>[Ll]ast|[Nn]ext|[Tt]his|coming|following|previous)(?: past| coming)? )?"
    rf"(?P<wd>{_WEEKDAY})\b"
    r"(?! (?:Times|Telegraph|Mail|Express|Mirror|World|Morning Herald|Star|Herald|Standard"
    r"|Agreement|Club|[Pp]rayers?)\b)"
    r"(?: (?:of )?(?P<wd_o>last|next|this) week\b)?",
    "day": r"(?<![A-Z] )(?<!USA )\b(?P<day>(?:[Tt]he day (?:before yesterday|after tomorrow)|[Tt]oday|[Yy]esterday"
    r"|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)))\b",
    "end": r"\b(?:(?:[Tt]he )?(?P<end>[Ee]nd|close) of (?:the|(?P<end_w>this|last|next)) (?P<end_u>year|month)"
    r"|[Yy]ear[’']s end|[Yy]ear-end|[Ee]nd of year)\b",
    "inside": r"\b(?:[Ee]arlier|[Ll]ater) in the (?P<inside_u>month|year)(?=[,.;)]|$| [a-z])",
    "season": r"\b[Ii]n(?: the)? (?P<season>spring|summer|autumn|winter)"
    r"(?=[,.;)]|$| (?:and|when|after|but|with|to|at|by|or)\b)",
    "rel": r"(?<![Tt]he )(?<!most )\b(?:(?P<rel_w>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast)(?: past| coming| current)?"
    rf" (?P<rel_u>week|month|year|spring|summer|autumn|winter))\b(?!,? on {_WEEKDAY})",
    "ago": rf"\b(?:(?P<ago_n>{_COUNT}) (?P<ago_u>{_UNIT})s? (?P<ago_w>ago|earlier|later)"
    r"(?: (?:this|last) (?P<ago_x>week|month))?)\b",
    "beside": rf"\b(?:[Tt]he (?P<beside_w>next|following|previous|preceding) (?P<beside_u>{_UNIT})\b(?![’']| of)"
    rf"|[Tt]he (?P<apart_u>{_UNIT}) (?P<apart_w>before|after)(?=[,.;)]|$| (?:in|at|by|when)\b))",
    "span": rf"\b(?P<span_1>{_YEAR})(?:[-–—]| to )(?P<span_2>{_YEAR})(?![\w-])",
    "bare": rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Ee]arly|[Ll]ate|[Mm]id)[ -]"
    r"(?:(?:early|late|mid|the month of)[ -])?"
    rf"(?P<bare_m>{_POSSESSIVE}){_COUNTED}(?!\.? (?:\d|(?:of )?(?:that|this|last|next) year))"
    rf"(?:,? and (?:in )?(?P<and_m>{_POSSESSIVE})(?! (?:\d|(?:of )?(?:that|this|last|next) year)))?"
    rf"|\b(?:[Bb]y|[Bb]efore|[Aa]fter|[Ff]or|[Ff]rom|[Bb]etween|[Tt]o)(?: (?:early|late|mid))?[ -]"
    rf"(?P<weak_m>(?!May){_POSSESSIVE})"
    rf"(?: (?:and|to) (?P<then_m>{_POSSESSIVE})(?! (?:\d|[A-Z]|(?:of )?(?:that|this|last|next) year)))?"
    r"(?!\.? (?:\d|[A-Z]|(?:of )?(?:that|this|last|next) year))"
    rf"|\b(?:(?:[Ee]nd|start|beginning|middle|course|week|weekend|half|part|days|close) of )"
    rf"(?P<part_m>{_POSSESSIVE})(?!\.? \d)"
    rf"|(?:(?<=[Tt]he )|(?<=[’']s ))(?P<noun_m>{_MONTH})(?= (?:presidential |parliamentary |general |peace )?"
    r"(?:election|vote|referendum|summit|meeting|talk|deal|agreement|accord|ceasefire|truce|coup|attack|poll|pact|quake"
    r"|visit|ruling|session|deadline|earthquake|flood|bombing|shooting|massacre|crash|storm|hurricane|cyclone|uprising"
    r"|revolution|invasion|assault|raid|strike|protest|riot|war|offensive|withdrawal|conference|congress|hearing"
    r"|decision|verdict|judgment|statement|declaration|resolution|report|budget|primary|primarie|run-off|runoff|ballot"
    r"|inauguration|trip|tour|incident|explosion|blast|killing|launch|test|takeover|crackdown)s?\b)"
    r"|(?:(?<=[Tt]he )|(?<=[’']s )|(?<=[Ii]ts )|(?<=[Hh]is )|(?<=[Tt]heir )|(?<=\b[Aa] )|(?<=\b[Aa]n ))"
    rf"(?P<event_m>(?!May|March){_MONTH})"
    r"(?= (?!of|and|or|to|in|on|at|when|that|is|was|sun|heat|cold|rain|morning|day|night|afternoon|evening|issue"
    r"|edition)[a-z]{3,} ?(?:[a-z]+ |[,.;]|$))",
    "ordinal": r"\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]efore) the (?P<ordinal_d>\d{1,2}(?:st|nd|rd|th))"
    r"(?=[,.;)]|$| (?:at|in|when)\b)",
    "year": r"(?:(?<![\d.,:$€£¥#/\w-])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-)|(?<=\bpre-)|(?<=\bpost-))"
    rf"(?P<year_before>[’'])?(?P<year_y>{_YEAR})(?![\w]|-\d){_COUNTED}",
}  # fmt: skip


@cache
def _telling() -> frozenset[str]:
    days = [day for name in DAYS for day in (name, name[:3])]
    months = [month for name in MONTHS for month in (name, name[:3])]
    others = """sept tues thur thurs today yesterday tomorrow tonight night morning afternoon evening week month
        year spring summer autumn winter day days weeks months years"""
    return frozenset((*days, *months, *others.split()))


def may_date(text: str) -> bool:
    """Tell whether a text has any digit or word without which no form fits: most sentences need no closer look."""
    return any(word.folded in _telling() or word.folded[0].isdigit() for word in words(text))


@cache
def pattern() -> Pattern[str]:
    """Return the pattern of all forms; `lastgroup` of a match names its form, prefixed with `is_`."""
    forms = "|".join(f"(?P<is_{name}>{form})" for name, form in _FORMS.items())
    return Pattern(rf"(?<![^\W\d_])(?=[\w’'])(?:{forms})")
