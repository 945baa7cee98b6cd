"""Clauses that say how it is since a day: "back in Iraqi hands since Sunday"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses import Clause
    from geodata.articles.scene import Scene, When

_STATES: Final = (
    "back", "in", "under", "is", "was", "are", "flag", "اصبح", "بات", "صار", "غدا", "غدت", "بيد",
    "تحت", "بعهد", "اضح", "يدير", "تدير", "يسيطر", "تسيطر", "رفرف",
)  # fmt: skip

_EMPTY: Final = ("خالي", "خلو", "بلا", "دون", "لم")


def goes_on_since(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether troops leave or come since a day: "since Monday convoys have been leaving"."""
    trigger = clause.trigger
    if trigger.family not in ("withdraw", "arrive"):
        return False
    form = trigger.marks[0].form
    if scene.form(trigger.first - 1) == "been" and form.endswith("ing"):
        return True
    return when.last <= trigger.first and form.startswith(("ت", "ي"))


def is_state(clause: Clause) -> bool:
    """Tell whether a clause says whose a base is, or what the mission is, since a day."""
    family, form = clause.trigger.family, clause.trigger.marks[0].form.removeprefix("و")
    if family == "withdraw":
        return form.startswith(_EMPTY)
    return family == "mission" or (family == "handover" and form.startswith(_STATES))
