"""A claim an article makes as a card: what it says beside what was measured or counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.desk.forms import claim_form
from geodata.checks.distances import Distance

if TYPE_CHECKING:
    from dashboard.desk.bench import Bench
    from geodata.desk.statements import Counted, Statement


def claim_card(statement: Statement, bench: Bench) -> dict[str, Any]:
    """Return the card of a distance or of a count of bases."""
    found = statement.found
    if isinstance(found, Distance):
        facts = _distance(statement, found, bench)
    else:
        facts = _count(found, bench)
    return {
        "sort": "claim",
        "state": statement.state,
        "when": "",
        "undated": "",
        "lines": [],
        "missing": [],
        "known_heading": "",
        "known": [],
        "evidence": False,
        "form": claim_form(statement, bench),
        **facts,
    }


def _distance(statement: Statement, found: Distance, bench: Bench) -> dict[str, Any]:
    teller, place = bench.teller, statement.stated.from_place or ""
    towards = teller.towards(found.bearing)
    return {
        "kind": bench.say("distance"),
        "base": bench.place_name(found.base_id),
        "said": _so_far(bench, f"{found.said_km:g}", found.direction_said, place),
        "found_label": bench.say("measured"),
        "found": _so_far(bench, f"{found.measured_km:g}", towards, place),
        "verdict": bench.say(f"verdict.{_verdict(found)}"),
        "agrees": found.verdict == "agrees",
    }


def _verdict(found: Distance) -> str:
    if found.verdict == "agrees":
        return "agrees"
    is_far = "differs from the straight line" in found.note
    if not is_far:
        return "direction"
    return "road" if found.measured_km < found.said_km else "far"


def _so_far(bench: Bench, km: str, direction: str | None, place: str) -> str:
    name = bench.teller.isolated(bench.teller.name(place))
    if direction is None:
        return bench.words("claimed.distance", km=km, place=name)
    towards = bench.words(f"direction.{direction}")
    return bench.words("claimed.bearing", km=km, place=name, direction=towards)


def _count(found: Counted, bench: Bench) -> dict[str, Any]:
    return {
        "kind": bench.say("count"),
        "base": bench.say("iraq"),
        "said": _so_many(bench, found.stated_bases, found.stated_governorates),
        "found_label": bench.say("named"),
        "found": _so_many(bench, found.named_bases, found.named_governorates),
        "verdict": bench.say("verdict.agrees" if found.agrees else "verdict.count"),
        "agrees": found.agrees,
    }


def _so_many(bench: Bench, bases: int, governorates: int | None) -> str:
    said = bench.teller.count("base", bases)
    if governorates is None:
        return said
    where = bench.teller.count("governorate", governorates)
    return bench.say("in_governorates", bases=said, governorates=where)
