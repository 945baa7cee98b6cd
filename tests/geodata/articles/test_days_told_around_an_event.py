"""Days whose words stand around an event, or name the weekday of a month."""

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates

PRINTED = date(2020, 4, 18)
DAYS = {
    "the last Thursday of March": "2020-03-26",
    "on the first Saturday in April": "2020-04-04",
    "آخر أحد في مارس": "2020-03-29",
    "أول سبت من نيسان": "2020-04-04",
    "يوم السبت الأول من نيسان": "2020-04-04",
    "الأربعاء الأول من نيسان": "2020-04-01",
    "الخميس الأخير من آذار": "2020-03-26",
    "قبل عيد الميلاد بأربعة أيام أُخليت": "2019-12-21",
    "تسليم القائم يوم 17، ثم": "2020-04-17",
    "يوم 21 منه": "2020-04-21",
    "كان قد خرج منها حتى فجر الثلاثاء، حين": "2020-04-14",
}


@pytest.mark.parametrize(("words", "day"), DAYS.items())
def test_a_day_is_read(words, day):
    assert [phrase.edtf for phrase in find_dates(words, PRINTED)] == [day]


def test_so_long_may_stand_behind_the_event():
    (phrase,) = find_dates("وبعد تسليم القيارة بثلاثة أيام سُلّمت", PRINTED)
    assert (phrase.anchor, phrase.offset) == ("تسليم القيارة", (3, "day"))


def test_two_weeks_ahead_of_schedule_count_from_no_event():
    assert find_dates("أتمّ سحب قواته قبل الموعد المحدد بأسبوعين، حسب", PRINTED) == ()


def test_a_fifth_saturday_may_be_missing():
    (phrase,) = find_dates("on the fifth Saturday of April", PRINTED)
    assert phrase.edtf is None
