"""The way to a machine: where an address leads, whether it may, and the connection, by a proxy where there is one.

A host's addresses are looked up once, checked, and connected to as they were checked, so that a name cannot mean
another machine a moment later. Behind a proxy it is the proxy that looks up; what is known here of the own network is
refused all the same.
"""

import base64
import contextlib
import http.client
import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from briefgen.errors import SourceError

PATIENCE: Final = 10
"""How many seconds a machine may say nothing."""
_PROXIED_PATIENCE: Final = 2
"""How long a name is looked up that a proxy will look up again: inside an office it is often not known."""
_PORTS: Final = {"http": 80, "https": 443}
SAVE: Final = "Open it in a browser, save the page, and give the file."
"""What to do where a page cannot be fetched."""
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for those of IPv4 (RFC 6052)."""


class Place(Struct, frozen=True):
    """Where an address leads."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as a request names it: IPv6 in brackets, the usual port left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


class Route(Struct, frozen=True):
    """How places are reached."""

    until: float
    """When all has to be over, on the monotonic clock."""
    private: bool
    """Whether machines of the own network are allowed."""
    proxy_of: Callable[[str], str]
    """The address of the proxy for an address; empty where it is asked directly."""

    def left(self) -> float:
        """Return how long to wait for the next sign of a machine.

        Raises:
            TimeoutError: no longer.
        """
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, PATIENCE)


def place_of(url: str) -> Place:
    """Return where an address leads.

    Raises:
        SourceError: it is no address of a page.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        path = _quoted((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    except (ValueError, UnicodeError) as error:
        raise SourceError(f"{url[:200]} is no address of a page.", "Such as https://example.org/article.") from error
    if parts.scheme not in _PORTS or not host or not host.isprintable():
        raise SourceError(f"{url[:200]} is not fetched: only https:// and http:// are.", SAVE)
    if parts.username or parts.password:
        raise SourceError("An address with a password in it is not fetched.", SAVE)
    return Place(url, parts.scheme, host, port, path)


def _quoted(path: str) -> str:
    """Return a path in which whatever may not stand in a request is escaped (RFC 3986 2.1)."""
    return "".join(each if "!" <= each <= "~" else "".join(f"%{byte:02X}" for byte in each.encode()) for each in path)


def ask(place: Place, route: Route, headers: dict[str, str], opened: contextlib.ExitStack) -> http.client.HTTPResponse:
    """Send a request and return the answer with its body unread; what has to be closed goes to `opened`.

    Raises:
        SourceError: the place is in the own network, or its proxy is of a kind that is not known.
        OSError: it cannot be reached.
    """
    proxy = route.proxy_of(place.url)
    numbers = _allowed(place, route, _PROXIED_PATIENCE if proxy else PATIENCE)
    own = any(not is_public(number) for number in numbers)
    named = {"Host": place.authority, **headers}
    if proxy and not own:
        middle, secret = _proxy(proxy)
        connection = _by_proxy(place, middle, secret, route, opened)
        if place.scheme == "http":  # RFC 9112 3.2.2: a proxy is told the whole address
            connection.request("GET", f"http://{place.authority}{place.path}", headers=named | secret)
            return opened.enter_context(connection.getresponse())
    else:
        connection = http.client.HTTPConnection(place.host, place.port)
        connection.sock = _connected(numbers, place.port, route, opened)
        opened.callback(connection.close)
    if place.scheme == "https":
        secured = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=place.host)
        connection.sock = opened.enter_context(secured)
    connection.request("GET", place.path, headers=named)
    return opened.enter_context(connection.getresponse())


def _by_proxy(
    place: Place, proxy: Place, secret: dict[str, str], route: Route, opened: contextlib.ExitStack
) -> http.client.HTTPConnection:
    connection = http.client.HTTPConnection(proxy.host, proxy.port)
    opened.callback(connection.close)
    if place.scheme == "https":
        connection.set_tunnel(place.host, place.port, headers=secret)
        # What `connect` would open itself has neither our bounds nor our watch.
        numbers = _looked_up(proxy, route.left())
        connection._create_connection = lambda *_: _connected(numbers, proxy.port, route, opened)  # type: ignore[attr-defined]  # noqa: SLF001
        connection.connect()
    else:
        connection.sock = _connected(_looked_up(proxy, route.left()), proxy.port, route, opened)
    return connection


def _proxy(address: str) -> tuple[Place, dict[str, str]]:
    """Return where a proxy is, and the field that names its user.

    Raises:
        SourceError: it is none that is asked by HTTP.
    """
    try:
        parts = urlsplit(address if "//" in address else f"http://{address}")
        port = parts.port or _PORTS["http"]
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.scheme != "http" or not parts.hostname:
        message = "The proxy that the environment names is of a kind that is not known: only http:// is."
        raise SourceError(message, "Set HTTPS_PROXY and HTTP_PROXY, such as http://proxy.example.org:3128.")
    named = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    secret = base64.b64encode(named.encode()).decode("ascii")
    fields = {"Proxy-Authorization": f"Basic {secret}"} if parts.username else {}
    return Place("", "http", parts.hostname, port, ""), fields


def _allowed(place: Place, route: Route, patience: float) -> list[str]:
    """Return the addresses of a place's machine; none where only its proxy knows them.

    Raises:
        SourceError: it is one of the own network.
    """
    try:
        numbers = _looked_up(place, min(route.left(), patience))
    except (socket.gaierror, TimeoutError):
        if patience == _PROXIED_PATIENCE:
            return []
        raise
    if not route.private and (own := [number for number in numbers if not is_public(number)]):
        message = f"{place.url} is not fetched: it leads to a machine of the own network ({own[0]})."
        raise SourceError(message, "--allow-private allows it.")
    return numbers


def _looked_up(place: Place, seconds: float) -> list[str]:
    """Return the addresses of a host: the system has no bound on how long that may take."""
    answers: queue.Queue[list[str] | OSError] = queue.Queue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
            answers.put([str(each[4][0]) for each in found])
        except OSError as error:
            answers.put(error)

    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _connected(numbers: list[str], port: int, route: Route, opened: contextlib.ExitStack) -> socket.socket:
    failure: OSError = OSError("no address")
    for number in numbers:
        try:
            plain = socket.create_connection((number, port), timeout=route.left())
        except OSError as error:
            failure = error
            continue
        opened.enter_context(_watched(plain, route))
        return opened.enter_context(plain)
    raise failure


@contextlib.contextmanager
def _watched(connected: socket.socket, route: Route) -> Iterator[None]:
    """Break a connection off when its time is over: a byte every second would keep us for ever."""
    twin = connected.dup()  # encryption takes the other one over

    def break_off() -> None:
        with contextlib.suppress(OSError):
            twin.shutdown(socket.SHUT_RDWR)

    watch = threading.Timer(max(route.until - time.monotonic(), 0), break_off)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        twin.close()


def is_public(number: str) -> bool:
    """Tell whether an address is one of the open network, whatever form of IPv6 it hides in.

    >>> is_public("1.1.1.1"), is_public("::ffff:127.0.0.1"), is_public("64:ff9b::a01:203")
    (True, False, False)
    """
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        address = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _TRANSLATED else inner or address
    return address.is_global and not address.is_multicast
