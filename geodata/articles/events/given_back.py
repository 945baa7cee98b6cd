"""Who goes back to a base, relieves others or only is there, and whether a base is returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.events.done_to import all_counted, object_of

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_GOES: Final = frozenset(("go", "goes", "went", "gone", "going"))
_COURSES: Final = frozenset(("course", "courses", "class", "classes", "school"))
_POSTED: Final = frozenset(("are", "is", "still", "currently", "now", "remain", "remains"))
_WORK: Final = frozenset(("work", "duty", "training", "teaching", "instructing"))
_BE: Final = frozenset(("was", "were", "is", "are", "been", "be", "being"))
_PEOPLE: Final = ("troops", "vehicles")
_ESTATE: Final = frozenset(
    (
        "buildings", "everything", "half", "part", "parts", "portion", "rest", "share", "land",
        "keys", "hangars", "grounds", "property", "remainder",
    )
)  # fmt: skip


def given_back(scene: Scene, clause: Clause) -> bool | None:
    """Tell whether what "returned" has as its object is a base; None if it has no such object.

    "Returned eight bases" does, "returned the generators" does not, "returned to Taji" has none.
    """
    mark = clause.trigger.marks[0]
    verb = next((n for n in range(mark.first, mark.last) if _returns(scene, n)), None)
    if verb is None or not mark.form.isascii() or scene.form(verb - 1) in _BE:
        return None
    said = object_of(scene, verb + 1)
    if scene.form(verb + 1) in ("fire", "salutes"):
        return False
    if not said or scene.has_any(_PEOPLE, said.start, said.stop) or all_counted(scene, said):
        return None
    return _is_base(scene, said)


def _returns(scene: Scene, number: int) -> bool:
    return scene.form(number).startswith("return")


def _is_base(scene: Scene, said: range) -> bool:
    heads = scene.article.words.is_head
    named = scene.names.has(said.start, said.stop)
    estate = scene.has_any(("several", "estate", "base_again"), said.start, said.stop)
    return named or estate or any(heads[n] or scene.form(n) in _ESTATE for n in said)


def goes_back_to_base(scene: Scene, clause: Clause) -> bool:
    """Tell whether people go back to a base: "contractors went back to Balad Air Base"."""
    mark = clause.trigger.marks[0]
    goes = mark.form in _GOES and scene.form(mark.last - 1) == "to"
    if not goes or len(clause.trigger.marks) > 1:
        return False
    return scene.form(mark.last) in _WORK or scene.names.has(mark.last, mark.last + 2)


def relieves_others(scene: Scene, clause: Clause) -> bool:
    """Tell whether some of the Coalition take over from others: "the Danes took over from"."""
    mark = clause.trigger.marks[0]
    if scene.form(mark.last - 1) != "from" or not mark.form.startswith(("take", "taking", "took")):
        return False
    ours = scene.has("coalition", clause.first, mark.first)
    return ours and not scene.has("iraqi", clause.first, mark.first)


def goes_to_capital(scene: Scene, clause: Clause) -> bool:
    """Tell whether somebody returned to the capital: "the premier returned to Baghdad from"."""
    first = clause.trigger.first
    if not scene.form(first).startswith("return") or scene.form(first + 1) != "to":
        return False
    names = within(scene.names, clause.first, first)
    return scene.form(first + 2) == "baghdad" and not any(n.last == first for n in names)


def are_posted(scene: Scene, clause: Clause) -> bool:
    """Tell whether troops "are still deployed", or courses "for Iraqi infantry" only begin."""
    at = clause.trigger.first
    if not _COURSES.isdisjoint(map(scene.form, range(at, clause.trigger.last))):
        return clause.has(scene, "iraqi")
    return scene.form(at) == "deployed" and scene.form(at - 1) in _POSTED
