from collections import Counter

import pytest

from geodata.atlas import open_atlas
from geodata.events.facets import COUNTRY, FACETS


@pytest.fixture(scope="module")
def atlas():
    return open_atlas()


@pytest.fixture(scope="module")
def facets(atlas):
    return atlas.facets


def test_without_a_choice_every_event_passes(atlas, facets):
    assert facets.passing({}) == tuple(event.id for event in atlas.events)
    assert facets.passing({"weapon": ()}) == facets.ids


def test_within_a_facet_any_value_is_enough(atlas, facets):
    both = facets.passing({"base": ["taji", COUNTRY]})
    expected = [event.id for event in atlas.events if event.base_id in ("taji", None)]
    assert list(both) == expected


def test_between_facets_all_must_hold(atlas, facets):
    found = facets.passing({"weapon": ["drone"], "base": ["erbil"]})
    assert found
    for event_id in found:
        assert "drone" in atlas.details[event_id].attack.weapons


def test_a_count_says_what_choosing_the_value_would_show(facets):
    chosen = {"base": ["erbil", "harir"], "confidence": ["high"]}
    for facet, counts in facets.counts(chosen).items():
        for value, count in counts.items():
            assert count == len(facets.passing({**chosen, facet: [value]}))


def test_counts_without_a_choice_are_plain_totals(atlas, facets):
    assert facets.counts({})["kind"] == Counter(event.kind for event in atlas.events)


def test_every_facet_has_choices_in_display_order(atlas, facets):
    assert tuple(facets.choices) == FACETS
    assert facets.choices["confidence"] == ("high", "medium", "low")
    bases = [base.id for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)]
    assert facets.choices["base"] == (*bases, COUNTRY)


def test_an_event_counts_once_for_each_kind_of_source(atlas, facets):
    cited = {
        event_id: {atlas.sources[citation.source_id].kind for citation in details.citations}
        for event_id, details in atlas.details.items()
    }
    for event_id, kinds in zip(facets.ids, facets.values["source_kind"], strict=True):
        assert set(kinds) == cited[event_id]
        assert len(kinds) == len(cited[event_id])


def test_counts_can_be_asked_among_the_events_that_other_questions_left():
    atlas = open_atlas()
    taji = {event.id for event in atlas.events if event.base_id == "taji"}
    counts = atlas.facets.counts({}, among=taji)
    assert counts["kind"]["attack"] == 9
    assert sum(counts["base"].values()) == len(taji)
