"""``python -m tests.benchmarks.throughput``: what indexing costs beside bare encoding.

Encodes the demo's pictures and texts with an encoder alone, pictures decoded beforehand,
in one thread as anyone calls it and in as many as indexing uses; then indexes the same catalogue,
which also opens the pictures and writes the index, in turns and on the same cores; then indexes
a catalogue of many rows without pictures twice, the second time unchanged.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from agent.bootstrap import open_store
from agent.catalogue.columns import find_roles
from agent.catalogue.products import Taken, read_products
from agent.catalogue.schema import infer_schema
from agent.catalogue.source import open_source
from agent.demo.catalogue import draw_catalogue
from agent.encoders.compact import CompactEncoder
from agent.images.open import open_picture, read_bytes
from agent.search.batch import SIZE, batched
from agent.search.indexer import index_catalogue
from agent.search.records import embedding_text
from agent.settings import Settings
from tests.benchmarks.clip_runtimes import make
from tests.factories import COLORS, KINDS


def encode(encoder, source, threads):
    """Seconds that the encoder alone takes for what indexing encodes."""
    schema = infer_schema(source, find_roles(source.columns))
    taken = [one for one in read_products(source, schema) if isinstance(one, Taken)]
    texts = [embedding_text(one, schema.fields) for one in taken]
    pictures = [open_picture(read_bytes(source.base / one.product.images[0])) for one in taken]
    began = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(encoder.encode_images, batched(pictures, SIZE)))
        distinct = (list(dict.fromkeys(batch)) for batch in batched(texts, SIZE))
        list(pool.map(encoder.encode_texts, distinct))
    return time.perf_counter() - began


def index(encoder, source, place):
    """Seconds and report of one run of the indexer."""
    settings = Settings(index=place)
    began = time.perf_counter()
    store = open_store(settings, encoder.description.dimension, create=True)
    report = index_catalogue(source, place, encoder, store)
    store.close()
    return time.perf_counter() - began, report


def write_rows(path, rows):
    """A catalogue of many products that share few pictures' worth of words."""
    with path.open("w", encoding="utf-8") as file:
        file.write("id,title,kind,color,brand,price,rating\n")
        for number in range(rows):
            kind, color = KINDS[number % len(KINDS)], COLORS[number % len(COLORS)]
            file.write(
                f"p{number},{color} {kind} {number % 5000},{kind},{color},Brand {number % 300},"
                f"{5 + number % 9973}.50 EUR,{1 + number % 40 / 10}\n"
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, default=1280)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--clip", action="store_true", help="a CLIP of the real size, with random weights"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        encoder = make(folder) if chosen.clip else CompactEncoder()
        source = open_source(draw_catalogue(folder / "demo", products=chosen.products))
        threads = sorted({1, encoder.description.at_once})
        ratios = []
        for number in range(chosen.rounds):
            bare = [encode(encoder, source, count) for count in threads]
            spent, _ = index(encoder, source, folder / f"{number}.index")
            ratios.append([one / spent for one in bare])
            alone = ", ".join(
                f"{chosen.products / one:.0f}/s in {count} thread(s)"
                for one, count in zip(bare, threads, strict=True)
            )
            print(
                f"{chosen.products} products: encoder alone {alone}; "
                f"indexing {chosen.products / spent:.0f}/s"
            )
        told = " and ".join(f"{100 * one:.0f} %" for one in np.median(ratios, axis=0))
        print(f"median {told} of the encoder's own throughput")
        write_rows(folder / "rows.csv", chosen.rows)
        rows = open_source(folder / "rows.csv")
        for name in ("first", "unchanged"):
            before = time.process_time()
            spent, report = index(encoder, rows, folder / "rows.index")
            cpu = time.process_time() - before
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{chosen.rows:,} rows, {name} run: {spent:.1f} s, {cpu:.1f} s CPU, "
                f"{most:.0f} MB at most ({report.new} new, {report.unchanged} unchanged)"
            )


if __name__ == "__main__":
    main()
