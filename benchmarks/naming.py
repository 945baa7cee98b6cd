"""Names in a column, against looking them up row by row."""

from __future__ import annotations

import hashlib
from typing import Final

from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import events_parquet
from geodata.cells.columns import read_columns
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join import join_names

STEP: Final = "names in a column"
ROW_BY_ROW: Final = "row by row"


def cases() -> list[Case]:
    """Return the cases."""
    found = []
    for rows in (10_000, 100_000, 1_000_000, 10_000_000):
        limits = (Limit("faster", 20, ROW_BY_ROW),) if rows == 1_000_000 else ()
        found.append(Case(STEP, "ours", rows, named(ours), limits=limits, answer="bases"))
        if rows <= 1_000_000:
            found.append(
                Case(
                    STEP,
                    ROW_BY_ROW,
                    rows,
                    named(one_by_one),
                    "peer",
                    answer="bases",
                    calls=1,
                    rounds=1,
                )
            )
    return found


def ours(rows: int) -> Prepared:
    """Return our join by name, of a column as pandas has it."""
    gazetteer, names = load_gazetteer(), _names(rows).to_pandas()
    gazetteer.lookup("K-1")

    def run() -> list[str | None]:
        return list(join_names(names, gazetteer).base_ids)

    return Prepared(run, _answer)


def one_by_one(rows: int) -> Prepared:
    """Return the look-up of every row."""
    gazetteer, names = load_gazetteer(), _names(rows).to_pylist()
    gazetteer.lookup("K-1")
    return Prepared(
        lambda: [gazetteer.lookup(name, suggest=False).base_id for name in names], _answer
    )


def _names(rows: int):  # noqa: ANN202 - pyarrow has no types
    return read_columns(events_parquet(rows), ["place_name"])["place_name"]


def _answer(base_ids: list[str | None]) -> str:
    return hashlib.blake2b("|".join(map(str, base_ids)).encode(), digest_size=6).hexdigest()
