"""Rockets told of again by their number alone, fire that was tried, denied or only an outcome."""

import pytest

SALVO = "Ten rockets were fired from a farm in Zummar on Wednesday. "
COUNTED = [
    "Three reached Harir air base on Wednesday.",
    "Three had found Harir air base on Wednesday.",
    "Harir air base got just one on Wednesday.",
    "The rest fell short but two of them made it to Harir air base on Wednesday.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_a_number_alone_counts_the_rockets_told_of(dated, text):
    assert ("harir", "attack", "2023-11-08") in dated(SALVO + text, "2023-11-09")


@pytest.mark.parametrize(
    "text",
    [
        "Two found work at Harir air base on Wednesday.",
        "Four generals reached Harir air base on Wednesday.",
        "Harir air base got only three of the helicopters on Wednesday.",
    ],
)
def test_a_number_of_others_counts_no_rockets(dated, text):
    events = dated(SALVO + text, "2023-11-09")
    assert ("harir", "attack") not in [event[:2] for event in events]


def test_what_none_of_them_struck_is_denied(told):
    text = "Ten missiles rained down on Erbil on Sunday; none of them struck Erbil air base."
    modalities = [event[3] for event in told(text, "2022-03-14") if event[0] == "erbil"]
    assert modalities == ["denied"]


def test_an_attempt_to_hit_was_made(told):
    text = "There was an attempt to target Harir air base with two drones on Wednesday."
    assert told(text, "2023-11-09") == [("harir", "attack", "2023-11-08", "asserted")]


def test_the_dead_behind_a_comma_belong_to_the_rockets_before_it(read):
    text = "Thirty rockets were poured into K-1 base on Friday, killing a US contractor."
    (event,) = read(text, "2019-12-28").proposals
    assert (event.when, event.figures) == ("2019-12-27", {"rockets": 30, "killed": 1})


def test_rockets_behind_a_semicolon_are_of_the_base_beside_them(dated):
    text = "Besmaya base has been quiet; Camp Taji took a rocket on Tuesday."
    assert dated(text, "2020-05-28") == [("taji", "attack", "2020-05-26")]


@pytest.mark.parametrize("verb", ["mauled", "assailed", "pelted", "swarmed", "cratered"])
def test_a_base_suffers_many_things(dated, verb):
    text = f"Ain al-Asad air base was {verb} on 8 January 2020."
    assert dated(text, "2020-01-10") == [("ain-al-asad", "attack", "2020-01-08")]


@pytest.mark.parametrize("cause", ["The virus", "A gas explosion"])
def test_deaths_of_another_cause_are_no_attack(dated, cause):
    assert dated(f"{cause} killed three at Camp Taji on Monday.", "2020-05-13") == []


def test_the_worst_since_a_day_is_not_of_that_day(dated):
    text = (
        "Qayyarah air base came under fire on Friday. It was the heaviest barrage since the base "
        "was reopened by American engineers three years ago."
    )
    assert dated(text, "2019-11-09") == [("qayyarah", "attack", "2019-11-08")]


def test_what_is_answered_is_told_and_the_answer_is_not(dated):
    text = (
        "In retaliation for Wednesday's killing of three of their comrades at Camp Taji, American "
        "jets bombed five militia depots before sunrise on Friday."
    )
    assert dated(text, "2020-03-14") == [("taji", "attack", "2020-03-11")]


def test_a_column_that_comes_to_grief_is_hit(dated):
    text = "A coalition column came to grief outside Camp Taji on Monday when two bombs detonated."
    assert dated(text, "2020-05-13") == [("taji", "attack", "2020-05-11")]


def test_a_row_tells_in_the_present_whom_rockets_hurt(dated):
    text = (
        "Balad air base under fire\n\n2021\nFeb. 20: Four rockets injure an employee of the "
        "company that runs the mess.\nApril 18: Five rockets hit the base."
    )
    assert ("balad", "attack", "2021-02-20") in dated(text, "2022-03-18")
