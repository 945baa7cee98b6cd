"""Weekdays as reports use them: seen from the day of publication. Monday is 0."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

_WEEK: Final = 7


def weekday_before(published: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the last such weekday up to the day of publication, which counts unless ``strictly``.

    >>> weekday_before(date(2021, 12, 21), 6).isoformat()
    '2021-12-19'
    """
    back = (published.weekday() - weekday) % _WEEK
    return published - timedelta(days=back or (_WEEK if strictly else 0))


def weekday_after(published: date, weekday: int) -> date:
    """Return the first such weekday after the day of publication.

    >>> weekday_after(date(2021, 12, 21), 1).isoformat()
    '2021-12-28'
    """
    return published + timedelta(days=(weekday - published.weekday() - 1) % _WEEK + 1)


def week_around(day: date, shift: int = 0) -> tuple[date, date]:
    """Return the first and last day the week of ``day``, ``shift`` weeks on, can be said to have.

    Weeks begin on Saturday, Sunday or Monday, as the reader was brought up: all three are held.

    >>> [day.isoformat() for day in week_around(date(2021, 12, 21), -1)]
    ['2021-12-11', '2021-12-19']
    """
    moved = day + timedelta(days=_WEEK * shift)
    firsts = [weekday_before(moved, first) for first in (5, 6, 0)]
    return min(firsts), max(firsts) + timedelta(days=_WEEK - 1)
