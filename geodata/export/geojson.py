"""GeoJSON as RFC 7946 wants it: flat features with ids, points in WGS 84, raw UTF-8, no crs.

A base and an event at it are the point of the base, with ``radius_m`` saying how far off it may be.
An event without a place has a null geometry. The member ``metadata`` beside the features says what
the file is, under which licence, and from which version of the data.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

import orjson

from geodata.events.question import Question
from geodata.export.fields import FIELDS, PLACE_FIELDS
from geodata.export.metadata import file_metadata

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from geodata.atlas import Atlas
    from geodata.events.events import Details, Event
    from geodata.gazetteer.records import Base
    from geodata.status.timeline import Interval

Feature = dict[str, Any]
Collected = dict[str, Any]
"""A GeoJSON FeatureCollection."""

DECIMALS = 7
"""Of a degree: about a centimetre, more than any of our sources knows."""


def status_geojson(
    atlas: Atlas, day: date, *, base_ids: Collection[str] | None = None, lang: str = "en"
) -> Collected:
    """Return each base with its status on ``day``, one point a base, in the gazetteer's order."""
    features = []
    for status in atlas.timeline.at(day):
        if base_ids is None or status.base_id in base_ids:
            base = atlas.gazetteer.base(status.base_id)
            values = {**_place(base, lang), **_joined(asdict(status)), "at": day}
            features.append(_feature("status", status.base_id, base, values))
    return _collection(features, file_metadata(atlas, "status", lang, day=day.isoformat()))


def intervals_geojson(
    atlas: Atlas,
    *,
    base_ids: Collection[str] | None = None,
    start: date | None = None,
    end: date | None = None,
    lang: str = "en",
) -> Collected:
    """Return each stretch of days in which a base's answer does not change, one point a stretch.

    Args:
        atlas: The opened atlas.
        base_ids: Only these bases.
        start: Leave out stretches that ended before this day; kept ones are whole.
        end: Leave out stretches that began after this day.
        lang: Language of ``name`` and of the file's title, ``en`` or ``ar``.
    """
    features = []
    for stretch in atlas.timeline.intervals():
        if (base_ids is None or stretch.base_id in base_ids) and _touches(stretch, start, end):
            base = atlas.gazetteer.base(stretch.base_id)
            identity = f"{stretch.base_id}:{stretch.start or '..'}"
            values = {**_place(base, lang), **_joined(asdict(stretch))}
            features.append(_feature("intervals", identity, base, values))
    return _collection(features, file_metadata(atlas, "intervals", lang))


def events_geojson(  # noqa: PLR0913 - one keyword per question
    atlas: Atlas,
    *,
    base_ids: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    start: date | None = None,
    end: date | None = None,
    chosen: Mapping[str, Collection[str]] | None = None,
    words: str = "",
    lang: str = "en",
) -> Collected:
    """Return the events that pass every given filter, by latest day, earliest day and id.

    Args:
        atlas: The opened atlas.
        base_ids: Only events at these bases and sites.
        kinds: Only events of these kinds.
        start: Only events that can have happened on or after this day.
        end: Only events that can have happened on or before this day.
        chosen: Only events that pass these facets (`geodata.events.facets`).
        words: Only events in which all these words stand, in Arabic or English.
        lang: Language of ``name`` and of the file's title, ``en`` or ``ar``.
    """
    question = Question(base_ids or (), kinds or (), start, end, chosen or {}, words)
    features = []
    for event in question.of(atlas):
        base = atlas.gazetteer.base(event.base_id) if event.base_id else None
        values = {**_place(base, lang), **_event_values(event, atlas.details[event.id])}
        features.append(_feature("events", event.id, base, values))
    return _collection(features, file_metadata(atlas, "events", lang))


def bases_geojson(
    atlas: Atlas, *, base_ids: Collection[str] | None = None, lang: str = "en"
) -> Collected:
    """Return the bases themselves, one point a base, in the gazetteer's order."""
    features = []
    for base in atlas.gazetteer.bases:
        if base_ids is None or base.id in base_ids:
            values = {**asdict(base), **_place(base, lang), "base_id": base.id}
            features.append(_feature("bases", base.id, base, values))
    return _collection(features, file_metadata(atlas, "bases", lang))


def dump_geojson(collected: Collected) -> bytes:
    """Return the collection as UTF-8 JSON; the same collection gives the same bytes."""
    return orjson.dumps(collected, option=orjson.OPT_APPEND_NEWLINE)


def _collection(features: list[Feature], metadata: dict[str, Any]) -> Collected:
    points = [f["geometry"]["coordinates"] for f in features if f["geometry"]]
    bbox = {"bbox": _bbox(points)} if points else {}
    return {"type": "FeatureCollection", **bbox, "metadata": metadata, "features": features}


def _feature(what: str, identity: str, base: Base | None, values: dict[str, Any]) -> Feature:
    """Return a feature whose properties are the documented fields, days as ISO text."""
    geometry = None
    if base is not None:
        point = [round(base.lon, DECIMALS), round(base.lat, DECIMALS)]
        geometry = {"type": "Point", "coordinates": point}
    properties = {
        name: value.isoformat() if isinstance(value := values[name], date) else value
        for name in FIELDS[what]
    }
    return {"type": "Feature", "id": identity, "geometry": geometry, "properties": properties}


def _bbox(points: Iterable[list[float]]) -> list[float]:
    lons, lats = zip(*points, strict=True)
    return [min(lons), min(lats), max(lons), max(lats)]


def _place(base: Base | None, lang: str) -> dict[str, Any]:
    if base is None:
        return dict.fromkeys(PLACE_FIELDS)
    values = {name: getattr(base, name) for name in PLACE_FIELDS if name != "name"}
    return {"name": base.label_ar if lang == "ar" else base.label_en, **values}


def _event_values(event: Event, details: Details) -> dict[str, Any]:
    attack = details.attack
    values = {name: getattr(event, name) for name in FIELDS["events"] if hasattr(event, name)}
    return {
        **values,
        "event_id": event.id,
        "when": event.when.text,
        "earliest": None if event.earliest == date.min else event.earliest,
        "latest": None if event.latest == date.max else event.latest,
        "weapon": "|".join(attack.weapons) or None if attack else None,
        "munitions_low": attack and attack.munitions_low,
        "munitions_high": attack and attack.munitions_high,
        "sources": "|".join(citation.source_id for citation in details.citations),
    }


def _joined(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with lists of words as one text: a GIS column holds one value."""
    return {k: "|".join(v) if isinstance(v, tuple | list) else v for k, v in values.items()}


def _touches(stretch: Interval, start: date | None, end: date | None) -> bool:
    """Tell whether a stretch (its end exclusive) has a day between two days (both inclusive)."""
    begins_in_time = end is None or stretch.start is None or stretch.start <= end
    return begins_in_time and (start is None or stretch.end is None or stretch.end > start)
