"""Arabic sentences whose doer or whose place only the words around decide."""

import pytest

DAY = "2022-04-20"


@pytest.mark.parametrize(
    "text",
    [
        "غادر 350 عنصرا من اللواء 59 في الجيش العراقي معسكر التاجي متوجهين إلى ديالى أمس.",
        "انسحب لواء المشاة 29 أمس من مقره في قاعدة عين الأسد إلى بيجي.",
        "سقط صاروخ في حقل قرب قاعدة بلد لم يذكر متى. واعتقلت قوة من اللواء 44 رجلا، ثم انسحبت أمس.",
        "وصلت إلى قاعدة بلد أمس دفعة معدات هندسية عراقية الصنع.",
        "وصل أفراد من الشرطة إلى معسكر التاجي أمس.",
    ],
)
def test_iraqi_units_and_things_are_no_foreign_troops(text, dated):
    assert [event for event in dated(text, DAY) if event[1] in ("drawdown", "arrival")] == []


@pytest.mark.parametrize(
    "text",
    [
        "غادر 350 عنصرا من التحالف معسكر التاجي أمس.",
        "غادرت قوة أميركية معسكر التاجي أمس برفقة ضابط من اللواء 59.",
    ],
)
def test_foreign_troops_leave_whoever_comes_after_them(text, dated):
    assert ("taji", "drawdown", "2022-04-19") in dated(text, DAY)


def test_the_same_base_in_a_row_is_the_one_named_last(dated):
    text = (
        "هجمات على معسكر فيكتوري وسواه\n\n"
        "- 3 كانون الثاني 2022: صاروخان على معسكر فيكتوري.\n"
        "- 4 كانون الثاني 2022: مسيّرة على قاعدة عين الأسد.\n"
        "- 5 كانون الثاني 2022: خمسة صواريخ تسقط مساءً قرب القاعدة ذاتها."
    )
    assert ("ain-al-asad", "attack", "2022-01-05") in dated(text, DAY)


def test_the_western_base_is_the_one_named_in_the_west(dated):
    text = (
        "يرابط التحالف في قاعدة عين الأسد وقاعدة أربيل. وسقط صاروخ يوم الاثنين على القاعدة الغربية."
    )
    assert ("ain-al-asad", "attack", "2022-04-18") in dated(text, DAY)


def test_bases_a_span_of_handovers_began_and_ended_with_have_their_days(dated):
    text = (
        "سُلّمت ثماني قواعد عام 2020 وحده، "
        "بدأت بقاعدة القائم في 17 مارس وانتهت بمعسكر التاجي في 23 أغسطس."
    )
    told = dated(text, "2025-08-25")
    assert ("al-qaim", "handover", "2020-03-17") in told
    assert ("taji", "handover", "2020-08-23") in told


@pytest.mark.parametrize(
    "text",
    [
        "الحديث يدور عن ثلاث قواعد، أكبرها عين الأسد، ثم قاعدة حرير في إقليم كردستان.",
        "عادت قوة صغيرة، في أول وجود لها منذ تسليم قاعدة القيارة إلى الجيش.",
    ],
)
def test_lists_and_since_when_tell_no_event_of_their_bases(text, dated):
    assert [event[0] for event in dated(text, DAY) if event[0] in ("harir", "qayyarah")] == []


def test_drones_that_turn_away_are_no_troops_that_leave(dated):
    text = "15 كانون الثاني 2022: ثلاث مسيّرات تقترب من قاعدة بلد الجوية ثم تنسحب."
    assert "drawdown" not in [event[1] for event in dated(text, DAY)]
