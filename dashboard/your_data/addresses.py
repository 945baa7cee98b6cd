"""The addresses of a person's own files: refused rows, joined tables, counts. Read only.

Rows whose source forbids passing them on are only handed out with ``terms=read``: the page adds it
once the reader has said so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from dashboard import library
from geodata.errors import HandoverError
from geodata.export.large import export_table
from geodata.export.licences import forbids_passing_on
from geodata.join.counts import counts_csv, monthly_counts
from geodata.join.kept import kept_join
from geodata.tables.held_folders import HeldFolder, sweep

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

    from geodata.join.kept import KeptJoin
    from geodata.tables.shelf import ShelvedTable

MIME: Final = {
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "parquet": "application/vnd.apache.parquet",
}
_MAKING: Final = ".export-"
_SAFE: Final = {"Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin"}


def routes() -> list[Route]:
    """Return the addresses."""
    return [
        Route("/api/imports/{table}/refused.csv", _refused, methods=["GET"]),
        Route("/api/imports/{table}/counts.csv", _counts, methods=["GET"]),
        Route("/api/imports/{table}/joined.{form}", _joined, methods=["GET"]),
    ]


def _refused(request: Request) -> Response:
    table = _table(request)
    if table is None or table.refused is None:
        return _nothing()
    return _file(table.refused, f"{_plain(table.title)}-refused.csv", "csv")


def _counts(request: Request) -> Response:
    table = _table(request)
    made = kept_join(table.events) if table else None
    if table is None or made is None:
        return _nothing()
    name = f"{_plain(table.title)}-counts-{made.within_m / 1000:g}km.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', **_SAFE}
    return Response(counts_csv(monthly_counts(made.path)), media_type=MIME["csv"], headers=headers)


def _joined(request: Request) -> Response:
    table, form = _table(request), request.path_params["form"]
    made = kept_join(table.events) if table else None
    if table is None or made is None or form not in MIME:
        return _nothing()
    if forbids_passing_on(table.licences) and request.query_params.get("terms") != "read":
        return JSONResponse({"error": f"Read the terms first: {table.licences[0]}."}, 403)
    name = f"{_plain(table.title)}-joined-{made.within_m / 1000:g}km.{form}"
    if form == "parquet":
        return _file(made.path, name, form)
    try:
        return _made(made, name, form, for_sheets=request.query_params.get("for") == "spreadsheet")
    except HandoverError as error:
        return JSONResponse({"error": str(error)}, 500)


def _made(made: KeptJoin, name: str, form: str, *, for_sheets: bool) -> Response:
    """Return a joined table in another form; the file it is made in goes when it was sent."""
    parent = library.shelf().folder
    sweep(parent, _MAKING)
    folder = HeldFolder(parent, _MAKING)
    try:
        out = folder.path / f"joined.{form}"
        export_table(made.path, out, spreadsheet=for_sheets)
    except BaseException:
        folder.remove()
        raise
    return _file(out, name, form, BackgroundTask(folder.remove))


def _file(path: Path, name: str, form: str, after: BackgroundTask | None = None) -> Response:
    return FileResponse(path, media_type=MIME[form], filename=name, headers=_SAFE, background=after)


def _table(request: Request) -> ShelvedTable | None:
    return library.shelf().table(request.path_params["table"])


def _nothing() -> Response:
    return JSONResponse({"error": "There is no such file: the table was removed."}, 404)


def _plain(title: str) -> str:
    """Return a title as part of a file's name: letters, digits and hyphens."""
    return re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-")[:60].lower() or "table"
