"""What the gazetteer makes of a name with the head words it stands with in an article."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.names.spellings import bare_name
from geodata.gazetteer.names import name_key

if TYPE_CHECKING:
    from geodata.gazetteer.gazetteer import Gazetteer, Resolution

_SETTLED = frozenset(("city", "town", "district", "area"))
_HEADQUARTERS = "headquarters"
_CAMP = re.compile(r"\bcamp\b|معسكر|كامب|\brange\b")


class Standing(NamedTuple):
    """What a name may stand for.

    Attributes:
        base_id: The base, or a site by its own name; None if none or several.
        weakly: Bases it could stand for with a head word or once they were named.
        common: Whether it is a common word, which nothing but a head word makes a name.
        ambiguous: Whether a head word leaves several.
        city: Whether it is above all a city's name.
        town: Whether a town or district bears the same name.
        others: Ids of everything else it could be.
    """

    base_id: str | None
    weakly: tuple[str, ...]
    common: bool
    ambiguous: bool
    city: bool
    town: bool
    others: tuple[str, ...]

    @property
    def only_meant(self) -> str | None:
        """The only base a weak name can stand for; None for common words and cities."""
        if self.common or self.city or self.ambiguous or len(self.weakly) != 1:
            return None
        return self.weakly[0]


def _own_names(gazetteer: Gazetteer) -> dict[str, str]:
    """Return the bases by the bare names they have for themselves: Erbil is Erbil Air Base."""
    listed = ((name.name, name.base_id) for name in gazetteer.names if name.strength == "strong")
    bases = {base.id for base in gazetteer.bases}
    strong: dict[str, set[str]] = {}
    for printed, base_id in listed:
        if base_id in bases:
            strong.setdefault(bare_name(printed), set()).add(base_id)
    own = {stem: ids.pop() for stem, ids in strong.items() if len(ids) == 1}
    return own | {
        bare_name(printed.partition("(")[0]): base.id
        for base in gazetteer.bases
        for printed in (base.name_en, base.name_ar)
    }


class KnownNames:
    """Asks a gazetteer and remembers its answers."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._bases = frozenset(base.id for base in gazetteer.bases)
        zones = {site.id for site in gazetteer.sites if site.kind != _HEADQUARTERS}
        self.sites = frozenset(zones)
        self._zones = {
            name_key(name.name): name.base_id
            for name in gazetteer.names
            if name.strength == "strong" and name.base_id in zones
        }
        self.camps = frozenset(
            name.base_id for name in gazetteer.names if _CAMP.search(name.name.casefold())
        )
        self.own = _own_names(gazetteer)
        self._kinds: dict[str, set[str]] = {}
        for place in gazetteer.places:
            for printed in place.names:
                self._kinds.setdefault(name_key(printed), set()).add(place.kind)
        self._airports = frozenset(
            name for name, kinds in self._kinds.items() if "airport" in kinds
        )
        self.standing = lru_cache(maxsize=1 << 14)(self._standing)

    def is_airport(self, phrase: str) -> bool:
        """Tell whether a name with several head words is an airport's: "Kirkuk air base"."""
        return phrase.count(" ") > 1 and name_key(phrase) in self._airports

    def _standing(self, name: str) -> Standing:
        """Say what ``name``, with or without head words, may stand for.

        A site counts by its own strong names, unless it is a headquarters: those speak, and are
        rarely the place that is meant.
        """
        found = self._gazetteer.lookup(name, suggest=False)
        kinds = self._kinds.get(name_key(name), set())
        ids = tuple(candidate.id for candidate in found.candidates)
        base_id = found.base_id or self._zone(name, found)
        return Standing(
            base_id,
            tuple(found_id for found_id in ids if found_id in self._bases),
            common=found.rule == "common_word",
            ambiguous=found.outcome == "ambiguous",
            city="city" in kinds,
            town=not kinds.isdisjoint(_SETTLED),
            others=tuple(i for i in (*ids, *found.not_this) if i != base_id),
        )

    def _zone(self, name: str, found: Resolution) -> str | None:
        return self._zones.get(name_key(name)) if found.rule == "site" else None
