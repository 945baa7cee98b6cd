from __future__ import annotations

import re

import pytest

from geodata.dates.edtf import parse_edtf
from tests.data.tables import DESCRIPTOR, ids, rows

EVENTS = {row["id"]: row for row in rows("events")}
TWELVE = {row["id"] for row in rows("bases") if row["role"] == "base"}


@pytest.mark.parametrize("event", EVENTS.values(), ids=lambda event: event["id"])
def test_an_event_has_a_date_a_place_and_a_source(event):
    assert parse_edtf(event["when"]).earliest.year >= 2011
    assert bool(event["base_id"]) == (event["scope"] == "base")
    assert event["id"] in {row["event_id"] for row in rows("citations")}


def test_twelve_bases_and_four_sites_nine_of_the_twelve_from_the_articles():
    origins = [row["origin"] for row in rows("bases") if row["role"] == "base"]
    assert len(TWELVE) == 12
    assert len(rows("bases")) == 16
    assert (origins.count("seed"), origins.count("record")) == (9, 3)


def test_attacks_are_exactly_the_events_of_that_kind():
    attacks = {row["event_id"] for row in rows("attacks")}
    assert attacks == {name for name, event in EVENTS.items() if event["kind"] == "attack"}


def test_numbers_run_from_low_to_high():
    for table, low, high in (
        ("attacks", "munitions_low", "munitions_high"),
        ("casualties", "low", "high"),
        ("forces", "low", "high"),
    ):
        for row in rows(table):
            if row[low] and row[high]:
                assert int(row[low]) <= int(row[high])


def test_a_weapon_is_one_word_or_two_that_differ():
    assert all(len(set(row["weapon"].split("|"))) in (1, 2) for row in rows("attacks"))


def test_from_2025_on_attacks_say_place_day_kind_and_weapon_only():
    late = {name for name, event in EVENTS.items() if event["when"].strip("[") >= "2025"}
    detail = (
        "munitions_low",
        "munitions_high",
        "intercepted",
        "impact",
        "time_local",
        "time_words",
    )
    attacks = [row for row in rows("attacks") if row["event_id"] in late]
    assert len(attacks) == 13
    assert not any(row[column] for row in attacks for column in detail)
    assert not late & {row["event_id"] for row in rows("casualties") + rows("responsibility")}


def test_handovers_are_those_the_dossier_counts():
    handed = {name for name, event in EVENTS.items() if event["kind"] == "handover"}
    in_2020 = {name for name in handed if EVENTS[name]["when"].startswith("2020")}
    assert len(in_2020) == 8
    assert handed - in_2020 == {"asad-2026-01-17", "balad-2011", "joc-2026-01-18", "victory-2011"}


def test_the_planned_end_is_never_told_as_done():
    assert EVENTS["planned-2026-09"]["kind"] == "planned"


def test_force_levels_have_a_date_a_number_and_a_source():
    for row in rows("forces"):
        assert parse_edtf(row["when"])
        assert row["low"] or row["best"] or row["high"]
        assert bool(row["base_id"]) == (row["scope"] == "base")


def test_the_period_covers_every_event_that_happened():
    last = DESCRIPTOR["temporal"]["end"]
    happened = [e for e in EVENTS.values() if e["kind"] != "planned"]
    assert max(parse_edtf(event["when"]).latest for event in happened).isoformat() == last


def test_a_claim_says_who_and_about_what():
    known = {"event": ids("events"), "base": ids("bases"), "force": ids("forces")}
    known["coverage"] = {"coalition-bases"}
    for row in rows("claims"):
        kind, target = row["about"].split(":")
        assert target in known[kind]
        assert row["source_id"] or row["said_by"]


def test_claims_of_dates_and_numbers_hold_bare_values():
    number = re.compile(r"\d+(\.\d+)?|\d+\.\.\d*|\.\.\d+")
    for row in rows("claims"):
        if row["field"] == "date":
            assert row["unit"] == "day"
            assert parse_edtf(row["value"])
        elif row["unit"] and row["field"] != "date":
            assert number.fullmatch(row["value"]), row["id"]


def test_days_of_responsibility_and_publication_are_dates():
    days = [row["day"] for row in rows("responsibility")]
    days += [row["published"] for row in rows("sources")]
    assert all(parse_edtf(day) for day in days if day)


def test_status_rules_never_contradict_each_other():
    keys = [(row["kind"], row["scope"]) for row in rows("status_rules")]
    assert len(keys) == len(set(keys)) == 10
