"""Cut a sentence into clauses: one thing that happened, with the words that belong to it.

A clause is built around a *trigger*, the word that says what happened; `cuts` says where it
ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from geodata.articles.clauses.armed import is_armed
from geodata.articles.clauses.bare_weapons import with_bare_weapons
from geodata.articles.clauses.cuts import (
    NATIONAL,
    Trigger,
    cut_between,
    narrowed,
    opens,
    own_half,
)
from geodata.articles.clauses.excused import is_excused, is_told_behind
from geodata.articles.clauses.futures import is_not_done
from geodata.articles.clauses.on_the_way import is_on_the_way
from geodata.articles.clauses.scene import FAMILIES, within
from geodata.articles.dates.windows import FULL_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

_SINCE = frozenset(("since", "منذ"))
ON_THAT_DAY = frozenset(("when", "حين", "عندما"))
_BUT = frozenset(("سوي", "الا"))  # لم يمض على قصف التاجي سوى يوم حين سقط صاروخ على بلد
_SAME_THING_WITHIN = 12
_CAUSES = frozenset(("بعد", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "بفعل", "لدي"))
_UNLIKE = frozenset(("خلافا", "بخلاف", "عكس", "بعكس", "نقيض", "unlike"))


@dataclass(frozen=True, slots=True, eq=False)  # each is one of its own, so that answers are kept
class Clause:
    """A trigger with the stretch of its sentence that belongs to it, counted in words."""

    sentence: Sentence
    number: int
    first: int
    last: int
    trigger: Trigger

    def names(self, scene: Scene) -> list[Name]:
        """Return the bases named in the clause, without those only counted from."""
        found = within(scene.names, self.first, self.last)
        whens = within(scene.anchored, self.first, self.last) if found else []
        if not whens:
            return found
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
        if not found or not scene.anchored.has(self.first, self.last):
            return found
        return [when for when in found if not when.counts_from(self.trigger.first)]

    def has(self, scene: Scene, *labels: str) -> bool:
        """Tell whether a word of one of these lists stands in the clause."""
        return scene.has_any(labels, self.first, self.last)


def clauses_of(scene: Scene, number: int) -> list[Clause]:
    """Return the clauses of a sentence, in order; none if nothing happens in it."""
    sentence = scene.article.sentences[number]
    triggers = _triggers(scene, sentence)
    if not triggers:
        return []
    between = [cut_between(scene, one, two) for one, two in pairwise(triggers)]
    ends = pairwise((own_half(scene, sentence, triggers[0]), *between, sentence.last))
    return [
        Clause(sentence, number, *narrowed(scene, stretch, trigger), trigger)
        for stretch, trigger in zip(ends, triggers, strict=True)
    ]


def _triggers(scene: Scene, sentence: Sentence) -> list[Trigger]:
    """Return the triggers of a sentence; words of a date or of a name are none."""
    kept: list[Mark] = []
    for mark in scene.triggers.within(sentence.first, sentence.last):
        if kept and mark.first < kept[-1].last and not _nested(kept[-1], mark):
            if not _is_given_back(kept[-1], mark):
                continue
            kept.pop()  # had returned eight bases to Iraqi forces
        if (
            not is_excused(scene, mark)
            and not is_told_behind(scene, mark)
            and not scene.is_taken(mark.first)
            and is_armed(scene, sentence, mark)
            and not is_on_the_way(scene, sentence, mark)
        ):
            kept.append(mark)
    return _grouped(scene, sentence, with_bare_weapons(scene, sentence, kept))


def _is_given_back(outer: Mark, inner: Mark) -> bool:
    """Tell whether "had returned" only helps a verb that gives something back."""
    helps = outer.label == "return" and inner.first == outer.last - 1
    return helps and inner.label == "handover"


def _nested(outer: Mark, inner: Mark) -> bool:
    """Tell whether a mark stands in the gap of a long one: "handed K-1, hit twice, over"."""
    within = outer.first < inner.first and inner.last < outer.last
    return within and outer.last - outer.first > _SAME_THING_WITHIN


def _grouped(scene: Scene, sentence: Sentence, marks: list[Mark]) -> list[Trigger]:
    """Make one trigger of words that say the same thing, no base or date between."""
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
    if _is_set_off(scene, trigger, mark) or _is_unlike(scene, trigger, mark):
        return False
    if trigger.family == "withdraw" and _is_said(scene, trigger, mark):
        return False
    parted = _breaks_between(scene, trigger.last, mark.first)
    if not parted or _is_cause(scene, trigger, mark) or _is_in_which(scene, trigger, mark):
        return True
    if _is_another_day(scene, sentence, trigger, mark) or _begins_anew(
        scene, sentence, trigger, mark
    ):
        return False
    stretches = (
        (sentence.first, trigger.first),
        (trigger.first, mark.first),
        (mark.first, min([sentence.last, *scene.signs(";", mark.last, sentence.last)])),
    )
    bases = sum(scene.names.has(*stretch) for stretch in stretches)
    dates = [scene.dates.has(*stretch) for stretch in stretches]
    if bases > 1 or (dates[2] and (dates[0] or dates[1])):
        return False
    return trigger.family in NATIONAL or mark.first - trigger.last <= _SAME_THING_WITHIN


def _is_unlike(scene: Scene, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether one base is set against another: "not Taji, unlike Habbaniyah, which was"."""
    between = map(scene.form, range(trigger.last, mark.first))
    unlike = not _UNLIKE.isdisjoint(between) and scene.names.has(trigger.last, mark.first)
    return unlike or is_not_done(scene, trigger.last, mark)


def _is_cause(scene: Scene, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether a word says what hurt somebody: "أصيب عامل بعد سقوط أربعة صواريخ"."""
    between = trigger.last, mark.first
    told = scene.names.has(*between) or scene.dates.has(*between)
    hurt = trigger.marks[-1].label == mark.label == "impact" and not told
    return hurt and scene.form(mark.first - 1) in _CAUSES


def _is_said(scene: Scene, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether "saying that", "denied" or "will" stands between two words."""
    if scene.has("decided", trigger.first - 4, trigger.first) and _follows(scene, mark):
        return True
    words = scene.any_of(("deny", "will"), trigger.last, mark.first)
    if any(not scene.is_taken(word.first) for word in words):
        return True
    said = scene.marks("say", trigger.last, mark.first)
    return any(scene.has("before_that", word.last, word.last + 1) for word in said)


def _follows(scene: Scene, mark: Mark) -> bool:
    """Tell whether a verb stands behind a comma and "and": "قررت إعادة جنودها، وغادر 120"."""
    return "," in scene.gap(mark.first) and mark.form.startswith("و")


def _is_in_which(scene: Scene, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether "in which" takes up a noun and its day: "the barrage of March 3, in which"."""
    which = (n for n in range(trigger.last + 1, mark.first) if scene.form(n) == "which")
    number = next(which, 0)
    return number > 0 and scene.form(number - 1) in ("in", "during") and trigger.family == "attack"


def _is_another_day(scene: Scene, sentence: Sentence, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether a semicolon and a day part two: "on March 11 ...; three days later ..."."""
    days = scene.dates.has(trigger.last, mark.first), scene.dates.has(sentence.first, trigger.first)
    return all(days) and bool(scene.signs(";", trigger.last, mark.first + 1))


def _begins_anew(scene: Scene, sentence: Sentence, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether "and in July" stands behind an attack of another time: "in March, ten hit"."""
    whens = within(scene.dates, sentence.first, mark.first)
    if trigger.family not in ("attack", "again"):
        return False
    if whens and scene.has_comma(trigger.last, mark.first) and _has_own_day(scene, whens, mark):
        return True
    if len(whens) < 2 or whens[-1].first < trigger.last or not opens(scene, whens[-1]):  # noqa: PLR2004
        return False
    if whens[-1].phrase.edtf is None and whens[-1].phrase.offset:
        return True
    one, two = whens[-2].phrase.edtf or "", whens[-1].phrase.edtf or ""
    return bool(one and two) and not one.startswith(two) and not two.startswith(one)


def _has_own_day(scene: Scene, whens: Sequence[When], mark: Mark) -> bool:
    """Tell whether a full day right behind a word is another than those before it."""
    behind = within(scene.dates, mark.last, mark.last + 2)
    day = behind[0].phrase.edtf or "" if behind else ""
    return len(day) == FULL_DAY and day not in [when.phrase.edtf for when in whens]


def _breaks_between(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a conjunction, a comma, a base or a date stands between two words."""
    things = scene.names.has(first, last) or scene.dates.has(first, last)
    comma = scene.has_comma(first, last) or bool(scene.signs(";", first, last + 1))
    return things or comma or scene.has("break", first, last)


def _is_set_off(scene: Scene, trigger: Trigger, mark: Mark) -> bool:
    """Tell whether a word is what a date is counted from, or follows "when" behind a date."""
    words = {*map(scene.form, range(trigger.last, mark.first))}
    but = not (words.isdisjoint(ON_THAT_DAY) or words.isdisjoint(_BUT))
    if but or not words.isdisjoint(_SINCE):
        return True
    whens = within(scene.dates, trigger.first - 16, mark.first)
    if whens and any(w.counts_from(mark.first) or w.counts_from(trigger.first) for w in whens):
        return True
    since = [when for when in whens if when.first >= trigger.last]
    if since and any(
        when.phrase.basis == "event" and "," in scene.gap(when.first) for when in since
    ):
        return True
    return bool(since) and scene.says(ON_THAT_DAY, range(since[-1].last, mark.first))
