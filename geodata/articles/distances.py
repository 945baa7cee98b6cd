"""Distances an article claims: "85 km north of Baghdad", "على بعد 75 كيلومتراً من أربيل".

`geodata.checks.distances` holds each against the straight line, as it does a package's claims.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from geodata.articles.bases.main_bases import is_leading, main_base
from geodata.articles.clauses.scene import within
from geodata.articles.distance_places import direction_at, place_at, place_before, places_by_name
from geodata.articles.text.lexicon import phrases, section
from geodata.articles.text.number_words import Number
from geodata.checks.distances import Distance, Said, compare

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.gazetteer.gazetteer import Gazetteer

_BRACKETS: Final = 5
_REACH: Final = 3
_ABOUT: Final = frozenset(("تقريبا", "تقريبيا", "approximately", "roughly", "approx"))
_LONGEST_NAME: Final = 8
_MILE: Final = 1.609344
_KM: Final = "km"
_TOGETHER: Final = re.compile(r"(\d+(?:\.\d+)?)(?:km|kms)")
_AGAIN: Final = ("base_again", "it_again")


@dataclass(frozen=True, slots=True)
class SaidDistance:
    """A distance as an article says it, judged.

    ``start`` and ``end`` are characters of the text as printed; ``place_id`` is what the distance
    is said to be from; ``judged`` holds it against the straight line.
    """

    start: int
    end: int
    place_id: str
    judged: Distance


def find_distances(scene: Scene, gazetteer: Gazetteer) -> tuple[SaidDistance, ...]:
    """Return the distances of bases from places that an article claims, judged."""
    found = []
    for number in (*scene.numbers, *_written_together(scene)):
        unit, factor = _unit(scene, number)
        if not factor:
            continue
        direction, after = direction_at(scene, _past_brackets(scene, number.last + unit))
        place, last = place_at(scene, after, places_by_name(gazetteer))
        if place is None:
            place, before = place_before(scene, number.first, places_by_name(gazetteer))
            direction, last = direction or before, number.last + unit
        base_id = None if _is_aside(scene, number.first) else _base(scene, number.first)
        if place and base_id:
            said = Said(_said_again(scene, number.last + unit, number.value * factor), direction)
            judged = compare(gazetteer.base(base_id), place, said)
            found.append(SaidDistance(*scene.span(number.first, last), place.id, judged))
    return tuple(found)


def _unit(scene: Scene, number: Number) -> tuple[int, float]:
    """Return how many words of a unit stand behind a number, and its kilometres; 0 if none."""
    if _KM in scene.form(number.first) and _TOGETHER.fullmatch(scene.form(number.first)):
        return 0, 1.0
    if scene.form(number.last) not in _first_words():
        return 0, 0.0
    kilometres = _phrase_at(scene, number.last, _units())
    if kilometres:
        return kilometres, 1.0
    miles = _phrase_at(scene, number.last, _miles())
    again = miles and (scene.form(number.first - 1) == "or" or "(" in scene.gap(number.first))
    return (0, 0.0) if again else (miles, _MILE * bool(miles))


def _said_again(scene: Scene, number: int, km: float) -> float:
    """Return the kilometres in brackets behind miles, "50 miles (80 km)", else those counted."""
    for other in within(scene.numbers, number, number + 1):
        if "(" in scene.gap(number) and _phrase_at(scene, other.last, _units()):
            return other.value
    return round(km, 1)


def _written_together(scene: Scene) -> list[Number]:
    """Return the numbers of words such as "25km"."""
    if _KM not in scene.article.copy:
        return []
    words = enumerate(scene.article.forms)
    found = ((number, _TOGETHER.fullmatch(form)) for number, form in words if form[:1].isdigit())
    return [Number(number, number + 1, float(match[1])) for number, match in found if match]


def _past_brackets(scene: Scene, number: int) -> int:
    """Return the word behind brackets that begin before a word: "74 kilometers (46 miles) west"."""
    if scene.form(number) in _ABOUT:
        return number + 1
    if scene.form(number) == "or" and _phrase_at(scene, number + 2, _miles()):
        return number + 3
    if "(" not in scene.gap(number):
        return number
    ends = (n for n in range(number + 1, number + _BRACKETS) if ")" in scene.gap(n))
    return next(ends, number)


def _base(scene: Scene, number: int) -> str | None:
    """Return the base whose distance is said: the last one named, in reach."""
    article = scene.article
    at = article.sentence_at(article.starts[number])
    sentence = article.sentences[at]
    here = within(scene.names, sentence.first, number)
    if here:
        return here[-1].mention.base_id
    if scene.names.has(number, sentence.last) and not scene.has_any(_AGAIN, sentence.first, number):
        return within(scene.names, number, sentence.last)[0].mention.base_id
    begins = at
    while begins and article.sentences[begins - 1].paragraph == sentence.paragraph:
        begins -= 1
    again = scene.has("base_again", sentence.first, number)
    told = scene.names.has(article.sentences[begins].first, number)
    main = main_base(scene)
    above = article.sentences[max(0, begins - 1)]
    headed = above.heading and scene.names.has(above.first, above.last)
    if main and not told and (again or (is_leading(scene, main) and not headed)):
        return main
    first = article.sentences[max(0, at - _REACH)].first
    before = within(scene.names, first, sentence.first)
    return before[-1].mention.base_id if before else main_base(scene)


def _is_aside(scene: Scene, number: int) -> bool:
    """Tell whether a distance stands in brackets behind another place: "كركوك (250 كلم ...)"."""
    names = within(scene.names, number - _LONGEST_NAME, number)
    behind_base = any(name.last == number for name in names)
    behind_base = behind_base or scene.has("base_again", number - 1, number)
    return "(" in scene.gap(number) and not behind_base


def _phrase_at(scene: Scene, number: int, known: frozenset[str]) -> int:
    """Return how many words of a known phrase begin at a word; 0 if none does."""
    one = scene.form(number)
    if one not in _first_words():
        return 0
    return 2 if f"{one} {scene.form(number + 1)}" in known else int(one in known)


@cache
def _first_words() -> frozenset[str]:
    """Return the words that units begin with."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in _units() | _miles())


@cache
def _units() -> frozenset[str]:
    return phrases(section("distances")["units"])


@cache
def _miles() -> frozenset[str]:
    return phrases(section("distances")["miles"])
