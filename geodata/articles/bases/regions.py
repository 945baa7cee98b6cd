"""Bases that a region points out: "the northern base", "the Anbar base", "the Kurdish airfield"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.text.lexicon import section

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene

_REGIONS: Final = {word: frozenset(bases) for word, bases in section("regions").items()}
_NEAR_REACH: Final = 4
_NEAR: Final = frozenset(("near", "of", "in", "outside", "by"))


def base_of_region(scene: Scene, number: int) -> str | None:
    """Return the base named before that lies where "the northern base" says, None if none does.

    Of several, the one that "near Mosul" points out behind, or else the one named last.

    Args:
        scene: The article.
        number: The word "the".
    """
    there = _REGIONS.get(scene.form(number + 1))
    if there is None:
        return None
    named = [name.mention.base_id for name in within(scene.names, 0, number)]
    meant = [base for base in named if base in there]
    if len(set(meant)) > 1:
        for behind in range(number + 2, number + 2 + _NEAR_REACH):
            near = _REGIONS.get(scene.form(behind + 1)) if scene.form(behind) in _NEAR else None
            if near and (told := [base for base in meant if base in near]):
                return told[-1]
    return meant[-1] if meant else None
