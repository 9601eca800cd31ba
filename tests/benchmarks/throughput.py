"""``python -m tests.benchmarks.throughput``: what indexing costs beside bare encoding.

Encodes the demo's pictures and texts with the bundled encoder alone, pictures decoded beforehand,
then indexes the same catalogue, in turns and on the same cores; then indexes a catalogue of many
rows without pictures twice, the second time unchanged.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from pathlib import Path

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
from tests.factories import COLORS, KINDS


def encode(encoder, source):
    """Seconds, and seconds of CPU, that the encoder alone takes for what indexing encodes."""
    schema = infer_schema(source, find_roles(source.columns))
    taken = [one for one in read_products(source, schema) if isinstance(one, Taken)]
    texts = [embedding_text(one, schema.fields) for one in taken]
    pictures = [open_picture(read_bytes(source.base / one.product.image)) for one in taken]
    began, busy = time.perf_counter(), time.thread_time()
    for batch in batched(pictures, SIZE):
        encoder.encode_images(batch)
    for batch in batched(texts, SIZE):
        encoder.encode_texts(list(dict.fromkeys(batch)))
    return time.perf_counter() - began, time.thread_time() - busy


def index(encoder, source, place):
    """Seconds, seconds of CPU of the thread that encodes, and report of one run of the indexer."""
    settings = Settings(index=place)
    began, busy = time.perf_counter(), time.thread_time()
    store = open_store(settings, encoder.description.dimension, create=True)
    report = index_catalogue(source, place, encoder, store)
    store.close()
    return time.perf_counter() - began, time.thread_time() - busy, report


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
    chosen = parser.parse_args()
    encoder = CompactEncoder()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        source = open_source(draw_catalogue(folder / "demo", products=chosen.products))
        ratios, busy_ratios = [], []
        for number in range(chosen.rounds):
            bare, bare_busy = encode(encoder, source)
            spent, busy, _ = index(encoder, source, folder / f"{number}.index")
            ratios.append(bare / spent)
            busy_ratios.append(bare_busy / busy)
            print(
                f"{chosen.products} products: encoder alone {chosen.products / bare:.0f}/s, "
                f"indexing {chosen.products / spent:.0f}/s, {100 * bare / spent:.0f} %"
            )
        print(
            f"median {100 * statistics.median(ratios):.0f} % of the encoder's own throughput, "
            f"{100 * statistics.median(busy_ratios):.0f} % by CPU time of the thread that encodes "
            "(what counts where other work shares the cores)"
        )
        write_rows(folder / "rows.csv", chosen.rows)
        rows = open_source(folder / "rows.csv")
        for name in ("first", "unchanged"):
            before = time.process_time()
            spent, _, report = index(encoder, rows, folder / "rows.index")
            cpu = time.process_time() - before
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{chosen.rows:,} rows, {name} run: {spent:.1f} s, {cpu:.1f} s CPU, "
                f"{most:.0f} MB at most ({report.new} new, {report.unchanged} unchanged)"
            )


if __name__ == "__main__":
    main()
