"""Files that go with a document: PDF/A-3a with the briefing as data and the articles' texts."""

from briefgen.document.nodes import Attachment

YAML = Attachment("briefing.yaml", "application/yaml", b"version: 1\n", "Data", "The briefing as data")
ARTICLE = Attachment("s1.txt", "text/plain", "Số liệu\n".encode(), "Source", "Tin tức")


def test_files_that_go_with_a_document_come_out_as_they_went_in(written):
    result = written("text", attachments=(YAML, ARTICLE), date="2026-01-12")
    attached = result.opened.pdf.attachments
    assert {name: file.get_file().read_bytes() for name, file in attached.items()} == {
        "briefing.yaml": YAML.data,
        "s1.txt": ARTICLE.data,
    }
    assert [str(file.obj["/AFRelationship"]) for file in attached.values()] == ["/Data", "/Source"]
    assert [file.get_file().mime_type for file in attached.values()] == ["application/yaml", "text/plain"]
    assert attached["s1.txt"].description == "Tin tức"
    assert "<pdfaid:part>3</pdfaid:part>" in result.opened.xmp


def test_a_document_that_carries_nothing_is_pdf_a_2(written):
    result = written("text")
    assert "<pdfaid:part>2</pdfaid:part>" in result.opened.xmp
    assert "/Names" not in result.opened.root


def test_other_files_make_another_identifier(written):
    one, other = (written("text", attachments=given).opened.pdf.trailer["/ID"][0] for given in ((YAML,), (ARTICLE,)))
    assert bytes(one) != bytes(other)
