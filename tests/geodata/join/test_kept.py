"""A kept join remembers its question, and is the library's own join."""

import pyarrow.parquet as pq
import pytest

from geodata.join.engine_local import join_file
from geodata.join.joiner import Joiner
from geodata.join.kept import keep_join, kept_join


def test_a_kept_join_is_read_again_with_its_question(events, joiner):
    made = keep_join(events, joiner, "v1")
    assert kept_join(events) == made
    assert (made.within_m, made.text, made.version) == (joiner.within_m, joiner.text, "v1")
    assert sum(made.labels.values()) == made.rows == pq.read_metadata(events).num_rows


def test_a_kept_join_has_the_rows_of_the_library_s_join(events, joiner, tmp_path):
    made = keep_join(events, joiner, "v1")
    summary = join_file(events, tmp_path / "plain.parquet", joiner)
    assert made.checksum == summary.checksum
    assert pq.read_table(made.path).equals(pq.read_table(tmp_path / "plain.parquet"))


def test_a_second_join_takes_the_place_of_the_first(events, joiner):
    keep_join(events, joiner, "v1")
    keep_join(events, Joiner(joiner.gazetteer, within_m=5_000.0), "v1")
    assert kept_join(events).within_m == 5_000.0


def test_a_stopped_join_leaves_the_one_before(events, joiner):
    before = keep_join(events, joiner, "v1")

    def stop(_rows):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        keep_join(events, Joiner(joiner.gazetteer, within_m=5_000.0), "v1", tell=stop)
    assert kept_join(events) == before


def test_without_a_join_there_is_none(events):
    assert kept_join(events) is None
    events.with_name("joined.parquet").write_text("torn")
    assert kept_join(events) is None
