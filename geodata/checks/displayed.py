"""What the atlas displays for a field that sources may disagree on, looked up in its rows."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from geodata.checks.distances import DISTANCE_FIELD, ends, measure, place_point
from geodata.gazetteer.gazetteer import Gazetteer, load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.evidence.evidence import Claim
    from geodata.package.package import Package

    Row = Mapping[str, Any]

PARTS: Final = "; "
"""What stands between several values that are displayed together."""
_KEYS: Final = {"events": "id", "forces": "id", "bases": "id"}
_COLUMNS: Final = {
    ("event", "date"): ("events", "when"),
    ("event", "base"): ("events", "base_id"),
    ("event", "weapon"): ("attacks", "weapon"),
    ("event", "intercepted"): ("attacks", "intercepted"),
    ("event", "impact"): ("attacks", "impact"),
    ("event", "time_local"): ("attacks", "time_local"),
    ("event", "claim"): ("responsibility", "actor"),
    ("event", "responsibility"): ("responsibility", "actor"),
    ("event", "personnel"): ("handovers", "personnel"),
    ("event", "property_usd"): ("handovers", "property_usd"),
    ("event", "what"): ("handovers", "what_en"),
    ("force", "date"): ("forces", "when"),
    ("base", "governorate"): ("bases", "governorate"),
}
_SPANS: Final = {
    ("event", "munitions"): ("attacks", {}, ("munitions_low", "munitions_high")),
    ("event", "killed"): ("casualties", {"outcome": "killed"}, ("low", "high")),
    ("event", "injured"): ("casualties", {"outcome": "injured"}, ("low", "high")),
    ("force", "count"): ("forces", {"unit": "persons"}, ("low", "high")),
    ("force", "percent"): ("forces", {"unit": "percent"}, ("low", "high")),
}


class Displayed:
    """The displayed values of one package."""

    def __init__(self, package: Package) -> None:
        """Take the package; a table is read when a claim first asks for it."""
        self.package = package
        self._tables: dict[str, dict[str, list[Row]]] = {}

    def value(self, claim: Claim) -> str | None:
        """Return what is displayed where the claim says its value; None if nothing is.

        Several rows' texts are joined by `PARTS`, their numbers added up. A distance is the
        measured one.
        """
        subject, _, subject_id = claim.about.partition(":")
        field = (subject, claim.field)
        if field == ("base", DISTANCE_FIELD):
            base, place = ends(claim, self._gazetteer)
            return f"{measure(place_point(place), (base.lon, base.lat))[0]:.1f}"
        if field in _COLUMNS:
            table, column = _COLUMNS[field]
            return _joined(row[column] for row in self._rows(table, subject_id))
        if field in _SPANS:
            table, where, columns = _SPANS[field]
            rows = self._rows(table, subject_id)
            return _span([row for row in rows if where.items() <= row.items()], columns)
        return None

    def _rows(self, table: str, key: str) -> list[Row]:
        if table not in self._tables:
            grouped: dict[str, list[Row]] = defaultdict(list)
            for row in self.package.rows(table):
                grouped[row[_KEYS.get(table, "event_id")]].append(row)
            self._tables[table] = grouped
        return self._tables[table].get(key, [])

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return load_gazetteer(self.package)


def span_text(low: float | None, high: float | None) -> str | None:
    """Return a count as claims write it; an end that is not known is left open.

    >>> span_text(2, 3), span_text(4, 4), span_text(10, None), span_text(None, None)
    ('2..3', '4', '10..', None)
    """
    if low is None and high is None:
        return None
    first, last = ("" if end is None else f"{end:.12g}" for end in (low, high))
    return first if low == high else f"{first}..{last}"


def _joined(values: Iterable[object]) -> str | None:
    """Return distinct values in their order; a cell that joins words with a bar is taken apart."""
    words = [word for value in values if value is not None for word in str(value).split("|")]
    return PARTS.join(dict.fromkeys(words)) or None


def _span(rows: Sequence[Row], columns: tuple[str, str]) -> str | None:
    """Return the sum of all rows as a span; one open end leaves that end of the sum open."""
    low, high = (_sum([row[column] for row in rows]) for column in columns)
    return span_text(low, high)


def _sum(counts: Sequence[float | None]) -> float | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None
