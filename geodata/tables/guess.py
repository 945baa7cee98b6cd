"""What a table seems to be: shown before anything is imported, and corrected by whom knows it.

`guess_table` looks at a file; what it says can be corrected by calling it again with
`Corrections`. `geodata.tables.importing` then reads the file as the guess says.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import MappingError
from geodata.tables.days import ORDERS, order_of, today_anywhere
from geodata.tables.forms import sniff_form
from geodata.tables.guess_country import with_country
from geodata.tables.guess_notes import Seen, notes_of
from geodata.tables.layouts import (
    LAYOUTS,
    RADIUS_M,
    Columns,
    Layout,
    columns_of,
    is_placed,
    layout_of,
)
from geodata.tables.mapping import mapping_of
from geodata.tables.one_cell import column_of_points, order_in
from geodata.tables.point_text import ORDERS as POINT_ORDERS
from geodata.tables.readers import look_into
from geodata.tables.short_years import has_short_numbers, year_is_last

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geodata.tables.raw import TableForm
    from geodata.tables.readers import Look

UNIQUE: Final = 0.9
"""Share of different values a column needs to be taken for a key by its name."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a user says about a table; None and empty leave it to the guess.

    Attributes:
        layout: ``auto atlas acled ged mapped``.
        mapping: For fields (`geodata.tables.layouts.FIELDS`) the columns to read them from; a
            field with none is not read.
        encoding: Of a text file.
        delimiter: Between the cells of a text file.
        layer: The sheet or layer to read.
        date_order: ``dmy`` or ``mdy``, for days written as numbers.
        point_order: ``latlon`` or ``lonlat``, for both coordinates in one cell.
        place_precision: What every place is worth that has no precision of its own.
        country: The country every row lies in, if the table has no column for it.
        header_line: The line, or the row of a sheet, that names the columns.
    """

    layout: str = "auto"
    mapping: Mapping[str, Sequence[str]] = field(default_factory=dict)
    encoding: str | None = None
    delimiter: str | None = None
    layer: str | None = None
    date_order: str | None = None
    place_precision: str | None = None
    country: str | None = None
    header_line: int | None = None
    point_order: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """How a table will be read.

    Attributes:
        path: The file.
        form: How it is written.
        layers: Its sheets or layers, if it can have several.
        columns: Its columns.
        layout: Its layout.
        mapping: For each field the columns it is read from.
        date_order: Of days written as numbers: ``dmy`` or ``mdy``.
        point_order: Of both coordinates in one cell: ``latlon`` or ``lonlat``.
        place_precision: Of places without a precision of their own.
        country: The country every row is said to lie in, or empty.
        mostly_in: The country most points lie in, if no row says which; or empty.
        rows: The first rows, as text under the columns.
        notes: What a user should know before importing.
        short_years: Whether days written as numbers may have a year of two digits.
    """

    path: Path
    form: TableForm
    layers: tuple[str, ...]
    columns: tuple[str, ...]
    layout: Layout
    mapping: Columns
    date_order: str
    place_precision: str
    country: str
    mostly_in: str
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    point_order: str = POINT_ORDERS[0]
    short_years: bool = False

    @property
    def wanted(self) -> tuple[str, ...]:
        """The columns that will be read, each once."""
        return tuple(dict.fromkeys(c for columns in self.mapping.values() for c in columns))

    @property
    def asks_order(self) -> bool:
        """Whether dates will be refused unless the user says if days or months come first."""
        if self.short_years or "when" not in self.mapping:
            return False
        at = self.columns.index(self.mapping["when"][0])
        return has_short_numbers(row[at] for row in self.rows)


def guess_table(path: Path, corrections: Corrections | None = None) -> Guess:
    """Look at a table and say how it would be read; nothing is written.

    Args:
        path: The file.
        corrections: What the user knows better.

    Raises:
        TableError: The file cannot be read.
        MappingError: It is not clear which columns hold the place, or one that is named is not
            there.
    """
    told = corrections or Corrections()
    look = first_look(path, told)
    layout = _layout(path.name, look, told)
    mapping = mapping_of(path.name, look.columns, layout, _said(look, layout, told))
    notes = list(look.notes)
    if "event_key" in mapping.keys() - told.mapping and _repeats(look, layout, mapping):
        notes.append(f"{mapping.pop('event_key')[0]!r} repeats, so it is not taken for a key.")
    cells = {field: look.cells(columns[0]) for field, columns in mapping.items()}
    dates = cells.get("when", [])
    shown = told.date_order or order_of(dates)
    order = shown or "dmy"
    _check_words(path.name, look, told, order)
    lies_in = [told.country] * len(look.rows) if told.country else cells.get("country", [])
    in_one = mapping.get("point", ("",))[0], cells.get("point", [])
    points = order_in(*in_one, told.point_order, lies_in)
    notes += points.notes
    told_precision = told.place_precision is not None
    in_short = told.date_order or (shown and year_is_last(dates, order, today_anywhere()))
    seen = Seen(layout, cells, order, bool(told.date_order), bool(in_short), told_precision)
    guess = Guess(
        path, look.form, look.layers, look.columns, layout, mapping, order,
        told.place_precision or _default_precision(layout, mapping), told.country or "", "",
        look.rows, (*notes, *notes_of(seen)), points.first, bool(in_short),
    )  # fmt: skip
    return with_country(guess, look)


def first_look(path: Path, corrections: Corrections | None = None) -> Look:
    """Return the columns and first rows of a table whose columns nobody can place yet.

    Raises:
        TableError: The file cannot be read.
    """
    told = corrections or Corrections()
    form = sniff_form(path, encoding=told.encoding, delimiter=told.delimiter)
    return look_into(path, replace(form, layer=told.layer, header_line=told.header_line))


def guess_document(guess: Guess) -> dict[str, Any]:
    """Return a guess as a JSON document, without the rows."""
    return {
        "file": str(guess.path),
        "form": guess.form.form,
        "encoding": guess.form.encoding,
        "delimiter": guess.form.delimiter,
        "layer": guess.form.layer,
        "layers": list(guess.layers),
        "header_line": guess.form.header_line,
        "layout": guess.layout.name,
        "columns": list(guess.columns),
        "mapping": {name: list(columns) for name, columns in guess.mapping.items()},
        "date_order": guess.date_order,
        "point_order": guess.point_order if "point" in guess.mapping else None,
        "place_precision": guess.place_precision,
        "country": guess.country or None,
        "notes": list(guess.notes),
    }


def _layout(file: str, look: Look, told: Corrections) -> Layout:
    if told.layout == "auto":
        return layout_of(look.columns)
    if told.layout not in LAYOUTS:
        known = ", ".join(["auto", *LAYOUTS])
        raise MappingError(file, f"there is no layout {told.layout!r}, only {known}", look.columns)
    return LAYOUTS[told.layout]


def _said(look: Look, layout: Layout, told: Corrections) -> Mapping[str, Sequence[str]]:
    """Return what the user maps, and a column of points that is known only by its cells."""
    if layout.name != "mapped" or is_placed(columns_of(layout, look.columns)) or told.mapping:
        return told.mapping
    column = column_of_points(look.columns, look.rows)
    return {"point": (column,)} if column else {}


def _check_words(file: str, look: Look, told: Corrections, order: str) -> None:
    if order not in ORDERS:
        raise MappingError(file, f"{order!r} is no order of days, only dmy or mdy", look.columns)
    if told.place_precision and told.place_precision not in RADIUS_M:
        why = f"{told.place_precision!r} is no precision, only {', '.join(RADIUS_M)}"
        raise MappingError(file, why, look.columns)
    if told.point_order and told.point_order not in POINT_ORDERS:
        why = f"{told.point_order!r} is no order of coordinates, only {', '.join(POINT_ORDERS)}"
        raise MappingError(file, why, look.columns)


def _default_precision(layout: Layout, mapping: Columns) -> str:
    """Return what a place is worth whose row does not say: a base of ours is a known place."""
    of_a_base = layout.name == "atlas" and "radius_m" in mapping
    return "exact" if of_a_base and "place_precision" not in mapping else "unknown"


def _repeats(look: Look, layout: Layout, mapping: Columns) -> bool:
    """Tell whether a column that was taken for a key only by its name is none."""
    keys = [key for key in look.cells(mapping["event_key"][0]) if key]
    return layout.name == "mapped" and len(set(keys)) < UNIQUE * len(keys)
