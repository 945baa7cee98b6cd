"""Iraqi units that leave a base or come to it: "350 عنصراً من اللواء 59", "قوة من الشرطة"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_UNITS: Final = frozenset(
    (
        "اللواء", "لواء", "لواءين", "الفوج", "فوج", "فوجا", "الفرقه", "فرقه", "الفيلق", "الكتيبه",
        "السريه",
    )
)  # fmt: skip
_OF_IRAQ: Final = ("الجيش", "الشرطه", "الحشد", "البيشمركه", "حشد", "شرطه")
_MADE: Final = ("عراقي", "العراقي")
_REACH: Final = 9
_GOES_ON: Final = frozenset(("ثم", "و"))


def is_own_unit(scene: Scene, clause: Clause) -> bool:
    """Tell whether those who come or go are of an Iraqi unit, told in the clause or before it."""
    if scene.article.lang != "ar" or clause.has(scene, "coalition"):
        return False
    first, last = clause.trigger.first, clause.trigger.last
    if _has_unit(scene, last, min(clause.last, last + _REACH)):
        return True
    if _has_unit(scene, max(clause.first, first - _REACH), first):
        return True
    if _is_made_in_iraq(scene, last, clause.last):
        return True
    start = clause.sentence.first
    before = _has_unit(scene, start, clause.first) if start < clause.first else False
    goes_on = scene.form(clause.first) in _GOES_ON or scene.form(first).startswith("و")
    theirs = before and not scene.has("coalition", start, clause.first)
    return theirs and goes_on and not scene.has("troops", last, last + 2)


def _has_unit(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a numbered unit, or men "of the army", stand in a stretch of words."""
    for number in range(first, last):
        form = scene.form(number).removeprefix("و")
        if form in _UNITS and _is_numbered(scene, number + 1):
            return True
        of = form.startswith(_OF_IRAQ) and scene.form(number - 1) == "من"
        if of and scene.has("troops", number - 3, number):
            return True
    return False


def _is_numbered(scene: Scene, number: int) -> bool:
    """Tell whether a number follows a unit, at once or behind its arm: "لواء المشاة 29"."""
    return any(scene.form(n).isdigit() for n in (number, number + 1)) or scene.form(
        number
    ).startswith(("المش", "مشا", "الاول", "الثان", "الثالث", "الراب", "الخامس", "الساد", "الساب"))


def _is_made_in_iraq(scene: Scene, first: int, last: int) -> bool:
    """Tell whether things that are Iraqi came: "دفعة معدات هندسية عراقية الصنع"."""
    things = scene.marks("things", first, min(last, first + _REACH))
    return any(
        scene.form(n).startswith(_MADE)
        for mark in things
        for n in range(mark.last, min(last, mark.last + 3))
    )
