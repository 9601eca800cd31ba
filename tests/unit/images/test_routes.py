"""Pictures through the proxy that the environment names, from real servers on this machine."""

from __future__ import annotations

import base64
import socket
import threading

import pytest
from werkzeug import Response

from agent.errors import PictureError
from agent.images import addresses
from agent.images.addresses import RefusedAddress
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.images.routes import Routes

DATA = b"a picture, as far as fetching goes"


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


@pytest.fixture
def names(monkeypatch):
    """What names of the world outside lead to, as this machine looks them up."""
    known, real = {}, socket.getaddrinfo

    def look_up(host, port, *args, **options):
        if host in known:
            return real(known[host], port, *args, **options)
        if host != "127.0.0.1":
            raise socket.gaierror(-2, "unknown")
        return real(host, port, *args, **options)

    monkeypatch.setattr(addresses.socket, "getaddrinfo", look_up)
    return known


@pytest.fixture
def fetch(tmp_path):
    """Fetches with what the environment says at that moment."""
    opened = []

    def one(address, **options):
        web = RemotePictures(PictureCache(tmp_path), seconds=5, sleep=lambda _: None, **options)
        opened.append(web)
        return web.fetch(address).read_bytes()

    yield one
    for web in opened:
        web.close()


def test_a_proxy_is_asked_in_place_of_the_server(environment, names, fetch, httpserver):
    seen = []
    httpserver.expect_request("/a.png").respond_with_handler(
        lambda request: seen.append(request.headers) or Response(DATA)
    )
    names["shop.example"] = "93.184.216.34"
    environment.setenv("HTTP_PROXY", f"http://me:p%40ss@127.0.0.1:{httpserver.port}")
    assert fetch("http://shop.example/a.png") == DATA
    assert seen[0]["Host"] == "shop.example"
    assert base64.b64decode(seen[0]["Proxy-Authorization"].split()[1]) == b"me:p@ss"


def test_a_proxy_may_be_named_without_a_scheme_and_look_names_up_alone(
    environment, names, fetch, httpserver
):
    httpserver.expect_request("/a.png").respond_with_data(DATA)
    environment.setenv("all_proxy", f"127.0.0.1:{httpserver.port}")
    assert "shop.example" not in names
    assert fetch("http://shop.example/a.png") == DATA


def test_no_proxy_goes_straight(environment, fetch, httpserver, unused_port):
    httpserver.expect_request("/a.png").respond_with_data(DATA)
    environment.setenv("HTTP_PROXY", f"http://127.0.0.1:{unused_port}")
    environment.setenv("NO_PROXY", "elsewhere.example,127.0.0.1")
    assert fetch(f"http://127.0.0.1:{httpserver.port}/a.png", allow_private=True) == DATA
    routes = Routes()
    assert routes.proxy("http://shop.example/a.png")
    assert not routes.proxy("http://www.elsewhere.example/a.png")
    assert not routes.proxy("https://shop.example/a.png")


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "inner.example"])
def test_private_addresses_are_refused_through_a_proxy_too(
    environment, names, fetch, httpserver, host
):
    names.update({host: host, "inner.example": "192.168.1.7"})
    httpserver.expect_request("/a.png").respond_with_data(DATA)
    environment.setenv("HTTP_PROXY", f"http://127.0.0.1:{httpserver.port}")
    with pytest.raises(RefusedAddress, match="--allow-private-hosts"):
        fetch(f"http://{host}/a.png")
    assert fetch(f"http://{host}/a.png", allow_private=True) == DATA


def test_a_redirect_into_a_private_network_is_refused_behind_a_proxy(
    environment, names, fetch, httpserver
):
    names.update({"shop.example": "93.184.216.34", "10.0.0.1": "10.0.0.1"})
    httpserver.expect_request("/a.png").respond_with_data(
        status=302, headers={"Location": "http://10.0.0.1/b.png"}
    )
    environment.setenv("HTTP_PROXY", f"http://127.0.0.1:{httpserver.port}")
    with pytest.raises(RefusedAddress):
        fetch("http://shop.example/a.png")


def test_a_proxy_that_refuses_a_tunnel_is_named(environment, names, fetch):
    names["shop.example"] = "93.184.216.34"
    server, asked = socket.create_server(("127.0.0.1", 0)), []

    def refuse():
        connection, _ = server.accept()
        asked.append(connection.recv(4096).split(b"\r\n")[0])
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        connection.close()

    thread = threading.Thread(target=refuse)
    thread.start()
    environment.setenv("HTTPS_PROXY", f"http://127.0.0.1:{server.getsockname()[1]}")
    with pytest.raises(PictureError, match="the proxy answers 407 Proxy Authentication"):
        fetch("https://shop.example/a.png")
    thread.join()
    server.close()
    assert asked == [b"CONNECT shop.example:443 HTTP/1.1"]


def test_a_proxy_that_is_not_there_is_named_without_its_password(
    environment, names, fetch, unused_port
):
    environment.setenv("HTTP_PROXY", f"http://me:secret@127.0.0.1:{unused_port}")
    with pytest.raises(PictureError) as caught:
        fetch("http://shop.example/a.png")
    assert str(caught.value) == "the proxy 127.0.0.1 cannot be reached"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "http://", "http://a:b"])
def test_a_proxy_of_another_kind_fails_the_picture_alone(environment, names, fetch, proxy):
    environment.setenv("ALL_PROXY", proxy)
    with pytest.raises(PictureError, match="the environment names a proxy"):
        fetch("http://shop.example/a.png")


@pytest.fixture
def unused_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
