"""Which files of a brief folder are articles, and what becomes of pages that were fetched and kept there."""

import http.server
import threading

import pytest
from kinds import TEXT, mail, page, pdf, word

from briefgen.model.forms import load

ARTICLES = {
    "article.html": page().encode(),
    "article.HTM": page().encode(),
    "article.pdf": pdf(),
    "article.docx": word(),
    "article.eml": mail(TEXT).as_bytes(),
    "article.md": TEXT.encode(),
}
OTHERS = {
    "briefing.html": page().encode(),
    "briefing (1).docx": word(),
    "Briefing-final.pdf": pdf(),
    "~$article.docx": b"x",
    "ours.dotx": word(),
    "notes": b"Ring the embassy.",
    "picture.jpg": b"\xff\xd8\xff",
    "briefing.yaml.bak": b"title: x",
}
MORE = "10 March 2026\n\nNorway condemned the ferry line. Sweden plans to sign a treaty on it in May.\n"


@pytest.fixture
def brief(folder):
    """A brief folder with nothing in it."""
    brief = folder / "briefs" / "ferries"
    brief.mkdir(parents=True)
    return brief


@pytest.fixture
def address():
    """The address of the article's page, on this machine."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            data = page().encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/ferries"
    server.shutdown()
    server.server_close()


@pytest.fixture
def update(run):
    """Run `briefgen make --format native` as a person in the folder does."""

    def run_it(*arguments):
        result = run("make", "--format", "native", *arguments)
        assert result.exit_code == 0, result.stderr
        return result

    return run_it


@pytest.fixture
def fetched(brief, update, address):
    """A brief folder whose one source was fetched."""
    update(address, "--allow-private", "-o", brief)
    assert {path.name for path in brief.iterdir()} == {"page-s1.html", "briefing.yaml", "briefing.native"}
    return brief


@pytest.mark.parametrize("name", ARTICLES)
def test_whatever_is_read_is_an_article(brief, update, name):
    (brief / name).write_bytes(ARTICLES[name])
    update()
    assert "ferry" in load(brief).sources[0].text


@pytest.mark.parametrize("name", OTHERS)
def test_what_the_program_wrote_or_cannot_be_one_is_no_article(brief, update, name):
    (brief / "article.txt").write_text(TEXT)
    (brief / name).write_bytes(OTHERS[name])
    update()
    assert [source.text for source in load(brief).sources] == [TEXT]


def test_a_page_that_was_fetched_is_the_article_and_not_read_anew(fetched, update):
    before = (fetched / "briefing.yaml").read_bytes()
    (fetched / "briefing.native").unlink()
    update()
    assert (fetched / "briefing.yaml").read_bytes() == before
    assert (fetched / "briefing.native").exists()


def test_a_second_article_joins_a_fetched_one_which_keeps_its_address_and_day(fetched, update, address):
    (day,) = {source.accessed for source in load(fetched).sources}
    (fetched / "more.txt").write_text(MORE)
    update()
    told = {source.published: (source.url, source.accessed) for source in load(fetched).sources}
    assert told == {"2026-03-03": (address, day), "2026-03-10": ("", None)}
    before = (fetched / "briefing.yaml").read_bytes()
    update()
    assert (fetched / "briefing.yaml").read_bytes() == before


def test_a_page_that_a_person_changed_is_read_again(fetched, update, address):
    kept = fetched / "page-s1.html"
    kept.write_text(kept.read_text().replace("in Odense in May", "in Oslo in June"))
    update()
    (source,) = load(fetched).sources
    assert "Oslo in June" in source.text
    assert source.url == address


def test_a_page_of_an_earlier_briefing_is_left_alone(fetched, update):
    (fetched / "page-s2.html").write_text(page(title="Another story altogether"))
    before = (fetched / "briefing.yaml").read_bytes()
    update()
    assert (fetched / "briefing.yaml").read_bytes() == before


def test_a_source_that_stands_elsewhere_is_not_lost_for_a_page_that_is_kept_here(folder, brief, update, address):
    (folder / "more.txt").write_text(MORE)
    update(folder / "more.txt", address, "--allow-private", "-o", brief)
    update()
    assert len(load(brief).sources) == 2
    result = update("--force")
    assert len(load(brief).sources) == 1
    assert "more sources than there are articles" in result.stderr


def test_without_a_briefing_a_kept_page_is_read(fetched, update):
    (fetched / "briefing.yaml").unlink()
    update()
    assert len(load(fetched).sources) == 1
