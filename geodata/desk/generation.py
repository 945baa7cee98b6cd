"""One generation of a workspace: the files it is made of, and what describes them."""

from __future__ import annotations

import csv
import io
import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from geodata.dates.edtf import parse_edtf
from geodata.package.package import load_package

if TYPE_CHECKING:
    from pathlib import Path

    Tables = dict[str, list[dict[str, Any]]]


def generation_name(number: int) -> str:
    """Return the name of a generation's folder."""
    return f"tables-{number:06d}"


def descriptor(number: int, rows: Tables) -> dict[str, Any]:
    """Return what ``datapackage.json`` says of a generation and its tables."""
    now = datetime.now(UTC)
    document: dict[str, Any] = {
        "profile": "data-package",
        "name": "handover-atlas-desk",
        "title": "Events accepted from articles",
        "title_ar": "أحداث قُبلت من مقالات",
        "version": f"desk-{number}",
        "created": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "mode": "beside",
        "desk": {"generation": number},
        "resources": [
            {
                "name": table,
                "type": "table",
                "path": f"{generation_name(number)}/{table}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
            }
            for table in rows
        ],
    }
    if temporal := _period(rows, now.date()):
        document["temporal"] = temporal
    return document


def _period(rows: Tables, today: date) -> dict[str, str] | None:
    """Return the days the accepted events cover: what is past, with a beginning."""
    whens = [parse_edtf(row["when"]) for table in ("events", "forces") for row in rows[table]]
    starts = [when.earliest for when in whens if date.min < when.earliest <= today]
    ends = [min(when.latest, today) for when in whens if when.earliest <= today]
    if not starts:
        return None
    return {"start": min(starts).isoformat(), "end": max(ends).isoformat()}


def csv_bytes(table: str, rows: list[dict[str, Any]]) -> bytes:
    """Return a table as a CSV file with the columns of ours."""
    columns = [str(column["name"]) for column in load_package().fields(table)]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def write_synced(path: Path, data: bytes) -> None:
    """Write a file that is on the disk when this returns."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
