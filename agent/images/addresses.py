"""Connections to addresses that a catalogue names, and to nobody else's inner network.

Each name is resolved here and the connection goes to the very address that was checked, so a name
that points elsewhere a moment later gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore

from agent.errors import PictureError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_deadline: ContextVar[float] = ContextVar("deadline", default=float("inf"))


class RefusedAddress(PictureError):
    """A name leads to an address that is not of the public network."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Ends whatever this thread does on guarded connections within so many seconds."""
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public network, also where it is wrapped in another."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or [None, None])[1]
        if found in _NAT64:
            inner = ipaddress.IPv4Address(found.packed[-4:])
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for ``httpcore`` after a look at where they lead.

    Args:
        allow_private: Whether addresses of inner networks and of this machine may be reached.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self._allow_private = allow_private
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connects to the first of a name's addresses that answers.

        Raises:
            RefusedAddress: One of the addresses is not public.
            httpcore.ConnectError: The name has no address, or none answers.
        """
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self.resolve(host, port):
            try:
                stream = self._backend.connect_tcp(
                    address, port, _left(timeout), local_address, socket_options
                )
                return _TimedStream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Refuses: no picture lies behind a socket of this machine."""
        raise RefusedAddress("a socket of this machine is no address of a picture")

    def resolve(self, host: str, port: int) -> list[str]:
        """Returns the addresses of a name.

        Raises:
            RefusedAddress: One of them is not public.
            httpcore.ConnectError: It has none.
        """
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise httpcore.ConnectError(f"{host} has no address") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self._allow_private and not all(map(is_public, addresses)):
            raise RefusedAddress(
                f"{host} is in a private network; --allow-private-hosts reads from there"
            )
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A stream whose every step ends by the deadline; a trickle of bytes cannot outlast it."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as the port has it
        return self._stream.get_extra_info(info)


def _left(timeout: float | None) -> float | None:
    left = _deadline.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("out of time")
    if left == float("inf"):
        return timeout
    return left if timeout is None else min(timeout, left)
