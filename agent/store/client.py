"""The store on ``qdrant_client``: a server, a cluster, or memory."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qdrant_client import QdrantClient, models
from qdrant_client.http.exceptions import ResponseHandlingException, UnexpectedResponse

from agent.errors import IndexDamaged, IndexMissing, StoreError
from agent.store.base import VECTOR_NAMES, Point, Scored
from agent.store.points import from_payload
from agent.store.qdrant import QdrantStore, Record, Row
from agent.store.translate import ID, VALUES, Native, key_of
from agent.types import FacetValue

MEMORY = ":memory:"
_CHUNK = 256


class ClientStore(QdrantStore):
    """Keeps an index in a collection of a Qdrant server.

    Args:
        location: Address such as ``http://localhost:6333``, or ``:memory:``.
        dimension: Length of the vectors.
        collection: Name of the collection; made when it does not exist.
        api_key: The server's key; never part of a message.
        timeout: Seconds to wait for an answer.
        create: Whether a missing collection is made; otherwise it is an error.

    Raises:
        IndexMissing: There is no such collection and ``create`` is false.
        IndexDamaged: The collection holds other vectors.
        StoreError: The server cannot be reached or refuses the key.
    """

    def __init__(
        self,
        location: str,
        dimension: int,
        *,
        collection: str = "vitrine",
        api_key: str | None = None,
        timeout: int = 10,
        create: bool = True,
    ) -> None:
        super().__init__(dimension, ClientDialect())
        self._place = location
        self._collection = collection
        self._is_local = location == MEMORY
        self._is_open = True
        # Local mode is not safe for threads; a server is.
        self._lock = threading.RLock() if self._is_local else None
        self._schema: dict[str, str] = {}
        with self._failing("open"):
            self._client = _connect(location, api_key, timeout)
            self._ensure_collection(create)
        if not self._is_local:
            self._schema = self._read_schema()

    def optimize(self) -> None:
        """A server optimizes by itself."""

    def flush(self) -> None:
        """Every write waits until the server has taken it."""

    def keep_only(self, generation: str) -> None:
        """There are no others."""

    def close(self) -> None:
        """Closes the connection; closing twice is no error."""
        if self._is_open:
            self._is_open = False
            self._client.close()

    def _write(
        self, points: list[tuple[str, dict[str, Any], Mapping[str, NDArray[np.float32]]]]
    ) -> None:
        built = [
            models.PointStruct(id=i, payload=kept, vector=self._vectors_for(vectors))  # type: ignore[arg-type]
            for i, kept, vectors in points
        ]
        for start in range(0, len(built), _CHUNK):
            with self._failing("write to"):
                self._client.upsert(self._collection, built[start : start + _CHUNK], wait=True)

    def _delete(self, ids: list[str]) -> None:
        selector = models.PointIdsList(points=list(ids))
        with self._failing("write to"):
            self._client.delete(self._collection, selector, wait=True)

    def _retrieve(self, ids: list[str], with_vectors: bool) -> list[Point]:
        with self._failing("read"):
            records = self._client.retrieve(self._collection, ids, True, with_vectors)
        return [from_payload(one.payload, one.vector) for one in records]

    def _scroll(
        self,
        chosen: Native | None,
        keys: list[str] | None,
        limit: int,
        offset: Native,
        with_vectors: bool,
    ) -> tuple[list[Record], Native]:
        with self._failing("read"):
            records, after = self._client.scroll(
                self._collection,
                chosen,
                limit,
                offset=offset,
                with_payload=keys or True,
                with_vectors=with_vectors,
            )
        return [(one.payload or {}, one.vector) for one in records], after

    def _count(self, chosen: Native | None) -> int:
        with self._failing("count in"):
            return self._client.count(self._collection, chosen, exact=True).count

    def _facet(self, key: str, chosen: Native | None, limit: int) -> list[FacetValue]:
        with self._failing("count in"):
            found = self._client.facet(
                self._collection, key, facet_filter=chosen, limit=limit, exact=True
            )
        return [FacetValue(hit.value, hit.count) for hit in found.hits]

    def _nearest(
        self, vector: NDArray[np.float32], using: str, limit: int, chosen: Native | None
    ) -> list[Scored]:
        rescored = models.QuantizationSearchParams(rescore=True, oversampling=2.0)
        params = None if self._is_local else models.SearchParams(quantization=rescored)
        with self._failing("search"):
            found = self._client.query_points(
                self._collection,
                query=vector.tolist(),
                using=using,
                query_filter=chosen,
                search_params=params,
                limit=limit,
                with_payload=[ID],
            )
        return [Scored(str((one.payload or {})[ID]), float(one.score)) for one in found.points]

    def _order_by(self, name: str, down: bool, chosen: Native | None, limit: int) -> list[Row]:
        direction = models.Direction.DESC if down else models.Direction.ASC
        with self._failing("sort"):
            records, _ = self._client.scroll(
                self._collection,
                chosen,
                limit,
                order_by=models.OrderBy(key=key_of(name), direction=direction),
                with_payload=[ID, key_of(name)],
            )
        return [self._row(one.payload or {}, name) for one in records]

    def _indexes(self) -> Mapping[str, str]:
        return self._schema

    def _create_index(self, name: str, kind: str) -> None:
        if not self._is_local:
            with self._failing("write to"):
                self._client.create_payload_index(
                    self._collection, key_of(name), models.PayloadSchemaType(kind)
                )
        self._schema[name] = kind

    def _drop_index(self, name: str) -> None:
        if not self._is_local:
            with self._failing("write to"):
                self._client.delete_payload_index(self._collection, key_of(name))
        self._schema.pop(name, None)

    def _ensure_collection(self, create: bool) -> None:
        if not self._client.collection_exists(self._collection):
            if not create:
                raise IndexMissing(
                    f"there is no collection {self._collection} at {self._place}; run vitrine index"
                )
            vector = models.VectorParams(size=self.dimension, distance=models.Distance.COSINE)
            self._client.create_collection(
                self._collection, vectors_config=dict.fromkeys(VECTOR_NAMES, vector)
            )
        present = self._client.get_collection(self._collection).config.params.vectors
        sizes = {n: v.size for n, v in present.items()} if isinstance(present, dict) else {}
        if sizes != dict.fromkeys(VECTOR_NAMES, self.dimension):
            raise IndexDamaged(
                f"collection {self._collection} at {self._place} holds other vectors ({sizes}); "
                "choose another collection or remove it"
            )

    def _read_schema(self) -> dict[str, str]:
        with self._failing("read"):
            schema = self._client.get_collection(self._collection).payload_schema
        prefix = f"{VALUES}."
        return {
            key.removeprefix(prefix): found.data_type.value
            for key, found in schema.items()
            if key.startswith(prefix)
        }

    @contextmanager
    def _failing(self, action: str) -> Iterator[None]:
        where = f"the index at {self._place}"
        if not self._is_open:
            raise StoreError(f"cannot {action} {where}: it is closed")
        with self._lock or nullcontext():
            try:
                yield
            except StoreError:
                raise
            except Exception as error:  # noqa: BLE001 - many libraries lie below
                raise StoreError(f"cannot {action} {where}: {_reason(error)}") from None


class ClientDialect:
    """Builds ``qdrant_client`` filters."""

    def equal(self, key: str, value: str | bool) -> Native:
        """A text or yes/no value."""
        return models.FieldCondition(key=key, match=models.MatchValue(value=value))

    def any_of(self, key: str, values: Sequence[str]) -> Native:
        """One of several texts."""
        return models.FieldCondition(key=key, match=models.MatchAny(any=list(values)))

    def between(self, key: str, ends: Mapping[str, float]) -> Native:
        """A number between the ends."""
        return models.FieldCondition(key=key, range=models.Range(**ends))

    def dated(self, key: str, ends: Mapping[str, str]) -> Native:
        """A date between the ends."""
        return models.FieldCondition(key=key, range=models.DatetimeRange.model_validate(ends))

    def empty(self, key: str) -> Native:
        """The key holds nothing."""
        return models.IsEmptyCondition(is_empty=models.PayloadField(key=key))

    def ids(self, ids: Sequence[str]) -> Native:
        """The point is one of these."""
        return models.HasIdCondition(has_id=list(ids))

    def group(self, must: list[Native], should: list[Native], must_not: list[Native]) -> Native:
        """Conditions joined."""
        return models.Filter(must=must or None, should=should or None, must_not=must_not or None)


def _connect(location: str, api_key: str | None, timeout: int) -> QdrantClient:
    if location == MEMORY:
        return QdrantClient(MEMORY)
    with warnings.catch_warnings():
        # A key over plain http is the user's own choice on a private network.
        warnings.simplefilter("ignore")
        return QdrantClient(
            url=location, api_key=api_key, timeout=timeout, check_compatibility=False
        )


def _reason(error: Exception) -> str:
    """Says what went wrong without repeating request headers, which hold the key."""
    if isinstance(error, UnexpectedResponse):
        if error.status_code in (401, 403):
            return "the server refuses the key; set the right one"
        return f"the server answered {error.status_code}"
    if isinstance(error, ResponseHandlingException):
        kind = type(error.source).__name__
        if "Timeout" in kind:
            return "the server does not answer in time; check the address"
        return f"the server cannot be reached ({kind}); check the address and that it runs"
    return f"{type(error).__name__}"
