"""Files are there whole or not at all, and no title escapes from its folder."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import OutputError
from briefgen.files import safe_name, slug, write_all

TITLES = Path(__file__).parents[2] / "shared" / "hostile" / "names" / "titles.json"
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and signals of POSIX")
WRITER = """
import sys
from pathlib import Path
from briefgen.files import write_all
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for letter in b"ab":
        write_all({target: bytes([letter]) * 3_000_000})
"""


def leftovers(folder):
    return [path.name for path in folder.iterdir() if path.suffix == ".tmp"]


def test_a_file_is_written_with_its_parents(tmp_path):
    write_all({tmp_path / "a" / "b" / "c.pdf": b"new"})
    assert (tmp_path / "a" / "b" / "c.pdf").read_bytes() == b"new"
    assert leftovers(tmp_path / "a" / "b") == []


@posix
def test_a_new_file_has_the_mode_that_the_user_is_used_to(tmp_path):
    before = os.umask(0o027)
    try:
        write_all({tmp_path / "new.pdf": b""})
    finally:
        os.umask(before)
    assert (tmp_path / "new.pdf").stat().st_mode & 0o777 == 0o640


@posix
def test_a_replaced_file_keeps_its_mode(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "a.pdf").chmod(0o604)
    write_all({tmp_path / "a.pdf": b"new"})
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o604


@posix
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real" / "a.pdf")
    write_all({tmp_path / "link.pdf": b"new"})
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real" / "a.pdf").read_bytes() == b"new"


@posix
@pytest.mark.parametrize("moment", range(24))
def test_killed_at_any_moment_the_file_is_whole(tmp_path, moment):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"a" * 3_000_000)
    with subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        time.sleep(moment * 0.003)
        process.send_signal(signal.SIGKILL)
    content = target.read_bytes()
    assert content in (b"a" * 3_000_000, b"b" * 3_000_000)
    write_all({target: b"next"})
    assert leftovers(tmp_path) == []


def test_temporary_files_of_others_are_left_alone(tmp_path):
    others = [".briefgen-00000000-1-00000000-0.tmp", "mine.tmp", ".briefgen-x.tmp"]
    for name in others:
        (tmp_path / name).touch()
    write_all({tmp_path / "a.pdf": b""})
    assert sorted(leftovers(tmp_path)) == sorted(others)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.EXDEV])
@pytest.mark.parametrize("call", ["fsync", "replace", "fdopen", "open"])
def test_whatever_fails_the_old_file_is_whole_and_nothing_is_left(tmp_path, monkeypatch, call, number):
    def fail(*_, **__):
        raise OSError(number, os.strerror(number))

    (tmp_path / "a.pdf").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(OutputError, match=r"a\.pdf cannot be written") as failure:
            write_all({tmp_path / "a.pdf": b"new"})
    assert failure.value.exit_code == 6
    assert failure.value.hint
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


@pytest.fixture
def held(monkeypatch):
    """Have some files held open, as Word holds them on Windows: nothing replaces them."""
    held, replace = set(), os.replace

    def refuse(source, target):
        if Path(target).name in held:
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    return held


def test_a_file_that_is_held_open_stays_and_the_new_one_stands_beside_it(tmp_path, held):
    word, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    held.add("a.docx")
    word.write_bytes(b"old")
    (tmp_path / "a (2).docx").write_bytes(b"somebody's")
    moved = write_all({word: b"new", pdf: b"new"}, [word, pdf])
    assert moved == {word: tmp_path / "a (3).docx"}
    contents = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert contents == {"a.docx": b"old", "a (2).docx": b"somebody's", "a (3).docx": b"new", "a.pdf": b"new"}


def test_what_may_not_stand_elsewhere_is_refused_before_the_rest_is_touched(tmp_path, held):
    record, word = tmp_path / "z.yaml", tmp_path / "a.docx"
    held.add("z.yaml")
    for path in (record, word):
        path.write_bytes(b"old")
    with pytest.raises(OutputError, match=r"z\.yaml cannot be written"):
        write_all({word: b"new", record: b"new"}, [word])
    assert [path.read_bytes() for path in (record, word)] == [b"old", b"old"]
    assert leftovers(tmp_path) == []


def test_an_interrupt_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_all({tmp_path / "a.pdf": b"new"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_target(tmp_path):
    with pytest.raises(OutputError, match="folder"):
        write_all({tmp_path: b""})


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError):
        write_all({tmp_path / "file" / "a.pdf": b""})


@posix
def test_a_device_is_never_replaced():
    with pytest.raises(OutputError, match="device"):
        write_all({Path(os.devnull): b"new"})
    assert not Path(os.devnull).is_file()


@posix
def test_a_protected_folder_is_an_error(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(OutputError) as failure:
        write_all({tmp_path / "closed" / "a.pdf": b""})
    assert failure.value.hint


@pytest.mark.parametrize("name", ["a\0b.pdf", "x" * 400])
def test_an_impossible_path_is_an_error(tmp_path, name):
    with pytest.raises(OutputError):
        write_all({tmp_path / name: b""})


def test_if_one_of_several_cannot_be_laid_down_none_is_touched(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(OutputError, match=r"b\.docx"):
        write_all({tmp_path / "a.pdf": b"new", tmp_path / "b.docx": b"new"})
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_two_outputs_on_one_path_are_an_error(tmp_path):
    with pytest.raises(OutputError, match="same path"):
        write_all({tmp_path / "a.pdf": b"1", tmp_path / "x" / ".." / "a.pdf": b"2"})
    assert list(tmp_path.glob("*.pdf")) == []


NAMES = st.one_of(
    st.text(),
    st.text(alphabet="aA.:/\\ -~$%\0\u202e\u200b\u0301é日_", max_size=30),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["CON", "nul", "COM1", "lpt¹", "aux ", "desktop"]),
        st.sampled_from(["", ".", ".ini", ".a.b"]),
        st.text(max_size=3),
    ),
    st.text(min_size=60, max_size=300).map(lambda text: f"{text}.docx"),
)


@settings(deadline=None)
@given(NAMES)
def test_every_name_is_legal_everywhere(text):
    name = safe_name(text)
    assert 0 < len(name.encode()) <= 140
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") for character in name)
    assert name == unicodedata.normalize("NFC", name)
    assert name[0] not in ".-~ "
    assert name[-1] not in ". "
    assert name.split(".")[0].strip().casefold() not in ("con", "nul", "aux", "com1", "lpt¹")


@settings(deadline=None)
@given(NAMES)
def test_a_safe_name_is_its_own_safe_name(text):
    assert safe_name(safe_name(text)) == safe_name(text)


@settings(deadline=None)
@given(st.sets(NAMES.map(lambda text: " ".join(unicodedata.normalize("NFC", text).split())), max_size=20))
def test_different_titles_have_different_names(titles):
    assert len({safe_name(title) for title in titles - {"", "briefing"}}) == len(titles - {"", "briefing"})


def test_the_hostile_titles_are_legal_and_apart():
    if not TITLES.exists():
        pytest.skip("the shared folder of hostile input is not beside this checkout")
    titles = json.loads(TITLES.read_text(encoding="utf-8"))
    assert len({safe_name(title).casefold() for title in titles}) == len(titles)


def test_a_name_keeps_its_suffix_when_it_is_cut():
    assert safe_name("日" * 100 + ".docx").endswith(".docx")


@settings(deadline=None)
@given(NAMES)
def test_a_slug_is_short_plain_ascii(text):
    short = slug(text)
    assert short == slug(text)
    assert 0 < len(short) <= 60
    assert set(short) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert short[0] != "-" != short[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malmö and Århus: a new ferry!", "malmo-and-arhus-a-new-ferry"),
        ("Berg’s last word", "bergs-last-word"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 100, "x" * 60),
    ],
)
def test_a_slug_reads_like_its_title(text, expected):
    assert slug(text) == expected


def test_titles_in_other_scripts_have_slugs_of_their_own():
    assert slug("渡船") != slug("会談")
    assert slug("渡船").startswith("brief-")
