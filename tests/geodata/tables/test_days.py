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
        ("2024-W20", date(2024, 5, 13), date(2024, 5, 19), "week"),
        ("2024-W20-4", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024-Q2", date(2024, 4, 1), date(2024, 6, 30), "interval"),
        ("Q4 2024", date(2024, 10, 1), date(2024, 12, 31), "interval"),
        ("05/2024", date(2024, 5, 1), date(2024, 5, 31), "month"),
        ("May 2024", date(2024, 5, 1), date(2024, 5, 31), "month"),
        ("أيار 2024", date(2024, 5, 1), date(2024, 5, 31), "month"),
        ("Thursday, May 16th, 2024", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("الخميس 16 أيار/مايو 2024م", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("16MAY2024", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024 May 16", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("20240516", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("20240516.0", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024-05-16 14:30:00 UTC", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024-05-16 14:30:00+03", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024-05-16 00:00:00.000", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("the 16th of May 2024", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("16.05.2024, 13:00", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("\u200f١٦\u200f/٥\u200f/٢٠٢٤", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024/5/16 م", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("161330ZMAY24", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("2024-05-16 - 2024-05-18", date(2024, 5, 16), date(2024, 5, 18), "interval"),
        ("16 May 2024 – 18 May 2024", date(2024, 5, 16), date(2024, 5, 18), "interval"),
        ("16/5/2024 إلى 18/5/2024", date(2024, 5, 16), date(2024, 5, 18), "interval"),
        ("2024-05-16 to 2024-05-16", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("16-May-24", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("May 16, 98", date(1998, 5, 16), date(1998, 5, 16), "day"),
        ("16MAY24", date(2024, 5, 16), date(2024, 5, 16), "day"),
        ("١٦ أيار ٢٤", date(2024, 5, 16), date(2024, 5, 16), "day"),
    ],
)
def test_dates_are_as_precise_as_they_are_printed(text, first, last, precision):
    window = DayReader("dmy", TODAY).window(text)
    assert (day(window.earliest), day(window.latest), window.precision) == (first, last, precision)


def test_a_stretch_that_ends_before_it_begins_is_none():
    reader = DayReader("dmy", TODAY)
    assert reader.window("18/5/2024 - 16/5/2024").why == "the end comes before the beginning"
    assert reader.window("16/5/2024 - soon").why


def test_years_of_the_islamic_calendar_are_told(take):
    assert any("Islamic" in note for note in take("date,x,y\n1445-11-08,44,33\n").report.notes)
    assert not any("Islamic" in n for n in take("date,x,y\n2014-11-08,44,33\n").report.notes)


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


@pytest.mark.parametrize(
    "text", ["2024-W60", "May-24", "16/05/24", "Sunday 2024", "0025-05", "Mon"]
)
def test_what_is_no_week_month_or_day_has_a_reason(text):
    assert DayReader("dmy", TODAY).window(text).why


@pytest.mark.parametrize("texts", [["05/16/2024", "16/05/2024"], ["16/05/2024", "05/16/2024"] * 3])
def test_dates_in_both_orders_are_told(take, texts):
    found = take("date,lon,lat\n" + "".join(f"{text},44.4,33.3\n" for text in texts))
    assert "Dates stand in both orders: days are taken to come first." in found.report.notes
    assert {value for _, _, value in found.refused} == {"05/16/2024"}


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["5/16/24", "6/1/24", "12/30/98"], ["2024-05-16", "2024-06-01", "1998-12-30"]),
        (["16.05.24", "01.06.24"], ["2024-05-16", "2024-06-01"]),
        (["16-05-24", "01-06-24", "31-05-24"], ["2024-05-16", "2024-06-01", "2024-05-31"]),
        (["١٦/٥/٢٤ 13:05", "1/6/2024"], ["2024-05-16", "2024-06-01"]),
        (["16-May-24", "1-Jun-24"], ["2024-05-16", "2024-06-01"]),
    ],
)
def test_years_of_two_digits_are_read_where_the_table_shows_their_order(take, texts, days):
    found = take("date,lon,lat\n" + "".join(f"{text},44.4,33.3\n" for text in texts))
    assert [str(row["earliest"]) for row in found.rows] == days
    assert "Years of two digits are read: 24 is 2024, 98 is 1998." in found.report.notes


@pytest.mark.parametrize(
    "texts",
    [["05/06/24", "01/02/23"], ["24-05-16", "24-05-31"], ["16-05-24"], ["5/16/24", "17/5/24"]],
)
def test_years_of_two_digits_are_refused_until_their_order_is_told(take, texts):
    table = "date,lon,lat\n" + "".join(f"{text},44.4,33.3\n" for text in texts)
    found = take(table)
    assert [value for _, _, value in found.refused] == texts
    assert all("say --dates dmy or mdy" in why for why in found.whys)
    assert any("such dates are refused" in note for note in found.report.notes)


def test_the_order_of_short_dates_can_be_told(take):
    found = take("date,lon,lat\n05/06/24,44.4,33.3\n", date_order="mdy")
    assert found.row["earliest"] == date(2024, 5, 6)


def test_a_short_year_that_is_yet_to_come_is_no_year_of_the_last_century(take):
    assert take("date,lon,lat\n16-May-27,44.4,33.3\n").whys == ["the date lies in the future"]


def test_moments_of_web_services_are_days_and_it_is_said(take):
    found = take("date,lon,lat\n1715817600000,44.4,33.3\n1715817600,44.4,33.3\n")
    assert {row["earliest"] for row in found.rows} == {date(2024, 5, 16)}
    assert any(
        note.startswith("Dates are moments counted since 1970") for note in found.report.notes
    )


def test_days_in_columns_of_their_own_are_as_precise_as_they_are_filled(take):
    rows = "2020,5,16\n2020,5,\n2020,0,0\n٢٠٢٠,أيار,1\n2020.0,13,1\n,5,16\n"
    table = "year,month,day,lon,lat\n" + rows.replace("\n", ",44.4,33.3\n")
    found = take(table)
    assert [row["when_text"] for row in found.rows] == [
        "2020-05-16",
        "2020-05",
        "2020",
        "2020-05-01",
    ]
    assert [row["date_precision"] for row in found.rows] == ["day", "month", "year", "day"]
    assert [(line, column) for line, column, _ in found.refused] == [(6, "year"), (7, "year")]


def test_a_date_counts_before_the_parts_of_one(take):
    table = "date,year,month,day,lon,lat\n2020-05-16,1,1,1,44.4,33.3\n"
    assert take(table).row["when_text"] == "2020-05-16"
    told = take(table, mapping={"year": ["year"]})
    assert told.refused == [(2, "year", "1")]
