"""What was put right in the data, why, and what could not be settled."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.package.package import Package

WHAT: Final = ("value", "wording", "source", "open")


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction, or a doubt that was looked up and not settled.

    Attributes:
        id: Never changes.
        version: The data version that has it first.
        record: Id of the event or number; one that was merged into another keeps its own.
        what: One of `WHAT`.
        columns: The columns it concerns.
        before: What stood there, None if nothing did or our own sentence was put right.
        after: What stands there now; None as above.
        why_en: Why, in English.
        why_ar: Why, in Arabic.
        publisher: Who published what it rests on; None where the record contradicted itself.
        url: Its address.
    """

    id: str
    version: str
    record: str
    what: str
    columns: tuple[str, ...]
    before: str | None
    after: str | None
    why_en: str
    why_ar: str
    publisher: str | None
    url: str | None


def load_corrections(package: Package) -> tuple[Correction, ...]:
    """Return every correction of a package, those of the newest version first, else by record."""
    found = [
        Correction(**{**row, "columns": tuple((row["columns"] or "").split("|"))})
        for row in package.rows("corrections")
    ]
    found.sort(key=lambda one: (one.record, one.id))
    return tuple(sorted(found, key=lambda one: one.version, reverse=True))


def tally(corrections: Iterable[Correction]) -> Mapping[str, int]:
    """Return how many corrections there are of each sort, in the order of `WHAT`."""
    counted = Counter(one.what for one in corrections)
    return {what: counted[what] for what in WHAT if counted[what]}
