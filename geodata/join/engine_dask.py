"""The dask engine: the same join over the row groups of a table, on this machine or a cluster.

It is for tables that one process would take too long for. Workers need this package installed and
the file under the same path; where the result is a folder they write its parts themselves.
"""

from __future__ import annotations

import logging
import secrets
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import EngineError, OutputError
from geodata.in_order import in_order
from geodata.join.engine_local import refuse_to_join_onto, write_joined
from geodata.join.summary import Summary
from geodata.join.table_file import TableFile
from geodata.whole_files import STRAY, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pyarrow as pa

    from geodata.join.engine_local import Tell
    from geodata.join.joiner import Joiner

SUFFIXES: Final = (".parquet", ".geoparquet")
"""A result with such an ending is one file; any other name is a folder of parts."""
AHEAD: Final = 2
"""Parts a worker has waiting: enough to be busy, few enough for constant memory."""
TIMEOUT: Final = 10
"""Seconds a scheduler has to answer."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Who does the work: the workers of a running scheduler, or some on this machine.

    Attributes:
        scheduler: Its address, such as ``tcp://10.0.0.5:8786``; None starts workers here.
        workers: How many processes to start here.
    """

    scheduler: str | None = None
    workers: int = 2


def join_distributed(
    path: Path,
    out: Path,
    joiner: Joiner,
    *,
    cluster: Cluster | None = None,
    force: bool = False,
    tell: Tell | None = None,
) -> Summary:
    """Join an imported table as `engine_local.join_file` does, with dask: same rows, same answers.

    Args:
        path: The imported table, GeoParquet, under a path all workers see.
        out: ``NAME.parquet``, written by this process in the table's order; or a folder, whose
            parts the workers write, one a row group, in order by their names.
        joiner: What to join it to.
        cluster: Who does the work; by default two workers that start on this machine.
        force: Replace a file that is there; a folder never is.
        tell: Is called with the rows done after every part; what it raises stops the join.

    Raises:
        EngineError: dask is not installed, or the scheduler does not answer.
        TableError: The file is no imported table.
        OutputError: Something is there already, or cannot be written.
    """
    refuse_to_join_onto(path, out, force=force and out.suffix in SUFFIXES)
    table = TableFile(path.resolve())
    schema = table.joined_schema(joiner.schema, joiner.text)
    with _client(cluster or Cluster()) as client:
        parts = _Parts(client, table, client.scatter(joiner, broadcast=True))
        if out.suffix in SUFFIXES:
            answers = (batch for some in parts.results(_answered) for batch in some)
            with whole_file(out, force=force) as part:
                pairs = zip(table.batches(), answers, strict=True)
                return write_joined(pairs, schema, part, tell=tell)
        with _whole_folder(out) as folder:
            return _added_up(parts.results(_written, folder), tell)


def _answered(table: TableFile, joiner: Joiner, group: int) -> list[pa.RecordBatch]:
    """Return the answers to a row group; runs on a worker."""
    return [joiner.answers(batch) for batch in table.batches(joiner.needed, [group])]


def _written(table: TableFile, joiner: Joiner, group: int, folder: Path) -> Summary:
    """Write a row group with its answers as a part of a folder; runs on a worker."""
    pairs = ((batch, joiner.answers(batch)) for batch in table.batches(groups=[group]))
    schema = table.joined_schema(joiner.schema, joiner.text)
    part = folder / f"part-{group:06}.parquet"
    return write_joined(pairs, schema, part, first_row=table.first_row(group))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The row groups of a table, to be worked on by a cluster."""

    client: Any
    table: TableFile
    joiner: Any

    def results(self, work: Callable[..., Any], *others: Any) -> Iterator[Any]:
        """Yield what workers make of each row group, in order; few wait at a time."""
        ahead = AHEAD * max(1, sum(self.client.ncores().values()))

        def submit(group: int) -> Any:
            return self.client.submit(work, self.table, self.joiner, group, *others, pure=False)

        yield from in_order(submit, range(self.table.groups), ahead)


def _added_up(summaries: Iterator[Summary], tell: Tell | None) -> Summary:
    whole = Summary()
    for part in summaries:
        whole.join(part)
        if tell:
            tell(whole.rows)
    return whole


@contextmanager
def _client(cluster: Cluster) -> Iterator[Any]:
    """Yield a client of a running cluster, or of one that lives as long as the block."""
    try:
        dask: Any = import_module("distributed")
    except ImportError:
        raise EngineError("dask", "is not installed: pip install 'handover-atlas[dask]'") from None
    if cluster.scheduler:
        try:
            client = dask.Client(cluster.scheduler, timeout=TIMEOUT)
        except (OSError, ValueError) as error:
            why = f"no scheduler answers at {cluster.scheduler} ({error})"
            raise EngineError("dask", why) from None
        with client:
            yield client
        return
    with (
        dask.LocalCluster(
            n_workers=cluster.workers,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.ERROR,
        ) as here,
        dask.Client(here) as client,
    ):
        yield client


@contextmanager
def _whole_folder(out: Path) -> Iterator[Path]:
    """Yield a folder beside ``out`` that takes its name when the block ends well."""
    target = out.resolve()
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}{STRAY}")
    try:
        part.mkdir()
        yield part
        part.rename(target)
    except OSError as error:
        raise OutputError(str(out), f"cannot be written: {error.strerror or error}") from None
    finally:
        shutil.rmtree(part, ignore_errors=True)
