"""Attacks are told with many verbs and weapons, bombs and bombers among them."""

import pytest

HIT = [
    "Two missiles tore into {} on Wednesday.",
    "Two rockets hurt seven at {} on Wednesday.",
    "A one-way drone found its mark at {} on Wednesday.",
    "Air defences splashed a drone near {} on Wednesday.",
    "A drone burned a fuel store at {} on Wednesday.",
    "Sirens wailed at {} on Wednesday as a drone closed in.",
    "Drones menaced {} on Wednesday.",
    "{} survived a drone raid on Wednesday.",
    "Explosions were heard at {} on Wednesday.",
    "Gunmen opened fire on {} on Wednesday.",
    "A truck bomb went off at the gate of {} on Wednesday.",
    "A suicide bomber blew himself up at the gate of {} on Wednesday.",
    "Five rockets arrived at {} on Wednesday.",
    "Three of the rockets reached {} on Wednesday.",
]
HIT_IN_ARABIC = [
    "رشق مجهولون {} بالصواريخ الأربعاء.",
    "هوت مسيّرة على {} الأربعاء.",
    "دوّت انفجارات في {} الأربعاء.",
    "سُمع دوي انفجارات في محيط {} الأربعاء.",
    "حاول انتحاريون اقتحام {} الأربعاء.",
    "فجّر انتحاري نفسه عند بوابة {} الأربعاء.",
    "انفجرت سيارة مفخخة عند مدخل {} الأربعاء.",
    "ألحقت مسيّرة أضراراً بمخزن في {} الأربعاء.",
    "تسبب صاروخ بأضرار في مدرج {} الأربعاء.",
    "وصلت مسيّرتان إلى {} الأربعاء فأُسقطتا.",
    "وصل صاروخان إلى {} مساء الأربعاء.",
]


@pytest.mark.parametrize("text", HIT)
def test_a_base_is_fired_on_in_many_words(dated, text):
    events = dated(text.format("Harir air base"), "2023-11-09")
    assert events == [("harir", "attack", "2023-11-08")]


@pytest.mark.parametrize("text", HIT_IN_ARABIC)
def test_a_base_is_fired_on_in_many_arabic_words(dated, text):
    events = dated(text.format("قاعدة حرير"), "2023-11-09")
    assert events == [("harir", "attack", "2023-11-08")]


@pytest.mark.parametrize(
    "text",
    [
        "Harir air base has a runway, blast walls and a clinic, an officer said on Wednesday.",
        "Coalition jets dropped bombs on a cave far from Harir air base on Wednesday.",
    ],
)
def test_walls_and_air_raids_are_no_attack(dated, text):
    assert dated(text, "2023-11-09") == []


def test_bombers_who_try_to_enter_are_an_attack(dated):
    text = (
        "Militants shelled Al Asad Air Base last month, and eight suicide bombers were killed on "
        "Friday as they tried to enter the base."
    )
    assert ("ain-al-asad", "attack", "2015-02-13") in dated(text, "2015-02-19")


def test_two_countries_told_by_the_way_are_no_other_place(dated):
    text = (
        "On Aug. 5 of last year rockets hit Al Asad Air Base. In June, as Israel and Iran traded "
        "blows, drones came again."
    )
    assert ("ain-al-asad", "attack", "2025-06") in dated(text, "2025-08-26")
