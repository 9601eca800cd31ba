"""The embedded store: one Qdrant Edge shard in a folder, in this process.

The engine's beta API has traps that were measured, and this module is the place that guards
them: yes/no values must be ``numpy.bool_``, a batch is checked before it is written, every write
of the optimizer is flushed at once, every query asks for rescoring, and a facet has an index.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import qdrant_edge as edge
from numpy.typing import NDArray

from agent.errors import IndexDamaged, IndexLocked, IndexMissing, StoreError
from agent.store.base import VECTOR_NAMES, Point, Scored
from agent.store.points import from_payload
from agent.store.qdrant import QUANTILE, QdrantStore, Record, Row, oversampling
from agent.store.translate import ID, VALUES, Native, key_of
from agent.types import FacetValue

_CONFIG = "edge_config.json"
_CHUNK = 500


class EdgeStore(QdrantStore):
    """Keeps an index in a folder.

    Args:
        folder: The shard's own folder; made when it does not exist.
        dimension: Length of the vectors.
        create: Whether a missing folder is made; otherwise it is an error.

    Raises:
        IndexMissing: There is no such folder and ``create`` is false.
        IndexLocked: Another process, or another store of this one, has it open.
        IndexDamaged: The folder holds something else, or only half of a shard.
    """

    def __init__(self, folder: Path | str, dimension: int, *, create: bool = True) -> None:
        super().__init__(dimension, EdgeDialect())
        self._folder = Path(folder)
        self._lock = threading.RLock()
        self._is_open = False
        if _is_absent(self._folder):
            if not create:
                raise IndexMissing(f"there is no index at {self._folder}; run vitrine index")
            _create(self._folder, dimension)
        self._reopen(self._folder)

    def _reopen(self, folder: Path) -> None:
        """Opens the shard in a folder, after the one before was closed."""
        self._folder = folder
        self._shard = _open(folder, self.dimension)
        self._is_open = True
        self._schema = self._read_schema()

    def optimize(self) -> None:
        """Builds the quantized segment; blocks the whole process meanwhile."""
        with self._lock, self._failing("optimize"):
            self._shard.optimize()
            # A crash between optimize() and flush() has been seen to lose payload updates.
            self._shard.flush()

    def flush(self) -> None:
        """Makes everything written so far survive a power cut."""
        with self._lock, self._failing("flush"):
            self._shard.flush()

    def keep_only(self, generation: str) -> None:
        """There are no others."""

    def close(self) -> None:
        """Flushes and releases the folder; closing twice is no error."""
        with self._lock:
            if self._is_open:
                self._is_open = False
                self._shard.flush()
                self._shard.close()

    def _write(
        self, points: list[tuple[str, dict[str, Any], Mapping[str, NDArray[np.float32]]]]
    ) -> None:
        built = [
            edge.Point(i, dict[str, Any](self._vectors_for(vectors)), kept)
            for i, kept, vectors in points
        ]
        for start in range(0, len(built), _CHUNK):
            self._update(edge.UpdateOperation.upsert_points(built[start : start + _CHUNK]))

    def _delete(self, ids: list[str]) -> None:
        self._update(edge.UpdateOperation.delete_points(list[Any](ids)))

    def _update(self, operation: Native) -> None:
        with self._lock, self._failing("write to"):
            self._shard.update(operation)

    def _retrieve(self, ids: list[str], with_vectors: bool) -> list[Point]:
        with self._failing("read"):
            records = self._shard.retrieve(ids, True, with_vectors)
        return [from_payload(one.payload, one.vector) for one in records]

    def _scroll(
        self,
        chosen: Native | None,
        keys: list[str] | None,
        limit: int,
        offset: Native,
        with_vectors: bool,
    ) -> tuple[list[Record], Native]:
        request = edge.ScrollRequest(
            offset=offset,
            limit=limit,
            filter=chosen,
            with_payload=keys or True,
            with_vector=with_vectors,
        )
        with self._failing("read"):
            records, after = self._shard.scroll(request)
        return [(one.payload, one.vector) for one in records], after

    def _count(self, chosen: Native | None) -> int:
        with self._failing("count in"):
            return int(self._shard.count(edge.CountRequest(exact=True, filter=chosen)))

    def _facet(self, key: str, chosen: Native | None, limit: int) -> list[FacetValue]:
        request = edge.FacetRequest(key, limit=limit, exact=True, filter=chosen)
        with self._failing("count in"):
            hits = self._shard.facet(request).hits
        return [FacetValue(hit.value, hit.count) for hit in hits]

    def _nearest(
        self, vector: NDArray[np.float32], using: str, limit: int, chosen: Native | None
    ) -> list[Scored]:
        rescored = edge.QuantizationSearchParams(rescore=True, oversampling=oversampling(limit))
        request = edge.QueryRequest(
            limit=limit,
            query=edge.Query.Nearest(vector.tolist(), using=using),
            filter=chosen,
            with_payload=[ID],
            params=edge.SearchParams(quantization=rescored),
        )
        with self._failing("search"):
            found = self._shard.query(request)
        return [Scored(str(one.payload[ID]), float(one.score)) for one in found]

    def _order_by(self, name: str, down: bool, chosen: Native | None, limit: int) -> list[Row]:
        direction = edge.Direction.Desc if down else edge.Direction.Asc
        request = edge.ScrollRequest(
            limit=limit,
            filter=chosen,
            with_payload=[ID, key_of(name)],
            with_vector=False,
            order_by=edge.OrderBy(key_of(name), direction),
        )
        with self._failing("sort"):
            records, _ = self._shard.scroll(request)
        return [self._row(one.payload, name) for one in records]

    def _indexes(self) -> Mapping[str, str]:
        return self._schema

    def _create_index(self, name: str, kind: str) -> None:
        params = {
            "keyword": edge.KeywordIndexParams,
            "bool": edge.BoolIndexParams,
            "float": edge.FloatIndexParams,
            "datetime": edge.DatetimeIndexParams,
        }[kind](enable_hnsw=False)
        self._update(edge.UpdateOperation.create_field_index(key_of(name), params))
        self._schema = self._read_schema()

    def _drop_index(self, name: str) -> None:
        self._update(edge.UpdateOperation.delete_field_index(key_of(name)))
        self._schema = self._read_schema()

    def _read_schema(self) -> dict[str, str]:
        with self._failing("read"):
            schema = self._shard.info().payload_schema
        prefix = f"{VALUES}."
        return {
            key.removeprefix(prefix): str(found.data_type).rpartition(".")[2].lower()
            for key, found in schema.items()
            if key.startswith(prefix)
        }

    @contextmanager
    def _failing(self, action: str) -> Iterator[None]:
        if not self._is_open and hasattr(self, "_schema"):
            raise StoreError(f"cannot {action} the index at {self._folder}: it is closed")
        try:
            yield
        except StoreError:
            raise
        except Exception as error:
            raise StoreError(f"cannot {action} the index at {self._folder}: {error}") from error


class EdgeDialect:
    """Builds Qdrant Edge's filters."""

    def equal(self, key: str, value: str | bool) -> Native:
        """A plain ``bool`` would be read as an integer and silently match nothing."""
        exact: Any = np.bool_(value) if isinstance(value, bool) else value
        return edge.FieldCondition(key, match=edge.MatchValue(exact))

    def any_of(self, key: str, values: Sequence[str]) -> Native:
        """One of several texts."""
        return edge.FieldCondition(key, match=edge.MatchAny(list(values)))

    def between(self, key: str, ends: Mapping[str, float]) -> Native:
        """A number between the ends."""
        return edge.FieldCondition(key, range=edge.RangeFloat(**ends))

    def dated(self, key: str, ends: Mapping[str, str]) -> Native:
        """A date between the ends."""
        return edge.FieldCondition(key, range=edge.RangeDateTime(**ends))

    def empty(self, key: str) -> Native:
        """The key holds nothing."""
        return edge.IsEmptyCondition(key)

    def ids(self, ids: Sequence[str]) -> Native:
        """The point is one of these."""
        return edge.HasIdCondition(set(ids))

    def group(self, must: list[Native], should: list[Native], must_not: list[Native]) -> Native:
        """Conditions joined."""
        return edge.Filter(must=must or None, should=should or None, must_not=must_not or None)


def _config(dimension: int) -> Native:
    graph = edge.HnswIndexConfig(m=0, ef_construct=100, full_scan_threshold=60_000)
    small = edge.ScalarQuantizationConfig(
        edge.ScalarType.Int8, quantile=QUANTILE, memory=edge.Memory.Pinned
    )
    vector = edge.EdgeVectorParams(
        size=dimension,
        distance=edge.Distance.Cosine,
        hnsw_config=graph,
        quantization_config=small,
    )
    return edge.EdgeConfig(
        vectors=dict.fromkeys(VECTOR_NAMES, vector),
        hnsw_config=graph,
        optimizers=edge.EdgeOptimizersConfig(default_segment_number=1),
    )


def _is_absent(folder: Path) -> bool:
    try:
        return not os.path.lexists(folder) or (folder.is_dir() and not any(folder.iterdir()))
    except OSError as error:
        raise StoreError(f"{folder} cannot be read ({error.strerror}); check its rights") from None


def _create(folder: Path, dimension: int) -> None:
    """Makes a shard beside its place and moves it there, so that half of one is never found."""
    fresh = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        edge.EdgeShard.create(str(fresh), _config(dimension)).close()
        if folder.exists():
            folder.rmdir()
        fresh.rename(folder)
    except Exception as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise StoreError(f"cannot make an index at {folder}: {error}") from error


def _open(folder: Path, dimension: int) -> Native:
    if not folder.is_dir() or not (folder / _CONFIG).is_file():
        raise IndexDamaged(f"{folder} holds no whole index; remove it and run vitrine index again")
    try:
        return edge.EdgeShard.load(str(folder), _config(dimension))
    except Exception as error:
        if "WouldBlock" in str(error) or "lock" in str(error).lower():
            raise IndexLocked(
                f"the index at {folder} is open in another process; close that one first"
            ) from error
        raise IndexDamaged(
            f"the index at {folder} cannot be read ({error}); remove it and run vitrine index again"
        ) from error
