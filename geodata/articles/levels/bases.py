"""Which base a number of troops is told of, if it is of one and not of the whole country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.regions import base_of_region
from geodata.articles.clauses.scene import within
from geodata.articles.levels.days import NEAR_IRAQ

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Name, Scene
    from geodata.articles.text.number_words import Number

MOST_AT_BASE: Final = 2_400
"""More troops than any base of the years since 2014 held."""
_BASE_REACH: Final = 10
_CARRIED: Final = 3
_IN_LIST: Final = 5
_AFTER: Final = frozenset(("بعد", "after", "following"))
_STATIONED: Final = frozenset(("stationed", "based", "posted", "serving", "deployed"))
_BE: Final = frozenset(("are", "is", "were", "was", "remain", "remained"))


def base_beside(scene: Scene, number: Number, first: int, last: int) -> Name | None:
    """Return the base named beside a number, none if a list of several stands before it.

    Args:
        scene: The article.
        number: A number of troops.
        first: The first word of its stretch.
        last: After the last one.
    """
    if number.value > MOST_AT_BASE:
        return None
    if scene.has("iraq", max(first, number.first - NEAR_IRAQ), number.last + NEAR_IRAQ):
        return None
    reach = max(first, number.first - _BASE_REACH), min(last, number.last + _BASE_REACH)
    names = [n for n in within(scene.names, *reach) if not _is_set_apart(scene, number, n)]
    before = {name.mention.base_id for name in names if name.last <= number.first}
    return names[0] if len(before) == 1 or (names and not before) else None


def carried(scene: Scene, number: int) -> str | None:
    """Return the base named last for troops that are "there" or "at the base"."""
    sentences = scene.article.sentences
    here = sentences[number]
    there = [
        mark
        for mark in scene.any_of(("it_again", "base_again"), here.first, here.last)
        if mark.form != "it"
        and (
            mark.form != "there"
            or scene.form(mark.last) not in _BE
            or scene.form(mark.first - 1) in _STATIONED
        )
    ]
    if not there:
        return None
    if base := base_of_region(scene, there[0].first):
        return base
    named = within(scene.names, sentences[max(0, number - _CARRIED)].first, there[0].first)
    named = [name for name in named if not _is_of_before(scene, name)] or named
    return named[-1].mention.base_id if named else None


def _is_set_apart(scene: Scene, number: Number, name: Name) -> bool:
    """Tell whether a comma parts a number from a base behind it: "2,500, most of them at K-1"."""
    return any("," in scene.gap(word) for word in range(number.last, name.first + 1))


def _is_of_before(scene: Scene, name: Name) -> bool:
    """Tell whether a base is one of those that came before: "الخامسة بعد القائم والقيارة"."""
    at = name.first
    while (before := within(scene.names, at - _IN_LIST, at)) and before[-1].last >= at - 1:
        at = before[-1].first
    return scene.form(at - 1) in _AFTER
