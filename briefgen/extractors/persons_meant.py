"""Whom "he" or "she" means at the head of a sentence, where the text before leaves one person only."""

import re

from briefgen.extractors.articles import Article
from briefgen.extractors.language.lexicon import SUBORDINATORS
from briefgen.extractors.language.words import listed
from briefgen.extractors.line.openings import opening
from briefgen.extractors.people.participants import in_sentence
from briefgen.extractors.people.speakers import Speaker
from briefgen.patterns import Pattern

_NOBODY = frozenset(
    {"whenever", "it", "he", "she", "they", "we", "i", "you", "who", "which", "this", "that", "these", "those"}
)
_A_NAME = re.compile(r"(?<![.!?\"“] )[A-Z][a-z’'-]+ [A-Z][a-z’'-]+")
"""Two words in capitals may be another person's name."""
_SOMEBODY = listed("""minister president premier chancellor ambassador secretary leader counterpart colleague spokesman
    spokeswoman spokesperson governor official adviser envoy predecessor successor who whose he she his her him man
    woman king queen chief chairman chairwoman director commissioner mayor senator lawmaker judge""")
"""Words for a person whom "he" or "she" might mean as well."""
_LONGEST = 8
_BACK, _FAR = 4, 30
"""So many sentences are looked back upon; so many, where they go on with the words of one."""


def person(article: Article, index: int) -> str:
    """Return whom the pronoun of a sentence means: who spoke before him, or whom a question asks for; else nothing."""
    return _speaking(article, index) or _asked_for(article, index)


def _speaking(article: Article, index: int) -> str:
    """Return who speaks here, if the sentences before name him and nobody else."""
    speaker = article.spoken.get(index, Speaker())
    before, at = article.spoken.get(index - 1, Speaker()), index - 1
    if not speaker.actor:
        return _only_one(article, index - 1)
    if not speaker.carried or not (_is_somebody(speaker.actor) or _is_surname(speaker.actor, article)):
        return ""
    while speaker.actor != before.actor and at > max(index - _BACK, 0) and _is_of_nobody(article, at):
        at, before = at - 1, article.spoken.get(at - 1, Speaker())
    if speaker.actor != before.actor:
        return ""
    while before.carried and at > max(index - _FAR, 0) and article.spoken.get(at - 1, Speaker()).actor == speaker.actor:
        at -= 1
        before = article.spoken[at]
    if before.carried or len({who.name for n in range(at, index) for who in in_sentence(article.sentences[n])}) > 1:
        return ""
    own = speaker.actor.casefold().split()
    names = (word for n in range(at, index) for word in article.sentences[n].names if word not in own)
    told = not article.surnames.isdisjoint(names)
    return "" if told and _is_surname(speaker.actor, article) else speaker.actor


def _asked_for(article: Article, index: int) -> str:
    """Return whom the question before an answer asks for: "Did the envoy object?", where it goes on with her."""
    at = index
    while at > max(index - _BACK, 0) and _bare(article, at).startswith(("He ", "She ")):
        at -= 1
    found = _ASKED_WHETHER.match(_bare(article, at))
    answers = article.sentences[index].sentence.paragraph - article.sentences[at].sentence.paragraph <= 1 < index - at
    return found[1] if found and answers and _persons_in(found[1]) else ""


def _bare(article: Article, index: int) -> str:
    text = article.sentences[index].text
    return text[opening(text).length :]


_ASKED_WHETHER = Pattern(
    r"(?:And |But |So )?(?:[Dd]id|[Hh]as|[Dd]oes|[Ww]ill|[Hh]ad|[Ww]ould) (the (?:[\w’'-]+ ){0,3}?"
    r"(?:ambassador|minister|president|premier|chancellor|envoy|secretary|governor|commissioner|king|queen))"
    r" [a-z][^?]{2,120}\?\Z"
)


def _is_surname(actor: str, article: Article) -> bool:
    """Tell whether an actor is told by the surname alone of one person whom the article names in full."""
    folded = actor.casefold()
    if not actor[:1].isupper() or folded not in article.surnames:
        return False
    return len({person.name for person in article.persons if folded in person.surname_words}) == 1


def _is_of_nobody(article: Article, index: int) -> bool:
    """Tell whether a sentence names no person and no one whom "he" may mean, in the paragraph of the next one."""
    text = article.sentences[index].text
    same = article.sentences[index].sentence.paragraph == article.sentences[index + 1].sentence.paragraph
    named = article.surnames.intersection(article.sentences[index].names) or any(in_sentence(article.sentences[index]))
    return same and not named and not _persons_in(text) and not _A_NAME.search(text)


def _only_one(article: Article, index: int) -> str:
    """Return who acts in a sentence by name, if it speaks of nobody else."""
    actor, text = article.spoken.get(index, Speaker()).actor, article.sentences[index].text
    others = _persons_in(text.replace(actor, "", 1))
    same = article.sentences[index].sentence.paragraph == article.sentences[index + 1].sentence.paragraph
    named = {person.name for person in in_sentence(article.sentences[index])}
    alone = all(name in actor for name in named) and not _A_NAME.search(text.replace(actor, "", 1)[1:])
    return actor if same and alone and not others and _is_somebody(actor) else ""


def _persons_in(text: str) -> frozenset[str]:
    """Return the words of a text that stand for persons whom it does not name."""
    return _SOMEBODY & frozenset(text.casefold().replace(",", " ").replace(".", " ").split())


def _is_somebody(actor: str) -> bool:
    """Tell whether an actor is one person, by a name of two words."""
    tokens = actor.split()
    capital = sum(token[:1].isupper() for token in tokens[-3:])
    opens = tokens[:1] and tokens[0].lower() in SUBORDINATORS
    return (
        not opens
        and 1 < len(tokens) <= _LONGEST
        and capital > 1
        and _NOBODY.isdisjoint(actor.casefold().split())
        and " and " not in actor
    )
