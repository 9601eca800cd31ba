"""A page as a visitor sees it: what can be seen, pressed and said, by its own names."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_FILTERS = ".st-key-filters"
_PANEL = "stExpandSidebarButton"


class Page:
    """Drives one page.

    Args:
        page: Playwright's page.
        base: Address of the site.
    """

    def __init__(self, page, base):
        self.page, self.base = page, base
        self.requests = []
        self.errors = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, message):
        if "Content Security Policy" in message.text:
            self.errors.append(message.text)

    def open(self, path="/"):
        self.page.goto(self.base + path if path.startswith("/") else path)
        self.page.wait_for_selector('[data-testid="stChatInputTextArea"]')
        self.page.wait_for_selector(".st-key-cards button.open, .st-key-nothing")
        self.settle()
        return self

    def settle(self):
        """Waits until the script has run and the page has drawn what came of it."""
        self.page.wait_for_timeout(60)
        self.page.wait_for_selector(_IDLE)
        self.page.wait_for_timeout(40)
        self.page.wait_for_selector(_IDLE)

    def say(self, text, picture=None, *, is_answered=True):
        before = self.marker()
        if picture:
            self.page.set_input_files('[data-testid="stChatInput"] input[type=file]', picture)
            # Enabled without a word: the picture has arrived.
            self.page.wait_for_selector('[data-testid="stChatInputSubmitButton"]:not([disabled])')
        box = self.page.locator('[data-testid="stChatInputTextArea"]')
        box.fill(text)
        box.press("Enter")
        if is_answered:
            self.wait_for_answer(before)

    def marker(self):
        """What changes with every answer: the turn that the grid shows."""
        root = self.page.locator(".st-key-cards .root")
        return root.get_attribute("data-answer") if root.count() else None

    def wait_for_answer(self, before):
        self.wait_for_change(before)
        self.settle()

    def wait_for_change(self, before):
        self.page.wait_for_function(
            """before => {
                const host = document.querySelector('.st-key-cards');
                if (!host) return document.querySelector('.st-key-nothing') !== null;
                const inside = node => [...node.querySelectorAll('*')].map(one => one.shadowRoot);
                const find = node => node.querySelector('.root')
                    ?? inside(node).filter(Boolean).map(find).find(Boolean);
                const root = find(host);
                return root && root.dataset.answer !== before;
            }""",
            arg=before,
        )

    def press(self, key):
        self.page.locator(f".st-key-{key} button:visible").first.click()
        self.settle()

    def card(self, place, action="open"):
        """Presses a button of a card, counted from 0."""
        self.page.locator(f".st-key-cards button.{action}").nth(place).click()
        self.settle()

    def check(self, field, value):
        box = self.page.locator(f"{_FILTERS} details[data-field='{field}'] label", has_text=value)
        box.click()
        self.settle()

    def open_panel(self):
        button = self.page.locator(f'[data-testid="{_PANEL}"]')
        if button.count() and button.is_visible():
            button.click()
            self.page.wait_for_timeout(400)

    def close_dialog(self):
        self.page.keyboard.press("Escape")
        self.page.wait_for_selector('[role="dialog"]', state="detached")
        self.settle()

    @property
    def total(self):
        """The number above the results."""
        text = self.page.locator(".st-key-toolbar h2").inner_text()
        return int(re.sub(r"\D", "", text) or 0)  # Arabic says "none" without a digit

    @property
    def titles(self):
        return self.page.locator(".st-key-cards .title").all_inner_texts()

    @property
    def chips(self):
        chips = self.page.locator('.st-key-chips [class*="st-key-chip-"] button:visible')
        # The icon is a ligature: its name is text too.
        return [text.split("\n")[0] for text in chips.all_inner_texts()]

    @property
    def dialog(self):
        self.page.wait_for_selector('[role="dialog"]')
        self.settle()
        return self.page.locator('[role="dialog"]')

    @property
    def thread(self):
        return re.search(r"[?&]t=([0-9a-f]{32})", self.page.url).group(1)

    def strangers(self):
        """Requests that left the machine."""
        schemes = ("http", "https", "ws", "wss")
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme in schemes and urlsplit(url).hostname != "127.0.0.1"
        ]
