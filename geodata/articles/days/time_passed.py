"""How long ago it was, told by the time that has passed: "مضت ثلاثة أيام على قصف القاعدة"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import FULL_DAY, moved

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_PASSED: Final = frozenset(
    (
        "مضت", "مضي", "مرت", "مر", "انقضت", "انقضي", "مرور", "انقضاء", "يمض", "تمض", "يمر", "تمر",
        "تنقض", "ينقض",
    )
)  # fmt: skip
_NOT: Final = frozenset(("لم", "ولم", "فلم", "لما"))
_BUT: Final = frozenset(("سوي", "الا", "غير"))
_ON: Final = frozenset(("علي", "منذ", "عن", "ان"))
_ONE_OR_TWO: Final = {
    "يوم": (1, "day"), "يومان": (2, "day"), "يومين": (2, "day"), "اسبوع": (1, "week"),
    "اسبوعان": (2, "week"), "اسبوعين": (2, "week"), "شهر": (1, "month"), "شهران": (2, "month"),
    "شهرين": (2, "month"), "عام": (1, "year"), "سنه": (1, "year"), "عامان": (2, "year"),
    "عامين": (2, "year"), "سنتان": (2, "year"), "سنتين": (2, "year"),
}  # fmt: skip
_UNITS: Final = {
    "ايام": "day", "يوما": "day", "اسابيع": "week", "اسبوعا": "week", "اشهر": "month",
    "شهور": "month", "شهرا": "month", "سنوات": "year", "اعوام": "year", "عاما": "year",
}  # fmt: skip
_UNTIL: Final = frozenset(("حتي", "حين", "عندما"))
_ON_REACH: Final = 3
_BESIDE: Final = 4


def day_by_time_passed(scene: Scene, clause: Clause) -> str | None:
    """Return when something happened if the sentence says how long ago that is; else None.

    It is counted from the day told behind "when" in the same sentence, or from publication.
    """
    trigger = clause.trigger
    first, last = clause.sentence.first, clause.sentence.last
    if trigger.marks[0].form.isascii() or not _is_counted_on(scene, trigger.first):
        return None
    passed = next((n for n in range(first, trigger.first) if scene.form(n) in _PASSED), None)
    if passed is None:
        return None
    span = _span_said(scene, passed, first, last)
    day = _day_counted_from(scene, clause)
    return moved(day, -span[0], span[1]) if span and day else None


def _is_counted_on(scene: Scene, first: int) -> bool:
    before = [scene.form(first - back) for back in range(1, _ON_REACH + 1)]
    return not _ON.isdisjoint(before) and _UNTIL.isdisjoint(before)


def _span_said(scene: Scene, passed: int, first: int, last: int) -> tuple[int, str] | None:
    """Return how much time has passed: beside the verb, or behind "but" if it is denied."""
    if scene.form(passed - 1) in _NOT:
        but = next((n for n in range(passed, last) if scene.form(n) in _BUT), None)
        return _span_at(scene, but + 1, min(last, but + _BESIDE)) if but else None
    behind = _span_at(scene, passed + 1, min(last, passed + _BESIDE))
    return behind or _span_at(scene, max(first, passed - _BESIDE), passed)


def _span_at(scene: Scene, first: int, last: int) -> tuple[int, str] | None:
    for number in scene.numbers.within(first, last):
        if unit := _UNITS.get(scene.form(number.last)):
            return int(number.value), unit
    return next(
        (_ONE_OR_TWO[w] for n in range(first, last) if (w := scene.form(n)) in _ONE_OR_TWO), None
    )


def _day_counted_from(scene: Scene, clause: Clause) -> str | None:
    days = within(scene.dates, clause.trigger.last, clause.sentence.last)
    if days:
        return days[0].phrase.edtf if len(days[0].phrase.edtf or "") == FULL_DAY else None
    return scene.published.isoformat() if scene.published else None
