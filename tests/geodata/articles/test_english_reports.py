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
