"""A small imported table, and one large enough for several row groups."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import generate
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.joiner import Joiner


@pytest.fixture(scope="session")
def joiner():
    return Joiner(load_gazetteer())


@pytest.fixture(scope="session")
def events(tmp_path_factory):
    """An imported table of 10,000 rows in four row groups."""
    path = tmp_path_factory.mktemp("imported") / "events.parquet"
    table = pa.Table.from_batches(generate.batches(10_000))
    metadata = {"geo": generate.geo_metadata(None), "handover:licence": '["no raw rows"]'}
    pq.write_table(table.replace_schema_metadata(metadata), path, row_group_size=3_000)
    return path
