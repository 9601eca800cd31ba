"""Product feeds as XML: RSS 2.0 and Atom with the attributes of Google Merchant Center."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from agent.catalogue.source import Row, headings_of
from agent.errors import CatalogueError

_ITEMS = ("item", "entry")
_GOOGLE = "{http://base.google.com/ns/1.0}"
_MAX_DEPTH = 30


class FeedSource:
    """A file of ``item`` or ``entry`` elements; the n-th of them is row n.

    Args:
        path: The file. It is read piece by piece, and may not declare entities.

    Raises:
        CatalogueError: It is no XML, no feed, or declares entities.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.base = path.parent
        self.columns = headings_of(self)
        if not self.columns:
            raise CatalogueError(
                f"{path.name} is XML without products; give a Google Merchant feed (RSS or Atom)"
            )

    def __iter__(self) -> Iterator[Row]:
        try:
            with self.path.open("rb") as file:
                for number, element in enumerate(_elements(file), 1):
                    yield Row(number, _cells(element))
        except ParseError as error:
            line, _ = error.position
            raise CatalogueError(
                f"{self.path.name} is broken XML at line {line}; export it again"
            ) from None
        except DefusedXmlException:
            raise CatalogueError(
                f"{self.path.name} declares XML entities, which can be an attack; remove them"
            ) from None
        except RecursionError:
            raise CatalogueError(f"{self.path.name} is nested too deeply for a feed") from None
        except OSError as error:
            raise CatalogueError(f"{self.path} cannot be read ({error.strerror})") from None


def _elements(file: BinaryIO) -> Iterator[Element]:
    """Yields the items; every element is emptied as soon as it is done, so memory stays flat."""
    open_elements: list[Element] = []
    item: Element | None = None
    for event, element in iterparse(file, events=("start", "end")):
        if event == "start":
            open_elements.append(element)
            if len(open_elements) > _MAX_DEPTH:
                raise RecursionError
            if item is None and _local(element) in _ITEMS:
                item = element
            continue
        open_elements.pop()
        if item is not None and item is element:
            yield item
            item = None
        if item is None:
            element.clear()
            if open_elements:
                open_elements[-1].remove(element)


def _cells(item: Element) -> dict[str, Any]:
    """Returns the texts of an item's elements; those of Google's namespace come first."""
    found: dict[str, list[str]] = {}
    for element in sorted(item, key=lambda one: not str(one.tag).startswith(_GOOGLE)):
        text = (element.text or element.get("href") or "").strip()
        if text:
            found.setdefault(_local(element), []).append(text)
    # Only some attributes may come again; of the others a second one is the plain feed's.
    return {
        name: texts if name in ("product_type", "product_highlight") else texts[0]
        for name, texts in found.items()
    }


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
