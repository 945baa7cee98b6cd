"""Hijri dates, turned into days of our calendar as far as a rule can.

The tabular calendar is used: months of 30 and 29 days in turn, eleven leap years in thirty. Real
months begin when the moon is seen or as a country announces it, a day or two off, and the reports
do not say by which calendar they count. So a day is always returned with ``~`` (about: three days
more on both sides), a month and a year as the days between two such ends.
"""

from __future__ import annotations

from datetime import date
from typing import Final

_EPOCH: Final = 227_015  # ordinal of 1 Muharram 1, 19 July 622
_MONTHS: Final = 12


def hijri_day(year: int, month: int, day: int) -> date:
    """Return the day of our calendar on which a Hijri day falls by the tabular rule.

    >>> hijri_day(1443, 5, 17).isoformat()
    '2021-12-22'
    """
    before = (year - 1) * 354 + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(_EPOCH + before + day - 1)


def hijri_text(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return the EDTF of a Hijri day, month or year.

    >>> hijri_text(1443, 5, 17), hijri_text(1442, 9)
    ('2021-12-22~', '[2021-04-13~..2021-05-12~]')
    """
    if month and day:
        return f"{hijri_day(year, month, day)}~"
    first = hijri_day(year, month or 1, 1)
    following = (year, month + 1) if month and month < _MONTHS else (year + 1, 1)
    last = date.fromordinal(hijri_day(*following, 1).toordinal() - 1)
    return f"[{first}~..{last}~]"


def hijri_year_of(month: int, day: int | None, published: date) -> int:
    """Return the Hijri year in which a month (or day) without a year was last before a day."""
    year = (published.year - 621) * 33 // 32 + 2
    while hijri_day(year, month, day or 1) > published:
        year -= 1
    return year
