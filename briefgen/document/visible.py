"""Characters that no output can show, made visible: `[U+202E]` stands where one was.

Replaced are the characters that XML and HTML cannot hold (controls, surrogates, noncharacters: XML 1.0 section 2.2,
HTML section 13.2.3.5), those that reorder a line behind the reader's back (bidi embeddings, overrides and isolates:
Unicode TR36 section 2.1), and those that hide text in text (tags, interlinear annotation, a byte-order mark inside).
The marks that Arabic and Hebrew are rightly written with (LRM, RLM, ALM), joiners and variation selectors stay.
"""

import re

from briefgen.diagnostics import Diagnostic, Report

_NONCHARACTERS = "".join(rf"\U{plane:04X}FFFE\U{plane:04X}FFFF" for plane in range(17))
_NOT_SHOWN = re.compile(
    r"[\x00-\x08\x0B-\x1F\x7F-\x9F"  # C0 but tab and newline, DEL, C1
    r"\u202A-\u202E\u2066-\u206F"  # bidi embeddings, overrides, isolates; deprecated format characters
    r"\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB"  # surrogates, noncharacters, byte-order mark, annotation
    rf"\U000E0000-\U000E007F{_NONCHARACTERS}]"  # tags
)


def visible(text: str) -> tuple[str, tuple[str, ...]]:
    r"""Return the text with `[U+XXXX]` for each character that cannot be shown, and those characters, each once.

    >>> visible("Nara\u202e2026\x00")
    ('Nara[U+202E]2026[U+0000]', ('\u202e', '\x00'))
    >>> visible("Nara\t2026\n")
    ('Nara\t2026\n', ())
    """
    if text.isprintable() or not _NOT_SHOWN.search(text):  # isprintable is false for all that is replaced
        return text, ()
    replaced = tuple(dict.fromkeys(_NOT_SHOWN.findall(text)))
    return _NOT_SHOWN.sub(lambda match: f"[{code_point(match[0])}]", text), replaced


def show(text: str, report: Report, where: str = "") -> str:
    r"""Return the text with `[U+XXXX]` for each character that cannot be shown, reporting each of them once.

    >>> show("a\x07b\x07", lambda diagnostic: print(diagnostic.message))
    The character U+0007 cannot be shown: [U+0007] stands in its place.
    'a[U+0007]b[U+0007]'
    """
    shown, replaced = visible(text)
    for char in replaced:
        report(not_shown(char, where))
    return shown


def not_shown(char: str, where: str = "") -> Diagnostic:
    """Return the diagnostic for a character that was made visible instead of being shown."""
    import unicodedata  # a megabyte of names, for a message that is rarely wanted

    name = unicodedata.name(char, "")
    code = code_point(char)
    called = f"{code} ({name.lower()})" if name else code
    return Diagnostic(
        "character-not-shown", f"The character {called} cannot be shown: [{code}] stands in its place.", where
    )


def code_point(char: str) -> str:
    r"""Return a character's number as Unicode writes it.

    >>> code_point("\x00"), code_point("\U000E0041")
    ('U+0000', 'U+E0041')
    """
    return f"U+{ord(char):04X}"


def once(report: Report) -> Report:
    """Return a report that passes on each diagnostic once, however often it comes up in a document."""
    told: set[Diagnostic] = set()

    def tell(diagnostic: Diagnostic) -> None:
        if diagnostic not in told:
            told.add(diagnostic)
            report(diagnostic)

    return tell
