"""A feed as a file: each of its entries is an article."""

import pytest
from kinds import BODY, TITLE, feed

from briefgen.errors import SourceError
from briefgen.readers.feed import read, read_all


def test_the_only_entry_is_the_article():
    found = read(feed(TITLE), "a.xml", print)
    assert (found.title, found.publisher, found.published, found.url) == (
        TITLE,
        "The Ferry Post",
        "2026-03-03",
        "https://example.org/a",
    )
    assert found.text == "\n\n".join((TITLE, *BODY))


def test_of_several_entries_one_has_to_be_given():
    with pytest.raises(SourceError, match="a feed of 2 articles: One; Two"):
        read(feed("One", "Two"), "a.xml", print)
    assert [source.title for source in read_all(feed("One", "Two"), "a.xml", print)] == ["One", "Two"]


def test_a_feed_without_entries_is_refused():
    with pytest.raises(SourceError, match="without articles"):
        read(feed(), "a.xml", print)
