"""Days an Arabic sentence counts back to what was told before: "وجاء ذلك بعد يومين من"."""

import pytest

LEFT = "غادر آخر جنود التحالف معسكر التاجي يوم الخميس. "
DAY = "2020-07-31"  # a Friday


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            LEFT + "وجاء الرحيل بعد ثلاثة أيام من هجوم على قاعدة بلد.",
            ("balad", "attack", "2020-07-27"),
        ),
        (
            LEFT + "وتأتي هذه الخطوة بعد خمسة أيام من تسليم معسكر بسماية.",
            ("besmaya", "handover", "2020-07-25"),
        ),
        (
            LEFT + "حدث ذلك بعد يوم من هجوم بالصواريخ على قاعدة بلد، "
            "وبعد خمسة أيام من تسليم معسكر بسماية.",
            ("besmaya", "handover", "2020-07-25"),
        ),
        (
            (
                "أعلن قائد القوات، الأربعاء، خفض عدد جنوده. "
                "وجاء الإعلان بعد أربعة أيام من تسليم معسكر بسماية."
            ),
            ("besmaya", "handover", "2020-07-25"),
        ),
        (
            LEFT + "أما قاعدة القيارة فسُلّمت في اليوم التالي لمغادرة التاجي.",
            ("qayyarah", "handover", "2020-07-31"),
        ),
        (
            "سلم التحالف قاعدة القائم في 17 آذار، ثم غادرها جنوده بعد يومين على متن مروحيات.",
            ("al-qaim", "drawdown", "2020-03-19"),
        ),
    ],
)
def test_what_it_came_after_is_counted_back_from_what_was_told(text, event, dated):
    assert event in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        LEFT + "وجاء الرحيل بعد ثلاثة أيام من زيارة وزير إلى أربيل.",
        LEFT + "وجاء الرحيل بعد أعوام من الجدل.",
        LEFT + "وجاء الرحيل بعد يومين من فوز منتخب العراق.",
        LEFT + "وكان ذلك قبل يومين من انتخابات محلية.",
        LEFT + "ووقع الانسحاب بدوره في هدوء.",
    ],
)
def test_what_is_no_event_of_ours_is_not_counted_to(text, dated):
    assert dated(text, DAY) == [("taji", "drawdown", "2020-07-30")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "وصلت قوة إلى قاعدة بلد أمس. وتعرضت القاعدة ذاتها في 13 تموز لثلاثة صواريخ.",
            ("balad", "attack", "2020-07-13"),
        ),
        (
            "سقطت قذائف على السفارة فجر الجمعة. وفي النهار تعرضت عين الأسد لهجوم بمسيرات.",
            ("ain-al-asad", "attack", "2020-07-31"),
        ),
        (
            "باشر مدربون فرنسيون وأستراليون في أيار عملهم داخل معسكر التاجي.",
            ("taji", "arrival", "2020-05"),
        ),
        (
            "أعادت براغ فرقتها التدريبية من معسكر التاجي يوم الاثنين.",
            ("taji", "drawdown", "2020-07-27"),
        ),
    ],
)
def test_what_arabic_papers_say_of_bases_told_of(text, event, dated):
    assert event in dated(text, DAY)
