"""Checks: said distances against the straight line, coverage, and contradictions as they are."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas, open_atlas
from geodata.checks.checks import (
    RULES,
    Contradiction,
    Distance,
    Said,
    check_contradictions,
    check_coverage,
    check_distances,
    compare,
    measure,
)
from geodata.checks.contradictions import normal
from geodata.errors import PackageError
from geodata.gazetteer.records import Base, Place
from geodata.package.package import Package

TAJI = {"id": "taji", "role": "base", "name_en": "Taji", "governorate": "IQ-BG", "lon": 44.0,
        "lat": 34.0, "radius_m": 2000, "origin": "seed"}  # fmt: skip
BAGHDAD = {"id": "baghdad", "kind": "city", "name_en": "Baghdad", "lon": 44.0, "lat": 33.0}
ARTICLE = {"id": "article-004", "kind": "news", "file": "article.txt"}
OFFICIAL = {"id": "centcom", "kind": "official", "file": None}
TABLES = ["bases", "names", "places", "sources", "events", "attacks", "casualties",
          "responsibility", "handovers", "forces", "claims"]  # fmt: skip


def atlas(*claims: dict[str, Any], **tables: list[dict[str, Any]]) -> Atlas:
    """Open a package in memory with Taji, Baghdad, an article and an official source."""
    rows: dict[str, list[dict[str, Any]]] = {
        "bases": [TAJI], "places": [BAGHDAD], "sources": [ARTICLE, OFFICIAL],
    }  # fmt: skip
    rows |= tables | {"claims": [{"id": f"claim-{n}"} | c for n, c in enumerate(claims)]}
    held = {name: tuple(rows.get(name, ())) for name in TABLES}
    return Atlas(Package(Path(), {"resources": []}, held))


def far(km: str, **more: str) -> dict[str, Any]:
    """Make a claim of how far Taji is from Baghdad (it is 110.9 km, due north)."""
    claim = {"about": "base:taji", "field": "distance_km", "value": km, "from_place": "baghdad"}
    return claim | more


def distances(*claims: dict[str, Any]) -> tuple[Distance, ...]:
    """Check distance claims about Taji."""
    opened = atlas(*claims)
    return check_distances(opened.package, opened.gazetteer)


def contradictions(*claims: dict[str, Any], **tables: Any) -> tuple[Contradiction, ...]:
    """Check claims for contradictions."""
    return check_contradictions(atlas(*claims, **tables).package)


def test_a_distance_within_a_tenth_agrees() -> None:
    verdicts = [found.verdict for found in distances(far("101"), far("100"), far("123"))]
    assert verdicts == ["agrees", "differs", "agrees"]


def test_a_large_radius_forgives_more_than_a_tenth() -> None:
    base, place = Base(*["x"] * 8, 44.0, 34.0, 30_000, "town", "seed"), Place(**BAGHDAD, name_ar="")
    assert compare(base, place, Said(85)).verdict == "agrees"
    assert compare(base, place, Said(80)).verdict == "differs"


@pytest.mark.parametrize(
    ("direction", "verdict"), [("N", "agrees"), ("NW", "agrees"), ("NE", "agrees"),
                               ("W", "differs"), ("S", "differs"), (None, "agrees")]
)  # fmt: skip
def test_a_direction_within_45_degrees_agrees(direction: str, verdict: str) -> None:
    (found,) = distances(far("111", direction=direction))
    assert (found.verdict, found.bearing, found.direction_said) == (verdict, 0.0, direction)


def test_a_longer_distance_could_be_a_road_and_a_shorter_one_could_not() -> None:
    longer, shorter = distances(far("150"), far("50"))
    assert longer.note == "From Baghdad: differs from the straight line; could be a road distance."
    assert shorter.note == "From Baghdad: differs from the straight line."


def test_the_note_says_who_said_it_and_what_differs() -> None:
    (found,) = distances(far("111", direction="S", said_by="Rudaw"))
    assert found.note == "From Baghdad, said by Rudaw: the direction is not S."


def test_articles_come_first_and_claims_without_a_source_last() -> None:
    found = distances(far("1"), far("2", source_id="centcom"), far("3", source_id="article-004"))
    assert [d.said_km for d in found] == [3.0, 2.0, 1.0]


@pytest.mark.parametrize(
    "claim", [far("nan"), far("inf"), far("-5"), far("far"), far("1", from_place="atlantis"),
              far("1", about="base:nowhere")]
)  # fmt: skip
def test_a_distance_that_cannot_be_measured_is_refused(claim: dict[str, Any]) -> None:
    with pytest.raises(PackageError, match="the distance of claim-0"):
        distances(claim)


points = st.tuples(st.floats(38, 49), st.floats(29, 38))


@given(points, points)
def test_a_distance_is_the_same_both_ways(a: tuple[float, float], b: tuple[float, float]) -> None:
    there, bearing = measure(a, b)
    assert there == pytest.approx(measure(b, a)[0], abs=0.002)
    assert 0 <= bearing < 360


def test_coverage_takes_the_articles_number_and_counts_its_bases() -> None:
    stated = {"about": "coverage:coalition-bases", "field": "stated_bases"}
    opened = atlas(
        stated | {"value": "11", "source_id": "centcom"},
        stated | {"value": "12", "source_id": "article-004"},
        bases=[TAJI, TAJI | {"id": "erbil", "governorate": "IQ-AR", "origin": "record"}],
    )
    found = check_coverage(opened.package, opened.gazetteer)
    assert asdict(found) == {
        "stated_bases": 12, "named_bases": 1, "stated_governorates": None,
        "named_governorates": 1, "source_id": "article-004",
    }  # fmt: skip


def test_coverage_without_a_statement_says_so() -> None:
    opened = atlas()
    found = check_coverage(opened.package, opened.gazetteer)
    assert (found.stated_bases, found.source_id) == (None, None)


def test_a_stated_number_that_is_none_is_refused() -> None:
    claim = {"about": "coverage:coalition-bases", "field": "stated_bases", "value": "a dozen"}
    opened = atlas(claim)
    with pytest.raises(PackageError, match="no whole number"):
        check_coverage(opened.package, opened.gazetteer)


EVENT = {"id": "e", "when": "2020-03-17", "base_id": "taji"}
ATTACK = {"event_id": "e", "weapon": "rocket", "munitions_low": 2, "munitions_high": 4,
          "intercepted": None, "impact": "inside", "time_local": None}  # fmt: skip


def says(field: str, value: str, **more: str) -> dict[str, Any]:
    """Make a claim about the event e."""
    return {"about": "event:e", "field": field, "value": value} | more


def test_a_contradiction_keeps_every_value_with_who_said_it() -> None:
    (found,) = contradictions(
        says("date", "2020-03-17", source_id="article-004"),
        says("date", "2020-03-19", said_by="the district"),
        events=[EVENT],
    )
    assert asdict(found) == {
        "about": "event:e",
        "field": "date",
        "values": (
            {"value": "2020-03-17", "source_id": "article-004", "said_by": None},
            {"value": "2020-03-19", "source_id": None, "said_by": "the district"},
        ),
        "shown": "2020-03-17",
        "rule": "one_of_them",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,100,000", "1100000"), ("Iran", " iran."), ("3", "3.0"), ("2..3", "2..3"),
     ("[2020-03-16..2020-03-17]", "[2020-03-16,2020-03-17]")],
)  # fmt: skip
def test_one_value_written_twice_is_no_contradiction(one: str, other: str) -> None:
    assert contradictions(says("other", one), says("other", other)) == ()


def test_distances_from_two_places_do_not_contradict() -> None:
    ramadi = BAGHDAD | {"id": "ramadi"}
    claims = [far("85"), far("60", from_place="ramadi"), far("25")]
    (found,) = contradictions(*claims, places=[BAGHDAD, ramadi])
    assert [said.value for said in found.values] == ["85", "25"]
    assert (found.shown, found.rule) == ("110.9", "measured")


DISPLAYED = [
    (["2", "4"], "munitions", "2..4", "whole_span"),
    (["3", "3..", "several"], "munitions", "2..4", "whole_span"),
    (["2", "9"], "munitions", "2..4", "own_row"),
    (["inside", "inside", "near"], "impact", "inside", "most_sources"),
    (["inside", "near", "near"], "impact", "inside", "one_of_them"),
    (["1", "2"], "intercepted", None, "not_shown"),
    (["a", "b"], "mood", None, "not_shown"),
    (["2020-03", "2020-03-19"], "date", "2020-03-17", "own_row"),
]


@pytest.mark.parametrize(("values", "field", "shown", "rule"), DISPLAYED)
def test_the_displayed_value_comes_with_its_rule(
    values: list[str], field: str, shown: str | None, rule: str
) -> None:
    claims = [says(field, value) for value in values]
    (found,) = contradictions(*claims, events=[EVENT], attacks=[ATTACK])
    assert (found.shown, found.rule) == (shown, rule)
    assert rule in RULES


def test_an_official_value_that_is_displayed_says_so() -> None:
    claims = [says("impact", "inside", source_id="centcom"), says("impact", "near")]
    (found,) = contradictions(*claims, events=[EVENT], attacks=[ATTACK])
    assert found.rule == "official_first"


def test_casualties_of_several_groups_are_added_up() -> None:
    hurt = {"event_id": "e", "outcome": "injured"}
    (found,) = contradictions(
        says("injured", "3"), says("injured", "6"),
        events=[EVENT], casualties=[hurt | {"low": 2, "high": 4}, hurt | {"low": 1, "high": 2}],
    )  # fmt: skip
    assert (found.shown, found.rule) == ("3..6", "whole_span")


def test_a_figure_is_displayed_only_in_its_own_unit() -> None:
    force = {"id": "f", "unit": "percent", "low": 60, "high": None, "when": "2021-03"}
    claims = [
        {"about": "force:f", "field": field, "value": value}
        for field in ("percent", "count")
        for value in ("60", "2500")
    ]
    found = contradictions(*claims, forces=[force])
    assert [(c.field, c.shown) for c in found] == [("percent", "60.."), ("count", None)]


@given(st.text() | st.text("0123456789.,-[]?~"), st.booleans())
def test_any_text_has_a_normal_form(value: str, dated: bool) -> None:  # noqa: FBT001
    assert normal(value, dated=dated) == normal(f" {value} ", dated=dated)


@pytest.fixture(scope="module")
def ours() -> Atlas:
    """The embedded package."""
    return open_atlas()


def test_of_the_articles_seven_distances_three_differ(ours: Atlas) -> None:
    found = check_distances(ours.package, ours.gazetteer)
    articles = [d for d in found if (d.source_id or "").startswith("article-")]
    assert list(found[: len(articles)]) == articles
    assert {d.base_id: d.verdict for d in articles} == {
        "ain-al-asad": "agrees",
        "altun-kupri": "agrees",
        "balad": "differs",
        "habbaniyah": "agrees",
        "harir": "differs",
        "qayyarah": "agrees",
        "taji": "differs",
    }


def test_taji_is_said_85_km_away_and_lies_24(ours: Atlas) -> None:
    taji = next(d for d in check_distances(ours.package, ours.gazetteer) if d.base_id == "taji")
    assert (taji.said_km, round(taji.measured_km)) == (85, 24)
    assert "could be a road distance" in taji.note


def test_twelve_bases_are_stated_and_nine_named(ours: Atlas) -> None:
    assert asdict(check_coverage(ours.package, ours.gazetteer)) == {
        "stated_bases": 12,
        "named_bases": 9,
        "stated_governorates": 6,
        "named_governorates": 6,
        "source_id": "article-004",
    }


def test_our_contradictions_all_say_who_said_what(ours: Atlas) -> None:
    found = check_contradictions(ours.package)
    assert len(found) >= 8
    assert all(said.source_id or said.said_by for c in found for said in c.values)
    assert {c.rule for c in found} <= set(RULES)
