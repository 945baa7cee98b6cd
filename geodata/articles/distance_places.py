"""Where a distance is measured from: the place and the direction said beside it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from geodata.articles.text.lexicon import bare_forms, phrase, phrases, section
from geodata.gazetteer.names import name_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.articles.clauses.scene import Scene
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.gazetteer.records import Place

_LONGEST_PLACE: Final = 3
_MOST_SKIPPED: Final = 8
_BACK: Final = 6
_CITY: Final = frozenset(("المدينه", "city"))
_CITY_REACH: Final = 60
_LIES: Final = frozenset(("تبعد", "يبعد", "وتبعد", "ويبعد", "بعيده", "البعيده", "تقع", "يقع"))
_OFF: Final = frozenset(("عن",))


@lru_cache(maxsize=4)
def places_by_name(gazetteer: Gazetteer) -> Mapping[str, Place]:
    """Return the places that have a point, cities first, by their folded names."""
    places = [place for place in gazetteer.places if place.lon is not None]
    places.sort(key=lambda place: place.kind != "city")
    named: dict[str, Place] = {}
    for place in places:
        for name in place.names:
            named.setdefault(name_key(name), place)
    for name, others in section("distances")["also"].items():
        if name in named:
            named.update({name_key(other): named[name] for other in others})
    return named


def direction_at(scene: Scene, number: int) -> tuple[str | None, int]:
    """Return the direction said behind a distance, and the word behind it."""
    directions = _directions()
    for length in (3, 2, 1):
        words = " ".join(scene.form(number + step) for step in range(length))
        if words in directions:
            return directions[words], number + length
    return None, number


def place_at(scene: Scene, number: int, places: Mapping[str, Place]) -> tuple[Place | None, int]:
    """Return the place named behind a distance and the word behind it."""
    skipped = _skipped()
    for _ in range(_MOST_SKIPPED + 1):
        for length in range(_LONGEST_PLACE, 0, -1):
            words = [scene.form(number + step) for step in range(length)]
            place = places.get(name_key(" ".join(words))) if all(words) else None
            if place and scene.names.has(number, number + 1):
                return None, number  # "two kilometres from Erbil International Airport"
            if place:
                return place, number + length
        of = scene.form(number + 1) == "of"
        if scene.form(number) in _CITY and not of and _is_of_a_base(scene, number):
            return _named_last(scene, number, places), number + 1
        if skipped.isdisjoint(bare_forms(scene.form(number))):
            break
        number += 1
    return None, number


def place_before(
    scene: Scene, number: int, places: Mapping[str, Place]
) -> tuple[Place | None, str | None]:
    """Return place and direction said before a distance: "شرق مدينة بلد بنحو عشرين كيلومتراً"."""
    for first in range(number - 1, number - _BACK, -1):
        direction, after = direction_at(scene, first)
        if direction:
            return place_at(scene, after, places)[0], direction
        if scene.form(first) in _LIES and scene.form(first + 1) in _OFF:
            return place_at(scene, first + 2, places)[0], None
    return None, None


def _is_of_a_base(scene: Scene, number: int) -> bool:
    """Tell whether a sentence speaks of a base before a word."""
    first = scene.article.sentences[scene.article.sentence_at(scene.article.starts[number])].first
    return scene.names.has(first, number) or scene.has("base_again", first, number)


def _named_last(scene: Scene, number: int, places: Mapping[str, Place]) -> Place | None:
    """Return the place "the city" means: the one named last before it, not far off."""
    for before in range(number - 1, max(-1, number - _CITY_REACH), -1):
        if place := places.get(name_key(scene.form(before).lstrip("و"))):
            return place
    return None


@cache
def _skipped() -> frozenset[str]:
    return phrases([*section("distances")["from"], *section("distances")["skip"]])


@cache
def _directions() -> Mapping[str, str]:
    said = section("distances")["directions"]
    return {phrase(word): direction for direction, words in said.items() for word in words}
