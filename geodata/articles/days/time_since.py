"""English sentences that say how long ago it was: "It is three weeks since they left K-1".

"A month on from the handover, the shops are shut" counts from today too, if the sentence tells of
nothing else that happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.clauses import clauses_of
from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import moved
from geodata.articles.days.counted import counted_from

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_UNITS: Final = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year",
}  # fmt: skip
_ONE: Final = frozenset(("a", "an", "one"))
_SINCE: Final = frozenset(("since", "from", "after"))
_NOW: Final = frozenset(
    (
        "is", "are", "has", "have", "says", "say", "remains", "remain", "stands", "stand", "lies",
        "still", "now", "today", "looks", "feels", "goes", "sits", "lives", "live", "sleep",
        "sleeps", "wants", "want", "belongs", "runs", "serves", "can", "do", "does", "hosts",
    )
)  # fmt: skip
_PAST: Final = frozenset(("was", "were", "had", "hit", "fell", "did", "came", "went"))
_REACH: Final = 7
_BEFORE: Final = 4


def day_by_time_since(scene: Scene, clause: Clause) -> str | None:
    """Return when something happened that a sentence of today counts from; None if it does not.

    Args:
        scene: The article.
        clause: What it counts from.
    """
    if scene.published is None or not clause.trigger.marks[0].form.isascii():
        return None
    span = _span_to_now(scene, clause) or _span_since(scene, clause)
    return moved(scene.published.isoformat(), -span[0], span[1]) if span else None


def _span_to_now(scene: Scene, clause: Clause) -> tuple[int, str] | None:
    """Return the span of "a week after the handover of Taji, its bazaar is shut"."""
    sentence = clause.sentence
    counted = counted_from(scene, clause)
    if len(counted) != 1 or not (counted[0].phrase.offset or (0, ""))[0] > 0:
        return None
    when = counted[0]
    others = within(scene.dates, sentence.first, sentence.last)
    told = clauses_of(scene, clause.number)
    if len(others) > 1 or any(not when.counts_from(one.trigger.first) for one in told):
        return None
    words = {scene.form(n) for n in range(when.anchor_last, sentence.last)}
    words |= {scene.form(n) for n in range(sentence.first, when.first)}
    return None if words.isdisjoint(_NOW) or words & _PAST else when.phrase.offset


def _span_since(scene: Scene, clause: Clause) -> tuple[int, str] | None:
    """Return the span of "it is three weeks since they left", "a month on from the handover"."""
    first = max(clause.sentence.first, clause.trigger.first - _REACH)
    for at in range(clause.trigger.first - 1, first, -1):
        if scene.form(at) in _SINCE:
            break
    else:
        return None
    on = scene.form(at - 1) == "on"
    if scene.form(at) != "since" and not on:
        return None
    unit = _UNITS.get(scene.form(at - 1 - on))
    if unit is None or within(scene.dates, at, clause.sentence.last):
        return None
    if scene.form(at - 2 - on) in _ONE:
        return 1, unit
    told = scene.numbers.within(max(clause.sentence.first, at - _BEFORE), at)
    return (int(told[-1].value), unit) if told else None
