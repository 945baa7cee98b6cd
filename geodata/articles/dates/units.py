"""Read months, weeks and years told from publication: last month, 5 من الشهر نفسه.

"The same", "the following" and "the previous" one are told from the date told last.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.clauses import is_over, says_will
from geodata.articles.dates.hijri import hijri_text
from geodata.articles.dates.parts import part_said, parts_of
from geodata.articles.dates.weekdays import week_around
from geodata.articles.dates.windows import (
    day_exists,
    month_text,
    part_of_month,
    part_of_year,
    set_text,
    shifted,
    shifted_month,
)

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found, Parts
    from geodata.articles.dates.setting import Said, Setting

STEP: Final = {"last": -1, "before_last": -2, "previous": -1, "next": 1, "following": 1}
ON_ANOTHER_DATE: Final = ("same", "following", "previous")
_AROUND: Final = ("earlier", "later")
_OVER: Final = ("last", "before_last")
_NAME_MONTHS: Final = ("month", "day_first", "month_first")
_LATELY: Final = 6
_UNKNOWN: Final = Answer(None, "relative")


def _day_text(month: tuple[int, int], day: int) -> str | None:
    return f"{month_text(*month)}-{day:02}" if day_exists(*month, day) else None


def day_of_month(day: int | None, which: str | None, setting: Setting) -> Answer:
    """Return a day of this or that month; of that told last, or else this one, if none is said."""
    which = which or ("same" if setting.has_dates() else "this")
    hijri = setting.last_hijri() if which == "same" else None
    if hijri and day:
        return Answer(_hijri_day(hijri.found, day), "event", hijri.found.words)
    basis = "event" if which in ON_ANOTHER_DATE else "relative"
    anchor, month = _month_meant(which, setting)
    edtf = _day_text(month, day) if month and day else None
    return Answer(edtf, basis, anchor)


def _hijri_day(found: Found, day: int) -> str | None:
    """Return a day of the Hijri month that another date names."""
    year, month = found.value("hijri_year"), found.value("hijri", "doubtful_hijri")
    known = isinstance(year, int) and isinstance(month, int)
    return hijri_text(int(year), int(month), day) if known and year and month else None


def read_unit(found: Found, setting: Setting) -> Answer:
    """Read a month, week or year told from publication, or a part of it: the end of the year."""
    parts = parts_of(found)
    which = parts.year_which or parts.which
    part = part_said(found)
    if which is None and not parts.year and _is_of_story(found, setting):
        which = "same"
    if which == "next" and found.kinds[0] == "the" and is_over(found) and setting.has_dates():
        which = "following"
    if found.has("a_year", "the_year"):
        return _year(parts, which, part, setting)
    if found.has("a_month", "the_month"):
        return _month(which, part, setting)
    return _week(which, setting)


def _is_of_story(found: Found, setting: Setting) -> bool:
    """Tell whether "the end of the month" is that of a month told: nothing is to come there."""
    said = setting.last_dated(unit="month")
    if said is None or says_will(found):
        return False
    same = setting.sentence(said.found.first) == setting.sentence(found.first)
    return same or is_over(found)


def _year(parts: Parts, which: str | None, part: str | None, setting: Setting) -> Answer:
    if parts.year:
        text = part_of_year(parts.year, part) if part else f"{parts.year}"
        return Answer(text, "explicit", year=parts.year)
    if which in ON_ANOTHER_DATE:
        said = setting.last_dated(unit="year")
        if not (said and said.edtf):
            return Answer(None, "event")
        year, anchor = int(said.edtf[:4]) + STEP.get(which or "", 0), said.found.words
        return Answer(part_of_year(year, part) if part else f"{year}", "event", anchor)
    if not setting.around:
        return _UNKNOWN
    year = setting.around.year + STEP.get(which or "", 0)
    first, last = date(year, 1, 1), date(year, 12, 31)
    lent = year if which in _OVER else None
    if part in _AROUND:
        return Answer(_so_far(part, first, last, setting) or f"{year}", "relative", year=lent)
    return Answer(part_of_year(year, part) if part else f"{year}", "relative", year=lent)


def _month(which: str | None, part: str | None, setting: Setting) -> Answer:
    basis = "event" if which in ON_ANOTHER_DATE else "relative"
    anchor, month = _month_meant(which, setting)
    if month is None:
        return Answer(None, basis, anchor)
    first = date(*month, 1)
    last = shifted(first, 1, "month") - timedelta(days=1)
    whole = month_text(*month)
    if part in _AROUND:
        return Answer(_so_far(part, first, last, setting) or whole, basis, anchor)
    return Answer(part_of_month(*month, part) if part else whole, basis, anchor)


def _week(which: str | None, setting: Setting) -> Answer:
    if which in ON_ANOTHER_DATE:
        return week_beside(setting, STEP.get(which or "", 0))
    if not setting.published:
        return _UNKNOWN
    return Answer(set_text(*week_around(setting.published, STEP.get(which or "", 0))), "relative")


def week_beside(setting: Setting, step: int) -> Answer:
    """Return the week of the date told last, or that so many weeks on."""
    said = setting.last_dated()
    if not (said and said.edtf):
        return Answer(None, "event")
    day = date.fromisoformat(said.edtf.rstrip("?~%"))
    return Answer(set_text(*week_around(day, step)), "event", said.found.words)


def _so_far(part: str | None, first: date, last: date, setting: Setting) -> str | None:
    """Return "earlier" or "later" in a stretch around publication; None if it lies elsewhere."""
    now = setting.published
    if not now or not first <= now <= last:
        return None
    return set_text(first, now) if part == "earlier" else set_text(now, last)


def _month_told(setting: Setting) -> Said | None:
    """Return the month told last: one that is named rather than that in which "yesterday" is."""
    told = setting.last_dated(unit="month")
    if told is None or told.found.rule != "today":
        return told
    for said in reversed(setting.said[-_LATELY:]):
        named = said.found.rule in _NAME_MONTHS and said.edtf and said.edtf[0] != "["
        if named and setting.lines_between(said.found.first, setting.at) <= 1:
            return said
    return told


def _month_meant(which: str | None, setting: Setting) -> tuple[str | None, tuple[int, int] | None]:
    """Return the date of the text it hangs on, if one, and (year, month)."""
    if which in ON_ANOTHER_DATE:
        said = _month_told(setting)
        if not (said and said.edtf):
            return None, None
        month = int(said.edtf[:4]), int(said.edtf[5:7])
        return said.found.words, shifted_month(*month, STEP.get(which or "", 0))
    if not setting.around:
        return None, None
    now = setting.around
    return None, shifted_month(now.year, now.month, STEP.get(which or "", 0))
