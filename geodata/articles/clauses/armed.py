"""Whether a word such as "fell" or "hit" tells of an attack: a weapon stands near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.articles.clauses.on_bases import LABELS, is_of_base
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

_ARTICLES = frozenset(("the", "a", "another"))
WEAPONS = ("rockets", "drones", "bombs")
_OWN = frozenset(
    (
        "باتريوت", "اعتراضيه", "الاعتراضيه", "اميركيه", "امريكيه", "الاميركيه", "الامريكيه",
        "دفاعيه", "مضاده", "تركيه", "عراقيه",
    )
)  # fmt: skip
_DEFENCES = frozenset(("بطاريه", "بطاريات", "منظومه", "منظومات", "لمنظومه", "مضاده", "لبطاريات"))
_FLIES_HOME = frozenset(("returned", "patrols", "patrolled", "returns"))
_FOREIGN = frozenset(("turkish", "israeli"))
_OF_FORCE = frozenset(("us", "american", "coalition", "s"))
_STRIKES = ("strike", "struck", "kill", "hit", "bomb", "target", "fire")
_KILLED = ("kill", "wound", "injur", "قتل", "مقتل", "اصيب", "اصابه")
_KILLING = ("مقتل", "بمقتل", "لمقتل")
_AT = frozenset(("at", "in", "inside", "on", "في", "داخل", "ب"))
_TAKEN_UP = frozenset(("they", "these", "all", "both", "it", "one", "two", "three", "some"))
_NEAR_PLACE = 7
_NEAR_WEAPON = 18
_FAR_WEAPON = 40
_HIT = ("hit",)
_IS = frozenset(
    ("is", "was", "were", "are", "been", "has", "again", "also", "itself", "twice", "that")
)
# Behind "was hit" these say that no fire hit it.
_BY_OTHERS = frozenset(("by", "hard", "hardest", "with", "its", "the", "a", "an", "back", "out"))
_HAVE_BEEN = frozenset(("was", "were", "been", "had", "has", "have", "also", "later"))
_OF_SEVERAL = frozenset(
    ("two", "three", "four", "five", "six", "second", "third", "fourth", "fifth", "others", "both")
)
_TO_HIT = ("لقصف", "لاستهداف", "لضرب", "لمهاجم")
_REAL = frozenset(("turned", "until"))
_USED = ("used", "استخدم")
_NTH = frozenset(
    ("first", "second", "third", "fourth", "last", "latest", "other", "others", "one", "ones")
)


def is_armed(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a weapon stands near a word such as "fell", which says nothing without one."""
    if mark.label in LABELS:
        return is_of_base(scene, sentence, mark)
    if mark.label != "impact" or _kills_at_base(scene, sentence, mark):
        return True
    if mark.form in _HIT and _is_hit(scene, sentence, mark):
        return True
    if mark.form.removeprefix("و").startswith(_KILLING):
        return False
    taken_up = takes_up(scene, sentence) or _is_of_several(scene, sentence, mark)
    if not mark.form.startswith(_KILLED):
        behind = mark.last + (not mark.form.isascii())
        taken_up = taken_up or scene.numbers.has(mark.first - 1, behind)
        by = scene.form(mark.last) == "by"  # Balad, hit by two
        taken_up = taken_up or (by and scene.numbers.has(mark.last + 1, mark.last + 2))
    elif scene.form(mark.first - 1) == "one":
        taken_up = True
    taken_up = taken_up or scene.has("more", sentence.first, mark.first)
    if taken_up and scene.has_any(WEAPONS, max(0, sentence.first - _FAR_WEAPON), sentence.first):
        return True
    first = max(sentence.first, mark.first - _NEAR_WEAPON)
    last = min(sentence.last, mark.last + _NEAR_WEAPON)
    return any(not is_own(scene, weapon) for weapon in scene.any_of(WEAPONS, first, last))


def is_own(scene: Scene, weapon: Mark) -> bool:
    """Tell whether a weapon is the base's own: "بطارية صواريخ", "مسيرات أميركية"."""
    behind = scene.form(weapon.last)
    if behind in _FLIES_HOME:
        return True
    if behind in ("of", "belonging") and scene.has("coalition", weapon.last + 1, weapon.last + 4):
        return True
    return behind in _OWN or scene.form(weapon.first - 1) in _DEFENCES or strikes(scene, weapon)


def strikes(scene: Scene, weapon: Mark) -> bool:
    """Tell whether a drone of an air force strikes: "a US drone killed", "Turkish drones"."""
    before, behind = scene.form(weapon.first - 1), scene.form(weapon.last)
    return before in _FOREIGN or (before in _OF_FORCE and behind.startswith(_STRIKES))


def _is_hit(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a base is said to be hit, and by nothing else: "Harir is hit at 4.29 p.m."."""
    at = mark.first
    while at > sentence.first and scene.form(at - 1) in _IS:
        at -= 1
    base = any(name.last == at for name in within(scene.names, max(0, at - _NEAR_PLACE), at))
    return base and scene.form(mark.last) not in _BY_OTHERS


def _is_of_several(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether "two" or "a third" stands before a verb: "near Harir, a third was shot down"."""
    at = mark.first
    while at > sentence.first and scene.form(at - 1) in _HAVE_BEEN:
        at -= 1
    return at > sentence.first and scene.form(at - 1) in _OF_SEVERAL and at < mark.first


def takes_up(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with "two" or "the first" of what was told before."""
    first, second = scene.form(sentence.first), scene.form(sentence.first + 1)
    return first in _TAKEN_UP or (first in _ARTICLES and second in _NTH)


def _kills_at_base(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether somebody is killed or hurt "at" a base that is named."""
    if not mark.form.startswith(_KILLED) or scene.has("accident", sentence.first, sentence.last):
        return False
    last = min(sentence.last, mark.last + _NEAR_PLACE)
    names = within(scene.names, mark.last, last)
    ours = scene.any_of(("troops", "coalition"), max(sentence.first, mark.first - 6), last)
    counted = bool(ours) or scene.numbers.has(mark.last, mark.last + 2)
    return counted and bool(names) and scene.form(names[0].first - 1) in _AT


def is_drill(scene: Scene, clause: Clause) -> bool:
    """Tell whether an attack is only rehearsed, or its rockets were found before."""
    trigger = clause.trigger
    if trigger.marks[0].form.startswith(_TO_HIT) and clause.has(scene, "found"):
        return True
    unused = not trigger.marks[0].form.startswith(_USED)
    fired = scene.has("relative", trigger.first - 1, trigger.first)  # "التي ضربت القاعدة"
    found = unused and not fired and _is_found(scene, clause)
    return found or (clause.has(scene, "drill") and not _turned_real(scene, clause))


def _turned_real(scene: Scene, clause: Clause) -> bool:
    """Tell whether real fire followed: "a drill turned real", "took it for a drill until"."""
    return not _REAL.isdisjoint(map(scene.form, range(clause.first, clause.last)))


def _is_found(scene: Scene, clause: Clause) -> bool:
    """Tell whether rockets were found before they were fired, not "found after rockets hit"."""
    marks = scene.marks("found", clause.first, clause.trigger.first)
    return any("after" not in map(scene.form, range(m.first, m.last)) for m in marks)
