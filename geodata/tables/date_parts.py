"""Days that stand in columns of their own for year, month and day; 0 and nothing mean unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.cells import as_strings, code, looked_up
from geodata.tables.periods import month_number

if TYPE_CHECKING:
    from geodata.tables.fields import Fields

PARTS: Final = ("year", "month", "day")
UNKNOWN: Final = {"", "0", "00", "na", "n/a", "null"}
_BETWEEN: Final = "\x1f"


def dates_of_parts(fields: Fields) -> pa.Array:
    """Return each row's day as ISO text, as far as it is known: ``2020``, ``2020-05``."""
    empty = pa.array([""] * fields.size, pa.string())
    parts = [as_strings(fields[part]) if part in fields else empty for part in PARTS]
    together = pc.binary_join_element_wise(*parts, _BETWEEN)
    return pa.array(looked_up(together, _date, object), pa.string())


def _date(together: str) -> str:
    r"""Return what the parts of a day make together; what is no part stays as it is.

    >>> _date("2020\x1f5\x1f0"), _date("2020.0\x1fMay\x1f16"), _date("2020\x1f0\x1f3")
    ('2020-05', '2020-05-16', '2020')
    """
    year, month, day = (code(part) for part in together.split(_BETWEEN))
    if year in UNKNOWN:
        return ""
    if month in UNKNOWN:
        return year
    number = month_number(month)
    month = str(number) if number else month
    return "-".join([year, month.zfill(2), *([] if day in UNKNOWN else [day.zfill(2)])])
