"""Counts by base, month and label are those of the rows."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geodata.errors import TableError
from geodata.join.counts import monthly_counts
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
