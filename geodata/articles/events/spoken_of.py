"""English events that are only spoken of: "talks on the handover", "an attack is likely".

A noun that names an event tells none where another word governs it, or says that it is to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.futures import is_past
from geodata.articles.clauses.scene import within
from geodata.articles.events.told_done import has_its_day, is_fulfilled, took_place

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_FEARS: Final = ("fear_noun", "fear_verb")
_PLANS: Final = (*_FEARS, "plan_noun", "plan_verb")
_LABELS: Final = (*_PLANS, "still_to_come", "put_off", "looms", "seized", "hypothetical")
_VERBS: Final = ("plan_verb", "fear_verb")
# What names an event; any word in -ing does too.
_NOUNS: Final = frozenset(
    (
        "handover", "handovers", "transfer", "transfers", "return", "returns", "closure",
        "closures", "withdrawal", "withdrawals", "drawdown", "pullout", "pullback", "departure",
        "evacuation", "exit", "takeover", "redeployment", "relocation", "repositioning",
        "repatriation", "removal", "arrival", "deployment", "restitution", "surrender",
        "transition", "cession", "exodus", "end", "conclusion", "attack", "attacks", "strike",
        "strikes", "barrage", "salvo", "volley", "bombardment", "assault", "raid", "fire",
        "raids", "barrages", "salvos", "salvoes", "assaults", "reoccupation", "retrocession",
        "relinquishment", "repossession", "reduction", "cut", "shelling", "rocket", "drone",
        "missile", "mortar", "completion", "bomb", "bombs", "device", "rockets", "missiles",
        "drones", "shells", "presence", "aimed", "pointed", "primed", "meant", "destined",
    )
)  # fmt: skip
_OF: Final = frozenset(
    (
        "of", "for", "on", "to", "about", "over", "against", "from", "with", "regarding", "in",
        "towards", "toward", "concerning", "around", "between", "before", "that",
    )
)  # fmt: skip
_GOING_ON: Final = frozenset(("been", "is", "are", "was", "were", "am", "be", "kept", "started"))
_BEFORE_IT: Final = frozenset(("before", "ahead", "pending", "awaiting", "anticipating"))
_REACH: Final = 10
_ADJECTIVE_REACH: Final = 3
_BEFORE_REACH: Final = 5
_BEHIND_REACH: Final = 11


def is_spoken_of(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause names an event that it says to be wanted, feared or to come."""
    trigger = clause.trigger
    if not trigger.marks[0].form.isascii():
        return False
    at = trigger.first
    first = max(clause.sentence.first, at - _REACH)
    spoken = scene.has_any(_LABELS, first, clause.last)
    if not spoken and _BEFORE_IT.isdisjoint(map(scene.form, range(first, at))):
        return False
    if not all(_is_noun(scene, mark) for mark in trigger.marks):
        return False
    if _is_governed(scene, clause, first) or _is_ahead(scene, clause, first):
        return not is_fulfilled(scene, clause)
    to_come = scene.has("still_to_come", at - _ADJECTIVE_REACH, at) or _is_put_off(scene, clause)
    return to_come and not took_place(scene, clause)


def _is_noun(scene: Scene, mark: Mark) -> bool:
    """Tell whether a word names an event, or is an infinitive: "a plot to fire rockets"."""
    gerund = mark.form.endswith("ing") and "," not in scene.gap(mark.first)
    gerund = gerund and scene.form(mark.first - 1) not in _GOING_ON
    if gerund or scene.form(mark.first - 1) == "to":
        return True
    return scene.says(_NOUNS, range(mark.first, min(mark.last, mark.first + 3)))


def _is_governed(scene: Scene, clause: Clause, first: int) -> bool:
    """Tell whether "talks on" or "postponed" stands before a noun, nothing else between."""
    trigger = clause.trigger
    at = trigger.first
    if has_its_day(scene, at):
        return False
    labels = _FEARS if trigger.family == "attack" else _PLANS
    if any(m.label.endswith("noun") for m in scene.any_of(labels, trigger.last, trigger.last + 1)):
        return True
    return any(
        _points_at(scene, mark, at) for mark in scene.any_of(labels, first, at) if mark.last <= at
    )


def _points_at(scene: Scene, mark: Mark, at: int) -> bool:
    """Tell whether no comma, conjunction or other event parts a word from a noun behind it."""
    first = mark.last
    days = within(scene.dates, first, first + 2)
    first = days[-1].last if days else first
    if mark.label not in _VERBS and scene.form(first) not in _OF:
        return False
    if mark.last == at == mark.first + 1 and mark.form.endswith("ed"):
        return False  # the long-promised handover
    if scene.has_comma(mark.last, at) or scene.has("break", first, at):
        return scene.form(first) == "before" and first == at - 1
    names = within(scene.names, first, at)
    return not scene.triggers.within(mark.last, at) and all(n.last >= at - 1 for n in names)


def _is_ahead(scene: Scene, clause: Clause, first: int) -> bool:
    """Tell whether something else happens before it: "toured the camp before its handover"."""
    at = clause.trigger.first
    words = range(max(first, at - _BEFORE_REACH), at)
    ahead = [n for n in words if scene.form(n) in _BEFORE_IT and not scene.is_taken(n)]
    if not ahead or scene.has_comma(ahead[-1] + 1, at) or scene.dates.has(ahead[-1] + 1, at):
        return False
    counted = any(when.counts_from(at) for when in within(scene.dates, first - _REACH, at))
    return not counted and not scene.dates.has(at, clause.last)


def _is_put_off(scene: Scene, clause: Clause) -> bool:
    """Tell whether what is said of a noun is that it was put off, or is to come."""
    trigger = clause.trigger
    last = min(clause.sentence.last, trigger.last + _BEHIND_REACH)
    attack = trigger.family == "attack"
    if attack and scene.has("seized", trigger.last, clause.last):
        return True
    labels = ["looms"] if attack else ["looms", "put_off", "hypothetical"]
    labels = labels[:2] if is_past(scene, clause) else labels
    return any(
        not scene.triggers.within(trigger.last, mark.first)
        and not scene.has_comma(trigger.last, mark.first)
        for mark in scene.any_of(labels, trigger.last, last)
    )
