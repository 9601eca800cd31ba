"""In which encoding a text file is written, where it does not say so itself."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

_SAMPLE = 100_000
"""Bytes of lines with more than ASCII that are looked at."""
_ENOUGH = 30
"""Bytes beyond ASCII from which another script can be told."""
_SCRIPTS = ["cp1251", "cp1256", "cp932", "gb18030", "euc_kr"]
_POLISH = re.compile(r"[A-Za-z][¹³¿œŸ]|[¹³¿œŸ][a-z]")
_TURKISH = re.compile(r"[A-Za-z][ýþð]|[ÝÞÐ][a-z]")


def encoding_of(path: Path) -> str:
    """Returns the encoding of a file, by its byte order mark or by its letters.

    Text is taken for UTF-8 even where a few bytes of it are damaged.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(4)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        file.seek(0)
        sample = bytearray()
        while len(sample) < _SAMPLE and (line := file.readline(_SAMPLE)):
            if not line.isascii():
                sample += line
    return _guess(bytes(sample))


def _guess(sample: bytes) -> str:
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if damaged * 20 <= sum(not char.isascii() for char in text):
        return "utf-8-sig"
    if sum(byte > 127 for byte in sample) >= _ENOUGH:
        best = from_bytes(sample, cp_isolation=[*_SCRIPTS, "cp1252"]).best()
        if best is not None and best.encoding in _SCRIPTS:
            return best.encoding
    # The letters of Polish and Turkish look like signs that no word holds.
    western = sample.decode("cp1252", "replace")
    if _POLISH.search(western):
        return "cp1250"
    return "cp1254" if _TURKISH.search(western) else "cp1252"
