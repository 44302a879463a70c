"""A command imports what it uses: `--help` imports no pipeline, and no PDF library is loaded to write Word."""

import subprocess
import sys

HEAVY = ("msgspec", "jinja2", "lxml", "docx", "reportlab", "yaml", "charset_normalizer", "importlib.metadata")
PROBE = """
import sys
from briefgen.cli import main
sys.argv = ["briefgen", *{arguments!r}]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("MODULES", *sys.modules)
"""


def loaded(*arguments):
    """The modules that are loaded when a command has ended."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE.format(arguments=arguments)], capture_output=True, text=True, check=True
    )
    return set(run.stdout.rpartition("MODULES")[2].split())


def test_help_imports_no_pipeline_and_nothing_heavy():
    modules = loaded("--help")
    assert "briefgen.cli" in modules
    ours = {name for name in modules if name.startswith("briefgen.")}
    assert ours == {"briefgen.cli", "briefgen.cli.command"}
    assert not modules.intersection(HEAVY)


def test_writing_word_loads_no_pdf_library_and_no_yaml_parser():
    modules = loaded("make", "article.txt", "--format", "docx", "-o", "out")
    assert "briefgen.pipeline" in modules
    assert not modules.intersection({"reportlab", "yaml", "importlib.metadata"})


def test_extracting_loads_no_template_and_no_backend():
    modules = loaded("extract", "article.txt", "-o", "x.yaml")
    assert not modules.intersection({"jinja2", "lxml", "docx", "reportlab", "yaml"})


def test_a_draft_without_a_pdf_loads_no_pdf_library_and_nothing_that_sends():
    loaded("extract", "article.txt", "-o", "x.yaml")
    modules = loaded("mail", "draft", "x.yaml", "--to", "a@example.org", "-o", "x.eml")
    assert "email.generator" in modules
    assert not modules.intersection({"reportlab", "smtplib", "imaplib", "sqlite3", "importlib.metadata"})


def test_the_help_of_mail_loads_no_mail():
    modules = loaded("mail", "--help")
    assert not modules.intersection({"email", "briefgen.delivery", "briefgen.mail", "msgspec"})
