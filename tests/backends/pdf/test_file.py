"""The file itself: fonts, metadata, outline, links, and the same bytes on another day."""

import builtins
import time
from dataclasses import replace
from urllib.parse import unquote

import pytest
from pypdf.generic import ByteStringObject

from briefgen.document.nodes import (
    BulletList,
    Emph,
    Heading,
    Link,
    ListItem,
    Note,
    PageBreak,
    PageNumber,
    Paragraph,
    Span,
    Text,
)


def fonts_of(reader):
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            yield font.get_object()


def links_of(reader):
    return [a.get_object() for page in reader.pages for a in page.get("/Annots", ())]


def test_every_font_is_embedded_and_none_is_helvetica(written):
    result = written("Plain", Heading(1, (Text("Bold"),)), "Ελληνικά русский")
    fonts = list(fonts_of(result.reader))
    assert len(fonts) == 2
    for font in fonts:
        descendant = font["/DescendantFonts"][0]
        assert "/FontFile2" in descendant["/FontDescriptor"]
        assert "+" in font["/BaseFont"]
        assert "/ToUnicode" in font
    assert b"Helvetica" not in result.data


def test_emphasis_in_slanted_text_stays_slanted_as_in_word(written, house):
    sloped = replace(house, body=replace(house.body, text=replace(house.body.text, italic=True)))
    result = written(Paragraph((Emph((Text("so"),)),)), style=sloped)
    assert [font["/BaseFont"].partition("+")[2] for font in fonts_of(result.reader)] == ["FiraGO-Italic"]


def test_a_page_of_one_word_embeds_a_few_glyphs_only(written):
    assert len(written("word").data) < 12_000


def test_metadata_tells_title_author_subject_language_and_the_documents_own_date(written):
    result = written("x", title="Nara – 奈良", author="Unit", subject="Summit", language="en-GB", date="2026-01-12")
    info, catalog = result.reader.metadata, result.reader.root_object
    assert (info.title, info.author, info.subject) == ("Nara – 奈良", "Unit", "Summit")
    assert catalog["/Lang"] == "en-GB"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert info["/CreationDate"] == "D:20260112"


def test_an_undated_document_carries_no_date(written):
    assert "/CreationDate" not in written("x").reader.metadata


def test_the_same_document_gives_the_same_bytes_on_another_day(written, monkeypatch):
    blocks = ("text ☃", Heading(1, (Text("H"),)), Paragraph((Text("a"), Note((Paragraph((Text("n"),)),)))))
    first = written(*blocks, date="2026-01-12").data
    then = time.time() + 400 * 86400
    monkeypatch.setattr(time, "time", lambda: then)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert written(*blocks, date="2026-01-12").data == first


def test_documents_of_other_content_have_another_identifier(written):
    def identifier(text):
        return bytes(ByteStringObject(written(text).reader.trailer["/ID"][0].original_bytes))

    assert identifier("one") != identifier("two")


def test_headings_become_an_outline_whose_levels_do_not_jump(written):
    levels = (1, 3, 2, 6, 1)
    result = written(*(Heading(level, (Text(f"H{level}"),)) for level in levels))

    def depth(entries, level=1):
        for entry in entries:
            if isinstance(entry, list):
                yield from depth(entry, level + 1)
            else:
                yield entry["/Title"], level

    assert list(depth(result.reader.outline)) == [("H1", 1), ("H3", 2), ("H2", 2), ("H6", 3), ("H1", 1)]


def test_an_outline_that_begins_low_is_raised(written):
    assert [entry["/Title"] for entry in written(Heading(4, (Text("deep"),))).reader.outline] == ["deep"]


def test_links_lead_both_ways_within_the_document(written):
    there = Paragraph((Span((Text("[1]"),), anchor="e1"), Link((Text("back"),), "#s1")))
    result = written(
        BulletList((ListItem((Paragraph((Link((Text("[1]"),), "#e1", "Evidence 1"),)),), anchor="s1"),)),
        PageBreak(),
        there,
    )
    reader = result.reader
    first, second = links_of(reader)
    pages = [page.indirect_reference for page in reader.pages]
    assert first["/Dest"][0] == pages[1]
    assert second["/Dest"][0] == pages[0]
    assert first["/Contents"] == "Evidence 1"
    assert first["/F"] == 4
    assert set(reader.root_object["/Dests"]) == {"/e1", "/s1"}


def test_a_link_to_nowhere_is_text_and_reported(written):
    result = written(Paragraph((Link((Text("seen"),), "#nowhere"),)))
    assert "seen" in result.text
    assert not links_of(result.reader)
    assert result.codes == ["link-not-shown"]


@pytest.mark.parametrize("address", ["https://example.org/a b?q=ü&x=(1)", "HTTP://EXAMPLE.ORG", "mailto:a@b.example"])
def test_addresses_become_links(written, address):
    (link,) = links_of(written(Paragraph((Link((Text("x"),), address),))).reader)
    assert unquote(link["/A"]["/URI"]) == address
    assert link["/A"]["/URI"].isascii()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://x", "//x", ""])
def test_addresses_that_could_do_harm_are_text(written, address):
    result = written(Paragraph((Link((Text("words"),), address),)))
    assert not links_of(result.reader)
    assert "words" in result.text
    assert result.codes == ["link-not-shown"]


def test_notes_stand_below_the_text_and_link_both_ways(written):
    result = written(Paragraph((Text("claim"), Note((Paragraph((Text("its proof"),)),)), Text(" goes on"))), "last")
    assert result.text.index("last") < result.text.index("its proof")
    mark, back = links_of(result.reader)
    assert mark["/Rect"][1] > back["/Rect"][1]
    assert mark["/Dest"][3] < back["/Dest"][3]


def test_every_page_says_which_of_how_many_it_is(written):
    footer = (Paragraph((Text("Page "), PageNumber(), Text(" of "), PageNumber(total=True))),)
    pages = written(*("one", PageBreak(), "two", PageBreak()) * 6, footer=footer).pages
    assert len(pages) == 12
    assert all(f"Page {number} of 12" in page for number, page in enumerate(pages, 1))


def test_no_text_opens_a_file(written, monkeypatch):
    hostile = '<img src="/etc/passwd"/> <para> &amp; {{ x }} {% y %} <b>bold</b> (a) \\ %s'
    written(hostile)
    opened = []
    real = builtins.open
    monkeypatch.setattr(builtins, "open", lambda *args, **kwargs: opened.append(args) or real(*args, **kwargs))
    result = written(hostile, title=hostile, header=(Paragraph((Text(hostile),)),))
    assert opened == []
    assert result.text.count("<b>bold</b>") == 2
    assert "".join(hostile.split()) in result.squeezed
