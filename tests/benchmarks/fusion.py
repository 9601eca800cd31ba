"""Compares rules of fusing picture and text evidence on a catalogue with titles.

``python -m tests.benchmarks.fusion products.csv --encoder compact``

Each distinct value of a field is a query; products that hold it are right. A share of the
products is stripped of its texts, as catalogues often are, so that neither kind of evidence is
enough alone. Prints the mean precision among the first 12 and the mean average precision.
"""

import argparse
import random
from pathlib import Path

import numpy as np

from agent.catalogue.columns import find_roles
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.images.open import open_picture
from agent.search.ranker import WORDS_SHARPNESS
from agent.search.ranking import Evidence, fuse, reciprocal_rank
from agent.search.records import embedding_text

TOP = 12


def load(path, encoder, share, limit, seed):
    """Returns ids, products, picture vectors and text vectors by id."""
    source = open_source(path)
    schema = infer_schema(source, find_roles(source.columns))
    taken = [one for one in read_products(source, schema) if isinstance(one, Taken)]
    chance = random.Random(seed)
    taken = chance.sample(taken, min(limit, len(taken)))
    pictures, texts = {}, {}
    for start in range(0, len(taken), 64):
        batch = taken[start : start + 64]
        opened = [open_picture(source.base / one.product.images[0]) for one in batch]
        for one, row in zip(batch, encoder.encode_images(opened), strict=True):
            pictures[one.product.id] = row
        told = [one for one in batch if chance.random() >= share]
        words = [embedding_text(one, schema.fields) for one in told]
        for one, row in zip(told, encoder.encode_texts(words), strict=True):
            texts[one.product.id] = row
    return [one.product for one in taken], pictures, texts


def scores(vectors, query):
    return {identifier: float(row @ query) for identifier, row in vectors.items()}


def rules():
    for weight in (0.0, 0.25, 0.5, 0.75, 1.0):
        yield f"standardized sum, text {weight:.2f}", fuse, weight
    for weight in (0.25, 0.5, 0.75):
        yield f"reciprocal rank, text {weight:.2f}", reciprocal_rank, weight


def logits(scale):
    """How sharp words are compared with texts, beside pictures at the encoder's own scale."""
    for sharpness in (5.0, 10.0, WORDS_SHARPNESS, 30.0):
        yield f"logits, text {sharpness:g} to {scale:g}", sharpness


def measure(ranking, right):
    hits = np.array([identifier in right for identifier, _ in ranking])
    places = np.flatnonzero(hits) + 1
    return hits[:TOP].mean(), (np.arange(1, len(places) + 1) / places).mean()


def make_encoder(name):
    if name == "hash":
        from tests.fakes import HashEncoder

        return HashEncoder()
    from agent.encoders.choose import choose_encoder

    return choose_encoder(name)[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("--encoder", default="compact")
    parser.add_argument("--field", default="category")
    parser.add_argument("--stripped", type=float, default=0.5)
    parser.add_argument("--limit", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    encoder = make_encoder(chosen.encoder)
    products, pictures, texts = load(
        chosen.catalogue, encoder, chosen.stripped, chosen.limit, chosen.seed
    )
    names = sorted({p.values[chosen.field] for p in products if chosen.field in p.values})
    vectors = encoder.encode_texts(names)
    print(f"{len(products)} products, {len(texts)} with text, {len(names)} queries")
    scale = encoder.description.scale
    ways = [(label, rule, (1 - weight, weight), (0, 0)) for label, rule, weight in rules()]
    ways += [(label, fuse, (0.5, 0.5), (scale, sharpness)) for label, sharpness in logits(scale)]
    for label, rule, weights, sharpness in ways:
        results = []
        for name, query in zip(names, vectors, strict=True):
            evidence = [
                Evidence(weights[0], scores(pictures, query), sharpness[0]),
                Evidence(weights[1], scores(texts, query), sharpness[1]),
            ]
            right = {p.id for p in products if p.values.get(chosen.field) == name}
            results.append(measure(rule(evidence, [p.id for p in products]), right))
        precision, average = np.mean(results, axis=0)
        print(f"{label:28} P@{TOP} {precision:.3f}  MAP {average:.3f}")


if __name__ == "__main__":
    main()
