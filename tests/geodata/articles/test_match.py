"""A proposal that tells an event of the package is evidence for it, or a disagreement."""

import pytest

from geodata.articles.match import kind_on_record, likeliest, match_proposals
from geodata.articles.match import matches as all_matches
from geodata.events.events import load_details, load_events
from geodata.package.package import load_package


@pytest.fixture(scope="module")
def matches(read):
    package = load_package()
    events, details = load_events(package), load_details(package)

    def found(text, day="2020-04-06"):
        return match_proposals(read(text, day).proposals, events, details)

    return found


def test_the_same_day_is_further_evidence(matches):
    (match,) = matches("The coalition handed over the K-1 base on March 29, 2020.")
    assert match.event_id == "k1-2020-03-29"
    assert {"date", "kind"} <= set(match.agrees)
    assert match.differs == ()


def test_another_day_nearby_is_a_disagreement(matches):
    (match,) = matches("The coalition handed over the K-1 base on March 30, 2020.")
    assert match.event_id == "k1-2020-03-29"
    assert [(d.field, d.proposed, d.held) for d in match.differs] == [
        ("date", "2020-03-30", "2020-03-29")
    ]


def test_another_figure_is_a_disagreement(matches):
    (match,) = matches(
        "The coalition handed over Camp Taji, worth $10 million, on August 23, 2020.", "2020-08-24"
    )
    assert ("value", "10000000") in [(d.field, d.proposed) for d in match.differs]


def test_what_the_package_does_not_have_is_new(matches):
    assert matches("The coalition handed over the K-1 base on March 29, 2031.", "2031-04-01") == (
        None,
    )


def test_a_plan_matches_nothing(matches):
    assert matches("The coalition will hand over K-1 on March 29, 2020.", "2020-03-01") == (None,)


def test_an_attack_two_days_apart_is_another_attack(matches):
    (match,) = matches("Rockets hit the Taji base on March 16, 2020.", "2020-03-18")
    assert match is None or match.event_id != "taji-2020-03-14"


def test_of_two_events_as_likely_none_is_chosen(read):
    package = load_package()
    events, details = load_events(package), load_details(package)
    (told,) = read("Rockets hit the Taji base in 2020.", "2021-01-01").proposals
    found = all_matches(told, events, details)
    assert len(found) > 1
    assert likeliest(found) is None


def test_a_denial_is_held_against_what_was_stated_alone(matches):
    (match,) = matches("The coalition denied it handed over K-1 on March 29, 2020.")
    assert match is None


def test_what_did_not_happen_is_kept_as_a_plan_or_a_statement():
    assert kind_on_record("handover", "planned") == "planned"
    assert kind_on_record("attack", "denied") == "statement"
    assert kind_on_record("attack", "claimed") == "attack"
