"""Takes the README's picture of the page: ``make screenshot``."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.conftest import ARGUMENTS, CHROMIUM, wait_for
from tests.browser.page import Page

ROOT = Path(__file__).parents[2]
INDEX = ROOT / ".demo" / "demo.index"
PICTURE = ROOT / ".github" / "screenshot.png"
SAID = ("dresses under 100 euros", "not black", "cheapest first")


def main() -> int:
    """Serves the demo, has a short conversation, keeps what is then to be seen."""
    if CHROMIUM is None:
        print("chromium is not installed: apt install chromium", file=sys.stderr)
        return 1
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "ui.launch", "--index", str(INDEX), "--no-browser"]
    process = subprocess.Popen([*command, "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        _take(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)
    print(PICTURE.relative_to(ROOT))
    return 0


def _take(base: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = browser.new_context(
            locale="en-US", viewport={"width": 1360, "height": 880}, color_scheme="light"
        )
        page = Page(context.new_page(), base).open()
        for text in SAID:
            page.say(text)
        page.card(1, "favorite")
        page.page.mouse.move(0, 0)
        page.page.evaluate("document.activeElement.blur()")
        page.page.wait_for_timeout(500)
        page.page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
