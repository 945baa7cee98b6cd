"""Weapons told of at a base with a verb that no list knows: "a rocket scorched the grass at".

Reporters have more verbs than any list, and few things are done with rockets at a base on a day
but firing them: those are told by words of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.lexicon import bare_forms
from geodata.articles.marks import Mark

if TYPE_CHECKING:
    from geodata.articles.scene import Scene
    from geodata.articles.text import Sentence

_WEAPONS: Final = ("rockets", "drones", "bombs")
_REACH: Final = 18
_NEAR: Final = 2
# Somewhere in the sentence these say that nothing was fired, or by whom it was.
_BARS: Final = ("found", "drill", "unfired", "will", "things", "habitual", "airstrikes")
_NONE: Final = frozenset(
    (
        "no", "without", "anti", "zero", "for", "against", "ضد", "دون", "بلا", "لا", "مضاد",
        "مضاده", "counter", "since", "منذ",
    )
)  # fmt: skip
_DEFENCES: Final = frozenset(
    (
        "defence", "defences", "defense", "defenses", "system", "systems", "battery", "batteries",
        "launcher", "launchers", "program", "programme", "crew", "crews", "operator", "operators",
        "pilot", "pilots", "unit", "units", "squad", "team", "teams", "disposal", "factory",
        "دفاع", "مضاده", "الدفاعيه", "اعتراضيه",
    )
)  # fmt: skip
_THEIRS: Final = frozenset(
    (
        "us", "u.s", "american", "coalition", "turkish", "israeli", "patriot", "c-ram", "our",
        "اميركيه", "امريكيه", "اميركي", "امريكي", "تركيه", "اسراييليه", "باتريوت", "الاميركيه",
        "hellfire", "reaper", "predator", "french", "british",
    )
)  # fmt: skip
_COUNTED_REACH: Final = 4
_SOME: Final = frozenset(
    ("a", "an", "another", "several", "some", "few", "dozens", "more", "fresh", "further")
)
_STATES: Final = frozenset(("remain", "are", "is", "have", "of", "and", "or", "belonging", "from"))


def bare_weapons(scene: Scene, sentence: Sentence) -> list[Mark]:
    """Return what fell in a sentence that has a base, a day and no verb of an attack.

    Args:
        scene: The article.
        sentence: A sentence none of whose words tells of an attack.
    """
    first, last = sentence.first, sentence.last
    if not (scene.names.has(first, last) and scene.dates.has(first, last)):
        return []
    found = [mark for mark in scene.any_of(_WEAPONS, first, last) if _falls(scene, sentence, mark)]
    if any(not scene.is_taken(bar.first) for bar in scene.any_of(_BARS, first, last)):
        return []  # the month of May is no "may"
    return [Mark("impact", mark.first, mark.last, mark.form) for mark in found]


def _falls(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a weapon near a base and a day is neither kept there nor the base's own."""
    first = max(sentence.first, mark.first - _REACH)
    last = min(sentence.last, mark.last + _REACH)
    if scene.is_taken(mark.first) or not (scene.names.has(first, last)):
        return False
    before = {scene.form(mark.first - back) for back in range(1, _NEAR + 1)}
    behind = {scene.form(mark.last), scene.form(mark.last + 1)}
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
    words = {scene.form(number) for number in range(first, mark.first)}
    return not words.isdisjoint(_SOME) or scene.form(mark.first - 1).endswith("'s")


def _begins(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a sentence, or what stands behind a sign, begins with bare weapons."""
    first = mark.first
    alone = first == sentence.first or not scene.gap(first).isspace()
    return alone and scene.form(mark.last) not in _STATES
