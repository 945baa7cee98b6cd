"""Columns read fast are the same with polars and without."""

import pyarrow as pa
import pytest

from benchmarks import generate
from geodata.cells.columns import read_columns
from geodata.errors import TableError

HEADER = "lon,lat,latest,notes,fatalities\n"


@pytest.fixture
def events_csv(tmp_path):
    path = tmp_path / "events.csv"
    path.write_text(
        HEADER + '44.1,33.0,2020-04-05,"two\nlines, ""quoted""",3\n,,,"عين الأسد",\n', "utf-8"
    )
    return path


@pytest.mark.parametrize("scale", [True, False])
def test_missing_numbers_are_null_and_missing_text_is_empty(events_csv, scale):
    names = ["notes", "lon", "fatalities", "latest"]
    table = read_columns(events_csv, names, scale=scale)
    assert table.column_names == names
    assert table["notes"].to_pylist() == ['two\nlines, "quoted"', "عين الأسد"]
    assert table["lon"].to_pylist() == [44.1, None]
    assert table["fatalities"].to_pylist() == [3, None]
    assert table["latest"].type == pa.date32()


def test_polars_and_arrow_read_the_same(tmp_path):
    path = tmp_path / "events.csv"
    rows = next(generate.batches(5_000)).drop_columns(["geometry", "radius_m"])
    pa.csv.write_csv(rows, path)
    with_polars = read_columns(path, rows.schema.names, scale=True)
    assert with_polars.equals(read_columns(path, rows.schema.names, scale=False))


def test_parquet_has_the_types_of_an_imported_table(events):
    table = read_columns(events, ["lat", "lon"])
    assert table.schema == pa.schema([("lat", pa.float64()), ("lon", pa.float64())])


@pytest.mark.parametrize("scale", [True, False])
@pytest.mark.parametrize("cells", ["44,33,2020-04-05,x,many", "44,33,soon,x,1"])
def test_a_cell_of_another_type_is_an_error(tmp_path, cells, scale):
    path = tmp_path / "wrong.csv"
    path.write_text(f"{HEADER}{cells}\n")
    with pytest.raises(TableError, match=r"wrong\.csv"):
        read_columns(path, ["latest", "fatalities"], scale=scale)


@pytest.mark.parametrize("scale", [True, False])
def test_a_column_that_is_not_there_is_an_error(events_csv, events, scale):
    for path in (events_csv, events):
        with pytest.raises(TableError):
            read_columns(path, ["lon", "nothing"], scale=scale)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(TableError):
        read_columns(tmp_path / "none.csv", ["lon"])
