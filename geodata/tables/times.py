"""When the events of a batch happened: windows of days as precise as their source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.cells import as_strings, code, looked_up, without_words_for_nothing
from geodata.tables.date_parts import dates_of_parts
from geodata.tables.days import MOMENT, SERIAL, day_of_serial
from geodata.tables.layouts import DATE_PRECISIONS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.tables.cells import Mask
    from geodata.tables.days import DayReader
    from geodata.tables.fields import Fields
    from geodata.tables.layouts import Layout

    Days = NDArray[np.int32]
    Words = NDArray[np.object_]

NOTHING: Final = -(2**31)
"""Stands for a day that is not known."""
WIDER: Final = 3
"""Days a window of ``days`` or ``week`` reaches to both sides of the one day printed."""


BACKWARDS: Final = "the end comes before the beginning"
ANY_DAY: Final = "2000-01-01"


class Times(NamedTuple):
    """When each row happened; days since 1970-01-01, `NOTHING` where none is known."""

    text: pa.Array
    earliest: Days
    latest: Days
    precision: Words


def times_of(fields: Fields, reader: DayReader, layout: Layout) -> Times:
    """Return the time of every row, and say which cannot be read.

    Args:
        fields: The batch.
        reader: Reads days.
        layout: Says what codes of precision mean.
    """
    if "earliest" in fields:
        return _as_told(fields, reader)
    if not {"when", "year"} & fields.names:
        return _none(fields.size)
    said_in = "when" if "when" in fields else "year"
    text = _printed(fields, "when") if said_in == "when" else dates_of_parts(fields)
    earliest, latest, precision = _windows(text, said_in, fields, reader)
    if "until" in fields:
        ends = without_words_for_nothing(_printed(fields, "until"))
        ends = pc.if_else(pc.equal(ends, ""), text, ends)
        _, latest, _ = _windows(ends, "until", fields, reader)
        fields.say((latest < earliest) & fields.sound(), "until", BACKWARDS)
        precision = np.where(latest > earliest, "interval", precision)
        text = _spans(earliest, latest)
    if "date_precision" in fields:
        coded = _coded(fields, layout)
        precision, earliest, latest = _widened(coded, precision, earliest, latest)
    return Times(text, earliest, latest, precision)


def _windows(
    text: pa.Array, field: str, fields: Fields, reader: DayReader
) -> tuple[Days, Days, Words]:
    encoded = text.dictionary_encode()
    windows = [reader.window(word) for word in encoded.dictionary.to_pylist()]
    at = encoded.indices.to_numpy()
    if not windows:
        empty = np.empty(0, dtype=np.int32)
        return empty, empty, np.empty(0, dtype=object)
    wrong = np.array([window.why is not None for window in windows])[at] & fields.sound()
    for number in np.unique(at[wrong]).tolist():
        fields.say(wrong & (at == number), field, windows[number].why or "")
    earliest = np.array([window.earliest for window in windows], dtype=np.int32)[at]
    latest = np.array([window.latest for window in windows], dtype=np.int32)[at]
    return earliest, latest, np.array([w.precision for w in windows], dtype=object)[at]


def _coded(fields: Fields, layout: Layout) -> Words:
    cells = without_words_for_nothing(as_strings(fields["date_precision"]))
    words = looked_up(cells, lambda text: layout.date_codes.get(code(text), ""), object)
    known = ", ".join(layout.date_codes)
    wrong = (words == "") & _not_empty(cells)
    fields.say(wrong, "date_precision", f"is no precision of a date, which is one of {known}")
    return np.where(words == "", "unknown", words)


def _widened(
    coded: Words, printed: Words, earliest: Days, latest: Days
) -> tuple[Words, Days, Days]:
    """Return precision and windows where one day is printed but less is known.

    A day printed as a span is worth the span, whatever its code says.
    """
    one_day = (earliest == latest) & (printed == "day")
    precision = np.where(~one_day & np.isin(coded, ("day", "unknown")), "days", coded)
    precision = np.where((printed != "day") & (printed != "interval"), printed, precision)
    near = one_day & np.isin(coded, ("days", "week"))
    earliest, latest = earliest - WIDER * near, latest + WIDER * near
    for word, unit in (("month", "M"), ("interval", "Y")):
        rows = one_day & (coded == word)
        first = earliest[rows].astype("datetime64[D]").astype(f"datetime64[{unit}]")
        earliest[rows] = _number(first)
        latest[rows] = _number(first + 1) - 1
    return precision, earliest.astype(np.int32), latest.astype(np.int32)


def _as_told(fields: Fields, reader: DayReader) -> Times:
    """Return times as a table of our own layout has them: windows and words."""
    ends: list[Days] = []
    for name in ("earliest", "latest"):
        cells = _without_midnight(as_strings(fields[name]))
        given = _not_empty(cells)
        known = pc.if_else(pa.array(given), cells, ANY_DAY)
        days, _, _ = _windows(known, name, fields, reader)
        ends.append(np.where(given, days, NOTHING).astype(np.int32))
    words = looked_up(as_strings(fields["date_precision"]), code, object)
    wrong = ~np.isin(words, DATE_PRECISIONS)
    known = ", ".join(DATE_PRECISIONS)
    fields.say(wrong, "date_precision", f"is no precision of a date, which is one of {known}")
    fields.say((ends[1] < ends[0]) & (ends[1] != NOTHING), "latest", BACKWARDS)
    text = as_strings(fields["when"]) if "when" in fields else pa.array([""] * fields.size)
    return Times(text, ends[0], ends[1], words)


def _none(size: int) -> Times:
    days = np.full(size, NOTHING, dtype=np.int32)
    return Times(pa.array([""] * size), days, days, np.full(size, "unknown", dtype=object))


def _printed(fields: Fields, field: str) -> pa.Array:
    """Return dates as they are printed; numbers of days and moments as days."""
    text = _without_midnight(as_strings(fields[field]))
    if not pc.any(pc.match_substring_regex(text, f"{SERIAL}|{MOMENT}")).as_py():
        return text
    return pa.array(looked_up(text, day_of_serial, object), pa.string())


def _without_midnight(text: pa.Array) -> pa.Array:
    return pc.replace_substring_regex(text, r"[T ]00:00(:00(\.0+)?)?Z?$", "")


def _spans(earliest: Days, latest: Days) -> pa.Array:
    first = np.datetime_as_string(earliest.astype("datetime64[D]"))
    last = np.datetime_as_string(latest.astype("datetime64[D]"))
    one = pa.array(latest == earliest)
    text = pa.array(first.tolist(), pa.string())
    both = pc.binary_join_element_wise(text, pa.array(last.tolist(), pa.string()), "/")
    return pc.if_else(one, text, both)


def _not_empty(cells: pa.Array) -> Mask:
    mask: Mask = pc.not_equal(cells, "").to_numpy(zero_copy_only=False)
    return mask


def _number(first: NDArray[Any]) -> NDArray[np.int64]:
    return first.astype("datetime64[D]").astype(np.int64)
