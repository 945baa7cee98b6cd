"""The dask engine gives the same rows and the same checksum as one process."""

import pyarrow.parquet as pq
import pytest

from geodata.errors import EngineError, OutputError, TableError
from geodata.join.engine_dask import Cluster, join_distributed
from geodata.join.engine_local import join_file

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def scheduler():
    """The address of a cluster of two worker processes."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0"
    ) as cluster:
        yield Cluster(cluster.scheduler_address)


def test_a_running_cluster_gives_the_same_rows(events, joiner, tmp_path, scheduler):
    here, there = tmp_path / "here.parquet", tmp_path / "there.parquet"
    summary = join_file(events, here, joiner)
    assert join_distributed(events, there, joiner, cluster=scheduler) == summary
    assert pq.read_table(there).to_pandas().equals(pq.read_table(here).to_pandas())


def test_workers_write_a_folder_of_parts_in_order(events, joiner, tmp_path, scheduler):
    here, there = tmp_path / "here.parquet", tmp_path / "there"
    summary = join_file(events, here, joiner)
    assert join_distributed(events, there, joiner, cluster=scheduler) == summary
    assert len(list(there.iterdir())) == 4
    assert pq.read_table(there).to_pandas().equals(pq.read_table(here).to_pandas())


def test_workers_of_its_own_are_started_and_ended(events, joiner, tmp_path):
    joined = join_distributed(events, tmp_path / "own.parquet", joiner, cluster=Cluster())
    assert joined == join_file(events, tmp_path / "here.parquet", joiner)


def test_a_scheduler_that_does_not_answer_is_named(events, joiner, tmp_path, monkeypatch):
    monkeypatch.setattr("geodata.join.engine_dask.TIMEOUT", 0.2)
    nobody = Cluster("tcp://127.0.0.1:9")
    with pytest.raises(EngineError, match=r"127\.0\.0\.1:9"):
        join_distributed(events, tmp_path / "out.parquet", joiner, cluster=nobody)


def test_mistakes_are_told_before_a_cluster_is_asked(events, joiner, tmp_path):
    (tmp_path / "there").mkdir()
    with pytest.raises(OutputError, match="already there"):
        join_distributed(events, tmp_path / "there", joiner)
    with pytest.raises(TableError, match="is not there"):
        join_distributed(tmp_path / "none.parquet", tmp_path / "out.parquet", joiner)


def test_a_mistake_on_a_worker_is_told_here(events, joiner, tmp_path, scheduler):
    torn = tmp_path / "torn.parquet"
    data = bytearray(events.read_bytes())
    data[4:200_000] = bytes(199_996)
    torn.write_bytes(data)
    with pytest.raises(TableError, match="cannot be read on"):
        join_distributed(torn, tmp_path / "out", joiner, cluster=scheduler)
    assert not (tmp_path / "out").exists()
