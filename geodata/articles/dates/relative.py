"""Read dates told from the day of publication: today, last Sunday, قبل يومين, الشهر الماضي.

A count of days, or one week, gives the day; weeks or more than ten days give it with ``~``;
months and years give a month or year with ``~``. "A few" is 2 to 10 days, 2 to 8 weeks, 2 to 11
months. "Hours ago" is today or yesterday. A night is named after the day it begins on: "last
night" is yesterday.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.anchors import after_last
from geodata.articles.dates.answer import Answer
from geodata.articles.dates.clauses import is_over, says_will, speaks_of_future
from geodata.articles.dates.parts import length_said, parts_of
from geodata.articles.dates.quotations import quoted_on
from geodata.articles.dates.units import ON_ANOTHER_DATE, STEP
from geodata.articles.dates.weekdays import week_around, weekday_after, weekday_before
from geodata.articles.dates.windows import (
    few,
    month_text,
    moved,
    set_text,
    shifted,
)

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found, Length, Parts
    from geodata.articles.dates.setting import Setting

_COUNTED_EXACTLY: Final = 10
_A_DAY_OF_HOURS: Final = 24
_EXACTLY: Final = re.compile(r"\s(?:تمام|بالتمام|بالضبط|to the )")
_EXACTLY_BEFORE: Final = ("exactly", "precisely")
_UNKNOWN: Final = Answer(None, "relative")
_IT_WAS: Final = ("كان", "وكان", "حدث", "وحدث", "جرى", "وجرى", "حصل", "وحصل", "وقع", "ووقع")
_BOUNDS: Final = {
    "since": "since",
    "until": "until",
    "by": "by",
    "before_ar": "before",
    "before_en": "before",
    "after_ar": "after",
    "after_en": "after",
}


def read_today(found: Found, setting: Setting) -> Answer:
    """Read today, yesterday, tomorrow, last night, this morning; in a quotation its own today."""
    if not setting.published:
        return _UNKNOWN
    away = parts_of(found).away or 0
    if found.has("overnight"):
        said = setting.said[-1] if setting.said else None
        if (
            said
            and said.edtf
            and setting.sentence(said.found.first) == setting.sentence(found.first)
        ):
            return Answer(
                said.edtf, "event", said.found.words
            )  # Nov. 20: a missile hits it overnight
        return Answer(
            set_text(setting.published - timedelta(days=1), setting.published), "relative"
        )
    if found.has("last", "last_before"):
        away = -2 if found.has("before_en") else -1
    quoted = quoted_on(found, setting)
    if quoted:
        return Answer(moved(quoted.edtf or "", away, "day"), "event", quoted.found.words)
    return Answer(f"{setting.published + timedelta(days=away)}", "relative")


def read_weekday(found: Found, setting: Setting) -> Answer:
    """Read a weekday: the last one up to publication, unless the words say otherwise."""
    parts = parts_of(found)
    assert parts.weekday is not None
    published = setting.published
    if found.words.startswith(("following", "that ")) and _owns(found):
        parts.which = None  # following Saturday's attack
    if found.kinds[0] == "same_before" and found.lexemes.word(found.first - 1) in _IT_WAS:
        parts.which = None  # كان ذلك الخميس
    if found.has("ago"):  # a week ago on Sunday; said on a Sunday it is the last one
        same = published is not None and published.weekday() == parts.weekday
        parts.which = "last" if same else "before_last"
    if parts.which in ON_ANOTHER_DATE:
        return _weekday_on(parts, setting)
    if not published:
        return _UNKNOWN
    if parts.away is not None and parts.which is None:  # today, Thursday; yesterday, Wednesday
        day = nearest_weekday(published + timedelta(days=parts.away), parts.weekday)
        return Answer(f"{day}", "relative")
    coming = parts.which == "next" or (
        parts.which in (None, "this")
        and published.weekday() != parts.weekday
        and speaks_of_future(found)
        and not _owns(found)  # before Monday's attack
    )
    if coming:
        return Answer(f"{weekday_after(published, parts.weekday)}", "relative")
    before = weekday_before(
        published, parts.weekday, strictly=parts.which in ("last", "before_last")
    )
    weeks = timedelta(weeks=parts.which == "before_last")
    return Answer(f"{before - weeks}", "relative")


def bound_of(found: Found) -> str:
    """Return what the word before makes of a date: nothing of "before Monday's attack"."""
    bound = _BOUNDS.get(found.kind(found.first - 1), "")
    return "" if bound in ("by", "before") and _owns(found) else bound


def _owns(found: Found) -> bool:
    """Tell whether "'s" stands behind some words."""
    return found.lexemes.text.startswith(("'s", "\u2019s"), found.span[1])


def _weekday_on(parts: Parts, setting: Setting) -> Answer:
    """Read "the following Sunday", which is told from another date of the text."""
    said = setting.last_dated()
    if not (said and said.edtf and parts.weekday is not None):
        return Answer(None, "event")
    day = date.fromisoformat(said.edtf.rstrip("?~%"))
    by = {
        "following": weekday_after(day, parts.weekday),
        "previous": weekday_before(day, parts.weekday, strictly=True),
    }
    meant = by.get(parts.which or "", nearest_weekday(day, parts.weekday))
    return Answer(f"{meant}", "event", said.found.words)


def nearest_weekday(day: date, weekday: int) -> date:
    """Return the weekday nearest to a day."""
    return weekday_after(day - timedelta(days=4), weekday)


def read_weekday_of_week(found: Found, setting: Setting) -> Answer:
    """Read "Sunday of last week": one or both of the days that week can be said to have."""
    parts = parts_of(found)
    said = setting.last_dated() if parts.which in ON_ANOTHER_DATE else None
    around = date.fromisoformat(said.edtf[:10]) if said and said.edtf else setting.published
    if not around or parts.weekday is None:
        return _UNKNOWN
    first, last = week_around(around, STEP.get(parts.which or "", 0))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    fitting = [day for day in days if day.weekday() == parts.weekday]
    basis = "event" if said else "relative"
    return Answer(set_text(fitting[0], fitting[-1]).replace("..", ","), basis)


def read_ago(found: Found, setting: Setting) -> Answer:
    """Read how long before publication: two days ago, قبل أسبوع, a year ago this month."""
    length = length_said(found)
    if not setting.published or not length:
        return _UNKNOWN
    exactly = _EXACTLY.match(setting.lexemes.same, found.span[1]) or found.words.lower().startswith(
        _EXACTLY_BEFORE
    )
    edtf = _away(setting.published, length, -1, exactly=bool(exactly))
    if length.count and (exactly or found.has("today", "this_before", "same_before")):
        edtf = _ago_to_the(found, shifted(setting.published, -length.count, length.unit))
    by_years = length.unit == "year" and length.count and not length.about
    return Answer(edtf, "relative", year=int(edtf.strip("[")[:4]) if edtf and by_years else None)


def _ago_to_the(found: Found, day: date) -> str:
    """Return the month, week or day of "a year ago this month", "a year ago today"."""
    if found.has("this_before", "same_before"):
        same_week = found.kinds[-1] == "a_week"
        return set_text(*week_around(day)) if same_week else month_text(day.year, day.month)
    return f"{day}"


def read_within(found: Found, setting: Setting) -> Answer:
    """Read how long after publication: within two days, بعد ثلاثة أيام of what is to come."""
    length = length_said(found)
    if found.has("after_ar") and not speaks_of_future(found):
        return after_last(setting, length, 1)
    if not setting.published or not length:
        return _UNKNOWN
    if found.has("after_ar"):
        return Answer(_away(setting.published, length, 1), "relative")
    said = setting.last_dated()
    if said and said.edtf and is_over(found):
        day = date.fromisoformat(said.edtf.rstrip("?~%"))
        return Answer(_stretch(day, length, 1), "event", said.found.words)
    return Answer(_stretch(setting.published, length, 1), "relative")


def read_stretch(found: Found, setting: Setting) -> Answer:
    """Read a stretch up to or from publication: the past two weeks, الأيام القليلة الماضية."""
    length = length_said(found)
    if not setting.published or not length:
        return _UNKNOWN
    way = 1 if found.has("next", "next_before") else -1
    way = 1 if found.has("following") else way
    over = way > 0 and is_over(found) and not says_will(found)
    over = over or found.has("following")
    said = setting.last_dated() if over else None
    if said and said.edtf:  # over the next two days it was targeted twice
        day = date.fromisoformat(said.edtf.rstrip("?~%"))
        return Answer(_stretch(day, length, way), "event", said.found.words)
    return Answer(_stretch(setting.published, length, way), "relative")


def _away(published: date, length: Length, way: int, *, exactly: bool = False) -> str | None:
    """Return the date so long before (-1) or after (1) publication."""
    if length.count is None:
        return _vaguely_away(published, length.unit, way)
    if length.unit == "hour":
        days = -(-length.count // _A_DAY_OF_HOURS) or 1
        return set_text(*sorted((published, published + timedelta(days=way * days))))
    about = length.about or length.unit != "day" or length.count > _COUNTED_EXACTLY
    week = length.unit == "week" and length.count == 1 and not length.about
    about = about and not week and not (exactly and length.unit in ("day", "week"))
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
