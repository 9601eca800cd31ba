"""``python -m tests.benchmarks.selectivity --size 100k --catalogues FOLDER``: recall by filter.

How many of the exact nearest our embedded engine finds, as it is set up for users, where a filter
leaves from all down to a thousandth of the products: drawn by chance, and by looks (the products
farthest in one direction, as a filter by kind or color leaves them). A hit is right when it is as
near as the last of the exact ones. Sets: the bundled encoder's vectors, and a stand-in for CLIP's
(``tests.benchmarks.embeddings`` says in what it is like them).
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from agent.filters.constraints import OneOf
from agent.store.base import IMAGE, Point
from agent.store.edge import EdgeStore
from agent.types import Field, FieldKind
from tests.benchmarks.embeddings import bundled, clip_like, describe
from tests.benchmarks.engines import number

SHARES = (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.001)
LIMITS = (10, 24, 200)
"""What a search shows on a page, twice that, and what each kind of evidence asks for."""
KINDS = ("chance", "looks")
_BATCH = 1000
_SAME = 1e-6


def kept_by(rows):
    """For each kind of filter and each share, which rows it leaves."""
    chance = np.random.default_rng(7)
    ranks = {
        "chance": chance.permutation(len(rows)),
        "looks": np.argsort(np.argsort(-(rows @ (rows[0] - rows.mean(0))))),
    }
    return {
        (kind, share): ranks[kind] < round(share * len(rows)) for kind in KINDS for share in SHARES
    }


def fill(folder, rows, kept):
    store = EdgeStore(folder / "store", rows.shape[1])
    store.declare([Field(kind, kind, FieldKind.KEYWORD, multiple=True) for kind in KINDS])
    for start in range(0, len(rows), _BATCH):
        points = []
        for place in range(start, min(start + _BATCH, len(rows))):
            values = {
                kind: tuple(f"{share:g}" for share in SHARES if kept[kind, share][place])
                for kind in KINDS
            }
            points.append(Point(str(place), values, {}, {IMAGE: rows[place]}))
        store.upsert(points)
    store.optimize()
    return store


def recall(store, found, scores, kept, kind, share, limit):
    """The share of right ones among the first, mean and least over the queries.

    ``scores`` are the exact ones of all rows for all queries.
    """
    places = np.flatnonzero(kept)
    expected = min(limit, len(places))
    filters = (OneOf(kind, (f"{share:g}",)),)
    rates = []
    for query, exact in zip(found.queries, scores.T, strict=True):
        least = np.partition(exact[places], -expected)[-expected]
        hits = store.nearest(query, using=IMAGE, limit=limit, filters=filters)
        ids = [int(hit.id) for hit in hits]
        right = sum(bool(kept[one] and exact[one] >= least - _SAME) for one in ids)
        rates.append(min(right, expected) / expected)
    return np.mean(rates), np.min(rates)


def measure(found, folder):
    print(describe(found))
    kept = kept_by(found.rows)
    store = fill(folder, found.rows, kept)
    table = Table(title="recall, mean (least of a query)")
    table.add_column("filter leaves")
    for kind in KINDS:
        for limit in LIMITS:
            table.add_column(f"by {kind} @{limit}", justify="right")
    worst, scores = 1.0, found.rows @ found.queries.T
    for share in SHARES:
        cells = []
        for kind in KINDS:
            for limit in LIMITS:
                mean, least = recall(store, found, scores, kept[kind, share], kind, share, limit)
                cells.append(f"{mean:.4f} ({least:.2f})")
                worst = min(worst, mean)
        table.add_row(f"{share:.1%}", *cells)
    store.close()
    Console(width=140).print(table)
    print(f"lowest cell {worst:.4f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=number, default=100_000)
    parser.add_argument("--catalogues", nargs="*", type=Path, default=[])
    parser.add_argument(
        "--sets", nargs="+", choices=("bundled", "clip"), default=["bundled", "clip"]
    )
    chosen = parser.parse_args()
    for name in chosen.sets:
        with tempfile.TemporaryDirectory() as home:
            folder = Path(home)
            if name == "bundled":
                measure(bundled(chosen.size, chosen.catalogues, folder), folder)
            else:
                measure(clip_like(chosen.size), folder)


if __name__ == "__main__":
    main()
