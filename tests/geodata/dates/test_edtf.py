"""Dates: the EDTF subset and nothing else, windows, day numbers, words in both languages."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates.edtf import (
    day_in_words,
    day_number,
    from_day_number,
    in_words,
    parse_day,
    parse_edtf,
)
from geodata.errors import DayError, EdtfError, LanguageError

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9990, 1, 1))
marks = st.sampled_from(["", "?", "~", "%"])


@st.composite
def parts(draw: st.DrawFn, on: date | None = None) -> str:
    """Write a day as a day, a month or a year, with or without a mark."""
    day = draw(days) if on is None else on
    return day.isoformat()[: draw(st.sampled_from([4, 7, 10]))] + draw(marks)


@st.composite
def written(draw: st.DrawFn) -> str:
    """Write any date of the subset."""
    first, last = sorted((draw(days), draw(days)))
    a, b = draw(parts(first)), draw(parts(last))
    return draw(st.sampled_from([a, f"{a}/{b}", f"../{b}", f"{a}/..", f"[{a},{b}]", f"[{a}..{b}]"]))


WINDOWS = {
    "2020": ("2020-01-01", "2020-12-31", "year"),
    "2020-02": ("2020-02-01", "2020-02-29", "month"),
    "2020-03-26": ("2020-03-26", "2020-03-26", "day"),
    "2020-03-26?": ("2020-03-26", "2020-03-26", "day"),
    "2020-03-26%": ("2020-03-26", "2020-03-26", "day"),
    "2020-03-02~": ("2020-02-28", "2020-03-05", "day"),
    "2021-01~": ("2020-12-01", "2021-02-28", "month"),
    "2020~": ("2019-01-01", "2021-12-31", "year"),
    "2021-12-18/2021-12-20": ("2021-12-18", "2021-12-20", "interval"),
    "2020-03~/2020-05?": ("2020-02-01", "2020-05-31", "interval"),
    "../2020-03": ("0001-01-01", "2020-03-31", "interval"),
    "2020-03/..": ("2020-03-01", "9999-12-31", "interval"),
    "[2020-03-16,2020-03-17]": ("2020-03-16", "2020-03-17", "set"),
    "[2014-06-01..2014-12-27]": ("2014-06-01", "2014-12-27", "set"),
    "9999~": ("9998-01-01", "9999-12-31", "year"),
    "0001-01-02~": ("0001-01-01", "0001-01-05", "day"),
}


@pytest.mark.parametrize(("text", "window"), WINDOWS.items())
def test_a_date_has_the_window_its_source_allows(text: str, window: tuple[str, str, str]) -> None:
    when = parse_edtf(text)
    assert (when.earliest.isoformat(), when.latest.isoformat(), when.precision) == window


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "2020-03-26 ", "20200326", "2020-3", "2020-13", "2020-00", "2020-03-00",
        "2020-02-30", "0000", "2020-W14", "202X", "2020-21", "-2020", "y17000", "2020-03-26T10:00",
        "2020-03-26Z", "~2020", "2020?~", "?2020", "2020-?03", "2020/", "/2020", "..", "../..",
        "2020..2021", "[2020]", "[2020,2021,2022]", "[..2020]", "[2020..]", "[2020, 2021]",
        "{2020,2021}", "[2020,2021", "2020/2021/2022", "2021/2020", "[2020-03-17,2020-03-16]",
        "[2020/2021]", "[2020..2021]?", "2020-03-26\n", "٢٠٢٠", "２０２０", "today",
        "[2020-01-01..2020-02-01,2020-03-01]", "[]", "[,]",
    ],
)  # fmt: skip
def test_everything_outside_the_subset_is_refused(text: str) -> None:
    with pytest.raises(EdtfError, match="is not a date the atlas reads") as caught:
        parse_edtf(text)
    assert caught.value.text == text


def test_a_mark_says_what_kind_of_doubt_it_is() -> None:
    doubts = {mark: parse_edtf(f"2020-03{mark}") for mark in ("", "?", "~", "%")}
    assert {m: (d.approximate, d.uncertain) for m, d in doubts.items()} == {
        "": (False, False),
        "?": (False, True),
        "~": (True, False),
        "%": (True, True),
    }


def test_one_doubtful_end_makes_a_span_doubtful() -> None:
    assert parse_edtf("2020-03/2020-04?").uncertain
    assert parse_edtf("[2020-03-01~..2020-04-01]").approximate


@given(written())
def test_printing_and_parsing_a_date_round_trips(text: str) -> None:
    assert str(parse_edtf(text)) == text
    assert parse_edtf(str(parse_edtf(text))) == parse_edtf(text)


@given(written())
def test_a_window_never_ends_before_it_begins(text: str) -> None:
    when = parse_edtf(text)
    assert when.earliest <= when.latest


@given(days, st.data())
def test_a_window_contains_its_day(day: date, data: st.DataObject) -> None:
    when = parse_edtf(data.draw(parts(day)))
    assert when.earliest <= day <= when.latest


@given(days, days, st.data())
def test_the_window_of_a_span_contains_both_days(a: date, b: date, data: st.DataObject) -> None:
    first, last = sorted((a, b))
    span = data.draw(st.sampled_from(["{}/{}", "[{},{}]", "[{}..{}]"]))
    when = parse_edtf(span.format(data.draw(parts(first)), data.draw(parts(last))))
    assert when.earliest <= first <= last <= when.latest


@given(parts())
def test_only_a_tilde_widens(text: str) -> None:
    bare = parse_edtf(text.rstrip("?~%"))
    marked = parse_edtf(text)
    same = (bare.earliest, bare.latest) == (marked.earliest, marked.latest)
    assert same == (not text.endswith("~"))


@given(st.text() | st.text("0123456789-/.,[]?~%TZ"))
def test_any_text_is_either_read_or_refused_with_our_error(text: str) -> None:
    with suppress(EdtfError):
        assert parse_edtf(text).text == text


@pytest.mark.parametrize("text", ["20200405", "2020-4-5", "2020-02-30", "2020", "", "2020-W14-7",
                                  "2020-04-05 ", "٢٠٢٠-٠٤-٠٥"])  # fmt: skip
def test_a_day_is_written_in_one_way_only(text: str) -> None:
    with pytest.raises(DayError):
        parse_day(text)


@given(st.dates())
def test_a_day_comes_back_from_its_text_and_from_its_number(day: date) -> None:
    assert parse_day(day.isoformat()) == day
    assert from_day_number(day_number(day)) == day


@given(st.dates(max_value=date(9999, 12, 30)))
def test_day_numbers_count_days_from_1970(day: date) -> None:
    assert day_number(day + timedelta(days=1)) == day_number(day) + 1
    assert day_number(date(1970, 1, 1)) == 0


WORDS = {
    "2020-04-04": ("4 April 2020", "4 نيسان (أبريل) 2020"),
    "2020-03": ("March 2020", "آذار (مارس) 2020"),
    "2017": ("2017", "2017"),
    "2020-03~": ("about March 2020", "نحو آذار (مارس) 2020"),
    "2020-03%": ("about March 2020 (unsure)", "نحو آذار (مارس) 2020 (غير مؤكد)"),
    "2019-11-17?": (
        "17 November 2019 (unsure)",
        "17 تشرين الثاني (نوفمبر) 2019 (غير مؤكد)",
    ),
    "[2014-06-01..2014-12-27]": (
        "between 1 June and 27 December 2014",
        "بين 1 حزيران (يونيو) و27 كانون الأول (ديسمبر) 2014",
    ),
    "[2020-03-16,2020-03-17]": (
        "16 or 17 March 2020",
        "16 أو 17 آذار (مارس) 2020",
    ),
    "2021-12-18/2021-12-20": (
        "from 18 to 20 December 2021",
        "من 18 إلى 20 كانون الأول (ديسمبر) 2021",
    ),
    "[2014-11-12..2015-12-31]": (
        "between 12 November 2014 and 31 December 2015",
        "بين 12 تشرين الثاني (نوفمبر) 2014 و31 كانون الأول (ديسمبر) 2015",
    ),
    "2020-03-02~/2020-03-09": ("from about 2 March 2020 to 9 March 2020", None),
    "2020/2020-03": ("from 2020 to March 2020", None),
    "2020-02/2020-03": ("from February to March 2020", None),
    "2020-03-01/2020-03": ("from 1 March to March 2020", None),
    "../2020-03": ("until March 2020", "حتى آذار (مارس) 2020"),
    "2020-03-26/..": ("from 26 March 2020 on", "ابتداءً من 26 آذار (مارس) 2020"),
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_a_date_is_said_with_all_its_doubt(text: str, words: tuple[str, str | None]) -> None:
    english, arabic = words
    assert in_words(parse_edtf(text), "en") == english
    assert arabic is None or in_words(parse_edtf(text), "ar") == arabic


@given(days)
def test_a_day_is_said_as_the_date_of_that_day(day: date) -> None:
    assert day_in_words(day, "ar") == in_words(parse_edtf(day.isoformat()), "ar")
    assert str(day.year) in day_in_words(day, "en")


def test_words_in_another_language_are_refused() -> None:
    with pytest.raises(LanguageError, match="'ku'"):
        day_in_words(date(2020, 4, 4), "ku")


def test_dates_need_nothing_but_the_standard_library() -> None:
    code = "import geodata.dates.edtf, sys; print('numpy' in sys.modules, 'pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
