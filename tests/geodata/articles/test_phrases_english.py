"""English dates: day first and month first, ranges, parts, told from the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates

PRINTED = date(2021, 12, 21)  # a Tuesday


def only(text: str, published: date | None = PRINTED):
    """Return the one date of a text."""
    (phrase,) = find_dates(text, published)
    return phrase


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 27 March 2020", "2020-03-27"),
        ("on March 27, 2020", "2020-03-27"),
        ("on MARCH 27, 2020", "2020-03-27"),
        ("on the 27th of March, 2020", "2020-03-27"),
        ("on Mar. 27, 2020", "2020-03-27"),
        ("on Sept. 5, 2020", "2020-09-05"),
        ("on 5 june 2020", "2020-06-05"),
        ("Thu, 26 Mar 2020 10:00", "2020-03-26"),
        ("on 17-Mar-2020", "2020-03-17"),
        ("on Sunday (29 March 2020)", "2020-03-29"),
        ("March 29, 2020 (Sunday)", "2020-03-29"),
        ("on Sunday, 29 March 2020", "2020-03-29"),
        ("the January 2020 strike", "2020-01"),
        ("in May 2020", "2020-05"),
        ("since October 2014", "2014-10"),
        ("in March of 2020", "2020-03"),
        ("around 15 March 2020", "2020-03-15~"),
        ("circa March 2020", "2020-03~"),
        ("2020-03-26T10:00:00Z", "2020-03-26"),
        ("dated 2021/06/05", "2021-06-05"),
        ("dated 21-12-2021", "2021-12-21"),
        ("dated 12/21/2021", "2021-12-21"),
        ("in early March 2020", "[2020-03-01..2020-03-10]"),
        ("at the beginning of March 2020", "[2020-03-01..2020-03-10]"),
        ("in mid-March 2020", "[2020-03-11..2020-03-20]"),
        ("mid to late March 2020", "[2020-03-11..2020-03-31]"),
        ("late to early March 2020", "[2020-03-01..2020-03-31]"),
        ("in Q1 2020", "[2020-01..2020-03]"),
        ("in late August 2020", "[2020-08-21..2020-08-31]"),
        ("the second week of January 2020", "[2020-01-08..2020-01-14]"),
        ("the fifth week of February 2021", "2021-02-28"),
        ("the last week of December 2019", "[2019-12-25..2019-12-31]"),
        ("the last days of August 2020", "[2020-08-21..2020-08-31]"),
        ("the first three months of 2020", "[2020-01..2020-03]"),
        ("the first half of 2020", "[2020-01..2020-06]"),
        ("the third quarter of 2020", "[2020-07..2020-09]"),
        ("by mid-2020", "[2020-05..2020-08]"),
        ("in late 2021", "[2021-09..2021-12]"),
        ("the end of 2021", "2021-12"),
        ("in the summer of 2014", "[2014-06..2014-08]"),
        ("in 2014", "2014"),
        ("the 2017 campaign", "2017"),
        ("(2014)", "2014"),
        ("between 17 and 19 March 2020", "[2020-03-17..2020-03-19]"),
        ("between March 17 and March 19, 2020", "[2020-03-17..2020-03-19]"),
        ("from March 17 to 19, 2020", "2020-03-17/2020-03-19"),
        ("March 17-19, 2020", "2020-03-17/2020-03-19"),
        ("the night of 8 to 9 January 2020", "[2020-01-08,2020-01-09]"),
        ("the night of 31 December to 1 January 2020", "[2019-12-31,2020-01-01]"),
        ("28 March – 4 April 2020", "2020-03-28/2020-04-04"),
        ("from December 30 to January 2, 2020", "2019-12-30/2020-01-02"),
        ("on March 17 and 19, 2020", "[2020-03-17,2020-03-19]"),
        ("June to August 2020", "2020-06/2020-08"),
        ("between June and August 2020", "[2020-06..2020-08]"),
        ("between late March and early April 2020", "[2020-03-21..2020-04-10]"),
        ("in March and April 2020", "[2020-03..2020-04]"),
        ("from 2014 to 2017", "2014/2017"),
        ("2014–15", "2014/2015"),
        ("between 2003 and 2011", "[2003..2011]"),
        ("from early 2015 until late 2017", "2015-01/2017-12"),
        ("In the week of 12 April 2021", "[2021-04-12..2021-04-18]"),
    ],
)
def test_explicit_dates_stay_as_sharp_as_their_words(text: str, edtf: str) -> None:
    phrase = only(text)
    assert (phrase.edtf, phrase.basis) == (edtf, "explicit")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on March 27", "2021-03-27"),
        ("on 31 December", "2020-12-31"),
        ("no later than 31 December", "2021-12-31"),
        ("will leave on Jan. 10", "2022-01-10"),
        ("in March", "2021-03"),
        ("December's attack", "2021-12"),
        ("last December", "2020-12"),
        ("this past March", "2021-03"),
        ("in July last year", "2020-07"),
        ("in March of last year", "2020-03"),
        ("early March", "[2021-03-01..2021-03-10]"),
        ("last month", "2021-11"),
        ("next month", "2022-01"),
        ("last year", "2020"),
        ("late last year", "[2020-09..2020-12]"),
        ("earlier this month", "[2021-12-01..2021-12-21]"),
        ("later this year", "[2021-12-21..2021-12-31]"),
        ("by the end of the year", "2021-12"),
        ("the year's end", "2021-12"),
        ("last week", "[2021-12-11..2021-12-19]"),
        ("this week", "[2021-12-18..2021-12-26]"),
        ("last summer", "[2021-06..2021-08]"),
        ("last Sunday", "2021-12-19"),
        ("last Tuesday", "2021-12-14"),
        ("on Tuesday", "2021-12-21"),
        ("Thursday", "2021-12-16"),
        ("next Monday", "2021-12-27"),
        ("they will meet on Monday", "2021-12-27"),
        ("said on Monday that troops will leave", "2021-12-20"),
        ("an attack by militias on Monday", "2021-12-20"),
        ("Tuesday of last week", "2021-12-14"),
        ("on Saturday and Sunday", "[2021-12-18,2021-12-19]"),
        ("at dawn on Sunday", "2021-12-19"),
        ("in the early hours of Sunday", "2021-12-19"),
        ("before dawn on Sunday", "2021-12-19"),
        ("shortly after midnight on Wednesday", "2021-12-15"),
        ("late on Saturday", "2021-12-18"),
        ("today", "2021-12-21"),
        ("yesterday", "2021-12-20"),
        ("the day before yesterday", "2021-12-19"),
        ("last night", "2021-12-20"),
        ("overnight", "[2021-12-20,2021-12-21]"),
        ("this morning", "2021-12-21"),
        ("two days ago", "2021-12-19"),
        ("a week ago", "2021-12-14"),
        ("about two months ago", "2021-10~"),
        ("three years ago", "2018~"),
        ("days ago", "[2021-12-11..2021-12-19]"),
        ("several months ago", "[2021-01..2021-10]"),
        ("24 hours ago", "[2021-12-20,2021-12-21]"),
        ("over the past three weeks", "[2021-11-30..2021-12-21]"),
        ("in the coming months", "[2021-12..2022-11]"),
        ("within 15 days", "[2021-12-21..2022-01-05]"),
    ],
)
def test_relative_dates_are_told_from_the_day_of_publication(text: str, edtf: str) -> None:
    phrase = only(text)
    assert (phrase.edtf, phrase.basis, phrase.lang) == (edtf, "relative", "en")
    assert only(text, None).edtf is None


def test_in_the_month_of_publication_last_means_the_year_before() -> None:
    assert only("last June", date(2021, 6, 15)).edtf == "2020-06"
    assert only("in June", date(2021, 6, 15)).edtf == "2021-06"


def test_a_leap_day_is_looked_for_in_a_leap_year() -> None:
    assert only("on 29 February").edtf == "2020-02-29"
    assert only("on 31 June 2020").edtf is None
