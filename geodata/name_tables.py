"""Every spelling of bases, sites and places under its folded key, ready to be looked up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.names import name_key, peelings, split_head
from geodata.records import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.records import Base, Name, Place

_NEEDS_HEAD = frozenset(("strong", "needs_head", "common_word"))


@dataclass(frozen=True, slots=True, eq=False)
class NameTables:
    """Folded spellings with what they may stand for.

    Attributes:
        listed: Key to the bases it is listed for, each with its strength.
        stems: What a listed spelling leaves without its head words ("balad" of "Balad Air Base")
            to the bases, each with the weakest strength it has beside any other head word.
        lone_stems: Stem to the bases that only lack a head word when it stands alone.
        places: Key to the places that bear the name.
        place_stems: The same without head words ("kirkuk" of "Kirkuk International Airport").
        mistaken: Base to the places it is mistaken for.
    """

    listed: Mapping[str, Mapping[str, str]]
    stems: Mapping[str, Mapping[str, str]]
    lone_stems: Mapping[str, Sequence[str]]
    places: Mapping[str, Sequence[Place]]
    place_stems: Mapping[str, Sequence[Place]]
    mistaken: Mapping[str, Sequence[Place]]


def combined(strengths: Iterable[str]) -> str:
    """Return the strength of a key several spellings fold to: the weakest, unless one is strong.

    >>> combined(["needs_head", "never"]), combined(["needs_head", "strong"])
    ('never', 'strong')
    """
    found = set(strengths)
    return "strong" if "strong" in found else max(found, key=STRENGTHS.index)


def name_tables(
    bases: Iterable[Base], names: Iterable[Name], places: Sequence[Place]
) -> NameTables:
    """Fold all names of bases, sites and places once.

    A base's official name that is not listed stands alone, unless a place bears the same name.
    """
    by_name, place_stems = _fold_places(places)
    listed = _fold_names(names)
    for base in bases:
        for key in map(name_key, (base.name_en, base.name_ar)):
            strength = "needs_head" if key in by_name else "strong"
            listed[key].setdefault(base.id, strength)
    stems, lone_stems = _fold_stems(listed)
    mistaken: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        for base_id in place.not_to_be_confused_with:
            mistaken[base_id].append(place)
    return NameTables(dict(listed), stems, lone_stems, by_name, place_stems, dict(mistaken))


def _fold_names(names: Iterable[Name]) -> defaultdict[str, dict[str, str]]:
    listed: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        of_key = listed[name_key(name.name)]
        of_key[name.base_id] = combined((of_key.get(name.base_id, name.strength), name.strength))
    return listed


def _fold_stems(
    listed: Mapping[str, Mapping[str, str]],
) -> tuple[dict[str, dict[str, str]], dict[str, list[str]]]:
    stems: dict[str, dict[str, str]] = defaultdict(dict)
    lone: dict[str, list[str]] = defaultdict(list)
    for key, bases in listed.items():
        for _, stem in peelings(key):
            for base, strength in bases.items():
                beside = "needs_head" if strength in _NEEDS_HEAD else strength
                weaker = (stems[stem].get(base, beside), beside)
                stems[stem][base] = max(weaker, key=STRENGTHS.index)
                if strength in _NEEDS_HEAD and base not in lone[stem]:
                    lone[stem].append(base)
    return dict(stems), dict(lone)


def _fold_places(places: Iterable[Place]) -> tuple[dict[str, list[Place]], dict[str, list[Place]]]:
    by_name: dict[str, list[Place]] = defaultdict(list)
    stems: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        for key in dict.fromkeys(map(name_key, place.names)):
            by_name[key].append(place)
        for stem in dict.fromkeys(split_head(name)[1] for name in place.names):
            stems[stem].append(place)
    return dict(by_name), dict(stems)
