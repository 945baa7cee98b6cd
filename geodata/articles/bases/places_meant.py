"""Whether "which", "in it" or "the site" takes up a place that is no base told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.unnamed_bases import speaks_of_a_base

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_REACH: Final = 4
_FAR: Final = 10
_PLACES: Final = frozenset(("site", "place", "range"))
_IN: Final = frozenset(("in", "في"))
_ABROAD: Final = frozenset(
    (
        "jordan", "syria", "gaza", "israel", "lebanon", "yemen", "kuwait", "qatar", "bahrain",
        "الاردن", "سوريا", "سوريه", "غزه", "اسراييل", "لبنان", "اليمن", "الكويت", "قطر",
    )
)  # fmt: skip
_INSIDE: Final = frozenset(("inside", "within"))


def is_of_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Tell whether "which" takes up another place: "the Green Zone, where a rocket fell"."""
    english = scene.form(clause.first).isascii()
    if english and clause.trigger.family == "attack" and speaks_of_a_base(scene, clause):
        return True
    if not english and _falls_elsewhere(scene, clause):
        return True
    for mark in scene.marks("relative", clause.first, clause.trigger.first):
        if scene.has("elsewhere", max(clause.sentence.first, mark.first - _REACH), mark.first):
            return True
    return False


def _falls_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Tell whether "in it" is another place told of right before: "قرية سقطت فيها مسيرة"."""
    first, last = clause.trigger.first, clause.trigger.last
    if not scene.has("it_again", last, last + 1) or scene.names.has(clause.sentence.first, first):
        return False
    return scene.has("elsewhere", max([clause.first, *scene.signs(",", 0, first + 1)]), first)


def falls_abroad(scene: Scene, clause: Clause) -> bool:
    """Tell whether fire falls in another country: "killed three at Tower 22 in Jordan"."""
    if clause.trigger.family != "attack":
        return False
    behind = range(clause.trigger.last, clause.last)
    return scene.says(_ABROAD, behind) and any(
        scene.form(n) in _ABROAD and scene.form(n - 1) in _IN for n in behind
    )


def is_place_of(scene: Scene, mark: Mark) -> bool:
    """Tell whether "the site" is another: "the site of the new consulate", "inside the palace"."""
    if scene.form(mark.last) in _INSIDE and scene.has("elsewhere", mark.last, mark.last + _FAR):
        return True
    return scene.form(mark.last) == "of" and scene.form(mark.last - 1) in _PLACES
