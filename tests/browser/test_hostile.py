"""What wishes ill: it is refused, or shown as the text that it is."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import HOSTILE, TRACKER


def ask(site, path, **headers):
    place = urlsplit(site)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=10)
    connection.putrequest("GET", path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_a_script_in_a_title_is_text(visit):
    page = visit()
    page.say("curio")
    assert page.titles == [HOSTILE]
    page.card(0, "compare")
    page.card(0, "favorite")
    page.card(0)
    assert HOSTILE in page.dialog.inner_text()
    assert TRACKER in page.dialog.inner_text()
    page.close_dialog()
    page.press("favorites")
    assert page.dialog.locator(".title").inner_text() == HOSTILE
    page.close_dialog()
    page.page.locator(".st-key-filters details[data-field=brand] summary").click()
    page.settle()
    assert page.page.evaluate("window.hacked") is None
    assert page.page.locator("script:has-text('hacked')").count() == 0


def test_a_script_in_a_message_is_text(visit):
    page = visit()
    page.say(f"{HOSTILE} {TRACKER}")
    assert HOSTILE in page.page.locator(".st-key-talk").inner_text()
    page.page.locator(".st-key-pane [role=radio]").nth(1).click()
    page.settle()
    page.open(page.page.url)
    assert page.page.evaluate("window.hacked") is None


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_a_foreign_host_is_refused(site, host):
    assert ask(site, "/", Host=host)[0].status == 400


@pytest.mark.parametrize(
    "path",
    [
        "/app/static/thumbnails/../manifest.json",
        "/app/static/thumbnails/..%2fmanifest.json.jpg",
        "/app/static/thumbnails/%2e%2e%2f%2e%2e%2fetc%2fpasswd.jpg",
        "/app/static/thumbnails/" + "0" * 64 + ".jpg",
        "/app/static/thumbnails/" + "A" * 64 + ".jpg",
        "/app/static/thumbnails/" + "0" * 63 + "%00.jpg",
        "/app/static/uploads/../visitors.sqlite",
        "/app/static/uploads/..%2fvisitors.sqlite.png",
        "/app/static/uploads/nothing.png",
    ],
)
def test_tricks_with_paths_find_nothing(site, path):
    answer, body = ask(site, path)
    assert answer.status in (400, 404)
    assert b"encoder" not in body
    assert b"SQLite" not in body


def test_a_picture_from_elsewhere_is_not_fetched_even_if_it_got_in(visit):
    page = visit()
    page.page.evaluate("new Image().src = 'http://tracker.invalid/x.png'")
    page.page.wait_for_timeout(200)
    assert any("Content Security Policy" in error for error in page.errors)
    page.errors.clear()
    # Blocked before it is sent, though the browser tells of the wish.
    page.requests[:] = [url for url in page.requests if "tracker.invalid" not in url]


def test_headers_are_set_and_the_cookie_is_kept_from_scripts(site):
    answer, _ = ask(site, "/")
    assert "img-src 'self' data: blob:;" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    cookie = next(one for one in answer.headers.get_all("Set-Cookie") if one.startswith("vitrine="))
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()


def test_what_only_calls_itself_a_picture_is_refused(visit, tmp_path):
    fake = tmp_path / "fake.png"
    fake.write_bytes(b"\x89PNG\r\n\x1a\n" + b"no picture at all" * 50)
    page = visit()
    page.say("vases")
    before = page.chips
    page.say("like this", picture=str(fake), is_answered=False)
    page.page.wait_for_selector(".st-key-talk :text('cannot be used')")
    page.settle()
    assert page.chips == before
