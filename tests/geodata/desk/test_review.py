"""Proposals as cases: known events are offered, what is missing is named, progress is counted."""

from geodata.articles.match import matches
from geodata.desk.editing import drafted
from geodata.desk.findings import Finding
from geodata.desk.intake import reading_of
from geodata.desk.review import considered, missing, progress


def test_a_proposal_of_a_known_event_is_offered_as_evidence(one):
    first, second = one.cases()
    assert first.finding.evidence_for == "k1-2020-03-29"
    assert second.finding.figures["rockets"] == 30
    assert [match.event_id for match in second.matches] == ["k-1-2019-12-27"]


def test_troops_of_the_whole_country_need_an_owner():
    level = Finding(
        "force_level", "2020", None, "asserted", "explicit", 0, 9, figures={"personnel": 5}
    )
    assert missing(level) == ("scope",)


def test_what_was_only_planned_is_no_event_that_happened(ours):
    planned = Finding("handover", "2020-03-29", "k-1", "planned", "explicit", 0, 9)
    assert matches(planned, ours.events, ours.details) == ()


def test_progress_counts_what_was_answered(one):
    reading = reading_of(one.workspace, one.article, one.ours.gazetteer)
    one.decide(one.cases()[0], None)
    counted = progress(reading, one.desk.of(one.article.sha256))
    assert (counted.done, counted.all) == (1, 2)


def test_another_base_in_a_form_is_held_against_the_events_of_that_base(one):
    first = one.cases()[0]
    fields = {"base_id": "qayyarah", "when": "2020-03-26"}
    finding = drafted(first.finding, fields, one.ours.gazetteer)
    found = considered(first, finding, one.ours)
    known = {event.id: event for event in one.ours.events}
    assert known[found.evidence_for].base_id == "qayyarah"
    assert {known[match.event_id].base_id for match in found.matches} == {"qayyarah"}


def test_a_known_event_a_person_chose_stays_while_it_is_offered(one):
    second = one.cases()[1]
    for fields in ({"killed": "4"}, {"when": "2019-12"}):
        finding = drafted(second.finding, fields, one.ours.gazetteer)
        assert considered(second, finding, one.ours).evidence_for == "k-1-2019-12-27"


def test_a_draft_may_lack_what_saving_asks_for(one):
    first = one.cases()[0]
    finding = drafted(first.finding, {"when": ""}, one.ours.gazetteer)
    assert considered(first, finding, one.ours).missing == ("when",)
    assert considered(first, finding, one.ours).matches == ()
