"""No serious or critical finding of axe-core on any view, in both schemes and directions.

axe-core is an npm package: ``npm pack axe-core``, unpack it, and name its ``axe.min.js`` in
``VITRINE_TEST_AXE``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

AXE = Path(os.environ.get("VITRINE_TEST_AXE", ""))
_RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .filter(one => ['serious', 'critical'].includes(one.impact))
    .map(one => [one.id, ...one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))])"""

pytestmark = pytest.mark.skipif(
    not AXE.is_file(), reason="VITRINE_TEST_AXE names no copy of axe.min.js"
)


def findings(page):
    page.page.wait_for_timeout(350)  # what is still fading in has no contrast yet
    if not page.page.evaluate("'axe' in window"):
        page.page.evaluate(AXE.read_text("utf-8"))
    return page.page.evaluate(_RUN)


@pytest.mark.parametrize(
    ("language", "width", "scheme", "said"),
    [
        ("en-US", 1440, "light", "vases"),
        ("en-US", 1440, "dark", "vases"),
        ("ar-SA", 390, "dark", "مزهريات"),
    ],
)
def test_every_view(visit, language, width, scheme, said):
    page = visit(language, width=width, color_scheme=scheme)
    assert findings(page) == [], "start"
    page.say(said)
    page.card(0, "favorite")
    page.card(0, "compare")
    page.card(1, "compare")
    assert findings(page) == [], "answer"
    page.card(0)
    assert page.dialog.count()
    assert findings(page) == [], "details"
    page.close_dialog()
    page.press("compare")
    assert findings(page) == [], "comparison"
    page.close_dialog()
    page.press("favorites")
    assert findings(page) == [], "favorites"
    page.close_dialog()
    page.press("edit")
    assert findings(page) == [], "editor"
    page.open_panel()
    assert findings(page) == [], "filters"
    page.page.locator(".st-key-pane [role=radio]").nth(1).click()
    page.settle()
    assert findings(page) == [], "conversations"
    page.press(f"edit-{page.thread}")
    assert findings(page) == [], "menu of a conversation"
    page.close_dialog()
    page.press("to-about")
    assert findings(page) == [], "what it runs on"


def test_the_camera(visit):
    page = visit(permissions=["camera"])
    page.press("camera")
    page.page.locator('[data-testid="stCameraInputButton"]').wait_for()
    assert findings(page) == []


def test_nothing_fits(visit):
    page = visit()
    page.say("sneakers under 1 euro")
    assert page.total == 0
    assert findings(page) == []
