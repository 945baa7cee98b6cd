"""A joined file holds every row in its order, whole or not at all."""

import geopandas
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geodata.errors import OutputError, TableError
from geodata.join.engine_local import join_file
from geodata.join.joiner import ANSWERS, Joiner
from geodata.join.table_file import BATCH_ROWS


def write(path, **columns):
    pq.write_table(pa.table(columns), path)
    return path


def test_every_row_stays_in_its_order_with_its_answers(events, joiner, tmp_path):
    out = tmp_path / "joined.parquet"
    summary = join_file(events, out, joiner)
    before, after = pq.read_table(events), pq.read_table(out)
    assert after.column_names == [*before.column_names, *ANSWERS.names]
    assert after["source_row"].equals(before["source_row"])
    assert after["notes"].equals(before["notes"])
    assert summary.rows == sum(summary.labels.values()) == len(before)


def test_the_result_opens_as_geoparquet_and_keeps_its_licence(events, joiner, tmp_path):
    out = tmp_path / "joined.parquet"
    join_file(events, out, joiner)
    frame = geopandas.read_parquet(out)
    assert frame.crs == "OGC:CRS84"
    assert np.array_equal(frame.geometry.x, frame.lon)
    assert pq.read_schema(out).metadata[b"handover:licence"] == b'["no raw rows"]'


def test_a_plain_table_gets_its_geometry(joiner, tmp_path):
    plain = write(tmp_path / "plain.parquet", lon=[44, 45], lat=[33.0, None], what=["a", "b"])
    join_file(plain, tmp_path / "out.parquet", joiner)
    frame = geopandas.read_parquet(tmp_path / "out.parquet")
    assert frame.geometry.isna().tolist() == [False, True]


def test_joining_twice_replaces_the_answers(events, joiner, tmp_path):
    once, twice = tmp_path / "once.parquet", tmp_path / "twice.parquet"
    first = join_file(events, once, joiner)
    assert join_file(once, twice, joiner) == first
    assert pq.read_schema(twice).names == pq.read_schema(once).names


def test_an_empty_table_joins_to_an_empty_one(joiner, tmp_path):
    empty = write(tmp_path / "empty.parquet", lon=pa.array([], "f8"), lat=pa.array([], "f8"))
    assert join_file(empty, tmp_path / "out.parquet", joiner).rows == 0
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 0


@pytest.mark.parametrize(
    ("columns", "why"),
    [({"lon": [1.0]}, "no column lat"), ({"lon": ["44"], "lat": [33.0]}, "no column lon")],
)
def test_a_table_without_points_says_to_import_it_first(columns, why, joiner, tmp_path):
    path = write(tmp_path / "wrong.parquet", **columns)
    with pytest.raises(TableError, match=f"{why}.*handover import"):
        join_file(path, tmp_path / "out.parquet", joiner)
    assert not (tmp_path / "out.parquet").exists()


def test_what_is_no_parquet_says_to_import_it_first(joiner, tmp_path):
    path = tmp_path / "events.csv"
    path.write_text("lon,lat\n44,33\n")
    with pytest.raises(TableError, match="import it first"):
        join_file(path, tmp_path / "out.parquet", joiner)
    with pytest.raises(TableError, match="is not there"):
        join_file(tmp_path / "none.parquet", tmp_path / "out.parquet", joiner)


def test_a_column_of_text_that_is_not_there_is_named(events, joiner, tmp_path):
    with pytest.raises(TableError, match="no column story"):
        join_file(events, tmp_path / "out.parquet", Joiner(joiner.gazetteer, text="story"))


def test_nothing_is_replaced_unasked_and_the_source_never(events, joiner, tmp_path):
    out = tmp_path / "out.parquet"
    out.write_text("mine")
    with pytest.raises(OutputError, match="--force"):
        join_file(events, out, joiner)
    with pytest.raises(OutputError, match="to be read"):
        join_file(events, events, joiner, force=True)
    assert join_file(events, out, joiner, force=True).rows == 10_000


def test_a_join_that_is_stopped_leaves_nothing(events, joiner, tmp_path):
    def stop(rows):
        raise KeyboardInterrupt(rows)

    with pytest.raises(KeyboardInterrupt):
        join_file(events, tmp_path / "out.parquet", joiner, tell=stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told_in_rows(events, joiner, tmp_path):
    told = []
    join_file(events, tmp_path / "out.parquet", joiner, tell=told.append)
    assert told == [3_000, 6_000, 9_000, 10_000]
    assert max(told) < BATCH_ROWS
