"""Read dates with two ends: "from ... to" is gradual, "between" one day of them, "and" either."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.numbers import read_numeric
from geodata.articles.dates.parts import part_said, parts_of
from geodata.articles.dates.readers import day_text, either, months_of
from geodata.articles.dates.rules import rule
from geodata.articles.dates.weekdays import weekday_before
from geodata.articles.dates.windows import FULL_DAY, part_of_month, part_of_year, set_text
from geodata.articles.dates.years import Year, year_meant

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found, Parts
    from geodata.articles.dates.setting import Setting

# What is not the first day of a set, or not the last.
_FIRST_OF_SET: Final = re.compile(r"^\[|(?:,|\.\.).*")
_LAST_OF_SET: Final = re.compile(r".*(?:,|\.\.)|\]$")
# What each end of a list begins with.
_LISTS: Final = {
    "days": ("day", "ordinal", "tens"),
    "months": ("month", "doubtful_month", "weak_month"),
    "years": ("year",),
}
_TWO_FIGURES: Final = 100
_LAST_YEAR: Final = 9999
_A_YEAR: Final = 12


def read_days(found: Found, setting: Setting) -> Answer:
    """Read days of one month: 17-19 March, من 17 إلى 19 آذار, 17 and 19 March 2020."""
    low, high, joint = _ends(found)
    first, last = parts_of(low), parts_of(high)
    first_of_list = parts_of(found.piece(found.first, low.first)).day
    if first_of_list:  # 17, 18 and 19 March
        first.day, joint = first_of_list, ".."
    last.months = last.months or first.months
    first.months = last.months
    last.year = last.year or parts_of(found).year
    year = year_meant(high, last, setting)
    edtf = _joined(day_text(first, year.value), day_text(last, year.value), joint)
    return Answer(edtf, year.basis, year.anchor, year=year.lent)


def read_dates(found: Found, setting: Setting) -> Answer:
    """Read two full dates: 28 March to 4 April 2020."""
    low, high, joint = _ends(found)
    first, last = parts_of(low), parts_of(high)
    year = _year_of_end(high, last, setting)
    start_year = first.year or (year.value and year.value - _later(first, last))
    start = _day_of_end(low, first, start_year, setting)
    end = _day_of_end(high, last, year.value, setting)
    return Answer(_joined(start, end, joint), year.basis, year.anchor, year=year.lent)


def read_months(found: Found, setting: Setting) -> Answer:
    """Read two months: June to August 2020, between June and August, شهري يوليو وأغسطس المقبلين."""
    low, high, joint = _ends(found)
    first, last = parts_of(low), parts_of(high)
    first.day = last.day = None
    year = year_meant(high, last, setting)
    if not year.value:
        return Answer(None, year.basis)
    start = _month_of_end(low, first, first.year or year.value - _later(first, last))
    end = _month_of_end(high, last, year.value)
    follow = last.month == (first.month or 0) % _A_YEAR + 1
    edtf = _joined(start, end, ".." if joint == "," and follow else joint)
    return Answer(edtf, year.basis, year.anchor, year=year.lent)


def read_years(found: Found, setting: Setting) -> Answer:
    """Read two years: 2014-2015, between 2014 and 2017, 2014-15."""
    del setting
    low, high, joint = _ends(found)
    first = parts_of(low).year
    last = parts_of(high).year or high.value("day", "number")
    if first is None or not str(last).isdigit():
        return Answer(None, "explicit")
    end = int(str(last))
    end += first // _TWO_FIGURES * _TWO_FIGURES if end < _TWO_FIGURES else 0
    if not first <= end <= _LAST_YEAR:  # 2000-200 counts something else
        return Answer(None, "explicit")
    parts = part_said(low), part_said(high)
    start_text = part_of_year(first, parts[0]) if parts[0] else f"{first}"
    end_text = part_of_year(end, parts[1]) if parts[1] else f"{end}"
    return Answer(_joined(start_text, end_text, joint), "explicit", year=end)


def read_nights(found: Found, setting: Setting) -> Answer:
    """Read two weekdays: ليل الخميس الجمعة, Saturday and Sunday."""
    weekdays = [
        value
        for kind, value in zip(found.kinds, found.values, strict=True)
        if kind == "weekday" and isinstance(value, int)
    ]
    if not setting.published:
        return Answer(None, "relative")
    end = weekday_before(setting.published, weekdays[-1], strictly=found.has("last"))
    nights = (weekdays[-1] - weekdays[0]) % 7 if weekdays[1:] else 1
    start = end - timedelta(days=nights)
    by_day = not found.has("time_of_day", "overnight")
    between = by_day and found.kind(found.first - 1) == "between"
    joint = "/" if by_day and found.has("to", "dash") else ".." if between else ","
    return Answer(_joined(f"{start}", f"{end}", joint), "relative")


def read_each(found: Found, setting: Setting) -> list[tuple[Found, Answer]]:
    """Read "on 26 and 29 March respectively": one date for each, its words its own."""
    pieces = _pieces(found)
    last, whole = parts_of(pieces[-1]), parts_of(found)
    last.months = last.months or whole.months
    year = year_meant(pieces[-1], last, setting)
    read = []
    for piece in pieces:
        parts = parts_of(piece)
        parts.months = parts.months[:1] or last.months
        own = parts.year or year.value
        months = months_of(parts, own) if own and parts.months else [None]
        edtf = day_text(parts, own) if parts.day else months[0] or (f"{own}" if own else None)
        read.append((piece, Answer(edtf, year.basis, year.anchor, year=year.lent)))
    return read


def is_list(found: Found, answer: Answer) -> bool:
    """Tell whether a date of several ends names each of them: 26 and 29 March."""
    return found.rule in _LISTS and found.has("and", "comma") and "/" not in (answer.edtf or "")


def _pieces(found: Found) -> list[Found]:
    """Return the ends of a list, cut before each day, month or year that follows a joint."""
    cuts = [found.first]
    for number in range(found.first + 1, found.last):
        joined = found.kind(number - 1) in ("and", "or", "comma")
        if joined and found.kind(number) in _LISTS[found.rule]:
            cuts.append(number)
    ends = [cut - 1 for cut in cuts[1:]] + [found.last]
    return [found.piece(first, last) for first, last in zip(cuts, ends, strict=True)]


def _ends(found: Found) -> tuple[Found, Found, str]:
    """Return the two ends of a range and the sign EDTF puts between them."""
    match = rule(found.rule).match(found.lexemes.codes, found.first)
    assert match is not None
    groups = [name for name, text in match.groupdict().items() if text is not None]
    low, high = (found.piece(*match.span(name)) for name in sorted(groups, reverse=True))
    between = {found.kind(number) for number in range(low.last, high.first)}
    if found.kind(found.first - 1) == "between":
        return low, high, ".."
    listed = between & {"and", "or", "slash"} and "until" not in between
    listed = listed or found.has("time_of_day", "overnight")  # the night of 8 to 9 January
    return low, high, "," if listed else "/"


def _joined(start: str | None, end: str | None, joint: str) -> str | None:
    """Return a range as EDTF; None if an end is missing or they are the wrong way round."""
    if not start or not end:
        return None
    start, end = _FIRST_OF_SET.sub("", start), _LAST_OF_SET.sub("", end)
    if start[: len(end)] > end[: len(start)]:
        if joint != ",":
            return None
        start, end = end, start
    if joint == "..":
        full = len(start) == len(end) == FULL_DAY
        return set_text(*map(date.fromisoformat, (start, end))) if full else set_text(start, end)
    return f"{start}/{end}" if joint == "/" else f"[{start},{end}]"


def _later(first: Parts, last: Parts) -> bool:
    """Tell whether the first end comes later in the year: it is then of the year before."""
    return (first.month or 0, first.day or 0) > (last.month or _A_YEAR, last.day or 99)


def _year_of_end(high: Found, last: Parts, setting: Setting) -> Year:
    if high.has("numeric_date"):
        return Year(read_numeric(high, setting).year, "explicit")
    return year_meant(high, last, setting)


def _day_of_end(end: Found, parts: Parts, year: int | None, setting: Setting) -> str | None:
    if end.has("numeric_date"):
        return read_numeric(end, setting).edtf
    return day_text(parts, year)


def _month_of_end(end: Found, parts: Parts, year: int) -> str:
    part = part_said(end)
    if part and parts.month:
        return part_of_month(year, parts.month, part)
    return either(*months_of(parts, year))
