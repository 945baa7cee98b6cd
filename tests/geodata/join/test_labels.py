"""A label never says more than the precision of the row allows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.join import Places
from geodata.join.labels import LABELS, PRECISIONS, Spots, label_nearest
from geodata.tables.layouts import RADIUS_M

KM = 1 / 110.9
BASE = Places.from_rows([("taji", 44.0, 33.0, 3_500)])


def label(precision, km, *, within_m=50_000, radius_m=None, places=BASE):
    """Label a row that lies some km north of the base."""
    radius_m = RADIUS_M[precision] if radius_m is None else radius_m
    code = PRECISIONS.index(precision)
    spot = Spots(*map(np.array, ([44.0], [33.0 + km * KM], [code], [float(radius_m)])))
    found = label_nearest(places, spot, within_m)
    return LABELS[found.label[0]] if found.label[0] >= 0 else None


@pytest.mark.parametrize(
    ("precision", "km", "expected"),
    [
        ("exact", 0, "at"),
        ("exact", 3.2, "at"),
        ("exact", 3.3, "near"),
        ("town", 0.4, "at"),
        ("town", 3, "near"),
        ("near_town", 0, "near"),
        ("near_town", 45, "cannot say"),
        ("district", 0, "in the district"),
        ("district", 24.9, "in the district"),
        ("district", 30, "cannot say"),
        ("region", 0, "cannot say"),
        ("country", 0, "cannot say"),
        ("unknown", 0, "cannot say"),
        ("exact", 49.7, "near"),
        ("exact", 49.9, "cannot say"),
        ("exact", 50.2, "cannot say"),
        ("exact", 50.4, None),
        ("town", 54, None),
        ("district", 74, "cannot say"),
        ("district", 76, None),
        ("region", 124, "cannot say"),
        ("region", 126, None),
        ("country", 449, "cannot say"),
        ("country", 452, None),
        ("unknown", 4_000, "cannot say"),
    ],
)
def test_the_label_says_what_the_precision_allows(precision, km, expected):
    assert label(precision, km) == expected


@given(
    st.sampled_from(["near_town", "district", "region", "country", "unknown"]),
    st.floats(0, 100),
    st.floats(100, 500_000),
    st.floats(0, 1_000),
)
def test_a_coarse_event_is_never_at_a_base(precision, km, within_m, radius_m):
    assert label(precision, km, within_m=within_m, radius_m=radius_m) != "at"


def test_nothing_is_at_a_base_whose_own_place_is_vague():
    vague = Places(BASE.ids, BASE.lon, BASE.lat, BASE.radius_m, np.array([False]))
    assert label("exact", 0, places=vague) == "near"


def test_a_row_without_a_radius_cannot_be_judged():
    assert label("exact", 1, radius_m=np.nan) == "cannot say"
    assert label("exact", 900, radius_m=np.nan) == "cannot say"


def test_a_row_without_a_point_cannot_be_judged():
    spot = Spots(np.array([np.nan]), np.array([33.0]), np.array([0]), np.array([250.0]))
    found = label_nearest(BASE, spot, 50_000)
    assert (LABELS[found.label[0]], found.place[0]) == ("cannot say", -1)


def test_without_bases_only_the_unplaced_are_in_doubt():
    assert label("exact", 0, places=Places.from_rows([])) is None
    assert label("unknown", 0, places=Places.from_rows([])) == "cannot say"


def test_the_uncertainty_is_that_of_event_and_base_together():
    spot = Spots(np.array([44.0]), np.array([33.1]), np.array([1]), np.array([3_000.0]))
    assert label_nearest(BASE, spot, 50_000).uncertainty_m.tolist() == [6_500]
