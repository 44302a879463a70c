"""The parts of a mail's text: the covering note, the article that was forwarded, and who says so."""

from msgspec import Struct

from briefgen.patterns import Pattern

_MARKS = Pattern(
    r"(?mi)^[ \t>]*(?:-{2,}[ \t]*(?:forwarded message|original message|weitergeleitete nachricht"
    r"|ursprüngliche nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original"
    r"|messaggio inoltrato|пересылаемое сообщение|전달된 메시지|원본 메시지)[ \t]*-*"
    r"|begin forwarded message:?|anfang der weitergeleiteten nachricht:?|début du message réexpédié ?:?"
    r"|inicio del mensaje reenviado:?|_{20,})[ \t]*$"
)
"""What mail programs put above a forwarded message."""
_SUBJECT = "subject|betreff|objet|asunto|oggetto|тема|제목|件名|主题"
_DATE = "date|sent|datum|gesendet|envoyé|enviado|fecha|data|дата|보낸 ?날짜|날짜|日付|送信日時|发送时间|日期"
_OTHER = "from|von|de|da|от|보낸 ?사람|差出人|发件人|to|an|à|para|a|кому|받는 ?사람|宛先|收件人|cc|kopie|copie|reply-to"
_FIELD = Pattern(
    rf"(?i)[ \t>]*\*?(?:(?P<subject>{_SUBJECT})|(?P<date>{_DATE})|(?:{_OTHER}))"
    r"\*?[ \t]{0,2}[:：]\*?[ \t]{0,3}(?P<value>.{0,300})"
)
_FEWEST_FIELDS = 2
_DEEPEST = 10
_MOST_QUOTED = 50
"""How often a text is quoted at most: nobody answers an answer more often."""
_QUOTED = Pattern(r"(?m)^[ \t]*>[ \t]?")
_SIGNATURE = Pattern(r"(?m)^-- ?$")


class Forwarded(Struct, frozen=True):
    """A message within a message's text."""

    note: str
    """What stands above it: the words of whoever forwards it."""
    subject: str
    date: str
    """As it is written there."""
    text: str


def forwarded(text: str) -> Forwarded | None:
    r"""Return the message that a mail's text forwards, the innermost where it was forwarded several times.

    >>> forwarded("FYI\n\n---------- Forwarded message ---------\nFrom: A\nSubject: Talks\n\nThey met.").text
    'They met.'
    """
    found = None
    for _ in range(_DEEPEST):
        part = _next(text)
        if part is None:
            break
        note = f"{found.note}\n{part.note}".strip() if found else part.note
        found = Forwarded(note, part.subject, part.date, part.text)
        text = part.text
    return found


def _next(text: str) -> Forwarded | None:
    for mark in _MARKS.compiled.finditer(text):
        head, end = _head(text, mark.end())
        if len(head) >= _FEWEST_FIELDS:
            body = text[end:].lstrip("\n")
            if not body.strip():
                return None  # nor does a mark within these fields have anything below it
            return Forwarded(
                text[: mark.start()].strip(),
                next((value for name, value in head if name == "subject"), ""),
                next((value for name, value in head if name == "date"), ""),
                unquoted(body),
            )
    return None


def _head(text: str, at: int) -> tuple[list[tuple[str, str]], int]:
    """Return the fields that stand in a text from a place on, and where they end."""
    fields: list[tuple[str, str]] = []
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        found = _FIELD.compiled.fullmatch(line)
        if found:
            fields.append(
                (next((name for name in ("subject", "date") if found[name]), ""), found["value"].strip(" *\t"))
            )
        elif not line.strip(" \t>"):
            if fields:
                break
        elif not (fields and line[:1] in " \t"):  # else a field goes on in this line
            break
        at = end + 1
    return fields, at


def unquoted(text: str) -> str:
    """Return a text without the marks of quotation that stand before each of its lines."""
    for _ in range(_MOST_QUOTED):
        lines = [line for line in text.split("\n") if line.strip()]
        if not lines or sum(bool(_QUOTED.match(line)) for line in lines) * 10 < len(lines) * 9:
            break
        text = _QUOTED.sub("", text)
    return text


def without_signature(text: str) -> str:
    r"""Return a text up to the line that mail programs put above a signature (RFC 3676 4.3).

    >>> without_signature("They met.\n-- \nA. Clerk")
    'They met.\n'
    """
    found = _SIGNATURE.search(text)
    return text[: found.start()] if found and text[: found.start()].strip() else text
