"""Which base an Arabic clause goes on about, and when it is about another place after all."""

import pytest

DAY = "2020-03-30"  # a Monday


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "غادرت أرتال التحالف معسكر كي وان، بعد مراسم تسليم جرت أمس الأحد بحضور ضباط.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            (
                "اجتمع الضباط صباح أمس على مدرج قاعدة القيارة الجوية. "
                "ووقّع ضابط أميركي وثيقة نقل المنشآت إلى الجيش العراقي."
            ),
            ("qayyarah", "handover", "2020-03-29"),
        ),
        (
            "سقطت فجر الأربعاء صواريخ على قاعدتين. والقاعدتان هما عين الأسد وقاعدة حرير.",
            ("harir", "attack", "2020-03-25"),
        ),
        (
            "وصل مئات الجنود الأميركيين منذ مطلع آذار إلى قاعدة القيارة.",
            ("qayyarah", "arrival", "[2020-03-01..2020-03-10]"),
        ),
        (
            "نزل عسكريون قبل 29 آذار 2020، يوم سُلّم معسكر كي وان إلى الجيش.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "نقلت سفينة عربات كانت في معسكر بسماية، وهو الموقع الذي تخلت عنه إسبانيا في شباط.",
            ("besmaya", "handover", "2020-02"),
        ),
        (
            "سقطت قذائف أمس على قاعدة أخرى في صلاح الدين، هي بلد، وجرحت أربعة.",
            ("balad", "attack", "2020-03-29"),
        ),
        (
            "أنجزت آخر دفعة من مستشاري التحالف مغادرة قاعدة بلد يوم الأحد.",
            ("balad", "drawdown", "2020-03-29"),
        ),
    ],
)
def test_a_clause_goes_on_about_the_base_its_sentences_tell_of(text, event, dated):
    assert event in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "سقط صاروخ أمس في معسكر التاجي. وكان آخر قد سقط يوم الخميس قرب السفارة الأميركية.",
        "سقط صاروخ أمس في معسكر التاجي. أما في مقر العمليات، فقد أنهى التحالف وجوده في 20 آذار.",
        "سقط صاروخ أمس في معسكر التاجي. وسقط ثلاثة قرب مطار بغداد، ثم ستة الجمعة على المطار.",
        "سقط صاروخ أمس في معسكر التاجي. وتسلم الجيش الجمعة دفعة عربات.",
        "سقط صاروخ أمس في معسكر التاجي. وسقط آخر الجمعة على حقل نفطي.",
    ],
)
def test_an_embassy_an_airport_or_a_house_is_not_the_base_told_of(text, dated):
    assert dated(text, DAY) == [("taji", "attack", "2020-03-29")]


def test_what_is_put_off_is_no_last_of_its_kind(told):
    text = "أخّر التحالف تسليم معسكر التاجي."
    assert [event[3] for event in told(text, DAY) if event[1] == "handover"] != ["asserted"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "سُلّم معسكر كي وان اليوم. «هو الثالث بعد قاعدة القائم في 17 من الشهر "
                "وقاعدة القيارة الخميس الفائت»، يقول ناطق."
            ),
            {("al-qaim", "handover", "2020-03-17"), ("qayyarah", "handover", "2020-03-26")},
        ),
        (
            (
                "رسم بياني: قواعد سُلّمت\n\nالأولى عند الحدود السورية: قاعدة القائم، 17 آذار. "
                "الثانية جنوب الموصل: قاعدة القيارة، 26 آذار."
            ),
            {("al-qaim", "handover", "2020-03-17"), ("qayyarah", "handover", "2020-03-26")},
        ),
    ],
)
def test_bases_that_went_before_have_the_days_right_behind_them(text, events, dated):
    assert events <= set(dated(text, DAY))


@pytest.mark.parametrize(
    "text",
    [
        "زار الوزير قاعدة القائم. والثانية بعد قاعدة القيارة يوم الخميس ستكون كي وان.",
        "الأول من نيسان يوم مزاح، قاعدة القائم 17 آذار كانت مغلقة للزوار.",
        "هاجم مسلحون حقلا. وهو الثالث بعد قاعدة بلد الخميس وقاعدة القيارة الجمعة.",
    ],
)
def test_ranks_of_what_was_not_given_up_recall_no_handover(text, dated):
    assert [event for event in dated(text, DAY) if event[1] == "handover"] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "لخص التحالف سنواته في معسكر التاجي قبل أن يسلمه الأحد إلى الجيش.",
            ("taji", "handover", "2020-03-29"),
        ),
        (
            "قصف مجهولون قاعدة بلد مساء الخميس. وقصفوا في تلك الليلة معسكر التاجي.",
            ("taji", "attack", "2020-03-26"),
        ),
        (
            "وذكر البيان عين الأسد التي تحولت في 20 آذار إلى قاعدة للمستشارين.",
            ("ain-al-asad", "mission_change", "2020-03-20"),
        ),
    ],
)
def test_days_told_by_a_night_or_by_what_came_before_it(text, event, dated):
    assert event in dated(text, DAY)
