"""A batch of rows made events: the same columns whatever the layout, every fault with its row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.cells import (
    as_counts,
    as_numbers,
    as_strings,
    code,
    joined,
    looked_up,
    visible,
)
from geodata.tables.events_table import SCHEMA, days_column, wkb_points
from geodata.tables.fields import Fields
from geodata.tables.layouts import LAYOUTS
from geodata.tables.spots import spots_of
from geodata.tables.times import NOTHING, times_of
from geodata.tables.totals import say_totals

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.tables.days import DayReader
    from geodata.tables.guess import Guess
    from geodata.tables.raw import RawBatch

MAX_DEATHS: Final = 2**31 - 1
TEXTS: Final = ("place_name", "country", "notes", "actor")


@dataclass(slots=True)
class Normaliser:
    """Makes events of batches.

    Attributes:
        guess: How the table is read.
        reader: Reads its days.
        hidden: Cells from which invisible characters were removed so far.
        layouts: The layouts whose rows were met so far.
    """

    guess: Guess
    reader: DayReader
    hidden: int = 0
    layouts: frozenset[str] = frozenset()

    def events(self, batch: RawBatch) -> pa.RecordBatch:
        """Return a row of `SCHEMA` for every row of the batch, those with faults included.

        What is wrong with a row is added to ``batch.faults``.
        """
        fields = Fields(batch, self.guess.mapping)
        times = times_of(fields, self.reader, self.guess.layout)
        spots = spots_of(fields, self.guess)
        nowhere = np.isnan(spots.lon) | np.isnan(spots.lat)
        say_totals(fields, nowhere, lambda row: batch.rows.cells(row, self.guess.columns)[0])
        texts = {name: self._text(fields, name) for name in TEXTS}
        if self.guess.country:
            blank = pc.equal(texts["country"], "")
            texts["country"] = pc.if_else(blank, self.guess.country, texts["country"])
        columns = {
            "event_key": self._keys(fields, batch.lines),
            "when_text": self._visible(times.text),
            "earliest": days_column(times.earliest, NOTHING),
            "latest": days_column(times.latest, NOTHING),
            "date_precision": pa.array(times.precision, pa.string()),
            "lon": pa.array(spots.lon, from_pandas=True),
            "lat": pa.array(spots.lat, from_pandas=True),
            "place_precision": pa.array(spots.precision, pa.string()),
            "radius_m": pa.array(spots.radius_m),
            **texts,
            "event_type": self._types(fields),
            "fatalities": _deaths(fields),
            "source_layout": self._source_layout(fields),
            "source_row": _source_row(fields, batch.lines),
            "geometry": wkb_points(spots.lon, spots.lat),
        }
        return pa.record_batch([columns[name] for name in SCHEMA.names], schema=SCHEMA)

    def _text(self, fields: Fields, name: str) -> pa.Array:
        if name not in fields:
            return pa.array([""] * fields.size, pa.string())
        return joined([self._visible(as_strings(part)) for part in fields.parts(name)])

    def _visible(self, text: pa.Array) -> pa.Array:
        text, count = visible(text)
        self.hidden += count
        return text

    def _keys(self, fields: Fields, lines: NDArray[np.int64]) -> pa.Array:
        if "event_key" not in fields:
            return _numbered(lines)
        keys = self._visible(as_strings(fields["event_key"]))
        empty = pc.equal(keys, "")
        return pc.if_else(empty, _numbered(lines), keys) if pc.any(empty).as_py() else keys

    def _types(self, fields: Fields) -> pa.Array:
        if "event_type" not in fields:
            return pa.array([""] * fields.size, pa.string())
        text = self._visible(as_strings(fields["event_type"]))
        types = self.guess.layout.types
        return pa.array(looked_up(text, lambda word: types.get(code(word), word), object))

    def _source_layout(self, fields: Fields) -> pa.Array:
        """Return where rows came from first: a table imported before says so itself."""
        own = self.guess.layout.name
        words = np.full(fields.size, own, dtype=object)
        if "source_layout" in fields:
            told = looked_up(as_strings(fields["source_layout"]), str, object)
            words = np.where(np.isin(told, list(LAYOUTS)), told, words)
        self.layouts |= frozenset(np.unique(words.astype(str)).tolist())
        return pa.array(words, pa.string())


def _numbered(lines: NDArray[np.int64]) -> pa.Array:
    return pc.binary_join_element_wise("row-", pc.cast(pa.array(lines), pa.string()), "")


def _source_row(fields: Fields, lines: NDArray[np.int64]) -> pa.Array:
    if "source_row" not in fields:
        return pa.array(lines)
    told, wrong = as_numbers(fields["source_row"])
    kept = np.isfinite(told) & ~wrong
    return pa.array(np.where(kept, np.nan_to_num(told), lines).astype(np.int64))


def _deaths(fields: Fields) -> pa.Array:
    if "fatalities" not in fields:
        return pa.nulls(fields.size, pa.int32())
    deaths, wrong = as_counts(fields["fatalities"])
    wrong |= (deaths != np.floor(deaths)) & np.isfinite(deaths)
    wrong |= (deaths < 0) | (deaths > MAX_DEATHS)
    fields.say(wrong, "fatalities", "is no whole number of people")
    known = np.isfinite(deaths) & ~wrong
    return pa.array(np.where(known, np.nan_to_num(deaths), 0).astype(np.int32), mask=~known)
