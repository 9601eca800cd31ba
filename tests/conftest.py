"""No test sees the settings of whoever runs it; pyproject.toml keeps all off the network."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("HF_HUB_OFFLINE", "1")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    """Removes the settings of whoever runs the tests."""
    for name in list(os.environ):
        if name.startswith("VITRINE_") and not name.startswith("VITRINE_TEST_"):
            monkeypatch.delenv(name)


def pytest_collection_modifyitems(items):
    """Puts the browser last: Playwright leaves a loop running that asynchronous tests trip over."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
