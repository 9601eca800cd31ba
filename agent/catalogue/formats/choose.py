"""Which format a catalogue is in, by what it holds."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

from agent.catalogue.formats.coco import CocoSource
from agent.catalogue.formats.document import DocumentSource, find_list
from agent.catalogue.formats.feed import FeedSource
from agent.catalogue.formats.folder import FolderSource
from agent.catalogue.formats.google import GoogleRows, is_google
from agent.catalogue.formats.imagefolder import ImageFolderSource, metadata_files
from agent.catalogue.formats.jsonl import JsonLinesSource
from agent.catalogue.formats.magento import MagentoSource, is_magento
from agent.catalogue.formats.parquet import ParquetSource
from agent.catalogue.formats.shopify import ShopifyRows, is_shopify, product_cells
from agent.catalogue.formats.table import TableSource
from agent.catalogue.formats.translated import Translate, TranslatedSource
from agent.catalogue.formats.woocommerce import WooRows, is_woocommerce
from agent.catalogue.source import Source
from agent.errors import CatalogueError

_HEAD = 65_536
_PACKED = {
    b"PK\x03\x04": "a ZIP or Excel file; unpack it, or save the sheet as CSV",
    b"PK\x05\x06": "an empty ZIP file; give the catalogue itself",
    b"\x1f\x8b": "a compressed file; unpack it first",
    b"\xd0\xcf\x11\xe0": "an Excel file; save the sheet as CSV",
    b"%PDF": "a PDF file; give the catalogue as CSV",
    b"\x89PNG": "one picture; give the folder it lies in",
    b"\xff\xd8\xff": "one picture; give the folder it lies in",
}
_TABLES = (".csv", ".tsv", ".tab", ".txt")
_LINES = (".jsonl", ".ndjson")
_KNOWN = "CSV, TSV, JSON, JSON Lines, an XML product feed, Parquet, or a folder of pictures"


def open_folder(path: Path) -> Source:
    """Opens a folder of pictures.

    Raises:
        CatalogueError: There are no pictures in it, or its table of them cannot be used.
    """
    tables = metadata_files(path)
    return ImageFolderSource(path, tables) if tables else FolderSource(path)


def open_file(path: Path) -> Source:
    """Opens a file by what it begins with.

    Raises:
        CatalogueError: It is empty, unreadable or of no known format.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise CatalogueError(f"{path} cannot be read ({error.strerror})") from None
    for mark, what in _PACKED.items():
        if head.startswith(mark):
            raise CatalogueError(f"{path.name} is {what}")
    if head.startswith(b"PAR1"):
        return ParquetSource(path)
    text = _text(head)
    if text[:1] in ("{", "["):
        return _open_json(path, text)
    suffix = path.suffix.lower()
    if suffix in _LINES:
        return JsonLinesSource(path)
    if text[:1] == "<":
        return TranslatedSource(FeedSource(path), GoogleRows())
    if suffix in _TABLES or _is_table(text):
        return _open_table(path)
    raise CatalogueError(f"{path.name} is of no known format; give {_KNOWN}")


def _text(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace").lstrip()
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace").lstrip()


def _open_table(path: Path) -> Source:
    table = TableSource(path)
    translate: Translate
    if is_shopify(table.columns):
        translate = ShopifyRows()
    elif is_woocommerce(table.columns):
        translate = WooRows(table)
    elif is_magento(table.columns):
        return MagentoSource(table)
    elif is_google(table.columns):
        translate = GoogleRows()
    else:
        return table
    return TranslatedSource(table, translate)


def _open_json(path: Path, text: str) -> Source:
    is_named_so = path.suffix.lower() in _LINES and text[0] == "{"
    if is_named_so or _is_lines(text):
        return JsonLinesSource(path)
    place, names = find_list(path)
    if {"handle", "variants"} <= names:
        return DocumentSource(path, place, product_cells)
    if place.split(".")[0] == "images" and "file_name" in names:
        return CocoSource(path)
    return DocumentSource(path, place)


def _is_lines(text: str) -> bool:
    """Whether the first line is a whole object and the next one begins another."""
    first, _, rest = text.partition("\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return first.startswith("{") and rest.lstrip()[:1] == "{"


def _is_table(text: str) -> bool:
    """Whether the first lines are divided alike, whatever the file is called."""
    lines = text.splitlines()[:2]
    if "\0" in text or len(lines) < 2:
        return False
    return any(lines[0].count(mark) == lines[1].count(mark) > 0 for mark in ",;\t|")
