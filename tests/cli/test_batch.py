"""`briefgen batch`: what it prints, on a terminal and in a pipe, and how it ends."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.batch.running import Progress
from briefgen.cli.batch import _Meter

ROOT = Path(__file__).parents[2]


@pytest.fixture
def articles(folder):
    """A folder of three articles."""
    news = folder / "news"
    news.mkdir()
    for name in ("one", "two", "three"):
        text = (folder / "article.txt").read_text(encoding="utf-8")
        (news / f"{name}.txt").write_text(f"{text}\nThis is number {name}.\n", encoding="utf-8")
    return news


def test_each_article_becomes_a_brief_and_a_second_run_does_nothing(run, articles, folder):
    assert articles.is_dir()
    result = run("batch", "news", "--format", "pdf", "--format", "docx", "-o", "out")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0].startswith("3 briefs made · 0 there already · 0 failed · ")
    assert result.stdout.splitlines()[1] == str(Path("out/report.html"))
    assert "3 of 3 · " in result.stderr
    for name in ("one", "two", "three"):
        assert (folder / "out" / name / "briefing.pdf").read_bytes().startswith(b"%PDF-")
        assert (folder / "out" / name / "briefing.docx").is_file()
    again = run("batch", "news", "--format", "pdf", "--format", "docx", "-o", "out")
    assert again.stdout.startswith("no briefs made · 3 there already · 0 failed · ")


def test_a_bad_article_stops_nobody_and_is_named(run, articles, folder):
    (articles / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    result = run("batch", "news", "-o", "out")
    assert result.exit_code == 8
    assert "briefgen: failed: news/bad.txt: " in result.stderr
    assert "briefgen: error: 1 of 4 failed. out/report.html tells why of each." in result.stderr
    assert "3 briefs made · 0 there already · 1 failed" in result.stdout
    told = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))
    assert [row["articles"] for row in told["failures"]] == [["news/bad.txt"]]


def test_what_a_feed_loses_is_told_and_stands_in_the_report(run, folder):
    told = "Norland and Sudria signed a pact on fishing in Aldmouth on Monday. Fishermen in Sudria welcome it. " * 3
    items = f"<item><title>Pact</title><description>{told}</description></item><item><title>Empty</title></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    (folder / "news.xml").write_text(feed, encoding="utf-8")
    result = run("batch", "news.xml", "-o", "out")
    assert result.exit_code == 0
    assert "1 of its 2 entries have no text, and are not read." in result.stderr
    kept = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))["warnings"]
    assert any("1 of its 2 entries have no text" in line for line in kept)
    assert "1 of its 2 entries have no text" in (folder / "out" / "report.html").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_hides_nothing(run, articles, folder):
    (folder / "out" / "report.html").mkdir(parents=True)
    result = run("batch", "news", "-o", "out")
    assert result.exit_code == 6
    assert "3 briefs made · 0 there already · 0 failed" in result.stdout
    assert "briefgen: there is no report: out/report.html cannot be written" in result.stderr
    (articles / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    result = run("batch", "news", "-o", "out")
    assert result.exit_code == 8
    assert "briefgen: failed: news/bad.txt: " in result.stderr
    assert "report.html tells why" not in result.stderr


def test_it_makes_the_same_as_make(run, articles, folder):
    assert articles.is_dir()
    run("batch", "news", "--format", "docx", "-o", "out")
    run("make", "news/one.txt", "--format", "docx", "-o", "alone")
    for name in ("briefing.yaml", "briefing.docx"):
        assert (folder / "out" / "one" / name).read_bytes() == (folder / "alone" / name).read_bytes()


def test_digests_take_their_own_template(run, articles):
    assert articles.is_dir()
    result = run("batch", "news", "--group-by", "date", "--format", "md", "-o", "out")
    assert result.exit_code == 0, result.output
    (digest,) = [path for path in Path("out").iterdir() if path.is_dir()]
    assert (digest / "briefing.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "Missing argument"),
        (("none.txt",), 8, "none.txt does not exist"),
        (("news", "--group-by", "topic"), 2, "--group-by topic is none of country, date."),
        (("news", "--engine", "cloud"), 2, 'There is no engine called "cloud".'),
        (("news", "--format", "pfd"), 2, 'Did you mean "pdf"?'),
        (("news", "--template", "one-pagger"), 2, 'Did you mean "one-pager"?'),
        (("news", "-o", "article.txt"), 8, "article.txt cannot be written"),
        (("news", "--jobs", "0"), 2, "is not in the range"),
    ],
)
def test_what_cannot_be_is_told(run, articles, arguments, code, told):
    assert articles.is_dir()
    result = run("batch", *arguments)
    assert result.exit_code == code, result.output
    assert told in result.stderr


def test_in_a_pipe_progress_comes_in_lines_now_and_then(capsys):
    meter = _Meter()
    for number in range(1, 101):
        meter(Progress(number, 100, 2, number / 2))
    lines = capsys.readouterr().err.splitlines()
    assert 5 <= len(lines) <= 8
    assert lines[-1] == "100 of 100 · 2.0 a second · 0 s left · 2 failed"


def test_on_a_terminal_progress_stands_in_its_place(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    meter = _Meter()
    meter(Progress(1, 10, 0, 1.0))
    meter(Progress(10, 10, 0, 10.0))
    assert capsys.readouterr().err == (
        "\r\x1b[K1 of 10 · 1.0 a second · 9 s left · 0 failed\r\x1b[K10 of 10 · 1.0 a second · 0 s left · 0 failed\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interruption_ends_it_cleanly_and_the_next_run_goes_on(articles, folder):
    for number in range(60):
        shutil.copy(articles / "one.txt", articles / f"copy-{number}.txt")
    command = [sys.executable, "-m", "briefgen", "batch", "news", "--format", "pdf", "-o", "out", "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        wait_for(folder / "out" / "batch.jsonl")
        begun = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(10) == 130
        assert time.monotonic() - begun < 2
        assert b"Traceback" not in process.stderr.read()
    assert (folder / "out" / "report.html").is_file()
    assert not list(folder.rglob("*.tmp"))
    done = len((folder / "out" / "batch.jsonl").read_bytes().splitlines())
    assert 0 < done < 63
    again = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert f"{63 - done} briefs made · {done} there already · 0 failed" in again.stdout


def wait_for(path):
    for _ in range(600):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.02)
    pytest.fail(f"{path} does not come")
