"""The first or last day of a period, as a reader writes it into a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.dates.edtf import parse_edtf

if TYPE_CHECKING:
    from datetime import date

_WRITABLE = ("day", "month", "year")


def read_bound(text: str, *, last: bool) -> date | None:
    """Return the first day, or the ``last``, of a written day, month or year; None for no text.

    Raises:
        ValueError: It is no date, or one of another kind, such as a span.

    >>> read_bound("2020-02", last=True)
    datetime.date(2020, 2, 29)
    """
    if not text:
        return None
    when = parse_edtf(text)
    if when.precision not in _WRITABLE:
        raise ValueError(text)
    return when.latest if last else when.earliest
