"""Pictures that a catalogue names by web addresses, fetched within limits and kept."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import httpcore
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt
from tenacity.wait import wait_exponential_jitter

from agent.errors import PictureError
from agent.images.addresses import deadline
from agent.images.cache import Cached, PictureCache
from agent.images.hosts import Hosts
from agent.images.routes import Routes

MAX_BYTES = 20_000_000
MAX_HOPS = 5
MAX_WAIT = 60.0
"""Seconds that a server may ask to wait before it is asked again."""
SECONDS = 30.0
"""For one attempt, from the first byte sent to the last one received."""
_ATTEMPTS = 3
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|data:|//", re.IGNORECASE)
_REDIRECTS = (301, 302, 303, 307, 308)
_BUSY = (408, 425, 429, 500, 502, 503, 504)
_AGENT = b"Vitrine (product catalogue indexer)"
_SAFE = "/:?#[]@!$&'()*+,;=%~"


def is_address(image: str) -> bool:
    """Whether a picture is named by an address and not by a path."""
    return _ADDRESS.match(image) is not None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one request gave: a file, the news that nothing changed, or another address."""

    path: Path | None = None
    location: str = ""


class _Busy(PictureError):
    """An attempt failed in a way that may pass."""

    def __init__(self, reason: str, host: str) -> None:
        super().__init__(reason)
        self.host = host


class RemotePictures:
    """Fetches pictures over http and https; safe to call from many threads.

    Addresses within private networks are refused, at every hop of a redirect; a proxy that the
    environment names is used. What was fetched
    before is only asked after, and is used as it is where its server fails.

    Args:
        cache: Where they are kept.
        offline: Whether nothing may be fetched; what is kept is used.
        allow_private: Whether hosts of private networks and this machine may be asked.
        seconds: Time for one attempt.
        sleep: Waits between attempts.
    """

    def __init__(
        self,
        cache: PictureCache,
        *,
        offline: bool = False,
        allow_private: bool = False,
        seconds: float = SECONDS,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._cache, self._offline = cache, offline
        self._seconds, self._sleep = seconds, sleep
        self._hosts = Hosts(sleep)
        self._routes = Routes(allow_private=allow_private)

    def close(self) -> None:
        """Closes all connections."""
        self._routes.close()

    def fetch(self, address: str) -> Path:
        """Returns the file with the bytes of an address.

        Raises:
            PictureError: Why there is none, in a few words.
        """
        _checked(address)
        kept = self._cache.find(address)
        if self._offline:
            if kept is None:
                raise PictureError("not fetched, because of --offline")
            return self._cache.use(kept.sha256)
        try:
            return self._follow(address, kept)
        except _Busy as why:
            self._hosts.note(why.host, answered=False)
            if kept is None:
                raise
            return self._cache.use(kept.sha256)

    def _follow(self, address: str, kept: Cached | None) -> Path:
        place = address
        for _ in range(MAX_HOPS + 1):
            answer = self._ask_patiently(place, address, kept)
            if answer.path is not None:
                return answer.path
            place = _joined(place, answer.location)
        raise PictureError(f"it is redirected more than {MAX_HOPS} times")

    def _ask_patiently(self, place: str, address: str, kept: Cached | None) -> _Answer:
        retrying = Retrying(
            stop=stop_after_attempt(_ATTEMPTS),
            wait=wait_exponential_jitter(multiplier=0.5, max=8.0, jitter=0.5),
            retry=retry_if_exception_type(_Busy),
            sleep=self._sleep,
            reraise=True,
        )
        return retrying(self._ask, place, address, kept)

    def _ask(self, place: str, address: str, kept: Cached | None) -> _Answer:
        url, host = _checked(place)
        headers = [(b"User-Agent", _AGENT), (b"Accept", b"image/*"), (b"Host", _host_header(url))]
        if kept is not None:
            headers += _conditions(kept)
        with self._hosts.turn(host), deadline(self._seconds):
            try:
                with self._routes.pool(url).stream("GET", url, headers=headers) as response:
                    return self._take(response, host, address, kept)
            except (
                httpcore.NetworkError,
                httpcore.TimeoutException,
                httpcore.ProtocolError,
            ) as why:
                raise _Busy(_network_reason(host, why, self._routes.proxy(url)), host) from None
            except httpcore.ProxyError as why:
                raise PictureError(f"the proxy answers {str(why)[:80]}") from None

    def _take(
        self, response: httpcore.Response, host: str, address: str, kept: Cached | None
    ) -> _Answer:
        headers = {key.lower(): value.decode("latin-1") for key, value in response.headers}
        status = response.status
        if status in _BUSY:
            self._hosts.pause(host, min(_retry_after(headers.get(b"retry-after", "")), MAX_WAIT))
            raise _Busy(f"the server answers {status}", host)
        self._hosts.note(host, answered=True)
        if status == 304 and kept is not None:
            return _Answer(self._cache.use(kept.sha256))
        if status in _REDIRECTS and headers.get(b"location"):
            return _Answer(location=headers[b"location"])
        if status != 200:
            raise PictureError(f"the server answers {status}")
        length = headers.get(b"content-length", "")
        if length.isdecimal() and int(length) > MAX_BYTES:
            raise _too_large()
        etag, changed = headers.get(b"etag", ""), headers.get(b"last-modified", "")
        return _Answer(self._cache.keep(address, _limited(response), etag, changed))


def _checked(place: str) -> tuple[str, str]:
    """Returns an address as a server wants it, and the host.

    Raises:
        PictureError: It is no address that pictures are fetched from.
    """
    try:
        parts = urlsplit(f"https:{place}" if place.startswith("//") else place.strip())
        host, _ = parts.hostname or "", parts.port
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise PictureError("the address is not valid") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise PictureError("an address of another kind; only http and https are fetched")
    if not re.fullmatch(r"[\w.:%-]+", name) or parts.username is not None:
        raise PictureError("the address is not valid")
    netloc = f"[{name}]" if ":" in name else name
    netloc += f":{parts.port}" if parts.port else ""
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    return f"{parts.scheme.lower()}://{netloc}{path}{query}", name


def _joined(place: str, location: str) -> str:
    try:
        return urljoin(place, location)
    except ValueError:
        raise PictureError("it is redirected to an address that is not valid") from None


def _host_header(url: str) -> bytes:
    return urlsplit(url).netloc.encode("ascii")


def _conditions(kept: Cached) -> list[tuple[bytes, bytes]]:
    held = ((b"If-None-Match", kept.etag), (b"If-Modified-Since", kept.last_modified))
    return [(name, value.encode("latin-1")) for name, value in held if value]


def _limited(response: httpcore.Response) -> Iterator[bytes]:
    size = 0
    for chunk in response.iter_stream():
        size += len(chunk)
        if size > MAX_BYTES:
            raise _too_large()
        yield chunk


def _too_large() -> PictureError:
    return PictureError(f"the file is larger than {MAX_BYTES // 1_000_000} MB")


def _network_reason(host: str, why: Exception, proxy: str) -> str:
    if proxy and isinstance(why, httpcore.ConnectError | httpcore.ConnectTimeout):
        return f"the proxy {urlsplit(proxy).hostname} cannot be reached"
    if isinstance(why, httpcore.TimeoutException):
        return f"{host} takes too long"
    if isinstance(why, httpcore.ProtocolError):
        return f"{host} does not answer as a web server"
    return f"{host} cannot be reached"


def _retry_after(text: str) -> float:
    """Returns the seconds that a server asks to wait, which it says as a number or a date."""
    if text.strip().isdecimal():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
