"""Reading in a catalogue on the page: upload, correct, index, talk, switch back."""

from __future__ import annotations

import csv
import socket
import subprocess
import sys

import pytest

from agent.bootstrap import open_store
from agent.catalogue.source import open_source
from agent.encoders.choose import choose_encoder
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.browser.conftest import wait_for
from tests.browser.page import Page
from tests.browser.test_accessibility import AXE
from tests.browser.test_accessibility import findings as axe_findings
from tests.integration.conftest import write_catalogue

ROWS = [["nr", "Bezeichnung", "Preis", "Farbe", "Lagerplatz"]] + [
    [f"L{n}", f"{('Stehlampe', 'Tischlampe')[n % 2]} Modell {n}", f"{n},50 €",
     ("rot", "blau", "grün")[n % 3], f"Regal {n % 4}"]
    for n in range(1, 41)
]  # fmt: skip


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """The address of a page that its visitors may manage, with the bundled encoder."""
    folder = tmp_path_factory.mktemp("managed")
    encoder, _ = choose_encoder("compact")
    settings = Settings(index=folder / "shop.index")
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(write_catalogue(folder / "files")), settings.index, encoder, store)
    store.close()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "ui.launch", "--index", str(settings.index), "--no-browser"]
    command += ["--port", str(port), "--encoder", "compact"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{base}/_stcore/health", process)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def manage(browser, shop):
    """Opens the page of the shop that may be managed."""
    opened = []

    def open_one(language="en-US", *, width=1440, height=900):
        context = browser.new_context(
            locale=language, viewport={"width": width, "height": height}, reduced_motion="reduce"
        )
        context.set_default_timeout(30_000)
        page = Page(context.new_page(), shop)
        opened.append((context, page))
        return page.open()

    yield open_one
    for context, page in opened:
        context.close()
        assert page.strangers() == []
        assert page.errors == []


@pytest.fixture
def lamps(tmp_path, request):
    """A catalogue of its own for each test: an index of the same name would be updated."""
    path = tmp_path / f"{request.node.name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(ROWS)
    return path


def findings(page):
    """What axe-core finds, where there is a copy of it."""
    return axe_findings(page) if AXE.is_file() else []


def upload(page, path):
    page.page.set_input_files('[data-testid="stFileUploader"] input[type=file]', path)
    page.page.wait_for_selector(".st-key-recognized")
    page.settle()


def recognized(page):
    """What each column is taken for, by its heading."""
    rows = page.page.locator(".st-key-recognized tbody tr").all()
    cells = [row.locator("td").all_inner_texts() for row in rows]
    return {heading: taken for heading, taken, _ in cells}


def choose(page, key, value):
    """Chooses from a box by typing, as a keyboard would."""
    box = page.page.locator(f'[class*="st-key-{key}"] input').first
    box.click()
    box.fill(value)
    page.page.get_by_role("option", name=value, exact=True).click()
    page.settle()


def read_in(page):
    page.page.locator(".st-key-index button").click()
    page.page.wait_for_selector(".st-key-another")
    page.settle()


def switch_back(page):
    """Puts the first catalog in use again and returns to the chat."""
    page.press("to-catalogs")
    row = page.page.locator('[class*="st-key-catalog-"]').filter(has_text="products.csv")
    row.locator("button").last.click()
    page.settle()
    page.press("chat")
    page.page.wait_for_selector(".st-key-cards button.open")


def test_upload_correct_read_in_talk_and_switch_back(manage, lamps):
    page = manage()
    assert page.total == 9
    page.press("to-catalogs")
    assert findings(page) == [], "catalogs"
    upload(page, lamps)
    assert findings(page) == [], "columns"
    assert recognized(page)["Bezeichnung"].startswith("Title")
    assert recognized(page)["Preis"] == "Price"
    choose(page, "role-id", "nr")
    assert recognized(page)["nr"] == "Product number"
    choose(page, "left-out", "Lagerplatz")
    page.page.keyboard.press("Escape")
    assert "Lagerplatz" not in recognized(page)
    read_in(page)
    assert findings(page) == [], "report"
    assert page.page.locator(".st-key-counts").inner_text().split() == ["New", "40"]
    page.press("use-new")
    page.page.wait_for_selector(".st-key-cards button.open")
    assert page.total == 40
    page.say("blau, unter 20 Euro")
    wanted = [row for row in ROWS[1:] if row[3] == "blau" and float(row[2][:-5]) < 20]
    assert page.total == len(wanted)
    switch_back(page)
    assert page.total == 9


def test_the_same_in_arabic_on_a_phone(manage, lamps):
    page = manage("ar-SA", width=390, height=844)
    page.page.goto(page.page.url + "&view=catalogs")
    page.page.wait_for_selector('[data-testid="stFileUploader"] input', state="attached")
    page.settle()
    assert page.page.evaluate("document.documentElement.dir") == "rtl"
    upload(page, lamps)
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390
    read_in(page)
    page.press("use-new")
    page.page.wait_for_selector(".st-key-cards button.open")
    assert page.total == 40
    page.open_panel()
    switch_back(page)


def test_by_the_keyboard_alone(manage, lamps):
    page = manage()
    keys = page.page.keyboard
    page.page.locator(".st-key-to-catalogs button").focus()
    keys.press("Enter")
    page.page.wait_for_selector(".st-key-catalog-path input")
    page.settle()
    page.page.locator(".st-key-catalog-path input").focus()
    keys.type(str(lamps))
    keys.press("Enter")
    page.page.wait_for_selector(".st-key-recognized")
    page.settle()
    page.page.locator('[class*="st-key-role-id"] input').focus()
    keys.type("nr")
    keys.press("ArrowDown")
    keys.press("Enter")
    page.settle()
    assert recognized(page)["nr"] == "Product number"
    page.page.locator(".st-key-index button").focus()
    keys.press("Enter")
    page.page.wait_for_selector(".st-key-another")
    page.settle()
    page.page.locator(".st-key-another button").focus()
    keys.press("Space")
    page.page.wait_for_selector('[data-testid="stFileUploader"]')


def test_what_is_no_catalog_is_said_and_the_chat_goes_on(manage, tmp_path):
    (tmp_path / "broken.csv").write_bytes(b"\x89PNG\r\n\x1a\n")
    page = manage()
    page.press("to-catalogs")
    page.page.set_input_files(
        '[data-testid="stFileUploader"] input[type=file]', tmp_path / "broken.csv"
    )
    page.page.wait_for_selector('[data-testid="stAlert"]')
    assert "broken.csv" in page.page.locator('[data-testid="stAlert"]').inner_text()
    page.press("chat")
    page.page.wait_for_selector(".st-key-cards button.open")
    page.say("vase")
    assert page.total == 3
