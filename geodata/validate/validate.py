"""Checks a data package, or one table of it, and reports every problem with its line.

Types, constraints and keys are checked by `geodata.validate.schema`, what a schema cannot say by
`geodata.validate.rows`; both report in one form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geodata.errors import PackageError
from geodata.package.csvtable import cell_value, raw_lines
from geodata.package.merging import merge_packages
from geodata.package.package import DESCRIPTOR, TABLES, Package, load_package
from geodata.validate.rows import TABLE_OF, Known, row_faults
from geodata.validate.schema import TextTable, schema_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where (a line counted from 1, if any), what was there, what should be."""

    file: str
    line: int | None
    column: str | None
    value: str | None
    why: str
    expected: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Every problem found, by file and line."""

    problems: tuple[Problem, ...]


def validate(paths: Iterable[Path], *, data: Path | None = None) -> Report:
    """Check packages and single tables.

    Args:
        paths: Folders with a ``datapackage.json``, or CSV files whose header (or name) is that of
            a table of a package; such a table is checked as if it stood in the package ``data``.
        data: That package; the embedded one if not given.
    """
    problems: list[Problem] = []
    for path in paths:
        try:
            problems += _folder(path) if path.is_dir() else _file(path, load_package(data))
        except PackageError as error:
            problems.append(_problem(error))
    return Report(tuple(problems))


def _folder(folder: Path) -> list[Problem]:
    package = load_package(folder)
    problems = list(_descriptor_problems(package))
    tables: dict[str, TextTable] = {}
    for name in package.tables:
        try:
            table, found = _read(package, name, package.table_path(name))
        except PackageError as error:
            problems.append(_problem(error))
        else:
            tables[name] = table
            problems += found
    return problems + _content_problems(_beside_ours(package, tables), list(tables))


def _file(path: Path, package: Package) -> list[Problem]:
    name = table_of(path, package)
    if name is None:
        expected = f"a folder with {DESCRIPTOR}, or a .csv with the columns of " + ", ".join(TABLES)
        raise PackageError(path.name, "is neither a package nor a table of one", expected=expected)
    table, problems = _read(package, name, path)
    others = {
        other: _read(package, other, package.table_path(other))[0] for other in package.tables
    }
    return problems + _content_problems({**_beside_ours(package, others), name: table}, [name])


def table_of(path: Path, package: Package) -> str | None:
    """Return the table of a package that a CSV file is: by its header, else by its name.

    A file that has a table's name but hardly any of its columns is another one.

    Raises:
        PackageError: The file cannot be read as text.
    """
    if path.suffix.lower() != ".csv":
        return None
    header = set(next(raw_lines(path), (1, []))[1])
    for name in TABLES:
        columns = {column["name"] for column in package.fields(name)}
        if _required(package, name) <= header <= columns:
            return name
    if path.stem not in TABLES:
        return None
    known = {column["name"] for column in package.fields(path.stem)}
    return path.stem if 2 * len(header & known) >= len(header) else None


def _read(package: Package, name: str, path: Path) -> tuple[TextTable, list[Problem]]:
    """Read a table as text, with the problems of its header and of its rows' lengths."""
    fields = {column["name"]: column for column in package.fields(name)}
    table, problems = TextTable(path.name, [], {}), list[Problem]()
    header: list[str] = []
    try:
        for line, cells in raw_lines(path):
            if not header:
                header = cells
                problems += _header_problems(path.name, header, fields)
                table.fields = [fields[column] for column in fields if column in header]
                table.keys = _keys(package.schema(name), header)
            elif len(cells) == len(header):
                table.rows.append((line, dict(zip(header, cells, strict=True))))
            else:
                why = f"the row has {len(cells)} cells"
                expected = f"{len(header)} cells, as the header"
                problems.append(Problem(path.name, line, None, None, why, expected))
    except PackageError as error:
        problems.append(_problem(error))
    return table, problems


def _header_problems(
    file: str, header: list[str], fields: Mapping[str, dict[str, Any]]
) -> Iterator[Problem]:
    for column in header:
        if column not in fields:
            yield Problem(file, 1, column, None, "unknown column", "one of " + ", ".join(fields))
    for column in sorted({column for column in header if header.count(column) > 1}):
        yield Problem(file, 1, column, None, "the column stands twice", "one of each")
    for name, described in fields.items():
        if described.get("constraints", {}).get("required") and name not in header:
            why = "the column is missing"
            yield Problem(file, 1, name, None, why, described.get("description"))


def _keys(schema: Mapping[str, Any], header: list[str]) -> dict[str, Any]:
    """Return the keys whose columns the file has."""
    primary = schema.get("primaryKey") or []
    foreign = [key for key in schema.get("foreignKeys") or [] if _in(key["fields"], header)]
    keys: dict[str, Any] = {"foreignKeys": foreign} if foreign else {}
    return {**keys, "primaryKey": primary} if primary and _in(primary, header) else keys


def _in(columns: str | list[str], header: list[str]) -> bool:
    return {columns} <= set(header) if isinstance(columns, str) else set(columns) <= set(header)


def _required(package: Package, name: str) -> set[str]:
    fields = package.fields(name)
    return {c["name"] for c in fields if c.get("constraints", {}).get("required")}


def _beside_ours(package: Package, tables: dict[str, TextTable]) -> dict[str, TextTable]:
    """Put our rows before those of a package that adds to ours, so that it can refer to them."""
    ours = load_package()
    merged_alone = package.descriptor.get("mode") == "instead" or "bases" in tables
    if merged_alone and package.descriptor.get("mode") != "beside":
        return tables
    both = {}
    for name in ours.tables:
        both[name], _ = _read(ours, name, ours.table_path(name))
        rows: list[tuple[int | None, dict[str, str]]] = [(None, r) for _, r in both[name].rows]
        if name in tables:
            columns = [column["name"] for column in tables[name].fields]
            kept = [(line, {c: row.get(c, "") for c in columns}) for line, row in rows]
            tables[name].rows[:0] = kept
        else:
            both[name].rows = rows
    return {**both, **tables}


def _content_problems(tables: dict[str, TextTable], names: list[str]) -> list[Problem]:
    problems = []
    for fault in schema_faults(tables, names):
        if fault.row is None:
            file = tables[fault.table].file if fault.table else DESCRIPTOR
            problems.append(Problem(file, None, None, None, fault.why, fault.expected))
        elif (line := tables[fault.table].rows[fault.row][0]) is not None:
            file, cell = tables[fault.table].file, (fault.column, fault.value)
            problems.append(Problem(file, line, *cell, fault.why, fault.expected))
    told = {(problem.file, problem.line, problem.column) for problem in problems}
    own = [p for name in names for p in _row_problems(name, tables[name], _known(tables))]
    problems += [p for p in own if (p.file, p.line, p.column) not in told]
    order = {tables[name].file: number for number, name in enumerate(names)}
    return sorted(problems, key=lambda p: (order.get(p.file, -1), p.line or 0))


def _row_problems(name: str, table: TextTable, known: Known) -> Iterator[Problem]:
    kinds = {column["name"]: str(column.get("type", "string")) for column in table.fields}
    for line, row in table.rows:
        if line is None:
            continue
        for column, why, expected in row_faults(name, row, known):
            yield Problem(table.file, line, column, row.get(column), why, expected)
        for column, kind in kinds.items():
            if not _is(row[column], kind):
                yield Problem(table.file, line, column, row[column], "wrong type", kind)


def _is(text: str, kind: str) -> bool:
    try:
        cell_value(text, kind)
    except (ValueError, KeyError):
        return False
    return True


def _known(tables: Mapping[str, TextTable]) -> Known:
    ids = {
        name: frozenset(row.get("id", "") for _, row in tables[name].rows)
        if name in tables
        else frozenset[str]()
        for name in TABLE_OF.values()
    }
    sources = tables["sources"].rows if "sources" in tables else []
    return Known(ids, frozenset(row.get("id", "") for _, row in sources if row.get("file")))


def _descriptor_problems(package: Package) -> Iterator[Problem]:
    for check in (
        lambda: package.version,
        lambda: package.created,
        lambda: package.coverage,
        lambda: merge_packages(load_package(), Package(package.path, package.descriptor)),
    ):
        try:
            check()
        except PackageError as error:
            if error.file == DESCRIPTOR:
                yield _problem(error)


def _problem(error: PackageError) -> Problem:
    return Problem(error.file, error.line, error.column, error.value, error.why, error.expected)
