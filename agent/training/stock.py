"""The pictures of a user's goods, decoded once for the whole training."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image as Picture

from agent.encoders.pixels import CACHED_SIDE, Pixels, squares
from agent.errors import CatalogueError, PictureError
from agent.images.open import open_picture
from agent.images.remote import RemotePictures, is_address
from agent.training.goods import Fact, Good, Shelf

MOST = 20_000
"""Pictures that are learned from; of more, an even share is taken."""
_THREADS = 4
_LEAST = 2

Told = Callable[[int, int], None]
"""Called with how many are done, and of how many."""


@dataclass(frozen=True)
class Stock:
    """Goods whose pictures could be opened.

    Attributes:
        goods: The goods.
        pixels: Squares, uint8, shape ``(n, CACHED_SIDE, CACHED_SIDE, 3)``.
    """

    goods: tuple[Good, ...]
    pixels: Pixels

    def split(self) -> tuple[Stock, Stock]:
        """Those to learn from, and those that are held out.

        Raises:
            CatalogueError: There are too few of either.
        """
        parts = []
        for held in (False, True):
            chosen = [place for place, good in enumerate(self.goods) if good.is_held is held]
            goods = tuple(self.goods[place] for place in chosen)
            if len(goods) < _LEAST:
                raise CatalogueError(
                    f"only {len(self.goods)} pictures can be opened, too few to learn from; "
                    "run vitrine index on the catalogue to see why"
                )
            parts.append(Stock(goods, self.pixels[chosen]))
        return parts[0], parts[1]


def load_stock(shelf: Shelf, remote: RemotePictures, told: Told) -> Stock:
    """Opens all pictures of a shelf; those that cannot be opened are left out."""
    goods = even_share(shelf.goods)
    pixels = np.zeros((len(goods), CACHED_SIDE, CACHED_SIDE, 3), np.uint8)
    places = []

    def fill(place: int) -> bool:
        try:
            pixels[place] = squares([open_good(goods[place], shelf, remote)], CACHED_SIDE)[0]
        except PictureError:
            return False
        return True

    with ThreadPoolExecutor(_THREADS, thread_name_prefix="decode") as pool:
        for place, is_open in enumerate(pool.map(fill, range(len(goods)))):
            if is_open:
                places.append(place)
            told(place + 1, len(goods))
    return Stock(tuple(goods[place] for place in places), pixels[places])


def open_good(good: Good, shelf: Shelf, remote: RemotePictures) -> Picture:
    """Opens the picture of a good.

    Raises:
        PictureError: It cannot be opened.
    """
    if is_address(good.image):
        return open_picture(remote.fetch(good.image))
    return open_picture(shelf.base / good.image)


def sorts_of(goods: Sequence[Good]) -> NDArray[np.int64]:
    """A number for the class of each, shape ``(n,)``."""
    places: dict[Fact, int] = {}
    return np.array([places.setdefault(good.sort, len(places)) for good in goods], np.int64)


def even_share(goods: Sequence[Good], most: int = MOST) -> Sequence[Good]:
    """All of some goods, or of more than ``most`` those with the lowest hashes of their ids."""
    if len(goods) <= most:
        return goods
    return sorted(goods, key=lambda good: hashlib.sha256(good.id.encode()).digest())[:most]
