"""Word lists as they are written in the readers: words parted by white space."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list.

    >>> sorted(words_of("news times"))
    ['news', 'times']
    """
    return frozenset(text.split())
