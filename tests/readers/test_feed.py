"""A feed as a file: each of its entries is an article."""

import pytest
from kinds import BODY, TITLE, feed

from briefgen.errors import SourceError
from briefgen.readers.feed import MOST_ENTRIES, read


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


def told(data):
    said = []
    found = read(data, "a.xml", lambda diagnostic: said.append(str(diagnostic)))
    return len(found), said


def test_entries_that_are_too_many_are_told():
    assert told(feed(*map(str, range(MOST_ENTRIES))))[1] == []
    count, said = told(feed(*map(str, range(MOST_ENTRIES + 1))))
    assert count == MOST_ENTRIES
    assert len(said) == 1
    assert "Only its first 500 entries are read." in said[0]


def test_entries_without_text_are_told():
    count, said = told(feed("One", "Two").replace(b"<item>", b"<item><title>A headline alone</title></item><item>", 1))
    assert count == 2
    assert len(said) == 1
    assert "1 of its 3 entries have no text, and are not read." in said[0]
