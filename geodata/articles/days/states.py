"""Clauses that say how it is since a day: "back in Iraqi hands since Sunday"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.windows import FULL_DAY

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When

_STATES: Final = (
    "back", "in", "under", "is", "was", "are", "has", "have", "been", "belong", "flag",
    "اصبح", "بات", "صار", "غدا", "غدت", "بيد", "تحت", "بعهد", "اضح", "يدير", "تدير", "يسيطر",
    "تسيطر", "رفرف",
)  # fmt: skip

_DONE_SINCE: Final = ("withdraw", "handover", "arrive")
_HAVE: Final = frozenset(("have", "has", "had", "been"))
_BEGAN: Final = frozenset(
    ("بدا", "بدات", "وبدا", "وبدات", "باشر", "باشرت", "وباشرت", "شرع", "شرعت", "وشرعت")
)
_WITHOUT: Final = frozenset(
    ("has", "have", "no", "not", "there", "without", "free", "empty", "stood", "been")
)
_HAVING: Final = frozenset(("have", "has", "had", "having"))
_ARE: Final = frozenset(("are", "is"))
_HAVE_REACH: Final = 5
_WITH: Final = frozenset(("with",))
_WEEKS: Final = timedelta(days=45)
_EMPTY: Final = ("خالي", "خلو", "بلا", "دون", "لم")


def goes_on_since(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether troops leave or come since a day: "since Monday convoys have been leaving"."""
    trigger = clause.trigger
    form = trigger.marks[0].form
    back = trigger.family == "return" and form.isascii()
    if trigger.family not in ("withdraw", "arrive") and not back:
        return False
    perfect = scene.form(trigger.first - 1) in _HAVE or scene.form(trigger.first) in _HAVE
    if perfect and trigger.family == "arrive":
        return True
    if scene.form(trigger.first - 1) == "been" and form.endswith("ing"):
        return True
    if form.isascii() and _has_been_done(scene, clause) and _is_recent(scene, when):
        return True
    return when.last <= trigger.first and form.startswith(("ت", "ي"))


def happened_since(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether an Arabic verb says what was done "since" a day: "تركوا القاعدة منذ الأحد"."""
    trigger, day = clause.trigger, (when.phrase.edtf or "").strip("[]")
    form = trigger.marks[0].form
    if trigger.family == "return" and not form.isascii():
        return bool(day)
    if form.isascii() or trigger.family not in _DONE_SINCE or len(day) < FULL_DAY:
        return False
    if len(clause.names(scene)) > 1 or clause.has(scene, "several") or is_state(clause):
        return False
    named = scene.has("naming", trigger.first, trigger.first + 1) or form.startswith("ال")
    begun = any(scene.form(number) in _BEGAN for number in range(clause.first, trigger.first))
    return begun or not named


def _has_been_done(scene: Scene, clause: Clause) -> bool:
    """Tell whether "have crept back", or "with 300 moved out", stands in a clause."""
    first = clause.trigger.first
    before = {scene.form(number) for number in range(max(clause.first, first - _HAVE_REACH), first)}
    form = clause.trigger.marks[0].form
    before.add("have" if form in _ARE else form)
    return not before.isdisjoint(_HAVING) or scene.form(clause.first) in _WITH


def _is_recent(scene: Scene, when: When) -> bool:
    """Tell whether a date is of the weeks before publication."""
    try:
        day = date.fromisoformat((when.phrase.edtf or "").strip("[]")[:10])
    except ValueError:
        return False
    published = scene.published
    return published is not None and timedelta(0) <= published - day <= _WEEKS


def is_over_since(scene: Scene, clause: Clause) -> bool:
    """Tell whether a base was the Coalition's "until" a day."""
    trigger = clause.trigger
    until = "until" in (scene.form(trigger.first), scene.form(trigger.last - 1))
    return until and trigger.family == "handover"


def is_state(clause: Clause) -> bool:
    """Tell whether a clause says whose a base is, or what the mission is, since a day."""
    family, form = clause.trigger.family, clause.trigger.marks[0].form.removeprefix("و")
    if family == "withdraw":
        return form.startswith(_EMPTY) or form in _WITHOUT
    return family == "mission" or (family == "handover" and form.startswith(_STATES))
