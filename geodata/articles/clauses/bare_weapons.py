"""Weapons told of at a base with a verb that no list knows: "a rocket scorched the grass at".

Reporters have more verbs than any list, and few things are done with rockets at a base on a day
but firing them: those are told by words of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.bare_counts import bare_counts
from geodata.articles.clauses.scene import FAMILIES
from geodata.articles.text.lexicon import bare_forms
from geodata.articles.text.marks import Mark

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.text import Sentence

_WEAPONS: Final = ("rockets", "drones", "bombs")
_REACH: Final = 18
_HEAD: Final = 6
_NEAR: Final = 2
# Somewhere in the sentence these say that nothing was fired, or by whom it was.
_BARS: Final = ("found", "drill", "unfired", "will", "things", "habitual", "airstrikes")
_NONE: Final = frozenset(
    (
        "no", "without", "anti", "zero", "ضد", "دون", "بلا", "لا", "مضاد", "مضاده", "counter",
    )
)  # fmt: skip
_NOT_BEFORE: Final = frozenset(("for", "against", "since", "منذ"))
_DEFENCES: Final = frozenset(
    (
        "defence", "defences", "defense", "defenses", "system", "systems", "battery", "batteries",
        "launcher", "launchers", "program", "programme", "crew", "crews", "operator", "operators",
        "pilot", "pilots", "unit", "units", "squad", "team", "teams", "disposal", "factory",
        "returned", "returns", "patrols", "patrolled",
        "دفاع", "مضاده", "الدفاعيه", "اعتراضيه",
    )
)  # fmt: skip
_THEIRS: Final = frozenset(
    (
        "us", "u.s", "american", "coalition", "turkish", "israeli", "patriot", "c-ram", "our",
        "اميركيه", "امريكيه", "اميركي", "امريكي", "تركيه", "اسراييليه", "باتريوت", "الاميركيه",
        "hellfire", "reaper", "predator", "french", "british", "s", "mq-9",
    )
)  # fmt: skip
_COUNTED_REACH: Final = 4
_SOME: Final = frozenset(
    ("a", "an", "another", "several", "some", "few", "dozens", "more", "fresh", "further")
)
_LONG_AGO: Final = 40
_THERE: Final = frozenset(("there", "the", "here"))
_MOVES: Final = ("arrive", "return", "withdraw")
_VERB_REACH: Final = 3
_STATES: Final = frozenset(("remain", "are", "is", "have", "of", "and", "or", "belonging", "from"))


def with_bare_weapons(scene: Scene, sentence: Sentence, kept: list[Mark]) -> list[Mark]:
    """Add to the words that tell what happened the weapons that fell with no verb we know.

    Args:
        scene: The article.
        sentence: A sentence.
        kept: Its words that tell what happened.
    """
    first, last = sentence.first, sentence.last
    if not scene.has_any(_WEAPONS, max(0, first - _LONG_AGO), last) or _is_row(scene, sentence):
        return kept
    counts = [] if scene.article.lang == "ar" else bare_counts(scene, sentence, kept)
    verbs = {count.first for count in counts}
    kept = [mark for mark in kept if mark.first not in verbs] if counts else kept
    told = [mark for mark in kept if FAMILIES[mark.label] == "attack"]
    if told and not _is_outcome(scene, sentence, told[0]):
        return sorted([*kept, *counts], key=_by_place) if counts else kept
    behind = told[0].first if told else last
    found = [*_bare(scene, sentence, behind), *counts]
    kept = [mark for mark in kept if not _flies(scene, mark, found)]
    return sorted([*kept, *found], key=_by_place)


def _is_row(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line is a base and its days, which the heading reads: "Balad: 4 April"."""
    names = scene.names.within(sentence.first, sentence.first + 1)
    return bool(names) and ":" in scene.gap(names[0].last)


def _flies(scene: Scene, mark: Mark, weapons: list[Mark]) -> bool:
    """Tell whether a word such as "poured into" says what a weapon right before it did."""
    return mark.label in _MOVES and any(
        weapon.last <= mark.first <= weapon.last + _VERB_REACH
        and not scene.has_any(("troops", "vehicles"), weapon.last, mark.first)
        for weapon in weapons
    )


def _by_place(mark: Mark) -> int:
    return mark.first


def _is_outcome(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether ", killing two" or "; one went off" only adds to what was told before."""
    ends = mark.form.endswith("ing") and "," in scene.gap(mark.first)
    return ends or bool(scene.signs(";", sentence.first + 1, mark.first + 1))


def _bare(scene: Scene, sentence: Sentence, last: int) -> list[Mark]:
    """Return what fell in a sentence that has a base, a day and no verb of an attack."""
    first = sentence.first
    if not scene.dates.has(first, last):
        return []
    again = any(m.form in _THERE for m in scene.any_of(("it_again", "base_again"), first, last))
    if not (again or scene.names.has(first, last)):
        return []
    if scene.names.has(first, first + 1) and scene.signs(":", first, first + _HEAD):
        return []  # a row of a list: "Taji: 3 May (6 rockets)"
    found = scene.any_of(_WEAPONS, first, last)
    if any(not scene.is_taken(bar.first) for bar in scene.any_of(_BARS, first, sentence.last)):
        found = [m for m in found if _is_of_day(scene, m)]  # the month of May is no "may"
    found = [m for m in found if _falls(scene, sentence, m)]
    return [Mark("impact", mark.first, mark.last, mark.form) for mark in found]


def _is_of_day(scene: Scene, mark: Mark) -> bool:
    """Tell whether a day owns a weapon, which then fell on it: "Monday's rockets"."""
    return scene.is_taken(mark.first - 1) and scene.form(mark.first - 1).endswith("'s")


def _falls(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a weapon near a base and a day is neither kept there nor the base's own."""
    first = max(sentence.first, mark.first - _REACH)
    last = min(sentence.last, mark.last + _REACH)
    there = scene.names.has(first, last) or scene.any_of(("it_again", "base_again"), first, last)
    if scene.is_taken(mark.first) or not there:
        return False
    before = {*map(scene.form, range(mark.first - _NEAR, mark.first))}
    behind = {scene.form(mark.last), scene.form(mark.last + 1)}
    if scene.form(mark.first - 1) in _NOT_BEFORE:
        return False
    if not (before.isdisjoint(_THEIRS | _NONE) and behind.isdisjoint(_DEFENCES | _THEIRS)):
        return False
    return _is_counted(scene, sentence, mark) or _begins(scene, sentence, mark)


def _is_counted(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether "a", a number or "Saturday's" stands before a weapon."""
    first = max(sentence.first, mark.first - _COUNTED_REACH)
    if scene.numbers.has(first, mark.first):
        return True
    if not mark.form.isascii():
        return not any(form.startswith("ال") for form in bare_forms(mark.form))
    words = {*map(scene.form, range(first, mark.first))}
    return not words.isdisjoint(_SOME) or scene.form(mark.first - 1).endswith("'s")


def _begins(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a sentence, or what stands behind a sign, begins with bare weapons."""
    first = mark.first
    alone = first == sentence.first or not scene.gap(first).isspace()
    return alone and scene.form(mark.last) not in _STATES
