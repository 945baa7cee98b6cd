"""What is handed over at a base and is not the base: trucks, prisoners, a unit's command.

"Four smugglers were handed over at the gate of K-1": the base only says where. "The coalition
handed over 30 ambulances": a number of things is no base. "The commander gave up command to his
successor": the troops stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.events.done_to import PLACES, object_of

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene

_BE: Final = frozenset(("is", "was", "were", "are", "be", "been", "being"))
_ADVERBS: Final = frozenset(
    (
        "formally", "officially", "finally", "quietly", "then", "later", "also", "since", "had",
        "eventually", "already", "now", "has", "have", "on", "first", "both", "all", "will", "to",
    )
)  # fmt: skip
_PLACING: Final = frozenset(
    (
        "at", "in", "near", "of", "from", "for", "around", "outside", "inside", "by", "with", "on",
        "to", "under", "against",
    )
)  # fmt: skip
_NEAR: Final = frozenset(("near", "outside", "beside", "towards"))
# These are given with a base, or stand for it.
_WITH_BASE: Final = frozenset(
    (
        "key", "keys", "control", "command", "ownership", "responsibility", "custody", "title",
        "deed", "deeds", "flag", "half", "part", "parts", "rest", "side", "section", "last",
        "whole", "charge", "possession", "authority", "security", "administration", "management",
        "remainder", "remaining", "turn", "portion", "corner", "runway", "airstrip", "buildings",
        "perimeter", "hangars", "headquarters", "sections", "portions", "sectors", "areas",
        "zones", "colours", "colors", "banner", "tricolour", "tricolor", "standard", "guard",
        "gates", "gate", "ground", "land", "hold", "none", "one", "name", "stewardship", "centre",
        "center", "papers", "documents", "transfer", "handover", "return", "share",
    )
)  # fmt: skip
_BACK: Final = frozenset(("over", "back"))
_DUTIES: Final = frozenset(("guard", "guarding", "training", "duty", "duties", "patrols"))
_HANDS: Final = ("hand", "receiv", "surrender", "deliver", "relinquish")
_IRAQIS: Final = ("iraqi", "troops", "iraq", "house")
_ONESELF: Final = frozenset(("himself", "themselves", "itself", "herself"))
_SEVERAL: Final = frozenset(
    (
        "most", "some", "they", "it", "which", "all", "two", "three", "four", "five", "six",
        "seven", "eight", "others", "that", "these", "both", "each", "more",
    )
)  # fmt: skip
_SKIPPED: Final = frozenset(("over", "up", "back", "the", "another", "its", "some", "about", "to"))
_SUBJECT: Final = 8
_NOUN: Final = 4


def gives_something_else(scene: Scene, clause: Clause) -> bool:
    """Tell whether what is handed over is no base, though one is named beside it."""
    if not clause.trigger.marks[0].form.isascii():
        return False
    if _is_relief(scene, clause) or _is_beside(scene, clause) or _takes_over_else(scene, clause):
        return True
    if _counts_things(scene, clause) or _is_only_where(scene, clause):
        return True
    return _hands_else(scene, clause)


def _is_relief(scene: Scene, clause: Clause) -> bool:
    """Tell whether one unit or commander relieves another, and no Iraqi takes over."""
    sentence = clause.sentence
    relief = scene.has("relief", sentence.first, sentence.last)
    return relief and not scene.has("iraqi", sentence.first, sentence.last)


def _hands_else(scene: Scene, clause: Clause) -> bool:
    """Tell whether a duty or a guest is handed on or received: "handed over his duties"."""
    verb = clause.trigger.marks[0]
    if not verb.form.startswith(_HANDS) or len(clause.trigger.marks) > 1:
        return False
    at = verb.first + 1
    while scene.form(at) in ("over", "up", "back") and scene.gap(at) == " ":
        at += 1
    if scene.form(at) in _ONESELF:
        return True
    said = object_of(scene, at)
    if not said or scene.form(said.stop) == "of" or said.stop > clause.last:
        return False
    given = any(_is_of_base(scene, n) or scene.form(n) in PLACES for n in said)
    return not given and not scene.has_any(_IRAQIS, said.start, said.stop)


def _takes_over_else(scene: Scene, clause: Clause) -> bool:
    """Tell whether a contract or a duty is taken over, no base: "took over the kitchens at"."""
    mark = clause.trigger.marks[0]
    if (
        not mark.form.startswith(("take", "taking", "took"))
        or scene.form(mark.last - 1) not in _BACK
    ):
        return False
    if scene.form(mark.last) in _DUTIES:
        return True
    said = object_of(scene, mark.last)
    if not said or scene.form(said.stop) == "of":
        return False
    return not any(_is_of_base(scene, number) for number in said)


def _is_beside(scene: Scene, clause: Clause) -> bool:
    """Tell whether it happened near a base, or came from there: "received a tent from Taji"."""
    receives = clause.trigger.marks[0].form.startswith("receiv")
    words = _NEAR | {"from"} if receives else _NEAR
    names = within(scene.names, clause.first, clause.last)
    return bool(names) and all(scene.form(name.first - 1) in words for name in names)


def _counts_things(scene: Scene, clause: Clause) -> bool:
    """Tell whether so many of something that is no base follow: "delivered 12 bulldozers"."""
    verb = clause.trigger.marks[0]
    at = verb.first + 1
    while scene.form(at) in _SKIPPED and scene.gap(at) == " ":
        at += 1
    told = scene.numbers.has(at, at + 1) and not scene.is_taken(at) and scene.gap(at) == " "
    return told and not any(_is_of_base(scene, n) for n in range(at, min(at + _NOUN, clause.last)))


def _is_only_where(scene: Scene, clause: Clause) -> bool:
    """Tell whether a passive verb has another subject: "30 men were handed over at Camp Taji"."""
    at = clause.trigger.marks[0].first
    while at > clause.first and scene.form(at - 1) in _ADVERBS:
        at -= 1
    if at == clause.first or scene.form(at - 1) not in _BE:
        return False
    at -= 1
    while at > clause.first and (scene.form(at - 1) in _ADVERBS or scene.form(at - 1) in _BE):
        at -= 1
    if at == clause.first or scene.gap(at) != " " or scene.form(at - 1) in _SEVERAL:
        return False
    first = max(clause.first, at - _SUBJECT)
    if any(_is_of_base(scene, n) and not _is_placed(scene, first, n) for n in range(first, at)):
        return False
    names = within(scene.names, clause.first, clause.last)
    return bool(names) and all(_is_where(scene, name, first) for name in names)


def _is_where(scene: Scene, name: Name, first: int) -> bool:
    """Tell whether a name stands behind "at" or "of", and not alone before the verb."""
    before = scene.form(name.first - 1)
    before = scene.form(name.first - 2) if before in ("the", "its") else before
    return before in _PLACING and name.first - 1 > first


def _is_placed(scene: Scene, first: int, number: int) -> bool:
    """Tell whether a word belongs to a base behind "at" or "of", which only says where."""
    names = within(scene.names, first, number + 1)
    return bool(names) and number < names[-1].last and _is_where(scene, names[-1], first)


def _is_of_base(scene: Scene, number: int) -> bool:
    """Tell whether a word says "base", or what is given with one: "the keys", "half"."""
    form = scene.form(number)
    return (
        scene.article.words.is_head[number]
        or form in _WITH_BASE
        or scene.has("estate", number, number + 1)
        or scene.has("several", number, number + 1)
        or scene.names.has(number, number + 1)
    )
