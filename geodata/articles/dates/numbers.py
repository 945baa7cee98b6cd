"""Dates in numbers: 2021/06/05, 21-12-2021, and 05/06/2021, which may be two days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.parts import numbers_of, parts_of
from geodata.articles.dates.windows import day_exists

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found
    from geodata.articles.dates.setting import Setting

_CENTURY: Final = 100
_MONTHS: Final = 12
_YEARS: Final = range(1900, 2100)


def read_numeric(found: Found, setting: Setting) -> Answer:
    """Read a date in numbers; both days it can be, unless something in the text settles it.

    The weekday beside it settles it, the order of another date of the text in which one number is
    above 12, or the day of publication if that is one of the two.
    """
    days = possible_days(*numbers_of(found), order=setting.order_of_days)
    weekday = parts_of(found).weekday
    settled = [day for day in days if weekday in (None, day.weekday())]
    if len(days) > 1 and setting.published in days:
        settled = [day for day in days if day == setting.published]
    doubt = "" if settled else "?"
    texts = [f"{day}{doubt}" for day in settled or days]
    if not texts:
        return Answer(None, "explicit")
    edtf = texts[0] if len(texts) == 1 else f"[{texts[0]},{texts[1]}]"
    return Answer(edtf, "explicit", year=days[0].year)


def possible_days(first: int, second: int, third: int, *, order: str | None = None) -> list[date]:
    """Return the days that three numbers can be, the earlier one first.

    Args:
        first: The first number; a year if it is above 99.
        second: The second number.
        third: The third number; two figures are a year of this century.
        order: ``dmy`` or ``mdy`` if it is known which comes first.

    >>> [day.isoformat() for day in possible_days(5, 6, 2021)]
    ['2021-05-06', '2021-06-05']
    >>> [day.isoformat() for day in possible_days(5, 6, 2021, order="dmy")]
    ['2021-06-05']
    """
    if first >= _CENTURY:
        year = first
        orders = [(second, third) if second <= _MONTHS else (third, second)]
    else:
        year = third if third >= _CENTURY else 2000 + third
        both = {"dmy": (second, first), "mdy": (first, second)}
        orders = [both[order]] if order else list(both.values())
    days = {
        date(year, month, day)
        for month, day in orders
        if year in _YEARS and 1 <= month <= _MONTHS and day_exists(year, month, day)
    }
    return sorted(days)
