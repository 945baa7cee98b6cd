"""Large tables leave as GeoJSON, CSV and GeoParquet with every row and every letter."""

import csv
import json

import geopandas
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.cells.columns import read_columns
from geodata.errors import OutputError
from geodata.export.large import export_table, write_geoparquet
from geodata.export.large_geojson import write_geojson
from geodata.join.engine_local import join_file
from geodata.tables.events_table import SCHEMA

TEXT = st.text() | st.text("أإاةهىيبت ًَـ-1Kk\"\\\n\t\x00,'=")


@pytest.fixture(scope="module")
def joined(events, joiner, tmp_path_factory):
    path = tmp_path_factory.mktemp("joined") / "joined.parquet"
    join_file(events, path, joiner)
    return path


def features(path, *batches):
    write_geojson(batches, batches[0].schema, path)
    return json.loads(path.read_bytes())["features"]


def test_geojson_has_every_row_as_rfc_7946_wants_it(joined, tmp_path):
    out = tmp_path / "out.geojson"
    assert export_table(joined, out) == 10_000
    document, frame = json.loads(out.read_bytes()), geopandas.read_parquet(joined)
    assert list(document) == ["type", "metadata", "features", "bbox"]
    assert document["bbox"] == pytest.approx(list(frame.total_bounds), abs=1e-7)
    assert document["metadata"]["licence_terms"] == ["no raw rows"]
    ids = [feature["id"] for feature in document["features"]]
    assert ids == frame.event_key.tolist()
    found = geopandas.read_file(out)
    assert found.notes.tolist() == frame.notes.tolist()
    assert found.geometry.x.tolist() == pytest.approx(frame.lon.tolist(), abs=1e-7)
    assert found.label.isna().tolist() == frame.label.isna().tolist()


def test_arabic_stays_raw_and_days_are_iso(joined, tmp_path):
    out = tmp_path / "out.geojson"
    export_table(joined, out)
    text = out.read_text()
    assert "\\u06" not in text
    assert '"earliest":"20' in text


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
@given(st.lists(st.none() | TEXT, min_size=1))
def test_any_text_comes_back_from_geojson(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("geojson") / "out.geojson"
    rows = pa.record_batch(
        {"lon": [44.0] * len(texts), "lat": [33.0] * len(texts), "notes": pa.array(texts, "str")}
    )
    found = features(path, rows.slice(0, 1), rows.slice(1))
    assert [feature["properties"]["notes"] for feature in found] == texts


def test_numbers_that_are_none_become_null(tmp_path):
    rows = pa.record_batch(
        {"lon": [44.123456789, None], "lat": [33.0, 33.0], "m": [float("inf"), float("nan")]}
    )
    first, second = features(tmp_path / "out.geojson", rows)
    assert first["geometry"]["coordinates"] == [44.1234568, 33]
    assert second["geometry"] is None
    assert (first["properties"]["m"], second["properties"]["m"]) == (None, None)


def test_an_empty_table_is_an_empty_collection(tmp_path):
    nothing = pa.record_batch({"lon": pa.array([], "f8"), "lat": pa.array([], "f8")})
    assert features(tmp_path / "out.geojson", nothing) == []


def test_csv_comes_back_as_it_was(joined, tmp_path):
    out = tmp_path / "out.csv"
    export_table(joined, out)
    names = [name for name in SCHEMA.names if name not in ("geometry", "radius_m")]
    assert read_columns(out, names).equals(read_columns(joined, names))


def test_only_the_spreadsheet_csv_changes_cells(tmp_path):
    source, plain, safe = (tmp_path / name for name in ("s.parquet", "plain.csv", "safe.csv"))
    cells = ["=1+1", "+1", "-1", "@x", "\tx", "a=1", "", "عين"]
    columns = {"lon": [-44.0] * 8, "lat": [33.0] * 8, "notes": cells}
    pq.write_table(pa.table(columns), source)
    export_table(source, plain)
    export_table(source, safe, spreadsheet=True)
    with plain.open(encoding="utf-8", newline="") as faithful:
        assert [row["notes"] for row in csv.DictReader(faithful)] == cells
    with safe.open(encoding="utf-8-sig", newline="") as harmless:
        rows = list(csv.DictReader(harmless))
    assert [row["notes"] for row in rows][:5] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx"]
    assert [row["notes"] for row in rows][5:] == cells[5:]
    assert {row["lon"] for row in rows} == {"-44"}


def test_geoparquet_comes_back_as_it_was(joined, tmp_path):
    out = tmp_path / "out.geoparquet"
    export_table(joined, out)
    assert geopandas.read_parquet(out).equals(geopandas.read_parquet(joined))


def test_a_table_without_geometry_gets_one(tmp_path):
    rows = pa.record_batch({"lon": [44.0, None], "lat": [33.0, 33.0]})
    write_geoparquet([rows], rows.schema, tmp_path / "out.parquet")
    frame = geopandas.read_parquet(tmp_path / "out.parquet")
    assert (frame.crs, frame.geometry.isna().tolist()) == ("OGC:CRS84", [False, True])


def test_an_unknown_ending_lists_the_known_ones(joined, tmp_path):
    with pytest.raises(OutputError, match=r"\.geojson.*\.csv"):
        export_table(joined, tmp_path / "out.shp")
