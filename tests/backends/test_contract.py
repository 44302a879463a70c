"""What every registered backend is held to: every node, the same bytes on another day, no character lost in silence."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from readings import READINGS, reading
from strategies import documents, every_node, hostile_document
from times import examples

from briefgen.backends import BACKENDS
from briefgen.diagnostics import Diagnostic
from briefgen.document.nodes import Blocks, Document, Picture
from briefgen.document.pageless import pageless
from briefgen.document.style import HouseStyle
from briefgen.document.visible import visible
from briefgen.document.walk import texts
from briefgen.errors import UnknownNameError

FORMATS = tuple(BACKENDS.built_in)
ROOT = Path(__file__).parents[2]
CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")
JOINERS = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060"
RENDER = """
import hashlib, sys
from strategies import every_node, hostile_document
from briefgen.backends import BACKENDS
from briefgen.document.style import HouseStyle
for document in (every_node(), hostile_document()):
    data = BACKENDS.get(sys.argv[1])(document, HouseStyle(), lambda diagnostic: None)
    print(hashlib.sha256(data).hexdigest())
"""
MOVED = """
import datetime, time
year = 366 * 86400
now = time.time() + year
time.time, time.time_ns = lambda: now, lambda: int(now * 10**9)
local, universal = time.localtime, time.gmtime
time.localtime = lambda seconds=None: local(now if seconds is None else seconds)
time.gmtime = lambda seconds=None: universal(now if seconds is None else seconds)
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(now, tz)
    utcnow = today = now
datetime.datetime = Later
"""


def render(format_name: str, document: Document) -> tuple[bytes, list[Diagnostic]]:
    told: list[Diagnostic] = []
    return BACKENDS.get(format_name)(document, HouseStyle(), told.append), told


def shown(blocks: Blocks) -> str:
    return "\n".join(visible(text)[0] for text in texts(blocks))


def reported(told: list[Diagnostic]) -> set[str]:
    return {chr(int(code, 16)) for diagnostic in told for code in CODE_POINT.findall(diagnostic.message)}


def missing(name: str, document: Document) -> dict[str, int]:
    """Return how often each character of the document is neither in the output nor reported, spaces aside."""
    data, told = render(name, document)
    if name == "pdf":  # a description is no text of the page, and what only joins or directs letters has no glyph there
        document = without_descriptions(document)
        told = [*told, *(Diagnostic("", f"U+{ord(char):04X}") for char in JOINERS)]
    running = pageless((*document.header, *document.footer))
    wanted = Counter(f"{shown(document.blocks)}{shown(running)}")
    lost = wanted - Counter(visible(reading(name, data))[0])
    return {char: count for char, count in lost.items() if not char.isspace() and char not in reported(told)}


def without_descriptions(node: Any) -> Any:
    """Return a document, or a node of one, with its pictures undescribed."""
    if isinstance(node, Picture):
        return replace(node, alt="")
    if isinstance(node, tuple):
        return tuple(map(without_descriptions, node))
    if not is_dataclass(node):
        return node
    return replace(node, **{part.name: without_descriptions(getattr(node, part.name)) for part in fields(node)})


def test_every_built_in_format_has_a_reading_here():
    assert set(FORMATS) == set(READINGS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_node_is_rendered_and_all_its_text_is_in_the_output(name):
    assert not missing(name, every_node())


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_comes_out_exact_or_visibly_replaced_and_reported(name):
    assert not missing(name, hostile_document())


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "native"])  # native shows all of them, escaped
def test_characters_that_no_output_can_show_are_reported(name):
    _, told = render(name, hostile_document())
    assert {"\0", "\r", "\x07", "\u202e", "\ud800", "\ufeff", "\uffff", "\U000e0041"} <= reported(told)


@pytest.mark.parametrize("name", FORMATS)
def test_a_character_is_reported_once_however_often_it_comes_up(name):
    _, told = render(name, hostile_document())
    codes = [diagnostic.message for diagnostic in told if diagnostic.code == "character-not-shown"]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("name", ["native", "html", "md"])
@settings(max_examples=examples(60), deadline=None)
@given(document=documents())
def test_no_character_of_a_random_document_is_lost_in_silence(name, document):
    assert not missing(name, document)


@pytest.mark.parametrize("name", ["docx", "pdf"])
@settings(max_examples=examples(12), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=documents())
def test_no_character_of_a_random_document_is_lost_in_silence_in_an_office_format(name, document):
    assert not missing(name, document)


@pytest.mark.parametrize("name", FORMATS)
def test_the_empty_document_is_rendered(name):
    data, told = render(name, Document(()))
    assert data
    assert told == []


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_come_twice(name):
    assert render(name, hostile_document()) == render(name, hostile_document())


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_come_a_year_later_in_another_zone_and_hash_order(name):
    today = [hashlib.sha256(render(name, document)[0]).hexdigest() for document in (every_node(), hostile_document())]
    assert _rendered_a_year_later(name) == today


def _rendered_a_year_later(name: str) -> list[str]:
    faketime = shutil.which("faketime")
    command = (
        ["faketime", "-f", "+366d", sys.executable, "-c", RENDER]
        if faketime
        else [sys.executable, "-c", MOVED + RENDER]
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "tests"), str(ROOT)))}
    environment |= {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "PYTHONUTF8": "1"}
    done = subprocess.run([*command, name], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture
def plug_in(tmp_path, monkeypatch):
    """An installed distribution that adds a format, and tries to take a built-in one's name."""
    module = "def render(document, style, report):\n    return document.title.upper().encode()\n"
    (tmp_path / "shouting_plug_in.py").write_text(module)
    info = tmp_path / "shouting-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
    points = "[briefgen.backends]\nshout = shouting_plug_in:render\nhtml = shouting_plug_in:render\n"
    (info / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("shouting_plug_in", None)


@pytest.mark.usefixtures("plug_in")
def test_a_plug_in_is_a_format_like_the_built_in_ones():
    assert BACKENDS.names() == (*FORMATS, "shout")
    assert BACKENDS.get("shout")(Document((), title="Nara"), HouseStyle(), print) == b"NARA"


@pytest.mark.usefixtures("plug_in")
def test_a_plug_in_cannot_take_the_name_of_a_built_in_format():
    assert BACKENDS.get("html").__module__ == "briefgen.backends.html"


def test_an_unknown_format_is_named_with_the_nearest_known_one():
    with pytest.raises(UnknownNameError, match=r"no format called \"htm\"\. Did you mean \"html\"\?"):
        BACKENDS.get("htm")
