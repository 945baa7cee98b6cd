"""Read dates that name a day, month or year, one alone."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.hijri import hijri_text, hijri_year_of
from geodata.articles.dates.lexicon import words_of
from geodata.articles.dates.parts import Parts, part_said, parts_of
from geodata.articles.dates.setting import starts_line
from geodata.articles.dates.windows import (
    day_exists,
    month_text,
    part_of_month,
    part_of_year,
    set_text,
)
from geodata.articles.dates.years import year_meant

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found
    from geodata.articles.dates.setting import Setting

_NO_LEAP_YEAR: Final = 2021
_ROW: Final = re.compile(r"(?m)^\W*(\d\d?)/(\d\d?)\b(?!/)")
_MONTHS: Final = 12
_NEAR_WORDS: Final = 4
# (1/2), (2/3): so many parts, no days.
_MOST_PARTS: Final = 3
_ALWAYS: Final = (24, 7)
_ABOUT: Final = words_of(
    "about | around | circa | approximately | roughly | نحو | حوالي | قرابة | زهاء"
)


def read_day(found: Found, setting: Setting) -> Answer:
    """Read a day and month, with or without year and weekday."""
    parts = parts_of(found)
    last = parts.day == -1  # the last day of March
    if last and parts.month:
        parts.day = monthrange(_NO_LEAP_YEAR, parts.month)[1]
    year = year_meant(found, parts, setting)
    if last and parts.month and year.value:
        parts.day = monthrange(year.value, parts.month)[1]
    edtf = day_text(parts, year.value)
    if edtf and _is_about(found):
        edtf = edtf.replace("?", "") + ("%" if "?" in edtf else "~")
    if edtf and found.kind(found.first - 1) == "of" and found.kind(found.first - 2) == "a_week":
        first = date.fromisoformat(edtf[:10])  # the week of 12 April
        edtf = set_text(first, first + timedelta(days=6))
    return Answer(edtf, year.basis, year.anchor, year=year.lent)


def read_day_slash_month(found: Found, setting: Setting) -> Answer | None:
    """Read "يوم 17/3" or "(17/3)", a day and a month in numbers, as Arabic print puts them.

    In English only a row's 17/03 is read: which of the two is the month the rows must show.
    """
    numbers = [v for k, v in zip(found.kinds, found.values, strict=True) if k == "day"]
    day, month = int(numbers[0]), int(numbers[1])
    if not _is_arabic(found):
        day, month = _in_rows(found, day, month)
    if month not in range(1, _MONTHS + 1) or _is_share(found, day, month):
        return None
    parts = Parts(day=day, months=(month,))
    year = year_meant(found, parts, setting)
    return Answer(day_text(parts, year.value), year.basis, year.anchor, year=year.lent)


def _in_rows(found: Found, one: int, two: int) -> tuple[int, int]:
    """Return (day, month) of a row's two numbers; (0, 0) if no row shows which is which."""
    if not starts_line(found):
        return 0, 0
    rows = _rows_of(found.lexemes.text)
    if any(one > _MONTHS for one, _ in rows):
        return one, two
    return (two, one) if any(two > _MONTHS for _, two in rows) else (0, 0)


@lru_cache(maxsize=4)
def _rows_of(text: str) -> list[tuple[int, int]]:
    """Return the two numbers each row of a text begins with."""
    return [(int(one), int(two)) for one, two in _ROW.findall(text)]


def _is_share(found: Found, day: int, month: int) -> bool:
    """Tell whether two numbers are parts of a whole, or all day long: "(1/2)", 3/4, 24/7."""
    before = found.kind(found.first - 1)
    if before == "open" and found.kind(found.last) == "close":
        return day <= month <= _MOST_PARTS
    if (day, month) == _ALWAYS:
        said = found.lexemes.word(found.first - 1) == "في"
        return found.kinds[0] == "day" and not said
    return before == "word" and found.kinds[0] == "day" and day <= _MOST_PARTS


def _is_arabic(found: Found) -> bool:
    """Tell whether the words beside two numbers are Arabic: 3/17 would be a day elsewhere."""
    before = [found.lexemes.word(found.first - back) for back in range(_NEAR_WORDS)]
    behind = [found.lexemes.word(found.last + step) for step in range(_NEAR_WORDS)]
    letters = next((word for word in (*before, *behind) if word[:1].isalpha()), "")
    return bool(letters) and not letters.isascii()


def read_month(found: Found, setting: Setting) -> Answer:
    """Read a month or a part of one, with or without year."""
    parts = parts_of(found)
    parts.day = None
    year = year_meant(found, parts, setting)
    if not (year.value and parts.month):
        return Answer(None, year.basis, year.anchor)
    about = "~" if _is_about(found) else ""
    edtf = either(*(month + about for month in months_of(parts, year.value)))
    part = part_said(found)
    if part and part not in ("earlier", "later"):
        edtf = part_of_month(year.value, parts.month, part)
    return Answer(edtf, year.basis, year.anchor, year=year.lent)


def read_year(found: Found, setting: Setting) -> Answer:
    """Read a year or a part of one."""
    del setting
    year = parts_of(found).year
    if year is None:
        return Answer(None, "explicit")
    part = part_said(found)
    about = "~" if _is_about(found) else ""
    return Answer(part_of_year(year, part) if part else f"{year}{about}", "explicit", year=year)


def read_hijri(found: Found, setting: Setting) -> Answer:
    """Read a Hijri date; without its year it is the last one before publication."""
    month, day = found.value("hijri", "doubtful_hijri"), found.value("day", "ordinal", "tens")
    year = found.value("hijri_year")
    day = day if isinstance(day, int) and 1 <= day <= 30 else None  # noqa: PLR2004
    basis = "explicit"
    if not isinstance(year, int):
        basis = "relative"
        until = _end_of_year_said(found, setting) or setting.published
        if not (until and isinstance(month, int)):
            return Answer(None, basis)
        year = hijri_year_of(month, day, until)
    return Answer(hijri_text(year, month if isinstance(month, int) else None, day), basis)


def _end_of_year_said(found: Found, setting: Setting) -> date | None:
    """Return the last day of the year of ours in "Ramadan last year", None if none is said."""
    parts = parts_of(found)
    if not (parts.year or parts.year_which):
        return None
    year = year_meant(found, parts, setting).value
    return date(year, 12, 31) if year else None


def day_text(parts: Parts, year: int | None) -> str | None:
    """Return a day of a year as EDTF, with ``?`` if it is not the weekday said; None if none is.

    Two months, from a double form that does not agree with itself, give either day.
    """
    if not (year and parts.day):
        return None
    days = [
        date(year, month, parts.day)
        for month in sorted(parts.months)
        if day_exists(year, month, parts.day)
    ]
    doubt = "" if any(parts.weekday in (None, day.weekday()) for day in days) else "?"
    return either(*(f"{day}{doubt}" for day in days)) if days else None


def months_of(parts: Parts, year: int) -> list[str]:
    """Return the month of a year as EDTF, or both that a double form names."""
    return [month_text(year, month) for month in sorted(parts.months)]


def either(*texts: str) -> str:
    """Return "one of these" as EDTF, or the one.

    >>> either("2020-06", "2020-07"), either("2020-06")
    ('[2020-06,2020-07]', '2020-06')
    """
    return texts[0] if len(texts) == 1 else f"[{texts[0]},{texts[-1]}]"


def _is_about(found: Found) -> bool:
    return found.lexemes.word(found.first - 1) in _ABOUT
