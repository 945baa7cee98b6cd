"""The bases, the sites, the places around them, and the one door from a name to a base."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from geodata.errors import (
    AmbiguousNameError,
    RefusedNameError,
    UnknownBaseError,
    UnknownNameError,
)
from geodata.gazetteer.name_index import NameIndex, Verdict
from geodata.gazetteer.name_tables import name_tables
from geodata.gazetteer.records import (
    Base,
    Name,
    Place,
    base_from_row,
    name_from_row,
    place_from_row,
)
from geodata.package.package import Package, load_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Rows = Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A base, site or place a name could stand for; ``score`` is 1 for a name it does bear."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name stands for, and why.

    Attributes:
        name: The name as it was asked.
        outcome: ``resolved ambiguous refused unknown``.
        base_id: The base, if resolved.
        rule: As in `name_index.Verdict`; None if unknown.
        lon: Degrees, WGS 84, if resolved; ``lat`` likewise.
        lat: See ``lon``.
        radius_m: Metres around the point, if resolved.
        candidates: All it could stand for; of an unknown name those spelled most like it.
        not_this: Ids of bases or places it is known to be mistaken for.
    """

    name: str
    outcome: str
    base_id: str | None = None
    rule: str | None = None
    lon: float | None = None
    lat: float | None = None
    radius_m: int | None = None
    candidates: tuple[Candidate, ...] = ()
    not_this: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All bases, sites and places of a package with their names.

    Attributes:
        bases: Those with ``role`` base, in the order of the file.
        sites: Other places events happen at, in the order of the file.
        places: Reference places and homonyms.
        names: Every listed spelling with its strength.
    """

    bases: tuple[Base, ...]
    sites: tuple[Base, ...] = ()
    places: tuple[Place, ...] = ()
    names: tuple[Name, ...] = ()

    @classmethod
    def from_rows(cls, bases: Rows, names: Rows = (), places: Rows = ()) -> Gazetteer:
        """Make a gazetteer of typed rows, as `Package.rows` returns them."""
        everywhere = [base_from_row(row) for row in bases]
        return cls(
            bases=tuple(base for base in everywhere if base.role == "base"),
            sites=tuple(base for base in everywhere if base.role != "base"),
            places=tuple(place_from_row(row) for row in places),
            names=tuple(name_from_row(row) for row in names),
        )

    def base(self, base_id: str) -> Base:
        """Return the base or site with an id.

        Raises:
            UnknownBaseError: There is none.
        """
        found = self._by_id.get(base_id)
        if found is None:
            raise UnknownBaseError(base_id, tuple(self._by_id))
        return found

    def resolve(self, name: str) -> Base:
        """Return the base that goes by ``name``, in Arabic or English.

        Spelling variants, the article and words such as "air base" are ignored
        (see `names.name_key`); nothing is guessed beyond that.

        Args:
            name: A name as a source prints it, e.g. ``"عين الأسد"`` or ``"K-1"``.

        Returns:
            The one matching base. Its ``lon`` and ``lat`` are degrees, WGS 84 (EPSG:4326).

        Raises:
            UnknownNameError: No base goes by the name; ``suggestions`` lists the closest ids.
            AmbiguousNameError: More than one does; ``candidates`` lists them.
            RefusedNameError: The name alone stands for no base: a common word, a town, a site.

        >>> load_gazetteer().resolve("قاعدة عين الاسد").id
        'ain-al-asad'
        """
        found = self.lookup(name)
        ids = tuple(candidate.id for candidate in found.candidates)
        if found.outcome == "unknown":
            raise UnknownNameError(name, ids)
        if found.outcome == "ambiguous":
            raise AmbiguousNameError(name, ids)
        if found.base_id is None:
            raise RefusedNameError(name, str(found.rule), ids, found.not_this)
        return self._by_id[found.base_id]

    def lookup(self, name: str, *, suggest: bool = True) -> Resolution:
        """Return what ``name`` stands for, whatever the answer; raises nothing.

        Args:
            name: A name as a source prints it.
            suggest: Whether an unknown name gets the ids spelled most like it. That compares it
                with every name there is: leave it out for whole columns.

        >>> load_gazetteer().lookup("بلد").outcome
        'refused'
        """
        verdict = self._index.decide(name)
        if verdict.outcome == "unknown":
            alike = self._index.suggest(name) if suggest else ()
            return Resolution(name, "unknown", candidates=tuple(Candidate(*a) for a in alike))
        ids = dict.fromkeys((*verdict.bases, *(place.id for place in verdict.places)))
        candidates = tuple(Candidate(found, 1.0) for found in ids)
        not_this = self._not_this(verdict)
        if verdict.outcome != "resolved":
            return Resolution(
                name, verdict.outcome, None, verdict.rule, candidates=candidates, not_this=not_this
            )
        base = self._by_id[verdict.bases[0]]
        where = (base.lon, base.lat, base.radius_m)
        return Resolution(name, "resolved", base.id, verdict.rule, *where, candidates, not_this)

    def _not_this(self, verdict: Verdict) -> tuple[str, ...]:
        """Return what the name is mistaken for: its places' bases, or its base's homonyms."""
        mistaken = [*verdict.not_bases]
        for place in verdict.places:
            mistaken += place.not_to_be_confused_with
        if verdict.outcome == "resolved":
            homonyms = self._index.tables.mistaken.get(verdict.bases[0], ())
            mistaken += [place.id for place in homonyms if place.kind not in ("city", "word")]
        return tuple(dict.fromkeys(found for found in mistaken if found not in verdict.bases))

    @cached_property
    def _by_id(self) -> dict[str, Base]:
        return {base.id: base for base in (*self.bases, *self.sites)}

    @cached_property
    def _index(self) -> NameIndex:
        tables = name_tables(self._by_id.values(), self.names, self.places)
        order = {base_id: i for i, base_id in enumerate(self._by_id)}
        sites = frozenset(site.id for site in self.sites)
        return NameIndex(tables, order, sites)


def load_gazetteer(package: Package | None = None) -> Gazetteer:
    """Return the gazetteer of a package, or of the embedded one.

    Raises:
        PackageError: A table cannot be read.

    >>> [base.id for base in load_gazetteer().bases][:3]
    ['ain-al-asad', 'al-qaim', 'altun-kupri']
    """
    rows = (package or load_package()).rows
    return Gazetteer.from_rows(rows("bases"), rows("names"), rows("places"))
