"""What happened at another base, told only by how much later this came: "nine days after al-Qaim".

"Three days after a similar one at Ain al-Asad", "a week after K-1's": what a clause tells was done
there too, so much earlier; "two days after the ceremony there" tells of a handover.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene, When

_KINDS: Final = ("attack", "handover", "drawdown", "combat_withdrawal")
# Between "after" and a name these say that it is the same that was done there.
_SAME: Final = frozenset(
    (
        "the", "that", "those", "a", "an", "one", "ones", "another", "similar", "same", "such",
        "first", "second", "last", "previous", "earlier", "of", "at", "on", "in", "near", "against",
    )
)  # fmt: skip
_NOUNS: Final = frozenset(("turn", "own", "fate", "handover", "return", "transfer"))
_ENDS: Final = frozenset(("", "and", "or", "but", "while", "where", "said", "according"))
_THERE: Final = frozenset(("there", "it", "base", "camp", "site", "airfield", "range"))
_LEAVES: Final = ("drawdown", "combat_withdrawal", "arrival")


def told_by_distance(scene: Scene, clause: Clause, drafts: Iterable[Draft]) -> list[Draft]:
    """Return what the dates counted from a bare base in a clause tell of that base.

    Args:
        scene: The article.
        clause: A clause in English.
        drafts: What it tells.
    """
    counted = [w for w in clause.dates(scene) if w.last < w.anchor_last and w.phrase.offset]
    told = [d for d in drafts if d.modality == ASSERTED and d.base_id] if counted else []
    found = []
    for when in counted if told else ():
        base = _bare_base(scene, when) if told[-1].kind in _KINDS else None
        if base and all(base != draft.base_id for draft in told):
            found.append(_draft(told[-1], when, base, told[-1].kind))
        elif _is_ceremony(scene, when) and told[-1].kind in _LEAVES:
            found.append(_draft(told[-1], when, told[-1].base_id, "handover"))
    return found


def _bare_base(scene: Scene, when: When) -> str | None:
    """Return the base that is all a date is counted from: "after a similar one at Taji"."""
    names = within(scene.names, when.last, when.anchor_last)
    if len(names) != 1 or not _SAME.issuperset(map(scene.form, range(when.last, names[0].first))):
        return None
    behind = names[0].last
    behind += scene.form(behind) in _NOUNS and scene.form(behind - 1).endswith("'s")
    ends = scene.form(behind) in _ENDS or not scene.gap(behind).isspace()
    return names[0].mention.base_id if ends else None


def _is_ceremony(scene: Scene, when: When) -> bool:
    """Tell whether a date is counted from a ceremony at the base that is told of."""
    if scene.names.has(when.last, when.anchor_last):
        return False
    words = {scene.form(number) for number in range(when.last, when.anchor_last)}
    return "ceremony" in words and (len(words) <= len(_LEAVES) or not words.isdisjoint(_THERE))


def _draft(draft: Draft, when: When, base_id: str | None, kind: str) -> Draft:
    count, unit = when.phrase.offset or (0, "day")
    return replace(
        draft, base_id=base_id, kind=kind, first=when.first, last=when.anchor_last,
        trigger=when.last, when=None, basis="event", opening=False, reference=True, guessed=False,
        offset=(-count, unit), anchor=(draft.trigger, draft.trigger + 1), figures={},
    )  # fmt: skip
