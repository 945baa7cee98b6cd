"""Dated numbers of troops, as ranges where the source gives a range, and what changed them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from geodata.dates.edtf import Edtf, parse_edtf
from geodata.errors import EdtfError, PackageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.events.events import Event
    from geodata.package.package import Package

SCOPES: Final = ("us", "coalition_total", "coalition_non_us", "us_and_coalition_region", "base")
KINDS: Final = (
    "actual",
    "reported",
    "official_claim",
    "percentage",
    "authorized_cap",
    "announced_target",
    "planned",
)
PRESENT: Final = ("actual", "reported", "official_claim")
"""Kinds that say how many were there; the others say how many may or shall be, or how many left."""
_TURNS: Final = ("agreement", "mission_change", "handover", "planned")


@dataclass(frozen=True, slots=True)
class Force:
    """One dated number: ``low`` to ``high``, with ``best`` where the source gives one value.

    ``unit`` is ``persons``, or ``percent`` of an earlier number withdrawn. An end that is not known
    is None: ``low`` None is "up to", ``high`` None is "at least". ``base_id`` only if ``scope`` is
    ``base``; ``event_id`` is the event that made or announced it.
    """

    id: str
    when: Edtf
    scope: str
    base_id: str | None
    kind: str
    unit: str
    low: int | None
    best: int | None
    high: int | None
    source_id: str
    event_id: str | None
    confidence: str | None
    summary_en: str
    summary_ar: str
    note_en: str | None
    note_ar: str | None

    @property
    def has_value(self) -> bool:
        """Whether it gives any number at all."""
        return any(value is not None for value in (self.low, self.best, self.high))

    @property
    def is_present(self) -> bool:
        """Whether it says how many were there, not how many may or shall be."""
        return self.kind in PRESENT


def load_forces(package: Package) -> tuple[Force, ...]:
    """Return every number of a package, by last possible day, first possible day and id.

    Raises:
        PackageError: A date is not in the EDTF subset; names the row.
    """
    forces = map(_force, package.rows("forces"))
    return tuple(sorted(forces, key=lambda f: (f.when.latest, f.when.earliest, f.id)))


def milestones(events: Iterable[Event], forces: Iterable[Force]) -> tuple[Event, ...]:
    """Return the country's turning points: agreements, changes of the mission, what was planned.

    An event of any kind and place is one too if a number names it as what made or announced it.
    """
    named = {force.event_id for force in forces}
    return tuple(
        event
        for event in events
        if event.id in named or (event.scope != "base" and event.kind in _TURNS)
    )


def _force(row: Mapping[str, Any]) -> Force:
    values: dict[str, Any] = {column: row.get(column) for column in Force.__slots__}
    try:
        values["when"] = parse_edtf(row["when"])
    except EdtfError as error:
        why = f"the date of {row['id']} is none the atlas reads: {error.why}"
        raise PackageError(
            "forces.csv", why, column="when", value=error.text, expected="a date such as 2020-03-26"
        ) from None
    return Force(**values)
