"""Read dates told from the day of publication: today, last Sunday, قبل يومين, الشهر الماضي.

A count of days gives the day; a week or more than ten days gives it with ``~``; months and years
give a month or year with ``~``. "A few" is 2 to 10 days, 2 to 8 weeks, 2 to 11 months. "Hours
ago" is today or yesterday. A night is named after the day it begins on: "last night" is yesterday.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.date_anchors import after_last
from geodata.articles.date_answer import Answer
from geodata.articles.date_parts import length_said, part_said, parts_of
from geodata.articles.date_windows import (
    day_exists,
    few,
    month_text,
    moved,
    part_of_month,
    part_of_year,
    set_text,
    shifted,
    shifted_month,
)
from geodata.articles.weekdays import week_around, weekday_after, weekday_before

if TYPE_CHECKING:
    from geodata.articles.date_parts import Found, Length, Parts
    from geodata.articles.date_setting import Setting

_STEP: Final = {"last": -1, "previous": -1, "next": 1, "following": 1}
_ON_ANOTHER_DATE: Final = ("same", "following", "previous")
_COUNTED_EXACTLY: Final = 10
_A_DAY_OF_HOURS: Final = 24
_UNKNOWN: Final = Answer(None, "relative")


def read_today(found: Found, setting: Setting) -> Answer:
    """Read today, yesterday, tomorrow, last night, this morning; in a quotation its own today."""
    if not setting.published:
        return _UNKNOWN
    away = parts_of(found).away or 0
    if found.has("overnight"):
        return Answer(set_text(setting.published - timedelta(days=1), setting.published), "relative")
    if found.has("last", "last_before"):
        away = -1
    quoted = setting.quoted_on(found)
    if quoted:
        return Answer(moved(quoted.edtf or "", away, "day"), "event", quoted.found.words)
    return Answer(f"{setting.published + timedelta(days=away)}", "relative")


def read_weekday(found: Found, setting: Setting) -> Answer:
    """Read a weekday: the last one up to publication, unless the words say otherwise."""
    parts = parts_of(found)
    assert parts.weekday is not None
    published = setting.published
    if parts.which in _ON_ANOTHER_DATE:
        return _weekday_on(found, parts, setting)
    if not published:
        return _UNKNOWN
    coming = parts.which == "next" or (
        parts.which in (None, "this")
        and parts.away is None
        and published.weekday() != parts.weekday
        and setting.speaks_of_future(found)
    )
    if coming:
        return Answer(f"{weekday_after(published, parts.weekday)}", "relative")
    before = weekday_before(published, parts.weekday, strictly=parts.which == "last")
    return Answer(f"{before}", "relative")


def _weekday_on(found: Found, parts: Parts, setting: Setting) -> Answer:
    """Read "the following Sunday", which is told from another date of the text."""
    said = setting.last_dated()
    if not (said and said.edtf and parts.weekday is not None):
        return Answer(None, "event")
    day = date.fromisoformat(said.edtf.rstrip("?~%"))
    by = {
        "following": weekday_after(day, parts.weekday),
        "previous": weekday_before(day, parts.weekday, strictly=True),
    }
    return Answer(f"{by.get(parts.which or '', day)}", "event", said.found.words)


def read_weekday_of_week(found: Found, setting: Setting) -> Answer:
    """Read "Sunday of last week": one or both of the days that week can be said to have."""
    parts = parts_of(found)
    if not setting.published or parts.weekday is None:
        return _UNKNOWN
    first, last = week_around(setting.published, _STEP.get(parts.which or "", 0))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    fitting = [day for day in days if day.weekday() == parts.weekday]
    return Answer(set_text(fitting[0], fitting[-1]).replace("..", ","), "relative")


def read_ago(found: Found, setting: Setting) -> Answer:
    """Read how long before publication: two days ago, قبل أسبوع, منذ نحو شهرين."""
    length = length_said(found)
    if not setting.published or not length:
        return _UNKNOWN
    return Answer(_away(setting.published, length, -1), "relative")


def read_within(found: Found, setting: Setting) -> Answer:
    """Read how long after publication: within two days, بعد ثلاثة أيام of what is to come."""
    length = length_said(found)
    if found.has("after_ar") and not setting.speaks_of_future(found):
        return after_last(setting, length, 1)
    if not setting.published or not length:
        return _UNKNOWN
    if found.has("after_ar"):
        return Answer(_away(setting.published, length, 1), "relative")
    return Answer(_stretch(setting.published, length, 1), "relative")


def read_stretch(found: Found, setting: Setting) -> Answer:
    """Read a stretch up to or from publication: the past two weeks, الأيام القليلة الماضية."""
    length = length_said(found)
    if not setting.published or not length:
        return _UNKNOWN
    way = 1 if found.has("next", "next_before") else -1
    return Answer(_stretch(setting.published, length, way), "relative")


def read_day_of_month(found: Found, setting: Setting) -> Answer:
    """Read "the 5th of this month", "5 من الشهر نفسه"."""
    parts = parts_of(found)
    basis = "event" if parts.which in ("same", "following") else "relative"
    anchor, month = _month_meant(parts.which, setting)
    if month is None or parts.day is None or not day_exists(*month, parts.day):
        return Answer(None, basis, anchor)
    return Answer(f"{month_text(*month)}-{parts.day:02}", basis, anchor)


def read_unit(found: Found, setting: Setting) -> Answer:
    """Read a month, week or year told from publication, or a part of it: the end of the year."""
    parts = parts_of(found)
    which = parts.year_which or parts.which
    part = part_said(found)
    if found.has("a_year", "the_year"):
        return _year(parts, which, part, setting)
    if found.has("a_month", "the_month"):
        return _month(which, part, setting)
    return _week(which, setting)


def _year(parts: Parts, which: str | None, part: str | None, setting: Setting) -> Answer:
    if parts.year:
        text = part_of_year(parts.year, part) if part else f"{parts.year}"
        return Answer(text, "explicit", year=parts.year)
    if which in _ON_ANOTHER_DATE:
        said = setting.last_dated(unit="year")
        if not (said and said.edtf):
            return Answer(None, "event")
        year, anchor = int(said.edtf[:4]) + _STEP.get(which or "", 0), said.found.words
        return Answer(part_of_year(year, part) if part else f"{year}", "event", anchor, year=year)
    if not setting.around:
        return _UNKNOWN
    year = setting.around.year + _STEP.get(which or "", 0)
    first, last = date(year, 1, 1), date(year, 12, 31)
    whole = part_of_year(year, part) if part else f"{year}"
    return Answer(_so_far(part, first, last, setting) or whole, "relative")


def _month(which: str | None, part: str | None, setting: Setting) -> Answer:
    basis = "event" if which in _ON_ANOTHER_DATE else "relative"
    anchor, month = _month_meant(which, setting)
    if month is None:
        return Answer(None, basis, anchor)
    first = date(*month, 1)
    last = shifted(first, 1, "month") - timedelta(days=1)
    whole = part_of_month(*month, part) if part else month_text(*month)
    return Answer(_so_far(part, first, last, setting) or whole, basis, anchor)


def _week(which: str | None, setting: Setting) -> Answer:
    if which in _ON_ANOTHER_DATE:
        said = setting.last_dated()
        if not (said and said.edtf):
            return Answer(None, "event")
        day = date.fromisoformat(said.edtf.rstrip("?~%"))
        week = week_around(day, _STEP.get(which or "", 0))
        return Answer(set_text(*week), "event", said.found.words)
    if not setting.published:
        return _UNKNOWN
    return Answer(set_text(*week_around(setting.published, _STEP.get(which or "", 0))), "relative")


def _so_far(part: str | None, first: date, last: date, setting: Setting) -> str | None:
    """Return "earlier" or "later" in a stretch around publication, None for other parts."""
    now = setting.published
    if part not in ("earlier", "later"):
        return None
    if now and first <= now <= last:
        return set_text(first, now) if part == "earlier" else set_text(now, last)
    return set_text(first, last)


def _month_meant(
    which: str | None, setting: Setting
) -> tuple[str | None, tuple[int, int] | None]:
    """Return the date of the text it hangs on, if one, and (year, month)."""
    if which in _ON_ANOTHER_DATE:
        said = setting.last_dated(unit="month")
        if not (said and said.edtf):
            return None, None
        month = int(said.edtf[:4]), int(said.edtf[5:7])
        return said.found.words, shifted_month(*month, _STEP.get(which or "", 0))
    if not setting.around:
        return None, None
    now = setting.around
    return None, shifted_month(now.year, now.month, _STEP.get(which or "", 0))


def _away(published: date, length: Length, way: int) -> str | None:
    """Return the date so long before (-1) or after (1) publication."""
    if length.count is None:
        return _vaguely_away(published, length.unit, way)
    if length.unit == "hour":
        days = -(-length.count // _A_DAY_OF_HOURS) or 1
        return set_text(*sorted((published, published + timedelta(days=way * days))))
    about = length.about or length.unit != "day" or length.count > _COUNTED_EXACTLY
    text = moved(f"{published}", way * length.count, length.unit)
    return f"{text}~" if text and about else text


def _vaguely_away(published: date, unit: str, way: int) -> str | None:
    """Return the days or months that "days ago" may mean; None for years."""
    if unit == "hour":
        return set_text(*sorted((published, published + timedelta(days=way))))
    counts = few(unit)
    if not counts:
        return None
    ends = sorted(shifted(published, way * count, unit) for count in counts)
    if unit == "month":
        return set_text(*(month_text(end.year, end.month) for end in ends))
    return set_text(*ends)


def _stretch(published: date, length: Length, way: int) -> str | None:
    """Return the days between publication and so long before or after it."""
    counts = few(length.unit)
    count = length.count or (counts[1] if counts else 0)
    if length.unit == "hour":
        return set_text(*sorted((published, published + timedelta(days=way))))
    if not count:
        return None
    end = shifted(published, way * count, length.unit)
    first, last = sorted((published, end))
    if length.unit in ("month", "year"):
        return set_text(month_text(first.year, first.month), month_text(last.year, last.month))
    return set_text(first, last)
