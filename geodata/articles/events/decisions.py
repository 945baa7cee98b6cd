"""What was only decided or agreed: "decided to send advisers", "أجاز نشر 450 عسكرياً"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.events.governed import is_deed
from geodata.articles.text.arabic_verbs import is_perfect

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_LAST: Final = "اخر"
_AGREED_REACH: Final = 25
_AGREED_TO: Final = frozenset(("علي", "to", "that", "on", "for", "favor", "favour", "ب", "لصالح"))
_DECIDED_REACH: Final = 8
_ABOUT: Final = frozenset(("بشان", "حول", "بخصوص", "عن", "علي", "حيال", "اجل", "تخص", "تتعلق"))


def is_agreed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause is what an agreement in the same sentence says will be done."""
    first, trigger = clause.sentence.first, clause.trigger
    if trigger.family not in ("mission", "withdraw", "handover"):
        return False
    agreed = scene.marks("agree", max(first, trigger.first - _AGREED_REACH), trigger.last)
    agreed = [mark for mark in agreed if scene.form(mark.first - 1) != "as"]
    return any(
        scene.form(number) in _AGREED_TO
        for mark in agreed
        for number in range(mark.last, trigger.last)
    )


def is_talked_of(scene: Scene, clause: Clause) -> bool:
    """Tell whether the end of a mission is what talks are about: "محادثات بشأن إنهاء مهمة"."""
    trigger = clause.trigger
    if not scene.has("naming", trigger.first, trigger.first + 1):
        return False
    for mark in scene.marks("talks", clause.first, trigger.first):
        between = {*map(scene.form, range(mark.last, trigger.first))}
        apart = scene.has_comma(mark.last, trigger.first)
        if not apart and (not between or not between.isdisjoint(_ABOUT)):
            return True
    return False


def is_decided(scene: Scene, clause: Clause) -> bool:
    """Tell whether a noun names what somebody decided, allowed or asked to be done."""
    trigger = clause.trigger
    if trigger.family == "attack" or not is_deed(trigger.marks[0].form):
        return False
    if any(is_perfect(mark.form) for mark in trigger.marks[1:]):
        return False  # قرر التحالف إخلاء القاعدة وأخلاها أمس
    first = max(clause.first, trigger.first - _DECIDED_REACH)
    decided = scene.marks("decided", first, trigger.first)
    decided = [mark for mark in decided if not _is_last(scene, clause, mark)]
    return bool(decided) and not scene.has("break", decided[-1].last, trigger.first)


def _is_last(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether "آخر" is "the last" behind a verb, not "put off": "أنجزت آخر دفعة مغادرة"."""
    return (
        mark.form == _LAST and mark.first > clause.first and is_perfect(scene.form(mark.first - 1))
    )


def kind_behind(scene: Scene, clause: Clause) -> str | None:
    """Return what "it was the turn of K-1 to be handed over" says behind its first words."""
    first, last = clause.trigger.last, clause.sentence.last
    if scene.has("handover", first, last):
        return "handover"
    return "drawdown" if scene.has("withdraw", first, last) else None
