"""News in English: what was tried, what is a reason only, how many troops, whose day it is."""

import pytest

IN_WHICH = [
    (
        "The barrage of March 3, in which ten Grad rockets hit Ain al-Asad air base, came two days "
        "before the pope's arrival."
    ),
    "The attack of March 3, during which rockets fell on Ain al-Asad air base, hurt nobody.",
]


@pytest.mark.parametrize("text", IN_WHICH)
def test_an_attack_and_its_day_are_taken_up_by_in_which(dated, text):
    assert ("ain-al-asad", "attack", "2021-03-03") in dated(text, "2021-03-05")


def test_attacks_in_a_week_are_not_a_week_after_others(told):
    text = (
        "A drone hit Ain al-Asad air base on Saturday, the third attack in a week after rockets "
        "at Balad air base on Monday."
    )
    assert all(modality == "asserted" for *_, modality in told(text, "2021-05-10"))


def test_a_mission_that_began_long_ago_ends_on_its_own_day(dated):
    text = (
        "The Spanish contingent left Besmaya Range Complex on Saturday, ending a mission that "
        "began in February 2015."
    )
    assert dated(text, "2020-07-26") == [("besmaya", "drawdown", "2020-07-25")]


def test_the_latest_of_several_it_has_handed_over_counts_them(dated):
    text = (
        "The coalition withdrew on Sunday from Camp Taji, the latest of eight bases it has handed "
        "to Iraqi forces this year."
    )
    assert ("taji", "handover", "2020") not in dated(text, "2020-08-24")


def test_days_before_it_was_handed_over_give_its_day(dated):
    text = "Two rockets fell on Camp Taji on August 15, eight days before it was handed over."
    assert ("taji", "handover", "2020-08-23") in dated(text, "2020-11-20")


DONE = [
    "Two drones were shot down before they could reach Harir airfield on Wednesday.",
    "Harir airfield was threatened by drones on Wednesday.",
]


@pytest.mark.parametrize("text", DONE)
def test_what_was_tried_is_not_planned(told, text):
    assert told(text, "2024-02-01") == [("harir", "attack", "2024-01-31", "asserted")]


def test_a_base_empty_of_troops_since_a_month_was_left_in_it(dated):
    text = "Camp Victory, empty of Americans since September 2025, was hit by drones on Monday."
    assert ("victory", "drawdown", "2025-09") in dated(text, "2026-03-05")


def test_signing_the_papers_at_a_ceremony_hands_a_base_over(dated):
    text = "At a ceremony at K-1 base on Sunday, a brigadier general signed the papers."
    assert dated(text, "2020-03-31") == [("k-1", "handover", "2020-03-29")]


LEVELS = [
    ("U.S. troop levels in Iraq have reached 2,500, it said on Friday.", [("2021-01", 2500)]),
    (
        "There are now about 2,500 U.S. troops in Iraq, up from 1,550 in September 2019.",
        [("2021-01", 2500), ("2019-09", 1550)],
    ),
    (
        "At the height of the surge in October 2007 there were 166,300 American soldiers in Iraq.",
        [("2007-10", 166300)],
    ),
    ("At its peak the coalition had 20,000 troops in Iraq.", []),
    (
        (
            "American troops remain at three bases - Ain al-Asad, Harir base and Camp Victory - "
            "and number some 2,500."
        ),
        [("2021-01", 2500)],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), LEVELS)
def test_numbers_of_troops_have_the_day_they_are_told_of(read, text, wanted):
    found = read(text, "2021-01-16").proposals
    levels = [(p.when, p.figures["personnel"]) for p in found if p.kind == "force_level"]
    assert levels == wanted
    assert all(p.base_id is None for p in found)


def test_a_reason_told_by_somebody_last_week_is_no_attack_of_then(dated):
    text = (
        "Lockheed Martin is withdrawing its technicians from Balad air base because of rocket "
        "fire, an adviser said last week."
    )
    assert [kind for _, kind, _ in dated(text, "2021-05-20")] == ["drawdown"]


def test_moving_part_of_them_to_a_city_is_no_arrival_where_they_left(dated):
    text = (
        "Lockheed Martin pulled its F-16 maintenance teams from Balad air base this month, moving "
        "part of them to Erbil."
    )
    assert dated(text, "2021-05-20") == [("balad", "drawdown", "2021-05")]


def test_another_on_another_day_is_another_attack(dated):
    text = "Camp Taji took a rocket late on Monday and another before dawn on Tuesday."
    assert dated(text, "2020-06-17") == [
        ("taji", "attack", "2020-06-15"),
        ("taji", "attack", "2020-06-16"),
    ]


LEFT = [
    ("When the Americans finally went, on January 17, they left Ain al-Asad air base swept.", 17),
    ("Norway's mission at Ain al-Asad air base ended on January 12, years after it began.", 12),
]


@pytest.mark.parametrize(("text", "day"), LEFT)
def test_who_went_or_whose_mission_ended_left_the_base(dated, text, day):
    assert dated(text, "2026-01-20") == [("ain-al-asad", "drawdown", f"2026-01-{day}")]


CHAIN = [
    (
        "Nobody slept. On Monday night rockets came to the middle of the city. Some 14 shells "
        "were fired from a truck. Three of them came down on the coalition's part of Erbil "
        "International Airport."
    ),
]


@pytest.mark.parametrize("text", CHAIN)
def test_rockets_told_of_on_a_day_fell_on_it_sentences_later(dated, text):
    lead = "Attack raises pressure\n\nA long lead about the mood.\n\n"
    assert ("erbil", "attack", "2021-02-15") in dated(lead + text, "2021-02-16")


def test_a_question_how_many_are_there_now_asks_for_troops_told_of_before(read):
    text = (
        "American forces would leave Ain al-Asad air base by September 2025.\n\nHow many are "
        "there now?\n\nSome 2,500, according to the Pentagon."
    )
    found = read(text, "2024-09-10").proposals
    levels = [(p.when, p.figures["personnel"]) for p in found if p.kind == "force_level"]
    assert levels == [("2024-09", 2500)]


def test_none_are_left_saying_that_all_went_tells_when_they_went(dated):
    text = (
        "The command said no foreign soldiers are left at Camp Victory, saying that coalition "
        "personnel vacated the camp in September 2025."
    )
    assert ("victory", "drawdown", "2025-09") in dated(text, "2026-03-11")


AFTER_IT = [
    (
        "Two officials said four Americans were being checked for brain injuries after Saturday's "
        "missile attack on Ain al-Asad air base."
    ),
    "The Pentagon said two were in hospital following Saturday's rocket fire on Ain al-Asad base.",
]


@pytest.mark.parametrize("text", AFTER_IT)
def test_what_was_said_after_saturdays_attack_leaves_it_its_day(dated, text):
    assert ("ain-al-asad", "attack", "2024-01-20") in dated(text, "2024-01-22")


def test_a_drone_that_failed_to_explode_still_struck(told):
    text = "A drone that crashed into Erbil air base before dawn on Thursday failed to explode."
    assert told(text, "2023-10-27") == [("erbil", "attack", "2023-10-26", "asserted")]


TO_GO = [
    "He has no plans to pull the 5,200 U.S. troops out of Iraq.",
    "A few rockets will not drive the 5,200 remaining American troops out of Iraq.",
]


@pytest.mark.parametrize("text", TO_GO)
def test_troops_nobody_pulls_out_are_there(dated, text):
    assert (None, "force_level", "2019-12") in dated(f"Camp Taji\n\n{text}", "2019-12-27")


def test_the_same_number_as_in_january_is_todays(dated):
    text = "Camp Taji\n\nSome 2,500 U.S. troops remain in Iraq, the same number as in January."
    assert (None, "force_level", "2021-12") in dated(text, "2021-12-22")


DEMANDS = ["parliament demanded that all foreign forces leave", "a bloc pressed for their leaving"]


@pytest.mark.parametrize("text", DEMANDS)
def test_what_is_demanded_has_not_happened(told, text):
    found = told(f"Ain al-Asad air base is calm.\n\nIn January 2020 {text} it.", "2022-01-07")
    assert all(modality != "asserted" for *_, modality in found)


def test_again_with_a_time_of_day_is_another_attack(dated):
    text = (
        "Drones came down at Harir air base at 11:30 p.m. on Wednesday and again at 12:40 a.m. on "
        "Thursday."
    )
    days = {when for base, _, when in dated(text, "2023-11-10") if base == "harir"}
    assert days == {"2023-11-08", "2023-11-09"}


def test_sites_returned_are_handed_over_and_nobody_arrives(dated):
    text = (
        "Sites the coalition has returned to Iraq this year\n\n"
        "* March 17: Al-Qaim base, on the border with Syria, is signed over to the Iraqi army.\n"
        "* April 4: Al-Taqaddum air base, west of Baghdad, is handed over."
    )
    assert {kind for _, kind, _ in dated(text, "2020-08-24")} == {"handover"}


OTHERWISE = [
    (
        (
            "Bases were handed over in 2020, al-Qaim base being the first, in March, and "
            "Camp Taji the last, in August."
        ),
        ("taji", "handover", "2020-08"),
    ),
    (
        (
            "Rockets hit Ain al-Asad air base on Monday. The worst blow of the past year came on "
            "Jan. 20, when militants launched ballistic missiles at the base."
        ),
        ("ain-al-asad", "attack", "2024-01-20"),
    ),
    (
        "Drones hit Victory base on March 2. A rocket salvo followed at the site on July 6.",
        ("victory", "attack", "2024-07-06"),
    ),
    (
        "Camp Taji is calm. Coalition advisers left the federal part of Iraq in January.",
        (None, "drawdown", "2024-01"),
    ),
    (
        "Camp Taji is calm. Every base in federal Iraq was cleared of coalition troops on Sunday.",
        (None, "drawdown", "2024-09-22"),
    ),
    (
        (
            "On Saturday drones were directed at two bases. At Ain al-Asad air base two were "
            "intercepted before dawn; a third was brought down the same day near Harir airfield."
        ),
        ("harir", "attack", "2024-09-28"),
    ),
]


@pytest.mark.parametrize(("text", "event"), OTHERWISE)
def test_what_papers_tell_otherwise_is_read(dated, text, event):
    assert event in dated(f"Bases\n\n{text}", "2024-09-28")


def test_craters_that_rockets_left_are_no_leaving(dated):
    text = "Iran fired missiles at Camp Taji on May 8, 2020, which left craters across the base."
    assert {kind for _, kind, _ in dated(text, "2020-06-01")} == {"attack"}
