"""Where a sentence is cut between two things that happened.

At the strongest break there is: a semicolon, a comma with "and" or "when", "and" alone, a comma;
never inside a date, a name or a list of bases.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

# Families that are about the whole country and need no base.
NATIONAL = frozenset(("mission", "agree"))
_ROBBING = 0.3
HELPERS = frozenset(
    (
        "it", "they", "will", "would", "be", "been", "was", "were", "is", "are", "has", "have",
        "had", "not", "to", "being", "also", "did", "does", "already", "لم", "لن", "قد", "ان", "لا",
    )
)  # fmt: skip
_STRONG = frozenset(";:()\u2014")
_SUBJECT_TO_VERB = 3
_OTHER_DEEDS = ("visit", "say")
_WHICH_REACH = 4
# Behind a comma these say on what grounds something was done.
_GROUNDS = frozenset(("بموجب", "وفق", "وفقا", "بناء", "تنفيذا", "تطبيقا", "استنادا", "ضمن"))
_FROM = frozenset(("from", "of", "من", "عن"))

_BUT = frozenset(("but", "while", "whereas", "though"))
_AND = frozenset(("and", "then", "ثم"))
_IN = frozenset(("في", "خلال", "يوم", "مطلع", "قبل", "بعد", "قبلها", "بعدها"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """What says that something happened: its family, its words, and the marks it is made of."""

    family: str
    first: int
    last: int
    marks: tuple[Mark, ...]


def cut_between(scene: Scene, one: Trigger, two: Trigger) -> int:
    """Return the first word of the second trigger's clause."""
    for when in within(scene.dates, one.last, two.first):
        if when.counts_from(two.first):
            return two.first
    best, place = 0.0, two.first
    for number in range(one.last, two.first + 1):
        strength = _break_at(scene, number, two)
        if strength < best or not strength:
            continue
        if _robs(scene, one, number, two):
            strength *= _ROBBING
        if strength >= best and _may_break(scene, number, two):
            best, place = strength, number
    return place if place != two.first else _with_helpers(scene, one, two)


def own_half(scene: Scene, sentence: Sentence, trigger: Trigger) -> int:
    """Return where the first clause begins: behind "a minister visited Taji on Tuesday;" or so."""
    for sign in reversed(scene.signs(";", sentence.first, trigger.first + 1)):
        listed = scene.names.has(sentence.first, sign) and scene.dates.has(sentence.first, sign)
        others = not listed or scene.has_any(_OTHER_DEEDS, sentence.first, sign)
        return sign if others and scene.names.has(sign, sentence.last) else sentence.first
    return sentence.first


def _with_helpers(scene: Scene, one: Trigger, two: Trigger) -> int:
    """Return where a verb begins with its helpers: "it will be vacated"."""
    first = two.first
    while first > one.last and scene.form(first - 1) in HELPERS:
        first -= 1
    for when in within(scene.dates, one.last, first):
        if when.last == first == when.anchor_last and scene.form(when.first - 1) == "the":
            return when.first - 1
        if when.last == first and scene.form(first - 1).endswith("'s"):
            return when.first  # not affected by Sunday's rockets
    return first


def _robs(scene: Scene, one: Trigger, number: int, two: Trigger) -> bool:
    """Tell whether a cut would leave the first trigger without the base that follows it."""
    if one.family in NATIONAL or scene.names.has(one.first, number):
        return False
    if scene.form(number) in _BUT and scene.has("not", two.first - 2, two.first):
        return False  # rockets hit the airport, but Camp Taji, an hour off, was not hit
    return scene.names.has(number, two.first)


def _break_at(scene: Scene, number: int, trigger: Trigger) -> float:
    """Return how strongly a sentence breaks before a word; 0 if it does not."""
    gap, form = scene.gap(number), scene.form(number)
    if gap != " " and not _STRONG.isdisjoint(gap):
        near = within(scene.names, number - 8, number) if "(" in gap else []
        return 0.0 if any(name.last == number for name in near) else 4.0
    comma = gap != " " and ("," in gap or " - " in gap)
    joins = (form.startswith("و") and len(form) > 2) or (comma and form in _GROUNDS)  # noqa: PLR2004
    if joins or scene.has("break", number, number + 1):
        return 3.0 if comma or number == trigger.first else 2.0
    if number == trigger.first and not form.isascii() and form not in _FROM:
        return 1.5 if comma else 0.5
    return 1.0 if comma else 0.0


def _may_break(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Tell whether a cut before a word leaves lists of bases, dates and names whole."""
    if _in_name(scene, number) or _in_date(scene, number):
        return False
    return not _in_list(scene, number, trigger)


def _in_list(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Tell whether a word only goes on with a list of bases: "K-1 and Taji"."""
    before = any(name.last == number for name in within(scene.names, number - 8, number))
    here = within(scene.names, number, number + 2)
    if not before or not here or scene.dates.has(number - 1, number):
        return False
    if not scene.form(trigger.first).isascii():
        return True
    return trigger.first - here[-1].last > _SUBJECT_TO_VERB or trigger.first < here[-1].first


def _in_date(scene: Scene, number: int) -> bool:
    """Tell whether a word stands inside a date phrase, or inside what it is counted from."""
    return any(
        when.first < number < when.anchor_last for when in within(scene.dates, number - 16, number)
    )


def _in_name(scene: Scene, number: int) -> bool:
    return any(name.first < number < name.last for name in within(scene.names, number - 8, number))


def opens(scene: Scene, when: When) -> bool:
    """Tell whether "and in", "then on" or a comma and "in" stand before a date."""
    for number in (when.first, when.first - 1):
        form = scene.form(number)
        if scene.form(number - 1) in _AND or "," in scene.gap(number):
            return True
        if form.startswith("و") and form[1:] in _IN:
            return True
    return False


def narrowed(scene: Scene, stretch: tuple[int, int], trigger: Trigger) -> tuple[int, int]:
    """Leave of "in 2017 he was at K-1, which was handed over in 2020; then" what "which" begins."""
    first, last = stretch
    at = trigger.first
    before = range(at - _WHICH_REACH, at)
    if "which" not in map(scene.form, before):
        return stretch
    which = next(n for n in before if scene.form(n) == "which")
    names = within(scene.names, max(first + 1, which - _WHICH_REACH), which) if which else []
    if not names or names[-1].last != which or not scene.dates.has(first, names[-1].first):
        return stretch
    end = min([last, *scene.signs(";", trigger.last, last)])
    return (names[-1].first, end) if scene.dates.has(which, end) else stretch
