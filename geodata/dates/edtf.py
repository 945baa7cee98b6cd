"""Dates as precise as their source: a subset of EDTF, its windows, and dates in words.

What is read: ``2020``, ``2020-03`` and ``2020-03-26``, each with ``?`` (unsure), ``~`` (about) or
``%`` (both) behind it; ``a/b`` (gradually), ``../b`` and ``a/..``; ``[a,b]`` and ``[a..b]`` (on one
day of them). Everything else is refused. ``~`` widens the window by a stated tolerance: a day by
3 days, a month by 1 month, a year by 1 year, on both sides. ``?`` and ``%`` widen nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from geodata.dates.words import (
    MONTHS_AR_INTERNATIONAL,
    MONTHS_AR_IRAQ,
    MONTHS_EN,
    Part,
    part_in_words,
    span_in_words,
)
from geodata.errors import DayError, EdtfError

__all__ = [
    "MONTHS_AR_INTERNATIONAL",
    "MONTHS_AR_IRAQ",
    "MONTHS_EN",
    "Edtf",
    "day_in_words",
    "day_number",
    "from_day_number",
    "in_words",
    "parse_day",
    "parse_edtf",
]

DAY_TOLERANCE: Final = timedelta(days=3)
_EPOCH: Final = date(1970, 1, 1).toordinal()
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PART: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as its source gives it, with the first and the last day it could mean.

    ``earliest`` and ``latest`` are days in Baghdad, both inclusive; an open end is ``date.min`` or
    ``date.max``. ``precision`` is ``day``, ``month``, ``year``, ``interval`` (gradually) or ``set``
    (on one day of them). ``approximate`` is ``~`` or ``%``, ``uncertain`` is ``?`` or ``%``.
    """

    text: str
    earliest: date
    latest: date
    precision: str
    approximate: bool
    uncertain: bool

    def __str__(self) -> str:
        """Return the date as it was written."""
        return self.text


def parse_edtf(text: str) -> Edtf:
    """Return the date that ``text`` writes in the atlas's EDTF subset.

    Args:
        text: The date, without spaces around it.

    Raises:
        EdtfError: The text is outside the subset, is no date of the calendar, or runs backwards.

    >>> when = parse_edtf("[2020-03-16,2020-03-17]")
    >>> when.earliest.isoformat(), when.latest.isoformat(), when.precision
    ('2020-03-16', '2020-03-17', 'set')
    >>> parse_edtf("2020-03~").earliest.isoformat()
    '2020-02-01'
    """
    joint, start, end = _split(text)
    given = [part for part in (start, end) if part]
    marks = "".join(part.mark for part in given)
    shape = {"": given[0].precision, "/": "interval"}.get(joint, "set")
    return Edtf(
        text=text,
        earliest=_widened_first(start) if start else date.min,
        latest=_widened_last(end) if end else date.max,
        precision=shape,
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
    )


def parse_day(text: str) -> date:
    """Return the calendar day written as ``YYYY-MM-DD``, the only form a day has here.

    Raises:
        DayError: The text is written otherwise or the day does not exist.

    >>> parse_day("2020-04-05")
    datetime.date(2020, 4, 5)
    """
    if not _DAY.fullmatch(text):
        raise DayError(text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DayError(text) from None


def day_number(day: date) -> int:
    """Return the days since 1970-01-01, the number the map and the arrays use.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - _EPOCH


def from_day_number(number: int) -> date:
    """Return the day that is ``number`` days after 1970-01-01.

    >>> from_day_number(18357)
    datetime.date(2020, 4, 5)
    """
    return date.fromordinal(number + _EPOCH)


def day_in_words(day: date, lang: str) -> str:
    """Return a day as people write it; in Arabic with the Iraqi and the international month.

    Args:
        day: The day.
        lang: ``en`` or ``ar``.

    Raises:
        LanguageError: The atlas has no words in ``lang``.

    >>> day_in_words(date(2020, 4, 4), "ar")
    '4 نيسان (أبريل) 2020'
    """
    return part_in_words(Part(day.year, day.month, day.day, ""), lang)


def in_words(edtf: Edtf, lang: str) -> str:
    """Return a date as people write it, with all its doubt: about, unsure, between, from … to.

    Args:
        edtf: The date.
        lang: ``en`` or ``ar``.

    Raises:
        LanguageError: The atlas has no words in ``lang``.

    >>> in_words(parse_edtf("[2014-06-01..2014-12-27]"), "en")
    'between 1 June and 27 December 2014'
    >>> in_words(parse_edtf("2020-03%"), "en")
    'about March 2020 (unsure)'
    """
    return span_in_words(*_split(edtf.text), lang)


def _split(text: str) -> tuple[str, Part | None, Part | None]:
    """Return the joint (none, ``/``, ``,`` or ``..``) and the two ends, both the same if none."""
    if text.startswith("[") and text.endswith("]"):
        joint = "," if "," in text else ".."
        sides = text[1:-1].split(joint)
    else:
        joint = "/" if "/" in text else ""
        sides = text.split("/")
    if len(sides) != (2 if joint else 1):
        raise EdtfError(text, "it does not have exactly two ends")
    may_open = joint == "/" and sides != ["..", ".."]
    ends = [None if side == ".." and may_open else _part(text, side) for side in sides]
    start, end = ends[0], ends[-1]
    if start and end and start.first > end.last:
        raise EdtfError(text, "its end comes before its beginning")
    return joint, start, end


def _part(text: str, side: str) -> Part:
    match = _PART.fullmatch(side)
    if not match:
        raise EdtfError(text, f"{side!r} is no year, month or day" if side else "an end is empty")
    year, month, day, mark = match.groups()
    try:
        date.fromisoformat(f"{year}-{month or '01'}-{day or '01'}")
    except ValueError:
        raise EdtfError(text, f"{side!r} is not in the calendar") from None
    return Part(int(year), int(month or 0), int(day or 0), mark)


def _widened_first(part: Part) -> date:
    """Return the first day of ``part``, moved back by its tolerance if it is marked ``~``."""
    if part.mark != "~":
        return part.first
    if part.day:
        return date.fromordinal(max(1, part.first.toordinal() - DAY_TOLERANCE.days))
    return _shifted(part, -1).first


def _widened_last(part: Part) -> date:
    """Return the last day of ``part``, moved on by its tolerance if it is marked ``~``."""
    if part.mark != "~":
        return part.last
    if part.day:
        highest = date.max.toordinal()
        return date.fromordinal(min(highest, part.last.toordinal() + DAY_TOLERANCE.days))
    return _shifted(part, +1).last


def _shifted(part: Part, step: int) -> Part:
    """Return the month or year beside ``part``; at the ends of the calendar ``part`` itself."""
    if not part.month:
        year, month = part.year + step, 0
    else:
        year, month = divmod(part.year * 12 + part.month - 1 + step, 12)
        month += 1
    return Part(year, month, 0, "") if date.min.year <= year <= date.max.year else part
