"""`briefgen make` alone: every brief folder of ./briefs is brought up to date, and no person's work is lost."""

import shutil
from pathlib import Path

import pytest

from briefgen.model.forms import is_edited, load


@pytest.fixture
def brief(folder):
    """A brief folder that holds an article."""
    brief = folder / "briefs" / "ferries"
    brief.mkdir(parents=True)
    shutil.move(folder / "article.txt", brief / "article.txt")
    return brief


@pytest.fixture
def update(run):
    """Run `briefgen make --format native` as a person in the folder does."""
    return lambda *arguments: run("make", "--format", "native", *arguments)


def edit(brief):
    file = brief / "briefing.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("marking: ''", "marking: SECRET"), encoding="utf-8")
    return file.read_bytes()


def test_a_new_article_is_extracted_and_rendered(brief, update):
    result = update()
    assert result.exit_code == 0, result.stderr
    assert {path.name for path in brief.iterdir()} == {"article.txt", "briefing.yaml", "briefing.native"}
    assert "agreement" in result.stdout.splitlines()[-1]


def test_our_own_outputs_are_never_taken_for_articles(brief, run):
    for _ in range(2):
        assert run("make", "--format", "md", "--format", "native").exit_code == 0
    (brief / "briefing.txt").write_text("A format of a plug-in. It wrote this.")
    (brief / "._article.txt").write_bytes(b"\0\5\x16\7")
    assert run("make", "--format", "native").exit_code == 0
    assert len(load(brief).sources) == 1


def test_what_is_up_to_date_is_not_written_anew_but_rendered(brief, update, run):
    update()
    before = (brief / "briefing.yaml").stat().st_mtime_ns
    assert run("make", "--format", "md").exit_code == 0
    assert (brief / "briefing.md").exists()
    assert (brief / "briefing.yaml").stat().st_mtime_ns == before


def test_a_changed_article_is_extracted_again_and_what_the_desk_filled_in_stays(brief, run, update):
    run("make", brief / "article.txt", "-o", brief, "--format", "native", "--set", "desk.to=The Minister")
    article = brief / "article.txt"
    article.write_text(article.read_text() + "\n\nSweden condemned the accord.\n")
    assert update().exit_code == 0
    briefing = load(brief)
    assert "Sweden condemned" in briefing.sources[0].text
    assert briefing.desk.to == "The Minister"
    assert not is_edited(briefing)


def test_a_second_article_joins_the_first(brief, update):
    update()
    (brief / "more.txt").write_text("10 March 2025\n\nSweden condemned the accord. Norway plans to sign it in May.\n")
    assert update().exit_code == 0
    assert len(load(brief).sources) == 2


def test_an_edited_briefing_is_kept_and_rendered(brief, update):
    update()
    edited = edit(brief)
    result = update()
    assert result.exit_code == 0
    assert "was edited by a person: it is kept and rendered." in result.stderr
    assert (brief / "briefing.yaml").read_bytes() == edited
    assert b"SECRET" in (brief / "briefing.native").read_bytes()


def test_an_edited_briefing_is_kept_even_where_its_article_changed_and_this_is_said(brief, update):
    update()
    edited = edit(brief)
    (brief / "article.txt").write_text("Sweden condemned the accord. Norway plans to sign it.")
    result = update()
    assert result.exit_code == 0
    assert "articles have changed" in result.stderr
    assert (brief / "briefing.yaml").read_bytes() == edited


def test_force_extracts_again_and_leaves_the_edited_briefing(brief, update):
    update()
    edited = edit(brief)
    assert update("--force").exit_code == 0
    assert not is_edited(load(brief))
    assert (brief / "briefing.yaml.bak").read_bytes() == edited


def test_a_folder_with_a_briefing_alone_is_rendered(brief, update):
    update()
    (brief / "article.txt").unlink()
    (brief / "briefing.native").unlink()
    assert update().exit_code == 0
    assert (brief / "briefing.native").exists()


def test_a_bad_folder_is_named_and_the_others_are_brought_up_to_date(brief, update):
    for name, text in (("a-broken", "title: ["), ("b-none", "")):
        (brief.parent / name).mkdir()
        (brief.parent / name / ("briefing.yaml" if text else "article.txt")).write_text(text)
    (brief.parent / "empty").mkdir()
    result = update()
    assert result.exit_code == 4
    assert len([line for line in result.stderr.splitlines() if line.startswith("briefgen: error: ")]) == 2
    assert (brief / "briefing.native").exists()
    assert (brief.parent / "a-broken" / "briefing.yaml").read_text() == "title: ["


@pytest.mark.parametrize("make", [lambda here: None, lambda here: (here / "briefs" / "x").mkdir(parents=True)])  # noqa: ARG005 - nothing to make
def test_without_a_brief_it_says_what_to_do(run, folder, make):
    make(folder)
    result = run("make")
    assert result.exit_code == 2
    assert "`briefgen make article.txt`" in result.stderr


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="the system has no file that opens and cannot be read")
def test_a_folder_whose_article_cannot_be_read_is_named_and_does_not_stop_the_others(brief, update):
    shutil.copytree(brief, brief.with_name("zebra"))
    assert update().exit_code == 0
    (brief / "article.txt").unlink()
    (brief / "article.txt").symlink_to("/proc/self/mem")
    result = update()
    assert result.exit_code == 3
    assert f"{Path('briefs') / 'ferries' / 'article.txt'} cannot be read" in result.stderr
    assert str(Path("briefs") / "zebra" / "briefing.native") in result.stdout
