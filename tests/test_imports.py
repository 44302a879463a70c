"""The import contract holds, fails on a planted import, and leaves no room out."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("importlinter", reason="import-linter is not installed: pip install '.[check]'")

ROOT = Path(__file__).parents[1]


@pytest.fixture
def tree(tmp_path):
    shutil.copytree(ROOT / "briefgen", tmp_path / "briefgen", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def lint(tree):
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "200"}
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, timeout=120, check=False)


def plant(tree, module, line):
    path = tree / "briefgen" / module
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


def test_the_contract_holds(tree):
    result = lint(tree)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line", "told"),
    [
        ("model/briefing.py", "import briefgen.cli", "briefgen.model is not allowed to import briefgen.cli"),
        ("pipeline.py", "import briefgen.evaluation", "briefgen.pipeline is not allowed to import briefgen.evaluation"),
        ("evaluation/corpus.py", "import briefgen.cli", "briefgen.evaluation is not allowed to import briefgen.cli"),
        ("errors.py", "import briefgen.diagnostics", "briefgen.errors is not allowed to import briefgen.diagnostics"),
        ("readers/text.py", "import briefgen.backends", "briefgen.readers is not allowed to import briefgen.backends"),
        ("backends/html.py", "import reportlab", "briefgen.backends.html -> reportlab"),
        ("backends/html.py", "import PIL", "briefgen.backends.html -> PIL"),
        ("backends/html.py", "import briefgen.model", "briefgen.backends.html -> briefgen.model"),
        ("extractors/__init__.py", "import briefgen.document", "briefgen.extractors -> briefgen.document"),
        (
            "extractors/language/words.py",
            "import briefgen.extractors.rules",
            "briefgen.extractors.language is not allowed to import briefgen.extractors.rules",
        ),
        ("pipeline.py", "import click", "briefgen.pipeline -> click"),
        ("backends/docx/__init__.py", "import jinja2", "briefgen.backends.docx -> jinja2"),
        ("backends/pdf/__init__.py", "import docx", "briefgen.backends.pdf -> docx"),
        ("readers/text.py", "import smtplib", "briefgen.readers.text -> smtplib"),
        ("mail/text.py", "import email", "briefgen.mail.text -> email"),
        ("mail/text.py", "import briefgen.model", "briefgen.mail.text -> briefgen.model"),
        ("mail/text.py", "import briefgen.backends", "briefgen.mail is not allowed to import briefgen.backends"),
        ("pipeline.py", "import briefgen.delivery", "briefgen.pipeline is not allowed to import briefgen.delivery"),
        ("batch/running.py", "import distributed", "briefgen.batch.running -> distributed"),
        ("document/nodes.py", "import msgspec", "briefgen.document.nodes -> msgspec"),
        ("document/walk.py", "from briefgen.errors import BriefgenError", "briefgen.document.walk -> briefgen.errors"),
    ],
)
def test_a_planted_import_fails(tree, module, line, told):
    plant(tree, module, line)
    result = lint(tree)
    assert result.returncode == 1
    assert told in result.stdout


def test_a_room_that_is_not_in_the_contract_fails(tree):
    (tree / "briefgen" / "attic.py").write_text('"""A room that nobody placed."""\n', encoding="utf-8")
    result = lint(tree)
    assert result.returncode == 1
    assert "briefgen.attic" in result.stdout
