"""From decisions to claims: each value an article gives, and the known value it differs from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from geodata.articles.match import held_against, kind_on_record
from geodata.desk.disagreements import CLAIMED_AS, MUNITIONS, disagreements
from geodata.desk.findings import FORCE_LEVEL
from geodata.desk.statements import UNITS
from geodata.desk.text import one_line
from geodata.desk.told import located, munitions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geodata.atlas import Atlas
    from geodata.desk.disagreements import Disagreement
    from geodata.desk.told import Claimed, Told

    Row = dict[str, Any]

FIGURE_UNITS: Final = {
    "killed": "persons",
    "wounded": "persons",
    "personnel": "persons",
    "vehicles": "vehicles",
    "value": "usd",
}
"""The unit of each figure that is a claim of its own; munitions are added up."""
_NAMED: Final = 3
"""Publishers named for a known value that no claim gives."""


def event_claims(told: Told) -> Iterator[Row]:
    """Yield what an article says of an event: its day and its figures; or a number of troops."""
    figures = told.finding.figures
    if told.finding.kind == FORCE_LEVEL:
        yield _claim(told, "count", str(figures["personnel"]), "persons")
        return
    yield _claim(told, "date", told.finding.when, "day")
    if count := munitions(figures):
        yield _claim(told, MUNITIONS, str(count), MUNITIONS)
    for figure, unit in FIGURE_UNITS.items():
        if figure in figures:
            yield _claim(told, CLAIMED_AS[figure], str(figures[figure]), unit)


def differing_claims(told: Told, ours: Atlas, made: Mapping[str, Told]) -> Iterator[Row]:
    """Yield what makes evidence a disagreement that is kept: the other kind or base, both values.

    Args:
        told: Evidence for a known event.
        ours: The atlas the desk stands beside.
        made: What was accepted at the desk as a new event, by its id.
    """
    if told.about in made:
        other = made[told.about]
        for field, said, held in _worded(told, other):
            yield _claim(told, field, said, None)
            yield _claim(other, field, held, None)
        return
    event = next((event for event in ours.events if event.id == told.about), None)
    if event is None:
        return
    match = held_against(told.finding, event, ours.details.get(event.id))
    for found in disagreements(match, ours):
        if found.field in {"kind", "base"} and found.said:
            yield _claim(told, found.field, found.said, None)
        yield from _held(told, found, ours)


def statement_claims(claimed: Claimed) -> Iterator[Row]:
    """Yield the claims of an accepted distance or count."""
    stated = claimed.stated
    for field, value in stated.values.items():
        yield {
            "id": _claim_id(claimed.decision.mark, field),
            "about": stated.about,
            "field": field,
            "value": value,
            "unit": UNITS[field],
            "from_place": stated.from_place,
            "direction": stated.direction,
            "source_id": claimed.article.source_id,
            **located(claimed.span),
        }


def without_known(rows: Iterable[Row], ours: Atlas) -> list[Row]:
    """Return claims once each, without those our package has from the same source."""
    columns = ("about", "field", "value", "from_place", "source_id", "said_by")
    known = {tuple(row[column] for column in columns[:-1]) for row in ours.package.rows("claims")}
    kept: dict[tuple[object, ...], Row] = {}
    for row in rows:
        key = tuple(row.get(column) for column in columns)
        if key[:-1] not in known or row.get("source_id") is None:
            kept.setdefault(key, row)
    return list({row["id"]: row for row in kept.values()}.values())


def _worded(told: Told, other: Told) -> Iterator[tuple[str, str, str]]:
    kinds = [kind_on_record(t.finding.kind, t.finding.modality) for t in (told, other)]
    bases = [t.finding.base_id for t in (told, other)]
    if kinds[0] != kinds[1]:
        yield "kind", kinds[0], kinds[1]
    if bases[0] and bases[1] and bases[0] != bases[1]:
        yield "base", bases[0], bases[1]


def _held(told: Told, found: Disagreement, ours: Atlas) -> Iterator[Row]:
    """Yield the known value as a claim if our package has none that gives it."""
    details = ours.details[told.about]
    given = any(c.field == found.field and c.source_id in found.sources for c in details.claims)
    publishers = [ours.sources[i].publisher for i in found.sources if i in ours.sources]
    if given or found.speakers or not found.held or not publishers:
        return
    yield {
        "id": f"{_claim_id(told.decision.mark, found.field)}-held",
        "about": f"event:{told.about}",
        "field": found.field,
        "value": found.held,
        "unit": None,
        "said_by": ", ".join(dict.fromkeys(publishers[:_NAMED])),
    }


def _claim(told: Told, field: str, value: str, unit: str | None) -> Row:
    kind = "force" if told.finding.kind == FORCE_LEVEL else "event"
    return {
        "id": _claim_id(told.decision.mark, field),
        "about": f"{kind}:{told.about}",
        "field": field,
        "value": value,
        "unit": unit,
        "source_id": told.article.source_id,
        "said_by": one_line(told.finding.speaker),
        **told.located,
    }


def _claim_id(mark: str, field: str) -> str:
    return f"desk-{mark}-{field.replace('_', '-')}"
