"""The addresses of the map itself: its code and its stock, each under a name of its content."""

from __future__ import annotations

import gzip
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import maps
from dashboard.stock import map_stock
from dashboard.words import LANGUAGES

if TYPE_CHECKING:
    from starlette.requests import Request

_FOR_EVER: Final = "public, max-age=31536000, immutable"
_SCRIPT, _JSON = "text/javascript; charset=utf-8", "application/json"


def map_routes() -> list[BaseRoute]:
    """Return the routes of code and stock, one pair a language."""
    return [
        Route(f"/map/{{name}}.{kind}", answer, methods=["GET"])
        for kind, answer in (("js", _module), ("json", _stock))
    ]


def _module(request: Request) -> Response:
    lang = request.path_params["name"].partition("-")[0]
    if lang not in LANGUAGES or request.url.path != maps.module_address(lang):
        return _gone()
    return _kept(request, maps.module(lang), _SCRIPT)


def _stock(request: Request) -> Response:
    lang = request.path_params["name"].partition("-")[0]
    stock = map_stock(lang) if lang in LANGUAGES else None
    if stock is None or request.url.path != stock.address:
        return _gone()
    return _kept(request, stock.body, _JSON)


def _kept(request: Request, body: bytes, media_type: str) -> Response:
    """Answer with what never changes under its name."""
    headers = {"Cache-Control": _FOR_EVER, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        body = _packed(body)
    return Response(body, media_type=media_type, headers=headers)


@lru_cache(maxsize=8)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


def _gone() -> Response:
    headers = {"Cache-Control": "no-store"}
    return JSONResponse({"error": "The map has changed: load the page again."}, 404, headers)
