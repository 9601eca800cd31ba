"""``python -m tests.benchmarks.engines --sizes 10k 100k``: engines side by side in one run.

The vectors are the bundled encoder's, of the pictures of the demo and of ``--catalogues``; where a
size asks for more, they are drawn again with noise (a third of their length) and made unit again.
Queries are texts in several languages. Each engine is measured in a process of its own, one thread
each; truth is the exact order over the same vectors.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

THREADS = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
os.environ.update(THREADS)

import numpy as np  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from tests.benchmarks.columns import CHEAP, Columns  # noqa: E402

LIMIT = 24
NOISE = 1 / 3
SHARES = {"": "all", "five": "5 %", "half": "0.5 %", CHEAP: "price 5 %"}
SECONDS = 20.0
"""Time for one cell; a slow engine is asked fewer questions."""


def embed(catalogues, folder):
    """Unit rows of real pictures, and of texts to search with."""
    from agent.encoders.compact import CompactEncoder
    from tests.factories import COLORS, KINDS

    encoder = CompactEncoder()
    rows = pictures_of(catalogues, folder, encoder)
    words = ("{} {}", "ein {1} in {0}", "un {1} de couleur {0}", "{1}, {0}, cheap")
    texts = [w.format(c, k) for w in words for c in COLORS for k in KINDS]
    chance = np.random.default_rng(1)
    return rows, encoder.encode_texts(chance.permutation(texts)[:300].tolist())


def pictures_of(catalogues, folder, encoder):
    """Unit rows of the pictures of the demo and of catalogues."""
    from agent.demo.catalogue import draw_catalogue
    from agent.images.open import open_picture, read_bytes

    pictures = sorted(draw_catalogue(folder / "demo").parent.glob("images/*"))
    for catalogue in catalogues:
        pictures += sorted(one for one in catalogue.rglob("*") if one.suffix in (".jpg", ".png"))
    rows = []
    for start in range(0, len(pictures), 64):
        batch = [open_picture(read_bytes(one)) for one in pictures[start : start + 64]]
        rows.append(encoder.encode_images(batch))
    return np.concatenate(rows)


def enlarge(rows, size):
    """As many unit rows as asked for: the real ones first, then noisy ones drawn from them."""
    chance = np.random.default_rng(0)
    if size <= len(rows):
        return chance.permutation(rows)[:size]
    more = rows[chance.integers(0, len(rows), size - len(rows))]
    noise = chance.normal(size=more.shape).astype(np.float32)
    more = more + noise * np.float32(NOISE / np.sqrt(more.shape[1]))
    return np.concatenate([rows, more / np.linalg.norm(more, axis=1, keepdims=True)])


def measure(name, folder, data):
    """One engine over one size, in this process."""
    from tests.benchmarks.engine_kinds import ENGINES, Exact, folder_size

    held = np.load(data)
    rows, queries = held["rows"], held["queries"]
    columns = Columns(held["shares"], held["prices"])
    truth = Exact()
    (folder / "truth").mkdir()
    truth.load(folder / "truth", rows, columns)
    expected = {s: [truth.search(q, LIMIT, s) for q in queries] for s in SHARES}
    del truth
    engine, place = ENGINES[name](), folder / "engine"
    place.mkdir()
    before = memory()
    began = time.perf_counter()
    engine.load(place, rows, columns)
    told = {"engine": engine.name, "load s": time.perf_counter() - began}
    told["memory MB"] = (memory() - before) / 1e6
    told["disk MB"] = folder_size(place) / 1e6 if engine.open else 0
    began = time.perf_counter()
    if engine.open:
        engine.open(place, rows.shape[1])
        told["open ms"] = (time.perf_counter() - began) * 1000
    for share, label in SHARES.items():
        told.update(ask(engine, queries, share, label, expected[share]))
    return told


def ask(engine, queries, share, label, expected):
    engine.search(queries[0], LIMIT, share)
    spent, right, ends = [], 0, time.perf_counter() + SECONDS
    for query, truth in zip(queries, expected, strict=True):
        began = time.perf_counter()
        found = engine.search(query, LIMIT, share)
        spent.append(time.perf_counter() - began)
        right += len(set(found) & set(truth)) / max(1, len(truth))
        if began > ends:
            break
    return {
        f"{label} p50": float(np.percentile(spent, 50)) * 1000,
        f"{label} p99": float(np.percentile(spent, 99)) * 1000,
        f"{label} recall": right / len(spent),
        f"{label} asked": len(spent),
    }


def memory():
    """Bytes that are this process's own, without mapped files."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * 1024
    return 0


def show(size, results):
    names = ["load s", "memory MB", "disk MB", "open ms"]
    cells = [f"{label} {what}" for label in SHARES.values() for what in ("p50", "p99", "recall")]
    table = Table(title=f"{size:,} vectors, milliseconds, recall@{LIMIT}")
    for column in ("engine", *names, *cells):
        table.add_column(column, justify="left" if column == "engine" else "right")
    for told in results:
        row = [f"{told[c]:.3f}" if "recall" in c else f"{told[c]:.2f}" for c in cells]
        table.add_row(
            told["engine"], *(f"{told[n]:.1f}" if n in told else "-" for n in names), *row
        )
    Console(width=200).print(table)


def number(text):
    return int(float(text.lower().replace("k", "e3").replace("m", "e6")))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=number, default=[10_000])
    parser.add_argument("--catalogues", nargs="*", type=Path, default=[])
    parser.add_argument(
        "--engines", nargs="+", default=["Vitrine", "LocalMode", "Flat", "Graph", "Exact"]
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument("--one", nargs=2, metavar=("ENGINE", "DATA"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        if chosen.one:
            print(json.dumps(measure(chosen.one[0], Path(home), chosen.one[1])))
            return
        compare(chosen, Path(home))


def compare(chosen, folder):
    real, queries = embed(chosen.catalogues, folder)
    print(f"{len(real)} real vectors; beyond that jittered")
    everything = {}
    for size in chosen.sizes:
        rows, chance = enlarge(real, size), np.random.default_rng(2)
        shares = chance.choice(["five", "half", "other"], size, p=[0.05, 0.005, 0.945])
        prices = chance.uniform(0, 100, size).round(2)
        np.savez(folder / "data.npz", rows=rows, shares=shares, prices=prices, queries=queries)
        results = []
        for name in chosen.engines:
            command = [sys.executable, "-m", "tests.benchmarks.engines", "--one", name]
            done = subprocess.run(
                [*command, str(folder / "data.npz")], check=True, stdout=subprocess.PIPE
            )
            results.append(json.loads(done.stdout))
        show(size, results)
        everything[size] = results
    if chosen.json:
        chosen.json.write_text(json.dumps(everything, indent=1))


if __name__ == "__main__":
    main()
