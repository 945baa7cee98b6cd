"""One way to read a file of any form: its columns, its first rows, all of its rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.errors import TableError
from geodata.tables.delimited import first_rows, is_hxl, read_delimited
from geodata.tables.forms import with_header
from geodata.tables.raw import MAX_COLUMNS, TableForm, as_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from geodata.tables.raw import RawBatch

SAMPLE: Final = 1_000
"""Rows that are looked at before anything is imported."""


class Look(NamedTuple):
    """What a first look into a file shows.

    Attributes:
        form: How it is written, its header settled.
        columns: Its columns.
        layers: Its sheets or layers, if it can have several.
        rows: Its first rows as text, under the columns.
        notes: What is to be said about it.
    """

    form: TableForm
    columns: tuple[str, ...]
    layers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]

    def cells(self, column: str) -> list[str]:
        """Return the cells of a column in the first rows."""
        at = self.columns.index(column)
        return [row[at] for row in self.rows]


def look_into(path: Path, form: TableForm) -> Look:
    """Return the columns and first rows of a file.

    Raises:
        TableError: It cannot be read, or has no columns.
    """
    look = _LOOKS[form.form](path, form)
    if not 1 <= len(look.columns) <= MAX_COLUMNS:
        why = (
            "there are no rows" if not look.columns else f"there are {len(look.columns):,} columns"
        )
        raise TableError(path.name, why)
    return look


def read_rows(path: Path, form: TableForm, wanted: Collection[str]) -> Iterator[RawBatch]:
    """Yield the rows of a file in batches, with the columns in ``wanted``.

    Raises:
        TableError: The file cannot be read, or not any further.
    """
    if form.form == "csv":
        return read_delimited(path, form, wanted)
    if form.form in {"json", "ndjson"}:
        from geodata.tables.json_rows import read_json  # noqa: PLC0415 - one form a file

        return read_json(path, form, wanted)
    if form.form == "parquet":
        from geodata.tables.parquet import read_parquet  # noqa: PLC0415

        return read_parquet(path, wanted)
    from geodata.tables.child import read_in_child  # noqa: PLC0415

    return read_in_child(path, form, wanted)


def _look_csv(path: Path, form: TableForm) -> Look:
    form, columns, note = with_header(path, form)
    notes = [note] if note else []
    found = first_rows(path, form, SAMPLE, width=len(columns))[0 if form.header else 1 :]
    if found and is_hxl(found[0].cells):
        notes.append("The line of HXL tags under the header is no row.")
        found = found[1:]
    rows = [row.cells for row in found if not row.why and len(row.cells) == len(columns)]
    return Look(form, columns, (), _clean(rows), tuple(notes))


def _look_json(path: Path, form: TableForm) -> Look:
    from geodata.tables.json_rows import first_objects  # noqa: PLC0415

    objects, notes = first_objects(path, form, SAMPLE)
    names = dict.fromkeys(name for row in objects for name in row)
    opened = {name[:at] for name in names for at, mark in enumerate(name) if mark == "."}
    columns = tuple(n for n in names if n not in opened or any(row.get(n) for row in objects))
    rows = [[row.get(name, "") for name in columns] for row in objects]
    return Look(form, columns, (), _clean(rows), notes)


def _look_parquet(path: Path, form: TableForm) -> Look:
    from geodata.tables.parquet import columns_of_parquet, read_parquet  # noqa: PLC0415

    columns = columns_of_parquet(path)
    batch = next(read_parquet(path, columns), None)
    found = batch.columns if batch else {}
    texts = [[as_text(v) for v in column[:SAMPLE].to_pylist()] for column in found.values()]
    return Look(form, tuple(found) or columns, (), tuple(zip(*texts, strict=True)), ())


def _look_in_child(path: Path, form: TableForm) -> Look:
    from geodata.tables.child import first_in_child  # noqa: PLC0415

    about, batch = first_in_child(path, form)
    layers = about.layers
    if batch is None:
        return Look(form, (), layers, (), ())
    form = replace(form, layer=about.layer or form.layer, header_line=about.header_line)
    columns = batch.schema.names[2:]
    texts = [batch.column(name)[:SAMPLE].to_pylist() for name in columns]
    notes = about.notes
    if len(layers) > 1:
        layer = f"Of {len(layers)} sheets or layers {form.layer or layers[0]!r} is read."
        notes = (layer, *notes)
    return Look(form, tuple(columns), layers, tuple(zip(*texts, strict=True)), notes)


_LOOKS: Final = {
    "csv": _look_csv,
    "json": _look_json,
    "ndjson": _look_json,
    "parquet": _look_parquet,
    **dict.fromkeys(("xlsx", "gpkg", "kml"), _look_in_child),
}


def _clean(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.encode(errors="replace").decode() for cell in row) for row in rows)
