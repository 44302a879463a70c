"""Cold starts as ratios: `briefgen make` and `--help` beside what a user would run instead, taken in turns.

    python benchmarks/cold.py [--runs 21]

The peers are scripts beside the repository (`../shared/benchmarks/peers.py`); where they are absent their rows are
left out, and that is said. Bytecode is compiled first on both sides, or imports would cost twice.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from pdf_programs import FOLDERS
from timing import ROOT, clean_environment, compile_bytecode, spread

PEERS = ROOT.parent / "shared" / "benchmarks" / "peers.py"
ARTICLE = ROOT / "briefs" / "nara-summit" / "article.txt"
FACES = (("Carlito-Regular.ttf", "Carlito-Bold.ttf"), ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"))
"""The faces of the sample's template (Calibri's twin first), given to the peer too."""


@dataclass(frozen=True)
class Case:
    """What is measured, beside what, and how much dearer it may be."""

    name: str
    ours: tuple[str, ...]
    peer_name: str
    peer: tuple[str, ...]
    goal: float
    aim: float | None = None
    target: Path | None = None
    """What our command writes: removed before each run, and looked for after it."""


def main() -> int:
    """Measure every case and print a Markdown table; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=21, help="rounds that count, after one that does not")
    options = parser.parse_args()
    compile_bytecode()
    with tempfile.TemporaryDirectory() as folder:
        environment = {**clean_environment(), **peer_faces()}
        found = tuple(cases(Path(folder)))
        taken = measure(found, environment, options.runs)
    return report(found, taken, options.runs)


def cases(folder: Path) -> Iterator[Case]:
    """Yield what can be measured here, saying on standard error what cannot."""
    program = str(Path(sys.executable).with_name("briefgen"))
    if not PEERS.is_file():
        print(f"No peers at {PEERS}: make is not measured.", file=sys.stderr)
    else:
        yield make(program, folder, "pdf", ("reportlab", 2.5, 1.6))
        if find_spec("docxtpl"):
            yield make(program, folder, "docx", ("docxtpl", 2.0, 1.3))
        else:
            print("docxtpl is not installed (pip install '.[benchmark]'): DOCX is not measured.", file=sys.stderr)
    yield Case("briefgen --help", (program, "--help"), "python -c pass", (sys.executable, "-c", "pass"), 10.0)


def make(program: str, folder: Path, kind: str, beside: tuple[str, float, float]) -> Case:
    """Return the case of a cold `make` of the sample in one format."""
    peer, goal, aim = beside
    ours = (program, "make", str(ARTICLE), "--format", kind, "-o", str(folder / kind))
    theirs = (sys.executable, str(PEERS), peer, str(folder / f"peer.{kind}"))
    target = folder / kind / f"briefing.{kind}"
    return Case(f"briefgen make --format {kind}", ours, peer, theirs, goal, aim, target)


def measure(found: Sequence[Case], environment: dict[str, str], runs: int) -> dict[tuple[str, ...], list[float]]:
    """Return the milliseconds of every command, run in turns so that a busy moment hits all alike."""
    taken: dict[tuple[str, ...], list[float]] = {command: [] for case in found for command in (case.ours, case.peer)}
    for _ in range(runs + 1):
        for case in found:
            if case.target:
                shutil.rmtree(case.target.parent, ignore_errors=True)
            for command in (case.ours, case.peer):
                taken[command].append(milliseconds(command, environment))
            if case.target and not case.target.is_file():
                sys.exit(f"{' '.join(case.ours)} wrote no {case.target.name}.")
    return {command: times[1:] for command, times in taken.items()}  # the first round fills the disk cache


def milliseconds(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """Run a command in a process of its own and return what it took."""
    begin = time.perf_counter()
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    passed = time.perf_counter() - begin
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return passed * 1000


def report(found: Sequence[Case], taken: dict[tuple[str, ...], list[float]], runs: int) -> int:
    """Print the table of medians with their quartiles; return 1 where a goal is missed."""
    print(f"Median of {runs} runs taken in turns, in milliseconds (quartiles in brackets).\n")
    print("| what | ms | beside | ms | ratio | goal | aim |\n|---|---|---|---|---|---|---|")
    missed = 0
    for case in found:
        ratio = statistics.median(taken[case.ours]) / statistics.median(taken[case.peer])
        missed += ratio > case.goal
        aim = f"{case.aim}" if case.aim else ""
        row = (case.name, spread(taken[case.ours], 0), case.peer_name, spread(taken[case.peer], 0), f"**{ratio:.2f}**")
        print(f"| {' | '.join((*row, str(case.goal), aim))} |")
    return 1 if missed else 0


def peer_faces() -> dict[str, str]:
    """Return the variables that give the peer the faces that our template is set in."""
    for regular, bold in FACES:
        for folder in FOLDERS:
            for path in sorted(folder.rglob(regular)):
                if path.with_name(bold).is_file():
                    print(f"The peer embeds {path.stem} and {Path(bold).stem}.", file=sys.stderr)
                    return {"PEER_FONT": str(path), "PEER_BOLD": str(path.with_name(bold))}
    print("No TrueType face found for the peer: it embeds none, which flatters it.", file=sys.stderr)
    return {}


if __name__ == "__main__":
    sys.exit(main())
