"""Numbers of troops an article tells become evidence for those the atlas has."""

import pytest

from geodata.atlas import open_atlas
from geodata.checks.checks import check_contradictions
from geodata.desk.editing import edited
from geodata.desk.intake import take_in
from geodata.validate.validate import validate

LEVEL = """Ain al-Asad

BAGHDAD, 20 October 2025 - Some {count} advisers remain at Ain al-Asad air base, he said.
"""
KNOWN = "base-ain-al-asad-2025-10"


def level(one, count):
    one.article = take_in(one.workspace, one.ours, "level.txt", LEVEL.format(count=count).encode())
    (case,) = [case for case in one.cases() if case.finding.kind == "force_level"]
    return case


def test_a_number_the_atlas_has_is_taken_as_evidence_for_it(one):
    assert level(one, 300).evidence_for == KNOWN


def test_evidence_for_a_number_makes_a_claim_and_no_second_number(one):
    one.accept(level(one, 300))
    package = open_atlas(one.workspace.folder).package
    claims = [row for row in package.rows("claims") if row["about"] == f"force:{KNOWN}"]
    assert "300" in {row["value"] for row in claims if row["field"] == "count"}
    assert len(package.rows("forces")) == len(one.ours.package.rows("forces"))
    assert validate([one.workspace.folder]).problems == ()


@pytest.mark.parametrize("value", ["700", "250..350"])
def test_another_number_is_a_disagreement_with_both_values(one, value):
    one.accept(level(one, 700))
    package = open_atlas(one.workspace.folder).package
    found = [c for c in check_contradictions(package) if c.about == f"force:{KNOWN}"]
    assert value in {said.value for each in found for said in each.values}


def test_a_number_that_becomes_an_event_is_evidence_for_nothing(one):
    finding = edited(level(one, 300).finding, {"kind": "presence"}, one.ours.gazetteer)
    assert finding.evidence_for is None


def test_a_person_may_say_that_it_is_a_new_number(one):
    case = level(one, 300)
    fields = {"evidence_for": ""}
    made = one.accept(
        case, evidence_for=edited(case.finding, fields, one.ours.gazetteer).evidence_for
    )
    package = open_atlas(one.workspace.folder).package
    assert made.record_id in {row["id"] for row in package.rows("forces")}
