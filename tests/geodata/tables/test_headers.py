from __future__ import annotations

import re

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.errors import MappingError
from geodata.tables.guess import Corrections, guess_table
from geodata.tables.headers import header_place
from geodata.tables.importing import check_table

HEADER = "date,lon,lat,place\n"
ROWS = "2020-01-01,44.4,33.3,A\n2020-01-02,43.1,36.3,B\n"


@pytest.mark.parametrize(
    ("above", "line", "shown"),
    [
        ("Incidents in Anbar\n", 2, "Incidents in Anbar"),
        ("Incidents,,,\nExported,2024-05-16,,\n,,,\n", 4, "Incidents / Exported, 2024-05-16"),
        ('"Incidents,\nin Anbar"\n\n', 4, "Incidents, in Anbar"),
        (",Point,,\n", 2, "Point"),
        ("[Draft] Incidents\n", 2, "[Draft] Incidents"),
    ],
)
def test_the_header_is_found_below_a_title_and_it_is_said(take, above, line, shown):
    found = take(above + HEADER + ROWS)
    note = f"The header is taken from line {line}. Above it stands: {shown}"
    assert note in found.report.notes
    assert [row["source_row"] for row in found.rows] == [line + 1, line + 2]


def test_blank_lines_alone_above_the_header_are_nothing_to_tell(take):
    found = take(f"\n,,,\n{HEADER}{ROWS}")
    assert found.report.kept == 2
    assert not any(note.startswith("The header") for note in found.report.notes)


def test_a_title_does_not_hide_the_delimiter(take):
    found = take("Incidents, in Anbar, and Nineveh\n" + (HEADER + ROWS).replace(",", ";"))
    assert found.report.kept == 2


def test_titles_that_look_like_rows_do_not_hide_the_delimiter(take):
    found = take("Made;2020\nBy;us\ndate\tlon\tlat\n2020-01-01\t44.4\t33.3\n")
    assert (found.report.kept, found.report.blank) == (1, 0)


def test_columns_nobody_knows_are_found_below_a_title(take):
    told = {"lon": ["laenge"], "lat": ["breite"]}
    assert take("Liste\n\nort,breite,laenge\nA,33.3,44.4\n", mapping=told).report.kept == 1


@pytest.mark.parametrize(
    "rows",
    [
        [["day", "where"], ["2020-01-01", "K-1"]],
        [["date", ""], ["2020-01-01", "K-1"]],
        [["a"], ["b"]],
        [["nr", "art", "ort"], ["1", "point", "site"]],
        [["id", "", "", ""], ["1", "2", "3", "4"], ["1", "2", "3", "4"]][1:],
        [],
    ],
)
def test_a_first_row_as_full_as_the_others_is_the_header(rows):
    assert header_place(rows) == 0


def test_the_user_can_say_where_the_header_stands(take):
    text = f"lon,lat,x,y\n1,2,3,4\n{HEADER}{ROWS}"
    assert take(text, header_line=3).report.kept == 2


@pytest.fixture
def workbook(tmp_path):
    """Write sheets: name -> (rows, whether it is hidden)."""

    def written(**sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, (rows, hidden) in sheets.items():
            sheet = book.create_sheet(name)
            sheet.sheet_state = "hidden" if hidden else "visible"
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / "book.xlsx")
        return tmp_path / "book.xlsx"

    return written


TABLE = [["date", "lon", "lat"], ["2020-01-01", 44.4, 33.3]]


def test_a_sheet_is_read_below_its_title_with_its_blank_rows_counted(take, workbook):
    rows = [["Incidents"], [], *TABLE, [None, "", " "], ["2020-01-02", 43.1, 36.3]]
    found = take(workbook(events=(rows, False)))
    assert [row["source_row"] for row in found.rows] == [4, 6]
    assert "The header is taken from line 3. Above it stands: Incidents" in found.report.notes
    assert (found.report.read, found.report.blank) == (2, 1)


def test_the_shown_sheet_with_a_table_is_read_first(workbook):
    path = workbook(
        about=([["This workbook holds events."]], False), old=(TABLE, True), events=(TABLE, False)
    )
    guess = guess_table(path)
    assert guess.form.layer == "events"
    assert "Of 3 sheets or layers 'events' is read." in guess.notes
    assert guess_table(path, Corrections(layer="old")).form.layer == "old"


def test_a_sheet_of_a_header_alone_is_an_empty_table(take, workbook):
    assert take(workbook(events=(TABLE[:1], False))).report.read == 0


def test_formulas_without_results_are_told(take, workbook):
    found = take(workbook(events=([TABLE[0], ["2020-01-01", "=44+0.4", 33.3]], False)))
    assert found.refused == [(2, "lon", "")]
    assert any(note.startswith("Formulas were saved without") for note in found.report.notes)


KEPT, REFUSED, BLANK = "2020-01-01,44.4,33.3,A", "soon,44.4,33.3,A", ",,, "
LINES = st.sampled_from([KEPT, f"{KEPT},", REFUSED, "Total,,,", "a,b", BLANK, "", '"",,'])
TITLES = st.sampled_from(["", "Incidents\n", "Incidents,,,\n\n", ",,,\n", "Made,2020\n,,,\n"])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(TITLES, st.lists(LINES, max_size=12))
def test_every_line_is_kept_refused_or_blank(tmp_path, above, lines):
    path = tmp_path / "table.csv"
    path.write_text(above + HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    report = check_table(guess_table(path))
    kept = sum(line.startswith(KEPT) for line in lines)
    blank = sum(not line.strip(' ,"') for line in lines)
    assert (report.kept, report.blank) == (kept, blank)
    assert report.read == report.kept + report.refused_rows == len(lines) - blank


def test_names_in_two_rows_of_a_sheet_are_one_header(take, tmp_path):
    book = openpyxl.Workbook()
    for row in (["Incidents"], ["No", "Date", "Location"], [None, None, "Name", "Lat", "Lon"]):
        book.active.append(row)
    book.active.append([1, "2020-01-01", "Ramadi", 33.4, 43.3])
    book.save(tmp_path / "a.xlsx")
    row = take(tmp_path / "a.xlsx").row
    assert (row["place_name"], row["lat"], str(row["earliest"])) == ("Ramadi", 33.4, "2020-01-01")


@pytest.mark.parametrize(
    "header", ["eventDate,siteLatitude,siteLongitude", "Event.Date,X_Lat,X_Long"]
)
def test_names_in_camel_case_with_dots_or_with_words_before_are_known(take, header):
    row = take(f"{header}\n2020-01-01,33.4,43.3\n").row
    assert (row["lat"], row["lon"], str(row["earliest"])) == (33.4, 43.3, "2020-01-01")


@pytest.mark.parametrize(
    ("header", "way_out"),
    [
        ("date,utm", "references to a grid such as 'utm' are not read, but for MGRS"),
        ("Start Date,Location,Weapons", "say --map place_name='Location'"),
        ("date,From_Lat,From_Lon,To_Lat,To_Lon", "--map lon=x,lat=y,when=date"),
    ],
)
def test_a_table_without_coordinates_says_the_way_out(take, header, way_out):
    row = ",".join("2020-01-01" for _ in header.split(","))
    with pytest.raises(MappingError, match=re.escape(way_out)):
        take(f"{header}\n{row}\n")
