"""The addresses a map asks for imported events: all columns, a few rows, those near a base.

What a person imported is for this atlas alone: a page of another origin is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard import imported, library
from geodata.cells.texts import texts_of
from geodata.errors import HandoverError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

MOST_ROWS: Final = 50
"""Rows told at once; a map asks again for more."""
RADII_KM: Final = (5, 10, 25, 50, 100)
"""Radii around a base that can be asked for."""
_BINARY: Final = "application/octet-stream"
_OWN: Final = {"same-origin", "none"}


def imported_routes() -> list[BaseRoute]:
    """Return the routes under ``/api/imported``."""
    answers = {"columns": _columns, "rows": _rows, "near": _near}
    return [
        Route(f"/api/imported/{name}", _guarded(answer), methods=["GET"])
        for name, answer in answers.items()
    ]


def _guarded(answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Refuse other origins, and say in one sentence why a question cannot be answered."""

    def guarded(request: Request) -> Response:
        if _is_foreign(request):
            return _refusal(403, "Imported events are only for pages of this atlas.")
        try:
            return answer(request)
        except HandoverError as error:
            return _refusal(400, str(error))

    return guarded


def _is_foreign(request: Request) -> bool:
    """Tell whether the browser says that a page of another origin asks."""
    if request.headers.get("sec-fetch-site", "none") not in _OWN:
        return True
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host")


def _columns(request: Request) -> Response:
    """Answer with the columns of all imported events, as `geodata.cells.packed` has them."""
    return _bytes(request, imported.stamp(), imported.packed)


def _near(request: Request) -> Response:
    """Answer with the positions of the events around ``base``, within ``within_km``."""
    asked, radius = request.query_params.get("base", ""), request.query_params.get("within_km", "")
    gazetteer = library.atlas().gazetteer
    place = {one.id: one for one in (*gazetteer.bases, *gazetteer.sites)}.get(asked)
    if place is None or radius not in map(str, RADII_KM):
        known = ", ".join(map(str, RADII_KM))
        return _refusal(400, f"Ask for a base of the atlas, and within_km one of {known}.")
    if _is_outdated(request):
        return _refusal(409, "The imported tables have changed.")
    tag = f"{imported.stamp()}-{place.id}-{place.lon}-{place.lat}-{place.radius_m}-{radius}"
    return _bytes(request, tag, lambda encoding: imported.near(place, int(radius), encoding))


def _rows(request: Request) -> Response:
    """Answer with what the tables say of the events at some positions."""
    asked = [part for part in request.query_params.get("at", "").split(",") if part]
    if not asked or len(asked) > MOST_ROWS or not all(p.isascii() and p.isdigit() for p in asked):
        return _refusal(400, f"Ask for 1 to {MOST_ROWS} positions: at=0,1,2.")
    if _is_outdated(request):
        return _refusal(409, "The imported tables have changed.")
    try:
        told = texts_of(imported.events(), [int(part[:12]) for part in asked])
    except IndexError:
        return _refusal(400, "There is no event at one of these positions.")
    return JSONResponse({"rows": told}, headers=_headers())


def _is_outdated(request: Request) -> bool:
    """Tell whether positions are of tables that have changed since."""
    return request.query_params.get("stamp", "") != imported.stamp()


def _bytes(request: Request, tag: str, body: Callable[[str], bytes]) -> Response:
    encoding = _encoding(request)
    etag = f'"{tag}-{encoding}"'
    headers = _headers() | {"ETag": etag, "Vary": "Accept-Encoding"}
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if encoding != "identity":
        headers["Content-Encoding"] = encoding
    return Response(body(encoding), media_type=_BINARY, headers=headers)


def _encoding(request: Request) -> str:
    taken = request.headers.get("accept-encoding", "").lower()
    offered = {part.partition(";")[0].strip() for part in taken.split(",") if "q=0" not in part}
    return next((known for known in ("zstd", "gzip") if known in offered), "identity")


def _headers() -> dict[str, str]:
    return {"Cache-Control": "private, no-cache", "Cross-Origin-Resource-Policy": "same-origin"}


def _refusal(status: int, why: str) -> Response:
    return JSONResponse({"error": why}, status_code=status, headers=_headers())
