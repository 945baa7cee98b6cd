from __future__ import annotations

import pytest

from geodata.errors import MappingError
from geodata.tables.guess import Corrections, first_look, guess_table
from tests.geodata.tables.made import acled


@pytest.fixture
def guess(tmp_path):
    def guessed(text: str, **told):
        (tmp_path / "table.csv").write_text(text, newline="", encoding="utf-8")
        return guess_table(tmp_path / "table.csv", Corrections(**told))

    return guessed


OWN = "code,jour,breite,laenge,ort\n1,01/02/2020,33.3,44.4,A\n2,03/04/2020,36.3,43.1,B\n"


def test_a_guess_shows_how_the_table_would_be_read(guess):
    found = guess(acled({}))
    assert (found.layout.title, found.form.encoding, found.form.delimiter) == (
        "ACLED",
        "utf-8",
        ",",
    )
    assert found.mapping["when"] == ("event_date",)
    assert found.mapping["actor"] == ("actor1", "actor2")
    assert (len(found.columns), len(found.rows)) == (31, 1)


def test_unknown_columns_are_mapped_by_whom_knows_them(guess, take):
    told = {"lon": ["laenge"], "lat": ["breite"], "date": ["jour"], "place": ["ort"]}
    with pytest.raises(MappingError, match="code, jour, breite, laenge, ort"):
        guess(OWN)
    found = guess(OWN, mapping=told, date_order="mdy")
    assert (found.layout.name, found.mapping["place_name"]) == ("mapped", ("ort",))
    rows = take(OWN, mapping=told, date_order="mdy", place_precision="exact").rows
    assert [(r["earliest"].isoformat(), r["radius_m"]) for r in rows] == [
        ("2020-01-02", 250.0),
        ("2020-03-04", 250.0),
    ]
    assert [r["event_key"] for r in rows] == ["row-2", "row-3"]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"mapping": {"lon": ["nowhere"]}}, "there is no column 'nowhere'"),
        ({"mapping": {"colour": ["ort"]}}, "there is no field 'colour'"),
        ({"mapping": {"lon": ["laenge", "breite"]}}, "lon can be only one column"),
        ({"mapping": {"lon": ["laenge"]}}, "no column for lat was found"),
        ({"layout": "acled"}, "no column for lon and lat was found"),
        ({"layout": "xyz"}, "there is no layout 'xyz'"),
        ({"mapping": {"lon": ["laenge"], "lat": ["breite"]}, "country": "Narnia"}, "no outline"),
        ({"mapping": {"lon": ["laenge"], "lat": ["breite"]}, "date_order": "ymd"}, "no order"),
    ],
)
def test_a_mapping_that_cannot_be_says_why_and_lists_the_columns(guess, told, why):
    with pytest.raises(MappingError, match=why) as caught:
        guess(OWN, **told)
    assert "laenge" in str(caught.value)


def test_the_order_of_numbers_in_a_date_is_seen_or_said_to_be_unknown(guess):
    text = "date,lon,lat\n{},44,33\n"
    assert guess(text.format("16-05-2024")).date_order == "dmy"
    assert guess(text.format("05/16/2024")).date_order == "mdy"
    unclear = guess(text.format("05/06/2024"))
    assert unclear.date_order == "dmy"
    assert any("days or months" in note for note in unclear.notes)


def test_a_column_called_id_that_repeats_is_no_key(guess):
    rows = "".join(f"k-1,2020-01-0{n},44,33\n" for n in range(1, 9))
    found = guess(f"id,date,lon,lat\n{rows}")
    assert "event_key" not in found.mapping
    assert "'id' repeats, so it is not taken for a key." in found.notes


def test_a_whole_table_of_swapped_points_is_noticed_before_the_import(guess):
    found = guess("date,lon,lat\n2020-01-01,33.3,44.4\n2020-01-02,36.3,43.1\n")
    assert any("seem to be swapped" in note for note in found.notes)


def test_a_row_without_a_point_is_kept_only_by_the_name_of_its_place(take):
    found = take("date,lat,lon,place\n2020-01-01,,,Ramadi\n2020-01-02,,,\n2020-01-03,33,44,\n")
    assert [row["source_row"] for row in found.rows] == [2, 4]
    assert found.refused == [(3, "lon", "")]


def test_tables_without_points_can_be_joined_by_name(take):
    row = take("day,where\n2020-01-01,K-1\n", mapping={"place": ["where"], "when": ["day"]}).row
    assert (row["place_name"], row["lon"], row["place_precision"]) == ("K-1", None, "unknown")


def test_a_table_without_a_header_has_numbered_columns(take):
    told = {"mapping": {"when": ["column_1"], "lon": ["column_2"], "lat": ["column_3"]}}
    assert take("2020-01-01,44.4,33.3\n2020-01-02,44.5,33.4\n", **told).report.kept == 2


def test_arabic_headers_are_understood(take):
    row = take("التاريخ,خط الطول,خط العرض,المكان\n4 نيسان 2020,44.4,33.3,بغداد\n").row
    assert (row["earliest"].isoformat(), row["place_name"]) == ("2020-04-04", "بغداد")


def test_a_field_may_be_left_unread(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("id,date,lat,lon,notes\n1,2020-03-26,33.3,44.4,x\n")
    guess = guess_table(path, Corrections(mapping={"notes": (), "event_key": ()}))
    assert set(guess.mapping) == {"when", "lat", "lon"}


def test_a_first_look_needs_no_columns_that_can_be_placed(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("a;b\n1;2\n")
    look = first_look(path)
    assert (look.columns, look.rows) == (("a", "b"), (("1", "2"),))
