"""When it was, told by the time that has passed, calm before it, or "that was on Thursday"."""

import pytest

PASSED = [
    ("مضت ثلاثة أيام على سقوط صواريخ على قاعدة بلد الجوية.", "2021-04-17"),
    ("ثلاثة أيام مضت منذ أن سقطت صواريخ على قاعدة بلد الجوية.", "2021-04-17"),
    ("لم يمض على قصف قاعدة بلد الجوية سوى يومين.", "2021-04-18"),
    ("سقطت صواريخ على قاعدة بلد الجوية بعد أسبوعين من الهدوء.", "2021-04-20"),
    ("بعد شهرين من التوقف، سقطت صواريخ على قاعدة بلد الجوية.", "2021-04-20"),
    ("سقطت صواريخ على قاعدة بلد الجوية بين مساء الأحد وفجر الاثنين.", "[2021-04-18,2021-04-19]"),
    ("سقطت صواريخ على قاعدة بلد الجوية. كان ذلك الخميس.", "2021-04-15"),
    ("سقطت صواريخ على قاعدة بلد الجوية. حدث ذلك مساء الخميس.", "2021-04-15"),
]


@pytest.mark.parametrize(("text", "day"), PASSED)
def test_a_day_is_told_by_what_has_passed(dated, text, day):
    assert dated(text, "2021-04-20") == [("balad", "attack", day)]


def test_it_is_counted_from_what_happened_then(dated):
    text = (
        "لم يمض على قصف معسكر التاجي سوى يوم واحد حين سقط صاروخ آخر على القصور الرئاسية في "
        "الموصل يوم الثلاثاء."
    )
    assert ("taji", "attack", "2019-06-17") in dated(text, "2019-06-20")


@pytest.mark.parametrize(
    "text",
    [
        "لم يمر أسبوع على قصف قاعدة بلد الجوية.",
        "سقطت صواريخ على قاعدة بلد الجوية بعد يومين من مقتل سليماني.",
    ],
)
def test_what_is_not_counted_has_no_day(dated, text):
    assert dated(text, "2021-04-20") == []


def test_an_earlier_base_is_not_the_one_it_came_before(dated):
    text = (
        "سقطت ثلاثة صواريخ على قاعدة فيكتوريا الخميس. وهو الهجوم الثالث، تقدمته واقعة الدورة في "
        "الثامن عشر من نيسان."
    )
    assert dated(text, "2021-04-25") == [("victory", "attack", "2021-04-22")]


def test_what_hits_another_place_does_not_go_on_about_the_base(dated):
    text = (
        "سقطت صواريخ على قاعدة بلد الجوية الأحد، ثم أُطلقت ثلاثة صواريخ باتجاه المنطقة الخضراء "
        "مساء الاثنين."
    )
    assert dated(text, "2021-04-20") == [("balad", "attack", "2021-04-18")]


def test_rows_under_attacks_tell_of_them_by_who_was_killed(dated):
    text = (
        "سجل الهجمات على معسكر التاجي:\n17/6/2019 – ثلاثة صواريخ بلا خسائر.\n"
        "11/3/2020 – مقتل ثلاثة.\n14/3/2020 – جرح خمسة."
    )
    days = [event[2] for event in dated(text, None)]
    assert days == ["2019-06-17", "2020-03-11", "2020-03-14"]
