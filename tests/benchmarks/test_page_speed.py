"""The page under way: time to interactive, a turn in the browser, twenty visitors at once."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.demo import draw_catalogue
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.benchmarks.page_client import Visitor
from tests.browser.conftest import ARGUMENTS, CHROMIUM, running, serving
from tests.browser.page import Page
from tests.fakes import HashEncoder

pytestmark = pytest.mark.benchmark

VISITORS = 20
_STARTS = 8
_INPUT = '[data-testid="stChatInputTextArea"]'
_WHOLE = ".st-key-cards button.open"
SAID = [
    "red sneakers", "under 80 euros", "in blue instead", "cheapest first", "no price limit",
    "undo", "anything but blue", "show me vases instead", "more", "green mugs",
    "something warm", "lamps under 50", "blue dresses", "not striped", "from 40 euros",
    "most expensive first", "undo", "red", "chairs", "start over",
]  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    settings, encoder = Settings(index=folder / "demo.index"), HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    source = open_source(draw_catalogue(folder / "catalogue"))
    index_catalogue(source, settings.index, encoder, store)
    store.close()
    return settings.index


@pytest.fixture
def server(index):
    with serving(index) as (base, process):
        yield base.removeprefix("http://"), process.pid


def megabytes(process):
    """Resident memory of a process."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def test_twenty_visitors_at_once(server):
    base, process = server
    first = Visitor(base)
    first.say("red sneakers")
    before = megabytes(process)
    with ThreadPoolExecutor(VISITORS) as pool:
        visitors = list(pool.map(lambda _: Visitor(base), range(VISITORS)))
        took = []
        for text in SAID:
            took += pool.map(lambda one, said=text: one.say(said), visitors)
    each = (megabytes(process) - before) / VISITORS
    alone = [first.say(text) for text in SAID]
    for one in (first, *visitors):
        one.close()
    print(
        f"a turn alone: {1000 * statistics.median(alone):.0f} ms; {VISITORS} at once: median "
        f"{statistics.median(took):.2f} s, worst {max(took):.2f} s; {each:.1f} MB a visitor"
    )
    assert max(took) < 3
    assert each < 2


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
def test_in_the_browser(server):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = browser.new_context(locale="en-US", viewport={"width": 1440, "height": 900})
        starts, empty = [], []
        with running("tests.benchmarks.empty_page") as (bare, _process):
            # In turns, so that whatever else the machine does weighs on both alike.
            for _ in range(_STARTS):
                empty.append(_start(context, bare))
                starts.append(_start(context, f"http://{server[0]}"))
            whole = statistics.median(
                _start(context, f"http://{server[0]}", until=_WHOLE) for _ in range(_STARTS)
            )
        page = Page(context.new_page(), f"http://{server[0]}").open()
        turns = [_turn(page, text) for text in SAID]
        browser.close()
    warm, turn = statistics.median(starts[1:]), statistics.median(turns)
    bare = statistics.median(empty[1:])
    print(
        f"the input takes typing: {starts[0]:.2f} s cold, {warm:.2f} s warm, "
        f"{warm / bare:.1f} times an empty page of Streamlit ({bare:.2f} s); "
        f"all of it is there after {whole:.2f} s; "
        f"a turn: median {1000 * turn:.0f} ms, worst {1000 * max(turns):.0f} ms"
    )
    assert warm / bare < 1.7
    assert turn < 0.5


def _start(context, address, until=_INPUT):
    tab = context.new_page()
    began = time.perf_counter()
    tab.goto(address)
    tab.wait_for_selector(until)
    took = time.perf_counter() - began
    tab.close()
    return took


def _turn(page, text):
    before = page.marker()
    box = page.page.locator('[data-testid="stChatInputTextArea"]')
    box.fill(text)
    began = time.perf_counter()
    box.press("Enter")
    page.wait_for_change(before)
    took = time.perf_counter() - began
    page.settle()
    return took
