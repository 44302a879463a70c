"""Text escaped for XML, by the standard library's lightest means (`xml.sax.saxutils` loads the network)."""

import html


def escape(text: str) -> str:
    """Return text for the inside of an element.

    >>> escape("a < b & c")
    'a &lt; b &amp; c'
    """
    return html.escape(text, quote=False)


def quoteattr(text: str) -> str:
    """Return text as an attribute's value, quotation marks included.

    >>> quoteattr('say "hi"')
    '"say &quot;hi&quot;"'
    """
    return f'"{html.escape(text)}"'
