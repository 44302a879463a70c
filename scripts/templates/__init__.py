"""The built-in Word templates: their look, their pieces, and a function for each."""

from scripts.templates.long import meeting_brief, research_note, submission
from scripts.templates.look import A4, LETTER
from scripts.templates.note import covering_note
from scripts.templates.short import daily_digest, info_memo, one_pager

TEMPLATES = {
    "one-pager": one_pager,
    "info-memo": info_memo,
    "submission": submission,
    "meeting-brief": meeting_brief,
    "research-note": research_note,
    "daily-digest": daily_digest,
    "covering-note": covering_note,
}


def made() -> dict[str, bytes]:
    """Return every template by its file's name: for A4, and with "-letter" for US Letter."""
    return {
        f"{name}{suffix}.docx": write(sheet)
        for name, write in TEMPLATES.items()
        for suffix, sheet in (("", A4), ("-letter", LETTER))
    }
