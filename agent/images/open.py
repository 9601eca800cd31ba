"""Opens pictures that nobody vouches for.

Whatever is in the file, the result is an upright RGB picture of bounded size, or a
``PictureError`` that says in a few words why there is none.
"""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError
from PIL.Image import Image as Picture

from agent.errors import PictureError
from agent.images.inside import read_inside

MAX_BYTES = 50_000_000
MAX_PIXELS = 100_000_000
MAX_SIDE = 1024
"""Longest side of an opened picture; encoders look at far less."""

Image.init()
_WANTED = ("JPEG", "MPO", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
FORMATS = tuple(name for name in _WANTED if name in Image.OPEN)
SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif"}
)
_WIDE_MODES = ("I", "I;16", "I;16B", "I;16L", "I;16N", "F")


def open_picture(source: bytes | Path | str, *, longest: int = MAX_SIDE) -> Picture:
    """Opens a picture, upright, in RGB, first frame, alpha laid on white.

    Args:
        source: The bytes of a file, or its path. A ``str`` is always a path.
        longest: Longest side of the result in pixels; smaller pictures keep their size.

    Raises:
        PictureError: There is no file, or it is no picture, or not a whole one, or too large.
    """
    data = source if isinstance(source, bytes) else read_bytes(Path(source))
    if not data:
        raise PictureError("the file is empty", "empty")
    if len(data) > MAX_BYTES:
        raise PictureError(f"the file is larger than {MAX_BYTES // 1_000_000} MB", "too-large")
    try:
        # Pillow's own limit only warns below twice its value; the pixels are counted here.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(data, longest)
    except UnidentifiedImageError:
        raise PictureError("the file is not a picture of a known format", "unknown") from None
    except Image.DecompressionBombError:
        raise PictureError("the picture has too many pixels", "too-many-pixels") from None
    except PictureError:
        raise
    except MemoryError:
        raise PictureError("the picture takes too much memory", "too-many-pixels") from None
    except (OSError, SyntaxError, ValueError, TypeError, struct.error, EOFError) as error:
        raise _broken(error) from None
    except Exception as error:  # noqa: BLE001 - decoders raise anything over crafted files
        raise _broken(error) from None


def read_bytes(path: Path) -> bytes:
    """Reads a picture's file, or a picture inside a file by its address, see ``inside``.

    Raises:
        PictureError: It is missing, unreadable, no plain file or too large.
    """
    try:
        data = read_inside(path)
        if data is not None:
            return data
        if not path.is_file():
            raise PictureError("the file does not exist")
        if path.stat().st_size > MAX_BYTES:
            raise PictureError(f"the file is larger than {MAX_BYTES // 1_000_000} MB", "too-large")
        return path.read_bytes()
    except OSError as error:
        raise PictureError(f"the file cannot be read ({error.strerror})") from None
    except ValueError:
        raise PictureError("the path is not valid") from None


def _decode(data: bytes, longest: int) -> Picture:
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        width, height = opened.size
        if width * height > MAX_PIXELS:
            raise PictureError(
                f"the picture has too many pixels ({width} x {height})", "too-many-pixels"
            )
        if not width or not height:
            raise PictureError("the picture has no pixels")
        if opened.format in ("JPEG", "MPO"):
            # Decodes at half, quarter or eighth size where that is still large enough.
            opened.draft("RGB", (longest, longest))
        opened.load()
        upright = ImageOps.exif_transpose(opened)
    if upright.mode in _WIDE_MODES:
        upright = _narrow(upright)
    flat = _on_white(upright)
    flat.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
    flat.info.clear()
    return flat


def _narrow(picture: Picture) -> Picture:
    """Scales deep gray to 8 bits; Pillow's own conversion cuts everything above 255 to white."""
    pixels = np.asarray(picture, dtype=np.float64)
    pixels = np.nan_to_num(pixels, nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(pixels.min()), float(pixels.max())
    if picture.mode == "F":
        bottom, top = (0.0, 1.0) if low >= 0.0 and high <= 1.0 else (min(low, 0.0), max(high, 255))
    else:
        bottom, top = 0.0, 255.0 if high <= 255 else max(high, 65535.0)
    scaled = (pixels - bottom) / (top - bottom) * 255.0
    return Image.fromarray(np.clip(np.rint(scaled), 0, 255).astype(np.uint8))


def _on_white(picture: Picture) -> Picture:
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(white, layered).convert("RGB")
    return picture.convert("RGB")


def _broken(error: Exception) -> PictureError:
    text = str(error).lower()
    if "truncated" in text or isinstance(error, EOFError) or "unexpected end" in text:
        return PictureError("the picture is cut off", "cut-off")
    return PictureError("the picture is damaged", "damaged")


# Half a picture must not pass for a whole one, whatever another library has set.
ImageFile.LOAD_TRUNCATED_IMAGES = False
