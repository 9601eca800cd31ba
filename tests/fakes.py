"""Stand-ins that really work, without any model."""

import hashlib
import itertools
import re

import numpy as np

from agent.encoders.base import EncoderDescription

_COLORS = {
    "red": (0.8, 0.1, 0.1),
    "green": (0.1, 0.6, 0.2),
    "blue": (0.1, 0.2, 0.8),
    "yellow": (0.9, 0.8, 0.1),
    "black": (0.05, 0.05, 0.05),
    "white": (0.95, 0.95, 0.95),
}
_BINS = 4


class HashEncoder:
    """Words by their hashes, pictures by their colors, in one space.

    The first 64 dimensions are a histogram of colors, which a color's English name fills too; the
    others count hashed words and word pairs. Deterministic, and meaningful enough to rank by.
    """

    def __init__(self, dimension=256, revision="1", at_once=1):
        self.description = EncoderDescription(
            "hash", revision, dimension, ("en",), "CC0-1.0", 0.0, at_once=at_once
        )
        self.texts_encoded = 0
        self.images_encoded = 0

    def encode_texts(self, texts):
        self.texts_encoded += len(texts)
        return self._unit([self._text(text) for text in texts])

    def encode_images(self, images):
        self.images_encoded += len(images)
        return self._unit([self._image(image) for image in images])

    def _text(self, text):
        vector = np.zeros(self.description.dimension, np.float32)
        words = re.findall(r"\w+", text.casefold())
        for gram in [*words, *map(" ".join, itertools.pairwise(words))]:
            value = int.from_bytes(hashlib.blake2b(gram.encode(), digest_size=8).digest(), "big")
            sign = 1.0 if value & 1 else -1.0
            vector[64 + (value >> 1) % (self.description.dimension - 64)] += sign
        for word in words:
            if word in _COLORS:
                place = np.minimum((np.array(_COLORS[word]) * _BINS).astype(int), _BINS - 1)
                vector[place @ (_BINS * _BINS, _BINS, 1)] += 1.0
        return vector

    def _image(self, image):
        vector = np.zeros(self.description.dimension, np.float32)
        pixels = np.asarray(image.convert("RGB").resize((32, 32)), np.int64).reshape(-1, 3)
        bins = (pixels * _BINS // 256) @ (_BINS * _BINS, _BINS, 1)
        vector[:64] = np.bincount(bins, minlength=64) / len(pixels)
        return vector

    def _unit(self, rows):
        if not rows:
            return np.zeros((0, self.description.dimension), np.float32)
        matrix = np.stack(rows)
        norms = np.linalg.norm(matrix, axis=1, keepdims=True)
        # A text without words still needs a direction of length one.
        matrix[norms[:, 0] == 0, 64] = 1.0
        return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)
