"""What kind of event a clause tells, or that it tells none.

A trigger says what happened, the words around it to what: a base, troops, or something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.carried_in_arabic import handed_there
from geodata.articles.clauses.armed import WEAPONS, is_drill, is_own, strikes
from geodata.articles.clauses.leaving import (
    clears_country,
    is_cut_elsewhere,
    is_empty_now,
    is_taken_away,
    leads_elsewhere,
    leaves_country,
    stays_some,
)
from geodata.articles.events.decisions import is_talked_of, kind_behind
from geodata.articles.events.done_to import is_done_to_else
from geodata.articles.events.given_back import (
    are_posted,
    given_back,
    goes_back_to_base,
    goes_to_capital,
    relieves_others,
)
from geodata.articles.events.no_fire import hits_others, is_from_the_air, is_no_fire
from geodata.articles.events.not_given import hands_over_things, is_recaptured, receives_something
from geodata.articles.events.not_ours import (
    are_hurt,
    are_own_troops,
    is_apposition,
    is_led_by_visitors,
    is_led_there,
    is_left_over,
    is_nobodys,
    is_other_house,
    is_visit,
)
from geodata.articles.events.setting_out import is_weapon
from geodata.articles.events.things_given import gives_something_else

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_NOT_GIVEN: Final = (
    is_recaptured, receives_something, is_other_house, gives_something_else, goes_to_capital,
)  # fmt: skip
_RECEIVES: Final = ("receiv", "استقبل", "واستقبل")
_TROOPS_REACH: Final = 3
_THINGS_REACH: Final = 5
_AWAY_BEHIND: Final = 9
# Behind these stand those the troops came to fight: "in the war against Islamic State".
_AGAINST: Final = frozenset(
    (
        "against", "on", "fight", "fighting", "battle", "علي", "ضد", "محاربه", "قتال", "مواجهه",
        "لمحاربه", "لمقاتله", "لقتال", "لمواجهه", "لدحر", "لطرد", "هزيمه", "لهزيمه", "لمكافحه",
    )
)  # fmt: skip
_OF_THEM: Final = frozenset(("them", "they", "منهم"))
_AND_THEN: Final = frozenset(("and", "then", "but"))
_MOVES: Final = frozenset(("flew", "flown", "move", "moves", "moved", "moving", "bused"))
_INTO: Final = frozenset(("in", "into"))
_NOW_FREE: Final = frozenset(("now", "already"))
_AND: Final = frozenset(("and", "then"))
_AND_OTHERS: Final = frozenset(("and", "plus", "with"))
_SUBJECT_LEFT_OUT: Final = 2
_FIRED_BEFORE: Final = 4
_FIRED_BEHIND: Final = 2


def kind_of(scene: Scene, clause: Clause, *, at_base: bool, last_kind: str | None) -> str | None:
    """Return the kind of a clause's event, None if it tells none of ours.

    Args:
        scene: The article.
        clause: The clause.
        at_base: Whether a base is known for it.
        last_kind: The kind of the event before, which "it was the turn of" repeats.
    """
    family = clause.trigger.family
    if family == "again":
        fire = scene.any_of(WEAPONS, clause.first, clause.sentence.last)
        first = "attack" if fire else None
        told = last_kind or first or kind_behind(scene, clause)
        return told if at_base else None
    if family == "mission":
        other = is_talked_of(scene, clause) or are_own_troops(scene, clause)
        return None if other or is_nobodys(scene, clause) else "mission_change"
    if family == "handover" and not at_base and not clause.has(scene, "whole"):
        return None
    if (family == "attack" and not at_base) or is_done_to_else(scene, clause):
        return None
    return _READERS[family](scene, clause, at_base=at_base)


def _handover(scene: Scene, clause: Clause, **_: bool) -> str | None:
    trigger = clause.trigger
    if trigger.marks[0].form.startswith(_RECEIVES) and scene.has(
        "troops", trigger.last, trigger.last + _THINGS_REACH
    ):
        return "arrival"
    if goes_back_to_base(scene, clause):
        return _return(scene, clause, at_base=True)
    if relieves_others(scene, clause):
        return "arrival"
    if any(tells(scene, clause) for tells in _NOT_GIVEN):
        return None
    given = clause.has(scene, "ceremony") or handed_there(scene, clause) is not None
    return None if hands_over_things(scene, clause) and not given else "handover"


def _attack(scene: Scene, clause: Clause, **_: bool) -> str | None:
    armed = scene.any_of(("rockets", "drones"), clause.first, clause.last)
    if armed and all(strikes(scene, weapon) for weapon in armed):
        return None
    if is_drill(scene, clause) or (not armed and is_from_the_air(scene, clause)):
        return None
    if is_no_fire(scene, clause):
        return None
    return None if hits_others(scene, clause) and not clause.names(scene) else "attack"


def _withdraw(scene: Scene, clause: Clause, *, at_base: bool) -> str | None:
    first, last = clause.first, clause.last
    if scene.form(first) in _AND and clause.trigger.first - first <= _SUBJECT_LEFT_OUT:
        first = clause.sentence.first
    ours = scene.has("coalition", first, last) or scene.has("troops", first, last)
    if _others_move(scene, clause) or not (ours or at_base) or is_left_over(scene, clause):
        return None
    if is_visit(scene, clause) or are_own_troops(scene, clause) or are_hurt(scene, clause):
        return None
    elsewhere = at_base and (leads_elsewhere(scene, clause) or is_other_house(scene, clause))
    elsewhere = elsewhere or is_cut_elsewhere(scene, clause) or is_empty_now(scene, clause)
    if elsewhere or is_weapon(scene, clause) or stays_some(scene, clause):
        return None
    trigger = clause.trigger
    if trigger.marks[0].form in _MOVES and scene.form(trigger.first + 1) in _INTO:
        return _arrive(scene, clause, at_base=at_base)
    behind = min(last, trigger.last + _AWAY_BEHIND)
    left = first if trigger.marks[0].form in _NOW_FREE else trigger.first
    gone = ours and (leaves_country(scene, left, behind) or clears_country(scene, clause))
    if not (at_base or gone):
        return None
    return "combat_withdrawal" if scene.has("combat", first, last) else "drawdown"


def _arrive(scene: Scene, clause: Clause, *, at_base: bool) -> str | None:
    trigger = clause.trigger
    if at_base and not clause.has(scene, "unfired") and _flies_in(scene, clause):
        return "attack"
    if at_base and is_taken_away(scene, clause):
        return _withdraw(scene, clause, at_base=at_base)
    led = not scene.has("troops", trigger.last, trigger.last + _TROOPS_REACH)
    if (
        not at_base
        or _others_move(scene, clause)
        or is_led_there(scene, clause)
        or leads_elsewhere(scene, clause)
        or (led and is_led_by_visitors(scene, clause))
    ):
        return None
    if any(tells(scene, clause) for tells in (are_own_troops, are_posted, are_hurt)):
        return None
    begun = scene.form(clause.first)
    goes_on = begun in _AND_THEN or _says_only_that(clause)
    goes_on = goes_on or (not begun.isascii() and clause.has(scene, "relative"))
    first = clause.sentence.first if goes_on else clause.first
    if scene.says(_OF_THEM, range(clause.first, clause.last)):
        first = scene.article.sentences[max(0, clause.number - 1)].first
    ours = scene.any_of(("troops", "coalition"), first, clause.last)
    anew = ours and clause.has(scene, "anew")
    return "return_reported" if anew else "arrival" if ours else None


def _says_only_that(clause: Clause) -> bool:
    """Tell whether a clause begins with its verb, whose subject stands before it."""
    behind, family = clause.trigger.first - clause.first, clause.trigger.family
    if clause.trigger.marks[0].form.isascii() and family == "return":
        return behind <= _SUBJECT_LEFT_OUT
    return not behind and (family == "handover" or not clause.trigger.marks[0].form.isascii())


def _flies_in(scene: Scene, clause: Clause) -> bool:
    """Tell whether what arrives is fired: "five rockets arrived at", "وصلت مسيرتان الى"."""
    first, last = clause.trigger.first, clause.trigger.last
    arabic = not scene.form(first).isascii()
    end = min([clause.sentence.last, *scene.signs(",", last, clause.sentence.last)])
    ours = scene.any_of(("troops", "vehicles", "delegation"), clause.first, end)
    after = (last + _FIRED_BEHIND if ours else end) if arabic else first
    fired = scene.any_of(WEAPONS, max(clause.sentence.first, first - _FIRED_BEFORE), after)
    fired = [] if any(is_own(scene, weapon) for weapon in fired) else fired
    if fired and not arabic and scene.has_comma(fired[-1].last, first):
        return False  # spooked by Saturday's rockets, they were driven to
    return bool(fired) and not scene.has_any(
        ("troops", "vehicles", "delegation"), first - _FIRED_BEFORE, after
    )


def _return(scene: Scene, clause: Clause, *, at_base: bool) -> str | None:
    if is_apposition(scene, clause):
        return "handover"
    given = given_back(scene, clause)
    if given is not None:
        return "handover" if given and at_base else None
    found = _arrive(scene, clause, at_base=at_base)
    return "return_reported" if found else None


def _agree(scene: Scene, clause: Clause, *, at_base: bool) -> str | None:
    return None if at_base or not clause.has(scene, "iraq", "coalition") else "agreement"


_READERS: Final[dict[str, Callable[..., str | None]]] = {
    "handover": _handover,
    "attack": _attack,
    "withdraw": _withdraw,
    "arrive": _arrive,
    "return": _return,
    "agree": _agree,
}


def _others_move(scene: Scene, clause: Clause) -> bool:
    """Tell whether those who leave or come are others than the Coalition."""
    others = scene.marks("hostile", clause.first, clause.last)
    others = [mark for mark in others if scene.form(mark.first - 1) not in _AGAINST]
    if not others:
        return False
    ours = scene.any_of(("coalition",), clause.first, clause.last)
    if (
        ours
        and ours[0].first < others[0].first < clause.trigger.first
        and _are_joined(scene, ours[0].last, others[0].first)
    ):
        return False
    return not ours or abs(others[0].first - clause.trigger.first) < abs(
        ours[0].first - clause.trigger.first
    )


def _are_joined(scene: Scene, first: int, last: int) -> bool:
    """Tell whether those who leave are ours and others: "advisers and most of the civilians"."""
    return scene.says(_AND_OTHERS, range(first, last))
