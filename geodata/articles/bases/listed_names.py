"""Names of bases that belong to a list, or say where those who come were before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene

_LIST_GAP: Final = 4
_BEFORE: Final = 5
_AT: Final = frozenset(("at", "in", "on", "inside"))
_HAD_BEEN: Final = frozenset(("been", "had", "were", "served", "worked"))


def goes_on_with(names: list[Name], name: Name, far: list[Name]) -> bool:
    """Tell whether a list goes on from a name to one near the trigger: "K-1, Taji and Balad"."""
    behind = [other for other in names if other.first > name.first]
    for other in behind:
        if other.first - name.last > _LIST_GAP:
            return False
        if other not in far:
            return True
        name = other
    return False


def was_there(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether those who come had been at a base: "advisers who had been at K-1 joined"."""
    trigger = clause.trigger
    if trigger.family != "arrive" or name.last > trigger.first:
        return False
    words = [scene.form(name.first - back) for back in range(1, _BEFORE)]
    return words[0] in _AT and "who" in words and not _HAD_BEEN.isdisjoint(words)
