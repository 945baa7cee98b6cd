"""The bytes for the browser say what the columns say."""

import json

import numpy as np
import pytest

from geodata.cells.imported import DATES, PLACES, Imported
from geodata.cells.packed import COLUMNS, NOWHERE, pack
from tests.imported_table import rows, shelve_rows

CENTIMETRE = 1 / 40_075_017 / 100


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf") / "work"
    nowhere = {"event_key": "N", "lon": "", "lat": "", "place_precision": "unknown", "radius_m": ""}
    made = list(rows(60))
    return Imported.of(shelve_rows(folder, [*made, {**made[0], **nowhere}], "Table").tables())


def unpacked(body):
    length = int(np.frombuffer(body, "<u4", 1)[0])
    header, at, columns = json.loads(body[4 : 4 + length]), 4 + length, {}
    for name, kind in COLUMNS:
        columns[name] = np.frombuffer(body, kind, header["n"], at)
        at += columns[name].nbytes
    assert at == len(body)
    return header, columns


def test_columns_begin_at_a_multiple_of_four(imported):
    assert (4 + int(np.frombuffer(pack(imported), "<u4", 1)[0])) % 4 == 0


def test_the_header_names_tables_and_what_numbers_stand_for(imported):
    header, _ = unpacked(pack(imported))
    assert header["n"] == 61
    assert [table["title"] for table in header["tables"]] == ["Table"]
    assert (header["places"], header["dates"]) == (list(PLACES), list(DATES))


def test_points_are_right_to_the_centimetre(imported):
    _, columns = unpacked(pack(imported))
    there = np.isfinite(imported.lon)
    lon = (columns["x"][there] / 2**32 - 0.5) * 360
    lat = np.degrees(2 * np.arctan(np.exp((0.5 - columns["y"][there] / 2**32) * 2 * np.pi))) - 90
    assert np.abs(lon - imported.lon[there]).max() < 360 * CENTIMETRE
    assert np.abs(lat - imported.lat[there]).max() < 360 * CENTIMETRE


def test_an_event_without_a_point_is_nowhere(imported):
    _, columns = unpacked(pack(imported))
    assert np.count_nonzero(columns["x"] == NOWHERE) == 1


def test_days_and_precisions_come_back(imported):
    _, columns = unpacked(pack(imported))
    assert (columns["day_from"] + columns["span"] == imported.day_to).all()
    assert (columns["precision"] & 15 == imported.place).all()
    assert (columns["precision"] >> 4 == imported.date).all()
