"""Tables out: GeoJSON, CSV and GeoParquet, against geopandas, pandas and the bare bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks import generate
from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import events_parquet
from geodata.cells.columns import read_columns
from geodata.export.large import write_csv, write_geoparquet
from geodata.export.large_geojson import write_geojson
from geodata.join.summary import fingerprint
from geodata.join.table_file import BATCH_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GEOJSON, CSV, GEOPARQUET = "GeoJSON out", "CSV out", "GeoParquet out"
TO_JSON: Final = "geopandas to_json"
BYTES: Final = "the CSV's bytes"
TO_PARQUET: Final = "geopandas to_parquet"
CHECKED: Final = ("event_key", "lon", "lat", "notes")


def cases() -> list[Case]:
    """Return the cases; geopandas' GeoJSON, slow and linear, is measured up to 100,000 rows."""
    found = []
    for rows in (10_000, 100_000, 1_000_000):
        faster = (Limit("faster", 7, TO_JSON),) if rows <= 100_000 else ()
        csv = (Limit("ratio", 4, BYTES),) if rows == 1_000_000 else ()
        parquet = (Limit("ratio", 0.7, TO_PARQUET),) if rows == 1_000_000 else ()
        found += [
            Case(GEOJSON, "ours", rows, named(geojson), limits=faster, answer="rows"),
            Case(CSV, "ours", rows, named(csv_ours), limits=csv, answer="rows"),
            Case(CSV, BYTES, rows, named(csv_bytes), "floor"),
            Case(
                CSV,
                "pandas to_csv",
                rows,
                named(csv_pandas),
                "peer",
                answer="rows",
                calls=1,
                rounds=2,
            ),
            Case(GEOPARQUET, "ours", rows, named(parquet_ours), limits=parquet, answer="rows"),
            Case(
                GEOPARQUET,
                TO_PARQUET,
                rows,
                named(parquet_geopandas),
                "peer",
                answer="rows",
                rounds=3,
            ),
        ]
        if rows <= 100_000:
            found.append(
                Case(
                    GEOJSON, TO_JSON, rows, named(to_json), "peer", answer="rows", calls=1, rounds=3
                )
            )
    return found


def geojson(rows: int) -> Prepared:
    """Return our GeoJSON."""
    return _ours(rows, "out.geojson", write_geojson, _geojson_answer)


def csv_ours(rows: int) -> Prepared:
    """Return our CSV."""
    return _ours(rows, "out.csv", write_csv, _table_answer)


def parquet_ours(rows: int) -> Prepared:
    """Return our GeoParquet, the geometry made anew of longitudes and latitudes."""
    return _ours(rows, "out.parquet", write_geoparquet, _table_answer, drop=("geometry",))


def csv_bytes(rows: int) -> Prepared:
    """Return writing the bytes of our CSV, which are in memory, a megabyte at a time."""
    ours = csv_ours(rows)
    ours.run()
    source, out = generate.FOLDER / f"{rows}-out.csv", generate.FOLDER / f"{rows}-bytes.csv"
    data = memoryview(source.read_bytes())

    def run() -> None:
        with out.open("wb", buffering=0) as file:
            for start in range(0, len(data), 1 << 20):
                file.write(data[start : start + (1 << 20)])

    def close() -> None:
        source.unlink()
        out.unlink()

    return Prepared(run, close=close)


def csv_pandas(rows: int) -> Prepared:
    """Return pandas."""
    out = generate.FOLDER / f"{rows}-pandas.csv"
    frame = _table(rows).drop_columns(["geometry"]).to_pandas()
    return Prepared(
        lambda: frame.to_csv(out, index=False), lambda _: _table_answer(out), close=out.unlink
    )


def parquet_geopandas(rows: int) -> Prepared:
    """Return geopandas, with the same compression."""
    import geopandas

    out = generate.FOLDER / f"{rows}-geopandas.parquet"
    frame = geopandas.read_parquet(events_parquet(rows))

    def run() -> None:
        frame.to_parquet(out, index=False, compression="zstd", compression_level=1)

    return Prepared(run, lambda _: _table_answer(out), close=out.unlink)


def to_json(rows: int) -> Prepared:
    """Return geopandas; days are made text before, which it does not do itself."""
    import geopandas

    frame = geopandas.read_parquet(events_parquet(rows))
    frame = frame.assign(earliest=frame.earliest.astype(str), latest=frame.latest.astype(str))
    frame = frame.drop(columns=["lon", "lat"])
    out = generate.FOLDER / f"{rows}-to_json.geojson"

    def run() -> None:
        out.write_text(frame.to_json(), encoding="utf-8")

    return Prepared(run, lambda _: _geojson_answer(out), close=out.unlink)


def _ours(
    rows: int,
    name: str,
    write: Callable[[Any, Any, Path], None],
    answer: Callable[[Path], str],
    drop: tuple[str, ...] = (),
) -> Prepared:
    table = _table(rows).drop_columns(list(drop))
    out = generate.FOLDER / f"{rows}-{name}"

    def run() -> None:
        write(table.to_batches(max_chunksize=BATCH_ROWS), table.schema, out)

    return Prepared(run, lambda _: answer(out), close=lambda: out.unlink(missing_ok=True))


def _table(rows: int) -> pa.Table:
    return pq.read_table(events_parquet(rows))


def _table_answer(path: Path) -> str:
    """Return a checksum of some columns of a CSV or Parquet file."""
    return _rows_answer(read_columns(path, CHECKED))


def _geojson_answer(path: Path) -> str:
    """Return the same checksum of a GeoJSON file; of a million rows only their number."""
    if path.stat().st_size > 300_000_000:
        with path.open("rb") as file:
            return f"{sum(1 for _ in file) - 2} rows"
    features = orjson.loads(path.read_bytes())["features"]
    return _rows_answer(
        pa.table(
            {
                "event_key": [one["properties"]["event_key"] for one in features],
                "lon": [float(one["geometry"]["coordinates"][0]) for one in features],
                "lat": [float(one["geometry"]["coordinates"][1]) for one in features],
                "notes": [one["properties"]["notes"] for one in features],
            }
        )
    )


def _rows_answer(table: pa.Table) -> str:
    return f"{fingerprint(table.combine_chunks().to_batches()[0]):016x}"
