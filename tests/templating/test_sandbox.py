"""What a template can reach: plain values and nothing behind them, within bounds, however it is asked."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from samples import briefing
from word_files import typed

from briefgen.diagnostics import ignore
from briefgen.errors import BriefgenError
from briefgen.templating.expression import Anchored, References, evaluate, parse, text
from briefgen.templating.fields import scope
from briefgen.templating.word import compile_template
from briefgen.templating.words.table import words_for

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "jinja"
FILES = sorted(HOSTILE.glob("*.j2")) if HOSTILE.is_dir() else []
ATTACKS = (
    "x.__class__", "x.__init__.__globals__", 'x["__class__"]', "x.secret", "x.run", 'x["run"]', "x.keys", "x.items",
    "x.__struct_fields__", "x.f_back", "x.gi_frame", "x.tb_frame", "x.__dict__", "x.environ", "x.model_fields",
    'x | join("")', "x | upper", "x | first", "x | last", "x | default(1)", "x ~ ''", "x[0]",
)  # fmt: skip
"""What is tried on an object: none of it may look anything up on it but a mapping's or tuple's items."""
REFUSED = (
    "x()",
    "x.run()",
    "x | attr('run')",
    "x | map('upper')",
    "x is callable",
    "x * 9",
    "x[::2]",
    "{x: 1}",
    "x + 1",
)


class Trap:
    """An object that tells when it is touched."""

    secret = "HIDDEN"  # nobody's

    def __init__(self) -> None:
        self.touched: list[str] = []

    def __getattribute__(self, name: str) -> object:
        if name in {"touched", "__class__", "__str__"}:
            return object.__getattribute__(self, name)
        object.__getattribute__(self, "touched").append(name)
        return object.__getattribute__(self, name)

    def __getitem__(self, key: object) -> object:
        self.touched.append(f"[{key}]")
        return self

    def run(self) -> str:
        return "RUN"

    def __str__(self) -> str:
        return "an object"


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("kind", ["trap", "briefing", "module", "function", "frame"])
def test_nothing_of_a_real_object_is_reached(attack: str, kind: str) -> None:
    trap = Trap()
    real = {"trap": trap, "briefing": briefing(), "module": os, "function": parse, "frame": sys._getframe()}[kind]
    said = text(evaluate(parse(attack), {"x": real}, lambda: None))
    assert trap.touched == []
    assert "HIDDEN" not in said
    assert "RUN" not in said
    if "|" not in attack and "~" not in attack:
        assert said == ""


@pytest.mark.parametrize("attack", REFUSED)
def test_what_could_run_or_grow_is_refused_before_it_is_evaluated(attack: str) -> None:
    with pytest.raises(BriefgenError):
        parse(attack)


def test_a_template_is_handed_plain_values_only() -> None:
    plain = {str, int, float, bool, type(None), dict, tuple, References, Anchored}

    def kinds(value: object) -> Iterator[type]:
        yield type(value)
        inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else ()
        for each in inner:
            yield from kinds(each)

    assert set(kinds(scope(briefing(), frozenset(), words_for("en", ignore)))) <= plain


@pytest.mark.skipif(not FILES, reason="the hostile templates are not beside this checkout")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_hostile_template_costs_next_to_nothing(path: Path) -> None:
    data = typed(*path.read_text(encoding="utf-8").splitlines())
    began = time.process_time()
    with pytest.raises(BriefgenError) as caught:
        compile_template(data, "hostile.docx")
    assert time.process_time() - began < 2  # the bound is half a second; a loaded machine gets four times that
    assert "hostile.docx" in str(caught.value)


@pytest.mark.skipif(not FILES, reason="the hostile templates are not beside this checkout")
def test_all_hostile_templates_together_stay_within_128_megabytes(tmp_path: Path) -> None:
    for path in FILES:
        (tmp_path / f"{path.stem}.docx").write_bytes(typed(*path.read_text(encoding="utf-8").splitlines()))
    program = (
        "import pathlib, sys\n"
        "from briefgen.errors import BriefgenError\n"
        "from briefgen.templating.word import compile_template\n"
        "for path in sorted(pathlib.Path(sys.argv[1]).glob('*.docx')):\n"
        "    try: compile_template(path.read_bytes(), path.name)\n"
        "    except BriefgenError: continue\n"
        "    sys.exit(path.name)\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(status.partition('VmHWM:')[2].split()[0])\n"
    )
    if not Path("/proc/self/status").is_file():
        pytest.skip("this system does not tell a process its peak")
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 128 * 1024  # kibibytes
