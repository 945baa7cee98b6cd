"""Three columns out of eighteen: Parquet and CSV, against reading the CSV's bytes once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import events_csv, events_parquet
from geodata.cells.columns import read_columns
from geodata.join.summary import fingerprint

if TYPE_CHECKING:
    import pyarrow as pa

STEP: Final = "read 3 columns"
BYTES: Final = "the CSV's bytes once"
COLUMNS: Final = ("lon", "lat", "source_row")
SIZES: Final = (10_000, 100_000, 1_000_000, 10_000_000)


def cases() -> list[Case]:
    """Return the cases."""
    found = []
    for rows in SIZES:
        judged = rows >= 1_000_000
        for name, prepare, bound in (
            ("ours, Parquet", parquet, 2),
            ("ours, CSV with polars", csv_with_polars, 10),
            ("ours, CSV without", csv_without, 20),
        ):
            limits = (Limit("ratio", bound, BYTES),) if judged else ()
            found.append(Case(STEP, name, rows, named(prepare), limits=limits, answer="rows"))
        found.append(Case(STEP, BYTES, rows, named(csv_bytes), "floor"))
        if rows <= 1_000_000:
            found.append(
                Case(STEP, "pandas, CSV", rows, named(csv_pandas), "peer", answer="rows", rounds=3)
            )
    return found


def parquet(rows: int) -> Prepared:
    """Return our reading of Parquet."""
    path = events_parquet(rows)
    return Prepared(lambda: read_columns(path, COLUMNS), _answer)


def csv_with_polars(rows: int) -> Prepared:
    """Return our reading of CSV with the extra."""
    path = events_csv(rows)
    return Prepared(lambda: read_columns(path, COLUMNS, scale=True), _answer)


def csv_without(rows: int) -> Prepared:
    """Return our reading of CSV without it."""
    path = events_csv(rows)
    return Prepared(lambda: read_columns(path, COLUMNS, scale=False), _answer)


def csv_bytes(rows: int) -> Prepared:
    """Return reading the file into the same megabyte of memory, piece by piece."""
    path = events_csv(rows)

    def run() -> int:
        piece, read = bytearray(1 << 20), 0
        with path.open("rb", buffering=0) as file:
            while got := file.readinto(piece):
                read += got
        return read

    return Prepared(run)


def csv_pandas(rows: int) -> Prepared:
    """Return pandas."""
    import pandas as pd
    import pyarrow as pa

    path = events_csv(rows)

    def run() -> Any:
        return pd.read_csv(path, usecols=list(COLUMNS))[list(COLUMNS)]

    return Prepared(run, lambda frame: _answer(pa.Table.from_pandas(frame, preserve_index=False)))


def _answer(table: pa.Table) -> str:
    return f"{fingerprint(table.combine_chunks().to_batches()[0]):016x}"
