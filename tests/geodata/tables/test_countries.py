from __future__ import annotations

import csv

import numpy as np
import pytest

from geodata.tables.countries import HERE, far_outside, find_country


def far(name: str, lon: float, lat: float, tolerance_m: float = 3_000.0) -> bool:
    country = find_country(name)
    assert country
    return bool(far_outside(country, np.array([lon]), np.array([lat]), tolerance_m)[0])


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [
        ("Iraq", 44.4, 33.3), ("العراق", 43.1, 36.3), ("Ukraine", 33.4, 44.95),
        ("Palestine", 35.2, 31.78), ("Israel", 35.2, 31.9), ("India", 74.8, 34.1),
        ("Pakistan", 74.8, 34.1), ("Morocco", -13.2, 27.1), ("Somalia", 44.06, 9.56),
        ("Serbia", 21.17, 42.67), ("Greece", 29.59, 36.15), ("Chile", -109.4, -27.1),
        ("Fiji", 179.9, -16.8), ("United States", -157.8, 21.3), ("Sudan", 28.4, 9.6),
        ("France", -52.3, 4.9), ("Italy", 12.6, 35.5), ("Azerbaijan", 45.4, 39.2),
    ],
)  # fmt: skip
def test_what_sources_print_as_a_country_s_is_inside(name, lon, lat):
    assert not far(name, lon, lat)


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [("Iraq", 36.3, 33.5), ("Iraq", 47.98, 29.37), ("Syria", 44.4, 33.3), ("Niger", 7.5, 9.05)],
)
def test_what_lies_in_another_country_is_outside(name, lon, lat):
    assert far(name, lon, lat)


def test_an_infinite_tolerance_holds_nothing_against_a_point():
    assert not far("Iraq", -100, 40, float("inf"))


def test_every_name_means_one_country_and_every_code_has_an_outline():
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for name in filter(None, f"{row['name']}|{row['also_called']}".split("|")):
            country = find_country(name)
            assert country
            assert country.name == row["name"]
            assert not far(row["name"], 0, 0, float("inf"))
