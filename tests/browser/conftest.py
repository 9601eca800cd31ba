"""A served page and a browser; without chromium these tests are skipped."""

from __future__ import annotations

import csv
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from html import escape

import pytest

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.demo import draw_catalogue
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.browser.page import Page
from tests.fakes import HashEncoder

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
]  # fmt: skip
HOSTILE = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
TRACKER = "![x](http://tracker.invalid/x.png)"
PRODUCTS = 180


def pytest_collection_modifyitems(items):
    """Marks what lies here, and skips it where there is no browser."""
    for item in items:
        if "tests/browser/" not in item.path.as_posix():
            continue
        item.add_marker(pytest.mark.browser)
        if CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason="chromium is not installed"))


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory):
    """A part of the demo, and one product that wishes the visitor ill."""
    path = draw_catalogue(tmp_path_factory.mktemp("site") / "catalogue", products=PRODUCTS)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # Plain markup would be taken out on the way in; escaped, it reaches the page whole.
    ill = {**rows[0], "id": "ill", "image": "", "title": escape(HOSTILE), "brand": TRACKER}
    ill |= {"kind": "Curio", "description": escape(HOSTILE)}
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, list(rows[0])).writerow(ill)
    return path


@pytest.fixture(scope="session")
def site(catalogue):
    """The address of the served page."""
    settings, encoder = Settings(index=catalogue.parents[1] / "site.index"), HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(catalogue), settings.index, encoder, store)
    store.close()
    with serving(settings.index) as (base, _process):
        yield base


@contextmanager
def serving(index):
    """Serves the page of an index; yields its address and its process."""
    with running("tests.browser.serve", str(index)) as served:
        yield served


@contextmanager
def running(module, *arguments):
    """Runs a module that serves on the port it is given last; yields its address and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", module, *arguments, str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{base}/_stcore/health", process)
        yield base, process
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(address, process):
    """Waits until a server answers."""
    for _ in range(240):
        assert process.poll() is None, "the page did not start"
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise AssertionError("the page did not answer within a minute")


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, site):
    """Opens the page as a new visitor with a browser of their own."""
    contexts, pages = [], []

    def open_one(language="en-US", *, width=1440, height=900, path="/", **options):
        context = browser.new_context(
            locale=language, viewport={"width": width, "height": height}, **options
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        pages.append(Page(context.new_page(), site))
        return pages[-1].open(path)

    yield open_one
    for context in contexts:
        context.close()
    for page in pages:
        assert page.strangers() == []
        assert page.errors == []
