"""The colors of the page; naming both schemes lets the visitor's system choose."""

from __future__ import annotations

THEME: dict[str, object] = {
    "theme.baseRadius": "0.75rem",
    "theme.buttonRadius": "full",
    "theme.light.primaryColor": "#2f5d8a",
    "theme.light.backgroundColor": "#ffffff",
    "theme.light.secondaryBackgroundColor": "#f3f5f7",
    "theme.light.textColor": "#1d2733",
    "theme.light.borderColor": "#d9dfe5",
    "theme.light.sidebar.backgroundColor": "#f8f9fb",
    "theme.light.sidebar.secondaryBackgroundColor": "#e9edf1",
    "theme.dark.primaryColor": "#3f78b0",
    "theme.dark.backgroundColor": "#11161c",
    "theme.dark.secondaryBackgroundColor": "#1d252e",
    "theme.dark.textColor": "#e8edf2",
    "theme.dark.borderColor": "#33404d",
    "theme.dark.sidebar.backgroundColor": "#161d25",
    "theme.dark.sidebar.secondaryBackgroundColor": "#232d38",
}
