"""The seams of the program: the shapes of the functions that can be swapped. Imported under TYPE_CHECKING only."""

from collections.abc import Generator, Iterator, Sequence
from typing import Protocol

from briefgen.diagnostics import Report
from briefgen.document.nodes import Document
from briefgen.document.style import HouseStyle
from briefgen.jobs import Job, Limits, Result, Work
from briefgen.model.briefing import Briefing
from briefgen.model.source import Source
from briefgen.parcels import Claim, Outcome, Parcel
from briefgen.server_settings import Server
from briefgen.settings import Settings


class Reader(Protocol):
    """From the bytes of a file to the source record that everything later quotes; of a feed, to one an article."""

    def __call__(
        self, data: bytes, name: str, report: Report, encoding: str | None = None
    ) -> Source | tuple[Source, ...]:
        """Read `data`, known to the user as `name`; `encoding` is the user's own word for it.

        Raises:
            SourceError: the article cannot be read.
        """


class Extractor(Protocol):
    """From sources to a briefing in which every statement carries its quotation."""

    def __call__(self, sources: Sequence[Source], settings: Settings, report: Report) -> Briefing:
        """Fill a briefing from `sources`.

        Raises:
            ExtractionError: there is nothing to brief on.
        """


class Backend(Protocol):
    """From a composed document to the bytes of one format."""

    def __call__(self, document: Document, style: HouseStyle, report: Report) -> bytes:
        """Write `document` in the look of `style`.

        Raises:
            RenderError: the document cannot be written in this format.
        """


class Transport(Protocol):
    """From messages to a mail server, with what becomes of each for each of its recipients."""

    def __call__(
        self,
        parcels: Sequence[Parcel],
        server: Server,
        secret: str,
        claim: Claim,
        until: float,
    ) -> Iterator[Outcome]:
        """Hand over `parcels`, asking `claim` just before the server can have one; `until` is on the monotonic clock.

        Where `claim` says no, the message is not handed over and nothing is yielded for it.

        Raises:
            MailError: the server will never take a message, which was not claimed.
        """


class Engine(Protocol):
    """From jobs to their results, on as many processors as there are."""

    def __call__(self, work: Work, jobs: Sequence[Job], limits: Limits) -> Generator[Result, None, None]:
        """Do `work` for each of `jobs`, and yield what becomes of each as it is done.

        A worker that crashes, hangs or needs too much memory costs its job, of which a result tells why, and no other.
        When the generator is closed, all workers have ended within two seconds.

        Raises:
            BatchError: there is no worker to be had.
        """
