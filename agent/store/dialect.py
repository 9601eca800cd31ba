"""The filters of ``qdrant_client``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qdrant_client import models

from agent.store.translate import Native


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
