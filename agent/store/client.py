"""The store on ``qdrant_client``: a server, a cluster, or memory."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qdrant_client import models

from agent.errors import IndexDamaged, IndexMissing, StoreError
from agent.store.base import VECTOR_NAMES, Point, Scored
from agent.store.collections import Collections
from agent.store.dialect import ClientDialect
from agent.store.points import from_payload
from agent.store.qdrant import QdrantStore, Record, Row, oversampling
from agent.store.server import Server, patiently, reason
from agent.store.translate import ID, VALUES, Native, key_of
from agent.types import FacetValue

_ABOUT = "vitrine"
"""Key of a collection's metadata under which Vitrine keeps what it needs to know of it."""

_CHUNK = 256


class ClientStore(QdrantStore):
    """Keeps an index in a collection of a Qdrant server.

    A reader stays with the collection that it opened. A writer works on the collection that
    readers see, or, where the index is filled from nothing, on one that they see once it is sealed.

    Args:
        server: The server.
        dimension: Length of the vectors; 0 takes what a collection has.
        collection: The name that readers ask for.
        create: Whether it is opened to be written to, and made where there is none.
        fresh: Whether it is filled from nothing.
        shared: Whether others fill it too; whoever set them to work then seals it for all.

    Raises:
        IndexMissing: There is no such collection and ``create`` is false.
        IndexDamaged: The collection holds other vectors.
        StoreError: The server cannot be reached or refuses the key.
    """

    def __init__(
        self,
        server: Server,
        dimension: int,
        *,
        collection: str = "vitrine",
        create: bool = True,
        fresh: bool = False,
        shared: bool = False,
    ) -> None:
        super().__init__(dimension, ClientDialect())
        self._place = server.location
        self._is_local = server.is_memory
        self._is_open, self._is_shared = True, shared
        # Local mode is not safe for threads; a server is.
        self._lock = threading.RLock() if self._is_local else None
        self._schema: dict[str, str] = {}
        self._client = server.connect()
        self._collections = Collections(self._client, self._call, collection)
        try:
            self._collection = self._choose(server, collection, create, fresh)
            self._check_vectors()
        except BaseException:
            self._client.close()
            raise
        if not self._is_local:
            self._schema = self._read_schema()

    @property
    def about(self) -> dict[str, Any]:
        """What ``seal`` left at the collection; empty where it was never sealed."""
        found = self._call("read", self._client.get_collection, self._collection)
        return dict((found.config.metadata or {}).get(_ABOUT) or {})

    def optimize(self) -> None:
        """A server optimizes by itself."""

    def flush(self) -> None:
        """Every write waits until the server has taken it."""

    def seal(self, about: Mapping[str, Any]) -> str:
        """Leaves what it is at the collection, lets readers see it, and returns its name."""
        if self._is_shared:
            return self._collection
        self._call(
            "write to",
            self._client.update_collection,
            self._collection,
            metadata={_ABOUT: dict(about)},
            writes=True,
        )
        self._collections.point_to(self._collection)
        return self._collection

    def keep_only(self, generation: str) -> None:
        """Removes collections before the last one, which readers may still be using."""
        if not self._is_shared:
            self._collections.remove_before(generation)

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
            self._call(
                "write to",
                self._client.upsert,
                self._collection,
                built[start : start + _CHUNK],
                wait=True,
                writes=True,
            )

    def _delete(self, ids: list[str]) -> None:
        selector = models.PointIdsList(points=list(ids))
        self._call(
            "write to", self._client.delete, self._collection, selector, wait=True, writes=True
        )

    def _retrieve(self, ids: list[str], with_vectors: bool) -> list[Point]:
        records = self._call(
            "read", self._client.retrieve, self._collection, ids, True, with_vectors
        )
        return [from_payload(one.payload, one.vector) for one in records]

    def _scroll(
        self,
        chosen: Native | None,
        keys: list[str] | None,
        limit: int,
        offset: Native,
        with_vectors: bool,
    ) -> tuple[list[Record], Native]:
        records, after = self._call(
            "read",
            self._client.scroll,
            self._collection,
            chosen,
            limit,
            offset=offset,
            with_payload=keys or True,
            with_vectors=with_vectors,
        )
        return [(one.payload or {}, one.vector) for one in records], after

    def _count(self, chosen: Native | None) -> int:
        found = self._call("count in", self._client.count, self._collection, chosen, exact=True)
        return int(found.count)

    def _facet(self, key: str, chosen: Native | None, limit: int) -> list[FacetValue]:
        found = self._call(
            "count in",
            self._client.facet,
            self._collection,
            key,
            facet_filter=chosen,
            limit=limit,
            exact=True,
        )
        return [FacetValue(hit.value, hit.count) for hit in found.hits]

    def _nearest(
        self, vector: NDArray[np.float32], using: str, limit: int, chosen: Native | None
    ) -> list[Scored]:
        rescored = models.QuantizationSearchParams(rescore=True, oversampling=oversampling(limit))
        params = None if self._is_local else models.SearchParams(quantization=rescored)
        found = self._call(
            "search",
            self._client.query_points,
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
        records, _ = self._call(
            "sort",
            self._client.scroll,
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
            self._call(
                "write to",
                self._client.create_payload_index,
                self._collection,
                key_of(name),
                models.PayloadSchemaType(kind),
                writes=True,
            )
        self._schema[name] = kind

    def _drop_index(self, name: str) -> None:
        if not self._is_local:
            self._call(
                "write to",
                self._client.delete_payload_index,
                self._collection,
                key_of(name),
                writes=True,
            )
        self._schema.pop(name, None)

    def _choose(self, server: Server, name: str, create: bool, fresh: bool) -> str:
        """Returns the collection to work on."""
        current = self._collections.current()
        if not create:
            if current is None:
                raise IndexMissing(
                    f"there is no collection {name} at {self._place}; run vitrine index"
                )
            return current
        begun = self._collections.unfinished()
        if fresh:
            for one in begun:
                self._collections.remove(one)
            begun, current = [], None
        if begun:
            return begun[-1]
        return current or self._collections.make(self.dimension, server)

    def _check_vectors(self) -> None:
        found = self._call("open", self._client.get_collection, self._collection)
        present = found.config.params.vectors
        sizes = {n: v.size for n, v in present.items()} if isinstance(present, dict) else {}
        self.dimension = self.dimension or sizes.get(VECTOR_NAMES[0], 0)
        if sizes != dict.fromkeys(VECTOR_NAMES, self.dimension):
            raise IndexDamaged(
                f"collection {self._collection} at {self._place} holds other vectors ({sizes}); "
                "choose another collection, or run vitrine index with --rebuild"
            )

    def _read_schema(self) -> dict[str, str]:
        schema = self._call("read", self._client.get_collection, self._collection).payload_schema
        prefix = f"{VALUES}."
        return {
            key.removeprefix(prefix): found.data_type.value
            for key, found in schema.items()
            if key.startswith(prefix)
        }

    def _call(
        self,
        action: str,
        call: Callable[..., Any],
        *args: Any,  # noqa: ANN401 - what the client takes
        writes: bool = False,
        **options: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        where = f"the index at {self._place}"
        if not self._is_open:
            raise StoreError(f"cannot {action} {where}: it is closed")
        with self._lock or nullcontext():
            try:
                return patiently(call, *args, writes=writes, **options)
            except StoreError:
                raise
            except Exception as error:  # noqa: BLE001 - many libraries lie below
                raise StoreError(f"cannot {action} {where}: {reason(error)}") from None
