"""``python -m tests.benchmarks.graph --size 200k``: what a graph index would give and cost.

The vectors are those of ``tests.benchmarks.engines``, near-copies of real pictures among them, as
catalogues with many variants have them. They are searched without a filter as Vitrine keeps them,
then the same shard is given a graph (HNSW; Malkov and Yashunin, 2018) and searched again.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))

import numpy as np
import qdrant_edge as edge

from agent.store.base import IMAGE, VECTOR_NAMES, Point
from agent.store.edge import EdgeStore
from agent.store.qdrant import QUANTILE
from tests.benchmarks.engines import LIMIT, embed, enlarge, number

GRAPHS = ((16, 100), (32, 300))
"""Links of each point, and candidates for them while building."""


def load(place, rows):
    store = EdgeStore(place, rows.shape[1])
    for start in range(0, len(rows), 1000):
        batch = enumerate(rows[start : start + 1000], start)
        store.upsert([Point(str(place), {}, {}, {IMAGE: row}) for place, row in batch])
    store.optimize()
    store.close()


def rebuild(place, dimension, links, candidates):
    """Seconds that it takes to build a graph."""
    graph = edge.HnswIndexConfig(m=links, ef_construct=candidates, full_scan_threshold=60_000)
    small = edge.ScalarQuantizationConfig(
        edge.ScalarType.Int8, quantile=QUANTILE, memory=edge.Memory.Pinned
    )
    vector = edge.EdgeVectorParams(
        size=dimension, distance=edge.Distance.Cosine, hnsw_config=graph, quantization_config=small
    )
    shard = edge.EdgeShard.load(
        str(place),
        edge.EdgeConfig(
            vectors=dict.fromkeys(VECTOR_NAMES, vector),
            hnsw_config=graph,
            optimizers=edge.EdgeOptimizersConfig(default_segment_number=1),
        ),
    )
    began = time.perf_counter()
    shard.optimize()
    shard.flush()
    spent = time.perf_counter() - began
    shard.close()
    return spent


def measure(place, rows, queries, name):
    store = EdgeStore(place, rows.shape[1])
    spent, right = [], 0
    for query in queries:
        began = time.perf_counter()
        found = store.nearest(query, using=IMAGE, limit=LIMIT)
        spent.append(time.perf_counter() - began)
        best = np.argpartition(-(rows @ query), LIMIT)[:LIMIT]
        right += len({int(one.id) for one in found} & set(best.tolist()))
    store.close()
    middle = np.median(spent) * 1000
    print(f"{name}: {middle:.1f} ms, recall@{LIMIT} {right / LIMIT / len(queries):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=number, default=200_000)
    parser.add_argument("--catalogues", nargs="*", type=Path, default=[])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        real, texts = embed(chosen.catalogues, Path(home))
        rows, chance = enlarge(real, chosen.size), np.random.default_rng(3)
        queries = np.concatenate([texts[:60], rows[chance.integers(0, len(rows), 60)]])
        place = Path(home) / "store"
        load(place, rows)
        measure(place, rows, queries, "no graph")
        for links, candidates in GRAPHS:
            spent = rebuild(place, rows.shape[1], links, candidates)
            name = f"graph of {links} links, {candidates} candidates, built in {spent:.0f} s"
            measure(place, rows, queries, name)


if __name__ == "__main__":
    main()
