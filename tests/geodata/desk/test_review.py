"""Proposals as cases: known events are offered, what is missing is named, progress is counted."""

from geodata.articles.match import matches
from geodata.desk.findings import Finding
from geodata.desk.intake import reading_of
from geodata.desk.review import missing, progress


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
