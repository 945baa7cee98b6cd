"""Every spelling of bases, sites and places under its folded key, ready to be looked up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from geodata.gazetteer.names import name_key, name_parts, peelings, split_area, split_head
from geodata.gazetteer.records import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from geodata.gazetteer.records import Base, Name, Place

_Key = TypeVar("_Key", str, tuple[str, str])
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
        areas: Kind and name to the places said to be just that ("qaim crossing", "قضاء القائم").
        mistaken: Base to the places it is mistaken for.
    """

    listed: Mapping[str, Mapping[str, str]]
    stems: Mapping[str, Mapping[str, str]]
    lone_stems: Mapping[str, Sequence[str]]
    places: Mapping[str, Sequence[Place]]
    place_stems: Mapping[str, Sequence[Place]]
    areas: Mapping[tuple[str, str], Sequence[Place]]
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
    by_name = _grouped((name_key(name), place) for place in places for name in place.names)
    listed = _fold_names(names)
    official = [(base.id, name) for base in bases for name in (base.name_en, base.name_ar)]
    for base_id, name in official:
        key = name_key(name)
        listed[key].setdefault(base_id, "needs_head" if key in by_name else "strong")
    several = {name_key(name) for _, name in official if len(name_parts(name)) > 1}
    stems, lone_stems = _fold_stems(listed, several)
    return NameTables(
        listed=dict(listed),
        stems=stems,
        lone_stems=lone_stems,
        places=by_name,
        place_stems=_grouped((split_head(n)[1], place) for place in places for n in place.names),
        areas=_grouped((split_area(key), p) for key, same in by_name.items() for p in same),
        mistaken=_grouped((b, place) for place in places for b in place.not_to_be_confused_with),
    )


def _fold_names(names: Iterable[Name]) -> defaultdict[str, dict[str, str]]:
    listed: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        of_key = listed[name_key(name.name)]
        of_key[name.base_id] = combined((of_key.get(name.base_id, name.strength), name.strength))
    return listed


def _fold_stems(
    listed: Mapping[str, Mapping[str, str]], several: Container[str]
) -> tuple[dict[str, dict[str, str]], dict[str, list[str]]]:
    stems: dict[str, dict[str, str]] = defaultdict(dict)
    lone: dict[str, list[str]] = defaultdict(list)
    for key, bases in listed.items():
        for _, stem in () if key in several else peelings(key):
            for base, strength in bases.items():
                beside = "needs_head" if strength in _NEEDS_HEAD else strength
                weaker = (stems[stem].get(base, beside), beside)
                stems[stem][base] = max(weaker, key=STRENGTHS.index)
                if strength in _NEEDS_HEAD and base not in lone[stem]:
                    lone[stem].append(base)
    return dict(stems), dict(lone)


def _grouped(pairs: Iterable[tuple[_Key | None, Place]]) -> dict[_Key, list[Place]]:
    """Group places by key, each place once; what has no key is left out."""
    groups: dict[_Key, dict[Place, None]] = defaultdict(dict)
    for key, place in pairs:
        if key:
            groups[key][place] = None
    return {key: list(places) for key, places in groups.items()}
