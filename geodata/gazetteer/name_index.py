"""Decide what a name stands for: one base, several, none, or something that is no base.

Ids and folded spellings only; `gazetteer` gives ids their coordinates. A look-up is a handful of
dictionary accesses, however many names a package brings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.gazetteer.head_words import CIVIL_WORDS, MILITARY_WORDS
from geodata.gazetteer.names import is_head, name_key, name_parts, peelings, split_area, split_head
from geodata.gazetteer.records import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.gazetteer.name_tables import NameTables
    from geodata.gazetteer.records import Place

OUTCOMES = ("resolved", "ambiguous", "refused", "unknown")
LONGEST_NAME = 300
_AIRFIELDS = frozenset(("airport", "facility"))
_CONTEXT = frozenset(("city", "area"))
_MOST_SUGGESTIONS = 5
_LEAST_ALIKE = 75


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a name stands for.

    Attributes:
        outcome: ``resolved ambiguous refused unknown``.
        rule: ``strong`` stands alone, ``head_word`` with one, ``several_names`` agree (or not);
            refused as ``needs_head common_word never site`` or as the kind of place it names.
        bases: The bases and sites it could stand for, in the order of the file.
        places: The places it could stand for.
        not_bases: Bases it is known to be mistaken for.
    """

    outcome: str
    rule: str | None = None
    bases: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    not_bases: tuple[str, ...] = ()


_UNKNOWN = Verdict("unknown")


@dataclass(frozen=True, slots=True, eq=False)
class NameIndex:
    """The tables of names, and what decides between their entries.

    Attributes:
        tables: Folded spellings.
        order: Every base and site with its place in the file.
        sites: Those that are no bases.
    """

    tables: NameTables
    order: Mapping[str, int]
    sites: frozenset[str]

    def decide(self, name: str) -> Verdict:
        """Return what ``name`` stands for; text longer than any name stands for nothing."""
        if len(name) > LONGEST_NAME:
            return _UNKNOWN
        key, parts = name_key(name), name_parts(name)
        listed = key in self.tables.listed or key in self.tables.places
        if listed or len(parts) <= 1 or any(map(is_head, parts)):
            return self._one(key)
        return self._several([self._one(name_key(part)) for part in parts])

    def suggest(self, name: str) -> tuple[tuple[str, float], ...]:
        """Return the ids whose names look most like ``name``, best first, as (id, 0 to 1).

        Only ever a question back to the user ("did you mean"), never a match.
        """
        parts = dict.fromkeys((name, *name_parts(name))) if len(name) <= LONGEST_NAME else ()
        wanted = [rest for _, rest in map(split_head, parts) if rest and not is_head(rest)]
        if not wanted:
            return ()
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only names nobody knows need it

        tables = self.tables
        known = dict.fromkeys((*tables.listed, *tables.stems, *tables.places)).keys()
        alike = [
            found
            for rest in wanted
            for found in process.extract(
                rest, known, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=20
            )
        ]
        scores: dict[str, float] = {}
        for key, score, _ in sorted(alike, key=lambda found: -found[1]):
            places = [place.id for place in tables.places.get(key, ())]
            for found in (*tables.listed.get(key, ()), *tables.stems.get(key, ()), *places):
                scores.setdefault(found, round(score / 100, 2))
        return tuple(scores.items())[:_MOST_SUGGESTIONS]

    def _one(self, key: str) -> Verdict:
        """Decide a single name: exactly as listed first, then without its head words."""
        if not key:
            return _UNKNOWN
        tables, peeled = self.tables, list(peelings(key))
        rests = [rest for _, rest in peeled]
        if key in tables.listed:
            near = self._airfields(rests) if rests else tables.places.get(key, ())
            return self._judge(tables.listed[key], near, headed=bool(rests))
        if not rests:
            return self._bare(key)
        if key in tables.places:
            return _named_place(tables.places[key])
        for known in (tables.listed, tables.stems):
            for rest in rests:
                if rest in known:
                    return self._judge(known[rest], self._airfields(rests), headed=True)
        return self._headed_place(peeled)

    def _bare(self, key: str) -> Verdict:
        """Decide a name that is not listed and has no head word."""
        tables = self.tables
        places = tables.places.get(key, ())
        if key in tables.lone_stems:
            return self._judge(dict.fromkeys(tables.lone_stems[key], "needs_head"), places)
        if places:
            return _named_place(places)
        if key in tables.stems:
            return self._judge(tables.stems[key], ())
        area = split_area(key)
        return self._area(*area) if area else _UNKNOWN

    def _judge(
        self, hits: Mapping[str, str], near: Sequence[Place], *, headed: bool = False
    ) -> Verdict:
        """Decide between the bases a key is known for, each with its strength.

        Args:
            hits: Base to strength.
            near: Places of the same name.
            headed: Whether a head word stands beside the name.
        """
        stands = STRENGTHS[:3] if headed else STRENGTHS[:1]
        usable = [base for base, strength in hits.items() if strength in stands]
        could_be = self._sorted(base for base in hits if hits[base] != "never")
        never = self._sorted(base for base in hits if hits[base] == "never")
        if self.sites.issuperset(usable or hits):
            return Verdict("refused", "site", could_be or never, (), never if could_be else ())
        if "ambiguous" in hits.values() or len(usable) > 1:
            if len(could_be) + len(near) <= 1:
                near = self._mistaken(could_be, headed=headed)
            return Verdict("ambiguous", "ambiguous", could_be, tuple(near), never)
        if usable:
            rule = "strong" if hits[usable[0]] == "strong" else "head_word"
            return Verdict("resolved", rule, tuple(usable))
        rule = max((hits[base] for base in could_be), key=STRENGTHS.index, default="never")
        return Verdict("refused", rule, could_be, tuple(near), never)

    def _headed_place(self, peeled: list[tuple[str, str]]) -> Verdict:
        """Decide a head word beside a place's name: its airfield may be a base's homonym."""
        for head, rest in peeled:
            airfields = self._airfields([rest])
            bases = self._sorted({b for p in airfields for b in p.not_to_be_confused_with})
            if bases and _is_civil(head):
                return _named_place(airfields)
            if bases:
                return Verdict("ambiguous", "ambiguous", bases, airfields)
            if rest in self.tables.places:
                return _named_place(self.tables.places[rest])
        return _UNKNOWN

    def _area(self, kind: str, rest: str) -> Verdict:
        """Decide a name said to be a town, a district, a crossing: never a base."""
        known = {*self.tables.listed.get(rest, ()), *self.tables.stems.get(rest, ())}
        places = self.tables.areas.get((kind, rest), ())
        if not places:
            places = [p for p in self.tables.places.get(rest, ()) if p.kind not in _AIRFIELDS]
        if not known and not places:
            return _UNKNOWN
        return Verdict("refused", kind, (), tuple(places), self._sorted(known - self.sites))

    def _several(self, verdicts: list[Verdict]) -> Verdict:
        """Decide several names in one: all must be understood and none may say otherwise."""
        meant = {verdict.bases[0] for verdict in verdicts if verdict.outcome == "resolved"}
        if not meant:
            return next((v for v in verdicts if v.outcome != "unknown"), _UNKNOWN)
        if _UNKNOWN in verdicts:
            return _UNKNOWN
        if len(meant) == 1 and all(meant & {*v.bases} or _is_context(v) for v in verdicts):
            return Verdict("resolved", "several_names", tuple(meant))
        bases = self._sorted({base for verdict in verdicts for base in verdict.bases})
        places = dict.fromkeys(place for verdict in verdicts for place in verdict.places)
        return Verdict("ambiguous", "several_names", bases, tuple(places))

    def _airfields(self, rests: list[str]) -> tuple[Place, ...]:
        """Return the places a base's name may stand for by mistake."""
        tables = self.tables
        found: dict[Place, None] = {}
        for rest in rests:
            found |= dict.fromkeys(
                (*tables.place_stems.get(rest, ()), *tables.places.get(rest, ()))
            )
        return tuple(place for place in found if place.kind in _AIRFIELDS)

    def _mistaken(self, bases: tuple[str, ...], *, headed: bool) -> tuple[Place, ...]:
        """Return what bases are mistaken for, under whatever name."""
        found = [place for base in bases for place in self.tables.mistaken.get(base, ())]
        same_sort = [place for place in found if (place.kind in _AIRFIELDS) == headed]
        return tuple(dict.fromkeys(same_sort or found))

    def _sorted(self, bases: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(bases, key=lambda base: self.order.get(base, len(self.order))))


def _named_place(places: Sequence[Place]) -> Verdict:
    kind = places[0].kind
    return Verdict("refused", "common_word" if kind == "word" else kind, (), tuple(places))


def _is_civil(head: str) -> bool:
    words = {*head.split()}
    return not words.isdisjoint(CIVIL_WORDS) and words.isdisjoint(MILITARY_WORDS)


def _is_context(verdict: Verdict) -> bool:
    """Tell whether a name only says where: the city or governorate around a base."""
    return any(place.kind in _CONTEXT for place in verdict.places)
