"""Days that are named, counted and listed: feasts, nights, several days of one base."""

import pytest

PRINTED = "2021-08-25"


def days(told, text, day=PRINTED):
    return [(base_id, when) for base_id, kind, when, _ in told(text, day) if kind != "force_level"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("on Christmas Eve last year", "2020-12-24"),
        ("on Christmas Day", "2020-12-25"),
        ("on New Year's Day", "2021-01-01"),
        ("on New Year’s Eve 2019", "2019-12-31"),
        ("on the first day of Eid al-Fitr", "2021-05-13~"),
        ("ليلة عيد الميلاد من العام الماضي", "2020-12-24"),
        ("في رأس السنة", "2021-01-01"),
        ("يوم عيد نوروز الماضي", "2021-03-21"),
        ("ثاني أيام عيد الفطر", "2021-05-14~"),
        ("last September 30", "2020-09-30"),
        ("on September 30 last year", "2020-09-30"),
        ("overnight on Saturday", "2021-08-21"),
        ("overnight Saturday to Sunday", "[2021-08-21,2021-08-22]"),
        ("overnight into Sunday", "[2021-08-21,2021-08-22]"),
        ("في عطلة نهاية الأسبوع", "[2021-08-20..2021-08-22]"),
        ("between Saturday night and Sunday morning", "[2021-08-21,2021-08-22]"),
    ],
)
def test_feasts_and_nights_are_days(told, text, wanted):
    lead = "استهدفت الصواريخ قاعدة بلد" if text[0] > "z" else "Rockets hit Balad air base"
    assert days(told, f"{lead} {text}.") == [("balad", wanted)]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets were found on the 4th floor of a house near Balad air base.",
        "On the 10th anniversary of the war rockets hit Balad air base.",
    ],
)
def test_a_number_of_something_else_is_no_day(told, text):
    assert "2021-08-04" not in [when for _, when in days(told, text)]
    assert "2021-08-10" not in [when for _, when in days(told, text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a year ago today", "2020-08-25"),
        ("exactly a year ago", "2020-08-25"),
        ("five years ago this month", "2016-08"),
        ("on this day last year", "2020-08-25"),
        ("on March 26 a year ago", "2020-03-26"),
        ("on March 26 two years ago", "2019-03-26"),
        ("two years ago, on March 26", "2019-03-26"),
        ("في مثل هذا اليوم من العام الماضي", "2020-08-25"),
        ("في مثل هذا اليوم من عام 2020", "2020-08-25"),
        ("قبل عام بالضبط", "2020-08-25"),
        ("over the weekend", "[2021-08-21,2021-08-22]"),
        ("last weekend", "[2021-08-21,2021-08-22]"),
        ("in the first days of 2021", "2021-01"),
        ("in the first days of August", "[2021-08-01..2021-08-10]"),
    ],
)
def test_what_is_told_to_the_day_or_month_is_read_so(told, text, wanted):
    lead = "استهدفت الصواريخ قاعدة بلد" if text[0] > "z" else "Rockets hit Balad air base"
    assert days(told, f"{lead} {text}.") == [("balad", wanted)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("Camp Taji was attacked twice in March 2020, on the 11th and the 14th."),
         ["2020-03-11", "2020-03-14"]),
        ("Camp Taji, attacked on the 11th and the 14th of March 2020, is quiet.",
         ["2020-03-11", "2020-03-14"]),
        (("Harir air base was quiet in November 2020. Missiles hit it in the night of the 20th to "
          "the 21st."), ["[2020-11-20,2020-11-21]"]),
        ("In January 2020 troops were tense. Rockets hit Camp Taji (14th).", ["2020-01-14"]),
        (("ومنذ منتصف مارس لم يتوقف قصف قاعدة بلد، إذ سقطت سبعة صواريخ على القاعدة في الخامس عشر "
          "منه."), ["2021-03-15"]),
        (("في آذار 2020 غادر كثيرون. وسقطت صواريخ على قاعدة بلد يوم 12 من ذلك الشهر."),
         ["2020-03-12"]),
    ],
)  # fmt: skip
def test_days_of_the_month_told_are_attacks_of_their_own(told, text, wanted):
    assert [when for base_id, when in days(told, text) if base_id] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("Camp Taji was handed over on April 4, 2020. K-1 base had been given up a week before, "
         "on March 29."), "2020-03-29"),
        (("Camp Taji was handed over on Sunday. Rockets hit K-1 base eight days before Sunday's "
         "handover."), "2021-08-14"),
        ("Drones flew over K-1 base on Tuesday and rockets hit it the following evening.",
         "2021-08-25"),
        ("Camp Taji was handed over on June 15. K-1 base was handed over the week before that.",
         "[2021-06-05..2021-06-13]"),
    ],
)  # fmt: skip
def test_days_counted_from_another_are_counted_rightly(told, text, wanted):
    assert ("k-1", wanted) in days(told, text)


def test_each_base_of_a_sentence_has_its_own_days(told):
    text = "Rockets struck Camp Taji twice, on March 11 and 14, and Besmaya base once, on March 16."
    assert days(told, text, "2020-04-30") == [
        ("taji", "2020-03-11"), ("taji", "2020-03-14"), ("besmaya", "2020-03-16")
    ]  # fmt: skip


def test_what_a_day_is_counted_from_has_no_day_of_the_main_clause(told):
    text = "Two years after missiles hit K-1 base, veterans gathered on Saturday."
    assert days(told, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"K-1 base was attacked by rockets today," a spokesman wrote on Tuesday.',
         ["2021-08-24"]),
        (("Rockets hit K-1 base on March 11 and March 14, on July 27 and again eight days before "
          "the handover. It was handed over on August 23."),
         ["2021-03-11", "2021-03-14", "2021-07-27", "2021-08-15", "2021-08-23"]),
        (("K-1 base was handed over on Saturday, a day after four rockets fell on it and four "
          "months after two others had landed there on April 16."),
         ["2021-08-21", "2021-08-20", "2021-04-16"]),
        (("Rockets hit Balad base in June. By the end of the month K-1 base was handed over."),
         ["../2021-06-30"]),
    ],
)  # fmt: skip
def test_several_days_of_one_sentence_find_their_events(told, text, wanted):
    assert [when for base_id, when in days(told, text) if base_id == "k-1"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        ("The spokesman announced on Wednesday an attack on Ain al-Asad air base.\n\nIt came two "
         "days after three rockets fell on the base and a day after a drone hit Erbil airport."),
        ("أعلن المتحدث، اليوم الأربعاء، سقوط 14 صاروخاً على قاعدة عين الأسد.\n\nويأتي القصف بعد "
         "يومين من سقوط ثلاثة صواريخ على القاعدة، وغداة سقوط طائرة مسيّرة على مطار أربيل."),
    ],
)  # fmt: skip
def test_two_events_are_counted_back_from_the_news_and_leave_it_its_day(told, text):
    assert set(days(told, text, "2021-07-07")) == {
        ("ain-al-asad", "2021-07-07"), ("ain-al-asad", "2021-07-05"), ("erbil", "2021-07-06")
    }  # fmt: skip


def test_days_of_two_bases_are_told_in_order_of_the_month_s_two_names(told):
    text = (
        "في مارس آذار سلّم التحالف قاعدة القائم وقاعدة القيارة، في السابع عشر والسادس والعشرين من "
        "الشهر على الترتيب."
    )
    assert days(told, text, "2020-03-30") == [
        ("al-qaim", "2020-03-17"), ("qayyarah", "2020-03-26")
    ]  # fmt: skip


def test_the_eve_of_a_ceremony_is_counted_from_the_handover(told):
    text = "Spain handed over Besmaya base on July 25. Rockets hit it on the eve of the ceremony."
    assert days(told, text) == [("besmaya", "2021-07-25"), ("besmaya", "2021-07-24")]


def test_the_first_and_the_second_have_a_day_each(told):
    text = "غادرت القافلة الأولى قاعدة عين الأسد الأحد الماضي، والثانية أمس الخميس."
    assert days(told, text, "2025-08-22") == [
        ("ain-al-asad", "2025-08-17"), ("ain-al-asad", "2025-08-21")
    ]  # fmt: skip


def test_the_eve_of_the_news_is_counted_from_its_day_not_from_the_headline(told):
    text = (
        "إسبانيا تسلّم معسكر بسماية\n\nسلّمت القوات الإسبانية، أول من أمس (السبت)، معسكر بسماية.\n\n"
        "وجاءت المراسم غداة سقوط أربعة صواريخ على المعسكر."
    )
    assert ("besmaya", "2020-07-24") in days(told, text, "2020-07-27")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In 2020 it left Balad base in March and K-1 base on Aug. 23. All ended by Dec. 9, 2021.",
         "2020-08-23"),
        ("* Nov. 20-21: A missile hits K-1 base, injuring eight people.",
         "2020-11-20/2020-11-21"),
        ("* Nov. 20: A missile hits K-1 base overnight, injuring eight people.", "2020-11-20"),
        ("منذ 18 آب تغادر الأرتال قاعدة بلد، وبعد ذلك بيومين أُخليت قاعدة كي وان.", "2021-08-20"),
    ],
)  # fmt: skip
def test_days_end_with_their_sentence_and_go_on_from_since_when(told, text, wanted):
    assert ("k-1", wanted) in days(told, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "تسلم الجيش قاعدتي القائم (17/3) والقيارة (26/3)، ومعسكر كي وان (29/3).",
            [("al-qaim", "03-17"), ("qayyarah", "03-26"), ("k-1", "03-29")],
        ),
        (
            "سلم التحالف قاعدة القائم (17-3)، ومعسكر التاجي (الأحد 23/8).",
            [("al-qaim", "03-17"), ("taji", "08-23")],
        ),
        (
            "- 26/3: تسليم قاعدة القيارة\n- 29/3: تسليم كي وان",
            [("qayyarah", "03-26"), ("k-1", "03-29")],
        ),
        (
            "قواعد سلّمها التحالف\n\nالقائم: 17/3\n\nالقيارة: 26/3\n\nكي وان: 29/3",
            [("al-qaim", "03-17"), ("qayyarah", "03-26"), ("k-1", "03-29")],
        ),
        ("أُخلي معسكر بسماية صباح 25/7 وتسلمته القوات العراقية.", [("besmaya", "07-25")]),
    ],
)
def test_a_day_and_a_month_in_numbers_are_a_day_in_arabic(dated, text, expected):
    found = dated(text, "2020-09-05")
    assert [(base, when) for base, _, when in found] == [(b, f"2020-{d}") for b, d in expected]


@pytest.mark.parametrize("words", ["(2/3)", "على مدار 24/7", "طوال 24/7", "3/4"])
def test_two_numbers_that_are_parts_or_all_day_are_no_day(dated, words):
    text = f"حراسة قاعدة القيارة {words} بعد تسليمها."
    assert all(when in (None, "2020-09-05") for _, _, when in dated(text, "2020-09-05"))
