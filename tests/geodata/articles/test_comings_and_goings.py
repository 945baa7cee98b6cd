"""Troops come, work, leave and are moved in many words, and the words around do not hide them."""

import pytest


def of(told, text, day):
    return [event[:3] for event in told(text, day)]


@pytest.mark.parametrize(
    ("text", "base_id"),
    [
        ("وصلت قوات أميركية إلى قاعدة التقدم في محافظة الأنبار في 20 حزيران.", "habbaniyah"),
        ("قالت وزارة الدفاع إن جنوداً أميركيين وصلوا إلى قاعدة عين الأسد في 20 حزيران.", "ain-al-asad"),
        ("دخل مستشارون أميركيون معسكر التاجي في 20 حزيران، إضافة إلى مدربين من دول أخرى.", "taji"),
    ],
)  # fmt: skip
def test_a_ministry_or_a_province_beside_troops_is_no_visit(told, text, base_id):
    assert of(told, text, "2015-07-01") == [(base_id, "arrival", "2015-06-20")]


CAME = [
    "The first of 450 American advisers touched down at {} on June 20.",
    "A company of Marines landed at {} on June 20.",
    "American advisers took up residence at {} on June 20.",
    "Danish advisers began work at {} on June 20.",
    "Swedish trainers joined the Americans at {} on June 20.",
    "French gunners dug in at {} on June 20.",
    "Reinforcements poured into {} on June 20.",
    "A convoy of American trucks rolled into {} on June 20.",
    "American paratroopers were airlifted to {} on June 20.",
    "The Pentagon stationed 200 engineers at {} on June 20.",
    "{} welcomed 200 American engineers on June 20.",
    "{} became home to 400 American soldiers on June 20.",
    "Marines established an outpost at {} on June 20.",
    "A small American unit slipped into {} on June 20.",
    "The 101st Airborne stood up a hub at {} on June 20.",
]


@pytest.mark.parametrize("text", CAME)
def test_troops_come_in_many_words(told, text):
    wanted = [("habbaniyah", "arrival", "2015-06-20")]
    assert of(told, text.format("Taqaddum air base"), "2015-07-01") == wanted


def test_rockets_that_land_are_no_troops(told):
    text = "Two rockets landed at Camp Taji near American troops on June 20."
    assert of(told, text, "2015-07-01") == [("taji", "attack", "2015-06-20")]


@pytest.mark.parametrize(
    "text",
    [
        "American engineers are at work at Camp Taji. A survey team had flown in on June 20.",
        "Spain has a post at Camp Taji. An advance party of 30 drove there from Baghdad on June 20.",
        "Camp Taji has trainers again. Sixty New Zealanders were flown in on June 20.",
    ],
)
def test_an_advance_party_goes_to_the_base_told_of(told, text):
    assert ("taji", "arrival", "2015-06-20") in of(told, text, "2015-07-01")
