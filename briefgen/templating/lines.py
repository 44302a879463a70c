"""The lines of a briefing as inlines: what leads them, their words, who says so, and the numbers of their evidence."""

from collections.abc import Mapping

from msgspec import Struct

from briefgen.document.nodes import Emph, Inline, Inlines, Note, Span, Strong, Text
from briefgen.templating.annex import Annex
from briefgen.templating.expression import References, Value, text
from briefgen.templating.shapes import UNSTATED
from briefgen.templating.words.table import Words, capital

Thing = Mapping[str, Value]


class Setting(Struct, frozen=True):
    """Where a block tag stands: what its blocks take their style and level from."""

    annex: Annex
    style: str
    """The style of the tag's paragraph."""
    level: int
    """The level of the heading above it; 0 where there is none."""

    @property
    def words(self) -> Words:
        """The program's own words."""
        return self.annex.words


def line(thing: Value, setting: Setting) -> Inlines:
    """Return a line of a list: what leads it, its text, to whom it is attributed, references."""
    if not isinstance(thing, Mapping):
        said = text(thing)
        return setting.annex.portioned((Text(capital(said)),))
    return portioned(
        thing, setting, (*_lead(thing), *told(thing, setting), *_tail(thing, setting), *_cited(thing, setting))
    )


def portioned(thing: Thing, setting: Setting, said: Inlines) -> Inlines:
    """Return a line behind its own marking; what a person has reworded is people's."""
    return setting.annex.portioned(said, by_people=thing.get("edited") is True)


def _lead(thing: Thing) -> Inlines:
    """Return a stance, a status or an event's date; and the actor, where the text does not name it."""
    shown = "" if get(thing, "stance_code") == UNSTATED else signed(thing, "stance")
    lead = shown or signed(thing, "status") or get(thing, "date") or _kind_of_change(thing)
    actor = get(thing, "actor")
    if actor and actor.lower() not in get(thing, "text").lower():
        lead = f"{lead} ({actor})" if lead else actor
    return (Strong((Text(f"{lead}: "),)),) if lead else ()


def _kind_of_change(thing: Thing) -> str:
    return get(thing, "kind") if "before" in thing else ""


def signed(thing: Thing, name: str) -> str:
    """Return a status or stance with the shape that stands for it."""
    return f"{get(thing, 'shape')}\u00a0{get(thing, name)}".strip("\u00a0") if get(thing, name) else ""


def _tail(thing: Thing, setting: Setting) -> Inlines:
    """Return what a person is, or what a changed line said before."""
    comma = setting.words.phrase["comma"]
    said = comma.join(part for part in (get(thing, "role"), get(thing, "country")) if part and "name" in thing)
    before = "" if "quotations" in thing else get(thing, "before")
    tail = f"{comma}{said}" if said else setting.words.say("before", text=before) if before else ""
    return (Text(tail),) if tail else ()


def told(thing: Thing, setting: Setting) -> Inlines:
    """Return what a thing says, to whom it is attributed, and what a person has reworded."""
    sentence = _stopped(one_line(get(thing, "text") or get(thing, "quote") or get(thing, "name")), thing)
    who, stop = get(thing, "attributed_to"), ""
    if who:
        sentence, stop = sentence.removesuffix("."), "." * sentence.endswith(".")
    said: list[Inline] = [*in_its_language(sentence, thing)]
    if who:
        said.append(Text(f"{setting.words.say('told_by', who=who)}{stop}"))
    if thing.get("edited") is True:
        quotations = thing.get("quotations")
        quoted = " … ".join(text(quote) for quote in quotations) if isinstance(quotations, tuple) else ""
        said.append(Emph((Text(setting.words.say("edited", quotation=one_line(quoted))),)))
    return tuple(said)


def _stopped(told: str, thing: Thing) -> str:
    """Return a statement as a sentence: what a headline or a live report leaves off, the full stop, is printed."""
    return f"{told}." if "quotations" in thing and told[-1:].isalnum() else told


def in_its_language(said: str, thing: Value) -> Inlines:
    """Return words of a source, marked with its language where that is not the document's."""
    language = get(thing, "language")
    return (Span((Text(said),), language=language),) if language and said else (Text(said),)


def _cited(thing: Thing, setting: Setting) -> Inlines:
    references = thing.get("refs")
    if not isinstance(references, References) or not references.quotations:
        return ()
    links = setting.annex.links(references)
    return links if _is_note(links[0]) else (Text("\u00a0"), *links)


def _is_note(link: Inline) -> bool:
    """Tell whether a reference is a raised number, which stands at the full stop without a space."""
    return isinstance(link, Span) and any(isinstance(part, Note) for part in link.content)


def get(thing: Value, name: str) -> str:
    """Return an item of a thing as text; empty where it has none."""
    return text(thing.get(name, "")) if isinstance(thing, Mapping) else ""


def country(thing: Value, setting: Setting) -> str:
    """Return the country of a thing, or that none is named."""
    return get(thing, "country") or setting.words.phrase["country_not_named"]


def identity(thing: Value) -> str:
    """Return the id of a statement; empty for other things."""
    return get(thing, "id") if isinstance(thing, Mapping) and "refs" in thing else ""


def one_line(said: str) -> str:
    """Return a text with single spaces."""
    return " ".join(said.split())
