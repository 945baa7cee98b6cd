from datetime import date

import pytest

from dashboard import library
from dashboard.charts import attack_rows
from dashboard.charts.attacks import base_chart, base_legend, weapon_chart, weapon_legend
from dashboard.telling import Teller
from dashboard.words import load_words
from geodata.events.monthly import MonthCount, MonthCounts, attacks_by_base, attacks_by_weapon
from geodata.events.spells import load_spells

ATLAS = library.atlas()
SPELLS = load_spells(ATLAS.package)
BY_WEAPON = attacks_by_weapon(ATLAS.events, ATLAS.details)
BY_BASE = attacks_by_base(ATLAS.events)


def teller(lang="en"):
    return Teller(ATLAS, load_words(lang))


def shades(chart):
    (layer,) = [one for one in chart["layer"] if one.get("mark", {}).get("opacity") == 0.6]
    return [row["start"] for row in chart["datasets"][layer["data"]["name"]]]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_thin_spells_are_shaded_and_only_they(lang):
    thin = ["2019-10-01", "2020-09-01", "2023-10-01", "2026-01-01"]
    assert shades(weapon_chart(BY_WEAPON.counts, SPELLS, teller(lang)).to_dict()) == thin
    assert shades(base_chart(BY_BASE, SPELLS, teller(lang)).to_dict()) == thin


def test_bars_of_one_month_stand_on_each_other():
    names = attack_rows.weapon_words(BY_WEAPON.counts, teller())
    bars = [
        (bar["weapon"], bar["low"], bar["high"])
        for count, bar in attack_rows.stacked(BY_WEAPON.counts, names)
        if count.month == date(2023, 10, 1)
    ]
    assert bars == [("Rockets", 0, 3), ("Drones", 3, 10), ("Several weapons", 10, 11)]


def test_the_table_says_how_well_each_month_is_covered():
    names = attack_rows.weapon_words(BY_WEAPON.counts, teller())
    rows = {
        row["Month"]: row
        for row in attack_rows.table_rows(BY_WEAPON.counts, names, SPELLS, teller())
    }
    assert rows["2020-03"]["Attacks"] == 7
    assert rows["2020-03"]["What a count of attacks covers"] == "Matched"
    assert rows["2023-12"]["What a count of attacks covers"] == "Sample"
    assert rows["2020-08"]["What a count of attacks covers"] == ""


def test_the_legend_names_the_weapons_that_are_there():
    assert [key.label for key in weapon_legend(BY_WEAPON.counts, teller())] == [
        "Rockets",
        "Drones",
        "Ballistic missiles",
        "Several weapons",
        "Thinly covered, or a sample",
    ]
    assert [key.half for key in base_legend(teller())][:3] == [3.57, 5.05, 7.14]


def test_attacks_of_an_unsure_month_are_said():
    counts = MonthCounts((MonthCount(date(2020, 3, 1), "rocket", 2),), left_out=3)
    assert "Not counted: 3 attacks" in attack_rows.weapon_says(counts, teller())


def test_a_weapon_without_a_word_of_ours_keeps_its_own():
    counts = (MonthCount(date(2020, 3, 1), "laser", 1), MonthCount(date(2020, 3, 1), "rocket", 1))
    assert attack_rows.weapon_words(counts, teller()) == {"rocket": "Rockets", "laser": "laser"}
    weapon_chart(counts, (), teller()).to_dict()


def test_one_month_stands_in_its_year_and_is_said_without_a_span(english):
    counts = (MonthCount(date(2017, 2, 1), "rocket", 1),)
    drawn = weapon_chart(counts, (), english).to_dict()
    assert "2017-01-01" in str(drawn)
    assert "2018-01-01" in str(drawn)
    assert [layer["mark"]["type"] for layer in drawn["layer"]] == ["rect"]
    said = attack_rows.weapon_says(MonthCounts(counts, 0), english)
    assert said.startswith("One attack, in February 2017.")
