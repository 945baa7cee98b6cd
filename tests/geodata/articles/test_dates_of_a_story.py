"""A story that goes through months and years: each event has the year the story has reached."""

from datetime import date

import pytest

from geodata.articles.phrases import find_dates

PRINTED = "2021-08-25"


def days(told, text, day=PRINTED):
    return [(base_id, when) for base_id, kind, when, _ in told(text, day) if kind != "force_level"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("In March 2020 the coalition handed over Qayyarah air base. In April it left al-Taqaddum "
         "air base. In July came Besmaya base, which was handed over on the 25th. Camp Taji was "
         "handed over the following month."),
         ["2020-03", "2020-04", "2020-07-25", "2020-08"]),
        (("The year 2020 was a busy one. In March, al-Qaim base was handed over.\n\nIn April, "
         "coalition troops left al-Taqaddum air base.\n\nOn July 25, they handed over Besmaya "
         "base.\n\nA month later, on August 23, Camp Taji was handed over."),
         ["2020-03", "2020-04", "2020-07-25", "2020-08-23"]),
        (("Last year was different. On March 26 the coalition handed over Qayyarah air base, and "
         "on August 23 it left Camp Taji."), ["2020-03-26", "2020-08-23"]),
        (("The coalition left al-Qaim base in mid-March 2020 and handed over Qayyarah air base at "
         "the end of the same month. Early in April it left al-Taqaddum air base."),
         ["[2020-03-11..2020-03-20]", "[2020-03-21..2020-03-31]", "[2020-04-01..2020-04-10]"]),
        (("في آذار 2020 سلّم التحالف قاعدة القيارة. وفي نيسان أخلى قاعدة التقدم. وفي تموز سلّم معسكر "
         "بسماية. وفي الشهر التالي سلّم معسكر التاجي."),
         ["2020-03", "2020-04", "2020-07", "2020-08"]),
        (("كان عام 2020 عاماً حافلاً. ففي آذار سلّم التحالف قاعدة القائم.\n\nوفي نيسان أخلى قاعدة "
         "التقدم.\n\nوفي 25 تموز سلّم معسكر بسماية.\n\nوبعد شهر، في 23 آب، سلّم معسكر التاجي."),
         ["2020-03", "2020-04", "2020-07-25", "2020-08-23"]),
        (("العام الماضي كان مختلفاً. ففي 26 آذار سلّم التحالف قاعدة القيارة، وفي 23 آب انسحب من "
         "معسكر التاجي."), ["2020-03-26", "2020-08-23"]),
    ],
)  # fmt: skip
def test_a_story_goes_on_in_the_year_it_has_reached(told, text, wanted):
    assert [when for _, when in days(told, text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("On 27 December 2019 rockets hit the K-1 base. On 3 January a general was killed. "
         "On 8 January missiles hit Ain al-Asad air base."), "2020-01-08"),
        ("In December 2019 rockets hit the K-1 base. In January missiles hit Ain al-Asad air base.",
         "2020-01"),
        (("في 27 كانون الأول 2019 سقطت صواريخ على قاعدة كي وان. وفي 8 كانون الثاني سقطت صواريخ على "
         "قاعدة عين الأسد."), "2020-01-08"),
    ],
)  # fmt: skip
def test_a_story_goes_on_over_new_year(told, text, wanted):
    assert days(told, text)[-1] == ("ain-al-asad", wanted)


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("Camp Taji was handed over in March 2020. On August 20 rockets hit Balad air base.",
         PRINTED, "2021-08-20"),
        ("Camp Taji was handed over in August 2020. In May drones hit Balad air base.",
         PRINTED, "2021-05"),
        (("US forces returned to Ain al-Asad in late 2014. Rockets hit Balad air base on "
         "December 3."), "2020-01-08", "2019-12-03"),
        (("Camp Taji was handed over on March 11, 2020.\n\nTalks went on.\n\nOn May 4 rockets hit "
         "Balad air base."), PRINTED, "2021-05-04"),
    ],
)  # fmt: skip
def test_what_is_news_or_goes_back_is_of_the_last_such_day(told, text, day, wanted):
    assert days(told, text, day)[-1] == ("balad", wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("Rockets hit Camp Taji on March 11, 2020. A week later, troops left al-Qaim base. The "
         "next day, they handed over K-1 base."), "2020-03-19"),
        (("سقطت صواريخ على معسكر التاجي يوم 11 آذار 2020. وبعد يومين سقطت صواريخ على معسكر بسماية. "
         "وفي اليوم التالي تعرضت قاعدة بلد لهجوم."), "2020-03-14"),
        (("سلّم التحالف قاعدة القيارة في 26 آذار 2020، وبعدها بثلاثة أيام سلّم قاعدة كي وان، ثم سلّم "
         "قاعدة التقدم بعد ستة أيام من ذلك."), "2020-04-04"),
    ],
)  # fmt: skip
def test_the_next_step_is_counted_from_the_step_before(told, text, wanted):
    assert days(told, text)[-1][1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("The coalition began handing bases back in March 2020. On the 17th it gave up al-Qaim "
          "base. On the 26th it left Qayyarah air base. K-1 base was handed over on the 29th."),
         ["2020-03-17", "2020-03-26", "2020-03-29"]),
        (("بدأ التحالف تسليم قواعده في آذار 2020. ففي السابع عشر منه سلّم قاعدة القائم، وفي السادس "
          "والعشرين منه سلّم قاعدة القيارة."), ["2020-03-17", "2020-03-26"]),
        (("Rockets hit Balad air base on August 4. On the 17th of the month drones struck Harir "
          "air base."), ["2021-08-04", "2021-08-17"]),
        ("Rockets hit Balad air base on the 4th, and drones struck Harir air base on the 17th.",
         ["2021-08-04", "2021-08-17"]),
        ("سقطت صواريخ على قاعدة بلد في الرابع من الشهر الجاري، ثم في السابع عشر منه.",
         ["2021-08-04", "2021-08-17"]),
    ],
)  # fmt: skip
def test_a_day_without_its_month_is_of_the_month_told_last_or_of_this_one(told, text, wanted):
    assert [when for _, when in days(told, text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("Rockets hit the K-1 base on 27 December 2019. The following January, missiles hit "
         "Ain al-Asad air base. The next March, Camp Taji was attacked."),
         ["2019-12-27", "2020-01", "2020-03"]),
        (("The coalition left K-1 base in the spring of 2020 and handed over Camp Taji that "
         "summer. In the autumn it left Victory base."),
         ["[2020-03..2020-05]", "[2020-06..2020-08]", "[2020-09..2020-11]"]),
        (("سلّم التحالف قاعدة كي وان في ربيع 2020، ومعسكر التاجي في صيف العام نفسه. وفي الخريف "
         "انسحب من قاعدة فيكتوريا."),
         ["[2020-03..2020-05]", "[2020-06..2020-08]", "[2020-09..2020-11]"]),
    ],
)  # fmt: skip
def test_that_summer_and_the_following_january_are_told_from_the_date_before(told, text, wanted):
    assert [when for _, when in days(told, text)] == wanted


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


def test_a_year_before_a_day_in_a_row_of_a_list_is_its_own(told):
    rows = "- 2020, March 26: K-1 base handed over\n- 2020, August 23: Camp Taji handed over"
    assert days(told, rows) == [("k-1", "2020-03-26"), ("taji", "2020-08-23")]


def test_each_base_of_a_sentence_has_its_own_days(told):
    text = "Rockets struck Camp Taji twice, on March 11 and 14, and Besmaya base once, on March 16."
    assert days(told, text, "2020-04-30") == [
        ("taji", "2020-03-11"), ("taji", "2020-03-14"), ("besmaya", "2020-03-16")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It ended in 2020. On April 4 the coalition handed over K-1 base.", "2020-04-04"),
        (("Iran fired missiles at Balad air base in January 2020. Since then rockets have hit "
          "K-1 base, most recently in May."), "2021-05"),
        ("Rockets hit Balad air base on March 11 last year. In June rockets hit K-1 base.",
         "2020-06"),
        ("Before that, in 2020, much was given up, K-1 base on August 23.", "2020-08-23"),
        (("سلّم التحالف معسكر التاجي في 23 آب من العام الفائت، أي بعد خمسة أشهر من تسليم "
         "قاعدة كي وان في 29 آذار."), "2020-03-29"),
        (("Balad air base was the first, in March 2020, and Camp Taji came in August of the same "
          "year. K-1 base was handed over in between, on March 29."), "2020-03-29"),
        (("March: The coalition leaves Balad air base on the 11th.\n"
         "June: It hands over K-1 base on the 23rd."), "2021-06-23"),
        ("March 2020\n\n11 - Balad air base handed over\n29 - K-1 base handed over", "2020-03-29"),
        (("Key dates\nDecember 27, 2019 - Rockets hit Balad air base.\n"
         "January 8 - Missiles hit K-1 base."), "2020-01-08"),
    ],
)  # fmt: skip
def test_a_story_keeps_its_year_through_sentences_and_rows(told, text, wanted):
    assert ("k-1", wanted) in days(told, text)


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
    ("text", "wanted"),
    [
        ("Rockets hit Taji on March 11, 2020. The next week it gave up al-Qaim.",
         ["2020-03-11", "[2020-03-14..2020-03-22]"]),
        ("Rockets hit Taji on March 11, 2020. Over the next two days K-1 was hit.",
         ["2020-03-11", "[2020-03-11..2020-03-13]"]),
        (("On December 27, 2020 rockets fell. Two days on, jets struck. On New Year's Eve all was "
         "quiet."), ["2020-12-27", "2020-12-29", "2020-12-31"]),
        ("It went on Saturday, after five years that began in 2015. The night before rockets fell.",
         ["2021-08-21", "2015", "2021-08-20"]),
        ("It came in early 2015. It is the first attack since March 16.",
         ["[2015-01..2015-04]", "2021-03-16"]),
    ],
)  # fmt: skip
def test_the_next_days_of_a_story_are_told_from_it(text, wanted):
    found = [phrase.edtf for phrase in find_dates(text, date.fromisoformat(PRINTED))]
    assert found == wanted


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
