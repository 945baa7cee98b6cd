from __future__ import annotations

from datetime import date, timedelta

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.tables.days import EPOCH, DayReader, day_of_serial, order_of
from geodata.tables.guess import guess_table
from geodata.tables.importing import import_table
from tests.geodata.tables.made import TODAY

DAYS = st.dates(date(1000, 1, 1), TODAY)
FORMS = [
    "%Y-%m-%d",
    "%Y-%m-%dT%H:%M:%S",
    "%d-%m-%Y",
    "%d/%m/%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
]


def day(number: int) -> date:
    return date.fromordinal(number + EPOCH)


@settings(deadline=None)
@given(DAYS, st.sampled_from(FORMS))
def test_every_day_is_read_back_from_every_form(when, form):
    text = when.strftime(form.replace("%Y", f"{when.year:04}"))
    window = DayReader("dmy", TODAY).window(text)
    assert (window.why, day(window.earliest), day(window.latest)) == (None, when, when)


@settings(deadline=None)
@given(st.text("0123456789-/.:TZ سبتمبرMay", max_size=16))
def test_any_text_is_a_window_or_a_reason(text):
    window = DayReader("dmy", TODAY).window(text)
    assert window.why or window.earliest <= window.latest


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("4 كانون الثاني 2020", date(2020, 1, 4), date(2020, 1, 4), "day"),
        ("4 نيسان (أبريل) 2020", date(2020, 4, 4), date(2020, 4, 4), "day"),
        ("٤/٤/٢٠٢٠", date(2020, 4, 4), date(2020, 4, 4), "day"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("2020-03-01/2020-03-05", date(2020, 3, 1), date(2020, 3, 5), "interval"),
        ("2020-03-16~", date(2020, 3, 13), date(2020, 3, 19), "days"),
    ],
)
def test_dates_are_as_precise_as_they_are_printed(text, first, last, precision):
    window = DayReader("dmy", TODAY).window(text)
    assert (day(window.earliest), day(window.latest), window.precision) == (first, last, precision)


def test_the_future_begins_after_today():
    reader = DayReader("dmy", TODAY)
    assert reader.window(TODAY.isoformat()).why is None
    assert reader.window((TODAY + timedelta(1)).isoformat()).why == "the date lies in the future"


def test_the_order_of_numbers_follows_the_majority():
    assert order_of(["16/05/2024", "17/05/2024", "05/18/2024"]) == "dmy"
    assert order_of(["2024-05-16", "x"]) is None


@pytest.mark.parametrize(("text", "day"), [("45428", "2024-05-16"), ("45428.5", "2024-05-16")])
def test_a_spreadsheet_s_number_of_a_day_is_that_day(tmp_path, text, day):
    path = tmp_path / "own.csv"
    path.write_text(f"date,lat,lon\n{text},33.3,44.4\n2020-01-02,33.3,44.4\n")
    guess = guess_table(path)
    import_table(guess, tmp_path / "out.parquet")
    read = pq.read_table(tmp_path / "out.parquet")
    assert read["when_text"].to_pylist() == [day, "2020-01-02"]
    assert read["earliest"][0].as_py().isoformat() == day
    assert any("45428 is 2024-05-16" in note for note in guess.notes)


def test_a_bare_year_is_no_number_of_a_day():
    assert day_of_serial("2024") == "2024"
