from dataclasses import replace
from datetime import date

import pytest

from geodata.atlas import open_atlas
from geodata.dates.edtf import parse_edtf
from geodata.events.monthly import SEVERAL, MonthCount, attacks_by_base, attacks_by_weapon


@pytest.fixture(scope="module")
def atlas():
    return open_atlas()


def test_every_attack_is_counted_once_in_either_way(atlas):
    attacks = sum(event.kind == "attack" for event in atlas.events)
    for counts in (attacks_by_weapon(atlas.events, atlas.details), attacks_by_base(atlas.events)):
        assert counts.total == attacks == 172
        assert counts.left_out == 0


def test_a_known_month_has_its_counts(atlas):
    march = [c for c in attacks_by_base(atlas.events).counts if c.month == date(2020, 3, 1)]
    assert sum(count.count for count in march) == 7
    assert MonthCount(date(2020, 3, 1), "taji", 2) in march


def test_an_attack_with_two_weapons_is_one_attack_of_several(atlas):
    counts = attacks_by_weapon(atlas.events, atlas.details).counts
    assert sum(count.count for count in counts if count.group == SEVERAL) == 6


def test_an_attack_that_may_lie_in_two_months_is_in_none_and_said(atlas):
    attack = next(event for event in atlas.events if event.kind == "attack")
    vague = replace(attack, when=parse_edtf("[2020-03-31,2020-04-01]"))
    assert attacks_by_base([vague]).counts == ()
    assert attacks_by_base([vague]).left_out == 1


def test_other_kinds_of_events_are_no_attacks(atlas):
    assert attacks_by_base(e for e in atlas.events if e.kind == "handover").total == 0


def test_the_largest_group_and_the_busiest_months_come_first():
    atlas = open_atlas()
    by_base = attacks_by_base(atlas.events)
    assert list(by_base.by_group().items())[:2] == [("union-iii", 37), ("ain-al-asad", 35)]
    assert by_base.busiest() == (date(2020, 1, 1), date(2020, 8, 1))
    assert sum(by_base.by_month().values()) == sum(by_base.by_group().values()) == by_base.total
    assert attacks_by_base(()).busiest() == ()
