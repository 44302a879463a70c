"""The bytes at an address: the one place where the network is used, and only for an address that the user gave.

What an address may lead to is bounded: schemes, hosts, redirects, time and size. The host's addresses are looked up
once, checked, and connected to as they were checked, so that a name cannot mean another machine a moment later.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from email.message import Message
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from briefgen.errors import SourceError
from briefgen.patterns import Pattern

SECONDS: Final = 30
"""How long all of it may take, from the first name looked up to the last byte."""
PATIENCE: Final = 10
"""How long a server may say nothing."""
MOST_REDIRECTS: Final = 5
_CHUNK: Final = 2**16
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_STATES: Final = Pattern(rb"(?i)charset\s{0,4}=|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff")
_PORTS: Final = {"http": 80, "https": 443}
_SAVE: Final = "Open it in a browser, save the page, and give the file."
_HEADERS: Final = {
    "User-Agent": "briefgen (+reads one page that its user asked for)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
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


class Fetched(Struct, frozen=True):
    """What an address gave."""

    data: bytes
    url: str
    """The address that it was read from in the end."""


class _Place(Struct, frozen=True):
    scheme: str
    host: str
    port: int
    path: str


def fetch(address: str, most: int, *, private: bool = False) -> Fetched:
    """Return what stands at an address.

    Args:
        address: beginning with https:// or http://.
        most: how many bytes it may have, unpacked.
        private: whether machines of the own network are allowed.

    Raises:
        SourceError: it is no such address, leads where it may not, cannot be reached, or gives too much or nothing.
    """
    until = time.monotonic() + SECONDS
    url = address
    for _ in range(MOST_REDIRECTS + 1):
        place = _place(url)
        try:
            with contextlib.ExitStack() as opened:
                answer = _ask(place, url, until, opened, private=private)
                if answer.status not in _MOVED:
                    return _read(answer, url, most, until)
                target = urljoin(url, answer.headers.get("Location") or "")
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _unreachable(url, error) from error
        if place.scheme == "https" and urlsplit(target).scheme == "http":
            raise SourceError(f"{url} leads on to an unencrypted page, {target[:200]}.", _SAVE)
        if target == url:
            break
        url = target
    raise SourceError(f"{address} leads on and on: more than {MOST_REDIRECTS} times.", _SAVE)


def _place(url: str) -> _Place:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise SourceError(f"{url[:200]} is no address of a page.", "Such as https://example.org/article.") from error
    if parts.scheme not in _PORTS or not host:
        raise SourceError(f"{url[:200]} is not fetched: only https:// and http:// are.", _SAVE)
    if parts.username or parts.password:
        raise SourceError("An address with a password in it is not fetched.", _SAVE)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _Place(parts.scheme, host, port, _quoted(path))


def _quoted(path: str) -> str:
    """Return a path in which whatever may not stand in a request is escaped (RFC 3986 2.1)."""
    return "".join(each if "!" <= each <= "~" else "".join(f"%{byte:02X}" for byte in each.encode()) for each in path)


def _ask(
    place: _Place, url: str, until: float, opened: contextlib.ExitStack, *, private: bool
) -> http.client.HTTPResponse:
    """Send the request and return the answer with its body unread; what has to be closed goes to `opened`."""
    connection = http.client.HTTPConnection(place.host, place.port)
    connection.sock = opened.enter_context(_connected(place, url, until, private=private))
    opened.callback(connection.close)
    connection.request("GET", place.path, headers=_HEADERS)
    return opened.enter_context(connection.getresponse())


def _connected(place: _Place, url: str, until: float, *, private: bool) -> socket.socket:
    found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    numbers = [str(each[4][0]) for each in found]
    if not private and (own := [number for number in numbers if not _is_public(number)]):
        message = f"{url} is not fetched: it leads to a machine of the own network ({own[0]})."
        raise SourceError(message, "--allow-private allows it.")
    failure: OSError = OSError("no address")
    for number in numbers:
        try:
            plain = socket.create_connection((number, place.port), timeout=_left(until))
        except OSError as error:
            failure = error
            continue
        if place.scheme == "http":
            return plain
        with plain:  # the wrapper takes it over, or it is closed
            return ssl.create_default_context().wrap_socket(plain, server_hostname=place.host)
    raise failure


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    inner = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    address = inner or address
    return address.is_global and not address.is_multicast


def _left(until: float) -> float:
    """Return how long to wait for the next sign of a server.

    Raises:
        TimeoutError: no longer.
    """
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return min(left, PATIENCE)


def _read(answer: http.client.HTTPResponse, url: str, most: int, until: float) -> Fetched:
    if answer.status != HTTPStatus.OK:
        reason = _REASONS.get(answer.status) or answer.reason or "no reason given"
        raise SourceError(f"{url} cannot be read: the server answers {answer.status}, {reason[:100]}.", _SAVE)
    packed = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if packed not in {"identity", "gzip", "x-gzip"}:
        raise SourceError(f"{url} cannot be read: it is packed in a way that was not asked for ({packed[:40]}).", _SAVE)
    unpack = zlib.decompressobj(wbits=31) if packed != "identity" else None
    found = bytearray()
    while True:
        _wait(answer, until)
        part = answer.read1(_CHUNK)
        if not part:
            break
        found += _unpacked(unpack, part, most + 1 - len(found)) if unpack else part
        if len(found) > most:
            message = f"{url} is larger than {most:,} bytes, too large for an article."
            raise SourceError(message, "The setting article_bytes raises the limit.")
    if not found:
        raise SourceError(f"{url} is an empty page.", _SAVE)
    return Fetched(_declared(bytes(found), answer.headers), url)


def _unpacked(unpack: "zlib._Decompress", part: bytes, most: int) -> bytes:
    try:
        return unpack.decompress(part, max(most, 1))
    except zlib.error as error:
        raise ValueError("it is packed wrongly") from error


def _wait(answer: http.client.HTTPResponse, until: float) -> None:
    """Bound the wait for the next bytes: a server that says a byte a second would keep us for ever."""
    raw = getattr(answer.fp, "raw", None)
    connected = getattr(raw, "_sock", None)
    left = _left(until)
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


def _unreachable(url: str, error: Exception) -> SourceError:
    if isinstance(error, SourceError):
        return error
    if isinstance(error, TimeoutError):
        why = f"it does not answer within {PATIENCE} seconds, or sends too slowly"
    elif isinstance(error, ssl.SSLError):
        why = (
            "its certificate cannot be trusted"
            if isinstance(error, ssl.SSLCertVerificationError)
            else "it speaks no TLS"
        )
    elif isinstance(error, socket.gaierror):
        why = "there is no such machine, or no network"
    elif isinstance(error, OSError):
        why = error.strerror or "the connection broke off"
    else:
        why = "its answer breaks the rules of HTTP"
    return SourceError(f"{url} cannot be read: {why}.", _SAVE)
