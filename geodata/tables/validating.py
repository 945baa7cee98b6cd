"""What is wrong with packages, tables of packages, and tables of events people want to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.errors import MappingError, PackageError, TableError
from geodata.package.package import load_package
from geodata.tables.guess import guess_table
from geodata.tables.importing import check_table
from geodata.validate.validate import Problem, Report, table_of, validate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from geodata.tables.guess import Corrections


def validate_any(
    paths: Iterable[Path], corrections: Corrections | None = None, *, data: Path | None = None
) -> Report:
    """Check packages, tables of packages, and tables of events; nothing is written.

    Args:
        paths: Folders with a ``datapackage.json``, tables of one, or files that
            ``handover import`` could read.
        corrections: How to read tables of events, where the guess is wrong.
        data: The package single tables belong to; the embedded one if not given.
    """
    problems: list[Problem] = []
    for path in paths:
        if path.is_file() and not _is_of_a_package(path, data):
            problems += event_problems(path, corrections)
        else:
            problems += validate([path], data=data).problems
    return Report(tuple(problems))


def event_problems(path: Path, corrections: Corrections | None = None) -> list[Problem]:
    """Return what an import would refuse of a table: the first problem of each row.

    A file that cannot be read, or whose columns cannot be placed, is one problem. Of more rows
    than a report lists the others are one problem together.
    """
    try:
        report = check_table(guess_table(path, corrections))
    except (TableError, MappingError) as error:
        line = getattr(error, "line", None)
        return [Problem(path.name, line, None, None, error.why, _way_out(error))]
    found = [
        Problem(path.name, one.line, one.column, one.value, one.why, None) for one in report.refused
    ]
    if more := report.refused_rows - len(found):
        why = f"{more:,} further rows would be refused"
        found.append(Problem(path.name, None, None, None, why, None))
    return found


def _is_of_a_package(path: Path, data: Path | None) -> bool:
    try:
        return table_of(path, load_package(data)) is not None
    except PackageError:
        return False  # not in UTF-8, say: tables of events may be


def _way_out(error: TableError | MappingError) -> str | None:
    if not isinstance(error, MappingError):
        return None
    return f"--map lon=x,lat=y,when=date; its columns: {', '.join(error.columns)[:500]}"
