"""What English reporters write about a base: participles, pronouns, what others say of it."""

import pytest

BACK = [
    "Contractors were airlifted from Balad air base in June 2014. By early 2016 they were back.",
    "Contractors fled Balad air base in June 2014 and were back by early 2016.",
    "American technicians left Balad air base in June 2014. They were back in spring 2016.",
]


@pytest.mark.parametrize("text", BACK)
def test_those_who_left_and_were_back_arrived(dated, text):
    found = dated(text, "2019-06-22")
    assert ("balad", "drawdown", "2014-06") in found
    assert [(base, "2016" in when) for base, kind, when in found if kind == "arrival"] == [
        ("balad", True)
    ]


EMPTIED = [
    "The Interior Ministry says the Coalition emptied Harir base on October 20.",
    "An officer says American troops cleared out of Harir air base on October 20.",
    (
        "The Counter-Terrorism Directorate says the Coalition cleared Harir base of its troops on "
        "October 20."
    ),
]


@pytest.mark.parametrize("text", EMPTIED)
def test_a_base_is_left_when_it_is_emptied(dated, text):
    assert dated(text, "2023-11-10") == [("harir", "drawdown", "2023-10-20")]


HURT = [
    (
        "On Wednesday rockets fell on Ain al-Asad air base, leaving two American service members "
        "with minor injuries."
    ),
    "Rockets struck Ain al-Asad air base on Wednesday, leaving three soldiers hurt.",
]


@pytest.mark.parametrize("text", HURT)
def test_leaving_somebody_hurt_is_not_leaving_a_base(dated, text):
    assert dated(text, "2021-07-08") == [("ain-al-asad", "attack", "2021-07-07")]


HELD = [
    (
        "The coalition has turned over the K-1 air base in northern Iraq to the country's army.\n\n"
        "Sunday's ceremony was attended by officers in masks."
    ),
    (
        "The coalition has handed over K-1 air base to Iraqi forces.\n\nThe ceremony, "
        "held on Sunday, was brief."
    ),
    "Iraq's army has taken over K-1 air base.\n\nAt the ceremony on Sunday a general gave thanks.",
]


@pytest.mark.parametrize("text", HELD)
def test_a_handover_of_the_lead_is_of_the_day_of_its_ceremony(dated, text):
    assert dated(text, "2020-03-31") == [("k-1", "handover", "2020-03-29")]


def test_a_ceremony_to_come_does_not_date_the_lead(dated):
    text = "Iraq's army has taken over Camp Taji.\n\nThe next ceremony is due on Friday."
    assert dated(text, "2020-08-24") == [("taji", "handover", "2020-08-24")]


def test_so_did_those_elsewhere_is_of_the_time_told_before(dated):
    text = (
        "The army drew a line. Staff began leaving Forward Operating Base Union III in August "
        "2025. So did those at the Victory Base Complex."
    )
    assert ("victory", "drawdown", "2025-08") in dated(text, "2026-01-18")


SINCE = [
    ("Advisers have been working from Ain al-Asad air base since November.", "ain-al-asad"),
    ("Spanish instructors have been teaching at Besmaya Range Complex since November.", "besmaya"),
]


@pytest.mark.parametrize(("text", "base"), SINCE)
def test_those_who_work_there_since_a_month_came_in_it(dated, text, base):
    assert dated(text, "2014-12-20") == [(base, "arrival", "2014-11")]


def test_in_a_list_with_semicolons_only_the_base_before_where_is_meant(dated):
    text = (
        "The others are Ain al-Asad air base; Camp Taji; Besmaya Range Complex, where Spanish "
        "instructors have been working since November; and Erbil air base."
    )
    assert dated(text, "2015-06-12") == [("besmaya", "arrival", "2014-11")]


def test_staff_who_have_been_leaving_since_a_day_left_on_it(dated):
    text = "Staff have been leaving Union III base since Saturday, a few advisers excepted."
    assert dated(text, "2025-09-02") == [("union-iii", "drawdown", "2025-08-30")]


def test_several_bases_were_all_returned(dated):
    found = dated("K-1 base, al-Qaim base and Camp Taji were all returned in 2020.", "2026-01-18")
    assert {(base, when) for base, kind, when in found if kind == "handover"} == {
        ("k-1", "2020"),
        ("al-qaim", "2020"),
        ("taji", "2020"),
    }


def test_what_is_not_a_result_of_attacks_does_not_deny_them(told):
    text = (
        "The moves are not a result of attacks, including Friday's rocket fire, in which four "
        "Katyushas hit Besmaya Range Complex."
    )
    assert told(text, "2020-07-26") == [("besmaya", "attack", "2020-07-24", "asserted")]


def test_one_came_and_another_followed_on_their_days(dated):
    text = (
        "A drone hit Harir air base on Thursday. It was the second in a day: one came at 11.30 "
        "p.m. on Wednesday."
    )
    assert ("harir", "attack", "2023-11-08") in dated(text, "2023-11-10")


def test_a_country_freed_of_advisers_was_left_by_them(dated):
    text = (
        "Iraq announced on Sunday that all military bases outside the Kurdish region are now free "
        "of advisers from the coalition."
    )
    assert dated(text, "2026-01-18") == [(None, "drawdown", "2026-01-18")]


def test_saturday_last_is_the_saturday_before_this(dated):
    text = "Three mortar rounds came down inside Balad air base on Saturday last."
    assert dated(text, "2019-06-22") == [("balad", "attack", "2019-06-15")]


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
