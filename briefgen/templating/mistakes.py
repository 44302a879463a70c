"""What was likely meant where a tag says nothing that a template can do, or is typed so that it is no tag."""

import re
from typing import Final

_ASSIGNS: Final = re.compile(r"(?<![=!<>])=(?!=)")
_NEARLY: Final = re.compile(r"(?<!\{)\{\s?(?:[{%]\s?)?([A-Za-z_][A-Za-z_.]{0,40})", re.ASCII)
"""One brace, or two with a space between them, and a word; proper tags have been taken out."""
KEYWORDS: Final = ("if", "elif", "else", "endif", "for", "endfor")
"""What a control tag begins with."""
MEANT: Final = {"elseif": "elif", "elsif": "elif", "end": "endif", "foreach": "for"}
"""What those are called elsewhere."""


def hint(text: str) -> str:
    """Return what to do about a text that is no expression.

    >>> hint('a.status_code = "planned"')
    'Compare with two equals signs: ==.'
    """
    if _ASSIGNS.search(text):
        return "Compare with two equals signs: ==."
    if text.count('"') % 2 or text.count("'") % 2:
        return "Close the quotation mark."
    return "Write a field's name, such as {{ title }}, or a field | form."


def nearly_a_tag(text: str, names: tuple[str, ...]) -> str:
    """Return the word behind a brace that looks like the beginning of a tag and is none; empty where there is none.

    >>> nearly_a_tag("The risks: { risks | bullets }", ("risks",))
    'risks'
    """
    for match in _NEARLY.finditer(text):
        word = match.group(1)
        if word.partition(".")[0].lower() in {*names, *KEYWORDS}:
            return word
    return ""
