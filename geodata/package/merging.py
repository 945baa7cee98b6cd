"""Two data packages as one: a user's beside ours, or instead of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.errors import PackageError
from geodata.package.package import DESCRIPTOR, TABLES, Package

if TYPE_CHECKING:
    from geodata.package.csvtable import Row


def merge_packages(ours: Package, theirs: Package) -> Package:
    """Put the package a user brings beside ours, or let it stand instead of ours.

    The descriptor's ``mode`` decides: ``beside`` or ``instead``. Without it a package that has
    bases stands alone, one without adds to ours. A package that stands alone without status
    rules uses ours.

    Raises:
        PackageError: The mode is unknown, or both packages have a row with the same key.
    """
    mode = theirs.descriptor.get("mode") or ("instead" if theirs.rows("bases") else "beside")
    if mode == "instead":
        borrowed = {} if theirs.has("status_rules") else {"status_rules": ours.rows("status_rules")}
        return Package(theirs.path, theirs.descriptor, borrowed)
    if mode != "beside":
        expected = '"beside" or "instead"'
        raise PackageError(DESCRIPTOR, "mode is unknown", value=str(mode), expected=expected)
    descriptor = dict(ours.descriptor)
    descriptor["version"] = f"{ours.version}+{theirs.version}"
    descriptor["created"] = max(ours.created, theirs.created).isoformat()
    periods = [period for period in (ours.coverage, theirs.coverage) if period]
    if periods:
        start, end = min(p[0] for p in periods), max(p[1] for p in periods)
        descriptor["temporal"] = {"start": start.isoformat(), "end": end.isoformat()}
    names = [name for name in TABLES if ours.has(name) or theirs.has(name)]
    return Package(ours.path, descriptor, {name: _joined(ours, theirs, name) for name in names})


def _joined(ours: Package, theirs: Package, table: str) -> tuple[Row, ...]:
    key = (ours if ours.has(table) else theirs).schema(table).get("primaryKey", [])
    columns = [key] if isinstance(key, str) else list(key)
    taken = {tuple(row[column] for column in columns) for row in ours.rows(table)}
    for row in theirs.rows(table) if columns else ():
        value = tuple(row.get(column) for column in columns)
        if value in taken:
            raise PackageError(
                f"{table}.csv",
                "the row stands in both packages",
                column=", ".join(columns),
                value=", ".join(map(str, value)),
                expected="another key",
            )
    return ours.rows(table) + theirs.rows(table)
