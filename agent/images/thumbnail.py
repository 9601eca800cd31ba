"""Small versions of pictures for a page."""

from __future__ import annotations

import io

from PIL import Image
from PIL.Image import Image as Picture

LONGEST = 384


def thumbnail(picture: Picture) -> bytes:
    """Returns the picture as WebP with its longest side at most 384 pixels."""
    small = picture.convert("RGB")
    small.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    buffer = io.BytesIO()
    small.save(buffer, "WEBP", quality=80, method=2)
    return buffer.getvalue()
