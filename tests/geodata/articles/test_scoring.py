"""Scores count what is right, wrong and missed, and forgive what the gold forgives."""

import pytest

from geodata.articles.scoring import Score, score_events, score_mentions

TEXT = "Camp Taji was handed over on 23 August 2020."
EVENT = {
    "base_id": "taji", "kind": "handover", "when": "2020-08-23", "modality": "asserted",
    "background": False,
}  # fmt: skip
NAMED = {"base_id": "taji", "start": 0, "end": 9}


@pytest.fixture
def reading(read):
    return read(TEXT, "2020-08-24")


def test_all_right_is_one(reading):
    gold = {"mentions": [NAMED], "events": [EVENT]}
    assert score_mentions(reading, gold) == Score(1, 0, 0)
    assert score_events(reading, gold).months.f1 == 1


def test_another_base_is_wrong_and_the_wanted_one_missed(reading):
    gold = {"mentions": [NAMED | {"base_id": "k-1"}], "events": [EVENT | {"base_id": "k-1"}]}
    assert score_mentions(reading, gold) == Score(0, 1, 1)
    assert score_events(reading, gold).months == Score(0, 1, 1)


def test_what_is_as_good_counts(reading):
    gold = {
        "mentions": [NAMED | {"start": 5, "also": [[0, 9]]}],
        "events": [EVENT | {"when": "2020-09", "when_also": ["2020-08"]}],
    }
    assert score_mentions(reading, gold).right == 1
    assert score_events(reading, gold).months.right == 1


def test_what_is_optional_is_neither_right_nor_missed(reading):
    gold = {"mentions": [NAMED | {"optional": True}], "events": [EVENT | {"optional": True}]}
    assert score_mentions(reading, gold) == Score()
    assert score_events(reading, gold).months == Score()


def test_a_plan_told_as_done_is_counted(reading):
    gold = {"mentions": [], "events": [EVENT | {"modality": "planned"}]}
    assert score_events(reading, gold).plans_done == 1
