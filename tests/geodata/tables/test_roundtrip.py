from __future__ import annotations

import csv
import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.atlas import open_atlas
from geodata.export import export_bytes
from geodata.tables.events_table import SCHEMA, wkb_points
from geodata.tables.layouts import DATE_PRECISIONS, RADIUS_M

TEXT = st.text("أاإةىهيبت -1Kk,;\"'\n=+@|", max_size=12).map(str.strip)
DAYS = st.dates(date(1900, 1, 1), date(2026, 11, 22))


@st.composite
def events(draw) -> dict:
    first, last = sorted([draw(DAYS), draw(DAYS)])
    precision = draw(st.sampled_from(sorted(RADIUS_M)))
    radius = RADIUS_M[precision]
    return {
        "when_text": draw(TEXT), "earliest": first, "latest": last,
        "date_precision": draw(st.sampled_from(DATE_PRECISIONS)),
        "lon": draw(st.floats(-180, 180)), "lat": draw(st.floats(0.001, 90)),
        "place_precision": precision, "radius_m": None if precision == "unknown" else radius,
        "place_name": draw(TEXT), "country": "", "event_type": draw(TEXT), "notes": draw(TEXT),
        "actor": draw(TEXT), "fatalities": draw(st.none() | st.integers(0, 2**31 - 1)),
        "source_layout": draw(st.sampled_from(["acled", "ged", "atlas", "mapped"])),
        "source_row": draw(st.integers(1, 2**40)),
    }  # fmt: skip


def numbered(rows: list[dict]) -> list[dict]:
    return [{"event_key": f"e{n}", **row} for n, row in enumerate(rows)]


def as_csv(rows, path):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, SCHEMA.names[:-1])
        writer.writeheader()
        writer.writerows(rows)
    return path


def as_parquet(rows, path):
    table = pa.Table.from_pylist(rows, SCHEMA)
    pq.write_table(table, path)
    return path


def as_geojson(rows, path):
    features = [
        {
            "type": "Feature",
            "properties": {k: v for k, v in row.items() if k not in {"lon", "lat"}},
            "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]},
        }
        for row in rows
    ]
    document = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(document, default=str, ensure_ascii=False), encoding="utf-8")
    return path


def comparable(rows: list[dict]) -> list[dict]:
    nothing = {"geometry": None, "radius_m": None}
    return [row | nothing | {"radius": str(row["radius_m"]).replace("nan", "None")} for row in rows]


@pytest.mark.parametrize("write", [as_csv, as_parquet, as_geojson])
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(events(), min_size=1, max_size=5).map(numbered))
def test_what_was_exported_is_imported_as_the_same_rows(take, tmp_path, write, rows):
    found = take(write(rows, tmp_path / f"table.{write.__name__}"))
    assert found.whys == []
    assert comparable(found.rows) == comparable(rows)


def test_an_imported_table_imported_again_is_the_same(take, tmp_path):
    row = {"lon": 44.4, "lat": 33.3, "when_text": "x", "date_precision": "unknown"}
    whole = {f.name: "" if f.type == "string" else None for f in SCHEMA} | row
    rows = [whole | {"event_key": "a", "place_precision": "town", "source_row": 1}]
    once = take(as_parquet(rows, tmp_path / "a.parquet"))
    assert take(once.out).rows == once.rows
    assert once.row["earliest"] is None


@pytest.mark.parametrize("form", ["csv", "geojson"])
def test_our_own_exports_of_events_can_be_imported(take, tmp_path, form):
    atlas = open_atlas()
    path = tmp_path / f"events.{form}"
    path.write_bytes(export_bytes(atlas, form=form, what="events", lang="en"))
    found = take(path)
    assert found.whys == []
    assert {row["event_key"] for row in found.rows} == {event.id for event in atlas.events}
    placed = [row for row in found.rows if row["lon"] is not None]
    assert all(row["place_precision"] == "exact" and row["radius_m"] > 0 for row in placed)


def test_points_are_written_as_wkb_and_missing_ones_as_null():
    import numpy as np

    column = wkb_points(np.array([44.4, np.nan]), np.array([33.3, 33.3]))
    assert [value is None for value in column.to_pylist()] == [False, True]
