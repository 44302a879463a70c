"""What is no plain news article: a briefing with honest gaps or a clear refusal, and never nonsense told as fact."""

import contextlib
import time

import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.errors import BriefgenError, ExtractionError
from briefgen.extractors.faults import faults
from briefgen.settings import DEFAULTS

ENGLISH = "Norland and Sudria signed a fisheries treaty in Oslo on Monday. The two sides will meet again in May."
GERMAN = (
    "Die beiden Regierungen haben am Montag in Oslo einen Vertrag über die Fischerei unterzeichnet. Der Minister sagte,"
    " dass die Gespräche im Mai fortgesetzt werden."
)


def briefed(text, report=ignore):
    sources = pipeline.read([pipeline.Article("a.txt", text.encode())], DEFAULTS, ignore)
    found = pipeline.extract(sources, DEFAULTS, report)
    assert faults(found) == ()
    return found


def test_another_language_is_refused_in_one_line():
    with pytest.raises(ExtractionError, match="not in English") as caught:
        briefed(f"{GERMAN}\n\n{GERMAN.replace('Oslo', 'Bergen')}")
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)


def test_a_mixed_article_works_on_its_english_part():
    told = []
    found = briefed(f"{ENGLISH}\n\n{GERMAN}", told.append)
    assert found.agreements
    assert [one.code for one in told if "language" in one.code] == ["language-mixed"]
    assert any("Die beiden" in item.quote for item in found.set_aside)


ODD = {
    "list": f"{ENGLISH}\n\n- Fish quotas\n- Port fees\n- Patrol boats\n\n1. Cod\n2. Hake",
    "table": f"{ENGLISH}\n\nYear\tTrade\tFish\n2023\t1.2\t0.4\n2024\t1.5\t0.6",
    "transcript": f"{ENGLISH}\n\nMODERATOR: Thank you for coming.\n\nQ: Will it hold?\n\nMINISTER RUIZ: It will.",
    "live blog": f"{ENGLISH}\n\n10:40 The ministers arrive.\n\n11:05 Updated: It has begun.\n\n11:30 That is all.",
    "capitals": ENGLISH.upper(),
    "headlines": "Norland and Sudria Sign Treaty\n\nFishermen Cheer\n\nMarkets Calm",
    "poetry": "The sea is wide, the night is long,\nThe gulls have lost their evening song,\nAnd I, alone, go home.",
    "code": "def main():\n    for part in range(10):\n        print(part)\n\nif __name__ == '__main__':\n    main()",
}


@pytest.mark.parametrize("kind", ODD)
def test_odd_text_gives_a_grounded_briefing_or_a_clear_refusal(kind):
    try:
        found = briefed(ODD[kind])
    except BriefgenError as error:
        assert error.hint  # noqa: PT017 - a refusal is one of the two right ends
        assert "\n" not in str(error)  # noqa: PT017 - likewise
        return
    assert kind not in {"code", "poetry"} or not (found.agreements or found.risks or found.participants)
    if ODD[kind].startswith(ENGLISH):
        assert any("signed a fisheries treaty" in item.text for item in found.agreements)
        assert {item.status for item in found.agreements} <= {"signed", "planned"}


def taken(text):
    """The least time of three that a text takes: the load of a machine only adds to it."""
    times = []
    for _ in range(3):
        start = time.process_time()
        with contextlib.suppress(BriefgenError):
            briefed(f"{ENGLISH}\n\n{text}")
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("character", ["a", "A", "9", ".", ",", '"', "“", "’", "-", "—", "(", " ", "?", "a ", "A. "])
def test_a_line_of_one_character_costs_time_in_proportion_to_its_length(character):
    short, long = (taken(character * (size // len(character))) for size in (10_000, 40_000))
    assert long < 10 * max(short, 0.01), (short, long)
