"""The data package: a folder of CSV tables described by ``datapackage.json``.

Ours is embedded in ``geodata/data``; users may bring theirs, beside ours or instead of it.
Everything read here is data to check, never to trust: paths stay inside the folder, bytes, cells
and columns are capped, and a value that is not what the descriptor says is named with its line.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.errors import PackageError
from geodata.package.csvtable import Row, read_rows

if TYPE_CHECKING:
    import pandas as pd

DATA = Path(__file__).parents[1] / "data"
DESCRIPTOR = "datapackage.json"
TABLES = (
    "bases", "points", "names", "places", "sources", "events", "attacks", "casualties",
    "responsibility", "handovers", "citations", "claims", "forces", "status_rules", "terms",
    "corrections",
)  # fmt: skip
MAX_DESCRIPTOR_BYTES = 2 * 2**20


@dataclass(frozen=True, slots=True, eq=False)
class Package:
    """A folder of tables with its descriptor; rows are read when first asked for.

    Attributes:
        path: The folder.
        descriptor: What ``datapackage.json`` says.
    """

    path: Path
    descriptor: dict[str, Any]
    _tables: dict[str, tuple[Row, ...]] = field(default_factory=dict, repr=False)

    @property
    def version(self) -> str:
        """The version of the data, e.g. ``"2026.11.22"``."""
        return str(self._required("version"))

    @property
    def created(self) -> date:
        """The day this version of the data was made: the "date made" of every export."""
        text = str(self._required("created"))
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            raise _descriptor_error("created is not a day", text, "2026-11-22") from None

    @property
    def coverage(self) -> tuple[date, date] | None:
        """First and last day the data cover, or None if the descriptor does not say."""
        temporal = self.descriptor.get("temporal")
        if temporal is None:
            return None
        try:
            return date.fromisoformat(temporal["start"]), date.fromisoformat(temporal["end"])
        except (TypeError, KeyError, ValueError):
            expected = '{"start": "2014-01-01", "end": "2026-11-22"}'
            raise _descriptor_error("temporal is no period", str(temporal), expected) from None

    @property
    def is_ours(self) -> bool:
        """Whether this is the embedded package, alone or with a user's beside it."""
        return self.path == DATA

    def title(self, lang: str) -> str:
        """Return what the package is called in ``en`` or ``ar``; empty if it does not say."""
        named = self.descriptor.get(f"title_{lang}") or self.descriptor.get("title")
        return str(named or "")

    @property
    def licences(self) -> tuple[str, ...]:
        """The licences the package names, by their titles or else their names."""
        listed = self.descriptor.get("licenses")
        named = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        titles = (one.get("title") or one.get("name") for one in named)
        return tuple(str(title) for title in titles if title)

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables the package brings, in the descriptor's order."""
        return tuple(str(resource["name"]) for resource in self.descriptor["resources"])

    def has(self, table: str) -> bool:
        """Tell whether the package brings ``table`` itself."""
        return table in self._tables or table in self.tables

    def fields(self, table: str) -> list[dict[str, Any]]:
        """Return the columns of ``table`` as the descriptor describes them, then ours it lacks.

        So a known table has every column the atlas reads, with its type, whatever a user's
        descriptor says.
        """
        described: list[dict[str, Any]] = self.schema(table).get("fields", [])
        if self.path == DATA or table not in TABLES:
            return described
        ours = {column["name"]: column for column in load_package().schema(table)["fields"]}
        theirs = {column["name"]: column for column in described}
        types = {name: {"type": ours[name]["type"]} for name in ours.keys() & theirs.keys()}
        kept = [{**column, **types.get(name, {})} for name, column in theirs.items()]
        return kept + [column for name, column in ours.items() if name not in theirs]

    def schema(self, table: str) -> dict[str, Any]:
        """Return the Frictionless schema of ``table``: fields, primary and foreign keys."""
        schema = self._resource(table).get("schema") if self.has(table) else None
        if schema is None and self.path != DATA and table in TABLES:
            return load_package().schema(table)
        if not isinstance(schema, dict):
            raise _descriptor_error(f"table {table} has no schema", None, "its fields and types")
        return schema

    def table_path(self, table: str) -> Path:
        """Return the CSV file of ``table``, which always lies inside the package's folder."""
        name = self._resource(table).get("path", f"{table}.csv")
        path = self.path / str(name)
        if not isinstance(name, str) or "://" in name or not _inside(path, self.path):
            raise _descriptor_error(
                f"the path of {table} leaves the folder", str(name), "a file name in the package"
            )
        return path

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of ``table``, typed as the descriptor says, in the file's order.

        Integers and numbers are Python numbers, days and EDTF dates stay text, empty cells are
        None. A known table the package does not bring has no rows.

        Raises:
            PackageError: The file or one of its cells is not what the descriptor says.
        """
        if table not in self._tables:
            self._tables[table] = self._read(table)
        return self._tables[table]

    def frame(self, table: str) -> pd.DataFrame:
        """Return ``table`` as a DataFrame with the descriptor's columns, in the file's order.

        Integers are ``Int64``, numbers ``float64``, everything else ``object`` (None if empty).
        """
        import pandas as pd  # noqa: PLC0415 - costs more than a whole look-up

        names = [str(column["name"]) for column in self.fields(table)]
        frame = pd.DataFrame(list(self.rows(table)), columns=names, dtype=object)
        dtypes = {"integer": "Int64", "number": "float64"}
        kinds = {str(c["name"]): dtypes.get(str(c.get("type"))) for c in self.fields(table)}
        return frame.astype({name: kind for name, kind in kinds.items() if kind})

    def _read(self, table: str) -> tuple[Row, ...]:
        if table not in self.tables:
            if table in TABLES:
                return ()
            raise _descriptor_error(f"there is no table {table}", None, ", ".join(self.tables))
        rows = read_rows(self.table_path(table), self.fields(table))
        return tuple(row for _, row in rows)

    def _resource(self, table: str) -> dict[str, Any]:
        found = [r for r in self.descriptor["resources"] if r["name"] == table]
        return found[0] if found else {}

    def _required(self, key: str) -> object:
        if not self.descriptor.get(key):
            raise _descriptor_error(f"{key} is missing", None, "version and created (a day)")
        return self.descriptor[key]


def load_package(path: Path | None = None) -> Package:
    """Open the data package in the folder ``path``, or the embedded one.

    Only the descriptor is read; tables follow when they are asked for.

    Raises:
        PackageError: There is no readable ``datapackage.json``, or it lists no tables.
    """
    folder = DATA if path is None else path
    return Package(folder, _read_descriptor(folder / DESCRIPTOR))


def _read_descriptor(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_DESCRIPTOR_BYTES:
            raise _descriptor_error("the file is too large", None, f"{MAX_DESCRIPTOR_BYTES} bytes")
        descriptor = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError:
        expected = "a folder with datapackage.json and its tables"
        raise PackageError(str(path), "there is no such file", expected=expected) from None
    except (ValueError, RecursionError) as error:
        raise PackageError(str(path), f"is not readable JSON: {error}") from None
    listed = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(listed, list) or not all(
        isinstance(resource, dict) and isinstance(resource.get("name"), str) for resource in listed
    ):
        raise _descriptor_error("there is no list of tables", None, '"resources" with names')
    return dict(descriptor)


def _descriptor_error(why: str, value: str | None, expected: str) -> PackageError:
    return PackageError(DESCRIPTOR, why, value=value, expected=expected)


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())
