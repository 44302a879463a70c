"""A feed as a file: each of its entries is an article."""

import pytest
from kinds import BODY, TITLE, feed

from briefgen.errors import SourceError
from briefgen.readers.feed import read


def test_the_only_entry_is_the_article():
    (found,) = read(feed(TITLE), "a.xml", print)
    assert (found.title, found.publisher, found.published, found.url) == (
        TITLE,
        "The Ferry Post",
        "2026-03-03",
        "https://example.org/a",
    )
    assert found.text == "\n\n".join((TITLE, *BODY))


def test_each_of_several_entries_is_an_article():
    found = read(feed("One", "Two"), "a.xml", print)
    assert [source.title for source in found] == ["One", "Two"]
    assert len({source.raw_sha256 for source in found}) == 1


def test_a_feed_without_entries_is_refused():
    with pytest.raises(SourceError, match="without articles"):
        read(feed(), "a.xml", print)
