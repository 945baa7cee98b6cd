from __future__ import annotations

import csv
import io

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import TableError
from geodata.tables import delimited
from geodata.tables.csv_blocks import read_block
from geodata.tables.csv_rows import CsvRows
from geodata.tables.delimited import read_delimited, unique_names
from geodata.tables.guess import guess_table
from geodata.tables.importing import check_table, import_table
from geodata.tables.raw import TableForm

HEADER = ("a", "b", "c", "d")
CELLS = st.text("aب \",'\n\r", max_size=6)
ROWS = st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=8)


def one_by_one(text: str) -> list[tuple[int, list[str], str | None]]:
    rows = CsvRows("t.csv", io.StringIO(text, newline=""), ",")
    rows.width = len(HEADER)
    return [tuple(row) for row in rows]


def in_a_block(text: str):
    block = read_block(text.encode(), HEADER, HEADER, ",")
    if block is None:
        return None
    cells = zip(*(block.table.column(n).to_pylist() for n in HEADER), strict=True)
    lines = [int(line) + 1 for line in block.lines]
    rows = [(line, list(row), None) for line, row in zip(lines, cells, strict=True)]
    assert [block.cells(n, ",")[: len(HEADER)] for n in range(len(rows))] == [
        row for _, row, _ in rows
    ]
    return rows, len(block.text)


@settings(deadline=None)
@given(ROWS, st.sampled_from(["\n", "\r\n"]))
def test_what_a_spreadsheet_writes_is_read_back(rows, end):
    text = io.StringIO()
    csv.writer(text, lineterminator=end).writerows(rows)
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    found = [cells for _, cells, why in one_by_one(text.getvalue()) if not why]
    alike = any("\n" in cell or "\r" in cell for row in rows for cell in row)
    assert found == kept or alike


@settings(deadline=None)
@given(st.text('aب ",\n\r\0', max_size=60))
def test_a_block_is_only_read_whole_as_it_would_be_row_by_row(text):
    block = in_a_block(text)
    if block is not None:
        rows, size = block
        assert rows == one_by_one(text.encode()[:size].decode())


@settings(deadline=None)
@given(ROWS, st.sampled_from(["\n", "\r\n"]))
def test_sound_rows_are_read_in_blocks(rows, end):
    text = io.StringIO()
    csv.writer(text, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    sound = not any("\r" in cell or "\n" in cell for row in rows for cell in row)
    block = in_a_block(text.getvalue())
    if rows and sound:
        assert block is not None
        assert [cells for _, cells, _ in block[0]] == [row for row in rows if "".join(row).strip()]


def read(path, text: str | bytes, encoding: str = "utf-8"):
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    batches = list(read_delimited(path, TableForm("csv", encoding), HEADER))
    lines = [int(line) for batch in batches for line in batch.lines]
    first = [cell for batch in batches for cell in batch.columns["a"].to_pylist()]
    faults = {int(b.lines[row]): f[0].why for b in batches for row, f in b.faults.items()}
    return lines, first, faults


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_long_files_keep_every_row_and_line_around_the_odd_ones(tmp_path, monkeypatch, encoding):
    monkeypatch.setattr(delimited, "FIRST_BLOCK", 512)
    monkeypatch.setattr(delimited, "ODD_ROWS", 4)
    rows = [f'{n},ب,"two\nlines",d\n' if n % 7 == 0 else f"{n},b,c,d\n" for n in range(3000)]
    rows[1500] = "1500,b,c\n"
    rows[2000] = '2000,"b,c,d\n'
    lines, first, faults = read(
        tmp_path / "a.csv", ",".join(HEADER) + "\n" + "".join(rows), encoding
    )
    begins = [2 + n + sum(k % 7 == 0 for k in range(n)) for n in range(3000)]
    assert lines == begins
    odd = {1500, 2000}
    assert first == ["" if n in odd else str(n) for n in range(3000)]
    assert faults == {
        begins[1500]: "the row has 3 cells, the header 4",
        begins[2000]: "a quote is opened and not closed",
    }


@pytest.mark.parametrize("ends", [",", ",,,"])
def test_rows_that_end_in_delimiters_are_read_in_blocks(ends):
    text = "".join(f'{n},"b, ""b""",c,d{ends}\r\n' for n in range(3))
    rows, size = in_a_block(text)
    assert (rows, size) == (one_by_one(text), len(text))
    assert in_a_block(text + f"3,b,c,d{ends}e\r\n") is None
    assert in_a_block(text + "3,b,c,d\r\n") is None


def test_a_refused_row_that_ends_in_a_delimiter_has_no_cells_beyond(tmp_path):
    path = tmp_path / "ends.csv"
    path.write_text("id,date,lat,lon\n" + "1,2020-01-02,33.3,44.4,\n2,soon,33.3,44.4,\n" * 2)
    import_table(guess_table(path), tmp_path / "out.parquet")
    with (tmp_path / "out.parquet.refused.csv").open(newline="") as file:
        refused = list(csv.DictReader(file))
    assert {row["refused_beyond"] for row in refused} == {""}


def test_an_open_quote_swallows_no_row_that_ends_in_a_delimiter(tmp_path):
    rows = [f"{n},2020-01-0{n},33.3,44.4,\n" for n in range(1, 6)]
    rows[1] = rows[1].replace("2,2", '"2,2', 1)
    rows[3] = rows[3].replace("4,2", '4",2', 1)
    path = tmp_path / "open.csv"
    path.write_text("id,date,lat,lon\n" + "".join(rows))
    report = check_table(guess_table(path))
    assert [refusal.line for refusal in report.refused] == [3]


def test_space_before_quotes_means_nothing_where_it_stands_before_all(tmp_path):
    path = tmp_path / "typed.csv"
    path.write_text('id, date, lat, lon, notes\n1, "2020-01-02", 33.3, 44.4, "a, ""b"""\n')
    import_table(guess_table(path), tmp_path / "out.parquet")
    (row,) = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert (row["lat"], row["notes"], str(row["earliest"])) == (33.3, 'a, "b"', "2020-01-02")


def test_a_last_line_without_an_end_is_a_row(tmp_path):
    assert read(tmp_path / "a.csv", "a,b,c,d\n1,2,3,4")[:2] == ([2], ["1"])


def test_old_line_ends_are_line_ends(tmp_path):
    assert read(tmp_path / "a.csv", "a,b,c,d\r1,2,3,4\r5,6,7,8\r")[:2] == ([2, 3], ["1", "5"])


def test_endless_open_quotes_give_the_file_up(tmp_path):
    text = "a,b,c,d\n" + 'x,"b,c,d\n' * 10_050
    with pytest.raises(TableError, match="in more than 10,000 rows"):
        read(tmp_path / "a.csv", text)


def test_headers_may_be_empty_or_stand_twice_but_not_be_endless(tmp_path):
    assert unique_names(["x", "", "x", "x_2"]) == ("x", "column_2", "x_2", "x_2_2")
    with pytest.raises(TableError, match="at most 1,000 are read"):
        read(tmp_path / "a.csv", ",".join("c" * 2000))


@pytest.mark.parametrize("delimiter", [";", ","])
def test_a_decimal_comma_in_coordinates_is_read_and_said(tmp_path, delimiter):
    path = tmp_path / "europe.csv"
    rows = [["date", "lat", "lon"], ["02.01.2020", "33,3", "44,4"], ["15.01.2020", "33.5", "44,45"]]
    with path.open("w", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    guess = guess_table(path)
    import_table(guess, tmp_path / "out.parquet")
    read = pq.read_table(tmp_path / "out.parquet")
    assert (read["lon"].to_pylist(), read["lat"].to_pylist()) == ([44.4, 44.45], [33.3, 33.5])
    assert any("decimal" in note for note in guess.notes)


def test_a_small_file_with_a_zero_character_is_still_a_table(tmp_path):
    path = tmp_path / "zero.csv"
    path.write_bytes(b"date,lat,lon\n2020-01-02,33.3,44.4\n2020-01-0\0,33.3,44.4\n")
    report = check_table(guess_table(path))
    assert (report.kept, report.refused_rows) == (1, 1)


def test_a_line_that_ends_a_quoted_cell_is_no_row_of_its_own(tmp_path):
    path = tmp_path / "lists.csv"
    path.write_text('id,notes,date,lat,lon\n1,"first\nsecond, third",2020-01-02,33.3,44.4\n')
    assert check_table(guess_table(path)).reasons == ()
