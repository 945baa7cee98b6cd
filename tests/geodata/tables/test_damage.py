from __future__ import annotations

import csv
import json

import pytest

from tests.geodata.tables.made import ACLED_HEADER, acled, csv_text, ged

SWAPPED = {"latitude": "43.30", "longitude": "33.42"}


def test_swapped_coordinates_are_refused_with_the_country_they_would_lie_in(take):
    found = take(acled({}, SWAPPED, {"latitude": "133.4", "longitude": "33.3"}, {}))
    assert found.refused == [(3, "latitude", "43.30"), (4, "latitude", "133.4")]
    assert all(why.startswith("longitude and latitude look swapped") for why in found.whys)
    assert "lies in Iraq" in found.whys[0]
    assert [row["source_row"] for row in found.rows] == [2, 5]


def test_swapped_points_of_a_table_without_countries_are_held_against_the_others(take):
    rows = "".join(f"2020-01-0{n},44.{n},33.{n}\n" for n in range(1, 6))
    found = take(f"date,x,y\n{rows}2020-01-06,33.3,44.4\n2020-01-07,2.35,48.85\n")
    assert found.refused == [(7, "y", "44.4")]
    assert "as most of the table" in found.whys[0]


@pytest.mark.parametrize(
    ("lon", "lat", "kept"),
    [
        ("44.36", "33.31", True),
        ("48.80", "29.70", True),  # an oil terminal at sea
        ("41.02", "34.40", True),  # on the border, by the outline's error
        ("51.42", "35.69", False),  # Tehran
        ("36.29", "33.51", False),  # Damascus
        ("47.98", "29.37", False),  # Kuwait City, beside the sea
        ("2.35", "48.85", False),
    ],
)
def test_points_outside_the_stated_country_are_refused(take, lon, lat, kept):
    found = take(acled({"longitude": lon, "latitude": lat}))
    assert (found.report.kept == 1) is kept
    assert kept or found.whys[0].startswith("the point lies outside Iraq: (")


def test_a_coarse_point_may_lie_further_out(take):
    near = {"longitude": "40.2", "latitude": "34.6"}
    assert take(acled({**near, "geo_precision": "1"})).report.kept == 0
    assert take(acled({**near, "geo_precision": "3"})).report.kept == 1


def test_a_country_can_be_stated_for_the_whole_table(take):
    table = "date,x,y\n2020-01-01,44.4,33.3\n2020-01-02,51.4,35.7\n"
    found = take(table, country="العراق")
    assert found.refused == [(3, "y", "35.7")]


@pytest.mark.parametrize(
    ("lat", "lon", "column", "why"),
    [
        ("0", "0.0", "latitude", "the point is (0, 0), which is no place"),
        ("", "43.3", "latitude", "is empty"),
        ("33,42,1", "43.3", "latitude", "is no number"),
        ("NaN", "43.3", "latitude", "is no number"),
        ("33.4", "1e400", "longitude", "is no number"),
        ("-91", "200", "latitude", "is not between -90 and 90 degrees"),
        ("33.4", "361", "longitude", "is not between -180 and 180 degrees"),
    ],
)
def test_what_is_no_point_is_refused(take, lat, lon, column, why):
    found = take(acled({"latitude": lat, "longitude": lon, "country": ""}))
    assert (found.refused[0][1], found.whys[0]) == (column, why)


def test_arabic_digits_and_spaces_are_read(take):
    row = take(acled({"latitude": " ٣٣٫٤٢ ", "longitude": "٤٣.٣"})).row
    assert (row["lat"], row["lon"]) == (33.42, 43.3)


def test_the_first_row_of_a_key_is_kept_and_later_ones_refused(take):
    found = take(ged({"id": "7"}, {"id": "8"}, {"id": "7"}, {"id": "7"}))
    assert found.refused == [(4, "id", "7"), (5, "id", "7")]
    assert found.whys[0] == "an earlier row has the same key"


def test_a_refused_row_holds_no_key(take):
    found = take(ged({"id": "7", "latitude": "x"}, {"id": "7"}))
    assert [(row["event_key"], row["source_row"]) for row in found.rows] == [("7", 3)]


def test_dates_in_the_future_are_refused(take):
    found = take(acled({"event_date": "2026-11-22"}, {"event_date": "2026-11-23"}))
    assert found.refused == [(3, "event_date", "2026-11-23")]
    assert found.whys == ["the date lies in the future"]


@pytest.mark.parametrize("text", ["2020-02-30", "20/20/2020", "16-05-24", "soon", "", "0025-01-01"])
def test_what_is_no_date_is_refused_and_never_guessed(take, text):
    assert take(acled({"event_date": text})).refused == [(2, "event_date", text)]


def test_rows_with_too_many_or_too_few_cells_are_refused_alone(take):
    lines = acled({}, {}, {}).split("\r\n")
    lines[2] += ",more"
    lines[1] = lines[1].rsplit(",", 3)[0]
    found = take("\r\n".join(lines))
    assert found.refused == [(2, None, None), (3, None, None)]
    assert found.whys == [
        "the row has 28 cells, the header 31",
        "the row has 32 cells, the header 31",
    ]
    assert [row["source_row"] for row in found.rows] == [4]


@pytest.mark.parametrize("ending", ["", '"", "x"'])
def test_a_quote_that_is_not_closed_swallows_no_other_row(take, ending):
    lines = acled({}, {}, {}, {}).splitlines()
    lines[2] = lines[2].replace("Ramadi", f'"Ramadi{ending}')
    found = take("\n".join(lines) + "\n")
    assert [line for line, _, _ in found.refused] == [3]
    assert [row["source_row"] for row in found.rows] == [2, 4, 5]


def test_zero_characters_and_endless_cells_are_refused(take):
    text = acled({"notes": "a\0b"}, {"notes": "x" * 200_000}, {"notes": "y" * 1_100_000}, {})
    found = take(text)
    assert [line for line, _, _ in found.refused] == [2, 3, 4]
    assert [row["source_row"] for row in found.rows] == [5]


def test_wrong_bytes_in_one_row_refuse_that_row(take):
    text = acled(*[{"location": "الرمادي"}] * 5, {"location": "??"}, {})
    found = take(text.encode().replace(b"??", b"\xc7\xe1"))
    assert [(line, column) for line, column, _ in found.refused] == [(7, "location")]


def test_a_wrong_byte_in_a_small_table_does_not_change_the_encoding(take):
    text = "date,lon,lat,place\n2020-01-02,44.4,33.3,??\n2020-01-03,44.4,33.3,قاعدة\n"
    found = take(text.encode().replace(b"??", b"\xd9"))
    assert (found.row["place_name"], found.refused[0][:2]) == ("قاعدة", (2, "place"))


def test_blank_lines_are_no_rows_and_are_counted(take):
    header, row = acled({}).splitlines()
    found = take(f'{header}\n\n{row}\n{"," * 30}\n ,"", \n\n')
    assert (found.report.read, found.report.kept, found.report.blank) == (1, 1, 4)
    assert found.row["source_row"] == 3
    assert "Blank lines, which are no rows: 4." in found.report.notes


@pytest.mark.parametrize("rows", [1, 3_000])
@pytest.mark.parametrize("quirk", ["", '"Ain ""al"" Asad"', 'Ain "al" Asad'])
def test_blank_lines_are_counted_however_the_rest_is_written(take, rows, quirk):
    good, blank = f"2020-01-01,44.4,33.3,{quirk}\n", ",,,\n"
    found = take("date,lon,lat,place\n" + (good + blank + "\u00a0,,,\n\n") * rows + blank)
    assert (found.report.read, found.report.kept, found.report.blank) == (rows, rows, 3 * rows + 1)
    assert found.rows[-1]["source_row"] == 4 * rows - 2


def test_a_table_of_blank_lines_has_no_rows(take):
    found = take("date,lon,lat\n,,\n,,\n")
    assert (found.report.read, found.report.blank, found.rows) == (0, 2, [])


def test_a_delimiter_behind_every_row_is_no_cell(take):
    found = take("date,lon,lat\n2020-01-01,44.4,33.3,\n2020-01-01,44.4,33.3,,x\n")
    assert (found.report.kept, found.whys) == (1, ["the row has 5 cells, the header 3"])


def test_invisible_characters_are_removed_and_it_is_said(take):
    found = take(acled({"location": "Ra\u202emadi\u200f", "notes": "a\x07b"}))
    assert (found.row["place_name"], found.row["notes"]) == ("Ramadi", "ab")
    assert "From 2 cells invisible characters were removed." in found.report.notes


def test_formulas_stay_text(take):
    assert take(acled({"location": "=1+1"})).row["place_name"] == "=1+1"


def test_the_report_has_exactly_the_members_of_the_design(take):
    found = take(acled({}, {"latitude": "x", "event_date": "soon"}))
    assert list(found.document) == ["read", "kept", "refused_rows", "refused", "refused_file"]
    assert list(found.document["refused"][0]) == ["line", "column", "value", "why"]
    assert found.document["refused_file"] == str(found.out) + ".refused.csv"
    assert (found.document["read"], found.document["kept"], found.document["refused_rows"]) == (
        2,
        1,
        1,
    )


def test_the_file_of_refused_rows_holds_them_whole_with_every_reason(take):
    found = take(acled({"latitude": "x", "event_date": "soon", "notes": 'He said "no",\nand left'}))
    with found.report.refused_file.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["refused_line"], row["refused_column"]) == ("2", "event_date")
    assert row["refused_also"] == "latitude: is no number"
    assert row["notes"] == 'He said "no",\nand left'
    assert (row["latitude"], row["country"]) == ("x", "Iraq")


def test_refused_rows_can_be_mended_and_imported(take):
    found = take(acled({"latitude": "x"}, {}))
    text = found.report.refused_file.read_text(encoding="utf-8")
    mended = take(text.replace(",x,43.30", ",33.4,43.30"), "mended.csv")
    assert (mended.row["event_key"], mended.row["source_layout"]) == ("IRQ1", "acled")


def test_without_refused_rows_there_is_no_file_of_them(take, tmp_path):
    first = take(acled({"latitude": "x"}))
    assert first.report.refused_file.exists()
    again = take(acled({}))
    assert again.document["refused_file"] is None
    assert not list(tmp_path.glob("*.refused.csv"))


def test_a_report_lists_ten_thousand_and_the_file_all(take):
    rows = [{"event_id_cnty": str(n), "latitude": "x"} for n in range(10_050)]
    small = ["event_id_cnty", "event_date", "latitude", "longitude", "geo_precision"]
    found = take(
        csv_text(small, [{"event_date": "2020-01-01", "longitude": "4", **r} for r in rows])
    )
    assert (len(found.document["refused"]), found.document["refused_rows"]) == (10_000, 10_050)
    with found.report.refused_file.open(newline="") as file:
        assert sum(1 for _ in file) == 10_051
    assert found.report.reasons == (("is no number", 10_050),)


def test_the_user_s_file_is_not_changed(take, tmp_path):
    take(acled({}, SWAPPED))
    assert (tmp_path / "table.csv").read_text() == acled({}, SWAPPED).replace("\r\n", "\n")
    assert json.loads((tmp_path / "table.out.parquet.report.json").read_bytes())["read"] == 2
    assert len(ACLED_HEADER) == 31


@pytest.mark.parametrize("word", ["", "NA", "n/a", "NULL", "\\N", "-", "Unknown", "غير معروف"])
def test_words_for_nothing_are_no_damage_where_numbers_and_codes_stand(take, word):
    nothing = dict.fromkeys(("fatalities", "geo_precision", "time_precision"), word)
    row = take(acled(nothing)).row
    assert (row["fatalities"], row["place_precision"]) == (None, "unknown")
    assert take(acled({"latitude": word})).refused == [(2, "latitude", word)]


@pytest.mark.parametrize(
    ("text", "dead"), [("1,200", 1200), ("2.0", 2), ("٣", 3), ("1,2", None), ("2.5", None)]
)
def test_whole_numbers_of_people_are_read_and_others_refused(take, text, dead):
    found = take(acled({"fatalities": text}))
    assert [row["fatalities"] for row in found.rows] == ([dead] if dead else [])
