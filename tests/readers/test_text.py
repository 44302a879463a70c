"""What is body and what is not in articles as they are pasted, and what they say about themselves."""

import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.diagnostics import ignore
from briefgen.errors import SourceError
from briefgen.model.source import digest
from briefgen.readers.dates import find_dates
from briefgen.readers.furniture import furniture_of
from briefgen.readers.language import language_of
from briefgen.readers.text import read

SEED = Path(__file__).parents[3] / "shared" / "nara.txt"
BODY = (
    "The ministers of both countries met in Lund on Monday to talk about ferries. They agreed to meet again.\n\n"
    "Unions at home said that the talks had brought too little. Nothing was signed."
)
HEADLINE = "Sweden And Denmark Seek A New Ferry Deal"


def source(text):
    told = []
    return read(text.encode(), "a.txt", told.append), [each.code for each in told]


def kinds(text):
    found, _ = source(text)
    return [(region.kind, found.text[region.start : region.end]) for region in found.layout]


def test_the_source_keeps_the_whole_text_and_both_hashes():
    found, _ = source(f"\ufeff{HEADLINE}\r\n\r\n{BODY}\r\n")
    assert found.text == f"{HEADLINE}\n\n{BODY}\n"
    assert found.sha256 == digest(found.text) != found.raw_sha256
    assert (found.id, found.language) == ("s1", "en")


def test_the_article_that_was_asked_for_is_laid_out_as_people_see_it():
    if not SEED.exists():
        pytest.skip("the shared article is not beside this checkout")
    found, told = source(SEED.read_text(encoding="utf-8"))
    assert [region.kind for region in found.layout] == ["portal_line", "rubric", "date_line", "headline", "standfirst"]
    assert (found.published, found.title.split()[0], told) == ("2026-01-11", "South", [])


@pytest.mark.parametrize(
    "lines",
    [
        ["Today : Feb 4, 2026", "World News", "3 February 2026", HEADLINE],
        ["World News", HEADLINE, "3 February 2026"],
        [HEADLINE, "3 February 2026"],
        [HEADLINE, "2026-02-03"],
        ["3 February 2026", HEADLINE],
        ["Tuesday, February 3, 2026 10:30 AM GMT", "Politics", HEADLINE],
        [HEADLINE, "By Ada Berg", "Published Feb. 3, 2026 | 4 min read"],
        [
            "Home > World > Europe",
            HEADLINE,
            "By Ada Berg | 3 February 2026",
            "Share",
            "Photo: A ferry leaves. Ada Berg",
        ],
        ["Wednesday, February 4, 2026", "EUROPE", "February 3, 2026", HEADLINE],
        ["The Lund Herald", HEADLINE, "13/02/2026"],
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_headline_and_the_articles_own_date_are_found(lines, gap):
    found, _ = source(f"{gap.join(lines)}\n\n{BODY}")
    assert found.title == HEADLINE
    assert found.published == ("2026-02-13" if "13/02/2026" in lines else "2026-02-03")
    assert len(found.layout) == len(lines)
    assert found.layout[-1].end <= found.text.index(BODY)


@pytest.mark.parametrize(
    "title",
    [
        "Will The Ferry Deal Hold?",
        "A DEAL AT LAST!",
        "Ferry Talks End In The U.S.",
        "Ferries: What Now",
        "渡船に新しい合意",
    ],
)
def test_headlines_of_every_form_are_found(title):
    body = "閣僚は月曜日に会談した。両国は協力を確認した。" if title[0] == "渡" else BODY
    assert source(f"{title}\n\n{body}")[0].title == title


def test_a_line_above_the_date_that_asks_and_answers_is_the_headline():
    title = "Will the ferry deal hold? What ports expect."
    assert source("The ferry deal is dead.\n\n3 February 2026\n\n{BODY}")[0].title == ""
    assert source(f"{title}\n\n3 February 2026\n\n{BODY}")[0].title == title
    assert source(f"{title}\n\n{BODY}\n\n3 February 2026")[0].title != title


@pytest.mark.parametrize(
    "first",
    [
        "The ferry sails.",
        "“We will sign,” the minister said.",
        "LUND, Feb. 3 (TT) -- The ministers of both countries met",
        "The minister wrote:",
        "- the ferry deal",
        "The ministers met in Lund. Will they sign?",
        f"Talks, he told {'a very great ' * 8}crowd, have come a long way since",
    ],
)
def test_a_first_paragraph_that_is_a_sentence_is_body(first):
    assert kinds(f"{first}\n\n{BODY}") == []


@pytest.mark.parametrize("text", ["One line without a stop", "One line.", "x", "a\nb\nc", "=1+1"])
def test_text_without_a_body_has_no_headline(text):
    assert [kind for kind, _ in kinds(text) if kind == "headline"] == []


def test_a_lead_of_one_sentence_is_body():
    lead = "Sweden and Denmark want to build ferries together, their ministers said on Monday."
    assert kinds(f"{HEADLINE}\n\n3 February 2026\n\n{lead}\n\n{BODY}") == [
        ("headline", HEADLINE),
        ("date_line", "3 February 2026"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The two sides want to build ferries together.",
        "President Ada Lovisa Berg and Prime Minister Bo Ek want to build ferries together.",
        "The European Union and the United Kingdom agree on ferries.",
    ],
)
def test_a_lead_whose_people_are_not_introduced_again_is_body(lead):
    more = "The European Union and the United Kingdom have few ferries. President Berg wants more."
    assert kinds(f"{HEADLINE}\n\n{lead}\n\n{more}\n\n{BODY}") == [("headline", HEADLINE)]


@pytest.mark.parametrize(
    "text",
    [
        "{title}\n\n{stand}\n\nBy Ada Berg\n\n{body}",
        "{title}\n\n{stand}\n\n3 February 2026\n\n{body}",
        "{title}\n{stand}\n\nPresident Ada Lovisa Berg and Prime Minister Bo Ek met. They spoke.\n\n{body}",
    ],
)
def test_a_standfirst_stands_under_a_headline_and_is_told_anew(text):
    stand = "President Ada Lovisa Berg and Prime Minister Bo Ek open a chapter of ferries."
    assert ("standfirst", stand) in kinds(text.format(title=HEADLINE, stand=stand, body=BODY))


def test_a_line_without_a_stop_under_the_headline_is_its_standfirst():
    assert kinds(f"{HEADLINE}\n\nBoth sides hope for jobs\n\n{BODY}")[1] == ("standfirst", "Both sides hope for jobs")


def test_furniture_within_and_below_the_body_is_set_aside():
    tail = [
        "Read more: Ferries of the north",
        "Advertisement",
        "© 2026 Lund Herald. All rights reserved.",
        "Source: Lund Herald",
        "https://example.org/ferries?id=1",
    ]
    found, _ = source(f"{HEADLINE}\n\n{BODY}\n\n" + "\n\n".join(tail))
    assert [region.kind for region in found.layout[1:]] == ["navigation", *["boilerplate"] * 4]
    assert (found.publisher, found.url) == ("Lund Herald", "https://example.org/ferries?id=1")


def test_author_and_agency_are_taken_from_the_lines_that_state_them():
    found, _ = source(f"{HEADLINE}\n\nBy Ada Berg and Bo Ek in Lund\n\nLUND, Feb. 3 (Ritzau) -- {BODY}")
    assert (found.author, found.publisher) == ("Ada Berg and Bo Ek", "Ritzau")
    assert found.layout[-1].kind == "byline"


def test_an_ambiguous_date_is_told_and_not_taken():
    found, told = source(f"{HEADLINE}\n\n03/02/2026\n\n{BODY}")
    assert (found.published, told) == (None, ["date-ambiguous"])


def test_the_portals_today_is_never_the_articles_date():
    assert source(f"Today : Feb 4, 2026\n\n{HEADLINE}\n\n{BODY}")[0].published is None


def test_an_update_is_not_the_publication():
    assert (
        source(f"{HEADLINE}\nUpdated 5 February 2026\nPublished 3 February 2026\n\n{BODY}")[0].published == "2026-02-03"
    )


def test_hard_wrapped_text_is_laid_out_as_if_it_were_not():
    headline = "Sweden and Denmark seek a new deal on the ferries that link\ntheir old towns"
    body = textwrap.fill(BODY.replace("\n\n", " ") * 2, 60)
    assert kinds(f"{headline}\n\n3 February 2026\n\n{body}") == [
        ("headline", headline),
        ("date_line", "3 February 2026"),
    ]
    assert kinds(f"Ferry deal near\n{body}\n{body}") == [("headline", "Ferry deal near")]
    assert kinds(body) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Today : Feb 4, 2026", "portal_line"), ("2026-02-03T10:30:00Z", "date_line"), ("2026年2月3日", "date_line"),
        ("Updated 3 Feb 2026, 5 min read", "date_line"), ("BY ADA BERG, STAFF WRITER", "byline"),
        ("Ada Berg, Reuters", "byline"),
        ("Reporting by Ada Berg; Editing by Bo Ek", "byline"), ("(Photo by Ada Berg/Getty Images)", "caption"),
        ("File photo", "caption"),
        ("Share this article", "navigation"), ("Facebook Twitter WhatsApp Email", "navigation"), ("12 comments",
        "navigation"),
        ("Sign up for our newsletter", "boilerplate"), ("Copyright 2026 Herald", "boilerplate"), ("World | Asia",
        "rubric"),
        ("This article was originally published in the Herald.", "boilerplate"), ("ADVERTISEMENT", "boilerplate"),
    ],
)  # fmt: skip
def test_furniture_is_known_by_its_words(line, kind):
    assert furniture_of(line).kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "By 2030, trade will double.", "Copyright rules were agreed by both sides.", "Share prices fell in Tokyo.",
        "Related to this is the question of ferries.", "On February 3, 2026, the ministers met.",
        "Today the ministers met.",
        "Sign up to the treaty, she told them.", "Photo opportunities were few.",
        "This article of the treaty was rejected.",
        "The views of the two sides differ.", "Advertisement spending fell.", "Source countries object.",
        "Home minister resigns",
        "Support for the deal fell.", "Comments by the minister drew fire.", "By and large, talks went well",
        "Berg, Ek Agree On New Post",
        "Listen, he said.", "11 January 2026 was the day.", "Search for survivors goes on",
    ],
)  # fmt: skip
def test_sentences_and_headlines_are_no_furniture(line):
    assert furniture_of(line) is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("3 February 2026", "2026-02-03"), ("February 3, 2026", "2026-02-03"), ("Feb 3, 2026", "2026-02-03"),
        ("3rd Feb. 2026", "2026-02-03"),
        ("2026/02/03", "2026-02-03"), ("03.02.2026", "2026-02-03"), ("02/13/2026", "2026-02-13"), ("13-02-2026",
        "2026-02-13"),
        ("02/02/2026", "2026-02-02"), ("3 février 2026", "2026-02-03"), ("3. Februar 2026", "2026-02-03"),
        ("3 de febrero de 2026", "2026-02-03"),
        ("2026년 2월 3일", "2026-02-03"), ("29 February 2024", "2024-02-29"), ("03/02/2026", ""),
    ],
)  # fmt: skip
def test_dates_of_many_forms_are_read(line, iso):
    assert [each.iso for each in find_dates(line)] == [iso]


@pytest.mark.parametrize(
    "line", ["31 February 2026", "2026-13-01", "3 Foo 2026", "version 2026.1", "12026-01-11", "99/99/2026", "3 2026"]
)
def test_figures_that_make_no_date_are_passed_over(line):
    assert find_dates(line) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers met in the town.", "en"), ("Les ministres se sont réunis dans la ville et ont parlé.", "fr"),
        ("Die Minister haben sich in der Stadt getroffen.", "de"), ("Министры встретились.", "ru"),
        ("Міністри зустрілися.", "uk"),
        ("장관들이 만났다.", "ko"), ("閣僚が会談した。", "ja"), ("部长们举行会谈。", "zh"),
        ("التقى الوزراء.", "ar"), ("x", ""), ("= 1 + 1", ""),
    ],
)  # fmt: skip
def test_the_language_is_told_where_it_shows(text, language):
    assert language_of(text) == language


PIECES = st.sampled_from(
    [
        HEADLINE,
        "3 February 2026",
        "Today : Feb 4, 2026",
        "World News",
        "By Ada Berg",
        "Advertisement",
        *BODY.split("\n\n"),
        "The ferry sails.",
        "",
        " ",
        "\u2028",
        "e\u0301",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_regions_are_in_order_apart_and_tight(pieces, gap):
    found, _ = source(gap.join([*pieces, BODY]))
    at = 0
    for region in found.layout:
        assert at <= region.start < region.end <= len(found.text)
        assert found.text[region.start : region.end].strip() == found.text[region.start : region.end]
        at = region.end
    if found.title:
        assert found.title in " ".join(found.text.split())
    story = found.text.rindex("They agreed to meet again")  # the same words above a date are a standfirst
    assert all(each.end <= story for each in found.layout)


@pytest.mark.parametrize(
    "unit",
    [
        b"word and ",
        b"One line.\n",
        b"a\n\n",
        b"\r",
        "e\u0301\u0316".encode(),
        "“word” ".encode("cp1252"),
        "会談した。".encode("shift_jis"),
        b"By Ada Berg, \n",
        b"\x1b$B!!",
        b"(((",
        b"1/1/",
        b"U.S. ",
    ],
)
def test_time_grows_no_faster_than_the_text(unit):
    def seconds(size):
        start = time.process_time()
        read(b"x " + unit * (size // len(unit)), "a.txt", lambda _: None)
        return time.process_time() - start

    small = min(seconds(100_000) for _ in range(2))
    assert seconds(400_000) < 8 * small + 0.05


def test_a_paragraph_that_no_person_wrote_is_refused_at_once():
    endless = b"Peru and Chile signed a pact in Lima. " + b"the risk of war grows and " * 20_000
    with pytest.raises(SourceError, match=r"a\.txt has a paragraph of 520,0\d\d characters, more than 500,000"):
        read(endless, "a.txt", ignore)
