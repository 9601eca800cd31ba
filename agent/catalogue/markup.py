"""Plain text out of cells that hold HTML, as shop systems write descriptions."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

MAX_MARKUP = 60_000
"""Characters of a cell that are looked at; a description of that length is no longer read."""

_BLOCKS = frozenset(
    {
        "address", "article", "br", "dd", "div", "dl", "dt", "figcaption", "footer", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_INLINE = (
    "a", "abbr", "b", "center", "code", "em", "font", "i", "img", "small", "span", "strong",
    "style", "script", "sub", "sup", "u",
)  # fmt: skip
_TAG = re.compile(rf"</?(?:{'|'.join([*_BLOCKS, *_INLINE])})\b[^<>]*>|<!--", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_SILENT = frozenset({"script", "style", "template"})


def plain_text(text: str) -> str:
    """Returns a text without tags and with its entities decoded; others come back unchanged.

    Only what is clearly HTML counts: "a < b" and "Size <40> & up" stay as they are.
    """
    if "<" in text and _TAG.search(text):
        reader = _Reader()
        reader.feed(text[:MAX_MARKUP])
        reader.close()
        return reader.text()
    # Feeds are often escaped twice: "&amp;amp;".
    for _ in range(2):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = unescape(text)
    return text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts.append(data)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._parts.append("\n")

    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return "\n".join(line for line in lines if line)
