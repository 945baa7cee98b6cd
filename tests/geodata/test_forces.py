import pytest

from geodata.atlas import open_atlas
from geodata.errors import PackageError
from geodata.forces import KINDS, SCOPES, load_forces, milestones
from geodata.package.package import Package, load_package


@pytest.fixture(scope="module")
def forces():
    return {force.id: force for force in load_forces(load_package())}


def test_the_numbers_come_in_the_order_of_time(forces):
    days = [force.when.latest for force in forces.values()]
    assert days == sorted(days)
    assert len(forces) == 42


def test_a_range_keeps_both_ends_and_shows_no_value_of_its_own(forces):
    spokesman = forces["us-2016-02-03"]
    assert (spokesman.low, spokesman.best, spokesman.high) == (4000, None, 4450)


def test_up_to_has_no_lower_end(forces):
    assert (forces["us-2026-01-14"].low, forces["us-2026-01-14"].high) == (None, 2000)


@pytest.mark.parametrize(
    ("force_id", "present"),
    [
        ("us-2021-01-15", True),
        ("us-2016-07-cap", False),
        ("us-2020-09-09", False),
        ("us-2026-09-plan", False),
    ],
)
def test_ceilings_targets_and_plans_do_not_say_who_was_there(forces, force_id, present):
    assert forces[force_id].is_present is present


def test_every_scope_and_kind_of_the_data_has_its_place_in_the_order(forces):
    assert {force.scope for force in forces.values()} <= set(SCOPES)
    assert {force.kind for force in forces.values()} <= set(KINDS)


def test_milestones_are_turns_of_the_whole_country_and_events_that_numbers_name(forces):
    found = {event.id for event in milestones(open_atlas().events, forces.values())}
    assert {"parliament-2020-01-05", "mission-2021-12-09", "joc-2026-01-18"} <= found
    assert "qayyarah-arrival-2016" in found
    assert "taji-2020-08-23" not in found
    assert "m-2020-01-03-soleimani" not in found


def test_a_date_outside_the_subset_is_named():
    ours = load_package()
    rows = ({**ours.rows("forces")[0], "when": "spring 2020"},)
    with pytest.raises(PackageError, match="spring 2020"):
        load_forces(Package(ours.path, ours.descriptor, {"forces": rows}))
