from datetime import date

import pytest

from geodata.errors import PackageError
from geodata.events.spells import load_spells, touching
from geodata.package.package import Package, load_package

GOOD = {
    "kind": "attack",
    "start": "2020-01-01",
    "end": "2020-02-01",
    "covered": "thin",
    "note_en": "Thin.",
    "note_ar": "قليلة.",
}


def spells_of(listed):
    ours = load_package()
    return load_spells(Package(ours.path, {**ours.descriptor, "spells": listed}))


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2019, 10, 15), "thin"),
        (date(2020, 3, 2), "matched"),
        (date(2020, 7, 30), "matched"),
        (date(2020, 9, 10), "thin"),
        (date(2021, 6, 1), "well"),
        (date(2023, 12, 1), "sample"),
        (date(2024, 2, 29), "sample"),
        (date(2026, 3, 1), "sample"),
        (date(2020, 8, 10), None),
        (date(2023, 5, 1), None),
    ],
)
def test_the_atlas_says_how_well_a_day_is_covered(day, covered):
    found = [spell for spell in load_spells(load_package()) if spell.start <= day <= spell.end]
    assert [spell.covered for spell in found] == ([covered] if covered else [])


def test_thin_spells_and_samples_are_the_ones_to_warn_of():
    thin = [spell.covered for spell in load_spells(load_package()) if spell.is_thin]
    assert thin == ["thin", "thin", "sample", "sample"]


def test_a_package_that_says_nothing_has_no_spells():
    assert spells_of([]) == ()


def test_spells_come_in_the_order_of_time():
    later = {**GOOD, "start": "2021-01-01", "end": "2021-02-01"}
    assert [spell.start.year for spell in spells_of([later, GOOD])] == [2020, 2021]


@pytest.mark.parametrize(
    "listed",
    [
        "thin",
        ["thin"],
        [{**GOOD, "covered": "badly"}],
        [{**GOOD, "start": "2020"}],
        [{key: value for key, value in GOOD.items() if key != "end"}],
    ],
)
def test_a_spell_that_cannot_be_read_is_named(listed):
    with pytest.raises(PackageError, match=r"datapackage\.json"):
        spells_of(listed)


def test_a_spell_touches_a_month_it_shares_a_day_with():
    spells = load_spells(load_package())
    assert [s.covered for s in touching(spells, date(2020, 3, 1), date(2020, 3, 31))] == ["matched"]
    assert touching(spells, date(2020, 8, 1), date(2020, 8, 31)) == ()
