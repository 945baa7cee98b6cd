"""The address a browser sends files to: straight to disk, never whole in memory.

Streamlit's own uploader keeps every file in the server's memory for as long as the session lasts.
"""

from __future__ import annotations

import secrets
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.routing import Route

from dashboard import library
from dashboard.your_data.queue import queue
from geodata.tables.held_folders import HeldFolder, sweep

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

ADDRESS: Final = "/api/uploads"
TOKEN_HEADER: Final = "X-Handover-Token"  # noqa: S105 - a header's name
MAX_BYTES: Final = 300 * 1024 * 1024
_PREFIX: Final = ".upload-"
_MOST_LETTERS: Final = 200


class _Refused(Exception):  # noqa: N818 - caught here
    """An upload is not taken; ``code`` is the page's word for why."""

    def __init__(self, code: str, status: int) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


def routes() -> list[Route]:
    """Return the one address."""
    return [Route(ADDRESS, _put, methods=["PUT"])]


@cache
def token() -> str:
    """Return what our pages know and no other site can: every upload must carry it."""
    return secrets.token_urlsafe(24)


async def _put(request: Request) -> Response:
    try:
        _check(request)
        folder = await run_in_threadpool(_folder)
        try:
            path = folder.path / "table"
            await _write(request, path)
        except BaseException:
            folder.remove()
            raise
    except _Refused as refused:
        return JSONResponse({"error": refused.code}, refused.status)
    except ClientDisconnect:
        return JSONResponse({"error": "stopped"}, 400)
    except OSError:
        return JSONResponse({"error": "disk"}, 507)
    made = await run_in_threadpool(queue().add, path, _name(request), folder)
    return JSONResponse({"id": made.id}, 201)


def _check(request: Request) -> None:
    """Refuse what is not our own page's, and what will surely be too much."""
    sent = request.headers.get(TOKEN_HEADER, "")
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    here = request.headers.get("host", "")
    if site != "same-origin" or (origin and urlsplit(origin).netloc != here):
        raise _Refused("foreign", 403)
    if not secrets.compare_digest(sent.encode(), token().encode()):
        raise _Refused("foreign", 403)
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length) > MAX_BYTES:
        raise _Refused("too_large", 413)
    if queue().is_full:
        raise _Refused("full", 409)


def _folder() -> HeldFolder:
    parent = library.shelf().folder
    sweep(parent, _PREFIX)
    return HeldFolder(parent, _PREFIX)


async def _write(request: Request, path: Path) -> None:
    """Write the body to disk as it comes."""
    size = 0
    with path.open("xb") as file:
        async for chunk in request.stream():
            size += len(chunk)
            if size > MAX_BYTES:
                raise _Refused("too_large", 413)
            await run_in_threadpool(file.write, chunk)


def _name(request: Request) -> str:
    """Return the file's name, to be shown: no path is ever made of it."""
    name = unquote(request.query_params.get("name", ""))
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable())[:_MOST_LETTERS] or "table"
