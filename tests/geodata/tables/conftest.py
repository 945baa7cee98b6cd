"""What an import makes of a small table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from geodata.tables.guess import Corrections, guess_table
from geodata.tables.importing import Watch, import_table
from tests.geodata.tables.made import TODAY


class Imported:
    """An imported table: its report, its JSON document, and its rows as dictionaries."""

    def __init__(self, out: Path, report: Any) -> None:
        self.out = out
        self.report = report
        self.document = json.loads(out.with_name(f"{out.name}.report.json").read_bytes())
        self.rows = pq.read_table(out).to_pylist()

    @property
    def row(self) -> dict[str, Any]:
        (row,) = self.rows
        return row

    @property
    def refused(self) -> list[tuple[Any, ...]]:
        return [(r["line"], r["column"], r["value"]) for r in self.document["refused"]]

    @property
    def whys(self) -> list[str]:
        return [r["why"] for r in self.document["refused"]]


@pytest.fixture
def take(tmp_path):
    """Import text, bytes or a file, with corrections; every row must be accounted for."""

    def imported(content: str | bytes | Path, name: str = "table.csv", **told: Any) -> Imported:
        path = content if isinstance(content, Path) else tmp_path / name
        if not isinstance(content, Path):
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        out = tmp_path / f"{path.stem}.out.parquet"
        guess = guess_table(path, Corrections(**told))
        report = import_table(guess, out, Watch(today=TODAY), force=True)
        assert report.read == report.kept + report.refused_rows
        assert report.kept == pq.read_metadata(out).num_rows
        return Imported(out, report)

    return imported
