"""Who said it: the words between "said" and what was said, or behind "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

_BEHIND: Final = frozenset(("according", "وفق", "وفقا", "بحسب", "حسب", "نقل"))
_PARTICIPLE: Final = "ا"
"""What ends an Arabic word like "announcing", whose speaker stands further back."""
_LONGEST: Final = 12
_STOPS: Final = frozenset('.,;:!?"()\n')
_NOBODY: Final = frozenset(("في", "من", "خلال", "عبر"))
"""What stands between the verb and a day or place: the speaker is not behind it."""
_SKIPPED: Final = frozenset(("to", "ل", "ما", "افاد", "عن", "ذكره"))
_SAYS_WITHIN: Final = 6
_GROUPS_OF_OTHERS: Final = frozenset(
    ("terrorism", "counterterrorism", "rights", "monitoring", "working", "media", "contact")
)


def speaker_of(scene: Scene, sentence: Sentence) -> str | None:
    """Return who a sentence says said it, as printed; None if it does not say."""
    for mark in scene.marks("say", sentence.first, sentence.last):
        speaks_of_event = scene.triggers.has(mark.last, mark.last + 1)
        if speaks_of_event and mark.form.endswith(_PARTICIPLE):
            continue
        behind = mark.form in _BEHIND or not (mark.form.isascii() or speaks_of_event)
        words = _behind(scene, mark, sentence) if behind else _before(scene, mark, sentence)
        if words:
            start, end = scene.span(*words)
            return scene.article.raw[start:end]
    return None


def _behind(scene: Scene, mark: Mark, sentence: Sentence) -> tuple[int, int] | None:
    first = mark.last
    while first < sentence.last and scene.form(first) in _SKIPPED:
        first += 1
    if first < sentence.last and scene.form(first) in _NOBODY:
        return None
    last = first
    while last < min(sentence.last, first + _LONGEST) and not _stops(scene, last, first):
        last += 1
    return (first, last) if last > first else None


def _before(scene: Scene, mark: Mark, sentence: Sentence) -> tuple[int, int] | None:
    first = mark.first
    while first > max(sentence.first, mark.first - _LONGEST) and (
        first == mark.first or _STOPS.isdisjoint(scene.gap(first))
    ):
        if scene.has("break", first - 1, first) or _is_date(scene, first - 1):
            break
        first -= 1
    return (first, mark.first) if first < mark.first else None


def _stops(scene: Scene, number: int, first: int) -> bool:
    """Tell whether a speaker's name ends before a word."""
    if number > first and not _STOPS.isdisjoint(scene.gap(number)):
        return True
    return scene.has("before_that", number, number + 1) or _is_date(scene, number)


def _is_date(scene: Scene, number: int) -> bool:
    return any(w.first <= number < w.last for w in within(scene.dates, number - 8, number + 1))


def told_by_militia(scene: Scene, first: int, last: int) -> bool:
    """Tell whether an armed group speaks in a stretch of words."""
    groups = scene.marks("militia", first, last)
    return bool(groups) and any(
        scene.has("say", group.first - 2, min(last, group.last + _SAYS_WITHIN))
        for group in groups
        if scene.form(group.first - 1) not in _GROUPS_OF_OTHERS
    )


def follows_militia(scene: Scene, number: int) -> bool:
    """Tell whether an armed group speaks in the sentence before a sentence."""
    before = scene.article.sentences[number - 1]
    return number > 0 and told_by_militia(scene, before.first, before.last)
