"""A story that goes through months and years: each event has the year the story has reached."""

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates

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


def test_a_year_before_a_day_in_a_row_of_a_list_is_its_own(told):
    rows = "- 2020, March 26: K-1 base handed over\n- 2020, August 23: Camp Taji handed over"
    assert days(told, rows) == [("k-1", "2020-03-26"), ("taji", "2020-08-23")]


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


def test_all_days_of_a_row_have_the_year_at_its_head():
    row = (
        "March-April 2020: The coalition starts to consolidate. Al-Qaim goes first, on March 17; "
        "Qayyarah is given back on March 26, K-1 on March 29 and Taqaddum on April 4."
    )
    text = f"TIMELINE\n\n{row}\n\nMay 2021: Lockheed Martin leaves."
    found = [phrase.edtf for phrase in find_dates(text, date(2021, 9, 20))]
    wanted = ["2020-03/2020-04", "2020-03-17", "2020-03-26", "2020-03-29", "2020-04-04", "2021-05"]
    assert found == wanted
