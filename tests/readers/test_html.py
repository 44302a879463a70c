"""The article on a page, and what the page says of it, whatever else stands there."""

import pytest
from kinds import BODY, TITLE, page

from briefgen.errors import SourceError
from briefgen.readers.html import read
from briefgen.readers.webpage import take

STATED = '<meta property="article:published_time" content="2026-03-03T08:00:00+01:00">'


def source(markup, encoding="utf-8"):
    told = []
    return read(markup.encode(encoding), "a.html", told.append), [each.code for each in told]


def test_the_article_is_taken_and_its_surroundings_are_not():
    found, _ = source(page())
    assert found.text == "\n\n".join((TITLE, *BODY))


def test_the_page_tells_outlet_day_language_and_address():
    found, _ = source(page(head='<link rel="canonical" href="https://example.org/ferry">'))
    assert (found.publisher, found.published, found.language) == ("The Ferry Post", "2026-03-03", "en")
    assert found.url == "https://example.org/ferry"


def test_the_clock_does_not_decide_which_day_is_found():
    """A day to come is believed, too: the same page is to give the same briefing in every year."""
    markup = page(head='<link rel="canonical" href="https://example.org/2037/05/07/ferry">').replace(STATED, "")
    assert take(markup.encode()).published == "2037-05-07"


def test_no_day_is_looked_for_in_two_hundred_languages(monkeypatch):
    asked = []
    monkeypatch.setattr("dateparser.DateDataParser.get_date_data", lambda _, text, *__: asked.append(text))
    day = '<p class="date">Publicado: 14 de mayo 2026, a las 9</p>'
    markup = page().replace(STATED, "").replace("</h1>", f"</h1>{day}")
    take(markup.encode())
    assert asked == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_the_encoding_is_the_one_that_the_bytes_have(encoding):
    found, _ = source(page((*BODY, "It cost €5m – “too much”, he said.")), encoding)
    assert "€5m – “too much”" in found.text


def test_a_paywall_is_told_with_what_stands_before_it():
    below = '<div class="paywall">Subscribe to continue reading</div>'
    found, told = source(page(BODY[:1], below=below))
    assert told == ["paywall"]
    assert BODY[0] in found.text


def test_a_request_for_consent_is_no_article():
    ask = "We and our partners use cookies to store personal data. " * 6
    with pytest.raises(SourceError, match="consent"):
        source(f"<html><body><div><p>{ask}</p><p>Accept all cookies.</p></div></body></html>")


def test_a_page_made_by_a_script_shows_no_text():
    with pytest.raises(SourceError, match="shows no text"):
        source("<html><body><div id=app></div><script>render('The talks began.')</script></body></html>")


def test_markup_that_is_nested_without_end_is_told():
    with pytest.raises(SourceError, match="nested too deeply"):
        source("<html><body>" + "<div>" * 5000 + " ".join(BODY))


def test_a_tag_with_thousands_of_attributes_costs_no_time():
    storm = " ".join(f"a{n}=1" for n in range(20_000))
    found, _ = source(page().replace("<body>", f"<body {storm}>"))
    assert BODY[0] in found.text


def test_a_page_of_very_many_elements_is_read_whole_and_this_is_told():
    found, told = source(page(BODY, below="<p hidden>Unseen.</p>" + "<p>More" * 60_000))
    assert told == ["text-left-out", "page-read-whole"]
    assert "Unseen" not in found.text
    assert found.title == TITLE
    assert all(each in found.text for each in BODY)


@pytest.mark.parametrize(
    "hides",
    [
        'style="font-size:0"',
        'style="color: red; Display : none"',
        'style="visibility:hidden;"',
        "hidden",
        'style="opacity:0"',
    ],
)
def test_what_the_page_hides_is_no_text_and_this_is_told(hides):
    unseen = "They signed a secret treaty on the ferries."
    markup = page().replace("</article>", f"<p {hides}>{unseen}</p></article>")
    found, told = source(markup)
    assert told == ["text-left-out"]
    assert unseen not in found.text
    assert all(each in found.text for each in BODY)


@pytest.mark.parametrize("style", ["font-size:0.9em", "opacity:0.5", "display:block", "font-size:09px"])
def test_what_is_only_small_or_pale_is_text(style):
    said = "They talked of other ferries, too, said the minister."
    found, told = source(page().replace("</article>", f'<p style="{style}">{said}</p></article>'))
    assert said in found.text
    assert told == []


def test_a_page_that_a_script_shows_when_it_is_loaded_is_read():
    found, _ = source(page().replace("<body>", '<body style="opacity:0">'))
    assert all(each in found.text for each in BODY)
