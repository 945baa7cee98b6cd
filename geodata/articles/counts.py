"""Counts of bases an article states, beside the bases it names: "12 bases in six provinces"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.text.lexicon import bare_forms, phrases, section

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number
    from geodata.gazetteer.gazetteer import Gazetteer

_NUMBERED: Final = frozenset(("رقم", "number", "no"))
_LEAST: Final = 3
_MOST: Final = 500
_NEAR: Final = 12
_TWO_AREAS: Final = frozenset(("محافظتين", "محافظتان"))


@dataclass(frozen=True, slots=True)
class SaidCount:
    """A number of bases as an article states it, beside those it names.

    ``start`` and ``end`` are characters of the text as printed; what is not stated is None.
    """

    start: int
    end: int
    stated_bases: int
    named_bases: int
    stated_governorates: int | None
    named_governorates: int


def find_counts(scene: Scene, gazetteer: Gazetteer) -> tuple[SaidCount, ...]:
    """Return the numbers of bases an article states, each beside what it names."""
    bases, areas = _nouns("bases"), _nouns("areas")
    counted = [number for number in scene.numbers if _counts(scene, number, bases)]
    if not counted:
        return ()
    ids = {base.id for base in gazetteer.bases}
    named = {name.mention.base_id or "" for name in scene.names} & ids
    governorates = {gazetteer.base(base_id).governorate for base_id in named}
    found = []
    for number in counted:
        following = within(scene.numbers, number.last, number.last + _NEAR)
        stated = [
            (other.first, int(other.value))
            for other in following
            if _counts(scene, other, areas, 2)
        ]
        behind = range(number.last, number.last + _NEAR)
        stated += [(word, 2) for word in behind if scene.form(word) in _TWO_AREAS]
        start, end = scene.span(number.first, number.last + 1)
        said = min(stated)[1] if stated else None
        count = int(number.value)
        found.append(SaidCount(start, end, count, len(named), said, len(governorates)))
    return tuple(found)


@cache
def _nouns(what: str) -> frozenset[str]:
    return phrases(section("counts")[what])


def _counts(scene: Scene, number: Number, nouns: frozenset[str], least: int = _LEAST) -> bool:
    """Tell whether a number counts one of some nouns, an adjective between at most."""
    if not least <= number.value <= _MOST or scene.is_taken(number.first):
        return False
    if nouns.isdisjoint(bare_forms(scene.form(number.last))):
        second = scene.form(number.last + 1)
        parted = scene.gap(number.last + 1).strip(" \"'")
        if parted or nouns.isdisjoint(bare_forms(second)):
            return False
    numbered = scene.form(number.first - 1) in _NUMBERED
    return not (numbered and not nouns.isdisjoint(bare_forms(scene.form(number.first - 2))))
