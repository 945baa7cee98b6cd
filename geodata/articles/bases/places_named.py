"""Other places a clause names: "in Syria" says that it is not about the base told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.once import once_a_scene

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

PLACES: Final = frozenset(
    ("in", "at", "near", "outside", "to", "into", "from", "toward", "towards")
)

# Behind "from" or "at" these are people, or what is theirs: "landed yards from U.S. troops".
_NEARBY: Final = "nearby"
_BEHIND_NEARBY: Final = frozenset(("on", "in", "at", "but", "and", "without", ""))
_WHOSE: Final = frozenset(("us", "u", "american", "americans", "western", "iraqi", "nato"))
_MOVES: Final = ("mov", "sen", "fl", "shift", "relocat", "redeploy", "transfer", "bus")
_TO: Final = frozenset(("to", "into"))


def names_a_place(
    scene: Scene, clause: Clause, base_id: str | None = None, places: frozenset[str] = PLACES
) -> bool:
    """Tell whether "in" or "at" and a capital letter stand in a clause.

    The base's own town is no other place: "14 rockets were launched at Erbil".
    """
    article = scene.article
    for number in range(clause.first, clause.last - 1):
        if article.forms[number] not in places or scene.is_taken(number + 1):
            continue
        if article.forms[number + 1] in _WHOSE:
            continue
        if base_id and article.forms[number + 1] in _words_of(scene, base_id):
            continue
        start, _ = article.span(article.starts[number + 1], article.ends[number + 1])
        if article.raw[start].isupper():
            return True
    return False


def leads_away(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause names another place; "two had landed nearby on March 16" names none."""
    return any(
        mark.form != _NEARBY
        or not (scene.is_taken(mark.last) or scene.form(mark.last) in _BEHIND_NEARBY)
        for mark in scene.marks("elsewhere", clause.first, clause.last)
    )


@once_a_scene
def _words_of(scene: Scene, base_id: str) -> frozenset[str]:
    """Return the words of the names a base goes by in an article."""
    names = [name for name in scene.names if name.mention.base_id == base_id]
    return frozenset(scene.form(n) for name in names for n in range(name.first, name.last))


def is_local(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause names a base or says "there", so that it is not of the country."""
    if clause.names(scene) or scene.has("base_again", clause.first, clause.last):
        return True
    if scene.article.lang == "ar" and scene.has("relative", clause.first, clause.first + 1):
        return True  # عين الأسد التي تحولت إلى قاعدة للمستشارين
    return any(scene.form(number) == "there" for number in range(clause.first, clause.last))


def goes_to_another(scene: Scene, clause: Clause) -> bool:
    """Tell whether troops go to a place that is no base told of: "moving part of them to Erbil"."""
    moved = clause.trigger.family == "arrive" and clause.trigger.marks[0].form.startswith(_MOVES)
    again = clause.has(scene, "base_again")
    return moved and not again and names_a_place(scene, clause, places=_TO)
