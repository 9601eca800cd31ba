"""``python -m tests.benchmarks.galleries --catalogue CSV``: products of one, two or four pictures.

The photos of one title in the training split of a catalogue are pictures of one product; photos
that are held out search for it. Told is the share that find their own product first, when it has
the vector of its first picture alone, the mean of all of them as indexing makes it, and when the
picture nearest to the question counts. Mean of draws of pictures.
"""

import argparse
from pathlib import Path

import numpy as np

from agent.catalogue.columns import find_roles
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.encoders.base import unit
from agent.encoders.compact import CompactEncoder
from agent.images.open import open_picture
from agent.search.batch import SIZE, batched

COUNTS = (1, 2, 4)
DRAWS = 20


def encode(path):
    """Vectors of a catalogue's pictures, their titles, and which of them are for training."""
    source, encoder = open_source(path), CompactEncoder()
    schema = infer_schema(source, find_roles(source.columns))
    taken = [one.product for one in read_products(source, schema) if isinstance(one, Taken)]
    rows = [
        encoder.encode_images([open_picture(source.base / one.images[0]) for one in batch])
        for batch in batched(taken, SIZE)
    ]
    is_shown = np.array([one.values["split"] == "train" for one in taken])
    return np.concatenate(rows), np.array([one.title for one in taken]), is_shown


def found(rows, titles, is_shown, count, chance):
    """Shares that find their own product by the first picture, the mean, and the nearest."""
    names, asked = np.unique(titles[is_shown]), ~is_shown & np.isin(titles, titles[is_shown])
    galleries = np.stack(
        [rows[chance.choice(np.flatnonzero(is_shown & (titles == name)), count)] for name in names]
    )
    scores = np.einsum("qd,nkd->qnk", rows[asked], galleries)
    ways = (scores[:, :, 0], rows[asked] @ unit(galleries.mean(axis=1)).T, scores.max(axis=2))
    return [float((names[way.argmax(axis=1)] == titles[asked]).mean()) for way in ways]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalogue", type=Path, required=True)
    rows, titles, is_shown = encode(parser.parse_args().catalogue)
    for count in COUNTS:
        chance = np.random.default_rng(0)
        draws = [found(rows, titles, is_shown, count, chance) for _ in range(DRAWS)]
        first, mean, nearest = np.mean(draws, axis=0)
        print(f"{count} pictures: first {first:.3f}, mean {mean:.3f}, nearest {nearest:.3f}")


if __name__ == "__main__":
    main()
