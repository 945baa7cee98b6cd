"""Whether it happened: asserted, planned, denied or claimed.

Only words that stand before the trigger in its clause count, the nearest ones; "لن" is a word of
its own here and is never seen inside "أعلن".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, CLAIMED, DENIED, PLANNED
from geodata.articles.clauses.futures import foretells, is_past
from geodata.articles.clauses.once import once_a_scene
from geodata.articles.clauses.spared import hit_last
from geodata.articles.events.decisions import is_agreed, is_decided
from geodata.articles.events.denials import (
    denied_behind,
    denies_a_part,
    is_denied_next,
    is_set_off,
    is_spared,
    reach_of,
)
from geodata.articles.events.governed import (
    is_aimed_at,
    is_called_off,
    is_foiled,
    is_fulfilled,
    is_of_harm,
    is_pending,
    is_possible,
    is_purpose,
    is_purpose_of,
)
from geodata.articles.events.not_yet import is_not_yet
from geodata.articles.events.speakers import told_by_militia
from geodata.articles.events.spoken_of import is_spoken_of
from geodata.articles.events.told_done import still_open
from geodata.articles.events.wished import (
    is_almost,
    is_beside,
    is_not_so,
    is_pictured,
    is_said_of_another,
    is_unreal,
)
from geodata.articles.text.arabic_forms import has_object, tells_of_future

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_WILL_REACH: Final = 12
_FIRE_REACH: Final = 5
_DONE_REACH: Final = 2
_SPEAKER_REACH: Final = 4
_THAT_REACH: Final = 2
_ON_CONDITION: Final = frozenset(("if", "unless"))
_BUT: Final = frozenset(
    ("but", "while", "though", "and", "لكن", "لكنه", "لكنها", "ولكن", "فيما", "غير")
)
_WHILE: Final = frozenset(("when", "while", "where", "as", "because"))
_BUT_REACH: Final = 4
_DENYING: Final = ("deny", "not", "denied_after", "spared")
_AFTER: Final = frozenset(("after", "following", "since", "بعد", "عقب", "منذ", "اثر"))


@once_a_scene
def modality_of(scene: Scene, clause: Clause, *, speaker_is_militia: bool) -> str:
    """Return how a clause says that something happened.

    Args:
        scene: The article.
        clause: The clause.
        speaker_is_militia: Whether the sentence before was told by an armed group.
    """
    if _is_counted_from(scene, clause) or _is_recalled(scene, clause):
        return ASSERTED
    claimed = _is_claimed(scene, clause, speaker_is_militia=speaker_is_militia)
    if _is_denied(scene, clause, claimed=claimed):
        return DENIED
    if _is_planned(scene, clause):
        return PLANNED
    return CLAIMED if claimed else ASSERTED


def _is_counted_from(scene: Scene, clause: Clause) -> bool:
    """Tell whether a date behind a comma is counted from it: "denied ..., a day after it left"."""
    trigger = clause.trigger
    whens = scene.anchored.within(clause.sentence.first, trigger.first)
    leans = trigger.marks[0].form.startswith("ل")  # في اليوم التالي لتسليم القاعدة
    return bool(whens) and any(
        when.counts_from(trigger.first)
        and (leans or scene.has_comma(clause.sentence.first + 1, when.first))
        and not scene.has("not", when.last, trigger.first)
        and not scene.has("will", when.last, trigger.first)
        for when in whens
    )


def _is_recalled(scene: Scene, clause: Clause) -> bool:
    """Tell whether what is said not to be, or to come, comes after it: "after leaving in 2020"."""
    first = clause.trigger.first
    if scene.form(first - 1) not in _AFTER and scene.form(first - 2) not in _AFTER:
        return False
    start = clause.sentence.first
    joke = scene.has("deny", start, start + 1)  # كذبة نيسان: ... بعد رحيل
    return not joke and not is_pictured(scene, start, first) and is_past(scene, clause)


def _is_denied(scene: Scene, clause: Clause, *, claimed: bool) -> bool:
    first, trigger = clause.sentence.first, clause.trigger
    asked = (is_called_off, is_not_so, is_almost, is_denied_next)
    if any(is_so(scene, clause) for is_so in asked):
        return True
    if not scene.has_any(_DENYING, first, clause.sentence.last) or hit_last(scene, clause):
        return False
    denials = scene.marks("deny", first, trigger.first)
    denials = [m for m in denials if not (denies_a_part(scene, m) or is_of_harm(scene, m))]
    beside = is_beside(scene, clause)
    if denials and not beside and not _is_over(scene, denials[-1].last, trigger.first):
        return True
    if _negations(scene, clause) or is_spared(scene, clause):
        return True
    after = denied_behind(scene, clause)
    if not (after and claimed):
        return bool(after)
    behind = range(trigger.last, after[0].first)  # a group's claim stands; others doubt it
    return _BUT.isdisjoint(map(scene.form, behind))


def _negations(scene: Scene, clause: Clause) -> list[Mark]:
    """Return the words before the trigger that say no, without those of "no casualties"."""
    trigger = clause.trigger
    found = []
    for mark in scene.marks("not", _half(scene, clause), _last_said(scene, clause)):
        if is_said_of_another(scene, clause, mark):
            continue
        excused = scene.marks("not_really", max(clause.first, mark.first - 3), mark.first + 1)
        if any(other.last > mark.first for other in excused) or is_set_off(scene, clause, mark):
            continue
        if scene.says(_WHILE, range(mark.last, trigger.first)):
            continue  # nobody cheered when it was handed over
        if scene.names.has(mark.last, mark.last + 1) and len(clause.names(scene)) > 1:
            continue  # "Qayyarah, not Ain al-Asad, was handed over"
        said = next((w.first for w in trigger.marks if w.first >= mark.last), trigger.last)
        if said - mark.last <= reach_of(scene, mark):
            found.append(mark)
    return found


def _last_said(scene: Scene, clause: Clause) -> int:
    """Return the word up to which "no" counts: "a move within Iraq and not a withdrawal"."""
    trigger = clause.trigger
    last = trigger.marks[-1]
    whole = trigger.family == "withdraw" and not scene.names.has(clause.first, last.first)
    return last.first if whole and scene.has("naming", last.first, last.last) else trigger.first


def _is_planned(scene: Scene, clause: Clause) -> bool:
    trigger = clause.trigger
    if tells_of_future(trigger.marks[0].form):
        return True
    if any(is_possible(scene, mark) for mark in trigger.marks):
        return True
    if trigger.family in ("mission", "withdraw") and is_purpose(trigger.marks[0].form):
        return trigger.family == "mission" or not is_past(scene, clause)
    reach = _FIRE_REACH if trigger.family == "attack" else _WILL_REACH
    wills = scene.marks("will", trigger.first - reach, trigger.last)
    half = _half(scene, clause) if wills else 0
    wills = [w for w in wills if w.first >= half and foretells(scene, clause, w)]
    wills = [w for w in wills if not is_fulfilled(scene, clause, w)]
    wills = still_open(scene, clause, wills)
    if wills and trigger.family == "attack" and is_past(scene, clause):
        near = trigger.first - _DONE_REACH
        wills = [
            w
            for w in wills
            if w.first >= near or w.last >= trigger.first or w.form in _ON_CONDITION
        ]
    if wills or _is_undone(scene, clause) or _is_named_by(scene, clause):
        return True
    return is_spoken_of(scene, clause) or is_not_yet(scene, clause)


def _is_undone(scene: Scene, clause: Clause) -> bool:
    agreed = is_agreed(scene, clause) or is_decided(scene, clause) or is_aimed_at(scene, clause)
    undone = agreed or is_unreal(scene, clause) or is_pending(scene, clause)
    return undone or is_foiled(scene, clause) or is_purpose_of(scene, clause)


def _is_named_by(scene: Scene, clause: Clause) -> bool:
    """Tell whether a noun names what is to be by a day: "the withdrawal by September"."""
    trigger = clause.trigger
    if not scene.has("naming", trigger.first, trigger.first + 1):
        return False
    planned = scene.marks("planned_after", trigger.last, clause.last)
    if planned and not scene.has("fulfilled", trigger.first - _FIRE_REACH, planned[0].first):
        return True
    return any(when.phrase.bound == "by" for when in clause.dates(scene))


def _half(scene: Scene, clause: Clause) -> int:
    """Return where the piece of a clause behind its last semicolon or colon begins."""
    stretch = clause.first + 1, clause.trigger.first + 1
    cuts = scene.signs(";", *stretch) + scene.signs(":", *stretch)
    return max(cuts) if cuts else clause.first


def _is_claimed(scene: Scene, clause: Clause, *, speaker_is_militia: bool) -> bool:
    first, trigger = clause.sentence.first, clause.trigger
    asserts = scene.marks("asserts", trigger.last, clause.last)
    if asserts and any(has_object(mark.form) for mark in asserts):
        return False  # "claimed an attack that sources confirmed"
    if scene.has("claim", first, trigger.first):
        return True
    if trigger.family != "attack":
        return False
    if told_by_militia(scene, first, clause.last):
        return True
    near = min(trigger.first, first + _SPEAKER_REACH)
    said = speaker_is_militia and scene.has("say", first, near)
    return said and not scene.has("coalition", first, min(trigger.first, near + _SPEAKER_REACH))


def _is_over(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a semicolon, or "adding that", parts a denial from what follows."""
    if scene.signs(";", first, last + 1):
        return True
    if any(
        scene.form(n) in _BUT and scene.has("say", n, n + _BUT_REACH) for n in range(first, last)
    ):
        return True
    return any(
        scene.has_comma(first, mark.first)
        and scene.has("before_that", mark.last, min(last, mark.last + _THAT_REACH))
        for mark in scene.marks("say", first, last)
    )
