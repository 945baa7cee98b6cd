"""What sounds like an event at a base and is none: visits, recaptures, drills, our own troops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses import Clause
    from geodata.articles.scene import Scene

_FROM: Final = frozenset(("from", "من"))
_BEFORE: Final = 5
_BEHIND: Final = 2
_TAKES: Final = ("receiv", "تسلم", "استلم", "وتسلم", "واستلم")
_NUMBER_BEHIND: Final = 2
# Between a base and "received" these show that it is the base that was received.
_OBJECT_BEFORE: Final = frozenset(("was", "were", "been", "being", "which", "that"))


def is_recaptured(scene: Scene, clause: Clause) -> bool:
    """Tell whether a base is taken back from fighters, not from the Coalition."""
    return any(
        scene.form(mark.first - back) in _FROM
        for mark in scene.marks("hostile", clause.first, clause.last)
        for back in (1, 2)
    )


def is_visit(scene: Scene, clause: Clause) -> bool:
    """Tell whether a minister or a general leaves or takes office, not troops."""
    trigger = clause.trigger
    first = max(clause.first, trigger.first - _BEFORE)
    for mark in scene.marks("visitor", first, trigger.last + _BEHIND):
        low, high = sorted((mark.last, trigger.first))
        if not scene.any_of(("troops", "coalition", "say"), low, high):
            return True
    ours = clause.has(scene, "troops", "coalition")
    return not ours and scene.has("visit", clause.sentence.first, trigger.first)


def are_own_troops(scene: Scene, clause: Clause) -> bool:
    """Tell whether those who come or go are Iraqi: "Iraqi troops moved into Camp Taji"."""
    trigger = clause.trigger
    own = scene.marks("own", max(clause.first, trigger.first - _BEFORE), trigger.last + _BEHIND)
    return bool(own) and not clause.has(scene, "coalition")


def is_drill(scene: Scene, clause: Clause) -> bool:
    """Tell whether an attack is only rehearsed."""
    return clause.has(scene, "drill")


def receives_something(scene: Scene, clause: Clause) -> bool:
    """Tell whether a base, or somebody at it, receives something: it is not received itself."""
    trigger = clause.trigger
    mark = trigger.marks[0]
    names = within(scene.names, clause.first, clause.last)
    if not mark.form.startswith(_TAKES) or not names or mark.last - mark.first > 1:
        return False
    if names[0].first == trigger.last:
        behind = names[0].last
        counted = scene.numbers.within(behind, behind + _NUMBER_BEHIND)
        return any(not scene.is_taken(number.first) for number in counted)
    if not mark.form.isascii() or names[-1].last > trigger.first or "," in scene.gap(trigger.first):
        return False
    between = {scene.form(number) for number in range(names[-1].last, trigger.first)}
    again = any(
        scene.has(label, trigger.last, trigger.last + _BEHIND)
        for label in ("it_again", "base_again")
    )
    return between.isdisjoint(_OBJECT_BEFORE) and not again
