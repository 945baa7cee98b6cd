"""What the map is told about bases and events: the library's answers as plain columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dashboard.basemap import governorate_names
from dashboard.component.spec import Facet, MapBase, MapEvents, Span
from dashboard.maps import ground_of
from dashboard.why import panel_pages
from geodata.dates.edtf import day_number, in_words
from geodata.events.facets import COUNTRY, FACETS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dashboard.component.spec import PanelPage
    from dashboard.words import Words
    from geodata.atlas import Atlas
    from geodata.events.events import Event
    from geodata.gazetteer.records import Base

_OURS: Final = 12


@dataclass(frozen=True, slots=True, eq=False)
class MapParts:
    """What of the map does not change with the day, in one language."""

    lang: str
    words: dict[str, Any]
    ground: str
    bases: tuple[MapBase, ...]
    events: MapEvents
    pages: tuple[PanelPage, ...]
    footnote: str
    facets: tuple[Facet, ...]


def map_parts(atlas: Atlas, words: Words) -> MapParts:
    """Return the map's words, bases, events and panel pages in the language of ``words``."""
    ground = ground_of((place.lon, place.lat) for place in _places(atlas))
    return MapParts(
        lang=words.lang,
        words=map_words(words, ground=ground, bases=len(atlas.gazetteer.bases)),
        ground=ground,
        bases=map_bases(atlas, words),
        events=map_events(atlas, words),
        pages=panel_pages(atlas, words),
        footnote=_footnote(atlas, words),
        facets=map_facets(atlas, words),
    )


def map_words(words: Words, *, ground: str = "iraq", bases: int = _OURS) -> dict[str, Any]:
    """Return the words the map and the panel show, as the component takes them.

    Args:
        words: The words of one language.
        ground: Of the map (`dashboard.maps.ground_of`): only that of Iraq is called Iraq's.
        bases: How many bases there are: only twelve are called so.
    """
    panel = words.section("panel")
    elsewhere = {} if ground == "iraq" else words.section("map.elsewhere")
    return {
        **words.section("map"),
        **elsewhere,
        "status": words.section("status"),
        "kind": words.section("kind"),
        "since": panel["since"],
        "twelve": panel["twelve" if bases == _OURS else "all_bases"],
        "events_day": panel["events_day"],
        "events_none": panel["events_none"],
    }


def map_bases(atlas: Atlas, words: Words) -> tuple[MapBase, ...]:
    """Return the bases with their status through time, then the sites."""
    spans: dict[str, list[Span]] = {}
    for interval in atlas.timeline.intervals():
        spans.setdefault(interval.base_id, []).append(
            Span(
                from_day=_number(interval.start),
                to_day=_number(interval.end),
                status=interval.status,
                certainty=interval.certainty,
                possible=interval.possible,
            )
        )
    places = _places(atlas)
    return tuple(_map_base(place, words.lang, spans.get(place.id, [])) for place in places)


def map_events(atlas: Atlas, words: Words) -> MapEvents:
    """Return the events as columns, sorted by the first day each can have happened on.

    An open end of a vague date is cut to the days the data cover.
    """
    places = _places(atlas)
    index = {place.id: number for number, place in enumerate(places)}
    first, last = atlas.coverage
    events = _in_order(atlas)
    return MapEvents(
        id=tuple(event.id for event in events),
        day_from=tuple(
            day_number(max(event.earliest, min(first, event.latest))) for event in events
        ),
        day_to=tuple(day_number(min(event.latest, max(last, event.earliest))) for event in events),
        kind=tuple(event.kind for event in events),
        base=tuple(index.get(event.base_id or "", -1) for event in events),
        text=tuple(_summary(event, words.lang) for event in events),
        when=tuple(in_words(event.when, words.lang) for event in events),
        weapon=tuple(_weapon(atlas, event, words) for event in events),
    )


def map_facets(atlas: Atlas, words: Words) -> tuple[Facet, ...]:
    """Return what events are filtered by, with the values of each event of `map_events`."""
    facets, ids = atlas.facets, [event.id for event in _in_order(atlas)]
    places = {place.id: _label(place, words.lang) for place in _places(atlas)}
    named: dict[str, Mapping[str, str]] = {
        "kind": words.section("kind"),
        "base": {**places, COUNTRY: words("map.country")},
        "weapon": words.section("weapon"),
        "impact": words.section("impact"),
        "confidence": words.section("map.sure"),
        "source_kind": words.section("source_kind"),
        "governorate": governorate_names(words.lang),
    }
    found = []
    for facet in FACETS:
        values = facets.choices[facet]
        number = {value: i for i, value in enumerate(values)}
        own = dict(zip(facets.ids, facets.values[facet], strict=True))
        found.append(
            Facet(
                id=facet,
                label=words(f"map.facet.{facet}"),
                values=values,
                labels=tuple(named[facet].get(value, value) for value in values),
                events=tuple(tuple(number[value] for value in own[event]) for event in ids),
            )
        )
    return tuple(found)


def _footnote(atlas: Atlas, words: Words) -> str:
    """Return where the bases come from: the articles and the record, or the user's package."""
    if not atlas.package.is_ours:
        return atlas.package.title(words.lang)
    origins = [base.origin for base in atlas.gazetteer.bases]
    return words(
        "panel.origin",
        seed=words.number(origins.count("seed")).capitalize(),
        record=words.number(origins.count("record")),
    )


def _places(atlas: Atlas) -> tuple[Base, ...]:
    return (*atlas.gazetteer.bases, *atlas.gazetteer.sites)


def _in_order(atlas: Atlas) -> list[Event]:
    """Return the events by the first day each can have happened on, as the map holds them."""
    return sorted(atlas.events, key=lambda event: (event.earliest, event.latest, event.id))


def _label(base: Base, lang: str) -> str:
    return base.label_ar if lang == "ar" else base.label_en


def _map_base(base: Base, lang: str, spans: list[Span]) -> MapBase:
    return MapBase(
        id=base.id,
        role=base.role,
        label=_label(base, lang),
        name=base.name_ar if lang == "ar" else base.name_en,
        lon=base.lon,
        lat=base.lat,
        radius_m=base.radius_m,
        spans=tuple(spans),
    )


def _summary(event: Event, lang: str) -> str:
    return (event.summary_ar if lang == "ar" else event.summary_en) or event.summary_en


def _weapon(atlas: Atlas, event: Event, words: Words) -> str:
    attack = atlas.details[event.id].attack
    return ", ".join(words(f"weapon.{w}") for w in attack.weapons) if attack else ""


def _number(day: date | None) -> int | None:
    return None if day is None else day_number(day)
