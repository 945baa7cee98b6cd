"""A kept join remembers its question, and is the library's own join."""

import shutil

import pyarrow.parquet as pq
import pytest

from geodata.join.engine_local import join_file
from geodata.join.joiner import Joiner
from geodata.join.kept import keep_join, kept_join


@pytest.fixture
def table(events, tmp_path):
    return shutil.copy(events, tmp_path / "events.parquet")


def test_a_kept_join_is_read_again_with_its_question(table, joiner):
    made = keep_join(table, joiner, "v1")
    assert kept_join(table) == made
    assert (made.within_m, made.text, made.version) == (joiner.within_m, joiner.text, "v1")
    assert sum(made.labels.values()) == made.rows == pq.read_metadata(table).num_rows


def test_a_kept_join_has_the_rows_of_the_library_s_join(table, joiner, tmp_path):
    made = keep_join(table, joiner, "v1")
    summary = join_file(table, tmp_path / "plain.parquet", joiner)
    assert made.checksum == summary.checksum
    kept, plain = (
        pq.read_table(path).to_pandas() for path in (made.path, tmp_path / "plain.parquet")
    )
    assert kept.equals(plain)


def test_a_second_join_takes_the_place_of_the_first(table, joiner):
    keep_join(table, joiner, "v1")
    keep_join(table, Joiner(joiner.gazetteer, within_m=5_000.0), "v1")
    assert kept_join(table).within_m == 5_000.0


def test_a_stopped_join_leaves_the_one_before(table, joiner):
    before = keep_join(table, joiner, "v1")

    def stop(_rows):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        keep_join(table, Joiner(joiner.gazetteer, within_m=5_000.0), "v1", tell=stop)
    assert kept_join(table) == before


def test_without_a_join_there_is_none(table):
    assert kept_join(table) is None
    table.with_name("joined.parquet").write_text("torn")
    assert kept_join(table) is None
