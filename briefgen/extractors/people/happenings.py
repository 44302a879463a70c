"""What a reaction names that receives nothing itself: events, votes, figures; and whose they are."""

from collections.abc import Sequence

from briefgen.extractors.language.words import Word, listed, words

VOICES = listed("""reaction reactions response opposition anger protest protests demonstration demonstrations rally
    vote votes ratification poll polls survey support criticism outcry approval""")
"""What a people does, so that its country stands in the phrase: "Chinese protests", "the Greek ratification"."""
EVENTS = listed("""summit visit trip talks meeting deal agreement pact treaty accord plan plans move decision
    proposal announcement news bill law measure reception speech address words remarks comments statement report
    strike attack ruling verdict sentence policy step steps question time election tests test launch software
    crisis conflict war fight process presence outcome fact result results money cuts tariffs sanctions
    strikes attacks contest race dispute row figures statistics prices costs times rates levels growth unemployment
    rulings verdicts laws bills decisions proposals announcements deals agreements visits negotiations allegations
    reports campaigns call calls accusations claims findings delays shortage shortages targets""")
"""What is received, and receives nothing itself."""
_HEADS_OF = listed("of for in on at against over between among amid from with to by about into")
_PEOPLE = listed("""critics supporters opponents backers sources source negotiators envoys officials delegates experts
    analysts lawyers members participants leaders those people families owners workers residents voters""")
"""Whose "of" and "close to" only tell what they are for: "sources close to the talks", "critics of the deal"."""
_MADE_BY = frozenset({"by", "from"})


def is_happening(tokens: Sequence[Word]) -> bool:
    """Tell whether a phrase names an event or what a people does, by its last word or by what stands before "in".

    >>> is_happening(words("Strikes in several ports")), is_happening(words("Thousands of voters"))
    (True, False)
    """
    at = _of(tokens)
    if at is not None and not _PEOPLE.isdisjoint(word.folded for word in tokens[max(at - 2, 0) : at]):
        return False
    if at is not None and tokens[at - 1].folded in _THINGS and not (at > 1 and _named(tokens[at - 1])):
        return True
    return tokens[-1].folded in EVENTS | VOICES and not (len(tokens) > 1 and _named(tokens[-1]))


def maker(who: str) -> str:
    """Return by whom an event is, where its phrase tells it, else the phrase.

    >>> maker("Protests by dockers"), maker("The mayor of Aldmouth")
    ('dockers', 'The mayor of Aldmouth')
    """
    tokens = words(who)
    at = _of(tokens)
    if at is None or tokens[at].folded not in _MADE_BY or tokens[at - 1].folded not in EVENTS | VOICES:
        return who
    return who[tokens[at + 1].start :]


def _named(word: Word) -> bool:
    """Tell whether a word ends a name: "the Norland Times"."""
    return word.text.istitle() and word.text.endswith("s")


def _of(tokens: Sequence[Word]) -> int | None:
    """Return where the first preposition of a phrase stands."""
    return next((n for n in range(1, len(tokens) - 1) if tokens[n].text in _HEADS_OF), None)


_THINGS = (EVENTS | VOICES) - {"money", "sentence", "presence", "support", "opposition"}
