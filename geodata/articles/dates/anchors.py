"""Count from the date a text has told last."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.answer import Answer
from geodata.articles.dates.windows import moved

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Length
    from geodata.articles.dates.setting import Setting


_A_DAY_OF_HOURS: Final = 24
_MONTH: Final = len("2020-03")


def after_last(
    setting: Setting, length: Length | None, way: int, *, points: bool = False
) -> Answer:
    """Return the date so long after the one told last, before it if ``way`` is -1.

    Args:
        setting: The text around it.
        length: How long.
        way: 1 for after, -1 for before.
        points: Whether the words point at the one told last: "after that", بعدها.
    """
    offset = offset_of(length, way)
    if not (length and offset):
        return Answer(None, "event")
    answer = count_from_last(setting, *offset, points=points)
    if answer.edtf and length.about:
        return answer._replace(edtf=answer.edtf.rstrip("~") + "~")
    return answer


def count_from_last(setting: Setting, count: int, unit: str, *, points: bool = False) -> Answer:
    """Return the date so many units after the one told last; undated if that is too vague.

    If that one was itself counted from a date in the same sentence ("the next day ..., and five
    days later"), nobody can tell which of them is meant, unless the words point at the one told
    last or say the day beside it: both days are returned.
    """
    said = setting.last_dated(unit="day" if unit == "week" else unit)
    if not said and unit == "day" and abs(count) <= 1:
        said = setting.last_day()
    if not said and count == -1 and unit == "day" and setting.published and not setting.said:
        return Answer(f"{setting.published - timedelta(days=1)}", "relative")
    if not (said and said.edtf):
        month = setting.last_dated(unit="month") if points else None
        here = month and setting.sentence(month.found.first) == setting.sentence(setting.at)
        about = f"{month.edtf[:_MONTH]}~" if here and month and month.edtf else None
        return Answer(about, "event", offset=(count, unit))
    counted = moved(said.edtf, count, unit)
    doubt = setting.sentence(said.found.first) == setting.sentence(setting.at)
    doubt = doubt and not points and abs(count) > 1
    other = moved(said.counted_from, count, unit) if said.counted_from and doubt else counted
    if counted and other and other != counted:
        counted = "[{},{}]".format(*sorted((counted, other)))
    return Answer(counted, "event", said.found.words, (count, unit), counted_from=said.edtf)


def offset_of(length: Length | None, way: int) -> tuple[int, str] | None:
    """Return a length of time as a count and its unit; "hours" are 0 days, "days" nothing."""
    if not length:
        return None
    if length.unit == "hour":
        return way * ((length.count or 0) // _A_DAY_OF_HOURS), "day"
    return None if length.count is None else (way * length.count, length.unit)
