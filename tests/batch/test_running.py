"""A batch from articles to report: what is done stays, what is new or changed is done, what fails is named."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from times import TIMES

from briefgen.batch.report import write as write_report
from briefgen.batch.running import digests_of
from briefgen.batch.work import Order
from briefgen.errors import BatchError, TemplateError, UnknownNameError
from briefgen.jobs import FAILED, KEPT, MADE, Limits
from briefgen.settings import Settings

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def tree(folder):
    """Every file of the briefs in a folder, by its path; what the batch keeps for itself is left out."""
    kept = {"batch.jsonl", ".batch.lock", "report.html", "report.json"}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in kept
    }


def news(done):
    return sorted(each.job.key for each in done if each.is_new)


def test_each_article_has_a_brief_with_its_documents(batch, many, tmp_path):
    many(tmp_path / "news", 6)
    done = batch("news", formats=("md", "docx"))
    assert [each.result.state for each in done] == [MADE] * 6
    assert [each.job.key for each in done] == sorted(each.job.key for each in done)
    for each in done:
        files = tmp_path / "out" / each.result.folder
        assert sorted(path.name for path in files.iterdir()) == ["briefing.docx", "briefing.md", "briefing.yaml"]


def test_two_runs_and_any_number_of_workers_give_the_same_bytes(batch, many, tmp_path):
    many(tmp_path / "news", 8)
    batch("news", out="one", formats=("docx", "pdf"), limits=Limits(1))
    batch("news", out="two", formats=("docx", "pdf"), limits=Limits(3))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert len(tree(tmp_path / "one")) == 24


def test_what_is_done_is_left_and_what_is_new_or_changed_is_done(batch, many, tmp_path):
    news_ = many(tmp_path / "news", 4)
    first, second, third, fourth = sorted(news_.iterdir())
    assert len(news(batch("news"))) == 4
    assert not news(batch("news"))
    second.write_text(second.read_text(encoding="utf-8") + "\nThe talks end on Friday.\n", encoding="utf-8")
    third.touch()  # read again, and found to be the same
    shutil.copy(first, news_ / "new.txt")
    fourth.unlink()
    assert news(batch("news")) == sorted(["news/new.txt", f"news/{second.name}"])
    assert not news(batch("news"))


def test_what_it_follows_from_is_more_than_the_articles(batch, many, tmp_path):
    many(tmp_path / "news", 2)
    batch("news")
    assert len(news(batch("news", formats=("md", "html")))) == 2
    assert len(news(batch("news", formats=("md", "html"), settings=Settings(template="one-pager")))) == 2
    assert len(news(batch("news", formats=("md", "html"), settings=Settings(template="one-pager", language="fr")))) == 2


def test_a_file_that_was_taken_away_or_changed_is_made_again(batch, many, tmp_path):
    many(tmp_path / "news", 3)
    one, two, three = (tmp_path / "out" / each.result.folder for each in batch("news"))
    before = tree(tmp_path / "out")
    (one / "briefing.md").unlink()
    shutil.rmtree(two)
    (three / "briefing.md").write_text("spoiled", encoding="utf-8")
    assert len(news(batch("news"))) == 3
    assert tree(tmp_path / "out") == before


def test_what_a_person_has_edited_is_kept(batch, many, tmp_path):
    many(tmp_path / "news", 2)
    path = tmp_path / "out" / batch("news")[0].result.folder / "briefing.yaml"
    edited = path.read_text(encoding="utf-8").replace("title: ", "title: Our own: ", 1)
    path.write_text(edited.replace("Our own: ", "Ours "), encoding="utf-8")
    edited = path.read_bytes()
    first, second = batch("news", settings=Settings(template="one-pager"))
    assert (first.result.state, second.result.state) == (KEPT, MADE)
    assert "was edited by a person: it is kept" in first.result.reason
    assert path.read_bytes() == edited
    forced = batch("news", settings=Settings(template="one-pager"), force=True)
    assert [each.result.state for each in forced] == [MADE] * 2
    assert len(news(forced)) == 2
    assert path.read_bytes() != edited
    assert path.with_name("briefing.yaml.bak").read_bytes() == edited


def test_bad_articles_are_named_and_the_others_made(batch, many, tmp_path):
    news_ = many(tmp_path / "news", 3)
    (news_ / "empty.txt").write_text("", encoding="utf-8")
    (news_ / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300))
    done = {each.job.key: each.result for each in batch("news", "gone.txt")}
    assert [name for name, result in done.items() if result.state == FAILED] == [
        "news/empty.txt",
        "news/picture.txt",
        "gone.txt",
    ]
    assert done["gone.txt"].reason == "gone.txt does not exist."
    assert "a PNG picture" in done["news/picture.txt"].reason
    again = batch("news", "gone.txt")
    assert news(again) == ["gone.txt", "news/empty.txt", "news/picture.txt"]  # what failed is tried again


def test_a_fault_of_the_order_is_told_before_anything_is_done(batch, many, tmp_path):
    many(tmp_path / "news", 2)
    with pytest.raises(UnknownNameError, match='no template called "one-pagger"'):
        batch("news", settings=Settings(template="one-pagger"))
    (tmp_path / "bad.docx").write_bytes(b"no Word file")
    with pytest.raises(TemplateError):
        batch("news", settings=Settings(template=str(tmp_path / "bad.docx")))
    with pytest.raises(UnknownNameError, match='no engine called "locale"'):
        batch("news", engine="locale")
    assert not (tmp_path / "out").exists() or not tree(tmp_path / "out")


def test_digests_are_made_of_days_and_countries(batch, many, tmp_path):
    many(tmp_path / "news", 12)
    settings = Settings(template="daily-digest")
    days = batch("news", out="days", group="date", settings=settings)
    assert all(each.result.folder[:4].isdecimal() for each in days)
    assert [each.result.folder for each in days] == sorted((each.result.folder for each in days), reverse=True)
    countries = batch("news", out="countries", group="country", settings=settings)
    assert sum(len(each.job.items) for each in countries) == 12
    assert not news(batch("news", out="countries", group="country", settings=settings))
    text = (tmp_path / "countries" / countries[0].result.folder / "briefing.md").read_text(encoding="utf-8")
    assert text.strip()


def test_a_large_group_is_several_digests(batch, many, tmp_path, monkeypatch):
    monkeypatch.setattr("briefgen.batch.running.MOST_IN_DIGEST", 2)
    many(tmp_path / "news", 1)
    (done,) = batch("news")
    looked = [msgspec.structs.replace(done, result=msgspec.structs.replace(done.result, day="2026-01-01"))] * 5
    assert [job.folder for job in digests_of(looked, "date")] == ["2026-01-01", "2026-01-01-2", "2026-01-01-3"]


def test_the_articles_of_a_feed_have_briefs_each(batch, tmp_path):
    items = "".join(
        f"<item><title>Norland and Sudria sign pact {number}</title><link>https://x.example/{number}</link>"
        f"<description>Norland and Sudria signed pact {number} on fishing in Aldmouth on Monday. Fishermen in Sudria"
        f" welcome it. The ministers met for {number} hours before the signing took place there.</description></item>"
        for number in range(3)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    (tmp_path / "news.xml").write_text(feed, encoding="utf-8")
    done = batch("news.xml")
    assert [each.result.state for each in done] == [MADE] * 3, [each.result.reason for each in done]
    assert [each.result.folder for each in done] == [f"norland-and-sudria-sign-pact-{number}" for number in range(3)]
    assert not news(batch("news.xml"))


def test_the_report_tells_all_of_it_and_nothing_in_it_is_markup(batch, many, tmp_path):
    news_ = many(tmp_path / "news", 2)
    (news_ / "<b>&.txt").write_text("", encoding="utf-8")
    done = batch("news")
    write_report(done, tmp_path / "out", 1.5)
    told = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert (told["total"], told["made"], told["failed"]) == (3, 2, 1)
    assert told["failures"][0]["articles"] == ["news/<b>&.txt"]
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<h1>2 of 3 briefs made, 1 failed</h1>" in page
    assert "news/&lt;b&gt;&amp;.txt" in page
    folder = told["briefs"][0]["folder"]
    assert f'<a href="{folder}/briefing.md">briefing.md</a>' in page


@pytest.mark.parametrize("cut", [1, 40, 400])
def test_a_manifest_that_was_cut_off_loses_its_last_line_only(batch, many, tmp_path, cut):
    many(tmp_path / "news", 3)
    batch("news", limits=Limits(1))
    path = tmp_path / "out" / "batch.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    assert len(news(batch("news", limits=Limits(1)))) == (1 if cut > 1 else 0)
    assert not news(batch("news", limits=Limits(1)))


@posix
def test_two_batches_at_once_are_told_apart(batch, many, tmp_path):
    many(tmp_path / "news", 2)

    def second(_):
        with pytest.raises(BatchError, match="Another batch is at work in out"):
            batch("news")
        told.append(True)

    told = []
    batch("news", tell=second)
    assert told


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(batch, many, tmp_path):
    many(tmp_path / "news", 1)
    (tmp_path / "shut").mkdir(mode=0o555)
    with pytest.raises(BatchError, match="cannot be written: Permission denied"):
        batch("news", out="shut/out")


def test_a_folder_that_is_a_file_is_told(batch, many, tmp_path):
    many(tmp_path / "news", 1)
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(BatchError, match="cannot be written"):
        batch("news")


def test_an_article_that_vanishes_meanwhile_costs_its_brief_only(batch, many, tmp_path):
    news_ = many(tmp_path / "news", 40)
    last = max(news_.iterdir())
    done = batch("news", tell=lambda _: last.unlink(missing_ok=True), limits=Limits(1))
    failed = [each for each in done if each.result.state == FAILED]
    assert [each.job.key for each in failed] == [f"news/{last.name}"]
    assert failed[0].result.reason == f"news/{last.name} does not exist."


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="a small disk is made by root on Linux")
def test_a_full_disk_leaves_whole_briefs_and_the_next_run_goes_on(batch, many, tmp_path):
    many(tmp_path / "news", 12)
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        done = batch("news", out=str(disk / "out"), formats=("docx",))
        failed = [each.result.reason for each in done if each.result.state == FAILED]
        assert failed
        assert all("No space left on device" in reason for reason in failed)
        whole = [each.result for each in done if each.result.state == MADE]
        for result in whole:
            assert len(list((disk / "out" / result.folder).iterdir())) == 2
        subprocess.run(["mount", "-o", "remount,size=50m", disk], check=True)
        again = batch("news", out=str(disk / "out"), formats=("docx",))
        assert len(news(again)) == len(failed)
        batch("news", formats=("docx",))
        assert tree(disk / "out") == tree(tmp_path / "out")
    finally:
        subprocess.run(["umount", disk], check=False)


KILLS = min(2 * TIMES, 20)


@posix
@pytest.mark.parametrize("whom", ["parent", "worker"])
def test_killed_and_run_again_the_outputs_are_those_of_an_undisturbed_run(batch, many, tmp_path, whom):
    many(tmp_path / "news", 24)
    batch("news", formats=("docx",))
    undisturbed = tree(tmp_path / "out")
    for number in range(KILLS):
        out = f"out-{number}"
        killed(tmp_path, out, whom, 0.5 + 0.9 * number / KILLS)
        batch("news", out=out, formats=("docx",))
        assert tree(tmp_path / out) == undisturbed
        keys = [json.loads(line)["key"] for line in (tmp_path / out / "batch.jsonl").read_bytes().splitlines()]
        assert len(set(keys)) == 24


def killed(folder, out, whom, seconds):
    """Begin a batch as the command does, and kill it, or one of its workers, after so many seconds."""
    command = [sys.executable, "-m", "briefgen", "batch", "news", "--format", "docx", "-o", out, "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        time.sleep(seconds)
        workers = children(process.pid) if whom == "worker" else []
        for victim in workers[-1:] or [process.pid]:
            kill(victim)
        process.wait(60)
    time.sleep(0.3)  # workers whose parent is gone end by themselves
    for left in group(process.pid):
        kill(left)


def kill(pid):
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def children(pid):
    """Return the processes below one, those that were begun last at the end."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()[1:]]
    found, fresh = [], [pid]
    while fresh:
        fresh = [child for child, parent in rows if parent in fresh]
        found += fresh
    return found


def group(pid):
    """Return the processes that are left of a session."""
    listed = subprocess.run(["ps", "-eo", "pid,sid"], capture_output=True, text=True, check=True).stdout
    return [int(line.split()[0]) for line in listed.splitlines()[1:] if int(line.split()[1]) == pid]


def test_hundreds_of_articles_give_hundreds_of_briefs_and_no_failure(batch, many, tmp_path):
    count = min(200 * TIMES, 10_000)
    many(tmp_path / "news", count)
    done = batch("news", formats=("docx", "pdf"))
    assert [each.result.reason for each in done if each.result.state != MADE] == []
    assert len({each.result.folder for each in done}) == count


def test_pages_of_every_kind_become_briefs(batch):
    done = batch(str(ROOT / "corpus" / "pages"))
    assert len(done) > 30
    assert [(each.job.key, each.result.reason) for each in done if each.result.state != MADE] == []


def test_an_order_that_names_no_proxy_has_none():
    assert Order("out", Settings(), (), "2026-03-02").proxy_of("http://x.example/a") == ""


def test_a_page_at_an_address_is_fetched_and_kept(batch, tmp_path):
    page = (ROOT / "corpus" / "pages" / "printer-version.html").read_bytes()
    (tmp_path / "talks.html").write_bytes(page)
    command = [sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(tmp_path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={"PYTHONUNBUFFERED": "1"}
    ) as server:
        try:
            port = int(server.stdout.readline().split()[5])
            address = f"http://127.0.0.1:{port}/talks.html"
            (done,) = batch(address, private=True)
            assert done.result.state == MADE, done.result.reason
            assert (tmp_path / "out" / "talks" / "page-s1.html").read_bytes() == page
            assert not news(batch(address, private=True))
            (refused,) = batch(address, out="other")
        finally:
            server.kill()
    assert refused.result.state == FAILED
    assert "--allow-private" in refused.result.hint
