"""The whole ``handover join``, Parquet to Parquet: memory here, and dask against one process."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Final

from benchmarks import generate
from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import events_parquet
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.engine_dask import Cluster, join_distributed
from geodata.join.engine_local import join_file
from geodata.join.joiner import Joiner

if TYPE_CHECKING:
    from geodata.join.summary import Summary

STEP: Final = "handover join, Parquet to Parquet"
LOCAL: Final = "ours, one process"
COPY: Final = "read and write alone"
MILLION: Final = 1_000_000


def cases() -> list[Case]:
    """Return the cases."""
    found = []
    for rows in (10_000, 100_000, MILLION, 10 * MILLION):
        big = rows > MILLION
        memory = (Limit("mb", 500), Limit("peak", 1.25, rows=MILLION)) if big else ()
        speed = (Limit("ratio", 1.3, LOCAL),) if big else ()
        one = {"calls": 1, "rounds": 3, "answer": "rows"}
        found += [
            Case(STEP, LOCAL, rows, named(local), limits=memory, **one),
            Case(
                STEP, "ours, dask, 2 workers, one file", rows, named(dask_file), limits=speed, **one
            ),
            Case(
                STEP,
                "ours, dask, 2 workers, a folder",
                rows,
                named(dask_folder),
                limits=speed,
                **one,
            ),
            Case(STEP, COPY, rows, named(copy), "floor", calls=1, rounds=3),
        ]
    return found


def local(rows: int) -> Prepared:
    """Return the join in this process, started cold, so that its memory is a command's."""
    path, out = events_parquet(rows), generate.FOLDER / "joined.parquet"
    joiner = Joiner(load_gazetteer())
    return Prepared(lambda: join_file(path, out, joiner, force=True), _answer, close=out.unlink)


def dask_file(rows: int) -> Prepared:
    """Return the join by a cluster that runs already; this process writes one file."""
    return _dask(rows, "joined-dask.parquet")


def dask_folder(rows: int) -> Prepared:
    """Return the join by a cluster that runs already; its workers write a folder of parts."""
    return _dask(rows, "joined-dask")


def copy(rows: int) -> Prepared:
    """Return reading every column and writing it again, with nothing joined."""
    from geodata.export.large import export_table

    path, out = events_parquet(rows), generate.FOLDER / "copied.parquet"
    return Prepared(lambda: export_table(path, out, force=True), close=out.unlink)


def _dask(rows: int, name: str) -> Prepared:
    from distributed import LocalCluster

    path, out = events_parquet(rows), generate.FOLDER / name
    joiner = Joiner(load_gazetteer())
    cluster: Any = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0")
    there = Cluster(cluster.scheduler_address)

    def join() -> Summary:
        return join_distributed(path, out, joiner, cluster=there)

    def clear() -> None:
        shutil.rmtree(out) if out.is_dir() else out.unlink(missing_ok=True)

    clear()
    small = generate.FOLDER / f"warm-{name}"
    join_distributed(events_parquet(10_000), small, joiner, cluster=there)  # workers import
    shutil.rmtree(small) if small.is_dir() else small.unlink()

    def close() -> None:
        cluster.close()
        clear()

    return Prepared(join, _answer, close=close)


def _answer(summary: Summary) -> str:
    return summary.checksum
