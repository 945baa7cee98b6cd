"""The last join of an imported table, kept beside it with the question it answers."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from geodata.join.engine_local import join_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geodata.join.joiner import Joiner
    from geodata.join.summary import Summary

JOINED: Final = "joined.parquet"
ABOUT: Final = b"handover:join"
"""Metadata key: JSON of a `KeptJoin`, without its path."""


@dataclass(frozen=True, slots=True)
class KeptJoin:
    """A joined table, and what came of the join.

    Attributes:
        path: The joined table, GeoParquet.
        within_m: Metres around a base's point.
        text: The column of free text that was searched; empty for none.
        version: Of the data whose bases were joined.
        rows: Rows joined: all there are.
        labels: How many rows got each label; those surely away from every base under "".
        outcomes: How many names came to each outcome; rows without a name under "".
        checksum: Of all answers, the same by any engine.
    """

    path: Path
    within_m: float
    text: str
    version: str
    rows: int
    labels: Counter[str]
    outcomes: Counter[str]
    checksum: str


def keep_join(
    events: Path, joiner: Joiner, version: str, tell: Callable[[int], None] | None = None
) -> KeptJoin:
    """Join an imported table and keep the result beside it, whole or not at all.

    Args:
        events: The imported table.
        joiner: What to join it to.
        version: Of the data whose bases are joined.
        tell: Is called with the rows done after every batch; what it raises stops the join.

    Raises:
        TableError: The file is no imported table.
        OutputError: The result cannot be written.
    """
    out = events.with_name(JOINED)

    def kept(summary: Summary) -> KeptJoin:
        return KeptJoin(
            path=out,
            within_m=joiner.within_m,
            text=joiner.text,
            version=version,
            rows=summary.rows,
            labels=summary.labels,
            outcomes=summary.outcomes,
            checksum=summary.checksum,
        )

    def note(summary: Summary) -> dict[str, str]:
        found = kept(summary)
        document = {one.name: getattr(found, one.name) for one in fields(found)[1:]}
        return {ABOUT.decode(): json.dumps(document)}

    return kept(join_file(events, out, joiner, force=True, tell=tell, note=note))


def kept_join(events: Path) -> KeptJoin | None:
    """Return the join kept beside an imported table; None if there is none that can be read."""
    out = events.with_name(JOINED)
    try:
        found = json.loads((pq.read_metadata(out).metadata or {})[ABOUT])
        found |= {name: Counter(found[name]) for name in ("labels", "outcomes")}
        return KeptJoin(path=out, **found)
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError):
        return None
