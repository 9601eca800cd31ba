import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from agent.errors import PictureError
from agent.images.open import MAX_BYTES, open_picture
from agent.images.thumbnail import thumbnail
from agent.images.uploads import Uploads


def encode(picture, kind="PNG", **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def photo(width=64, height=48):
    pixels = np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def giant_png(side):
    def chunk(kind, body):
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_opens_common_formats_as_rgb(kind, tmp_path):
    data = encode(photo(), kind)
    path = tmp_path / "picture"
    path.write_bytes(data)
    for source in (data, path, str(path)):
        opened = open_picture(source)
        assert (opened.mode, opened.size) == ("RGB", (64, 48))


def test_turns_by_exif():
    turned = Image.new("RGB", (40, 20), "red")
    turned.paste("blue", (20, 0, 40, 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    opened = open_picture(encode(turned, "PNG", exif=exif))
    assert opened.size == (20, 40)
    assert opened.getpixel((10, 2)) == (255, 0, 0)
    assert opened.getpixel((10, 38)) == (0, 0, 255)


def test_lays_transparency_on_white():
    clear = Image.new("RGBA", (4, 4), (255, 0, 0, 0))
    assert open_picture(encode(clear)).getpixel((1, 1)) == (255, 255, 255)
    keyed = Image.new("L", (4, 4), 3)
    assert open_picture(encode(keyed, transparency=3)).getpixel((1, 1)) == (255, 255, 255)


def test_scales_16_bits_instead_of_cutting():
    ramp = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    opened = np.asarray(open_picture(encode(Image.fromarray(ramp))))[..., 0]
    assert opened.ravel() == pytest.approx(np.linspace(0, 255, 256), abs=1)


def test_converts_cmyk_and_takes_the_first_frame():
    cmyk = Image.new("CMYK", (8, 8), (0, 255, 255, 0))
    red, green, blue = open_picture(encode(cmyk, "JPEG")).getpixel((4, 4))
    assert red > 200
    assert max(green, blue) < 60
    frames = [Image.new("RGB", (8, 8), color) for color in ("red", "blue")]
    data = encode(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert open_picture(data).getpixel((0, 0)) == (255, 0, 0)


def test_bounds_the_size_of_the_result():
    for kind in ("JPEG", "PNG"):
        assert open_picture(encode(photo(3000, 1500), kind)).size == (1024, 512)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 this is no picture", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
        (giant_png(60_000), "too many pixels"),
        (giant_png(11_000), "too many pixels"),
        (encode(photo(), "JPEG")[:900], "cut off"),
        (encode(photo(), "PNG")[:900], "cut off|damaged"),
        (encode(photo(), "WEBP")[:300], "cut off|damaged|not a picture"),
        (b"\0" * (MAX_BYTES + 1), "larger than"),
    ],
    ids=["empty", "zip", "svg", "bomb", "giant", "jpeg", "png", "webp", "bytes"],
)
def test_says_why_there_is_no_picture(data, reason):
    with pytest.raises(PictureError, match=reason) as caught:
        open_picture(data)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_no_pictures(tmp_path):
    for source in (tmp_path / "none.jpg", tmp_path, "a\0b", "x" * 5000):
        with pytest.raises(PictureError):
            open_picture(source)


def test_random_damage_never_escapes_as_another_error():
    chance = np.random.default_rng(4)
    for kind in ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP"):
        whole = bytearray(encode(photo(), kind))
        for _ in range(40):
            broken = bytearray(whole)
            for place in chance.integers(0, len(broken), 8):
                broken[place] = chance.integers(0, 256)
            try:
                assert open_picture(bytes(broken)).mode == "RGB"
            except PictureError:
                continue


def test_thumbnail_is_small_jpeg():
    small = Image.open(io.BytesIO(thumbnail(photo(800, 200))))
    assert (small.format, small.size) == ("JPEG", (384, 96))
    assert Image.open(io.BytesIO(thumbnail(photo(30, 20)))).size == (30, 20)


def test_uploads_keep_exact_pixels_by_content(tmp_path):
    uploads = Uploads(tmp_path / "uploads")
    data = encode(photo(), "JPEG")
    key = uploads.save(data)
    assert uploads.save(data) == key
    assert np.array_equal(np.asarray(uploads.load(key)), np.asarray(open_picture(data)))
    assert [p.name for p in (tmp_path / "uploads").iterdir()] == [f"{key}.png"]


def test_uploads_refuse_what_is_no_picture_and_keep_nothing(tmp_path):
    uploads = Uploads(tmp_path / "uploads")
    with pytest.raises(PictureError):
        uploads.save(b"#!/bin/sh")
    assert not (tmp_path / "uploads").exists()


@pytest.mark.parametrize("key", ["", "../" * 22, "a" * 63, "A" * 64, "g" * 64, "a" * 64 + "\n"])
def test_uploads_take_no_paths_for_keys(key, tmp_path):
    with pytest.raises(PictureError, match="64 hexadecimal"):
        Uploads(tmp_path).load(key)


def test_uploads_say_when_nothing_is_kept(tmp_path):
    with pytest.raises(PictureError, match="upload it again"):
        Uploads(tmp_path).load("a" * 64)
