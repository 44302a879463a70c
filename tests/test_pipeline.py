"""The whole program on one page, from Python."""

import hashlib
from pathlib import Path

import msgspec
import pytest

import briefgen
from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.document.nodes import BulletList, Document, ListItem, Paragraph, Text
from briefgen.document.style import HouseStyle
from briefgen.errors import BriefingError, ConformanceError, RenderError, SourceError, UnknownNameError
from briefgen.model.briefing import Evidence, Statement, statements
from briefgen.model.forms import is_edited
from briefgen.model.source import digest
from briefgen.pipeline import Composed, is_read
from briefgen.readers import READERS
from briefgen.settings import Settings

ARTICLE = Path(__file__).parent / "articles" / "ferry-accord.txt"
SETTINGS = Settings()


@pytest.fixture
def told():
    return []


@pytest.fixture
def sources(told):
    return briefgen.read([ARTICLE], SETTINGS, told.append)


def test_an_article_becomes_documents_in_four_lines(sources, told):
    briefing = briefgen.extract(sources, SETTINGS, told.append)
    composed = briefgen.compose(briefing, briefgen.open_template(SETTINGS), told.append)
    documents = briefgen.render(composed, ("native", "md"), told.append)
    assert list(documents) == ["native", "md"]
    assert briefing.title.encode() in documents["md"]


def test_a_source_knows_the_bytes_that_it_was_read_from(sources):
    assert sources[0].raw_sha256 == hashlib.sha256(ARTICLE.read_bytes()).hexdigest()


def test_sources_are_numbered_by_date_then_hash_whatever_their_order(told):
    articles = [
        briefgen.Article("b", b"10 March 2025\n\nNorway plans to sign it in May. Denmark agreed."),
        briefgen.Article("a", b"Norway plans to sign it in June. Denmark agreed."),
        ARTICLE,
    ]
    one = briefgen.read(articles, SETTINGS, told.append)
    other = briefgen.read(reversed(articles), SETTINGS, told.append)
    assert one == other
    assert [source.id for source in one] == ["s1", "s2", "s3"]
    assert [source.published for source in one] == ["2025-03-09", "2025-03-10", None]


def test_what_is_extracted_is_sealed(sources, told):
    assert not is_edited(briefgen.extract(sources, SETTINGS, told.append))


@pytest.fixture
def extractor(monkeypatch):
    """Put an extractor of one's own in the place of the rules."""

    def register(function):
        monkeypatch.setattr("briefgen.extractors.rules.extract", function)

    return register


def test_no_extractor_gets_an_invented_line_past_the_gate(sources, told, extractor):
    from briefgen.extractors.rules import extract as rules

    def lie(given, settings, report):
        honest = rules(given, settings, report)
        forged = "The ministers signed a treaty."
        quote = Evidence(source="s1", start=0, end=len(forged), quote=forged)
        source = msgspec.structs.replace(honest.sources[0], text=forged, sha256=digest(forged))
        line = Statement(id="x", text=forged, evidence=(quote,), provenance="model")
        return msgspec.structs.replace(honest, background=(line,), sources=(source,))

    extractor(lie)
    briefing = briefgen.extract(sources, SETTINGS, told.append)
    assert "treaty." not in {statement.text.split()[-1] for _, statement in statements(briefing)}
    assert briefing.sources[0].text == sources[0].text
    assert any("ungrounded" in diagnostic.code for diagnostic in told)


def test_broken_evidence_is_refused_and_edited_wording_named(sources, told):
    briefing = briefgen.extract(sources, SETTINGS, told.append)
    first = briefing.agreements[0]
    edited = msgspec.structs.replace(first, text=f"{first.text} Today.")
    reworded = msgspec.structs.replace(briefing, agreements=(edited, *briefing.agreements[1:]))
    assert first.id in briefgen.verify(reworded, told.append)
    moved = msgspec.structs.replace(first.evidence[0], start=first.evidence[0].start + 1)
    broken = msgspec.structs.replace(first, evidence=(moved,))
    with pytest.raises(BriefingError, match=first.id):
        briefgen.verify(msgspec.structs.replace(briefing, agreements=(broken,)), told.append)


def test_a_final_document_may_have_no_open_fields(sources, told):
    briefing = briefgen.extract(sources, SETTINGS, told.append)
    with pytest.raises(ConformanceError):
        briefgen.compose(briefing, briefgen.open_template(SETTINGS), told.append, final=True)


def test_an_unknown_format_is_refused_before_anything_is_rendered(sources, told):
    composed = briefgen.compose(
        briefgen.extract(sources, SETTINGS, told.append), briefgen.open_template(SETTINGS), told.append
    )
    with pytest.raises(UnknownNameError, match='Did you mean "pdf"'):
        briefgen.render(composed, ("native", "pfd"), told.append)


def test_a_pipe_without_end_is_read_up_to_the_limit(tmp_path, told):
    big = tmp_path / "big.txt"
    big.write_bytes(b"x" * 101)
    with pytest.raises(SourceError, match="is larger than 100 bytes"):
        briefgen.read([big], Settings(article_bytes=100), told.append)
    big.write_bytes(b"Norway plans to sign it in May. Denmark agreed to it too.")
    assert briefgen.read([big], Settings(article_bytes=100), told.append)


def test_a_name_that_no_system_allows_is_a_missing_article(told):
    with pytest.raises(SourceError):
        briefgen.read([Path("a\0b")], SETTINGS, told.append)


def test_every_public_name_is_there_and_no_other():
    for name in briefgen.__all__:
        assert getattr(briefgen, name)
    assert set(briefgen.__all__) == set(dir(briefgen))
    with pytest.raises(AttributeError):
        briefgen.nothing  # noqa: B018 - asking is the test


@pytest.mark.parametrize("name", BACKENDS.built_in)
def test_a_document_that_is_nested_too_deeply_is_written_or_refused_in_every_format(name):
    blocks = (Paragraph((Text("deep"),)),)
    for _ in range(400):
        blocks = (BulletList((ListItem(blocks),)),)
    try:
        assert briefgen.render(Composed(Document(blocks), HouseStyle()), (name,), ignore)[name]
    except RenderError as error:
        assert "deep" in error.message  # noqa: PT017 - either way is right


def test_an_article_goes_to_the_reader_that_is_called_like_its_suffix(monkeypatch):
    monkeypatch.setitem(READERS.built_in, "shout", "briefgen.readers.text:read")
    monkeypatch.setitem(READERS.built_in, "text", "nowhere:read")
    assert briefgen.read([briefgen.Article("a.SHOUT", b"Norway agreed.")], SETTINGS, ignore)
    for name in ("a", "a.txt", "a.TXT", "a.unheard"):
        with pytest.raises(ModuleNotFoundError, match="nowhere"):
            briefgen.read([briefgen.Article(name, b"Norway agreed.")], SETTINGS, ignore)


def test_plain_text_asks_for_no_plug_ins(monkeypatch):
    monkeypatch.setattr("importlib.metadata.entry_points", None)
    assert briefgen.read([ARTICLE, briefgen.Article("standard input", b"Norway agreed.")], SETTINGS, ignore)


def test_plug_ins_are_asked_for_once_and_not_for_each_file_of_a_folder(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: asked.append(group) or ())
    monkeypatch.syspath_prepend(tmp_path)  # where nobody has asked before
    assert not any(is_read(Path(f"{number}.jpg")) for number in range(20))
    assert sorted(asked) == ["briefgen.backends", "briefgen.readers"]


@pytest.mark.parametrize("name", ["nowhere", "a\0b", __file__])
def test_a_folder_of_templates_that_is_none_is_told(name):
    with pytest.raises(UnknownNameError, match=r"The folder of templates .* cannot be opened"):
        briefgen.open_template(Settings(template_folder=name))


def test_what_only_word_shows_of_a_template_is_told_for_every_other_format(tmp_path, sources):
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    word = docx.Document()
    word.add_paragraph("{{ title }}")
    shape = '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent>'
    box = f"<w:r {nsdecls('w')}>{shape}</v:textbox></v:shape></w:pict></w:r>"
    word.add_paragraph("Beside")._p.append(parse_xml(box))
    word.save(str(tmp_path / "ours.docx"))
    told = []
    template = briefgen.open_template(briefgen.Settings(template=str(tmp_path / "ours.docx")))
    composed = briefgen.compose(briefgen.extract(sources, SETTINGS, ignore), template, ignore)
    briefgen.render(composed, ("docx", "html"), told.append)
    assert [(one.code, one.where) for one in told] == [("word-only", "briefing.html")]
