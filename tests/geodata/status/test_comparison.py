from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.atlas import open_atlas
from geodata.status.comparison import compare_days

ATLAS = open_atlas()
DAYS = st.dates(date(2013, 1, 1), date(2027, 1, 1))


def compare(day, other):
    return compare_days(ATLAS.timeline, date.fromisoformat(day), date.fromisoformat(other))


def test_the_spring_of_2020_hands_over_four_bases():
    changed = compare("2020-03-01", "2020-04-05").changed
    assert [change.base_id for change in changed] == ["al-qaim", "habbaniyah", "k-1", "qayyarah"]
    assert {(c.before.status, c.after.status) for c in changed} == {("hosting", "handed_over")}
    assert changed[2].events == ("k1-2020-03-29",)


def test_what_only_passed_in_between_is_kept():
    alike = {change.base_id: change for change in compare("2020-04-05", "2026-03-24").alike}
    (disputed,) = alike["k-1"].passed
    assert disputed.status == "disputed"
    assert disputed.events
    assert alike["habbaniyah"].passed == ()


def test_a_vague_day_is_a_doubt_not_a_change():
    found = compare("2026-01-10", "2026-01-16")
    assert found.changed == ()
    assert [change.base_id for change in found.doubted] == ["ain-al-asad"]
    assert found.doubted[0].after.possible == ("reduced", "handed_over")


@pytest.mark.parametrize("day", ["2014-01-01", "2020-04-05", "2026-01-16"])
def test_a_day_is_like_itself(day):
    found = compare(day, day)
    assert found.changed == found.doubted == ()
    assert all(change.passed == () for change in found.alike)


@settings(deadline=None)  # the machine may be busy
@given(DAYS, DAYS)
def test_every_base_stands_once_and_the_order_of_the_days_does_not_matter(day, other):
    found = compare_days(ATLAS.timeline, day, other)
    everything = [*found.changed, *found.doubted, *found.alike]
    assert sorted(c.base_id for c in everything) == sorted(b.id for b in ATLAS.gazetteer.bases)
    assert found == compare_days(ATLAS.timeline, other, day)
    assert found.first <= found.second


def test_what_happened_between_two_days_leaves_out_the_first_day_itself():
    atlas = open_atlas()
    found = compare_days(atlas.timeline, date(2020, 3, 26), date(2020, 3, 30))
    between = [event.id for event in found.between(atlas.events)]
    assert "k1-2020-03-29" in between
    assert "qayyarah-2020-03-26" not in between
    k1 = next(change for change in found.changed if change.base_id == "k-1")
    assert k1.deciding == {"k1-2020-03-29"}
