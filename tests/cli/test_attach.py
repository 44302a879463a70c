"""`--attach-sources`: the PDF carries the briefing and the texts that it rests on."""

import io
from pathlib import Path

import pikepdf

from briefgen.model.forms import load


def attached(data: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}


def test_make_puts_the_briefing_and_the_articles_into_the_pdf(run, files):
    result = run("make", "article.txt", "--format", "pdf", "--format", "md", "--attach-sources", "-o", "out")
    assert result.exit_code == 0, result.output
    written = files()
    found = attached(written["out/briefing.pdf"])
    assert found["briefing.yaml"] == written["out/briefing.yaml"]
    assert found["s1.txt"].decode() == load(Path("out")).sources[0].text


def test_render_and_make_without_an_article_do_so_too(run, files, folder):
    (folder / "briefs").mkdir()
    run("make", "article.txt", "--format", "md", "-o", "briefs/one")
    assert run("render", "briefs/one", "-o", "one.pdf", "--attach-sources").exit_code == 0
    assert run("make", "--format", "pdf", "--attach-sources").exit_code == 0
    assert attached(files()["one.pdf"]).keys() == attached(files()["briefs/one/briefing.pdf"]).keys()


def test_without_the_option_nothing_is_attached(run, files):
    run("make", "article.txt", "-o", "it.pdf")
    assert attached(files()["it.pdf"]) == {}


def test_without_a_pdf_it_is_refused(run, files):
    result = run("make", "article.txt", "--format", "md", "--attach-sources")
    assert result.exit_code == 2
    assert "--attach-sources needs a PDF" in result.stderr
    assert set(files()) == {"article.txt"}
