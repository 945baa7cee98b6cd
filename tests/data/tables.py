"""The shipped rows, read once for the tests beside this file."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DATA = ROOT / "geodata" / "data"
SHARED = ROOT.parent / "shared"
DESCRIPTOR: dict[str, Any] = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
SCHEMAS: dict[str, Any] = {r["name"]: r["schema"] for r in DESCRIPTOR["resources"]}


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ids(table: str) -> set[str]:
    return {row["id"] for row in rows(table)}


def cells(*suffixes: str) -> list[tuple[str, str, str]]:
    """Every filled cell of the columns that end so, as (table, column, text)."""
    return [
        (table, column, row[column])
        for table in SCHEMAS
        for row in rows(table)
        for column in row
        if column.endswith(suffixes) and row[column]
    ]
