"""A base is given back, and a mission changes, in many words; "since" dates how it is now."""

import pytest

BACK = [
    "{} ceased to be a coalition post on Sunday.",
    "{} went to the Iraqi army on Sunday.",
    "{} became wholly Iraqi on Sunday.",
    "Control of {} shifted to Baghdad on Sunday.",
    "The coalition parted with {} on Sunday.",
    "The coalition yielded {} to Iraq on Sunday.",
    "Iraqi officers took delivery of {} on Sunday.",
    "{} was restored to Iraq on Sunday.",
    "A general signed the papers for {} on Sunday.",
    "{} is Iraq's again since Sunday.",
    "The Iraqi flag alone flies over {} since Sunday.",
]
BACK_IN_ARABIC = [
    "عاد {} إلى العراقيين الأحد.",
    "عاد {} عراقياً الأحد.",
    "وضع الجيش العراقي يده على {} الأحد.",
    "حلّ الجيش العراقي محل التحالف في {} الأحد.",
    "استرجع العراق {} الأحد.",
    "ردّ التحالف {} إلى العراق الأحد.",
    "انتقل {} إلى يد الجيش العراقي الأحد.",
    "تخلى التحالف عن {} للجيش العراقي الأحد.",
    "أضحى {} عراقياً خالصاً منذ الأحد.",
    "أصبح الجيش العراقي يدير {} وحده منذ الأحد.",
]
CHANGED = [
    "The coalition's combat role in Iraq was declared over on December 9.",
    "On December 9 the coalition went over to advising Iraqi forces.",
    "The coalition traded combat for training on December 9.",
    "The fighting mission formally closed on December 9.",
    "Since December 9 the coalition has had no combat role in Iraq.",
    "اختتم التحالف مهامه القتالية في العراق في 9 كانون الأول.",
    "اقتصرت مهمة التحالف على المشورة منذ 9 كانون الأول.",
    "باتت مهمة التحالف في العراق استشارية منذ 9 كانون الأول.",
    "طُويت صفحة المهام القتالية للتحالف في 9 كانون الأول.",
]


@pytest.mark.parametrize("text", BACK)
def test_a_base_is_given_back(dated, text):
    wanted = [("taji", "handover", "2020-08-23")]
    assert dated(text.format("Camp Taji"), "2020-08-25") == wanted


@pytest.mark.parametrize("text", BACK_IN_ARABIC)
def test_a_base_is_given_back_in_arabic(dated, text):
    wanted = [("taji", "handover", "2020-08-23")]
    assert dated(text.format("معسكر التاجي"), "2020-08-25") == wanted


@pytest.mark.parametrize("text", CHANGED)
def test_a_mission_changes(dated, text):
    assert dated(text, "2021-12-22") == [(None, "mission_change", "2021-12-09")]


def test_a_base_that_went_on_a_day_was_given_back_too(dated):
    text = "Camp Taji was given back on Sunday. Besmaya Range Complex went on 25 July."
    wanted = [("taji", "handover", "2020-08-23"), ("besmaya", "handover", "2020-07-25")]
    assert dated(text, "2020-08-25") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Camp Taji was quiet since Sunday.",
        "The coalition has handed over eight bases since March, and Camp Taji is next.",
        "ويعود المدربون إلى معسكر التاجي بعد إعادة تأهيل الطريق.",
    ],
)
def test_a_state_of_something_else_is_no_handover(dated, text):
    assert [event for event in dated(text, "2020-08-25") if event[1] == "handover"] == []


@pytest.mark.parametrize(
    "text",
    [
        "وفي 29 آذار 2020، غادر 300 جندي من التحالف معسكر كي وان وسُلّم إلى القوات العراقية.",
        "وكان التحالف قد أخلى معسكر كي وان في 29 آذار 2020 وأُعيد رسمياً إلى وزارة الدفاع.",
        "رحل آخر الجنود عن قاعدة كي وان في 29 آذار 2020 فسُلّمت إلى الجيش العراقي.",
        "رحل آخر الجنود عن قاعدة كي وان في 29 آذار 2020 وأُعيدت إلى العراقيين.",
    ],
)
def test_a_camp_left_and_given_is_handed_over_on_that_day(dated, text):
    assert dated(text, "2024-08-05") == [("k-1", "handover", "2020-03-29")]


def test_what_is_given_to_the_army_with_its_own_subject_is_no_base(dated):
    text = "زار الوزير معسكر كي وان.\n\nوسلّم الوفد إلى القوات العراقية شحنة من الأسلحة أمس."
    assert dated(text, "2024-08-05") == []
