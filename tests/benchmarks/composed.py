"""Compares ways to search by a picture and words together, on drawings with known colors.

``python -m tests.benchmarks.composed``

A query is a product's picture with the name of another color; right are the products of the same
kind in that color. Prints the mean precision among as many first hits as there are right ones (at
most 10) and the share of queries whose first hit is right, over all kinds and colors.
"""

import argparse
from pathlib import Path

import numpy as np

from agent.catalogue.columns import find_roles
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.demo import draw_catalogue
from agent.encoders.choose import choose_encoder
from agent.images.open import open_picture
from agent.search.ranker import IMAGE_TO_IMAGE, TEXT_TO_IMAGE, TEXT_TO_TEXT, WORDS_SHARPNESS
from agent.search.ranking import Evidence, fuse
from agent.search.records import embedding_text

TOP = 10


def load(path, encoder):
    """Returns kinds, colors, picture rows and text rows of a catalogue."""
    source = open_source(path)
    schema = infer_schema(source, find_roles(source.columns))
    taken = [one for one in read_products(source, schema) if isinstance(one, Taken)]
    pictures = [
        encoder.encode_images([open_picture(source.base / one.product.images[0])])[0]
        for one in taken
    ]
    texts = encoder.encode_texts([embedding_text(one, schema.fields) for one in taken])
    labels = [(one.product.values["kind"], one.product.values["color"]) for one in taken]
    return labels, np.stack(pictures), texts


def evidence(rows, query, weight, own, sharpness=0.0):
    scores = {str(n): float(s) for n, s in enumerate(rows @ query) if n != own}
    return Evidence(weight, scores, sharpness)


def ways(pictures, texts, picture, words, own, scale):
    """Yields each way's name and its scores or evidence."""
    mean = picture + words
    yield "words alone", [evidence(pictures, words, 1, own), evidence(texts, words, 1, own)]
    yield "picture alone", [evidence(pictures, picture, 1, own)]
    yield "mean of both vectors", [evidence(pictures, mean / np.linalg.norm(mean), 1, own)]
    for share in (0.25, 0.5, 1.0, 2.0):
        name = f"standardized sum, words {share:g}"
        yield (
            name,
            [
                evidence(pictures, words, share / 2, own),
                evidence(texts, words, share / 2, own),
                evidence(pictures, picture, 1.0, own),
            ],
        )
    yield (
        "the engine's",
        [
            evidence(pictures, words, TEXT_TO_IMAGE, own, scale),
            evidence(texts, words, TEXT_TO_TEXT, own, WORDS_SHARPNESS),
            evidence(pictures, picture, IMAGE_TO_IMAGE, own),
        ],
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", default="compact")
    parser.add_argument("--products", type=int, default=640)
    parser.add_argument("--work", type=Path, default=Path(".training"))
    chosen = parser.parse_args()
    encoder, line = choose_encoder(chosen.encoder)
    path = chosen.work / "drawings-0" / "products.csv"
    if not path.exists():
        draw_catalogue(path.parent, seed=0, products=chosen.products)
    labels, pictures, texts = load(path, encoder)
    colors = sorted({color for _, color in labels})
    figures = {}
    for own, (kind, color) in enumerate(labels):
        for other in colors:
            right = {str(n) for n, label in enumerate(labels) if label == (kind, other)}
            if other == color or not right:
                continue
            words = encoder.encode_texts([other])[0]
            for name, given in ways(
                pictures, texts, pictures[own], words, own, encoder.description.scale
            ):
                ids = [str(n) for n in range(len(labels)) if n != own]
                hits = np.array([one in right for one, _ in fuse(given, ids)])
                depth = min(TOP, len(right))
                figures.setdefault(name, []).append((hits[:depth].mean(), hits[0]))
    print(line)
    for name, rows in figures.items():
        precision, first = np.mean(rows, axis=0)
        print(f"{name:32} precision {precision:.3f}   first {first:.3f}   of {len(rows)} queries")


if __name__ == "__main__":
    main()
