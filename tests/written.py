"""Sources and annotated sentences made of a test's own words."""

import hashlib

from briefgen.extractors.annotate import Annotated, annotate
from briefgen.extractors.articles import told_by
from briefgen.extractors.language.sentences import split
from briefgen.extractors.placing.sections import Story
from briefgen.model.source import Region, Source, digest


def written(text: str, published: str | None = "2026-01-11", headline: str = "") -> Source:
    """Return the source of an article with this body; a headline goes in front of it."""
    whole = f"{headline}\n\n{text}" if headline else text
    layout = (Region(start=0, end=len(headline), kind="headline"),) if headline else ()
    return Source(
        id="s1",
        title=headline,
        published=published,
        layout=layout,
        sha256=digest(whole),
        raw_sha256=hashlib.sha256(whole.encode()).hexdigest(),
        text=whole,
    )


def annotated(text: str) -> tuple[Annotated, ...]:
    """Return the annotated sentences of a text."""
    return annotate(split(text))


def story(text: str) -> Story:
    """Return what is placed of a text: its sentences, who speaks in each, the countries that it is about."""
    return told_by(annotated(text))[0]


TALKS = """\
Norland President Ana Ruiz and the Prime Minister of Canada, Tom Hale, met in Halifax on Friday. Canada and Norway \
agreed to share data on fish stocks.

Both countries are set to sign a treaty on cod quotas. The two governments are \
discussing a joint fund for $40 million. \
According to Reuters, officials warned that the deal could collapse if catches fall.

In Canada, fishing unions oppose the plan, saying that it costs jobs. They are calling for a vote. In Norway, many \
welcome the treaty as a breakthrough.

But that is not all. The goal?
"""
"""A short article with something for every section."""
