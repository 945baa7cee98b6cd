from __future__ import annotations

import json
from datetime import date

import pytest

from geodata.tables.layouts import GED_HEADER
from tests.geodata.tables.made import GED_ROW, csv_text, ged

OLDER = [
    "code_status", "number_of_sources", "source_office", "source_date", "source_headline",
    "event_clarity", "where_description", "gwnoa", "gwnob", "active_year", "relid",
]  # fmt: skip


def test_a_ged_row_becomes_an_event(take):
    row = take(ged({})).row
    assert row | {"geometry": None} == {
        "event_key": "1", "when_text": "2020-03-26", "earliest": date(2020, 3, 26),
        "latest": date(2020, 3, 26), "date_precision": "day", "lon": 43.13, "lat": 36.34,
        "place_precision": "town", "radius_m": 3000.0, "place_name": "Mosul city",
        "country": "Iraq", "event_type": "state-based violence",
        "notes": "Mosul | Attack near base", "actor": "Government of Iraq | IS", "fatalities": 3,
        "source_layout": "ged", "source_row": 2, "geometry": None,
    }  # fmt: skip


def test_a_file_without_a_header_is_known_by_its_columns(take):
    found = take(ged({}, {}).split("\r\n", 1)[1])
    assert [(row["event_key"], row["source_row"]) for row in found.rows] == [("1", 1), ("2", 2)]
    assert "no header" in " ".join(found.report.notes)


@pytest.mark.parametrize("dropped", [4, 7, 11])
def test_older_releases_with_fewer_columns_are_read(take, dropped):
    header = [name for name in GED_HEADER if name not in OLDER[:dropped]]
    header = [name + "_est" if name in {"best", "high", "low"} else name for name in header]
    assert 38 <= len(header) <= 45
    row = take(csv_text(header, [GED_ROW | {"best_est": "3"}])).row
    assert (row["event_key"], row["fatalities"], row["source_layout"]) == ("100", 3, "ged")


def test_a_row_of_hxl_tags_is_no_row(take):
    header, rows = ged({}, {}).split("\r\n", 1)
    tags = ",".join("#date+start" if name == "date_start" else "#x" for name in GED_HEADER)
    found = take(f"{header}\r\n{tags}\r\n{rows}")
    assert (found.report.read, found.report.kept) == (2, 2)
    assert [row["source_row"] for row in found.rows] == [3, 4]


def test_quoted_newlines_stay_in_their_cell_and_lines_are_counted(take):
    text = "first line\nsecond line\r\nthird"
    found = take(ged({"source_headline": text}, {"latitude": "x"}, {}))
    assert found.rows[0]["notes"] == f"Mosul | {text}"
    assert found.refused == [(5, "latitude", "x")]
    assert found.rows[1]["source_row"] == 6


@pytest.mark.parametrize("time", ["", " 00:00:00.000", "T00:00:00"])
def test_days_may_have_a_time(take, time):
    row = take(ged({"date_start": f"2020-03-26{time}", "date_end": f"2020-03-28{time}"})).row
    assert (row["earliest"], row["latest"]) == (date(2020, 3, 26), date(2020, 3, 28))
    assert row["when_text"] == "2020-03-26/2020-03-28"


@pytest.mark.parametrize(
    ("code", "end", "precision"),
    [
        ("1", "2020-03-26", "day"), ("2", "2020-03-29", "days"), ("3", "2020-04-01", "week"),
        ("4", "2020-04-20", "month"), ("5", "2020-12-31", "interval"), ("1", "2020-03-27", "days"),
    ],
)  # fmt: skip
def test_date_prec_keeps_the_window_the_source_gives(take, code, end, precision):
    row = take(ged({"date_prec": code, "date_end": end})).row
    assert (row["date_precision"], row["latest"].isoformat()) == (precision, end)


@pytest.mark.parametrize(
    ("code", "earliest", "latest"),
    [
        ("2", "2020-03-23", "2020-03-29"), ("3", "2020-03-23", "2020-03-29"),
        ("4", "2020-03-01", "2020-03-31"), ("5", "2020-01-01", "2020-12-31"),
    ],
)  # fmt: skip
def test_one_day_that_is_not_known_to_the_day_is_widened(take, code, earliest, latest):
    row = take(ged({"date_prec": code})).row
    assert (row["earliest"].isoformat(), row["latest"].isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("code", "precision", "radius_m"),
    [
        ("1", "town", 3_000), ("2", "near_town", 25_000), ("3", "district", 25_000),
        ("4", "region", 75_000), ("5", "region", 150_000), ("6", "country", 400_000),
    ],
)  # fmt: skip
def test_where_prec_is_worth_a_radius(take, code, precision, radius_m):
    row = take(ged({"where_prec": code})).row
    assert (row["place_precision"], row["radius_m"]) == (precision, radius_m)


def test_international_waters_have_no_radius_and_may_lie_outside(take):
    row = take(ged({"where_prec": "7", "longitude": "60", "latitude": "20"})).row
    assert row["place_precision"] == "unknown"
    assert row["radius_m"] != row["radius_m"]  # NaN


def test_an_end_before_the_beginning_is_refused(take):
    found = take(ged({"date_end": "2020-03-25"}))
    assert found.refused == [(2, "date_end", "2020-03-25")]


@pytest.mark.parametrize(
    ("country", "lon", "lat"),
    [
        ("DR Congo (Zaire)", "28.86", "-2.5"), ("Yemen (North Yemen)", "44.2", "15.35"),
        ("Russia (Soviet Union)", "44.5", "41.7"), ("Serbia (Yugoslavia)", "18.4", "43.85"),
        ("Ethiopia", "38.9", "15.3"), ("Myanmar (Burma)", "96.1", "16.8"), ("Atlantis", "0", "10"),
    ],
)  # fmt: skip
def test_countries_go_by_the_names_ged_gives_them(take, country, lon, lat):
    found = take(ged({"country": country, "longitude": lon, "latitude": lat}))
    assert found.report.kept == 1


def test_an_answer_of_the_service_is_read_and_missing_pages_are_told(take):
    row = {**GED_ROW, "id": 7, "date_start": "2020-03-26T00:00:00"}
    answer = {"TotalCount": 2_400, "TotalPages": 3, "NextPageUrl": "https://x", "Result": [row]}
    found = take(json.dumps(answer))
    assert (found.row["event_key"], found.row["source_layout"]) == ("7", "ged")
    page = "This is one of 3 pages of an answer of 2,400 rows: the others are files of their own."
    assert page in found.report.notes
    assert "pages" not in " ".join(take(json.dumps({**answer, "TotalPages": 1})).report.notes)


def test_candidate_events_and_points_as_wkt_alone_are_read(take):
    header = [name for name in GED_HEADER if name not in {"latitude", "longitude"}]
    times = {"date_start": "2020-03-26 00:00:00.000", "date_end": "2020-03-26 00:00:00.000"}
    cells = {**GED_ROW, **times, "geom_wkt": "POINT (43.13 36.34)"}
    row = take(csv_text(header, [{name: cells.get(name, "") for name in header}])).row
    assert (row["lon"], row["lat"], row["when_text"]) == (43.13, 36.34, "2020-03-26")
