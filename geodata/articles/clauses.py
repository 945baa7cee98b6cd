"""Cut a sentence into clauses: one thing that happened, with the words that belong to it.

A clause is built around a *trigger*, the word that says what happened. Between two triggers the
sentence is cut at the strongest break there is: a semicolon, a comma with "and" or "when", "and"
alone, a comma.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.scene import within

if TYPE_CHECKING:
    from geodata.articles.marks import Mark
    from geodata.articles.scene import Name, Scene, When
    from geodata.articles.text import Sentence

# What each list of trigger words is about.
FAMILIES: Final = {
    "handover": "handover",
    "mission_over": "mission",
    "again": "again",
    "withdraw": "withdraw",
    "attack": "attack",
    "impact": "attack",
    "return": "return",
    "arrive": "arrive",
    "agree": "agree",
}
WEAPONS: Final = ("rockets", "drones")
_ROBBING = 0.3
_LONGEST_PHRASE = 5
_HELPERS = frozenset(
    (
        "it", "they", "will", "would", "be", "been", "was", "were", "is", "are", "has", "have",
        "had", "not", "to", "being", "also", "did", "does", "already", "لم", "لن", "قد", "ان",
    )
)  # fmt: skip
_SINCE = frozenset(("since", "منذ"))
_WHEN = frozenset(("when", "حين", "عندما"))
_STRONG = frozenset(";:()\u2014")
_SAME_THING_WITHIN = 12
_NEAR_WEAPON = 14
_NATIONAL = frozenset(("mission", "agree"))
_SUBJECT_TO_VERB = 3
_FROM = frozenset(("from", "of", "من", "عن"))


class Trigger(NamedTuple):
    """What says that something happened: its family, its words, and the marks it is made of."""

    family: str
    first: int
    last: int
    marks: tuple[Mark, ...]


class Clause(NamedTuple):
    """A trigger with the stretch of its sentence that belongs to it, counted in words."""

    sentence: Sentence
    number: int
    first: int
    last: int
    trigger: Trigger

    def names(self, scene: Scene) -> list[Name]:
        """Return the bases named in the clause, without those only counted from."""
        found = within(scene.names, self.first, self.last)
        whens = within(scene.dates, self.first, self.last) if found else []
        return [
            name
            for name in found
            if not any(
                w.counts_from(name.first) and not w.counts_from(self.trigger.first) for w in whens
            )
        ]

    def dates(self, scene: Scene) -> list[When]:
        """Return the dates of the clause, without one that is counted from it."""
        found = within(scene.dates, self.first, self.last)
        return [when for when in found if not when.counts_from(self.trigger.first)]

    def has(self, scene: Scene, *labels: str) -> bool:
        """Tell whether a word of one of these lists stands in the clause."""
        return any(scene.has(label, self.first, self.last) for label in labels)


def clauses_of(scene: Scene, number: int) -> list[Clause]:
    """Return the clauses of a sentence, in order; none if nothing happens in it."""
    sentence = scene.article.sentences[number]
    triggers = _triggers(scene, sentence)
    if not triggers:
        return []
    cuts = [sentence.first]
    cuts += [_cut(scene, one, two) for one, two in itertools.pairwise(triggers)]
    cuts.append(sentence.last)
    return [
        Clause(sentence, number, cuts[i], cuts[i + 1], trigger)
        for i, trigger in enumerate(triggers)
    ]


def _triggers(scene: Scene, sentence: Sentence) -> list[Trigger]:
    """Return the triggers of a sentence; words of a date or of a name are none."""
    kept: list[Mark] = []
    for mark in scene.triggers.within(sentence.first, sentence.last):
        if kept and mark.first < kept[-1].last and not _nested(kept[-1], mark):
            continue
        if (
            not _is_excused(scene, mark)
            and not scene.is_taken(mark.first)
            and _is_armed(scene, sentence, mark)
        ):
            kept.append(mark)
    return _grouped(scene, sentence, kept)


def _is_excused(scene: Scene, mark: Mark) -> bool:
    """Tell whether a word belongs to a phrase such as "no casualties"."""
    phrases = scene.marks("not_really", mark.first - _LONGEST_PHRASE, mark.first)
    return any(phrase.last >= mark.last for phrase in phrases)


def _nested(outer: Mark, inner: Mark) -> bool:
    """Tell whether a mark stands in the gap of a long one: "handed K-1, hit twice, over"."""
    return inner.last < outer.last and outer.last - outer.first > _SAME_THING_WITHIN


def _is_armed(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a weapon stands near a word such as "fell", which says nothing without one."""
    if mark.label != "impact":
        return True
    if scene.has("more", sentence.first, mark.first) and any(
        scene.has(label, max(0, sentence.first - _NEAR_WEAPON), sentence.first) for label in WEAPONS
    ):
        return True
    first = max(sentence.first, mark.first - _NEAR_WEAPON)
    last = min(sentence.last, mark.last + _NEAR_WEAPON)
    return any(scene.has(label, first, last) for label in WEAPONS)


def _grouped(scene: Scene, sentence: Sentence, marks: list[Mark]) -> list[Trigger]:
    """Make one trigger of words that say the same thing with no base and no date between."""
    triggers: list[Trigger] = []
    for mark in marks:
        family = FAMILIES[mark.label]
        last = triggers[-1] if triggers else None
        if last and last.family == family and _says_again(scene, sentence, last, mark):
            triggers[-1] = Trigger(family, last.first, mark.last, (*last.marks, mark))
        else:
            triggers.append(Trigger(family, mark.first, mark.last, (mark,)))
    return triggers


def _says_again(scene: Scene, sentence: Sentence, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether a word of the same family brings no other base and no other date."""
    if _is_set_off(scene, trigger, mark):
        return False
    if not _breaks_between(scene, trigger.last, mark.first):
        return True
    stretches = (
        (sentence.first, trigger.first),
        (trigger.first, mark.first),
        (mark.first, sentence.last),
    )
    bases = sum(scene.names.has(*stretch) for stretch in stretches)
    dates = [scene.dates.has(*stretch) for stretch in stretches]
    if bases > 1 or (dates[2] and (dates[0] or dates[1])):
        return False
    return trigger.family in _NATIONAL or mark.first - trigger.last <= _SAME_THING_WITHIN


def _breaks_between(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a conjunction, a comma, a base or a date stands between two words."""
    things = scene.names.has(first, last) or scene.dates.has(first, last)
    comma = any("," in scene.gap(number) for number in range(first, last + 1))
    return things or comma or scene.has("break", first, last)


def _is_set_off(scene: Scene, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether a word is what a date is counted from, or follows "when" behind a date."""
    whens = within(scene.dates, trigger.first - 16, mark.first)
    if any(w.counts_from(mark.first) or w.counts_from(trigger.first) for w in whens):
        return True
    if any(scene.form(number) in _SINCE for number in range(trigger.last, mark.first)):
        return True
    since = [when for when in whens if when.first >= trigger.last]
    return bool(since) and any(scene.form(n) in _WHEN for n in range(since[-1].last, mark.first))


def _cut(scene: Scene, one: Trigger, two: Trigger) -> int:
    """Return the first word of the second trigger's clause."""
    for when in within(scene.dates, one.last, two.first):
        if when.counts_from(two.first):
            return two.first
    best, place = 0.0, two.first
    for number in range(one.last, two.first + 1):
        strength = _break_at(scene, number, two)
        if _robs(scene, one, number, two):
            strength *= _ROBBING
        if strength >= best and strength > 0:
            best, place = strength, number
    return place if best else _with_helpers(scene, one, two)


def _with_helpers(scene: Scene, one: Trigger, two: Trigger) -> int:
    """Return where a verb begins with its helpers: "it will be vacated"."""
    first = two.first
    while first > one.last and scene.form(first - 1) in _HELPERS:
        first -= 1
    return first


def _robs(scene: Scene, one: Trigger, number: int, two: Trigger) -> bool:
    """Tell whether a cut would leave the first trigger without the base that follows it."""
    if one.family in _NATIONAL or within(scene.names, one.first, number):
        return False
    return bool(within(scene.names, number, two.first))


def _break_at(scene: Scene, number: int, trigger: Trigger) -> float:
    """Return how strongly a sentence breaks before a word; 0 if it does not."""
    if _in_list(scene, number, trigger) or _in_date(scene, number) or _in_name(scene, number):
        return 0.0
    gap = scene.gap(number)
    if not _STRONG.isdisjoint(gap):
        return 4.0
    form = scene.form(number)
    joins = scene.has("break", number, number + 1) or (form.startswith("و") and len(form) > 2)  # noqa: PLR2004
    comma = "," in gap or " - " in gap
    if joins:
        return 3.0 if comma or number == trigger.first else 2.0
    if number == trigger.first and not form.isascii() and form not in _FROM:
        return 1.5 if comma else 0.5
    return 1.0 if comma else 0.0


def _in_list(scene: Scene, number: int, trigger: Trigger) -> bool:
    """Tell whether a word only goes on with a list of bases: "K-1 and Taji"."""
    before = any(name.last == number for name in within(scene.names, number - 8, number))
    here = within(scene.names, number, number + 2)
    if not before or not here or within(scene.dates, number - 1, number):
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
