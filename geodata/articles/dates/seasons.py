"""Read seasons, holidays and weekends: that autumn, Christmas Eve, ثاني أيام عيد الفطر."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.clauses import speaks_of_future
from geodata.articles.dates.hijri import hijri_day, hijri_year_of
from geodata.articles.dates.parts import length_said, parts_of
from geodata.articles.dates.readers import day_text
from geodata.articles.dates.relative import nearest_weekday
from geodata.articles.dates.units import ON_ANOTHER_DATE, STEP
from geodata.articles.dates.weekdays import weekday_after, weekday_before
from geodata.articles.dates.windows import season_text, set_text, shifted
from geodata.articles.dates.years import Year, year_meant

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found, Parts
    from geodata.articles.dates.setting import Setting

_LAST_MONTHS: Final = {"spring": 5, "summer": 8, "autumn": 11, "winter": 12}
_MONTHS_OF_A_SEASON: Final = 3
_SUNDAY: Final = 6
_UNKNOWN: Final = Answer(None, "relative")


def read_season(found: Found, setting: Setting) -> Answer:
    """Read a season of a year: summer 2020, last summer, صيف العام الماضي, in the autumn."""
    parts, season = parts_of(found), str(found.value("season"))
    parts.months, which = (_LAST_MONTHS[season],), parts.which
    if parts.year or parts.year_which or which in ON_ANOTHER_DATE or not which:
        year = year_meant(found, parts, setting)
    else:
        year = Year(_year_around(which, season, setting), "relative")
    edtf = season_text(year.value, season) if year.value else None
    return Answer(edtf, year.basis, year.anchor, year=year.lent)


def _year_around(which: str, season: str, setting: Setting) -> int | None:
    """Return the year of last, this or next summer, told from publication."""
    if not setting.around:
        return None
    now, last = setting.around, _LAST_MONTHS[season]
    past = which == "last" and now.month <= last
    coming = which == "next" and now.month > last - _MONTHS_OF_A_SEASON
    return now.year + coming - past


def read_holiday(found: Found, setting: Setting) -> Answer:
    """Read a holiday, with or without its year; one of the Hijri calendar is about a day."""
    written = str(found.value("holiday"))
    month, day = map(int, written.strip("-").split("-"))
    parts, nth = parts_of(found), found.value("nth_day", "ordinal")
    further = timedelta(days=int(nth or 1) - 1)
    if written.startswith("-"):
        year = _year_of_feast(found, parts, setting)
        first = _feast(month, day, year.value, setting.published)
        edtf = f"{first + further}~" if first else None
    else:
        parts.months, parts.day = (month,), day
        year = year_meant(found, parts, setting)
        edtf = day_text(parts, year.value)
    return Answer(edtf, year.basis, year.anchor, year=year.lent)


def _year_of_feast(found: Found, parts: Parts, setting: Setting) -> Year:
    """Return the year said of a feast whose months move; its value None if none is."""
    said = parts.year or parts.year_which or parts.which in ON_ANOTHER_DATE
    return year_meant(found, parts, setting) if said else Year(None, "relative")


def _feast(month: int, day: int, year: int | None, published: date | None) -> date | None:
    """Return the day of a feast in a year of ours, or the last one before publication."""
    if year is None:
        last = hijri_year_of(month, day, published) if published else None
        return hijri_day(last, month, day) if last else None
    hijri = hijri_year_of(month, day, date(year, 12, 31))
    found = hijri_day(hijri, month, day)
    return found if found.year == year else None


def read_this_day(found: Found, setting: Setting) -> Answer | None:
    """Read "on this day last year", which is told from the day of publication."""
    parts = parts_of(found)
    parts.which = parts.away = None
    if not setting.published:
        return _UNKNOWN
    length = length_said(found) if found.has("before_ar", "ago") else None
    if length and length.count and length.unit != "year":
        return Answer(f"{shifted(setting.published, -length.count, length.unit)}", "relative")
    parts.months, parts.day = (setting.published.month,), setting.published.day
    year = year_meant(found, parts, setting)
    return Answer(day_text(parts, year.value), year.basis, year.anchor, year=year.lent)


def read_weekend(found: Found, setting: Setting) -> Answer | None:
    """Read a weekend, Saturday and Sunday: the last one, or that which is meant."""
    which = parts_of(found).which
    friday_too = not found.words.isascii()  # where the weekend is Friday and Saturday
    if not (which or found.has("the") or friday_too):
        return None
    if which in ON_ANOTHER_DATE:
        said = setting.last_dated()
        if not (said and said.edtf):
            return Answer(None, "event")
        day, basis = date.fromisoformat(said.edtf.rstrip("?~%")), "event"
        sunday = nearest_weekday(day, _SUNDAY) + timedelta(weeks=STEP.get(which or "", 0))
    elif setting.published:
        coming = which == "next" or speaks_of_future(found)
        find, basis = (weekday_after if coming else weekday_before), "relative"
        sunday = find(setting.published, _SUNDAY)
    else:
        return _UNKNOWN
    return Answer(set_text(sunday - timedelta(days=1 + friday_too), sunday), basis)
