"""What an address may lead to, and how each way of failing ends."""

import gzip
import http.server
import socket
import threading
import time

import pytest

from briefgen.errors import SourceError
from briefgen.readers import fetch as fetching
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

    def say_silent(self):
        time.sleep(3)

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
    ],
)
def test_what_is_no_page_is_refused(site, path, why):
    with pytest.raises(SourceError, match=why):
        fetch(f"{site}/{path}", MOST, private=True)


@pytest.mark.parametrize("path", ["slow", "silent"])
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
    public = iter([True, False])
    monkeypatch.setattr(fetching, "_is_public", lambda _: next(public))
    with pytest.raises(SourceError, match="own network"):
        fetch(f"{site}/moved", MOST)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://example.org/a", "https://", "http://a:b@example.org/", "http://[::1"]
)
def test_what_is_no_address_of_a_page_is_refused(address):
    with pytest.raises(SourceError):
        fetch(address, MOST)


def test_a_server_that_is_not_there_is_told():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(SourceError, match="cannot be read"):
            fetch(f"http://127.0.0.1:{port}/", MOST, private=True)
