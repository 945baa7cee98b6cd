from __future__ import annotations

import json
from datetime import date

import pytest

from geodata.errors import MappingError
from tests.geodata.tables.made import (
    ACLED_BEFORE_2023,
    ACLED_HEADER,
    ACLED_ROW,
    acled,
    csv_text,
)

POPULATION = ["population_best", "population_1km", "population_2km", "population_5km"]
TEXT_INTER = {"inter1": "Political militia", "inter2": "State forces", "interaction": "A-B"}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (ACLED_HEADER, {}),
        (ACLED_HEADER + POPULATION, {"population_best": "1200"}),
        (ACLED_HEADER, TEXT_INTER),
        (ACLED_HEADER[:-1], {}),
        (ACLED_BEFORE_2023, {}),
        ([name.upper() for name in ACLED_HEADER], {}),
    ],
    ids=["31 columns", "population", "text inter", "no timestamp", "before 2023", "upper case"],
)
def test_every_variant_of_acled_becomes_the_same_event(take, header, row):
    cells = {k: {**ACLED_ROW, **row}.get(k.lower(), "") for k in header}
    found = take(csv_text(header, [cells]))
    assert found.row == {
        "event_key": "IRQ1", "when_text": "2020-03-26", "earliest": date(2020, 3, 26),
        "latest": date(2020, 3, 26), "date_precision": "day", "lon": 43.30, "lat": 33.42,
        "place_precision": "town", "radius_m": 3000.0, "place_name": "Ramadi", "country": "Iraq",
        "event_type": "Explosions/Remote violence", "notes": "Rockets fell, nobody was hurt.",
        "actor": "Unidentified Armed Group | Military Forces", "fatalities": 0,
        "source_layout": "acled", "source_row": 2, "geometry": found.row["geometry"],
    }  # fmt: skip


@pytest.mark.parametrize("text", ["2024-05-16", "16 May 2024", "16-05-2024", "2024-05-16T00:00:00"])
def test_dates_of_acled_are_read_as_its_exports_print_them(take, text):
    row = take(acled({"event_date": text})).row
    assert (row["earliest"], row["date_precision"]) == (date(2024, 5, 16), "day")


@pytest.mark.parametrize(
    ("code", "precision", "earliest", "latest"),
    [
        ("1", "day", date(2020, 3, 26), date(2020, 3, 26)),
        ("2", "days", date(2020, 3, 23), date(2020, 3, 29)),
        ("3", "month", date(2020, 3, 1), date(2020, 3, 31)),
        ("2.0", "days", date(2020, 3, 23), date(2020, 3, 29)),
        ("", "unknown", date(2020, 3, 26), date(2020, 3, 26)),
    ],
)
def test_time_precision_widens_the_window(take, code, precision, earliest, latest):
    row = take(acled({"time_precision": code})).row
    assert (row["date_precision"], row["earliest"], row["latest"]) == (precision, earliest, latest)


@pytest.mark.parametrize(
    ("code", "precision", "radius_m"),
    [("1", "town", 3_000), ("2", "near_town", 10_000), ("3", "region", 75_000)],
)
def test_geo_precision_is_worth_a_radius(take, code, precision, radius_m):
    row = take(acled({"geo_precision": code})).row
    assert (row["place_precision"], row["radius_m"]) == (precision, radius_m)


def test_the_year_0025_is_quarantined(take):
    found = take(acled({"event_date": "0025-05-16"}, {}))
    assert found.refused == [(2, "event_date", "0025-05-16")]
    assert found.whys == ["the year 0025 is cut or mistyped"]
    assert [row["event_key"] for row in found.rows] == ["IRQ2"]


def test_codes_that_are_none_are_refused(take):
    found = take(acled({"time_precision": "4"}, {"geo_precision": "0"}, {"fatalities": "few"}))
    assert found.refused == [
        (2, "time_precision", "4"),
        (3, "geo_precision", "0"),
        (4, "fatalities", "few"),
    ]


def test_the_licence_of_acled_is_remembered_even_when_imported_again(take):
    once = take(acled({}))
    assert "no raw redistribution" in once.report.licences[0]
    assert take(once.out).report.licences == once.report.licences


WEEKLY = (
    "WEEK,COUNTRY,ADMIN1,EVENT_TYPE,EVENTS,FATALITIES,DISORDER_TYPE,CENTROID_LATITUDE,"
    "CENTROID_LONGITUDE\n2024-05-11,Iraq,Al Anbar,Battles,2,0,Political violence,33.0,41.5\n"
)


@pytest.mark.parametrize(
    "text", ["Country,Month,Year,Events,Fatalities\nIraq,May,2020,3,1\n", WEEKLY]
)
def test_aggregates_of_acled_are_no_events(take, text):
    with pytest.raises(MappingError, match="a table of counts by week, month"):
        take(text)


def test_the_middles_of_areas_can_be_mapped_by_whom_wants_them(take):
    told = {"lon": ["centroid_longitude"], "lat": ["centroid_latitude"], "when": ["week"]}
    row = take(WEEKLY, mapping=told, place_precision="region").row
    assert (row["lon"], row["lat"], row["place_precision"]) == (41.5, 33.0, "region")


def test_an_answer_of_the_service_is_read_by_its_data(take):
    answer = {"status": 200, "success": True, "count": 1, "messages": [], "data": [ACLED_ROW]}
    found = take(json.dumps({**answer, "filename": "acled"}))
    assert (found.row["event_key"], found.row["source_layout"]) == ("IRQ1", "acled")
