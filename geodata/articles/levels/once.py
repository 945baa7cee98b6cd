"""Numbers of troops that were there once, before a change, or are to go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number

NOUN_REACH: Final = 4
_DAY_REACH: Final = 3
_IRAQ_REACH: Final = 6
FEWEST: Final = 100  # soldiers that are a number of troops, not a patrol
LONG_AGO: Final = 40  # words before a number in which its troops may have been named
_THAN: Final = frozenset(("from", "with", "to"))
_CHANGED: Final = frozenset(("up", "down", "compared"))


def was_once(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number is of a peak, and nobody says when that was."""
    return scene.has("once", first, number.first) and not scene.dates.has(first, last)


def was_before(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "up from 3,550 a year ago" gives an earlier number of troops."""
    before = scene.form(number.first - 1) in _THAN and scene.form(number.first - 2) in _CHANGED
    dated = scene.dates.has(number.last, number.last + _DAY_REACH)
    return before and dated and scene.has("troops", first, number.first)


def are_to_go(scene: Scene, number: Number, last: int) -> bool:
    """Tell whether "the 5,200 troops out of Iraq" counts all there are, who is to go."""
    if scene.form(number.first - 1) != "the" or number.value < FEWEST:
        return False
    troops = scene.has("troops", number.last, min(last, number.last + NOUN_REACH))
    marks = scene.marks("iraq", number.last, min(last, number.last + _IRAQ_REACH))
    return troops and any(
        scene.form(mark.first - 1) == "of" and scene.form(mark.first - 2) == "out" for mark in marks
    )
