"""Evidence told otherwise: both values are kept, with who gives each."""

import pytest

from geodata.articles.match import matches
from geodata.atlas import open_atlas
from geodata.checks.checks import check_contradictions
from geodata.desk.disagreements import disagreements
from geodata.desk.findings import Finding
from geodata.desk.intake import take_in
from geodata.evidence.sources import verify
from geodata.validate.validate import validate

OTHERWISE = """K-1

KIRKUK, 31 March 2020 - The coalition handed over the K-1 base on 30 March 2020.
"""
AGAIN = "K-1\n\nKIRKUK, 3 August 2031 - Rockets hit the K-1 base on {day} August 2031.\n"


def finding(**changes):
    told = {"kind": "handover", "when": "2020-03-30", "base_id": "k-1", "modality": "asserted"}
    return Finding(**{**told, "basis": "explicit", "start": 0, "end": 3, **changes})


def test_a_difference_names_both_values_and_who_gives_the_known_one(ours):
    (match,) = matches(finding(), ours.events, ours.details)
    (date,) = disagreements(match, ours)
    assert (date.field, date.said, date.held) == ("date", "2020-03-30", "2020-03-29")
    assert date.sources
    assert set(date.sources) <= set(ours.sources)


@pytest.mark.parametrize("value", ["2020-03-29", "2020-03-30"])
def test_a_disagreement_is_kept_with_both_values(one, value):
    one.article = take_in(one.workspace, one.ours, "other.txt", OTHERWISE.encode())
    (case,) = one.cases()
    assert case.finding.evidence_for == "k1-2020-03-29"
    one.accept(case)
    assert validate([one.workspace.folder]).problems == ()
    package = open_atlas(one.workspace.folder).package
    assert verify(package, one.workspace.articles, lent=one.ours.sources).failed == ()
    found = [c for c in check_contradictions(package) if c.about == "event:k1-2020-03-29"]
    assert value in {said.value for each in found if each.field == "date" for said in each.values}


def test_another_kind_is_kept_as_a_claim(one):
    case = one.cases()[0]
    one.accept(case, kind="drawdown")
    package = open_atlas(one.workspace.folder).package
    (kind,) = [c for c in check_contradictions(package) if c.field == "kind"]
    assert {said.value for said in kind.values} == {"drawdown", "handover"}
    assert validate([one.workspace.folder]).problems == ()


def test_an_event_accepted_before_is_known_to_the_next_article(one):
    made = []
    for day in (1, 2):
        text = AGAIN.format(day=day)
        one.article = take_in(one.workspace, one.ours, f"{day}.txt", text.encode())
        case = one.cases_beside()[0]
        made.append(one.accept(case))
    assert made[0].finding.evidence_for is None
    assert made[1].finding.evidence_for == made[0].record_id
    package = open_atlas(one.workspace.folder).package
    found = [c for c in check_contradictions(package) if c.about == f"event:{made[0].record_id}"]
    assert [{said.value for said in each.values} for each in found] == [
        {"2031-08-01", "2031-08-02"}
    ]
    assert validate([one.workspace.folder]).problems == ()
