"""`briefgen make`: what it writes, where, and what it never overwrites."""

import os
from pathlib import Path

import pytest
from kinds import feed

from briefgen.model.forms import is_edited, load

EVENT = Path(__file__).parents[2] / "corpus" / "events" / "02"


def test_it_writes_the_briefing_and_every_format_and_ends_in_figures(run, files):
    result = run("make", "article.txt", "--format", "native", "--format", "md", "-o", "out")
    assert result.exit_code == 0
    assert set(files()) == {"article.txt", "out/briefing.yaml", "out/briefing.native", "out/briefing.md"}
    *paths, figures = result.stdout.splitlines()
    assert [os.path.basename(path) for path in paths] == ["briefing.yaml", "briefing.native", "briefing.md"]  # noqa: PTH119
    assert "agreement" in figures
    assert "1 source, 1 origin" in figures


def test_without_a_format_it_writes_word(run, files):
    assert run("make", "article.txt", "-o", "out").exit_code == 0
    assert files()["out/briefing.docx"].startswith(b"PK")


def test_without_a_place_it_makes_a_folder_named_after_date_and_title(run, folder):
    assert run("make", "article.txt", "--format", "native").exit_code == 0
    (brief,) = (folder / "briefs").iterdir()
    title = load(brief).title
    assert brief.name.startswith("2025-03-0")
    assert title.split()[0].lower().strip(":,") in brief.name


def test_without_a_date_the_folder_says_undated(run, folder):
    (folder / "article.txt").write_text(
        "Norway and Denmark plan to build a charging network. Unions in Norway oppose it. Officials warned of delays."
    )
    assert run("make", "article.txt", "--format", "native").exit_code == 0
    (brief,) = (folder / "briefs").iterdir()
    assert brief.name.startswith("undated-")


def test_another_article_with_the_same_title_and_date_gets_a_folder_of_its_own(run, folder):
    run("make", "article.txt", "--format", "native")
    text = (folder / "article.txt").read_text()
    (folder / "other.txt").write_text(text.replace("cinnamon", "vanilla"))
    run("make", "other.txt", "--format", "native")
    run("make", "article.txt", "--format", "native")
    first, second = sorted((folder / "briefs").iterdir())
    assert second.name == f"{first.name}-2"


@pytest.mark.parametrize("name", ["x.native", "deep/er/X.NATIVE"])
def test_a_place_with_a_formats_suffix_is_that_one_file(run, files, name):
    assert run("make", "article.txt", "-o", name).exit_code == 0
    assert set(files()) == {"article.txt", name}


def test_a_folder_may_be_called_like_a_file(run, folder, files):
    (folder / "v1.md").mkdir()
    assert run("make", "article.txt", "--format", "native", "-o", "v1.md").exit_code == 0
    assert run("make", "article.txt", "--format", "native", "-o", "v2.md/").exit_code == 0
    assert {"v1.md/briefing.native", "v2.md/briefing.native"} < set(files())


def test_a_dash_is_standard_output_and_the_figures_stand_aside(run, files):
    result = run("make", "article.txt", "--format", "docx", "-o", "-")
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b"PK")
    assert "agreement" in result.stderr
    assert set(files()) == {"article.txt"}


@pytest.mark.parametrize("arguments", [("make", "-"), ("make",)])
def test_a_piped_article_is_read(run, folder, arguments):
    article = (folder / "article.txt").read_bytes()
    result = run(*arguments, "--format", "native", "-o", "out", piped=article)
    assert result.exit_code == 0
    assert (folder / "out" / "briefing.native").exists()


def test_several_articles_fill_one_briefing(run, folder):
    (folder / "later.txt").write_text(
        "10 March 2025\n\nDenmark praised the accord. Norway plans to sign it in May 2025.\n"
    )
    assert run("make", "article.txt", "later.txt", "--format", "native", "-o", "out").exit_code == 0
    briefing = load(folder / "out")
    assert [source.id for source in briefing.sources] == ["s1", "s2"]
    assert briefing.date == "2025-03-10"


def test_the_articles_of_a_feed_fill_one_briefing(run, folder):
    (folder / "feed.xml").write_bytes(feed("Ferry treaty", "Ferry fares"))
    assert run("make", "feed.xml", "--format", "md", "-o", "out").exit_code == 0
    briefing = load(folder / "out")
    assert {source.title for source in briefing.sources} == {"Ferry treaty", "Ferry fares"}
    assert run("check", "out").exit_code == 0


def test_a_digest_names_a_copy_beside_the_article_that_it_is_a_copy_of(run, folder):
    article = (folder / "article.txt").read_text()
    (folder / "copy.txt").write_text(f"Lake Post\n\n{article}")
    arguments = ("--template", "daily-digest", "--format", "md", "-o", "out")
    assert run("make", "article.txt", "copy.txt", *arguments).exit_code == 0
    told = (folder / "out" / "briefing.md").read_text()
    assert told.count("Source: ") == 1
    assert "Rejected" not in told


def test_what_changed_since_an_older_briefing_is_listed_and_marked(run, folder):
    assert run("make", "article.txt", "--format", "md", "-o", "old").exit_code == 0
    later = (folder / "article.txt").read_text() + "\nSweden warned that the network may harm seabirds.\n"
    (folder / "later.txt").write_text(later)
    result = run("make", "later.txt", "--since", "old", "--format", "md", "-o", "new")
    assert result.exit_code == 0
    assert "change" in result.stdout.splitlines()[-1]
    found = load(folder / "new").changes
    assert {(change.kind, "seabirds" in change.text) for change in found} == {("new", True)}
    assert "▪" in (folder / "new" / "briefing.md").read_text()
    assert run("check", "new").exit_code == 0


def test_since_may_name_the_folder_that_is_written_again(run, folder):
    assert run("make", "article.txt", "--format", "md", "-o", "out").exit_code == 0
    assert run("make", "article.txt", "--since", "out", "--format", "md", "-o", "out").exit_code == 0
    assert load(folder / "out").changes == ()


@pytest.mark.parametrize("old", ["none.yaml", "article.txt"])
def test_a_since_that_is_no_briefing_ends_before_anything_is_written(run, files, old):
    result = run("make", "article.txt", "--since", old, "--format", "md", "-o", "out")
    assert result.exit_code == 4
    assert set(files()) == {"article.txt"}


def test_the_order_of_the_articles_changes_no_byte(run, files):
    articles = sorted(map(str, EVENT.glob("*.txt")))
    formats = ("--format", "docx", "--format", "pdf", "--format", "md")
    assert run("make", *articles, *formats, "-o", "one").exit_code == 0
    assert run("make", *reversed(articles), *formats, "-o", "other").exit_code == 0
    written = files()
    for name in ("briefing.yaml", "briefing.docx", "briefing.pdf", "briefing.md"):
        assert written[f"one/{name}"] == written[f"other/{name}"], name


def test_an_article_given_twice_counts_once_and_is_mentioned(run, folder):
    result = run("make", "article.txt", "article.txt", "--format", "native", "-o", "out")
    assert len(load(folder / "out").sources) == 1
    assert "given twice" in result.stderr


def test_the_desks_fields_and_the_marking_can_be_filled_in(run, folder):
    result = run(
        "make", "article.txt", "--format", "native", "-o", "out",
        "--set", "desk.to=The Minister", "--set", "desk.from=Unit = 3", "--set", "marking=RESTRICTED",
    )  # fmt: skip
    assert result.exit_code == 0
    briefing = load(folder / "out")
    assert (briefing.desk.to, briefing.desk.from_, briefing.marking) == ("The Minister", "Unit = 3", "RESTRICTED")
    assert not is_edited(briefing)


def test_the_date_that_the_user_gives_holds(run, folder):
    assert run("make", "article.txt", "--format", "native", "-o", "out", "--date", "2025-04-01").exit_code == 0
    assert load(folder / "out").date == "2025-04-01"


def test_the_same_command_twice_gives_the_same_bytes(run, files):
    command = ("make", "article.txt", "--format", "native", "--format", "docx", "-o", "out")
    run(*command)
    first = files()
    assert run(*command).exit_code == 0
    assert files() == first


@pytest.fixture
def bad_articles(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "no-sentence.txt").write_text("42\n")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["none.txt"], 3, "none.txt does not exist."),
        (["."], 3, ". is a folder."),
        (["empty.txt"], 3, "empty.txt is empty."),
        (["x.yaml"], 3, "x.yaml is a briefing, not an article."),
        (["article.txt", "none.txt"], 3, "none.txt does not exist."),
        (["none.txt", "--skip-bad"], 3, "None of the articles can be read."),
        (["binary.txt"], 3, "binary.txt"),
        (["blank.txt"], 3, "blank.txt"),
        (["no-sentence.txt"], 4, ""),
        (["article.txt", "--format", "pfd"], 2, 'There is no format called "pfd". Did you mean "pdf"?'),
        (["article.txt", "--template", "info-mem"], 2, 'Did you mean "info-memo"?'),
        (["article.txt", "--template", "none.docx"], 5, "none.docx"),
        (["article.txt", "--set", "desk.too=x"], 2, 'Did you mean "desk.to"?'),
        (["article.txt", "--set", "desk.to"], 2, 'has no "=".'),
        (["article.txt", "--set", "title=x"], 2, 'there is no "title"'),
        (["article.txt", "--set", "desk.to=\udcff"], 2, "is not in the terminal's encoding"),
        (["article.txt", "--date", "11.1.2026"], 2, "A date is written YYYY-MM-DD."),
        (["article.txt", "--date", "20260111"], 2, "A date is written YYYY-MM-DD."),
        (["article.txt", "--date", "2026-02-31"], 2, "A date is written YYYY-MM-DD."),
        (["article.txt", "--date", "2026-02-30"], 2, "is no day."),
        (["article.txt", "--lang", "english please"], 2, "is no language code."),
        (["article.txt", "--encoding", "utf-9"], 2, "is unknown."),
        (["article.txt", "--encoding", "u\0"], 2, "is unknown."),
        (["article.txt", "-o", ""], 2, "-o names nothing."),
        (["article.txt", "-o", "x.pdf", "--format", "docx"], 2, "-o x.pdf is not called like --format docx."),
        (["article.txt", "-o", "x.md", "--format", "md", "--format", "pdf"], 2, "x.md takes one format, not 2."),
        (["article.txt", "-o", "-", "--format", "md", "--format", "pdf"], 2, "Standard output takes one format"),
        (["article.txt", "-o", "x.yaml"], 2, "is a briefing's name"),
        (["article.txt", "-o", "article.txt", "--format", "native"], 2, "is called like a file that cannot be"),
        (["article.txt", "-o", "memo.odt"], 2, "if it is to be a folder, write memo.odt/."),
        (["article.txt", "-o", "article.txt/sub", "--format", "native"], 6, "article.txt"),
        (["article.txt", "-o", "out", "--format", "native", "--final"], 6, "desk"),
        (["-", "-"], 2, "can be read once only"),
        (["--fromat", "pdf"], 2, "No such option"),
        ([], 2, "There is no ARTICLE"),
        (["--set", "desk.to=x"], 2, "--set needs an ARTICLE."),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("bad_articles")
def test_what_goes_wrong_is_one_line_an_exit_code_and_nothing_written(run, files, arguments, code, told):
    before = files()
    result = run("make", *arguments)
    errors = [line for line in result.stderr.splitlines() if not line.startswith("briefgen: warning: ")]
    assert result.exit_code == code, result.stderr
    assert len(errors) == 1
    assert errors[0].startswith("briefgen: error: ")
    assert told in errors[0]
    assert files() == before


def test_nothing_is_written_where_one_of_several_targets_cannot_be(run, folder, files):
    (folder / "out" / "briefing.md").mkdir(parents=True)
    result = run("make", "article.txt", "--format", "native", "--format", "md", "-o", "out")
    assert result.exit_code == 6
    assert set(files()) == {"article.txt"}


def test_the_article_itself_is_never_overwritten(run, folder, files):
    (folder / "article.txt").rename(folder / "article.md")
    before = files()
    result = run("make", "article.md", "-o", "article.md")
    assert result.exit_code == 2
    assert "is the article itself" in result.stderr
    assert files() == before


def test_an_article_beyond_the_limit_is_refused_without_being_read(run, monkeypatch):
    monkeypatch.setenv("BRIEFGEN_ARTICLE_BYTES", "100")
    for arguments, piped in ((("article.txt",), b""), (("-",), b"A sentence. " * 20)):
        result = run("make", *arguments, piped=piped)
        assert result.exit_code == 3
        assert "is larger than 100 bytes" in result.stderr


def test_bad_articles_are_left_out_and_named_where_the_user_wants_it(run, folder):
    (folder / "empty.txt").write_bytes(b"")
    result = run("make", "empty.txt", "article.txt", "none.txt", "--skip-bad", "--format", "native", "-o", "out")
    assert result.exit_code == 0
    assert "left out: empty.txt is empty." in result.stderr
    assert "left out: none.txt does not exist." in result.stderr
    assert len(load(folder / "out").sources) == 1


def test_a_briefing_that_a_person_edited_is_kept(run, folder, files):
    run("make", "article.txt", "--format", "native", "-o", "out")
    file = folder / "out" / "briefing.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("marking: ''", "marking: SECRET"), encoding="utf-8")
    before = files()
    result = run("make", "article.txt", "--format", "native", "-o", "out")
    assert result.exit_code == 2
    assert "was edited by a person: it is kept." in result.stderr
    assert files() == before


def test_force_replaces_an_edited_briefing_and_leaves_the_old_one(run, folder):
    run("make", "article.txt", "--format", "native", "-o", "out")
    file = folder / "out" / "briefing.yaml"
    made = file.read_bytes()
    edited = made.replace(b"marking: ''", b"marking: SECRET")
    file.write_bytes(edited)
    assert run("make", "article.txt", "--format", "native", "-o", "out", "--force").exit_code == 0
    assert file.read_bytes() == made
    assert (folder / "out" / "briefing.yaml.bak").read_bytes() == edited


def test_a_briefing_file_that_cannot_be_understood_counts_as_edited(run, folder, files):
    (folder / "out").mkdir()
    (folder / "out" / "briefing.yaml").write_text("title: [")
    before = files()
    assert run("make", "article.txt", "--format", "native", "-o", "out").exit_code == 2
    assert files() == before


def test_a_format_from_a_plug_in_works(run, folder, monkeypatch, files):
    (folder / "shout.py").write_text(
        "def render(document, style, report):\n    return document.title.upper().encode()\n"
    )
    info = folder / "shout-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[briefgen.backends]\nshout = shout:render\n")
    monkeypatch.syspath_prepend(str(folder))
    assert run("make", "article.txt", "--format", "shout", "-o", "out").exit_code == 0
    assert files()["out/briefing.shout"].decode().isupper()
    assert run("make", "article.txt", "-o", "one.shout").exit_code == 0
    assert "shout   from a plug-in" in run("formats").stdout


def test_settings_files_decide_what_the_user_does_not(run, folder):
    (folder / "briefgen.toml").write_text('template = "no-such"\n')
    result = run("make", "article.txt", "-o", "out")
    assert result.exit_code == 2
    assert 'There is no template called "no-such".' in result.stderr
    assert run("make", "article.txt", "-o", "out", "--template", "info-memo").exit_code == 0
