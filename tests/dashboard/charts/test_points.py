import math

import pytest

from dashboard.charts import points
from geodata.checks.points import load_points, place


@pytest.fixture
def habbaniyah(shipped):
    return place(shipped.gazetteer.base("habbaniyah"), load_points(shipped.package))


def test_points_are_numbered_from_the_nearest(english, habbaniyah):
    rows = points.point_rows(english, habbaniyah)
    far = [math.hypot(row["east"], row["north"]) for row in rows]
    assert [row["n"] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert far == sorted(far)


def test_a_kilometre_is_as_long_to_the_north_as_to_the_east(english, habbaniyah):
    chart = points.point_chart(english, habbaniyah, radius_m=6000).to_dict()
    first = chart["layer"][0]["encoding"]
    assert first["x"]["scale"]["domain"] == first["y"]["scale"]["domain"]
    assert chart["width"] == chart["height"]


def test_points_in_one_place_share_a_number(english, habbaniyah):
    rows = points.point_rows(english, habbaniyah)
    assert any(", " in row["n"] for row in points._numbers(rows, 6.7))
    assert rows[0]["n"] == "1"
