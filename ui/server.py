"""The server around the page: thumbnails by a route, hosts checked, headers set, a warm start."""

from __future__ import annotations

import gc
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import regex
import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from agent.images.thumbnail import SUFFIX
from ui.resources import assistant, notebook
from ui.session import COOKIE

_KEY = regex.compile(r"[0-9a-f]{64}")
_FOREVER = "public, max-age=31536000, immutable"  # a name is the hash of what it names
_YEAR = 31_536_000
_POLICY = {
    "default-src": "'self'",
    # Pictures from elsewhere would tell strangers what is looked at.
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "style-src": "'self' 'unsafe-inline'",
    # Streamlit writes a script into its page, and loads components from blobs.
    "script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
    # The camera hands its picture over as such an address; nothing leaves the page by one.
    "connect-src": "'self' data:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
_HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}
_THUMBNAILS = "/app/static/thumbnails"
UPLOADS = "/app/static/uploads"


def make_app(hosts: list[str]) -> st.App:
    """Returns the page as an ASGI application for these host names."""
    return st.App(
        Path(__file__).with_name("app.py"),
        routes=[
            Route(f"{_THUMBNAILS}/{{key}}{SUFFIX}", _thumbnail),
            Route(f"{UPLOADS}/{{key}}.png", _upload),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts),
            Middleware(BaseHTTPMiddleware, dispatch=_with_headers),
        ],
        lifespan=_warm,
    )


def thumbnail_address(picture: str) -> str:
    """Returns where the page finds the thumbnail of a picture, by the ``sha256`` of its file."""
    return f"{_THUMBNAILS}/{picture}{SUFFIX}"


def _thumbnail(request: Request) -> Response:
    key = str(request.path_params["key"])
    return _picture(assistant().folder.thumbnail(key), key)


def _upload(request: Request) -> Response:
    key = str(request.path_params["key"])
    if not _KEY.fullmatch(key):
        return Response(status_code=404)
    return _picture(assistant().uploads.path(key), key)


def _picture(path: Path, key: str) -> Response:
    if not _KEY.fullmatch(key) or not path.is_file():
        return Response(status_code=404)
    return FileResponse(path, headers={"Cache-Control": _FOREVER})


async def _with_headers(
    request: Request, following: Callable[[Request], Awaitable[Response]]
) -> Response:
    response = await following(request)
    if request.url.path == "/" and COOKIE not in request.cookies:
        # Names a browser to itself: whose conversations and favorites to list. Nothing else.
        name = uuid.uuid4().hex
        response.set_cookie(COOKIE, name, max_age=_YEAR, httponly=True, samesite="strict")
    response.headers.update(_HEADERS)
    return response


@asynccontextmanager
async def _warm(_app: object) -> AsyncIterator[None]:
    """Imports and opens everything before the first visitor comes."""
    import pandas as pd
    import pyarrow as pa

    del pd, pa  # Streamlit imports them in the middle of the first streamed answer otherwise
    assistant()
    notebook()
    gc.collect()
    gc.freeze()
    yield
