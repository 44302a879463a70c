"""`pytest --accept` rewrites the golden files, which are then read before they are committed.

Whatever a test is about, every PDF that it makes is held to PDF/UA-1 and PDF/A-2a, and what the program does beside its
work (network, processes, stray files) fails it.
"""

from functools import wraps

import page
import pytest
import watch
from backends.pdf.conformance.checks import faults

from briefgen.backends import pdf


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite golden files with what came out")


def witnessed(data: bytes) -> list[str]:
    """Return what page-validation, a validator that knows nothing of ours, finds in a PDF."""
    archival = "3a" if b"<pdfaid:part>3<" in data else "2a"
    limits = page.SafetyLimits.unlimited()  # long tables and outlines are what some tests are about
    reports = (page.validate_pdf_bytes(data, profile=profile, limits=limits) for profile in ("ua1", archival))
    return [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]


@pytest.fixture(autouse=True, scope="session")
def _every_pdf_conforms():
    written = pdf._written

    @wraps(written)
    def checked(*given: object) -> bytes:
        data = written(*given)
        assert not (found := faults(data)), found
        assert not (found := witnessed(data)), found
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "_written", checked)
        yield


watch.begin()


@pytest.fixture(autouse=True)
def _nothing_unasked():
    watch.seen.clear()
    yield
    assert not watch.seen, "\n".join(watch.seen)
