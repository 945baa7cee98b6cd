"""Which year is meant by a day or month.

In this order: the year printed beside it; "last", "this" or "next" beside it; the weekday that
fits; the year at the end of its list, or of the date before in the same story line, or of the
heading (*implied*); else the last such day before publication, or the nearest one if its clause
speaks of the future, the next one if it can be nothing else.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.clauses import says_will, speaks_of_future, tells_now, tells_what_was
from geodata.articles.dates.lexicon import CODES
from geodata.articles.dates.parts import parts_of
from geodata.articles.dates.setting import is_since, starts_line
from geodata.articles.dates.story import LATE, is_fresh, is_long_ago, sets_scene, year_before
from geodata.articles.dates.windows import YEAR_ALONE, day_exists, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.articles.dates.parts import Found, Parts
    from geodata.articles.dates.setting import Setting

_ENDS_A_LIST: Final = re.compile(
    "[{since}{after_ar}{after_en}{before_ar}{before_en}{stop}{newline}]".format(**CODES)
)
_JOINS: Final = re.compile("[{and}{or}{comma}]".format(**CODES))
_RELATIVE: Final = re.compile(r"\b(?:who|which|that|when|التي|الذي|الذين|حين|عندما)\b")
_WHEN: Final = re.compile(r"[,،] (?:when|حين|عندما|يوم|لما)\b")
_LONGEST_GAP: Final = 8
_WEEKDAYS_REPEAT_AFTER: Final = 5
_YEARS_AGO: Final = 3
_LONG_OVER: Final = 3
"""So many months ago is no time of a plan: "it goes on until September" is the next one."""
_A_YEAR: Final = 12
_STEP_FROM_LAST: Final = {"following": 1, "previous": -1}
_LONGEST_SCENE: Final = 4


class Year(NamedTuple):
    """A year, what it rests on (see `DatePhrase.basis`), the words that lend it, if it is named."""

    value: int | None
    basis: str
    anchor: str | None = None
    named: bool = False

    @property
    def lent(self) -> int | None:
        """The year that dates behind it may borrow: one told from publication only if named."""
        return self.value if self.named or self.basis != "relative" else None


def year_meant(found: Found, parts: Parts, setting: Setting) -> Year:
    """Return the year of a day or month, its value None if nothing settles it.

    Args:
        found: The words of the date.
        parts: What they say.
        setting: The text around them.
    """
    if parts.year:
        return Year(parts.year, "explicit")
    if parts.which in ("following", "previous") or _is_of_story(found, parts):
        return _beside_last(parts, setting)
    if "same" in (parts.year_which, parts.which) or parts.year_which in _STEP_FROM_LAST:
        said = setting.last_dated(unit="year")
        if not (said and said.edtf):
            return Year(None, "event")
        step = _STEP_FROM_LAST.get(parts.year_which or "", 0)
        return Year(int(said.edtf[:4]) + step, "event", said.found.words)
    return _told_from_now(found, parts, setting) or _unsaid(found, parts, setting)


def _told_from_now(found: Found, parts: Parts, setting: Setting) -> Year | None:
    """Return the year of "March last year", "March two years ago", "last March"; None if unsaid."""
    if setting.around and (found.has("ago") or "before_ar" in found.kinds[-_YEARS_AGO:]):
        pair = found.value("two_units")
        years = 2 if pair else int(found.value("count") or 1)
        return Year(setting.around.year - years if pair in (None, "year") else None, "relative")
    if parts.year_which:
        step = {"last": -1, "before_last": -2, "previous": -1, "next": 1}.get(parts.year_which, 0)
        year = setting.around.year + step if setting.around else None
        return Year(year, "relative", named=step != 0)
    if parts.which:
        way = {"last": "last", "before_last": "last", "next": "next"}.get(parts.which, "near")
        near, now = _nearest(parts, way, setting), setting.around
        over = parts.which == "this" and now is not None and (near.value or 0) > now.year
        return Year(now.year, "relative") if over and now and not says_will(found) else near
    return None


def _is_of_story(found: Found, parts: Parts) -> bool:
    """Tell whether "the next January" is meant, which is told from another date."""
    leads = found.kinds[0] == "next_before" and found.kind(found.first - 1) == "the"
    return leads and parts.which == "next"


def _beside_last(parts: Parts, setting: Setting) -> Year:
    """Return the year of "the following January", the first one after the date told last."""
    said = setting.last_dated(unit="year")
    if not (said and said.edtf and parts.month):
        return Year(None, "event")
    month = int(said.edtf[5:7] or 0)
    if parts.which == "previous":
        step = -int(parts.month >= month)
    else:
        step = int(parts.month <= (month or _A_YEAR))
    return Year(int(said.edtf[:4]) + step, "event", said.found.words)


def _nearest(parts: Parts, way: str, setting: Setting) -> Year:
    if not (setting.around and parts.month):
        return Year(None, "relative")
    return Year(year_of(parts.month, parts.day, setting.around, way), "relative")


def _unsaid(found: Found, parts: Parts, setting: Setting) -> Year:
    carried = next(
        (year for year in _carried(found, parts, setting) if _is_possible(year, parts, setting)),
        None,
    )
    if parts.weekday is not None and parts.day:
        fitting = _of_weekday(parts, carried, setting)
        if fitting:
            return fitting
    if carried:
        return carried
    coming = speaks_of_future(found) or (setting.published is not None and tells_now(found))
    if not coming or _is_of_what_was(found):
        return _nearest(parts, "past", setting)
    near, now = _nearest(parts, "near", setting), setting.around
    if not (near.value and now) or parts.day or tells_what_was(found):
        return near
    months = (now.year - near.value) * _A_YEAR + now.month - (parts.month or 0)
    return _nearest(parts, "next", setting) if months >= _LONG_OVER else near


def _is_of_what_was(found: Found) -> bool:
    """Tell whether a month only says of when a thing is: "under July's agreement"."""
    if found.kind(found.last) == "possessive":
        return found.kind(found.last + 1) != "part"
    return found.kind(found.first - 1) == "of" and found.kind(found.first - 2) == "word"


def _of_weekday(parts: Parts, carried: Year | None, setting: Setting) -> Year | None:
    """Return the year in which the day falls on the weekday it is said to be."""
    years = [carried] if carried else []
    if setting.published:
        now = setting.published.year
        years += [Year(year, "relative") for year in (now, now - 1, now + 1)]
    else:
        latest = max(setting.years, default=0)
        until = latest + _WEEKDAYS_REPEAT_AFTER if latest else 0
        years += [Year(year, "implied") for year in range(latest, until)]
    for year in years:
        day = _day_of(year, parts)
        if day and day.weekday() == parts.weekday:
            setting.spoken = setting.spoken or day
            return year
    return None


def _day_of(year: Year, parts: Parts) -> date | None:
    """Return the day and month said of a year; None if that year has no such day."""
    if not (year.value and parts.month and parts.day):
        return None
    exists = day_exists(year.value, parts.month, parts.day)
    return date(year.value, parts.month, parts.day) if exists else None


def _carried(found: Found, parts: Parts, setting: Setting) -> Iterator[Year]:
    """Yield the years that the words around a date lend it."""
    told = _year_told(found, parts, setting)
    if told:
        yield told
    behind = _at_end_of_list(found, parts, setting)
    at_end = behind and year_meant(behind, parts_of(behind), setting)
    same = behind and setting.sentence(behind.first) == setting.sentence(found.first)
    if behind and at_end and same:
        yield Year(at_end.value, "implied", behind.words)
    if reached := year_before(found, parts, setting):
        yield Year(reached[0], "implied", reached[1].found.words)
    if behind and at_end and not same:
        yield Year(at_end.value, "implied", behind.words)
    said = None if reached else setting.heading
    if not (reached or said) and _is_item(found) and not is_fresh(parts, setting):
        said = setting.list_heading
    if said:
        yield Year(said.year, "implied", said.found.words)
    if not setting.published and len(setting.years) == 1:
        yield Year(setting.years[0], "implied")


def _year_told(found: Found, parts: Parts, setting: Setting) -> Year | None:
    """Return "last year" of the same sentence: "they left last year, K-1 in March"."""
    here = setting.sentence(found.first)
    if parts.day and is_fresh(parts, setting):
        return None
    lent = set()
    for said in reversed(setting.said[-_LONGEST_SCENE:]):
        if setting.sentence(said.found.first) != here:
            return None
        when = _WHEN.match(setting.lexemes.same, said.found.span[1])
        if said.edtf and len(said.edtf) == YEAR_ALONE and (when or not is_since(said.found)):
            year = int(said.edtf)
            late = is_long_ago(year, setting) and is_fresh(parts, setting, LATE)
            late = late and not (sets_scene(said.found, setting) or said.edtf in lent)
            return None if late else Year(year, "implied", said.found.words)
        lent.add((said.edtf or "")[:YEAR_ALONE])
    return None


def _is_possible(year: Year, parts: Parts, setting: Setting) -> bool:
    """Tell whether the year has that day, and it was not to come when the text was printed."""
    if not (year.value and parts.month):
        return False
    if parts.day and not day_exists(year.value, parts.month, parts.day):
        return False
    now = setting.published
    return not now or (year.value, parts.month) <= (now.year, now.month)


def _at_end_of_list(found: Found, parts: Parts, setting: Setting) -> Found | None:
    """Return "29 March 2020" for the 19 in "al-Qaim on 19 March, Qayyarah on 29 March 2020"."""
    codes, text = setting.lexemes.codes, setting.lexemes.text
    for following in setting.behind(found):
        gap, other = codes[found.last : following.first], parts_of(following)
        if len(gap) > _LONGEST_GAP or not _JOINS.search(gap) or _ENDS_A_LIST.search(gap):
            return None
        between = text[found.span[1] : following.span[0]]
        backwards = (parts.month or 0, parts.day or 0) > (other.month or 0, other.day or 99)
        if backwards or _RELATIVE.search(between):
            return None
        if other.year or other.year_which:
            return following
        found = following
    return None


def _is_item(found: Found) -> bool:
    """Tell whether a date stands in a row of a list: "- Camp Taji: 23 August"."""
    return starts_line(found) or found.kind(found.first - 1) in ("colon", "open")
