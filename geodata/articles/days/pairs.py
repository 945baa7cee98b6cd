"""Which date belongs to which base: one for all, each its own, or two days of one base."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.dates.windows import FULL_DAY, YEAR_ALONE
from geodata.articles.days.lists import is_nth, is_vague

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene, When

_RESPECTIVELY: Final = frozenset(("respectively", "التوالي", "الترتيب"))
_AND: Final = frozenset(("and", "but", "while", "ثم", "فيما", "بينما"))
_SEQUEL: Final = frozenset(
    (
        "واخرها", "اخرها", "تلتها", "تليها", "بعدها", "وبعدها", "ثم", "وانتهاء", "انتهاء", "بدءا",
        "ابتداء", "وصولا", "وانتهت", "وانتهي", "وختاما",
    )
)  # fmt: skip
_AFTER: Final = frozenset(("after", "following", "بعد", "عقب", "اثر"))
_LISTS: Final = frozenset(("and", "or", "و", "او", "the", "then", "ثم"))
_JUST_BEFORE: Final = 3
_THAT_IS: Final = frozenset(("on", "the", "namely", "in", "في", "وفي", "يوم", "اي", "وتحديدا"))
_COMPLETED: Final = frozenset(("completed", "finished", "ended", "concluded", "complete", "over"))
_RANKS: Final = ("former", "latter")
_PAIR: Final = 2
_IN_ONE_BREATH: Final = 6
# Words with which something else is told of what stands behind the verb.
_TOLD_OF_IT: Final = frozenset(
    (
        "that", "which", "who", "whose", "where", "when", "since", "for", "after", "before",
        "until", "of", "used", "built", "opened", "seized", "captured", "held", "deployed",
        "planned", "due", "signed", "reached", "announced", "agreed", "killed", "التي", "الذي",
        "الذين", "اللذين", "التى", "بعد", "قبل", "منذ", "حتي", "ان", "كان", "كانت", "عقب",
    )
)  # fmt: skip


def paired(
    scene: Scene, clause: Clause, own: list[When], bases: Sequence[Name | str | None]
) -> list[When | None]:
    """Return for each base of a clause its date: one for all, or each its own.

    "K-1 on 29 March and Taji on 23 August" pairs in the order of print, "on 29 March K-1 and on
    23 August Taji" too, and so do two lists with "respectively".
    """
    if not own or len(own) == len(bases) == 1:
        return [*own] or [None] * len(bases)
    own = [when for when in own if when.phrase.edtf or when.phrase.offset] or own
    own = [when for when in own if not _is_said_twice(scene, when, own)]
    own = _leading(own, bases) or own
    if len(own) > len(bases) > 1:
        sharp = [when for when in own if not is_vague(when, own)]
        own = sharp if len(sharp) == len(bases) else own
    if len(bases) <= 1:
        own = _at_once(scene, clause, own) or own
        own = _told_by_day(clause, own)
        own = _finished(scene, clause, own) or own
        return [_last_of(scene, bases, own) or _nearest(scene, clause, own)] * len(bases)
    if len(own) == 1 and not _stands_between(own[0], bases):
        return [None if _is_followed(scene, base, bases) else own[0] for base in bases]
    names = [base for base in bases if isinstance(base, tuple)]
    if len(names) != len(bases):
        return [_nearest(scene, clause, own)] * len(bases)
    if told := _former_and_latter(scene, own):
        return told if len(names) == _PAIR else in_order(scene, names, own)
    forms = {scene.form(number) for number in range(clause.first, clause.last)}
    nths = [when for when in own if is_nth(scene, when)]
    if len(nths) != len(names) and not forms.isdisjoint(_RESPECTIVELY):
        nths = own[: len(names)]
    return [*nths] if len(nths) == len(names) else in_order(scene, names, own)


def _leading(own: list[When], bases: Sequence[Name | str | None]) -> list[When]:
    """Return the day told before all bases where another is counted from something else.

    "On October 18 drones hit Harir and Ain al-Asad, a day after a blast in Gaza" has one day.
    """
    names = [base.first for base in bases if isinstance(base, tuple)]
    before = own[0].phrase.edtf and own[0].first < min(names, default=0)
    counted = len(names) > 1 and all(when.anchor_last > when.last for when in own[1:])
    return own[:1] if before and counted else []


def _at_once(scene: Scene, clause: Clause, own: list[When]) -> list[When]:
    """Return the date right behind the verb where others stand behind a comma before it."""
    first = clause.trigger.first
    near = [when for when in own if _goes_with(scene, clause, when)]
    near = [when for when in near if len(when.phrase.edtf or "") > YEAR_ALONE]
    others = [when for when in own if when not in near]
    return near if all(scene.has_comma(when.last, first) for when in others) else []


def _goes_with(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether nothing but whom or what parts a verb from a date: "handed to Iraq in March"."""
    last = clause.trigger.last
    if not 0 <= when.first - last <= _IN_ONE_BREATH:
        return False
    if when.first - last <= 1:
        return True
    between = [scene.form(number) for number in range(last, when.first)]
    return _TOLD_OF_IT.isdisjoint(between) and not (
        scene.has_comma(last, when.first) or scene.signs(";", last, when.first + 1)
    )


def _former_and_latter(scene: Scene, own: list[When]) -> list[When | None]:
    """Return the days of "the former on March 26 and the latter on Saturday", in that order."""
    found: dict[str, When] = {}
    for when in own:
        before = (scene.form(when.first - back) for back in range(1, _JUST_BEFORE + 1))
        rank = next((form for form in before if form in _RANKS), None)
        if rank:
            found.setdefault(rank, when)
    return [found[rank] for rank in _RANKS] if len(found) == len(_RANKS) else []


def _told_by_day(clause: Clause, own: list[When]) -> list[When]:
    """Leave out "two weeks after K-1," before a verb that has its own day."""
    if not any(len(when.phrase.edtf or "") == FULL_DAY for when in own):
        return own
    return [when for when in own if when.phrase.edtf or when.first >= clause.trigger.first]


def _finished(scene: Scene, clause: Clause, own: list[When]) -> list[When]:
    """Return the day of "its evacuation, begun in May, was completed on Sunday": the last."""
    noun = scene.has("naming", clause.trigger.first, clause.trigger.first + 1)
    if not noun or len(own) == 1:
        return []
    return [
        when for when in own if any(scene.form(when.first - back) in _COMPLETED for back in (1, 2))
    ]


def _is_said_twice(scene: Scene, when: When, others: Sequence[When]) -> bool:
    """Tell whether a counted day is named right behind: "a week before, on March 29,"."""
    if not when.phrase.offset:
        return False
    behind = [other for other in others if 0 <= other.first - when.last <= _PAIR]
    return any(
        len(other.phrase.edtf or "") == FULL_DAY
        and _THAT_IS.issuperset(map(scene.form, range(when.last, other.first)))
        for other in behind
    )


def _last_of(scene: Scene, bases: Sequence[Name | str | None], own: list[When]) -> When | None:
    """Return the date right behind "the last of them Taji", whatever stands nearer the verb."""
    for base in bases:
        if isinstance(base, tuple) and scene.form(base.first - 1) in _SEQUEL:
            return next((w for w in own if 0 <= w.first - base.last <= 1), None)
    return None


def _is_followed(scene: Scene, base: Name | str | None, bases: Sequence[Name | str | None]) -> bool:
    """Tell whether another base comes after this one in time: "first Taji, the last K-1 on ..."."""
    if not isinstance(base, tuple):
        return False
    behind = [other for other in bases if isinstance(other, tuple) and other.first > base.first]
    return bool(behind) and any(
        scene.form(number) in _SEQUEL for number in range(base.last, behind[0].first)
    )


def _stands_between(when: When, bases: Sequence[Name | str | None]) -> bool:
    """Tell whether a date stands between two bases, so that it is the first one's alone."""
    firsts = [base.first for base in bases if isinstance(base, tuple)]
    return bool(firsts) and firsts[0] < when.first < firsts[-1]


def _is_glued(scene: Scene, one: Name, other: Name) -> bool:
    """Tell whether nothing but "and" or a comma parts two names."""
    between = [scene.form(number) for number in range(one.last, other.first)]
    return _LISTS.issuperset(between)


def in_order(scene: Scene, names: list[Name], own: list[When]) -> list[When | None]:
    """Give each base the date behind it, or the one before it if dates come first."""
    if all(told := [_right_behind(name, own) for name in names]):
        return [*told]
    own = _without_month(names, own)
    before_last = sum(when.first < names[-1].first for when in own)
    dates_first = own[0].first < names[0].first and before_last >= min(len(own), len(names))
    found: list[When | None] = []
    for number, name in enumerate(names):
        before = [when for when in own if when.first < name.first]
        end = names[number + 1].first if number + 1 < len(names) else own[-1].first + 1
        behind = [when for when in own if name.first <= when.first < end]
        near = bool(before) and before[-1] not in found and name.first - before[-1].last <= _PAIR
        glued = number + 1 < len(names) and _is_glued(scene, name, names[number + 1])
        if not behind and glued and not near:
            behind = [when for when in own if when.first >= name.first]
        if dates_first:
            found.append(before[-1] if before else own[0])
        elif behind:
            found.append(behind[0])
        else:
            found.append(before[-1] if before and before[-1] not in found else None)
    return found


def _right_behind(name: Name, own: list[When]) -> When | None:
    """Return the date that follows a name at once: "beginning with al-Qaim in March"."""
    return next((when for when in own if 0 <= when.first - name.last <= 1), None)


def _without_month(names: list[Name], own: list[When]) -> list[When]:
    """Leave out a month before all bases whose days follow: "in March: al-Qaim on the 17th"."""
    month, behind = own[0].phrase.edtf, own[1:]
    days = [when for when in behind if month and (when.phrase.edtf or "").startswith(month)]
    at_once = any(0 <= when.first - names[0].last <= _PAIR for when in days)
    return behind if at_once and own[0].first < names[0].first else own


def _nearest(scene: Scene, clause: Clause, own: list[When]) -> When:
    """Return the date nearest to the trigger, the sharper one of two as near."""
    if len(own) == 1:
        return own[0]
    trigger = clause.trigger
    joins = scene.form(trigger.first).startswith("و") and "," in scene.gap(trigger.first)

    def distance(when: When) -> tuple[bool, bool, bool, int]:
        behind = when.first >= trigger.first
        apart = when.first - trigger.last if behind else trigger.first - when.last
        undated = when.phrase.edtf is None and when.phrase.offset is None
        between = [scene.form(number) for number in range(when.last, trigger.first)]
        parted = when.phrase.bound == "before" or not _AND.isdisjoint(between)
        parted = parted or scene.has("answer", when.first - _JUST_BEFORE, when.first)
        parted = parted or (not behind and joins)
        parted = parted or not _AFTER.isdisjoint(between)
        low, high = (trigger.last, when.first) if behind else (when.last, trigger.first)
        parted = parted or bool(scene.signs(";", low, high + 1))
        return undated, parted, is_vague(when, own), max(0, apart)

    return min(own, key=distance)
