"""What sets out from a base and is no troops that leave it: rockets, aircraft on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_BEFORE: Final = 5
_BEHIND: Final = 2
_CRAFT: Final = frozenset(("طايرات", "الطايرات", "مقاتلات", "المقاتلات", "مقاتلاتها", "طايراتها"))
_LAST_ONES: Final = frozenset(("اخر", "واخر", "اخرها", "الاخيره"))
_THEN: Final = frozenset(("ثم", "قبل", "ان"))
_SETS_OUT: Final = ("انطلق", "خرج", "تحرك", "اقلع")


def is_weapon(scene: Scene, clause: Clause) -> bool:
    """Tell whether rockets, not troops, set out: "الصاروخين انطلقا من شاحنة"."""
    trigger = clause.trigger
    if _turn_away(scene, clause):
        return True
    if not trigger.marks[0].form.removeprefix("و").startswith(_SETS_OUT):
        return False
    before = [scene.form(trigger.first - back) for back in range(1, _BEFORE)]
    if not _CRAFT.isdisjoint(before) and _LAST_ONES.isdisjoint(before):
        return True
    first = clause.sentence.first if "انطلق" in trigger.marks[0].form else trigger.first - _BEHIND
    armed = scene.any_of(("rockets", "drones"), first, trigger.first + _BEHIND)
    return bool(armed) and not scene.has("troops", clause.first, trigger.first + _BEHIND)


def _turn_away(scene: Scene, clause: Clause) -> bool:
    """Tell whether drones, told of right before, turn away: "ثلاث مسيّرات تقترب ثم تنسحب"."""
    first = clause.trigger.first
    if scene.form(first).isascii() or scene.form(first - 1) not in _THEN:
        return False
    start = clause.sentence.first
    armed = scene.has("drones", start, first)
    return armed and not scene.has_any(("troops", "coalition"), start, first + _BEHIND)
