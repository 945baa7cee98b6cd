"""Dates told from an event or another date, and years carried from one date to the next."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates

PRINTED = date(2021, 12, 21)


def edtfs(text: str, published: date | None = PRINTED) -> list[str | None]:
    """Return the dates of a text."""
    return [phrase.edtf for phrase in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "anchor", "offset"),
    [
        ("three days after the handover of Qayyarah, they", "the handover of Qayyarah", (3, "day")),
        ("two weeks before the attack on K-1", "the attack on K-1", (-2, "week")),
        ("the day after the attack", "the attack", (1, "day")),
        ("a day after a drone strike", "a drone strike", (1, "day")),
        ("48 hours after the strike", "the strike", (2, "day")),
        ("hours after the strike", "the strike", (0, "day")),
        ("months after the withdrawal", "the withdrawal", None),
        ("بعد ثلاثة أيام من تسليم القيارة، انسحبت", "تسليم القيارة", (3, "day")),
        ("بعد يومين على تسليم القيارة", "تسليم القيارة", (2, "day")),
        ("قبل نحو أسبوعين من تسليم القاعدة", "تسليم القاعدة", (-2, "week")),
        ("عقب شهر من الاتفاق", "الاتفاق", (1, "month")),
        ("غداة مقتل سليماني", "مقتل سليماني", (1, "day")),
        ("عشية الانتخابات", "الانتخابات", (-1, "day")),
        ("بعد أيام من الهجوم", "الهجوم", None),
        ("two days after that attack", "that attack", (2, "day")),
        ("بعد خمسة أيام على الهجوم الذي استهدف التاجي", "الهجوم الذي استهدف التاجي", (5, "day")),
    ],
)
def test_an_event_is_the_anchor_with_the_distance_from_it(
    text: str, anchor: str, offset: tuple[int, str] | None
) -> None:
    (phrase,) = find_dates(text, PRINTED)
    assert (phrase.edtf, phrase.basis) == (None, "event")
    assert (phrase.anchor, phrase.offset) == (anchor, offset)
    assert phrase.words.endswith(anchor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a week after the 29 March 2020 handover of K-1", ["2020-04-05"]),
        ("three days before the deadline of December 31, 2021.", ["2021-12-28"]),
        ("a year after ISIS was defeated in December 2017", ["2018", "2017-12"]),
        ("بعد أسبوع من مقتله في 3 كانون الثاني 2020", ["2020-01-10", "2020-01-03"]),
        ("قبل نحو أسبوع من هجوم 11 آذار 2020", ["2020-03-04~"]),
    ],
)
def test_an_anchor_with_a_date_is_counted_from(text: str, expected: list[str]) -> None:
    assert edtfs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 January 2020 he died. A day earlier, he landed.", "2020-01-02"),
        ("It left on 29 March 2020. Three months later, Taji", "2020-06"),
        ("It left on 29 March 2020. The following day, Taji", "2020-03-30"),
        ("It left on 29 March 2020. The same day, Taji", "2020-03-29"),
        ("It left on 29 March 2020. Later that month, Taji", "2020-03"),
        ("It left on 29 March 2020. The following month, Taji", "2020-04"),
        ("It left on 9 March 2020. On the 19th of that month", "2020-03-19"),
        ("It left on 29 March 2020. The following Sunday", "2020-04-05"),
        ("It left in March 2020, and in August of the same year", "2020-08"),
        ("في 26 آذار 2020 سلمت. وبعدها بثلاثة أيام سلمت كي وان", "2020-03-29"),
        ("في 3 كانون الثاني 2020 قتل. وفي اليوم التالي", "2020-01-04"),
        ("في 3 كانون الثاني 2020 قتل. وبعد ذلك بيومين", "2020-01-05"),
        ("في 3 كانون الثاني 2020 قتل. وفي 8 من الشهر نفسه", "2020-01-08"),
        ("القائم في 19 آذار 2020 والقيارة في 26 منه", "2020-03-26"),
        ("في 3 كانون الثاني 2020 قتل. وفي آذار من العام ذاته", "2020-03"),
        ("في 3 كانون الثاني 2020 قتل. وفي الشهر التالي", "2020-02"),
    ],
)
def test_the_date_told_last_is_the_anchor_of_the_next(text: str, expected: str) -> None:
    first, second = find_dates(text, PRINTED)
    assert (second.edtf, second.basis, second.anchor) == (expected, "event", first.words)


@pytest.mark.parametrize(
    ("text", "words", "anchor"),
    [
        (
            "بعد ثلاثة أيام من تسليم القيارة سلّم التحالف كي وان",
            "بعد ثلاثة أيام من تسليم القيارة",
            "تسليم القيارة",
        ),
        (
            "وفي اليوم التالي لتسليم كي وان أعاد موقعه",
            "اليوم التالي لتسليم كي وان",
            "تسليم كي وان",
        ),
        ("وبعد تسعة أيام من ذلك سلّم التحالف", "بعد تسعة أيام من ذلك", None),
        ("two days after that the Coalition left", "two days after that", None),
    ],
)
def test_the_words_of_an_anchor_end_where_the_story_goes_on(
    text: str, words: str, anchor: str | None
) -> None:
    (phrase,) = find_dates(text, PRINTED)
    assert (phrase.words, phrase.anchor) == (words, anchor)


def test_a_part_of_a_month_is_sharp_enough_to_name_its_month() -> None:
    text = "in early September 2016; the middle of that month"
    assert edtfs(text) == ["[2016-09-01..2016-09-10]", "[2016-09-11..2016-09-20]"]
    assert edtfs("Earlier this month, on the 9th, it ended")[1] == "2021-12-09"


def test_without_an_anchor_a_count_of_days_is_no_date() -> None:
    for text in ("في اليوم التالي", "two days later", "8 من الشهر نفسه", "that year"):
        (phrase,) = find_dates(text, PRINTED)
        assert (phrase.edtf, phrase.basis) == (None, "event")


def test_a_count_after_a_counted_day_leaves_both_days() -> None:
    text = "On 3 January 2020 he died; the next day crowds came, and five days later missiles"
    assert edtfs(text)[-1] == "[2020-01-08,2020-01-09]"


def test_days_are_not_counted_from_a_month() -> None:
    assert edtfs("In March 2020 it left. The following day") == ["2020-03", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "al-Qaim on 19 March, Qayyarah on 26 March and K-1 on 29 March 2020",
            ["2020-03-19", "2020-03-26", "2020-03-29"],
        ),
        (
            "It left al-Qaim on 19 March 2020. On 26 March it left Qayyarah, and on 4 April",
            ["2020-03-19", "2020-03-26", "2020-04-04"],
        ),
        (
            "في عام 2020 سلم القائم في 19 آذار والقيارة في 26 آذار",
            ["2020", "2020-03-19", "2020-03-26"],
        ),
        ("2020\n19 آذار: القائم\n26 آذار: القيارة", ["2020", "2020-03-19", "2020-03-26"]),
        ("19 March 2020: al-Qaim\n26 March: Qayyarah", ["2020-03-19", "2020-03-26"]),
    ],
)
def test_a_year_is_carried_along_one_story_line(text: str, expected: list[str]) -> None:
    found = find_dates(text, PRINTED)
    assert [phrase.edtf for phrase in found] == expected
    assert all(phrase.basis == "implied" for phrase in found if "20" not in phrase.words[-4:])


@pytest.mark.parametrize(
    "text",
    [
        "The Coalition, formed in June 2014, ended its mission on 9 December.",
        "Since 2014 it has trained forces; on 9 December it ended.",
        "التحالف الذي تشكل في أيلول 2014 أنهى مهمته في 9 كانون الأول",
        "ended on 9 December, after arriving in June 2014",
    ],
)
def test_a_year_of_the_background_is_not_carried(text: str) -> None:
    days = [phrase.edtf for phrase in find_dates(text, PRINTED) if "9" in phrase.words]
    assert days == ["2021-12-09"]


def test_today_in_a_quotation_is_the_day_it_was_said() -> None:
    quoted = 'في 9 من كانون الأول الحالي أعلن ذلك.\nوقال "اليوم أنهينا الحوار"'
    assert edtfs(quoted) == ["2021-12-09", "2021-12-09"]
    assert edtfs('قال يوم الثلاثاء: "اليوم أنهينا الحوار"') == ["2021-12-21", "2021-12-21"]
    assert edtfs('"We left yesterday," he said on 3 January 2020')[0] == "2020-01-02"
    assert edtfs('"Today we left what we took on 3 March 2015," he said')[0] == "2021-12-21"


def test_the_order_of_day_and_month_is_settled_by_the_text_or_left_open() -> None:
    assert edtfs("05/06/2021") == ["[2021-05-06,2021-06-05]"]
    assert edtfs("05/06/2021 ... 21/12/2021") == ["2021-06-05", "2021-12-21"]
    assert edtfs("05/06/2021 ... 12/21/2021") == ["2021-05-06", "2021-12-21"]
    assert edtfs("السبت 05/06/2021") == ["2021-06-05"]
    assert edtfs("05/06/2021", date(2021, 6, 5)) == ["2021-06-05"]
    assert edtfs("06/06/2021") == ["2021-06-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في 26 و29 آذار 2020 على التوالي", ["2020-03-26", "2020-03-29"]),
        ("on March 29 and 26, 2020, respectively", ["2020-03-29", "2020-03-26"]),
        ("19, 26 and 29 March 2020 respectively", ["2020-03-19", "2020-03-26", "2020-03-29"]),
        ("in August and July 2020 respectively", ["2020-08", "2020-07"]),
    ],
)
def test_dates_paired_with_names_are_phrases_of_their_own(text: str, expected: list[str]) -> None:
    assert edtfs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2020, it left eight bases. In March, al-Qaim; in April, Habbaniyah followed.",
            ["2020", "2020-03", "2020-04"],
        ),
        ("It left al-Qaim on 19 March 2020. In April, Taji", ["2020-03-19", "2020-04"]),
        ("In March 2020 it began. On 26 March it left", ["2020-03", "2020-03-26"]),
        ("In 2014, ISIS seized Mosul. On 9 December it ended", ["2014", "2021-12-09"]),
        ("formed in June 2014, it ended in December", ["2014-06", "2021-12"]),
    ],
)
def test_a_scene_set_by_a_year_holds_unless_the_day_is_news(text: str, expected: list[str]) -> None:
    assert edtfs(text) == expected


def test_the_one_before_the_last() -> None:
    assert edtfs("الأحد قبل الماضي") == ["2021-12-12"]
    assert edtfs("الأسبوع قبل الماضي") == ["[2021-12-04..2021-12-12]"]


def test_the_year_of_a_heading_is_that_of_its_list() -> None:
    text = "Bases handed over in 2020\n\n- al-Qaim: March 17\n- Qayyarah: March 26\n"
    assert edtfs(text) == ["2020", "2020-03-17", "2020-03-26"]
    assert edtfs("Troops left in 2011\n\nOn 26 July the two sides agreed.") == [
        "2011",
        "2021-07-26",
    ]


def test_unpublished_texts_have_the_one_year_they_print() -> None:
    assert edtfs("It was left in 2020; Taji on 23 August.", None) == ["2020", "2020-08-23"]
    assert edtfs("Left in 2011 and 2020; Taji on 23 August.", None) == ["[2011,2020]", None]
