"""What a batch is given: whatever way it is named, each article once, each with a folder that stays its own."""

import hashlib
from pathlib import Path

import pytest

from briefgen.batch.inputs import items_of, jobs_of
from briefgen.errors import UnknownNameError
from briefgen.jobs import Item
from briefgen.model.source import Source

ARTICLE = "Norland and Sudria agreed on 2 March to link their grids. Ministers met in Aldmouth for two days.\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("news/b.txt", "news/a.html", "news/deep/c.eml", "news/.hidden.txt", "news/~$a.docx", "news/pic.png"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def no_feed(item):
    raise AssertionError(item)


def named(*names, out="out", feed=no_feed):
    return [item.name for item in items_of(names, Path(out), feed)]


def test_a_folder_stands_for_the_articles_in_it_and_below():
    assert named("news") == ["news/a.html", "news/b.txt", "news/deep/c.eml"]


def test_what_the_batch_has_written_is_no_article():
    Path("news/out/x").mkdir(parents=True)
    Path("news/out/x/briefing.md").write_text(ARTICLE, encoding="utf-8")
    Path("news/out/x/page-s1.html").write_text(ARTICLE, encoding="utf-8")
    assert "news/out/x/page-s1.html" not in named("news", out="news/out")
    assert named("news/**/*.html", out="news/out") == ["news/a.html"]


def test_a_pattern_stands_for_what_is_called_so():
    assert named("news/*.txt") == ["news/b.txt"]
    assert named("news/**/*.eml") == ["news/deep/c.eml"]


def test_a_list_names_articles_one_a_line():
    Path("list.txt").write_text(
        "# this morning\nnews/b.txt\n\nhttps://x.example/a\nnews/deep\nnews/gone.txt\n", "utf-8"
    )
    assert named("list.txt") == ["news/b.txt", "https://x.example/a", "news/deep/c.eml", "news/gone.txt"]


def test_a_list_is_read_from_where_it_stands():
    Path("news/list.txt").write_text("b.txt\ndeep/c.eml\n", "utf-8")
    assert named("news/list.txt") == ["news/b.txt", "news/deep/c.eml"]


@pytest.mark.parametrize(
    "text", [ARTICLE, "", "b\n" * 30, "\0" * 50, "news\n" + ARTICLE * 3, "x" * 5000, "news\n" * 20_000 + "\0"]
)
def test_an_article_is_no_list(text):
    Path("x.txt").write_text(text, encoding="utf-8")
    assert named("x.txt") == ["x.txt"]


def test_each_article_counts_once_however_often_it_is_named():
    assert named("news/b.txt", "news", "./news/b.txt", str(Path("news/b.txt").resolve())) == [
        "news/b.txt",
        "news/a.html",
        "news/deep/c.eml",
    ]


def test_a_feed_stands_for_its_articles():
    Path("x.xml").write_text('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', encoding="utf-8")
    sources = tuple(
        Source(
            id=f"s{number}",
            title=f"Talks {number}",
            text=text,
            sha256=(digest := hashlib.sha256(text.encode()).hexdigest()),
            raw_sha256=digest,
        )
        for number, text in enumerate(("one", "two"), 1)
    )
    items = items_of(["x.xml"], Path("out"), lambda _: sources)
    assert [item.name for item in items] == [f"x.xml#{source.sha256[:8]}" for source in sources]
    assert [job.folder for job in jobs_of(items, {})] == ["talks-1", "talks-2"]


def test_a_name_that_stands_for_nothing_is_told():
    Path("empty").mkdir()
    with pytest.raises(UnknownNameError, match="There is no article in empty"):
        named("empty")
    with pytest.raises(UnknownNameError, match=r"Nothing is called like none/\*\.txt"):
        named("none/*.txt")
    Path("full/deep").mkdir(parents=True)
    with pytest.raises(UnknownNameError, match=r"No article is called like full/\*, only folders"):
        named("full/*")
    assert named("gone.txt") == ["gone.txt"]  # its own failure, and no other's


@pytest.mark.parametrize("name", ["word " * 80, "word/" * 2000])
def test_what_can_be_no_name_costs_its_own_brief(name):
    assert named(name, "news/b.txt") == [name, "news/b.txt"]
    Path("list.txt").write_text(f"news/b.txt\nnews/a.html\n{name.strip()}\n", "utf-8")
    assert len(named("list.txt")) == 3


def folders(*names, known=None):
    return [job.folder for job in jobs_of([Item(name, name) for name in names], known or {})]


def test_a_folder_is_called_like_its_article_and_marked_where_two_are():
    assert folders("a/Nara Summit.txt", "b/grid.html") == ["nara-summit", "grid"]
    one, two, other = folders("a/x.txt", "b/x.txt", "c/y.txt")
    assert one.startswith("x-")
    assert two.startswith("x-")
    assert one != two
    assert other == "y"
    assert folders("b/x.txt", "a/x.txt")[0] == two


def test_an_article_keeps_the_folder_that_it_has():
    known = {"a/x.txt": "x"}
    one, two = folders("a/x.txt", "b/x.txt", known=known)
    assert one == "x"
    assert two != "x"
    assert folders("b/x.txt", known=known)[0] == two


def test_addresses_have_folders_too():
    items = [Item(name, address=name) for name in ("https://x.example/2026/nara-talks.html?a=1", "https://y.example/")]
    assert [job.folder for job in jobs_of(items, {})] == ["nara-talks", "y-example"]
