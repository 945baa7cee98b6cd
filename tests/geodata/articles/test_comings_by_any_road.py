"""Those who come, come back or are taken away are told with many verbs of motion."""

import pytest

ARRIVED = [
    "The latest rotation of American advisers got there on Monday.",
    "American field guns were wheeled into place there on Monday.",
    "The last of the American soldiers turned up on Monday.",
    "American convoys have been seen unloading there on Monday.",
    "A second American battery was sited there on Monday.",
    "A company of American engineers jumped down from their helicopters there on Monday.",
    "American soldiers have moved in there since Monday.",
]
BACK = [
    "A coalition convoy drove back through the gates of {} on Monday.",
    "Two dozen Americans crept back into {} on Monday.",
    "American soldiers found their way back to {} on Monday.",
    "American trainers showed up again at {} on Monday.",
    "The Americans re-entered {} on Monday, a councillor said.",
]
AWAY = [
    "The 200 Canadians at {} were lifted out to Kuwait by plane on Monday.",
    "American soldiers of {} were driven to Jordan on Monday.",
    "The last Americans got out of {} on Monday.",
    "With 300 soldiers moved out of {} since Monday, the coalition is smaller.",
]
NEITHER = [
    "The talks over {} came to nothing on Monday, an American officer said.",
    "A delegation of American officers got to {} on Monday for talks.",
    "American soldiers at {} got to know their new colleagues on Monday.",
    "A wounded American soldier was flown from {} to Germany on Monday.",
    "American officials walked back their remarks on {} on Monday.",
    "Electricity came back on at {} on Monday, the coalition said.",
    "American aircraft got out of the way at {} on Monday.",
    "An American convoy came to grief near {} on Monday.",
]


@pytest.mark.parametrize("text", ARRIVED)
def test_troops_come_by_many_verbs(dated, text):
    text = "Harir air base has a long runway. " + text
    assert ("harir", "arrival", "2020-05-11") in dated(text, "2020-05-13")


@pytest.mark.parametrize("text", BACK)
def test_troops_who_are_back_are_reported_to_return(dated, text):
    events = dated(text.format("Harir air base"), "2020-05-13")
    assert events == [("harir", "return_reported", "2020-05-11")]


@pytest.mark.parametrize("text", AWAY)
def test_troops_taken_to_another_country_have_left(dated, text):
    events = dated(text.format("Harir air base"), "2020-05-13")
    assert events == [("harir", "drawdown", "2020-05-11")]


@pytest.mark.parametrize("text", NEITHER)
def test_other_ways_to_come_and_go_are_none(dated, text):
    assert dated(text.format("Harir air base"), "2020-05-13") == []


def test_a_day_that_owns_an_attack_is_its_own(dated):
    text = "Staff at Balad air base were frightened by Monday's attack with rockets."
    assert dated(text, "2020-05-13") == [("balad", "attack", "2020-05-11")]


def test_the_day_before_is_counted_from_the_news(dated):
    text = "Three rockets hit Balad air base the previous evening."
    assert dated(text, "2020-05-13") == [("balad", "attack", "2020-05-12")]


def test_what_is_back_years_after_is_the_news(dated):
    text = "Americans have come back to Qayyarah air base, four years after leaving it."
    assert dated(text, "2024-07-07") == [
        ("qayyarah", "return_reported", "2024-07-07"),
        ("qayyarah", "drawdown", "2020"),
    ]


def test_a_convoy_hit_on_its_way_out_has_not_left(dated):
    text = "A coalition convoy leaving Victory base was hit by a roadside bomb on Monday."
    assert dated(text, "2020-05-13") == [("victory", "attack", "2020-05-11")]


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of 50 vehicles drove from {} to Syria on Monday.",
        "Two trucks hauled equipment out of {} on Monday.",
        "The company flew the men who maintain the jets of the air force out of {} on Monday.",
        "Germany trimmed its team at {} on Monday.",
    ],
)
def test_vehicles_and_teams_leave_too(dated, text):
    events = dated(text.format("Harir air base"), "2020-05-13")
    assert events == [("harir", "drawdown", "2020-05-11")]
