"""A date told before a clause that holds for it too: "On Friday a drone came and was destroyed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.articles.clauses.leading_days import leading_day
from geodata.articles.clauses.scene import within
from geodata.articles.days.dating import THE_DAY, is_dateline
from geodata.articles.days.parted import WHEN

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When


def given_before(scene: Scene, clause: Clause, *, counted: When | None) -> When | None:
    """Return a date told before a clause that holds for it too, or that of its paragraph.

    Args:
        scene: The article.
        clause: A clause without a date of its own.
        counted: The date that is counted from it, if one is.
    """
    found = _inherited(scene, clause)
    if found and counted and counted.phrase.offset and found.last < counted.first:
        return None  # on Monday, two days after this attack; or a day after another
    return found or (None if counted else leading_day(scene, clause.number))


def _inherited(scene: Scene, clause: Clause) -> When | None:
    """Return a date told before in the same sentence that holds for the clause too."""
    dates = within(scene.dates, clause.sentence.first, clause.first)
    before = [when for when in dates if not is_dateline(scene, when)]
    if not before:
        return None
    if len(before) > 1 and before[0].phrase.edtf and before[0].first == clause.sentence.first:
        before = [when for when in before if when.phrase.edtf]
    if before[-1].last < before[-1].anchor_last <= clause.first:
        return before[-1]
    went = len(before) == 1 and _carries_on(scene, clause)
    went = went or (scene.form(clause.sentence.first) == "when" and "," in scene.gap(clause.first))
    if went or any(scene.form(clause.first + step) in WHEN for step in range(2)):
        return before[-1]  # when they went, on January 17, they left it swept
    if scene.form(clause.trigger.first - 1) == THE_DAY:
        return before[-1]
    leads = before[0].first <= clause.sentence.first + 2
    if leads and before[0].last < before[0].anchor_last <= clause.first:
        return before[0]
    return before[0] if leads and before[0].phrase.basis != "event" else None


def _carries_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether "and was destroyed" goes on with what came to a base on a day."""
    between = [scene.form(number) for number in range(clause.first, clause.trigger.first)]
    goes_on = between[:1] == ["and"] and between[1:] in (["was"], ["were"])
    return goes_on and clause.trigger.family == "attack"
