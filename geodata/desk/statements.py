"""The claims of an article as a person answers them: distances and counts, said and found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.checks.checks import COVERAGE
from geodata.checks.distances import DISTANCE_FIELD, Distance, Said, compare
from geodata.desk.findings import Stated, statement_id
from geodata.desk.review import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geodata.articles.counts import SaidCount
    from geodata.articles.distances import SaidDistance
    from geodata.articles.reader import Reading
    from geodata.desk.decisions import Decision
    from geodata.gazetteer.gazetteer import Gazetteer

UNITS: Final = {
    DISTANCE_FIELD: "km",
    "stated_bases": "bases",
    "stated_governorates": "governorates",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """How many bases and governorates an article states, beside those it names."""

    stated_bases: int
    named_bases: int
    stated_governorates: int | None
    named_governorates: int

    @property
    def agrees(self) -> bool:
        """Whether it names as many as it states."""
        stated = (self.stated_bases, self.stated_governorates or self.named_governorates)
        return stated == (self.named_bases, self.named_governorates)


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of an article, or one accepted claim that is not read any more.

    Attributes:
        id: As in `findings.statement_id`.
        stated: What accepting it keeps: as decided, else as read.
        found: What it is held against: the measured distance, or the bases named.
        decision: A person's answer, None while it is open.
    """

    id: str
    stated: Stated
    found: Distance | Counted
    decision: Decision | None

    @property
    def state(self) -> str:
        """``open accepted rejected``."""
        return state_of(self.decision)


def statements(
    reading: Reading, decided: Mapping[str, Decision], gazetteer: Gazetteer
) -> tuple[Statement, ...]:
    """Return the claims of an article in the order of its text.

    Args:
        reading: What was read from it.
        decided: The decisions about it, by claim.
        gazetteer: What they are held against.
    """
    said = dict(_read(reading))
    for identity, decision in decided.items():
        if isinstance(decision.finding, Stated):
            said[identity] = decision.finding
    found = [
        Statement(key, stated, _found(stated, reading, gazetteer), decided.get(key))
        for key, stated in said.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.stated.start, each.stated.end)))


def _read(reading: Reading) -> Iterator[tuple[str, Stated]]:
    for distance in reading.distances:
        yield statement_id(distance), _of_distance(distance)
    for count in reading.counts:
        yield statement_id(count), _of_count(count)


def _of_distance(said: SaidDistance) -> Stated:
    return Stated(
        about=f"base:{said.judged.base_id}",
        values={DISTANCE_FIELD: f"{said.judged.said_km:g}"},
        start=said.start,
        end=said.end,
        from_place=said.place_id,
        direction=said.judged.direction_said,
    )


def _of_count(said: SaidCount) -> Stated:
    values = {"stated_bases": str(said.stated_bases)}
    if said.stated_governorates is not None:
        values["stated_governorates"] = str(said.stated_governorates)
    return Stated(COVERAGE, values, said.start, said.end)


def _found(stated: Stated, reading: Reading, gazetteer: Gazetteer) -> Distance | Counted:
    if stated.base_id is None:
        named = {mention.base_id for mention in reading.mentions}
        bases = [base for base in gazetteer.bases if base.id in named]
        governorates = stated.values.get("stated_governorates")
        return Counted(
            stated_bases=int(stated.values["stated_bases"]),
            named_bases=len(bases),
            stated_governorates=int(governorates) if governorates else None,
            named_governorates=len({base.governorate for base in bases}),
        )
    place = next(place for place in gazetteer.places if place.id == stated.from_place)
    said = Said(float(stated.values[DISTANCE_FIELD]), stated.direction)
    return compare(gazetteer.base(stated.base_id), place, said)
