"""The joins that run, one a table: shared by all sessions, as the tables are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from dashboard import library
from dashboard.your_data.tasks import Task
from geodata.join.joiner import Joiner
from geodata.join.kept import KeptJoin, keep_join

if TYPE_CHECKING:
    from geodata.tables.shelf import ShelvedTable

Join: TypeAlias = "Task[int, KeptJoin]"


def start_join(table: ShelvedTable, within_km: float, text: str) -> None:
    """Begin to join a table, unless that goes on already."""
    running = running_join(table.id)
    if running and running.is_running:
        return
    atlas = library.atlas()
    joiner = Joiner(atlas.gazetteer, within_m=within_km * 1000.0, text=text)
    _joins()[table.id] = Task(
        lambda task: keep_join(table.events, joiner, atlas.package.version, task.tell)
    )


def running_join(identity: str) -> Join | None:
    """Return the join of a table that runs, or ran last in this process."""
    return _joins().get(identity)


@lru_cache(maxsize=1)
def _joins() -> dict[str, Join]:
    return {}
