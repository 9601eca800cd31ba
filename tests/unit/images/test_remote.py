"""Pictures at web addresses, from a real server on this machine."""

from __future__ import annotations

import io
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from PIL import Image
from pytest_httpserver import HTTPServer
from werkzeug import Response

from agent.errors import PictureError
from agent.images import addresses, remote
from agent.images.addresses import RefusedAddress
from agent.images.cache import PictureCache
from agent.images.hosts import AT_ONCE, PATIENCE
from agent.images.remote import RemotePictures


def drawn(color="red"):
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), color).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def slept():
    return []


@pytest.fixture
def web(tmp_path, slept):
    """Fetches from this machine too, and notes its pauses in place of waiting."""
    pictures = RemotePictures(
        PictureCache(tmp_path / "pictures"), allow_private=True, seconds=5, sleep=slept.append
    )
    yield pictures
    pictures.close()


def test_fetches_and_keeps_equal_bytes_once(web, httpserver, tmp_path):
    for name in ("/a.png", "/b.png"):
        httpserver.expect_request(name).respond_with_data(drawn())
    first, second = (web.fetch(httpserver.url_for(name)) for name in ("/a.png", "/b.png"))
    assert first == second
    assert first.read_bytes() == drawn()
    kept = (tmp_path / "pictures/files").rglob("*")
    assert [one for one in kept if one.is_file()] == [first]


def test_addresses_with_spaces_and_other_letters(web, httpserver):
    seen = []
    httpserver.expect_request("/Größe 1.png").respond_with_handler(
        lambda request: seen.append(request.args["v"]) or Response(drawn())
    )
    address = f"http://127.0.0.1:{httpserver.port}/Größe 1.png?v=ü%201"
    assert web.fetch(address).read_bytes() == drawn()
    assert seen == ["ü 1"]


def test_asks_only_whether_a_kept_picture_changed(web, httpserver):
    seen = []

    def answer(request):
        seen.append(
            (request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since"))
        )
        if request.headers.get("If-None-Match") == '"1"':
            return Response(status=304)
        stamps = {"ETag": '"1"', "Last-Modified": "Mon, 02 Feb 2026 00:00:00 GMT"}
        return Response(drawn(), headers=stamps)

    httpserver.expect_request("/a.png").respond_with_handler(answer)
    url = httpserver.url_for("/a.png")
    first = web.fetch(url)
    before = first.stat().st_mtime_ns
    assert web.fetch(url) == first
    assert first.stat().st_mtime_ns == before
    assert seen == [(None, None), ('"1"', "Mon, 02 Feb 2026 00:00:00 GMT")]


def test_a_changed_picture_is_another_file(web, httpserver):
    httpserver.expect_ordered_request("/a.png").respond_with_data(drawn("red"))
    httpserver.expect_ordered_request("/a.png").respond_with_data(drawn("blue"))
    url = httpserver.url_for("/a.png")
    assert web.fetch(url).read_bytes() == drawn("red")
    assert web.fetch(url).read_bytes() == drawn("blue")


def test_a_failing_server_leaves_what_was_kept_and_a_missing_picture_does_not(web, httpserver):
    httpserver.expect_ordered_request("/a.png").respond_with_data(drawn())
    for _ in range(3):
        httpserver.expect_ordered_request("/a.png").respond_with_data(status=503)
    httpserver.expect_ordered_request("/a.png").respond_with_data(status=404)
    url = httpserver.url_for("/a.png")
    first = web.fetch(url)
    assert web.fetch(url) == first
    with pytest.raises(PictureError, match="the server answers 404"):
        web.fetch(url)


def test_offline_takes_what_is_kept_and_asks_nobody(web, httpserver, tmp_path):
    httpserver.expect_oneshot_request("/a.png").respond_with_data(drawn())
    first = web.fetch(httpserver.url_for("/a.png"))
    away = RemotePictures(PictureCache(tmp_path / "pictures"), offline=True)
    assert away.fetch(httpserver.url_for("/a.png")) == first
    with pytest.raises(PictureError, match="not fetched, because of --offline"):
        away.fetch(httpserver.url_for("/b.png"))


def test_tries_again_and_waits_as_long_as_it_is_told(web, httpserver, slept):
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    for wait in ("7", until):
        httpserver.expect_ordered_request("/a.png").respond_with_data(
            status=429, headers={"Retry-After": wait}
        )
    httpserver.expect_ordered_request("/a.png").respond_with_data(drawn())
    assert web.fetch(httpserver.url_for("/a.png")).read_bytes() == drawn()
    assert any(6 < pause <= 7 for pause in slept)
    assert any(17 < pause <= 20 for pause in slept)


def test_gives_up_after_three_attempts(web, httpserver):
    asked = []
    httpserver.expect_request("/a.png").respond_with_handler(
        lambda _: asked.append(1) or Response(status=500)
    )
    with pytest.raises(PictureError, match="the server answers 500"):
        web.fetch(httpserver.url_for("/a.png"))
    assert len(asked) == 3


def test_follows_redirects_and_ends_in_circles(web, httpserver):
    httpserver.expect_request("/old.png").respond_with_data(
        status=301, headers={"Location": "new.png"}
    )
    httpserver.expect_request("/new.png").respond_with_data(drawn())
    httpserver.expect_request("/round.png").respond_with_data(
        status=302, headers={"Location": "/round.png"}
    )
    assert web.fetch(httpserver.url_for("/old.png")).read_bytes() == drawn()
    with pytest.raises(PictureError, match="redirected more than 5 times"):
        web.fetch(httpserver.url_for("/round.png"))


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://shop.example/a.png", "only http and https"),
        ("http://user:secret@shop.example/", "not valid"),
    ],
)
def test_an_address_or_redirect_of_another_kind_is_refused(web, httpserver, target, words):
    httpserver.expect_request("/a.png").respond_with_data(status=302, headers={"Location": target})
    for address in (httpserver.url_for("/a.png"), target):
        with pytest.raises(PictureError, match=words):
            web.fetch(address)


@pytest.mark.parametrize(
    "address",
    ["http://[::1", "http://shop..example/", "https://", "//", "http://a:b/", "http://\0/"],
)
def test_an_address_that_is_none(web, address):
    with pytest.raises(PictureError, match="not valid"):
        web.fetch(address)


def test_private_addresses_are_refused_at_once_and_behind_a_redirect(
    tmp_path, httpserver, monkeypatch
):
    guarded = RemotePictures(PictureCache(tmp_path), seconds=5)
    with pytest.raises(RefusedAddress, match="--allow-private-hosts"):
        guarded.fetch(httpserver.url_for("/a.png"))
    # The first hop counts as public, what it leads to does not.
    httpserver.expect_request("/a.png").respond_with_data(
        status=302, headers={"Location": f"http://127.0.0.2:{httpserver.port}/inner.png"}
    )
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(RefusedAddress, match=r"127\.0\.0\.2 is in a private network"):
        guarded.fetch(f"http://127.0.0.1:{httpserver.port}/a.png")
    guarded.close()


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_without_end_is_cut(web, httpserver, monkeypatch, tmp_path, announced):
    monkeypatch.setattr(remote, "MAX_BYTES", 100_000)
    sent = []

    def endless():
        for _ in range(10_000):
            sent.append(1)
            yield b"x" * 10_000

    headers = {"Content-Length": str(10_000 * 10_000)} if announced else {}
    httpserver.expect_request("/a.png").respond_with_handler(
        lambda _: Response(endless(), headers=headers)
    )
    with pytest.raises(PictureError, match="larger than"):
        web.fetch(httpserver.url_for("/a.png"))
    assert len(sent) < 10_000
    assert not list((tmp_path / "pictures").rglob("*.part"))


def test_a_trickle_of_bytes_runs_out_of_time(tmp_path, httpserver):
    def trickle():
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    httpserver.expect_request("/a.png").respond_with_handler(lambda _: Response(trickle()))
    web = RemotePictures(
        PictureCache(tmp_path), allow_private=True, seconds=0.3, sleep=lambda _: None
    )
    with pytest.raises(PictureError, match="takes too long"):
        web.fetch(httpserver.url_for("/a.png"))
    web.close()


def test_a_host_that_never_answers_is_left_alone(web, unused_port):
    address = f"http://127.0.0.1:{unused_port}"
    reasons = []
    for number in range(PATIENCE + 1):
        with pytest.raises(PictureError) as caught:
            web.fetch(f"{address}/{number}.png")
        reasons.append(str(caught.value))
    assert reasons[0] == "127.0.0.1 cannot be reached"
    assert reasons[-1] == f"127.0.0.1 did not answer {PATIENCE} times and was left alone"


def test_a_host_that_answers_now_and_then_is_not_left_alone(web, httpserver):
    httpserver.expect_request("/bad.png").respond_with_data(status=503)
    httpserver.expect_request("/none.png").respond_with_data(status=404)
    for _ in range(2 * PATIENCE):
        with pytest.raises(PictureError, match="answers 503"):
            web.fetch(httpserver.url_for("/bad.png"))
        with pytest.raises(PictureError, match="answers 404"):
            web.fetch(httpserver.url_for("/none.png"))


@pytest.fixture
def unused_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def test_no_more_than_a_few_connections_to_a_host_at_once(web):
    lock, now, most = threading.Lock(), [0], [0]

    def count(_):
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        time.sleep(0.02)
        with lock:
            now[0] -= 1
        return Response(drawn())

    with HTTPServer(host="127.0.0.1", threaded=True) as server, ThreadPoolExecutor(16) as pool:
        server.expect_request("/a.png").respond_with_handler(count)
        list(pool.map(web.fetch, [server.url_for("/a.png")] * 40))
    assert 1 < most[0] <= AT_ONCE


def test_something_else_than_a_web_server(web):
    server = socket.create_server(("127.0.0.1", 0))

    def hang_up():
        for _ in range(3):
            connection, _ = server.accept()
            connection.sendall(b"220 mail.example ready\r\n")
            connection.close()

    thread = threading.Thread(target=hang_up)
    thread.start()
    with pytest.raises(PictureError, match=r"127\.0\.0\.1 (does not answer|cannot be reached)"):
        web.fetch(f"http://127.0.0.1:{server.getsockname()[1]}/a.png")
    thread.join()
    server.close()


def test_a_damaged_cache_is_fetched_again(web, httpserver, tmp_path):
    httpserver.expect_request("/a.png").respond_with_data(drawn(), headers={"ETag": '"1"'})
    url = httpserver.url_for("/a.png")
    web.fetch(url).unlink()
    assert web.fetch(url).read_bytes() == drawn()
    for note in (tmp_path / "pictures/addresses").rglob("*.json"):
        note.write_text("{half")
    assert web.fetch(url).read_bytes() == drawn()
