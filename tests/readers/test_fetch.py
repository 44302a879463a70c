"""What an address may lead to, and how each way of failing ends."""

import gzip
import http.server
import socket
import threading
import time
import zlib

import pytest

from briefgen.errors import SourceError
from briefgen.readers import fetch as fetching
from briefgen.readers import network
from briefgen.readers.fetch import fetch

MOST = 100_000


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        getattr(self, f"say_{self.path.strip('/').partition('?')[0]}")()

    def answer(self, body, status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def say_ok(self):
        self.answer(b"<p>The talks began.", Content_Type="text/html; charset=utf-8")

    def say_packed(self):
        self.answer(gzip.compress(b"The talks began. " * 3), Content_Encoding="gzip")

    def say_members(self):
        self.answer(b"".join(map(gzip.compress, (b"The talks", b"", b" began."))), Content_Encoding="gzip")

    def say_members_apart(self):
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for piece in (b"The talks", b" began."):
            self.wfile.write(gzip.compress(piece))
            self.wfile.flush()
            time.sleep(0.1)

    def say_padded(self):
        self.answer(gzip.compress(b"The talks began.") + bytes(20), Content_Encoding="gzip")

    def say_bomb(self):
        self.answer(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    def say_broken(self):
        self.answer(b"no gzip", Content_Encoding="gzip")

    def say_moved(self):
        self.answer(b"", 302, Location="/ok")

    def say_loop(self):
        self.answer(b"", 302, Location=f"/loop?{time.monotonic_ns()}")

    def say_itself(self):
        self.answer(b"", 302, Location="/itself")

    def say_inside(self):
        self.answer(b"", 302, Location="file:///etc/passwd")

    def say_away(self):
        self.answer(b"gone", 404)

    def say_nothing(self):
        self.answer(b"")

    def say_korean(self):
        self.answer("<p>회담".encode("euc-kr"), Content_Type="text/html; charset=euc-kr")

    def say_endless(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(1000):
            self.wfile.write(b"x" * 10_000)

    def say_slow(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def say_slow_head(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100):
            self.wfile.write(f"X-{number}: a\r\n".encode())
            self.wfile.flush()
            time.sleep(0.1)

    def say_silent(self):
        time.sleep(3)

    def say_deflated(self):
        self.answer(zlib.compress(b"The talks began."), Content_Encoding="deflate")

    def say_bare(self):
        packing = zlib.compressobj(wbits=-15)
        self.answer(packing.compress(b"The talks began.") + packing.flush(), Content_Encoding="deflate")

    def say_brotli(self):
        self.answer(b"\x0b\x02\x80", Content_Encoding="br")

    def say_kept_open(self):
        self.send_response(200)
        self.send_header("Content-Length", "16")
        self.end_headers()
        self.wfile.write(b"The talks began.")
        self.wfile.flush()
        time.sleep(3)

    def say_without_length(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"The talks began.")

    def say_cut(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"The talks began.")

    def say_cut_packed(self):
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(gzip.compress(b"The talks began. " * 3)[:-12])

    def say_cut_chunks(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"10\r\nThe talks began.\r\n20\r\nThey")

    def say_cookie_wall(self):
        self.answer(b"<p>Please accept our cookies.", 403, Content_Type="text/html")

    def say_refresh(self):
        self.answer(b'<html><meta http-equiv="refresh" content="0; url=/ok?a=1&amp;b=2"></html>')

    def say_refresh_inside(self):
        self.answer(b'<html><meta http-equiv="refresh" content="0;url=file:///etc/passwd"></html>')

    def say_reloading(self):
        self.answer(b'<meta http-equiv="refresh" content="300"><p>The talks began.')

    def say_unescaped(self):
        self.answer(b"", 302, Location="/ok?q=\u00c3\u00a9 x")

    def say_asked(self):
        self.answer(f"{self.headers['Host']} {self.path}".encode())

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # clients that leave are the point


@pytest.fixture(scope="module")
def site():
    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("ok", b"<p>The talks began."),
        ("packed", b"The talks began. " * 3),
        ("members", b"The talks began."),
        ("members_apart", b"The talks began."),
        ("padded", b"The talks began."),
        ("deflated", b"The talks began."),
        ("bare", b"The talks began."),
        ("kept_open", b"The talks began."),
        ("without_length", b"The talks began."),
        ("refresh", b"<p>The talks began."),
        ("reloading", b'<meta http-equiv="refresh" content="300"><p>The talks began.'),
        ("unescaped", b"<p>The talks began."),
        ("moved", b"<p>The talks began."),
        ("korean", "<!-- charset=euc-kr as the server said -->\n<p>회담".encode("euc-kr")),
    ],
)
def test_a_page_is_read(site, path, data):
    assert fetch(f"{site}/{path}", MOST, private=True).data == data


def test_the_address_is_the_one_that_it_led_to(site):
    assert fetch(f"{site}/moved", MOST, private=True).url == f"{site}/ok"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("bomb", "too large"),
        ("endless", "too large"),
        ("broken", "breaks the rules"),
        ("loop", "leads on and on"),
        ("itself", "leads on and on"),
        ("inside", "is not fetched"),
        ("away", "404, there is no such page"),
        ("nothing", "is an empty page"),
        ("brotli", r"packed in a way that was not asked for \(br\)"),
        ("cut", "broke off before its end"),
        ("cut_packed", "broke off before its end"),
        ("cut_chunks", "broke off before its end"),
        ("cookie_wall", "403, it refuses programs"),
        ("refresh_inside", "is not fetched"),
    ],
)
def test_what_is_no_page_is_refused(site, path, why):
    with pytest.raises(SourceError, match=why):
        fetch(f"{site}/{path}", MOST, private=True)


@pytest.mark.parametrize("path", ["slow", "slow_head", "silent"])
def test_a_server_that_is_slow_is_left(site, path, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(SourceError, match="does not answer"):
        fetch(f"{site}/{path}", MOST, private=True)
    assert time.monotonic() - began < 2.5


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "10.1.2.3", "169.254.169.254", "[::ffff:127.0.0.1]", "localhost"]
)
def test_the_own_network_is_refused(host):
    with pytest.raises(SourceError, match=r"own network|no such machine"):
        fetch(f"http://{host}:9/", MOST)


def test_a_page_that_leads_into_the_own_network_is_not_followed(site, monkeypatch):
    public = iter([True, True, False])
    monkeypatch.setattr(network, "is_public", lambda _: next(public))
    with pytest.raises(SourceError, match="own network"):
        fetch(f"{site}/moved", MOST)


@pytest.mark.parametrize(
    "address",
    [
        *("file:///etc/passwd", "ftp://example.org/a", "https://", "http://a:b@example.org/", "http://[::1"),
        *("https://example.org/\udcff", "https://example.org/a?\udcff", "http://example.org\0/"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(address):
    with pytest.raises(SourceError, match=r"is no address of a page|is not fetched"):
        fetch(address, MOST)


def test_a_server_that_is_not_there_is_told():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(SourceError, match="cannot be read"):
            fetch(f"http://127.0.0.1:{port}/", MOST, private=True)


def test_a_name_that_nobody_answers_for_is_given_up(monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(3) or [])
    began = time.monotonic()
    with pytest.raises(SourceError, match="does not answer"):
        fetch("http://example.org/", MOST)
    assert time.monotonic() - began < 2


def test_a_machine_is_named_with_its_port_and_an_usual_port_is_left_out(site):
    said = fetch(f"{site}/asked?a=b#part", MOST, private=True).data.decode()
    assert said == f"{site.removeprefix('http://')} /asked?a=b"
    assert network.place_of("https://example.org:443/").authority == "example.org"
    assert network.place_of("http://[2001:db8::1]:8080/").authority == "[2001:db8::1]:8080"


def test_an_address_of_version_six_is_asked():
    try:
        server = type("Six", (Server,), {"address_family": socket.AF_INET6})(("::1", 0), Handler)
    except OSError:
        pytest.skip("this machine has no IPv6")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"[::1]:{server.server_port}"
    assert fetch(f"http://{address}/asked", MOST, private=True).data.decode() == f"{address} /asked"
    server.shutdown()
    server.server_close()


class Proxy(http.server.BaseHTTPRequestHandler):
    """A proxy that answers for every machine, and opens a tunnel to none."""

    def do_GET(self):
        body = f"{self.path} {self.headers['Host']} {self.headers['Proxy-Authorization']}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self):
        self.send_error(407, f"Who asks for {self.path}")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def proxy():
    server = Server(("127.0.0.1", 0), Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def unknown(monkeypatch):
    """Names that only the proxy knows, as in an office."""
    known = socket.getaddrinfo

    def look_up(host, *rest, **named):
        if host.endswith(".example"):
            raise socket.gaierror
        return known(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.mark.usefixtures("unknown")
def test_a_proxy_is_told_the_whole_address_and_the_users_name(proxy):
    said = fetch("http://news.example/a?b", MOST, proxy_of=lambda _: f"http://clerk:a%20b@{proxy}").data.decode()
    assert said == "http://news.example/a?b news.example Basic Y2xlcms6YSBi"


@pytest.mark.usefixtures("unknown")
def test_a_proxy_that_opens_no_tunnel_is_told(proxy):
    with pytest.raises(SourceError, match=r"the proxy refuses, 407 Who asks for news\.example:443"):
        fetch("https://news.example/a", MOST, proxy_of=lambda _: proxy)


def test_no_proxy_is_asked_for_the_own_network(site, proxy):
    assert fetch(f"{site}/ok", MOST, private=True, proxy_of=lambda _: proxy).data == b"<p>The talks began."
    with pytest.raises(SourceError, match="own network"):
        fetch(f"{site}/ok", MOST, proxy_of=lambda _: proxy)


@pytest.mark.usefixtures("unknown")
@pytest.mark.parametrize("address", ["socks5://127.0.0.1:1080", "https://127.0.0.1:3128", "http://[::1", "http://"])
def test_a_proxy_of_another_kind_is_refused(address):
    with pytest.raises(SourceError, match="is of a kind that is not known"):
        fetch("http://news.example/", MOST, proxy_of=lambda _: address)
