"""Counts by base, month and label are those of the rows."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geodata.errors import TableError
from geodata.join.counts import base_counts, counts_csv, monthly_counts
from geodata.join.engine_local import join_file


def test_counts_are_those_of_the_rows(events, joiner, tmp_path):
    join_file(events, tmp_path / "joined.parquet", joiner)
    counts = monthly_counts(tmp_path / "joined.parquet").to_pandas()
    rows = pq.read_table(tmp_path / "joined.parquet").to_pandas()
    rows = rows[rows.label.notna()]
    assert counts.events.sum() == len(rows)
    some = counts.dropna().iloc[len(counts) // 3]
    month = pd.to_datetime(rows.latest).dt.to_period("M").dt.start_time.dt.date
    same = (rows.base_id == some.base_id) & (month == some.month) & (rows.label == some.label)
    assert some.events == same.sum()


def test_a_table_without_rows_has_no_counts(joiner, tmp_path):
    columns = {
        "lon": pa.array([], "f8"),
        "lat": pa.array([], "f8"),
        "latest": pa.array([], pa.date32()),
    }
    pq.write_table(pa.table(columns), tmp_path / "empty.parquet")
    join_file(tmp_path / "empty.parquet", tmp_path / "joined.parquet", joiner)
    assert monthly_counts(tmp_path / "joined.parquet").num_rows == 0


def test_a_table_that_is_not_joined_is_told(events):
    with pytest.raises(TableError, match="handover join"):
        monthly_counts(events)


def test_sums_of_a_base_say_what_is_too_coarse(events, joiner, tmp_path):
    join_file(events, tmp_path / "joined.parquet", joiner)
    rows = pq.read_table(tmp_path / "joined.parquet").to_pandas()
    sums = base_counts(monthly_counts(tmp_path / "joined.parquet"))
    for one in sums:
        same = rows.base_id.isna() if one.base_id is None else rows.base_id == one.base_id
        labels = rows[same & rows.label.notna()].label
        assert one.sure == labels.isin(["at", "near"]).sum()
        assert one.coarse == labels.isin(["in the district", "cannot say"]).sum()
    assert sums[-1].base_id is None
    assert sums[-1].coarse_share == 1.0


def test_counts_as_csv_are_those_counts(events, joiner, tmp_path):
    join_file(events, tmp_path / "joined.parquet", joiner)
    counts = monthly_counts(tmp_path / "joined.parquet")
    lines = counts_csv(counts).decode().splitlines()
    assert lines[0] == '"base_id","month","label","events"'
    assert len(lines) == counts.num_rows + 1
