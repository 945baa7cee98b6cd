"""Others who left or came on a day of their own: "New Zealanders left in March, Danes in June"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When

_FAMILIES: Final = ("withdraw", "arrive")
_OURS: Final = ("troops", "coalition")
_REACH: Final = 7


def days_of_others(scene: Scene, clause: Clause, own: Sequence[When]) -> list[When]:
    """Return the days of a clause if a comma and other troops stand before each but the first."""
    if clause.trigger.family not in _FAMILIES or len(own) <= 1:
        return []
    if own[0].first < clause.trigger.first or any(not when.phrase.edtf for when in own):
        return []
    return [*own] if all(_are_others(scene, one, two) for one, two in pairwise(own)) else []


def _are_others(scene: Scene, one: When, two: When) -> bool:
    near = 0 < two.first - one.last <= _REACH
    parted = near and scene.has_comma(one.last, two.first - 1)
    return parted and scene.has_any(_OURS, one.last, two.first)
