"""Frictionless, kept at arm's length: it gets rows we read, never a path or an address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

ALL: Final = 10_000_000
"""More errors than we would ever see: none is left out."""

_CONSTRAINT: Final = re.compile(r'constraint "(\w+)" is "', re.DOTALL)
_EXPECTED: Final = {
    "required": "a value",
    "enum": "one of {}",
    "pattern": "text of the form {}",
    "minimum": "{} or more",
    "maximum": "{} or less",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
}


@dataclass(slots=True)
class TextTable:
    """A table as text, with what Frictionless should hold it against.

    Attributes:
        file: Name of the file, for messages.
        fields: The described columns the file has.
        keys: ``primaryKey`` and ``foreignKeys`` of its schema.
        rows: Line (None for a row that is only there to be referred to) and column to cell.
    """

    file: str
    fields: list[dict[str, Any]]
    keys: dict[str, Any]
    rows: list[tuple[int | None, dict[str, str]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """A row, by its index, that is not what the schema says; no index if the schema is wrong."""

    table: str
    row: int | None
    column: str | None
    value: str | None
    why: str
    expected: str | None


def schema_faults(tables: Mapping[str, TextTable], names: Collection[str]) -> list[SchemaFault]:
    """Return where the rows of ``names`` break the types, constraints and keys of their schema.

    Args:
        tables: Every table a foreign key may lead to.
        names: Those to check.
    """
    import frictionless  # noqa: PLC0415 - takes longer to load than most commands take

    resources = [_resource(name, table, checked=name in names) for name, table in tables.items()]
    try:
        package = frictionless.Package.from_descriptor({"name": "p", "resources": resources})
        report = package.validate(limit_errors=ALL)
    except frictionless.FrictionlessException as error:
        return [SchemaFault("", None, None, None, f"a schema is wrong: {error.error.note}", None)]
    faults = [SchemaFault("", None, None, None, error.note, None) for error in report.errors]
    for task in report.tasks:
        if task.name in names:
            faults += _faults(task.name, tables[task.name], task.errors)
    return faults


def _resource(name: str, table: TextTable, *, checked: bool) -> dict[str, Any]:
    columns = [column["name"] for column in table.fields]
    rows = [[row[column] for column in columns] for _, row in table.rows]
    fields = table.fields if checked else [{"name": name, "type": "string"} for name in columns]
    schema = {"fields": fields, "missingValues": [""], **(table.keys if checked else {})}
    return {"name": name, "data": [columns, *rows], "schema": schema}


def _faults(name: str, table: TextTable, errors: list[Any]) -> Iterator[SchemaFault]:
    unique: set[int] = set()
    constraints = {column["name"]: column.get("constraints", {}) for column in table.fields}
    for error in errors:
        number = getattr(error, "row_number", None)
        if number is None:
            yield SchemaFault(name, None, None, None, error.note, None)
            continue
        column = getattr(error, "field_name", None)
        if error.type == "unique-error":
            unique.add(number)
        elif error.type == "primary-key" and number in unique:
            continue
        what = _described(error, constraints.get(column, {}), table)
        yield SchemaFault(name, number - 2, *what)


def _described(
    error: Any, constraints: dict[str, Any], table: TextTable
) -> tuple[str | None, str | None, str, str | None]:
    """Return (column, value, why, expected) of an error, in words a reporter understands."""
    if error.type == "foreign-key":
        column, value = ", ".join(error.field_names), ", ".join(map(str, error.field_cells))
        target = error.reference_name or table.file.removesuffix(".csv")
        wanted = f"a value of {', '.join(error.reference_field_names)} in {target}"
        return column, value, f"there is no such row in {target}", wanted
    if error.type == "primary-key":
        key = table.keys.get("primaryKey", [])
        column = key if isinstance(key, str) else ", ".join(key)
        return column, None, f"the key is not unique: {error.note}", "a key of its own"
    if error.type == "unique-error":
        why = f"the value is not unique: {error.note}"
        return error.field_name, error.cell, why, "a value of its own"
    if error.type == "type-error":
        kind = error.note.removeprefix('type is "').removesuffix('"').removesuffix("/default")
        return error.field_name, error.cell, "wrong type", kind
    if found := _CONSTRAINT.match(error.note):
        limit = constraints.get(found[1])
        shown = ", ".join(map(str, limit)) if isinstance(limit, list) else limit
        expected = _EXPECTED.get(found[1], "{}").format(shown)
        why = "is empty" if found[1] == "required" else "not a value this column takes"
        return error.field_name, error.cell, why, expected
    return getattr(error, "field_name", None), getattr(error, "cell", None), error.note, None
