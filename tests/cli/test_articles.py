"""What the environment says of the way to an address."""

import pytest

from briefgen.cli.articles import proxy_of


@pytest.mark.parametrize(
    ("address", "proxy"),
    [
        ("https://example.org/a", "http://one:3128"),
        ("http://example.org/a", "http://two:3128"),
        ("http://inside.example.net/a", ""),
        ("https://example.org:8443/a", "http://one:3128"),
    ],
)
def test_the_usual_variables_name_the_proxy(monkeypatch, address, proxy):
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://one:3128")
    monkeypatch.setenv("http_proxy", "http://two:3128")
    monkeypatch.setenv("NO_PROXY", "example.net")
    assert proxy_of(address) == proxy
