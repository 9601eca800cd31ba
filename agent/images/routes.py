"""The ways to a picture's server: straight, or through the proxy that the environment names.

Through a proxy, it is the proxy that looks a name up and connects. A name that leads into a private
network from here is refused all the same; what it means where the proxy stands, only the rules of
the proxy can guard.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies_environment, proxy_bypass

import httpcore

from agent.errors import PictureError
from agent.images.addresses import GuardedBackend

_CONNECTIONS, _IDLE = 32, 15.0


class Routes:
    """Connections for all threads of a run.

    ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``, in capitals or not, are read
    as other programs read them.

    Args:
        allow_private: Whether hosts of private networks and this machine may be asked.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self._guard = None if allow_private else GuardedBackend()
        self._direct = httpcore.ConnectionPool(
            max_connections=_CONNECTIONS,
            keepalive_expiry=_IDLE,
            network_backend=GuardedBackend(allow_private=allow_private),
        )
        self._named = getproxies_environment()
        self._proxies: dict[str, httpcore.ConnectionPool] = {}
        self._judged: set[str] = set()
        self._lock = threading.Lock()

    def proxy(self, url: str) -> str:
        """Returns the address of the proxy that a URL is asked for through, or empty."""
        parts = urlsplit(url)
        named = self._named.get(parts.scheme) or self._named.get("all") or ""
        if not named or proxy_bypass(parts.netloc):
            return ""
        return named if "://" in named else f"http://{named}"

    def pool(self, url: str) -> httpcore.ConnectionPool:
        """Returns the connections that a URL is asked for through.

        Raises:
            RefusedAddress: It leads into a private network.
            PictureError: The proxy is of a kind that is not understood.
        """
        proxy = self.proxy(url)
        if not proxy:
            return self._direct
        self._judge(url)
        with self._lock:
            if proxy not in self._proxies:
                self._proxies[proxy] = _open(proxy)
            return self._proxies[proxy]

    def close(self) -> None:
        """Closes all connections."""
        for pool in (self._direct, *self._proxies.values()):
            pool.close()

    def _judge(self, url: str) -> None:
        """Refuses a host whose name leads into a private network; each is looked up once."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if self._guard is None or host in self._judged:
            return
        # Behind a proxy, many machines cannot look up names of the world outside.
        with suppress(httpcore.ConnectError):
            self._guard.resolve(host, parts.port or (443 if parts.scheme == "https" else 80))
        self._judged.add(host)


def _open(proxy: str) -> httpcore.HTTPProxy:
    parts = urlsplit(proxy)
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if parts.scheme not in ("http", "https") or not host:
        raise PictureError(
            f"the environment names a proxy by {parts.scheme}://; http and https are understood"
        )
    user = (unquote(parts.username or ""), unquote(parts.password or ""))
    shown = f"[{host}]" if ":" in host else host
    port = port or (443 if parts.scheme == "https" else 80)
    return httpcore.HTTPProxy(
        f"{parts.scheme}://{shown}:{port}",
        proxy_auth=user if any(user) else None,
        max_connections=_CONNECTIONS,
        keepalive_expiry=_IDLE,
        # The proxy itself stands in a private network more often than not.
        network_backend=GuardedBackend(allow_private=True),
    )
