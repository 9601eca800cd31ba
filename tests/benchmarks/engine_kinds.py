"""The engines that ``tests.benchmarks.engines`` compares, each behind the same four calls.

Each finds by itself what passes a filter, as nobody knows beforehand what visitors ask for: where
there is no index of values, the column is compared.
"""

import gc
from pathlib import Path

import faiss
import numpy as np

from agent.store.base import IMAGE, Point
from agent.store.client import ClientStore
from agent.store.edge import EdgeStore
from agent.store.server import MEMORY, Server
from agent.types import Field, FieldKind
from tests.benchmarks.columns import filters_of, read_columns

FIELDS = [Field("share", "Share", FieldKind.KEYWORD), Field("price", "Price", FieldKind.PRICE)]
_BATCH = 1000


class Vitrine:
    """The embedded engine as Vitrine uses it."""

    name = "Vitrine (Qdrant Edge)"

    def load(self, folder, rows, columns):
        store = self.make(folder, rows.shape[1])
        store.declare(FIELDS)
        for start in range(0, len(rows), _BATCH):
            batch = range(start, min(start + _BATCH, len(rows)))
            store.upsert([Point(str(n), columns.values(n), {}, {IMAGE: rows[n]}) for n in batch])
        store.optimize()
        store.flush()
        self.store = store

    def make(self, folder, dimension):
        return EdgeStore(folder / "store", dimension)

    def open(self, folder, dimension):
        self.store.close()
        gc.collect()
        self.store = self.make(folder, dimension)

    def search(self, vector, limit, share):
        found = self.store.nearest(vector, using=IMAGE, limit=limit, filters=filters_of(share))
        return [int(one.id) for one in found]


class LocalMode(Vitrine):
    """``qdrant_client`` without a server."""

    name = "qdrant-client local mode"
    open = None

    def make(self, folder, dimension):
        return ClientStore(Server(MEMORY), dimension)


class Exact:
    """One product of matrices."""

    name = "numpy exact"

    def load(self, folder, rows, columns):
        np.save(folder / "rows.npy", rows)
        columns.save(folder)
        self.open(folder, rows.shape[1])

    def open(self, folder, _dimension):
        self.rows = np.load(folder / "rows.npy")
        self.columns = read_columns(folder)

    def search(self, vector, limit, share):
        places = self.columns.passing(share) if share else None
        scores = (self.rows if places is None else self.rows[places]) @ vector
        best = np.argpartition(-scores, min(limit, len(scores) - 1))[:limit]
        best = best[np.argsort(-scores[best])]
        return (best if places is None else places[best]).tolist()


class Flat:
    """Faiss without a structure."""

    name = "faiss Flat"

    def load(self, folder, rows, columns):
        index = self.build(rows.shape[1])
        index.add(rows)
        faiss.write_index(index, str(folder / "index.faiss"))
        columns.save(folder)
        self.index, self.columns = index, columns

    def build(self, dimension):
        return faiss.IndexFlatIP(dimension)

    def open(self, folder, _dimension):
        self.index = faiss.read_index(str(folder / "index.faiss"))
        self.columns = read_columns(folder)

    def search(self, vector, limit, share):
        params = self.parameters(
            faiss.IDSelectorBatch(self.columns.passing(share)) if share else None
        )
        _, found = self.index.search(vector[None], limit, params=params)
        return [int(one) for one in found[0] if one >= 0]

    def parameters(self, chosen):
        return faiss.SearchParameters(sel=chosen) if chosen is not None else None


class Graph(Flat):
    """Faiss with a graph."""

    name = "faiss HNSW"

    def build(self, dimension):
        index = faiss.IndexHNSWFlat(dimension, 16, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction = 100
        return index

    def parameters(self, chosen):
        return faiss.SearchParametersHNSW(sel=chosen, efSearch=128)


ENGINES = {kind.__name__: kind for kind in (Vitrine, LocalMode, Flat, Graph, Exact)}


def folder_size(folder: Path) -> int:
    """Bytes on the disk."""
    return sum(one.stat().st_blocks * 512 for one in folder.rglob("*") if one.is_file())
