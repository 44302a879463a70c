"""The bytes at an address: the one place where the network is used, and only for an address that the user gave.

What an address may lead to is bounded: schemes, hosts, redirects, time and size.
"""

import contextlib
import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from email.message import Message
from html import unescape
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from briefgen.errors import SourceError
from briefgen.patterns import Pattern
from briefgen.readers.network import PATIENCE, SAVE, Place, Route, ask, place_of

SECONDS: Final = 30
"""How long all of it may take, from the first name looked up to the last byte."""
MOST_REDIRECTS: Final = 5
_CHUNK: Final = 2**16
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_STATES: Final = Pattern(rb"(?i)charset\s{0,4}=|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff")
_REFRESH: Final = Pattern(
    rb"""(?i)<meta\s[^>]{0,80}http-equiv\s{0,4}=\s{0,4}["']?refresh["']?[^>]{0,80}content\s{0,4}=\s{0,4}["']?\s{0,4}"""
    rb"""[0-5](?:\.\d{0,4})?\s{0,4}[;,]\s{0,4}url\s{0,4}=\s{0,4}["']?(?P<target>[^"'>\s]{1,2000})"""
)
_MEMBER: Final = b"\x1f\x8b"
"""What a member of a gzip file begins with: it may have several (RFC 1952 2.2)."""
_SMALL: Final = 16 * 1024
"""Larger pages that lead on at once are pages all the same: they load themselves anew, or show what they hold."""
_HEADERS: Final = {
    "User-Agent": "briefgen (+reads one page that its user asked for)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_REASONS: Final = {
    401: "it wants a password",
    402: "it wants money",
    403: "it refuses programs, or this machine",
    404: "there is no such page",
    410: "the page was taken away",
    429: "it was asked too often",
    451: "it may not show the page for reasons of law",
}
_WHY: Final[dict[tuple[type[Exception], ...], str]] = {
    (TimeoutError,): f"it does not answer within {PATIENCE} seconds, or sends too slowly",
    (ssl.SSLCertVerificationError,): "its certificate cannot be trusted",
    (ssl.SSLError,): "it speaks no TLS",
    (socket.gaierror,): "there is no such machine, or no network",
    (EOFError, http.client.IncompleteRead): "the connection broke off before its end",
}
"""The first that fits tells why a page could not be read."""
_BY_PROXY: Final = "Tunnel connection failed: "
"""What Python puts before a proxy's own words."""


class Fetched(Struct, frozen=True):
    """What an address gave."""

    data: bytes
    url: str
    """The address that it was read from in the end."""


def fetch(address: str, most: int, *, private: bool = False, proxy_of: Callable[[str], str] = lambda _: "") -> Fetched:
    """Return what stands at an address.

    Args:
        address: beginning with https:// or http://.
        most: how many bytes it may have, unpacked.
        private: whether machines of the own network are allowed.
        proxy_of: the address of the proxy for an address, empty for none.

    Raises:
        SourceError: it is no such address, leads where it may not, cannot be reached, or gives too much or nothing.
    """
    route = Route(time.monotonic() + SECONDS, private, proxy_of)
    url = address
    for _ in range(MOST_REDIRECTS + 1):
        place = place_of(url)
        found = _visited(place, route, most)
        if isinstance(found, Fetched):
            return found
        if place.scheme == "https" and urlsplit(found).scheme == "http":
            raise SourceError(f"{url} leads on to an unencrypted page, {found[:200]}.", SAVE)
        if found == url:
            break
        url = found
    raise SourceError(f"{address} leads on and on: more than {MOST_REDIRECTS} times.", SAVE)


def _visited(place: Place, route: Route, most: int) -> Fetched | str:
    """Return what stands at a place, or the address that it leads on to.

    Raises:
        SourceError: it cannot be read.
    """
    try:
        with contextlib.ExitStack() as opened:
            answer = ask(place, route, _HEADERS, opened)
            if answer.status in _MOVED:
                return urljoin(place.url, _location(answer.headers))
            data = _read(answer, place.url, most, route)
            return _refreshed(data, place.url) or Fetched(_declared(data, answer.headers), place.url)
    except (OSError, EOFError, http.client.HTTPException, ValueError) as error:
        raise SourceError(f"{place.url} cannot be read: {_why(error, route)}.", SAVE) from error


def _location(headers: Message) -> str:
    """Return where a redirect leads: servers that do not escape it write it in UTF-8, which was read as Latin-1."""
    given = str(headers.get("Location") or "")
    try:
        return given.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return given


def _refreshed(data: bytes, url: str) -> str:
    """Return where a small page leads a browser on to at once; nothing where it leads nowhere, or to itself."""
    found = _REFRESH.search(data) if len(data) <= _SMALL else None
    target = urljoin(url, unescape(found["target"].decode("utf-8", "replace"))) if found else url
    return "" if target == url else target


def _read(answer: http.client.HTTPResponse, url: str, most: int, route: Route) -> bytes:
    if answer.status != HTTPStatus.OK:
        reason = _REASONS.get(answer.status) or answer.reason or "no reason given"
        raise SourceError(f"{url} cannot be read: the server answers {answer.status}, {reason[:100]}.", SAVE)
    unpack = _Unpacked(str(answer.headers.get("Content-Encoding") or ""), url)
    found = bytearray()
    for part in _parts(answer, route):
        found += unpack.taken(part, most + 1 - len(found))
        if len(found) > most:
            message = f"{url} is larger than {most:,} bytes, too large for an article."
            raise SourceError(message, "The setting article_bytes raises the limit.")
    if found and not unpack.is_whole:
        raise EOFError
    if not found:
        raise SourceError(f"{url} is an empty page.", SAVE)
    return bytes(found)


def _parts(answer: http.client.HTTPResponse, route: Route) -> Iterator[bytes]:
    """Yield the body as it comes, and not a byte more than the server announced: it may keep the line open.

    Raises:
        EOFError: there is less than it announced.
    """
    left = answer.length
    while left is None or left > 0:
        _wait(answer, route)
        part = answer.read1(_CHUNK if left is None else min(_CHUNK, left))
        if not part:
            route.left()  # what the watch broke off looks like a body's end
            break
        left = None if left is None else left - len(part)
        yield part
    if left:
        raise EOFError


class _Unpacked:
    """What is taken out of the packing that a server put a body in."""

    def __init__(self, packed: str, url: str) -> None:
        self._kind = packed.strip().lower().removeprefix("x-") or "identity"
        if self._kind not in {"identity", "gzip", "deflate"}:
            message = f"{url} cannot be read: it is packed in a way that was not asked for ({self._kind[:40]})."
            raise SourceError(message, SAVE)
        self._unpack = zlib.decompressobj(wbits=31) if self._kind == "gzip" else None

    def taken(self, part: bytes, most: int) -> bytes:
        """Return what a part of the body unpacks to, as far as `most` bytes."""
        if self._kind == "identity":
            return part
        if self._unpack is None:
            # RFC 9110 8.4.1.2: zlib's form is meant, and the bare one is sent by some.
            is_zlib = part[0] & 0x0F == zlib.DEFLATED if part else True
            self._unpack = zlib.decompressobj(wbits=15 if is_zlib else -15)
        found = b""
        try:
            while part:
                if self._unpack.eof and not (self._kind == "gzip" and _MEMBER.startswith(part[:2])):
                    break  # what follows the packing is none
                self._unpack = zlib.decompressobj(wbits=31) if self._unpack.eof else self._unpack
                found += self._unpack.decompress(part, max(most - len(found), 1))
                part = self._unpack.unused_data
        except zlib.error as error:
            raise ValueError("it is packed wrongly") from error
        return found

    @property
    def is_whole(self) -> bool:
        """Whether the packing had its end."""
        return self._unpack is None or self._unpack.eof


def _wait(answer: http.client.HTTPResponse, route: Route) -> None:
    """Bound the wait for the next bytes."""
    raw = getattr(answer.fp, "raw", None)
    connected = getattr(raw, "_sock", None)
    left = route.left()
    if connected is not None:
        connected.settimeout(left)


def _declared(data: bytes, headers: Message) -> bytes:
    """Return a page that says its encoding itself, where only the server did."""
    charset = headers.get_content_charset("") or ""
    if headers.get_content_type() != "text/html" or not charset.isascii() or _STATES.search(data[:1024]):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return f"<!-- charset={charset} as the server said -->\n".encode() + data
    return data


def _why(error: Exception, route: Route) -> str:
    if time.monotonic() >= route.until:  # the watch broke it off, which looks like any other end
        error = TimeoutError()
    told = next((why for kinds, why in _WHY.items() if isinstance(error, kinds)), "")
    refused = str(error).partition(_BY_PROXY)[2]
    if refused:
        return f"the proxy refuses, {refused[:100]}"
    if told or not isinstance(error, OSError):
        return told or "its answer breaks the rules of HTTP"
    return error.strerror or "the connection broke off"
