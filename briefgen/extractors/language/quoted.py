"""What stands in quotation marks in a sentence."""

from briefgen.patterns import Pattern

QUOTED = Pattern(r"“[^“”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|«[^«»]*(?:»|\Z)")
"""A quotation with its marks; it may end outside of the sentence."""
_REACH = 1000
_MARKS = '"“”'


def is_quoted(text: str, at: int) -> bool:
    """Tell whether the words at an offset of a sentence are quoted; a quotation may begin or end outside of it.

    >>> is_quoted('He said: "I go today."', 15), is_quoted('today," he said', 0), is_quoted('"No," he said today', 14)
    (True, True, False)
    """
    before, after = text[max(0, at - _REACH) : at], text[at : at + _REACH]
    opened = max(before.rfind(mark) for mark in _MARKS)
    if opened >= 0:
        return before[opened] == "“" or (before[opened] == '"' and before.count('"') % 2 == 1)
    closed = min((place for mark in _MARKS if (place := after.find(mark)) >= 0), default=-1)
    if closed < 0 or after[closed] != '"':
        return closed > 0 and after[closed] == "”"
    return closed > 0 and not after[closed - 1].isspace() and after.count('"') % 2 == 1
