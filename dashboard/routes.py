"""The HTTP addresses beside the app: GeoJSON of status, intervals, events and bases, read only."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from dashboard import library
from dashboard.imported_routes import imported_routes
from dashboard.map_routes import map_routes
from dashboard.your_data import addresses, uploads
from geodata.dates.edtf import parse_day
from geodata.errors import HandoverError, QueryError
from geodata.events.events import KINDS
from geodata.events.facets import COUNTRY, FACETS
from geodata.export import export_bytes

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

GEOJSON = "application/geo+json"
LONGEST_SEARCH = 200
_TAKES = {
    "status": {"at"},
    "intervals": {"from", "to"},
    "events": {"from", "to", "q", *FACETS},
    "bases": set[str](),
}


def routes() -> list[BaseRoute]:
    """Return a route for each kind of GeoJSON, and our own fonts and base map as files."""
    files = StaticFiles(directory=Path(__file__).with_name("static"))
    answers = [Route(f"/api/{what}.geojson", _answer, methods=["GET"]) for what in _TAKES]
    own = [*imported_routes(), *map_routes(), *addresses.routes(), *uploads.routes()]
    return [*answers, *own, Mount("/assets", files)]


def _answer(request: Request) -> Response:
    what = request.url.path.rpartition("/")[2].removesuffix(".geojson")
    try:
        body = export_bytes(library.atlas(), what=what, **_question(what, request.query_params))
    except HandoverError as error:
        return JSONResponse({"error": str(error)}, status_code=400)
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f'inline; filename="handover-atlas-{what}.geojson"'
    return Response(body, media_type=GEOJSON, headers=headers)


def _question(what: str, params: Any) -> dict[str, Any]:
    for name in params:
        if name not in _TAKES[what]:
            takes = ", ".join(sorted(_TAKES[what])) or "no parameters"
            raise QueryError(name, params[name], takes)
    asked: dict[str, Any] = {}
    for name, key in (("at", "at"), ("from", "start"), ("to", "end")):
        if params.get(name):
            asked[key] = parse_day(params[name])
    if params.get("q"):
        asked["words"] = params["q"][:LONGEST_SEARCH]
    if params.get("kind"):
        asked["kind"] = _known(params, "kind", set(KINDS))
    if params.get("base") and COUNTRY not in params["base"].split(","):
        asked["base"] = _known(params, "base", {base.id for base in _places()})
    choices = library.atlas().facets.choices
    further = [name for name in FACETS if params.get(name) and name not in asked]
    chosen = {name: _known(params, name, set(choices[name])) for name in further}
    return {**asked, **({"chosen": chosen} if chosen else {})}


def _places() -> tuple[Any, ...]:
    gazetteer = library.atlas().gazetteer
    return (*gazetteer.bases, *gazetteer.sites)


def _known(params: Any, name: str, known: set[str]) -> list[str]:
    values = [value for value in params[name].split(",") if value]
    for value in values:
        if value not in known:
            raise QueryError(name, value, "one of " + ", ".join(sorted(known)))
    return values


class SafeHeaders:
    """Middleware: headers that keep a browser from guessing types or framing our addresses."""

    _HEADERS = (
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"x-frame-options", b"SAMEORIGIN"),
    )

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *self._HEADERS]
            await send(message)

        await self._app(scope, receive, send_with_headers)
