"""Troops come, work, leave and are moved in many words, and the words around do not hide them."""

import pytest


@pytest.mark.parametrize(
    ("text", "base_id"),
    [
        ("وصلت قوات أميركية إلى قاعدة التقدم في محافظة الأنبار في 20 حزيران.", "habbaniyah"),
        ("قالت وزارة الدفاع إن جنوداً وصلوا إلى عين الأسد في 20 حزيران.", "ain-al-asad"),
        ("دخل مستشارون أميركيون معسكر التاجي في 20 حزيران، إضافة إلى مدربين من دول أخرى.", "taji"),
    ],
)  # fmt: skip
def test_a_ministry_or_a_province_beside_troops_is_no_visit(dated, text, base_id):
    assert dated(text, "2015-07-01") == [(base_id, "arrival", "2015-06-20")]


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
def test_troops_come_in_many_words(dated, text):
    wanted = [("habbaniyah", "arrival", "2015-06-20")]
    assert dated(text.format("Taqaddum air base"), "2015-07-01") == wanted


def test_rockets_that_land_are_no_troops(dated):
    text = "Two rockets landed at Camp Taji near American troops on June 20."
    assert dated(text, "2015-07-01") == [("taji", "attack", "2015-06-20")]


@pytest.mark.parametrize(
    "text",
    [
        "American engineers are at work at Camp Taji. A survey team had flown in on June 20.",
        "Spain has a post at Camp Taji. A party of 30 trainers drove there on June 20.",
        "Camp Taji has trainers again. Sixty New Zealanders were flown in on June 20.",
    ],
)
def test_an_advance_party_goes_to_the_base_told_of(dated, text):
    assert ("taji", "arrival", "2015-06-20") in dated(text, "2015-07-01")


CAME_IN_ARABIC = [
    "نزل أول 50 عسكرياً أميركياً في {} في 20 حزيران.",
    "التحق مدربون إسبان بـ{} في 20 حزيران.",
    "قدم مدربون إسبان إلى {} في 20 حزيران.",
    "باشر المدربون الإسبان مهامهم في {} في 20 حزيران.",
    "انضم جنود أستراليون إلى زملائهم في {} في 20 حزيران.",
    "أوفدت كندا 30 مدرباً إلى {} في 20 حزيران.",
    "دفعت واشنطن بتعزيزات إلى {} في 20 حزيران.",
    "حطّ عشرات المستشارين الأميركيين في {} في 20 حزيران.",
    "هبطت طائرة تقل جنوداً أميركيين في {} في 20 حزيران.",
    "افتتح التحالف مركزاً للتدريب في {} في 20 حزيران.",
    "نصب الفرنسيون مدافعهم في {} في 20 حزيران.",
    "تدفقت التعزيزات الأميركية على {} في 20 حزيران.",
    "جاء الأميركيون إلى {} في 20 حزيران.",
    "استأنف المتعاقدون الأميركيون عملهم في {} في 20 حزيران.",
]


@pytest.mark.parametrize("text", CAME_IN_ARABIC)
def test_troops_come_in_many_arabic_words(dated, text):
    wanted = [("taji", "arrival", "2015-06-20")]
    assert dated(text.format("معسكر التاجي"), "2015-07-01") == wanted


LEFT = [
    "Australia closed its task group at {} on June 20.",
    "Australia wound up its training mission at {} on June 20.",
    "The last Marines boarded a plane at {} on June 20.",
    "{} lost its last trainers on June 20.",
    "The coalition folded its tents at {} on June 20.",
    "New Zealand recalled its people from {} on June 20.",
    "The last Marines took off from {} on June 20.",
    "The last staff were hurried out of {} on June 20.",
    "Germany reduced the number of its soldiers at {} on June 20.",
    "The firm took its technicians out of {} on June 20.",
]
LEFT_IN_ARABIC = [
    "خفضت ألمانيا عدد جنودها في {} في 20 حزيران.",
    "أقلعت آخر طائرة تقل جنوداً أميركيين من {} في 20 حزيران.",
    "طوى الأميركيون صفحة {} في 20 حزيران.",
    "أفرغ الأميركيون {} في 20 حزيران.",
    "جلت القوات الأميركية عن {} في 20 حزيران.",
    "لملم الأميركيون أغراضهم من {} في 20 حزيران.",
    "استدعت البرتغال مدربيها من {} في 20 حزيران.",
]


@pytest.mark.parametrize("text", LEFT)
def test_troops_leave_in_many_words(dated, text):
    wanted = [("erbil", "drawdown", "2020-06-20")]
    assert dated(text.format("Erbil air base"), "2020-07-01") == wanted


@pytest.mark.parametrize("text", LEFT_IN_ARABIC)
def test_troops_leave_in_many_arabic_words(dated, text):
    wanted = [("erbil", "drawdown", "2020-06-20")]
    assert dated(text.format("قاعدة أربيل الجوية"), "2020-07-01") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "New Zealand ended its deployment in Iraq on June 20.",
        "Spain brought home 200 soldiers from Iraq on June 20.",
        "سحبت فرنسا مدربيها من العراق في 20 حزيران.",
        "أعادت إسبانيا 200 جندي من العراق إلى بلادهم في 20 حزيران.",
    ],
)
def test_a_country_takes_its_soldiers_home(dated, text):
    assert dated(text, "2020-07-01") == [(None, "drawdown", "2020-06-20")]
