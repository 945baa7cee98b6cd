"""Lines of totals, and headers that stand again: no events, and named as what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.cells import as_strings
from geodata.tables.layout import FIELDS
from geodata.tables.raw import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from geodata.tables.cells import Mask
    from geodata.tables.fields import Fields

AGAIN: Final = "it is the header again, not an event"
WHY: Final = "it is a line of totals, not an event"
_WORDS: Final = (
    r"^(?:(?:(?:grand|sub|overall)[ -]?)?totals?|sum"
    r"|(?:ال)?(?:مجموع|إجمالي|اجمالي)(?: (?:ال)?(?:كلي|عام))?)[: ]*$"
)


_TOTAL: Final = re.compile(_WORDS, re.IGNORECASE)


def say_totals(fields: Fields, nowhere: Mask, whole: Callable[[int], Sequence[str]]) -> None:
    """Say which rows without a point are totals or headers; that is then their first fault.

    A row that is refused anyway is one of totals too if a cell that is not read says so.

    Args:
        fields: The batch.
        nowhere: Which rows have no point.
        whole: Returns all cells of a row.
    """
    (rows,) = np.nonzero(nowhere & fields.was_read)
    if not len(rows):
        return
    _say_headers(fields, rows)
    for field in sorted(fields.names):
        cells = as_strings(fields.first(field).take(pa.array(rows)))
        found = pc.match_substring_regex(cells, _WORDS, ignore_case=True)
        for at in np.nonzero(found.to_numpy(zero_copy_only=False))[0].tolist():
            told = fields.faults.setdefault(int(rows[at]), [])
            if WHY not in {fault.why for fault in told}:
                told.insert(0, Fault(fields.column(field), cells[at].as_py(), WHY))
    for row in fields.faults.keys() & set(rows.tolist()):
        told = fields.faults[row]
        found_in = next(filter(_TOTAL.match, map(str.strip, whole(row))), None)
        if found_in and told[0].why not in {WHY, AGAIN}:
            told.insert(0, Fault(None, found_in, WHY))


def _say_headers(fields: Fields, rows: NDArray[np.int64]) -> None:
    """Say which rows repeat the names of the columns, as tables put together of several do."""
    same = np.ones(len(rows), dtype=bool)
    for field in fields.names:
        cells = as_strings(fields.first(field).take(pa.array(rows)))
        found = pc.equal(pc.utf8_trim_whitespace(cells), fields.column(field))
        same &= found.to_numpy(zero_copy_only=False)
    for row in rows[same].tolist():
        field = next(name for name in FIELDS if name in fields)
        fault = Fault(fields.column(field), fields.column(field), AGAIN)
        fields.faults.setdefault(row, []).insert(0, fault)
