from __future__ import annotations

import pytest

HEADER = "id,date,place,lon,lat,killed\n1,2020-01-01,A,44.4,33.3,2\n"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Total,,,,,2", "id"),
        (",Grand total:,,,,2", "date"),
        (",,المجموع الكلي,,,2", "place"),
        (",,,,Total,2", "lat"),
    ],
)
def test_a_line_of_totals_is_refused_as_what_it_is(take, line, column):
    found = take(HEADER + line + "\n")
    assert (found.refused[0][:2], found.report.kept) == ((3, column), 1)
    assert found.whys == ["it is a line of totals, not an event"]


def test_a_header_that_stands_again_is_refused_as_what_it_is(take):
    header, row = HEADER.splitlines()
    found = take(f"{HEADER}{header}\n{row.replace('1', '2', 1)}\n{header.replace('date', 'day')}\n")
    assert [line for line, _, _ in found.refused] == [3, 5]
    assert found.whys[0] == "it is the header again, not an event"
    assert (found.refused[1][1], found.report.kept) == ("date", 2)


def test_a_total_in_a_column_that_is_not_read_is_found(take):
    found = take("No.,date,lon,lat,killed\n1,2020-01-01,44.4,33.3,2\nTotal,,,,2\n")
    assert (found.refused, found.report.kept) == ([(3, None, "Total")], 1)


def test_an_event_at_a_place_called_so_is_one(take):
    assert take(HEADER + "2,2020-01-02,Total,44.4,33.3,1\n").report.kept == 2


def test_a_total_without_a_date_column_is_no_event_either(take):
    found = take("place,lon,lat,killed\nA,44.4,33.3,2\nTotal,,,2\n")
    assert (found.report.kept, found.refused) == (1, [(3, "place", "Total")])
