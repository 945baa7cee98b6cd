"""The row that names the columns: not always the first, for titles and dates may stand above it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from geodata.tables.layouts import MAPPED, columns_of, is_placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    Rows = Sequence[Sequence[str]]

LOOKED: Final = 40
"""Rows that are looked at to find the header."""
MAX_SHOWN: Final = 200
FEW: Final = 3
"""Columns from which on a row with one filled cell is a title."""


def header_place(rows: Rows) -> int:
    """Return which of the first rows names the columns.

    The first row with names for longitude and latitude does, else the first that is filled as
    rows of this table are.

    >>> header_place([["Incidents in Anbar"], ["date", "lon", "lat"], ["2020-01-01", "44", "33"]])
    1
    """
    widths = Counter(len(row) for row in rows)
    width = max(widths, key=lambda width: (widths[width], width), default=0)
    fullest = next((at for at, row in enumerate(rows) if not _is_title(row, width)), 0)
    pairs = (at for at, row in enumerate(rows) if {"lon", "lat"} <= columns_of(MAPPED, row).keys())
    return next(pairs, fullest)


def with_names_above(rows: Rows, at: int) -> list[str]:
    """Return a row that names columns, its empty cells named by the row above, as merged cells are.

    >>> with_names_above([["No", "Date", "Place", ""], ["", "", "Lat", "Lon"]], 1)
    ['No', 'Date', 'Lat', 'Lon']
    """
    row = list(rows[at])
    above = list(rows[at - 1]) if at else []
    if sum(bool(cell.strip()) for cell in above) <= 1:
        return row
    width = max(len(row), len(above))
    both = zip(row + [""] * (width - len(row)), above + [""] * (width - len(above)), strict=True)
    return [cell if cell.strip() else over for cell, over in both]


def has_known_header(rows: Rows) -> bool:
    """Tell whether the row that names the columns has names for a place."""
    return bool(rows) and is_placed(columns_of(MAPPED, rows[header_place(rows)]))


def told_header(line: int, above: Rows) -> str | None:
    """Return what is to be said of a header that does not stand first; None if nothing is above.

    Args:
        line: The line it is taken from.
        above: The rows above it.
    """
    texts = [", ".join(" ".join(cell.split()) for cell in row if cell.strip()) for row in above]
    shown = " / ".join(filter(None, texts))
    if not shown:
        return None
    cut = f"{shown[:MAX_SHOWN]}…" if len(shown) > MAX_SHOWN else shown
    return f"The header is taken from line {line}. Above it stands: {cut}"


def _is_title(row: Sequence[str], width: int) -> bool:
    """Tell whether a row is filled too little to name ``width`` columns."""
    filled = sum(bool(cell.strip()) for cell in row)
    alone = filled <= 1 and (width >= FEW or len(row) == 1)
    return width > 1 and (alone or (width > FEW and filled * 2 <= width))
