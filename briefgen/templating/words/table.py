"""The words of one language: statuses, stances, headings, phrases, and how it writes dates, lists and countries."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.templating.words import english

Strings = Mapping[str, str]
_FOLDER: Final = Path(__file__).parent
_FILLED: Final = re.compile(r"\{(\w+)\}")
_DOUBLE: Final = frozenset("“”„")
"""The marks that a typewriter's mark stands for."""
BASE: Final = "en"


class Words(Struct, frozen=True):
    """The words of one language, each kind by the key that the program knows it by."""

    tag: str
    """BCP 47, with the region that dates follow: "en-GB"."""
    status: Strings
    stance: Strings
    topic: Strings
    gap: Strings
    reason: Strings
    region: Strings
    change: Strings
    check: Strings
    head: Strings
    """What stands over the columns of tables."""
    phrase: Strings
    label: Strings
    """What templates print as headings: `{{ label.background }}`."""
    label_of_several: Strings
    """Those that speak of the source, where a briefing has several."""

    @property
    def language(self) -> str:
        """The language alone: "en"."""
        return primary(self.tag)

    def say(self, name: str, **values: object) -> str:
        """Return a phrase with its places filled; what fills them is never looked through for places again."""
        return _FILLED.sub(lambda place: str(values.get(place[1], "")), self.phrase[name])

    def marks_around(self, text: str) -> tuple[str, str]:
        """Return the quotation marks for a text, of the second kind where it has some of the first."""
        before, _, after = self.phrase["quoted"].partition("{text}")
        taken = {*before, *after} - {"\u00a0"}
        if taken & _DOUBLE:
            taken.add('"')
        if taken & set(text):
            before, _, after = self.phrase["quoted_quote"].partition("{text}")
        return before, after

    def counted(self, count: int, what: str) -> str:
        """Return how many articles or origins, in the plural form that the language has for that number."""
        form = "one" if count == 1 else "other"
        if self.language != BASE:
            from briefgen.templating.words import cldr

            form = cldr.plural(count, self.tag)
        name = f"{what}_{form}"
        return self.say(name if name in self.phrase else f"{what}_other", count=count)

    def date(self, iso: str) -> str:
        """Return a date as prose writes it, as precise as it was given; empty where it is no ISO date."""
        if self.language == BASE:
            return english.date(iso, self.tag)
        from briefgen.templating.words import cldr

        return cldr.date(iso, self.tag)

    def country(self, name: str) -> str:
        """Return a country, named as English newspapers name it, by its name in this language; several with "and"."""
        names = [part.strip() for part in name.split(";") if part.strip()]
        if self.language == BASE:
            return english.listed(names)
        from briefgen.templating.words import cldr

        return cldr.listed([cldr.country(part, self.tag) for part in names], self.tag)

    def listed(self, names: Sequence[str]) -> str:
        """Return names in a row: "A, B and C"."""
        if self.language == BASE:
            return english.listed(names)
        from briefgen.templating.words import cldr

        return cldr.listed(names, self.tag)


def capital(text: str) -> str:
    """Return a text with its first letter as a capital, as in a table's cell.

    >>> capital("source s1, undated")
    'Source s1, undated'
    """
    return text[:1].upper() + text[1:]


def primary(tag: str) -> str:
    """Return the language of a tag without its region.

    >>> primary("pt-BR")
    'pt'
    """
    return tag.partition("-")[0].lower()


def labels() -> tuple[str, ...]:
    """Return the keys of the labels that templates can print."""
    return tuple(_read(BASE)["label"])


def languages() -> tuple[str, ...]:
    """Return the languages that there are words for."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.json")))


def words_for(tag: str, report: Report) -> Words:
    """Return the words of a language.

    Args:
        tag: BCP 47. One without a file has English words, and that is reported; its dates and countries are its own.
        report: told of that, and of each word that a file lacks and English stands in for.
    """
    known = primary(tag) in languages()
    if not known:
        message = f'There are no words for the language "{tag}": headings and labels are in English.'
        report(Diagnostic("language-not-known", message))
    strings = _read(BASE)
    if known and primary(tag) != BASE:
        strings = _over(strings, _read(primary(tag)), tag, report)
    return msgspec.convert({"tag": tag if known or _is_written(tag) else "en-GB", **strings}, Words)


def _is_written(tag: str) -> bool:
    """Tell whether dates and countries can be written in a language that there are no words for."""
    from briefgen.templating.words import cldr

    return cldr.is_known(tag)


def _over(base: Mapping[str, Strings], own: Mapping[str, Strings], tag: str, report: Report) -> dict[str, Strings]:
    """Return the strings of a language, with English where it lacks one."""
    found: dict[str, Strings] = {}
    for kind, strings in base.items():
        mine = own.get(kind, {})
        for name in strings:
            if name not in mine and not name.startswith(("articles_", "origins_")):
                report(Diagnostic("word-missing", f'The word "{kind}.{name}" is missing in "{tag}": it is in English.'))
        found[kind] = {**strings, **mine}
    return found


def _read(language: str) -> dict[str, Strings]:
    strings: dict[str, Strings] = msgspec.json.decode(
        (_FOLDER / f"{language}.json").read_bytes(), type=dict[str, dict[str, str]]
    )
    return strings
