"""How a Qdrant server is reached: the key, patience, and errors in one line."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from qdrant_client import QdrantClient
from qdrant_client.common.client_exceptions import ResourceExhaustedResponse
from qdrant_client.http.exceptions import ResponseHandlingException, UnexpectedResponse
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_random_exponential

MEMORY = ":memory:"

_BUSY = (408, 429, 500, 502, 503, 504)
_READS, _WRITES = 2, 7
"""Attempts: somebody waits for a read, a long run is worth some patience."""

_LONGEST_WAIT = 20.0
_backing_off = wait_random_exponential(multiplier=0.4, max=_LONGEST_WAIT)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Server:
    """A Qdrant server, and how a new collection is laid out on it.

    Attributes:
        location: Address such as ``http://localhost:6333``, or ``:memory:``.
        api_key: Its key; never part of a message or of ``repr``.
        timeout: Seconds to wait for an answer.
        shards: Into how many shards a new collection is split; the server's default if ``None``.
        replicas: On how many nodes each shard of a new collection lies; likewise.
        quantize: Whether a new collection keeps small copies of its vectors in memory.
        on_disk: Whether the vectors of a new collection stay on the disk.
    """

    location: str
    api_key: str | None = field(default=None, repr=False)
    timeout: int = 10
    shards: int | None = None
    replicas: int | None = None
    quantize: bool = True
    on_disk: bool = False

    @property
    def is_memory(self) -> bool:
        """Whether it is no server but this process."""
        return self.location == MEMORY

    def connect(self) -> QdrantClient:
        """Returns a client; the first call will tell whether anybody is there."""
        if self.is_memory:
            return QdrantClient(MEMORY)
        with warnings.catch_warnings():
            # A key over plain http is the user's own choice on a private network.
            warnings.simplefilter("ignore")
            return QdrantClient(
                url=self.location,
                api_key=self.api_key,
                timeout=self.timeout,
                check_compatibility=False,
            )


def patiently(call: Callable[..., T], *args: Any, writes: bool, **options: Any) -> T:  # noqa: ANN401
    """Calls the server, again where it was busy or out of reach; every call can be repeated."""
    retrying = Retrying(
        retry=retry_if_exception(lambda error: _is_passing(error, writes)),
        stop=stop_after_attempt(_WRITES if writes else _READS),
        wait=_wait,
        reraise=True,
    )
    return retrying(call, *args, **options)


def reason(error: Exception) -> str:
    """Says what went wrong without repeating request headers, which hold the key."""
    if isinstance(error, ResourceExhaustedResponse):
        return "the server is busy; try again later"
    if isinstance(error, UnexpectedResponse):
        if error.status_code in (401, 403):
            return "the server refuses the key; set the right one"
        if error.status_code == 404:
            return "the server knows no such collection; run vitrine index"
        return f"the server answered {error.status_code}"
    if isinstance(error, ResponseHandlingException):
        kind = type(error.source).__name__
        if "Timeout" in kind:
            return "the server does not answer in time; check the address"
        return f"the server cannot be reached ({kind}); check the address and that it runs"
    return type(error).__name__


def _is_passing(error: BaseException, writes: bool) -> bool:
    """Whether the same call may succeed in a moment."""
    if isinstance(error, ResourceExhaustedResponse):
        return True
    if isinstance(error, UnexpectedResponse):
        return error.status_code in _BUSY
    # Whoever waits for a page should not wait for a dead server twice.
    return writes and isinstance(error, ResponseHandlingException)


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, ResourceExhaustedResponse):
        return min(float(error.retry_after_s), _LONGEST_WAIT)
    return _backing_off(state)
