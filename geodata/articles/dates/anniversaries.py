"""Read days so many years ago to the day: "two years ago tomorrow", سنة مرت أمس على."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.lexicon import alike
from geodata.articles.dates.parts import length_said, parts_of
from geodata.articles.dates.relative import nearest_weekday, read_ago, read_today
from geodata.articles.dates.windows import day_exists, shifted

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found, Length
    from geodata.articles.dates.setting import Setting

_MARKS: Final = re.compile("[\u064b-\u0652]")
_PASSES: Final = re.compile(alike(r"\bو?(?:[يت]?مر|مرت|[يت]مضي|مضى|مضت|انقضى|انقضت|[يت]نقضي)\b"))
_REACH: Final = 12


def read_anniversary(found: Found, setting: Setting) -> Answer | None:
    """Read so long before yesterday, today, tomorrow or a day beside them; None if none is meant.

    Two weeks ago on Sunday is the Sunday nearest to the day two weeks ago; a year ago on Friday
    is counted from the Friday nearest to publication.
    """
    ago, now = "ago" in found.kinds, setting.published
    words = found.piece(found.first, found.first + found.kinds.index("ago")) if ago else found
    length = length_said(words)
    if not found.words.isascii() and not _passes(found):
        first = found.piece(found.first, found.first + 1)
        same = first.has("the_day", "yesterday", "tomorrow")
        return read_today(first, setting)._replace(last=first.last) if same else None
    if not (now and length and length.count) or length.about or length.unit == "hour":
        return read_ago(words, setting) if ago else Answer(None, "relative")
    day = _day_meant(found, length, now) if "on" in found.kinds and ago else None
    if "on" not in found.kinds or not ago:
        day = shifted(now + timedelta(days=parts_of(found).away or 0), -length.count, length.unit)
    by_years = day is not None and length.unit == "year"
    return Answer(
        f"{day}" if day else None, "relative", year=day.year if day and by_years else None
    )


def _passes(found: Found) -> bool:
    """Tell whether time passes there: تمر, مضت."""
    start, end = found.span
    stretch = found.lexemes.same[max(0, start - _REACH) : end]
    return _PASSES.search(_MARKS.sub("", stretch)) is not None


def _day_meant(found: Found, length: Length, now: date) -> date | None:
    """Return the day of "a year ago on the 23rd", "two weeks ago on Sunday"."""
    parts, count = parts_of(found.piece(found.last - 1, found.last)), -(length.count or 0)
    if parts.weekday is not None:
        if length.unit == "week":
            return nearest_weekday(shifted(now, count, "week"), parts.weekday)
        return shifted(nearest_weekday(now, parts.weekday), count, length.unit)
    then = shifted(now, count, length.unit)
    known = parts.day and day_exists(then.year, then.month, parts.day)
    return then.replace(day=parts.day) if known and parts.day else None
