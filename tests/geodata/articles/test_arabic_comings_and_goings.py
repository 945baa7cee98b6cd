"""Troops who leave, come and come back are told of in Arabic in many ways."""

import pytest

LEFT = [
    "أعادت إسبانيا جنودها من {} الأربعاء.",
    "طوى المدربون الأستراليون خيامهم في {} الأربعاء.",
    "فرغت {} من الأميركيين الأربعاء.",
    "هجر المتعاقدون {} الأربعاء.",
    "بارحت الكتيبة الإسبانية {} الأربعاء.",
    "انكمش الوجود الأميركي في {} الأربعاء إلى سرية واحدة.",
    "ترك 400 جندي إسباني مجمع {} الأربعاء.",
]
CAME = [
    "ظهر مستشارون أميركيون في {} الأربعاء.",
    "بلغ رتل للتحالف {} الأربعاء.",
    "دفعت واشنطن بسرية إضافية إلى {} الأربعاء.",
    "تسلّم المدربون البرتغاليون مهامهم في {} الأربعاء.",
    "انخرط مدربون بريطانيون في التدريب في {} الأربعاء.",
    "وفدت إلى {} الأربعاء كتيبة إسبانية.",
    "سار رتل أميركي من الكويت إلى {} الأربعاء.",
]
BACK = [
    "أعاد التحالف نشر جنوده في {} الأربعاء.",
    "أعادت واشنطن جنودها إلى {} الأربعاء.",
    "وصل جنود أميركيون مرة أخرى إلى {} الأربعاء.",
    "عاودت ثلة من الأميركيين الظهور في {} الأربعاء.",
    "أعيد فتح جناح للمدربين الأميركيين في {} الأربعاء.",
    "قوة أميركية تعود إلى {} منذ الأربعاء.",
    "شوهدت عجلات همفي أميركية مجدداً في {} الأربعاء.",
]
NOBODY = [
    "عاود المزارعون العمل قرب {} الأربعاء.",
    "ظهر خلل في مولدات {} الأربعاء.",
    "بلغ عدد مولدات {} الأربعاء عشرة.",
    "ودّعت {} قائدها الأربعاء.",
    "انخفض عدد الطلاب في {} الأربعاء.",
    "رُصد جنود من البيشمركة مجدداً في محيط {} الأربعاء.",
    "أعيد فتح مدرسة قرب {} الأربعاء.",
]
BASE = "معسكر التاجي"


@pytest.mark.parametrize("text", LEFT)
def test_troops_leave_a_base(dated, text):
    events = dated(text.format(BASE).replace("مجمع معسكر", "معسكر"), "2019-10-11")
    assert events == [("taji", "drawdown", "2019-10-09")]


@pytest.mark.parametrize("text", CAME)
def test_troops_come_to_a_base(dated, text):
    assert dated(text.format(BASE), "2019-10-11") == [("taji", "arrival", "2019-10-09")]


@pytest.mark.parametrize("text", BACK)
def test_troops_come_back_to_a_base(dated, text):
    text = f"سلّم التحالف {BASE} في 23 آب 2020. {text.format(BASE)}"
    assert dated(text, "2024-09-06")[1:] == [("taji", "return_reported", "2024-09-04")]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_comes_or_goes(dated, text):
    assert dated(text.format(BASE), "2019-10-11") == []


def test_they_who_had_entered_and_left_are_those_of_the_base(dated):
    text = "عاد المتعاقدون إلى قاعدة بلد الجوية هذا الشهر بعدما هجروها في كانون الثاني."
    assert ("balad", "drawdown", "2020-01") in dated(text, "2020-09-25")


def test_a_return_years_after_the_handover_is_news(dated):
    text = "قال مصدران إن أميركيين عادوا إلى قاعدة كي وان بعد أربع سنوات من تسليمها."
    assert dated(text, "2024-08-04") == [
        ("k-1", "return_reported", "2024-08-04"),
        ("k-1", "handover", "2020"),
    ]


def test_a_governor_may_speak_of_troops(told):
    text = "نفى محافظ كركوك أن يكون أي جندي أميركي عاد إلى قاعدة كي وان."
    assert told(text, "2024-08-04") == [("k-1", "return_reported", None, "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "قال السفير الأميركي إنه وصل إلى قاعدة كي وان أمس.",
        "وصل وزير الدفاع الفرنسي إلى قاعدة كي وان أمس للقاء جنود بلاده.",
    ],
)
def test_visitors_do_not_arrive(dated, text):
    assert dated(text, "2024-08-04") == []
