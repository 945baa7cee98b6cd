"""Read days of a month told by their number alone: "on the 9th", يوم 14, فجر الرابع عشر, (26)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from geodata.articles.dates import calendar_ar, calendar_en
from geodata.articles.dates.clauses import looks_ahead
from geodata.articles.dates.lexicon import words_of
from geodata.articles.dates.parts import parts_of
from geodata.articles.dates.relative import read_weekday
from geodata.articles.dates.setting import starts_line
from geodata.articles.dates.units import day_of_month
from geodata.articles.dates.windows import FULL_DAY, day_exists, month_text, shifted_month

if TYPE_CHECKING:
    from geodata.articles.dates.answer import Answer
    from geodata.articles.dates.parts import Found
    from geodata.articles.dates.setting import Setting

_NTH: Final = ("st", "nd", "rd", "th")
_HAVE_NUMBERS: Final = words_of(calendar_en.HAVE_NUMBERS)
_COUNTED: Final = words_of(calendar_ar.COUNTED)
_NEAR_DAYS: Final = 20
_NEAR_SENTENCES: Final = 3
_A_DOZEN: Final = 12
_BESIDE: Final = 2
_ENDS: Final = ("", "comma", "stop", "dot", "newline", "close", "and", "dash", "colon")
_THEY: Final = ("it", "they", "he", "she", "we", "i", "a", "an", "the")


def read_day_of_month(found: Found, setting: Setting) -> Answer:
    """Read "the 5th of this month", "5 من الشهر نفسه", "21 منه"."""
    day, which = parts_of(found).day, parts_of(found).which
    if found.has("of_it"):
        return day_of_month(day, None, setting)
    this = found.has("the_month") and not which and _is_elsewhere(found, setting)
    answer = day_of_month(day, "this" if this else which, setting)
    return answer if which else _in_time(answer, found, setting)


def _is_elsewhere(found: Found, setting: Setting) -> bool:
    """Tell whether "the 7th of the month" is of this one: that told last is long ago."""
    said, now = setting.last_dated(unit="month"), setting.published
    if not (said and said.edtf and now):
        return False
    months = (now.year - int(said.edtf[:4])) * 12 + now.month - int(said.edtf[5:7])
    same = setting.sentence(said.found.first) == setting.sentence(found.first)
    return months > 1 and not same


def read_nth_nights(found: Found, setting: Setting) -> Answer | None:
    """Read "the night of the 20th to the 21st", "the 8th and the 17th", يومي 4 و18 منه."""
    numbers = [n for n, kind in enumerate(found.kinds, found.first) if kind == "day"]
    words = [found.piece(n, n + 1) for n in numbers]
    of_month = found.has("of_it", "the_month") or _is_row_in_brackets(found, setting)
    if not (of_month or all(word.words.endswith(_NTH) for word in words)):
        return None
    which = parts_of(found).which
    days = [day_of_month(parts_of(word).day, which, setting) for word in words]
    if not which and not found.has("of_it"):
        days = [_in_time(day, found, setting) for day in days]
    first, last = (day.edtf for day in days)
    joint = "," if found.has("and", "time_of_day", "overnight") else "/"
    if first and last and last < first:  # on the 26th and the 4th
        first, last = _over_month(first, last, setting)
    edtf = f"{first}{joint}{last}" if first and last else None
    return days[-1]._replace(edtf=f"[{edtf}]" if edtf and joint == "," else edtf)


def read_on_the_nth(found: Found, setting: Setting) -> Answer | None:
    """Read "on the 9th", which is of the month told last, or else of that of publication."""
    parts = parts_of(found)
    if found.has("ordinal", "tens"):
        said = _is_said_in_words(found, parts.day or 0, setting)
        return read_day_of_month(found, setting) if said else None
    before, word = found.kind(found.first - 1), found.lexemes.word(found.last)
    goes_on = found.kinds[0] == "a_day" and word not in _COUNTED and not found.words.isascii()
    goes_on = goes_on or (before == "in" and _follows_a_day(found, setting))
    goes_on = goes_on or (before == "newline" and _is_row_of_month(setting))
    goes_on = goes_on or (before == "open" and _is_row_in_brackets(found, setting))
    nth = found.words.endswith(_NTH) and word not in _HAVE_NUMBERS
    nth = nth and (before not in ("comma", "colon") or _is_month_near(setting, 0))
    return read_day_of_month(found, setting) if parts.day and (nth or goes_on) else None


def read_weekday_nth(found: Found, setting: Setting) -> Answer:
    """Read "Wednesday 11", of the month told last or this one, if the day is a Wednesday there."""
    parts = parts_of(found)
    if _is_hour(found):  # السبت، الثانية وعشرين دقيقة
        weekday = found.piece(found.first, found.first + found.kinds.index("weekday") + 1)
        return read_weekday(weekday, setting)._replace(last=weekday.last)
    for which in ("same", "this", "last"):
        answer = day_of_month(parts.day, which, setting)
        if answer.edtf and date.fromisoformat(answer.edtf[:10]).weekday() == parts.weekday:
            return answer
    return read_weekday(found, setting)


def _is_said_in_words(found: Found, day: int, setting: Setting) -> bool:
    """Tell whether "on the ninth", فجر الرابع عشر is a day, not an hour or a ninth of its kind."""
    before, behind = found.kind(found.first - 1), found.lexemes.word(found.last)
    if found.words.isascii():
        if behind in _HAVE_NUMBERS or before in ("comma", "colon"):
            near = day > _A_DOZEN or _is_beside_month(found, setting)
            return near and behind not in _HAVE_NUMBERS and _is_month_near(setting, 0)
        ends = found.kind(found.last) in _ENDS or behind.lower() in _THEY or day > _A_DOZEN
        return ends and (day > _A_DOZEN or _is_month_near(setting, _NEAR_SENTENCES))
    if _is_hour(found):
        return False
    if found.has("teen", "tens"):
        return True
    if found.has("time_of_day", "a_day"):
        return day > 1 and _is_month_near(setting, _NEAR_SENTENCES)
    return before == "in" and _follows_a_day(found, setting)


def _is_hour(found: Found) -> bool:
    """Tell whether a number in words is of an hour or a night: في الثانية عشرة."""
    at = found.first + found.kinds.index("ordinal") if "ordinal" in found.kinds else -1
    return found.lexemes.word(at).endswith("ه")


def _is_month_near(setting: Setting, sentences: int) -> bool:
    """Tell whether a month was told at most so many sentences before, 0 for in this one."""
    said = setting.last_dated(unit="month")
    return said is not None and (
        setting.sentences_between(said.found.first, setting.at) <= sentences
    )


def _is_beside_month(found: Found, setting: Setting) -> bool:
    """Tell whether a month stands right before: "in November, the eighth"."""
    said = setting.last_dated(unit="month")
    return said is not None and found.first - said.found.last <= _BESIDE


def _is_row_of_month(setting: Setting) -> bool:
    """Tell whether a line "17 - al-Qaim" stands under a month that has its line to itself."""
    said = setting.last_dated(unit="month")
    if said is None:
        return False
    headed = said.found.rule == "month" and said.found.kind(said.found.last) in ("newline", "colon")
    return starts_line(said.found) and (headed or said.found.rule == "on_the_nth")


def _is_row_in_brackets(found: Found, setting: Setting) -> bool:
    """Tell whether "(26)" goes on with days: "القائم (17 آذار)، القيارة (26)"."""
    said = setting.last_dated(unit="month")
    if found.kind(found.first - 1) != "open" or said is None:
        return False
    if setting.sentence(said.found.first) != setting.sentence(found.first):
        return False
    other, word = said.found, found.lexemes.word(found.first - 2)
    beside = other.kind(other.first - 1) == "open" or other.last + 1 >= found.first
    return beside or starts_line(other) or not word.isascii()


def _follows_a_day(found: Found, setting: Setting) -> bool:
    """Tell whether a bare number only goes on with days: "القيارة في 26 منه، وكي وان في 29"."""
    said = setting.last_dated(unit="month" if found.has("ordinal") else "day")
    near = said is not None and found.first - said.found.last <= _NEAR_DAYS
    same = said and setting.sentence(said.found.first) == setting.sentence(found.first)
    return bool(near and same) and "في" in found.lexemes.word(found.first - 1)


def _in_time(answer: Answer, found: Found, setting: Setting) -> Answer:
    """Return "the 29th" of the month that is meant if it is not the one told last.

    That is the month before where the day is still to come, but told as done, and the one behind
    where that has come and is nearer: "on 28 February; on the 9th".
    """
    now = setting.published
    if not (now and answer.edtf):
        return answer
    day, month = int(answer.edtf[-2:]), (now.year, now.month)
    if answer.edtf <= f"{now}":
        return _nearer(answer, day, now, setting)
    if looks_ahead(found):
        return answer
    if day > now.day or not day_exists(*month, day):
        month = shifted_month(*month, -1)
    edtf = f"{month_text(*month)}-{day:02}" if day_exists(*month, day) else None
    return answer._replace(edtf=edtf, basis="relative", anchor=None)


def _nearer(answer: Answer, day: int, now: date, setting: Setting) -> Answer:
    said = setting.last_dated()
    if not (said and said.edtf and answer.edtf and answer.edtf[:7] == said.edtf[:7]):
        return answer
    told, here = (date.fromisoformat(edtf[:FULL_DAY]) for edtf in (said.edtf, answer.edtf))
    month = shifted_month(here.year, here.month, 1)
    if not day_exists(*month, day):
        return answer
    behind = date(*month, day)
    nearer = here < told and behind <= now and behind - told < told - here
    return answer._replace(edtf=f"{behind}") if nearer else answer


def _over_month(first: str, last: str, setting: Setting) -> tuple[str | None, str | None]:
    """Return two days of which the second is in the next month, the first in the one before."""
    low, high = date.fromisoformat(first), date.fromisoformat(last)
    month = shifted_month(high.year, high.month, 1)
    behind = date(*month, high.day) if day_exists(*month, high.day) else None
    if behind and (not setting.published or behind <= setting.published):
        return first, f"{behind}"
    month = shifted_month(low.year, low.month, -1)
    return (f"{date(*month, low.day)}" if day_exists(*month, low.day) else None), last
