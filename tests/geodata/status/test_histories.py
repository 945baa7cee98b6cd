import itertools
from datetime import date

import pytest

from geodata.atlas import open_atlas
from geodata.status.histories import (
    clipped,
    deciding_events,
    handed_over_on,
    histories,
    in_order_of_handover,
    interval_on,
)


@pytest.fixture(scope="module")
def timeline():
    return open_atlas().timeline


def test_every_base_has_a_history_without_gaps(timeline):
    for intervals in histories(timeline).values():
        assert intervals[0].start is None
        assert intervals[-1].end is None
        assert all(a.end == b.start for a, b in itertools.pairwise(intervals))


@pytest.mark.parametrize(
    ("base_id", "day"),
    [
        ("al-qaim", date(2020, 3, 17)),
        ("taji", date(2020, 8, 23)),
        ("balad", date(2026, 1, 18)),
        ("victory", date(2026, 1, 18)),
        ("erbil", None),
        ("altun-kupri", None),
    ],
)
def test_a_handover_counts_once_the_coalition_had_been_there(timeline, base_id, day):
    assert handed_over_on(histories(timeline)[base_id]) == day


def test_the_bases_stand_in_the_order_of_their_handovers(timeline):
    found = in_order_of_handover(timeline)
    assert found[:4] == ("al-qaim", "qayyarah", "k-1", "habbaniyah")
    assert found[-1] == "altun-kupri"
    assert sorted(found) == sorted(timeline.base_ids)


def test_a_history_is_cut_to_the_days_shown(timeline):
    found = clipped(histories(timeline)["balad"], date(2014, 1, 1), date(2026, 3, 24))
    assert found[0][:2] == (date(2014, 1, 1), date(2015, 7, 13))
    assert found[-1][:2] == (date(2026, 1, 18), date(2026, 3, 25))


def test_the_deciding_events_are_known(timeline):
    found = deciding_events(histories(timeline))
    assert "habbaniyah-2020-04-04" in found
    assert "taji-2020-03-11" not in found


def test_an_interval_holds_its_first_day_and_not_its_end():
    history = histories(open_atlas().timeline)["taji"]
    assert interval_on(history, date(2020, 8, 22)).status == "hosting"
    assert interval_on(history, date(2020, 8, 23)).status == "handed_over"
    assert interval_on((), date(2020, 8, 23)) is None
