"""Months, years and their parts as EDTF, and which year is meant when none is said.

A part of a month or year becomes the set of its days: one of them is meant, nobody says which.
Early, mid and late are thirds: days 1-10, 11-20 and 21 to the end, months 1-4, 5-8 and 9-12. The
start of a year is its first two months, its end the last month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from geodata.dates.edtf import parse_edtf

FULL_DAY: Final = len("2020-03-26")
"""Letters of a date that is a day."""
YEAR_ALONE: Final = len("2020")
"""Letters of a date that is a year alone."""
_MONTHS: Final = 12
_SHORTEST_MONTH: Final = 28
_MONTH: Final = re.compile(r"\d{4}(?:-\d{2})?")
_MONTH_PARTS: Final = {"early": (1, 10), "start": (1, 10), "mid": (11, 20)}
_LATE: Final = 21
_YEAR_PARTS: Final = {"early": (1, 4), "start": (1, 2), "mid": (5, 8), "late": (9, 12)}
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
_FEW: Final = {"day": (2, 10), "week": (2, 8), "month": (2, 11)}
_WEEK: Final = 7
_WEEKS: Final = 5
_YEARS_AWAY: Final = 9


def month_text(year: int, month: int) -> str:
    """Return a month as EDTF."""
    return f"{year:04}-{month:02}"


def set_text(first: date | str, last: date | str) -> str:
    """Return "on one day from the first to the last"; "on either" of two days side by side.

    >>> set_text("2020-03", "2020-05"), set_text("2020-03", "2020-03")
    ('[2020-03..2020-05]', '2020-03')
    """
    if first == last:
        return f"{first}"
    next_day = isinstance(first, date) and isinstance(last, date) and (last - first).days == 1
    return f"[{first},{last}]" if next_day else f"[{first}..{last}]"


def months_of(text: str | None) -> set[str | None]:
    """Return the first and the last month (or year) of a date as EDTF; of none, nothing but None.

    >>> sorted(months_of("2020-03-30/2020-04"))
    ['2020-03', '2020-04']
    """
    found = _MONTH.findall(text or "")
    return {found[0], found[-1]} if found else {None}


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return (year, month) so many months on.

    >>> shifted_month(2020, 1, -1)
    (2019, 12)
    """
    months = year * _MONTHS + month - 1 + by
    return months // _MONTHS, months % _MONTHS + 1


def shifted(day: date, count: int, unit: str) -> date:
    """Return a day so many days, weeks, months or years on; the last of a shorter month."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (_WEEK if unit == "week" else 1))
    year, month = shifted_month(day.year, day.month, count * (_MONTHS if unit == "year" else 1))
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def day_exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day."""
    return 1 <= day <= _SHORTEST_MONTH or _SHORTEST_MONTH < day <= monthrange(year, month)[1]


def part_of_month(year: int, month: int, part: str) -> str:
    """Return the part of a month that words like early, "2/2" (a half) or "1/week" mean.

    >>> part_of_month(2020, 3, "early"), part_of_month(2020, 2, "late")
    ('[2020-03-01..2020-03-10]', '[2020-02-21..2020-02-29]')
    >>> part_of_month(2020, 3, "1/2"), part_of_month(2020, 3, "2/week")
    ('[2020-03-01..2020-03-15]', '[2020-03-08..2020-03-14]')
    """
    if "+" in part:
        ends = [_ends(part_of_month(year, month, end)) for end in part.split("+")]
        return set_text(min(ends)[0], max(ends)[1])
    length = monthrange(year, month)[1]
    first, last = _MONTH_PARTS.get(part, (_LATE, length))
    if "/" in part:
        number, of = part.split("/")
        weekly = of == "week"
        pieces = _WEEKS if weekly else int(of)
        size = _WEEK if weekly else length // pieces
        first, last = _piece(int(number), pieces, size, length)
    return set_text(date(year, month, first), date(year, month, last))


def _ends(edtf: str) -> tuple[str, str]:
    """Return the first and the last day, month or year of a set."""
    ends = edtf.strip("[]").replace("..", ",").split(",")
    return ends[0], ends[-1]


def _piece(number: int, pieces: int, size: int, length: int) -> tuple[int, int]:
    """Return the ends of one of the pieces of a month or year, all of it if there is no such."""
    if number == -1:
        return length - size + 1, length
    if not 1 <= number <= pieces:
        return 1, length
    return min((number - 1) * size + 1, length), length if number == pieces else number * size


def part_of_year(year: int, part: str) -> str:
    """Return the part of a year that words like early or "1/4" (a quarter) mean.

    >>> part_of_year(2020, "late"), part_of_year(2020, "1/4"), part_of_year(2020, "end")
    ('[2020-09..2020-12]', '[2020-01..2020-03]', '2020-12')
    """
    if "+" in part:
        parts = [_ends(part_of_year(year, end)) for end in part.split("+")]
        return set_text(min(parts)[0], max(parts)[1])
    first, last = _YEAR_PARTS.get(part, (_MONTHS, _MONTHS))
    if "/" in part:
        number, of = part.split("/")
        if not of.isdigit():
            return part_of_month(year, 1, part) if number == "1" else f"{year}"
        first, last = _piece(int(number), int(of), _MONTHS // int(of), _MONTHS)
    return set_text(month_text(year, first), month_text(year, last))


def season_text(year: int, season: str) -> str:
    """Return the months of a season; winter may be that which begins or that which ends the year.

    >>> season_text(2020, "summer"), season_text(2020, "winter")
    ('[2020-06..2020-08]', '[2019-12..2021-02]')
    """
    if season in _SEASONS:
        first, last = _SEASONS[season]
        return set_text(month_text(year, first), month_text(year, last))
    return set_text(month_text(year - 1, _MONTHS), month_text(year + 1, 2))


def year_of(month: int, day: int | None, published: date, way: str) -> int | None:
    """Return the year that is meant by a month or day said without one.

    Args:
        month: The month, 1 to 12.
        day: The day, None if only a month is said.
        published: The day the words were printed.
        way: ``past`` (up to that day), ``last`` (before it), ``next`` (after it) or ``near``.

    Returns:
        The year; None if no year nearby has that day.

    >>> year_of(8, 7, date(2021, 12, 11), "past"), year_of(12, None, date(2021, 12, 11), "last")
    (2021, 2020)
    """
    if way == "near":
        before, after = (year_of(month, day, published, side) for side in ("past", "next"))
        now = _rank(published.year, published.month, published.day if day else None)
        near = [year for year in (before, after) if year]
        return min(near, key=lambda year: abs(_rank(year, month, day) - now), default=None)
    step = 1 if way == "next" else -1
    now = _rank(published.year, published.month, published.day if day else None)
    for year in range(published.year, published.year + step * _YEARS_AWAY, step):
        ahead = _rank(year, month, day) - now
        fits = ahead > 0 if step > 0 else ahead < (way == "past")
        if fits and (not day or day_exists(year, month, day)):
            return year
    return None


def _rank(year: int, month: int, day: int | None) -> int:
    """Return a number that grows with the date."""
    return (year * _MONTHS + month) * 31 + (day or 0)


def moved(when: str, count: int, unit: str) -> str | None:
    """Return the date so many days, weeks, months or years after another date.

    Days and weeks are only counted from a day, months from a day or month; a count of months or
    years from a day gives a month or year, since nobody counts them to the day.

    Args:
        when: The date to count from, EDTF.
        count: How many, negative for earlier.
        unit: ``day``, ``week``, ``month`` or ``year``.

    Returns:
        EDTF; None if ``when`` is too vague for it.

    >>> moved("2020-03-26", 3, "day"), moved("2020-03-26", 2, "month"), moved("2020", 3, "day")
    ('2020-03-29', '2020-05', None)
    """
    start = parse_edtf(when)
    mark = "~" if start.approximate else ""
    if start.precision in ("interval", "set"):
        return None
    day = date.fromisoformat((when.rstrip("?~%") + "-01-01")[:10])
    if start.precision == "day" and unit in ("day", "week"):
        return f"{shifted(day, count, unit)}{mark}"
    if unit == "month" and start.precision != "year":
        return month_text(*shifted_month(day.year, day.month, count)) + mark
    return f"{day.year + count}{mark}" if unit == "year" else None


def few(unit: str) -> tuple[int, int] | None:
    """Return how many "a few" days, weeks or months are taken to be; None for other units."""
    return _FEW.get(unit)
