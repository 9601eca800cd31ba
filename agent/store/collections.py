"""The collections of an index on a server: numbered ones, and the name that readers ask for.

``shop`` is an alias of ``shop-000002``. A rebuild fills ``shop-000003`` beside it and then moves
the alias, which a server does in one step.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

from qdrant_client import QdrantClient, models

from agent.store.base import VECTOR_NAMES
from agent.store.qdrant import QUANTILE
from agent.store.server import Server


class Call(Protocol):
    """Calls the server with patience and one-line errors."""

    def __call__(
        self,
        action: str,
        call: Callable[..., Any],
        *args: Any,  # noqa: ANN401 - what the client takes
        writes: bool = False,
        **options: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Returns what the call returns."""
        ...


class Collections:
    """The collections of one index.

    Args:
        client: The client.
        call: How it is called.
        name: The name that readers ask for.
    """

    def __init__(self, client: QdrantClient, call: Call, name: str) -> None:
        self._client, self._call, self._name = client, call, name
        self._numbered = re.compile(rf"{re.escape(name)}-(\d{{6,}})")

    def current(self) -> str | None:
        """Returns the collection that readers get, ``None`` where there is none."""
        for alias in self._call("open", self._client.get_aliases).aliases:
            if alias.alias_name == self._name:
                return str(alias.collection_name)
        exists = self._call("open", self._client.collection_exists, self._name)
        return self._name if exists else None

    def unfinished(self) -> list[str]:
        """Returns collections that a run began and did not finish, oldest first."""
        current = self.current()
        least = self._number(current) if current else -1
        return [one for one in self._all() if self._number(one) > least]

    def make(self, dimension: int, server: Server) -> str:
        """Makes the next collection and returns its name."""
        last = max(map(self._number, self._all()), default=0)
        name = f"{self._name}-{last + 1:06}"
        vector = models.VectorParams(
            size=dimension, distance=models.Distance.COSINE, on_disk=server.on_disk or None
        )
        small = models.ScalarQuantization(
            scalar=models.ScalarQuantizationConfig(
                type=models.ScalarType.INT8, quantile=QUANTILE, always_ram=True
            )
        )
        self._call(
            "make a collection for",
            self._create,
            name,
            vectors_config=dict.fromkeys(VECTOR_NAMES, vector),
            shard_number=server.shards,
            replication_factor=server.replicas,
            quantization_config=small if server.quantize else None,
            writes=True,
        )
        return name

    def point_to(self, name: str) -> None:
        """Lets readers get another collection, in one step."""
        current = self.current()
        if current == name:
            return
        operations: list[models.AliasOperations] = []
        if current == self._name:
            # An index of the first version has its collection under the very name.
            self.remove(current)
        elif current is not None:
            gone = models.DeleteAlias(alias_name=self._name)
            operations.append(models.DeleteAliasOperation(delete_alias=gone))
        new = models.CreateAlias(collection_name=name, alias_name=self._name)
        operations.append(models.CreateAliasOperation(create_alias=new))
        self._call("publish", self._client.update_collection_aliases, operations, writes=True)

    def remove(self, name: str) -> None:
        """Removes a collection."""
        self._call("write to", self._client.delete_collection, name, writes=True)

    def remove_before(self, name: str) -> None:
        """Removes all but the last of those before one: readers may still use that."""
        for old in [one for one in self._all() if self._number(one) < self._number(name)][:-1]:
            self.remove(old)

    def _create(self, name: str, **options: Any) -> None:  # noqa: ANN401
        # Several machines may begin at once, and a call repeated may find its own work.
        if not self._client.collection_exists(name):
            self._client.create_collection(name, **options)

    def _all(self) -> list[str]:
        found = self._call("open", self._client.get_collections).collections
        names = [one.name for one in found if self._numbered.fullmatch(one.name)]
        return sorted(names, key=self._number)

    def _number(self, name: str) -> int:
        found = self._numbered.fullmatch(name)
        return int(found[1]) if found else 0
