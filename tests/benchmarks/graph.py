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

from agent.store.base import IMAGE
from agent.store.edge import _config
from tests.benchmarks.columns import Columns
from tests.benchmarks.engine_kinds import Exact, Vitrine
from tests.benchmarks.engines import LIMIT, ask, embed, enlarge, number

GRAPHS = ((16, 100), (32, 300))
"""Links of each point, and candidates for them while building."""


def rebuild(place, dimension, links, candidates):
    """Seconds that it takes to build a graph."""
    known = _config(dimension)
    graph = edge.HnswIndexConfig(m=links, ef_construct=candidates, full_scan_threshold=60_000)
    vector = edge.EdgeVectorParams(
        size=dimension,
        distance=edge.Distance.Cosine,
        hnsw_config=graph,
        quantization_config=known.vectors[IMAGE].quantization_config,
    )
    config = edge.EdgeConfig(
        vectors=dict.fromkeys(known.vectors, vector),
        hnsw_config=graph,
        optimizers=known.optimizers,
    )
    shard = edge.EdgeShard.load(str(place), config)
    began = time.perf_counter()
    shard.optimize()
    shard.flush()
    spent = time.perf_counter() - began
    shard.close()
    return spent


def tell(name, engine, queries, expected):
    told = ask(engine, queries, "", "all", expected)
    print(f"{name}: {told['all p50']:.1f} ms, recall@{LIMIT} {told['all recall']:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=number, default=200_000)
    parser.add_argument("--catalogues", nargs="*", type=Path, default=[])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        real, texts = embed(chosen.catalogues, folder)
        rows, chance = enlarge(real, chosen.size), np.random.default_rng(3)
        columns = Columns(np.full(len(rows), "other"), np.zeros(len(rows)))
        queries = np.concatenate([texts[:60], rows[chance.integers(0, len(rows), 60)]])
        truth, engine = Exact(), Vitrine()
        truth.load(folder, rows, columns)
        expected = [truth.search(query, LIMIT, "") for query in queries]
        engine.load(folder, rows, columns)
        tell("no graph", engine, queries, expected)
        for links, candidates in GRAPHS:
            engine.store.close()
            spent = rebuild(folder / "store", rows.shape[1], links, candidates)
            engine.store = engine.make(folder, rows.shape[1])
            name = f"graph of {links} links, {candidates} candidates, built in {spent:.0f} s"
            tell(name, engine, queries, expected)


if __name__ == "__main__":
    main()
