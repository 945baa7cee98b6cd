"""Dates are as sharp as the words, and say what they rest on."""

import pytest


def when_and_basis(read, text, day="2020-04-06"):
    return [(p.when, p.basis) for p in read(text, day).proposals]


@pytest.mark.parametrize(
    ("text", "when", "basis"),
    [
        ("K-1 was handed over on March 29, 2020.", "2020-03-29", "explicit"),
        ("K-1 was handed over on Sunday.", "2020-04-05", "relative"),
        ("سلّم التحالف قاعدة كي وان أمس.", "2020-04-05", "relative"),
        ("سلّم التحالف قاعدة كي وان عام 2020.", "2020", "explicit"),
        ("Coalition hands over K-1 base", "2020-04-06", "implied"),
    ],
)
def test_a_date_says_what_it_rests_on(read, text, when, basis):
    assert when_and_basis(read, text) == [(when, basis)]


def test_the_day_of_publication_is_no_default_outside_the_opening(read):
    opening = "The army spoke on Friday of many things. It then spoke of the weather again. "
    assert when_and_basis(read, opening + "Then came a rocket on Camp Taji.") == []


def test_the_day_of_a_speech_dates_what_was_announced(read):
    text = "أعلنت الحكومة، يوم الأحد، تسليم قاعدة كي وان."
    assert when_and_basis(read, text) == [("2020-04-05", "relative")]


def test_the_days_own_date_wins_over_that_of_the_speech(read):
    text = "A spokesman said on Sunday that rockets hit Camp Taji on March 14."
    assert when_and_basis(read, text)[0][0] == "2020-03-14"


def test_the_dateline_is_no_date_of_the_event(read):
    text = "KIRKUK, April 6, 2020 - The coalition on Sunday handed over the K-1 base."
    assert when_and_basis(read, text) == [("2020-04-05", "relative")]


@pytest.mark.parametrize(
    "text",
    [
        "Qayyarah airfield was handed over on March 26. Three days later K-1 was given back.",
        (
            "Qayyarah airfield was handed over on March 26. "
            "Three days after the handover of Qayyarah, K-1 was given back."
        ),
        "سُلّمت قاعدة القيارة في 26 آذار. وبعد ثلاثة أيام من تسليم القيارة سلّم التحالف قاعدة كي وان.",
    ],
)
def test_a_date_is_counted_from_the_event_it_hangs_on(read, text):
    found = {p.base_id: (p.when, p.basis) for p in read(text).proposals}
    assert found["k-1"] == ("2020-03-29", "event")


def test_a_date_is_counted_back_to_the_event_told_behind_it(read):
    text = (
        "Rockets hit Camp Taji on March 14. "
        "It came three days after one rocket landed at the K-1 base near Kirkuk."
    )
    found = {p.base_id: p.when for p in read(text).proposals}
    assert found["k-1"] == "2020-03-11"


def test_when_takes_the_date_before_it(read):
    text = "It was the worst strike since March 11, 2020, when rockets killed three at Camp Taji."
    assert when_and_basis(read, text) == [("2020-03-11", "explicit")]


def test_without_a_day_of_publication_what_hangs_on_it_is_undated(read):
    found = read("The K-1 base was handed over on Sunday.", None)
    assert found.published is None
    assert [p.when for p in found.proposals] == [None]


def test_the_day_of_publication_is_read_from_the_head(read):
    text = "السبت 2021/06/05\nبغداد - سلّم التحالف قاعدة كي وان أمس."
    found = read(text, None)
    assert str(found.published) == "2021-06-05"
    assert found.proposals[0].when == "2021-06-04"


def test_recalled_events_are_background_and_the_news_is_not(read):
    text = (
        "The coalition handed over the K-1 base on Sunday, it said. "
        "Rockets hit K-1 on December 27, 2019."
    )
    assert [p.background for p in read(text).proposals] == [False, True]
