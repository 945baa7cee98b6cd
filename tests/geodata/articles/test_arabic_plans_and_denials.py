"""What is denied, planned or only claimed is said so in Arabic in many ways."""

import pytest

DENIED = [
    "أنكر الناطق مغادرة أي جندي {} أمس.",
    "ما من جندي أميركي غادر {} أمس.",
    "ليس صحيحاً أن المدربين انسحبوا من {} أمس.",
    "الأنباء عن إخلاء {} أمس مفبركة.",
    "ما نُشر عن وصول رتل أميركي إلى {} أمس لا يمت إلى الحقيقة بصلة.",
    "لا أساس لما قيل عن انسحاب القوات الأميركية من {} أمس.",
    "محض افتراء أن الأميركيين غادروا {} أمس.",
]
PLANNED = [
    "تزمع كندا سحب مدربيها من {} في أيار.",
    "يُرتقب خروج الأميركيين من {} في أيار.",
    "حُدد أيار موعداً لمغادرة الأميركيين {}.",
    "لن تبقى قوات أميركية في {} بعد أيار.",
    "يفترض أن تؤول {} إلى الجيش في أيار.",
    "تتهيأ القوات الأميركية لمغادرة {} الشهر المقبل.",
]
CLAIMED = [
    "نسب فصيل غير معروف إلى نفسه قصف {} أمس.",
    "تباهت جماعة مسلحة بقصف {} أمس.",
    "أعلن فصيل مسلح مسؤوليته عن استهداف {} أمس بالصواريخ.",
]
DONE = [
    "غادر الأميركيون {} أمس كما كان محدداً.",
    "غادر الأميركيون {} أمس من طريق الأنبار.",
    "أكد الناطق أن الأميركيين غادروا {} أمس.",
]


@pytest.mark.parametrize("text", DENIED)
def test_denials_are_denied(told, text):
    assert {event[3] for event in told(text.format("قاعدة حرير"), "2021-04-20")} == {"denied"}


@pytest.mark.parametrize("text", PLANNED)
def test_plans_are_planned(told, text):
    assert {event[3] for event in told(text.format("قاعدة حرير"), "2021-04-20")} == {"planned"}


@pytest.mark.parametrize("text", CLAIMED)
def test_claims_are_claimed(told, text):
    assert {event[3] for event in told(text.format("قاعدة حرير"), "2021-04-20")} == {"claimed"}


@pytest.mark.parametrize("text", DONE)
def test_what_was_done_is_told_so(told, text):
    assert {event[3] for event in told(text.format("قاعدة حرير"), "2021-04-20")} == {"asserted"}
