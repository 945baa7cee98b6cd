"""Which words of what is to come say so of an event, and which only stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_SINCE: Final = frozenset(("since", "منذ"))
_DRIVEN_REACH: Final = 4
_ON: Final = "علي"
_BY: Final = "بحلول"
_BEEN: Final = frozenset(("كان", "كانت", "كانوا"))
_FAREWELL: Final = "ودع"
_NO_LATER: Final = frozenset(("by", "no"))
_DENIED_REACH: Final = 5
_TRIED: Final = frozenset(
    ("attempt", "attempts", "attempted", "tried", "trying", "bid", "effort", "efforts", "failed",
     "sought", "managed", "succeeded", "used")
)  # fmt: skip
_WAS: Final = frozenset(("was", "were", "been"))
_BEFORE_REACH: Final = 4
# Behind what happened these say what for: "landed there to prepare sending trainers".
_IN_ORDER_TO: Final = frozenset(("تمهيدا", "استعدادا", "تحضيرا"))
_TURN_REACH: Final = 4  # it was the turn of K-1 to go
_RANK_REACH: Final = 4
_RANKS: Final = frozenset(
    (
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "latest",
        "last", "only", "turn",
    )
)  # fmt: skip


def foretells(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether a word such as "will" or "planned" makes a clause one of what is to come."""
    trigger, first = clause.trigger, mark.first
    if scene.has("driven", first - _DRIVEN_REACH, first) or scene.is_taken(first):
        return False
    if mark.form == _ON and scene.has("asserts", first - _DRIVEN_REACH, first):
        return False
    if first == trigger.first and mark.form.startswith(_FAREWELL):
        return False
    if first >= trigger.marks[0].last and mark.form in _IN_ORDER_TO:
        return False
    had = mark.form == _BY and scene.says(_BEEN, range(first, trigger.first))
    dated = mark.form == "until" and scene.dates.has(mark.last, mark.last + 1)
    dated = dated or (mark.form == "until" and is_past(scene, clause))
    turn = range(trigger.first, trigger.first + _TURN_REACH)
    dated = dated or (first >= trigger.first and "turn" in map(scene.form, turn))
    if dated or had or (mark.form in _NO_LATER and is_past(scene, clause)):
        return False
    since = scene.says(_SINCE, range(mark.last, trigger.first))
    return not (since or _is_ranked(scene, mark) or _is_prevented(scene, mark))


def is_past(scene: Scene, clause: Clause) -> bool:
    """Tell whether every date of a clause is before publication."""
    today = scene.published.isoformat() if scene.published else ""
    whens = [(when.phrase.edtf or "").rstrip("]").split("..")[-1] for when in clause.dates(scene)]
    return bool(whens) and all(when[:1].isdigit() and when < today for when in whens)


def _is_prevented(scene: Scene, mark: Mark) -> bool:
    """Tell whether "before they could", "an attempt to hit" or "threatened by" was tried."""
    if mark.form == "to":
        return scene.form(mark.first - 1) in _TRIED
    if mark.form == "could":
        return "before" in map(scene.form, range(mark.first - _BEFORE_REACH + 1, mark.first))
    return mark.form == "threatened" and scene.form(mark.first - 1) in _WAS


def _is_ranked(scene: Scene, mark: Mark) -> bool:
    """Tell whether "to be" follows a rank: "the third base to be handed over this month"."""
    if mark.form != "to":
        return False
    before = {*map(scene.form, range(mark.first - _RANK_REACH + 1, mark.first))}
    return not _RANKS.isdisjoint(before) and "as" not in before


def is_not_done(scene: Scene, last: int, mark: Mark) -> bool:
    """Tell whether "none of them struck", or "about to land", is no more of what was told before.

    Args:
        scene: The article.
        last: After the last word of what was told.
        mark: A word that says the same sort of thing.
    """
    if mark.label not in ("attack", "impact") or not mark.form.isascii():
        return False
    first = max(last, mark.first - _DENIED_REACH)
    nots = scene.marks("not", first, mark.first)
    nots = [n for n in nots if not scene.has("not_really", n.first - 2, n.first + 1)]
    return bool(nots) or scene.has("will", max(last, mark.first - 2), mark.first)
