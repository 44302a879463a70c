"""Names of statements: from their quotations alone, so that they outlive offsets, sections and the order of sources."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from briefgen.extractors.line.alignment import words


def statement_id(quotes: Sequence[str]) -> str:
    """Return the id of a statement with these quotations: eight digits of the hash of their letters and digits.

    Neither the order of the quotations nor a copy of one changes it.

    >>> statement_id(["The two sides agreed."]) == statement_id(["The two  sides “agreed”", "The two sides agreed"])
    True
    """
    letters = "".join(sorted({"".join(words(quote)).replace("'", "") for quote in quotes}))
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def numbered(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids with an ordinal added to each repeat.

    >>> numbered(["ab", "cd", "ab"])
    ('ab', 'cd', 'ab-2')
    """
    seen: Counter[str] = Counter()
    result = []
    for name in ids:
        seen[name] += 1
        result.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(result)
