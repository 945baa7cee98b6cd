import pytest

from geodata.articles.match import matches
from geodata.desk.editing import edited
from geodata.desk.findings import Finding
from geodata.desk.review import missing
from geodata.errors import DeskError

HANDOVER = Finding("handover", "2020-03-29", "k-1", "asserted", "explicit", 0, 9)


def test_a_proposal_of_a_known_event_is_offered_as_evidence(one):
    first, second = one.cases()
    assert first.finding.evidence_for == "k1-2020-03-29"
    assert second.finding.figures["rockets"] == 30
    assert [match.event_id for match in second.matches] == ["k-1-2019-12-27"]


def test_what_has_no_date_cannot_be_accepted(ours):
    with pytest.raises(DeskError, match="when"):
        edited(HANDOVER, {"base_id": "k-1", "kind": "handover", "when": ""}, ours.gazetteer)


@pytest.mark.parametrize(
    "fields", [{"base_id": "atlantis"}, {"kind": "party"}, {"when": "yesterday"}]
)
def test_an_edit_nobody_understands_is_refused(fields, ours):
    good = {"base_id": "k-1", "kind": "handover", "when": "2020-03-29"}
    with pytest.raises(DeskError):
        edited(HANDOVER, good | fields, ours.gazetteer)


def test_troops_of_the_whole_country_need_an_owner():
    level = Finding(
        "force_level", "2020", None, "asserted", "explicit", 0, 9, figures={"personnel": 5}
    )
    assert missing(level) == ("scope",)


def test_what_was_only_planned_is_no_event_that_happened(ours):
    planned = Finding("handover", "2020-03-29", "k-1", "planned", "explicit", 0, 9)
    assert matches(planned, ours.events, ours.details) == ()
