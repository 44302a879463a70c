"""`pytest --accept` rewrites the golden files, which are then read before they are committed.

Whatever a test is about, every PDF that it makes is held to PDF/UA-1 and PDF/A-2a, every document is searched for what
it may not carry, and what the program does beside its work (network, processes, stray files) fails it.
"""

import sys
from functools import wraps

import page
import pytest
import watch
from backends.pdf.conformance.checks import faults
from carried import in_mail, in_page, in_pdf, in_word

from briefgen.backends import html, pdf
from briefgen.backends.docx import render as word
from briefgen.mail import eml


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite golden files with what came out")


def witnessed(data: bytes) -> list[str]:
    """Return what page-validation, a validator that knows nothing of ours, finds in a PDF."""
    archival = "3a" if b"<pdfaid:part>3<" in data else "2a"
    limits = page.SafetyLimits.unlimited()  # long tables and outlines are what some tests are about
    reports = (page.validate_pdf_bytes(data, profile=profile, limits=limits) for profile in ("ua1", archival))
    return [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]


def faults_of_pdf(data: bytes) -> list[str]:
    """Return what is wrong with a PDF, in our own eyes and in those of others."""
    return [*faults(data), *witnessed(data), *in_pdf(data)]


WRITERS = (
    (pdf, "_written", faults_of_pdf),
    (sys.modules[word.__module__], "to_bytes", in_word),
    (html, "render", in_page),
    (eml, "_written", in_mail),
)
"""Where the bytes of each kind of document come from, and what finds the faults in them."""


@pytest.fixture(autouse=True, scope="session")
def _every_document_is_sound():
    with pytest.MonkeyPatch.context() as patch:
        for module, name, look in WRITERS:
            patch.setattr(module, name, checked(getattr(module, name), look))
        yield


def checked(write, look):
    @wraps(write)
    def sound(*given, **named):
        data = write(*given, **named)
        assert not (found := list(look(data))), found
        return data

    return sound


watch.begin()


@pytest.fixture(autouse=True)
def _nothing_unasked():
    watch.seen.clear()
    yield
    assert not watch.seen, "\n".join(watch.seen)
