"""Weeks, months and quarters as tables print them, and the names of months and weekdays."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from geodata.dates.edtf import MONTHS_AR_INTERNATIONAL, MONTHS_AR_IRAQ, MONTHS_EN
from geodata.gazetteer.names import name_key

_WEEK: Final = re.compile(r"(\d{4})-?W(\d{2})(?:-?([1-7]))?", re.IGNORECASE)
_QUARTER: Final = re.compile(r"(\d{4})[- ]?Q([1-4])|Q([1-4])[- /](\d{4})", re.IGNORECASE)
_MONTH: Final = re.compile(r"(0?[1-9]|1[0-2])[-/.](\d{4})")
_NAMED_MONTH: Final = re.compile(r"([^\d]+?)[ ,./-]+(\d{4})")
_MONTH_LAST: Final = re.compile(r"(\d{4})[ -]([^\d]+)")
_WEEKDAY: Final = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|(?:يوم )?(?:السبت|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة))[.,،]? *",
    re.IGNORECASE,
)
_A_DAY: Final = re.compile(r"\d\D+\d")
_ORDINAL: Final = re.compile(
    r"(?:\bthe )?\b(\d{1,2})(?:(?:st|nd|rd|th)(?: of)?|(?<=\d) of)\b", re.IGNORECASE
)
_ERA: Final = re.compile(r"(?<=\d) ?م$")
QUARTER: Final = 3
_BIDI: Final = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of direction, which programs put around the numbers of Arabic dates."""
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,", _BIDI)


class Period(NamedTuple):
    """A span of days: the first, the last, and how precise that is."""

    first: date
    last: date
    precision: str


def period_of(text: str) -> Period | None:
    """Return the week, month or quarter ``text`` prints; None if it is something else.

    Read are ISO weeks (``2024-W20``, ``2024-W20-4``), ``2024-Q2``, ``05/2024`` and ``May 2024``.

    Raises:
        ValueError: It is one, but not in the calendar.

    >>> period_of("2024-W20").first.isoformat(), period_of("أيار 2024").last.isoformat()
    ('2024-05-13', '2024-05-31')
    """
    if found := _WEEK.fullmatch(text):
        return _week(*found.groups())
    if found := _QUARTER.fullmatch(text):
        year, number = found[1] or found[4], int(found[2] or found[3])
        return _months(int(year), number * QUARTER - QUARTER + 1, QUARTER, "interval")
    if found := _MONTH.fullmatch(text):
        return _months(int(found[2]), int(found[1]), 1, "month")
    if found := _NAMED_MONTH.fullmatch(text):
        return _named(found[2], found[1])
    return _named(found[1], found[2]) if (found := _MONTH_LAST.fullmatch(text)) else None


def month_number(name: str) -> int | None:
    """Return the number of a month by its name, in English or Arabic, or by both its Arabic ones.

    >>> month_number("Sept"), month_number("أيار/مايو"), month_number("soon")
    (9, 5, None)
    """
    numbers = {MONTHS.get(name_key(part)) for part in name.rstrip(")").replace("(", "/").split("/")}
    return numbers.pop() if len(numbers) == 1 else None


def plain_digits(text: str) -> str:
    """Return a printed day without space around it or marks of direction, its digits Western.

    >>> plain_digits(" ١٦/٥/٢٠٢٤")
    '16/5/2024'
    """
    return text.strip().translate(_DIGITS)


def without_ornament(text: str) -> str:
    """Return a printed day without its weekday, the letters of an ordinal and the sign of the era.

    >>> without_ornament("Thursday, May 16th, 2024"), without_ornament("الخميس 16 أيار 2024م")
    ('May 16, 2024', '16 أيار 2024')
    >>> without_ornament("the 16th of May, 2024")
    '16 May, 2024'
    """
    weekday = _WEEKDAY.match(text)
    rest = text[weekday.end() :] if weekday and _A_DAY.search(text) else text
    return _ERA.sub("", _ORDINAL.sub(r"\1", rest))


def _week(year: str, week: str, weekday: str | None) -> Period:
    try:
        first = date.fromisocalendar(int(year), int(week), int(weekday or 1))
    except ValueError:
        raise ValueError("the week is not in the calendar") from None
    if weekday:
        return Period(first, first, "day")
    return Period(first, first + timedelta(days=6), "week")


def _named(year: str, name: str) -> Period | None:
    number = month_number(name.strip())
    return _months(int(year), number, 1, "month") if number else None


def _months(year: int, first: int, count: int, precision: str) -> Period:
    begin = date(year, first, 1)
    end = date(year + (first + count - 1) // 12, (first + count - 1) % 12 + 1, 1)
    return Period(begin, end - timedelta(days=1), precision)


def _month_names() -> dict[str, int]:
    found = {"sept": 9}
    for names in (MONTHS_EN, MONTHS_AR_IRAQ, MONTHS_AR_INTERNATIONAL):
        found.update({name_key(name): number for number, name in enumerate(names, 1)})
    found.update({name.lower()[:3]: number for number, name in enumerate(MONTHS_EN, 1)})
    return found


MONTHS: Final = _month_names()
