"""The JSON documents of the command line that are more than one dataclass."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.atlas import Atlas
    from geodata.events.events import Details, Event


def event_document(event: Event, details: Details) -> dict[str, Any]:
    """Return an event with everything it rests on; days are days or None where open."""
    return {
        "id": event.id,
        "scope": event.scope,
        "base_id": event.base_id,
        "kind": event.kind,
        "when": event.when.text,
        "earliest": None if event.earliest == date.min else event.earliest,
        "latest": None if event.latest == date.max else event.latest,
        "confidence": event.confidence,
        "event_group": event.event_group,
        "summary_en": event.summary_en,
        "summary_ar": event.summary_ar,
        "note_en": event.note_en,
        "note_ar": event.note_ar,
        "sources": list(dict.fromkeys(citation.source_id for citation in details.citations)),
        **asdict(details),
    }


def checks_document(atlas: Atlas) -> dict[str, Any]:
    """Return what the checks of the claims found, as ``handover checks --json`` prints it."""
    from geodata.checks.checks import (  # noqa: PLC0415 - brings pyproj
        check_contradictions,
        check_coverage,
        check_distances,
    )

    return {
        "distances": [asdict(d) for d in check_distances(atlas.package, atlas.gazetteer)],
        "coverage": asdict(check_coverage(atlas.package, atlas.gazetteer)),
        "contradictions": [asdict(c) for c in check_contradictions(atlas.package)],
    }
