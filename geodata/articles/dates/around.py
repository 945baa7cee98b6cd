"""Read dates whose words stand around what they are told from.

"بعد تسليم القيارة بثلاثة أيام", "قبل عيد الميلاد بأربعة أيام", "the last Thursday of March".
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.anchors import offset_of
from geodata.articles.dates.answer import Answer
from geodata.articles.dates.parts import found_words, length_said, parts_of
from geodata.articles.dates.seasons import read_holiday
from geodata.articles.dates.windows import moved
from geodata.articles.dates.years import year_meant

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found
    from geodata.articles.dates.setting import Setting

_BY: Final = "ب"
_SCHEDULES: Final = frozenset(("الموعد", "موعده", "موعدها", "الأوان", "أوانه", "الأجل", "المهلة"))
_WEEK: Final = 7
_LAST: Final = -1


def read_around_event(found: Found, setting: Setting) -> Answer | None:
    """Read so long before or after an event or a holiday; None if no "by" says how long."""
    behind = next(n for n, kind in enumerate(found.kinds[1:], 1) if kind not in ("word", "holiday"))
    anchor, by = found.piece(found.first + 1, found.first + behind), found.first + behind
    long = found_words(found.lexemes, found.rule, by, found.last)
    length = length_said(long)
    start = long.span[0]
    if length is None or _BY not in found.lexemes.text[start - 1 : start + 1]:
        return None
    if anchor.words.split()[0] in _SCHEDULES:  # two weeks ahead of schedule
        return None
    offset = offset_of(length, -1 if found.has("before_ar") else 1)
    if not anchor.has("holiday"):
        return Answer(None, "event", anchor.words, offset)
    day = read_holiday(found_words(found.lexemes, "holiday", anchor.first, anchor.last), setting)
    edtf = moved(day.edtf, *offset) if day.edtf and offset else None
    return day._replace(edtf=edtf)


def read_weekday_of_month(found: Found, setting: Setting) -> Answer:
    """Read "the last Thursday of March", "آخر أحد في مارس", "السبت الأول من نيسان"."""
    parts = parts_of(found)
    nth, weekday = _rank_and_weekday(found)
    parts.day = parts.weekday = parts.which = None
    year = year_meant(found, parts, setting)
    if not (year.value and parts.month):
        return Answer(None, year.basis, year.anchor)
    named = date(year.value, parts.month, nth) if nth > 0 else None
    behind = found.kind(found.first) != "nth_weekday" and not found.words.isascii()
    if not (behind and named and named.weekday() == weekday):  # else Saturday the first
        named = _nth(year.value, parts.month, nth, weekday)
    return Answer(named.isoformat() if named else None, year.basis, year.anchor, year=year.lent)


def _rank_and_weekday(found: Found) -> tuple[int, int]:
    """Return which one of the month it is, -1 for the last, and which day of the week."""
    both = found.value("nth_weekday")
    if both is not None:
        nth, weekday = str(both).split("/")
        return int(nth), int(weekday)
    rank = _LAST if found.has("last_before", "last") else found.value("ordinal")
    return int(str(rank)), int(str(found.value("weekday")))


def _nth(year: int, month: int, nth: int, weekday: int) -> date | None:
    """Return so many a weekday of a month; None if it has fewer."""
    if nth == _LAST:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % _WEEK + _WEEK * (nth - 1))
    return day if day.month == month else None
