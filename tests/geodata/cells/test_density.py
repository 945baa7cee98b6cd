"""Cells count exactly the events of their days and their box."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.cells.density import Box, Days, EventsByDay

RANDOM = np.random.default_rng(5)
LON, LAT = RANDOM.uniform(39, 48, 20_000), RANDOM.uniform(29, 37, 20_000)
DAY = RANDOM.integers(16_000, 20_000, 20_000)
EVENTS = EventsByDay.of(LON, LAT, DAY)
BOX, DAYS = Box(43, 32, 46, 35), Days(17_000, 17_500)


def brute_force(days, box):
    inside = (box.west <= LON) & (box.east >= LON) & (box.south <= LAT) & (box.north >= LAT)
    return np.flatnonzero(inside & (days.first <= DAY) & (days.last >= DAY))


def test_rows_are_those_of_the_days_and_the_box():
    assert sorted(EVENTS.rows(DAYS, BOX).tolist()) == brute_force(DAYS, BOX).tolist()


def test_rows_come_by_day_and_then_in_the_order_of_the_table():
    rows = EVENTS.rows(DAYS, BOX)
    assert rows.tolist() == sorted(rows.tolist(), key=lambda row: (DAY[row], row))


def test_each_event_is_counted_in_the_cell_it_lies_in():
    counts = EVENTS.count(DAYS, BOX, (3, 6))
    rows = brute_force(DAYS, BOX)
    expected, _, _ = np.histogram2d(LAT[rows], LON[rows], bins=(3, 6), range=((32, 35), (43, 46)))
    assert counts.tolist() == expected.tolist()


days = st.builds(
    lambda first, length: Days(first, first + length),
    st.integers(15_900, 20_100),
    st.integers(0, 500),
)
boxes = st.builds(
    lambda west, south, wide, high: Box(west, south, west + wide, south + high),
    st.floats(38, 49), st.floats(28, 38), st.floats(0, 5), st.floats(0, 5),
)  # fmt: skip


@given(days, boxes, st.tuples(st.integers(1, 40), st.integers(1, 40)))
def test_counts_sum_to_the_rows(days, box, shape):
    counts = EVENTS.count(days, box, shape)
    assert counts.shape == shape
    assert counts.sum() == len(EVENTS.rows(days, box)) == len(brute_force(days, box))


def test_events_on_the_edges_are_inside():
    events = EventsByDay.of([43, 46, 46.001], [32, 35, 35], [10, 10, 10])
    assert events.count(Days(10, 10), BOX, (2, 2)).tolist() == [[1, 0], [0, 1]]


@pytest.mark.parametrize("day", [np.array([5.0, np.nan, 7.0]), np.array([5, -(2**31), 7], "i4")])
def test_rows_without_day_or_point_are_told(day):
    events = EventsByDay.of([44, 44, np.nan], [33, 33, 33], day)
    assert (events.row.tolist(), events.unplaced) == ([0], 2)
