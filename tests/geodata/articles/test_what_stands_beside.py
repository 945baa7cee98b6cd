"""What stands beside an event is not taken for it: other places, those who came, older days."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "سُلّم معسكر التاجي في آب. ويضاف حراس المنطقة الخضراء في بغداد، التي سقط فيها صاروخ السبت.",
        "Camp Taji was handed over in August. Guards are in the Green Zone, where a rocket fell.",
    ],
)
def test_which_takes_up_the_place_right_before_it(dated, text):
    assert [event for event in dated(text, "2020-11-20") if event[1] == "attack"] == []


@pytest.mark.parametrize(
    "text",
    [
        "الجنود في قاعدة حرير وقاعدة عين الأسد التي سقط عليها 14 صاروخاً يوم 7 تموز.",
        "Troops are at Harir air base and Ain al-Asad air base which 14 rockets hit on July 7.",
    ],
)
def test_which_takes_up_the_last_base_of_a_list(dated, text):
    attacks = [event for event in dated(text, "2021-08-18") if event[1] == "attack"]
    assert attacks == [("ain-al-asad", "attack", "2021-07-07")]


def test_the_number_of_those_who_came_is_no_level(dated):
    text = "دخلت قوة أميركية يتراوح عددها بين 40 و60 جندياً، ليل السبت، معسكر كي وان."
    assert dated(text, "2024-08-04") == [("k-1", "arrival", "2024-08-03")]


@pytest.mark.parametrize(
    "text",
    [
        "شدد الجهاز على أن التحالف أخلى قاعدة حرير يوم 20 تشرين الأول الماضي.",
        "أكد الجهاز على أن التحالف غادر قاعدة حرير يوم 20 تشرين الأول الماضي.",
    ],
)
def test_what_is_stressed_is_not_to_come(told, text):
    assert told(text, "2023-11-10") == [("harir", "drawdown", "2023-10-20", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "تُستخدم قاعدة حرير كالمعتاد. وغادرت قوة أميركية العراق إلى الكويت في 7 آب.",
        "Harir air base is in use. An American unit left Iraq for Kuwait on August 7.",
    ],
)
def test_those_who_leave_for_another_country_leave_no_base(dated, text):
    assert dated(text, "2021-08-10") == [(None, "drawdown", "2021-08-07")]


def test_the_turn_of_other_bases_repeats_the_news_not_an_attack_told_by_the_way(dated):
    text = (
        "سلّم التحالف معسكر بسماية أمس السبت. وأصابت أربعة صواريخ القاعدة الجمعة. وهو الأحدث في "
        "سلسلة: قاعدة القائم في 17 آذار، ثم قاعدة القيارة في 26 منه."
    )
    events = dated(text, "2020-07-26")
    assert ("qayyarah", "attack", "2020-03-26") not in events
    assert ("besmaya", "handover", "2020-07-25") in events


def test_a_base_told_before_another_is_not_the_one_that_was_left(dated):
    text = "غادر التحالف ثماني قواعد، كانت آخرها قبل معسكر التاجي قاعدة بسماية يوم 25 تموز."
    assert dated(text, "2020-08-24") == [("besmaya", "drawdown", "2020-07-25")]


@pytest.mark.parametrize(
    "text",
    [
        "في الحرب على تنظيم الدولة نزل 50 عسكرياً أميركياً في قاعدة عين الأسد في 8 تشرين الثاني.",
        "In the fight against Islamic State 50 Americans landed at Ain al-Asad on November 8.",
    ],
)
def test_those_fought_against_are_not_those_who_come(dated, text):
    assert dated(text, "2014-12-01") == [("ain-al-asad", "arrival", "2014-11-08")]


def test_fighters_of_the_next_sentence_are_not_the_target(dated):
    text = "Camp Taji was quiet. On Sunday rockets hit it. Militias write their own history."
    assert dated(text, "2020-08-25") == [("taji", "attack", "2020-08-23")]


@pytest.mark.parametrize(
    "text",
    [
        "An American general visited Camp Taji on Sunday and flew home.",
        "A supply truck rolled into Camp Taji on Sunday with food.",
        "Iraqi recruits began training at Camp Taji on Sunday.",
        "Two workers died in a fire at Camp Taji on Sunday.",
        "خرّجت مدرسة في معسكر التاجي دورة جديدة من الضباط العراقيين الأحد.",
        "افتتح وزير الدفاع مركزاً للتدريب في معسكر التاجي الأحد.",
        "سقط جدار في معسكر التاجي الأحد فأصيب عاملان.",
        "ضبطت الشرطة سيارة مفخخة قرب معسكر التاجي الأحد.",
    ],
)
def test_visits_recruits_and_accidents_are_no_event(dated, text):
    assert dated(text, "2020-08-25") == []


@pytest.mark.parametrize(
    "text",
    [
        "Washington plans to airlift 200 engineers to Camp Taji in October.",
        "The Pentagon denied that Marines had landed at Camp Taji on Sunday.",
        "Control of Camp Taji will shift to Baghdad in September.",
        "نفى التحالف نزول جنود أميركيين في معسكر التاجي الأحد.",
        "ستلتحق دفعة جديدة من المدربين بمعسكر التاجي في أيلول المقبل.",
        "لن يوضع معسكر التاجي تحت إدارة الجيش قبل أيلول.",
    ],
)
def test_what_is_planned_or_denied_in_such_words_is_not_done(told, text):
    assert {event[3] for event in told(text, "2020-08-25")} <= {"planned", "denied"}


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الوزير يوم 11 تموز إرسال 560 جندياً إضافياً، معظمهم لقاعدة القيارة.",
        "On July 11 the minister announced the deployment of 560 soldiers to Qayyarah airfield.",
    ],
)
def test_troops_whose_sending_is_announced_have_not_come(told, text):
    assert {event[3] for event in told(text, "2016-09-22")} <= {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "سحبت شركة أميركية فريقها من قاعدة بلد في أيار الماضي بعد قصف متكرر.",
        "سحبت شركة أميركية فريقها من قاعدة بلد في أيار الماضي بعد تكرار الهجمات.",
        "An American firm pulled its team out of Balad air base last May after repeated attacks.",
    ],
)
def test_repeated_attacks_that_made_them_leave_have_no_day(told, text):
    assert [event[:2] for event in told(text, "2021-12-30")] == [("balad", "drawdown")]


def test_the_first_time_in_years_is_today(dated):
    text = "قوة أميركية تدخل معسكر كي وان للمرة الأولى منذ أربع سنوات"
    assert dated(text, "2024-08-05") == [("k-1", "arrival", "2024-08-05")]
