"""The lines above an article that name outlet, place and day."""

import pytest

from briefgen.readers.text import read

HEADLINE = "Norland and Sudmark open their border to day labourers"
BODY = "The ministers met on Tuesday. They signed a treaty on day labourers, and both parliaments will vote on it."


def _read(head: str, body: str = BODY):
    return read(f"{HEADLINE}\n\n{head}\n\n{body}\n".encode(), "article.txt", lambda _: None)


@pytest.mark.parametrize(
    ("head", "publisher", "published"),
    [
        ("Harbour Gazette, Sept. 3, 2024", "Harbour Gazette", "2024-09-03"),
        ("The Kolmar Review of Roads & Rivers — 8 May 2025", "The Kolmar Review of Roads & Rivers", "2025-05-08"),
        ("The Norland Monitor, 4 September 2025, 10:14 am", "The Norland Monitor", "2025-09-04"),
        ("Kolmar Chronicle | By Ada Berg | Mar 1, 2026 7:12 PM", "Kolmar Chronicle", "2026-03-01"),
        ("Lantern File | Investigations | 17 May 2024 | 6 min read", "Lantern File", "2024-05-17"),
        ("Published: 30 January 2025 | Kolmar Courier", "Kolmar Courier", "2025-01-30"),
        ("Kolmar, 19 November 2024", "", "2024-11-19"),
        ("By Our Correspondent | Kolmar | Friday, 21 November 2025", "", "2025-11-21"),
        ("Ada Berg\nKolmar Weekly\nUpdated 10 December 2025 at 3.20pm", "Kolmar Weekly", "2025-12-10"),
        ("28 February 2025\nKOLMAR (IslePress)", "IslePress", "2025-02-28"),
        ("Voice of Norland\n2 March 2025", "Voice of Norland", "2025-03-02"),
        ("The Lantern\n2 March 2025", "The Lantern", "2025-03-02"),
        ("KOLMAR, March 2, 2025 (Islepress)", "Islepress", "2025-03-02"),
        ("Kolmar, 2 March 2025 (Monday)", "", "2025-03-02"),
        ("Kolmar, 2 March 2025 (GMT)", "", "2025-03-02"),
        ("La Voz de Kolmar (English edition) - March 2, 2025", "La Voz de Kolmar", "2025-03-02"),
        ("Bank of Sudmark, Kolmar, 2 March 2025", "Bank of Sudmark", "2025-03-02"),
        ("Ada Berg, Kolmar, 2 March 2025", "", "2025-03-02"),
        ("Union Square, Kolmar, 2 March 2025", "", "2025-03-02"),
        ("Statement by Open Harbours, Kolmar, 2 March 2025", "Open Harbours", "2025-03-02"),
        ("Press release from the Harbour Guild, Kolmar, 2 March 2025", "Harbour Guild", "2025-03-02"),
        ("Kolmar Weekly (English edition) - March 2, 2025", "Kolmar Weekly", "2025-03-02"),
    ],
)
def test_a_line_of_outlet_place_and_day_is_no_body(head, publisher, published):
    source = _read(head)
    assert (source.publisher, source.published) == (publisher, published)
    assert {part.kind for part in source.layout} <= {"headline", "date_line", "byline", "rubric"}


@pytest.mark.parametrize(
    ("body", "publisher", "published"),
    [
        ("KOLMAR, Feb 6 2025 (Reef Wire) - Norland and Sudmark signed a treaty.", "Reef Wire", "2025-02-06"),
        ("KOLMAR (Reef News Agency) -- Norland and Sudmark signed a treaty.", "Reef News Agency", None),
        ("(Reef Wire) – Norland and Sudmark signed a treaty.", "Reef Wire", None),
        ("KOLMAR, Feb 6 (Reef Wire) - Norland and Sudmark signed a treaty of 4 May 1990.", "Reef Wire", None),
        ("Kolmar, 6 February 2025 - Norland and Sudmark signed a treaty.", "", "2025-02-06"),
        ("Norland signed on Feb 6, 2024 - and Sudmark did so too.", "", None),
    ],
)
def test_a_dateline_names_agency_and_full_date(body, publisher, published):
    source = read(f"{HEADLINE}\n\n{body}\n".encode(), "article.txt", lambda _: None)
    assert (source.publisher, source.published) == (publisher, published)


def test_a_headline_with_a_day_stays_the_headline():
    text = f"Joint Statement of 19 November 2024\n\n{BODY}\n"
    assert read(text.encode(), "article.txt", lambda _: None).title == "Joint Statement of 19 November 2024"


def test_a_date_of_an_update_counts_only_where_no_other_is_told():
    source = _read("Updated 3 March 2025\n2 March 2025")
    assert source.published == "2025-03-02"
    assert _read("Updated 3 March 2025").published == "2025-03-03"


def test_what_a_wire_says_of_its_own_update_is_no_body():
    source = _read("* Border opens in May\n(Adds comment from unions, background)\n\nBy Ada Berg")
    assert "boilerplate" in {part.kind for part in source.layout}


def test_a_sentence_with_a_date_above_the_body_is_no_masthead():
    source = read(f"{HEADLINE}\n\nThe treaty was signed on 3 May 2024.\n\n{BODY}".encode(), "x.txt", lambda _: None)
    assert source.published is None
