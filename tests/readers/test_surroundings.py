"""What stands around an article on its page stays out of it, and headline and day are the page's own."""

import time

import pytest
from kinds import BODY, TITLE, page

from briefgen.errors import SourceError
from briefgen.readers.hidden import drop_hidden, sizes_of
from briefgen.readers.html import read
from briefgen.readers.markup import parse, visible_text

LONG = "The harbour master told the committee that nobody had asked him before the pier was sold to strangers."
TEASER = '<div><h3><a href="/{0}">Old ferry number {0} is sold</a></h3><p>Its captain could not be reached.</p></div>'

LINKED = '{"@type":"NewsArticle","datePublished":"2024-03-04","dateModified":"2024-03-06"}'


def source(markup):
    told = []
    return read(markup.encode(), "a.html", told.append), [each.code for each in told]


def within(strange, head=""):
    """Return the text of a page that has this in the middle of its article."""
    whole = page(head=head)
    first = f"<p>{BODY[0]}</p>"
    assert first in whole
    return source(whole.replace(first, first + strange))[0].text


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display: none">{}</p>',
        '<p style="position:absolute;left:-9999px">{}</p>',
        "<div hidden><p>{}</p></div>",
        '<div aria-hidden="true"><p>{}</p></div>',
        '<p class="sr-only">{}</p>',
        "<template><p>{}</p></template>",
        "<noscript><p>{}</p></noscript>",
        "<dialog><p>{}</p></dialog>",
        '<div role="dialog"><p>{}</p></div>',
    ],
)
def test_what_nobody_sees_is_not_read(hidden):
    assert within(hidden.format(LONG)) == "\n\n".join((TITLE, *BODY))


def test_what_the_page_hides_by_its_styles_is_not_read():
    styles = "<style>/* x */ .gone, #away { display : none } @media print { p {display:none} }</style>"
    strange = f'<p class="gone">{LONG}</p><p id="away">{LONG}</p>'
    assert within(strange, styles) == "\n\n".join((TITLE, *BODY))


def test_what_is_hidden_on_small_screens_only_or_shown_later_is_read():
    styles = (
        "<style>@media (max-width: 300px) { .wide {display:none} } .late {display:none} .late {display:block}</style>"
    )
    assert LONG in within(f'<p class="wide">{LONG}</p>', styles)
    assert LONG in within(f'<p class="late">{LONG}</p>', styles)


def test_an_article_that_is_hidden_until_a_script_shows_it_is_read():
    whole = page().replace("<body>", '<body><div style="display:none">').replace("</body>", "</div></body>")
    assert BODY[0] in source(whole)[0].text


def test_words_of_a_sentence_stay_whatever_they_are_called():
    strange = '<p>The owners, <a class="related-link" href="/x">two brothers from Odense</a>, kept <b>silent</b>.</p>'
    assert "The owners, two brothers from Odense, kept silent." in within(strange)


def test_what_is_hidden_within_a_word_parts_it_not():
    assert "Another owner kept silent." in within("<p>An<span hidden>x</span>other owner kept silent.</p>")


def test_thousands_of_hidden_words_side_by_side_cost_no_more_than_they_are():
    def seconds(count):
        root = parse(f"<p>They signed. <b>x</b>{'<b hidden>un</b>seen ' * count}</p><p>{LONG * count}</p>")
        sizes, begun = sizes_of(root), time.process_time()
        assert drop_hidden(root, sizes) == count
        taken = time.process_time() - begun
        assert visible_text(root).startswith("They signed. x" + "seen " * (count - 1) + "seen\n")
        return taken

    few = min(seconds(2_000) for _ in range(2))
    assert seconds(32_000) < 32 * few + 0.05


def test_an_initial_that_is_for_eyes_only_is_kept():
    strange = f'<p><span aria-hidden="true">A</span>nother witness agreed. {LONG}</p>'
    assert "Another witness agreed." in within(strange)


@pytest.mark.parametrize(
    "strange",
    [
        f'<div class="newsletter-signup"><p>{LONG}</p></div>',
        f'<div><p>{LONG}</p><form><input type="email"></form></div>',
        '<p>See also: <a href="/x">Old ferry is sold to a museum in the south</a></p>',
        "<p>Was this of use? <button>Yes</button><button>No</button></p>",
        "<p>The pier on the day of its sale. Photo: Lena Quist/Harbour Pictures</p>",
        "<section><h2>More</h2>" + "".join(TEASER.format(n) for n in range(4)) + "</section>",
        "<div>" + f'<div><p>{LONG}</p><a href="#">Reply</a></div>' * 3 + "</div>",
    ],
)
def test_what_is_no_part_of_the_article_is_left_out(strange):
    assert within(strange) == "\n\n".join((TITLE, *BODY))


def test_sections_whose_headings_link_to_themselves_are_read():
    sections = "".join(
        f'<div><h2><a href="#s{n}">Part {n} of the story so far</a></h2><p>{LONG}</p></div>' for n in "123"
    )
    assert within(sections).count(LONG) == 3


def test_text_that_line_breaks_part_is_read_line_by_line():
    markup = f"<html><title>x</title><body><div><h1>{TITLE}</h1>{'<br><br>'.join(BODY)}</div></body></html>"
    assert source(markup)[0].text == "\n\n".join((TITLE, *BODY))


def test_paragraphs_that_are_only_divisions_are_read_with_their_subheadings():
    parts = "".join(f"<div><span>{line}</span></div>" for line in BODY)
    markup = f"<html><title>{TITLE} | Post</title><body><div><div>{TITLE}</div><div>{parts}</div></div></body></html>"
    found, _ = source(markup)
    assert (found.title, found.text) == (TITLE, "\n\n".join((TITLE, *BODY)))


def test_signs_that_nobody_sees_part_no_words():
    broken = LONG.replace("harbour", "har&shy;bo\u00adur").replace("master", "mas\u200bter")
    assert LONG in within(f"<p>{broken}</p>")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (f"{TITLE} | The Ferry Post", f"<h1>{TITLE}</h1>"),
        (f"The Ferry Post - {TITLE}", f"<font size=5><b>{TITLE}</b></font>"),
        ("Ferry news, pier, harbour, latest | The Ferry Post", f"<h1>{TITLE}</h1>"),
        ("The Ferry Post: print", f"<h2>{TITLE}</h2>"),
        (f"{TITLE} | The Ferry Post", f'<h1><a href="/">The Ferry Post</a></h1><h1>{TITLE}</h1>'),
    ],
)
def test_the_title_is_the_headline_that_the_page_shows(title, heading):
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY)
    found, _ = source(f"<html><head><title>{title}</title></head><body><div>{heading}{paragraphs}</div></body></html>")
    assert found.title == TITLE


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("", "Publié le 4 mars 2024 à 10h12, mis à jour le 6 mars 2024"),
        ("", "Updated 6 March 2024 | Published 4 March 2024"),
        ("", "Last updated on 6 March 2024, first published on 4 March 2024"),
        ("", "2024年3月4日 14時05分"),
        ("", "04.03.2024, 17:05 Uhr"),
        ('<meta name="dcterms.date" content="2024-03-04">', "6 March 2024"),
        ('<meta itemprop="datePublished" content="2024-03-04T10:00:00Z">', "6 March 2024"),
        (
            f'<script type="application/ld+json">{{"@graph":[{LINKED}]}}</script>',
            "",
        ),
        ('<script type="application/ld+json">{"broken</script>', "4 March 2024"),
    ],
)
def test_the_day_is_that_of_publication_and_not_the_portals_today(head, line):
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    body = f"<div>Saturday, 28 November 2026</div><div><h1>{TITLE}</h1><div>{line}</div>{paragraphs}</div>"
    found, _ = source(f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>")
    assert found.published == "2024-03-04"


def test_a_list_of_teasers_is_no_article():
    teasers = "".join(TEASER.format(n) for n in range(9))
    with pytest.raises(SourceError, match=r"a list of \d teasers, and no article"):
        source(f"<html><title>The Ferry Post</title><body><main>{teasers}</main><p>Printed daily.</p></body></html>")


def test_an_article_behind_a_request_for_consent_is_read():
    ask = '<div role="dialog"><p>' + "We and our partners use cookies to store personal data. " * 30 + "</p></div>"
    assert source(page().replace("<body>", f"<body>{ask}"))[0].text == "\n\n".join((TITLE, *BODY))


def test_a_page_is_read_in_part_where_more_is_left_out_than_its_surroundings():
    strange = "<section>" + "".join(TEASER.format(n) for n in range(20)) + "</section>"
    assert source(page(below=strange))[1] == []
    rest = "".join(f"<p>{LONG}</p>" for _ in range(30))
    assert source(page().replace("<body>", f"<body><aside>{rest}</aside>"))[1] == ["page-read-in-part"]


def test_a_date_that_can_be_read_two_ways_is_no_matter_where_the_page_states_the_day():
    assert source(page().replace("</h1>", "</h1><p>Wed, 04/03/2026 - 06:10</p>"))[1] == []
