"""Days a colon, a semicolon or "when" parts from the verb of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When

WHEN: Final = frozenset(("when", "where", "which", "who", "حين", "عندما", "حيث", "اذ"))


def before_when(scene: Scene, clause: Clause, own: list[When]) -> list[When]:
    """Return the day of "on October 18, when drones hit Harir a day after a blast elsewhere"."""
    if not own or scene.form(clause.first) not in WHEN:
        return []
    counted = all(when.anchor_last > when.last for when in own)
    before = within(scene.dates, clause.sentence.first, clause.first) if counted else []
    return [when for when in before if when.last == clause.first and when.phrase.edtf]


def behind_the_sign(scene: Scene, clause: Clause, own: list[When]) -> list[When]:
    """Leave out days before a colon or semicolon that parts them from the verb and its day."""
    stretch = clause.first + 1, clause.trigger.first + 1
    signs = [*scene.signs(";", *stretch), *scene.signs(":", *stretch)]
    if not signs:
        return own
    signs = [sign for sign in signs if all(when.last != sign for when in own)]
    behind = [when for when in own if signs and when.first >= max(signs)]
    return [when for when in behind if when.phrase.edtf] or own
