from __future__ import annotations

from geodata.export.licences import forbids_passing_on
from tests.geodata.tables.made import csv_text, words

HEADER = words(
    "eventid iyear imonth iday approxdate extended resolution country country_txt region "
    "provstate city latitude longitude specificity vicinity location summary crit1 attacktype1 "
    "attacktype1_txt targtype1 gname nkill nwound"
)
ROW = {
    "eventid": "202005160001", "iyear": "2020", "imonth": "5", "iday": "16", "country": "95",
    "country_txt": "Iraq", "city": "Ramadi", "latitude": "33.42", "longitude": "43.3",
    "specificity": "1", "summary": "A bomb went off.", "attacktype1_txt": "Bombing/Explosion",
    "gname": "Unknown", "nkill": "2.0",
}  # fmt: skip


def gtd(*rows):
    return csv_text(HEADER, [{**ROW, "eventid": str(n), **row} for n, row in enumerate(rows)])


def test_the_layout_is_known_and_its_terms_forbid_passing_rows_on(take):
    found = take(gtd({}))
    row = found.row
    assert (row["source_layout"], row["when_text"], row["date_precision"]) == (
        "gtd", "2020-05-16", "day",
    )  # fmt: skip
    assert (row["place_name"], row["country"], row["fatalities"]) == ("Ramadi", "Iraq", 2)
    assert (row["place_precision"], row["radius_m"]) == ("town", 3_000)
    assert forbids_passing_on(found.report.licences)


def test_zero_is_an_unknown_day_or_month(take):
    rows = take(gtd({"iday": "0"}, {"imonth": "0", "iday": "0"})).rows
    assert [(row["when_text"], row["date_precision"]) for row in rows] == [
        ("2020-05", "month"),
        ("2020", "year"),
    ]


def test_the_middle_of_an_area_is_as_coarse_as_the_area(take):
    rows = take(gtd(*({"specificity": str(n)} for n in range(1, 5)))).rows
    assert [row["place_precision"] for row in rows] == ["town", "district", "district", "region"]


def test_an_event_whose_place_is_unknown_is_kept_without_a_point(take):
    row = take(gtd({"specificity": "5", "latitude": "", "longitude": "", "city": "Unknown"})).row
    assert (row["lon"], row["place_precision"], row["radius_m"] == row["radius_m"]) == (
        None, "unknown", False,
    )  # fmt: skip
