"""Sets of unit vectors to measure a search engine on: rows, queries, and what they are like."""

from dataclasses import dataclass

import numpy as np

QUERIES = 200
COPIES = 0.4
"""Share of the stand-in's rows that are near-copies of another."""


@dataclass(frozen=True, slots=True, eq=False)
class Embeddings:
    """Rows to search in and queries, unit vectors of float32; the last queries are pictures."""

    name: str
    rows: np.ndarray
    queries: np.ndarray


def bundled(size, catalogues, folder):
    """The bundled encoder's vectors of photos, drawings, and captions from the word lists.

    Rows are all the pictures there are, then captions in every language; the pictures and the
    captions that are searched with are not among the rows.
    """
    from agent.encoders.compact import CompactEncoder
    from agent.language.lexicon import language_data, languages
    from tests.benchmarks.engines import pictures_of

    encoder, chance = CompactEncoder(), np.random.default_rng(3)
    pictures = chance.permutation(pictures_of(catalogues, folder, encoder))
    wanted = size + QUERIES // 2
    captions = {}
    while len(captions) < wanted - len(pictures) + QUERIES:
        data = language_data(str(chance.choice(languages())))
        words = [_any(data, group, chance) for group in ("color", "material", "pattern", "kind")]
        captions[" ".join(words if chance.random() < 0.5 else [words[0], words[3]])] = None
    texts = list(captions)[: max(0, wanted - len(pictures)) + QUERIES // 2]
    rows = np.concatenate([pictures, encoder.encode_texts(texts)])[: size + QUERIES]
    half = QUERIES // 2
    held = np.concatenate([rows[-half:], rows[:half]])
    return Embeddings("bundled encoder: photos and captions", rows[half:-half][:size], held)


def clip_like(size, dimension=512):
    """A stand-in for CLIP's vectors, whose weights cannot be had here; real ones may differ.

    Its geometry is what is published of CLIP: pictures and texts lie in two narrow cones apart
    from each other (the modality gap), a few coordinates are far larger than all others, and the
    rest varies in few directions, in clusters. Two rows of five are near-copies of another one, as
    the same thing in other photos and colors is. Rows are pictures (three quarters) and texts, as
    in an index that holds both; queries are texts and pictures that are not among the rows. Print
    ``describe`` to see the numbers.
    """
    chance = np.random.default_rng(5)
    spread = np.arange(1, dimension + 1) ** -0.5
    turn = np.linalg.qr(chance.normal(size=(dimension, dimension)))[0]
    common, gap = (_direction(chance, dimension) for _ in range(2))
    common[chance.choice(dimension, 3, replace=False)] = (9.0, -5.0, 4.0) / np.sqrt(dimension)
    centers = chance.normal(size=(600, dimension)) * spread
    total = size + QUERIES
    of = chance.integers(0, len(centers), total)
    content = 0.75 * centers[of] + 0.65 * chance.normal(size=(total, dimension)) * spread
    copies = QUERIES + np.flatnonzero(chance.random(size) < COPIES)
    near = chance.uniform(0.02, 0.25, (len(copies), 1))
    noise = chance.normal(size=(len(copies), dimension)) * spread
    content[copies] = content[chance.integers(0, total, len(copies))] + near * noise
    is_text = chance.random(total) < 0.25
    is_text[:QUERIES] = np.arange(QUERIES) < QUERIES // 2
    content *= np.where(is_text, 0.8, 1.0)[:, None] / np.linalg.norm(spread)
    rows = content @ turn
    rows += 0.92 * common / np.linalg.norm(common) + np.where(is_text, 0.58, -0.58)[:, None] * gap
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return Embeddings("CLIP-like stand-in", rows[QUERIES:], rows[:QUERIES])


def describe(found):
    """One line on the geometry: mean cosines between pairs, and how many directions count."""
    half = len(found.queries) // 2
    texts, pictures = found.queries[:half], found.queries[half:]
    between = pictures.mean(0) - texts.mean(0)
    is_picture = found.rows[:20_000] @ between > (pictures.mean(0) + texts.mean(0)) @ between / 2
    spread = np.linalg.eigvalsh(np.cov(found.rows[:20_000][is_picture].T))
    largest = np.abs(found.rows[:5000]).mean(0)
    return (
        f"{found.name}: {len(found.rows):,} x {found.rows.shape[1]}; mean cosine picture-picture "
        f"{_mean_cosine(pictures):.2f}, text-text {_mean_cosine(texts):.2f}, text-picture "
        f"{float((texts @ pictures.T).mean()):.2f}; gap {np.linalg.norm(between):.2f}; "
        f"effective dimension of pictures {spread.sum() ** 2 / (spread**2).sum():.0f}; "
        f"largest coordinate {largest.max() / np.median(largest):.0f} times the median"
    )


def _any(data, group, chance):
    forms = data.concepts[group]
    return str(chance.choice(forms[str(chance.choice(list(forms)))]))


def _direction(chance, dimension):
    row = chance.normal(size=dimension)
    return row / np.linalg.norm(row)


def _mean_cosine(rows):
    products = rows @ rows.T
    return float((products.sum() - np.trace(products)) / (len(rows) * (len(rows) - 1)))
