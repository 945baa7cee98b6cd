"""Clauses that say how it is since a day: "back in Iraqi hands since Sunday"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses import Clause

_STATES: Final = (
    "back", "in", "under", "is", "was", "are", "flag", "اصبح", "بات", "صار", "غدا", "غدت", "بيد",
    "تحت", "بعهد", "اضح", "يدير", "تدير", "يسيطر", "تسيطر", "رفرف",
)  # fmt: skip


def is_state(clause: Clause) -> bool:
    """Tell whether a clause says whose a base is, or what the mission is, since a day."""
    family, form = clause.trigger.family, clause.trigger.marks[0].form.removeprefix("و")
    return family == "mission" or (family == "handover" and form.startswith(_STATES))
