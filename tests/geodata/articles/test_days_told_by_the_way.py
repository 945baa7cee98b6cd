"""Days told by the way, in lists, before "when" and behind an aside go to their own event."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Qayyarah Airfield West, where he served in 2017, was handed to the army in March 2020.",
        "Qayyarah Airfield West, taken from Daesh in July 2016, was handed over in March 2020.",
        "In 2017 he served at Qayyarah Airfield West, which was handed to Iraq in March 2020.",
        "قاعدة القيارة، التي استعادتها القوات العراقية من داعش صيف 2016، سُلّمت في آذار 2020.",
    ],
)
def test_a_year_told_by_the_way_is_not_the_day_of_the_handover(dated, text):
    assert dated(text, "2020-11-25") == [("qayyarah", "handover", "2020-03")]


@pytest.mark.parametrize(
    "behind",
    [
        "and Camp Taji, with equipment worth $347 million, on August 23.",
        "and the last big transfer, that of Camp Taji, took place on August 23.",
    ],
)
def test_an_aside_does_not_part_a_base_from_its_verb(dated, behind):
    text = f"Al-Qaim base, on the Syrian frontier, was given back on March 17, {behind}"
    wanted = [("al-qaim", "handover", "2020-03-17"), ("taji", "handover", "2020-08-23")]
    assert dated(text, "2020-11-18") == wanted


@pytest.mark.parametrize("days", [("(March 17)", "(March 29)"), ("on March 17", "on March 29")])
@pytest.mark.parametrize(
    "text",
    [
        "After al-Qaim base {} and K-1 {}, Camp Taji was handed over on August 23.",
        "After al-Qaim base {} and K-1 {}, Camp Taji, the third, was handed over on August 23.",
        "Camp Taji was handed over on August 23, following al-Qaim base {} and K-1 {}.",
    ],
)
def test_bases_listed_with_their_days_before_the_last_are_events_too(dated, text, days):
    wanted = {"al-qaim": "2020-03-17", "k-1": "2020-03-29", "taji": "2020-08-23"}
    told = dated(text.format(*days), "2020-09-02")
    assert {base: when for base, _, when in told} == wanted


def test_bases_listed_without_days_before_the_last_are_none(dated):
    text = "After al-Qaim base and K-1, Camp Taji was handed over on August 23."
    assert dated(text, "2020-09-02") == [("taji", "handover", "2020-08-23")]


@pytest.mark.parametrize(
    "text",
    [
        "On October 18, drones hit Ain al-Asad and Harir Air Base a day after a blast in Gaza.",
        "On October 18 drones flew at Ain al-Asad and Harir Air Base, a day after a blast in Gaza.",
        "هاجمت مسيّرات في 18 تشرين الأول قاعدة عين الأسد وقاعدة حرير، بعد يوم من مقتل قائد في غزة.",
    ],
)
def test_what_a_day_is_counted_from_elsewhere_does_not_hide_the_day_itself(dated, text):
    day = "2023-10-18"
    assert dated(text, "2023-11-10") == [("ain-al-asad", "attack", day), ("harir", "attack", day)]


def test_a_month_before_a_list_of_days_dates_no_base(dated):
    text = (
        "بدأ التقلص في آذار 2020، بتسليم قاعدة القائم في السابع عشر منه، ثم قاعدة القيارة التي "
        "تبعد 58 كيلومتراً جنوب الموصل، في السادس والعشرين."
    )
    wanted = [("al-qaim", "handover", "2020-03-17"), ("qayyarah", "handover", "2020-03-26")]
    assert dated(text, "2021-12-12") == wanted


def test_the_day_of_a_claim_is_not_that_of_the_attack(dated):
    text = "وزعمت الجماعة ذاتها مساء السبت أنها قصفت أيضا قاعدة بلد الجوية بصاروخين أمس الجمعة."
    assert dated(text, "2020-03-14") == [("balad", "attack", "2020-03-13")]


def test_where_takes_up_the_base_before_it(happened):
    text = (
        "The White House said on Wednesday that up to 450 advisers would be sent to Al-Taqaddum "
        "Air Base, where the first of them arrived on Saturday."
    )
    assert happened(text, "2015-06-12") == [("habbaniyah", "arrival", "2015-06-06")]


def test_when_takes_up_the_one_base_before_its_day(happened):
    text = (
        "Ain al-Asad Air Base has been hit three times since Monday, when three rockets landed on "
        "its perimeter."
    )
    assert happened(text, "2021-07-09") == [("ain-al-asad", "attack", "2021-07-05")]


def test_a_year_ago_is_no_year_the_next_sentence_goes_on_in(dated):
    text = "A year ago maps showed a dozen bases. Al-Qaim base was given back on March 17."
    assert dated(text, "2020-11-18") == [("al-qaim", "handover", "2020-03-17")]


def test_what_is_told_before_a_semicolon_keeps_its_base_and_day(dated):
    text = "A minister visited Camp Taji on Tuesday; 40 Danes arrived at Ain al-Asad on Wednesday."
    assert dated(text, "2018-01-12") == [("ain-al-asad", "arrival", "2018-01-10")]


def test_hours_before_are_no_second_day_beside_a_night(dated):
    text = (
        "استهدف 14 صاروخاً ظهر الأربعاء قاعدة عين الأسد.\n\nوقبل ذلك بساعات، استهدفت طائرة مسيرة "
        "مفخخة مطار أربيل ليل الثلاثاء."
    )
    wanted = [("ain-al-asad", "attack", "2021-07-07"), ("erbil", "attack", "2021-07-06")]
    assert dated(text, "2021-07-08") == wanted


def test_the_worst_of_attacks_is_at_the_base_named_behind_when(dated):
    text = (
        "تسلم الجيش قاعدة الحبانية السبت.\n\nويتعرض التحالف لهجمات متكررة، كان أعنفها في 11 آذار "
        "حين قتل أميركيان في قصف على معسكر التاجي."
    )
    wanted = [("habbaniyah", "handover", "2020-04-04"), ("taji", "attack", "2020-03-11")]
    assert dated(text, "2020-04-04") == wanted


def test_as_soon_as_sunday_is_to_come(told):
    text = "K-1 Air Base is expected to be handed over next, possibly as soon as Sunday."
    assert told(text, "2020-03-27") == [("k-1", "handover", "2020-03-29", "planned")]


@pytest.mark.parametrize("third", ["A third crashed outside", "The third exploded near"])
def test_one_of_those_told_of_falls_on_their_day(dated, third):
    text = f"Two drones were shot down over Harir air base on Friday. {third} Ain al-Asad."
    wanted = [("harir", "attack", "2024-02-09"), ("ain-al-asad", "attack", "2024-02-09")]
    assert dated(text, "2024-02-10") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It was suspending operations, two days after a drone killed three at Tower 22 in Jordan.",
        "وقُتل ثلاثة جنود أميركيين بطائرة مسيّرة سقطت على موقعهم في الأردن في 28 كانون الثاني.",
    ],
)
def test_fire_in_another_country_is_not_on_the_base_told_of(dated, text):
    drones = "Two drones were brought down over Harir air base on Friday. "
    harir = "أُسقطت مسيّرتان فوق قاعدة حرير الجمعة. "
    told = dated((drones if text.isascii() else harir) + text, "2024-02-10")
    assert told == [("harir", "attack", "2024-02-09")]


def test_the_dots_of_a_countrys_letters_end_nothing_counted_from(dated):
    text = (
        "A force came back to K-1 air base on Monday, four years after the U.S.-led troops left it."
    )
    assert dated(text, "2024-08-05") == [("k-1", "return_reported", "2024-08-05")]


@pytest.mark.parametrize("letters", [("أ", "ا"), ("إ", "ا"), ("ى", "ي"), ("ة", "ه")])
def test_what_is_to_come_is_so_in_any_spelling(told, letters):
    text = "من المقرر أن يتسلم الجيش قاعدة القيارة إلى الجنوب من الموصل في حزيران."
    wanted = [("qayyarah", "handover", "2020-06", "planned")]
    assert told(text.replace(*letters), "2020-04-06") == wanted


@pytest.mark.parametrize(
    ("rows", "whens"),
    [
        ("17/03 Al-Qaim base\n04/04 Taqaddum air base", ["2020-03-17", "2020-04-04"]),
        ("03/17 Al-Qaim base\n04/04 Taqaddum air base", ["2020-03-17", "2020-04-04"]),
        ("04/03 Al-Qaim base\n04/04 Taqaddum air base", []),
    ],
)
def test_rows_show_which_of_two_numbers_is_the_month(dated, rows, whens):
    told = dated(f"HANDED OVER EARLIER\n{rows}\n", "2020-08-24")
    assert [when for _, _, when in told if when] == whens
