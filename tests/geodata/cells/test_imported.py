"""Imported events keep their days, their width and their rows, sorted for the map."""

import numpy as np
import pytest

from geodata.cells.imported import DATES, MOST_KINDS, PLACES, Imported
from geodata.cells.texts import texts_of
from tests.imported_table import rows, shelve_rows

ROWS = list(rows(120))


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf") / "work"
    shelve_rows(folder, ROWS[:80], "First")
    return Imported.of(shelve_rows(folder, ROWS[80:], "Second").tables())


def key(events, position):
    return texts_of(events, [position])[0]["event_key"]


def test_every_dated_row_is_there_once(imported):
    keys = [told["event_key"] for told in texts_of(imported, range(len(imported)))]
    assert sorted(keys) == sorted(row["event_key"] for row in ROWS)


def test_events_come_by_first_day_and_then_by_last(imported):
    pairs = list(zip(imported.day_from.tolist(), imported.day_to.tolist(), strict=True))
    assert pairs == sorted(pairs)


def test_a_vague_date_keeps_its_width(imported):
    widths = {row["event_key"]: {"day": 0, "week": 6, "month": 29}[row["date_precision"]]
              for row in ROWS}  # fmt: skip
    for position in range(len(imported)):
        width = imported.day_to[position] - imported.day_from[position]
        assert width == widths[key(imported, position)]


def test_numbers_stand_for_the_words_of_the_table(imported):
    told = texts_of(imported, [5])[0]
    row = next(row for row in ROWS if row["event_key"] == told["event_key"])
    assert PLACES[imported.place[5]] == row["place_precision"] == told["place_precision"]
    assert DATES[imported.date[5]] == row["date_precision"]
    assert imported.kinds[imported.kind[5]] == row["event_type"]
    assert imported.tables[imported.table[5]].title in {"First", "Second"}


def test_texts_are_those_of_the_row(imported):
    told = texts_of(imported, [7])[0]
    row = next(row for row in ROWS if row["event_key"] == told["event_key"])
    assert told["notes"] == row["notes"]
    assert told["place_name"] == row["place_name"]
    assert told["fatalities"] == row["fatalities"]


def test_a_position_of_no_event_is_refused(imported):
    with pytest.raises(IndexError):
        texts_of(imported, [len(imported)])


def test_rows_without_a_date_are_counted_and_left_out(tmp_path):
    made = [ROWS[0], {**ROWS[1], "earliest": "", "latest": "", "date_precision": "unknown"}]
    events = Imported.of(shelve_rows(tmp_path / "work", made, "Two").tables())
    assert (len(events), events.undated) == (1, 1)


def test_only_so_many_kinds_are_told_apart(tmp_path):
    made = [{**row, "event_type": f"Kind {number % 40:02}"} for number, row in enumerate(ROWS)]
    events = Imported.of(shelve_rows(tmp_path / "work", made, "Kinds").tables())
    assert len(events.kinds) == MOST_KINDS + 1
    assert np.count_nonzero(events.kind == MOST_KINDS) == sum(
        f"Kind {number % 40:02}" not in events.kinds for number in range(len(made))
    )


def test_an_empty_shelf_has_no_events():
    assert len(Imported.of(())) == 0
