import pytest

from geodata.atlas import open_atlas
from geodata.checks.checks import check_contradictions
from geodata.checks.disputes import count_fields, disputes, passages, select_disputes


@pytest.fixture(scope="module")
def atlas():
    return open_atlas()


@pytest.fixture(scope="module")
def found(atlas):
    return disputes(atlas)


def test_no_contradiction_is_lost(atlas, found):
    assert len(found) == len(check_contradictions(atlas.package))


def test_contradictions_of_a_base_are_those_of_its_events_figures_and_itself(found):
    taji = select_disputes(found, base_id="taji")
    kinds = {dispute.found.about.partition(":")[0] for dispute in taji}
    assert kinds >= {"event", "base"}
    assert all(dispute.subject.base_id == "taji" for dispute in taji)


def test_a_field_narrows_a_base(found):
    narrowed = select_disputes(found, base_id="taji", field="distance_km")
    assert [dispute.found.about for dispute in narrowed] == ["base:taji"]


def test_chosen_events_leave_what_is_about_them(atlas, found):
    chosen = [event for event in atlas.events if event.kind == "attack" and event.base_id == "taji"]
    narrowed = select_disputes(found, events=chosen)
    assert {dispute.subject.event for dispute in narrowed} <= set(chosen)
    assert len(narrowed) == sum(dispute.subject.event in chosen for dispute in found) > 0


def test_without_a_filter_all_are_kept(found):
    assert select_disputes(found) == found


def test_fields_are_counted_most_first(found):
    counted = count_fields(found)
    assert next(iter(counted)) == "munitions"
    assert sum(counted.values()) == len(found)


def test_they_stand_in_the_order_of_days(found):
    days = [dispute.subject.day for dispute in found if dispute.subject.day]
    assert days == sorted(days)


def test_every_span_in_an_article_is_a_passage(atlas):
    shown = passages(atlas)
    rows = [*atlas.package.rows("citations"), *atlas.package.rows("claims")]
    assert len(shown) == sum(row["start"] is not None for row in rows)
    assert {passage.source_id for passage in shown} == {f"article-00{n}" for n in range(5)}


def test_a_passage_knows_its_base(atlas):
    of_taji = [p for p in passages(atlas) if p.subject.base_id == "taji"]
    assert "trainees" in {passage.field for passage in of_taji}
